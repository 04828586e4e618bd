//! Queries of the normalisation on the bindings.

use std::collections::{BTreeMap, BTreeSet};

use super::{TsField, TsType, TypeScript};

/// The properties of an object type, in the order in which the runtime declares and writes them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct TsObject {
    pub(crate) fields: Vec<TsField>,
    /// Whether extra keys are part of the type.
    pub(crate) open: bool,
}

impl TsObject {
    pub(crate) fn field(&self, name: &str) -> Option<&TsField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Merges several objects into one with the fields of all. A field that some of them lack is optional.
    pub(crate) fn merged(all: Vec<Self>) -> Option<Self> {
        let mut all = all.into_iter();
        let mut merged = all.next()?;
        for other in all {
            merged.open |= other.open;
            for field in other.fields {
                match merged.fields.iter_mut().find(|first| first.name == field.name) {
                    None => merged.fields.push(TsField { optional: true, ..field }),
                    // The objects have different constants under this key.
                    Some(first) if first.ty != field.ty && matches!(first.ty, TsType::Literal(_)) => {
                        first.ty = TsType::Name("string".to_owned());
                    }
                    Some(_) => {}
                }
            }
        }
        Some(merged)
    }

    /// Returns the string literal under `key`, for example the tag of a union's branch.
    pub(crate) fn literal(&self, key: &str) -> Option<&str> {
        match &self.field(key)?.ty {
            TsType::Literal(text) => Some(text),
            _ => None,
        }
    }
}

/// Returns how often `null` occurs in a union. Two occurrences mark a double option.
pub(crate) fn nulls(ty: &TsType) -> usize {
    match ty {
        TsType::Union(members) => members.iter().filter(|m| **m == TsType::Name("null".into())).count(),
        TsType::Name(name) => usize::from(name == "null"),
        _ => 0,
    }
}

impl TsField {
    /// Returns whether the type is `T | null | null`: absent and null have different meanings.
    pub(crate) fn is_double_option(&self) -> bool {
        nulls(&self.ty) > 1
    }

    /// Returns whether the type is `T | null`.
    pub(crate) fn is_nullable(&self) -> bool {
        nulls(&self.ty) > 0
    }
}

/// The maximum number of names that refer to each other, for types without and with parameters.
const DEPTH: usize = 24;
const GENERIC_DEPTH: usize = DEPTH / 4;

/// The maximum number of branches of an intersection, and of types that one query inspects.
const BRANCHES: usize = 512;
const LOOKS: usize = 20_000;

/// Returns every object that `ty` can be: one for a struct, and one for each object branch of a union.
///
/// Intersections are multiplied out.
pub(crate) fn branch_objects(ts: &TypeScript, ty: &TsType) -> Vec<TsObject> {
    branch_objects_within(ts, ty, DEPTH, &mut LOOKS.clone())
}

fn branch_objects_within(ts: &TypeScript, ty: &TsType, depth: usize, looks: &mut usize) -> Vec<TsObject> {
    let (Some(depth), Some(left)) = (depth.checked_sub(1), looks.checked_sub(1)) else { return Vec::new() };
    *looks = left;
    match ty {
        TsType::Object(fields) => vec![TsObject { fields: fields.clone(), open: false }],
        TsType::Map(_) => vec![TsObject { fields: Vec::new(), open: true }],
        TsType::Union(members) => {
            members.iter().flat_map(|member| branch_objects_within(ts, member, depth, looks)).take(BRANCHES).collect()
        }
        TsType::Intersection(members) => {
            let mut product = vec![TsObject::default()];
            for member in members {
                let branches = branch_objects_within(ts, member, depth, looks);
                product = product
                    .iter()
                    .flat_map(|left| {
                        branches.iter().map(|right| TsObject {
                            fields: left.fields.iter().chain(&right.fields).cloned().collect(),
                            open: left.open || right.open,
                        })
                    })
                    .take(BRANCHES)
                    .collect();
            }
            product
        }
        TsType::Name(name) => ts.get(name).map(|ty| branch_objects_within(ts, ty, depth, looks)).unwrap_or_default(),
        TsType::Generic(name, arguments) => {
            // Type arguments can grow with each level, so these levels count more.
            let depth = depth.saturating_sub(DEPTH / GENERIC_DEPTH - 1);
            let ty = ts.instantiate(name, arguments);
            ty.map(|ty| branch_objects_within(ts, &ty, depth, looks)).unwrap_or_default()
        }
        TsType::Literal(_) | TsType::Constant(_) | TsType::Array(_) | TsType::Tuple(_) => Vec::new(),
    }
}

/// Returns the type under `key` among the branches of an externally tagged union.
pub(crate) fn body_under_key(ts: &TypeScript, ty: &TsType, key: &str) -> Option<TsType> {
    let branches = branch_objects(ts, ty);
    let holder = branches.into_iter().find(|branch| branch.fields.len() == 1 && branch.fields[0].name == key)?;
    holder.fields.into_iter().next().map(|field| field.ty)
}

/// Returns `T` for `T | null`.
pub(crate) fn without_null(ty: &TsType) -> TsType {
    let TsType::Union(members) = ty else { return ty.clone() };
    let mut rest: Vec<TsType> =
        members.iter().filter(|member| **member != TsType::Name("null".into())).cloned().collect();
    if rest.len() == 1 { rest.remove(0) } else { TsType::Union(rest) }
}

impl TsType {
    /// Returns the type with its type parameters replaced.
    pub(super) fn with(&self, arguments: &BTreeMap<&str, &TsType>) -> Self {
        let all = |types: &[Self]| types.iter().map(|ty| ty.with(arguments)).collect();
        match self {
            Self::Name(name) => arguments.get(name.as_str()).map_or_else(|| self.clone(), |ty| (*ty).clone()),
            Self::Literal(_) | Self::Constant(_) => self.clone(),
            Self::Generic(name, inner) => Self::Generic(name.clone(), all(inner)),
            Self::Array(inner) => Self::Array(Box::new(inner.with(arguments))),
            Self::Map(inner) => Self::Map(Box::new(inner.with(arguments))),
            Self::Object(fields) => Self::Object(
                fields.iter().map(|field| TsField { ty: field.ty.with(arguments), ..field.clone() }).collect(),
            ),
            Self::Union(inner) => Self::Union(all(inner)),
            Self::Intersection(inner) => Self::Intersection(all(inner)),
            Self::Tuple(inner) => Self::Tuple(all(inner)),
        }
    }
}

/// Returns the string literals of a union and the keys of its one-key objects, in declaration order.
pub(crate) fn literals(ty: &TsType) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let members = match ty {
        TsType::Union(members) => members.as_slice(),
        other => std::slice::from_ref(other),
    };
    members
        .iter()
        .filter_map(|member| match member {
            TsType::Literal(text) => Some(text.clone()),
            TsType::Object(fields) if fields.len() == 1 => Some(fields[0].name.clone()),
            _ => None,
        })
        .filter(|text| seen.insert(text.clone()))
        .collect()
}

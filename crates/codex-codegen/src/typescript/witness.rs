//! Questions that passes ask the bindings.

use std::collections::BTreeSet;

use super::{TsField, TsType, TypeScript};

/// The properties of one object type, in the order the runtime declares (and writes) them.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct TsObject {
    pub(crate) fields: Vec<TsField>,
    /// Keys beyond the declared ones are part of the type.
    pub(crate) open: bool,
}

impl TsObject {
    pub(crate) fn field(&self, name: &str) -> Option<&TsField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The string literal under `key`, for example the tag of a union's branch.
    pub(crate) fn literal(&self, key: &str) -> Option<&str> {
        match &self.field(key)?.ty {
            TsType::Literal(text) => Some(text),
            _ => None,
        }
    }
}

/// How many times `null` stands in a union: two mark a double option.
pub(crate) fn nulls(ty: &TsType) -> usize {
    match ty {
        TsType::Union(members) => members.iter().filter(|m| **m == TsType::Name("null".into())).count(),
        TsType::Name(name) => usize::from(name == "null"),
        _ => 0,
    }
}

impl TsField {
    /// `T | null | null`: absent and null mean different things.
    pub(crate) fn is_double_option(&self) -> bool {
        nulls(&self.ty) > 1
    }

    /// `T | null`.
    pub(crate) fn is_nullable(&self) -> bool {
        nulls(&self.ty) > 0
    }
}

/// Every object that `ty` can be: one for a struct, one for each object branch of a union. Intersections are multiplied out.
pub(crate) fn branch_objects(ts: &TypeScript, ty: &TsType) -> Vec<TsObject> {
    match ty {
        TsType::Object(fields) => vec![TsObject { fields: fields.clone(), open: false }],
        TsType::Map(_) => vec![TsObject { fields: Vec::new(), open: true }],
        TsType::Union(members) => members.iter().flat_map(|member| branch_objects(ts, member)).collect(),
        TsType::Intersection(members) => {
            let mut product = vec![TsObject::default()];
            for member in members {
                let branches = branch_objects(ts, member);
                product = product
                    .iter()
                    .flat_map(|left| {
                        branches.iter().map(|right| TsObject {
                            fields: left.fields.iter().chain(&right.fields).cloned().collect(),
                            open: left.open || right.open,
                        })
                    })
                    .collect();
            }
            product
        }
        TsType::Name(name) => ts.get(name).map(|ty| branch_objects(ts, ty)).unwrap_or_default(),
        TsType::Literal(_) | TsType::Array(_) | TsType::Tuple(_) => Vec::new(),
    }
}

/// The one object that `name` declares.
pub(crate) fn object_of(ts: &TypeScript, name: &str) -> Option<TsObject> {
    let mut objects = branch_objects(ts, ts.get(name)?);
    (objects.len() == 1).then(|| objects.remove(0))
}

/// The object below `{ key: {…} }` among the branches of an externally tagged union.
pub(crate) fn body_under_key(ts: &TypeScript, name: &str, key: &str) -> Option<TsObject> {
    let branches = branch_objects(ts, ts.get(name)?);
    let holder = branches.iter().find(|branch| branch.fields.len() == 1 && branch.fields[0].name == key)?;
    let mut bodies = branch_objects(ts, &holder.fields[0].ty);
    (bodies.len() == 1).then(|| bodies.remove(0))
}

/// String literals of a union, in declaration order, and the keys of its one-key objects among them.
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

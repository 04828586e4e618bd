//! Reads unions whose branches have no names.
//!
//! This module owns the names of such branches, the bindings' type of each branch, and the order in which branches are
//! checked.

use super::names::Taken;
use super::unions::{common_tag, is_keyed, variant};
use super::{Reader, names};
use crate::dialect::{Kind, Node, Object, Rest};
use crate::names::same_letters;
use crate::protocol::{Shape, Tagging, Type, Union, Variant};
use crate::typescript::{TsObject, TsType, branch_objects, literals};

impl Reader<'_> {
    /// Reads a union whose branches are identified by their form.
    pub(super) fn read_untagged(&mut self, name: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Shape {
        let mut variants = self.untagged_variants(name, path, branches, ts);
        self.in_checked_order(ts, &mut variants);
        Shape::Union(Union { tagging: Tagging::Untagged, variants })
    }

    /// Removes tags and keys that the bindings lack, if the bindings have a branch without a tag.
    ///
    /// serde can omit the tag of one variant (`#[serde(untagged)]`). ts-rs respects the attribute, and schemars 0.8
    /// ignores it.
    pub(super) fn without_tags_missing_in_bindings(&self, branches: &[Node], ts: &TsType) -> Option<Vec<Node>> {
        if let Some(tag) = common_tag(branches) {
            let objects = branch_objects(self.ts, ts);
            let known: Vec<&str> = objects.iter().filter_map(|object| object.literal(&tag)).collect();
            if known.is_empty() || objects.iter().all(|object| object.field(&tag).is_some()) {
                return None;
            }
            let without = |branch: &Node| {
                let mut object = branch.object()?.clone();
                if !known.contains(&object.tag(&tag)?) {
                    object.fields.remove(&tag);
                    object.required.remove(&tag);
                }
                Some(Node { kind: Kind::Object(object), ..branch.clone() })
            };
            return branches.iter().map(without).collect();
        }
        let TsType::Union(members) = ts else { return None };
        let has_no_key = |member: &TsType| match member {
            TsType::Array(_) | TsType::Tuple(_) | TsType::Map(_) | TsType::Constant(_) => true,
            TsType::Name(name) => match name.as_str() {
                "string" | "number" | "bigint" | "boolean" => true,
                name => matches!(self.ts.get(name), Some(TsType::Object(_) | TsType::Array(_) | TsType::Map(_))),
            },
            _ => false,
        };
        if !is_keyed(branches) || !members.iter().any(has_no_key) {
            return None;
        }
        let known = literals(ts);
        let has_false_key = |branch: &Node| {
            branch.object().and_then(Object::single_key).is_some_and(|(key, _)| known.iter().all(|known| known != key))
        };
        // Otherwise the bindings only announce that further values are possible.
        branches.iter().any(has_false_key).then(|| {
            let without = |branch: &Node| match branch.object().and_then(Object::single_key) {
                Some((_, body)) if has_false_key(branch) => body.clone(),
                _ => branch.clone(),
            };
            branches.iter().map(without).collect()
        })
    }

    /// Replaces each object with unions by one object for each combination, so that every branch has one form.
    pub(super) fn expand_unions(&mut self, path: &str, branches: &[Node]) -> Vec<Node> {
        let mut out = Vec::new();
        for branch in branches {
            match branch.object() {
                Some(object) if !object.unions.is_empty() => out.extend(self.multiply_out(path, object)),
                _ => out.push(branch.clone()),
            }
        }
        out
    }

    /// Sorts variants in the order in which the runtime checks them. The runtime takes the first branch that fits.
    fn in_checked_order(&self, ts: Option<&TsType>, variants: &mut [Variant]) {
        let members = match ts {
            Some(TsType::Union(members)) => members.as_slice(),
            _ => &[],
        };
        let is_of = |member: &TsType, variant: &Variant| match (member, &variant.body) {
            (TsType::Name(name), Some(Type::Named(body))) => name == body,
            (TsType::Name(name), Some(Type::String)) => name == "string",
            (TsType::Name(name), Some(Type::Bool)) => name == "boolean",
            (TsType::Name(name), Some(Type::Number(_))) => name == "number" || name == "bigint",
            (TsType::Array(_), Some(Type::List(_))) | (TsType::Tuple(_), Some(Type::Tuple(_))) => true,
            (TsType::Map(_), Some(Type::Map(_))) => true,
            (TsType::Object(fields), Some(Type::Named(_))) => {
                fields.iter().any(|field| same_letters(&field.name, &variant.wire))
            }
            _ => false,
        };
        // Several variants of one kind (`number`) correspond to the members of that kind, in order.
        let mut used = vec![false; members.len()];
        let mut order: Vec<usize> = Vec::new();
        for variant in variants.iter() {
            let free = members.iter().enumerate().position(|(at, member)| !used[at] && is_of(member, variant));
            let found = free.or_else(|| members.iter().position(|member| is_of(member, variant)));
            if let Some(at) = found {
                used[at] = true;
            }
            order.push(match &variant.body {
                // A branch that accepts any value comes last.
                Some(Type::Any) => usize::MAX,
                _ => found.unwrap_or(usize::MAX - 1),
            });
        }
        let mut keyed: Vec<(usize, Variant)> = order.into_iter().zip(variants.iter().cloned()).collect();
        keyed.sort_by_key(|(at, _)| *at);
        for (place, (_, variant)) in variants.iter_mut().zip(keyed) {
            *place = variant;
        }
    }

    fn untagged_variants(&mut self, owner: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Vec<Variant> {
        let mut taken = Taken::default();
        let mut variants = Vec::new();
        for branch in branches {
            let is_inline = branch.object().is_some_and(|object| !object.is_plain());
            let (name, wire, ty) = if is_inline {
                let key = distinguishing_key(branch, branches);
                let wanted = key.clone().or_else(|| first_constant(branch)).unwrap_or_else(|| "object".to_owned());
                let name = self.variant_name(owner, &wanted, &mut taken);
                let ts = ts.and_then(|ty| self.ts_branch(ty, branch, key.as_deref()));
                let path = format!("{path}/{wanted}");
                let ty = self.lift(&format!("{name}{owner}"), &path, branch, ts.as_ref());
                (name, key.unwrap_or_default(), ty)
            } else {
                let kind = kind_name(&branch.kind);
                let ts = ts.and_then(|ty| ts_member(ty, &branch.kind));
                let ty = self.read_type(path, &format!("{owner}{kind}"), branch, ts.as_ref());
                let wanted = match &branch.kind {
                    Kind::Ref(target) => names::without_shared_words(target, owner),
                    _ => kind.to_owned(),
                };
                (self.variant_name(owner, &wanted, &mut taken), String::new(), ty)
            };
            variants.push(Variant { wire, ..variant(name, "", branch, Some(ty)) });
        }
        variants
    }

    /// Returns the bindings' object for an inline branch of an untagged union, found by its constants and then by its
    /// keys.
    fn ts_branch(&self, ty: &TsType, branch: &Node, key: Option<&str>) -> Option<TsType> {
        let object = branch.object()?;
        let has = |ts: &TsObject, key: &str| ts.fields.iter().any(|field| same_letters(&field.name, key));
        let has_all = |ts: &TsObject| object.fields.keys().all(|key| has(ts, key));
        let constants: Vec<(&str, &str)> =
            object.fields.iter().filter_map(|(key, node)| Some((key.as_str(), node.constant()?.as_str()?))).collect();
        let all = branch_objects(self.ts, ty);
        let agrees = |ts: &&TsObject| constants.iter().all(|(key, text)| ts.literal(key) == Some(*text));
        let agreeing: Vec<&TsObject> = all.iter().filter(|ts| !constants.is_empty() && agrees(ts)).collect();
        let candidates: Vec<&TsObject> = if agreeing.is_empty() { all.iter().collect() } else { agreeing.clone() };
        let is_exact = |ts: &TsObject| ts.fields.len() == object.fields.len() && has_all(ts);
        let find = |test: &dyn Fn(&TsObject) -> bool| candidates.iter().find(|ts| test(ts)).copied();
        let by_keys = find(&is_exact).or_else(|| find(&has_all));
        let by_key = || find(&|ts| key.is_some_and(|key| has(ts, key)));
        let found = by_keys.or_else(|| agreeing.first().copied()).or_else(by_key)?;
        let fields = TsType::Object(found.fields.clone());
        Some(if found.open {
            TsType::Intersection(vec![fields, TsType::Map(Box::new(TsType::Name("unknown".to_owned())))])
        } else {
            fields
        })
    }
}

fn distinguishing_key(branch: &Node, all: &[Node]) -> Option<String> {
    let object = branch.object()?;
    let others: Vec<&Object> = all.iter().filter(|other| *other != branch).filter_map(Node::object).collect();
    let is_only_here = |key: &&String| others.iter().all(|other| !other.fields.contains_key(*key));
    object.required.iter().find(is_only_here).cloned()
}

fn first_constant(branch: &Node) -> Option<String> {
    let constants = branch.object()?.fields.values().filter_map(Node::constant);
    constants.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).next()
}

/// Returns the name of a branch for its kind of value.
fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Any => "Any",
        Kind::Null => "Null",
        Kind::Bool => "Bool",
        Kind::String => "String",
        Kind::Number(_) => "Number",
        Kind::Values(..) => "Constant",
        Kind::List(_) => "List",
        Kind::Tuple(_) => "Tuple",
        Kind::Map(_) => "Map",
        Kind::Object(object) if object.rest == Rest::Unsaid => "Map",
        Kind::Object(_) => "Object",
        Kind::Union(_) => "Union",
        Kind::Ref(_) => "",
    }
}

/// Returns the bindings' union member of the same kind, for a branch that is an array, a tuple or a map.
fn ts_member(ty: &TsType, kind: &Kind) -> Option<TsType> {
    let TsType::Union(members) = ty else { return None };
    let fits = |member: &&TsType| {
        matches!(
            (member, kind),
            (TsType::Array(_), Kind::List(_)) | (TsType::Tuple(_), Kind::Tuple(_)) | (TsType::Map(_), Kind::Map(_))
        )
    };
    members.iter().find(fits).cloned()
}

//! Reads unions: the way in which the branches are identified, and the body of each branch.

use super::Reader;
use super::names::Taken;
use crate::dialect::{Kind, Node, Object, Rest};
use crate::notes::Effect;
use crate::protocol::{Field, Presence, Shape, Tagging, Type, Union, Variant};
use crate::typescript::{TsObject, TsType, body_under_key, branch_objects, literals};

/// Known tags, in order of preference for a union whose branches have two constant fields.
const TAGS: [&str; 5] = ["type", "mode", "kind", "handlerType", "method"];

impl Reader<'_> {
    /// Reads a union of at least one branch. No branch is null.
    pub(super) fn read_union(&mut self, name: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Shape {
        if branches.iter().all(|branch| matches!(branch.kind, Kind::Values(..))) {
            return self.read_constants(name, branches, ts);
        }
        if let Some(branches) = ts.and_then(|ts| self.without_tags_missing_in_bindings(branches, ts)) {
            let reason =
                "the TypeScript bindings have a branch without a tag, so the branches are identified by their form";
            self.notes.add(Effect::Distrusted, path, reason);
            return self.read_untagged(name, path, &branches, ts);
        }
        if let Some(tag) = common_tag(branches) {
            let variants = self.tagged_variants(name, path, &tag, branches, ts);
            return Shape::Union(Union { tagging: Tagging::Internal(tag), variants });
        }
        let branches = &self.expand_unions(path, branches);
        if is_keyed(branches) {
            let variants = self.keyed_variants(name, path, branches, ts);
            self.note_values_missing_in_schema(name, ts, &variants);
            return Shape::Union(Union { tagging: Tagging::External, variants });
        }
        self.read_untagged(name, path, branches, ts)
    }

    /// Sorts variants in the order of the bindings, which is the runtime's order. The schemas are sorted by text.
    pub(super) fn in_declared_order(&self, ts: Option<&TsType>, variants: &mut [Variant]) {
        let Some(ty) = ts else { return };
        let order = self.declared_order(ty);
        variants.sort_by_key(|variant| position(&order, &variant.wire));
    }

    fn declared_order(&self, ty: &TsType) -> Vec<String> {
        let mut order = literals(ty);
        for object in branch_objects(self.ts, ty) {
            order.extend(object.fields.iter().filter_map(|field| object.literal(&field.name)).map(str::to_owned));
        }
        order
    }

    /// Notes strings and keys that only the bindings have. They are read as unrecognized values.
    pub(super) fn note_values_missing_in_schema(&self, name: &str, ts: Option<&TsType>, variants: &[Variant]) {
        for wire in ts.map(literals).unwrap_or_default() {
            if variants.iter().all(|variant| variant.wire != wire) {
                self.note_missing_in_schema(format!("{name}/{wire}"));
            }
        }
    }

    pub(super) fn note_missing_in_schema(&self, path: String) {
        self.notes.add(Effect::Distrusted, path, "is in the TypeScript bindings but not in the JSON schema");
    }

    fn tagged_variants(
        &mut self,
        owner: &str,
        path: &str,
        tag: &str,
        branches: &[Node],
        ts: Option<&TsType>,
    ) -> Vec<Variant> {
        let ts_branches = ts.map(|ty| branch_objects(self.ts, ty)).filter(|branches| !branches.is_empty());
        let mut tagged: Vec<(String, &Node)> =
            branches.iter().filter_map(|branch| Some((branch.object()?.tag(tag)?.to_owned(), branch))).collect();
        if let Some(ty) = ts {
            let order = self.declared_order(ty);
            tagged.sort_by_key(|(wire, _)| position(&order, wire));
        }
        let mut taken = Taken::default();
        let mut variants = Vec::new();
        for (wire, branch) in &tagged {
            let path = format!("{path}/{wire}");
            let all = ts_branches.iter().flatten();
            let mut ts: Vec<TsObject> = all.filter(|object| object.literal(tag) == Some(wire)).cloned().collect();
            for object in &mut ts {
                object.fields.retain(|field| field.name != tag);
            }
            if ts.is_empty() && ts_branches.is_some() {
                self.notes.add(Effect::Distrusted, &path, "the branch is missing in the TypeScript bindings");
            }
            let mut object = branch.object().cloned().unwrap_or_default();
            object.fields.remove(tag);
            object.required.remove(tag);
            let name = self.variant_name(owner, wire, &mut taken);
            let body = self.lift_body(owner, &name, &path, branch, object, ts);
            variants.push(variant(name, wire, branch, body));
        }
        for wire in ts_branches.iter().flatten().filter_map(|object| object.literal(tag)) {
            if variants.iter().all(|variant| variant.wire != wire) {
                self.note_missing_in_schema(format!("{owner}/{wire}"));
            }
        }
        variants
    }

    /// Makes the body of a branch a definition. A branch without keys beside its tag has no body.
    fn lift_body(
        &mut self,
        owner: &str,
        variant: &str,
        path: &str,
        branch: &Node,
        mut object: Object,
        // The bindings' objects with this branch's tag. There are several if the branch contains a union.
        mut ts: Vec<TsObject>,
    ) -> Option<Type> {
        let name = self.branch_name(variant, owner);
        self.insert(&name, branch, Shape::Alias(Type::Any));
        let unions = std::mem::take(&mut object.unions);
        let nested = match unions.len() {
            0 => None,
            1 => unions.into_iter().next(),
            // Several unions are combined into one union of all combinations.
            _ => Some(self.multiply_out(path, &Object { unions, ..Object::default() })),
        };
        // The bindings of the inner union; the remaining fields stay in `ts`.
        let of_union = nested.as_ref().map(|nested| {
            let is_inside = |name: &str| nested.iter().any(|branch| branch.has_key_like(name));
            let mut parts = Vec::new();
            for ts in &mut ts {
                let (inside, beside) =
                    std::mem::take(&mut ts.fields).into_iter().partition(|field| is_inside(&field.name));
                ts.fields = beside;
                parts.push(TsType::Object(inside));
            }
            TsType::Union(parts)
        });
        let has_bindings = !ts.is_empty();
        let mut body = self.read_struct(&name, path, &object, TsObject::merged(ts).as_ref());
        if let Some(mut nested) = nested {
            // The branches of the inner union keep the keys that no field names.
            if body.open.take().is_some() {
                let rest = match object.rest {
                    Rest::Typed(_) => object.rest,
                    Rest::Unsaid | Rest::Closed => Rest::Typed(Box::new(Node::of(Kind::Any))),
                };
                nested.iter_mut().for_each(|branch| branch.set_rest(&rest));
            }
            let of_union = of_union.filter(|_| has_bindings);
            let mut lifted = self.lift_nested_union(&name, path, &nested, of_union.as_ref());
            lifted.name = crate::names::unique(&lifted.name, |name| body.fields.iter().any(|field| field.name == name));
            lifted.wire.clone_from(&lifted.name);
            body.fields.push(lifted);
        }
        if body.fields.is_empty() && body.open.is_none() {
            self.definitions.remove(&name);
            return None;
        }
        self.insert(&name, branch, Shape::Struct(body));
        Some(Type::Named(name))
    }

    /// Lifts a union out of a branch, for example `url` or `fileId`.
    ///
    /// The keys of the lifted union stand beside the other fields.
    fn lift_nested_union(&mut self, body: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Field {
        let mut node = Node::of(Kind::Union(branches.to_vec()));
        let keys: Option<Vec<String>> =
            branches.iter().map(|branch| Some(format!("`{}`", branch.object()?.single_key()?.0))).collect();
        let keys = keys.map(|keys| keys.join(", "));
        node.doc = keys.as_ref().map(|keys| format!("The contents of {body}: one of {keys}."));
        let ty = self.lift(&format!("{body}Source"), path, &node, ts);
        Field {
            doc: Some(keys.map_or_else(|| "One of several sets of keys.".to_owned(), |keys| format!("One of {keys}."))),
            flatten: true,
            ..Field::new("source", ty, Presence::Required)
        }
    }

    fn keyed_variants(&mut self, owner: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Vec<Variant> {
        let mut parts: Vec<(String, &Node, Option<&Node>)> = Vec::new();
        for branch in branches {
            match branch.object().and_then(Object::single_key) {
                Some((key, body)) => parts.push((key.to_owned(), branch, Some(body))),
                None => {
                    let texts = branch.strings().unwrap_or_default();
                    parts.extend(texts.into_iter().map(|text| (text.to_owned(), branch, None)));
                }
            }
        }
        if let Some(ty) = ts {
            let order = self.declared_order(ty);
            parts.sort_by_key(|(wire, ..)| position(&order, wire));
        }
        let mut taken = Taken::default();
        let mut variants = Vec::new();
        for (wire, branch, body) in parts {
            let name = self.variant_name(owner, &wire, &mut taken);
            let body = body.map(|body| {
                let path = format!("{path}/{wire}");
                let ts = ts.and_then(|ts| body_under_key(self.ts, ts, &wire));
                let doc = branch.doc.clone().or_else(|| body.doc.clone());
                let node = Node { doc, ..body.clone() };
                let wanted = self.branch_name(&name, owner);
                self.read_type(&path, &wanted, &node, ts.as_ref())
            });
            variants.push(variant(name, &wire, branch, body));
        }
        variants
    }
}

pub(super) fn variant(name: String, wire: &str, branch: &Node, body: Option<Type>) -> Variant {
    Variant { doc: branch.doc.clone(), deprecated: branch.deprecated, ..Variant::new(name, wire, body) }
}

fn position(order: &[String], wire: &str) -> usize {
    order.iter().position(|other| other == wire).unwrap_or(usize::MAX)
}

/// Returns the tag: a required key with a different constant string in every branch.
pub(super) fn common_tag(branches: &[Node]) -> Option<String> {
    let first = branches.first()?.object()?;
    let is_tag = |key: &str| {
        let tags: Option<Vec<&str>> = branches.iter().map(|branch| branch.object()?.tag(key)).collect();
        tags.is_some_and(|tags| tags.iter().enumerate().all(|(at, tag)| !tags[..at].contains(tag)))
    };
    let preferred = TAGS.iter().find(|tag| is_tag(tag)).map(|tag| (*tag).to_owned());
    preferred.or_else(|| first.fields.keys().find(|key| is_tag(key)).cloned())
}

/// Returns whether each branch is a string or an object with a single distinct key.
pub(super) fn is_keyed(branches: &[Node]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    branches.iter().all(|branch| match branch.object().and_then(Object::single_key) {
        Some((key, _)) => seen.insert(key.to_owned()),
        None => branch.strings().is_some_and(|texts| texts.into_iter().all(|text| seen.insert(text.to_owned()))),
    })
}

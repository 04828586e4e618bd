//! Unions: how their branches are told apart, and what each carries.

use heck::ToLowerCamelCase;

use super::names::Taken;
use super::{Reader, names};
use crate::dialect::{Kind, Node, Object, Rest};
use crate::notes::Effect;
use crate::protocol::{Field, Presence, Shape, Tagging, Type, Union, Variant};
use crate::typescript::{TsObject, TsType, body_under_key, branch_objects, literals};

/// Tags in use, in the order of preference for a union whose branches have two constant fields.
const TAGS: [&str; 5] = ["type", "mode", "kind", "handlerType", "method"];

impl Reader<'_> {
    /// Reads a union of at least one branch, none of which is null.
    pub(super) fn read_union(&mut self, name: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Shape {
        if branches.iter().all(|branch| matches!(branch.kind, Kind::Values(..))) {
            return self.read_constants(name, branches, ts);
        }
        if let Some(tag) = common_tag(branches) {
            let variants = self.tagged_variants(name, path, &tag, branches, ts);
            return Shape::Union(Union { tagging: Tagging::Internal(tag), variants });
        }
        let branches = &self.by_constants(path, branches);
        if is_keyed(branches) {
            let variants = self.keyed_variants(name, path, branches, ts);
            self.note_silent_values(name, ts, &variants);
            return Shape::Union(Union { tagging: Tagging::External, variants });
        }
        let mut variants = self.untagged_variants(name, path, branches, ts);
        self.in_tried_order(ts, &mut variants);
        Shape::Union(Union { tagging: Tagging::Untagged, variants })
    }

    /// Inlines branches that multiply out to objects of their own, so that each branch is one form.
    fn by_constants(&mut self, path: &str, branches: &[Node]) -> Vec<Node> {
        let mut out = Vec::new();
        for branch in branches {
            match branch.object() {
                Some(object) if !object.unions.is_empty() => out.extend(self.multiply_out(path, object)),
                _ => out.push(branch.clone()),
            }
        }
        out
    }

    /// The order of the bindings is the runtime's own; the schemas come sorted.
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

    /// The runtime tries the branches of an untagged union in this order, and takes the first that fits.
    fn in_tried_order(&self, ts: Option<&TsType>, variants: &mut [Variant]) {
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
                let camel = variant.wire.to_lower_camel_case();
                fields.iter().any(|field| field.name == variant.wire || field.name == camel)
            }
            _ => false,
        };
        // Several variants of one kind (`number`) take the members one after the other.
        let mut used = vec![false; members.len()];
        let mut order: Vec<usize> = Vec::new();
        for variant in variants.iter() {
            let free = members.iter().enumerate().position(|(at, member)| !used[at] && is_of(member, variant));
            let found = free.or_else(|| members.iter().position(|member| is_of(member, variant)));
            if let Some(at) = found {
                used[at] = true;
            }
            order.push(match &variant.body {
                // A branch that accepts anything comes last.
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

    /// Notes strings and keys that only the bindings have. They are read as unrecognized values.
    pub(super) fn note_silent_values(&self, name: &str, ts: Option<&TsType>, variants: &[Variant]) {
        for wire in ts.map(literals).unwrap_or_default() {
            if variants.iter().all(|variant| variant.wire != wire) {
                self.note_silent(format!("{name}/{wire}"));
            }
        }
    }

    pub(super) fn note_silent(&self, path: String) {
        self.notes.add(
            Effect::Distrusted,
            path,
            "stands in the TypeScript bindings, and the JSON schema does not have it",
        );
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
                self.notes.add(Effect::Distrusted, &path, "the TypeScript bindings do not have this branch");
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
                self.note_silent(format!("{owner}/{wire}"));
            }
        }
        variants
    }

    /// Gives the body of a branch a name of its own; a branch with nothing beside its tag has no body.
    fn lift_body(
        &mut self,
        owner: &str,
        variant: &str,
        path: &str,
        branch: &Node,
        mut object: Object,
        // The objects of the bindings with this branch's tag, several where the branch has a union inside.
        mut ts: Vec<TsObject>,
    ) -> Option<Type> {
        let name = self.lifted_name(&format!("{variant}{owner}"));
        self.insert(&name, branch, Shape::Alias(Type::Any));
        let unions = std::mem::take(&mut object.unions);
        let nested = match unions.len() {
            0 => None,
            1 => unions.into_iter().next(),
            // Several at once are one union of all their choices.
            _ => Some(self.multiply_out(path, &Object { unions, ..Object::default() })),
        };
        let lifted = nested.map(|nested| {
            let is_inside = |name: &str| {
                let mut keys = nested.iter().filter_map(Node::object).flat_map(|object| object.fields.keys());
                keys.any(|key| key == name || key.to_lower_camel_case() == name)
            };
            let of_union = ts.iter().map(|ts| {
                let inside = ts.fields.iter().filter(|field| is_inside(&field.name)).cloned();
                TsType::Object(inside.collect())
            });
            let of_union = TsType::Union(of_union.collect());
            for ts in &mut ts {
                ts.fields.retain(|field| !is_inside(&field.name));
            }
            self.lift_nested_union(&name, path, &nested, (!ts.is_empty()).then_some(&of_union))
        });
        let mut body = self.read_struct(&name, path, &object, ts.first());
        if let Some(mut lifted) = lifted {
            lifted.name = crate::names::unique(&lifted.name, |name| body.fields.iter().any(|field| field.name == name));
            lifted.wire.clone_from(&lifted.name);
            // The union takes what no field names; the rest stays with it.
            body.open = None;
            body.fields.push(lifted);
        }
        if body.fields.is_empty() && body.open.is_none() {
            self.definitions.remove(&name);
            return None;
        }
        self.insert(&name, branch, Shape::Struct(body));
        Some(Type::Named(name))
    }

    /// A union inside a branch (`url` or `fileId`) becomes a union of its own whose keys stand among the other fields.
    fn lift_nested_union(&mut self, body: &str, path: &str, branches: &[Node], ts: Option<&TsType>) -> Field {
        let mut node = Node::of(Kind::Union(branches.to_vec()));
        let keys: Option<Vec<String>> =
            branches.iter().map(|branch| Some(format!("`{}`", branch.object()?.single_key()?.0))).collect();
        let keys = keys.map(|keys| keys.join(", "));
        node.doc = keys.as_ref().map(|keys| format!("What {body} holds: one of {keys}."));
        let ty = self.lift(&format!("{body}Source"), path, &node, ts);
        Field {
            wire: "source".to_owned(),
            name: "source".to_owned(),
            doc: Some(keys.map_or_else(|| "One of several sets of keys.".to_owned(), |keys| format!("One of {keys}."))),
            experimental: false,
            deprecated: false,
            ty,
            presence: Presence::Required,
            flatten: true,
            allowed: Vec::new(),
            constant: None,
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
                self.read_type(owner, &path, &format!("{name}{owner}"), &node, ts.as_ref())
            });
            variants.push(variant(name, &wire, branch, body));
        }
        variants
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
                let ty = self.read_type(owner, path, &format!("{owner}{kind}"), branch, ts.as_ref());
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

    /// The object of the bindings for an inline branch of an untagged union: by its constants, then by its keys.
    fn ts_branch(&self, ty: &TsType, branch: &Node, key: Option<&str>) -> Option<TsType> {
        let object = branch.object()?;
        let has = |ts: &TsObject, key: &str| ts.field(key).or_else(|| ts.field(&key.to_lower_camel_case())).is_some();
        let constants: Vec<(&str, &str)> =
            object.fields.iter().filter_map(|(key, node)| Some((key.as_str(), node.constant()?.as_str()?))).collect();
        let all = branch_objects(self.ts, ty);
        let by_constants = all
            .iter()
            .find(|ts| !constants.is_empty() && constants.iter().all(|(key, text)| ts.literal(key) == Some(*text)));
        let is_exact =
            |ts: &TsObject| ts.fields.len() == object.fields.len() && object.fields.keys().all(|key| has(ts, key));
        let by_form = || all.iter().find(|ts| is_exact(ts));
        let by_all = || all.iter().find(|ts| object.fields.keys().all(|key| has(ts, key)));
        let by_key = || all.iter().find(|ts| key.is_some_and(|key| has(ts, key)));
        let found = by_constants.or_else(by_form).or_else(by_all).or_else(by_key)?;
        let fields = TsType::Object(found.fields.clone());
        Some(match found.open {
            true => TsType::Intersection(vec![fields, TsType::Map(Box::new(TsType::Name("unknown".to_owned())))]),
            false => fields,
        })
    }
}

fn variant(name: String, wire: &str, branch: &Node, body: Option<Type>) -> Variant {
    Variant {
        name,
        wire: wire.to_owned(),
        doc: branch.doc.clone(),
        experimental: false,
        deprecated: branch.deprecated,
        body,
    }
}

fn position(order: &[String], wire: &str) -> usize {
    order.iter().position(|other| other == wire).unwrap_or(usize::MAX)
}

/// The tag: a required property that is another constant string in every branch.
fn common_tag(branches: &[Node]) -> Option<String> {
    let first = branches.first()?.object()?;
    let is_tag = |key: &str| {
        let tags: Option<Vec<&str>> = branches.iter().map(|branch| branch.object()?.tag(key)).collect();
        tags.is_some_and(|tags| tags.iter().enumerate().all(|(at, tag)| !tags[..at].contains(tag)))
    };
    let preferred = TAGS.iter().find(|tag| is_tag(tag)).map(|tag| (*tag).to_owned());
    preferred.or_else(|| first.fields.keys().find(|key| is_tag(key)).cloned())
}

/// Whether each branch is a string, or an object whose only key names it.
fn is_keyed(branches: &[Node]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    branches.iter().all(|branch| match branch.object().and_then(Object::single_key) {
        Some((key, _)) => seen.insert(key.to_owned()),
        None => branch.strings().is_some_and(|texts| texts.into_iter().all(|text| seen.insert(text.to_owned()))),
    })
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

/// The name of a branch by what it is.
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

/// The member of the bindings' union that is an array, a tuple or a map, for a branch that is one.
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

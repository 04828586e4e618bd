//! Which of the shapes a definition has, and names for types that stand inline.

use super::Reader;
use super::names::Taken;
use crate::dialect::{Kind, Node, Object, Rest};
use crate::protocol::{Definition, Number, Shape, Type, Variant};
use crate::typescript::{TsObject, TsType, branch_objects};

impl Reader<'_> {
    /// Reads one definition, and with it those that are lifted out of it. `path` is for notes.
    pub(super) fn define(&mut self, name: &str, path: &str, node: &Node) {
        let ts = self.witnesses.get(name).cloned();
        let shape = self.read_shape(name, path, node, ts.as_ref());
        self.insert(name, node, shape);
    }

    pub(super) fn insert(&mut self, name: &str, node: &Node, shape: Shape) {
        // The schemas lose the words of a type that is written as a reference.
        let doc = node.doc.clone().or_else(|| self.ts.doc(name).map(str::to_owned));
        let definition = Definition { doc, experimental: false, deprecated: node.deprecated, shape };
        self.definitions.insert(name.to_owned(), definition);
    }

    /// Makes a definition of a type that stands inline, under `wanted` or a name like it.
    pub(super) fn lift(&mut self, wanted: &str, path: &str, node: &Node, ts: Option<&TsType>) -> Type {
        let name = self.lifted_name(wanted);
        // The name is taken while its parts are read.
        self.insert(&name, node, Shape::Alias(Type::Any));
        let plain = Node { nullable: false, ..node.clone() };
        let shape = self.read_shape(&name, path, &plain, ts);
        self.insert(&name, node, shape);
        Type::Named(name)
    }

    fn read_shape(&mut self, name: &str, path: &str, node: &Node, ts: Option<&TsType>) -> Shape {
        if node.nullable {
            return Shape::Alias(self.read_type(path, name, node, ts));
        }
        match &node.kind {
            Kind::Values(values, number) => self.read_values(name, values, *number, ts),
            Kind::Union(branches) => self.read_union(name, path, branches, ts),
            Kind::Object(object) if !object.unions.is_empty() => {
                let branches = self.multiply_out(path, object);
                self.read_union(name, path, &branches, ts)
            }
            Kind::Object(object) => self.read_object(name, path, object, ts),
            _ => Shape::Alias(self.read_type(path, name, node, ts)),
        }
    }

    fn read_object(&mut self, name: &str, path: &str, object: &Object, ts: Option<&TsType>) -> Shape {
        if let Some(values) = self.as_enum_map(object, ts) {
            let node = Node::of(Kind::Map(Box::new(values)));
            return Shape::Alias(self.read_type(path, name, &node, ts));
        }
        let ts = ts.and_then(|ts| self.ts_object(ts));
        // `type: object` alone is an empty struct or a map; only the bindings know which.
        if object.fields.is_empty()
            && object.required.is_empty()
            && (ts.as_ref().is_some_and(|ts| ts.open) || self.repairs.is_map(name))
        {
            return Shape::Alias(Type::Map(Box::new(Type::Any)));
        }
        Shape::Struct(self.read_struct(name, path, object, ts.as_ref()))
    }

    /// The values of a map whose keys are those of an enum: schemars 1 writes a property for each key.
    pub(super) fn as_enum_map(&self, object: &Object, ts: Option<&TsType>) -> Option<Node> {
        let is_map = matches!(ts?, TsType::Map(_)) && object.rest == Rest::Closed && object.required.is_empty();
        let first = object.fields.values().next().filter(|_| is_map)?;
        object.fields.values().all(|other| other.kind == first.kind).then(|| first.clone())
    }

    /// The one object that `ty` is. An intersection with branches is one object with the fields of all.
    pub(super) fn ts_object(&self, ty: &TsType) -> Option<TsObject> {
        let branches = branch_objects(self.ts, ty);
        let is_one = branches.len() == 1 || matches!(ty, TsType::Intersection(_));
        TsObject::merged(branches).filter(|_| is_one)
    }

    /// An enum of constants.
    pub(super) fn read_values(
        &mut self,
        name: &str,
        values: &[serde_json::Value],
        number: Number,
        ts: Option<&TsType>,
    ) -> Shape {
        let branch = Node::of(Kind::Values(values.to_vec(), number));
        self.read_constants(name, &[branch], ts)
    }

    /// An enum of the constants of all `branches`, each with the words of its branch.
    pub(super) fn read_constants(&mut self, name: &str, branches: &[Node], ts: Option<&TsType>) -> Shape {
        let constants = branches.iter().filter_map(|branch| match &branch.kind {
            Kind::Values(values, _) => Some((branch, values)),
            _ => None,
        });
        let all_text = constants.clone().all(|(_, values)| values.iter().all(serde_json::Value::is_string));
        let mut variants: Vec<Variant> = constants
            .flat_map(|(branch, values)| values.iter().map(move |value| (branch, value)))
            .map(|(branch, value)| Variant {
                name: String::new(),
                // The text of a string, where all are strings; else JSON.
                wire: match value.as_str() {
                    Some(text) if all_text => text.to_owned(),
                    _ => value.to_string(),
                },
                doc: branch.doc.clone(),
                experimental: false,
                deprecated: branch.deprecated,
                body: None,
            })
            .collect();
        self.in_declared_order(ts, &mut variants);
        let mut seen = std::collections::BTreeSet::new();
        variants.retain(|variant| seen.insert(variant.wire.clone()));
        let mut taken = Taken::default();
        for variant in &mut variants {
            variant.name = match all_text {
                true => self.variant_name(name, &variant.wire, &mut taken),
                false => self.variant_name(name, variant.wire.trim_matches('"'), &mut taken),
            };
        }
        if all_text {
            self.note_silent_values(name, ts, &variants);
            Shape::StringEnum(variants)
        } else {
            Shape::ValueEnum(variants)
        }
    }

    /// The branches of an object with unions beside its fields: each choice of one branch of every union.
    pub(super) fn multiply_out(&mut self, path: &str, object: &Object) -> Vec<Node> {
        const MOST: usize = 128;
        const MOST_OF_ALL: usize = 2_000;
        let base = Object { unions: Vec::new(), ..object.clone() };
        let mut product = vec![Node::of(Kind::Object(base))];
        for union in &object.unions {
            let choices = product.len() * union.len();
            if choices > MOST || self.choices + choices > MOST_OF_ALL {
                let reason =
                    format!("more than {MOST} choices of branches; the keys of one union are kept as raw JSON");
                self.notes.add(crate::notes::Effect::Raw, path, reason);
                for node in &mut product {
                    if let Kind::Object(object) = &mut node.kind {
                        object.rest = Rest::Typed(Box::new(Node::of(Kind::Any)));
                    }
                }
                continue;
            }
            self.choices += choices;
            product = product.iter().flat_map(|left| union.iter().map(move |right| beside(left, right))).collect();
        }
        product
    }
}

/// An object with the fields of both; the words are those of `right`, the branch of a union.
fn beside(left: &Node, right: &Node) -> Node {
    let (Some(base), Some(branch)) = (left.object(), right.object()) else { return right.clone() };
    let mut object = branch.clone();
    for (key, node) in &base.fields {
        object.fields.entry(key.clone()).or_insert_with(|| node.clone());
    }
    object.required.extend(base.required.iter().cloned());
    object.unions.extend(base.unions.iter().cloned());
    if let Rest::Typed(_) = base.rest {
        object.rest = base.rest.clone();
    }
    let doc = right.doc.clone().or_else(|| left.doc.clone());
    Node { doc, kind: Kind::Object(object), ..right.clone() }
}

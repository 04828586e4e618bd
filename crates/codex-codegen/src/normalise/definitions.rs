//! Chooses the shape of each definition, and names inline types.

use super::Reader;
use super::names::Taken;
use super::unions::variant;
use crate::dialect::{Kind, Node, Object, Rest};
use crate::protocol::{Definition, Number, Shape, Type, Variant};
use crate::typescript::{TsObject, TsType, branch_objects};

impl Reader<'_> {
    /// Reads one definition, and the definitions that are lifted out of it. `path` is the position for notes.
    pub(super) fn define(&mut self, name: &str, path: &str, node: &Node) {
        let ts = self.witnesses.get(name).cloned();
        let shape = self.read_shape(name, path, node, ts.as_ref());
        self.insert(name, node, shape);
    }

    pub(super) fn insert(&mut self, name: &str, node: &Node, shape: Shape) {
        // The schemas lose the description of a type that is a reference, and the bindings keep the description.
        let doc = node.doc.clone().or_else(|| self.ts.doc(name).map(str::to_owned));
        let definition = Definition { doc, experimental: false, deprecated: node.deprecated, shape };
        self.definitions.insert(name.to_owned(), definition);
    }

    /// Makes an inline type a definition, named `wanted` or a similar name that is free.
    pub(super) fn lift(&mut self, wanted: &str, path: &str, node: &Node, ts: Option<&TsType>) -> Type {
        let name = self.lifted_name(wanted);
        // Reserve the name while the parts of the definition are read.
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
        // `type: object` alone is an empty struct or a map. Only the bindings distinguish the two.
        if object.fields.is_empty()
            && object.required.is_empty()
            && (ts.as_ref().is_some_and(|ts| ts.open) || self.repairs.is_map(name))
        {
            return Shape::Alias(Type::Map(Box::new(Type::Any)));
        }
        Shape::Struct(self.read_struct(name, path, object, ts.as_ref()))
    }

    /// Returns the value type of a map whose keys are the values of an enum. schemars 1 writes one property per key.
    pub(super) fn as_enum_map(&self, object: &Object, ts: Option<&TsType>) -> Option<Node> {
        let is_map = matches!(ts?, TsType::Map(_)) && object.rest == Rest::Closed && object.required.is_empty();
        let first = object.fields.values().next().filter(|_| is_map)?;
        object.fields.values().all(|other| other.kind == first.kind).then(|| first.clone())
    }

    /// Returns the TypeScript type as one object.
    ///
    /// An intersection with branches becomes one object with the fields of all branches.
    pub(super) fn ts_object(&self, ty: &TsType) -> Option<TsObject> {
        let branches = branch_objects(self.ts, ty);
        let is_one = branches.len() == 1 || matches!(ty, TsType::Intersection(_));
        TsObject::merged(branches).filter(|_| is_one)
    }

    /// Reads an enum of constants.
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

    /// Reads an enum of the constants of all `branches`. Each constant gets the description of its branch.
    pub(super) fn read_constants(&mut self, name: &str, branches: &[Node], ts: Option<&TsType>) -> Shape {
        let constants = branches.iter().filter_map(|branch| match &branch.kind {
            Kind::Values(values, _) => Some((branch, values)),
            _ => None,
        });
        let all_text = constants.clone().all(|(_, values)| values.iter().all(serde_json::Value::is_string));
        let mut variants: Vec<Variant> = constants
            .flat_map(|(branch, values)| values.iter().map(move |value| (branch, value)))
            .map(|(branch, value)| {
                // The wire name is the text if all constants are strings, and JSON otherwise.
                let wire = match value.as_str() {
                    Some(text) if all_text => text.to_owned(),
                    _ => value.to_string(),
                };
                variant(String::new(), &wire, branch, None)
            })
            .collect();
        self.in_declared_order(ts, &mut variants);
        let mut seen = std::collections::BTreeSet::new();
        variants.retain(|variant| seen.insert(variant.wire.clone()));
        let mut taken = Taken::default();
        for variant in &mut variants {
            let text = if all_text { variant.wire.as_str() } else { variant.wire.trim_matches('"') };
            variant.name = self.variant_name(name, text, &mut taken);
        }
        if all_text {
            self.note_values_missing_in_schema(name, ts, &variants);
            Shape::StringEnum(variants)
        } else {
            Shape::ValueEnum(variants)
        }
    }

    /// Returns the branches of an object with unions beside its fields: one branch for each combination of the unions'
    /// branches.
    pub(super) fn multiply_out(&mut self, path: &str, object: &Object) -> Vec<Node> {
        const MAX: usize = 128;
        const MAX_OF_ALL: usize = 2_000;
        let base = Object { unions: Vec::new(), ..object.clone() };
        let mut product = vec![Node::of(Kind::Object(base))];
        for union in &object.unions {
            let choices = product.len() * union.len();
            if choices > MAX || self.choices + choices > MAX_OF_ALL {
                let reason = format!(
                    "there are more than {MAX} combinations of branches, so the keys of one union are kept as raw JSON"
                );
                self.notes.add(crate::notes::Effect::Raw, path, reason);
                for node in &mut product {
                    if let Kind::Object(object) = &mut node.kind {
                        object.rest = Rest::Typed(Box::new(Node::of(Kind::Any)));
                    }
                }
                continue;
            }
            self.choices += choices;
            product =
                product.iter().flat_map(|left| union.iter().map(move |right| with_fields_of(left, right))).collect();
        }
        product
    }
}

/// Returns an object with the fields of both nodes.
///
/// The description of `right`, the branch of a union, takes precedence.
fn with_fields_of(left: &Node, right: &Node) -> Node {
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

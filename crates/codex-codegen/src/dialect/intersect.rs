//! Merges schemas: `allOf`, and keywords beside `$ref`, `oneOf` and `anyOf`.
//!
//! This module owns the intersection of two [`Node`]s. The translation of a single schema belongs in [`super`].

use super::node::{Kind, Node, Object, Rest};
use super::{MAX_FRAMES, Translator};
use crate::notes::Effect;

impl Translator<'_> {
    /// Returns a node for the values that both `left` and `right` accept. Its description is the description of `left`.
    pub(super) fn intersect(&mut self, path: &str, left: Node, right: Node) -> Node {
        if self.frames >= MAX_FRAMES {
            self.refusals += 1;
            return self.raw(path, "the limit for merging schemas that contain each other is reached");
        }
        self.frames += 1;
        let node = self.intersection(path, left, right);
        self.frames -= 1;
        node
    }

    fn intersection(&mut self, path: &str, left: Node, right: Node) -> Node {
        if left.kind == right.kind {
            return Node { nullable: left.nullable && right.nullable, ..left };
        }
        let nullable = left.nullable && right.nullable;
        let description = Node { nullable, ..left.clone() };
        let kind = match (left.kind, right.kind) {
            (Kind::Any, kind) => return Node { nullable: right.nullable, raw: right.raw, kind, ..description },
            (kind, Kind::Any) => return Node { nullable: left.nullable, kind, ..description },
            (Kind::Object(left), Kind::Object(right)) => Kind::Object(self.merge(path, left, right)),
            // `type: object` adds nothing to a reference or a map.
            (Kind::Object(plain), kind @ (Kind::Ref(_) | Kind::Map(_))) if plain.is_plain() => kind,
            (kind @ (Kind::Ref(_) | Kind::Map(_)), Kind::Object(plain)) if plain.is_plain() => kind,
            (Kind::Object(object), Kind::Map(values)) | (Kind::Map(values), Kind::Object(object)) => {
                let rest = Object { rest: Rest::Typed(values), ..Object::default() };
                Kind::Object(self.merge(path, object, rest))
            }
            (Kind::Object(object), Kind::Union(branches)) | (Kind::Union(branches), Kind::Object(object)) => {
                self.with_union(path, object, branches)
            }
            (Kind::Union(left), Kind::Union(right)) => {
                let object = Object { unions: vec![left], ..Object::default() };
                self.with_union(path, object, right)
            }
            (Kind::Ref(name), other) | (other, Kind::Ref(name)) => match self.resolve(path, &name) {
                Some(target) => return self.intersect(path, Node { kind: other, ..description }, target),
                None => {
                    self.notes.add(
                        Effect::Raw,
                        path,
                        format!("`{name}` cannot be merged with the keywords beside it, because the definition contains itself or is too large"),
                    );
                    return Node { raw: true, kind: Kind::Any, ..description };
                }
            },
            (Kind::Values(values, number), Kind::String | Kind::Number(_) | Kind::Bool)
            | (Kind::String | Kind::Number(_) | Kind::Bool, Kind::Values(values, number)) => {
                Kind::Values(values, number)
            }
            (Kind::Values(left, number), Kind::Values(right, _)) => {
                Kind::Values(left.into_iter().filter(|value| right.contains(value)).collect(), number)
            }
            (Kind::Union(branches), other) | (other, Kind::Union(branches)) => {
                let fits = |branch: &&Node| std::mem::discriminant(&branch.kind) == std::mem::discriminant(&other);
                match branches.iter().find(fits) {
                    Some(branch) => branch.kind.clone(),
                    None => return self.contradiction(path, description),
                }
            }
            _ => return self.contradiction(path, description),
        };
        Node { kind, ..description }
    }

    fn contradiction(&self, path: &str, description: Node) -> Node {
        self.notes.add(Effect::Raw, path, "no value satisfies both of two merged schemas");
        Node { raw: true, kind: Kind::Any, ..description }
    }

    fn merge(&mut self, path: &str, left: Object, right: Object) -> Object {
        let mut merged = left;
        for (key, node) in right.fields {
            let node = match merged.fields.remove(&key) {
                Some(first) => self.intersect(&format!("{path}.{key}"), first, node),
                None => node,
            };
            merged.fields.insert(key, node);
        }
        merged.required.extend(right.required);
        merged.unions.extend(right.unions);
        merged.rest = match (merged.rest, right.rest) {
            (Rest::Typed(first), Rest::Typed(second)) => Rest::Typed(Box::new(self.intersect(path, *first, *second))),
            (Rest::Typed(values), _) | (_, Rest::Typed(values)) => Rest::Typed(values),
            (Rest::Closed, Rest::Closed) => Rest::Closed,
            _ => Rest::Unsaid,
        };
        merged
    }

    /// Merges an object with a union: the keys of the object stand beside the keys of each branch.
    fn with_union(&mut self, path: &str, mut object: Object, branches: Vec<Node>) -> Kind {
        if object.is_plain() {
            return Kind::Union(branches);
        }
        let mut inlined = Vec::new();
        for branch in branches {
            match self.as_object(path, &branch) {
                Some(object) => inlined.push(Node { kind: Kind::Object(object), ..branch }),
                None => {
                    self.notes.add(
                        Effect::Widened,
                        path,
                        "a branch of the union is not an object, so the union's keys are kept as extra keys",
                    );
                    object.rest = Rest::Typed(Box::new(Node::raw()));
                    return Kind::Object(object);
                }
            }
        }
        object.unions.push(inlined);
        Kind::Object(object)
    }

    fn as_object(&mut self, path: &str, node: &Node) -> Option<Object> {
        match &node.kind {
            Kind::Object(object) => Some(object.clone()),
            Kind::Map(values) => Some(Object { rest: Rest::Typed(values.clone()), ..Object::default() }),
            Kind::Union(branches) => {
                let branches: Option<Vec<Node>> = branches
                    .iter()
                    .map(|branch| {
                        let object = self.as_object(path, branch)?;
                        Some(Node { kind: Kind::Object(object), ..branch.clone() })
                    })
                    .collect();
                Some(Object { unions: vec![branches?], ..Object::default() })
            }
            Kind::Ref(name) => {
                let target = self.resolve(path, name)?;
                // The branches of the target may refer back to `name`.
                self.resolving.push(name.clone());
                let object = self.as_object(path, &target);
                self.resolving.pop();
                object
            }
            _ => None,
        }
    }

    /// Returns the node of a definition, to be merged with other keywords.
    ///
    /// Returns `None` if the definition is being resolved already, or if the limits on copied nodes are reached.
    fn resolve(&mut self, path: &str, name: &str) -> Option<Node> {
        let mut node = self.resolve_once(path, name)?;
        let mut seen = vec![name.to_owned()];
        // Follow a definition that only refers to another definition.
        while let Kind::Ref(next) = &node.kind {
            let next = next.clone();
            if seen.contains(&next) {
                self.refusals += 1;
                return None;
            }
            let target = self.resolve_once(path, &next)?;
            node = Node { nullable: node.nullable || target.nullable, ..target };
            seen.push(next);
        }
        Some(node)
    }

    fn resolve_once(&mut self, path: &str, name: &str) -> Option<Node> {
        if self.resolving.iter().any(|other| other == name) {
            self.refusals += 1;
            return None;
        }
        if !self.resolved.contains_key(name) {
            let schema = &self.definitions.get(name)?.schema;
            let refusals = self.refusals;
            let depth = std::mem::take(&mut self.depth);
            self.resolving.push(name.to_owned());
            let node = self.node(path, schema);
            self.resolving.pop();
            self.depth = depth;
            if self.refusals != refusals {
                // The result depends on the position, so it must not be cached.
                return self.copy(node);
            }
            self.resolved.insert(name.to_owned(), node);
        }
        let node = self.resolved.get(name).cloned()?;
        self.copy(node)
    }

    fn copy(&mut self, node: Node) -> Option<Node> {
        let count = node.count();
        if count > self.copies {
            self.refusals += 1;
            self.copies = 0;
            return None;
        }
        self.copies -= count;
        self.copies_of_all = self.copies_of_all.saturating_sub(count);
        Some(node)
    }
}

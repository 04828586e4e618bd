//! The representation of one schema, independent of its dialect.
//!
//! This module owns [`Node`] and its parts. It depends on [`crate::protocol::Number`] only. Knowledge of keywords
//! belongs in the other modules of `dialect`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::names;
use crate::protocol::Number;

/// One schema.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// The `description`, unless it is empty.
    pub(crate) doc: Option<String>,
    /// `deprecated: true`.
    pub(crate) deprecated: bool,
    /// The `default`, null included.
    pub(crate) default: Option<Value>,
    /// Whether the schema accepts null beside the values of `kind`.
    pub(crate) nullable: bool,
    /// Whether the schema was not understood, so that `kind` is [`Kind::Any`].
    pub(crate) raw: bool,
    /// The values that the schema accepts, without null.
    pub(crate) kind: Kind,
}

/// The values that a schema accepts, without null.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Any,
    Null,
    Bool,
    String,
    Number(Number),
    /// One of these constants, which are neither null nor objects nor arrays.
    ///
    /// Contains the type of the numbers among them.
    Values(Vec<Value>, Number),
    List(Box<Node>),
    Tuple(Vec<Node>),
    /// An object with arbitrary keys.
    Map(Box<Node>),
    Object(Object),
    Union(Vec<Node>),
    /// A reference to a definition.
    Ref(String),
}

/// An object with known keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Object {
    pub(crate) fields: BTreeMap<String, Node>,
    pub(crate) required: BTreeSet<String>,
    /// The rule for extra keys, from `additionalProperties`.
    pub(crate) rest: Rest,
    /// Unions whose keys stand beside the fields.
    pub(crate) unions: Vec<Vec<Node>>,
}

/// The rule for the extra keys of an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Rest {
    /// The schema has no rule.
    #[default]
    Unsaid,
    /// No extra keys are allowed.
    Closed,
    /// Any extra keys are allowed, with values of this type.
    Typed(Box<Node>),
}

impl Node {
    pub(crate) fn of(kind: Kind) -> Self {
        Self { doc: None, deprecated: false, default: None, nullable: false, raw: false, kind }
    }

    /// Returns the node for a schema that was not understood.
    pub(crate) fn raw() -> Self {
        Self { raw: true, ..Self::of(Kind::Any) }
    }

    pub(crate) fn object(&self) -> Option<&Object> {
        match &self.kind {
            Kind::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Returns the strings if the node is an enum of strings.
    pub(crate) fn strings(&self) -> Option<Vec<&str>> {
        match &self.kind {
            Kind::Values(values, _) if !self.nullable => values.iter().map(Value::as_str).collect(),
            _ => None,
        }
    }

    /// Returns the constant if the node accepts exactly one value.
    pub(crate) fn constant(&self) -> Option<&Value> {
        match &self.kind {
            Kind::Values(values, _) if values.len() == 1 && !self.nullable => values.first(),
            _ => None,
        }
    }

    /// Returns whether an object, or a union inside the object, has a key with the same letters.
    pub(crate) fn has_key_like(&self, name: &str) -> bool {
        let Kind::Object(object) = &self.kind else { return false };
        object.fields.keys().any(|key| names::same_letters(key, name))
            || object.unions.iter().flatten().any(|branch| branch.has_key_like(name))
    }

    /// Sets the rule for extra keys, in a union for each branch.
    pub(crate) fn set_rest(&mut self, rest: &Rest) {
        match &mut self.kind {
            Kind::Object(object) => object.rest = rest.clone(),
            Kind::Union(branches) => branches.iter_mut().for_each(|branch| branch.set_rest(rest)),
            _ => {}
        }
    }

    /// Returns the branches of a union without a description, or else the node itself.
    pub(crate) fn into_branches(self) -> Vec<Self> {
        match self.kind {
            Kind::Union(branches) if self.doc.is_none() => branches,
            kind => vec![Self { kind, ..self }],
        }
    }

    /// Returns the number of nodes, including this node.
    pub(crate) fn count(&self) -> usize {
        1 + match &self.kind {
            Kind::List(inner) | Kind::Map(inner) => inner.count(),
            Kind::Tuple(nodes) | Kind::Union(nodes) => nodes.iter().map(Self::count).sum(),
            Kind::Object(object) => {
                let rest = match &object.rest {
                    Rest::Typed(values) => values.count(),
                    Rest::Unsaid | Rest::Closed => 0,
                };
                object.fields.values().chain(object.unions.iter().flatten()).map(Self::count).sum::<usize>() + rest
            }
            _ => 0,
        }
    }

    /// Calls `visit` with each direct child of this node.
    pub(crate) fn for_each_child(&mut self, visit: &mut impl FnMut(&mut Node)) {
        match &mut self.kind {
            Kind::List(inner) | Kind::Map(inner) => visit(inner),
            Kind::Tuple(places) => places.iter_mut().for_each(visit),
            Kind::Union(branches) => branches.iter_mut().for_each(visit),
            Kind::Object(object) => {
                object.fields.values_mut().for_each(&mut *visit);
                object.unions.iter_mut().flatten().for_each(&mut *visit);
                if let Rest::Typed(inner) = &mut object.rest {
                    visit(inner);
                }
            }
            Kind::Any | Kind::Null | Kind::Bool | Kind::String | Kind::Number(_) | Kind::Values(..) | Kind::Ref(_) => {}
        }
    }
}

impl Object {
    /// Returns whether the object has no properties and no rules.
    pub(crate) fn is_plain(&self) -> bool {
        self.fields.is_empty() && self.required.is_empty() && self.rest == Rest::Unsaid && self.unions.is_empty()
    }

    /// Returns the string of a required key that allows exactly one string.
    pub(crate) fn tag(&self, key: &str) -> Option<&str> {
        self.fields.get(key)?.constant()?.as_str().filter(|_| self.required.contains(key))
    }

    /// Returns the key of an object that has exactly one key, which is required.
    pub(crate) fn single_key(&self) -> Option<(&str, &Node)> {
        let (key, node) = self.fields.first_key_value()?;
        let is_single = self.fields.len() == 1 && self.required.len() == 1 && self.required.contains(key);
        (is_single && self.unions.is_empty()).then_some((key.as_str(), node))
    }
}

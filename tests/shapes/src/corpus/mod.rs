//! The shapes, by theme.

mod by_hand;
mod collections;
mod composed;
mod containers;
mod flattened;
mod forms;
mod large;
mod names;
mod nesting;
mod numbers;
mod objects;
mod strings;
mod tagging;
mod tags;
mod tuples;
mod untagged;

use serde_json::Value;

use crate::Shape;

/// The imports of the types of every shape.
pub(crate) mod prelude {
    #[allow(unused_imports)]
    pub(crate) use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

    /// Returns an owned text. The short name keeps samples short.
    pub(crate) fn s(text: &str) -> String {
        text.to_owned()
    }
}

/// Returns every shape of the corpus.
pub fn all() -> Vec<Shape> {
    [
        numbers::shapes(),
        strings::shapes(),
        tuples::shapes(),
        collections::shapes(),
        containers::shapes(),
        objects::shapes(),
        tagging::shapes(),
        untagged::shapes(),
        names::shapes(),
        tags::shapes(),
        nesting::shapes(),
        flattened::shapes(),
        large::shapes(),
        composed::shapes(),
        forms::shapes(),
        by_hand::shapes(),
        crate::random::shapes(),
    ]
    .concat()
}

/// Returns a patch that sets `key` of the schema at the JSON pointer `at`.
fn set(at: &'static str, key: &'static str, value: Value) -> impl Fn(&mut Value) {
    move |schema| {
        let place = schema.pointer_mut(at).unwrap_or_else(|| panic!("the schema has no {at}"));
        place[key] = value.clone();
    }
}

/// Returns a patch that replaces the schema at the JSON pointer `at`.
fn replace(at: &'static str, value: Value) -> impl Fn(&mut Value) {
    move |schema| {
        let place = schema.pointer_mut(at).unwrap_or_else(|| panic!("the schema has no {at}"));
        *place = value.clone();
    }
}

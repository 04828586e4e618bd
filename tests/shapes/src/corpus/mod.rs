//! The shapes, by theme.

mod tuples;

use crate::Shape;

/// What the types of every shape may use.
pub(crate) mod prelude {
    pub(crate) use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

    /// Shortens samples.
    pub(crate) fn s(text: &str) -> String {
        text.to_owned()
    }
}

/// Returns every shape of the corpus.
pub fn all() -> Vec<Shape> {
    [tuples::shapes()].concat()
}

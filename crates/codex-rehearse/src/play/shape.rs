//! The shape of a JSON value: the paths in it, and the kinds of values at these paths.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Paths such as `result.thread.turns[].items[]{agentMessage}.text`, with the kinds of their values. The text in braces is the
/// value of the member `type`, because the members of an object depend on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape(BTreeMap<String, BTreeSet<&'static str>>);

/// The shapes of one message in all takes of a release.
#[derive(Clone, Debug, Default)]
pub(super) struct TakeShapes {
    /// The paths that all takes have.
    pub(super) common: Shape,
    /// The paths that at least one take has.
    pub(super) any: Shape,
}

impl TakeShapes {
    /// Returns the shapes of a single take.
    pub(super) fn of_one(shape: &Shape) -> Self {
        Self { common: shape.clone(), any: shape.clone() }
    }

    /// Adds another take.
    pub(super) fn with(self, shape: &Shape) -> Self {
        Self { common: self.common.common(shape), any: self.any.joined(shape) }
    }
}

/// The difference between two shapes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// The topmost paths that are missing in the new shape.
    pub(super) lost: Vec<String>,
    /// The paths that had objects or arrays in the old shape and have only null in the new shape.
    pub(super) emptied: Vec<String>,
    /// The topmost paths that are missing in the old shape.
    pub(super) gained: Vec<String>,
    /// The paths with values of other kinds: the path, the old kinds, the new kinds.
    pub(super) retyped: Vec<(String, String, String)>,
}

impl Shape {
    pub(super) fn of(root: &str, value: &Value) -> Self {
        let mut shape = Self::default();
        shape.add(root, value);
        shape
    }

    pub(super) fn add(&mut self, path: &str, value: &Value) {
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        self.0.entry(path.to_owned()).or_default().insert(kind);
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.add(&format!("{path}[]"), value)),
            Value::Object(members) => {
                // An object that contains only its type, such as a status, varies with time.
                let tag = members.get("type").and_then(Value::as_str).filter(|_| members.len() > 1);
                let path = tag.map_or_else(|| path.to_owned(), |tag| format!("{path}{{{tag}}}"));
                if tag.is_some() {
                    self.0.entry(path.clone()).or_default().insert(kind);
                }
                for (key, value) in members.iter().filter(|(key, _)| *key != "type" || tag.is_none()) {
                    let key = if is_name(key) { key } else { "*" };
                    self.add(&format!("{path}.{key}"), value);
                }
            }
            _ => {}
        }
    }

    /// Returns the paths that both shapes have.
    pub(super) fn common(&self, other: &Self) -> Self {
        let both = self.0.iter().filter_map(|(path, kinds)| {
            let others = other.0.get(path)?;
            Some((path.clone(), kinds.union(others).copied().collect()))
        });
        Self(both.collect())
    }

    /// Returns the paths that at least one of the shapes has.
    pub(super) fn joined(mut self, other: &Self) -> Self {
        for (path, kinds) in &other.0 {
            self.0.entry(path.clone()).or_default().extend(kinds);
        }
        self
    }

    /// Returns the difference between the takes of two releases.
    pub(super) fn difference(old: &TakeShapes, new: &TakeShapes) -> Difference {
        let missing = |every: &Self, any: &Self| {
            let gone: BTreeSet<&String> = every.0.keys().filter(|path| !any.0.contains_key(*path)).collect();
            let is_topmost = |path: &&&String| !parents(path).any(|parent| gone.iter().any(|other| **other == parent));
            gone.iter().filter(is_topmost).map(|path| (**path).clone()).collect()
        };
        let retyped = old.any.0.iter().filter_map(|(path, before)| {
            let after = new.any.0.get(path)?;
            let kinds = |kinds: &BTreeSet<&'static str>| -> Vec<&str> {
                kinds.iter().filter(|kind| **kind != "null").copied().collect()
            };
            let (before, after) = (kinds(before), kinds(after));
            let is_other = !before.is_empty() && !after.is_empty() && before != after;
            is_other.then(|| (path.clone(), before.join(" or "), after.join(" or ")))
        });
        let lost: Vec<String> = missing(&old.common, &new.any);
        // A path below a null value is not lost.
        let (emptied, lost): (BTreeSet<String>, BTreeSet<String>) = lost
            .into_iter()
            .map(|path| {
                let around = parents(&path).find(|parent| new.any.0.contains_key(parent));
                let emptied = around.filter(|parent| new.any.is_null(parent));
                let lost = emptied.is_none().then_some(path);
                (emptied, lost)
            })
            .fold((BTreeSet::new(), BTreeSet::new()), |(mut emptied, mut lost), (parent, path)| {
                emptied.extend(parent);
                lost.extend(path);
                (emptied, lost)
            });
        Difference {
            lost: lost.into_iter().collect(),
            emptied: emptied.into_iter().collect(),
            gained: missing(&new.common, &old.any),
            retyped: retyped.collect(),
        }
    }

    /// Returns the paths, without types, whose values are not always null.
    pub(super) fn set_paths(&self) -> impl Iterator<Item = String> {
        let is_set = |(_, kinds): &(&String, &BTreeSet<&'static str>)| kinds.iter().any(|kind| *kind != "null");
        self.0.iter().filter(is_set).map(|(path, _)| without_types(path))
    }

    fn is_null(&self, path: &str) -> bool {
        self.0.get(path).is_some_and(|kinds| kinds.iter().all(|kind| *kind == "null"))
    }
}

/// Returns whether a key is a name of the protocol, and not data such as a path or an id.
fn is_name(key: &str) -> bool {
    let is_word = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '$'));
    let digits = key.chars().filter(char::is_ascii_digit).count();
    !key.is_empty() && is_word && digits <= 4
}

/// Returns the enclosing paths of a path, the nearest first: for `a.b[]{x}.c` these are `a.b[]`, `a.b` and `a`.
fn parents(path: &str) -> impl Iterator<Item = String> {
    let mut rest = path.to_owned();
    std::iter::from_fn(move || {
        let at = rest.rfind(['.', '[', '{'])?;
        rest.truncate(at);
        Some(rest.clone())
    })
}

/// Returns a path without the types in braces. The comparison of the schemas writes paths in this form.
pub(crate) fn without_types(path: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for c in path.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn difference(old: &Value, new: &Value) -> Difference {
        let (old, new) = (Shape::of("result", old), Shape::of("result", new));
        Shape::difference(&TakeShapes::of_one(&old), &TakeShapes::of_one(&new))
    }

    #[test]
    fn lost_and_new_values_are_named_by_their_topmost_path() {
        let old = json!({ "a": { "b": { "c": 1 } }, "items": [{ "type": "text", "text": "x", "note": null }] });
        let new = json!({ "a": { "d": 2 }, "items": [{ "type": "text", "text": 7 }] });
        let found = difference(&old, &new);
        assert_eq!(found.lost, ["result.a.b", "result.items[]{text}.note"]);
        assert_eq!(found.gained, ["result.a.d"]);
        assert_eq!(found.retyped, [("result.items[]{text}.text".into(), "string".into(), "number".into())]);
    }

    #[test]
    fn values_null_and_keys_that_are_data_make_no_difference() {
        let old = json!({ "id": "a", "name": null, "files": { "/home/ada/x": 1 } });
        let new = json!({ "id": "b", "name": "n", "files": { "/srv/y": 1 } });
        assert_eq!(difference(&old, &new), Difference::default());
    }

    #[test]
    fn a_missing_branch_and_an_object_that_became_null_are_one_difference_each() {
        let item = |kind: &str| json!({ "type": kind, "id": "i", "text": "t" });
        let old = json!({ "items": [item("a"), item("b")], "info": { "x": 1, "y": 2 }, "status": { "type": "idle" } });
        let new = json!({ "items": [item("a")], "info": null, "status": { "type": "active" } });
        let found = difference(&old, &new);
        assert_eq!((found.lost, found.emptied), (vec!["result.items[]{b}".into()], vec!["result.info".into()]));
    }

    #[test]
    fn only_values_in_every_take_can_be_lost() {
        let first = Shape::of("result", &json!({ "a": 1, "sometimes": 2 }));
        let second = Shape::of("result", &json!({ "a": 1 }));
        let old = TakeShapes::of_one(&first).with(&second);
        let new = TakeShapes::of_one(&Shape::of("result", &json!({ "a": 1 })));
        assert_eq!(Shape::difference(&old, &new), Difference::default());
    }

    #[test]
    fn types_are_removed_from_paths() {
        assert_eq!(without_types("params.item{agentMessage}.text"), "params.item.text");
    }
}

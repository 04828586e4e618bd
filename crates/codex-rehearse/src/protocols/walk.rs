//! Reads a value by the types of one release. Finds the parts of the protocol that the value uses, and the way in which
//! the release reads each part.

use std::collections::{BTreeMap, BTreeSet};

use codex_codegen::Protocol;
use codex_codegen::protocol::{Presence, Shape, Struct, Tagging, Type, Union};
use serde_json::{Map, Value};

/// A part of a protocol that a value can use. A change of the diff also names such a part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Definition(String),
    /// A field: the definition and the key.
    Field(String, String),
    /// A choice: the enum or union, and the value or tag.
    Choice(String, String),
}

/// A use of a part.
#[derive(Clone, Debug)]
pub(crate) struct Use {
    /// The path, such as `params.item.text`.
    pub(crate) path: String,
    /// Whether at least one value was not null.
    pub(crate) is_set: bool,
}

/// The handling of a key that the types of a release do not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum UnknownKey {
    Ignored,
    /// The key is ignored, and its value is null, so no information is lost.
    IgnoredNull,
    /// The object may have no unknown keys.
    Refused,
}

/// The result of reading one value.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// The used parts, each with its first place in the value.
    pub(crate) parts: BTreeMap<Part, Use>,
    /// The unknown keys by path: `params.turnTrigger`, `params.input[].note`.
    pub(crate) unknown: BTreeMap<String, UnknownKey>,
    /// The places that do not fit their type, with the reason.
    pub(crate) misfits: BTreeMap<String, String>,
}

/// Reads `value` as the definition `name`. Every path begins with `root`.
pub(crate) fn walk(protocol: &Protocol, name: &str, value: &Value, root: &str) -> Found {
    let mut walker = Walker { protocol, found: Found::default() };
    walker.named(name, value, root, &[]);
    walker.found
}

struct Walker<'a> {
    protocol: &'a Protocol,
    found: Found,
}

impl Walker<'_> {
    fn note(&mut self, part: Part, path: &str) {
        self.note_value(part, path, true);
    }

    fn note_value(&mut self, part: Part, path: &str, is_set: bool) {
        let found = self.found.parts.entry(part).or_insert_with(|| Use { path: path.to_owned(), is_set });
        found.is_set |= is_set;
    }

    fn misfit(&mut self, path: &str, why: impl Into<String>) {
        self.found.misfits.entry(path.to_owned()).or_insert_with(|| why.into());
    }

    fn expect(&mut self, is_met: bool, path: &str, what: &str) {
        if !is_met {
            self.misfit(path, format!("it must be {what}"));
        }
    }

    fn ty(&mut self, ty: &Type, value: &Value, path: &str) {
        match ty {
            Type::Any => {}
            Type::Null => self.expect(value.is_null(), path, "null"),
            Type::Bool => self.expect(value.is_boolean(), path, "true or false"),
            Type::String => self.expect(value.is_string(), path, "a string"),
            Type::Number(_) => self.expect(value.is_number(), path, "a number"),
            Type::Named(name) => self.named(name, value, path, &[]),
            Type::List(inner) => match value.as_array() {
                Some(values) => values.iter().for_each(|value| self.ty(inner, value, &format!("{path}[]"))),
                None => self.misfit(path, "it must be an array"),
            },
            Type::Tuple(places) => match value.as_array() {
                Some(values) if values.len() == places.len() => {
                    for (at, (place, value)) in places.iter().zip(values).enumerate() {
                        self.ty(place, value, &format!("{path}[{at}]"));
                    }
                }
                _ => self.misfit(path, format!("it must be an array of {}", places.len())),
            },
            Type::Map(inner) => match value.as_object() {
                Some(members) => members.values().for_each(|value| self.ty(inner, value, &format!("{path}.*"))),
                None => self.misfit(path, "it must be an object"),
            },
            Type::Nullable(_) if value.is_null() => {}
            Type::Nullable(inner) => self.ty(inner, value, path),
        }
    }

    /// Reads a value of a definition. `known` has the keys that the enclosing type has read already, such as its tag.
    fn named(&mut self, name: &str, value: &Value, path: &str, known: &[&str]) {
        let Some(definition) = self.protocol.definitions.get(name) else { return };
        self.note(Part::Definition(name.to_owned()), path);
        match &definition.shape {
            Shape::Struct(body) => match value.as_object() {
                Some(members) => self.structure(name, body, members, path, known),
                None => self.misfit(path, "it must be an object"),
            },
            Shape::StringEnum(variants) => match value.as_str() {
                Some(text) if variants.iter().any(|variant| variant.wire == text) => {
                    self.note(Part::Choice(name.to_owned(), text.to_owned()), path);
                }
                Some(_) => self.misfit(path, "it does not know the value"),
                None => self.misfit(path, "it must be a string"),
            },
            Shape::ValueEnum(variants) => {
                let text = value.to_string();
                let is_known = variants.iter().any(|variant| variant.wire == text);
                self.expect(is_known, path, "one of the constants of the release");
            }
            Shape::Union(union) => self.union(name, union, value, path, known),
            Shape::Alias(Type::Named(inner)) | Shape::Newtype(Type::Named(inner)) => {
                self.named(inner, value, path, known);
            }
            Shape::Alias(inner) | Shape::Newtype(inner) => self.ty(inner, value, path),
        }
    }

    fn structure(&mut self, name: &str, body: &Struct, members: &Map<String, Value>, path: &str, known: &[&str]) {
        let mut read: BTreeSet<&str> = known.iter().copied().collect();
        for field in &body.fields {
            if field.flatten {
                let keys = flattened_keys(self.protocol, &field.ty, members);
                let flat: Map<String, Value> = members
                    .iter()
                    .filter(|(key, _)| keys.contains(key.as_str()))
                    .map(|(key, value)| (key.clone(), value.clone()))
                    .collect();
                read.extend(members.keys().map(String::as_str).filter(|key| keys.contains(*key)));
                if !flat.is_empty() || field.presence == Presence::Required {
                    self.ty(&field.ty, &Value::Object(flat), path);
                }
                continue;
            }
            let place = format!("{path}.{}", field.wire);
            match members.get(&field.wire) {
                Some(value) => {
                    read.insert(&field.wire);
                    self.note_value(Part::Field(name.to_owned(), field.wire.clone()), &place, !value.is_null());
                    let may_be_null = field.presence != Presence::Required;
                    if !(value.is_null() && may_be_null) {
                        self.ty(&field.ty, value, &place);
                    }
                }
                None if field.presence == Presence::Required => self.misfit(&place, "it is required, and missing"),
                None => {}
            }
        }
        for (key, value) in members.iter().filter(|(key, _)| !read.contains(key.as_str())) {
            match &body.open {
                Some(extras) => self.ty(extras, value, &format!("{path}.*")),
                None => {
                    let handling = match value {
                        _ if body.closed => UnknownKey::Refused,
                        Value::Null => UnknownKey::IgnoredNull,
                        _ => UnknownKey::Ignored,
                    };
                    self.found.unknown.insert(format!("{path}.{key}"), handling);
                }
            }
        }
    }

    fn union(&mut self, name: &str, union: &Union, value: &Value, path: &str, known: &[&str]) {
        let unknown = "it does not know the variant";
        match &union.tagging {
            Tagging::Internal(tag) => {
                let found = value.get(tag).and_then(Value::as_str);
                let Some(variant) = union.variants.iter().find(|variant| Some(variant.wire.as_str()) == found) else {
                    return self.misfit(&format!("{path}.{tag}"), unknown);
                };
                self.note(Part::Choice(name.to_owned(), variant.wire.clone()), path);
                let known = [known, &[tag.as_str()]].concat();
                match &variant.body {
                    Some(Type::Named(body)) => self.named(body, value, path, &known),
                    Some(body) => self.ty(body, value, path),
                    None => {}
                }
            }
            Tagging::External => {
                let (key, body) = match value {
                    Value::String(text) => (Some(text.as_str()), None),
                    Value::Object(members) => match members.iter().next() {
                        Some((key, body)) => (Some(key.as_str()), Some(body)),
                        None => (None, None),
                    },
                    _ => (None, None),
                };
                let Some(variant) = union.variants.iter().find(|variant| Some(variant.wire.as_str()) == key) else {
                    return self.misfit(path, unknown);
                };
                self.note(Part::Choice(name.to_owned(), variant.wire.clone()), path);
                if let (Some(ty), Some(body)) = (&variant.body, body) {
                    self.ty(ty, body, &format!("{path}.{}", variant.wire));
                }
            }
            Tagging::Untagged | Tagging::BestMatch => self.untagged(name, union, value, path),
        }
    }

    /// Chooses the branch that fits the value best. The first of several equal branches is chosen.
    fn untagged(&mut self, name: &str, union: &Union, value: &Value, path: &str) {
        let tried = union.variants.iter().map(|variant| {
            let mut walker = Walker { protocol: self.protocol, found: Found::default() };
            match &variant.body {
                Some(body) => walker.ty(body, value, path),
                None => walker.misfit(path, "it must be empty"),
            }
            (variant, walker.found)
        });
        let best = tried.min_by_key(|(_, found)| (found.misfits.len(), found.unknown.len()));
        let Some((variant, found)) = best else { return };
        let key = if variant.wire.is_empty() { &variant.name } else { &variant.wire };
        self.note(Part::Choice(name.to_owned(), key.clone()), path);
        for (part, used) in found.parts {
            self.note_value(part, &used.path, used.is_set);
        }
        self.found.unknown.extend(found.unknown);
        for (place, why) in found.misfits {
            self.found.misfits.entry(place).or_insert(why);
        }
    }
}

/// Returns the keys of `members` that belong to a flattened field of this type.
fn flattened_keys<'a>(protocol: &'a Protocol, ty: &'a Type, members: &Map<String, Value>) -> BTreeSet<&'a str> {
    let Type::Named(name) = ty else { return BTreeSet::new() };
    match protocol.definitions.get(name).map(|definition| &definition.shape) {
        Some(Shape::Struct(body)) => body.fields.iter().map(|field| field.wire.as_str()).collect(),
        Some(Shape::Union(union)) => match &union.tagging {
            Tagging::External => union.variants.iter().map(|variant| variant.wire.as_str()).collect(),
            Tagging::Internal(tag) => {
                let found = members.get(tag).and_then(Value::as_str);
                let variant = union.variants.iter().find(|variant| Some(variant.wire.as_str()) == found);
                let body = variant.and_then(|variant| variant.body.as_ref());
                let mut keys = body.map(|body| flattened_keys(protocol, body, members)).unwrap_or_default();
                keys.insert(tag);
                keys
            }
            Tagging::Untagged | Tagging::BestMatch => {
                let bodies = union.variants.iter().filter_map(|variant| variant.body.as_ref());
                bodies.flat_map(|body| flattened_keys(protocol, body, members)).collect()
            }
        },
        Some(Shape::Alias(inner) | Shape::Newtype(inner)) => flattened_keys(protocol, inner, members),
        _ => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use codex_codegen::protocol::{Definition, Field, Variant};
    use serde_json::json;

    use super::*;

    fn variant(wire: &str, body: Option<&str>) -> Variant {
        Variant::new(wire, wire, body.map(|name| Type::Named(name.to_owned())))
    }

    fn protocol() -> Protocol {
        let structure = |fields: Vec<Field>| Shape::Struct(Struct { fields, open: None, closed: false });
        let named = |name: &str| Type::Named(name.to_owned());
        let flat = Field { flatten: true, ..Field::new("", named("Source"), Presence::Optional) };
        let definitions = [
            (
                "Params",
                structure(vec![
                    Field::new("threadId", Type::String, Presence::Required),
                    Field::new("effort", named("Effort"), Presence::Optional),
                    Field::new("input", Type::List(Box::new(named("Input"))), Presence::Optional),
                ]),
            ),
            ("Effort", Shape::StringEnum(vec![variant("low", None), variant("high", None)])),
            (
                "Input",
                Shape::Union(Union {
                    tagging: Tagging::Internal("type".to_owned()),
                    variants: vec![
                        variant("text", Some("Text")),
                        variant("image", Some("Image")),
                        variant("end", None),
                    ],
                }),
            ),
            ("Text", structure(vec![Field::new("text", Type::String, Presence::Required)])),
            ("Image", structure(vec![Field::new("detail", Type::String, Presence::Optional), flat])),
            (
                "Source",
                Shape::Union(Union {
                    tagging: Tagging::External,
                    variants: vec![Variant { body: Some(Type::String), ..variant("url", None) }],
                }),
            ),
        ];
        let definitions = definitions.map(|(name, shape)| (name.to_owned(), Definition::new(shape))).into();
        Protocol { definitions, ..Protocol::default() }
    }

    fn found(value: Value) -> Found {
        walk(&protocol(), "Params", &value, "params")
    }

    #[test]
    fn the_parts_in_use_have_their_paths() {
        let found = found(json!({ "threadId": "t", "effort": "low", "input": [{ "type": "text", "text": "hi" }] }));
        let at = |part: Part| found.parts[&part].path.as_str();
        assert_eq!(at(Part::Field("Text".into(), "text".into())), "params.input[].text");
        assert_eq!(at(Part::Choice("Input".into(), "text".into())), "params.input[]");
        assert_eq!(at(Part::Choice("Effort".into(), "low".into())), "params.effort");
        assert!(!found.parts.contains_key(&Part::Choice("Input".into(), "image".into())));
        assert!(found.unknown.is_empty() && found.misfits.is_empty(), "{found:?}");
    }

    #[test]
    fn a_field_that_was_always_null_counts_as_not_set() {
        let found = found(json!({ "threadId": "t", "effort": null }));
        assert!(!found.parts[&Part::Field("Params".into(), "effort".into())].is_set);
        assert!(found.misfits.is_empty());
    }

    #[test]
    fn unknown_keys_are_found_at_any_depth_and_flattened_keys_are_known() {
        let image = json!({ "type": "image", "url": "u", "detail": "low", "zoom": 2 });
        let found = found(json!({ "threadId": "t", "input": [image, { "type": "end", "why": null }], "later": 1 }));
        let keys: Vec<(&str, UnknownKey)> =
            found.unknown.iter().map(|(path, handling)| (path.as_str(), *handling)).collect();
        assert_eq!(keys, [("params.input[].zoom", UnknownKey::Ignored), ("params.later", UnknownKey::Ignored)]);
    }

    #[test]
    fn values_that_do_not_fit_are_reported_with_their_path() {
        let found =
            found(json!({ "effort": "extreme", "input": [{ "type": "video" }, { "type": "text", "text": 1 }] }));
        let paths: Vec<&str> = found.misfits.keys().map(String::as_str).collect();
        let expected = ["params.effort", "params.input[].text", "params.input[].type", "params.threadId"];
        assert_eq!(paths, expected);
    }
}

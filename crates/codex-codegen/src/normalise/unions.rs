//! Unions: how their branches are told apart, and what each carries.

use heck::ToLowerCamelCase;
use serde_json::{Map, Value};

use super::definitions::string_values;
use super::fields::{description, expect_keywords, expect_object};
use super::{Reader, names};
use crate::error::{Error, Result};
use crate::protocol::{Definition, Field, Presence, Shape, Tagging, Type, Union, Variant};
use crate::typescript::{TsObject, TsType, body_under_key, branch_objects, literals};

/// Tags in use, in the order of preference for a branch that has two constant fields.
const TAGS: [&str; 5] = ["type", "mode", "kind", "handlerType", "method"];

impl Reader<'_> {
    /// Reads a definition with `oneOf` or `anyOf`.
    pub(super) fn read_union(&mut self, name: &str, map: &Map<String, Value>) -> Result<Shape> {
        let branches = branches(name, map)?;
        if branches.iter().all(is_string_enum) {
            let mut variants = self.string_variants(name, &branches)?;
            self.in_declared_order(name, &mut variants);
            self.note_silent_values(name, &variants);
            names::check_distinct(name, &variants)?;
            return Ok(Shape::StringEnum(variants));
        }
        if let [one, Value::Object(null)] | [Value::Object(null), one] = branches.as_slice()
            && null.get("type") == Some(&Value::from("null"))
        {
            return Ok(Shape::Alias(Type::Nullable(Box::new(self.read_type(name, name, one)?))));
        }
        let (tagging, mut variants) = if let Some(tag) = common_tag(&branches) {
            (Tagging::Internal(tag.clone()), self.tagged_variants(name, &tag, &branches)?)
        } else if branches.iter().all(|branch| is_string_enum(branch) || single_key(branch).is_some()) {
            (Tagging::External, self.keyed_variants(name, &branches)?)
        } else {
            (Tagging::Untagged, self.untagged_variants(name, &branches)?)
        };
        match tagging {
            Tagging::Untagged => self.in_tried_order(name, &mut variants),
            Tagging::Internal(_) => self.in_declared_order(name, &mut variants),
            Tagging::External => {
                self.in_declared_order(name, &mut variants);
                self.note_silent_values(name, &variants);
            }
        }
        names::check_distinct(name, &variants)?;
        Ok(Shape::Union(Union { tagging, variants }))
    }

    /// The order of the bindings is the runtime's own; the schemas come sorted.
    pub(super) fn in_declared_order(&self, name: &str, variants: &mut [Variant]) {
        let Some(ty) = self.ts.get(name) else { return };
        let mut order = literals(ty);
        for object in branch_objects(self.ts, ty) {
            order.extend(object.fields.iter().filter_map(|field| object.literal(&field.name)).map(str::to_owned));
        }
        variants.sort_by_key(|variant| order.iter().position(|wire| *wire == variant.wire).unwrap_or(usize::MAX));
    }

    /// The runtime tries the branches of an untagged union in this order, and takes the first that fits.
    fn in_tried_order(&self, name: &str, variants: &mut [Variant]) {
        let Some(TsType::Union(members)) = self.ts.get(name) else { return };
        let is_of = |member: &TsType, variant: &Variant| match (member, &variant.body) {
            (TsType::Name(name), Some(Type::Named(body))) => name == body,
            (TsType::Name(name), Some(Type::String)) => name == "string",
            (TsType::Name(name), Some(Type::Bool)) => name == "boolean",
            (TsType::Name(name), Some(Type::Number(_))) => name == "number" || name == "bigint",
            (TsType::Array(_), Some(Type::List(_))) => true,
            (TsType::Object(fields), Some(Type::Named(_))) => {
                let camel = variant.wire.to_lower_camel_case();
                fields.iter().any(|field| field.name == variant.wire || field.name == camel)
            }
            _ => false,
        };
        variants.sort_by_key(|variant| members.iter().position(|m| is_of(m, variant)).unwrap_or(usize::MAX));
    }

    /// Remembers strings and keys that only the bindings have.
    pub(super) fn note_silent_values(&self, name: &str, variants: &[Variant]) {
        for wire in self.ts.get(name).map(literals).unwrap_or_default() {
            if variants.iter().all(|variant| variant.wire != wire) {
                self.repairs.note_silent(format!("{name}/{wire}"));
            }
        }
    }

    fn string_variants(&mut self, name: &str, branches: &[Value]) -> Result<Vec<Variant>> {
        let mut variants = Vec::new();
        for branch in branches.iter().filter_map(Value::as_object) {
            expect_keywords(name, branch, &["type", "enum"])?;
            let doc = description(&Value::Object(branch.clone()));
            for wire in string_values(name, branch)? {
                variants.push(self.value_variant(name, &wire, doc.clone())?);
            }
        }
        Ok(variants)
    }

    fn tagged_variants(&mut self, owner: &str, tag: &str, branches: &[Value]) -> Result<Vec<Variant>> {
        let ts_branches = self.ts.get(owner).map(|ty| branch_objects(self.ts, ty));
        let mut variants = Vec::new();
        for branch in branches {
            let Some(wire) = constant(branch, tag) else { continue };
            let path = format!("{owner}/{wire}");
            let ts = match &ts_branches {
                None => None,
                Some(all) => Some(
                    all.iter()
                        .find(|object| object.literal(tag) == Some(wire))
                        .ok_or_else(|| Error::shape(&path, "the TypeScript bindings do not have this branch"))?,
                ),
            };
            let mut schema = branch.as_object().cloned().unwrap_or_default();
            take_tag(&path, tag, &mut schema)?;
            let mut variant = self.value_variant(owner, wire, description(branch))?;
            variant.body = self.lift_body(owner, &variant.name, &path, schema, ts)?;
            variants.push(variant);
        }
        for wire in ts_branches.iter().flatten().filter_map(|object| object.literal(tag)) {
            if variants.iter().all(|variant| variant.wire != wire) {
                self.repairs.note_silent(format!("{owner}/{wire}"));
            }
        }
        Ok(variants)
    }

    /// Gives the body of a branch a name of its own; a branch with nothing beside its tag has no body.
    fn lift_body(
        &mut self,
        owner: &str,
        variant: &str,
        path: &str,
        mut schema: Map<String, Value>,
        ts: Option<&TsObject>,
    ) -> Result<Option<Type>> {
        let name = format!("{variant}{owner}");
        let doc = description(&Value::Object(schema.clone()));
        let nested = schema.remove("anyOf").or_else(|| schema.remove("oneOf"));
        let lifted = nested.map(|nested| self.lift_nested_union(&name, path, &nested)).transpose()?;
        let ts = ts.cloned().map(|mut ts| {
            ts.fields.retain(|field| lifted_key(&lifted, &self.definitions, &field.name).is_none());
            ts
        });
        let mut body = self.read_struct(&name, path, &schema, ts.as_ref())?;
        if let Some(lifted) = &lifted
            && body.fields.iter().any(|field| field.wire == lifted.wire)
        {
            return Err(Error::shape(
                path,
                format!("has a key `{}`, and a nested `anyOf` that needs the name", lifted.wire),
            ));
        }
        body.fields.extend(lifted);
        if body.fields.is_empty() && body.open.is_none() {
            return Ok(None);
        }
        self.insert(&name, Definition { doc, experimental: false, shape: Shape::Struct(body) })?;
        Ok(Some(Type::Named(name)))
    }

    /// `anyOf` inside a branch (`url` or `fileId`) becomes a union of its own whose key stands among the other fields.
    fn lift_nested_union(&mut self, body: &str, path: &str, nested: &Value) -> Result<Field> {
        let name = format!("{body}Source");
        let branches: Vec<Value> = nested.as_array().cloned().unwrap_or_default();
        if let Some(other) = branches.iter().find(|branch| single_key(branch).is_none()) {
            return Err(Error::shape(path, format!("a nested `anyOf` with a branch of more than one key: {other}")));
        }
        let variants = self.keyed_variants(&name, &branches)?;
        names::check_distinct(&name, &variants)?;
        let wires: Vec<String> = variants.iter().map(|variant| format!("`{}`", variant.wire)).collect();
        let doc = Some(format!("What {body} holds: one of {}.", wires.join(", ")));
        let shape = Shape::Union(Union { tagging: Tagging::External, variants });
        self.insert(&name, Definition { doc, experimental: false, shape })?;
        Ok(Field {
            wire: "source".to_owned(),
            doc: Some(format!("One of {}.", wires.join(", "))),
            experimental: false,
            ty: Type::Named(name),
            presence: Presence::Required,
            flatten: true,
            constant: Vec::new(),
        })
    }

    fn keyed_variants(&mut self, owner: &str, branches: &[Value]) -> Result<Vec<Variant>> {
        let mut variants = Vec::new();
        for branch in branches {
            let Some(key) = single_key(branch) else {
                variants.extend(self.string_variants(owner, std::slice::from_ref(branch))?);
                continue;
            };
            let path = format!("{owner}/{key}");
            if let Some(map) = branch.as_object() {
                expect_object(&path, map)?;
            }
            let body = &branch["properties"][key];
            let mut variant = self.value_variant(owner, key, description(branch))?;
            let is_inline_object = body.get("properties").is_some();
            variant.body = Some(match body.as_object() {
                Some(schema) if is_inline_object => {
                    let name = format!("{}{owner}", variant.name);
                    let ts = body_under_key(self.ts, owner, key);
                    let shape = Shape::Struct(self.read_struct(&name, &path, schema, ts.as_ref())?);
                    let doc = description(branch).or_else(|| description(body));
                    self.insert(&name, Definition { doc, experimental: false, shape })?;
                    Type::Named(name)
                }
                _ => self.read_type(owner, &path, body)?,
            });
            variants.push(variant);
        }
        Ok(variants)
    }

    fn untagged_variants(&mut self, owner: &str, branches: &[Value]) -> Result<Vec<Variant>> {
        let mut variants = Vec::new();
        for branch in branches {
            let mut wire = String::new();
            let (name, ty) = if branch.get("properties").is_some() {
                let key = distinguishing_key(branch, branches).ok_or_else(|| {
                    Error::shape(owner, "an untagged branch that no required key tells from the others")
                })?;
                let name = self.variant_name(owner, key)?;
                wire = key.to_owned();
                let lifted = format!("{name}{owner}");
                let schema = branch.as_object().cloned().unwrap_or_default();
                let ts = self.ts.get(owner).map(|ty| branch_objects(self.ts, ty));
                let ts = ts.and_then(|all| {
                    all.into_iter().find(|o| o.field(key).or_else(|| o.field(&key.to_lower_camel_case())).is_some())
                });
                let path = format!("{owner}/{key}");
                let shape = Shape::Struct(self.read_struct(&lifted, &path, &schema, ts.as_ref())?);
                self.insert(&lifted, Definition { doc: description(branch), experimental: false, shape })?;
                (name, Type::Named(lifted))
            } else {
                let ty = self.read_type(owner, owner, branch)?;
                (untagged_name(owner, &ty)?, ty)
            };
            variants.push(Variant { name, wire, doc: description(branch), experimental: false, body: Some(ty) });
        }
        Ok(variants)
    }
}

/// The branches, with sibling properties pushed into each, and without the catch-all that openness makes redundant.
fn branches(name: &str, map: &Map<String, Value>) -> Result<Vec<Value>> {
    expect_keywords(name, map, &["oneOf", "anyOf", "type", "properties", "required"])?;
    let list = match (map.get("oneOf"), map.get("anyOf")) {
        (Some(Value::Array(list)), None) | (None, Some(Value::Array(list))) => list,
        _ => return Err(Error::shape(name, "`oneOf` beside `anyOf`, or one that is no list")),
    };
    let catch_all = serde_json::json!({"type": ["object", "string"]});
    let mut branches = list.clone();
    branches.retain(|branch| crate::canonical::canonical(branch) != catch_all);
    if branches.is_empty() {
        return Err(Error::shape(name, "a union without branches"));
    }
    if let Some(ty) = map.get("type")
        && branches.iter().any(|branch| branch.get("type") != Some(ty))
    {
        return Err(Error::shape(name, format!("`type` {ty} beside a union with a branch of another type")));
    }
    let Some(siblings) = map.get("properties").and_then(Value::as_object) else {
        return match map.get("required") {
            None => Ok(branches),
            Some(_) => Err(Error::shape(name, "`required` beside a union, without `properties`")),
        };
    };
    for branch in &mut branches {
        let Some(fields) = branch.get_mut("properties").and_then(Value::as_object_mut) else {
            return Err(Error::shape(name, "`properties` beside a union with a branch that is not an object"));
        };
        for (key, schema) in siblings {
            if fields.insert(key.clone(), schema.clone()).is_some() {
                return Err(Error::shape(name, format!("`{key}` stands in a branch and beside the union")));
            }
        }
        let mut required = branch.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        required.extend(map.get("required").and_then(Value::as_array).into_iter().flatten().cloned());
        branch["required"] = Value::Array(required);
    }
    Ok(branches)
}

fn is_string_enum(branch: &Value) -> bool {
    branch.get("type") == Some(&Value::from("string")) && branch.get("enum").is_some()
}

/// The value of a property that allows exactly one string.
fn constant<'v>(branch: &'v Value, key: &str) -> Option<&'v str> {
    match branch.get("properties")?.get(key)?.get("enum")?.as_array()?.as_slice() {
        [Value::String(text)] => Some(text),
        _ => None,
    }
}

/// The tag: a property that is constant in every branch.
fn common_tag(branches: &[Value]) -> Option<String> {
    let first = branches.first()?.get("properties")?.as_object()?;
    let is_tag = |key: &str| branches.iter().all(|branch| constant(branch, key).is_some());
    let preferred = TAGS.iter().find(|tag| is_tag(tag)).map(|tag| (*tag).to_owned());
    preferred.or_else(|| first.keys().find(|key| is_tag(key)).cloned())
}

/// Takes the tag out of a branch; it must be there on the wire, and nothing but a constant.
fn take_tag(path: &str, tag: &str, branch: &mut Map<String, Value>) -> Result<()> {
    if let Some(Value::Object(fields)) = branch.get_mut("properties")
        && let Some(Value::Object(schema)) = fields.remove(tag)
    {
        expect_keywords(&format!("{path}.{tag}"), &schema, &["type", "enum"])?;
    }
    let Some(Value::Array(required)) = branch.get_mut("required") else {
        return Err(Error::shape(path, format!("the tag `{tag}` is not required")));
    };
    let before = required.len();
    required.retain(|key| key != tag);
    if required.len() == before { Err(Error::shape(path, format!("the tag `{tag}` is not required"))) } else { Ok(()) }
}

/// The key of an object that has exactly one, required.
fn single_key(branch: &Value) -> Option<&str> {
    let fields = branch.get("properties")?.as_object()?;
    let required = branch.get("required")?.as_array()?;
    match (fields.len(), required.as_slice()) {
        (1, [Value::String(key)]) => Some(key),
        _ => None,
    }
}

fn distinguishing_key<'v>(branch: &'v Value, all: &[Value]) -> Option<&'v str> {
    let others: Vec<&Value> = all.iter().filter(|other| *other != branch).collect();
    let required = branch.get("required")?.as_array()?;
    required
        .iter()
        .filter_map(Value::as_str)
        .find(|key| others.iter().all(|other| other.get("properties").and_then(|fields| fields.get(*key)).is_none()))
}

fn untagged_name(owner: &str, ty: &Type) -> Result<String> {
    Ok(match ty {
        Type::String => "String".to_owned(),
        Type::Number(_) => "Number".to_owned(),
        Type::Bool => "Bool".to_owned(),
        Type::List(_) => "List".to_owned(),
        Type::Map(_) => "Map".to_owned(),
        Type::Named(name) => names::without_shared_words(name, owner),
        Type::Any | Type::Nullable(_) => return Err(Error::shape(owner, "a branch that accepts anything")),
    })
}

fn lifted_key<'f>(
    lifted: &'f Option<Field>,
    definitions: &std::collections::BTreeMap<String, Definition>,
    key: &str,
) -> Option<&'f Field> {
    let field = lifted.as_ref()?;
    let Type::Named(name) = &field.ty else { return None };
    match &definitions.get(name)?.shape {
        Shape::Union(union) if union.variants.iter().any(|variant| variant.wire == key) => Some(field),
        _ => None,
    }
}

//! Chooses the type of each value, and the meaning of absent and null.

use serde_json::Value;

use super::Reader;
use crate::dialect::{Kind, Node, Object, Rest};
use crate::names::same_letters;
use crate::notes::Effect;
use crate::protocol::{Field, Presence, Struct, Type};
use crate::typescript::{TsField, TsObject, TsType, without_null};

impl Reader<'_> {
    /// Reads the fields of an object without unions.
    ///
    /// `path` is the position for notes, and `owner` is the name of the definition that the object becomes.
    pub(super) fn read_struct(&mut self, owner: &str, path: &str, object: &Object, ts: Option<&TsObject>) -> Struct {
        let mut fields = Vec::new();
        for (wire, node) in &object.fields {
            let path = format!("{path}.{wire}");
            let ts_field = ts.and_then(|ts| self.witness(ts, object, wire, &path));
            let is_required = object.required.contains(wire);
            fields.push(self.read_field(owner, &path, wire, node, is_required, ts_field));
        }
        for wire in object.required.iter().filter(|wire| !object.fields.contains_key(*wire)) {
            let path = format!("{path}.{wire}");
            self.notes.add(Effect::Raw, &path, "is required, but the schema has no property for it");
            fields.push(self.read_field(owner, &path, wire, &Node::raw(), true, None));
        }
        let mut open = match &object.rest {
            Rest::Typed(values) => Some(self.read_type(&format!("{path}{{}}"), &format!("{owner}Extra"), values, None)),
            Rest::Unsaid | Rest::Closed => None,
        };
        if let Some(ts) = ts {
            // The bindings describe the experimental surface, so a key that the stable schema lacks is not a
            // disagreement.
            let is_missing = |ts: &&TsField| self.is_full && fields.iter().all(|field| field.wire != ts.name);
            let missing: Vec<&TsField> = ts.fields.iter().filter(is_missing).collect();
            for missing in missing {
                self.note_missing_in_schema(format!("{owner}.{}", missing.name));
                match constant_field(missing) {
                    Some(field) => {
                        self.keys.only_in_bindings.insert(format!("{owner}.{}", field.wire));
                        fields.push(field);
                    }
                    None => open = open.or(Some(Type::Any)),
                }
            }
            let position = |field: &Field| ts.fields.iter().position(|ts| ts.name == field.wire).unwrap_or(usize::MAX);
            fields.sort_by_key(position);
            if ts.open && open.is_none() {
                open = Some(Type::Any);
            }
        }
        self.name_fields(owner, &mut fields);
        Struct { fields, open, closed: object.rest == Rest::Closed }
    }

    /// Returns the bindings' field for the key `wire`.
    ///
    /// If the bindings lack the key and have a key with the same letters, the key in the schema is wrong, because
    /// schemars ignores `rename_all_fields`.
    fn witness<'t>(&self, ts: &'t TsObject, object: &Object, wire: &str, path: &str) -> Option<&'t TsField> {
        let is_another = |name: &str| object.fields.contains_key(name);
        let by_letters = |field: &&TsField| {
            let mut same = object.fields.keys().filter(|key| same_letters(key, &field.name));
            !is_another(&field.name) && same.next().is_some_and(|key| key == wire) && same.next().is_none()
        };
        let found = ts.field(wire).or_else(|| ts.fields.iter().find(by_letters));
        if found.is_none() {
            let reason = "is in the JSON schema but not in the TypeScript bindings";
            self.notes.add(Effect::Distrusted, path, reason);
        }
        found
    }

    fn read_field(
        &mut self,
        owner: &str,
        path: &str,
        wire: &str,
        node: &Node,
        required: bool,
        ts: Option<&TsField>,
    ) -> Field {
        let wire = ts.map_or_else(|| wire.to_owned(), |ts| ts.name.clone());
        let hint = format!("{owner}{}", crate::names::camel(&wire));
        let (ty, nullable) = match self.read_type(path, &hint, node, ts.map(|ts| &ts.ty)) {
            Type::Nullable(inner) => (*inner, true),
            other => (other, false),
        };
        let presence = if node.raw {
            if required { Presence::Required } else { Presence::Present }
        } else {
            let declared = declared_presence(&ty, node, nullable, required, ts);
            self.repairs.repaired_presence(owner, &wire, declared, self.notes)
        };
        if nullable && required {
            self.keys.required_nulls.insert(format!("{owner}.{wire}"));
        }
        let constant = node.constant().filter(|_| presence == Presence::Required).cloned();
        Field {
            name: String::new(),
            doc: node.doc.clone(),
            deprecated: node.deprecated,
            allowed: self.allowed(node),
            constant,
            ..Field::new(wire, ty, presence)
        }
    }

    /// Returns the constants that a field's enum allows, through at most one reference.
    fn allowed(&self, node: &Node) -> Vec<Value> {
        let target = match &node.kind {
            Kind::Ref(name) => self.nodes.get(name).unwrap_or(node),
            _ => node,
        };
        match &target.kind {
            Kind::Values(values, _) if !node.nullable => values.clone(),
            _ => Vec::new(),
        }
    }

    /// Returns the type of a value; for a nullable value a [`Type::Nullable`].
    ///
    /// `hint` is the name for an inline type.
    pub(super) fn read_type(&mut self, path: &str, hint: &str, node: &Node, ts: Option<&TsType>) -> Type {
        let ts = ts.map(without_null);
        let ts = ts.as_ref();
        let ty = match &node.kind {
            Kind::Any => return Type::Any,
            Kind::Null => return Type::Null,
            Kind::Bool => Type::Bool,
            Kind::String => Type::String,
            Kind::Number(number) => Type::Number(*number),
            Kind::Ref(name) => Type::Named(name.clone()),
            Kind::List(item) => {
                let inner = ts.and_then(|ts| self.ts_inner(ts, None));
                Type::List(Box::new(self.read_type(&format!("{path}[]"), &format!("{hint}Item"), item, inner.as_ref())))
            }
            Kind::Map(value) => {
                let inner = ts.and_then(|ts| self.ts_inner(ts, None));
                Type::Map(Box::new(self.read_type(
                    &format!("{path}{{}}"),
                    &format!("{hint}Value"),
                    value,
                    inner.as_ref(),
                )))
            }
            Kind::Tuple(places) => {
                let mut types = Vec::new();
                for (at, place) in places.iter().enumerate() {
                    let inner = ts.and_then(|ts| self.ts_inner(ts, Some(at)));
                    let hint = format!("{hint}{}", at + 1);
                    types.push(self.read_type(&format!("{path}[{at}]"), &hint, place, inner.as_ref()));
                }
                Type::Tuple(types)
            }
            Kind::Values(values, number) => match values.as_slice() {
                // A single constant has its primitive type, and constructors fill in the constant.
                [Value::String(_)] => Type::String,
                [Value::Bool(_)] => Type::Bool,
                [Value::Number(_)] => Type::Number(*number),
                _ => self.lift(hint, path, node, ts),
            },
            Kind::Object(object) if object.is_plain() && !self.ts_is_struct(ts) => Type::Map(Box::new(Type::Any)),
            Kind::Object(object) if self.as_enum_map(object, ts).is_some() => {
                let values = self.as_enum_map(object, ts).unwrap_or_else(Node::raw);
                return self.read_type(path, hint, &Node { kind: Kind::Map(Box::new(values)), ..node.clone() }, ts);
            }
            Kind::Object(_) | Kind::Union(_) => self.lift(hint, path, node, ts),
        };
        if node.nullable { Type::Nullable(Box::new(ty)) } else { ty }
    }

    fn ts_is_struct(&self, ts: Option<&TsType>) -> bool {
        ts.and_then(|ts| self.ts_object(ts)).is_some_and(|object| !object.fields.is_empty())
    }

    /// Returns the type of an array's items, a map's values or a tuple's element.
    fn ts_inner(&self, ts: &TsType, place: Option<usize>) -> Option<TsType> {
        const MAX_CHAIN: usize = 16;
        let mut ts = ts.clone();
        for _ in 0..MAX_CHAIN {
            ts = match ts {
                TsType::Array(inner) | TsType::Map(inner) => return Some(*inner),
                TsType::Tuple(places) => return places.get(place?).cloned(),
                TsType::Name(name) => without_null(self.ts.get(&name)?),
                _ => return None,
            };
        }
        None
    }
}

/// Returns the field for a key that only the bindings have and that has exactly one value, such as serde's tag of a
/// struct.
fn constant_field(ts: &TsField) -> Option<Field> {
    let TsType::Literal(text) = &ts.ty else { return None };
    let constant = Value::from(text.as_str());
    (!ts.optional).then(|| Field {
        name: String::new(),
        allowed: vec![constant.clone()],
        constant: Some(constant),
        ..Field::new(&ts.name, Type::String, Presence::Required)
    })
}

/// Returns the meaning of absent and null according to the schema and the bindings.
fn declared_presence(ty: &Type, node: &Node, nullable: bool, required: bool, ts: Option<&TsField>) -> Presence {
    let default = node.default.clone().filter(|value| !value.is_null());
    // `true` accepts null as well, but only the bindings know whether null is a value of its own.
    let nullable = nullable || (*ty == Type::Any && ts.is_some_and(TsField::is_nullable));
    // schemars writes `default: null` for a field with a serde default that is always written. So the field is also
    // written as null.
    let null_is_written = node.default == Some(Value::Null);
    if *ty == Type::Null {
        return match (required, ts) {
            (true, _) => Presence::Required,
            (false, Some(ts)) if ts.optional => Presence::Optional,
            (false, _) => Presence::Nullable,
        };
    }
    let is_optional = ts.is_some_and(|ts| ts.optional);
    if let Some(default) = &default
        && nullable
        && !super::checks::is_zero(default)
    {
        // An absent key means the default, and null means null.
        return Presence::Double;
    }
    if nullable && !required && node.doc.as_deref().is_some_and(distinguishes_null_from_absent) {
        return Presence::Double;
    }
    match ts {
        Some(ts) if ts.is_double_option() => Presence::Double,
        Some(_) if is_optional && !null_is_written => Presence::Optional,
        _ if nullable && (required || null_is_written || ts.is_some()) => Presence::Nullable,
        _ if nullable => Presence::Optional,
        _ if required => Presence::Required,
        _ => match default {
            Some(default) => Presence::Default(default),
            None => Presence::Optional,
        },
    }
}

/// Returns whether the description distinguishes null from an absent key.
///
/// An example is "Omit to leave the branch unchanged, set to `null` to clear it". Neither the schema nor the bindings
/// contain this fact.
fn distinguishes_null_from_absent(doc: &str) -> bool {
    let words = doc.to_lowercase().replace('`', "");
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| words.contains(phrase));
    has(&["omit"])
        && has(&["set to null", "use null", "null for a "])
        && !has(&["omitted or null", "omitted/null", "omit or"])
}

#[cfg(test)]
mod tests {
    use super::distinguishes_null_from_absent;

    #[test]
    fn descriptions_distinguish_null_from_absent() {
        for doc in [
            "When omitted, the server default applies. Set to `null` to disable the cap.",
            "Omit to include every project, set to null for unassigned threads, or provide a project ID.",
            "Omit to preserve appearance, use `null` to clear it, or provide a replacement.",
            "Environment of this registration; null for a thread-wide server. Older servers omit this field.",
        ] {
            assert!(distinguishes_null_from_absent(doc), "{doc}");
        }
        for doc in [
            "Omitted or null leaves it unchanged.",
            "Omit or pass `null` to clear the override.",
            "Set a key to `null` to unset an inherited variable.",
            "Omitted/null preserves the list; [] clears it.",
            "null when prompt metadata is absent.",
        ] {
            assert!(!distinguishes_null_from_absent(doc), "{doc}");
        }
    }
}

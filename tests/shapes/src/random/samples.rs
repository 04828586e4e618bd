//! Random values of random types in the form of serde.

use serde_json::{Map, Value, json};

use super::types::{Body, Dice, Field, FieldKind, Kind, Model, Struct, Tagging, Ty};

/// The maximum nesting of definitions. Below it, lists, maps and options are empty.
const DEPTH: usize = 6;

/// Returns a value of the root type.
pub(super) fn sample(model: &Model, dice: &mut Dice) -> Value {
    let mut writer = Writer { model, dice };
    writer.definition(&model.root().kind, DEPTH)
}

struct Writer<'m, 'd> {
    model: &'m Model,
    dice: &'d mut Dice,
}

impl<'m> Writer<'m, '_> {
    fn definition(&mut self, kind: &'m Kind, depth: usize) -> Value {
        match kind {
            Kind::Struct(body) => self.structure(body, depth).into(),
            Kind::Enum(tagging, variants) => {
                let variant = self.dice.pick(variants);
                let name = &variant.name;
                let body = match &variant.body {
                    Body::Unit => None,
                    Body::Newtype(ty) => Some(self.ty(ty, depth)),
                    Body::Tuple(places) => Some(places.iter().map(|place| self.ty(place, depth)).collect()),
                    Body::Struct(fields) => Some(self.fields(fields, depth).into()),
                };
                match (tagging, body) {
                    (Tagging::External, None) => json!(name),
                    (Tagging::External, Some(body)) => json!({ name: body }),
                    (Tagging::Internal(tag), body) => {
                        let mut object = json!({ tag: name });
                        let more = body.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
                        more.into_iter().for_each(|(key, value)| object[key] = value);
                        object
                    }
                    (Tagging::Adjacent(tag, _), None) => json!({ tag: name }),
                    (Tagging::Adjacent(tag, content), Some(body)) => json!({tag: name, content: body}),
                    (Tagging::Untagged, body) => body.unwrap_or_default(),
                }
            }
            Kind::Strings(values) => json!(self.dice.pick(values)),
            Kind::Newtype(ty) => self.ty(ty, depth),
        }
    }

    fn structure(&mut self, body: &'m Struct, depth: usize) -> Map<String, Value> {
        let mut object = self.fields(&body.fields, depth);
        for part in &body.flattened {
            if let Value::Object(more) = self.definition(&self.model.definitions[*part].kind, depth) {
                object.extend(more);
            }
        }
        object
    }

    fn fields(&mut self, fields: &'m [Field], depth: usize) -> Map<String, Value> {
        let mut object = Map::new();
        for field in fields {
            let value = self.ty(&field.ty, depth);
            if field.kind != FieldKind::LeftOut || !value.is_null() {
                object.insert(field.key.clone(), value);
            }
        }
        object
    }

    fn ty(&mut self, ty: &'m Ty, depth: usize) -> Value {
        let inner = depth.saturating_sub(1);
        let most = if depth == 0 { 1 } else { 3 };
        match ty {
            Ty::Bool => json!(self.dice.chance(5)),
            Ty::U8 => json!(self.dice.pick(&[0, 1, u8::MAX])),
            Ty::U32 => json!(self.dice.pick(&[0, 7, u32::MAX])),
            Ty::I64 => json!(self.dice.pick(&[0, -1, i64::MIN, i64::MAX])),
            Ty::U64 => json!(self.dice.pick(&[0, 1, u64::MAX])),
            Ty::F64 => json!(self.dice.pick(&[0.5, -1.25e-9, 1e300])),
            Ty::Text => json!(self.dice.pick(&["", "text", "ü \"quoted\"\n", "One"])),
            Ty::List(item) => (0..self.dice.below(most)).map(|_| self.ty(item, inner)).collect(),
            Ty::Map(value) => {
                let count = self.dice.below(most);
                (0..count).map(|at| (format!("k{at}"), self.ty(value, inner))).collect::<Map<_, _>>().into()
            }
            Ty::Option(value) => {
                if depth == 0 || self.dice.chance(4) {
                    Value::Null
                } else {
                    self.ty(value, inner)
                }
            }
            Ty::Tuple(places) => places.iter().map(|place| self.ty(place, inner)).collect(),
            Ty::Named(at) => self.definition(&self.model.definitions[*at].kind, inner),
        }
    }
}

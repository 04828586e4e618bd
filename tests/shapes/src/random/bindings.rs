//! The declarations of random types in the form of ts-rs.

use std::collections::BTreeMap;

use super::types::{Body, Field, FieldKind, Kind, Model, Struct, Tagging, Ty, Variant};
use crate::Schemars;

pub(super) fn declarations(model: &Model, schemars: Schemars) -> BTreeMap<String, String> {
    let writer = Writer { model, schemars };
    let declaration = |name: &str, kind: &Kind| format!("export type {name} = {};", writer.definition(kind));
    let parts = model.definitions.iter();
    parts.map(|part| (format!("{}.ts", part.name), declaration(&part.name, &part.kind))).collect()
}

struct Writer<'m> {
    model: &'m Model,
    schemars: Schemars,
}

impl Writer<'_> {
    fn definition(&self, kind: &Kind) -> String {
        match kind {
            Kind::Struct(body) => self.structure(body),
            Kind::Enum(tagging, variants) => {
                let branches: Vec<String> = variants.iter().map(|variant| self.branch(tagging, variant)).collect();
                branches.join(" | ")
            }
            Kind::Strings(values) => values.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>().join(" | "),
            Kind::Newtype(ty) => self.ty(ty),
        }
    }

    fn structure(&self, body: &Struct) -> String {
        let parts =
            body.flattened.iter().map(|part| format!(" & ({})", self.definition(&self.model.definitions[*part].kind)));
        format!("{{ {}}}{}", self.fields(&body.fields), parts.collect::<String>())
    }

    fn fields(&self, fields: &[Field]) -> String {
        let field = |field: &Field| {
            let doc = field.doc.as_ref().map(|doc| format!("\n/**\n * {doc}\n */\n")).unwrap_or_default();
            match (&field.kind, &field.ty) {
                (FieldKind::LeftOut, Ty::Option(inner)) => format!("{doc}{}?: {}, ", field.key, self.ty(inner)),
                (_, ty) => format!("{doc}{}: {}, ", field.key, self.ty(ty)),
            }
        };
        fields.iter().map(field).collect()
    }

    fn branch(&self, tagging: &Tagging, variant: &Variant) -> String {
        let name = &variant.name;
        let body = match &variant.body {
            Body::Unit => None,
            Body::Newtype(ty) => Some(self.ty(ty)),
            Body::Tuple(places) => Some(self.tuple(places)),
            Body::Struct(fields) => Some(format!("{{ {}}}", self.fields(fields))),
        };
        match (tagging, body, &variant.body) {
            (Tagging::External, None, _) => format!("{name:?}"),
            (Tagging::External, Some(body), _) => format!("{{ {name:?}: {body} }}"),
            (Tagging::Internal(tag), None, _) => format!("{{ {tag:?}: {name:?} }}"),
            (Tagging::Internal(tag), _, Body::Struct(fields)) => {
                format!("{{ {tag:?}: {name:?}, {}}}", self.fields(fields))
            }
            (Tagging::Internal(tag), Some(body), _) => format!("{{ {tag:?}: {name:?} }} & {body}"),
            (Tagging::Adjacent(tag, _), None, _) => format!("{{ {tag:?}: {name:?} }}"),
            (Tagging::Adjacent(tag, content), Some(body), _) => format!("{{ {tag:?}: {name:?}, {content:?}: {body} }}"),
            (Tagging::Untagged, None, _) => "null".to_owned(),
            (Tagging::Untagged, Some(body), _) => body,
        }
    }

    fn tuple(&self, places: &[Ty]) -> String {
        let places: Vec<String> = places.iter().map(|place| self.ty(place)).collect();
        format!("[{}]", places.join(", "))
    }

    fn ty(&self, ty: &Ty) -> String {
        match ty {
            Ty::Bool => "boolean".to_owned(),
            Ty::U8 | Ty::U32 | Ty::F64 => "number".to_owned(),
            Ty::I64 | Ty::U64 => "bigint".to_owned(),
            Ty::Text => "string".to_owned(),
            Ty::List(item) => format!("Array<{}>", self.ty(item)),
            Ty::Map(value) => {
                let mark = if self.schemars == Schemars::V08 { "?" } else { "" };
                format!("{{ [key in string]{mark}: {} }}", self.ty(value))
            }
            Ty::Option(inner) => format!("{} | null", self.ty(inner)),
            Ty::Tuple(places) => self.tuple(places),
            Ty::Named(at) => self.model.definitions[*at].name.clone(),
        }
    }
}

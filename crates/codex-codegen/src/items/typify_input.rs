//! The reduced schemas for typify, and the Rust types that typify returns.
//!
//! This module is the only one that calls typify. typify sees generated names (`D12` for a definition, `f3` for a
//! field, `V0` for a variant), so no name of the protocol can confuse it. typify chooses the Rust type of each place,
//! and decides where a recursive type needs a box.

use std::collections::BTreeMap;

use schemars::schema::Schema;
use serde_json::{Map, Value, json};
use syn::visit_mut::VisitMut;
use syn::{Fields, Item};

use crate::error::{Error, Result};
use crate::protocol::{Number, Protocol, Shape, Struct, Type, Variant};

/// Types that typify lacks: the name of the reference, and the Rust type that replaces the reference.
const REPLACED: [(&str, &str); 3] = [("LeafI128", "i128"), ("LeafU128", "u128"), ("LeafUnit", "UnitLeaf")];

/// A unit variant that every union gets, because typify replaces a union with one branch by that branch.
const FILLER: &str = "Filler";

/// The Rust types of all fields, variant bodies and alias targets, by definition.
#[derive(Default)]
pub(super) struct RustTypes {
    /// The types of a struct's fields in order, followed by the map of an open struct's extra keys.
    fields: BTreeMap<String, Vec<syn::Type>>,
    /// The body types of a union's variants, in order.
    bodies: BTreeMap<String, Vec<Option<syn::Type>>>,
    /// The target types of aliases and newtypes.
    targets: BTreeMap<String, syn::Type>,
}

impl RustTypes {
    pub(super) fn fields(&self, name: &str) -> &[syn::Type] {
        self.fields.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn bodies(&self, name: &str) -> &[Option<syn::Type>] {
        self.bodies.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn target(&self, name: &str) -> Result<&syn::Type> {
        self.targets.get(name).ok_or_else(|| Error::Typify(format!("typify returned no type for `{name}`")))
    }

    /// Calls typify with the reduced schemas of all definitions.
    pub(super) fn from_typify(protocol: &Protocol) -> Result<Self> {
        let names: Vec<&String> = protocol.definitions.keys().collect();
        let numbers: BTreeMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        let input = Input { numbers: &numbers };
        let mut schemas = Vec::new();
        for (at, definition) in protocol.definitions.values().enumerate() {
            schemas.push((format!("D{at}"), parse(&input.shape(&definition.shape))?));
        }
        let mut settings = typify::TypeSpaceSettings::default();
        settings.with_map_type("::std::collections::BTreeMap");
        for (name, rust) in REPLACED {
            settings.with_replacement(name, rust, std::iter::empty());
            schemas.push((name.to_owned(), parse(&json!({"type": "string"}))?));
        }
        let mut space = typify::TypeSpace::new(&settings);
        space.add_ref_types(schemas).map_err(|error| Error::Typify(error.to_string()))?;
        let file: syn::File = syn::parse2(space.to_stream())
            .map_err(|error| Error::Typify(format!("the output of typify does not parse: {error}")))?;
        let mut rename = Rename { names: &names };
        let mut types = Self::default();
        for item in file.items {
            let ident = match &item {
                Item::Struct(item) => item.ident.to_string(),
                Item::Enum(item) => item.ident.to_string(),
                _ => continue,
            };
            let name = number_of(&ident, "D").and_then(|at| names.get(at));
            let name = name.ok_or_else(|| Error::Typify(format!("typify returned the unexpected type `{ident}`")))?;
            let shape = &protocol.definitions[*name].shape;
            types.add_item(name, shape, item, &mut rename)?;
        }
        Ok(types)
    }

    fn add_item(&mut self, name: &str, shape: &Shape, item: Item, rename: &mut Rename<'_>) -> Result<()> {
        let missing = |what: &str| Error::Typify(format!("typify returned no {what} for `{name}`"));
        match (shape, item) {
            (Shape::Struct(body), Item::Struct(item)) => {
                let count = body.fields.len() + usize::from(body.open.is_some());
                let mut found: BTreeMap<String, syn::Type> = item
                    .fields
                    .into_iter()
                    .filter_map(|field| Some((field.ident?.to_string(), rename.ty(field.ty))))
                    .collect();
                let types: Option<Vec<syn::Type>> = (0..count).map(|at| found.remove(&format!("f{at}"))).collect();
                self.fields.insert(name.to_owned(), types.ok_or_else(|| missing("field"))?);
            }
            (Shape::Union(union), Item::Enum(item)) => {
                let mut found: BTreeMap<String, Fields> =
                    item.variants.into_iter().map(|variant| (variant.ident.to_string(), variant.fields)).collect();
                let mut bodies = Vec::new();
                for (at, variant) in union.variants.iter().enumerate() {
                    let fields = found.remove(&format!("V{at}")).ok_or_else(|| missing("variant"))?;
                    let mut types = match fields {
                        Fields::Unnamed(fields) => {
                            fields.unnamed.into_iter().map(|field| rename.ty(field.ty)).collect()
                        }
                        _ => Vec::new(),
                    };
                    // typify turns the elements of a tuple into the fields of the variant if there are several.
                    let body = match &variant.body {
                        Some(Type::Tuple(places)) if places.len() > 1 => Some(syn::parse_quote!((#(#types,)*))),
                        _ => types.pop(),
                    };
                    if body.is_some() != variant.body.is_some() {
                        return Err(missing("matching variant body"));
                    }
                    bodies.push(body);
                }
                self.bodies.insert(name.to_owned(), bodies);
            }
            (Shape::Alias(_) | Shape::Newtype(_), Item::Struct(item)) => {
                let field = item.fields.into_iter().next().ok_or_else(|| missing("target"))?;
                self.targets.insert(name.to_owned(), rename.ty(field.ty));
            }
            (Shape::StringEnum(_) | Shape::ValueEnum(_), _) => {}
            _ => return Err(Error::Typify(format!("typify returned another kind of item for `{name}`"))),
        }
        Ok(())
    }
}

fn parse(schema: &Value) -> Result<Schema> {
    serde_json::from_value(schema.clone())
        .map_err(|error| Error::Typify(format!("cannot parse the reduced schema {schema}: {error}")))
}

fn number_of(ident: &str, prefix: &str) -> Option<usize> {
    ident.strip_prefix(prefix)?.parse().ok()
}

/// Restores names: `::std::string::String` becomes `String`, and `D12` becomes the name of the definition.
struct Rename<'n> {
    names: &'n [&'n String],
}

impl Rename<'_> {
    fn ty(&mut self, mut ty: syn::Type) -> syn::Type {
        self.visit_type_mut(&mut ty);
        ty
    }
}

impl VisitMut for Rename<'_> {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        // typify accepts only paths as replacements, so the unit type needs a stand-in.
        if matches!(ty, syn::Type::Path(path) if path.path.is_ident("UnitLeaf")) {
            *ty = syn::parse_quote!(());
        }
        syn::visit_mut::visit_type_mut(self, ty);
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        syn::visit_mut::visit_path_mut(self, path);
        let is_std = path.segments.first().is_some_and(|segment| segment.ident == "std");
        if is_std && let Some(last) = path.segments.last().cloned() {
            path.segments = std::iter::once(last).collect();
        }
        path.leading_colon = None;
        if let [only] = path.segments.iter_mut().collect::<Vec<_>>().as_mut_slice()
            && let Some(name) = number_of(&only.ident.to_string(), "D").and_then(|at| self.names.get(at))
        {
            only.ident = quote::format_ident!("{name}");
        }
    }
}

struct Input<'n> {
    numbers: &'n BTreeMap<&'n str, usize>,
}

impl Input<'_> {
    fn shape(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Struct(body) => self.structure(body),
            Shape::StringEnum(_) | Shape::ValueEnum(_) => json!({"type": "string"}),
            Shape::Union(union) => {
                let mut branches: Vec<Value> =
                    union.variants.iter().enumerate().map(|(at, variant)| self.variant(at, variant)).collect();
                branches.push(json!({"type": "string", "enum": [FILLER]}));
                json!({ "oneOf": branches })
            }
            Shape::Alias(target) | Shape::Newtype(target) => self.ty(target),
        }
    }

    fn structure(&self, body: &Struct) -> Value {
        let mut properties: Map<String, Value> =
            body.fields.iter().enumerate().map(|(at, field)| (format!("f{at}"), self.ty(&field.ty))).collect();
        if let Some(open) = &body.open {
            properties.insert(format!("f{}", body.fields.len()), self.ty(&Type::Map(Box::new(open.clone()))));
        }
        let required: Vec<&String> = properties.keys().collect();
        json!({"type": "object", "required": required, "properties": properties})
    }

    /// Keys every branch by its name, which is the only form of union that typify always reads correctly.
    fn variant(&self, at: usize, variant: &Variant) -> Value {
        let name = format!("V{at}");
        match &variant.body {
            None => json!({"type": "string", "enum": [name]}),
            Some(body) => json!({
                "type": "object",
                "required": [name],
                "properties": {name.clone(): self.ty(body)},
                "additionalProperties": false,
            }),
        }
    }

    fn ty(&self, value: &Type) -> Value {
        let leaf = |name: &str| json!({"$ref": format!("#/definitions/{name}")});
        match value {
            Type::Any => json!(true),
            Type::Null => leaf("LeafUnit"),
            Type::Bool => json!({"type": "boolean"}),
            Type::String => json!({"type": "string"}),
            Type::Number(number) => {
                let format = match number {
                    Number::I8 => "int8",
                    Number::I16 => "int16",
                    Number::I32 => "int32",
                    Number::I64 => "int64",
                    Number::I128 => return leaf("LeafI128"),
                    Number::U8 => "uint8",
                    Number::U16 => "uint16",
                    Number::U32 => "uint32",
                    Number::U64 => "uint64",
                    Number::U128 => return leaf("LeafU128"),
                    Number::F64 => return json!({"type": "number", "format": "double"}),
                };
                json!({"type": "integer", "format": format})
            }
            Type::Named(name) => match self.numbers.get(name.as_str()) {
                Some(at) => leaf(&format!("D{at}")),
                None => json!(true),
            },
            Type::List(inner) => json!({"type": "array", "items": self.ty(inner)}),
            Type::Tuple(places) => {
                let items: Vec<Value> = places.iter().map(|place| self.ty(place)).collect();
                json!({"type": "array", "items": items, "minItems": places.len(), "maxItems": places.len()})
            }
            Type::Map(inner) => json!({"type": "object", "additionalProperties": self.ty(inner)}),
            Type::Nullable(inner) => json!({"anyOf": [self.ty(inner), {"type": "null"}]}),
        }
    }
}

//! Reads generated code: the types of methods, and the places of raw JSON in them.

use std::collections::{BTreeMap, BTreeSet};

use codex_codegen::Tree;
use syn::{Fields, GenericArgument, Item, PathArguments, Type};

/// A method in the generated code.
pub(crate) struct Method {
    /// The type of the method in the module `request`.
    pub(crate) name: String,
    /// The type of its answer.
    response: Type,
}

/// The generated types by name.
pub(crate) struct Generated<'a> {
    methods: &'a str,
    items: BTreeMap<String, Item>,
}

impl<'a> Generated<'a> {
    pub(crate) fn new(tree: &'a Tree) -> Self {
        let mut items = BTreeMap::new();
        for (path, text) in tree.iter() {
            // The files of methods and routes consist of macro calls and tables.
            if ["methods.rs", "routes.rs", "mod.rs"].contains(&path) {
                continue;
            }
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("generated {path} is not Rust: {error}"));
            for item in file.items {
                let name = match &item {
                    Item::Struct(item) => &item.ident,
                    Item::Enum(item) => &item.ident,
                    Item::Type(item) => &item.ident,
                    _ => continue,
                };
                items.insert(name.to_string(), item);
            }
        }
        Self { methods: tree.get("methods.rs").unwrap_or_default(), items }
    }

    /// Finds the request `wire` in `methods.rs`, in the form `Name = "wire", …, Params => Response;`.
    pub(crate) fn method(&self, wire: &str) -> Option<Method> {
        let marker = format!(" = {wire:?},");
        let at = self.methods.find(&marker)?;
        let name = self.methods[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '#').next()?;
        let answer = self.methods[at..].split("=>").nth(1)?.split(';').next()?;
        Some(Method { name: name.to_owned(), response: syn::parse_str(answer.trim()).ok()? })
    }

    /// Returns the places of raw JSON in the answer of `method`, each as `Type.field`.
    pub(crate) fn raw_places(&self, method: &Method) -> Vec<String> {
        let mut walk = Walk { generated: self, seen: BTreeSet::new(), found: Vec::new() };
        walk.ty("answer", &method.response);
        walk.found
    }
}

struct Walk<'a> {
    generated: &'a Generated<'a>,
    seen: BTreeSet<String>,
    found: Vec<String>,
}

impl Walk<'_> {
    fn ty(&mut self, place: &str, ty: &Type) {
        match ty {
            Type::Path(path) => {
                let segments: Vec<String> =
                    path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                let is_raw = segments.first().is_some_and(|first| first == "serde_json")
                    && segments.last().is_some_and(|last| last == "Value" || last == "RawValue");
                if is_raw {
                    self.found.push(place.to_owned());
                }
                for segment in &path.path.segments {
                    if let PathArguments::AngleBracketed(arguments) = &segment.arguments {
                        for argument in &arguments.args {
                            if let GenericArgument::Type(inner) = argument {
                                self.ty(place, inner);
                            }
                        }
                    }
                }
                let is_local = segments.len() == 1 || ["crate", "super", "types"].contains(&segments[0].as_str());
                if let Some(last) = segments.last().filter(|_| is_local) {
                    self.item(last);
                }
            }
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|inner| self.ty(place, inner)),
            Type::Array(array) => self.ty(place, &array.elem),
            Type::Paren(inner) => self.ty(place, &inner.elem),
            _ => {}
        }
    }

    fn item(&mut self, name: &str) {
        if !self.seen.insert(name.to_owned()) {
            return;
        }
        match self.generated.items.get(name) {
            Some(Item::Struct(item)) => self.fields(name, &item.fields),
            Some(Item::Type(item)) => self.ty(name, &item.ty),
            Some(Item::Enum(item)) => {
                // Every union has `Unrecognized` for values of a later release. It is not a raw place.
                for variant in item.variants.iter().filter(|variant| variant.ident != "Unrecognized") {
                    self.fields(&format!("{name}::{}", variant.ident), &variant.fields);
                }
            }
            _ => {}
        }
    }

    fn fields(&mut self, owner: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate() {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.ty(&format!("{owner}.{name}"), &field.ty);
        }
    }
}

//! What is only there with a feature says so in its documentation: rustdoc marks it on nightly alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Expr, ImplItem, Item, Lit, Meta, Type, Visibility};

use super::workspace;

type Features = BTreeSet<String>;

/// The walk over a crate: what must say which features.
#[derive(Default)]
struct Walk {
    /// Types that have said it, so that their methods need not.
    said: BTreeSet<String>,
    seen: usize,
    silent: Vec<String>,
}

/// The features that `#[cfg(…)]` asks for; none for those with a choice (`any`) or an absence (`not`), which are nobody's surface.
fn features(attributes: &[Attribute]) -> Features {
    let mut found = Features::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")) {
        let Meta::List(list) = &attribute.meta else { continue };
        let text = list.tokens.to_string();
        if text.contains("any (") || text.contains("not (") {
            continue;
        }
        found.extend(text.split("feature = \"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    found
}

/// Whether there is `#[name(inside)]`.
fn has(attributes: &[Attribute], name: &str, inside: &str) -> bool {
    let is = |meta: &Meta| matches!(meta, Meta::List(it) if it.path.is_ident(name) && it.tokens.to_string() == inside);
    attributes.iter().any(|attribute| is(&attribute.meta))
}

fn documentation(attributes: &[Attribute]) -> String {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(it) if it.path.is_ident("doc") => match &it.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    attributes.iter().filter_map(line).collect()
}

impl Walk {
    fn file(&mut self, file: &Path, within: &Features) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items;
        let stem = file.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let folder = match stem {
            "lib" | "mod" => file.parent().expect("a folder").to_owned(),
            _ => file.with_extension(""),
        };
        self.items(items, &folder, within);
    }

    fn items(&mut self, items: Vec<Item>, folder: &Path, within: &Features) {
        // Methods after the types that they are of.
        let (implementations, others): (Vec<Item>, Vec<Item>) =
            items.into_iter().partition(|item| matches!(item, Item::Impl(_)));
        for item in others.into_iter().chain(implementations) {
            self.item(item, folder, within);
        }
    }

    fn item(&mut self, item: Item, folder: &Path, within: &Features) {
        let (attributes, visibility, name) = match &item {
            Item::Const(it) => (&it.attrs, &it.vis, it.ident.to_string()),
            Item::Enum(it) => (&it.attrs, &it.vis, it.ident.to_string()),
            Item::Fn(it) => (&it.attrs, &it.vis, it.sig.ident.to_string()),
            Item::Struct(it) => (&it.attrs, &it.vis, it.ident.to_string()),
            Item::Trait(it) => (&it.attrs, &it.vis, it.ident.to_string()),
            Item::Type(it) => (&it.attrs, &it.vis, it.ident.to_string()),
            Item::Mod(it) => return self.module(it, folder, within),
            Item::Impl(it) => return self.implementation(it, within),
            _ => return,
        };
        let wanted = &features(attributes) | within;
        if !wanted.is_empty() && matches!(visibility, Visibility::Public(_)) {
            self.said.insert(name.clone());
            self.must_say(&name, attributes, &wanted);
        }
    }

    fn module(&mut self, module: &syn::ItemMod, folder: &Path, within: &Features) {
        if has(&module.attrs, "doc", "hidden") || has(&module.attrs, "cfg", "test") {
            return;
        }
        let wanted = &features(&module.attrs) | within;
        if let Some((_, items)) = &module.content {
            return self.items(items.clone(), folder, &wanted);
        }
        let name = module.ident.to_string();
        let places = [folder.join(format!("{name}.rs")), folder.join(&name).join("mod.rs")];
        if let Some(file) = places.iter().find(|file| file.is_file()) {
            self.file(file, &wanted);
        }
    }

    fn implementation(&mut self, implementation: &syn::ItemImpl, within: &Features) {
        let Type::Path(path) = &*implementation.self_ty else { return };
        let of = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let around = match self.said.contains(&of) {
            true => Features::new(),
            false => &features(&implementation.attrs) | within,
        };
        if implementation.trait_.is_some() {
            return;
        }
        for item in &implementation.items {
            let ImplItem::Fn(method) = item else { continue };
            let wanted = &features(&method.attrs) | &around;
            if !wanted.is_empty() && matches!(method.vis, Visibility::Public(_)) {
                self.must_say(&format!("{of}::{}", method.sig.ident), &method.attrs, &wanted);
            }
        }
    }

    fn must_say(&mut self, name: &str, attributes: &[Attribute], wanted: &Features) {
        self.seen += 1;
        let docs = documentation(attributes);
        for feature in wanted {
            if !(docs.contains("eature") && docs.contains(&format!("`{feature}`"))) {
                self.silent
                    .push(format!("{name} needs the feature `{feature}`, and its documentation does not say so"));
            }
        }
    }
}

#[test]
fn what_needs_a_feature_says_so() {
    for (package, at_least) in [("codex-client", 3), ("codex-types", 100)] {
        let root: PathBuf = workspace().join("crates").join(package).join("src/lib.rs");
        let mut walk = Walk::default();
        walk.file(&root, &Features::new());
        assert!(walk.silent.is_empty(), "{package}: {:#?}", walk.silent);
        assert!(walk.seen >= at_least, "{package}: only {} items with a feature were found", walk.seen);
    }
}

//! Features: the documentation of an item names the features that the item needs, because only a nightly rustdoc marks them. Each
//! feature of codex-kit compiles alone, and codex-dist without features stays small.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use syn::{Attribute, Expr, ImplItem, Item, Lit, Meta, Type, Visibility};

use super::{packages, workspace};

type Features = BTreeSet<String>;

/// The walk over a crate, and the items whose documentation must name a feature.
#[derive(Default)]
struct Walk {
    /// Types whose documentation names the feature, so that the documentation of their methods need not.
    documented: BTreeSet<String>,
    /// Implementations with the features around them. The walk checks them last, because a method may be in a module before its type.
    implementations: Vec<(syn::ItemImpl, Features)>,
    seen: usize,
    silent: Vec<String>,
}

/// Returns the features that `#[cfg(…)]` demands. Attributes with `any` or `not` do not count.
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

/// Returns whether the attributes have `#[name(inside)]`.
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
    /// Walks over the crate with this root.
    fn over(root: &Path) -> Self {
        let mut walk = Self::default();
        walk.file(root, &Features::new());
        for (implementation, within) in std::mem::take(&mut walk.implementations) {
            walk.implementation(&implementation, &within);
        }
        walk
    }

    fn file(&mut self, file: &Path, within: &Features) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items;
        let stem = file.file_stem().and_then(|stem| stem.to_str()).expect("the file has no name");
        let folder = match stem {
            "lib" | "mod" => file.parent().expect("the file has no folder").to_owned(),
            _ => file.with_extension(""),
        };
        self.items(items, &folder, within);
    }

    fn items(&mut self, items: Vec<Item>, folder: &Path, within: &Features) {
        for item in items {
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
            Item::Impl(it) => return self.implementations.push((it.clone(), within.clone())),
            _ => return,
        };
        let wanted = &features(attributes) | within;
        if !wanted.is_empty() && matches!(visibility, Visibility::Public(_)) {
            self.documented.insert(name.clone());
            self.check(&name, attributes, &wanted);
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
        let around =
            if self.documented.contains(&of) { Features::new() } else { &features(&implementation.attrs) | within };
        if implementation.trait_.is_some() {
            return;
        }
        for item in &implementation.items {
            let ImplItem::Fn(method) = item else { continue };
            let wanted = &features(&method.attrs) | &around;
            if !wanted.is_empty() && matches!(method.vis, Visibility::Public(_)) {
                self.check(&format!("{of}::{}", method.sig.ident), &method.attrs, &wanted);
            }
        }
    }

    fn check(&mut self, name: &str, attributes: &[Attribute], wanted: &Features) {
        self.seen += 1;
        let docs = documentation(attributes);
        for feature in wanted {
            if !(docs.contains("eature") && docs.contains(&format!("`{feature}`"))) {
                self.silent.push(format!("the documentation of {name} does not name the feature `{feature}`"));
            }
        }
    }
}

#[test]
fn the_documentation_of_an_item_names_its_features() {
    for (package, at_least) in [("codex-dist", 20), ("codex-kit", 20), ("codex-types", 100)] {
        let root: PathBuf = workspace().join("crates").join(package).join("src/lib.rs");
        let walk = Walk::over(&root);
        assert!(walk.silent.is_empty(), "{package}: {:#?}", walk.silent);
        assert!(walk.seen >= at_least, "{package}: only {} items with a feature were found", walk.seen);
    }
}

/// Runs cargo for a package with the named features only. Cargo's messages are an error.
fn cargo_with_features(package: &str, arguments: &[&str], features: &str) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder of temporary files has no parent");
    let output = Command::new(env!("CARGO"))
        .current_dir(workspace())
        .env("CARGO_TARGET_DIR", target)
        .args(arguments)
        .args(["--locked", "--package", package, "--no-default-features", "--features", features])
        .output()
        .expect("cannot start cargo");
    let stderr = String::from_utf8_lossy(&output.stderr);
    let said_nothing = stderr.lines().all(|line| line.contains("Blocking waiting for file lock"));
    assert!(
        output.status.success() && said_nothing,
        "cargo {arguments:?} for {package} with the features {features:?}: {stderr}"
    );
    String::from_utf8(output.stdout).expect("cargo's output is not text")
}

#[test]
fn codex_dist_without_features_compiles_and_has_no_network() {
    for features in ["", "lock"] {
        cargo_with_features("codex-dist", &["check", "--quiet"], features);
        let tree = cargo_with_features("codex-dist", &["tree", "--edges", "normal", "--prefix", "none"], features);
        let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(crates.contains("codex-dist") && crates.contains("semver"), "{crates:?}");
        for heavy in ["reqwest", "rustls", "tokio", "tokio-rustls", "tar", "zip", "flate2", "sha2", "tempfile"] {
            assert!(!crates.contains(heavy), "codex-dist with the features {features:?} needs {heavy}: {crates:?}");
        }
        assert_eq!(crates.contains("toml"), features == "lock", "{crates:?}");
    }
    let tree = cargo_with_features("codex-dist", &["tree", "--edges", "normal", "--prefix", "none"], "fetch");
    assert!(tree.contains("reqwest ") && tree.contains("tokio-rustls "), "the feature fetch has the network: {tree}");
}

/// The check takes about a minute in a new target folder, because two features change the dependencies, and seconds afterwards.
#[test]
fn each_feature_of_codex_kit_compiles_alone_without_warnings() {
    let packages = packages::metadata(&["--no-deps"]);
    let kit =
        packages.iter().find(|package| package["name"] == "codex-kit").expect("the workspace has no package codex-kit");
    let features = kit["features"].as_object().expect("the package has no features");
    let features: Vec<&str> = features.keys().map(String::as_str).filter(|feature| *feature != "default").collect();
    assert!(features.len() >= 10, "{features:?}");
    for feature in std::iter::once("").chain(features) {
        cargo_with_features("codex-kit", &["check", "--quiet"], feature);
    }
}

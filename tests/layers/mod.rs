//! The layers of codex-client, and the modules of codex-kit: lower layers never import upper ones, and no modules import each other
//! in a circle.
//!
//! The imports are read from the sources: `use` items, and paths in code. A name that a module only re-exports counts as an import of
//! the module that defines it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// The layers of codex-client, the lowest first.
const LAYERS: [&str; 5] = ["error", "rpc", "events", "api", "blocking"];

type Module = Vec<String>;

#[test]
fn lower_layers_of_the_client_never_import_upper_ones() {
    let imports = Imports::of("codex-client");
    let height = |module: &[String]| LAYERS.iter().position(|layer| module.first().is_some_and(|first| first == layer));
    let mut wrong = Vec::new();
    for (from, to) in imports.edges() {
        // The root, and the module for the fuzz targets, are above all layers.
        if let (Some(lower), Some(upper)) = (height(from), height(to))
            && lower < upper
        {
            wrong.push(format!("{} imports {}", from.join("::"), to.join("::")));
        }
    }
    assert!(wrong.is_empty(), "a lower layer imports an upper one:\n{}", wrong.join("\n"));
    for layer in LAYERS {
        let is_in = |module: &Module| module.first().is_some_and(|first| first == layer);
        assert!(imports.modules.iter().any(is_in), "the test found no module of the layer {layer}");
    }
}

#[test]
fn modules_of_the_client_and_the_kit_do_not_import_each_other_in_a_circle() {
    for (name, depth) in [("codex-client", 2), ("codex-kit", 1)] {
        let circles = Imports::of(name).circles(depth);
        assert!(circles.is_empty(), "{name} has import circles:\n{}", circles.join("\n"));
    }
}

#[test]
fn an_import_of_an_upper_layer_and_a_circle_are_found() {
    let mut imports = Imports::default();
    let sources = [
        (vec!["rpc", "call"], "use crate::api::{codex::Codex, turn};"),
        (vec!["api"], "pub use codex::Codex;"),
        (vec!["api", "codex"], "use super::turn::Handle; fn f() { crate::error::g(); }"),
        (vec!["api", "turn"], "use super::Codex;"),
    ];
    for (module, text) in &sources {
        imports.read_reexports(&owned(module), text);
    }
    for (module, text) in &sources {
        imports.read(&owned(module), text);
    }
    let found: BTreeSet<_> = imports.edges().map(|(from, to)| (from.join("::"), to.join("::"))).collect();
    for (from, to) in [("rpc::call", "api::codex"), ("rpc::call", "api::turn"), ("api::turn", "api::codex")] {
        assert!(found.contains(&(from.to_owned(), to.to_owned())), "{from} imports {to}: {found:?}");
    }
    assert_eq!(imports.circles(2), ["api::codex, api::turn"]);
}

fn owned(module: &[&str]) -> Module {
    module.iter().map(|&part| part.to_owned()).collect()
}

/// The imports between the modules of a crate.
#[derive(Default)]
struct Imports {
    modules: BTreeSet<Module>,
    /// For each name that a module only re-exports, the path that defines the name.
    reexports: BTreeMap<(Module, String), Module>,
    edges: BTreeSet<(Module, Module)>,
}

impl Imports {
    fn of(package: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package has no parent folder");
        let source = root.join("crates").join(package).join("src");
        let mut files = Vec::new();
        collect(&source, &mut files);
        let files: Vec<(Module, String)> = files
            .into_iter()
            .map(|path| (module_of(&source, &path), fs::read_to_string(path).expect("cannot read the source file")))
            .collect();
        let mut imports = Self::default();
        files.iter().for_each(|(module, text)| imports.read_reexports(module, text));
        files.iter().for_each(|(module, text)| imports.read(module, text));
        imports
    }

    fn edges(&self) -> impl Iterator<Item = &(Module, Module)> {
        self.edges.iter()
    }

    fn read_reexports(&mut self, module: &Module, text: &str) {
        self.modules.insert(module.clone());
        for item in syn::parse_file(text).expect("the source file is not valid Rust").items {
            let syn::Item::Use(import) = item else { continue };
            if matches!(import.vis, syn::Visibility::Inherited) {
                continue;
            }
            let mut paths = Vec::new();
            leaves(&import.tree, &mut Vec::new(), &mut paths);
            for path in paths {
                let name = path.last().cloned().unwrap_or_default();
                self.reexports.insert((module.clone(), name), absolute(module, &path));
            }
        }
    }

    fn read(&mut self, module: &Module, text: &str) {
        let mut paths = Paths { module: module.clone(), found: Vec::new() };
        paths.visit_file(&syn::parse_file(text).expect("the source file is not valid Rust"));
        for path in paths.found {
            if let Some(target) = self.definer(&path)
                && target != *module
                && !module.starts_with(&target)
            {
                self.edges.insert((module.clone(), target));
            }
        }
    }

    /// Returns the module that defines the item of a path.
    fn definer(&self, path: &[String]) -> Option<Module> {
        let longest = (0..=path.len()).rev().find(|&length| self.modules.contains(&path[..length]))?;
        let (module, rest) = path.split_at(longest);
        let reexported = rest.first().and_then(|name| self.reexports.get(&(module.to_vec(), name.clone())));
        match reexported {
            Some(target) if target != path => self.definer(target).or_else(|| Some(module.to_vec())),
            _ => Some(module.to_vec()),
        }
    }

    /// Returns the groups of modules that import each other. `depth` is the number of path segments that identify a module.
    fn circles(&self, depth: usize) -> Vec<String> {
        let node = |module: &Module| module[..module.len().min(depth)].to_vec();
        let mut graph: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
        for (from, to) in &self.edges {
            let (from, to) = (node(from), node(to));
            if !from.is_empty() && from != to && !from.starts_with(&to) && !to.starts_with(&from) {
                graph.entry(from).or_default().insert(to);
            }
        }
        let reached = |start: &Module| {
            let mut seen: BTreeSet<Module> = BTreeSet::new();
            let mut next: Vec<_> = graph.get(start).into_iter().flatten().cloned().collect();
            while let Some(module) = next.pop() {
                if seen.insert(module.clone()) {
                    next.extend(graph.get(&module).into_iter().flatten().cloned());
                }
            }
            seen
        };
        let reach: BTreeMap<_, _> = graph.keys().map(|module| (module.clone(), reached(module))).collect();
        let circles: BTreeSet<Vec<String>> = reach
            .iter()
            .filter(|(module, seen)| seen.contains(*module))
            .map(|(module, seen)| {
                let back = |other: &&Module| reach.get(*other).is_some_and(|seen| seen.contains(module));
                seen.iter().filter(back).map(|module| module.join("::")).collect()
            })
            .collect();
        circles.into_iter().map(|circle| circle.join(", ")).collect()
    }
}

/// Collects the paths of a file that lead into the crate, as absolute paths.
struct Paths {
    module: Module,
    found: Vec<Module>,
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, import: &'ast syn::ItemUse) {
        let mut paths = Vec::new();
        leaves(&import.tree, &mut Vec::new(), &mut paths);
        let is_local = |path: &Module| matches!(path[0].as_str(), "crate" | "self" | "super");
        self.found.extend(paths.iter().filter(|path| is_local(path)).map(|path| absolute(&self.module, path)));
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Module = path.segments.iter().map(|part| part.ident.to_string()).collect();
        if parts[0] == "crate" {
            self.found.push(parts[1..].to_vec());
        }
        visit::visit_path(self, path);
    }
}

fn leaves(tree: &syn::UseTree, path: &mut Module, paths: &mut Vec<Module>) {
    match tree {
        syn::UseTree::Path(part) => {
            path.push(part.ident.to_string());
            leaves(&part.tree, path, paths);
            path.pop();
        }
        syn::UseTree::Name(name) => paths.push(path.iter().cloned().chain([name.ident.to_string()]).collect()),
        syn::UseTree::Rename(name) => paths.push(path.iter().cloned().chain([name.ident.to_string()]).collect()),
        syn::UseTree::Glob(_) => paths.push(path.clone()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, path, paths)),
    }
}

/// Returns the path from the root of the crate.
fn absolute(module: &Module, path: &[String]) -> Module {
    let mut base = module.clone();
    let mut rest = path;
    if rest.first().is_some_and(|part| part == "crate") {
        base.clear();
        rest = &rest[1..];
    }
    while let Some(first) = rest.first() {
        match first.as_str() {
            "super" => drop(base.pop()),
            "self" => {}
            _ => break,
        }
        rest = &rest[1..];
    }
    base.extend(rest.iter().filter(|part| *part != "self").cloned());
    base
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("cannot read the folder of sources") {
        let path = entry.expect("cannot read an entry of the folder").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn module_of(source: &Path, file: &Path) -> Module {
    let inside = file.strip_prefix(source).expect("the file is not in the crate").with_extension("");
    let mut module: Module = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib")) {
        module.pop();
    }
    module
}

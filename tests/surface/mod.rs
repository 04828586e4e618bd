//! The public surface of the client and the kit: locked, so that it changes on purpose.
//!
//! Read off the pages that rustdoc writes: they have what macros make, and nothing that cannot be reached.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use similar::TextDiff;

const PACKAGES: [&str; 2] = ["codex-client", "codex-kit"];

#[test]
fn the_public_surface_is_the_committed_one() {
    for package in PACKAGES {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("surface/{package}.txt"));
        let surface = surface(&pages(package));
        if std::env::var_os("UPDATE_SURFACE").is_some() {
            fs::write(&committed, &surface).expect("written");
        }
        let expected = fs::read_to_string(&committed).unwrap_or_default();
        let diff = TextDiff::from_lines(&expected, &surface);
        assert!(
            expected == surface,
            "the public surface of {package} has changed:\n{}\nif that is meant: UPDATE_SURFACE=1 cargo test -p codex-tests --test all surface::",
            diff.unified_diff().context_radius(0)
        );
    }
}

#[test]
fn what_can_be_reached_is_listed() {
    let surface = surface(&pages("codex-client"));
    for line in [
        "struct Codex",
        "struct Codex :: call",
        "struct Codex :: thread_start",
        "struct ThreadStart :: sandbox",
        "struct blocking::Codex :: close",
        "enum Error :: TurnFailed",
        "trait ServerRequestHandler :: handle",
        "trait Layer :: before_call",
        "fn retry_on_overload",
    ] {
        assert!(surface.lines().any(|found| found == line), "{line} is missing in\n{surface}");
    }
    assert!(!surface.contains("ConnectionSlot"), "what is private is not listed");
}

/// Has rustdoc write the pages: the command of `.ci/run`, so that it has nothing to do where that was run.
fn pages(package: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a target folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["doc", "--locked", "--quiet", "--package", package, "--no-deps", "--all-features", "--target-dir"])
        .arg(target)
        .current_dir(root)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("doc").join(package.replace('-', "_"))
}

/// A line for each item, and for each method, field and variant of it.
fn surface(pages: &Path) -> String {
    let mut lines = BTreeSet::new();
    collect(pages, "", &mut lines);
    let mut text = String::new();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn collect(folder: &Path, module: &str, lines: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of pages") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name");
        if entry.file_type().expect("a type").is_dir() {
            collect(&entry.path(), &format!("{module}{name}::"), lines);
            continue;
        }
        let mut parts = name.split('.');
        let (Some(kind), Some(item), Some("html"), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let page = fs::read_to_string(entry.path()).expect("a page");
        // A moved item's old page only leads on.
        if page.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let path = format!("{kind} {module}{item}");
        for member in members(&page) {
            lines.insert(format!("{path} :: {member}"));
        }
        lines.insert(path);
    }
}

/// What an item has of its own: not what it has by traits, or by what it derefs to.
fn members(page: &str) -> BTreeSet<String> {
    let ends = ["id=\"trait-implementations\"", "id=\"deref-methods", "id=\"implementors\""];
    let end = ends.iter().filter_map(|end| page.find(end)).min().unwrap_or(page.len());
    let own = page[..end].split("id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let kinds = ["method.", "tymethod.", "structfield.", "variant.", "associatedconstant."];
    own.filter(|id| !id.ends_with(".fields"))
        .filter_map(|id| kinds.iter().find_map(|kind| id.strip_prefix(kind)))
        .map(|id| id.replace(".field.", "."))
        .collect()
}

//! Every way in which the offline layers can break, and what the message says.

use std::fs;
use std::path::Path;

use codex_codegen::{Schemas, Tree, generate};
use xtask::contract::{Broken, Layer, check_offline};
use xtask::derive::from_schemas;
use xtask::files::{read_tree, write_tree};

use super::{Checkout, Copy};

fn check(checkout: &Checkout) -> Vec<Broken> {
    check_offline(checkout.artifacts(), &from_schemas).expect("a check that can be made")
}

/// The only broken layer, as a person reads it.
fn only(broken: Vec<Broken>) -> (Layer, String) {
    assert_eq!(broken.len(), 1, "{broken:?}");
    (broken[0].layer, broken[0].to_string())
}

fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(path).expect("a file to edit");
    let changed = change(text.clone());
    assert_ne!(text, changed, "the edit of {} changes nothing", path.display());
    fs::write(path, changed).expect("an edited file");
}

#[test]
fn the_committed_artifacts_keep_the_contract() {
    let broken = check(&Checkout::committed());
    assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn an_edited_generated_file_is_shown_as_a_diff_and_mended() {
    let copy = Copy::new();
    let file = copy.checkout.generated.join("notifications.rs");
    edit(&file, |text| text.replace("pub struct TurnCompletedNotification", "pub struct TurnDoneNotification"));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("changed: crates/codex-types/src/generated/notifications.rs"), "{message}");
    assert!(message.contains("-pub struct TurnDoneNotification"), "{message}");
    assert!(message.contains("+pub struct TurnCompletedNotification"), "{message}");
    assert!(message.ends_with("to mend it, run: cargo xtask generate-types"), "{message}");

    let schemas = Schemas::from_files(read_tree(&copy.checkout.schemas).expect("schemas")).expect("schemas");
    let version = xtask::contract::read_lock(copy.checkout.artifacts()).expect("a lock").version.to_string();
    let touched = write_tree(&copy.checkout.generated, &generate(&schemas, &version).expect("code")).expect("a write");
    assert_eq!(touched, ["notifications.rs"]);
    assert!(check(&copy.checkout).is_empty());
}

#[test]
fn a_deleted_and_an_extra_generated_file_are_told_apart() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.generated.join("routes.rs")).expect("a deletion");
    fs::write(copy.checkout.generated.join("extra.rs"), "// mine\n").expect("an extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("missing: crates/codex-types/src/generated/routes.rs"), "{message}");
    assert!(message.contains("stale:   crates/codex-types/src/generated/extra.rs"), "{message}");
    assert!(!message.contains("changed:"), "{message}");
}

#[test]
fn an_edited_schema_does_not_match_the_lock() {
    let copy = Copy::new();
    let file = copy.checkout.schemas.join("stable.schemas.json");
    edit(&file, |text| text.replacen("\"usageLimitExceeded\"", "\"usageLimitReached\"", 1));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::LockAndSchemas);
    assert!(message.contains("changed: schemas/"), "{message}");
    assert!(message.contains("cargo xtask update-artifacts --codex-version"), "{message}");
}

#[test]
fn a_reformatted_schema_is_an_edited_one() {
    let copy = Copy::new();
    edit(&copy.checkout.schemas.join("stable.schemas.json"), |text| text.replacen("{\n", "{\n\n", 1));
    assert_eq!(only(check(&copy.checkout)).0, Layer::LockAndSchemas);
}

#[test]
fn missing_and_stale_schemas_are_told_apart() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.schemas.join("experimental.ts")).expect("a deletion");
    fs::write(copy.checkout.schemas.join("legacy.schemas.json"), "{}").expect("an extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::LockAndSchemas);
    assert!(message.contains("missing: schemas/experimental.ts"), "{message}");
    assert!(message.contains("stale:   schemas/legacy.schemas.json"), "{message}");
}

#[test]
fn an_edited_digest_in_the_lock_is_noticed() {
    let copy = Copy::new();
    edit(&copy.checkout.schemas.join("codex.lock.toml"), |text| {
        let at = text.find("digest = \"sha256:").expect("a digest") + "digest = \"sha256:".len();
        let other = if text[at..].starts_with('0') { "1" } else { "0" };
        format!("{}{other}{}", &text[..at], &text[at + 1..])
    });
    assert_eq!(only(check(&copy.checkout)).0, Layer::LockAndSchemas);
}

#[test]
fn an_edited_version_in_the_lock_is_noticed() {
    let copy = Copy::new();
    edit(&copy.checkout.schemas.join("codex.lock.toml"), |text| {
        let at = text.find("version = \"").expect("a version") + "version = \"".len();
        let end = at + text[at..].find('"').expect("an end");
        format!("{}0.1.0{}", &text[..at], &text[end..])
    });
    let checked = check_offline(copy.checkout.artifacts(), &from_schemas);
    // The code names another version, and so do the documents and the notes on repairs.
    let layers: Vec<Layer> = checked.expect("a check").iter().map(|broken| broken.layer).collect();
    assert_eq!(layers, [Layer::SchemasAndCode, Layer::SchemasAndDocuments]);
}

#[test]
fn a_generator_whose_output_changed_is_noticed() {
    let other = |root: &Path, schemas: &Tree, version: &str| {
        let mut derived = from_schemas(root, schemas, version)?;
        let code = derived.code.into_iter().map(|(path, text)| (path, text.replace("#[non_exhaustive]\n", "")));
        derived.code = code.collect();
        Ok(derived)
    };
    let broken = check_offline(Checkout::committed().artifacts(), &other).expect("a check");
    let (layer, message) = only(broken);
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("more lines of diff"), "a long diff is cut: {message}");
    assert!(message.lines().count() < 130, "{} lines", message.lines().count());
}

#[test]
fn a_note_that_is_not_committed_and_a_table_that_is_stale_are_noticed() {
    let copy = Copy::new();
    fs::write(copy.checkout.schemas.join("notes.toml"), "# mine\n").expect("an extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: schemas/notes.toml"), "{message}");

    let copy = Copy::new();
    // A release less in the history: the table of the client and a number in the documents follow from it.
    edit(&copy.checkout.schemas.join("history.txt"), |text| text.replacen("\n0.150.1\n", "\n", 1));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: docs/versions.md"), "{message}");
    edit(&copy.checkout.schemas.join("history.txt"), |text| text.replacen("  + feedback/save", "  + feedback/keep", 1));
    let (_, message) = only(check(&copy.checkout));
    assert!(message.contains("changed: crates/codex-client/src/api/requirements/since.rs"), "{message}");
    assert!(message.ends_with("to mend it, run: cargo xtask generate-types"), "{message}");
}

#[test]
fn without_a_lock_the_error_says_what_to_do() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.schemas.join("codex.lock.toml")).expect("a deletion");
    let error = check_offline(copy.checkout.artifacts(), &from_schemas).expect_err("no lock");
    assert!(format!("{error:#}").contains("update-artifacts"), "{error:#}");
    assert!(copy.checkout.root.is_dir());
}

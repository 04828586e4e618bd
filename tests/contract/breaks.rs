//! Each way in which the layers without a runtime can break, and the message for each way.

use std::fs;
use std::path::Path;

use xtask::contract::{Committed, Layer, Mismatch, check_offline};
use xtask::derive::{self, Basis};
use xtask::workspace::{GENERATED, LOCK_COPY, Workspace};

use super::{Copy, checkout};

fn check(checkout: &Workspace) -> Vec<Mismatch> {
    let committed = Committed::read(checkout).expect("cannot read the lock and the schemas");
    check_offline(checkout, &committed, &derive::files).expect("the check cannot be made")
}

/// Returns the only mismatch: its layer, and its text.
fn only(found: Vec<Mismatch>) -> (Layer, String) {
    assert_eq!(found.len(), 1, "{found:?}");
    (found[0].layer, found[0].to_string())
}

fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(path).expect("cannot read the file");
    let changed = change(text.clone());
    assert_ne!(text, changed, "the edit of {} changes nothing", path.display());
    fs::write(path, changed).expect("cannot write the file");
}

#[test]
fn the_committed_files_keep_the_contract() {
    let found = check(&checkout());
    assert!(found.is_empty(), "{}", found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn an_edited_generated_file_is_shown_as_a_diff_and_repaired() {
    let copy = Copy::new();
    let (root, file) = (copy.checkout.root(), copy.checkout.generated().join("turn.rs"));
    edit(&file, |text| text.replace("pub struct TurnCompletedNotification", "pub struct TurnDoneNotification"));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("changed: crates/codex-types/src/generated/turn.rs"), "{message}");
    assert!(message.contains("-pub struct TurnDoneNotification"), "{message}");
    assert!(message.contains("+pub struct TurnCompletedNotification"), "{message}");
    assert!(message.ends_with("to repair this, run: cargo xtask generate-types"), "{message}");

    let committed = Committed::read(&copy.checkout).expect("cannot read the lock and the schemas");
    let files = derive::files(root, committed.basis().expect("the schemas do not match the lock"), &committed.lock)
        .expect("cannot derive the files");
    let changes: Vec<String> =
        files.write(root).expect("cannot write the files").iter().map(ToString::to_string).collect();
    assert_eq!(changes, [format!("wrote {GENERATED}/turn.rs")]);
    assert!(check(&copy.checkout).is_empty());
}

#[test]
fn a_deleted_and_an_extra_generated_file_have_different_messages() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.generated().join("routes.rs")).expect("cannot delete the file");
    fs::write(copy.checkout.generated().join("extra.rs"), "// mine\n").expect("cannot write the extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("missing: crates/codex-types/src/generated/routes.rs"), "{message}");
    assert!(message.contains("stale:   crates/codex-types/src/generated/extra.rs"), "{message}");
    assert!(!message.contains("changed:"), "{message}");
}

#[test]
fn an_edited_schema_does_not_match_the_lock() {
    let copy = Copy::new();
    let file = copy.checkout.schemas().join("stable.schemas.json");
    edit(&file, |text| text.replacen("\"usageLimitExceeded\"", "\"usageLimitReached\"", 1));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::LockAndSchemas);
    assert!(message.contains("changed: schemas/"), "{message}");
    assert!(message.contains("cargo xtask update-artifacts --codex-version"), "{message}");
}

#[test]
fn a_reformatted_schema_does_not_match_the_lock() {
    let copy = Copy::new();
    edit(&copy.checkout.schemas().join("stable.schemas.json"), |text| text.replacen("{\n", "{\n\n", 1));
    assert_eq!(only(check(&copy.checkout)).0, Layer::LockAndSchemas);
}

#[test]
fn a_schema_that_is_not_json_does_not_match_the_lock() {
    let copy = Copy::new();
    edit(&copy.checkout.schemas().join("stable.schemas.json"), |text| text.replacen('{', "", 1));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::LockAndSchemas);
    assert!(message.contains("changed: stable.schemas.json"), "{message}");
}

#[test]
fn missing_and_stale_schemas_have_different_messages() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.schemas().join("experimental.ts")).expect("cannot delete the file");
    fs::write(copy.checkout.schemas().join("legacy.schemas.json"), "{}").expect("cannot write the extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::LockAndSchemas);
    assert!(message.contains("missing: schemas/experimental.ts"), "{message}");
    assert!(message.contains("stale:   schemas/legacy.schemas.json"), "{message}");
}

#[test]
fn an_edited_digest_in_the_lock_is_reported() {
    let copy = Copy::new();
    edit(&copy.checkout.lock_file(), |text| {
        let at = text.find("digest = \"sha256:").expect("the lock has no digest") + "digest = \"sha256:".len();
        let other = if text[at..].starts_with('0') { "1" } else { "0" };
        format!("{}{other}{}", &text[..at], &text[at + 1..])
    });
    assert_eq!(only(check(&copy.checkout)).0, Layer::LockAndSchemas);
}

#[test]
fn an_edited_version_in_the_lock_is_reported() {
    let copy = Copy::new();
    edit(&copy.checkout.lock_file(), |text| {
        let at = text.find("version = \"").expect("the lock has no version") + "version = \"".len();
        let end = at + text[at..].find('"').expect("the version has no closing quote");
        format!("{}0.1.0{}", &text[..at], &text[end..])
    });
    // The code, the documents and the notes on repairs have the version.
    let layers: Vec<Layer> = check(&copy.checkout).iter().map(|mismatch| mismatch.layer).collect();
    assert_eq!(layers, [Layer::SchemasAndCode, Layer::SchemasAndDocuments]);
}

#[test]
fn an_edited_copy_of_the_lock_is_reported() {
    let copy = Copy::new();
    edit(&copy.checkout.root().join(LOCK_COPY), |text| text + "# edited\n");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: crates/codex-dist/codex.lock.toml"), "{message}");
}

#[test]
fn a_generator_with_another_output_is_reported() {
    let other = |root: &Path, basis: &Basis, lock: &codex_dist::Lock| {
        let files = derive::files(root, basis, lock)?;
        Ok(files.map(
            |path, text| {
                if path.starts_with(GENERATED) { text.replace("#[non_exhaustive]\n", "") } else { text }
            },
        ))
    };
    let committed = Committed::read(&checkout()).expect("cannot read the lock and the schemas");
    let (layer, message) = only(check_offline(&checkout(), &committed, &other).expect("the check cannot be made"));
    assert_eq!(layer, Layer::SchemasAndCode);
    assert!(message.contains("more lines of diff"), "a long diff must be shortened: {message}");
    assert!(message.lines().count() < 130, "{} lines", message.lines().count());
}

#[test]
fn recorded_names_in_another_form_are_reported_and_repaired() {
    let copy = Copy::new();
    let root = copy.checkout.root();
    let file = copy.checkout.schemas().join("names.toml");
    let committed_text = fs::read_to_string(&file).expect("cannot read the recorded names");
    edit(&file, |text| format!("# Another beginning.\n{text}"));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: schemas/names.toml"), "{message}");

    let committed = Committed::read(&copy.checkout).expect("cannot read the lock and the schemas");
    let files = derive::files(root, committed.basis().expect("the schemas do not match the lock"), &committed.lock)
        .expect("cannot derive the files");
    files.write(root).expect("cannot write the files");
    assert_eq!(fs::read_to_string(&file).expect("cannot read the recorded names"), committed_text);
}

#[test]
fn an_extra_file_of_notes_and_a_stale_table_are_reported() {
    let copy = Copy::new();
    fs::write(copy.checkout.schemas().join("notes.toml"), "# mine\n").expect("cannot write the extra file");
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: schemas/notes.toml"), "{message}");

    let copy = Copy::new();
    let history = copy.checkout.schemas().join("history.txt");
    // The table of the client and a number in the documents follow from the releases of the history.
    edit(&history, |text| text.replacen("\n0.150.1\n", "\n", 1));
    let (layer, message) = only(check(&copy.checkout));
    assert_eq!(layer, Layer::SchemasAndDocuments);
    assert!(message.contains("changed: docs/versions.md"), "{message}");
    edit(&history, |text| text.replacen("  + feedback/save", "  + feedback/keep", 1));
    let (_, message) = only(check(&copy.checkout));
    assert!(message.contains("changed: crates/codex-types/src/since.rs"), "{message}");
    assert!(message.ends_with("to repair this, run: cargo xtask generate-types"), "{message}");
}

#[test]
fn the_error_about_a_missing_lock_names_the_command_that_writes_it() {
    let copy = Copy::new();
    fs::remove_file(copy.checkout.lock_file()).expect("cannot delete the file");
    let error = Committed::read(&copy.checkout).expect_err("a missing lock must be an error");
    assert!(format!("{error:#}").contains("update-artifacts"), "{error:#}");
}

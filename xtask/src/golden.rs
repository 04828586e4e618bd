//! Golden inputs: one small schema for each shape that the generator understands, and the generated code.
//!
//! An input (`tests/golden/<shape>.json`) has the definitions of the `stable` surface, the definitions that the
//! `experimental` surface adds or changes, and the `typescript` declarations. Its output
//! (`crates/codex-types/src/golden/<shape>.rs`) is compiled and tested in codex-types. This module adds the other
//! definitions that each bundle must have, and leaves them out of the output. A definition with one of these names
//! belongs to a method, so a client writes or reads the definition: `GoldenParams`, `GoldenResponse`,
//! `GoldenNotification`, `GoldenAskParams`, `GoldenAskResponse`.

use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{Protocol, Schemas, Tree, generate_definitions};
use serde_json::{Map, Value, json};

use crate::file_set::{FileSet, read_tree};

/// The folder of the inputs, from the root of the workspace.
pub const INPUTS: &str = "tests/golden";

/// The folder of the outputs, from the root of the workspace.
pub const OUTPUTS: &str = "crates/codex-types/src/golden";

/// A version that is older than each version-specific repair of the generator.
const VERSION: &str = "0.0.1";

const MODULE: &str = "// Written by `cargo xtask generate-types`; change tests/golden instead.\n\
    //! The code that the generator makes from the golden inputs.\n\n\
    // Each type is compiled; the tests in `golden_tests` use some of them.\n\
    #![allow(dead_code, unreachable_pub)]\n\n";

/// Generates the outputs: one module for each input, and the module above them.
///
/// # Errors
/// Returns an error if an input does not have the form in the documentation of this module, or if the
/// generator refuses the input.
pub fn generate(inputs: &Tree) -> Result<Tree> {
    let mut tree = Tree::new();
    let mut root = MODULE.to_owned();
    for (path, text) in inputs.iter() {
        let shape = path.strip_suffix(".json").with_context(|| format!("{INPUTS}/{path} is not a .json file"))?;
        let code =
            output(text).with_context(|| format!("cannot generate code for the golden input {INPUTS}/{path}"))?;
        tree.insert(format!("{shape}.rs"), code);
        root.push_str(&format!("pub(crate) mod {shape};\n"));
    }
    tree.insert("mod.rs", root);
    Ok(tree)
}

/// Returns the outputs as files of the workspace at `root`.
///
/// # Errors
/// Returns the errors of [`generate`], or if an input cannot be read.
pub fn files(root: &Path) -> Result<FileSet> {
    let mut files = FileSet::default();
    files.own(OUTPUTS, &generate(&read_tree(&root.join(INPUTS))?)?);
    Ok(files)
}

fn output(input: &str) -> Result<String> {
    let input: Value = serde_json::from_str(input)?;
    let about = input["about"].as_str().context("no `about`")?;
    let stable = input["stable"].as_object().context("no `stable` definitions")?;
    let mut experimental = stable.clone();
    experimental.extend(input["experimental"].as_object().cloned().unwrap_or_default());
    let typescript: Vec<&str> =
        input["typescript"].as_array().context("no `typescript` lines")?.iter().filter_map(Value::as_str).collect();

    let bundles = [bundle(stable), bundle(&experimental)].map(|definitions| json!({"definitions": definitions}));
    let [stable_file, experimental_file, typescript_file] = Schemas::file_names();
    let mut files = Tree::new();
    files.insert(stable_file, bundles[0].to_string());
    files.insert(experimental_file, bundles[1].to_string());
    files.insert(typescript_file, typescript.join("\n"));
    let mut protocol = Protocol::from_schemas(&Schemas::from_files(files)?, VERSION)?;
    let nested = experimental.get("v2").and_then(Value::as_object);
    for name in bundle(&Map::new()).keys() {
        if !experimental.contains_key(name) && !nested.is_some_and(|nested| nested.contains_key(name)) {
            protocol.definitions.remove(name);
        }
    }
    Ok(generate_definitions(&protocol, about)?)
}

/// Adds the definitions that each bundle must have to `definitions`.
fn bundle(definitions: &Map<String, Value>) -> Map<String, Value> {
    let mut all = definitions.clone();
    let nested = |name: &str| definitions.get("v2").is_some_and(|nested| nested.get(name).is_some());
    let empty = || json!({"type": "object", "properties": {}});
    for name in
        ["GoldenParams", "GoldenResponse", "GoldenNotification", "GoldenAskParams", "GoldenAskResponse", "ThreadExtra"]
    {
        if !nested(name) {
            all.entry(name).or_insert_with(empty);
        }
    }
    let methods = [
        ("ClientRequest", "golden/call", Some("GoldenParams")),
        ("ServerRequest", "golden/ask", Some("GoldenAskParams")),
        ("ServerNotification", "golden/happened", Some("GoldenNotification")),
        ("ClientNotification", "initialized", None),
    ];
    for (union, method, params) in methods {
        let mut properties = json!({"method": {"type": "string", "enum": [method]}});
        if let Some(params) = params {
            properties["params"] = json!({"$ref": format!("#/definitions/{params}")});
        }
        let branch = json!({"type": "object", "properties": properties, "required": ["method"]});
        all.insert(union.to_owned(), json!({"oneOf": [branch]}));
    }
    all
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::contract::check_golden;
    use crate::file_set::write_file;
    use crate::workspace::Workspace;

    fn committed() -> Workspace {
        Workspace::at(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    #[test]
    fn the_committed_outputs_are_generated_from_the_committed_inputs() {
        if let Some(mismatch) = check_golden(&committed()).unwrap() {
            panic!("{mismatch}");
        }
    }

    #[test]
    fn a_mismatch_names_each_file_and_the_command_that_repairs_it() {
        let folder = tempfile::tempdir().unwrap();
        let copy = Workspace::at(folder.path());
        for (path, text) in read_tree(&committed().root().join(INPUTS)).unwrap() {
            write_file(&copy.root().join(INPUTS).join(path), &text).unwrap();
        }
        files(copy.root()).unwrap().write(copy.root()).unwrap();
        assert!(check_golden(&copy).unwrap().is_none());

        let (inputs, outputs) = (copy.root().join(INPUTS), copy.root().join(OUTPUTS));
        fs::remove_file(outputs.join("numbers.rs")).unwrap();
        fs::write(outputs.join("by_hand.rs"), "").unwrap();
        let edited = fs::read_to_string(outputs.join("aliases.rs")).unwrap().replace("u32", "u64");
        fs::write(outputs.join("aliases.rs"), edited).unwrap();
        let mismatch = check_golden(&copy).unwrap().unwrap().to_string();
        for line in [
            "golden inputs ↔ golden code differ:",
            "missing: crates/codex-types/src/golden/numbers.rs",
            "stale:   crates/codex-types/src/golden/by_hand.rs (the generator does not write this file)",
            "changed: crates/codex-types/src/golden/aliases.rs",
            "-pub type Count = u64;",
            "+pub type Count = u32;",
            "to repair this, run: cargo xtask generate-types",
        ] {
            assert!(mismatch.lines().any(|found| found == line), "the line `{line}` is missing in:\n{mismatch}");
        }

        let input = fs::read_to_string(inputs.join("nullable.json")).unwrap().replace("One reference.", "Only one.");
        fs::write(inputs.join("nullable.json"), input).unwrap();
        let mismatch = check_golden(&copy).unwrap().unwrap().to_string();
        assert!(mismatch.contains("changed: crates/codex-types/src/golden/nullable.rs"), "{mismatch}");
    }

    #[test]
    fn the_error_about_a_refused_input_names_the_input() {
        let inputs = Tree::from_iter([("odd.json".to_owned(), r#"{"about": "", "typescript": []}"#.to_owned())]);
        let error = format!("{:#}", generate(&inputs).unwrap_err());
        assert!(error.contains("tests/golden/odd.json"), "{error}");
        assert!(error.contains("no `stable` definitions"), "{error}");
    }
}

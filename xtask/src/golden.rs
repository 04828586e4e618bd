//! Golden inputs: one small schema for each shape that the generator understands, and the code that it gives.
//!
//! An input (`tests/golden/<shape>.json`) has the definitions of the `stable` surface, those that the `experimental` one adds
//! or changes, and the `typescript` declarations. Its output (`crates/codex-types/src/golden/<shape>.rs`) is compiled and
//! tested in codex-types. What a bundle must have besides is put in here, and left out of the output. A definition with one
//! of these names is wired to a method, so that it is written or read by clients: `GoldenParams`, `GoldenResponse`,
//! `GoldenNotification`, `GoldenAskParams`, `GoldenAskResponse`.

use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{Protocol, Schemas, Tree, generate_definitions};
use serde_json::{Map, Value, json};

use crate::contract::{Broken, Layer};
use crate::files::read_tree;

/// Where the inputs are, from the root of the workspace.
pub const INPUTS: &str = "tests/golden";

/// Where the outputs are, from the root of the workspace.
pub const OUTPUTS: &str = "crates/codex-types/src/golden";

/// Before every version of a repair that does not hold for all.
const VERSION: &str = "0.0.1";

const MODULE: &str = "// Written by `cargo xtask generate-types`; change tests/golden instead.\n\
    //! What the generator makes of the golden inputs.\n\n\
    // Each type is here to be compiled; the tests beside use what they need.\n\
    #![allow(dead_code, unreachable_pub)]\n\n";

/// The outputs for the inputs: one module each, and the module over them.
///
/// # Errors
/// If an input is not what the module's documentation says, or the generator refuses it.
pub fn generate(inputs: &Tree) -> Result<Tree> {
    let mut tree = Tree::new();
    let mut root = MODULE.to_owned();
    for (path, text) in inputs.iter() {
        let shape = path.strip_suffix(".json").with_context(|| format!("{INPUTS}/{path} is no .json file"))?;
        let code = output(text).with_context(|| format!("the golden input {INPUTS}/{path}"))?;
        tree.insert(format!("{shape}.rs"), code);
        root.push_str(&format!("pub(crate) mod {shape};\n"));
    }
    tree.insert("mod.rs", root);
    Ok(tree)
}

/// The layer of the contract between inputs and outputs below `root`.
///
/// # Errors
/// If files cannot be read. That the layer does not hold is a value, not an error.
pub fn check(root: &Path) -> Result<Option<Broken>> {
    let drift = generate(&read_tree(&root.join(INPUTS))?)?.drift_of(&read_tree(&root.join(OUTPUTS))?);
    let report = drift.report(OUTPUTS);
    Ok((!drift.is_empty()).then(|| Broken {
        layer: Layer::Golden,
        report,
        mend: "cargo xtask generate-types".to_owned(),
    }))
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

/// `definitions`, and what every bundle has.
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
    use crate::files::write_tree;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    #[test]
    fn the_committed_outputs_are_what_the_inputs_give() {
        if let Some(broken) = check(root()).unwrap() {
            panic!("{broken}");
        }
    }

    #[test]
    fn drift_is_told_apart_and_names_the_command_that_mends_it() {
        let copy = tempfile::tempdir().unwrap();
        let inputs = copy.path().join(INPUTS);
        let outputs = copy.path().join(OUTPUTS);
        write_tree(&inputs, &read_tree(&root().join(INPUTS)).unwrap()).unwrap();
        write_tree(&outputs, &generate(&read_tree(&inputs).unwrap()).unwrap()).unwrap();
        assert!(check(copy.path()).unwrap().is_none());

        fs::remove_file(outputs.join("numbers.rs")).unwrap();
        fs::write(outputs.join("by_hand.rs"), "").unwrap();
        let edited = fs::read_to_string(outputs.join("aliases.rs")).unwrap().replace("u32", "u64");
        fs::write(outputs.join("aliases.rs"), edited).unwrap();
        let broken = check(copy.path()).unwrap().unwrap().to_string();
        for line in [
            "golden inputs ↔ golden code does not hold:",
            "missing: crates/codex-types/src/golden/numbers.rs",
            "stale:   crates/codex-types/src/golden/by_hand.rs (nothing generates it)",
            "changed: crates/codex-types/src/golden/aliases.rs",
            "-pub type Count = u64;",
            "+pub type Count = u32;",
            "to mend it, run: cargo xtask generate-types",
        ] {
            assert!(broken.lines().any(|found| found == line), "no line `{line}` in\n{broken}");
        }

        let input = fs::read_to_string(inputs.join("nullable.json")).unwrap().replace("One reference.", "Only one.");
        fs::write(inputs.join("nullable.json"), input).unwrap();
        let broken = check(copy.path()).unwrap().unwrap().to_string();
        assert!(broken.contains("changed: crates/codex-types/src/golden/nullable.rs"), "{broken}");
    }

    #[test]
    fn an_input_that_is_refused_is_named() {
        let inputs = Tree::from_iter([("odd.json".to_owned(), r#"{"about": "", "typescript": []}"#.to_owned())]);
        let error = format!("{:#}", generate(&inputs).unwrap_err());
        assert!(error.contains("tests/golden/odd.json"), "{error}");
        assert!(error.contains("no `stable` definitions"), "{error}");
    }
}

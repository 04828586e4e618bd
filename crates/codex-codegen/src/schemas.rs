//! The input of the generator: the JSON schemas and TypeScript bindings of one runtime, and the recorded names.
//!
//! This module owns the canonical files and their digest. It depends on the parser of the bindings. The meaning of a
//! schema belongs in [`crate::dialect`], and reading from disk belongs in `xtask`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::canonical::{canonical, canonical_text};
use crate::error::{Error, Result};
use crate::recorded::RecordedNames;
use crate::tree::Tree;
use crate::typescript::TypeScript;

const STABLE: &str = "stable.schemas.json";
const EXPERIMENTAL: &str = "experimental.schemas.json";
const TYPESCRIPT: &str = "experimental.ts";

/// The schemas and bindings of one runtime, in canonical form: the input of the generator.
#[derive(Debug, Clone)]
pub struct Schemas {
    stable: Value,
    experimental: Value,
    typescript: TypeScript,
    files: Tree,
    recorded_names: RecordedNames,
}

impl Schemas {
    /// Creates the schemas from the output of a runtime.
    ///
    /// `stable_json` and `experimental_json` are the complete bundles (`codex_app_server_protocol.schemas.json`) of
    /// both surfaces. `typescript` contains the TypeScript files of the experimental surface by path.
    ///
    /// # Errors
    /// Returns an error if a text is not JSON, or not such a bundle.
    pub fn from_emitted(
        stable_json: &str,
        experimental_json: &str,
        typescript: &BTreeMap<String, String>,
    ) -> Result<Self> {
        let mut files = Tree::new();
        for (file, text) in [(STABLE, stable_json), (EXPERIMENTAL, experimental_json)] {
            files.insert(file, canonical_text(&parse_bundle(file, text)?));
        }
        files.insert(TYPESCRIPT, join_typescript(typescript));
        Self::from_files(files)
    }

    /// Creates the schemas from the files of the `schemas` folder, as [`Schemas::files`] returns them.
    ///
    /// The bindings and the recorded names are optional.
    ///
    /// # Errors
    /// Returns an error if a bundle is missing or cannot be read.
    pub fn from_files(files: Tree) -> Result<Self> {
        let text = |file: &str| {
            files.get(file).ok_or_else(|| {
                Error::input(file, "the file is missing; run `cargo xtask update-artifacts` to write it")
            })
        };
        // The files may have been reordered by hand, and the passes need the canonical order.
        let stable = canonical(&parse_bundle(STABLE, text(STABLE)?)?);
        let experimental = canonical(&parse_bundle(EXPERIMENTAL, text(EXPERIMENTAL)?)?);
        let typescript = TypeScript::parse(files.get(TYPESCRIPT).unwrap_or_default());
        let recorded_names = RecordedNames::parse(files.get(RecordedNames::FILE).unwrap_or_default());
        let files = [STABLE, EXPERIMENTAL, TYPESCRIPT]
            .into_iter()
            .filter_map(|file| Some((file.to_owned(), files.get(file)?.to_owned())))
            .collect();
        Ok(Self { stable, experimental, typescript, files, recorded_names })
    }

    /// Returns the names of the files that [`Schemas::from_files`] reads, without the recorded names.
    pub fn file_names() -> [&'static str; 3] {
        [STABLE, EXPERIMENTAL, TYPESCRIPT]
    }

    /// Returns the canonical files, as they are committed.
    pub fn files(&self) -> &Tree {
        &self.files
    }

    /// Returns `sha256:…` over the names and texts of all files, in order. The lock file pins this digest.
    pub fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        for (path, text) in self.files.iter() {
            for part in [path, text] {
                hasher.update(part.len().to_le_bytes());
                hasher.update(part.as_bytes());
            }
        }
        let hex: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("sha256:{hex}")
    }

    /// Returns the stable bundle.
    pub fn stable(&self) -> &Value {
        &self.stable
    }

    /// Returns the bundle with experimental methods, fields and variants.
    pub fn experimental(&self) -> &Value {
        &self.experimental
    }

    /// Returns the names that were chosen for an earlier release.
    pub fn recorded_names(&self) -> &RecordedNames {
        &self.recorded_names
    }

    /// Returns the same schemas with different recorded names.
    #[must_use]
    pub fn with_recorded_names(mut self, names: RecordedNames) -> Self {
        self.recorded_names = names;
        self
    }

    /// Returns the TypeScript bindings of the experimental surface.
    pub fn typescript(&self) -> &TypeScript {
        &self.typescript
    }
}

/// The maximum nesting depth of values. serde_json reads 127 levels.
const MAX_DEPTH: usize = 120;

fn parse_bundle(file: &str, text: &str) -> Result<Value> {
    let value: Value =
        serde_json::from_str(&replace_deep_values(text)).map_err(|error| Error::input(file, error.to_string()))?;
    let has = |holder: &str| value.get(holder).and_then(Value::as_object).is_some();
    if !has("definitions") && !has("$defs") {
        return Err(Error::input(
            file,
            "there is no `definitions` object, so this is not a schema bundle of codex app-server",
        ));
    }
    Ok(value)
}

/// Replaces values that are nested too deeply by null. A null where a schema is expected becomes raw JSON later.
fn replace_deep_values(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    let mut depth = 0_usize;
    let mut is_in_string = false;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_in_string => is_escaped = true,
            b'"' => is_in_string = !is_in_string,
            b'{' | b'[' if !is_in_string => {
                depth += 1;
                if depth == MAX_DEPTH + 1 {
                    out.push_str(&text[kept..at]);
                    out.push_str("null");
                }
            }
            b'}' | b']' if !is_in_string => {
                if depth == MAX_DEPTH + 1 {
                    kept = at + 1;
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    if depth <= MAX_DEPTH {
        out.push_str(&text[kept..]);
    }
    Cow::Owned(out)
}

/// Joins the files of the bindings.
///
/// About 900 files become one. Each keeps its path in a comment. The banner, the imports and the index files are
/// dropped, because the paths and names already contain their information.
fn join_typescript(files: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    for (path, text) in files {
        let body: Vec<&str> =
            text.lines().filter(|line| !line.starts_with("// ") && !line.starts_with("import ")).collect();
        let body = body.join("\n");
        let body = body.trim();
        if path.ends_with("index.ts") || body.is_empty() {
            continue;
        }
        out.push_str("// ");
        out.push_str(&path.replace('\\', "/"));
        out.push('\n');
        out.push_str(body);
        out.push_str("\n\n");
    }
    out
}

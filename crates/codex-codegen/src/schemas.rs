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

/// Everything that one runtime says about its protocol, in canonical form: the input of the generator.
#[derive(Debug, Clone)]
pub struct Schemas {
    stable: Value,
    experimental: Value,
    typescript: TypeScript,
    files: Tree,
    recorded_names: RecordedNames,
}

impl Schemas {
    /// From what the runtime emitted: the full bundle (`codex_app_server_protocol.schemas.json`) of both surfaces, and the
    /// TypeScript files of the experimental one by their path.
    ///
    /// # Errors
    /// If a text is not JSON, or not such a bundle.
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

    /// From the files of the `schemas` folder, as [`Schemas::files`] gives them. Without bindings the schemas count alone. The
    /// recorded names are read where there are some.
    ///
    /// # Errors
    /// If a bundle is missing or cannot be read.
    pub fn from_files(files: Tree) -> Result<Self> {
        let text = |file: &str| {
            files.get(file).ok_or_else(|| Error::input(file, "is missing; `cargo xtask update-artifacts` writes it"))
        };
        // The files may have been sorted by hand; the passes see one order all the same.
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

    /// Names of the files that [`Schemas::from_files`] reads.
    pub fn file_names() -> [&'static str; 3] {
        [STABLE, EXPERIMENTAL, TYPESCRIPT]
    }

    /// The canonical files, as they are committed.
    pub fn files(&self) -> &Tree {
        &self.files
    }

    /// `sha256:…` over the names and texts of all files, in order. The lock pins it.
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

    /// The stable bundle.
    pub fn stable(&self) -> &Value {
        &self.stable
    }

    /// The bundle with experimental methods, fields and variants.
    pub fn experimental(&self) -> &Value {
        &self.experimental
    }

    /// The names that were chosen for an earlier release.
    pub fn recorded_names(&self) -> &RecordedNames {
        &self.recorded_names
    }

    /// The same schemas with other recorded names.
    #[must_use]
    pub fn with_recorded_names(mut self, names: RecordedNames) -> Self {
        self.recorded_names = names;
        self
    }

    /// The TypeScript bindings of the experimental surface.
    pub fn typescript(&self) -> &TypeScript {
        &self.typescript
    }
}

/// How deep values may stand in each other; serde_json reads 127 levels.
const MOST_DEPTH: usize = 120;

fn parse_bundle(file: &str, text: &str) -> Result<Value> {
    let value: Value =
        serde_json::from_str(&without_depths(text)).map_err(|error| Error::input(file, error.to_string()))?;
    let has = |holder: &str| value.get(holder).and_then(Value::as_object).is_some();
    if !has("definitions") && !has("$defs") {
        return Err(Error::input(file, "has no `definitions`: not a schema bundle of codex app-server"));
    }
    Ok(value)
}

/// `text` with null in the place of values that stand too deep in others. A place where null is no schema becomes raw JSON.
fn without_depths(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    let mut depth = 0_usize;
    let mut is_text = false;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b'{' | b'[' if !is_text => {
                depth += 1;
                if depth == MOST_DEPTH + 1 {
                    out.push_str(&text[kept..at]);
                    out.push_str("null");
                }
            }
            b'}' | b']' if !is_text => {
                if depth == MOST_DEPTH + 1 {
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
    if depth <= MOST_DEPTH {
        out.push_str(&text[kept..]);
    }
    Cow::Owned(out)
}

/// One file instead of 900: each keeps its path in a comment; the generator's banner, the imports and the
/// index files say nothing that the paths and the names do not.
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

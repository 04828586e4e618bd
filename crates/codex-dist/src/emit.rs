//! The schemas, as the runtime itself writes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::runtime::Runtime;
use crate::tree::walk;
use crate::{Error, Result};

/// What a runtime says about its protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmittedSchemas {
    /// The full bundle of the stable surface.
    pub stable_json: String,
    /// The full bundle with the experimental surface.
    pub experimental_json: String,
    /// The TypeScript bindings with the experimental surface, by path.
    pub typescript: BTreeMap<String, String>,
}

/// The file that holds everything of a `generate-json-schema`.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";

/// It takes less than a tenth of a second; a slow machine may take longer.
const LIMIT: Duration = Duration::from_secs(120);

impl Runtime {
    /// Lets it write its schemas: stable, experimental, and as TypeScript, all three at the same time.
    ///
    /// # Errors
    /// [`Error::Process`] with what it wrote to stderr, [`Error::ForeignTarget`], [`Error::Io`].
    pub async fn emit_schemas(&self) -> Result<EmittedSchemas> {
        let (stable_json, experimental_json, typescript) = tokio::try_join!(
            self.emit("generate-json-schema", false, read_bundle),
            self.emit("generate-json-schema", true, read_bundle),
            self.emit("generate-ts", true, read_all),
        )?;
        Ok(EmittedSchemas { stable_json, experimental_json, typescript })
    }

    async fn emit<T>(&self, command: &str, experimental: bool, read: fn(&Path) -> Result<T>) -> Result<T> {
        // Each has a home of its own: they write to it.
        let home = tempfile::tempdir().map_err(Error::io("make a folder in", std::env::temp_dir()))?;
        let mut arguments = vec!["app-server", command, "--out", "out"];
        if experimental {
            arguments.push("--experimental");
        }
        let (_, stderr) = self.run(&arguments, Some(home.path()), LIMIT).await?;
        let out = home.path().join("out");
        read(&out).map_err(|error| Error::Process {
            command: format!("codex {}", arguments.join(" ")),
            reason: format!("wrote nothing that can be used: {error}"),
            stderr,
        })
    }
}

fn read_bundle(out: &Path) -> Result<String> {
    let path = out.join(BUNDLE);
    fs::read_to_string(&path).map_err(Error::io("read", &path))
}

fn read_all(out: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    walk(out, &mut |path, _| {
        let full = out.join(path);
        let text = fs::read_to_string(&full).map_err(Error::io("read", &full))?;
        files.insert(path.to_owned(), text);
        Ok(())
    })?;
    Ok(files)
}

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
    /// Lets the runtime write its schemas: stable, experimental, and as TypeScript, all three at the same time.
    ///
    /// A runtime without `--experimental` has one surface, which counts as both. A runtime without `generate-ts` has no bindings.
    ///
    /// # Errors
    /// [`Error::Process`] with what it wrote to stderr, [`Error::ForeignTarget`], [`Error::Io`].
    pub async fn emit_schemas(&self) -> Result<EmittedSchemas> {
        let (stable_json, experimental_json, typescript) = tokio::try_join!(
            self.emit("generate-json-schema", false, read_bundle),
            self.emit_full("generate-json-schema", read_bundle),
            self.emit_bindings(),
        )?;
        Ok(EmittedSchemas { stable_json, experimental_json, typescript })
    }

    /// With the experimental surface, where the runtime has one.
    async fn emit_full<T>(&self, command: &str, read: fn(&Path) -> Result<T>) -> Result<T> {
        match self.emit(command, true, read).await {
            Err(error) if is_about(&error, "--experimental") => self.emit(command, false, read).await,
            result => result,
        }
    }

    async fn emit_bindings(&self) -> Result<BTreeMap<String, String>> {
        match self.emit_full("generate-ts", read_all).await {
            Err(error) if is_about(&error, "generate-ts") => Ok(BTreeMap::new()),
            result => result,
        }
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

/// Whether the runtime refused a word of its command line.
fn is_about(error: &Error, word: &str) -> bool {
    let refuses =
        |text: &str| ["unexpected argument", "unrecognized subcommand"].iter().any(|words| text.contains(words));
    matches!(error, Error::Process { stderr, .. } if refuses(stderr) && stderr.contains(word))
}

/// The bundle by its name; under another name, the largest file that has the requests of clients and the notifications of the
/// server.
fn read_bundle(out: &Path) -> Result<String> {
    let path = out.join(BUNDLE);
    match fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let files = read_all(out)?.into_iter().filter(|(path, _)| path.ends_with(".json")).map(|(_, text)| text);
            let is_bundle =
                |text: &String| ["\"ClientRequest\"", "\"ServerNotification\""].iter().all(|name| text.contains(name));
            files.filter(is_bundle).max_by_key(String::len).ok_or_else(|| Error::io("read", &path)(error))
        }
        result => result.map_err(Error::io("read", &path)),
    }
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

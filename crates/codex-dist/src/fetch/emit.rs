//! The schemas that a runtime writes about its own protocol.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::fetch::folder;
use crate::runtime::Runtime;
use crate::walk::walk;
use crate::{Error, Result};

/// The schemas of a runtime's protocol, as the runtime writes them. Needs the feature `fetch`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmittedSchemas {
    /// The full bundle of the stable surface, as JSON.
    pub stable_json: String,
    /// The full bundle with the experimental surface, as JSON.
    pub experimental_json: String,
    /// The TypeScript bindings with the experimental surface, by path. Empty for a runtime without `generate-ts`.
    pub typescript: BTreeMap<String, String>,
}

/// The file of `generate-json-schema` that has all definitions.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";

/// The time limit of one command. On a fast machine a command takes less than 0.1 s.
const LIMIT: Duration = Duration::from_secs(120);

impl Runtime {
    /// Runs the runtime to write its schemas: stable, experimental and TypeScript, at the same time. Needs the feature `fetch`.
    ///
    /// A runtime without `--experimental` has one surface, which counts as both. A runtime without `generate-ts` has no bindings.
    /// The time limit of each command is 120 s. Cancel safe: dropping the future kills the processes.
    ///
    /// # Errors
    /// Returns [`Error::Process`] with the output on stderr, [`Error::ForeignTarget`], [`Error::Io`].
    pub async fn emit_schemas(&self) -> Result<EmittedSchemas> {
        let (stable_json, experimental_json, typescript) = tokio::try_join!(
            self.emit("generate-json-schema", false, read_bundle),
            self.emit_full("generate-json-schema", read_bundle),
            self.emit_bindings(),
        )?;
        Ok(EmittedSchemas { stable_json, experimental_json, typescript })
    }

    /// Emits the experimental surface, or the only surface of a runtime that has one.
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
        // Each process has a home of its own, because it writes there.
        let home = folder::temporary()?;
        let mut arguments = vec!["app-server", command, "--out", "out"];
        if experimental {
            arguments.push("--experimental");
        }
        let output = self.run(&arguments, Some(home.path()), LIMIT).await?;
        let out = home.path().join("out");
        read(&out).map_err(|error| Error::Process {
            command: format!("codex {}", arguments.join(" ")),
            reason: format!("wrote no schemas that can be used: {error}"),
            stderr: output.stderr,
        })
    }
}

/// Returns whether the runtime refused a word of its command line.
fn is_about(error: &Error, word: &str) -> bool {
    let refuses =
        |text: &str| ["unexpected argument", "unrecognized subcommand"].iter().any(|words| text.contains(words));
    matches!(error, Error::Process { stderr, .. } if refuses(stderr) && stderr.contains(word))
}

/// Reads the bundle by its name. If there is none, reads the largest file with client requests and server notifications.
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

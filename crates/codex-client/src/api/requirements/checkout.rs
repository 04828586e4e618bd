//! What a runtime without a version can do: it is asked for its own schemas.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::OnceCell;

use crate::error::{Error, Result};
use crate::rpc::process::Launch;

/// It takes about 70 ms.
const LIMIT: Duration = Duration::from_secs(30);

type Methods = BTreeMap<String, BTreeSet<String>>;

/// A build of a checkout, asked once, when it is first needed.
pub(super) struct Checkout {
    launch: Launch,
    methods: OnceCell<Methods>,
}

impl Checkout {
    pub(super) fn new(launch: Launch) -> Self {
        Self { launch, methods: OnceCell::new() }
    }

    pub(super) async fn has(&self, method: &str, option: Option<&str>) -> Result<bool> {
        let asked = self.methods.get_or_try_init(|| self.ask()).await;
        let action = || format!("ask {} for its schemas", self.launch.program.display());
        let methods = asked.map_err(|error| Error::connect(action())(error))?;
        Ok(methods.get(method).is_some_and(|options| option.is_none_or(|option| options.contains(option))))
    }

    async fn ask(&self) -> io::Result<Methods> {
        let folder = Folder::new()?;
        let mut command = tokio::process::Command::from(self.launch.command());
        command.args(self.arguments(&folder.0)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let output = tokio::time::timeout(LIMIT, command.kill_on_drop(true).output()).await;
        let output = output.map_err(|_| io::Error::other(format!("no answer within {LIMIT:?}")))??;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(io::Error::other(format!("{}: {}", output.status, said.trim())));
        }
        read(&folder.0)
    }

    /// The arguments of the same executable with the same configuration, with the subcommand behind `app-server`.
    fn arguments(&self, folder: &Path) -> Vec<OsString> {
        let end = self.launch.arguments.iter().position(|argument| argument == "app-server");
        let mut arguments = self.launch.arguments[..end.unwrap_or(0)].to_vec();
        arguments.extend(["app-server", "generate-json-schema", "--experimental", "--out"].map(Into::into));
        arguments.push(folder.into());
        arguments
    }
}

/// Methods and their options from `ClientRequest.json`.
fn read(folder: &Path) -> io::Result<Methods> {
    let path = folder.join("ClientRequest.json");
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let schema: Value = serde_json::from_slice(&std::fs::read(&path).map_err(named)?)?;
    let mut methods = Methods::new();
    for branch in schema["oneOf"].as_array().into_iter().flatten() {
        let properties = &branch["properties"];
        let Some(method) = properties["method"]["enum"][0].as_str() else { continue };
        let mut options = BTreeSet::new();
        let params = std::iter::once(&properties["params"]);
        let nullable = properties["params"]["anyOf"].as_array().into_iter().flatten();
        for params in params.chain(nullable) {
            let definition = params["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
            let definition = definition.and_then(|pointer| schema.pointer(pointer));
            let fields = definition.and_then(|definition| definition["properties"].as_object());
            options.extend(fields.into_iter().flat_map(|fields| fields.keys().cloned()));
        }
        methods.insert(method.to_owned(), options);
    }
    if methods.is_empty() { Err(io::Error::other("its schemas name no methods")) } else { Ok(methods) }
}

/// A folder for the schemas, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        use std::hash::{BuildHasher as _, Hasher as _, RandomState};
        let number = RandomState::new().build_hasher().finish();
        let path = std::env::temp_dir().join(format!("codex-client-schemas-{number:016x}"));
        // Fails if the folder exists: another process's folder is never used.
        std::fs::create_dir(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

//! The server of a row: the fake app-server with a script, or the real runtime with a mock model.

use std::path::{Path, PathBuf};
use std::process::Command;

use codex_testkit::fake::{Flood, SCRIPT_VARIABLE, Script, Turn};
use codex_testkit::{Fallback, MockResponses, Reply, TestHome};

use crate::measure::Cost;

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The number of deltas in a row.
pub(crate) const DELTAS: u64 = 200_000;
pub(crate) const ITEMS: u64 = 50_000;
pub(crate) const ROUND_TRIPS: u64 = 5_000;
pub(crate) const RUNTIME_DELTAS: u64 = 20_000;
pub(crate) const THREADS: u64 = 100;
pub(crate) const DELTAS_OF_A_THREAD: u64 = 50;

/// The variable that tells a worker which app-server to start.
const APP_SERVER: &str = "CODEX_BENCH_APP_SERVER";

/// Returns the app-server that a worker starts. Default: this program as the fake.
pub(crate) fn app_server() -> PathBuf {
    std::env::var_os(APP_SERVER).map_or_else(|| std::env::current_exe().unwrap_or_default(), PathBuf::from)
}

/// The server for the runs of one row.
pub(crate) enum Stage {
    /// The fake app-server, with its script in a file.
    Fake(PathBuf),
    /// The real runtime, with a new home for each run.
    Runtime { executable: PathBuf, mock: MockResponses, tokio: tokio::runtime::Runtime },
}

impl Stage {
    pub(crate) fn of(row: &str, folder: &Path) -> Done<Self> {
        let script = match row {
            "runtime, one thread" => return Self::with_runtime(RUNTIME_DELTAS),
            "runtime, many threads" => return Self::with_runtime(DELTAS_OF_A_THREAD),
            "deltas" => Script::new().turn(Turn::new().flood(Flood::Deltas(DELTAS))),
            "items" => Script::new().turn(Turn::new().flood(Flood::CompletedItems(ITEMS))),
            _ => Script::new(),
        };
        let path = folder.join(format!("{row}.json"));
        script.forget_messages().write(&path)?;
        Ok(Self::Fake(path))
    }

    /// Prepares a runtime whose turns have this many deltas. Each delta is a number.
    fn with_runtime(deltas: u64) -> Done<Self> {
        let executable = installed()?;
        let deltas: Vec<String> = (0..deltas).map(|number| format!("{number:08} ")).collect();
        let deltas: Vec<&str> = deltas.iter().map(String::as_str).collect();
        let tokio = tokio::runtime::Runtime::new()?;
        let mock = tokio.block_on(MockResponses::start())?;
        mock.set_fallback(Fallback::Reply(Box::new(Reply::new().message_in_deltas(&deltas, None))));
        Ok(Self::Runtime { executable, mock, tokio })
    }

    /// Returns the real runtime, if the row uses one.
    pub(crate) fn runtime(&self) -> Option<&Path> {
        match self {
            Self::Fake(_) => None,
            Self::Runtime { executable, .. } => Some(executable),
        }
    }

    /// Runs a worker to its end, and reads its cost.
    pub(crate) fn run(&self, mut worker: Command) -> Done<Cost> {
        let output = match self {
            Self::Fake(script) => worker.env(SCRIPT_VARIABLE, script).output()?,
            Self::Runtime { executable, mock, tokio } => {
                let _inside = tokio.enter();
                // The runtime warns about a home below the system's temporary folder.
                let home = TestHome::new(Some(Path::new(env!("CARGO_TARGET_TMPDIR"))), &mock.base_url())?;
                for name in TestHome::scrubbed() {
                    worker.env_remove(name);
                }
                worker.envs(home.environment()).env(APP_SERVER, executable).current_dir(home.workspace());
                worker.output()?
            }
        };
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

/// Returns the installed runtime.
fn installed() -> Done<PathBuf> {
    let name = if cfg!(windows) { "codex.exe" } else { "codex" };
    let path = match (std::env::var_os("CODEX_BIN"), std::env::var_os("CODEX_RUNTIME_DIR")) {
        (Some(path), _) => PathBuf::from(path),
        (None, Some(folder)) => PathBuf::from(folder).join(name),
        (None, None) => {
            return Err("CODEX_RUNTIME_DIR names no folder of runtimes; cargo sets it, so run this with cargo".into());
        }
    };
    if path.is_file() {
        Ok(std::fs::canonicalize(path)?)
    } else {
        Err(format!(
            "there is no runtime at {}: install the pinned one with `cargo xtask fetch-runtime`, or leave out its rows with --no-runtime",
            path.display()
        )
        .into())
    }
}

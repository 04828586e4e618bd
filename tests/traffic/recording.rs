//! The recording, which a child process makes in a network that ends at loopback.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use codex_recorder::{Coverage, Surface, isolation, record};
use codex_testkit::Transcript;
use serde::{Deserialize, Serialize};

/// The recording of the child process.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) transcript: Transcript,
    pub(crate) coverage: Coverage,
    pub(crate) problems: BTreeMap<String, String>,
    pub(crate) skipped: Vec<String>,
    pub(crate) lacking: BTreeMap<String, String>,
}

/// The file that the child writes beside the transcript.
#[derive(Serialize, Deserialize)]
struct Summary {
    coverage: Coverage,
    problems: BTreeMap<String, String>,
    skipped: Vec<String>,
    lacking: BTreeMap<String, String>,
}

const FOLDER: &str = "CODEX_TRAFFIC_FOLDER";
const SURFACE: &str = "CODEX_TRAFFIC_SURFACE";

/// Runs [`child`] in a network of its own, or in this network if no other network can be made.
pub(crate) fn record_isolated(surface: Surface) -> Recorded {
    let runtime = runtime();
    assert!(
        runtime.is_file(),
        "{} is missing; `cargo xtask fetch-runtime` installs the pinned runtime, or CODEX_RUNTIME names another",
        runtime.display()
    );
    let folder = tempfile::tempdir().unwrap();
    let program = env::current_exe().unwrap();
    let mut command = isolation::command(&program).unwrap_or_else(|| Command::new(&program));
    let status = command
        .args(["traffic::recording::child", "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder.path())
        .env(SURFACE, format!("{surface:?}"))
        .env("CODEX_RUNTIME", &runtime)
        .status()
        .unwrap();
    assert!(status.success(), "the recorder failed: {status}");
    let summary = fs::read(folder.path().join("summary.json")).unwrap();
    let summary: Summary = serde_json::from_slice(&summary).unwrap();
    let transcript = Transcript::read(&folder.path().join("transcript.jsonl")).unwrap();
    if let Some(kept) = env::var_os("CODEX_TRAFFIC_KEEP") {
        transcript.write(&Path::new(&kept).join(format!("{surface:?}.jsonl"))).unwrap();
    }
    let Summary { coverage, problems, skipped, lacking } = summary;
    Recorded { transcript, coverage, problems, skipped, lacking }
}

/// The recorder in a child process, which can be in another network. The function is not a test of its own.
#[tokio::test]
#[ignore = "the traffic tests run this test in a network that ends at loopback"]
async fn child() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    isolation::raise_loopback().unwrap();
    let surface = match env::var(SURFACE).as_deref() {
        Ok("Stable") => Surface::Stable,
        _ => Surface::Experimental,
    };
    let homes = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let recording = record(&runtime(), Some(homes), surface).await.unwrap();
    recording.transcript.write(&folder.join("transcript.jsonl")).unwrap();
    let summary = Summary {
        coverage: recording.coverage,
        problems: recording.problems,
        skipped: recording.skipped,
        lacking: recording.lacking,
    };
    fs::write(folder.join("summary.json"), serde_json::to_vec(&summary).unwrap()).unwrap();
}

/// Returns the runtime that the environment names, or the installed pinned runtime.
fn runtime() -> PathBuf {
    let name = format!("codex{}", env::consts::EXE_SUFFIX);
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bin").join(name);
    env::var_os("CODEX_RUNTIME").map_or(installed, PathBuf::from)
}

//! The fake as a process.

use std::{
    path::Path,
    process::{ExitStatus, Stdio},
};

use codex_testkit::fake::{RECORD_VARIABLE, SCRIPT_VARIABLE, Script, Turn};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::client::Client;

/// A process of the fake with a script, and its client.
pub(crate) struct Process {
    pub(crate) child: Child,
    pub(crate) client: Client,
    pub(crate) folder: TempDir,
}

impl Process {
    pub(crate) fn start(script: &Script) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::start_in(folder, script)
    }

    pub(crate) fn start_in(folder: TempDir, script: &Script) -> Self {
        script.write(folder.path().join("script.json")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_codex-fake-app-server"));
        // The process leads a process group, as under codex-client.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command
            .args(["app-server", "--listen", "stdio://"])
            .env(SCRIPT_VARIABLE, folder.path().join("script.json"))
            .env(RECORD_VARIABLE, folder.path().join("record.jsonl"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let client = Client::new(child.stdout.take().unwrap(), child.stdin.take().unwrap());
        Self { child, client, folder }
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) async fn ended(&mut self) -> ExitStatus {
        self.child.wait().await.unwrap()
    }
}

fn record(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn a_process_follows_its_script_and_ends_with_its_input() {
    let mut process = Process::start(&Script::new().turn(Turn::text("from a file")));
    process.client.initialize().await;
    let thread = process.client.thread().await;
    let turn = process.client.turn(&thread).await;
    assert!(turn.iter().any(|message| message["params"]["item"]["text"] == "from a file"), "{turn:?}");
    process.client.hang_up();
    assert_eq!(process.client.rest().await, b"");
    assert_eq!(process.ended().await.code(), Some(0));
    let record = record(&process.path("record.jsonl"));
    let methods: Vec<&str> = record.iter().map(|message| message["method"].as_str().unwrap()).collect();
    assert_eq!(methods, ["initialize", "initialized", "thread/start", "turn/start"]);
}

#[tokio::test]
async fn a_request_can_open_a_gate_of_a_process() {
    let mut process = Process::start(&Script::new().turn(Turn::text("late").hold("end")));
    process.client.initialize().await;
    let thread = process.client.thread().await;
    process.client.start_turn(&thread).await;
    process.client.until(|message| message["params"]["item"]["text"] == "late").await;
    // Only the turn waits, so the fake still answers requests.
    assert!(process.client.call("model/list", json!({})).await["result"].is_object());
    let open = process.client.call("fake/openGate", json!({ "name": "end" })).await;
    assert_eq!(open["result"], json!({}));
    process.client.until(|message| message["method"] == "turn/completed").await;
}

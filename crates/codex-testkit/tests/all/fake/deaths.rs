//! The ends of a process.

use std::os::unix::process::ExitStatusExt as _;

use codex_testkit::fake::{Exit, Reaction, SCRIPT_VARIABLE, Script, Step};
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    process::Command,
};

use super::process::Process;

const ABORT: i32 = 6;
const KILL: i32 = 9;

/// Runs a process that answers `model/list` and then ends. Returns the exit code, the signal, and the rest of the
/// output.
async fn death(how: Exit) -> (Option<i32>, Option<i32>, Vec<u8>) {
    let mut process = Process::start(&Script::new().on("model/list", Reaction::result(json!({})).exit(how)));
    process.client.initialize().await;
    process.client.request("model/list", json!({})).await;
    let rest = process.client.rest().await;
    let status = process.ended().await;
    (status.code(), status.signal(), rest)
}

#[tokio::test]
async fn a_process_writes_its_answer_before_it_ends_by_a_code_or_a_signal() {
    let answer = b"{\"id\":\"model/list\",\"result\":{}}\n".to_vec();
    assert_eq!(death(Exit::Code(7)).await, (Some(7), None, answer.clone()));
    assert_eq!(death(Exit::Abort).await, (None, Some(ABORT), answer.clone()));
    assert_eq!(death(Exit::Kill).await, (None, Some(KILL), answer));
}

#[tokio::test]
async fn a_process_can_end_at_its_start_after_writing_to_stderr() {
    let script = Script::new().at_start(Step::Stderr(100)).at_start(Step::Exit(Exit::Code(1)));
    let mut process = Process::start(&script);
    assert_eq!(process.client.rest().await, b"");
    assert_eq!(process.ended().await.code(), Some(1));
    let mut stderr = Vec::new();
    process.child.stderr.take().unwrap().read_to_end(&mut stderr).await.unwrap();
    assert_eq!(stderr.len(), 100);
}

#[tokio::test]
async fn a_process_without_its_script_reports_an_error() {
    let output = Command::new(env!("CARGO_BIN_EXE_codex-fake-app-server"))
        .env(SCRIPT_VARIABLE, "/nowhere/script.json")
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("codex-fake-app-server: input or output failed"));
}

#[tokio::test]
async fn a_process_can_close_its_output_and_continue() {
    let mut process = Process::start(&Script::new().on("model/list", Reaction::never().then(Step::CloseOutput)));
    process.client.initialize().await;
    process.client.request("model/list", json!({})).await;
    assert_eq!(process.client.rest().await, b"");
    assert!(process.child.try_wait().unwrap().is_none());
    process.client.request("account/read", json!({})).await;
    process.client.hang_up();
    assert_eq!(process.ended().await.code(), Some(0));
    assert!(std::fs::read_to_string(process.path("record.jsonl")).unwrap().contains("account/read"));
}

#[tokio::test]
async fn a_flood_on_stderr_delays_the_answer_until_stderr_is_read() {
    let script = Script::new().on("model/list", Reaction::usual().first(Step::Stderr(4 * 1024 * 1024)));
    let mut process = Process::start(&script);
    process.client.initialize().await;
    process.client.request("model/list", json!({})).await;
    let mut stderr = process.child.stderr.take().unwrap();
    let mut noise = vec![0; 4 * 1024 * 1024];
    let (read, answer) = tokio::join!(stderr.read_exact(&mut noise), process.client.next());
    assert_eq!(read.unwrap(), noise.len());
    assert!(noise.starts_with(b"2026-"));
    assert_eq!(answer["id"], "model/list");
}

#[tokio::test]
async fn a_process_can_ignore_the_end_of_its_input() {
    let mut process = Process::start(&Script::new().ignore_eof());
    process.client.initialize().await;
    process.client.hang_up();
    let mut stderr = BufReader::new(process.child.stderr.take().unwrap());
    let mut line = String::new();
    stderr.read_line(&mut line).await.unwrap();
    assert_eq!(line, "codex-fake-app-server: the input has ended\n");
    assert!(process.child.try_wait().unwrap().is_none());
    process.child.start_kill().unwrap();
    assert_eq!(process.ended().await.signal(), Some(KILL));
}

/// Returns the process group of a process, or `None` if the process does not exist.
async fn group(pid: &str) -> Option<String> {
    let output = Command::new("ps").args(["-o", "pgid=", "-p", pid]).output().await.unwrap();
    let group = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    (!group.is_empty()).then_some(group)
}

#[tokio::test]
async fn a_grandchild_outlives_its_parent_and_ends_with_the_process_group() {
    for holds_output in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let pid_file = folder.path().join("grandchild");
        let script = match holds_output {
            true => Script::new().grandchild_with_output(&pid_file),
            false => Script::new().grandchild(&pid_file),
        };
        let mut process = Process::start_in(folder, &script);
        process.client.initialize().await;
        let leader = process.child.id().unwrap().to_string();
        let grandchild = std::fs::read_to_string(&pid_file).unwrap();
        assert_ne!(grandchild, leader);
        assert_eq!(group(&grandchild).await.as_deref(), Some(leader.as_str()));
        process.client.hang_up();
        assert_eq!(process.ended().await.code(), Some(0));
        assert!(group(&grandchild).await.is_some());
        // A test cannot wait until a reader does *not* see the end. Linux shows which file the grandchild holds.
        if cfg!(target_os = "linux") {
            let output = std::fs::read_link(format!("/proc/{grandchild}/fd/1")).unwrap();
            assert_eq!(output.to_string_lossy().starts_with("pipe:"), holds_output, "{output:?}");
        }
        if !holds_output {
            assert_eq!(process.client.rest().await, b"");
        }
        let killed = Command::new("kill").args(["-KILL", "--", &format!("-{leader}")]).status().await.unwrap();
        assert!(killed.success());
        // The end of the grandchild closes the output.
        assert_eq!(process.client.rest().await, b"");
    }
}

//! A session of a real program on the real runtime, recorded by codex-client.

use std::path::{Path, PathBuf};

use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse};
use codex_client::{ApprovalMode, Codex, CodexConfig, Sandbox};
use codex_kit::RecordExt as _;
use codex_testkit::{MockResponses, Reply, TestHome};

/// Returns the runtime that `cargo xtask fetch-runtime` installs.
pub(crate) fn pinned_runtime() -> PathBuf {
    let bin = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bin");
    bin.canonicalize().expect("the folder bin is missing").join(if cfg!(windows) { "codex.exe" } else { "codex" })
}

/// Records a session that starts threads, lists data, runs turns with a command, a file change and an approval, and resumes a thread.
pub(crate) async fn record(runtime: &Path, path: &Path) {
    let mock = MockResponses::start().await.expect("cannot start the mock model");
    for reply in [
        Reply::new().reasoning(&["To see what is there."], &[]).command("look", "printf found; exit 3", None),
        Reply::new().patch("write", "*** Begin Patch\n*** Add File: made.txt\n+made\n*** End Patch"),
        Reply::text("I looked and wrote."),
        Reply::new().command("leave", "printf outside", Some("to see whether it may")),
        Reply::text("It did."),
        Reply::text("And a third answer."),
    ] {
        mock.push(reply);
    }
    let home = TestHome::new(None, &mock.base_url()).expect("cannot make the private home");
    let mut config = CodexConfig::new().codex_bin(runtime).cwd(home.workspace()).record(path);
    for variable in TestHome::scrubbed() {
        config = config.env_remove(variable);
    }
    let config = config.envs(home.environment()).on::<ItemCommandExecutionRequestApproval, _, _>(async |_| {
        Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
    });
    let codex = Codex::start_with(config).await.expect("the runtime does not start");
    codex.models().await.expect("cannot list the models");
    let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).approval_mode(ApprovalMode::DenyAll);
    let thread = thread.cwd(home.workspace()).await.expect("cannot start a thread");
    let result = thread.run("Look around and write.").await.expect("the turn failed");
    assert_eq!(result.final_response(), Some("I looked and wrote."));
    let asking = codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("cannot start a thread");
    assert_eq!(asking.run("Leave the sandbox.").await.expect("the turn failed").final_response(), Some("It did."));
    asking.run("Again.").await.expect("the turn failed");
    asking.read(true).await.expect("cannot read the thread");
    codex.close().await.expect("the client did not close in order");
}

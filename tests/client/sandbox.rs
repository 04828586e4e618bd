//! How far commands reach.

use codex_client::types::{SandboxPolicy, WorkspaceWriteSandboxPolicy};
use codex_client::{ApprovalMode, Sandbox, Thread};
use codex_testkit::Reply;

use super::support::{Setting, Stage};

/// Has the agent write a file in its workspace and one beside it; tells which of them are there.
async fn writes(stage: &Stage, thread: &Thread, policy: Option<SandboxPolicy>) -> (bool, bool) {
    let (inside, outside) = (stage.home.workspace().join("inside"), stage.home.home().join("outside"));
    let command = |path: &std::path::Path| format!("touch '{}'", path.display());
    let reply = Reply::new().command("call-in", &command(&inside), None);
    stage.mock.push(reply.command("call-out", &command(&outside), None));
    stage.say("Tried.");
    let mut turn = thread.run("Write.").approval_mode(ApprovalMode::DenyAll);
    if let Some(policy) = policy {
        turn = turn.sandbox(policy);
    }
    turn.await.expect("a result");
    let there = (inside.exists(), outside.exists());
    for path in [inside, outside] {
        // It may not be there.
        let _ = std::fs::remove_file(path);
    }
    there
}

/// The system's temporary folders are writable by default, and the test's own folders may be in one.
fn without_temporary_folders() -> WorkspaceWriteSandboxPolicy {
    let mut policy = WorkspaceWriteSandboxPolicy::default();
    (policy.exclude_slash_tmp, policy.exclude_tmpdir_env_var) = (true, true);
    policy
}

#[tokio::test]
async fn a_threads_sandbox_bounds_what_its_commands_write() {
    let setting =
        Setting::new().tables("[sandbox_workspace_write]\nexclude_slash_tmp = true\nexclude_tmpdir_env_var = true\n");
    let stage = setting.open().await;
    let cases = [
        (Sandbox::ReadOnly, (false, false)),
        (Sandbox::WorkspaceWrite, (true, false)),
        (Sandbox::FullAccess, (true, true)),
    ];
    for (sandbox, expected) in cases {
        let thread = stage.codex.thread_start().sandbox(sandbox).await.expect("a thread");
        assert_eq!(writes(&stage, &thread, None).await, expected, "{sandbox:?}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_turns_sandbox_holds_from_that_turn_on() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().sandbox(Sandbox::ReadOnly).await.expect("a thread");
    assert_eq!(writes(&stage, &thread, None).await, (false, false));
    assert_eq!(writes(&stage, &thread, Some(Sandbox::FullAccess.into())).await, (true, true));
    assert_eq!(writes(&stage, &thread, None).await, (true, true));
    assert_eq!(writes(&stage, &thread, Some(Sandbox::ReadOnly.into())).await, (false, false));
    let (inside, _) = writes(&stage, &thread, Some(Sandbox::WorkspaceWrite.into())).await;
    assert!(inside);
    // A whole policy says more than the presets.
    let mut policy = without_temporary_folders();
    assert_eq!(writes(&stage, &thread, Some(SandboxPolicy::WorkspaceWrite(policy.clone()))).await, (true, false));
    policy.writable_roots = vec![stage.home.home().to_string_lossy().into_owned().into()];
    assert_eq!(writes(&stage, &thread, Some(SandboxPolicy::WorkspaceWrite(policy))).await, (true, true));
    stage.close().await;
}

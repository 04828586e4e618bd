//! The files that commands may write.

use codex_client::types::{SandboxPolicy, WorkspaceWriteSandboxPolicy};
use codex_client::{ApprovalMode, Sandbox, Thread};
use codex_testkit::Reply;

use super::support::{Setting, Stage};

/// Runs a turn in which the agent writes a file in its workspace and a file outside. Returns which of them exist.
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
        // The file may not exist.
        let _ = std::fs::remove_file(path);
    }
    there
}

/// Returns a policy without the system's temporary folders, which are writable by default and may contain the test's folders.
fn without_temporary_folders() -> WorkspaceWriteSandboxPolicy {
    let mut policy = WorkspaceWriteSandboxPolicy::default();
    (policy.exclude_slash_tmp, policy.exclude_tmpdir_env_var) = (true, true);
    policy
}

#[tokio::test]
async fn the_sandbox_of_a_thread_limits_its_commands() {
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
async fn the_sandbox_of_a_turn_stays_in_effect() {
    let stage = Stage::open().await;
    let thread = stage.codex.thread_start().sandbox(Sandbox::ReadOnly).await.expect("a thread");
    assert_eq!(writes(&stage, &thread, None).await, (false, false));
    assert_eq!(writes(&stage, &thread, Some(Sandbox::FullAccess.into())).await, (true, true));
    assert_eq!(writes(&stage, &thread, None).await, (true, true));
    assert_eq!(writes(&stage, &thread, Some(Sandbox::ReadOnly.into())).await, (false, false));
    let (inside, _) = writes(&stage, &thread, Some(Sandbox::WorkspaceWrite.into())).await;
    assert!(inside);
    // A whole policy can express more than the presets.
    let mut policy = without_temporary_folders();
    assert_eq!(writes(&stage, &thread, Some(SandboxPolicy::WorkspaceWrite(policy.clone()))).await, (true, false));
    policy.writable_roots = vec![stage.home.home().to_string_lossy().into_owned().into()];
    assert_eq!(writes(&stage, &thread, Some(SandboxPolicy::WorkspaceWrite(policy))).await, (true, true));
    stage.close().await;
}

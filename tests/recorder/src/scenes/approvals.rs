//! Commands, patches, permissions and questions: the requests of the runtime to the client.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Answer, Error, Gate, Reply};

pub(super) fn scenes() -> Vec<Scene> {
    let full = "default_mode_request_user_input = true\nexec_permission_approvals = true\n\
                request_permissions_tool = true\n";
    vec![
        scene!("approval: commands", commands),
        scene!("approval: network", network),
        scene!("approval: patches", patches),
        scene!("approval: permissions", permissions).tables(full),
        scene!("approval: questions", questions).tables(full),
        scene!("approval: reviewer", reviewer),
        scene!("commands: in the sandbox", sandboxed),
        scene!("commands: streamed patch", patches).tables("apply_patch_streaming_events = true\n"),
        scene!("commands: terminal", terminal),
    ]
}

const COMMAND: &str = "item/commandExecution/requestApproval";
const PATCH: &str = "item/fileChange/requestApproval";

async fn commands(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let amendment = json!({
        "acceptWithExecpolicyAmendment": { "execpolicy_amendment": ["printf", "amended"] },
    });
    let decisions = [
        (json!("accept"), "printf accepted"),
        (json!("acceptForSession"), "printf session"),
        (amendment, "printf amended"),
        (json!("decline"), "printf declined"),
        (json!("cancel"), "printf cancelled"),
    ];
    for (number, (decision, command)) in decisions.into_iter().enumerate() {
        stage.mock.clear();
        stage.answers.decide(COMMAND, decision);
        let call = format!("call-{number}");
        stage.mock.push(Reply::new().command(&call, command, Some("to see whether it may")));
        stage.mock.push(Reply::text("So be it."));
        stage.run(&thread, command).await?;
    }
    stage.mock.clear();
    stage.answers.push(COMMAND, Answer::Error(-32000, "nobody is here".to_owned()));
    stage.mock.push(Reply::new().command("call-e", "printf refused", Some("to be refused")));
    stage.run(&thread, "refused").await?;
    // The request stays open until the turn is interrupted.
    stage.answers.push(COMMAND, Answer::Later);
    stage.mock.push(Reply::new().command("call-l", "printf late", Some("to be left open")));
    let position = stage.server.position();
    let turn = stage.start(&thread, "late", json!({})).await?;
    stage.server.server_request(position, COMMAND).await?;
    stage.call("turn/interrupt", json!({ "threadId": thread, "turnId": turn })).await?;
    stage.finish(&turn).await?;
    stage.server.notification_after(position, "serverRequest/resolved", |_| true).await?;
    Ok(())
}

async fn network(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "approvalPolicy": "untrusted" })).await?;
    let command = "sh -c 'ls; cat README.md | head -1; true'";
    stage.mock.push(Reply::new().command("call-u", command, None));
    stage.run(&thread, "untrusted").await?;
    if !stage.has("collaborationMode/list") {
        // The approval policy `granular` is experimental.
        return Ok(());
    }
    let granular = json!({
        "granular": {
            "sandbox_approval": true,
            "rules": true,
            "skill_approval": true,
            "request_permissions": true,
            "mcp_elicitations": true,
        },
    });
    let thread = stage.thread(json!({ "approvalPolicy": granular })).await?;
    stage.mock.push(Reply::new().command("call-g", "printf granular", Some("to be granular")));
    stage.run(&thread, "granular").await?;
    Ok(())
}

async fn patches(stage: &Stage) -> Result<(), Error> {
    stage.home.write("old.txt", "one\ntwo\n")?;
    stage.home.write("gone.txt", "gone\n")?;
    let thread = stage.thread(json!({ "sandbox": "read-only" })).await?;
    let patch = "*** Begin Patch\n*** Add File: new.txt\n+fresh\n*** Update File: old.txt\n\
                 *** Move to: moved.txt\n@@\n one\n-two\n+zwei\n*** Delete File: gone.txt\n\
                 *** End Patch";
    let small = |name: &str| format!("*** Begin Patch\n*** Add File: {name}\n+a\n*** End Patch");
    let cases = [
        ("accept", patch.to_owned()),
        ("acceptForSession", small("session.txt")),
        ("decline", small("declined.txt")),
        ("cancel", small("cancelled.txt")),
    ];
    for (number, (decision, patch)) in cases.into_iter().enumerate() {
        stage.mock.clear();
        stage.answers.decide(PATCH, json!(decision));
        stage.mock.push(Reply::new().patch(&format!("patch-{number}"), &patch));
        stage.mock.push(Reply::text("So be it."));
        stage.run(&thread, decision).await?;
    }
    // The first patch does not apply, and the second patch needs no approval.
    let thread = stage.thread(json!({ "sandbox": "workspace-write" })).await?;
    stage.mock.clear();
    let bad = "*** Begin Patch\n*** Update File: nowhere.txt\n@@\n-a\n+b\n*** End Patch";
    stage.mock.push(Reply::new().patch("patch-bad", bad));
    stage.mock.push(Reply::new().patch("patch-free", &small("free.txt")));
    stage.run(&thread, "patch freely").await?;
    Ok(())
}

async fn permissions(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "sandbox": "read-only" })).await?;
    let ask = json!({
        "reason": "to write a note",
        "permissions": {
            "network": { "enabled": true },
            "file_system": { "write": [stage.workspace("notes")] },
        },
    });
    stage.mock.push(Reply::new().function_call("perm-1", "request_permissions", &ask));
    stage.run(&thread, "permissions").await?;
    let nothing = json!({ "permissions": {}, "scope": "turn" });
    stage.answers.push("item/permissions/requestApproval", Answer::Result(nothing));
    stage.mock.push(Reply::new().function_call("perm-2", "request_permissions", &ask));
    stage.run(&thread, "permissions, refused").await?;
    let strict = json!({
        "permissions": { "network": { "enabled": true } },
        "scope": "turn",
        "strictAutoReview": true,
    });
    stage.mock.clear();
    stage.answers.push("item/permissions/requestApproval", Answer::Result(strict));
    stage.mock.push(Reply::new().function_call("perm-4", "request_permissions", &ask));
    stage.mock.push(Reply::new().command("perm-5", "printf reviewed", None));
    stage.mock.push(Reply::text(&verdict("allow", "low").to_string()));
    stage.run(&thread, "permissions, strictly reviewed").await?;
    stage.mock.clear();
    let more = json!({
        "cmd": "printf more",
        "sandbox_permissions": "with_additional_permissions",
        "additional_permissions": { "network": { "enabled": true } },
        "justification": "to reach something",
    });
    stage.mock.push(Reply::new().function_call("perm-3", "exec_command", &more));
    stage.run(&thread, "more permissions for one command").await?;
    Ok(())
}

async fn questions(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let ask = json!({
        "questions": [{
            "id": "colour",
            "header": "Colour",
            "question": "Which colour?",
            "options": [
                { "label": "Red (Recommended)", "description": "warm" },
                { "label": "Blue", "description": "cold" },
            ],
        }],
    });
    stage.mock.push(Reply::new().function_call("ask-1", "request_user_input", &ask));
    stage.run(&thread, "ask me").await?;
    let mut plan = json!({
        "collaborationMode": {
            "mode": "plan",
            "settings": {
                "model": "gpt-5.5",
                "reasoning_effort": null,
                "developer_instructions": null,
            },
        },
    });
    if !stage.has("collaborationMode/list") {
        plan = json!({});
    }
    stage.mock.push(Reply::new().function_call("ask-2", "request_user_input", &ask));
    stage.mock.push(Reply::text("<proposed_plan>\n# Plan\n\n- look\n- act\n</proposed_plan>"));
    stage.run_with(&thread, "plan with me", plan).await?;
    Ok(())
}

/// Returns the verdict of the guardian's model.
fn verdict(outcome: &str, risk: &str) -> Value {
    json!({
        "risk_level": risk,
        "user_authorization": "high",
        "outcome": outcome,
        "rationale": "as a test wants it",
    })
}

/// Lets the guardian review commands. The guardian asks the model, so its verdict is also a reply of the mock.
async fn reviewer(stage: &Stage) -> Result<(), Error> {
    let guardian = |verdict: Value| Reply::text(&verdict.to_string());
    for (outcome, risk) in [("allow", "low"), ("deny", "high")] {
        stage.mock.clear();
        let thread = stage.thread(json!({ "approvalsReviewer": "auto_review" })).await?;
        stage.mock.push(Reply::new().command("guard-1", "printf guarded", Some("to be reviewed")));
        stage.mock.push(guardian(verdict(outcome, risk)));
        stage.mock.push(Reply::text("So be it."));
        let position = stage.server.position();
        stage.run(&thread, "review it").await?;
        if outcome == "deny" {
            let method = "item/autoApprovalReview/completed";
            let event = stage.after(position, method).await?;
            stage.try_call("thread/guardianReview", json!({ "threadId": thread })).await?;
            // The method takes the event in the spelling of the runtime's core.
            let denied = json!({
                "id": event["reviewId"],
                "target_item_id": event["targetItemId"],
                "turn_id": event["turnId"],
                "started_at_ms": event["startedAtMs"],
                "completed_at_ms": event["completedAtMs"],
                "status": "denied",
                "risk_level": "high",
                "user_authorization": "high",
                "rationale": event["review"]["rationale"],
                "decision_source": "agent",
                "action": {
                    "type": "command",
                    "source": "unified_exec",
                    "command": event["action"]["command"],
                    "cwd": event["action"]["cwd"],
                },
            });
            for event in [event, denied] {
                let params = json!({ "threadId": thread, "event": event });
                stage.try_call("thread/approveGuardianDeniedAction", params).await?;
            }
        }
    }
    Ok(())
}

async fn sandboxed(stage: &Stage) -> Result<(), Error> {
    stage.home.write("README.md", "# A project\n")?;
    let thread = stage.thread(json!({ "sandbox": "danger-full-access" })).await?;
    stage.mock.push(
        Reply::new()
            .command("sand-1", "cat README.md", None)
            .command("sand-2", "ls", None)
            .command("sand-3", "grep -rn project .", None)
            .command("sand-4", "exit 3", None),
    );
    stage.run(&thread, "look around").await?;
    let shell = json!({ "threadId": thread, "command": "printf shell" });
    let position = stage.server.position();
    stage.call("thread/shellCommand", shell).await?;
    stage.after(position, "turn/completed").await?;
    Ok(())
}

/// Runs a command that continues while the model reads its output, and a command that outlives its turn.
async fn terminal(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "sandbox": "danger-full-access" })).await?;
    let cat = json!({ "cmd": "cat", "tty": true, "yield_time_ms": 250 });
    stage.mock.push(Reply::new().function_call("term-1", "exec_command", &cat));
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("A moment.", Some("commentary")).hold(&gate));
    let turn = stage.start(&thread, "open a terminal", json!({})).await?;
    gate.reached().await?;
    let request = stage.mock.request(1).await?;
    let session = session(request.output_of("term-1")).unwrap_or(0);
    stage.mock.push(Reply::text("It stays open."));
    let list = json!({ "threadId": thread });
    stage.call("thread/backgroundTerminals/list", list.clone()).await?;
    gate.open();
    stage.finish(&turn).await?;
    let write = json!({ "session_id": session, "chars": "hello\n", "yield_time_ms": 250 });
    stage.mock.clear();
    stage.mock.push(Reply::new().function_call("term-2", "write_stdin", &write));
    stage.run(&thread, "write to it").await?;
    let open = stage.call("thread/backgroundTerminals/list", list.clone()).await?;
    let process = open["data"][0]["processId"].as_str().unwrap_or("none");
    let one = json!({ "threadId": thread, "processId": process });
    stage.try_call("thread/backgroundTerminals/terminate", one).await?;
    stage.call("thread/backgroundTerminals/clean", list).await?;
    Ok(())
}

/// Returns the number of a session from the command's output for the model.
fn session(output: Option<&Value>) -> Option<i64> {
    let text = output?.as_str()?;
    let (_, after) = text.split_once("session ID ")?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

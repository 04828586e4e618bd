//! Who decides when the agent needs more than its sandbox allows: nobody, the runtime's reviewer, or this client.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, server_request};
use codex_client::{ApprovalMode, Thread};
use codex_testkit::Reply;
use serde_json::{Value, json};

use super::support::{Relay, Setting, Stage};

/// Returns a client that accepts all requests and counts them.
fn counting() -> (Setting, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let setting = Setting::new().config(move |config| {
        config.on::<server_request::ItemCommandExecutionRequestApproval, _, _>(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            async { Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept)) }
        })
    });
    (setting, asked)
}

/// Runs a turn in which the agent asks to leave its sandbox. `verdict` is the reviewer's answer, if the reviewer is asked. Returns the
/// output of the command that the model got, and the number of requests to the model.
async fn escalates(stage: &Stage, thread: &Thread, verdict: Option<&str>) -> (String, usize) {
    let before = stage.mock.model_requests().len();
    let call = format!("call-{before}");
    stage.mock.push(Reply::new().command(&call, "printf 'it ran'", Some("to see whether it may")));
    if let Some(outcome) = verdict {
        let risk = if outcome == "allow" { "low" } else { "high" };
        let verdict = json!({
            "risk_level": risk,
            "user_authorization": "high",
            "outcome": outcome,
            "rationale": "as a test wants it",
        });
        stage.say(&verdict.to_string());
    }
    stage.say("So be it.");
    thread.run("Try it.").await.expect("the turn goes on, whatever was decided");
    let requests = stage.mock.model_requests();
    let output = requests.iter().rev().find_map(|request| request.output_of(&call)).expect("an output").to_string();
    (output, requests.len() - before)
}

#[tokio::test]
async fn new_threads_have_the_runtimes_reviewer() {
    let (setting, asked) = counting();
    let stage = setting.open().await;
    let thread = stage.thread().await;
    let (output, requests) = escalates(&stage, &thread, Some("allow")).await;
    assert!(output.contains("it ran"), "{output}");
    assert_eq!(requests, 3, "the reviewer asks the model too");
    let reviewer = &stage.mock.model_requests()[1];
    assert!(reviewer.body["input"].to_string().contains("printf 'it ran'"), "{:#}", reviewer.body["input"]);
    let (output, _) = escalates(&stage, &stage.thread().await, Some("deny")).await;
    assert!(!output.contains("it ran"), "{output}");
    assert_eq!(asked.load(Ordering::Relaxed), 0, "this client is not asked");
    stage.close().await;
}

#[tokio::test]
async fn deny_all_sends_no_request() {
    let (setting, asked) = counting();
    let stage = setting.open().await;
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::DenyAll).await.expect("a thread");
    let (output, requests) = escalates(&stage, &thread, None).await;
    assert!(!output.contains("it ran"), "{output}");
    assert_eq!((requests, asked.load(Ordering::Relaxed)), (2, 0));
    stage.close().await;
}

#[tokio::test]
async fn ask_sends_requests_to_this_client_until_a_turn_changes_the_mode() {
    let (setting, asked) = counting();
    let stage = setting.open().await;
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread");
    let (output, requests) = escalates(&stage, &thread, None).await;
    assert!(output.contains("it ran"), "{output}");
    assert_eq!((requests, asked.load(Ordering::Relaxed)), (2, 1));
    thread.run("From now on, no.").approval_mode(ApprovalMode::DenyAll).await.expect("a result");
    let (output, _) = escalates(&stage, &thread, None).await;
    assert!(!output.contains("it ran"), "{output}");
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    stage.close().await;
}

/// Returns the runtime's answers to the calls that open threads, as `approvalPolicy` and `approvalsReviewer`.
fn watch(relay: &Relay) -> std::sync::mpsc::Receiver<(Value, Value)> {
    let (sender, receiver) = std::sync::mpsc::channel();
    relay.rewrite(move |line| {
        let result = serde_json::from_str::<Value>(&line).expect("JSON")["result"].take();
        if let Some(policy) = result.get("approvalPolicy") {
            sender.send((policy.clone(), result["approvalsReviewer"].clone())).expect("the receiver exists");
        }
        line
    });
    receiver
}

#[tokio::test]
async fn resumed_and_forked_threads_keep_their_approval_mode() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let opened = watch(&relay);
    let has = || opened.try_recv().expect("the runtime said what the thread has");
    let (ask, never) = (json!("on-request"), json!("never"));
    stage.thread().await;
    assert_eq!(has(), (ask.clone(), json!("auto_review")));
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread");
    assert_eq!(has(), (ask.clone(), json!("user")));
    thread.run("Hello.").await.expect("a result");
    stage.codex.thread_resume(thread.id()).await.expect("resumed");
    assert_eq!(has(), (ask.clone(), json!("user")));
    let fork = stage.codex.thread_fork(thread.id()).await.expect("forked");
    assert_eq!(has(), (ask.clone(), json!("user")));
    // An explicit mode replaces the thread's mode.
    stage.codex.thread_fork(fork.id()).approval_mode(ApprovalMode::AutoReview).await.expect("forked");
    assert_eq!(has(), (ask, json!("auto_review")));
    stage.codex.thread_fork(fork.id()).approval_mode(ApprovalMode::DenyAll).await.expect("forked");
    assert_eq!(has().0, never);
    stage.close().await;
}

#[tokio::test]
async fn a_thread_that_another_client_resumes_keeps_its_approval_mode() {
    let stage = Stage::open().await;
    let (kept, changed) = (
        stage.codex.thread_start().approval_mode(ApprovalMode::DenyAll).await.expect("a thread"),
        stage.codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread"),
    );
    kept.run("Hello.").await.expect("a result");
    changed.run("Hello.").await.expect("a result");
    let (kept, changed) = (kept.id().to_owned(), changed.id().to_owned());
    let stage = stage.reopen().await;
    let thread = stage.codex.thread_resume(&kept).await.expect("resumed");
    let (output, requests) = escalates(&stage, &thread, None).await;
    assert_eq!(requests, 2, "nobody is asked: {output}");
    let thread = stage.codex.thread_resume(&changed).approval_mode(ApprovalMode::AutoReview).await.expect("resumed");
    let (output, requests) = escalates(&stage, &thread, Some("allow")).await;
    assert!(requests == 3 && output.contains("it ran"), "{output}");
    stage.close().await;
}

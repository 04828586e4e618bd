//! A thread with a running turn: a new turn joins the running turn only on request, and waits for one that is being interrupted.

use std::future::IntoFuture as _;
use std::task::{Context, Waker};

use codex_client::{CodexConfig, Error, ErrorKind, Sandbox};
use codex_testkit::{Gate, Reply};
use serde_json::{Value, json};

use super::support::{Stage, Wire, soon};

fn busy_with(error: &Error) -> Option<&str> {
    let Error::ThreadBusy { turn_id, .. } = error else { panic!("{error:?}") };
    assert_eq!(error.kind(), ErrorKind::ThreadBusy);
    turn_id.as_deref()
}

fn working(gate: &Gate) -> Reply {
    Reply::new().message_in_phase("Working.", Some("commentary")).hold(gate)
}

#[tokio::test]
async fn a_turn_on_a_busy_thread_is_refused_and_nothing_is_sent() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(Reply::new().hold(&gate).message("Worked."));
    stage.say("Done.");
    let thread = stage.thread().await;
    let first = thread.turn("One.").await.expect("a turn");
    let refused = thread.run("Two.").sandbox(Sandbox::FullAccess).await.expect_err("the thread is busy");
    assert_eq!(busy_with(&refused), Some(first.id()));
    assert!(refused.to_string().contains(first.id()), "{refused}");
    gate.reached().await.expect("the model is asked");
    gate.open();
    let result = soon("the end", first.run()).await.expect("a result");
    assert_eq!(result.final_response(), Some("Worked."));
    let second = soon("the next turn", thread.run("Three.").into_future()).await.expect("the thread is free again");
    assert_eq!(second.final_response(), Some("Done."));
    let texts = stage
        .mock
        .requests()
        .iter()
        .flat_map(|request| request.texts("user").into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect::<Vec<_>>();
    assert!(!texts.iter().any(|text| text == "Two."), "{texts:?}");
    stage.close().await;
}

#[tokio::test]
async fn a_turn_whose_end_arrives_before_its_start_leaves_the_thread_free() {
    let (codex, mut wire) = Wire::open(1 << 16, CodexConfig::new()).await;
    let thread = codex.thread("t");
    for turn in ["u1", "u2"] {
        let starting = thread.turn("Go.").into_future();
        let serving = async {
            let request: Value = serde_json::from_str(&wire.line().await).expect("JSON");
            let value = |status: &str| json!({ "id": turn, "items": [], "status": status });
            for message in [
                json!({ "method": "turn/completed", "params": { "threadId": "t", "turn": value("completed") } }),
                json!({ "method": "turn/started", "params": { "threadId": "t", "turn": value("inProgress") } }),
                json!({ "id": request["id"], "result": { "turn": value("inProgress") } }),
            ] {
                wire.write(&format!("{message}\n")).await;
            }
        };
        let (started, ()) = soon("the answer", async { tokio::join!(starting, serving) }).await;
        soon("the end", started.expect("the thread is free").run()).await.expect("a result");
    }
    drop(codex);
}

#[tokio::test]
async fn of_two_turns_that_start_at_once_one_is_refused() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(working(&gate));
    let thread = stage.thread().await;
    let (first, second) = tokio::join!(thread.turn("One."), thread.turn("Two."));
    let first = first.expect("a turn");
    assert_eq!(busy_with(&second.expect_err("the thread is busy")), Some(first.id()));
    gate.open();
    soon("the end", first.run()).await.expect("a result");
    stage.close().await;
}

#[tokio::test]
async fn a_turn_joins_the_running_one_on_request() {
    let stage = Stage::open().await;
    let gate = Gate::new();
    stage.mock.push(working(&gate));
    stage.say("Both.");
    let thread = stage.thread().await;
    let first = thread.turn("One.").join().await.expect("a turn of its own, as the thread is idle");
    gate.reached().await.expect("the model is asked");
    let options = thread.turn("Two.").join().sandbox(Sandbox::ReadOnly).await.expect_err("the turn has a sandbox");
    assert_eq!(options.kind(), ErrorKind::InvalidInput);
    let second = thread.turn("Two.").join().client_user_message_id("mine").await.expect("the same turn");
    assert_eq!(first.id(), second.id());
    gate.open();
    let (first, second) = tokio::join!(first.run(), second.run());
    let (first, second) = (first.expect("a result"), second.expect("a result"));
    assert_eq!(first.final_response(), Some("Both."));
    assert_eq!(second.final_response(), first.final_response());
    stage.close().await;
}

#[tokio::test]
async fn the_turn_after_a_dropped_one_waits_for_its_end() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    for number in 0..20 {
        let gate = Gate::new();
        let answer = format!("Answer {number}.");
        stage.mock.push(working(&gate));
        stage.mock.push(Reply::new().message(&answer));
        let dropped = thread.run("Go on and on.").interrupt_on_drop(true);
        tokio::select! {
            result = dropped => panic!("the turn has ended: {result:?}"),
            reached = gate.reached() => reached.expect("the model is asked"),
        }
        let next = soon("the next turn", thread.run("And now?").into_future()).await.expect("a turn of its own");
        assert!(!next.is_interrupted(), "turn {number} has joined the dropped one");
        assert_eq!(next.final_response(), Some(&*answer));
    }
    stage.close().await;
}

#[tokio::test]
async fn the_turn_after_one_that_was_dropped_before_its_answer_waits_too() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    // The dropped turn may ask the model or not.
    stage.say("Here again.");
    stage.say("Here again.");
    let mut dropped = thread.run("Go on.").interrupt_on_drop(true).into_future();
    // One poll sends the request.
    let poll = dropped.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(poll.is_pending());
    drop(dropped);
    let next = soon("the next turn", thread.run("And now?").into_future()).await.expect("a turn of its own");
    assert_eq!(next.final_response(), Some("Here again."));
    stage.close().await;
}

#[tokio::test]
async fn a_turn_right_after_an_interrupt_is_a_turn_of_its_own() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    for _ in 0..10 {
        let gate = Gate::new();
        stage.mock.push(working(&gate));
        stage.say("Here again.");
        let turn = thread.turn("Go on.").await.expect("a turn");
        gate.reached().await.expect("the model is asked");
        turn.interrupt().await.expect("interrupted");
        let next = soon("the next turn", thread.run("And now?").into_future()).await.expect("a turn of its own");
        assert_eq!(next.final_response(), Some("Here again."));
    }
    stage.close().await;
}

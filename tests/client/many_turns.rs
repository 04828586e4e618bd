//! Several turns at once on one client, and events that no stream reads.

use codex_client::types::{ServerNotification, TurnStatus};
use codex_client::{Event, TurnCollector};
use codex_testkit::{Gate, RecordedRequest, Reply};
use futures_util::future::try_join_all;
use serde_json::Value;

use super::support::{Setting, Stage, methods, notification, soon, to_the_end};

fn is_asked(word: &str) -> impl Fn(&RecordedRequest) -> bool + Send + use<> {
    let word = word.to_owned();
    move |request| request.texts("user").contains(&word.as_str())
}

#[tokio::test]
async fn concurrent_turns_are_separate_and_requests_continue() {
    let stage = Stage::open().await;
    let words = ["alpha", "beta", "gamma", "delta"];
    let mut turns = Vec::new();
    for word in words {
        let gate = Gate::new();
        let pieces = [word, " is", " the", " word"];
        let reply = Reply::new().message_in_phase("First.", Some("commentary")).hold(&gate);
        stage.mock.push_when(is_asked(word), reply.message_in_deltas(&pieces, None));
        turns.push((stage.thread().await, gate, word));
    }
    let started = try_join_all(turns.iter().map(|(thread, _, word)| thread.turn(*word).into_future()));
    let started = soon("all turns", started).await.expect("turns");
    for (_, gate, _) in &turns {
        gate.reached().await.expect("the model is asked");
    }
    // All four turns are running, and requests are answered.
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    turns[0].0.set_name("in the middle").await.expect("named");
    assert!(started.iter().all(|turn| !turn.is_complete()));
    // The turns end in reverse order.
    turns.iter().rev().for_each(|(_, gate, _)| gate.open());
    for (turn, (thread, _, word)) in started.into_iter().zip(&turns) {
        assert_eq!(turn.thread_id(), thread.id());
        let (mut collector, mut text) = (TurnCollector::new(), String::new());
        for event in to_the_end(turn.stream()).await {
            let raw: Value = serde_json::from_str(event.raw().expect("a message")).expect("JSON");
            let id = raw["params"]["turnId"].as_str().or(raw["params"]["turn"]["id"].as_str());
            assert_eq!(id, Some(turn.id()), "an event of another turn: {raw}");
            text.push_str(event.text_delta().unwrap_or_default());
            collector.observe(&event);
        }
        assert_eq!(text, format!("First.{word} is the word"));
        assert_eq!(collector.finish().expect("a result").final_response(), Some(&*format!("{word} is the word")));
    }
    stage.close().await;
}

#[tokio::test]
async fn concurrent_runs_get_their_own_answers() {
    let stage = Stage::open().await;
    let mut threads = Vec::new();
    for number in 0..6 {
        stage.mock.push_when(is_asked(&format!("question {number}")), Reply::text(&format!("answer {number}")));
        threads.push(stage.thread().await);
    }
    let runs =
        threads.iter().enumerate().map(|(number, thread)| thread.run(format!("question {number}")).into_future());
    let results = soon("all results", try_join_all(runs)).await.expect("results");
    for (number, result) in results.iter().enumerate() {
        assert_eq!(result.final_response(), Some(&*format!("answer {number}")));
    }
    stage.close().await;
}

#[tokio::test]
async fn events_before_the_answer_are_not_lost() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    // The answer to turn/start is held back until the whole turn has ended.
    let mut held = None;
    relay.rewrite(move |line| match () {
        () if line.contains(r#""result":{"turn""#) => {
            held = Some(line);
            String::new()
        }
        () if line.contains(r#""method":"turn/completed""#) => format!("{line}\n{}", held.take().unwrap_or_default()),
        () => line,
    });
    stage.say("All of it.");
    let turn = thread.turn("Go.").await.expect("a turn");
    assert!(turn.is_complete(), "its end was seen before its beginning was known");
    let events = to_the_end(turn.stream()).await;
    let seen = methods(&events);
    assert_eq!(seen.first().map(String::as_str), Some("turn/started"));
    assert!(seen.iter().any(|method| method == "item/agentMessage/delta"), "{seen:?}");
    assert_eq!(seen.last().map(String::as_str), Some("turn/completed"));
    let late = turn.run().await.expect("a result");
    assert_eq!((late.status, late.id), (TurnStatus::Completed, held_id(&events)));
    // A run that ends before its answer arrives has a result.
    stage.say("Again.");
    assert_eq!(thread.run("Go.").await.expect("a result").final_response(), Some("Again."));
    stage.close().await;
}

fn held_id(events: &[Event]) -> String {
    let started = events.iter().find_map(|event| match event.notification() {
        Some(ServerNotification::TurnStarted(started)) => Some(started.turn.id.clone()),
        _ => None,
    });
    started.expect("the turn started")
}

#[tokio::test]
async fn an_unread_turn_continues_and_does_not_affect_others() {
    let stage = Stage::open().await;
    let (thread, gate) = (stage.thread().await, Gate::new());
    let mut events = thread.events();
    stage.mock.push(Reply::new().hold(&gate).message("Nobody hears it."));
    let turn = thread.turn("Go.").await.expect("a turn");
    let id = turn.id().to_owned();
    gate.reached().await.expect("the model is asked");
    drop(turn);
    gate.open();
    let completed = notification(&mut events, |event| match event {
        ServerNotification::TurnCompleted(completed) => Some(completed.turn.clone()),
        _ => None,
    });
    let completed = completed.await;
    assert_eq!((completed.id, completed.status), (id, TurnStatus::Completed));
    stage.say("Somebody does.");
    assert_eq!(thread.run("Again.").await.expect("a result").final_response(), Some("Somebody does."));
    stage.close().await;
}

#[tokio::test]
async fn every_subscription_sees_the_same_events_in_the_same_order() {
    let stage = Stage::open().await;
    let (thread, other) = (stage.thread().await, stage.thread().await);
    let (all, of_thread) = (stage.codex.events(), thread.events());
    let turn = thread.turn("One.").await.expect("a turn");
    let of_turn = to_the_end(turn.stream()).await;
    other.run("Two.").await.expect("a result");
    // The end of the connection ends both streams.
    stage.codex.close().await.expect("closed");
    let (all, of_thread) = (to_the_end(all).await, to_the_end(of_thread).await);
    let raw = |events: &[Event]| events.iter().filter_map(|event| event.raw().map(str::to_owned)).collect::<Vec<_>>();
    let (all, of_thread, of_turn) = (raw(&all), raw(&of_thread), raw(&of_turn));
    let thread_id = |line: &&String| line.contains(thread.id());
    assert_eq!(all.iter().filter(thread_id).collect::<Vec<_>>(), of_thread.iter().collect::<Vec<_>>());
    let within = of_thread.iter().filter(|line| is_of_turn(line, turn.id())).collect::<Vec<_>>();
    assert_eq!(within, of_turn.iter().collect::<Vec<_>>());
    assert!(all.iter().any(|line| line.contains(other.id())));
    assert!(!of_thread.iter().any(|line| line.contains(other.id())));
    stage.close().await;
}

fn is_of_turn(line: &str, id: &str) -> bool {
    let message: Value = serde_json::from_str(line).expect("JSON");
    message["params"]["turnId"] == id || message["params"]["turn"]["id"] == id
}

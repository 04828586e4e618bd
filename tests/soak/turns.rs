//! Turns that are run, read to the end, left unfinished, interrupted, dropped or steered.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use codex_client::types::TurnStatus;
use codex_client::{Codex, ErrorKind, Event, Thread, TurnCollector, TurnResult, blocking};
use serde_json::json;

pub(super) const ANSWER: &str = "That is all there is to say about it.";

/// Returns a long input that differs for each number.
fn input(number: usize) -> String {
    format!("{number}: {}", "please have a look at this ".repeat(40))
}

fn is_whole(result: &TurnResult) {
    assert_eq!(result.final_response(), Some(ANSWER), "{result:?}");
}

/// Checks that the turn was interrupted, or ended before the interrupt.
fn may_be_interrupted(result: &TurnResult) {
    assert!(matches!(result.status, TurnStatus::Interrupted | TurnStatus::Completed), "{result:?}");
}

pub(super) async fn asynchronous(codex: &Codex, thread: &Thread, number: usize) {
    match number % 6 {
        0 => is_whole(&thread.run(input(number)).join().await.expect("the turn failed")),
        1 => {
            let turn = thread.turn(input(number)).join().await.expect("cannot start the turn");
            let (mut stream, mut collector) = (turn.stream(), TurnCollector::new());
            while let Some(event) = stream.next().await {
                collector.observe(&event.expect("the stream reported an error"));
            }
            is_whole(&collector.finish().expect("the turn has no result"));
        }
        2 => {
            let turn = thread.turn(input(number)).join().await.expect("cannot start the turn");
            let mut stream = turn.stream();
            stream.next().await.expect("the stream has no event").expect("the stream reported an error");
            drop(stream);
            is_whole(&turn.run().await.expect("the turn failed"));
        }
        3 => {
            let turn = thread.turn(input(number)).join().await.expect("cannot start the turn");
            turn.stream().next().await.expect("the stream has no event").expect("the stream reported an error");
            turn.interrupt().await.expect("the interrupt was refused");
            may_be_interrupted(&turn.run().await.expect("the turn failed"));
        }
        // The turn is dropped and runs on. The next turn may join it.
        4 => drop(thread.turn(input(number)).join().await.expect("cannot start the turn")),
        _ => {
            let mut events = codex.events();
            let turn = thread.turn(input(number)).join().await.expect("cannot start the turn");
            // The turn may have ended already.
            let _ = turn.steer(input(number)).await;
            events.next().await.expect("the stream has no event").expect("the stream reported an error");
            may_be_interrupted(&turn.run().await.expect("the turn failed"));
        }
    }
    let refused = codex.call_raw("fake/unknown", json!({})).await.expect_err("an unknown method must be refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
    // The call is written and then dropped.
    let mut call = pin!(codex.call_raw("model/list", json!({})));
    let _ = poll_fn(|context| Poll::Ready(call.as_mut().poll(context))).await;
}

pub(super) fn blocking(codex: &blocking::Codex, thread: &blocking::Thread, number: usize) {
    match number % 6 {
        0 => is_whole(&thread.run(input(number)).join().send().expect("the turn failed")),
        1 => {
            let turn = thread.turn(input(number)).join().send().expect("cannot start the turn");
            let events: Vec<Event> = turn.stream().collect::<Result<_, _>>().expect("the stream reported an error");
            let mut collector = TurnCollector::new();
            events.iter().for_each(|event| collector.observe(event));
            is_whole(&collector.finish().expect("the turn has no result"));
        }
        2 => {
            let turn = thread.turn(input(number)).join().send().expect("cannot start the turn");
            turn.stream().next().expect("the stream has no event").expect("the stream reported an error");
            is_whole(&turn.run().expect("the turn failed"));
        }
        3 => {
            let turn = thread.turn(input(number)).join().send().expect("cannot start the turn");
            turn.stream().next().expect("the stream has no event").expect("the stream reported an error");
            turn.interrupt().expect("the interrupt was refused");
            may_be_interrupted(&turn.run().expect("the turn failed"));
        }
        4 => drop(thread.turn(input(number)).join().send().expect("cannot start the turn")),
        _ => {
            let mut events = codex.events();
            let turn = thread.turn(input(number)).join().send().expect("cannot start the turn");
            let _ = turn.steer(input(number));
            events.next().expect("the stream has no event").expect("the stream reported an error");
            may_be_interrupted(&turn.run().expect("the turn failed"));
        }
    }
    let refused = codex.call_raw("fake/unknown", json!({})).expect_err("an unknown method must be refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
}

//! More than anybody reads: what may be dropped is dropped and counted, what may not ends the stream, and memory has a bound.

use std::sync::OnceLock;

use codex_client::{ErrorKind, Event, EventLimits};
use codex_testkit::fake::{Flood, Script, Turn};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    Client, Conversation, EVERYWHERE, MEMORY, PROCESS, SOCKETS, Stage, Told, check_section, memory, soon, told,
};

pub(super) const TITLE: &str = "Floods";

#[test]
fn floods() {
    let rows = rows! {
        "200,000 deltas that nobody reads", MEMORY, |stage| unread(stage, 200_000);
        "50,000 deltas that nobody reads", SOCKETS, |stage| unread(stage, 50_000);
        "1,000,000 deltas that nobody reads", PROCESS, |stage| unread(stage, 1_000_000);
        "200,000 deltas, and only the result is wanted", PROCESS, only_the_result;
        "20,000 items that nobody reads, above `kept_bytes`", EVERYWHERE, kept;
        "as many that nobody reads, below `kept_bytes`", PROCESS, all_kept;
    };
    check_section(concat!(module_path!(), "::floods"), super::SECTIONS, TITLE, rows);
}

/// What unread notifications may cost, over a client that does nothing.
const BOUND: u64 = 16 << 20;

/// The first time, how much memory this process has while nothing is unread; the rows before have left something to the
/// allocator, which would hide what a later one takes. Afterwards, no more than the bound may have been added.
fn is_bounded(what: &str) {
    static IDLE: OnceLock<Option<u64>> = OnceLock::new();
    if let (Some(idle), Some(now)) = (*IDLE.get_or_init(memory), memory()) {
        let more = now.saturating_sub(idle);
        println!("{what}: {} KiB over idle", more >> 10);
        assert!(more < BOUND, "{what}: {more} bytes over idle");
    }
}

/// A client whose turns are this, and one of its threads. All that it needs at any time it has by now.
async fn ready(stage: &mut Stage, turn: Turn, limits: EventLimits) -> (Client, Conversation) {
    let config = Stage::config().event_limits(limits);
    // In memory, what the server keeps of the client's requests would be counted as well.
    let script = Script::new().turn(Turn::text("first")).turn(turn).forget_messages();
    let client = stage.start_with(script, config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    thread.run().await.expect("a turn");
    is_bounded("ready");
    (client, thread)
}

/// Other calls are answered while the flood comes, and the turn's end is known though nobody reads its events.
async fn unread(mut stage: Stage, deltas: u64) -> Told {
    let (client, thread) = ready(&mut stage, Turn::new().flood(Flood::Deltas(deltas)), EventLimits::default()).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    is_bounded(&format!("{deltas} deltas"));
    let (events, error) = stream.rest().await;
    assert!(error.is_none(), "{error:?}");
    whole(&events, deltas);
    let later = client.is_answered().await;
    Told::new("the last 16,384 deltas, the number of those before them, and the whole rest", "answered", later)
}

/// Nothing is missing that is not counted, and what is there is in order.
fn whole(events: &[Event], deltas: u64) {
    let numbers: Vec<u64> =
        events.iter().filter_map(Event::text_delta).map(|delta| delta.trim().parse().expect("a number")).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]), "in order, without a gap");
    assert_eq!(numbers.last(), Some(&(deltas - 1)), "the oldest are dropped");
    assert!((16_000..=16_384).contains(&numbers.len()), "{} are kept", numbers.len());
    let skipped: u64 =
        events.iter().map(|event| if let Event::Lagged { skipped } = event { *skipped } else { 0 }).sum();
    let given = events.iter().filter(|event| event.notification().is_some()).count() as u64;
    // Its start, the user's item and the agent's, each started and completed, its tokens and its end.
    assert_eq!(given + skipped, deltas + 7, "what was skipped is counted");
    let methods = || events.iter().filter_map(Event::notification).map(|notification| notification.method().to_owned());
    for (method, count) in [("turn/started", 1), ("item/completed", 2), ("turn/completed", 1)] {
        assert_eq!(methods().filter(|seen| seen == method).count(), count, "{method}");
    }
    assert_eq!(methods().last().as_deref(), Some("turn/completed"));
}

async fn only_the_result(mut stage: Stage) -> Told {
    let turn = Turn::new().flood(Flood::Deltas(200_000));
    let (client, thread) = ready(&mut stage, turn, EventLimits::default()).await;
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("another call is answered");
    assert_eq!(result.expect("a turn").final_response(), Some("flooded"));
    is_bounded("a flood");
    Told::new("the result", "answered", client.is_answered().await)
}

const ITEMS: u64 = 20_000;

/// A small bound, so that little is enough.
async fn kept(mut stage: Stage) -> Told {
    let mut limits = EventLimits::default();
    limits.kept_bytes = 1 << 20;
    let (client, thread) = ready(&mut stage, Turn::new().flood(Flood::CompletedItems(ITEMS)), limits).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    is_bounded("a flood");
    let (events, error) = stream.rest().await;
    let error = error.expect("the stream ends with an error");
    assert_eq!((error.kind(), events.len()), (ErrorKind::Limit, 0));
    let words = told(&error);
    let words: Vec<&str> = words.split(' ').map(|word| word.parse::<u64>().map_or(word, |_| "N")).collect();
    let later = client.is_answered().await;
    Told::new(format!("{}; the handle knows that the turn has ended", words.join(" ")), "answered", later)
}

async fn all_kept(mut stage: Stage) -> Told {
    let turn = Turn::new().flood(Flood::CompletedItems(ITEMS));
    let (client, thread) = ready(&mut stage, turn, EventLimits::default()).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    let (events, error) = stream.rest().await;
    assert!(error.is_none(), "{error:?}");
    let is_item = |event: &&Event| event.notification().is_some_and(|it| it.method() == "item/completed");
    // And the user's.
    assert_eq!(events.iter().filter(is_item).count() as u64, ITEMS + 1);
    Told::new("every item", "answered", client.is_answered().await)
}

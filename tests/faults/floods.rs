//! Unread events: droppable events are dropped and counted, other events end the stream at a limit, and memory is bounded.

use std::sync::OnceLock;

use codex_client::{ErrorKind, Event, EventLimits};
use codex_testkit::fake::{Flood, Script, Turn};
use serde_json::json;

use super::support::section::rows;
use super::support::{
    Client, Conversation, EVERYWHERE, MEMORY, Outcome, PROCESS, SOCKETS, Stage, check_section, describe, memory, soon,
};

pub(super) const TITLE: &str = "Floods";

#[test]
fn floods() {
    let rows = rows! {
        "200,000 unread deltas", MEMORY, |stage| unread(stage, 200_000);
        "1,000,000 unread deltas", PROCESS, |stage| unread(stage, 1_000_000);
        "50,000 unread deltas", SOCKETS, |stage| unread(stage, 50_000);
        "200,000 deltas, and only the result is read", PROCESS, only_the_result;
        "20,000 unread items, above `kept_bytes`", EVERYWHERE, kept;
        "20,000 unread items, below `kept_bytes`", PROCESS, all_kept;
    };
    check_section(concat!(module_path!(), "::floods"), super::SECTIONS, TITLE, rows);
}

/// The maximum memory for unread notifications, above the memory of an idle client.
const BOUND: u64 = 16 << 20;

/// Returns the memory that was added since the first call, when a client was ready and had no unread events. All rows use the same
/// baseline, because the allocator keeps memory of earlier rows.
fn over_idle() -> u64 {
    static IDLE: OnceLock<Option<u64>> = OnceLock::new();
    let idle = *IDLE.get_or_init(memory);
    idle.zip(memory()).map_or(0, |(idle, now)| now.saturating_sub(idle))
}

/// Returns a client that runs this turn, and one of its threads. The client has allocated its usual memory.
async fn ready(stage: &mut Stage, turn: Turn, limits: EventLimits) -> (Client, Conversation) {
    let config = Stage::config().event_limits(limits);
    // In memory, the messages that the fake server stores would be counted too.
    let script = Script::new().turn(Turn::text("first")).turn(turn).forget_messages();
    let client = stage.start_with(script, config).await.expect("the client starts");
    let thread = client.thread().await.expect("a thread");
    thread.run().await.expect("a turn");
    over_idle();
    (client, thread)
}

/// Other calls are answered during the flood, and the end of the turn is known although its events are unread.
async fn unread(mut stage: Stage, deltas: u64) -> Outcome {
    let (client, thread) = ready(&mut stage, Turn::new().flood(Flood::Deltas(deltas)), EventLimits::default()).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    let more = over_idle();
    println!("{deltas} unread deltas: {} KiB over idle", more >> 10);
    assert!(more < BOUND, "{more} bytes over idle");
    let (seen, error) = stream.fold(Seen::default(), Seen::take).await;
    assert!(error.is_none(), "{error:?}");
    seen.is_whole(deltas);
    let later = client.is_answered().await;
    Outcome::new("the last 16,384 deltas, the number of dropped deltas, and all other events", "answered", later)
}

/// The events that were read after a flood of deltas.
#[derive(Debug, Default)]
struct Seen {
    notifications: u64,
    skipped: u64,
    deltas: u64,
    last_delta: Option<u64>,
    methods: Vec<String>,
}

impl Seen {
    fn take(&mut self, event: Event) {
        if let Event::Lagged { skipped } = event {
            self.skipped += skipped;
            return;
        }
        self.notifications += 1;
        match event.text_delta() {
            Some(delta) => {
                let number = delta.trim().parse().expect("a number");
                let is_next = self.last_delta.is_none_or(|last| last + 1 == number);
                assert!(is_next, "{number} after {:?}: in order, without a gap", self.last_delta);
                self.last_delta = Some(number);
                self.deltas += 1;
            }
            None => self.methods.extend(event.notification().map(|notification| notification.method().to_owned())),
        }
    }

    /// Checks that every missing event is counted, and that all events that must not be dropped were read.
    fn is_whole(&self, deltas: u64) {
        assert_eq!(self.last_delta, Some(deltas - 1), "the oldest deltas must be dropped first");
        assert!((16_000..=16_384).contains(&self.deltas), "{} are kept", self.deltas);
        // These are the turn's start, token usage and end, and the start and end of the user's and the agent's item.
        assert_eq!(self.notifications + self.skipped, deltas + 7, "every skipped event must be counted");
        for (method, count) in [("turn/started", 1), ("item/completed", 2), ("turn/completed", 1)] {
            assert_eq!(self.methods.iter().filter(|seen| *seen == method).count(), count, "{method}");
        }
        assert_eq!(self.methods.last().map(String::as_str), Some("turn/completed"));
    }
}

async fn only_the_result(mut stage: Stage) -> Outcome {
    let turn = Turn::new().flood(Flood::Deltas(200_000));
    let (client, thread) = ready(&mut stage, turn, EventLimits::default()).await;
    let (result, other) = tokio::join!(thread.run(), client.call("account/read", json!({})));
    other.expect("another call is answered");
    assert_eq!(result.expect("a turn").final_response(), Some("flooded"));
    Outcome::new("the result", "answered", client.is_answered().await)
}

const ITEMS: u64 = 20_000;

/// The limit is small, so that few events reach it.
async fn kept(mut stage: Stage) -> Outcome {
    let mut limits = EventLimits::default();
    limits.kept_bytes = 1 << 20;
    let (client, thread) = ready(&mut stage, Turn::new().flood(Flood::CompletedItems(ITEMS)), limits).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    let (events, error) = stream.rest().await;
    let error = error.expect("the stream ends with an error");
    assert_eq!((error.kind(), events.len()), (ErrorKind::Limit, 0));
    let words = describe(&error);
    let words: Vec<&str> = words.split(' ').map(|word| word.parse::<u64>().map_or(word, |_| "N")).collect();
    let later = client.is_answered().await;
    Outcome::new(format!("{}; the handle reports the end of the turn", words.join(" ")), "answered", later)
}

async fn all_kept(mut stage: Stage) -> Outcome {
    let turn = Turn::new().flood(Flood::CompletedItems(ITEMS));
    let (client, thread) = ready(&mut stage, turn, EventLimits::default()).await;
    let turn = thread.turn().await.expect("a turn");
    let stream = turn.stream();
    client.call("account/read", json!({})).await.expect("another call is answered");
    soon("the end of the turn", || turn.is_complete()).await;
    let (seen, error) = stream.fold(Seen::default(), Seen::take).await;
    assert!(error.is_none(), "{error:?}");
    // The user's item completes too.
    assert_eq!(seen.methods.iter().filter(|method| *method == "item/completed").count() as u64, ITEMS + 1);
    Outcome::new("every item", "answered", client.is_answered().await)
}

//! Events and their order.
//!
//! The runtime sends notifications. Each subscription gets the notifications of its topic, as typed values with their original text.
//!
//! | subscription | events | ends |
//! |---|---|---|
//! | [`TurnHandle::stream`](codex_client::TurnHandle::stream) | one turn, from its beginning | after `turn/completed` |
//! | [`GoalHandle::stream`](crate::GoalHandle::stream) | one thread while it works on a goal | when the goal has ended |
//! | [`Thread::events`](codex_client::Thread::events) | one thread with all its turns | with the connection |
//! | [`Codex::events`](codex_client::Codex::events) | all events | with the connection |
//!
//! # Order
//! - Within a subscription, events arrive in the order in which the runtime sent them.
//! - A turn's stream begins before the answer to `turn/start`, so events that the runtime sends before this answer are not lost.
//! - `turn/completed` is the last event of a turn. An item may be started and never completed (a broken stream, an interrupt), so
//!   collect deltas by their item id.
//! - Events without a turn id (`thread/status/changed`, `warning`, rate limits) are not in a turn's stream. Read the thread's events.
//!
//! # Typed values and text
//! ```no_run
//! # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
//! use codex_client::Event;
//!
//! let mut events = codex.events();
//! while let Some(event) = events.next().await {
//!     match event? {
//!         Event::Notification(notification) => {
//!             println!("{} at {:?}", notification.method(), notification.emitted_at());
//!             if let Some(error) = notification.decode_error() {
//!                 println!("the notification has an unknown form: {error}\n{}", notification.raw());
//!             }
//!             for problem in notification.decode_problems() {
//!                 println!("left out, because the value has an unknown form: {problem}");
//!             }
//!         }
//!         Event::Lagged { skipped } => println!("{skipped} events were skipped"),
//!         _ => {}
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//! A notification that this version does not know or cannot read is a value too:
//! [`ServerNotification::Unrecognized`](codex_client::types::ServerNotification::Unrecognized). If only a part of a notification cannot be
//! read, this part is left out and reported ([`Decoded`](codex_client::types::Decoded)).
//!
//! An event is decoded when it is read. An unread event costs only the parsing of its ids.
//!
//! # Skipped messages
//! The client skips a message that is longer than
//! [`CodexConfig::max_message_bytes`](codex_client::CodexConfig::max_message_bytes), or that is not valid UTF-8 or JSON. Each subscription to
//! which the message may belong gets [`Event::Skipped`](codex_client::Event::Skipped). If the message may be the end of a turn, the client
//! reads the end from the thread. If the message may be the answer of a turn, [`Thread::run`](codex_client::Thread::run) fails with
//! [`Error::MessageSkipped`](codex_client::Error::MessageSkipped), which contains the rest of the result.
//!
//! # Slow readers
//! Each subscription has a queue of its own, with the limits of [`EventLimits`](codex_client::EventLimits). When a queue is full, the oldest
//! deltas and similar events are dropped first, and [`Event::Lagged`](codex_client::Event::Lagged) reports how many. Completions, errors
//! and other final events are kept. `item/completed` contains the whole text of the item's deltas. A slow reader delays other calls and
//! subscriptions by one second in total at most, until the reader has emptied its queue.

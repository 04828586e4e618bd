//! Events and their order.
//!
//! The runtime sends notifications. Each subscription gets those of its topic, typed, with the text that they were read from.
//!
//! | subscription | what it gives | ends |
//! |---|---|---|
//! | [`TurnHandle::stream`](codex_client::TurnHandle::stream) | one turn, from its beginning | after `turn/completed` |
//! | [`GoalHandle::stream`](crate::GoalHandle::stream) | a thread while it pursues a goal | when the goal is at rest |
//! | [`Thread::events`](codex_client::Thread::events) | one thread with all its turns | with the connection |
//! | [`Codex::events`](codex_client::Codex::events) | everything | with the connection |
//!
//! # Order
//! - Within a subscription, events come in the order in which the runtime sent them.
//! - A turn's stream begins before `turn/start` is answered: what the runtime sends before its answer is not lost.
//! - `turn/completed` is the last event of a turn. An item may be started and never completed (a cut stream, an interrupt): key
//!   deltas by their item id.
//! - What has no turn id (`thread/status/changed`, `warning`, rate limits) is not in a turn's stream; read the thread's.
//!
//! # Typed, and as text
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
//!                 println!("not of the form that this version knows: {error}\n{}", notification.raw());
//!             }
//!             for problem in notification.decode_problems() {
//!                 println!("left out, as it is not of the form that this version knows: {problem}");
//!             }
//!         }
//!         Event::Lagged { skipped } => println!("{skipped} events were skipped"),
//!         _ => {}
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//! A notification that this version does not know, or cannot read, is a value
//! ([`ServerNotification::Unrecognized`](codex_client::types::ServerNotification::Unrecognized)) and breaks nothing. Where only a part of
//! it cannot be read, that part is left out and told ([`Decoded`](codex_client::types::Decoded)). Decoding happens when an event is read: one that nobody reads costs a look at its ids.
//!
//! # Slow readers
//! Each subscription has a queue of its own, with the bounds of [`EventLimits`](codex_client::EventLimits). Deltas and the like are
//! dropped oldest first, and reported as [`Event::Lagged`](codex_client::Event::Lagged); completions, errors, and what ends something
//! are kept. `item/completed` has the whole text that its deltas were pieces of.

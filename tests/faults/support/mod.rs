//! The support for rows: a stage with a fake server, a client of either kind, and texts for the outcomes.

mod alone;
mod client;
mod left_behind;
mod openings;
mod page;
#[macro_use]
pub(super) mod section;
mod stage;
mod turns;

use std::error::Error as _;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use codex_client::{Closed, Error, Result};

pub(crate) use alone::alone;
pub(crate) use client::Client;
pub(crate) use left_behind::{Processes, memory, open_files, soon, tasks_of_blocking_clients};
pub(super) use left_behind::{group_of, is_alive, members};
pub(super) use openings::{Read, both_fail, read_turn, two_calls, while_another_waits};
pub(super) use page::{check_page, check_section};
pub(super) use section::{Outcome, Row, section};
pub(super) use stage::{ASYNC, BOTH, CONNECTED, EVERYWHERE, FAKE, LINES, MEMORY, PROCESS, SOCKETS};
pub(crate) use stage::{Kind, Stage, Way};
pub(crate) use turns::Conversation;

/// The outer limit of each wait. It is far above any expected duration, and reaching it fails the test. The clients of these tests have
/// no time limit of their own unless the row is about one, so each call ends by its cause.
const LIMIT: Duration = Duration::from_secs(60);

/// Waits for an event that must happen soon.
pub(super) async fn within<T>(what: &str, condition: impl Future<Output = T>) -> T {
    match tokio::time::timeout(LIMIT, condition).await {
        Ok(value) => value,
        Err(_) => panic!("{what} did not happen within {LIMIT:?}"),
    }
}

/// Returns an error in the form of the page: its kind, its text, and its causes.
pub(super) fn describe(error: &Error) -> String {
    let mut text = format!("`{:?}`: {error}", error.kind());
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// Returns the error of a call that must fail.
pub(super) fn failed<T: std::fmt::Debug>(result: Result<T>) -> Error {
    result.expect_err("the call fails")
}

/// Returns the cause of the connection's end from an error that must contain it.
pub(super) fn closed(error: &Error) -> &Arc<Closed> {
    match error {
        Error::Closed(closed) => closed,
        other => panic!("no end of the connection: {other:?}"),
    }
}

/// Checks that all errors have the same cause.
pub(super) fn same_cause(first: &Error, others: &[Error]) {
    for other in others {
        assert!(Arc::ptr_eq(closed(first), closed(other)), "{first:?} and {other:?}");
    }
}

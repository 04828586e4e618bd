//! What every row stands on: a stage with a fake server on it, a client of either kind, and words for what it was told.

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
pub(super) use section::{Row, Told, section};
pub(super) use stage::{ASYNC, BOTH, CONNECTED, EVERYWHERE, FAKE, LINES, MEMORY, PROCESS, SOCKETS};
pub(crate) use stage::{Kind, Stage, Way};
pub(crate) use turns::Conversation;

/// The outer limit of each wait: far above what anything here takes, and a failure when it is met. No client in this suite
/// has a time limit of its own, unless its row is about that: what ends a call is its cause.
const LIMIT: Duration = Duration::from_secs(60);

/// Waits for what must happen soon.
pub(super) async fn within<T>(what: &str, condition: impl Future<Output = T>) -> T {
    match tokio::time::timeout(LIMIT, condition).await {
        Ok(value) => value,
        Err(_) => panic!("{what} did not happen within {LIMIT:?}"),
    }
}

/// An error in the words of the page: its kind, what it says, and its causes.
pub(super) fn told(error: &Error) -> String {
    let mut text = format!("`{:?}`: {error}", error.kind());
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// The error of a call that must fail.
pub(super) fn failed<T: std::fmt::Debug>(result: Result<T>) -> Error {
    result.expect_err("the call fails")
}

/// How the connection ended, from an error that must say so.
pub(super) fn closed(error: &Error) -> &Arc<Closed> {
    match error {
        Error::Closed(closed) => closed,
        other => panic!("no end of the connection: {other:?}"),
    }
}

/// All of them failed by one and the same end.
pub(super) fn same_cause(first: &Error, others: &[Error]) {
    for other in others {
        assert!(Arc::ptr_eq(closed(first), closed(other)), "{first:?} and {other:?}");
    }
}

//! The support for these tests: a mock model, a home, and a client of the runtime.

mod older;
mod relay;
mod stage;
mod wire;

use std::future::Future;

use codex_client::types::ServerNotification;
use codex_client::{Event, Result};
use codex_testkit::TIME_LIMIT;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};

pub(crate) use older::{OLDER, older_executable};
pub(crate) use relay::Relay;
pub(crate) use stage::{Prepared, Setting, Stage, pinned_executable};
pub(crate) use wire::Wire;

/// Waits for a condition that must hold soon.
pub(crate) async fn soon<T>(what: &str, condition: impl Future<Output = T>) -> T {
    match tokio::time::timeout(TIME_LIMIT, condition).await {
        Ok(value) => value,
        Err(_) => panic!("{what} did not happen within {TIME_LIMIT:?}"),
    }
}

/// Reads events until a notification fits.
pub(crate) async fn notification<T>(
    events: &mut (impl Stream<Item = Result<Event>> + Unpin),
    mut fits: impl FnMut(&ServerNotification) -> Option<T>,
) -> T {
    soon("the notification", async {
        while let Some(event) = events.next().await {
            if let Some(found) = event.expect("an event").notification().and_then(&mut fits) {
                return found;
            }
        }
        panic!("the events ended before the expected event");
    })
    .await
}

/// Reads a stream to its end.
pub(crate) async fn to_the_end<T>(events: impl Stream<Item = Result<T>>) -> Vec<T> {
    soon("the end of the events", events.try_collect()).await.expect("no error among the events")
}

/// Returns the methods of events, to check their order.
pub(crate) fn methods(events: &[Event]) -> Vec<String> {
    let method = |event: &Event| event.notification().map_or_else(|| "lagged".to_owned(), |it| it.method().to_owned());
    events.iter().map(method).collect()
}

/// Returns whether a process exists.
#[cfg(unix)]
pub(crate) fn is_alive(pid: u32) -> bool {
    signal(pid, "0")
}

/// Sends a signal to one process. Returns `false` if the process does not exist.
#[cfg(unix)]
pub(crate) fn signal(pid: u32, signal: &str) -> bool {
    let kill = std::process::Command::new("kill").args([&format!("-{signal}"), &pid.to_string()]).output();
    kill.expect("kill can be run").status.success()
}

/// Waits until a process is gone, by polling.
#[cfg(unix)]
pub(crate) async fn is_gone(pid: u32) {
    let mut looks = tokio::time::interval(std::time::Duration::from_millis(5));
    soon("the end of the process", async {
        while is_alive(pid) {
            looks.tick().await;
        }
    })
    .await;
}

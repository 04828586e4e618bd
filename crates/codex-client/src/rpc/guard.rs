//! Panics of code outside this crate, which must not end the task that reads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

/// Some code has panicked. The panic hook of the program has printed the message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Panicked;

/// Runs a hook of a layer. A panic is logged, and costs only this call of the hook.
pub(crate) fn guarded<T>(hook: &'static str, run: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|_| {
        tracing::error!(hook, "a layer panicked; the connection continues without this call of the hook");
        Panicked
    })
}

/// Runs a future, and returns a panic as an error.
pub(crate) async fn unwind<T>(running: impl Future<Output = T>) -> Result<T, Panicked> {
    let mut running = pin!(running);
    std::future::poll_fn(|context| {
        catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(context).map(Ok))).unwrap_or(Poll::Ready(Err(Panicked)))
    })
    .await
}

/// Returns why a task has ended before its end: a panic, or the end of its tokio runtime.
pub(crate) fn early_end(task: &str) -> String {
    if std::thread::panicking() {
        format!("the task that {task} panicked, as a rule in code of the program, such as a transport")
    } else {
        format!("the task that {task} was ended, as a rule with its tokio runtime")
    }
}

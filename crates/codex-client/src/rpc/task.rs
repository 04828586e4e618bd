//! Starts the tasks of the client.

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::inbox::BoxFuture;

/// Starts a task on the current tokio runtime. See [`spawn_on`].
pub(crate) fn spawn(task: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    spawn_on(&Handle::current(), task)
}

/// Starts a task on a tokio runtime. The future is boxed, because tokio's code for a task is compiled again for each type of future.
pub(crate) fn spawn_on(runtime: &Handle, task: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
    let task: BoxFuture<'static, ()> = Box::pin(task);
    runtime.spawn(task)
}

//! The background thread on which the tasks of all blocking clients run.

use std::io;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Wake, Waker};
use std::thread::{self, Thread, ThreadId};

use tokio::runtime::{Builder, Handle};

use crate::error::{Error, Result};

/// Started when it is first needed, and there until the process ends.
static BACKGROUND: Mutex<Option<Background>> = Mutex::new(None);

struct Background {
    runtime: Handle,
    thread: ThreadId,
    /// The process of the thread. A forked process has the value, and not the thread.
    process: u32,
}

fn runtime() -> Result<Handle> {
    let mut background = BACKGROUND.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(Background { runtime, thread, process }) = &*background
        && *process == std::process::id()
    {
        if *thread == thread::current().id() {
            let problem = "an async handler called it on the background thread, which would wait for itself; use \
                           `on_blocking`, or the asynchronous client";
            return Err(Error::invalid("a blocking client", problem));
        }
        return Ok(runtime.clone());
    }
    let new = start().map_err(Error::connect("start the background thread"))?;
    Ok(background.insert(new).runtime.clone())
}

fn start() -> io::Result<Background> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    let thread = thread::Builder::new().name("codex-client".to_owned());
    let thread = thread.spawn(move || runtime.block_on(std::future::pending::<()>()))?;
    Ok(Background { runtime: handle, thread: thread.thread().id(), process: std::process::id() })
}

/// Waits for a future on this thread; the tasks that it spawns run on the background thread of all blocking clients.
///
/// Works inside an asynchronous program too, where tokio's own `block_on` panics.
///
/// # Errors
/// When the background thread cannot be started; [`Error::InvalidInput`] on the background thread itself, where an async handler runs.
pub fn wait<F: Future>(future: F) -> Result<F::Output> {
    let runtime = runtime()?;
    let _entered = runtime.enter();
    Ok(park(future))
}

/// Waits for the next value of a stream, as [`wait`] does.
pub fn wait_next<T>(next: impl Future<Output = Option<Result<T>>>) -> Option<Result<T>> {
    wait(next).unwrap_or_else(|error| Some(Err(error)))
}

/// Waits for a future on this thread.
fn park<F: Future>(future: F) -> F::Output {
    let mut output = None;
    park_until_ready(pin!(async { output = Some(future.await) }));
    output.unwrap_or_else(|| unreachable!("it is ready"))
}

/// Behind a `dyn`: compiled once, and not for each of the blocking client's methods.
fn park_until_ready(mut future: Pin<&mut dyn Future<Output = ()>>) {
    let parked = Arc::new(Parked { thread: thread::current(), woken: AtomicBool::new(false) });
    let waker = Waker::from(parked.clone());
    let mut context = Context::from_waker(&waker);
    loop {
        if future.as_mut().poll(&mut context).is_ready() {
            return;
        }
        while !parked.woken.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }
}

struct Parked {
    thread: Thread,
    woken: AtomicBool,
}

impl Wake for Parked {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.woken.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

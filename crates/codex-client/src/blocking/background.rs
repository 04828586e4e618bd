//! The background thread on which the tasks of all blocking clients run.

use std::io;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Wake, Waker};
use std::thread::{self, Thread};

use tokio::runtime::{Builder, Handle};

use crate::error::{Error, Result};

/// Started when it is first needed, and there until the process ends.
static RUNTIME: Mutex<Option<Handle>> = Mutex::new(None);

fn runtime() -> io::Result<Handle> {
    let mut runtime = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*runtime {
        return Ok(handle.clone());
    }
    let new = Builder::new_current_thread().enable_all().build()?;
    let handle = new.handle().clone();
    thread::Builder::new().name("codex-client".to_owned()).spawn(move || new.block_on(std::future::pending::<()>()))?;
    Ok(runtime.insert(handle).clone())
}

/// Waits for a future on this thread; the tasks that it spawns run on the background thread of all blocking clients.
///
/// Works inside an asynchronous program too, where tokio's own `block_on` panics.
///
/// # Errors
/// When the background thread cannot be started.
pub fn wait<F: Future>(future: F) -> Result<F::Output> {
    let runtime = runtime().map_err(Error::connect("start the background thread"))?;
    let _entered = runtime.enter();
    Ok(park(future))
}

/// Waits for a future on this thread, without a tokio runtime: for the next event of a stream.
pub fn park<F: Future>(future: F) -> F::Output {
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

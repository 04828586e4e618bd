//! Runs the generator so that a panic, an endless loop or a deep recursion gives a result.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use codex_codegen::Tree;

use crate::bundle::Bundle;

/// The time limit of one generation. The committed bundle takes a few seconds.
const LIMIT: Duration = Duration::from_secs(60);

/// The stack size. It allows a deep recursion; an overflow would end the test process.
const STACK: usize = 256 << 20;

/// Generates the code for `bundle`.
///
/// # Errors
/// Fails if the generator refuses the bundle, panics, or exceeds the time limit. The text says which.
pub(crate) fn generate(bundle: Bundle) -> Result<Tree, String> {
    let (sender, receiver) = mpsc::channel();
    let worker = move || {
        let run = || {
            let schemas = bundle.schemas().map_err(|error| error.to_string())?;
            codex_codegen::generate(&schemas, &bundle.version).map_err(|error| error.to_string())
        };
        let outcome = panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
            Err(format!("the generator panicked: {text}"))
        });
        let _ = sender.send(outcome);
    };
    thread::Builder::new()
        .name("generator".to_owned())
        .stack_size(STACK)
        .spawn(worker)
        .map_err(|error| format!("cannot start a thread: {error}"))?;
    receiver.recv_timeout(LIMIT).unwrap_or_else(|_| Err(format!("the generator did not end within {LIMIT:?}")))
}

/// Hides the panics of generator threads in the output, because they are results.
pub(crate) fn silence_generator_panics() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some("generator") {
            default(info);
        }
    }));
}

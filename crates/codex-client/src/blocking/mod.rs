//! The client for programs without an asynchronous runtime.
//!
//! The names are those of the asynchronous client. Methods wait for their result, builders end with `send`, and streams are iterators. Each
//! method links to its asynchronous counterpart, and fails with the same errors. All blocking clients of a process share one background
//! thread.
//!
//! ```no_run
//! use codex_client::Sandbox;
//! use codex_client::blocking::Codex;
//!
//! # fn example() -> codex_client::Result<()> {
//! let codex = Codex::start()?;
//! let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).send()?;
//! let result = thread.run("Describe this project.").send()?;
//! println!("{}", result.final_response().unwrap_or("(no answer)"));
//!
//! let turn = thread.turn("And its tests?").send()?;
//! for piece in turn.stream().text() {
//!     print!("{}", piece?);
//! }
//! codex.close()?;
//! # Ok(())
//! # }
//! ```
//!
//! The blocking client also works inside an asynchronous program. It blocks the calling thread, so call it where blocking is allowed
//! (`tokio::task::spawn_blocking`).

/// Mirrors methods of an asynchronous type: each waits for the future of the method of the same name.
macro_rules! mirror {
    ($type:ident: $($name:ident($($argument:ident: $of:ty),*) -> $output:ty;)*) => {$(
        #[doc = concat!("[`", stringify!($type), "::", stringify!($name), "`](crate::", stringify!($type), "::", stringify!($name), "), and waits for it.")]
        pub fn $name(&self, $($argument: $of),*) -> $crate::Result<$output> {
            $crate::blocking::wait(self.inner.$name($($argument),*))?.map(Into::into)
        }
    )*};
}

/// Mirrors methods of an asynchronous type that do not wait.
macro_rules! forward {
    ($type:ident: $($name:ident($($argument:ident: $of:ty),*) -> $output:ty;)*) => {$(
        #[doc = concat!("[`", stringify!($type), "::", stringify!($name), "`](crate::", stringify!($type), "::", stringify!($name), ").")]
        pub fn $name(&self, $($argument: $of),*) -> $output {
            self.inner.$name($($argument),*).into()
        }
    )*};
}

/// A stream as an iterator: each step waits for the next value.
macro_rules! iterator {
    ($name:ident, $item:ty) => {
        #[doc = concat!("[`codex_client::", stringify!($name), "`](crate::", stringify!($name), ") as an iterator: each step waits for the next one.")]
        #[derive(Debug)]
        #[must_use = "a stream that is dropped unsubscribes"]
        pub struct $name {
            inner: crate::$name,
        }

        impl From<crate::$name> for $name {
            fn from(inner: crate::$name) -> Self {
                Self { inner }
            }
        }

        impl Iterator for $name {
            type Item = $crate::Result<$item>;

            fn next(&mut self) -> Option<Self::Item> {
                $crate::blocking::wait_next(self.inner.next())
            }
        }
    };
}

mod background;
mod codex;
mod stream;
mod thread;
mod turn;

pub use background::{wait, wait_next};
pub use codex::Codex;
pub use stream::{EventStream, TextStream, TurnStream};
pub use thread::Thread;
pub use turn::{BlockingOutcome, TurnHandle};

//! The same client for programs without an asynchronous runtime.
//!
//! Names and shapes are those of the asynchronous client; what is awaited there returns here, builders end with `send`, and
//! streams are iterators. All blocking clients of a process share one background thread.
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
//! It can be used inside an asynchronous program as well: it does not panic there, but it blocks the thread it is called on,
//! so call it where blocking is allowed (`tokio::task::spawn_blocking`).

mod background;
mod codex;
mod login;
mod retry;
mod stream;
mod thread;
mod turn;

pub use background::{park, wait};
pub use codex::Codex;
pub use login::{ChatgptLogin, DeviceCodeLogin};
pub use retry::{retry_on_overload, retry_with};
pub use stream::{EventStream, TextStream, TurnStream};
pub use thread::Thread;
pub use turn::{BlockingOutcome, TurnHandle};

/// [`transport::websocket`](crate::transport::websocket), for [`Codex::connect`]. With the feature `websocket`.
///
/// # Errors
/// As there.
#[cfg(feature = "websocket")]
pub fn websocket(url: &str, token: Option<crate::Secret>) -> crate::Result<crate::transport::BoxTransport> {
    background::wait(crate::transport::websocket(url, token))?
}

/// [`transport::unix_socket`](crate::transport::unix_socket), for [`Codex::connect`]. On Unix, with the feature `unix-socket`.
///
/// # Errors
/// As there.
#[cfg(all(unix, feature = "unix-socket"))]
pub fn unix_socket(path: impl AsRef<std::path::Path>) -> crate::Result<crate::transport::BoxTransport> {
    background::wait(crate::transport::unix_socket(path))?
}

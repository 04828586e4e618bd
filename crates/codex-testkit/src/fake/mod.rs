//! A fake app-server: it speaks the protocol, does what a script says, and is wrong in each way that a test wants.
//!
//! Without a script it behaves well. It answers `initialize`, `thread/start`, `thread/resume`, `turn/start`,
//! `turn/interrupt`, `turn/steer`, `model/list` and `account/read`, with the payloads of the runtime; a turn says `ok`.
//! Other methods are unknown to it, until a script has a [`Reaction`] for them.
//!
//! | to have it | do this |
//! |---|---|
//! | in memory | [`FakeAppServer::connect`] |
//! | over a WebSocket | [`FakeAppServer::serve_ws`], or `serve_unix` for a Unix socket |
//! | as a process | start a program that calls [`main`], with a [`Script`] in the file named by [`SCRIPT_VARIABLE`] |
//!
//! | to have this wrong | say this |
//! |---|---|
//! | no answer, two, or one with another id | [`Reaction::never`], [`Step::Result`] twice, [`Reaction::result_as`] |
//! | answers in another order | [`Reaction::reversed`], or [`Reaction::after_gate`] |
//! | a refusal, an overload | [`Reaction::error`], [`Reaction::overloaded`], [`Script::limits`] |
//! | noise, half lines, very long ones | [`Step::Line`], [`Step::Text`], [`Step::Bytes`], [`Step::LongLine`] |
//! | a payload that is not as it should be | [`Reaction::edited`], [`Turn::edit`], [`Turn::item`], [`Turn::notify`] |
//! | a turn out of order | [`Turn::events_first`], [`Turn::answer_last`], [`Turn::completed_first`] |
//! | a turn that fails, waits or never ends | [`Turn::failed`], [`Turn::hold`], [`Turn::until_interrupted`] |
//! | requests to the client | [`Turn::ask`], [`Step::Ask`], [`FakeAppServer::request`] |
//! | death, at any point | [`Step::Exit`], [`Step::CloseOutput`] |
//! | another one in its place, after a restart | [`Script::restarted_as`] |
//! | a process that is slow to go | [`Script::ignore_eof`], [`Script::grandchild`], [`Step::StopReading`] |
//! | more than one can read | [`Turn::flood`], [`Step::Stderr`] |
//! | a version that lies | [`Script::user_agent`] |
//!
//! A client that starts a process is pointed at the binary `codex-fake-app-server`, or at a program of the test that
//! calls [`main`]:
//!
//! ```no_run
//! use codex_testkit::fake::{Exit, Reaction, SCRIPT_VARIABLE, Script};
//!
//! # fn example(program: &std::path::Path, folder: &std::path::Path) -> std::io::Result<()> {
//! let script = Script::new().once("turn/start", Reaction::never().exit(Exit::Kill));
//! script.write(folder.join("script.json"))?;
//! let mut command = std::process::Command::new(program);
//! command.env(SCRIPT_VARIABLE, folder.join("script.json"));
//! # Ok(())
//! # }
//! ```
//!
//! Nothing waits for a clock. A [`Step::Hold`] waits for a gate, a [`Step::Until`] for the client; a process has its
//! gates opened by the request `fake/openGate {"name": …}`.

mod approval;
mod connection;
mod defaults;
mod flood;
mod input;
mod items;
mod output;
mod process;
mod reaction;
mod running;
mod scene;
mod script;
mod server;
mod socket;
mod state;
mod step;
mod turn;

pub use process::{RECORD_VARIABLE, SCRIPT_VARIABLE, main};
pub use reaction::Reaction;
pub use script::{Limits, Script};
pub use server::FakeAppServer;
pub use step::{AnswerId, Edit, Exit, Flood, Step};
pub use turn::Turn;

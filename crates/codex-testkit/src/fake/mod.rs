//! A fake app-server, which speaks the protocol, follows a script, and has the faults that a test asks for.
//!
//! Without a script, the fake has no faults. The fake answers `initialize`, `thread/start`, `thread/resume`, `turn/start`,
//! `turn/interrupt`, `turn/steer`, `model/list` and `account/read` with the payloads of the runtime. The answer of a turn is `ok`.
//! Other methods are unknown, unless a script has a [`Reaction`] for them.
//!
//! | place of the fake | use |
//! |---|---|
//! | in memory | [`FakeAppServer::connect`] |
//! | over a WebSocket | [`FakeAppServer::serve_ws`], or `serve_unix` for a Unix socket |
//! | as a process | start a program that calls [`main`], with a [`Script`] in the file named by [`SCRIPT_VARIABLE`] |
//!
//! | fault | use |
//! |---|---|
//! | no answer, two answers, or an answer with another id | [`Reaction::never`], [`Step::Result`] twice, [`Reaction::result_as`] |
//! | answers in another order | [`Reaction::reversed`], or [`Reaction::after_gate`] |
//! | a refusal, an overload | [`Reaction::error`], [`Reaction::overloaded`], [`Script::limits`] |
//! | noise, incomplete lines, very long lines | [`Step::Line`], [`Step::Text`], [`Step::Bytes`], [`Step::LongLine`] |
//! | a payload of another form | [`Reaction::edited`], [`Turn::edit`], [`Turn::item`], [`Turn::notify`] |
//! | a turn out of order | [`Turn::events_first`], [`Turn::answer_last`], [`Turn::completed_first`] |
//! | a turn that fails, waits or never ends | [`Turn::failed`], [`Turn::hold`], [`Turn::until_interrupted`] |
//! | requests to the client | [`Turn::ask`], [`Step::Ask`], [`FakeAppServer::request`] |
//! | death, at any point | [`Step::Exit`], [`Step::CloseOutput`] |
//! | another script after a restart | [`Script::restarted_as`] |
//! | a process that ends slowly | [`Script::ignore_eof`], [`Script::grandchild`], [`Step::StopReading`] |
//! | more messages than a client can read | [`Turn::flood`], [`Step::Stderr`] |
//! | a wrong version | [`Script::user_agent`] |
//!
//! A client that starts a process gets the path of the binary `codex-fake-app-server`, or of a program of the test that
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
//! Nothing waits for a clock. A [`Step::Hold`] waits for a gate, and a [`Step::Until`] waits for the client. The request
//! `fake/openGate {"name": …}` opens a gate of a process.

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

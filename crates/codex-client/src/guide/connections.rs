//! Which runtime, and how it is reached.
//!
//! # A child process
//! [`Codex::start`](crate::Codex::start) starts one over stdio, in a process group of its own:
//! 1. the executable that [`CodexConfig::codex_bin`](crate::CodexConfig::codex_bin) names,
//! 2. else the one that the variable `CODEX_BIN` names,
//! 3. else the installed runtime of the version that this crate's types are from: in the folder that the variable
//!    `CODEX_RUNTIME_DIR` names (`cargo xtask fetch-runtime` fills one), or in `codex-runtime` beside the program,
//! 4. else, with the feature `download` and where `CodexConfig::download` asks for it, that version from the user's cache, fetched
//!    on first use.
//!
//! `PATH` is never searched, and a broken installation is an error: what runs is what was asked for. The version is read from
//! `initialize` ([`Metadata::version`](crate::Metadata::version)). A runtime of another version works: what it has more is kept
//! as it is ([`Unrecognized`](crate::types::ServerNotification::Unrecognized)), what it has changed is told on the
//! [start page](crate#a-runtime-that-is-newer-or-older-than-the-program), and a method or an option that it is too old for
//! is refused before anything is sent ([`Error::NeedsRuntime`](crate::Error::NeedsRuntime)).
//!
//! # A WebSocket
//! With the feature `websocket`, to `codex app-server --listen ws://127.0.0.1:4500`:
#![cfg_attr(feature = "websocket", doc = "```no_run")]
#![cfg_attr(not(feature = "websocket"), doc = "```text")]
//! # async fn example() -> codex_client::Result<()> {
//! use codex_client::{Codex, CodexConfig, Secret, Transport};
//!
//! let token = std::env::var("CODEX_TOKEN").ok().map(Secret::from);
//! let transport = Transport::websocket("ws://127.0.0.1:4500", token).await?;
//! let codex = Codex::connect(transport, CodexConfig::new()).await?;
//! # Ok(())
//! # }
//! ```
//! A bearer token goes over `wss://`, or over `ws://` to this machine only.
//!
//! # A Unix socket
//! With the feature `unix-socket`, to `codex app-server --listen unix:///tmp/codex.sock`:
#![cfg_attr(all(unix, feature = "unix-socket"), doc = "```no_run")]
#![cfg_attr(not(all(unix, feature = "unix-socket")), doc = "```text")]
//! # async fn example() -> codex_client::Result<()> {
//! use codex_client::{Codex, CodexConfig, Transport};
//!
//! let codex = Codex::connect(Transport::unix_socket("/tmp/codex.sock").await?, CodexConfig::new()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Anything else
//! [`Transport::from_io`](crate::Transport::from_io) takes any two directions of bytes: an SSH session, a container, memory in a
//! test.
//!
//! # A recording
//! [`CodexConfig::record`](crate::CodexConfig::record) writes a session down, over whatever connection, and a
//! [`Recording`](crate::Recording) plays it again in the app-server's place: a test of yours then needs no runtime, and a bug
//! report can be run by others.

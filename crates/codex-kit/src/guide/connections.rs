//! Which runtime, and how it is reached.
//!
//! # A child process
//! [`Codex::start`](codex_client::Codex::start) starts one over stdio, in a process group of its own:
//! 1. the executable that [`CodexConfig::codex_bin`](codex_client::CodexConfig::codex_bin) names,
//! 2. else the one that the variable `CODEX_BIN` names,
//! 3. else the installed runtime of the version that codex-client's types are from: in the folder that the variable
//!    `CODEX_RUNTIME_DIR` names (`cargo xtask fetch-runtime` fills one), or in `codex-runtime` beside the program,
//! 4. else, with the feature `download` and where `CodexConfig::download` asks for it, that version from the user's cache, fetched
//!    on first use.
//!
//! `PATH` is never searched, and a broken installation is an error: what runs is what was asked for. The version is read from
//! `initialize` ([`Metadata::version`](codex_client::Metadata::version)). A runtime of another version works: what it has more is kept
//! as it is ([`Unrecognized`](codex_client::types::ServerNotification::Unrecognized)), what it has changed is told on the
//! [start page](codex_client#a-runtime-that-is-newer-or-older-than-the-program), and a method or an option that it is too old for
//! is refused before anything is sent ([`Error::NeedsRuntime`](codex_client::Error::NeedsRuntime)).
//!
//! # A WebSocket
//! With codex-kit's feature `websocket`, to `codex app-server --listen ws://127.0.0.1:4500`:
//! ```ignore
//! # async fn example() -> codex_client::Result<()> {
//! use codex_client::{Codex, CodexConfig, Secret};
//!
//! let token = std::env::var("CODEX_TOKEN").ok().map(Secret::from);
//! let transport = codex_kit::websocket("ws://127.0.0.1:4500", token).await?;
//! let codex = Codex::connect(transport, CodexConfig::new()).await?;
//! # Ok(())
//! # }
//! ```
//! A bearer token goes over `wss://`, or over `ws://` to this machine only.
//!
//! # A Unix socket
//! With codex-kit's feature `unix-socket`, to `codex app-server --listen unix:///tmp/codex.sock`:
//! ```ignore
//! # async fn example() -> codex_client::Result<()> {
//! use codex_client::{Codex, CodexConfig};
//!
//! let codex = Codex::connect(codex_kit::unix_socket("/tmp/codex.sock").await?, CodexConfig::new()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Anything else
//! [`transport::io`](codex_client::transport::io) takes any two directions of bytes: an SSH session, a container, memory in a
//! test. The trait [`Transport`](codex_client::Transport) is for messages that come in another way than as lines of bytes.
//! ```
//! use std::collections::VecDeque;
//! use std::io;
//! use std::task::{Context, Poll};
//!
//! use codex_client::transport::{BoxTransport, Frame, MessageReader, MessageWriter, Transport};
//! use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
//!
//! /// Messages over channels in memory.
//! struct Channels {
//!     from_server: UnboundedReceiver<String>,
//!     to_server: UnboundedSender<String>,
//! }
//!
//! struct Receiver {
//!     messages: UnboundedReceiver<String>,
//!     current: String,
//! }
//!
//! impl MessageReader for Receiver {
//!     fn poll_next(&mut self, context: &mut Context<'_>, _max_bytes: usize) -> Poll<io::Result<bool>> {
//!         self.messages.poll_recv(context).map(|message| {
//!             let is_open = message.is_some();
//!             self.current = message.unwrap_or_default();
//!             Ok(is_open)
//!         })
//!     }
//!
//!     fn frame(&self) -> Frame<'_> {
//!         Frame::Text(&self.current)
//!     }
//! }
//!
//! struct Sender(Option<UnboundedSender<String>>);
//!
//! impl MessageWriter for Sender {
//!     fn poll_write(&mut self, _: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
//!         let sent = messages.drain(..).try_for_each(|message| match &self.0 {
//!             Some(server) => server.send(message).map_err(|_| io::ErrorKind::BrokenPipe.into()),
//!             None => Err(io::ErrorKind::BrokenPipe.into()),
//!         });
//!         Poll::Ready(sent)
//!     }
//!
//!     fn poll_close(&mut self, _: &mut Context<'_>) -> Poll<()> {
//!         self.0 = None;
//!         Poll::Ready(())
//!     }
//! }
//!
//! impl Transport for Channels {
//!     fn boxed(self) -> BoxTransport {
//!         let reader = Receiver { messages: self.from_server, current: String::new() };
//!         BoxTransport { reader: Box::new(reader), writer: Box::new(Sender(Some(self.to_server))) }
//!     }
//! }
//! ```
//!
//! # A recording
//! [`CodexConfig::record`](crate::RecordExt::record) writes a session down, over whatever connection, and a
//! [`Recording`](crate::Recording) plays it again in the app-server's place: a test of yours then needs no runtime, and a bug
//! report can be run by others.

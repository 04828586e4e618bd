//! Which runtime the client uses, and how the client connects to it.
//!
//! # A child process
//! [`Codex::start`](codex_client::Codex::start) starts a runtime over stdio, in a process group of its own. The method uses the
//! first of these sources that is present:
//! 1. The executable that [`CodexConfig::codex_bin`](codex_client::CodexConfig::codex_bin) names.
//! 2. The executable that the variable `CODEX_BIN` names.
//! 3. The installed runtime of the version that codex-client's types come from. The variable `CODEX_RUNTIME_DIR` names the folder
//!    (`cargo xtask fetch-runtime` fills such a folder). Without the variable, the folder is `codex-runtime` beside the program.
//! 4. With the feature `download` and `CodexConfig::download`: the runtime of that version from the user's cache, downloaded on first
//!    use.
//!
//! `PATH` is never searched. A broken installation is an error, so the client never silently starts another runtime.
//!
//! [`Metadata::version`](codex_client::Metadata::version) returns the version that the runtime reported in `initialize`. A runtime of
//! another version works:
//!
//! - Methods, fields and values that are new in the runtime are kept as they are
//!   ([`Unrecognized`](codex_client::types::ServerNotification::Unrecognized)).
//! - A method or an option that the runtime is too old for is refused before anything is sent
//!   ([`Error::NeedsRuntime`](codex_client::Error::NeedsRuntime)).
//! - The [start page](codex_client#a-runtime-that-is-newer-or-older-than-the-program) describes how changed values are read.
//!
//! # A WebSocket
//! With codex-kit's feature `websocket`, the client connects to `codex app-server --listen ws://127.0.0.1:4500`:
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
//! A bearer token is sent only over `wss://`, or over `ws://` to this machine. `SocketOptions` has the options of
//! `websocket_with` and `unix_socket_with`:
//!
//! - **Time limit of connecting**, 10 seconds by default: name resolution, the connection, TLS and the upgrade request together.
//! - **Keepalive**, 20 seconds by default: the client pings a silent server. If no data arrives for another 20 seconds, the
//!   connection ends with [`ClosedReason::Io`](codex_client::ClosedReason::Io).
//! - **Root certificates** of your own authority for `wss://`. The client then trusts only these certificates.
//! ```ignore
//! # async fn example(pem: &str, token: codex_client::Secret) -> codex_client::Result<()> {
//! use std::time::Duration;
//!
//! use codex_kit::SocketOptions;
//!
//! let options = SocketOptions::new().token(token).connect_time_limit(Duration::from_secs(3)).root_certificate_pem(pem);
//! let transport = codex_kit::websocket_with("wss://codex.example", &options).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # A Unix socket
//! With codex-kit's feature `unix-socket`, the client connects to `codex app-server --listen unix:///tmp/codex.sock`:
//! ```ignore
//! # async fn example() -> codex_client::Result<()> {
//! use codex_client::{Codex, CodexConfig};
//!
//! let codex = Codex::connect(codex_kit::unix_socket("/tmp/codex.sock").await?, CodexConfig::new()).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Other byte streams
//! [`transport::io`](codex_client::transport::io) takes any pair of byte streams: an SSH session, a container, or memory in a test.
//! Implement the trait [`Transport`](codex_client::Transport) for messages that are not lines of bytes.
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
//! [`CodexConfig::record`](crate::RecordExt::record) records a session over any connection. A [`Recording`](crate::Recording) replays the
//! session in place of the app-server. A test then needs no runtime, and other people can reproduce a bug report.

//! What a test needs to run the real Codex runtime on one machine, without an account and
//! without the network; and a fake one, for what the real one does not do when asked to.
//!
//! | part | what it is |
//! |---|---|
//! | [`MockResponses`] | a loopback server for `POST /v1/responses`, scripted with [`Reply`]s |
//! | [`MockRealtime`] | a loopback WebSocket that plays the Realtime API |
//! | [`MockMcp`] | a loopback MCP server with tools, a resource and an elicitation |
//! | [`TestHome`] | a private home, `CODEX_HOME` and workspace with a quiet configuration |
//! | [`RawAppServer`] | the app-server process, driven with raw JSON lines |
//! | [`FakeAppServer`] | an app-server that does what a script says, right or wrong; [`fake`] tells how |
//! | [`Transcript`] | all that went over such a connection, to and from a file |
//! | [`record`] | drives a runtime over all of the protocol and keeps the transcript |
//!
//! Nothing here depends on a test framework, and nothing sleeps: a [`Gate`] holds a reply until
//! the test opens it, and each wait ends when its condition holds, or fails loudly when
//! [`TIME_LIMIT`] has passed.
//!
//! ```no_run
//! use codex_testkit::{MockResponses, RawAppServer, Reply, TestHome};
//! use serde_json::json;
//!
//! # async fn example(runtime: &std::path::Path) -> Result<(), codex_testkit::Error> {
//! let mock = MockResponses::start().await?;
//! mock.push(Reply::text("Hello from the mock."));
//! let home = TestHome::new(None, &mock.base_url())?;
//! let server = RawAppServer::start(runtime, &home).await?;
//! server.initialize(json!({})).await?;
//! let thread = server.call("thread/start", json!({ "cwd": home.workspace() })).await?;
//! let id = thread["thread"]["id"].as_str().unwrap();
//! server
//!     .call("turn/start", json!({
//!         "threadId": id,
//!         "input": [{ "type": "text", "text": "hi", "text_elements": [] }],
//!     }))
//!     .await?;
//! server.notification("turn/completed", |_| true).await?;
//! server.close().await?;
//! # Ok(())
//! # }
//! ```

mod error;
pub mod fake;
mod home;
mod http;
mod mcp;
mod mock;
mod raw;
mod realtime;
pub mod record;
mod transcript;

pub use error::{Error, TIME_LIMIT};
pub use fake::FakeAppServer;
pub use home::TestHome;
pub use mcp::MockMcp;
pub use mock::{Fallback, Gate, MockResponses, RecordedRequest, Reply, Usage};
pub use raw::{Answer, RawAppServer};
pub use realtime::MockRealtime;
pub use transcript::{Direction, Entry, Kind, Transcript};

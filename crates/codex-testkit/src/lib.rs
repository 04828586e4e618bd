#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod error;
pub mod fake;
mod home;
mod http;
mod mcp;
mod mock;
mod raw;
mod transcript;

pub use error::{Error, TIME_LIMIT};
pub use fake::FakeAppServer;
pub use home::TestHome;
pub use mcp::MockMcp;
pub use mock::{Fallback, Gate, MockResponses, RecordedRequest, Reply, Usage};
pub use raw::{Answer, RawAppServer};
pub use transcript::{Direction, Entry, Kind, Transcript};

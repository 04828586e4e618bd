// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! The app-server protocol of Codex 0.171.0.

// The schemas describe only some of the fields.
#![allow(missing_docs)]
// Messages are short-lived, and a box around each branch would cost one allocation per message.
#![allow(clippy::large_enum_variant)]

mod account;
mod app;
mod attestation;
mod auto_approval_review;
mod collaboration_mode;
mod command;
mod common;
mod config;
mod environment;
mod experimental_feature;
mod external_agent_config;
mod feedback;
mod fs;
mod fuzzy_file_search;
mod hook;
mod item;
mod marketplace;
mod mcp_server;
mod memory;
#[cfg(feature = "experimental")]
mod mock;
mod model;
mod permission_profile;
mod plugin;
mod process;
mod project;
mod realtime;
mod remote_control;
mod review;
#[cfg(feature = "experimental")]
mod rollout;
mod server;
mod skills;
mod thread;
mod turn;
#[cfg(feature = "experimental")]
mod user_verification;
mod windows;
pub(crate) mod methods;
mod routes;

pub use routes::{NOTIFICATION_ROUTES, SERVER_REQUEST_ROUTES};
pub use account::*;
pub use app::*;
pub use attestation::*;
pub use auto_approval_review::*;
pub use collaboration_mode::*;
pub use command::*;
pub use common::*;
pub use config::*;
pub use environment::*;
pub use experimental_feature::*;
pub use external_agent_config::*;
pub use feedback::*;
pub use fs::*;
pub use fuzzy_file_search::*;
pub use hook::*;
pub use item::*;
pub use marketplace::*;
pub use mcp_server::*;
pub use memory::*;
#[cfg(feature = "experimental")]
pub use mock::*;
pub use model::*;
pub use permission_profile::*;
pub use plugin::*;
pub use process::*;
pub use project::*;
pub use realtime::*;
pub use remote_control::*;
pub use review::*;
#[cfg(feature = "experimental")]
pub use rollout::*;
pub use server::*;
pub use skills::*;
pub use thread::*;
pub use turn::*;
#[cfg(feature = "experimental")]
pub use user_verification::*;
pub use windows::*;

/// The Codex release whose schemas these types were generated from.
pub const CODEX_VERSION: &str = "0.171.0";

/// The digest of these schemas, as pinned in `schemas/codex.lock.toml`.
pub const SCHEMAS_DIGEST: &str = "sha256:2118e218b8c266ab1c37e381bb9bf4cdf99c1393051ce9fce322ee05a407ca04";

/// The numbers of client requests, server requests and server notifications on the stable surface.
pub const STABLE_METHODS: [usize; 3] = [110, 10, 87];

/// The numbers of client requests, server requests and server notifications on both surfaces.
pub const ALL_METHODS: [usize; 3] = [189, 10, 87];

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! The protocol of Codex 0.171.0.

// A message is decoded, looked at and dropped; boxing its branches would cost an allocation for each.
#![allow(clippy::large_enum_variant)]

mod client_requests;
mod models;
mod notifications;
mod server_requests;
pub(crate) mod methods;
mod routes;

pub use routes::{NOTIFICATION_ROUTES, SERVER_REQUEST_ROUTES};
pub use client_requests::*;
pub use models::*;
pub use notifications::*;
pub use server_requests::*;

/// The Codex release whose schemas these types come from.
pub const CODEX_VERSION: &str = "0.171.0";

/// Digest of those schemas, as `schemas/codex.lock.toml` pins it.
pub const SCHEMAS_DIGEST: &str = "sha256:2118e218b8c266ab1c37e381bb9bf4cdf99c1393051ce9fce322ee05a407ca04";

/// Client requests, server requests and server notifications on the stable surface.
pub const STABLE_METHODS: [usize; 3] = [110, 10, 87];

/// The same with the experimental ones.
pub const ALL_METHODS: [usize; 3] = [189, 10, 87];

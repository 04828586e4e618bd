// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! The protocol of Codex 0.169.0.

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
pub const CODEX_VERSION: &str = "0.169.0";

/// Digest of those schemas, as `schemas/codex.lock.toml` pins it.
pub const SCHEMAS_DIGEST: &str = "sha256:351b2fd701956f4e08b58035662ad5c0b9c4f0cebb704c32c85897efe6058463";

/// Client requests, server requests and server notifications on the stable surface.
pub const STABLE_METHODS: [usize; 3] = [109, 10, 86];

/// The same with the experimental ones.
pub const ALL_METHODS: [usize; 3] = [184, 11, 86];

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `memory`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct MemoryCitation {
    pub entries: Vec<MemoryCitationEntry>,
    pub thread_ids: Vec<String>,
}

crate::object::object! { MemoryCitation {
    "entries" => entries: required,
    "threadIds" => thread_ids: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct MemoryCitationEntry {
    pub path: String,
    pub line_start: u32,
    pub line_end: u32,
    pub note: String,
}

crate::object::object! { MemoryCitationEntry {
    "path" => path: required,
    "lineStart" => line_start: required,
    "lineEnd" => line_end: required,
    "note" => note: required,
} }

/// The response to the request `memory/reset`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemoryResetResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryResetResponse {
} }

/// The params of the request `memory/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemoryStatusParams {
    /// Required distinct consolidated threads. Defaults to 20; supported range is 1..=4096.
    pub min_consolidated_threads: Option<u32>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryStatusParams {
    "minConsolidatedThreads" => min_consolidated_threads: option,
} }

/// The response to the request `memory/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryStatusResponse {
    pub v2_consolidated_threads: u32,
    pub v2_ready: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryStatusResponse {
    "v2ConsolidatedThreads" => v2_consolidated_threads: required,
    "v2Ready" => v2_ready: required,
} }

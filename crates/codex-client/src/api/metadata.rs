//! What the runtime said of itself.

use codex_dist::Version;
use codex_types::InitializeResponse;

/// What the runtime said of itself in `initialize`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Metadata {
    /// The answer as it came.
    pub initialize: InitializeResponse,
    /// The runtime's version, read from the user agent; `None` when there is none in it.
    pub version: Option<Version>,
    /// The process id of a runtime that this client started.
    pub process_id: Option<u32>,
}

impl Metadata {
    /// Returns the user agent that the runtime presents to the model service.
    pub fn user_agent(&self) -> &str {
        &self.initialize.user_agent
    }

    /// Returns the operating system that the runtime runs on, such as `linux`.
    pub fn platform_os(&self) -> &str {
        &self.initialize.platform_os
    }

    /// Whether the runtime is of the version that this crate's types were generated from.
    pub fn is_pinned_version(&self) -> bool {
        self.version.as_ref().is_some_and(|version| version.to_string() == codex_types::CODEX_VERSION)
    }
}

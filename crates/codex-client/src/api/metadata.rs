//! The metadata of the runtime.

use codex_dist::Version;
use codex_types::InitializeResponse;

/// The metadata of the runtime from `initialize`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Metadata {
    /// The answer.
    pub initialize: InitializeResponse,
    /// The runtime's version from the user agent; `None` if the user agent has no version.
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

    /// Returns whether the runtime is of the version that this crate's types were generated from.
    pub fn is_pinned_version(&self) -> bool {
        self.version.as_ref().is_some_and(|version| version.to_string() == codex_types::CODEX_VERSION)
    }
}

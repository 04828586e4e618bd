//! How one call is made.

use std::time::Duration;

use crate::rpc::call::Extensions;

/// How one call is made: its time limit, and what extension traits attach to it.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct CallOptions {
    time_limit: Option<Option<Duration>>,
    pub(crate) extensions: Extensions,
}

impl CallOptions {
    /// Options that follow the client's configuration.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the answer may take; `None` for no limit.
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.time_limit = Some(limit.into());
        self
    }

    /// Attaches a value to the call, which a [`Layer`](crate::Layer) can read ([`Call::extension`](crate::Call::extension)). One of
    /// each type is kept.
    pub fn extension<T: Send + Sync + 'static>(mut self, value: T) -> Self {
        self.extensions.insert(value);
        self
    }

    /// Returns the attached value of this type.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.extensions.get()
    }

    /// The time limit of a call, if it was set.
    pub(crate) fn limit(&self) -> Option<Option<Duration>> {
        self.time_limit
    }
}

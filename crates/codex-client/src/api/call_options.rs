//! The options of one call.

use std::time::Duration;

use crate::rpc::call::Extensions;

/// The options of one call: its time limit, and values of extension traits.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct CallOptions {
    time_limit: Option<Option<Duration>>,
    pub(crate) extensions: Extensions,
}

impl CallOptions {
    /// Creates options that follow the client's configuration.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the answer may take; `None` for no limit.
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.time_limit = Some(limit.into());
        self
    }

    /// Attaches a value to the call, which a [`Layer`](crate::Layer) can read ([`Call::extension`](crate::Call::extension)). A
    /// later value of the same type replaces an earlier value.
    pub fn extension<T: Send + Sync + 'static>(mut self, value: T) -> Self {
        self.extensions.insert(value);
        self
    }

    /// Returns the attached value of this type.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.extensions.get()
    }

    /// Returns the time limit of the call, if one is set.
    pub(crate) fn limit(&self) -> Option<Option<Duration>> {
        self.time_limit
    }
}

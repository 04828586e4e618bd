//! Trying again, with a sleeping thread.

use super::background::wait;
use crate::api::retry::RetryPolicy;
use crate::error::Result;

/// [`codex_client::retry_on_overload`](crate::retry_on_overload) for the blocking client.
///
/// # Errors
/// The last error of `operation`.
pub fn retry_on_overload<T>(operation: impl FnMut() -> Result<T>) -> Result<T> {
    retry_with(RetryPolicy::default(), operation)
}

/// Retries with this policy while the runtime or the model service is overloaded: see [`retry_on_overload`].
///
/// # Errors
/// The last error of `operation`.
pub fn retry_with<T>(policy: RetryPolicy, mut operation: impl FnMut() -> Result<T>) -> Result<T> {
    wait(crate::api::retry::retry_with(policy, || std::future::ready(operation())))?
}

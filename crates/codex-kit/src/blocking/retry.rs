//! Retries of the blocking client.

use codex_client::Result;
use codex_client::blocking::wait;

use crate::retry::RetryPolicy;

/// [`codex_kit::retry_on_overload`](crate::retry_on_overload) for the blocking client.
///
/// # Errors
/// The last error of `operation`.
pub fn retry_on_overload<T>(operation: impl FnMut() -> Result<T>) -> Result<T> {
    retry_with(RetryPolicy::default(), operation)
}

/// [`codex_kit::retry_with`](crate::retry_with) for the blocking client.
///
/// # Errors
/// The last error of `operation`.
pub fn retry_with<T>(policy: RetryPolicy, mut operation: impl FnMut() -> Result<T>) -> Result<T> {
    wait(crate::retry_with(policy, || std::future::ready(operation())))?
}

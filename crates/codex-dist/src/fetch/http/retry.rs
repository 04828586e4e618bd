//! The policy of retries: the errors that are retried, and the pauses.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBackoff, ExponentialBuilder};

use super::HttpOptions;
use crate::error::{HttpError, HttpErrorKind, NetworkError, NetworkErrorKind};
use crate::{Error, Result};

/// The retries that are left.
pub(crate) struct Retry<'a> {
    options: &'a HttpOptions,
    pauses: ExponentialBackoff,
}

impl<'a> Retry<'a> {
    pub(crate) fn new(options: &'a HttpOptions) -> Self {
        let pauses = ExponentialBuilder::new()
            .with_min_delay(options.min_pause)
            .with_max_delay(options.max_pause)
            .with_max_times(options.retries)
            .with_jitter()
            .build();
        Self { options, pauses }
    }

    /// Restores all retries, because data has arrived.
    pub(crate) fn progressed(&mut self) {
        *self = Self::new(self.options);
    }

    /// Waits before the next attempt. Returns the error if there is no next attempt.
    pub(crate) async fn after(&mut self, error: Error) -> Result<()> {
        let asked = match &error {
            // A retry cannot help if a name has no address or a certificate is invalid.
            Error::Network(NetworkError { kind, .. })
                if !matches!(kind, NetworkErrorKind::Dns | NetworkErrorKind::Tls | NetworkErrorKind::Redirect) =>
            {
                Duration::ZERO
            }
            Error::Http(HttpError { kind: HttpErrorKind::Server, retry_after, .. }) => retry_after.unwrap_or_default(),
            Error::Http(HttpError {
                kind: HttpErrorKind::RateLimited { .. }, retry_after: Some(retry_after), ..
            }) => *retry_after,
            _ => return Err(error),
        };
        match self.pauses.next() {
            // The message helps a person more than a silent wait of minutes.
            Some(pause) if asked <= self.options.max_pause => {
                tracing::debug!(%error, "retrying the request");
                tokio::time::sleep(pause.max(asked)).await;
                Ok(())
            }
            _ => Err(error),
        }
    }
}

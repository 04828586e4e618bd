//! Retries with exponential backoff while the runtime reports overload.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::Duration;

use codex_client::Result;

/// The setters of a policy with `attempts` and a `backoff`.
macro_rules! backoff_setters {
    () => {
        /// Sets the number of attempts, at least one.
        pub fn attempts(mut self, attempts: u32) -> Self {
            self.attempts = attempts.max(1);
            self
        }

        /// Sets the first pause, and the longest pause.
        pub fn delays(mut self, first: std::time::Duration, longest: std::time::Duration) -> Self {
            self.backoff = $crate::Backoff { first, longest, ..self.backoff };
            self
        }

        /// Sets the random variation of a pause, as a fraction from 0 to 1.
        pub fn jitter(mut self, part: f64) -> Self {
            self.backoff.jitter = part.clamp(0.0, 1.0);
            self
        }
    };
}

#[cfg(feature = "restart")]
pub(crate) use backoff_setters;

/// The number of attempts of [`retry_with`], and the pauses between them.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct RetryPolicy {
    attempts: u32,
    backoff: Backoff,
}

/// Exponential backoff with jitter: pauses that double up to the longest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backoff {
    /// The first pause.
    pub first: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// The random variation of a pause, as a fraction from 0 to 1.
    pub jitter: f64,
}

impl Backoff {
    /// Returns the pause after this attempt; the first attempt is 1. A `jitter` outside of 0 to 1 counts as the nearer end, and NaN as 0.
    pub fn pause(&self, attempt: u32) -> Duration {
        self.pause_at(attempt, random())
    }

    /// Returns the pause for a random number between 0 and 1.
    fn pause_at(&self, attempt: u32, random: f64) -> Duration {
        let doubled = self.first.saturating_mul(1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX));
        // `clamp` keeps NaN.
        let jitter = if self.jitter.is_nan() { 0.0 } else { self.jitter.clamp(0.0, 1.0) };
        let pause = doubled.min(self.longest).as_secs_f64() * (1.0 + jitter * (2.0 * random - 1.0));
        Duration::try_from_secs_f64(pause).unwrap_or(Duration::MAX)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        let backoff = Backoff { first: Duration::from_millis(250), longest: Duration::from_secs(2), jitter: 0.2 };
        Self { attempts: 3, backoff }
    }
}

impl RetryPolicy {
    /// Returns the default policy: three attempts. The pause is 0.25 s at first and doubles up to 2 s, ±20 %.
    pub fn new() -> Self {
        Self::default()
    }

    backoff_setters!();
}

/// Tries again while the runtime or the model service says that it is overloaded ([`Error::is_overloaded`]).
///
/// An overloaded runtime has not begun with the request, so trying again does nothing twice. Other errors are returned at once.
///
/// [`Error::is_overloaded`]: codex_client::Error::is_overloaded
///
/// # Errors
/// The last error of `operation`.
///
/// ```no_run
/// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
/// let models = codex_kit::retry_on_overload(|| codex.models()).await?;
/// # Ok(())
/// # }
/// ```
pub async fn retry_on_overload<T, F, Fut>(operation: F) -> Result<T>
where
    F: FnMut() -> Fut,
    Fut: IntoFuture<Output = Result<T>>,
{
    retry_with(RetryPolicy::default(), operation).await
}

/// Retries with this policy: see [`retry_on_overload`].
///
/// # Errors
/// The last error of `operation`.
pub async fn retry_with<T, F, Fut>(policy: RetryPolicy, mut operation: F) -> Result<T>
where
    F: FnMut() -> Fut,
    Fut: IntoFuture<Output = Result<T>>,
{
    let mut attempt = 1;
    loop {
        match operation().await {
            Err(error) if attempt < policy.attempts && error.is_retryable() => {
                let delay = policy.backoff.pause(attempt);
                tracing::debug!(attempt, ?delay, "overloaded; trying again");
                sleep(delay).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}

/// Waits for this time, also where the caller polls outside of a tokio runtime, such as on another executor.
async fn sleep(delay: Duration) {
    if tokio::runtime::Handle::try_current().is_ok() {
        return tokio::time::sleep(delay).await;
    }
    let (done, waiting) = tokio::sync::oneshot::channel::<()>();
    std::thread::spawn(move || {
        std::thread::sleep(delay);
        drop(done);
    });
    // The sender is dropped at the end of the pause.
    let _ = waiting.await;
}

/// Between 0 and 1: good enough to keep clients apart.
fn random() -> f64 {
    (RandomState::new().build_hasher().finish() >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jitter_that_is_no_fraction_makes_no_endless_pause() {
        let milliseconds = |jitter, random| {
            let backoff = Backoff { jitter, ..RetryPolicy::new().backoff };
            backoff.pause_at(1, random).as_millis()
        };
        assert_eq!([0.0, 1.0].map(|random| milliseconds(f64::NAN, random)), [250, 250]);
        assert_eq!([0.0, 1.0].map(|random| milliseconds(-5.0, random)), [250, 250]);
        assert_eq!([0.0, 1.0].map(|random| milliseconds(50.0, random)), [0, 500]);
        assert_eq!([0.0, 1.0].map(|random| milliseconds(f64::INFINITY, random)), [0, 500]);
        assert!(RetryPolicy::new().jitter(f64::NAN).backoff.pause(1) <= Duration::from_millis(300));
    }

    #[test]
    fn pauses_double_up_to_the_longest_within_the_jitter() {
        let milliseconds = |attempt, random| RetryPolicy::new().backoff.pause_at(attempt, random).as_millis();
        assert_eq!([1, 2, 3, 4, 40].map(|attempt| milliseconds(attempt, 0.5)), [250, 500, 1000, 2000, 2000]);
        assert_eq!([0.0, 1.0].map(|random| milliseconds(1, random)), [200, 300]);
        let never = RetryPolicy::new().delays(Duration::MAX, Duration::MAX).backoff;
        assert_eq!(never.pause_at(1, 1.0), Duration::MAX);
        assert_eq!(milliseconds(0, 0.5), 250);
        for _ in 0..100 {
            assert!((0.0..1.0).contains(&random()));
        }
    }
}

//! A gate, which tests use in place of a sleep.

use std::sync::Arc;

use tokio::sync::watch;

use crate::{Error, error::within};

/// Holds a scripted reply until the test opens it.
///
/// Clones are the same gate. [`Gate::reached`] tells the test that the reply waits at the gate, and
/// [`Gate::open`] releases the reply.
#[derive(Clone, Debug)]
pub struct Gate {
    reached: Arc<watch::Sender<bool>>,
    open: Arc<watch::Sender<bool>>,
}

impl Default for Gate {
    fn default() -> Self {
        Self::new()
    }
}

impl Gate {
    /// Creates a closed gate.
    #[must_use]
    pub fn new() -> Self {
        Self { reached: Arc::new(watch::Sender::new(false)), open: Arc::new(watch::Sender::new(false)) }
    }

    /// Opens the gate for all replies, now and later.
    pub fn open(&self) {
        self.open.send_replace(true);
    }

    /// Returns whether the gate is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self.open.borrow()
    }

    /// Waits until a reply waits at the gate.
    ///
    /// # Errors
    /// Returns [`Error::TimedOut`] if no reply arrives.
    pub async fn reached(&self) -> Result<(), Error> {
        let mut reached = self.reached.subscribe();
        let condition = async { reached.wait_for(|reached| *reached).await.is_ok() };
        within(|| "a reply at the gate".to_owned(), || "the gate was never reached".to_owned(), condition).await?;
        Ok(())
    }

    /// Waits until the gate is open.
    pub(crate) async fn pass(&self) {
        self.reached.send_replace(true);
        let mut open = self.open.subscribe();
        // The sender lives in `self`, so the wait ends only when the gate opens.
        let _ = open.wait_for(|open| *open).await;
    }
}

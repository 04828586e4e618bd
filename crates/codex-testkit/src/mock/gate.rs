//! A gate: what a test uses in place of a sleep.

use std::sync::Arc;

use tokio::sync::watch;

use crate::{Error, error::within};

/// Holds a scripted reply until the test opens it.
///
/// Clones are the same gate. The test learns with [`Gate::reached`] that the reply stands before
/// it, does what it wants to have done in between, and lets it through with [`Gate::open`].
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
    /// A closed gate.
    #[must_use]
    pub fn new() -> Self {
        Self { reached: Arc::new(watch::Sender::new(false)), open: Arc::new(watch::Sender::new(false)) }
    }

    /// Lets everything through from now on.
    pub fn open(&self) {
        self.open.send_replace(true);
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self.open.borrow()
    }

    /// Waits until a reply stands before the gate.
    ///
    /// # Errors
    /// [`Error::TimedOut`] when none arrives.
    pub async fn reached(&self) -> Result<(), Error> {
        let mut reached = self.reached.subscribe();
        let condition = async { reached.wait_for(|reached| *reached).await.is_ok() };
        within(|| "a reply at the gate".to_owned(), || "the gate was never reached".to_owned(), condition).await?;
        Ok(())
    }

    /// Stands before the gate until it is open.
    pub(crate) async fn pass(&self) {
        self.reached.send_replace(true);
        let mut open = self.open.subscribe();
        // The sender lives in `self`, so this ends only when the gate opens.
        let _ = open.wait_for(|open| *open).await;
    }
}

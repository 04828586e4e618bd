//! This side of a connection: who listens, who answers, within which bounds. Where a connection is followed by another, both
//! have the same.

use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use crate::api::codex::Inner;
use crate::api::config::Limits;
use crate::api::handler::Handlers;
use crate::api::supervision::InUse;
#[cfg(feature = "experimental")]
use crate::api::tool::ToolSets;
use crate::events::Router;

/// What outlives a connection.
pub(crate) struct Endpoint {
    pub(crate) router: Arc<Router>,
    pub(crate) handlers: RwLock<Handlers>,
    #[cfg(feature = "experimental")]
    pub(crate) tools: Arc<ToolSets>,
    pub(crate) limits: Limits,
    /// What comes back on the next connection; `None` where there will be none.
    pub(crate) in_use: Option<Arc<InUse>>,
    /// Where the tasks run: what is dropped elsewhere has its last words sent from there.
    pub(crate) runtime: tokio::runtime::Handle,
    codex: Mutex<Weak<Inner>>,
}

impl Endpoint {
    /// To be made where the tasks run.
    pub(crate) fn new(handlers: Handlers, limits: Limits, in_use: Option<Arc<InUse>>) -> Arc<Self> {
        Arc::new(Self {
            router: Arc::default(),
            handlers: RwLock::new(handlers),
            #[cfg(feature = "experimental")]
            tools: Arc::default(),
            limits,
            in_use,
            runtime: tokio::runtime::Handle::current(),
            codex: Mutex::new(Weak::new()),
        })
    }

    /// Whose it is: handlers are given it.
    pub(crate) fn belongs_to(&self, codex: Weak<Inner>) {
        *self.codex.lock().unwrap_or_else(PoisonError::into_inner) = codex;
    }

    /// The runtime has put this thread away, or unloaded it.
    pub(super) fn thread_ended(&self, thread: Option<&str>) {
        #[cfg(feature = "experimental")]
        thread.into_iter().for_each(|thread| self.tools.detach(thread));
        if let Some(in_use) = &self.in_use {
            in_use.forget(thread);
        }
    }

    pub(super) fn codex(&self) -> Weak<Inner> {
        self.codex.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

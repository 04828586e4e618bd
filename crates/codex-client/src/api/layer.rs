//! Layers: code outside this crate that sees calls, answers, notifications and requests of the server.

use std::any::{Any, TypeId};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::api::connection_handle::ConnectionHandle;
use crate::api::handler::{RawHandler, RequestContext};
use crate::api::reconnect::Reconnect;
use crate::error::{Closed, Result};
use crate::rpc::call::{AnswerObserver, Call};
use crate::rpc::inbox::{BoxFuture, IncomingNotification};
use crate::rpc::transport::BoxTransport;

/// Code that sees the messages of a client and may act on them, such as recording, tracing, policies, metrics and restarts.
///
/// Each method has a default that does nothing. Install a layer with [`CodexConfig::layer`](crate::CodexConfig::layer). Layers are
/// called in the order in which they were installed; the first one is next to the program, the last one next to the transport.
///
/// Methods without a future run on the read loop or in the caller's task. They must return quickly and must not block. A panic on the read
/// loop is logged, and affects only that call of the method: if [`handler`](Self::handler) panics, the request is refused. A panic in the
/// caller's task reaches the caller.
///
/// A layer must not own a [`Codex`](crate::Codex), which would keep the client alive. A layer owns a [`WeakCodex`](crate::WeakCodex)
/// instead.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// use codex_client::{AnswerObserver, Call, CodexConfig, ConnectionHandle, Layer};
///
/// /// Counts the calls that the runtime has refused.
/// #[derive(Default)]
/// struct Refusals(std::sync::Arc<AtomicU64>);
///
/// impl Layer for Refusals {
///     fn on_call(&self, _call: &Call<'_>, _connection: &ConnectionHandle) -> Option<AnswerObserver> {
///         let count = self.0.clone();
///         Some(Box::new(move |answer| {
///             if answer.result().is_none() {
///                 count.fetch_add(1, Ordering::Relaxed);
///             }
///         }))
///     }
/// }
///
/// let config = CodexConfig::new().layer(Refusals::default());
/// # let _ = config;
/// ```
pub trait Layer: Any + Send + Sync {
    /// Wraps the transport of a connection before the handshake. Connections of one client are counted from 0.
    ///
    /// # Errors
    /// An error ends the start of the client. On a later connection, an error counts as a failed attempt to connect.
    fn transport(&self, transport: BoxTransport, connection: u64) -> Result<BoxTransport> {
        let _ = connection;
        Ok(transport)
    }

    /// Returns a future for which the call waits before it is sent. The future must be ready within [`Call::time_limit`]. If the future
    /// returns an error, the call fails with that error. The client polls the future on its tokio runtime, so timers work even if the caller uses another executor.
    fn before_call<'a>(
        &'a self,
        call: &'a Call<'_>,
        connection: &'a ConnectionHandle,
    ) -> Option<BoxFuture<'a, Result<()>>> {
        let _ = (call, connection);
        None
    }

    /// Sees a call that is about to be sent. The returned observer sees the answer on the read loop, before the next message is read. The
    /// observer is dropped with the call.
    fn on_call(&self, call: &Call<'_>, connection: &ConnectionHandle) -> Option<AnswerObserver> {
        let _ = (call, connection);
        None
    }

    /// Sees a notification on the read loop, before it is given to subscriptions.
    fn on_notification(&self, notification: &IncomingNotification<'_>) {
        let _ = notification;
    }

    /// Chooses the handler of a request of the server, on the read loop. `next` is the choice of the earlier layers; for the first layer,
    /// `next` is the program's own handler. `None` refuses the request.
    fn handler(&self, request: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        let _ = request;
        next
    }

    /// Sees the end of a connection. [`Codex::close`](crate::Codex::close) waits for the returned future, for no longer than the
    /// shutdown grace.
    fn on_closed(&self, closed: &Closed, connection: u64) -> Option<BoxFuture<'static, ()>> {
        let _ = (closed, connection);
        None
    }

    /// Returns a token that each [`Thread`](crate::Thread) value of this id keeps for as long as it lives.
    fn on_thread(&self, thread_id: &str) -> Option<ThreadToken> {
        let _ = thread_id;
        None
    }

    /// Lists the methods of notifications that the layer needs. The client never opts out of these notifications.
    fn required_notifications(&self) -> &[&str] {
        &[]
    }

    /// Returns the value that decides about a new connection after the loss of a connection. If no layer returns such a value, the loss of
    /// the connection closes the client.
    fn reconnect(&self) -> Option<&dyn Reconnect> {
        None
    }
}

/// A value that [`Thread`](crate::Thread) values keep for a layer.
pub type ThreadToken = Arc<dyn Any + Send + Sync>;

/// Makes a layer for a client that starts.
pub(crate) type LayerFactory = Arc<dyn Fn() -> Arc<dyn Layer> + Send + Sync>;

/// The layers of a client at one moment.
pub(crate) type LayerList = Arc<[Arc<dyn Layer>]>;

/// The layers of a client.
#[derive(Default)]
pub(crate) struct Layers {
    /// Whether the client has layers. Without layers, the read loop takes no lock.
    any: AtomicBool,
    layers: RwLock<LayerList>,
}

impl Layers {
    pub(crate) fn new(factories: &[(TypeId, LayerFactory)]) -> Self {
        let layers: LayerList = factories.iter().map(|(_, factory)| factory()).collect();
        Self { any: AtomicBool::new(!layers.is_empty()), layers: RwLock::new(layers) }
    }

    /// Returns the layers. No lock is held while they run.
    pub(crate) fn get(&self) -> Option<LayerList> {
        let any = self.any.load(Ordering::Acquire);
        any.then(|| self.layers.read().unwrap_or_else(PoisonError::into_inner).clone())
    }

    pub(crate) fn find<L: Layer>(&self) -> Option<Arc<L>> {
        find(&self.get()?)
    }

    /// Returns the layer of this type, and installs one first if the client has none.
    pub(crate) fn get_or_install<L: Layer>(&self, make: impl FnOnce() -> L) -> Arc<L> {
        let mut layers = self.layers.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = find(&layers) {
            return found;
        }
        let layer = Arc::new(make());
        *layers = layers.iter().cloned().chain([layer.clone() as Arc<dyn Layer>]).collect();
        self.any.store(true, Ordering::Release);
        layer
    }
}

fn find<L: Layer>(layers: &[Arc<dyn Layer>]) -> Option<Arc<L>> {
    layers.iter().find_map(|layer| (layer.clone() as Arc<dyn Any + Send + Sync>).downcast().ok())
}

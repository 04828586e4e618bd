//! The endpoint: configuration, subscriptions, handlers and layers. A connection and the connection that follows share one endpoint.

use std::any::Any;
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use codex_types::notification::TurnCompleted;
use codex_types::rpc::{Notification as _, RpcError};
use serde_json::value::RawValue;

use crate::api::config::CodexConfig;
use crate::api::handler::{self, Handlers, RequestContext};
use crate::api::layer::Layers;
use crate::api::unhandled::UnhandledRequests;
use crate::error::{Closed, SkippedMessage};
use crate::events::Router;
use crate::rpc::guard::{guarded, unwind};
use crate::rpc::inbox::{Backlog, BoxFuture, Inbox, IncomingNotification, IncomingRequest, Successor};

/// A turn whose end may have been skipped.
pub(crate) struct UnsettledTurn {
    pub(crate) thread_id: Box<str>,
    pub(crate) turn_id: Box<str>,
    /// Whether the skipped message was certainly the end of the turn.
    pub(crate) has_ended: bool,
}

/// The client that owns an endpoint. The type of the client stands above this module.
pub(crate) trait Client: Any + Send + Sync {
    /// Reads the end of a turn from its thread, on a task of its own.
    fn settle(self: Arc<Self>, turn: UnsettledTurn);
}

/// The part of a client that outlives a connection.
pub(crate) struct Endpoint {
    pub(crate) router: Arc<Router>,
    pub(crate) handlers: RwLock<Handlers>,
    pub(crate) layers: Layers,
    pub(crate) config: CodexConfig,
    /// The tokio runtime of the tasks. A value that is dropped outside of this runtime sends its last message on this runtime.
    pub(crate) runtime: tokio::runtime::Handle,
    codex: Mutex<Option<Weak<dyn Client>>>,
}

impl Endpoint {
    /// Creates an endpoint. The caller must be inside of the tokio runtime on which the tasks shall run.
    pub(crate) fn new(config: CodexConfig, layers: Layers) -> Arc<Self> {
        Arc::new(Self {
            router: Arc::default(),
            handlers: RwLock::new(config.handlers.clone()),
            layers,
            config,
            runtime: tokio::runtime::Handle::current(),
            codex: Mutex::default(),
        })
    }

    /// Sets the owning client, which handlers reach through [`RequestContext`].
    pub(crate) fn set_codex(&self, codex: Weak<dyn Client>) {
        *self.codex.lock().unwrap_or_else(PoisonError::into_inner) = Some(codex);
    }

    fn codex(&self) -> Option<Weak<dyn Client>> {
        self.codex.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns whether a request about this thread is refused when it has no handler.
    fn refuses(&self, thread: Option<&str>) -> bool {
        let reaction = self.config.unhandled_requests.unwrap_or(UnhandledRequests::Refuse);
        reaction.refuses(thread, self.router.turns())
    }

    /// Returns the receiver of the messages of the connection with this number.
    pub(crate) fn inbox(self: &Arc<Self>, connection: u64) -> Arc<dyn Inbox> {
        Arc::new(ConnectionInbox { endpoint: self.clone(), connection })
    }
}

/// Hands the messages of one connection to layers, subscriptions and handlers.
struct ConnectionInbox {
    endpoint: Arc<Endpoint>,
    connection: u64,
}

impl Inbox for ConnectionInbox {
    fn notification(&self, notification: &IncomingNotification<'_>) -> Option<Arc<dyn Backlog>> {
        if let Some(layers) = self.endpoint.layers.get() {
            for layer in layers.iter() {
                let _ = guarded("on_notification", || layer.on_notification(notification));
            }
        }
        self.endpoint.router.publish(notification)
    }

    fn wake(&self) {
        self.endpoint.router.wake();
    }

    fn request(
        &self,
        request: IncomingRequest,
        params: Option<Box<RawValue>>,
    ) -> Option<BoxFuture<'static, Result<Box<RawValue>, RpcError>>> {
        let endpoint = &self.endpoint;
        let handlers = endpoint.handlers.read().unwrap_or_else(PoisonError::into_inner);
        let mut handler = handlers.get(&request.method).cloned();
        drop(handlers);
        let context = RequestContext {
            request,
            codex: match endpoint.codex() {
                Some(codex) => codex,
                None => Weak::<()>::new(),
            },
            decode_problems: Arc::default(),
            decode_log: endpoint.router.decode_log().clone(),
        };
        if let Some(layers) = endpoint.layers.get() {
            for layer in layers.iter() {
                let Ok(chosen) = guarded("handler", || layer.handler(&context, handler.clone())) else {
                    let message = "a layer of the client panicked".to_owned();
                    let refused = Err(RpcError { code: -32603, message, data: None });
                    return Some(Box::pin(std::future::ready(refused)));
                };
                handler = chosen;
            }
        }
        if handler.is_none() && !endpoint.refuses(context.thread_id()) {
            tracing::debug!(method = context.method(), "a request of the runtime is left to other clients");
            return None;
        }
        Some(Box::pin(handler::answer(handler, params, context)))
    }

    fn skipped(&self, message: SkippedMessage) -> bool {
        let router = &self.endpoint.router;
        let refuses = self.endpoint.refuses(message.thread_id.as_deref());
        let mut turns = router.turns().running(message.thread_id.as_deref());
        if let Some(named) = message.turn_id.as_deref() {
            turns.retain(|(_, turn)| &**turn == named);
        }
        let message = Arc::new(message);
        router.skip(&message, &turns);
        if message.request_id.is_none() && message.may_be(TurnCompleted::METHOD) {
            for (thread_id, turn_id) in turns {
                let Some(codex) = self.endpoint.codex().and_then(|codex| codex.upgrade()) else { break };
                codex.settle(UnsettledTurn { thread_id, turn_id, has_ended: message.method.is_some() });
            }
        }
        refuses
    }

    fn closing(&self, closed: &Closed) -> Option<BoxFuture<'static, ()>> {
        let layers = self.endpoint.layers.get()?;
        let closing: Vec<_> = layers
            .iter()
            .filter_map(|layer| guarded("on_closed", || layer.on_closed(closed, self.connection)).ok().flatten())
            .collect();
        Some(Box::pin(async {
            for closing in closing {
                let _ = unwind(closing).await;
            }
        }))
    }

    fn closed(&self, closed: &Arc<Closed>, successor: Successor) {
        match successor {
            Successor::Follows => self.endpoint.router.interrupt(closed),
            Successor::None => self.endpoint.router.close(closed),
        }
    }
}

//! Handlers, which answer the server's requests: approvals, questions and tool calls.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Weak};

use codex_types::rpc::{Request, RpcError};
use codex_types::{DecodeError, DecodeProblem, Decoded, RequestId, ServerRequest};
use serde::de::DeserializeOwned;
use serde_json::value::{RawValue, to_raw_value};

use crate::api::refusal::refusal;
use crate::events::decode_log::DecodeLog;
use crate::rpc::guard::unwind;
use crate::rpc::inbox::{BoxFuture, IncomingRequest};

/// The result of a handler.
pub type HandlerResult<T> = Result<T, HandlerError>;

/// The error of a handler. The runtime gets a JSON-RPC error, and treats its request as refused.
///
/// The operator `?` converts any error. Its `Display` text is sent to the runtime and must not hold secrets.
#[derive(Clone, Debug)]
pub struct HandlerError(pub(crate) RpcError);

impl HandlerError {
    /// Creates an internal error (-32603) with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self::with_code(-32603, message)
    }

    /// Creates an error with a code of JSON-RPC.
    pub fn with_code(code: i64, message: impl Into<String>) -> Self {
        Self(RpcError { code, message: message.into(), data: None })
    }
}

impl<E: std::error::Error> From<E> for HandlerError {
    fn from(error: E) -> Self {
        Self::new(error.to_string())
    }
}

/// Runs a function that may block on a thread of its own.
pub(crate) async fn on_own_thread<T: Send + 'static>(
    handler: impl FnOnce() -> HandlerResult<T> + Send + 'static,
) -> HandlerResult<T> {
    match tokio::task::spawn_blocking(handler).await {
        Ok(answer) => answer,
        Err(_) => Err(HandlerError::new("the handler panicked")),
    }
}

/// The context of a request of the server.
#[derive(Clone)]
pub struct RequestContext {
    pub(crate) request: IncomingRequest,
    /// The client that [`codex`](Self::codex) returns. The field has no type, so that this module does not import the module of the client.
    pub(crate) codex: Weak<dyn Any + Send + Sync>,
    pub(crate) decode_problems: Arc<[DecodeProblem]>,
    pub(crate) decode_log: Arc<DecodeLog>,
}

impl RequestContext {
    /// Returns the id, as in `serverRequest/resolved`.
    pub fn id(&self) -> &RequestId {
        &self.request.id
    }

    /// Returns the method on the wire.
    pub fn method(&self) -> &str {
        &self.request.method
    }

    /// Returns the id of the thread.
    pub fn thread_id(&self) -> Option<&str> {
        self.request.thread_id.as_deref()
    }

    /// Returns the id of the turn.
    pub fn turn_id(&self) -> Option<&str> {
        self.request.turn_id.as_deref()
    }

    /// Returns the parts of the request that did not fit its type and were left out, each with its path and its JSON.
    ///
    /// A handler that grants a request should check these parts, because a newer runtime may ask for more than the typed request shows.
    pub fn decode_problems(&self) -> &[DecodeProblem] {
        &self.decode_problems
    }

    /// Reads the params of the request as a `P`, for a [`RawHandler`]. Parts that do not fit are left out, logged, and listed in
    /// [`decode_problems`](Self::decode_problems).
    ///
    /// # Errors
    /// -32602 with the path, when a required field does not fit.
    pub fn decode<P: DeserializeOwned>(&mut self, params: Option<&RawValue>) -> HandlerResult<P> {
        self.received(codex_types::decode_str(params.map_or("{}", RawValue::get)))
    }

    fn received<P>(&mut self, decoded: Result<Decoded<P>, DecodeError>) -> HandlerResult<P> {
        match decoded {
            Ok(decoded) => {
                self.decode_log.left_out(&self.request.method, &decoded.problems);
                self.decode_problems = decoded.problems.into();
                Ok(decoded.value)
            }
            Err(error) => {
                self.decode_log.unreadable(&self.request.method, error.path());
                Err(HandlerError::with_code(-32602, format!("this client cannot read it: {error}")))
            }
        }
    }
}

impl fmt::Debug for RequestContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RequestContext").field(&self.request).finish()
    }
}

/// An answer to a request of any kind.
#[derive(Debug)]
pub struct Reply(ReplyKind);

#[derive(Debug)]
enum ReplyKind {
    Answer(Box<RawValue>),
    Refuse,
    Leave,
}

impl Reply {
    /// Creates the typed answer to a request of kind `M` (one of [`codex_types::server_request`]).
    ///
    /// # Errors
    /// If the answer cannot be written as JSON.
    pub fn to<M: Request>(response: &M::Response) -> HandlerResult<Self> {
        Ok(Self(ReplyKind::Answer(to_raw_value(response)?)))
    }

    /// Creates an answer of any JSON.
    ///
    /// # Errors
    /// Never for a [`serde_json::Value`].
    pub fn raw(value: &serde_json::Value) -> HandlerResult<Self> {
        Ok(Self(ReplyKind::Answer(to_raw_value(value)?)))
    }

    /// Creates the refusal of the request's kind.
    pub fn refuse() -> Self {
        Self(ReplyKind::Refuse)
    }

    /// Leaves the request to the other clients of the server: this client sends no answer. If no other client answers, the turn waits for
    /// ever.
    pub fn leave() -> Self {
        Self(ReplyKind::Leave)
    }
}

/// Answers the server's requests of every kind. [`CodexConfig::on`](crate::CodexConfig::on) is for single kinds.
///
/// Each request is handled on a task of its own. The future is dropped when the runtime resolves the request by itself, for example after
/// an interruption, and when the connection ends.
///
/// ```
/// use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, ServerRequest};
/// use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
/// use codex_client::{HandlerResult, Reply, RequestContext, ServerRequestHandler};
///
/// struct Careful;
///
/// impl ServerRequestHandler for Careful {
///     async fn handle(&self, request: ServerRequest, _context: RequestContext) -> HandlerResult<Reply> {
///         match request {
///             ServerRequest::ItemCommandExecutionRequestApproval(request)
///                 if request.command.as_deref() == Some("/bin/bash -lc 'cargo test'") =>
///             {
///                 let accept = CommandExecutionApprovalDecision::Accept;
///                 Reply::to::<ItemCommandExecutionRequestApproval>(&CommandExecutionRequestApprovalResponse::new(accept))
///             }
///             _ => Ok(Reply::refuse()),
///         }
///     }
/// }
/// ```
pub trait ServerRequestHandler: Send + Sync + 'static {
    /// Answers one request.
    fn handle(
        &self,
        request: ServerRequest,
        context: RequestContext,
    ) -> impl Future<Output = HandlerResult<Reply>> + Send;
}

/// Answers a request whose params are undecoded: see [`Layer::handler`](crate::Layer::handler).
pub type RawHandler =
    Arc<dyn Fn(Option<Box<RawValue>>, RequestContext) -> BoxFuture<'static, HandlerResult<Reply>> + Send + Sync>;

/// The requests whose answers may give rights to the agent.
const APPROVALS: [&str; 6] = [
    "applyPatchApproval",
    "execCommandApproval",
    "item/commandExecution/requestApproval",
    "item/fileChange/requestApproval",
    "item/permissions/requestApproval",
    "mcpServer/elicitation/request",
];

/// Answers a request with its handler. An error, a panic and a missing handler become the answer that refuses.
pub(crate) async fn answer(
    handler: Option<RawHandler>,
    params: Option<Box<RawValue>>,
    context: RequestContext,
) -> Result<Box<RawValue>, RpcError> {
    let method = context.request.method.clone();
    let Some(handler) = handler else {
        tracing::warn!(%method, "the runtime asks, and no handler answers: the request is refused");
        return refusal(&method);
    };
    // A raw handler may panic before it returns its future.
    let handled = unwind(async { handler(params, context).await }).await;
    match handled.unwrap_or_else(|_| Err(HandlerError::new("the handler panicked"))) {
        Ok(Reply(ReplyKind::Answer(answer))) => Ok(answer),
        Ok(Reply(ReplyKind::Refuse)) => refusal(&method),
        // The runtime withdraws the request when another client has answered, which drops this future.
        Ok(Reply(ReplyKind::Leave)) => std::future::pending().await,
        Err(HandlerError(error)) => {
            tracing::warn!(%method, code = error.code, "a handler failed; the runtime gets an error");
            Err(error)
        }
    }
}

/// The handlers of a client.
#[derive(Clone, Default)]
pub(crate) struct Handlers {
    by_method: HashMap<&'static str, RawHandler>,
    fallback: Option<RawHandler>,
}

impl Handlers {
    /// Sets a function that gets no context, and therefore cannot see which parts of the request do not fit the types.
    pub(crate) fn on<M, F, Fut>(&mut self, handler: F)
    where
        M: Request + 'static,
        F: Fn(M::Params) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.insert::<M, Fut>(move |params, context| {
            let is_allowed = context.decode_problems.is_empty() || !APPROVALS.contains(&M::METHOD);
            is_allowed.then(|| handler(params))
        });
    }

    pub(crate) fn on_with_context<M, F, Fut>(&mut self, handler: F)
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.insert::<M, Fut>(move |params, context| Some(handler(params, context)));
    }

    /// Sets a function that refuses with `None`.
    fn insert<M, Fut>(&mut self, handler: impl Fn(M::Params, RequestContext) -> Option<Fut> + Send + Sync + 'static)
    where
        M: Request + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        let handler = Arc::new(handler);
        let function: RawHandler = Arc::new(move |params, mut context| {
            let handler = handler.clone();
            Box::pin(async move {
                let params = context.decode(params.as_deref())?;
                let Some(answering) = handler(params, context) else {
                    let method = M::METHOD;
                    tracing::warn!(method, "a request for approval does not fit the types as a whole: it is refused");
                    return Ok(Reply::refuse());
                };
                Reply::to::<M>(&answering.await?)
            })
        });
        self.by_method.insert(M::METHOD, function);
    }

    pub(crate) fn fallback(&mut self, handler: impl ServerRequestHandler) {
        let handler = Arc::new(handler);
        self.fallback = Some(Arc::new(move |params, mut context| {
            let handler = handler.clone();
            Box::pin(async move {
                let decoded = ServerRequest::decode_with_problems(context.method(), params.as_deref());
                let request = context.received(decoded)?;
                handler.handle(request, context).await
            })
        }));
    }

    /// Returns the handler of this method, else the one of all methods.
    pub(crate) fn get(&self, method: &str) -> Option<&RawHandler> {
        self.by_method.get(method).or(self.fallback.as_ref())
    }
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut methods: Vec<_> = self.by_method.keys().collect();
        methods.sort_unstable();
        f.debug_struct("Handlers").field("methods", &methods).field("fallback", &self.fallback.is_some()).finish()
    }
}

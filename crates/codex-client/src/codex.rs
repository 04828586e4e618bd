//! The client itself.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::time::Duration;

use codex_types::route::PeekedIds;
use codex_types::rpc::{Message, Request};
use codex_types::{
    ClientInfo, InitializeCapabilities, InitializeParams, InitializeResponse, client_notification, request,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use tracing::field::Empty;
use tracing::{Instrument as _, Span};

use crate::config::CodexConfig;
use crate::connection::{Connection, OnAnswer, Shared};
use crate::error::{Closed, Error, Result};
use crate::events::{EventStream, Queue, Topic};
use crate::handler::{HandlerResult, RequestContext};
use crate::locate;
use crate::process::{Launch, Process};
use crate::raw;
use crate::recording::Tap;
use crate::requirements::Requirements;
use crate::transport::Transport;
use crate::version::RuntimeVersion;

/// A client of one Codex runtime: threads, turns, logins, and every other method of the protocol.
///
/// Cheap to clone; all clones are the same client, usable from many tasks at once. The runtime is ended by
/// [`close`](Self::close), which waits for it, or when the last clone (and the last [`Thread`](crate::Thread), stream or handle
/// made from one) is dropped, which does not.
///
/// ```no_run
/// use codex_client::{Codex, Sandbox};
///
/// # async fn example() -> codex_client::Result<()> {
/// let codex = Codex::start().await?;
/// let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).await?;
/// let result = thread.run("Describe this project.").await?;
/// println!("{}", result.final_response().unwrap_or("(no answer)"));
/// codex.close().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Codex {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    connection: Connection,
    metadata: Metadata,
    requirements: Requirements,
}

/// What the runtime said of itself in `initialize`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Metadata {
    /// The answer as it came.
    pub initialize: InitializeResponse,
    /// The runtime's version, read from the user agent; `None` when there is none in it.
    pub version: Option<RuntimeVersion>,
    /// The process id of a runtime that this client started.
    pub process_id: Option<u32>,
}

impl Metadata {
    /// The user agent that the runtime presents to the model service.
    pub fn user_agent(&self) -> &str {
        &self.initialize.user_agent
    }

    /// The operating system that the runtime runs on, such as `linux`.
    pub fn platform_os(&self) -> &str {
        &self.initialize.platform_os
    }

    /// Whether the runtime is of the version that this crate's types were generated from.
    pub fn is_pinned_version(&self) -> bool {
        self.version.is_some() && self.version == RuntimeVersion::of_types()
    }
}

/// A future in a box: what a program awaits in many places is compiled into each of them otherwise.
type Boxed<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// How one call is made.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct CallOptions {
    time_limit: Option<Option<Duration>>,
}

impl CallOptions {
    /// As the client's configuration says.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long the answer may take; `None` for as long as it likes.
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.time_limit = Some(limit.into());
        self
    }

    /// What was asked for.
    pub(crate) fn limit(self) -> Option<Option<Duration>> {
        self.time_limit
    }
}

/// Methods whose answers come when a command, a tool or a person is done.
const WITHOUT_TIME_LIMIT: [&str; 4] = ["command/exec", "mcpServer/tool/call", "thread/sample", "thread/shellCommand"];

impl Codex {
    /// Starts the installed runtime with the defaults: see [`CodexConfig`].
    ///
    /// # Errors
    /// As [`start_with`](Self::start_with).
    pub async fn start() -> Result<Self> {
        Self::start_with(CodexConfig::new()).await
    }

    /// Starts a runtime, and initializes the connection (`initialize`, `initialized`).
    ///
    /// Cancel safe: dropped half way, the process is ended.
    ///
    /// # Errors
    /// [`Error::RuntimeNotFound`], [`Error::BrokenRuntime`], or [`Error::Connect`] when it cannot be started or fetched;
    /// [`Error::Closed`] with the exit status and the end of stderr when it ends before it answers. Nothing is left behind.
    pub async fn start_with(config: CodexConfig) -> Result<Self> {
        let launch = locate::find(&config).await?;
        let (process, transport) = Process::start(&launch).await?;
        Self::open(transport, Some((process, launch)), config).await
    }

    /// Initializes a connection that is open already; what `config` says of a process does not apply.
    ///
    /// # Errors
    /// What the server answers to `initialize`, or [`Error::Closed`].
    pub async fn connect(transport: Transport, config: CodexConfig) -> Result<Self> {
        Self::open(transport, None, config).await
    }

    fn open(transport: Transport, child: Option<(Process, Launch)>, config: CodexConfig) -> Boxed<'static, Self> {
        Box::pin(Self::open_unboxed(transport, child, config))
    }

    async fn open_unboxed(transport: Transport, child: Option<(Process, Launch)>, config: CodexConfig) -> Result<Self> {
        let (process, launch) = child.unzip();
        let process_id = process.as_ref().and_then(Process::id);
        let CodexConfig { client_info, experimental_api, opt_out_notifications, handlers, limits, record, .. } = config;
        let transport = match record {
            Some(path) => transport.tapped(Tap::create(&path)?),
            None => transport,
        };
        let connection = Connection::open(transport, process, handlers, limits);
        let initialized = initialize(&connection, client_info, experimental_api, opt_out_notifications).await;
        let initialize = match initialized {
            Ok(initialize) => initialize,
            Err(error) => {
                connection.close().await;
                return Err(error);
            }
        };
        let version = RuntimeVersion::in_user_agent(&initialize.user_agent);
        if version != RuntimeVersion::of_types() {
            tracing::info!(
                runtime = version.as_ref().map(tracing::field::display),
                types = codex_types::CODEX_VERSION,
                "the runtime is of another version than the types; what it has more is kept as it is, what it lacks is refused"
            );
        }
        let requirements = Requirements::new(version.clone(), launch);
        let metadata = Metadata { initialize, version, process_id };
        let inner = Arc::new(Inner { connection, metadata, requirements });
        inner.connection.shared().belongs_to(Arc::downgrade(&inner));
        Ok(Self { inner })
    }

    pub(crate) fn from_inner(inner: Arc<Inner>) -> Self {
        Self { inner }
    }

    pub(crate) fn downgrade(&self) -> Weak<Inner> {
        Arc::downgrade(&self.inner)
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        self.inner.connection.shared()
    }

    /// What the runtime said of itself.
    pub fn metadata(&self) -> &Metadata {
        &self.inner.metadata
    }

    /// Calls any method of the protocol: `codex.call::<request::ModelList>(params)`.
    ///
    /// Many calls can be made at once; answers find their calls in whatever order they come. Cancel safe: a dropped call is
    /// not sent any more, or its answer is forgotten. What the runtime does because of it is not undone.
    ///
    /// # Errors
    /// [`Error::Rpc`] when the runtime refuses, [`Error::TimedOut`], [`Error::Closed`], [`Error::Decode`] with the text when
    /// the answer does not have the form of `M::Response`, [`Error::NeedsRuntime`] when the runtime is too old for the method
    /// or for an option that is set.
    ///
    /// ```no_run
    /// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
    /// use codex_client::types::{ThreadReadParams, request};
    ///
    /// let read = codex.call::<request::ThreadRead>(ThreadReadParams::new("thread-id")).await?;
    /// println!("{}", read.thread.preview);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn call<M: Request>(&self, params: M::Params) -> Result<M::Response> {
        self.call_with::<M>(params, CallOptions::new()).await
    }

    /// The same, with options.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    pub async fn call_with<M: Request>(&self, params: M::Params, options: CallOptions) -> Result<M::Response> {
        let line = self.request(M::METHOD, &params, options, None).await?;
        response(M::METHOD, line)
    }

    /// Calls a method that the types do not know, or with params that they do not. The answer is the result as JSON.
    ///
    /// # Errors
    /// As [`call`](Self::call); [`Error::InvalidInput`] when the params are no valid JSON text (a
    /// [`RawValue`](serde_json::value::RawValue) with half a surrogate pair, to which the runtime would never answer).
    pub async fn call_raw(&self, method: &str, params: impl Serialize + Send + Sync) -> Result<Value> {
        self.call_raw_with(method, params, CallOptions::new()).await
    }

    /// The same, with options.
    ///
    /// # Errors
    /// As [`call_raw`](Self::call_raw).
    pub async fn call_raw_with(
        &self,
        method: &str,
        params: impl Serialize + Send + Sync,
        options: CallOptions,
    ) -> Result<Value> {
        let params = raw::checked(method, &params)?;
        let line = self.request(method, &params, options, None).await?;
        response(method, line)
    }

    /// Sends a notification that the types do not know.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::InvalidInput`].
    pub async fn notify_raw(&self, method: &str, params: impl Serialize + Send + Sync) -> Result<()> {
        let params = raw::checked(method, &params)?;
        self.shared().notify(method, Some(&params)).await
    }

    /// Asks, and gives the answer's whole line.
    pub(crate) fn request<'a>(
        &'a self,
        method: &'a str,
        params: &impl Serialize,
        options: CallOptions,
        on_answer: Option<OnAnswer>,
    ) -> Boxed<'a, Box<str>> {
        let params =
            to_raw_value(params).map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()));
        self.ask(method, params, options, on_answer)
    }

    fn ask<'a>(
        &'a self,
        method: &'a str,
        params: Result<Box<RawValue>>,
        options: CallOptions,
        on_answer: Option<OnAnswer>,
    ) -> Boxed<'a, Box<str>> {
        Box::pin(self.ask_unboxed(method, params, options, on_answer))
    }

    async fn ask_unboxed(
        &self,
        method: &str,
        params: Result<Box<RawValue>>,
        options: CallOptions,
        on_answer: Option<OnAnswer>,
    ) -> Result<Box<str>> {
        let params = &params?;
        let asked = async {
            self.inner.requirements.check(method, params).await?;
            let shared = self.shared();
            let limit = options.time_limit.unwrap_or_else(|| match WITHOUT_TIME_LIMIT.contains(&method) {
                true => None,
                false => shared.limits().time,
            });
            shared.request(method, params, limit, on_answer).await
        };
        asked.instrument(call_span(method, params)).await
    }

    /// All notifications of the runtime, from now on.
    pub fn events(&self) -> EventStream {
        self.subscribe(Topic::All)
    }

    /// The notifications of one thread and its turns, from now on.
    pub fn thread_events(&self, thread_id: &str) -> EventStream {
        self.subscribe(Topic::Thread(thread_id.into()))
    }

    pub(crate) fn subscribe(&self, topic: Topic) -> EventStream {
        let queue = Queue::new(self.shared().limits().events);
        EventStream::new(self.shared().router().subscribe(topic, queue))
    }

    /// Answers the server's requests of one kind with this function, from now on: as
    /// [`CodexConfig::on`](crate::CodexConfig::on), with what is known beside the request.
    ///
    /// A function that needs the client takes it from its [`RequestContext`]; one that owns a clone keeps the client alive.
    pub fn on<M, F, Fut>(&self, handler: F)
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        let mut handlers = self.shared().handlers().write().unwrap_or_else(std::sync::PoisonError::into_inner);
        handlers.on_with_context::<M, F, Fut>(handler);
    }

    /// Whether the connection has ended.
    pub fn is_closed(&self) -> bool {
        self.shared().is_closed()
    }

    /// Waits until the connection has ended, and says how. Cancel safe.
    pub async fn closed(&self) -> Arc<Closed> {
        self.shared().closed().await
    }

    /// Ends the runtime in order: closes its input, gives it time to end
    /// ([`shutdown_grace`](CodexConfig::shutdown_grace)), then ends its process group. Returns when the process is gone.
    ///
    /// Calls that wait, on all clones, fail with [`Error::Closed`]; streams end. Closing again, or after the runtime has died,
    /// does no harm. Dropped half way, the runtime is ended all the same.
    ///
    /// # Errors
    /// None so far: how the runtime ended is no reason for this to fail. [`closed`](Self::closed) tells it.
    pub async fn close(&self) -> Result<()> {
        self.inner.connection.close().await;
        Ok(())
    }
}

impl fmt::Debug for Codex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Codex")
            .field("version", &self.inner.metadata.version.as_ref().map(ToString::to_string))
            .field("process_id", &self.inner.metadata.process_id)
            .field("closed", &self.is_closed())
            .finish_non_exhaustive()
    }
}

async fn initialize(
    connection: &Connection,
    client_info: ClientInfo,
    experimental_api: bool,
    opt_out_notifications: Vec<String>,
) -> Result<InitializeResponse> {
    let shared = connection.shared();
    let capabilities = InitializeCapabilities {
        experimental_api,
        opt_out_notification_methods: Some(opt_out_notifications).filter(|methods| !methods.is_empty()),
        ..InitializeCapabilities::default()
    };
    let params = InitializeParams { client_info, capabilities: Some(capabilities) };
    let method = request::Initialize::METHOD;
    let line = shared.request(method, &params, shared.limits().time, None).await?;
    let initialized = response(method, line)?;
    let none: Option<&()> = None;
    shared.notify(<client_notification::Initialized as codex_types::rpc::Notification>::METHOD, none).await?;
    Ok(initialized)
}

/// A span for a call, with the ids of what it is about; the params themselves are not in it.
fn call_span(method: &str, params: &RawValue) -> Span {
    let span = tracing::debug_span!("codex.call", method, thread_id = Empty, turn_id = Empty);
    if !span.is_disabled() {
        let peeked = PeekedIds::of(params);
        let ids = peeked.ids();
        ids.thread.map(|id| span.record("thread_id", id));
        ids.turn.map(|id| span.record("turn_id", id));
    }
    span
}

/// The result of an answer's line.
pub(crate) fn response<T: DeserializeOwned>(method: &str, line: Box<str>) -> Result<T> {
    let decoded = match Message::parse(&line) {
        Ok(Message::Response { result, .. }) => codex_types::from_str(result.get()),
        Ok(_) => codex_types::from_str("null"),
        Err(error) => Err(error),
    };
    decoded.map_err(|source| Error::Decode { method: method.to_owned(), source, raw: line.into() })
}

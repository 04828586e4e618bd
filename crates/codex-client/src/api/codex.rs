//! The client itself.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::time::Duration;

use codex_types::route::PeekedIds;
use codex_types::rpc::{Message, Notification as _, Request};
use codex_types::{InitializeResponse, notification, request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use tokio::sync::watch;
use tokio::time::Instant;
use tracing::field::Empty;
use tracing::{Instrument as _, Span};

use crate::api::config::{CodexConfig, Limits};
use crate::api::handler::{HandlerResult, RequestContext};
use crate::api::session::{Greeting, Peer, Session};
use crate::api::supervision::{self, Connector, Held, InUse, Source, Supervisor};
use crate::api::version::RuntimeVersion;
use crate::error::{Closed, Error, Result};
use crate::events::decode_log::ProblemLog;
use crate::events::{EventStream, Queue, Router, Topic};
use crate::rpc::connection::{Endpoint, OnAnswer};
use crate::rpc::raw;
use crate::rpc::transport::Transport;

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
    endpoint: Arc<Endpoint>,
    state: watch::Sender<State>,
    /// Set when this side wants to end: also a runtime that is being started then.
    stop: watch::Sender<bool>,
}

struct State {
    /// The connection, or the last there was.
    session: Arc<Session>,
    /// How a supervised client ended, if it has.
    ended: Option<Arc<Closed>>,
}

impl State {
    fn is_usable(&self) -> bool {
        self.ended.is_some() || !self.session.shared().is_closed()
    }
}

impl Inner {
    /// The runtime was started again.
    pub(crate) fn go_on_with(&self, session: Arc<Session>) {
        self.state.send_modify(|state| state.session = session);
    }

    /// It is not, any more.
    pub(crate) fn end(&self, closed: Arc<Closed>) {
        self.state.send_modify(|state| state.ended = Some(closed));
    }
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
        let peer = Peer::launch(&config).await?;
        let source = config.restart.map(|_| Source::Launch(Box::new(config.clone())));
        Self::open(peer, config, source).await
    }

    /// Initializes a connection that is open already; what `config` says of a process does not apply.
    ///
    /// # Errors
    /// What the server answers to `initialize`, or [`Error::Closed`]; [`Error::InvalidInput`] with
    /// [`restart`](CodexConfig::restart), for which [`connect_with`](Self::connect_with) is made.
    pub async fn connect(transport: Transport, config: CodexConfig) -> Result<Self> {
        if config.restart.is_some() {
            let problem =
                "an open connection cannot be opened again; give Codex::connect_with a function that opens it";
            return Err(Error::invalid("CodexConfig::restart", problem));
        }
        Self::open(Peer { transport, child: None }, config, None).await
    }

    /// Opens a connection with this function and initializes it, and again each time it has ended, where `config` says so
    /// ([`restart`](CodexConfig::restart)).
    ///
    /// ```no_run
    /// # #[cfg(feature = "unix-socket")]
    /// # async fn example() -> codex_client::Result<()> {
    /// use codex_client::{Codex, CodexConfig, RestartPolicy, Transport};
    ///
    /// let config = CodexConfig::new().restart(RestartPolicy::new());
    /// let codex = Codex::connect_with(|| Transport::unix_socket("/run/codex.sock"), config).await?;
    /// # let _ = codex;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of the function, what the server answers to `initialize`, or [`Error::Closed`].
    pub async fn connect_with<F, Fut>(connect: F, config: CodexConfig) -> Result<Self>
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Transport>> + Send + 'static,
    {
        let connect: Connector = Arc::new(move || Box::pin(connect()));
        let peer = Peer { transport: connect().await?, child: None };
        let source = config.restart.map(|_| Source::Connect(connect));
        Self::open(peer, config, source).await
    }

    fn open(peer: Peer, config: CodexConfig, again: Option<Source>) -> Boxed<'static, Self> {
        Box::pin(Self::open_unboxed(peer, config, again))
    }

    async fn open_unboxed(mut peer: Peer, config: CodexConfig, again: Option<Source>) -> Result<Self> {
        let CodexConfig { client_info, experimental_api, mut opt_out_notifications, handlers, limits, record, .. } =
            config;
        let in_use = again.as_ref().map(|_| Arc::<InUse>::default());
        if in_use.is_some() {
            // Without it, a restart would bring back rights that were taken away meanwhile.
            opt_out_notifications.retain(|method| method != notification::ThreadSettingsUpdated::METHOD);
        }
        let endpoint = Endpoint::new(handlers, limits, in_use);
        let greeting = Greeting { client_info, experimental_api, opt_out_notifications };
        if let Some(path) = &record {
            peer.transport = peer.transport.tapped(supervision::tap(path, 0)?);
        }
        let session = Session::open(peer, &endpoint, &greeting, (0, None), std::future::pending()).await?;
        let session = Arc::new(session);
        let state = watch::Sender::new(State { session: session.clone(), ended: None });
        let stop = watch::Sender::new(false);
        let stopped = stop.subscribe();
        let inner = Arc::new(Inner { endpoint: endpoint.clone(), state, stop });
        let codex = Arc::downgrade(&inner);
        endpoint.belongs_to(codex.clone());
        if let (Some(source), Some(policy)) = (again, config.restart) {
            if session.shared().follow() {
                let supervisor = Supervisor { source, greeting, record, policy, endpoint, codex, stop: stopped };
                tokio::spawn(supervisor.run(session));
            } else {
                inner.end(session.shared().closed().await);
            }
        }
        Ok(Self { inner })
    }

    pub(crate) fn from_inner(inner: Arc<Inner>) -> Self {
        Self { inner }
    }

    pub(crate) fn downgrade(&self) -> Weak<Inner> {
        Arc::downgrade(&self.inner)
    }

    pub(crate) fn router(&self) -> &Arc<Router> {
        &self.inner.endpoint.router
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.endpoint.limits
    }

    pub(crate) fn runtime(&self) -> &tokio::runtime::Handle {
        &self.inner.endpoint.runtime
    }

    #[cfg(feature = "experimental")]
    pub(crate) fn endpoint(&self) -> &Arc<Endpoint> {
        &self.inner.endpoint
    }

    /// What comes back after a restart, where there can be one.
    pub(crate) fn in_use(&self) -> Option<&Arc<InUse>> {
        self.inner.endpoint.in_use.as_ref()
    }

    /// Has a thread resumed after a restart.
    pub(crate) fn hold(&self, thread: &str) -> Option<Held> {
        self.in_use()?.hold(thread)
    }

    /// The connection, or the last there was.
    fn session(&self) -> Arc<Session> {
        self.inner.state.borrow().session.clone()
    }

    /// The connection. Where it has ended and another follows, waits for that; for no longer than the limit, of which the rest is
    /// given too.
    pub(crate) async fn live(&self, method: &str, limit: Option<Duration>) -> Result<(Arc<Session>, Option<Duration>)> {
        if self.in_use().is_none() || self.inner.state.borrow().is_usable() {
            return Ok((self.usable()?, limit));
        }
        let begun = Instant::now();
        let mut states = self.inner.state.subscribe();
        // It cannot be gone: this client has it.
        let usable = async { drop(states.wait_for(State::is_usable).await.map(drop)) };
        match limit {
            None => usable.await,
            Some(limit) => tokio::time::timeout(limit, usable)
                .await
                .map_err(|_| Error::TimedOut { method: method.to_owned(), limit })?,
        }
        Ok((self.usable()?, limit.map(|limit| limit.saturating_sub(begun.elapsed()))))
    }

    fn usable(&self) -> Result<Arc<Session>> {
        let state = self.inner.state.borrow();
        match &state.ended {
            Some(closed) => Err(Error::Closed(closed.clone())),
            None => Ok(state.session.clone()),
        }
    }

    /// What the runtime said of itself; after a restart, what the last one did, from the moment on at which calls go to it.
    pub fn metadata(&self) -> Arc<Metadata> {
        self.session().metadata.clone()
    }

    /// Calls any method of the protocol: `codex.call::<request::ModelList>(params)`.
    ///
    /// What in an answer does not fit `M::Response` is left out, and traced as a warning; [`call_raw`](Self::call_raw) gives the
    /// whole of it.
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
        response(self.router().problems(), M::METHOD, line)
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
        response(self.router().problems(), method, line)
    }

    /// Sends a notification that the types do not know.
    ///
    /// # Errors
    /// [`Error::Closed`], [`Error::InvalidInput`].
    pub async fn notify_raw(&self, method: &str, params: impl Serialize + Send + Sync) -> Result<()> {
        let params = raw::checked(method, &params)?;
        let (session, _) = self.live(method, self.limits().time).await?;
        session.shared().notify(method, Some(&params)).await
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
            let limit = options.time_limit.unwrap_or_else(|| match WITHOUT_TIME_LIMIT.contains(&method) {
                true => None,
                false => self.limits().time,
            });
            let (session, limit) = self.live(method, limit).await?;
            session.requirements.check(method, params).await?;
            match self.in_use() {
                None => session.shared().request(method, params, limit, on_answer).await,
                Some(in_use) => supervised(in_use, &session, (method, params), limit, on_answer).await,
            }
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
        EventStream::new(self.router().subscribe(topic, Queue::new(self.limits().events)))
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
        let mut handlers = self.inner.endpoint.handlers.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        handlers.on_with_context::<M, F, Fut>(handler);
    }

    /// Whether the connection has ended, and no other follows.
    pub fn is_closed(&self) -> bool {
        let state = self.inner.state.borrow();
        match self.in_use() {
            None => state.session.shared().is_closed(),
            Some(_) => state.ended.is_some(),
        }
    }

    /// Whether there is a connection now.
    pub(crate) fn is_connected(&self) -> bool {
        !self.session().shared().is_closed()
    }

    /// Whether it has ended, or this side wants it to.
    pub(crate) fn is_ending(&self) -> bool {
        self.is_closed() || *self.inner.stop.borrow()
    }

    /// Waits until the connection has ended, and no other follows, and says how. Cancel safe.
    pub async fn closed(&self) -> Arc<Closed> {
        if self.in_use().is_none() {
            return self.session().shared().closed().await;
        }
        let mut states = self.inner.state.subscribe();
        let closed = states.wait_for(|state| state.ended.is_some()).await.ok().and_then(|state| state.ended.clone());
        closed.unwrap_or_default()
    }

    /// Ends the runtime in order: closes its input, gives it time to end
    /// ([`shutdown_grace`](CodexConfig::shutdown_grace)), then ends its process group. Returns when the process is gone. Where
    /// one is just being started again, that is given up.
    ///
    /// Calls that wait, on all clones, fail with [`Error::Closed`]; streams end. Closing again, or after the runtime has died,
    /// does no harm. Dropped half way, the runtime is ended all the same.
    ///
    /// # Errors
    /// None so far: how the runtime ended is no reason for this to fail. [`closed`](Self::closed) tells it.
    pub async fn close(&self) -> Result<()> {
        self.inner.stop.send_replace(true);
        self.session().connection.close().await;
        if self.in_use().is_some() {
            self.closed().await;
        }
        Ok(())
    }
}

/// Asks on a connection that another may follow: the thread that it is about is open there, or is resumed first; one that it opens
/// is in use from then on.
async fn supervised(
    in_use: &Arc<InUse>,
    session: &Session,
    (method, params): (&str, &RawValue),
    limit: Option<Duration>,
    on_answer: Option<OnAnswer>,
) -> Result<Box<str>> {
    let peeked = PeekedIds::of(params);
    let thread = peeked.ids().thread;
    let begun = Instant::now();
    in_use.resume_first(session.number, session.shared(), (method, thread), limit).await?;
    let limit = limit.map(|limit| limit.saturating_sub(begun.elapsed()));
    let on_answer = in_use.on_answer(session.number, method, params, on_answer);
    let answer = session.shared().request(method, &params, limit, on_answer).await?;
    if method == request::ThreadUnsubscribe::METHOD {
        in_use.forget(thread);
    }
    Ok(answer)
}

impl fmt::Debug for Codex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let metadata = self.metadata();
        f.debug_struct("Codex")
            .field("version", &metadata.version.as_ref().map(ToString::to_string))
            .field("process_id", &metadata.process_id)
            .field("closed", &self.is_closed())
            .finish_non_exhaustive()
    }
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

/// The result of an answer's line. What does not fit is left out, and told.
pub(crate) fn response<T: DeserializeOwned>(problems: &ProblemLog, method: &str, line: Box<str>) -> Result<T> {
    let decoded = match Message::parse(&line) {
        Ok(Message::Response { result, .. }) => codex_types::decode_str(result.get()),
        Ok(_) => codex_types::decode_str("null"),
        Err(error) => Err(error),
    };
    match decoded {
        Ok(decoded) => {
            problems.left_out(method, &decoded.problems);
            Ok(decoded.value)
        }
        Err(source) => Err(Error::Decode { method: method.to_owned(), source, raw: line.into() }),
    }
}

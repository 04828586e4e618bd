//! The client itself: how it is opened, what it is made of, and how it ends.

mod calls;

use std::fmt;
use std::process::ExitStatus;
use std::sync::{Arc, Weak};
use std::time::Duration;

use codex_types::rpc::Request;
use tokio::sync::watch;

use crate::api::config::CodexConfig;
use crate::api::endpoint::Endpoint;
use crate::api::handler::{HandlerResult, RequestContext};
use crate::api::layer::{Layer, Layers};
use crate::api::metadata::Metadata;
use crate::api::session::{Peer, Session};
use crate::api::slot::ConnectionSlot;
use crate::api::supervisor::{ConnectionSource, Connector, Supervisor};
use crate::api::unhandled::UnhandledRequests;
use crate::error::{Closed, Error, Result};
use crate::events::{EventLimits, EventStream, Queue, Router, Topic};
use crate::rpc::inbox::BoxFuture;
use crate::rpc::task;
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
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    endpoint: Arc<Endpoint>,
    slot: Arc<ConnectionSlot>,
    /// Set when the client wants to end: also a runtime that is being started then.
    stop: watch::Sender<bool>,
}

/// A [`Codex`] that does not keep its client alive: for handlers, layers and tasks that outlive their use of it.
#[derive(Clone, Debug)]
pub struct WeakCodex {
    inner: Weak<Inner>,
}

impl WeakCodex {
    /// Returns the client; `None` once its last clone was dropped.
    pub fn upgrade(&self) -> Option<Codex> {
        Some(Codex { inner: self.inner.upgrade()? })
    }
}

impl RequestContext {
    /// Returns the client that got the request; `None` once it is being closed.
    ///
    /// Take the client from here. A handler that owns a clone keeps its own client alive.
    pub fn codex(&self) -> Option<Codex> {
        let inner = self.codex.upgrade()?;
        Some(Codex { inner: inner.downcast().ok()? })
    }
}

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
    /// Cancel safe: if the future is dropped before its end, the process is ended.
    ///
    /// # Errors
    /// [`Error::RuntimeNotFound`] or [`Error::BrokenRuntime`]; [`Error::Connect`] if the runtime cannot be started; [`Error::Closed`] with the
    /// exit status and the end of stderr if the runtime ends before it answers. No process is left behind.
    ///
    /// # Panics
    /// Outside of a tokio runtime with its I/O and timer. A client that has started can be used anywhere.
    pub async fn start_with(mut config: CodexConfig) -> Result<Self> {
        config.started_in = std::env::current_dir().ok();
        let peer = Peer::launch(&config).await?;
        Self::open(peer, config, Some(ConnectionSource::Launch)).await
    }

    /// Initializes a connection that is already open. The settings of `config` for a process have no effect.
    ///
    /// # Errors
    /// [`Error::Rpc`] if the server refuses `initialize`; [`Error::Closed`]; [`Error::InvalidInput`] if `config` has a layer that
    /// [reconnects](Layer::reconnect), which needs [`connect_with`](Self::connect_with).
    ///
    /// # Panics
    /// Outside of a tokio runtime: see [`start_with`](Self::start_with).
    pub async fn connect(transport: impl Transport, config: CodexConfig) -> Result<Self> {
        Self::open(Peer { transport: transport.boxed(), child: None }, config, None).await
    }

    /// Opens a connection with this function, and initializes the connection. If a layer of `config` [reconnects](Layer::reconnect), the
    /// client calls the function again after the loss of a connection.
    ///
    /// ```no_run
    /// # async fn connect() -> codex_client::Result<codex_client::transport::BoxTransport> { unimplemented!() }
    /// # async fn example() -> codex_client::Result<()> {
    /// use codex_client::{Codex, CodexConfig};
    ///
    /// // `connect` is an async function that returns a transport.
    /// let codex = Codex::connect_with(connect, CodexConfig::new()).await?;
    /// # let _ = codex;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The errors of the function; [`Error::Rpc`] if the server refuses `initialize`; [`Error::Closed`].
    ///
    /// # Panics
    /// Outside of a tokio runtime: see [`start_with`](Self::start_with).
    pub async fn connect_with<F, Fut, T>(connect: F, config: CodexConfig) -> Result<Self>
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T>> + Send + 'static,
        T: Transport,
    {
        let connect: Connector = Arc::new(move || {
            let connecting = connect();
            Box::pin(async { Ok(connecting.await?.boxed()) })
        });
        let peer = Peer { transport: connect().await?, child: None };
        Self::open(peer, config, Some(ConnectionSource::Connect(connect))).await
    }

    fn open(peer: Peer, config: CodexConfig, source: Option<ConnectionSource>) -> BoxFuture<'static, Result<Self>> {
        Box::pin(Self::open_unboxed(peer, config, source))
    }

    async fn open_unboxed(peer: Peer, mut config: CodexConfig, source: Option<ConnectionSource>) -> Result<Self> {
        let layers = Layers::new(&config.layers);
        let mut reconnecting = None;
        if let Some(layers) = layers.get() {
            let required: Vec<&str> = layers.iter().flat_map(|layer| layer.required_notifications()).copied().collect();
            config.opt_out_notifications.retain(|method| !required.contains(&method.as_str()));
            reconnecting = layers.iter().find(|layer| layer.reconnect().is_some()).cloned();
        }
        let reconnecting = match (reconnecting, source) {
            (None, _) => None,
            (Some(layer), Some(source)) => Some((layer, source)),
            (Some(_), None) => {
                let problem =
                    "an open connection cannot be opened again; give Codex::connect_with a function that opens it";
                return Err(Error::invalid("a layer that reconnects", problem));
            }
        };
        let default = if peer.child.is_some() { UnhandledRequests::Refuse } else { UnhandledRequests::RefuseOwn };
        config.unhandled_requests.get_or_insert(default);
        let endpoint = Endpoint::new(config, layers);
        let session = Arc::new(Session::open(peer, 0, None, &endpoint, std::future::pending()).await?);
        let slot = Arc::new(ConnectionSlot::new(session.clone(), reconnecting.is_some()));
        let stop = watch::Sender::new(false);
        if let Some((layer, source)) = reconnecting {
            if session.shared().expect_successor() {
                let (slot, stop) = (Arc::downgrade(&slot), stop.subscribe());
                let supervisor = Supervisor { source, endpoint: endpoint.clone(), layer, slot, stop };
                task::spawn(supervisor.run(session));
            } else {
                slot.end(session.shared().closed().await);
            }
        }
        let inner = Arc::new(Inner { endpoint: endpoint.clone(), slot, stop });
        let weak: Weak<Inner> = Arc::downgrade(&inner);
        endpoint.set_codex(weak);
        Ok(Self { inner })
    }

    /// Returns a handle that does not keep the client alive.
    pub fn downgrade(&self) -> WeakCodex {
        WeakCodex { inner: Arc::downgrade(&self.inner) }
    }

    pub(crate) fn router(&self) -> &Arc<Router> {
        &self.inner.endpoint.router
    }

    pub(crate) fn event_limits(&self) -> EventLimits {
        self.inner.endpoint.config.event_limits
    }

    /// Returns the tokio runtime on which the tasks of the client run.
    pub fn runtime(&self) -> &tokio::runtime::Handle {
        &self.inner.endpoint.runtime
    }

    /// Limits a wait, even if the caller polls outside of a tokio runtime.
    pub(crate) fn timeout<F: Future>(&self, limit: Duration, waiting: F) -> tokio::time::Timeout<F> {
        let _inside = self.runtime().enter();
        tokio::time::timeout(limit, waiting)
    }

    /// Returns the tokens that the layers give to a [`Thread`](crate::Thread) value.
    pub(crate) fn thread_tokens(&self, thread_id: &str) -> Vec<crate::api::layer::ThreadToken> {
        let layers = self.inner.endpoint.layers.get();
        layers.iter().flat_map(|layers| layers.iter()).filter_map(|layer| layer.on_thread(thread_id)).collect()
    }

    /// Returns the installed layer of this type.
    pub fn layer<L: Layer>(&self) -> Option<Arc<L>> {
        self.inner.endpoint.layers.find()
    }

    /// Returns the installed layer of this type, and installs one first if the client has none. For a layer that is installed now,
    /// [`Layer::transport`] and [`Layer::reconnect`] are not called on the open connection.
    pub fn layer_or_install<L: Layer>(&self, make: impl FnOnce() -> L) -> Arc<L> {
        self.inner.endpoint.layers.get_or_install(make)
    }

    /// Returns the metadata of the runtime. After a reconnection, this is the metadata of the new runtime, as soon as calls use the new
    /// runtime.
    pub fn metadata(&self) -> Arc<Metadata> {
        self.inner.slot.session().metadata.clone()
    }

    /// Returns the last 8 KiB that the runtime has written to its stderr so far. The text is empty if this client has started no process.
    /// `tracing` gets each line at the level `DEBUG` with the target `codex::stderr`.
    pub fn stderr_tail(&self) -> String {
        self.inner.slot.session().stderr.as_ref().map(|stderr| stderr.text_so_far()).unwrap_or_default()
    }

    /// Subscribes to all notifications of the runtime, from now on.
    pub fn events(&self) -> EventStream {
        self.subscribe(Topic::all())
    }

    /// Subscribes to the notifications of one thread and its turns, from now on.
    pub fn thread_events(&self, thread_id: &str) -> EventStream {
        self.subscribe(Topic::thread(thread_id))
    }

    /// Subscribes to a topic, from now on.
    pub fn subscribe(&self, topic: Topic) -> EventStream {
        EventStream::new(self.router().subscribe(topic, Queue::new(self.event_limits())))
    }

    /// Subscribes to a topic, without the events that may be dropped, such as deltas. This is for code that needs completions only.
    pub fn subscribe_kept(&self, topic: Topic) -> EventStream {
        EventStream::new(self.router().subscribe(topic, Queue::only_kept(self.event_limits())))
    }

    /// Answers the server's requests of one kind with this function, from now on: as
    /// [`CodexConfig::on_with_context`](crate::CodexConfig::on_with_context).
    ///
    /// A function that needs the client takes the client from its [`RequestContext`]. A function that owns a clone keeps the client alive.
    pub fn on<M, F, Fut>(&self, handler: F)
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        let mut handlers = self.inner.endpoint.handlers.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        handlers.on_with_context::<M, F, Fut>(handler);
    }

    /// Returns whether the connection has ended, and no other connection follows.
    pub fn is_closed(&self) -> bool {
        self.inner.slot.is_closed()
    }

    /// Returns whether the client has a connection now. Returns `false` while a lost connection is being replaced.
    pub fn is_connected(&self) -> bool {
        !self.inner.slot.session().shared().is_closed()
    }

    /// Returns whether the client is closed, or [`close`](Self::close) was called.
    pub fn is_closing(&self) -> bool {
        self.is_closed() || *self.inner.stop.borrow()
    }

    /// Waits until the connection has ended and no other connection follows, and returns how the connection ended. Cancel safe.
    pub async fn closed(&self) -> Arc<Closed> {
        self.inner.slot.closed().await
    }

    /// Ends the runtime. The client closes the input of the runtime, gives the runtime time to end
    /// ([`shutdown_grace`](CodexConfig::shutdown_grace)), and then kills its process group. This returns when the process has ended. An
    /// attempt to replace a lost connection is given up.
    ///
    /// Afterwards, [`exit_status`](Self::exit_status) returns how the process has ended.
    ///
    /// Waiting calls of all clones fail with [`Error::Closed`], and streams end. A second call, or a call after the death of the runtime,
    /// has no effect. If the future is dropped before its end, the runtime is ended too.
    ///
    /// # Errors
    /// This returns no error today. An unsuccessful exit of the runtime is not an error.
    pub async fn close(&self) -> Result<()> {
        self.inner.stop.send_replace(true);
        self.inner.slot.session().connection.close().await;
        self.closed().await;
        Ok(())
    }

    /// Returns the exit status of the runtime's process after its end. Returns `None` while the process runs, and if this client has started
    /// no process.
    pub fn exit_status(&self) -> Option<ExitStatus> {
        self.inner.slot.session().connection.exit_status()
    }
}

impl AsRef<Codex> for Codex {
    fn as_ref(&self) -> &Codex {
        self
    }
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

//! How a client is started.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use codex_types::ClientInfo;
use codex_types::rpc::Request;

use crate::api::handler::{HandlerResult, Handlers, RequestContext, ServerRequestHandler, on_own_thread};
use crate::api::layer::{Layer, LayerFactory};
use crate::error::Result;
use crate::events::EventLimits;
use crate::rpc::inbox::BoxFuture;
use crate::rpc::limits::Limits;

/// How the runtime is found and started, who this client says it is, and its bounds.
///
/// ```
/// use std::time::Duration;
/// use codex_client::CodexConfig;
///
/// let config = CodexConfig::new()
///     .client_name("my-tool", env!("CARGO_PKG_VERSION"))
///     .config_override("model", "gpt-5.5")
///     .cwd("/tmp")
///     .time_limit(Duration::from_secs(30));
/// # let _ = config;
/// ```
#[derive(Clone)]
#[must_use]
pub struct CodexConfig {
    pub(crate) codex_bin: Option<PathBuf>,
    pub(crate) launch_args: Option<Vec<OsString>>,
    pub(crate) overrides: Vec<String>,
    pub(crate) cwd: Option<PathBuf>,
    pub(crate) env: BTreeMap<OsString, Option<OsString>>,
    pub(crate) client_info: ClientInfo,
    pub(crate) experimental_api: bool,
    pub(crate) opt_out_notifications: Vec<String>,
    pub(crate) handlers: Handlers,
    pub(crate) limits: Limits,
    pub(crate) event_limits: EventLimits,
    pub(crate) layers: Vec<(TypeId, LayerFactory)>,
    pub(crate) runtime_provider: Option<RuntimeProvider>,
}

/// Makes a runtime available where none is installed, and returns its executable.
pub(crate) type RuntimeProvider = Arc<dyn Fn() -> BoxFuture<'static, Result<PathBuf>> + Send + Sync>;

impl Default for CodexConfig {
    fn default() -> Self {
        let mut client_info = ClientInfo::new("codex_rust_sdk", env!("CARGO_PKG_VERSION"));
        client_info.title = Some("Codex Rust SDK".to_owned());
        Self {
            codex_bin: None,
            launch_args: None,
            overrides: Vec::new(),
            cwd: None,
            env: BTreeMap::new(),
            client_info,
            experimental_api: cfg!(feature = "experimental"),
            opt_out_notifications: Vec::new(),
            handlers: Handlers::default(),
            limits: Limits::default(),
            event_limits: EventLimits::default(),
            layers: Vec::new(),
            runtime_provider: None,
        }
    }
}

impl CodexConfig {
    /// The defaults: the runtime that is found, this process's directory and environment.
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts this executable. Without it: the one that `CODEX_BIN` names, else the installed runtime of this crate's
    /// version. `PATH` is never searched: the runtime there may be of any version.
    pub fn codex_bin(mut self, path: impl Into<PathBuf>) -> Self {
        self.codex_bin = Some(path.into());
        self
    }

    /// Calls this function where no runtime is named or installed, and starts the executable that it returns: for a download, or for a
    /// place of the program's own.
    ///
    /// What is named by [`codex_bin`](Self::codex_bin), `CODEX_BIN` or `CODEX_RUNTIME_DIR`, or installed beside the program, comes
    /// first; a broken one of those is an error.
    ///
    /// ```
    /// use codex_client::CodexConfig;
    ///
    /// let config = CodexConfig::new().runtime_provider(|| async { Ok("/opt/codex/bin/codex".into()) });
    /// # let _ = config;
    /// ```
    pub fn runtime_provider<F, Fut>(mut self, provide: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<PathBuf>> + Send + 'static,
    {
        self.runtime_provider = Some(Arc::new(move || Box::pin(provide())));
        self
    }

    /// Starts it with these arguments in place of `app-server` and the overrides.
    pub fn launch_args<A: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.launch_args = Some(arguments.into_iter().map(Into::into).collect());
        self
    }

    /// A setting of `config.toml` for this runtime, as `--config key=value`. The value is TOML; text that is none is taken as
    /// a string.
    pub fn config_override(mut self, key: &str, value: impl std::fmt::Display) -> Self {
        self.overrides.push(format!("{key}={value}"));
        self
    }

    /// The directory that the runtime runs in, and threads work in unless they say otherwise.
    pub fn cwd(mut self, path: impl Into<PathBuf>) -> Self {
        self.cwd = Some(path.into());
        self
    }

    /// Sets a variable in the runtime's environment, which else is this process's.
    pub fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.env.insert(name.into(), Some(value.into()));
        self
    }

    /// Sets many.
    pub fn envs<N: Into<OsString>, V: Into<OsString>>(mut self, variables: impl IntoIterator<Item = (N, V)>) -> Self {
        self.env.extend(variables.into_iter().map(|(name, value)| (name.into(), Some(value.into()))));
        self
    }

    /// Leaves a variable out of the runtime's environment.
    pub fn env_remove(mut self, name: impl Into<OsString>) -> Self {
        self.env.insert(name.into(), None);
        self
    }

    /// How this client names itself to the runtime (`clientInfo`); it is a part of the user agent that reaches the model
    /// service.
    pub fn client_name(mut self, name: impl Into<String>, version: impl Into<String>) -> Self {
        self.client_info.name = name.into();
        self.client_info.version = version.into();
        self
    }

    /// Sets the name of this client that is shown to people (`clientInfo.title`).
    pub fn client_title(mut self, title: impl Into<String>) -> Self {
        self.client_info.title = Some(title.into());
        self
    }

    /// Whether to ask for the experimental surface (`experimentalApi`). On by default with the feature `experimental`, off
    /// without it.
    pub fn experimental_api(mut self, experimental: bool) -> Self {
        self.experimental_api = experimental;
        self
    }

    /// Notifications that the runtime shall not send to this client at all, by method (`optOutNotificationMethods`).
    ///
    /// Leave those of a turn alone that results are made of: `item/completed`, `turn/completed`.
    pub fn opt_out_notifications<M: Into<String>>(mut self, methods: impl IntoIterator<Item = M>) -> Self {
        self.opt_out_notifications.extend(methods.into_iter().map(Into::into));
        self
    }

    /// How long a request may take to be answered, when the call does not say: 60 seconds by default, `None` for no limit.
    ///
    /// Methods that run for as long as a command or a tool does have none unless the call says so: see
    /// [`CallOptions`](crate::CallOptions).
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.limits.time = limit.into();
        self
    }

    /// How many requests may wait for their answers at once, 100 by default; more wait here. The runtime refuses bursts above
    /// about 128, and above about 1,000 it forgets some.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.limits.in_flight = requests.max(1);
        self
    }

    /// How long a message may be, in bytes: 64 MiB by default. A longer one is skipped, and fails the call that it answers.
    pub fn max_message_bytes(mut self, bytes: usize) -> Self {
        self.limits.message_bytes = bytes;
        self
    }

    /// How many bytes of messages may wait for the runtime to read them, 64 MiB by default, and no more than 64 messages. Who
    /// has one more waits with it, for no longer than the call may take. One that is longer than this goes alone.
    pub fn max_outgoing_bytes(mut self, bytes: usize) -> Self {
        self.limits.outgoing_bytes = bytes.max(1);
        self
    }

    /// How much each subscription keeps for a reader that is behind.
    pub fn event_limits(mut self, limits: EventLimits) -> Self {
        self.event_limits = limits;
        self
    }

    /// How many requests of the server may be with handlers at once, 256 by default; one more is refused with an error.
    pub fn max_server_requests(mut self, requests: usize) -> Self {
        self.limits.server_requests = requests.max(1);
        self
    }

    /// How long the runtime may take to end after its stdin was closed, before its process group is killed: 2 seconds by
    /// default.
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.limits.shutdown_grace = grace;
        self
    }

    /// Installs a layer, which sees what the client sends and receives. Clients that are started with clones of this configuration
    /// share it. One of each type is kept, the last.
    pub fn layer<L: Layer>(self, layer: L) -> Self {
        let layer: Arc<dyn Layer> = Arc::new(layer);
        self.with_layer::<L>(Arc::new(move || layer.clone()))
    }

    /// Installs a layer that is made anew for each client that is started with this configuration. One of each type is kept, the last.
    pub fn layer_with<L: Layer>(self, make: impl Fn() -> L + Send + Sync + 'static) -> Self {
        self.with_layer::<L>(Arc::new(move || Arc::new(make())))
    }

    fn with_layer<L: Layer>(mut self, factory: LayerFactory) -> Self {
        let type_id = TypeId::of::<L>();
        self.layers.retain(|(other, _)| *other != type_id);
        self.layers.push((type_id, factory));
        self
    }

    /// Answers the server's requests of one kind with this function, off the read loop.
    ///
    /// ```
    /// use codex_client::CodexConfig;
    /// use codex_client::types::{
    ///     CommandExecutionApprovalDecision as Decision, CommandExecutionRequestApprovalResponse as Response, server_request,
    /// };
    ///
    /// let config = CodexConfig::new().on::<server_request::ItemCommandExecutionRequestApproval, _, _>(|request| async move {
    ///     // As a shell is given it.
    ///     let harmless = request.command.as_deref() == Some("/bin/bash -lc 'cargo test'");
    ///     Ok(Response::new(if harmless { Decision::Accept } else { Decision::Decline }))
    /// });
    /// # let _ = config;
    /// ```
    ///
    /// A request for approval of which a part does not fit the types is refused without a call of this function: see
    /// [`on_with_context`](Self::on_with_context).
    pub fn on<M, F, Fut>(mut self, handler: F) -> Self
    where
        M: Request + 'static,
        F: Fn(M::Params) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.handlers.on::<M, F, Fut>(handler);
        self
    }

    /// Answers the server's requests of one kind with this function, which is given the request's context too.
    ///
    /// Only such a function, and a [`handler`](Self::handler), is asked for an approval of which a part does not fit the types
    /// ([`RequestContext::decode_problems`]): one that cannot see this might allow more than it knows.
    pub fn on_with_context<M, F, Fut>(mut self, handler: F) -> Self
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.handlers.on_with_context::<M, F, Fut>(handler);
        self
    }

    /// Answers the server's requests of one kind with a function that may block: it is called on a thread of its own. See
    /// [`on`](Self::on).
    pub fn on_blocking<M, F>(self, handler: F) -> Self
    where
        M: Request + 'static,
        F: Fn(M::Params) -> HandlerResult<M::Response> + Send + Sync + 'static,
    {
        let handler = Arc::new(handler);
        self.on::<M, _, _>(move |params| {
            let handler = handler.clone();
            on_own_thread(move || handler(params))
        })
    }

    /// Answers all requests of the server that have no function of their own.
    pub fn handler(mut self, handler: impl ServerRequestHandler) -> Self {
        self.handlers.fallback(handler);
        self
    }

    /// The arguments that it is started with.
    pub(crate) fn arguments(&self) -> Vec<OsString> {
        match &self.launch_args {
            Some(arguments) => arguments.clone(),
            None => {
                let overrides = self.overrides.iter().flat_map(|setting| ["--config".to_owned(), setting.clone()]);
                overrides.chain(["app-server".to_owned()]).map(Into::into).collect()
            }
        }
    }
}

impl fmt::Debug for CodexConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodexConfig")
            .field("codex_bin", &self.codex_bin)
            .field("launch_args", &self.launch_args)
            .field("overrides", &self.overrides)
            .field("cwd", &self.cwd)
            .field("env", &self.env.keys().collect::<Vec<_>>())
            .field("client_info", &self.client_info)
            .field("experimental_api", &self.experimental_api)
            .field("handlers", &self.handlers)
            .field("limits", &self.limits)
            .field("event_limits", &self.event_limits)
            .field("layers", &self.layers.len())
            .finish_non_exhaustive()
    }
}

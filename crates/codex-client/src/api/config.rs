//! The configuration of a client.

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
use crate::api::unhandled::UnhandledRequests;
use crate::error::Result;
use crate::events::EventLimits;
use crate::rpc::inbox::BoxFuture;
use crate::rpc::limits::Limits;

/// The configuration of a client: the runtime to start, the client's name, handlers, layers and bounds.
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
    /// The settings of `config.toml`, as keys and values.
    pub(crate) overrides: Vec<(String, String)>,
    pub(crate) cwd: Option<PathBuf>,
    /// The directory of this process at the start of the client. Relative paths mean this directory at a restart too.
    pub(crate) started_in: Option<PathBuf>,
    pub(crate) env: BTreeMap<OsString, Option<OsString>>,
    pub(crate) inherits_env: bool,
    pub(crate) client_info: ClientInfo,
    pub(crate) experimental_api: bool,
    pub(crate) opt_out_notifications: Vec<String>,
    pub(crate) handlers: Handlers,
    pub(crate) unhandled_requests: Option<UnhandledRequests>,
    pub(crate) limits: Limits,
    pub(crate) event_limits: EventLimits,
    pub(crate) layers: Vec<(TypeId, LayerFactory)>,
    pub(crate) runtime_provider: Option<RuntimeProvider>,
}

/// A function that makes a runtime available if none is installed, and returns its executable.
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
            started_in: None,
            env: BTreeMap::new(),
            inherits_env: true,
            client_info,
            experimental_api: cfg!(feature = "experimental"),
            opt_out_notifications: Vec::new(),
            handlers: Handlers::default(),
            unhandled_requests: None,
            limits: Limits::default(),
            event_limits: EventLimits::default(),
            layers: Vec::new(),
            runtime_provider: None,
        }
    }
}

impl CodexConfig {
    /// Returns the defaults: the installed runtime, in the directory and the environment of this process.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the executable to start. By default, the client starts the executable that `CODEX_BIN` names, or else the installed
    /// runtime of this crate's version. `PATH` is never searched, because the runtime there may be of any version.
    pub fn codex_bin(mut self, path: impl Into<PathBuf>) -> Self {
        self.codex_bin = Some(path.into());
        self
    }

    /// Sets a function that returns the executable if no runtime is named or installed, for example by a download.
    ///
    /// A runtime that [`codex_bin`](Self::codex_bin), `CODEX_BIN` or `CODEX_RUNTIME_DIR` names, or that is installed beside the program,
    /// comes first. If that runtime is broken, the start fails.
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

    /// Sets the arguments of the executable, in place of `app-server` and the overrides.
    pub fn launch_args<A: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.launch_args = Some(arguments.into_iter().map(Into::into).collect());
        self
    }

    /// Adds a setting of `config.toml` (`--config key=value`). The runtime reads the value as TOML, or else as a string.
    ///
    /// The runtime splits the key at each dot, also between quotes, so the start fails for a key with quotes or `=`. A table as the value
    /// can have such keys: `config_override("projects", r#"{ "/tmp/a.b" = { trust_level = "trusted" } }"#)`.
    pub fn config_override(mut self, key: &str, value: impl std::fmt::Display) -> Self {
        self.overrides.push((key.to_owned(), value.to_string()));
        self
    }

    /// Sets the directory of the runtime, which is the default directory of threads. By default, the runtime starts in the directory that
    /// this process has at the start of the client. A restart uses the same directory, even if this process has changed its directory.
    pub fn cwd(mut self, path: impl Into<PathBuf>) -> Self {
        self.cwd = Some(path.into());
        self
    }

    /// Sets a variable of the runtime. The runtime inherits all other variables of this process, unless
    /// [`env_clear`](Self::env_clear) is called.
    pub fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.env.insert(name.into(), Some(value.into()));
        self
    }

    /// Sets several variables of the runtime.
    pub fn envs<N: Into<OsString>, V: Into<OsString>>(mut self, variables: impl IntoIterator<Item = (N, V)>) -> Self {
        self.env.extend(variables.into_iter().map(|(name, value)| (name.into(), Some(value.into()))));
        self
    }

    /// Clears the runtime's environment: the runtime inherits no variable of this process, and variables that were set before are
    /// forgotten. `CODEX_BIN` and `CODEX_RUNTIME_DIR` of this process still name the runtime.
    ///
    /// Without `PATH`, the agent finds no programs and none of the runtime's own tools. Windows needs `SystemRoot`.
    pub fn env_clear(mut self) -> Self {
        self.env.clear();
        self.inherits_env = false;
        self
    }

    /// Removes a variable from the runtime's environment. The client adds the folder of the runtime's own tools to `PATH`, unless
    /// `PATH` is removed.
    pub fn env_remove(mut self, name: impl Into<OsString>) -> Self {
        self.env.insert(name.into(), None);
        self
    }

    /// Sets the name and the version of this client (`clientInfo`). The name and the version are a part of the user agent that the
    /// model service sees.
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

    /// Sets whether the client asks for the experimental surface (`experimentalApi`). The default is the feature `experimental`.
    pub fn experimental_api(mut self, experimental: bool) -> Self {
        self.experimental_api = experimental;
        self
    }

    /// Adds methods of notifications that the runtime does not send to this client (`optOutNotificationMethods`).
    ///
    /// The results of turns need `item/completed` and `turn/completed`.
    pub fn opt_out_notifications<M: Into<String>>(mut self, methods: impl IntoIterator<Item = M>) -> Self {
        self.opt_out_notifications.extend(methods.into_iter().map(Into::into));
        self
    }

    /// Sets how long an answer may take: 60 seconds by default, `None` for no limit.
    ///
    /// Methods that wait for the end of a command or of a tool have no limit by default. [`CallOptions`](crate::CallOptions) sets the limit of one
    /// call.
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.limits.time = limit.into();
        self
    }

    /// Sets how many requests may be in flight, 100 by default; further calls wait. The runtime refuses bursts above about 128, and
    /// forgets some requests of a burst above about 1,000.
    ///
    /// Calls that wait for a command, a tool or a person (`command/exec` and similar) are counted separately, up to the same
    /// number. Calls that end or steer running work (`turn/interrupt`, `command/exec/terminate` and similar) always find a place.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.limits.in_flight = requests.max(1);
        self
    }

    /// Sets how long a message may be, in bytes: 64 MiB by default. A longer message is skipped, and fails the call that it answers.
    pub fn max_message_bytes(mut self, bytes: usize) -> Self {
        self.limits.message_bytes = bytes;
        self
    }

    /// Sets how many bytes of messages may wait for the runtime to read them: 64 MiB by default, in at most 64 messages. A further call
    /// waits, for no longer than its time limit. A message that is longer than the bound is sent alone.
    pub fn max_outgoing_bytes(mut self, bytes: usize) -> Self {
        self.limits.outgoing_bytes = bytes.max(1);
        self
    }

    /// Sets the bounds of the unread events of each subscription.
    pub fn event_limits(mut self, limits: EventLimits) -> Self {
        self.event_limits = limits;
        self
    }

    /// Sets the reaction to requests of the runtime that have no handler. The default depends on the connection: see
    /// [`UnhandledRequests`].
    pub fn unhandled_requests(mut self, reaction: UnhandledRequests) -> Self {
        self.unhandled_requests = Some(reaction);
        self
    }

    /// Sets how many requests of the server may be handled at once: 256 by default. A further request is refused with an error.
    pub fn max_server_requests(mut self, requests: usize) -> Self {
        self.limits.server_requests = requests.max(1);
        self
    }

    /// Sets how long the runtime may take to end after its stdin was closed: 2 seconds by default. Then its process group is killed.
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.limits.shutdown_grace = grace;
        self
    }

    /// Installs a layer. Clients that are started with clones of this configuration share the layer. A later layer of the same type
    /// replaces an earlier layer.
    pub fn layer<L: Layer>(self, layer: L) -> Self {
        let layer: Arc<dyn Layer> = Arc::new(layer);
        self.with_layer::<L>(Arc::new(move || layer.clone()))
    }

    /// Installs a layer that is made anew for each client. A later layer of the same type replaces an earlier layer.
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
    ///     // The command line, as the runtime gives it to a shell.
    ///     let harmless = request.command.as_deref() == Some("/bin/bash -lc 'cargo test'");
    ///     Ok(Response::new(if harmless { Decision::Accept } else { Decision::Decline }))
    /// });
    /// # let _ = config;
    /// ```
    ///
    /// A request for approval that does not fit the types as a whole is refused without a call of this function: see
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

    /// Answers the server's requests of one kind with this function, which also gets the request's context.
    ///
    /// Only such a function, or a [`handler`](Self::handler), decides about an approval that does not fit the types as a whole
    /// ([`RequestContext::decode_problems`]). A function without the context might allow parts of a request that the function cannot see.
    pub fn on_with_context<M, F, Fut>(mut self, handler: F) -> Self
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.handlers.on_with_context::<M, F, Fut>(handler);
        self
    }

    /// Answers the server's requests of one kind with a function that may block, on a thread of its own: see [`on`](Self::on).
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

    /// Returns the arguments of the executable.
    pub(crate) fn arguments(&self) -> Vec<OsString> {
        match &self.launch_args {
            Some(arguments) => arguments.clone(),
            None => {
                let settings = self.overrides.iter().map(|(key, value)| format!("{key}={value}"));
                let overrides = settings.flat_map(|setting| ["--config".to_owned(), setting]);
                overrides.chain(["app-server".to_owned()]).map(Into::into).collect()
            }
        }
    }
}

impl fmt::Debug for CodexConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodexConfig")
            .field("codex_bin", &self.codex_bin)
            .field("launch_args", &self.launch_args.as_ref().map(Vec::len))
            .field("overrides", &self.overrides.iter().map(|(key, _)| key).collect::<Vec<_>>())
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

//! How a client is started.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use codex_types::ClientInfo;
use codex_types::rpc::Request;

use crate::api::handler::{HandlerResult, Handlers, ServerRequestHandler, on_own_thread};
use crate::api::supervision::RestartPolicy;
use crate::events::EventLimits;

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
#[derive(Clone, Debug)]
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
    pub(crate) record: Option<PathBuf>,
    pub(crate) restart: Option<RestartPolicy>,
    #[cfg(feature = "download")]
    pub(crate) download: Option<codex_dist::Ensure>,
}

/// The bounds of a client.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    pub(crate) time: Option<Duration>,
    pub(crate) in_flight: usize,
    pub(crate) message_bytes: usize,
    pub(crate) outgoing_bytes: usize,
    pub(crate) events: EventLimits,
    pub(crate) shutdown_grace: Duration,
    pub(crate) server_requests: usize,
}

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
            limits: Limits {
                time: Some(Duration::from_secs(60)),
                in_flight: 100,
                message_bytes: 64 << 20,
                outgoing_bytes: 64 << 20,
                events: EventLimits::default(),
                shutdown_grace: Duration::from_secs(2),
                server_requests: 256,
            },
            record: None,
            restart: None,
            #[cfg(feature = "download")]
            download: None,
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

    /// Has the runtime fetched where none is named or installed: the one of this crate's version, verified, and kept in the
    /// user's cache for the next start, which needs no network. One process fetches it; others that want it wait. With the
    /// feature `download`.
    ///
    /// What is named by [`codex_bin`](Self::codex_bin), `CODEX_BIN` or `CODEX_RUNTIME_DIR`, or installed beside the program,
    /// still comes first; a broken one of those is an error. The start then takes as long as the download: some 170 MB.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig, dist::Ensure};
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().download(Ensure::new())).await?;
    /// # let _ = codex;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "download")]
    pub fn download(mut self, ensure: codex_dist::Ensure) -> Self {
        self.download = Some(ensure);
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

    /// The same for people.
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
        self.limits.events = limits;
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

    /// Starts the runtime again when it has ended by itself, was killed or crashed; off by default.
    ///
    /// What was under way fails with [`Error::Restarted`](crate::Error::Restarted): calls, turns, commands and logins. It is not
    /// asked again, as nobody knows how far it came. Calls that are made meanwhile wait for the new runtime, for no longer than
    /// they may take. Subscriptions go on, and have [`Event::Restarted`](crate::Event::Restarted) between what is of the one
    /// runtime and of the other; watches of files begin again.
    ///
    /// Threads that the program has a [`Thread`](crate::Thread) of, or is subscribed to, are resumed (`thread/resume`) before the
    /// first call goes through, with the settings that they had last; others that this client has opened, when they are called for,
    /// until they are archived, deleted or unsubscribed from.
    /// A goal is pursued on. What was not saved cannot be resumed: an ephemeral thread, or one without a turn, of which
    /// [`Event::NotResumed`](crate::Event::NotResumed) and each later call tell. Tools, handlers and limits stay as they are.
    ///
    /// `thread/settings/updated` is never opted out of then: a thread must not get rights back that were taken from it.
    ///
    /// When the policy's attempts are used up, the client is closed: [`Closed::gave_up`](crate::Closed::gave_up) says why.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig, Error, RestartPolicy};
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().restart(RestartPolicy::new())).await?;
    /// let thread = codex.thread_start().await?;
    /// let result = loop {
    ///     match thread.run("Go on, or begin.").await {
    ///         Err(Error::Restarted(closed)) => eprintln!("{closed}; once more"),
    ///         result => break result?,
    ///     }
    /// };
    /// # let _ = result;
    /// # Ok(())
    /// # }
    /// ```
    pub fn restart(mut self, policy: RestartPolicy) -> Self {
        self.restart = Some(policy);
        self
    }

    /// Writes the session down in this file: each message of both sides with its time, one a line, for a bug report or for a
    /// test that plays it again ([`Recording`](crate::Recording)).
    ///
    /// Only the file's owner can read it; a file that is there is replaced, so that each client wants a path of its own. After a
    /// [`restart`](Self::restart) a file with its number follows: `session.1.jsonl`.
    ///
    /// Secrets are not in it: the values of keys such as `apiKey`, `…Token`, `…Secret`, `…Password`, of such names in environments
    /// and headers, and where they are repeated, are `[hidden]`. All else is: prompts, answers, paths, commands and their output,
    /// and the account's address. Read it before you give it away.
    ///
    /// It is written on a thread of its own, and never holds up the client: where it cannot be written, a warning (`tracing`) is
    /// its end. It is complete when [`Codex::close`](crate::Codex::close) has returned.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig, Recording};
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().record("session.jsonl")).await?;
    /// codex.thread_start().await?.run("Hello.").await?;
    /// codex.close().await?;
    ///
    /// // The same again, without a runtime.
    /// let recording = Recording::open("session.jsonl")?;
    /// let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
    /// let result = codex.thread_start().await?.run("Hello.").await?;
    /// # let _ = result;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Starting the client fails with [`Error::Connect`](crate::Error::Connect) when the file cannot be made.
    pub fn record(mut self, path: impl Into<PathBuf>) -> Self {
        self.record = Some(path.into());
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
    /// See the chapter on [approvals](crate::guide::approvals).
    pub fn on<M, F, Fut>(mut self, handler: F) -> Self
    where
        M: Request + 'static,
        F: Fn(M::Params) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = HandlerResult<M::Response>> + Send + 'static,
    {
        self.handlers.on::<M, F, Fut>(handler);
        self
    }

    /// The same with a function that may block: it is called on a thread of its own.
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

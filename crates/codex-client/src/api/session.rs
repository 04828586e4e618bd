//! A connection after its handshake, with the version and the other properties of its runtime.

use std::sync::Arc;

use codex_dist::Version;
use codex_types::rpc::{Notification as _, Request as _};
use codex_types::{InitializeCapabilities, InitializeParams, InitializeResponse, client_notification, request};

use crate::api::config::CodexConfig;
use crate::api::endpoint::Endpoint;
use crate::api::locate;
use crate::api::metadata::Metadata;
use crate::api::requirements::Requirements;
use crate::error::{Closed, Error, Result, last_words, plain};
use crate::rpc::call::{AnswerObserver, Call};
use crate::rpc::connection::{Connection, Shared};
use crate::rpc::inbox::{BoxFuture, Successor};
use crate::rpc::process::{Launch, Process, Tail};
use crate::rpc::raw;
use crate::rpc::transport::BoxTransport;

/// One runtime, from `initialize` to its end.
pub(crate) struct Session {
    pub(crate) connection: Connection,
    pub(crate) metadata: Arc<Metadata>,
    pub(crate) requirements: Requirements,
    /// A variable of the runtime that is not UTF-8 text.
    pub(crate) not_text: Option<String>,
    /// The stderr of the process, if this client spawned it.
    pub(crate) stderr: Option<Tail>,
    /// The number of the connection; the first one of a client is 0.
    pub(crate) number: u64,
}

/// An open transport and, if this client spawned it, its process.
pub(crate) struct Peer {
    pub(crate) transport: BoxTransport,
    pub(crate) child: Option<(Process, Launch)>,
}

impl Peer {
    /// Starts the runtime of a configuration. The future is boxed, so that the code is compiled once, and not with each program.
    pub(crate) fn launch(config: &CodexConfig) -> BoxFuture<'_, Result<Self>> {
        Box::pin(async move {
            let launch = locate::find(config).await?;
            let (process, transport) = Process::start(&launch, config.limits.shutdown_grace).await?;
            Ok(Self { transport, child: Some((process, launch)) })
        })
    }
}

impl Session {
    /// Opens a connection and does the handshake. `observer` sees the answer to `initialize` before the next message is read. When
    /// `given_up` is ready first, or the handshake fails, the connection is closed.
    pub(crate) async fn open(
        peer: Peer,
        number: u64,
        observer: Option<AnswerObserver>,
        endpoint: &Arc<Endpoint>,
        given_up: impl Future<Output = Error>,
    ) -> Result<Self> {
        let Peer { mut transport, child } = peer;
        let (process, launch) = child.unzip();
        let stderr = process.as_ref().map(Process::stderr);
        let process_id = process.as_ref().map(Process::id);
        if let Some(layers) = endpoint.layers.get() {
            for layer in layers.iter().rev() {
                transport = layer.transport(transport, number)?;
            }
        }
        let successor = if number > 0 { Successor::Follows } else { Successor::None };
        let inbox = endpoint.inbox(number);
        let connection = Connection::open(transport, process, inbox, endpoint.config.limits.clone(), successor);
        let initialized = tokio::select! {
            initialized = initialize(connection.shared(), endpoint, observer) => initialized,
            error = given_up => Err(error),
        };
        let initialize = match initialized {
            Ok(initialize) => initialize,
            Err(error) => {
                let stderr = stderr.as_ref().map(Tail::text_so_far).unwrap_or_default();
                connection.close().await;
                let unexpected = connection.shared().unexpected();
                return Err(match error {
                    Error::TimedOut { method, limit, sent, seen: None } => {
                        Error::TimedOut { method, limit, sent, seen: seen(&unexpected, &stderr) }
                    }
                    Error::Closed(closed) if !unexpected.is_empty() => {
                        let detail = seen(&unexpected, "").map(String::from);
                        Error::Closed(Arc::new(Closed { detail, ..Closed::clone(&closed) }))
                    }
                    Error::Closed(closed) if closed.exit_status.is_some() && closed.stderr_tail.trim().is_empty() => {
                        Error::Closed(not_a_runtime(&closed))
                    }
                    error => error,
                });
            }
        };
        let version = Version::in_user_agent(&initialize.user_agent);
        let not_text = launch.as_ref().and_then(Launch::variable_that_is_not_text);
        let requirements = Requirements::new(version.clone(), launch);
        let metadata = Arc::new(Metadata { initialize, version, process_id });
        if !metadata.is_pinned_version() {
            tracing::info!(
                runtime = metadata.version.as_ref().map(tracing::field::display),
                types = codex_types::CODEX_VERSION,
                "the runtime is of another version than the types; unknown parts of its messages are kept as they are; methods and options that it lacks are refused"
            );
        }
        Ok(Self { connection, metadata, requirements, not_text, stderr, number })
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        self.connection.shared()
    }
}

/// Describes the output of a runtime that did not answer `initialize`.
fn seen(unexpected: &[String], stderr: &str) -> Option<Box<str>> {
    let mut said: Vec<String> = unexpected.iter().map(|text| plain(text)).collect();
    match last_words(stderr).join("\n") {
        words if words.is_empty() => {}
        words => said.push(format!("the end of its stderr: {words}")),
    }
    if said.is_empty() { None } else { Some(said.join("; ").into()) }
}

/// A program that ends without any output may be no runtime at all.
fn not_a_runtime(closed: &Closed) -> Arc<Closed> {
    let detail = "before it said anything: is it the codex executable, and of 0.150.0 or newer?".to_owned();
    Arc::new(Closed { detail: Some(detail), ..closed.clone() })
}

async fn initialize(
    shared: &Shared,
    endpoint: &Endpoint,
    observer: Option<AnswerObserver>,
) -> Result<InitializeResponse> {
    let CodexConfig { client_info, experimental_api, opt_out_notifications, .. } = endpoint.config.clone();
    let capabilities = InitializeCapabilities {
        experimental_api,
        opt_out_notification_methods: Some(opt_out_notifications).filter(|methods| !methods.is_empty()),
        ..InitializeCapabilities::default()
    };
    let params = InitializeParams { client_info, capabilities: Some(capabilities) };
    let method = request::Initialize::METHOD;
    let mut call = Call::new(method, raw::params(method, &params)?, shared.limits().time);
    observer.into_iter().for_each(|observer| call.observers.add(observer));
    let result = shared.call(call).await?;
    // The user agent is enough to work with the runtime.
    let initialized = endpoint.router.decode_log().decode_essentials(method, &result)?;
    let none: Option<&()> = None;
    shared.notify(client_notification::Initialized::METHOD, none).await?;
    Ok(initialized)
}

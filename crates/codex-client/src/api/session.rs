//! A connection that was greeted, and what is known of the runtime behind it.

use std::sync::Arc;

use codex_types::rpc::{Notification as _, Request as _};
use codex_types::{
    ClientInfo, InitializeCapabilities, InitializeParams, InitializeResponse, client_notification, request,
};

use crate::api::codex::{Metadata, response};
use crate::api::config::CodexConfig;
use crate::api::locate;
use crate::api::requirements::Requirements;
use crate::api::version::RuntimeVersion;
use crate::error::{Closed, ClosedReason, Error, Result};
use crate::events::essentials;
use crate::rpc::connection::{Connection, Endpoint, OnAnswer, Shared};
use crate::rpc::process::{Launch, Process};
use crate::rpc::transport::Transport;

/// One runtime, from `initialize` to its end.
pub(crate) struct Session {
    pub(crate) connection: Connection,
    pub(crate) metadata: Arc<Metadata>,
    pub(crate) requirements: Requirements,
    /// No two of a client have the same.
    pub(crate) number: u64,
}

/// Whom to talk to.
pub(crate) struct Peer {
    pub(crate) transport: Transport,
    pub(crate) child: Option<(Process, Launch)>,
}

impl Peer {
    /// Starts the runtime of a configuration.
    pub(crate) async fn launch(config: &CodexConfig) -> Result<Self> {
        let launch = locate::find(config).await?;
        let (process, transport) = Process::start(&launch).await?;
        Ok(Self { transport, child: Some((process, launch)) })
    }
}

/// What this client says of itself.
#[derive(Clone)]
pub(crate) struct Greeting {
    pub(crate) client_info: ClientInfo,
    pub(crate) experimental_api: bool,
    pub(crate) opt_out_notifications: Vec<String>,
}

impl Session {
    /// Greets. `on_initialized` is done with the answer before the next line is read. When `stopped` is first, or it fails, the
    /// connection is closed.
    pub(crate) async fn open(
        peer: Peer,
        endpoint: &Arc<Endpoint>,
        greeting: &Greeting,
        (number, on_initialized): (u64, Option<OnAnswer>),
        stopped: impl Future<Output = ()>,
    ) -> Result<Self> {
        let Peer { transport, child } = peer;
        let (process, launch) = child.unzip();
        let process_id = process.as_ref().and_then(Process::id);
        let connection = Connection::open(transport, process, endpoint.clone(), number > 0);
        let initialized = tokio::select! {
            initialized = initialize(connection.shared(), greeting, on_initialized) => initialized,
            () = stopped => Err(Error::Closed(Arc::new(Closed::by(ClosedReason::ByClient)))),
        };
        let initialize = match initialized {
            Ok(initialize) => initialize,
            Err(error) => {
                connection.close().await;
                return Err(match error {
                    Error::Closed(closed) if closed.exit_status.is_some() && closed.stderr_tail.trim().is_empty() => {
                        Error::Closed(not_a_runtime(&closed))
                    }
                    error => error,
                });
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
        let metadata = Arc::new(Metadata { initialize, version, process_id });
        Ok(Self { connection, metadata, requirements, number })
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        self.connection.shared()
    }
}

/// A program that ends without any word may be no runtime at all.
fn not_a_runtime(closed: &Closed) -> Arc<Closed> {
    let detail = "before it said anything: is it the codex executable, and of 0.150.0 or newer?".to_owned();
    Arc::new(Closed { detail: Some(detail), ..closed.clone() })
}

/// A runtime that says who it is can be spoken to, whatever else of its answer does not fit.
#[cold]
fn mended(shared: &Shared, error: Error) -> Result<InitializeResponse> {
    let initialized = essentials::of_answer(&error).ok_or_else(|| error.clone())?;
    shared.router().problems().unreadable_answer(&error);
    Ok(initialized)
}

async fn initialize(
    shared: &Shared,
    greeting: &Greeting,
    on_initialized: Option<OnAnswer>,
) -> Result<InitializeResponse> {
    let Greeting { client_info, experimental_api, opt_out_notifications } = greeting.clone();
    let capabilities = InitializeCapabilities {
        experimental_api,
        opt_out_notification_methods: Some(opt_out_notifications).filter(|methods| !methods.is_empty()),
        ..InitializeCapabilities::default()
    };
    let params = InitializeParams { client_info, capabilities: Some(capabilities) };
    let method = request::Initialize::METHOD;
    let line = shared.request(method, &params, shared.limits().time, on_initialized).await?;
    let initialized = match response(shared.router().problems(), method, line) {
        Ok(initialized) => initialized,
        Err(error) => mended(shared, error)?,
    };
    let none: Option<&()> = None;
    shared.notify(client_notification::Initialized::METHOD, none).await?;
    Ok(initialized)
}

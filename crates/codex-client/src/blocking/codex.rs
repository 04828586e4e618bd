//! The blocking client.

use std::process::ExitStatus;
use std::sync::Arc;

use codex_types::rpc::Request;
use codex_types::{GetAccountResponse, ModelListResponse};
use serde::Serialize;
use serde_json::Value;

use super::EventStream;
use super::background::wait;
use crate::api::call_options::CallOptions;
use crate::api::config::CodexConfig;
use crate::api::handler::{HandlerResult, RequestContext};
use crate::api::metadata::Metadata;
use crate::error::{Closed, Result};
use crate::rpc::secret::Secret;
use crate::rpc::transport::Transport;

/// A client of one Codex runtime, with the methods of [`codex_client::Codex`](crate::Codex).
#[derive(Clone, Debug)]
pub struct Codex {
    pub(super) inner: crate::Codex,
}

/// Converts the client for code that blocks, such as a handler with its [`RequestContext::codex`](crate::RequestContext::codex).
///
/// The tokio runtime on which the client was started continues to do the work. A call of the blocking client must not block that runtime.
impl From<crate::Codex> for Codex {
    fn from(inner: crate::Codex) -> Self {
        Self { inner }
    }
}

impl Codex {
    /// [`Codex::start`](crate::Codex::start).
    pub fn start() -> Result<Self> {
        Self::start_with(CodexConfig::new())
    }

    /// [`Codex::start_with`](crate::Codex::start_with).
    pub fn start_with(config: CodexConfig) -> Result<Self> {
        Ok(Self { inner: wait(crate::Codex::start_with(config))?? })
    }

    /// [`Codex::connect`](crate::Codex::connect).
    pub fn connect(transport: impl Transport, config: CodexConfig) -> Result<Self> {
        Ok(Self { inner: wait(crate::Codex::connect(transport, config))?? })
    }

    /// [`Codex::connect_with`](crate::Codex::connect_with).
    pub fn connect_with<F, Fut, T>(connect: F, config: CodexConfig) -> Result<Self>
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T>> + Send + 'static,
        T: Transport,
    {
        Ok(Self { inner: wait(crate::Codex::connect_with(connect, config))?? })
    }

    /// Returns the client for asynchronous code.
    pub fn asynchronous(&self) -> &crate::Codex {
        &self.inner
    }

    /// [`Codex::call`](crate::Codex::call).
    pub fn call<M: Request>(&self, params: M::Params) -> Result<M::Response> {
        wait(self.inner.call::<M>(params))?
    }

    /// [`Codex::call_with`](crate::Codex::call_with).
    pub fn call_with<M: Request>(&self, params: M::Params, options: CallOptions) -> Result<M::Response> {
        wait(self.inner.call_with::<M>(params, options))?
    }

    /// [`Codex::on`](crate::Codex::on) with a function that may block, on a thread of its own.
    pub fn on<M, F>(&self, handler: F)
    where
        M: Request + 'static,
        F: Fn(M::Params, RequestContext) -> HandlerResult<M::Response> + Send + Sync + 'static,
    {
        let handler = Arc::new(handler);
        self.inner.on::<M, _, _>(move |params, context| {
            let handler = handler.clone();
            crate::api::handler::on_own_thread(move || handler(params, context))
        });
    }

    /// [`Codex::closed`](crate::Codex::closed): waits until the connection has ended.
    ///
    /// # Errors
    /// When the background thread cannot be started.
    pub fn closed(&self) -> Result<Arc<Closed>> {
        wait(self.inner.closed())
    }
}

impl Codex {
    forward! { Codex:
        metadata() -> Arc<Metadata>;
        is_closed() -> bool;
        stderr_tail() -> String;
        exit_status() -> Option<ExitStatus>;
        events() -> EventStream;
        thread_events(thread_id: &str) -> EventStream;
    }

    mirror! { Codex:
        call_raw(method: &str, params: impl Serialize + Send + Sync) -> Value;
        call_raw_with(method: &str, params: impl Serialize + Send + Sync, options: CallOptions) -> Value;
        notify_raw(method: &str, params: impl Serialize + Send + Sync) -> ();
        models() -> ModelListResponse;
        models_with_hidden() -> ModelListResponse;
        login_api_key(key: impl Into<Secret>) -> ();
        account() -> GetAccountResponse;
        account_refreshed() -> GetAccountResponse;
        logout() -> ();
        ready() -> ();
        close() -> ();
    }
}

impl AsRef<crate::Codex> for Codex {
    fn as_ref(&self) -> &crate::Codex {
        &self.inner
    }
}

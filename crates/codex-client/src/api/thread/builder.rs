//! The builders of threads.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_types::rpc::Request as _;
use codex_types::{
    Personality, ThreadForkParams, ThreadResumeParams, ThreadSource, ThreadStartParams, ThreadStartSource, request,
};

use super::Thread;
use crate::api::approval::ApprovalMode;
use crate::api::call_options::CallOptions;
use crate::api::codex::Codex;
use crate::api::options::{setters, shared_setters, thread_setters, with_params};
use crate::error::{Error, Result};
use crate::rpc::raw;

macro_rules! thread_builder {
    ($(#[$meta:meta])* $name:ident, $params:ty, $method:ty) => {
        $(#[$meta])*
        ///
        /// Options that are not set are not sent. On the asynchronous client the builder is awaited; on the blocking client, `send` makes
        /// the call.
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
        pub struct $name<C = Codex> {
            pub(crate) codex: C,
            pub(crate) params: $params,
            pub(crate) options: CallOptions,
            pub(crate) rejected: Option<Error>,
        }

        impl<C: AsRef<Codex>> $name<C> {
            pub(crate) async fn open(self) -> Result<Thread> {
                if let Some(rejected) = self.rejected {
                    return Err(rejected);
                }
                let codex = self.codex.as_ref().clone();
                let params = raw::params(<$method>::METHOD, &self.params)?;
                let answer = codex.send(codex.prepare(<$method>::METHOD, params, self.options)).await?;
                Thread::opened_by(codex, <$method>::METHOD, answer)
            }
        }

        impl<C> $name<C> {
            fn of(codex: C, params: $params) -> Self {
                Self { codex, params, options: CallOptions::new(), rejected: None }
            }

            /// Returns the client that the call is made with.
            pub fn client(&self) -> &C {
                &self.codex
            }

            thread_setters!();
            shared_setters!();
            with_params!($params);
        }

        impl IntoFuture for $name<Codex> {
            type Output = Result<Thread>;
            type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.open())
            }
        }
    };
}

thread_builder! {
    /// Options of `thread/start`.
    ThreadStart, ThreadStartParams, request::ThreadStart
}
thread_builder! {
    /// Options of `thread/resume`, which replace the settings of the thread.
    ThreadResume, ThreadResumeParams, request::ThreadResume
}
thread_builder! {
    /// Options of `thread/fork`, which replace the settings of the source.
    ThreadFork, ThreadForkParams, request::ThreadFork
}

impl<C> ThreadStart<C> {
    pub(crate) fn new(codex: C) -> Self {
        Self::of(codex, ThreadStartParams::default()).approval_mode(ApprovalMode::default())
    }

    setters! {
        /// Sets whether the thread is kept only in memory.
        ephemeral(ephemeral: bool) => params.ephemeral = Some(ephemeral);
        /// Sets the personality of the agent.
        personality(personality: Personality) => params.personality = Some(personality);
        /// Sets the name of the service that uses the thread.
        service_name(name: impl Into<String>) => params.service_name = Some(name.into());
        /// Sets the reason of the start for the runtime's analytics.
        session_start_source(source: ThreadStartSource) => params.session_start_source = Some(source);
        /// Sets the origin of the thread, which lists of threads show.
        thread_source(source: ThreadSource) => params.thread_source = Some(source);
    }
}

impl<C> ThreadResume<C> {
    pub(crate) fn new(codex: C, thread_id: &str) -> Self {
        Self::of(codex, ThreadResumeParams::new(thread_id))
    }

    setters! {
        /// Sets the personality of the agent.
        personality(personality: Personality) => params.personality = Some(personality);
        /// Sets whether the answer has the earlier turns. The model sees them in any case.
        include_turns(include: bool) => params.exclude_turns = Some(!include);
    }
}

impl<C> ThreadFork<C> {
    pub(crate) fn new(codex: C, thread_id: &str) -> Self {
        Self::of(codex, ThreadForkParams::new(thread_id))
    }

    setters! {
        /// Sets whether the fork is kept only in memory.
        ephemeral(ephemeral: bool) => params.ephemeral = Some(ephemeral);
        /// Sets the origin of the thread, which lists of threads show.
        thread_source(source: ThreadSource) => params.thread_source = Some(source);
        /// Sets whether the answer has the earlier turns. The model sees them in any case.
        include_turns(include: bool) => params.exclude_turns = Some(!include);
        /// Sets the turn after which the fork leaves the source. The default is the last turn.
        last_turn(turn_id: impl Into<String>) => params.last_turn_id = Some(turn_id.into());
    }
}

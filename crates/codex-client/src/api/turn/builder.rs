//! The builder of a turn.

use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;

use codex_types::rpc::Request as _;
use codex_types::{Personality, ReasoningEffort, ReasoningSummary, SandboxPolicy, TurnStartParams, request};
use serde_json::Value;

use super::handle::{TurnHandle, TurnLaunch};
use crate::api::call_options::CallOptions;
use crate::api::input::Input;
use crate::api::options::{cwd, setters, shared_setters, with_params};
use crate::api::thread::Thread;
use crate::error::{Error, Result, TurnResult};
use crate::rpc::inbox::BoxFuture;

/// The builder that [`Thread::turn`] returns. Awaiting the builder starts the turn and returns its handle.
pub type TurnStart<T = Thread> = TurnBuilder<T, StartTurn>;
/// The builder that [`Thread::run`] returns. Awaiting the builder runs the turn to its end and returns its result.
pub type Run<T = Thread> = TurnBuilder<T, RunTurn>;

/// The output of a [`TurnBuilder`]. Extension crates add their own kinds.
pub trait TurnOutcome: 'static {
    /// The value of the awaited builder.
    type Output;

    /// Whether the deltas of the turn are not read, and therefore not kept.
    const KEPT_ONLY: bool;

    /// Makes the output of a started turn.
    fn finish(turn: TurnHandle) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// The turn is only started.
#[derive(Clone, Copy, Debug)]
pub enum StartTurn {}

/// The turn is run to its end.
#[derive(Clone, Copy, Debug)]
pub enum RunTurn {}

impl TurnOutcome for StartTurn {
    type Output = TurnHandle;

    const KEPT_ONLY: bool = false;

    async fn finish(turn: TurnHandle) -> Result<TurnHandle> {
        Ok(turn)
    }
}

impl TurnOutcome for RunTurn {
    type Output = TurnResult;

    // The result needs only events that are never dropped.
    const KEPT_ONLY: bool = true;

    async fn finish(turn: TurnHandle) -> Result<TurnResult> {
        turn.run().await
    }
}

/// Options of `turn/start`. Options that are not set are not sent, so that the thread's own settings apply.
///
/// On the asynchronous client the builder is awaited. On the blocking client, [`send`](Self::send) starts the turn.
///
/// `cwd`, `model`, `effort`, `summary`, `personality`, `sandbox`, `approval_mode` and `service_tier` also apply to later turns of the
/// thread. `output_schema`, `turn_service_tier` and `source` apply to this turn alone.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
pub struct TurnBuilder<T, K> {
    pub(crate) thread: T,
    pub(crate) input: Input,
    pub(crate) params: TurnStartParams,
    pub(crate) options: CallOptions,
    pub(crate) interrupt_on_drop: bool,
    pub(crate) join: bool,
    /// The error of an option that cannot be sent.
    pub(crate) rejected: Option<Error>,
    pub(crate) kind: PhantomData<fn() -> K>,
}

impl<T, K> TurnBuilder<T, K> {
    pub(crate) fn new(thread: T, thread_id: &str, input: Input) -> Self {
        let params = TurnStartParams::new(thread_id, Vec::new());
        let options = CallOptions::new();
        Self {
            thread,
            input,
            params,
            options,
            interrupt_on_drop: false,
            join: false,
            rejected: None,
            kind: PhantomData,
        }
    }

    /// Moves the options to another thread value. The blocking client starts the turn on its own thread value.
    pub(crate) fn on<U>(self, thread: U) -> TurnBuilder<U, K> {
        let Self { input, params, options, interrupt_on_drop, join, rejected, kind, .. } = self;
        TurnBuilder { thread, input, params, options, interrupt_on_drop, join, rejected, kind }
    }

    /// Changes the output of the builder: for extension crates.
    pub fn into_kind<O: TurnOutcome>(self) -> TurnBuilder<T, O> {
        let Self { thread, input, params, options, interrupt_on_drop, join, rejected, .. } = self;
        TurnBuilder { thread, input, params, options, interrupt_on_drop, join, rejected, kind: PhantomData }
    }

    setters! {
        /// Sets the model by its id, from this turn on. For a model with a smaller context, the runtime may first compact the thread.
        model(model: impl Into<String>) => params.model = Some(model.into());
        /// Sets the reasoning effort, from this turn on.
        effort(effort: impl Into<ReasoningEffort>) => params.effort = Some(effort.into());
        /// Sets the form of reasoning summaries, from this turn on.
        summary(summary: ReasoningSummary) => params.summary = Some(summary);
        /// Sets the personality of the agent, from this turn on.
        personality(personality: Personality) => params.personality = Some(personality);
        /// Sets a JSON schema for the final answer of this turn.
        output_schema(schema: Value) => params.output_schema = Some(schema);
        /// Sets the sandbox of commands, from this turn on: a [`Sandbox`](crate::Sandbox) or a whole policy.
        sandbox(policy: impl Into<SandboxPolicy>) => params.sandbox_policy = Some(policy.into());
        /// Sets the service tier by its id, from this turn on.
        service_tier(tier: impl Into<String>) => params.service_tier = Some(Some(tier.into()));
        /// Sets the service tier of this turn only. The runtime ignores this option if the turn joins a running turn. Needs Codex 0.151.0.
        turn_service_tier(tier: impl Into<String>) => params.service_tier_for_turn = Some(tier.into());
        /// Labels the origin of this turn. The runtime ignores this option if the turn joins a running turn. Needs Codex 0.151.0.
        source(label: impl Into<String>) => params.turn_trigger = Some(label.into());
        /// Sets the id of the user's message. The caller chooses the id, and the message's item contains the id.
        client_user_message_id(id: impl Into<String>) => params.client_user_message_id = Some(id.into());
        /// Sets whether the turn is interrupted when its handle and streams, or the future that runs it, are dropped before its end.
        interrupt_on_drop(interrupt: bool) => interrupt_on_drop = interrupt;
    }

    /// Joins the running turn of the thread, if there is one: the input goes to that turn, and the handle follows that turn. Without this
    /// option, a busy thread is [`Error::ThreadBusy`].
    ///
    /// A joined turn keeps its own options, so other options of this builder are [`Error::InvalidInput`] while a turn runs. On an idle
    /// thread, the turn starts with its options as usual.
    pub fn join(mut self) -> Self {
        self.join = true;
        self
    }

    cwd! {
        /// Sets the directory of the agent, from this turn on.
    }
    shared_setters!();
    with_params!(TurnStartParams);
}

impl TurnBuilder<Thread, StartTurn> {
    /// Starts the turn. The future is boxed, so that it is compiled once.
    fn start(self, kept_only: bool) -> BoxFuture<'static, Result<TurnHandle>> {
        Box::pin(self.start_unboxed(kept_only))
    }

    async fn start_unboxed(self, kept_only: bool) -> Result<TurnHandle> {
        let Self { thread, input, mut params, options, interrupt_on_drop, join, rejected, .. } = self;
        if let Some(rejected) = rejected {
            return Err(rejected);
        }
        if join && thread.codex().router().turns().is_busy(thread.id()) {
            let message_id = params.client_user_message_id.clone();
            let bare =
                TurnStartParams { client_user_message_id: message_id, ..TurnStartParams::new(thread.id(), Vec::new()) };
            if params != bare {
                return Err(Error::invalid(
                    "the options of a turn that joins",
                    "the running turn keeps its own options",
                ));
            }
        }
        let (items, tool_output) = input.into_wire()?;
        params.input = items;
        if tool_output.is_some() {
            params.tool_output = tool_output;
        }
        let start = TurnLaunch { options, interrupt_on_drop, kept_only, exclusive: !join, ..TurnLaunch::new() };
        TurnHandle::launch(&thread, request::TurnStart::METHOD, params, start).await
    }
}

impl<K: TurnOutcome> IntoFuture for TurnBuilder<Thread, K> {
    type Output = Result<K::Output>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let starting = self.into_kind::<StartTurn>().start(K::KEPT_ONLY);
        Box::pin(async { K::finish(starting.await?).await })
    }
}

impl Thread {
    /// Runs a turn to its end (`turn/start`) and returns its result. Options are set on the returned builder.
    ///
    /// A dropped future leaves the turn running, unless [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) is set.
    ///
    /// # Errors
    /// [`Error::TurnFailed`](crate::Error::TurnFailed) if the turn fails, [`Error::ThreadBusy`](crate::Error::ThreadBusy) if another turn
    /// runs on the thread, and the errors of a call.
    ///
    /// ```no_run
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// let result = thread.run("Describe this project.").model("gpt-5.5").await?;
    /// println!("{}", result.final_response().unwrap_or("(no answer)"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn run(&self, input: impl Into<Input>) -> Run {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }

    /// Starts a turn (`turn/start`) and returns its handle. Options are set on the returned builder.
    ///
    /// # Errors
    /// [`Error::ThreadBusy`](crate::Error::ThreadBusy) if another turn runs on the thread and [`join`](crate::TurnBuilder::join) is not
    /// set, and the errors of a call.
    ///
    /// ```no_run
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// let turn = thread.turn("Describe this project.").await?;
    /// let mut text = turn.stream().text();
    /// while let Some(piece) = text.next().await {
    ///     print!("{}", piece?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn turn(&self, input: impl Into<Input>) -> TurnStart {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }
}

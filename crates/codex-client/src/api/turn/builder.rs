//! A turn that is about to be started, with its options.

use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;

use codex_types::{Personality, ReasoningEffort, ReasoningSummary, SandboxPolicy, TurnStartParams, request};
use serde_json::Value;

use super::handle::{TurnHandle, TurnLaunch};
use crate::api::approval::ApprovalMode;
use crate::api::call_options::CallOptions;
use crate::api::input::Input;
use crate::api::options::{setters, with_params};
use crate::api::thread::Thread;
use crate::error::{Error, Result, TurnResult};

/// [`Thread::turn`]: starts a turn when it is awaited, and gives its handle.
pub type TurnStart<T = Thread> = TurnBuilder<T, StartTurn>;
/// [`Thread::run`]: runs a turn to its end when it is awaited, and gives its result.
pub type Run<T = Thread> = TurnBuilder<T, RunTurn>;

/// What a [`TurnBuilder`] gives when it is awaited. Extension crates add kinds of their own.
pub trait TurnOutcome: 'static {
    /// What awaiting the builder gives.
    type Output;

    /// Whether nobody reads the deltas of the turn, so that they are not kept.
    const KEPT_ONLY: bool;

    /// Makes the output of a turn that was started.
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

    // The result is made of what is never dropped.
    const KEPT_ONLY: bool = true;

    async fn finish(turn: TurnHandle) -> Result<TurnResult> {
        turn.run().await
    }
}

/// Options of `turn/start`. Those that are not set are not sent: the thread's own settings hold.
///
/// On the asynchronous client it is awaited; on the blocking one, [`send`](Self::send) does it.
///
/// What is set for `cwd`, `model`, `effort`, `summary`, `personality`, `sandbox`, `approval_mode` and `service_tier` stays set
/// for the later turns of the thread; `output_schema`, `turn_service_tier` and `source` hold for this turn alone.
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

    /// Moves the options to another thread value: the blocking client hands them over with it.
    pub(crate) fn on<U>(self, thread: U) -> TurnBuilder<U, K> {
        let Self { input, params, options, interrupt_on_drop, join, rejected, kind, .. } = self;
        TurnBuilder { thread, input, params, options, interrupt_on_drop, join, rejected, kind }
    }

    /// Changes what the builder gives when it is awaited: for extension crates.
    pub fn into_kind<O: TurnOutcome>(self) -> TurnBuilder<T, O> {
        let Self { thread, input, params, options, interrupt_on_drop, join, rejected, .. } = self;
        TurnBuilder { thread, input, params, options, interrupt_on_drop, join, rejected, kind: PhantomData }
    }

    setters! {
        /// The directory that the agent works in, from this turn on.
        cwd(path: impl AsRef<std::path::Path>) => params.cwd = Some(path.as_ref().to_string_lossy().into_owned());
        /// The model, by its id, from this turn on. When its context is smaller, the runtime may sum up the thread first, with a
        /// request of its own.
        model(model: impl Into<String>) => params.model = Some(model.into());
        /// How hard the model thinks, from this turn on.
        effort(effort: impl Into<ReasoningEffort>) => params.effort = Some(effort.into());
        /// How its thoughts are summed up, from this turn on.
        summary(summary: ReasoningSummary) => params.summary = Some(summary);
        /// In which manner it answers, from this turn on.
        personality(personality: Personality) => params.personality = Some(personality);
        /// A JSON schema that the final answer follows, for this turn.
        output_schema(schema: Value) => params.output_schema = Some(schema);
        /// How far commands reach into the file system, from this turn on: a [`Sandbox`](crate::Sandbox) or a whole policy.
        sandbox(policy: impl Into<SandboxPolicy>) => params.sandbox_policy = Some(policy.into());
        /// The service tier, by its id, from this turn on.
        service_tier(tier: impl Into<String>) => params.service_tier = Some(Some(tier.into()));
        /// The service tier for this turn alone; ignored when it joins one that runs. Needs Codex 0.151.0.
        turn_service_tier(tier: impl Into<String>) => params.service_tier_for_turn = Some(tier.into());
        /// What started this turn, as a label without authority; ignored when it joins one that runs. Needs Codex 0.151.0.
        source(label: impl Into<String>) => params.turn_trigger = Some(label.into());
        /// An id of the caller's for the user's message, which its item carries.
        client_user_message_id(id: impl Into<String>) => params.client_user_message_id = Some(id.into());
        /// Has the turn interrupted when its handle, its streams, or the future that runs it, are dropped before it has ended.
        interrupt_on_drop(interrupt: bool) => interrupt_on_drop = interrupt;
    }

    /// Joins the turn that runs on the thread, if there is one: the input goes to that turn, and the handle follows it.
    /// Without this option, a busy thread is [`Error::ThreadBusy`].
    ///
    /// A joined turn keeps its own options, so other options of this builder are [`Error::InvalidInput`] while a turn runs. On an idle
    /// thread, the turn starts with its options as usual.
    pub fn join(mut self) -> Self {
        self.join = true;
        self
    }

    /// No service tier from this turn on, whatever the configuration says (null on the wire).
    pub fn no_service_tier(mut self) -> Self {
        self.params.service_tier = Some(None);
        self
    }

    /// Who decides when the agent wants more than its sandbox allows, from this turn on.
    pub fn approval_mode(mut self, mode: ApprovalMode) -> Self {
        let (policy, reviewer) = mode.settings();
        self.params.approval_policy = Some(policy);
        self.params.approvals_reviewer = reviewer;
        self
    }

    with_params!(TurnStartParams);
}

impl<K: TurnOutcome> TurnBuilder<Thread, K> {
    async fn start(self) -> Result<TurnHandle> {
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
        let start = TurnLaunch { options, interrupt_on_drop, kept_only: K::KEPT_ONLY, join, ..TurnLaunch::new() };
        TurnHandle::launch::<request::TurnStart>(&thread, params, start, |answer| answer.turn).await
    }
}

impl<K: TurnOutcome> IntoFuture for TurnBuilder<Thread, K> {
    type Output = Result<K::Output>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async { K::finish(self.start().await?).await })
    }
}

impl Thread {
    /// Runs a turn to its end (`turn/start`) and gives its result. Options are set on what is returned, which is then awaited.
    ///
    /// Dropped before its end, it leaves the turn running, unless
    /// [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) was asked for.
    ///
    /// # Errors
    /// When awaited: [`Error::TurnFailed`](crate::Error::TurnFailed) when the turn fails,
    /// [`Error::ThreadBusy`](crate::Error::ThreadBusy) when a turn runs on the thread already, and all that a call can fail with.
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

    /// Starts a turn (`turn/start`) and gives its handle. Options are set on what is returned, which is then awaited.
    ///
    /// # Errors
    /// When awaited: [`Error::ThreadBusy`](crate::Error::ThreadBusy) when a turn runs on the thread already, unless
    /// [`join`](crate::TurnBuilder::join) was asked for, and all that a call can fail with.
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

//! The handle of a started turn.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use codex_types::notification::TurnCompleted;
use codex_types::route::PeekedIds;
use codex_types::rpc::{Notification as _, Request};
use codex_types::{Turn, TurnInterruptParams, TurnStartResponse, TurnSteerParams, request};
use serde::Serialize;
use serde_json::value::RawValue;

use super::result::TurnCollector;
use super::stream::TurnStream;
use crate::api::call_options::CallOptions;
use crate::api::codex::{Codex, WeakCodex};
use crate::api::input::Input;
use crate::api::thread::Thread;
use crate::error::{Error, ErrorKind, Result, TurnResult};
use crate::events::{Completion, End, Ended, EventStream, Queue, StartingTurn, Subscription, Topic};
use crate::rpc::call::{Answer, Call, ResultLine};
use crate::rpc::inbox::BoxFuture;
use crate::rpc::{raw, task};
use crate::shared::Shared;

/// A started turn: its events, its result, steering and interruption.
///
/// A dropped handle leaves the turn running, unless [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) is set.
#[derive(Debug)]
pub struct TurnHandle {
    running: Arc<RunningTurn>,
    /// The answer that started the turn.
    answer: ResultLine,
    turn: OnceLock<Option<Shared<Turn>>>,
}

/// How a turn is launched by another method than `turn/start`: see [`TurnHandle::launch`].
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct TurnLaunch {
    /// The options of the call.
    pub options: CallOptions,
    /// Whether the turn is interrupted when its handle and its streams are dropped before its end.
    pub interrupt_on_drop: bool,
    /// Whether the first stream leaves out events that may be dropped, such as deltas.
    pub kept_only: bool,
    /// Whether the turn is interrupted without its id, because the runtime runs the turn under an id that differs from the id in the answer.
    pub interrupt_active: bool,
    /// Whether a busy thread is refused with [`Error::ThreadBusy`] before anything is sent. Otherwise the turn may join the running turn.
    pub exclusive: bool,
}

impl TurnLaunch {
    /// Creates a launch with the client's options, without an interruption on drop.
    pub fn new() -> Self {
        Self::default()
    }
}

/// The part of a turn that its handle and its streams share.
pub(super) struct RunningTurn {
    codex: Codex,
    interruption: Interruption,
    turn_id: Box<str>,
    /// The subscription from the beginning of the turn, for the first stream.
    first: Mutex<Option<Arc<Subscription>>>,
    completion: Completion,
}

/// Returns the error for an answer from which no turn id could be read.
#[cold]
fn no_turn_id(codex: &Codex, method: &str, answer: &ResultLine) -> Error {
    let invalid = || Error::invalid(format!("the answer to {method}"), "the turn has no id");
    codex.router().decode_log().decode::<TurnStartResponse>(method, answer).err().unwrap_or_else(invalid)
}

impl TurnHandle {
    /// Starts a turn by any method whose answer has a turn (`turn`): for extension crates. The handle is subscribed before the request
    /// is sent.
    ///
    /// While a turn of the thread is being interrupted, the launch waits for its end, for no longer than the time limit of the call.
    ///
    /// # Errors
    /// [`Error::ThreadBusy`] when a turn runs and [`TurnLaunch::exclusive`] is set, and all errors of a call.
    pub async fn launch(
        thread: &Thread,
        method: &'static str,
        params: impl Serialize + Send,
        launch: TurnLaunch,
    ) -> Result<Self> {
        let json = raw::params(method, &params)?;
        drop(params);
        Self::launch_raw(thread, method, json, launch).await
    }

    /// The future is boxed, so that it is compiled once.
    fn launch_raw<'a>(
        thread: &'a Thread,
        method: &'static str,
        params: Box<RawValue>,
        launch: TurnLaunch,
    ) -> BoxFuture<'a, Result<Self>> {
        Box::pin(Self::launch_unboxed(thread, method, params, launch))
    }

    async fn launch_unboxed(
        thread: &Thread,
        method: &'static str,
        params: Box<RawValue>,
        launch: TurnLaunch,
    ) -> Result<Self> {
        let TurnLaunch { options, interrupt_on_drop, kept_only, interrupt_active, exclusive } = launch;
        let codex = thread.codex();
        let interruption = Interruption {
            thread_id: thread.id().into(),
            on_drop: interrupt_on_drop,
            without_turn_id: interrupt_active,
        };
        let mut call = codex.prepare(method, params, options);
        let mut reservation = reserve(codex, thread.id(), exclusive, &mut call).await?;
        let limits = codex.event_limits();
        let queue = if kept_only { Queue::only_kept(limits) } else { Queue::new(limits) };
        let subscription = Arc::new(codex.router().subscribe(Topic::starting_turn(thread.id()), queue));
        let starting = Arc::new(Starting {
            codex: codex.downgrade(),
            interruption: interruption.clone(),
            state: Mutex::new(StartState::Waiting),
        });
        let (observing, observed) = (starting.clone(), subscription.clone());
        call.observers.add(Box::new(move |answer| observing.answered(answer, &observed, &mut reservation)));
        // The answer names the running turn. The client needs this id even if the caller has dropped the call.
        call.observers.outlive_caller();
        let guard = AbandonOnDrop(starting);
        let answer = codex.send(call).await?;
        let StartState::Started { turn_id, completion } = guard.disarm() else {
            return Err(no_turn_id(codex, method, &answer));
        };
        tracing::debug!(thread_id = thread.id(), %turn_id, "the turn was started");
        let first = Mutex::new(Some(subscription));
        let running = RunningTurn { codex: codex.clone(), interruption, turn_id, first, completion };
        Ok(Self { running: Arc::new(running), answer, turn: OnceLock::new() })
    }

    /// Returns the turn's id.
    pub fn id(&self) -> &str {
        &self.running.turn_id
    }

    /// Returns the id of the turn's thread.
    pub fn thread_id(&self) -> &str {
        &self.running.interruption.thread_id
    }

    /// Returns the turn of the answer. If the turn does not fit its type, the value has the id, the status, and all other readable fields.
    /// Returns `None` if only the id can be read.
    ///
    /// The first call decodes the answer.
    pub fn turn(&self) -> Option<&Turn> {
        let log = self.running.codex.router().decode_log();
        self.turn.get_or_init(|| log.decode_turn(&self.answer).map(Shared::new)).as_deref()
    }

    /// Returns whether the turn has ended.
    pub fn is_complete(&self) -> bool {
        matches!(self.running.completion.get(), Some(Ended::Completed(_)))
    }

    /// Returns the events of the turn. The first stream has all events. A later stream has the events after its creation, or only
    /// the last event of a turn that has ended.
    pub fn stream(&self) -> TurnStream {
        let first = self.running.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let events = first.map_or_else(|| self.running.subscribe_late(), EventStream::new);
        TurnStream::new(events, self.running.clone())
    }

    /// Waits for the end of the turn, and returns its result.
    ///
    /// After a call of [`stream`](Self::stream), the result has the status, the error and the final answer, but neither earlier items nor
    /// the usage. A program that reads the stream and needs the whole result gives each event to a [`TurnCollector`].
    ///
    /// If the future is dropped, the result is lost. The turn continues, unless
    /// [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) is set.
    ///
    /// # Errors
    /// [`Error::TurnFailed`] with the result so far; [`Error::Closed`] or [`Error::Restarted`] when the connection ends before
    /// the turn does.
    pub async fn run(self) -> Result<TurnResult> {
        self.run_boxed().await
    }

    /// The future is boxed, so that it is compiled once.
    fn run_boxed(self) -> BoxFuture<'static, Result<TurnResult>> {
        Box::pin(self.run_unboxed())
    }

    async fn run_unboxed(self) -> Result<TurnResult> {
        let mut stream = self.stream();
        let mut collector = TurnCollector::new();
        while let Some(event) = stream.next().await {
            collector.observe(&event?);
        }
        match collector.is_complete() {
            true => collector.finish(),
            false => Err(Error::Closed(self.running.codex.closed().await)),
        }
    }

    /// Sends input to the running turn (`turn/steer`). Returns the id of the turn that takes the input.
    ///
    /// # Errors
    /// [`Error::Rpc`] if the turn has ended (`no active turn to steer`) or cannot be steered. [`Error::Restarted`] if its runtime has
    /// ended.
    pub async fn steer(&self, input: impl Into<Input>) -> Result<String> {
        if let Some(Ended::Interrupted(closed)) = self.running.completion.get() {
            return Err(Error::Restarted(closed.clone()));
        }
        let items = input.into().into_items()?;
        let params = TurnSteerParams::new(self.thread_id(), items, self.id());
        let steered = ask_active::<request::TurnSteer>(&self.running.codex, self.id(), params, || self.is_complete());
        Ok(steered.await?.turn_id)
    }

    /// Interrupts the turn (`turn/interrupt`), which completes as `interrupted`. Does nothing after the end of the turn.
    ///
    /// # Errors
    /// [`Error::TimedOut`], [`Error::Closed`].
    pub async fn interrupt(&self) -> Result<()> {
        if self.running.completion.get().is_some() {
            // Older runtimes never answer an interruption after the end.
            return Ok(());
        }
        let params = self.running.interruption.params(self.id());
        let over = || self.is_complete();
        let turns = self.running.codex.router().turns();
        turns.ending(self.thread_id(), self.running.interruption.turn(self.id()));
        match ask_active::<request::TurnInterrupt>(&self.running.codex, self.id(), params, over).await {
            // The turn ended in the meantime.
            Err(error) if error.kind() == ErrorKind::InvalidRequest && self.is_complete() => Ok(()),
            other => other.map(drop).inspect_err(|error| {
                turns.interrupt_failed(self.thread_id(), self.id(), error.is_no_active_turn());
            }),
        }
    }
}

/// Waits until the thread can take a turn, within the time limit of the call.
async fn reserve(codex: &Codex, thread_id: &str, exclusive: bool, call: &mut Call<'_>) -> Result<StartingTurn> {
    let turns = codex.router().turns();
    let begun = Instant::now();
    let reserving = async { if exclusive { turns.reserve(thread_id).await } else { Ok(turns.join(thread_id).await) } };
    let Some(limit) = call.limit else { return reserving.await };
    let reserved = codex.timeout(limit, reserving).await.map_err(|_| turns.still_busy(thread_id))??;
    call.limit = Some(limit.saturating_sub(begun.elapsed()));
    Ok(reserved)
}

/// How long a turn may take to begin after its answer. A second was seen under load.
const BEGIN: Duration = Duration::from_secs(10);

/// Sends a request about a running turn.
///
/// The runtime answers `turn/start` before the turn is active, and refuses requests in between (`no active turn to interrupt`). A refused
/// request is sent once more when the turn has begun, unless the turn is over.
async fn ask_active<M: Request>(
    codex: &Codex,
    turn_id: &str,
    params: M::Params,
    over: impl Fn() -> bool,
) -> Result<M::Response>
where
    M::Params: Clone,
{
    let mut events = codex.subscribe_kept(Topic::turn(turn_id));
    let refused = match codex.call::<M>(params.clone()).await {
        Err(error) if error.is_no_active_turn() && !over() => error,
        other => return other,
    };
    match codex.timeout(BEGIN, events.next()).await {
        Ok(Some(Ok(event))) if event.method() != Some(TurnCompleted::METHOD) => codex.call::<M>(params).await,
        _ => Err(refused),
    }
}

impl RunningTurn {
    fn subscribe_late(&self) -> EventStream {
        let queue = Queue::new(self.codex.event_limits());
        let topic = Topic::turn(&self.turn_id);
        let subscription = self.codex.router().subscribe(topic, queue.clone());
        // The completion is read after the subscription, so that the end is in one of the two.
        match self.completion.get() {
            Some(Ended::Completed(line)) if queue.is_empty() => {
                queue.push_last(line);
            }
            Some(Ended::Interrupted(closed)) => queue.end(End::Interrupted(closed.clone())),
            _ => {}
        }
        EventStream::new(subscription)
    }
}

impl Drop for RunningTurn {
    fn drop(&mut self) {
        if self.completion.get().is_some() {
            return;
        }
        self.codex.router().forget_completion(&self.turn_id, &self.completion);
        self.interruption.after_drop(&self.codex, &self.turn_id);
    }
}

impl fmt::Debug for RunningTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningTurn")
            .field("thread_id", &self.interruption.thread_id)
            .field("turn_id", &self.turn_id)
            .finish_non_exhaustive()
    }
}

/// Whether and how a turn is interrupted.
#[derive(Clone)]
struct Interruption {
    thread_id: Arc<str>,
    on_drop: bool,
    without_turn_id: bool,
}

impl Interruption {
    /// Returns the id by which the client knows the turn; `None` when the runtime uses another id.
    fn turn<'a>(&self, turn_id: &'a str) -> Option<&'a str> {
        (!self.without_turn_id).then_some(turn_id)
    }

    /// Returns params that name a turn. An empty turn id names the turn that is active on the thread.
    fn params(&self, turn_id: &str) -> TurnInterruptParams {
        TurnInterruptParams::new(&*self.thread_id, if self.without_turn_id { "" } else { turn_id })
    }

    /// Interrupts a turn whose last handle was dropped, if the program has asked for this.
    fn after_drop(&self, codex: &Codex, turn_id: &str) {
        if !self.on_drop || !codex.is_connected() {
            return;
        }
        // From now on, the next turn of the thread waits for the end of this one.
        let turns = codex.router().turns().clone();
        turns.ending(&self.thread_id, self.turn(turn_id));
        let (codex, params, turn_id) = (codex.clone(), self.params(turn_id), turn_id.to_owned());
        let thread_id = self.thread_id.clone();
        task::spawn_on(&codex.runtime().clone(), async move {
            if let Err(error) = ask_active::<request::TurnInterrupt>(&codex, &turn_id, params, || false).await {
                tracing::debug!(%error, turn_id, "a dropped turn could not be interrupted");
                turns.interrupt_failed(&thread_id, &turn_id, error.is_no_active_turn());
            }
        });
    }
}

/// A turn between its request and its answer.
struct Starting {
    codex: WeakCodex,
    interruption: Interruption,
    state: Mutex<StartState>,
}

#[derive(Default)]
enum StartState {
    #[default]
    Waiting,
    Started {
        turn_id: Box<str>,
        completion: Completion,
    },
    /// The caller has dropped its call.
    Abandoned,
}

impl Starting {
    /// Sees the answer on the read loop, before the next line.
    fn answered(&self, answer: &Answer, subscription: &Subscription, reservation: &mut StartingTurn) {
        let Some(result) = answer.result() else { return };
        let peeked = PeekedIds::of(result);
        let Some(turn_id) = peeked.ids().turn else { return };
        let Some(codex) = self.codex.upgrade() else { return };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_abandoned = matches!(*state, StartState::Abandoned);
        // The answer and the interruption are noted in one step, so that the next turn of the thread waits for the end of an abandoned turn.
        reservation.answered(turn_id, is_abandoned && self.interruption.on_drop);
        if is_abandoned {
            return self.interruption.after_drop(&codex, turn_id);
        }
        let completion = codex.router().completion(turn_id);
        subscription.bind(Topic::turn(turn_id));
        if let Some(last) = subscription.queue().last_kept("turn/completed") {
            let _ = completion.set(Ended::Completed(last));
            codex.router().forget_completion(turn_id, &completion);
        }
        *state = StartState::Started { turn_id: turn_id.into(), completion };
    }
}

/// Marks a start as abandoned when its caller drops the call.
struct AbandonOnDrop(Arc<Starting>);

impl AbandonOnDrop {
    fn disarm(self) -> StartState {
        std::mem::take(&mut *self.0.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for AbandonOnDrop {
    fn drop(&mut self) {
        let starting = &self.0;
        let state = std::mem::replace(
            &mut *starting.state.lock().unwrap_or_else(PoisonError::into_inner),
            StartState::Abandoned,
        );
        let StartState::Started { turn_id, completion } = state else { return };
        let Some(codex) = starting.codex.upgrade() else { return };
        codex.router().forget_completion(&turn_id, &completion);
        starting.interruption.after_drop(&codex, &turn_id);
    }
}

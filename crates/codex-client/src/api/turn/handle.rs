//! A turn that was started.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use codex_types::notification::TurnCompleted;
use codex_types::route::PeekedIds;
use codex_types::rpc::{Notification as _, Request};
use codex_types::{Turn, TurnInterruptParams, TurnSteerParams, request};

use super::result::TurnCollector;
use super::stream::TurnStream;
use crate::api::call_options::CallOptions;
use crate::api::codex::{Codex, WeakCodex};
use crate::api::input::Input;
use crate::api::thread::Thread;
use crate::error::{Error, ErrorKind, Result, TurnResult};
use crate::events::essentials;
use crate::events::{Completion, End, Ended, EventStream, Queue, Subscription, Topic};
use crate::rpc::call::Answer;
use crate::rpc::raw;

/// A turn that was started: read its events, wait for its result, steer or interrupt it.
///
/// Dropping it leaves the turn running, unless [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) was asked for.
#[derive(Debug)]
pub struct TurnHandle {
    running: Arc<RunningTurn>,
    turn: Turn,
}

/// How a turn is launched by another method than `turn/start`: see [`TurnHandle::launch`].
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct TurnLaunch {
    /// How the call is made.
    pub options: CallOptions,
    /// Has the turn interrupted when its handle and its streams are dropped before it has ended.
    pub interrupt_on_drop: bool,
    /// Whether events that may be dropped, such as deltas, are not kept for the first stream.
    pub kept_only: bool,
    /// Whether the turn is interrupted without naming it: the runtime runs it under another id than the one of the answer.
    pub interrupt_active: bool,
}

impl TurnLaunch {
    /// A launch with the client's options, that is not interrupted on drop.
    pub fn new() -> Self {
        Self::default()
    }
}

/// What a handle and its streams share; with the last of them the turn is let go.
pub(super) struct RunningTurn {
    codex: Codex,
    thread_id: Arc<str>,
    turn_id: Box<str>,
    /// The subscription from the beginning of the turn, for the first stream.
    first: Mutex<Option<Arc<Subscription>>>,
    completion: Completion,
    interrupt_on_drop: bool,
    interrupt_active: bool,
}

impl TurnHandle {
    /// Starts a turn by any method whose answer names one: for extension crates. The handle is subscribed before the request is sent.
    /// `turn` takes the turn out of the answer.
    ///
    /// # Errors
    /// All that a call can fail with.
    pub async fn launch<M: Request>(
        thread: &Thread,
        params: M::Params,
        launch: TurnLaunch,
        turn: fn(M::Response) -> Turn,
    ) -> Result<Self> {
        let TurnLaunch { options, interrupt_on_drop, kept_only, interrupt_active } = launch;
        let codex = thread.codex();
        let thread_id: Arc<str> = thread.id().into();
        let limits = codex.event_limits();
        let queue = if kept_only { Queue::only_kept(limits) } else { Queue::new(limits) };
        let subscription = Arc::new(codex.router().subscribe(Topic::starting_turn(thread.id()), queue));
        let starting = Arc::new(Starting {
            codex: codex.downgrade(),
            thread_id: thread_id.clone(),
            interrupt_on_drop,
            interrupt_active,
            state: Mutex::new(StartState::Waiting),
        });
        let mut call = codex.prepare(M::METHOD, raw::params(M::METHOD, &params)?, options);
        drop(params);
        let (observing, observed) = (starting.clone(), subscription.clone());
        call.observers.add(Box::new(move |answer| observing.answered(answer, &observed)));
        if interrupt_on_drop {
            call.observers.outlive_caller();
        }
        let guard = AbandonOnDrop(starting);
        let result = codex.send(call).await?;
        let turn = match codex.router().decode_log().decode(M::METHOD, &result) {
            Ok(answer) => turn(answer),
            // The turn was started, whatever else of the answer does not fit.
            Err(error) => {
                let answer = essentials::of_answer(&error).ok_or_else(|| error.clone())?;
                codex.router().decode_log().unreadable_answer(&error);
                turn(answer)
            }
        };
        let StartState::Started { completion, .. } = guard.disarm() else {
            return Err(Error::invalid(format!("the answer to {}", M::METHOD), "it has no turn id"));
        };
        tracing::debug!(%thread_id, turn_id = turn.id, "the turn was started");
        let turn_id = turn.id.as_str().into();
        let first = Mutex::new(Some(subscription));
        let codex = codex.clone();
        let running = RunningTurn { codex, thread_id, turn_id, first, completion, interrupt_on_drop, interrupt_active };
        Ok(Self { running: Arc::new(running), turn })
    }

    /// The turn's id.
    pub fn id(&self) -> &str {
        &self.running.turn_id
    }

    /// The id of its thread.
    pub fn thread_id(&self) -> &str {
        &self.running.thread_id
    }

    /// The turn as it was when it was started. Where the answer did not fit its type, it has the id and the status, and what else
    /// could be read.
    pub fn turn(&self) -> &Turn {
        &self.turn
    }

    /// Whether the turn has ended.
    pub fn is_complete(&self) -> bool {
        matches!(self.running.completion.get(), Some(Ended::Completed(_)))
    }

    /// Its events. The first call gives all of them, from the beginning on; a later one those that are still to come, or only
    /// the last one when the turn has ended.
    pub fn stream(&self) -> TurnStream {
        let first = self.running.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let events = first.map_or_else(|| self.running.subscribe_late(), EventStream::new);
        TurnStream::new(events, self.running.clone())
    }

    /// Waits for the end of the turn, and returns its result.
    ///
    /// After a [`stream`](Self::stream) was taken, the result is made of later events: it has the status, the error and the final
    /// answer, but neither earlier items nor the usage. A program that reads the stream and needs the whole result gives each event
    /// to a [`TurnCollector`].
    ///
    /// Cancel safe in that the turn goes on (or is interrupted, where that was asked for); what it came to is then not known
    /// here any more.
    ///
    /// # Errors
    /// [`Error::TurnFailed`] with the result so far; [`Error::Closed`] or [`Error::Restarted`] when the connection ends before
    /// the turn does.
    pub async fn run(self) -> Result<TurnResult> {
        let mut stream = self.stream();
        let mut collector = TurnCollector::new();
        while let Some(event) = stream.next().await {
            collector.push(event?);
        }
        match collector.is_complete() {
            true => collector.finish(),
            false => Err(Error::Closed(self.running.codex.closed().await)),
        }
    }

    /// Says something to the agent while it works (`turn/steer`). The answer is the id of the turn that takes it.
    ///
    /// # Errors
    /// [`Error::Rpc`] when the turn has ended (`no active turn to steer`), or cannot be steered; [`Error::Restarted`] when its
    /// runtime has ended.
    pub async fn steer(&self, input: impl Into<Input>) -> Result<String> {
        if let Some(Ended::Interrupted(closed)) = self.running.completion.get() {
            return Err(Error::Restarted(closed.clone()));
        }
        let items = input.into().into_items()?;
        let params = TurnSteerParams::new(self.thread_id(), items, self.id());
        let steered = ask_active::<request::TurnSteer>(&self.running.codex, self.id(), params, || self.is_complete());
        Ok(steered.await?.turn_id)
    }

    /// Ends the turn early (`turn/interrupt`): it completes as `interrupted`. A turn that has ended is left as it is.
    ///
    /// # Errors
    /// [`Error::TimedOut`], [`Error::Closed`].
    pub async fn interrupt(&self) -> Result<()> {
        if self.running.completion.get().is_some() {
            // Older runtimes never answer this.
            return Ok(());
        }
        let params = interrupt(self.thread_id(), self.id(), self.running.interrupt_active);
        let over = || self.is_complete();
        match ask_active::<request::TurnInterrupt>(&self.running.codex, self.id(), params, over).await {
            // It ended in the meantime.
            Err(error) if error.kind() == ErrorKind::InvalidRequest && self.is_complete() => Ok(()),
            other => other.map(drop),
        }
    }
}

/// How long a turn may take to begin after it was answered: under load, a second was seen.
const BEGIN: Duration = Duration::from_secs(10);

/// Asks something of a running turn.
///
/// The runtime answers `turn/start` some time before the turn is active, and refuses what is asked of it in between (`no
/// active turn to interrupt`). So what is refused is asked once more when the turn has begun, unless it is over.
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
    match tokio::time::timeout(BEGIN, events.next()).await {
        Ok(Some(Ok(event))) if event.notification().is_none_or(|event| event.method() != TurnCompleted::METHOD) => {
            codex.call::<M>(params).await
        }
        _ => Err(refused),
    }
}

impl RunningTurn {
    fn subscribe_late(&self) -> EventStream {
        let queue = Queue::new(self.codex.event_limits());
        let topic = Topic::turn(&self.turn_id);
        let subscription = self.codex.router().subscribe(topic, queue.clone());
        // Looked at after subscribing: the end is in the queue, or here.
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
        if self.interrupt_on_drop {
            interrupt_in_background(&self.codex, &self.thread_id, &self.turn_id, self.interrupt_active);
        }
    }
}

impl fmt::Debug for RunningTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningTurn")
            .field("thread_id", &self.thread_id)
            .field("turn_id", &self.turn_id)
            .finish_non_exhaustive()
    }
}

/// Names a turn to interrupt it. With an empty id the runtime takes the turn that is active on the thread.
fn interrupt(thread_id: &str, turn_id: &str, interrupt_active: bool) -> TurnInterruptParams {
    TurnInterruptParams::new(thread_id, if interrupt_active { "" } else { turn_id })
}

fn interrupt_in_background(codex: &Codex, thread_id: &str, turn_id: &str, interrupt_active: bool) {
    if !codex.is_connected() {
        return;
    }
    let (codex, thread_id, turn_id) = (codex.clone(), thread_id.to_owned(), turn_id.to_owned());
    codex.runtime().clone().spawn(async move {
        let params = interrupt(&thread_id, &turn_id, interrupt_active);
        if let Err(error) = ask_active::<request::TurnInterrupt>(&codex, &turn_id, params, || false).await {
            tracing::debug!(%error, thread_id, turn_id, "a dropped turn could not be interrupted");
        }
    });
}

/// A turn between its request and its answer.
struct Starting {
    codex: WeakCodex,
    thread_id: Arc<str>,
    interrupt_on_drop: bool,
    interrupt_active: bool,
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
    /// On the read loop, before the next line.
    fn answered(&self, answer: &Answer, subscription: &Subscription) {
        let Some(result) = answer.result() else { return };
        let peeked = PeekedIds::of(result);
        let Some(turn_id) = peeked.ids().turn else { return };
        let Some(codex) = self.codex.upgrade() else { return };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, StartState::Abandoned) {
            interrupt_in_background(&codex, &self.thread_id, turn_id, self.interrupt_active);
            return;
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

/// The caller went away while the turn was being started.
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
        if starting.interrupt_on_drop {
            interrupt_in_background(&codex, &starting.thread_id, &turn_id, starting.interrupt_active);
        }
    }
}

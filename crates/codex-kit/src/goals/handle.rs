//! The handle of an active goal.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use codex_client::{Codex, Error, Event, EventStream, Input, Result, TurnCollector, TurnResult, final_response};
use codex_types::{
    ServerNotification, ThreadGoal, ThreadGoalClearParams, ThreadGoalSetParams, ThreadGoalStatus, ThreadItem,
    ThreadTokenUsage, TurnError, TurnInterruptParams, TurnSteerParams, request,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::builder::invalid;
use super::state::GoalState;
use super::stream::GoalStream;

/// The handle of an active goal. It works like a [`TurnHandle`](codex_client::TurnHandle), over all turns that the runtime
/// starts for the goal.
///
/// The goal continues when the handle is dropped, unless [`interrupt_on_drop`](crate::GoalStart::interrupt_on_drop) was set.
///
/// With the feature `goals`.
#[derive(Debug)]
pub struct GoalHandle {
    shared: Arc<GoalShared>,
    result: JoinHandle<Result<GoalResult>>,
}

/// The result of a goal.
///
/// With the feature `goals`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GoalResult {
    /// The goal as last reported. Its status says how the goal ended.
    pub goal: ThreadGoal,
    /// Whether the goal was cleared.
    pub cleared: bool,
    /// Whether the last turn was interrupted.
    pub interrupted: bool,
    /// The turns that worked on the goal, in the order in which they ended, without their items.
    pub turns: Vec<TurnResult>,
    /// The completed items of all turns.
    pub items: Vec<ThreadItem>,
    /// The token usage of the thread, as last reported.
    pub usage: Option<ThreadTokenUsage>,
}

impl GoalResult {
    /// Returns whether the objective was reached.
    pub fn is_complete(&self) -> bool {
        self.goal.status == ThreadGoalStatus::Complete
    }

    /// Returns the agent's final answer in the last turn that has one, by the rule of [`TurnResult::final_response`].
    pub fn final_response(&self) -> Option<&str> {
        final_response(&self.items)
    }

    /// Returns the error of the last turn, if that turn failed.
    pub fn error(&self) -> Option<&TurnError> {
        self.turns.last()?.error.as_ref()
    }
}

/// The subscriptions of a goal. They are made before the goal is set.
pub(super) struct GoalStreams {
    /// The events for the first stream.
    pub(super) first: EventStream,
    /// The events for the result, without deltas.
    pub(super) watched: EventStream,
}

/// The state that a handle, its streams and its watcher share.
pub(super) struct GoalShared {
    codex: Codex,
    thread_id: String,
    state: watch::Receiver<GoalState>,
    /// The subscription from the beginning of the goal, which the first stream takes.
    first: Mutex<Option<EventStream>>,
    interrupt_on_drop: bool,
}

impl GoalHandle {
    pub(super) fn new(codex: Codex, thread_id: String, streams: GoalStreams, interrupt_on_drop: bool) -> Self {
        let (changes, state) = watch::channel(GoalState::default());
        let result = codex.runtime().spawn(watch_over(streams.watched, changes));
        let first = Mutex::new(Some(streams.first));
        Self { shared: Arc::new(GoalShared { codex, thread_id, state, first, interrupt_on_drop }), result }
    }

    /// Returns the id of the goal's thread.
    pub fn thread_id(&self) -> &str {
        &self.shared.thread_id
    }

    /// Returns the goal as last reported, or `None` before the first report.
    pub fn goal(&self) -> Option<ThreadGoal> {
        self.shared.state.borrow().goal.clone()
    }

    /// Returns the id of the turn that works on the goal, as last reported to the handle. A stream may have reported a later turn
    /// already.
    pub fn turn_id(&self) -> Option<String> {
        self.shared.state.borrow().turn.clone()
    }

    /// Returns whether the goal is at rest and its last turn has ended. A goal is at rest when its status is no longer `active`.
    pub fn is_finished(&self) -> bool {
        self.shared.state.borrow().finished
    }

    /// Returns the events of the goal. The first call returns all events from the beginning; a later call returns only events that
    /// arrive after that call.
    pub fn stream(&self) -> GoalStream {
        let first = self.shared.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let (events, state) = match first {
            Some(first) => (first, GoalState::default()),
            None => {
                let events = self.shared.codex.thread_events(self.thread_id());
                (events, self.shared.state.borrow().clone())
            }
        };
        GoalStream::new(events, state, self.shared.clone())
    }

    /// Waits until the goal is at rest and its last turn has ended, and returns the result.
    ///
    /// # Errors
    /// - [`Error::Closed`] when the connection ends first.
    pub async fn run(self) -> Result<GoalResult> {
        match self.result.await {
            Ok(result) => match result {
                Err(Error::InvalidInput { .. }) if self.shared.codex.is_closing() => {
                    Err(Error::Closed(self.shared.codex.closed().await))
                }
                result => result,
            },
            Err(_) => Err(Error::Closed(self.shared.codex.closed().await)),
        }
    }

    /// Sends input to the turn that works on the goal (`turn/steer`). Between two turns, this method waits for the next turn.
    ///
    /// # Errors
    /// - [`Error::InvalidInput`] when the goal is at rest already.
    /// - [`Error::Rpc`] when the turn cannot be steered.
    pub async fn steer(&self, input: impl Into<Input>) -> Result<String> {
        let items = input.into().into_items()?;
        let mut tried = None;
        loop {
            let Some(turn) = self.shared.turn_after(tried.as_deref()).await else {
                return Err(invalid("the goal has ended, so no turn can be steered"));
            };
            let params = TurnSteerParams::new(self.thread_id(), items.clone(), turn.as_str());
            match self.shared.codex.call::<request::TurnSteer>(params).await {
                // Another turn has replaced this one. The next report names it, if no report has named it yet.
                Err(error) if error.is_no_active_turn() => tried = Some(turn),
                answered => return Ok(answered?.turn_id),
            }
        }
    }

    /// Pauses the goal (`thread/goal/set`), and interrupts the turn that works on it (`turn/interrupt`).
    ///
    /// # Errors
    /// [`Error::Rpc`], [`Error::TimedOut`] or [`Error::Closed`].
    pub async fn interrupt(&self) -> Result<()> {
        self.shared.interrupt().await
    }

    /// Pauses the goal (`thread/goal/set`). The current turn runs to its own end, and no other turn starts.
    ///
    /// # Errors
    /// - [`Error::Rpc`] when the runtime refuses.
    pub async fn pause(&self) -> Result<ThreadGoal> {
        self.shared.pause().await
    }

    /// Clears the goal (`thread/goal/clear`). The current turn runs to its own end, and no other turn starts.
    ///
    /// # Errors
    /// - [`Error::Rpc`] when the runtime refuses.
    pub async fn clear(&self) -> Result<()> {
        let params = ThreadGoalClearParams::new(self.thread_id());
        self.shared.codex.call::<request::ThreadGoalClear>(params).await.map(drop)
    }
}

impl GoalShared {
    /// Returns the turn that works on the goal once it is not `tried`, or `None` if there will be no other turn.
    async fn turn_after(&self, tried: Option<&str>) -> Option<String> {
        let mut state = self.state.clone();
        let wanted = |state: &GoalState| state.finished || state.turn.is_some() && state.turn.as_deref() != tried;
        let turn = state.wait_for(wanted).await.ok()?.turn.clone();
        turn.filter(|turn| Some(turn.as_str()) != tried)
    }

    async fn pause(&self) -> Result<ThreadGoal> {
        let mut params = ThreadGoalSetParams::new(self.thread_id.as_str());
        params.status = Some(ThreadGoalStatus::Paused);
        Ok(self.codex.call::<request::ThreadGoalSet>(params).await?.goal)
    }

    async fn interrupt(&self) -> Result<()> {
        if self.state.borrow().finished {
            return Ok(());
        }
        self.pause().await?;
        // All turns that began before the pause were reported before it, and no turn begins after it.
        if self.state.clone().wait_for(|state| state.is_at_rest()).await.is_err() {
            return Ok(());
        }
        let mut tried = None;
        loop {
            let turn = self.state.borrow().turn.clone();
            let Some(turn) = turn.filter(|turn| Some(turn) != tried.as_ref()) else { return Ok(()) };
            let params = TurnInterruptParams::new(self.thread_id.as_str(), turn.as_str());
            match self.codex.call::<request::TurnInterrupt>(params).await {
                Err(error) if error.is_no_active_turn() => tried = Some(turn),
                answered => return answered.map(drop),
            }
        }
    }
}

impl Drop for GoalShared {
    fn drop(&mut self) {
        let state = self.state.borrow().clone();
        if !self.interrupt_on_drop || state.finished || self.codex.is_closed() {
            return;
        }
        let (codex, thread_id) = (self.codex.clone(), std::mem::take(&mut self.thread_id));
        let last = Self {
            codex: codex.clone(),
            thread_id,
            state: self.state.clone(),
            first: Mutex::default(),
            interrupt_on_drop: false,
        };
        codex.runtime().spawn(async move {
            if let Err(error) = last.interrupt().await {
                tracing::debug!(%error, thread_id = last.thread_id, "a dropped goal could not be interrupted");
            }
        });
    }
}

impl fmt::Debug for GoalShared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GoalShared").field("thread_id", &self.thread_id).finish_non_exhaustive()
    }
}

/// Follows the goal to its end, whether or not a stream is read.
async fn watch_over(mut events: EventStream, changes: watch::Sender<GoalState>) -> Result<GoalResult> {
    let mut collector = TurnCollector::new();
    let mut turns = Vec::new();
    while let Some(event) = events.next().await {
        let event = event?;
        match &event {
            Event::Restarted(_) => changes.send_modify(GoalState::restarted),
            Event::NotResumed(lost) => return Err(lost.error.clone()),
            _ => {}
        }
        let Some(notification) = event.essential().map(std::borrow::Cow::into_owned) else { continue };
        let mut finished = false;
        let mut is_of_goal = false;
        changes.send_modify(|state| {
            is_of_goal = state.observe(&notification);
            finished = state.finished;
        });
        if is_of_goal {
            if let ServerNotification::TurnCompleted(completed) = notification {
                let mut turn = TurnResult::from(completed.turn);
                turn.items.clear();
                turns.push(turn);
            }
            if let Event::Notification(_) = event {
                collector.observe(&event);
            }
        }
        if finished {
            break;
        }
    }
    let state = changes.borrow().clone();
    match state.goal {
        Some(goal) if state.finished => {
            let (items, usage) = collector.into_parts();
            Ok(GoalResult { goal, cleared: state.cleared, interrupted: state.interrupted, turns, items, usage })
        }
        _ => Err(invalid("the events ended before the goal ended")),
    }
}

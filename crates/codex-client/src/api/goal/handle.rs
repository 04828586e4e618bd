//! A goal that is pursued.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use codex_types::{
    ServerNotification, ThreadGoal, ThreadGoalClearParams, ThreadGoalSetParams, ThreadGoalStatus, ThreadItem,
    ThreadTokenUsage, TurnError, TurnInterruptParams, TurnSteerParams, request,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::state::GoalState;
use super::stream::GoalStream;
use crate::api::codex::Codex;
use crate::api::input::Input;
use crate::api::turn::{TurnCollector, TurnResult, is_no_active_turn};
use crate::error::{Error, Result};
use crate::events::essentials;
use crate::events::event::Event;
use crate::events::{EventStream, Subscription};

/// A goal that is pursued: as [`TurnHandle`](crate::TurnHandle), over all the turns that the runtime starts for it.
///
/// Dropping it lets the goal go on, unless [`interrupt_on_drop`](crate::GoalStart::interrupt_on_drop) was asked for.
#[derive(Debug)]
pub struct GoalHandle {
    pursuit: Arc<Pursuit>,
    result: JoinHandle<Result<GoalResult>>,
}

/// What a goal came to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GoalResult {
    /// The goal as last reported: its status says how it ended.
    pub goal: ThreadGoal,
    /// Whether it was cleared.
    pub cleared: bool,
    /// Whether its last turn was interrupted.
    pub interrupted: bool,
    /// The turns that worked on it, as they ended, without their items.
    pub turns: Vec<TurnResult>,
    /// The items that were completed, over all turns.
    pub items: Vec<ThreadItem>,
    /// The tokens of the thread, as last reported.
    pub usage: Option<ThreadTokenUsage>,
}

impl GoalResult {
    /// Whether the objective was reached.
    pub fn is_complete(&self) -> bool {
        self.goal.status == ThreadGoalStatus::Complete
    }

    /// The agent's final answer in the last turn that has one; by the rule of [`TurnResult::final_response`].
    pub fn final_response(&self) -> Option<&str> {
        crate::api::turn::final_response(&self.items)
    }

    /// Why the last turn failed, if it did.
    pub fn error(&self) -> Option<&TurnError> {
        self.turns.last()?.error.as_ref()
    }
}

/// What a handle, its streams and its watcher share.
pub(super) struct Pursuit {
    codex: Codex,
    thread_id: String,
    state: watch::Receiver<GoalState>,
    /// The subscription from the very beginning, for whoever reads first.
    first: Mutex<Option<Arc<Subscription>>>,
    interrupt_on_drop: bool,
}

impl GoalHandle {
    pub(super) fn new(
        codex: Codex,
        thread_id: String,
        (first, watched): (Subscription, Subscription),
        interrupt_on_drop: bool,
    ) -> Self {
        let (changes, state) = watch::channel(GoalState::default());
        let result = codex.runtime().spawn(watch_over(EventStream::new(watched), changes));
        let first = Mutex::new(Some(Arc::new(first)));
        Self { pursuit: Arc::new(Pursuit { codex, thread_id, state, first, interrupt_on_drop }), result }
    }

    /// The id of its thread.
    pub fn thread_id(&self) -> &str {
        &self.pursuit.thread_id
    }

    /// The goal as last reported; `None` before the runtime has reported it.
    pub fn goal(&self) -> Option<ThreadGoal> {
        self.pursuit.state.borrow().goal.clone()
    }

    /// The turn that works on it, as last reported to the handle; a stream of it may be ahead by a moment.
    pub fn turn_id(&self) -> Option<String> {
        self.pursuit.state.borrow().turn.clone()
    }

    /// Whether it is at rest, and its last turn has ended.
    pub fn is_finished(&self) -> bool {
        self.pursuit.state.borrow().finished
    }

    /// Its events. The first call gives all of them, from the beginning on; a later one those that are still to come.
    pub fn stream(&self) -> GoalStream {
        let first = self.pursuit.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let (events, state) = match first {
            Some(first) => (EventStream::new(first), GoalState::default()),
            None => {
                let events = self.pursuit.codex.thread_events(self.thread_id());
                (events, self.pursuit.state.borrow().clone())
            }
        };
        GoalStream::new(events, state, self.pursuit.clone())
    }

    /// Waits until it is at rest, and gives what it came to.
    ///
    /// # Errors
    /// [`Error::Closed`] when the connection ends first.
    pub async fn run(self) -> Result<GoalResult> {
        match self.result.await {
            Ok(result) => match result {
                Err(Error::InvalidInput { .. }) if self.pursuit.codex.is_ending() => {
                    Err(Error::Closed(self.pursuit.codex.closed().await))
                }
                result => result,
            },
            Err(_) => Err(Error::Closed(self.pursuit.codex.closed().await)),
        }
    }

    /// Says something to the agent while it works (`turn/steer`), in whichever turn that is; between two turns it waits for
    /// the next.
    ///
    /// # Errors
    /// [`Error::InvalidInput`] when the goal is at rest already; [`Error::Rpc`] when the turn cannot be steered.
    pub async fn steer(&self, input: impl Into<Input>) -> Result<String> {
        let items = input.into().into_items()?;
        let mut tried = None;
        loop {
            let Some(turn) = self.pursuit.turn_after(tried.as_deref()).await else {
                return Err(Error::invalid("the goal", "it is at rest: there is nothing to steer"));
            };
            let params = TurnSteerParams::new(self.thread_id(), items.clone(), turn.as_str());
            match self.pursuit.codex.call::<request::TurnSteer>(params).await {
                // Another turn has taken over: it will be, or has been, reported.
                Err(error) if is_no_active_turn(&error) => tried = Some(turn),
                answered => return Ok(answered?.turn_id),
            }
        }
    }

    /// Pauses the goal (`thread/goal/set`), and interrupts the turn that works on it (`turn/interrupt`).
    ///
    /// # Errors
    /// [`Error::Rpc`], [`Error::TimedOut`], [`Error::Closed`].
    pub async fn interrupt(&self) -> Result<()> {
        self.pursuit.interrupt().await
    }

    /// Pauses the goal (`thread/goal/set`): the turn that works on it ends by itself, and no other begins.
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn pause(&self) -> Result<ThreadGoal> {
        self.pursuit.pause().await
    }

    /// Clears the goal (`thread/goal/clear`): the turn that works on it ends by itself, and no other begins.
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn clear(&self) -> Result<()> {
        let params = ThreadGoalClearParams::new(self.thread_id());
        self.pursuit.codex.call::<request::ThreadGoalClear>(params).await.map(drop)
    }
}

impl Pursuit {
    /// The turn that works on the goal, once it is another one than `tried`; `None` once there will be none.
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
        // With the report of the pause, all turns that began before it have been reported, and no other begins.
        if self.state.clone().wait_for(|state| state.is_at_rest()).await.is_err() {
            return Ok(());
        }
        let mut tried = None;
        loop {
            let turn = self.state.borrow().turn.clone();
            let Some(turn) = turn.filter(|turn| Some(turn) != tried.as_ref()) else { return Ok(()) };
            let params = TurnInterruptParams::new(self.thread_id.as_str(), turn.as_str());
            match self.codex.call::<request::TurnInterrupt>(params).await {
                Err(error) if is_no_active_turn(&error) => tried = Some(turn),
                answered => return answered.map(drop),
            }
        }
    }
}

impl Drop for Pursuit {
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

impl fmt::Debug for Pursuit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pursuit").field("thread_id", &self.thread_id).finish_non_exhaustive()
    }
}

/// Follows the goal to its end, whether anybody reads its events or not.
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
        let Some(notification) = event.notification() else { continue };
        let mut finished = false;
        let mut is_of_goal = false;
        changes.send_modify(|state| {
            is_of_goal = state.observe(notification);
            finished = state.finished;
        });
        if is_of_goal {
            if let ServerNotification::TurnCompleted(completed) = essentials::of(notification).into_owned() {
                let mut turn = TurnResult::from(completed.turn);
                turn.items.clear();
                turns.push(turn);
            }
            if let Event::Notification(_) = event {
                collector.push(event);
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
        _ => Err(Error::invalid("the goal's events", "they end before the goal is at rest")),
    }
}

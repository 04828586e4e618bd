//! The progress of a goal, as the notifications of its thread report it.

use codex_types::{ServerNotification, ThreadGoal, ThreadGoalStatus, TurnStatus};

/// The progress of a goal.
#[derive(Clone, Debug, Default)]
pub(super) struct GoalState {
    /// The goal as last reported, or `None` before the first report.
    pub(super) goal: Option<ThreadGoal>,
    /// The turn that works on the goal now.
    pub(super) turn: Option<String>,
    /// Whether the goal was cleared.
    pub(super) cleared: bool,
    /// Whether the last turn was interrupted.
    pub(super) interrupted: bool,
    /// Whether the goal has ended: no further turn and no further report follow.
    pub(super) finished: bool,
}

impl GoalState {
    /// Updates the state from a notification, as [`Event::essential`](codex_client::Event::essential) returns it. Returns `false` if
    /// the notification does not belong to this goal.
    pub(super) fn observe(&mut self, notification: &ServerNotification) -> bool {
        let begun = self.goal.is_some();
        match notification {
            ServerNotification::ThreadGoalUpdated(update) => {
                self.goal = Some(update.goal.clone());
                self.cleared = false;
            }
            // The end of an earlier goal does not end this goal.
            _ if !begun => return false,
            ServerNotification::ThreadGoalCleared(_) => self.cleared = true,
            ServerNotification::TurnStarted(started) => {
                self.turn = Some(started.turn.id.clone());
                self.interrupted = false;
            }
            ServerNotification::TurnCompleted(completed) => {
                if self.turn.as_ref() == Some(&completed.turn.id) {
                    self.turn = None;
                }
                self.interrupted = completed.turn.status == TurnStatus::Interrupted;
            }
            _ => {}
        }
        // A goal that is at rest ends with its current turn. After an interrupted turn, the runtime starts no other turn.
        self.finished = self.turn.is_none() && (self.interrupted || self.is_at_rest());
        true
    }

    /// Notes that the runtime was restarted. The new runtime continues an active goal in another turn.
    pub(super) fn restarted(&mut self) {
        self.turn = None;
    }

    /// Returns whether the runtime starts no more turns for the goal.
    pub(super) fn is_at_rest(&self) -> bool {
        let status = self.goal.as_ref().map(|goal| &goal.status);
        self.cleared || !matches!(status, None | Some(ThreadGoalStatus::Active))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn observe(state: &mut GoalState, method: &str, params: Value) -> bool {
        let notification = serde_json::from_value(json!({ "method": method, "params": params }));
        state.observe(&notification.expect("a notification"))
    }

    fn goal(state: &mut GoalState, status: &str) {
        let goal = json!({
            "threadId": "t", "objective": "o", "status": status, "tokensUsed": 0, "timeUsedSeconds": 0,
            "createdAt": 0, "updatedAt": 0,
        });
        observe(state, "thread/goal/updated", json!({ "threadId": "t", "goal": goal }));
    }

    fn turn(state: &mut GoalState, method: &str, id: &str, status: &str) {
        let turn = json!({ "id": id, "items": [], "status": status });
        observe(state, method, json!({ "threadId": "t", "turn": turn }));
    }

    #[test]
    fn a_goal_finishes_when_it_is_complete_and_its_last_turn_has_ended() {
        let mut state = GoalState::default();
        goal(&mut state, "active");
        turn(&mut state, "turn/started", "1", "inProgress");
        turn(&mut state, "turn/completed", "1", "completed");
        assert!(!state.finished);
        turn(&mut state, "turn/started", "2", "inProgress");
        goal(&mut state, "complete");
        assert!(!state.finished && state.turn.as_deref() == Some("2"));
        turn(&mut state, "turn/completed", "2", "completed");
        assert!(state.finished);
    }

    #[test]
    fn the_end_of_an_earlier_goal_does_not_finish_the_new_goal() {
        let mut state = GoalState::default();
        assert!(!observe(&mut state, "thread/goal/cleared", json!({ "threadId": "t" })));
        goal(&mut state, "active");
        assert!(!state.finished);
        assert!(observe(&mut state, "thread/goal/cleared", json!({ "threadId": "t" })));
        assert!(state.finished);
    }

    #[test]
    fn a_pause_before_the_first_turn_and_an_interrupted_turn_finish_the_goal() {
        let mut state = GoalState::default();
        goal(&mut state, "active");
        goal(&mut state, "paused");
        assert!(state.finished);
        let mut state = GoalState::default();
        goal(&mut state, "active");
        turn(&mut state, "turn/started", "1", "inProgress");
        turn(&mut state, "turn/completed", "1", "interrupted");
        assert!(state.finished && state.interrupted);
    }

    #[test]
    fn a_turn_that_was_lost_with_its_runtime_is_not_waited_for() {
        let mut state = GoalState::default();
        goal(&mut state, "active");
        turn(&mut state, "turn/started", "1", "inProgress");
        state.restarted();
        goal(&mut state, "active");
        assert!(!state.finished, "the next runtime continues the goal");
        goal(&mut state, "complete");
        assert!(state.finished);
    }
}

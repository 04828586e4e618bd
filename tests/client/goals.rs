//! Goals: one handle over all the turns that the runtime starts for an objective.

use codex_client::types::{ServerNotification, ThreadGoalStatus, ThreadItem};
use codex_client::{Error, Thread, blocking};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use serde_json::json;

use super::support::{Stage, methods, notification, soon, to_the_end};

/// Returns a thread that has had a turn, because the runtime keeps goals only for saved threads.
async fn saved_thread(stage: &Stage) -> Thread {
    stage.say("Ready.");
    let thread = stage.thread().await;
    thread.run("Get ready.").await.expect("a turn");
    thread
}

/// Scripts the agent to report that the objective is reached, and to end with this text.
fn reach(stage: &Stage, word: &str) {
    stage.mock.push(Reply::new().function_call("done", "update_goal", &json!({ "status": "complete" })));
    stage.say(word);
}

#[tokio::test]
async fn a_goal_spans_the_turns_until_it_is_reached() {
    let stage = Stage::open().await;
    let thread = saved_thread(&stage).await;
    stage.say("Half way.");
    reach(&stage, "There.");
    let goal = thread.goal("Count to three.").token_budget(50_000).await.expect("a goal");
    let events = goal.stream();
    let result = soon("the goal's end", goal.run()).await.expect("a result");
    assert!(result.is_complete() && !result.cleared && !result.interrupted, "{:?}", result.goal.status);
    assert_eq!((result.goal.objective.as_str(), result.goal.token_budget), ("Count to three.", Some(50_000)));
    assert_eq!(result.turns.len(), 2);
    assert_eq!(result.final_response(), Some("There."));
    let said: Vec<_> = result.items.iter().filter(|item| matches!(item, ThreadItem::AgentMessage(_))).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(result.usage.is_some());
    // The stream has the same events, and ends by itself.
    let methods = methods(&to_the_end(events).await);
    assert_eq!(methods.iter().filter(|method| *method == "turn/completed").count(), 2);
    assert_eq!(methods.first().map(String::as_str), Some("thread/goal/updated"));
    assert_eq!(methods.last().map(String::as_str), Some("turn/completed"));
    // The model received the objective.
    let request = stage.mock.request(1).await.expect("a request");
    assert!(request.body.to_string().contains("Count to three."));
    // The thread is idle again.
    stage.say("Free.");
    assert_eq!(thread.run("Are you?").await.expect("a turn").final_response(), Some("Free."));
    stage.close().await;
}

#[tokio::test]
async fn a_goal_is_steered_and_interrupted_in_its_current_turn() {
    let stage = Stage::open().await;
    let thread = saved_thread(&stage).await;
    let gate = Gate::new();
    stage.say("First turn.");
    stage.mock.push(Reply::text("Second ").hold(&gate));
    let goal = thread.goal("Count to three.").await.expect("a goal");
    let mut events = goal.stream();
    let is_second = |notification: &ServerNotification| match notification {
        ServerNotification::ItemAgentMessageDelta(delta) if delta.delta == "Second " => Some(delta.turn_id.clone()),
        _ => None,
    };
    let second = notification(&mut events, is_second).await;
    assert_eq!(goal.steer("Hurry.").await.expect("steered"), second);
    // The handle reads events by itself, so a stream may be ahead of the handle for a moment.
    assert_eq!(goal.turn_id().as_ref(), Some(&second));
    goal.interrupt().await.expect("interrupted");
    let result = soon("the goal's end", goal.run()).await.expect("a result");
    assert!(result.interrupted && result.turns.len() == 2);
    assert_eq!(result.goal.status, ThreadGoalStatus::Paused);
    to_the_end(events).await;
    gate.open();
    stage.close().await;
}

#[tokio::test]
async fn a_paused_or_cleared_goal_ends_with_its_turn() {
    let stage = Stage::open().await;
    let thread = saved_thread(&stage).await;
    for clear in [false, true] {
        let gate = Gate::new();
        stage.mock.push(Reply::new().message("Work").hold(&gate));
        let goal = thread.goal("Count to three.").await.expect("a goal");
        notification(&mut goal.stream(), |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(()))
            .await;
        if clear {
            goal.clear().await.expect("cleared");
        } else {
            assert_eq!(goal.pause().await.expect("paused").status, ThreadGoalStatus::Paused);
        }
        assert!(!goal.is_finished(), "its turn goes on");
        gate.open();
        let result = soon("the goal's end", goal.run()).await.expect("a result");
        assert_eq!((result.cleared, result.interrupted, result.turns.len()), (clear, false, 1));
    }
    stage.close().await;
}

#[tokio::test]
async fn a_failed_goal_has_the_reason() {
    let stage = Stage::open().await;
    let thread = saved_thread(&stage).await;
    stage.mock.push(Reply::failed("context_length_exceeded", "too long"));
    let goal = thread.goal("Count to three.").await.expect("a goal");
    let result = soon("the goal's end", goal.run()).await.expect("a result");
    assert!(!result.is_complete());
    assert!(result.error().is_some(), "{result:?}");
    stage.close().await;
}

#[tokio::test]
async fn a_dropped_goal_continues_unless_interrupt_on_drop_is_set() {
    let stage = Stage::open().await;
    let thread = saved_thread(&stage).await;
    let mut events = thread.events();
    let gate = Gate::new();
    stage.mock.push(Reply::new().message("Work").hold(&gate));
    let goal = thread.goal("Count to three.").interrupt_on_drop(true).await.expect("a goal");
    notification(&mut events, |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(())).await;
    drop(goal);
    let status = |notification: &ServerNotification| match notification {
        ServerNotification::TurnCompleted(completed) => Some(completed.turn.status.clone()),
        _ => None,
    };
    assert_eq!(notification(&mut events, status).await.as_str(), "interrupted");
    gate.open();

    let gate = Gate::new();
    stage.mock.push(Reply::new().message("Work").hold(&gate));
    reach(&stage, "There.");
    let goal = thread.goal("Count to four.").await.expect("a goal");
    notification(&mut events, |it| matches!(it, ServerNotification::ItemAgentMessageDelta(_)).then_some(())).await;
    drop(goal);
    gate.open();
    let completed = |notification: &ServerNotification| match notification {
        ServerNotification::ThreadGoalUpdated(update) => {
            (update.goal.status == ThreadGoalStatus::Complete).then(|| update.goal.objective.clone())
        }
        _ => None,
    };
    assert_eq!(notification(&mut events, completed).await, "Count to four.");
    stage.close().await;
}

#[tokio::test]
async fn a_busy_or_ephemeral_thread_cannot_have_a_goal() {
    let stage = Stage::open().await;
    let ephemeral = stage.codex.thread_start().ephemeral(true).await.expect("a thread");
    let refused = ephemeral.goal("Count.").await.expect_err("refused");
    assert!(matches!(refused, Error::InvalidInput { .. }) && refused.to_string().contains("ephemeral"), "{refused}");
    let gate = Gate::new();
    stage.mock.push(Reply::new().hold(&gate).message("Done."));
    let busy = stage.thread().await;
    let turn = busy.turn("Work.").await.expect("a turn");
    notification(&mut turn.stream(), |it| matches!(it, ServerNotification::TurnStarted(_)).then_some(())).await;
    let refused = busy.goal("Count.").await.expect_err("refused");
    assert!(refused.to_string().contains("busy"), "{refused}");
    gate.open();
    stage.close().await;
}

#[tokio::test]
async fn the_blocking_client_sets_goals_too() {
    let stage = Stage::open().await;
    stage.say("Ready.");
    reach(&stage, "There.");
    let config = stage.config.clone();
    let pursued = tokio::task::spawn_blocking(move || {
        let codex = blocking::Codex::start_with(config)?;
        let thread = codex.thread_start().send()?;
        thread.run("Get ready.").send()?;
        let goal = thread.goal("Count to three.").send()?;
        let events = goal.stream();
        let result = goal.run()?;
        let ends = events.filter(
            |event| matches!(event, Ok(event) if event.raw().is_some_and(|raw| raw.contains("turn/completed"))),
        );
        let ends = ends.count();
        codex.close()?;
        Ok::<_, Error>((result, ends))
    });
    let (result, ends) = soon("the goal's end", pursued).await.expect("joined").expect("a result");
    assert!(result.is_complete() && ends == 1);
    assert_eq!(result.final_response(), Some("There."));
    stage.close().await;
}

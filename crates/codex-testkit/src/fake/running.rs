//! Running turns.

use std::{future::pending, pin::pin, sync::Arc};

use serde_json::{Value, json};
use tokio::sync::watch;

use super::{
    Edit, Step, Turn, defaults, items,
    scene::Scene,
    state::{ActiveTurn, Shared},
    turn::{End, Order},
};

/// Handles `turn/start`: refuses the request, adds its input to the running turn, or runs the next turn of the script.
pub(crate) async fn start(scene: &Scene, edits: &[Edit]) {
    let shared = scene.connection.shared.clone();
    let refusal = defaults::not_ready(&scene.connection).or_else(|| defaults::no_thread(scene));
    if let Some(error) = refusal {
        return scene.answer(Err(error));
    }
    let mut scene = scene.clone();
    let (script, interrupt) = match register(&shared, &scene.thread) {
        Ok((turn, script, interrupt)) => {
            scene.turn = turn;
            (script, interrupt)
        }
        Err(active) => {
            scene.turn = active;
            return scene.perform(&joined(edits)).await;
        }
    };
    // The guard ends the turn in every case, also at the end of the connection.
    let guard = Running { shared, thread: scene.thread.clone(), turn: scene.turn.clone() };
    scene.edits = Arc::new(script.edits.clone());
    run(&scene, &script, edits, interrupt, guard).await;
}

/// Makes the next turn of the script the running turn of the thread. Returns its id, its script and its interrupt, or the id of the
/// turn that already runs.
fn register(shared: &Shared, thread: &str) -> Result<(String, Turn, Arc<watch::Sender<bool>>), String> {
    let mut state = shared.lock();
    if let Some(active) = state.active(thread) {
        return Err(active.id);
    }
    let interrupt = Arc::new(watch::Sender::new(false));
    let id = state.new_id();
    let active = ActiveTurn { id: id.clone(), interrupt: interrupt.clone() };
    state.threads.insert(thread.to_owned(), Some(active));
    Ok((id, state.script.next_turn(), interrupt))
}

async fn run(scene: &Scene, script: &Turn, edits: &[Edit], interrupt: Arc<watch::Sender<bool>>, guard: Running) {
    let parts = script.parts(edits);
    let mut interrupted = interrupt.subscribe();
    let mut asked = pin!(async {
        // The sender is alive.
        let _ = interrupted.wait_for(|interrupted| *interrupted).await;
        if script.ignores_interrupt {
            pending().await
        }
    });
    tokio::select! {
        biased;
        () = &mut asked => {
            drop(guard);
            return scene.perform(&[items::status(false), script.completed("interrupted", Value::Null)]).await;
        }
        () = scene.perform(&parts.running) => {}
    }
    if script.end == End::Never {
        asked.await;
        drop(guard);
        return scene.perform(&[items::status(false), script.completed("interrupted", Value::Null)]).await;
    }
    // The turn ends before the client learns of the end, because the client may start the next turn at once.
    drop(guard);
    scene.perform(&parts.ended).await;
}

impl Scene {
    /// Interrupts the running turn of the thread.
    pub(crate) fn interrupt(&self) {
        if let Some(active) = self.connection.shared.lock().active(&self.thread) {
            active.interrupt.send_replace(true);
        }
    }
}

/// Adds the input of a steer to the running turn.
pub(crate) async fn steered(scene: &Scene) {
    let Some(active) = scene.connection.shared.lock().active(&scene.thread) else { return };
    let scene = Scene { turn: active.id, ..scene.clone() };
    scene.perform(&user("$turn-$id")).await;
}

/// Adds the input of a second `turn/start` to the running turn.
fn joined(edits: &[Edit]) -> Vec<Step> {
    let mut steps = vec![answer(edits)];
    steps.extend(user("$turn-$id"));
    steps
}

/// Sends the item of the user.
fn user(id: &str) -> [Step; 2] {
    let item = items::user_message(id, json!("$input"));
    [items::started(item.clone()), items::completed(item)]
}

fn answer(edits: &[Edit]) -> Step {
    let mut turn = items::turn("inProgress", json!([]), Value::Null);
    turn["startedAt"] = Value::Null;
    let mut result = json!({ "turn": turn });
    edits.iter().for_each(|edit| edit.apply(&mut result));
    Step::Result(result)
}

/// Returns the steps of a turn before and after its end.
struct Parts {
    running: Vec<Step>,
    ended: Vec<Step>,
}

impl Turn {
    fn parts(&self, edits: &[Edit]) -> Parts {
        let answer = vec![answer(edits)];
        let turn = json!({ "threadId": "$thread", "turn": items::turn("inProgress", json!([]), Value::Null) });
        let mut opening = vec![items::status(true), items::notify("turn/started", turn)];
        opening.extend(user("$turn-user"));
        let mut body = self.steps.clone();
        body.push(items::usage());
        let mut end = Vec::new();
        let (status, error) = match &self.end {
            End::Completed | End::Never => ("completed", Value::Null),
            End::Interrupted => ("interrupted", Value::Null),
            End::Failed { message, info } => {
                end.push(items::error(message, info, false));
                ("failed", items::turn_error(message, info))
            }
        };
        let idle = vec![items::status(false)];
        let completed = vec![self.completed(status, error)];
        let after = self.after.clone();
        let (running, ended) = match self.order {
            Order::Usual => ([answer, opening, body].concat(), [end, idle, completed, after].concat()),
            Order::EventsFirst => ([opening, answer, body].concat(), [end, idle, completed, after].concat()),
            Order::AnswerLast => ([opening, body].concat(), [end, idle, completed, answer, after].concat()),
            Order::CompletedFirst => (answer, [end, completed, opening, body, idle, after].concat()),
        };
        Parts { running, ended }
    }

    /// Sends `turn/completed`, with the last message of the model as its summary, as the runtime does.
    fn completed(&self, status: &str, error: Value) -> Step {
        let last = self.steps.iter().rev().find_map(|step| match step {
            Step::Notify { method, params } if method == "item/completed" => {
                (params["item"]["type"] == "agentMessage").then(|| params["item"].clone())
            }
            _ => None,
        });
        let summary = match status {
            "completed" => last.into_iter().collect(),
            _ => json!([]),
        };
        items::notify("turn/completed", json!({ "threadId": "$thread", "turn": items::turn(status, summary, error) }))
    }
}

/// Ends the turn when it is dropped.
struct Running {
    shared: Arc<Shared>,
    thread: String,
    turn: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.shared.lock().end_turn(&self.thread, &self.turn);
    }
}

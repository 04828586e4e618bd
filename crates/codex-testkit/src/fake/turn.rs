//! The script of one turn.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Edit, Flood, Step, items};

/// The script of one turn, from the answer to `turn/start` to `turn/completed`.
///
/// An interrupt ends the turn at any point, unless the script says otherwise.
///
/// ```
/// use codex_testkit::fake::Turn;
/// use serde_json::json;
///
/// let turn = Turn::new()
///     .commentary("Looking around.")
///     .command("ls", "README.md\n")
///     .hold("before the answer")
///     .final_answer("One file.");
/// let failed = Turn::new().failed("Too much.", json!("usageLimitExceeded"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Turn {
    pub(crate) order: Order,
    pub(crate) steps: Vec<Step>,
    pub(crate) end: End,
    pub(crate) after: Vec<Step>,
    pub(crate) edits: BTreeMap<String, Vec<Edit>>,
    pub(crate) ignores_interrupt: bool,
}

/// The order of the parts of a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Order {
    #[default]
    Usual,
    EventsFirst,
    AnswerLast,
    CompletedFirst,
}

/// How a turn ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum End {
    #[default]
    Completed,
    Failed {
        message: String,
        info: Value,
    },
    Interrupted,
    Never,
}

impl Turn {
    /// Creates a turn without messages of the model.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a turn with one message of the model.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::new().message(text)
    }

    /// Adds a message of the model without a phase, with a delta for each word.
    #[must_use]
    pub fn message(self, text: &str) -> Self {
        self.words(text, None)
    }

    /// Adds a message in the phase `commentary`, which is never the answer of the turn.
    #[must_use]
    pub fn commentary(self, text: &str) -> Self {
        self.words(text, Some("commentary"))
    }

    /// Adds a message in the phase `final_answer`.
    #[must_use]
    pub fn final_answer(self, text: &str) -> Self {
        self.words(text, Some("final_answer"))
    }

    fn words(self, text: &str, phase: Option<&str>) -> Self {
        let deltas: Vec<&str> = text.split_inclusive(' ').collect();
        self.message_in_deltas(&deltas, phase)
    }

    /// Adds a message with exactly these deltas, and an optional phase.
    #[must_use]
    pub fn message_in_deltas(self, deltas: &[&str], phase: Option<&str>) -> Self {
        let id = self.next_id();
        let turn = self.step(items::started(items::agent_message(&id, "", phase)));
        let deltas = deltas.iter().map(|delta| items::delta("item/agentMessage/delta", &id, delta, Value::Null));
        let completed = items::completed(items::agent_message(&id, &deltas_text(deltas.clone()), phase));
        deltas.fold(turn, Self::step).step(completed)
    }

    /// Adds reasoning with one part of a summary.
    #[must_use]
    pub fn reasoning(self, summary: &str) -> Self {
        let id = self.next_id();
        let part = json!({ "threadId": "$thread", "turnId": "$turn", "itemId": id, "summaryIndex": 0 });
        self.step(items::started(items::reasoning(&id, &[])))
            .notify("item/reasoning/summaryPartAdded", part)
            .step(items::delta("item/reasoning/summaryTextDelta", &id, summary, json!({ "summaryIndex": 0 })))
            .step(items::completed(items::reasoning(&id, &[summary])))
    }

    /// Adds a completed command with this output.
    #[must_use]
    pub fn command(self, command: &str, output: &str) -> Self {
        let id = self.next_id();
        self.step(items::started(items::command(&id, command, None)))
            .step(items::delta("item/commandExecution/outputDelta", &id, output, Value::Null))
            .step(items::completed(items::command(&id, command, Some(output))))
    }

    /// Adds a command that needs the client's approval. The decision has the effect that it has in the runtime: an
    /// accepted command completes with its output, a declined command completes as `declined`, a cancelled command interrupts the turn, and an
    /// error completes the command as `failed`. The turn continues, except after a cancelled command.
    #[must_use]
    pub fn approved_command(self, command: &str, output: &str) -> Self {
        let id = self.next_id();
        let params = json!({
            "threadId": "$thread",
            "turnId": "$turn",
            "itemId": id,
            "startedAtMs": items::AT_MS,
            "reason": "It needs the network.",
            "command": format!("/bin/bash -lc '{command}'"),
            "cwd": items::CWD,
            "commandActions": [{ "type": "unknown", "command": command }],
        });
        let item = items::command(&id, command, Some(output));
        self.step(items::started(items::command(&id, command, None))).step(Step::ApproveCommand { params, item })
    }

    /// Adds a new file.
    #[must_use]
    pub fn file_change(self, path: &str, content: &str) -> Self {
        let id = self.next_id();
        self.step(items::started(items::file_change(&id, path, content, "inProgress")))
            .step(items::completed(items::file_change(&id, path, content, "completed")))
    }

    /// Adds any item, which starts and completes, such as an item of a new kind or with a new value.
    #[must_use]
    pub fn item(self, item: Value) -> Self {
        self.step(items::started(item.clone())).step(items::completed(item))
    }

    /// Adds a message that starts, has this delta, and never completes.
    #[must_use]
    pub fn unfinished_message(self, delta: &str) -> Self {
        let id = self.next_id();
        self.step(items::started(items::agent_message(&id, "", None))).step(items::delta(
            "item/agentMessage/delta",
            &id,
            delta,
            Value::Null,
        ))
    }

    /// Adds very many notifications. Deltas belong to one message, which completes with the text `flooded`.
    #[must_use]
    pub fn flood(self, flood: Flood) -> Self {
        if !matches!(flood, Flood::Deltas(_)) {
            return self.step(Step::Flood(flood));
        }
        self.step(items::started(items::agent_message("$turn-flood", "", None)))
            .step(Step::Flood(flood))
            .step(items::completed(items::agent_message("$turn-flood", "flooded", None)))
    }

    /// Adds a wait for a gate: see [`Step::Hold`].
    #[must_use]
    pub fn hold(self, gate: &str) -> Self {
        self.step(Step::Hold(gate.to_owned()))
    }

    /// Adds a notification of any method, such as an unknown method or params without a field.
    #[must_use]
    pub fn notify(self, method: &str, params: Value) -> Self {
        self.step(items::notify(method, params))
    }

    /// Adds a request to the client, and a wait for the answer.
    #[must_use]
    pub fn ask(self, method: &str, params: Value) -> Self {
        self.step(Step::Ask { method: method.to_owned(), params, id: None }).step(Step::Answered)
    }

    /// Adds a failed attempt that the runtime repeats: `error` with `willRetry`.
    #[must_use]
    pub fn retrying(self, message: &str, codex_error_info: Value) -> Self {
        self.step(items::error(message, &codex_error_info, true))
    }

    /// Adds any step.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Adds a step after `turn/completed`.
    #[must_use]
    pub fn after(mut self, step: Step) -> Self {
        self.after.push(step);
        self
    }

    /// Changes each notification of `method` in this turn. The pointer begins at the params.
    #[must_use]
    pub fn edit(mut self, method: &str, edit: Edit) -> Self {
        self.edits.entry(method.to_owned()).or_default().push(edit);
        self
    }

    /// Makes the turn fail with this error.
    #[must_use]
    pub fn failed(mut self, message: &str, codex_error_info: Value) -> Self {
        self.end = End::Failed { message: message.to_owned(), info: codex_error_info };
        self
    }

    /// Makes the turn end as interrupted without a request.
    #[must_use]
    pub fn interrupted(mut self) -> Self {
        self.end = End::Interrupted;
        self
    }

    /// Makes the turn end only after an interrupt.
    #[must_use]
    pub fn until_interrupted(mut self) -> Self {
        self.end = End::Never;
        self
    }

    /// Makes an interrupt succeed without an effect.
    #[must_use]
    pub fn ignore_interrupt(mut self) -> Self {
        self.ignores_interrupt = true;
        self
    }

    /// Sends `turn/started` and the user's item before the answer to `turn/start`.
    #[must_use]
    pub fn events_first(mut self) -> Self {
        self.order = Order::EventsFirst;
        self
    }

    /// Sends all notifications, also `turn/completed`, before the answer to `turn/start`.
    #[must_use]
    pub fn answer_last(mut self) -> Self {
        self.order = Order::AnswerLast;
        self
    }

    /// Sends `turn/completed` directly after the answer, and all other notifications later.
    #[must_use]
    pub fn completed_first(mut self) -> Self {
        self.order = Order::CompletedFirst;
        self
    }

    /// Returns an id that no other item of the turn has.
    fn next_id(&self) -> String {
        format!("$turn-{}", self.steps.len())
    }
}

/// Returns the text of all deltas.
fn deltas_text(steps: impl Iterator<Item = Step>) -> String {
    let delta = |step| match step {
        Step::Notify { params, .. } => params["delta"].as_str().map(str::to_owned),
        _ => None,
    };
    steps.filter_map(delta).collect()
}

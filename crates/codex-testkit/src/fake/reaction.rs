//! The reaction to one request.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AnswerId, Edit, Exit, Step};

/// The reaction to one request: steps in their order. Without a step that answers, the request gets no answer.
///
/// ```
/// use codex_testkit::fake::{Exit, Reaction, Step};
/// use serde_json::json;
///
/// let twice = Reaction::result(json!({})).then(Step::Result(json!({})));
/// let stray = Reaction::usual().first(Step::Line("Debugger attached.".into()));
/// let half = Reaction::never().then(Step::Text(r#"{"id":$id,"resu"#.into())).exit(Exit::Kill);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reaction {
    pub(crate) steps: Vec<Step>,
}

impl Reaction {
    /// Creates a reaction without steps: the request gets no answer.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// Creates the default reaction.
    #[must_use]
    pub fn usual() -> Self {
        Self::never().then(Step::Usual)
    }

    /// Creates the default reaction with changes of its answer.
    #[must_use]
    pub fn edited(edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::never().then(Step::Edited(edits.into_iter().collect()))
    }

    /// A result.
    #[must_use]
    pub fn result(value: Value) -> Self {
        Self::never().then(Step::Result(value))
    }

    /// Creates an answer with a result and another id. The request itself gets no answer.
    #[must_use]
    pub fn result_as(id: AnswerId, value: Value) -> Self {
        Self::never().then(Step::ResultAs(id, value))
    }

    /// Creates a refusal.
    #[must_use]
    pub fn error(code: i64, message: &str) -> Self {
        Self::never().then(Step::Error { code, message: message.to_owned(), data: None })
    }

    /// Creates a refusal with data for programs.
    #[must_use]
    pub fn error_with(code: i64, message: &str, data: Value) -> Self {
        Self::never().then(Step::Error { code, message: message.to_owned(), data: Some(data) })
    }

    /// Creates the runtime's refusal of too many requests: -32001 without data.
    #[must_use]
    pub fn overloaded() -> Self {
        Self::error(-32001, "Server overloaded; retry later.")
    }

    /// Collects the default answers to `count` requests, and sends them in reverse order. Use the reaction for at
    /// least as many requests of the method.
    #[must_use]
    pub fn reversed(count: usize) -> Self {
        Self::never().then(Step::Reverse(count))
    }

    /// Adds a step after all other steps.
    #[must_use]
    pub fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Adds a step before all other steps.
    #[must_use]
    pub fn first(mut self, step: Step) -> Self {
        self.steps.insert(0, step);
        self
    }

    /// Adds an exit after all other steps.
    #[must_use]
    pub fn exit(self, how: Exit) -> Self {
        self.then(Step::Exit(how))
    }

    /// Adds a wait for the gate with this name before all other steps.
    #[must_use]
    pub fn after_gate(self, name: &str) -> Self {
        self.first(Step::Hold(name.to_owned()))
    }
}

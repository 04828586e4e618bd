//! What the fake does with one request.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AnswerId, Edit, Exit, Step};

/// What the fake does with one request: steps in order. Without a step that answers, the request is never answered.
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
    /// Nothing: the request is never answered.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// What happens without a script.
    #[must_use]
    pub fn usual() -> Self {
        Self::never().then(Step::Usual)
    }

    /// The default answer with these changes.
    #[must_use]
    pub fn edited(edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::never().then(Step::Edited(edits.into_iter().collect()))
    }

    /// This result.
    #[must_use]
    pub fn result(value: Value) -> Self {
        Self::never().then(Step::Result(value))
    }

    /// This result with an id that is not the request's. What the request waits for never comes.
    #[must_use]
    pub fn result_as(id: AnswerId, value: Value) -> Self {
        Self::never().then(Step::ResultAs(id, value))
    }

    /// This refusal.
    #[must_use]
    pub fn error(code: i64, message: &str) -> Self {
        Self::never().then(Step::Error { code, message: message.to_owned(), data: None })
    }

    /// This refusal, with data for programs.
    #[must_use]
    pub fn error_with(code: i64, message: &str, data: Value) -> Self {
        Self::never().then(Step::Error { code, message: message.to_owned(), data: Some(data) })
    }

    /// What the runtime says when too many requests wait: -32001 without data.
    #[must_use]
    pub fn overloaded() -> Self {
        Self::error(-32001, "Server overloaded; retry later.")
    }

    /// Holds the default answers back until there are `count`, and gives them in reverse order. To be used for at
    /// least as many requests of the method.
    #[must_use]
    pub fn reversed(count: usize) -> Self {
        Self::never().then(Step::Reverse(count))
    }

    /// Does `step` after all others.
    #[must_use]
    pub fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Does `step` before all others.
    #[must_use]
    pub fn first(mut self, step: Step) -> Self {
        self.steps.insert(0, step);
        self
    }

    /// Dies after all other steps.
    #[must_use]
    pub fn exit(self, how: Exit) -> Self {
        self.then(Step::Exit(how))
    }

    /// Waits for the gate of this name before all other steps.
    #[must_use]
    pub fn after_gate(self, name: &str) -> Self {
        self.first(Step::Hold(name.to_owned()))
    }
}

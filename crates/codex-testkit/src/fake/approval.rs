//! Commands that need the client's approval.

use serde_json::Value;
use tokio::{sync::oneshot, task};

use super::{items, scene::Scene};

/// The meaning of the client's answer to an approval request.
enum Outcome {
    Accepted,
    Declined,
    Cancelled,
    /// An error, or an unknown decision.
    Failed,
}

impl Outcome {
    fn of(answer: &Value) -> Self {
        match &answer["result"]["decision"] {
            Value::String(decision) => match decision.as_str() {
                "accept" | "acceptForSession" => Self::Accepted,
                "decline" => Self::Declined,
                "cancel" => Self::Cancelled,
                _ => Self::Failed,
            },
            // `acceptWithExecpolicyAmendment` and similar decisions.
            Value::Object(_) => Self::Accepted,
            _ => Self::Failed,
        }
    }
}

impl Scene {
    /// Asks whether a command may run, and completes its item according to the answer, as runtime 0.169.0 does.
    pub(crate) async fn approve_command(&self, params: &Value, item: &Value) {
        let mut params = params.clone();
        self.fill(&mut params);
        let (answer, came) = oneshot::channel();
        self.connection.ask("item/commandExecution/requestApproval", params, None, Some(answer));
        // The channel closes without an answer if another request has the same id.
        let outcome = Outcome::of(&came.await.unwrap_or_default());
        let item = match outcome {
            Outcome::Accepted => item.clone(),
            Outcome::Declined | Outcome::Cancelled => without_run(item, "declined"),
            Outcome::Failed => without_run(item, "failed"),
        };
        self.perform(&[items::completed(item)]).await;
        if matches!(outcome, Outcome::Cancelled) {
            self.interrupt();
            // The turn ends, unless its script ignores interrupts.
            task::yield_now().await;
        }
    }
}

/// The item of a command that did not run.
fn without_run(item: &Value, status: &str) -> Value {
    let mut item = item.clone();
    item["status"] = status.into();
    for key in ["processId", "aggregatedOutput", "exitCode", "durationMs"] {
        item[key] = Value::Null;
    }
    item
}

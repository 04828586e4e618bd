//! The recorder's answers to requests of the app-server.

use std::{
    collections::{HashMap, VecDeque},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use serde_json::{Value, json};

use codex_testkit::Answer;

/// Scripted answers for each method, and a default answer after the end of the script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    queues: Arc<Mutex<HashMap<String, VecDeque<Answer>>>>,
}

impl Answers {
    /// Adds an answer for the next request of this method.
    pub(crate) fn push(&self, method: &str, answer: Answer) {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        queues.entry(method.to_owned()).or_default().push_back(answer);
    }

    /// Adds the decision of an approval.
    pub(crate) fn decide(&self, method: &str, decision: Value) {
        self.push(method, Answer::Result(json!({ "decision": decision })));
    }

    /// Returns the answer to a request.
    pub(crate) fn next(&self, method: &str, params: &Value) -> Answer {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        let queued = queues.get_mut(method).and_then(VecDeque::pop_front);
        queued.unwrap_or_else(|| default(method, params))
    }
}

static LOOKED: AtomicU64 = AtomicU64::new(0);

fn default(method: &str, params: &Value) -> Answer {
    Answer::Result(match method {
        "item/commandExecution/requestApproval" | "item/fileChange/requestApproval" => {
            json!({ "decision": "accept" })
        }
        "item/permissions/requestApproval" => {
            json!({ "permissions": params["permissions"], "scope": "turn" })
        }
        "item/tool/requestUserInput" => {
            let answers: serde_json::Map<String, Value> = params["questions"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|question| {
                    let id = question["id"].as_str()?.to_owned();
                    Some((id, json!({ "answers": ["yes"] })))
                })
                .collect();
            json!({ "answers": answers })
        }
        "mcpServer/elicitation/request" => {
            json!({ "action": "accept", "content": { "name": "Ada", "sure": true } })
        }
        "item/tool/call" => json!({
            "contentItems": [{ "type": "inputText", "text": "the tool's answer" }],
            "success": true,
        }),
        "account/chatgptAuthTokens/refresh" => json!({
            "accessToken": super::scenes::access_token(),
            "chatgptAccountId": "account-1",
            "chatgptPlanType": "pro",
        }),
        "attestation/generate" => json!({ "token": "attested" }),
        // Each read advances the client's clock by ten seconds.
        "currentTime/read" => {
            let looked = LOOKED.fetch_add(1, Ordering::Relaxed);
            json!({ "currentTimeAt": 1_790_000_000 + looked * 10 })
        }
        "applyPatchApproval" | "execCommandApproval" => json!({ "decision": "approved" }),
        _ => return Answer::Error(-32601, format!("{method} is not known to the recorder")),
    })
}

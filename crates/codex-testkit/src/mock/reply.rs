//! Scripted answers to a model request.

use std::time::Duration;

use serde_json::{Value, json};

use super::Gate;

/// One step of a streamed reply.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// An output item, with the events before its end.
    Item { added: Value, events: Vec<Value>, done: Value },
    /// An unchanged event.
    Event(Value),
    /// A wait for a gate.
    Hold(Gate),
    /// The end of the connection, without the end of the stream.
    Cut,
}

/// The tokens that a reply reports.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Tokens of the request.
    pub input: u64,
    /// The tokens of the request that came from the cache.
    pub cached: u64,
    /// Tokens of the reply.
    pub output: u64,
    /// The tokens of the reply that were reasoning.
    pub reasoning: u64,
}

impl Default for Usage {
    fn default() -> Self {
        Self { input: 100, cached: 20, output: 30, reasoning: 10 }
    }
}

/// One answer of the model: output items in the order of their addition.
///
/// ```
/// use codex_testkit::{Gate, Reply};
/// use serde_json::json;
///
/// let gate = Gate::new();
/// let reply = Reply::new()
///     .reasoning(&["Thinking about it."], &[])
///     .function_call("call-1", "exec_command", &json!({ "cmd": "ls" }))
///     .hold(&gate);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reply {
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    pub(crate) steps: Vec<Step>,
    pub(crate) usage: Option<Usage>,
    pub(crate) end: Option<Value>,
    pub(crate) pace: Duration,
}

impl Reply {
    /// Creates a reply without output, which completes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a reply with one text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::new().message(text)
    }

    /// Creates an answer with an HTTP status and a JSON body in place of a stream.
    #[must_use]
    pub fn http(status: u16, body: Value) -> Self {
        Self { status: Some(status), body: Some(body), ..Self::default() }
    }

    /// Creates a stream that ends with `response.failed` and this error code.
    #[must_use]
    pub fn failed(code: &str, message: &str) -> Self {
        Self::new().end_with(json!({
            "type": "response.failed",
            "response": {
                "id": "resp-failed",
                "status": "failed",
                "error": { "code": code, "message": message },
            },
        }))
    }

    /// Adds a header to the HTTP answer.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds a message of the model, with a delta for each word.
    #[must_use]
    pub fn message(self, text: &str) -> Self {
        self.message_in_phase(text, None)
    }

    /// Adds a message with its phase: `commentary` or `final_answer`.
    #[must_use]
    pub fn message_in_phase(self, text: &str, phase: Option<&str>) -> Self {
        let deltas: Vec<&str> = text.split_inclusive(' ').collect();
        self.message_in_deltas(&deltas, phase)
    }

    /// Adds a message with exactly these deltas.
    #[must_use]
    pub fn message_in_deltas(self, deltas: &[&str], phase: Option<&str>) -> Self {
        let events =
            deltas.iter().map(|delta| json!({ "type": "response.output_text.delta", "delta": delta })).collect();
        let mut item = json!({ "type": "message", "role": "assistant", "content": [] });
        if let Some(phase) = phase {
            item["phase"] = json!(phase);
        }
        let mut done = item.clone();
        done["content"] = json!([{ "type": "output_text", "text": deltas.concat() }]);
        self.item_with(item, events, done)
    }

    /// Adds reasoning: the parts of the summary and of the raw text, with a delta for each part.
    #[must_use]
    pub fn reasoning(self, summary: &[&str], raw: &[&str]) -> Self {
        let mut events = Vec::new();
        for (index, part) in summary.iter().enumerate() {
            events.push(json!({
                "type": "response.reasoning_summary_part.added",
                "summary_index": index,
            }));
            events.push(json!({
                "type": "response.reasoning_summary_text.delta",
                "delta": part,
                "summary_index": index,
            }));
        }
        for (index, part) in raw.iter().enumerate() {
            events.push(json!({
                "type": "response.reasoning_text.delta",
                "delta": part,
                "content_index": index,
            }));
        }
        let parts = |kind: &str, parts: &[&str]| -> Value {
            parts.iter().map(|text| json!({ "type": kind, "text": text })).collect()
        };
        let added = json!({ "type": "reasoning", "summary": [], "content": [] });
        let done = json!({
            "type": "reasoning",
            "summary": parts("summary_text", summary),
            "content": parts("reasoning_text", raw),
            "encrypted_content": "encrypted",
        });
        self.item_with(added, events, done)
    }

    /// Adds a function call. The API sends `arguments` as a string.
    #[must_use]
    pub fn function_call(self, call_id: &str, name: &str, arguments: &Value) -> Self {
        self.item(json!({
            "type": "function_call",
            "call_id": call_id,
            "name": name,
            "arguments": arguments.to_string(),
        }))
    }

    /// Adds a call of a function in a namespace. MCP tools and dynamic tools have namespaces.
    #[must_use]
    pub fn namespaced_call(self, call_id: &str, namespace: &str, name: &str, arguments: &Value) -> Self {
        self.item(json!({
            "type": "function_call",
            "call_id": call_id,
            "namespace": namespace,
            "name": name,
            "arguments": arguments.to_string(),
        }))
    }

    /// Adds a shell command. A command with a `justification` asks to leave the sandbox, so that the
    /// runtime asks for approval.
    #[must_use]
    pub fn command(self, call_id: &str, command: &str, justification: Option<&str>) -> Self {
        let mut arguments = json!({ "cmd": command });
        if let Some(justification) = justification {
            arguments["sandbox_permissions"] = json!("require_escalated");
            arguments["justification"] = json!(justification);
        }
        self.function_call(call_id, "exec_command", &arguments)
    }

    /// Adds a call of a custom tool. Its input is free text in one delta.
    #[must_use]
    pub fn custom_tool_call(self, call_id: &str, name: &str, input: &str) -> Self {
        let item = |input: &str, status: &str| {
            json!({
                "type": "custom_tool_call",
                "status": status,
                "call_id": call_id,
                "name": name,
                "input": input,
            })
        };
        let deltas = input
            .split_inclusive('\n')
            .map(|line| {
                json!({
                    "type": "response.custom_tool_call_input.delta",
                    "call_id": call_id,
                    "delta": line,
                })
            })
            .collect();
        self.item_with(item("", "in_progress"), deltas, item(input, "completed"))
    }

    /// Adds a patch, in the form `*** Begin Patch` … `*** End Patch`.
    #[must_use]
    pub fn patch(self, call_id: &str, patch: &str) -> Self {
        self.custom_tool_call(call_id, "apply_patch", patch)
    }

    /// Adds a finished web search.
    #[must_use]
    pub fn web_search(self, query: &str) -> Self {
        let added = json!({ "type": "web_search_call", "status": "in_progress" });
        let done = json!({
            "type": "web_search_call",
            "status": "completed",
            "action": { "type": "search", "query": query },
        });
        self.item_with(added, Vec::new(), done)
    }

    /// Adds a generated image. `result` is its base64 text.
    #[must_use]
    pub fn image_generation(self, prompt: &str, result: &str) -> Self {
        let added = json!({ "type": "image_generation_call", "status": "in_progress" });
        let done = json!({
            "type": "image_generation_call",
            "status": "completed",
            "revised_prompt": prompt,
            "result": result,
        });
        self.item_with(added, Vec::new(), done)
    }

    /// Adds an output item of any kind. The mock adds a missing `id`.
    #[must_use]
    pub fn item(self, item: Value) -> Self {
        self.item_with(item.clone(), Vec::new(), item)
    }

    /// Adds an output item at its start, the events that follow, and the item at its end.
    #[must_use]
    pub fn item_with(mut self, added: Value, events: Vec<Value>, done: Value) -> Self {
        self.steps.push(Step::Item { added, events, done });
        self
    }

    /// Adds an unchanged event.
    #[must_use]
    pub fn event(mut self, event: Value) -> Self {
        self.steps.push(Step::Event(event));
        self
    }

    /// Adds a wait for `gate`.
    #[must_use]
    pub fn hold(mut self, gate: &Gate) -> Self {
        self.steps.push(Step::Hold(gate.clone()));
        self
    }

    /// Adds the end of the connection.
    #[must_use]
    pub fn cut(mut self) -> Self {
        self.steps.push(Step::Cut);
        self
    }

    /// Sets a pause after each event, for demonstrations. Tests use a [`Gate`] instead.
    #[must_use]
    pub fn pace(mut self, pace: Duration) -> Self {
        self.pace = pace;
        self
    }

    /// Reports these tokens in place of the default ones.
    #[must_use]
    pub fn usage(mut self, usage: Usage) -> Self {
        self.usage = Some(usage);
        self
    }

    /// Ends the stream with this event in place of `response.completed`.
    #[must_use]
    pub fn end_with(mut self, event: Value) -> Self {
        self.end = Some(event);
        self
    }
}

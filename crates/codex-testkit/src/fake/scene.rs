//! The execution of a script's steps.

use std::{collections::BTreeMap, pin::Pin, sync::Arc};

use serde_json::{Value, json};

use super::{AnswerId, Edit, Step, connection::Connection, defaults, flood::Chunks, output::Out, running};

/// A request of the client.
pub(crate) struct Request {
    pub(crate) id: Value,
    pub(crate) method: String,
    pub(crate) params: Value,
}

/// The context of steps: a connection, and optionally a request and a turn.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) connection: Arc<Connection>,
    pub(crate) request: Option<Arc<Request>>,
    pub(crate) thread: String,
    pub(crate) turn: String,
    /// Changes of the notifications of the turn, by method.
    pub(crate) edits: Arc<BTreeMap<String, Vec<Edit>>>,
}

/// The future of a scene. The future is boxed, because a step can be a whole turn.
type Work<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

impl Scene {
    pub(crate) fn new(connection: Arc<Connection>, request: Option<Request>) -> Self {
        let named = |key: &str| {
            let params = request.as_ref().map(|request| &request.params);
            params.and_then(|params| params[key].as_str()).unwrap_or_default().to_owned()
        };
        let (thread, turn) = (named("threadId"), named("turnId"));
        Self { connection, request: request.map(Arc::new), thread, turn, edits: Arc::default() }
    }

    pub(crate) fn perform<'a>(&'a self, steps: &'a [Step]) -> Work<'a> {
        Box::pin(async move {
            for step in steps {
                self.step(step).await;
            }
        })
    }

    async fn step(&self, step: &Step) {
        let connection = &self.connection;
        match step {
            Step::Usual => self.usual(&[]).await,
            Step::Edited(edits) => self.usual(edits).await,
            Step::Result(value) => self.answer(Ok(value.clone())),
            Step::ResultAs(id, value) => self.answer_as(*id, value),
            Step::Error { code, message, data } => {
                let mut error = json!({ "code": code, "message": message });
                if let Some(data) = data {
                    error["data"] = data.clone();
                }
                self.answer(Err(error));
            }
            Step::Reverse(count) => self.reverse(*count).await,
            Step::Notify { method, params } => {
                let mut params = params.clone();
                for edit in self.edits.get(method).into_iter().flatten() {
                    edit.apply(&mut params);
                }
                self.fill(&mut params);
                connection.notify(method, params);
            }
            Step::Ask { method, params, id } => {
                let mut params = params.clone();
                self.fill(&mut params);
                connection.ask(method, params, id.clone(), None);
            }
            Step::Answered => connection.all_answered().await,
            Step::ApproveCommand { params, item } => self.approve_command(params, item).await,
            Step::Line(text) => connection.say(Out::Raw(format!("{}\n", self.filled(text)).into_bytes())),
            Step::Text(text) => connection.say(Out::Raw(self.filled(text).into_bytes())),
            Step::Bytes(bytes) => connection.say(Out::Raw(bytes.clone())),
            Step::LongLine(length) => connection.say(Out::Long(*length)),
            Step::Flood(flood) => self.flood(*flood).await,
            Step::Stderr(length) => connection.say(Out::Stderr(*length)),
            Step::Hold(name) => connection.shared.gate(name).pass().await,
            Step::Until { method, count } => {
                let sent = |counts: &std::collections::HashMap<String, usize>| counts.get(method).copied().unwrap_or(0);
                connection.shared.until(|state| (sent(&state.counts) >= *count).then_some(())).await;
            }
            Step::StopReading => connection.stop_reading(),
            Step::CloseOutput => connection.say(Out::Close),
            Step::Exit(how) => connection.say(Out::Exit(*how)),
        }
    }

    /// Runs the default reaction with changes of its answer.
    async fn usual(&self, edits: &[Edit]) {
        let Some(request) = &self.request else { return };
        if request.method == "turn/start" {
            return running::start(self, edits).await;
        }
        let mut answer = defaults::answer(self, request);
        if let Ok(result) = &mut answer {
            edits.iter().for_each(|edit| edit.apply(result));
        }
        let result = answer.as_ref().ok().cloned();
        self.answer(answer);
        match (result, request.method.as_str()) {
            (Some(result), "thread/start") => {
                self.connection.notify("thread/started", json!({ "thread": result["thread"] }));
            }
            (Some(_), "turn/interrupt") => self.interrupt(),
            (Some(_), "turn/steer") => running::steered(self).await,
            _ => {}
        }
    }

    /// Answers the request, if there is one.
    pub(crate) fn answer(&self, mut answer: Result<Value, Value>) {
        let Some(request) = &self.request else { return };
        if let Ok(result) = &mut answer {
            self.fill(result);
        }
        self.connection.answer(request, &request.id, answer);
    }

    fn answer_as(&self, id: AnswerId, value: &Value) {
        let Some(request) = &self.request else { return };
        let id = match (id, &request.id) {
            (AnswerId::Unknown, Value::String(_)) => json!("an id that was never used"),
            (AnswerId::Unknown, _) => json!(i64::MAX),
            (AnswerId::OtherType, Value::String(text)) => json!(text.parse().unwrap_or(-1)),
            (AnswerId::OtherType, number) => json!(number.to_string()),
            (AnswerId::Null, _) => Value::Null,
        };
        let mut value = value.clone();
        self.fill(&mut value);
        self.connection.answer(request, &id, Ok(value));
    }

    /// Collects the default answer. The last of `count` requests sends all answers, beginning with its own.
    async fn reverse(&self, count: usize) {
        let Some(request) = &self.request else { return };
        let held = {
            let mut state = self.connection.shared.lock();
            let held = state.held.entry(request.method.clone()).or_default();
            held.push(self.clone());
            if held.len() < count {
                return;
            }
            std::mem::take(held)
        };
        for scene in held.iter().rev() {
            scene.perform(&[Step::Usual]).await;
        }
    }

    async fn flood(&self, flood: super::Flood) {
        let connection = &self.connection;
        let methods: &[&str] = match flood {
            super::Flood::Deltas(_) => &["item/agentMessage/delta"],
            super::Flood::Items(_) | super::Flood::CompletedItems(_) => &["item/started", "item/completed"],
        };
        if !methods.iter().any(|method| connection.wants(method)) {
            return;
        }
        let line_end = connection.shared.lock().script.line_end();
        for chunk in Chunks::new(flood, &self.thread, &self.turn, line_end) {
            // Never closed.
            let Ok(permit) = connection.chunks.clone().acquire_owned().await else { return };
            connection.say(Out::Chunk(chunk, permit));
        }
    }

    /// Replaces the placeholders with their values.
    pub(crate) fn fill(&self, value: &mut Value) {
        match value {
            Value::String(text) if text == "$input" => {
                *value = self.request.as_ref().map(|request| request.params["input"].clone()).unwrap_or_default();
            }
            Value::String(text) if text.contains('$') => *text = self.filled(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.fill(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.fill(field)),
            _ => {}
        }
    }

    fn filled(&self, text: &str) -> String {
        let id = || self.request.as_ref().map(|request| request.id.to_string()).unwrap_or_default();
        text.replace("$thread", &self.thread).replace("$turn", &self.turn).replace("$id", &id())
    }
}

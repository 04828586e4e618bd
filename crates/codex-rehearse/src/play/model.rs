//! The mock model of a play, which repeats the output of the model in the recorded turns.
//!
//! Recorded commands and file changes are not carried out again. Instead, the model requests a harmless command with the same exit status,
//! and a change of a file that the rehearsal made. The runtime then sends the same kinds of messages.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use codex_testkit::{Gate, RecordedRequest, Reply};
use serde_json::{Value, json};

use crate::session::{Kind, Message, Session, Side};

/// The turns of a session, as the replies of the model.
#[derive(Clone, Default)]
pub(super) struct Script {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    turns: Vec<Turn>,
    /// The recorded ids of threads, by their ids in the play.
    threads: HashMap<String, String>,
    /// The kinds of items that the model cannot repeat, with their counts.
    left_out: BTreeMap<String, usize>,
}

struct Turn {
    thread: String,
    id: String,
    replies: Vec<Reply>,
    said: usize,
    is_over: bool,
    is_interrupted: bool,
    gate: Gate,
    /// The files that must exist, because the model changes or removes them.
    files: Vec<String>,
}

/// A turn that is being read from the session.
#[derive(Default)]
struct Draft {
    thread: String,
    id: String,
    items: Vec<Value>,
    status: String,
}

impl Script {
    pub(super) fn of(session: &Session) -> Self {
        let asked = approvals(session);
        let mut state = State::default();
        for draft in drafts(session) {
            let turn = state.write(draft, &asked);
            state.turns.push(turn);
        }
        Self { state: Arc::new(Mutex::new(state)) }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stores the thread of the play that replaces a recorded thread.
    pub(super) fn bind(&self, recorded: &str, actual: &str) {
        self.lock().threads.insert(actual.to_owned(), recorded.to_owned());
    }

    /// Creates the files that the next turn of the thread changes.
    pub(super) fn prepare(&self, thread: &str, folder: &Path) -> io::Result<()> {
        let mut state = self.lock();
        let Some(turn) = state.next(thread) else { return Ok(()) };
        turn.files.iter().try_for_each(|name| fs::write(folder.join(name), "before\n"))
    }

    /// Returns the gate before the last reply of the thread's active turn.
    pub(super) fn gate(&self, thread: &str) -> Option<Gate> {
        Some(self.lock().next(thread)?.gate.clone())
    }

    /// Allows the last reply of the turn, unless the recorded turn was interrupted.
    pub(super) fn finish(&self, turn: &str) {
        let mut state = self.lock();
        if let Some(turn) = state.turns.iter_mut().find(|known| known.id == turn)
            && !turn.is_interrupted
        {
            turn.gate.open();
        }
    }

    /// Ends a turn, so that the next turn of the thread follows.
    pub(super) fn end(&self, turn: &str) {
        let mut state = self.lock();
        if let Some(turn) = state.turns.iter_mut().find(|known| known.id == turn) {
            turn.is_over = true;
            turn.gate.open();
        }
    }

    /// Allows all replies.
    pub(super) fn open_all(&self) {
        self.lock().turns.iter().for_each(|turn| turn.gate.open());
    }

    /// Returns the model's reply to this request, or `None` if no recorded turn is active in its thread.
    pub(super) fn answer(&self, request: &RecordedRequest) -> Option<Reply> {
        let mut state = self.lock();
        let key = request.body["prompt_cache_key"].as_str();
        let named = request.headers.iter().map(|(_, value)| value.as_str()).chain(key);
        let thread = named.filter_map(|name| state.threads.get(name)).next()?.clone();
        let turn = state.next(&thread)?;
        let reply = turn.replies.get(turn.said)?.clone();
        turn.said += 1;
        Some(reply)
    }

    /// Returns the kinds of items that are not repeated, with their counts.
    pub(super) fn left_out(&self) -> BTreeMap<String, usize> {
        self.lock().left_out.clone()
    }
}

impl State {
    fn next(&mut self, thread: &str) -> Option<&mut Turn> {
        self.turns.iter_mut().find(|turn| turn.thread == thread && !turn.is_over)
    }

    fn write(&mut self, draft: Draft, asked: &BTreeSet<String>) -> Turn {
        let gate = Gate::new();
        let mut files = Vec::new();
        let mut replies = Vec::new();
        let mut reply = Reply::new();
        let mut said = Vec::new();
        for item in &draft.items {
            let id = item["id"].as_str().unwrap_or("rehearsal");
            let call = match item["type"].as_str().unwrap_or_default() {
                "userMessage" | "contextCompaction" => continue,
                "agentMessage" | "reasoning" | "webSearch" => {
                    said.push(item);
                    continue;
                }
                "commandExecution" if item["source"] != "userShell" => {
                    let exit = item["exitCode"].as_i64().unwrap_or(0);
                    let command =
                        if exit == 0 { "echo rehearsed".to_owned() } else { format!("echo rehearsed; exit {exit}") };
                    let why = asked.contains(id).then_some("rehearsed");
                    say(reply, &said).command(id, &command, why)
                }
                "fileChange" => say(reply, &said).patch(id, &patch(item, &mut files)),
                "dynamicToolCall" => {
                    let (tool, arguments) = (item["tool"].as_str().unwrap_or_default(), &item["arguments"]);
                    match item["namespace"].as_str() {
                        Some(space) => say(reply, &said).namespaced_call(id, space, tool, arguments),
                        None => say(reply, &said).function_call(id, tool, arguments),
                    }
                }
                QUESTION => {
                    let questions = json!({ "questions": item["questions"] });
                    say(reply, &said).function_call(id, "request_user_input", &questions)
                }
                other => {
                    *self.left_out.entry(other.to_owned()).or_default() += 1;
                    continue;
                }
            };
            replies.push(call);
            said.clear();
            reply = Reply::new();
        }
        let last = Reply::new().hold(&gate);
        replies.push(match draft.status.as_str() {
            "failed" => Reply::failed("server_error", "The recorded turn failed.").hold(&gate),
            _ if said.is_empty() => last.message("rehearsed"),
            _ => say(last, &said),
        });
        Turn {
            thread: draft.thread,
            id: draft.id,
            replies,
            said: 0,
            is_over: false,
            is_interrupted: draft.status == "interrupted",
            gate,
            files,
        }
    }
}

/// The kind of the tool call that replaces a recorded server request. Such a request is not an item.
const QUESTION: &str = "rehearsal/question";

fn say(mut reply: Reply, items: &[&Value]) -> Reply {
    for item in items {
        reply = match item["type"].as_str() {
            Some("agentMessage") => {
                reply.message_in_phase(item["text"].as_str().unwrap_or_default(), item["phase"].as_str())
            }
            Some("reasoning") => {
                let summary = item["summary"].as_array().into_iter().flatten().filter_map(Value::as_str);
                reply.reasoning(&summary.collect::<Vec<_>>(), &[])
            }
            _ => reply.web_search("rehearsed"),
        };
    }
    reply
}

/// Returns a patch that changes files of the rehearsal in the recorded ways.
fn patch(item: &Value, files: &mut Vec<String>) -> String {
    let mut patch = String::from("*** Begin Patch\n");
    for change in item["changes"].as_array().into_iter().flatten() {
        let name = format!("rehearsed-{}.txt", files.len());
        match change["kind"]["type"].as_str().or(change["kind"].as_str()) {
            Some("update") => patch.push_str(&format!("*** Update File: {name}\n@@\n-before\n+after\n")),
            Some("delete") => patch.push_str(&format!("*** Delete File: {name}\n")),
            _ => {
                let name = format!("added-{name}");
                patch.push_str(&format!("*** Add File: {name}\n+added\n"));
            }
        }
        files.push(name);
    }
    patch + "*** End Patch"
}

/// Returns the items for which the runtime asked the program for an approval.
fn approvals(session: &Session) -> BTreeSet<String> {
    let asked = session.messages.iter().filter(|message| message.is(Side::Server, Kind::Request));
    asked.filter_map(|message| message.payload["itemId"].as_str().map(str::to_owned)).collect()
}

/// Returns the turns in the order in which they began, with their items in the same order.
fn drafts(session: &Session) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for message in &session.messages {
        match turn_of(session, message) {
            Some((thread, id)) if drafts.iter().all(|draft| draft.id != id) => {
                drafts.push(Draft { thread, id, ..Draft::default() });
            }
            _ => {}
        }
        let params = &message.payload;
        let turn = params["turnId"].as_str().or(params["turn"]["id"].as_str());
        let Some(draft) = turn.and_then(|id| drafts.iter_mut().find(|draft| draft.id == id)) else { continue };
        match message.method.as_str() {
            "item/started" | "item/completed" if message.side == Side::Server => {
                let item = params["item"].clone();
                match draft.items.iter_mut().find(|known| known["id"] == item["id"]) {
                    Some(known) => *known = item,
                    None => draft.items.push(item),
                }
            }
            "item/tool/requestUserInput" if message.is(Side::Server, Kind::Request) => {
                let id = params["itemId"].as_str().unwrap_or("question");
                draft.items.push(json!({ "type": QUESTION, "id": id, "questions": params["questions"] }));
            }
            "turn/completed" if message.side == Side::Server => {
                draft.status = params["turn"]["status"].as_str().unwrap_or_default().to_owned();
            }
            _ => {}
        }
    }
    drafts
}

/// Returns the thread and the id of the turn that this message starts or names first.
fn turn_of(session: &Session, message: &Message) -> Option<(String, String)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if message.is_notification("turn/started") {
        return Some((text(&message.payload["threadId"])?, text(&message.payload["turn"]["id"])?));
    }
    if message.is(Side::Server, Kind::Result) && message.method == "turn/start" {
        let request = &session.messages[message.answers?];
        return Some((text(&request.payload["threadId"])?, text(&message.payload["turn"]["id"])?));
    }
    None
}

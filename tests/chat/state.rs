//! The state of the chat: messages and the resulting state and actions. These tests need no terminal and no runtime.

use codex_client::types::ServerNotification;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value, json};

use super::app::{App, State};
use super::message::{Effect, Message, Opened};
use super::question::{About, Decision, Question};
use super::transcript::Entry;

/// Returns a chat with the open thread `t`.
pub(super) fn open() -> App {
    open_with(json!([]))
}

fn open_with(turns: Value) -> App {
    let mut app = App::new();
    let thread = json!({
        "id": "t", "sessionId": "t", "preview": "", "ephemeral": false, "historyMode": "legacy", "modelProvider": "mock", "createdAt": 0,
        "updatedAt": 0, "status": { "type": "idle" }, "cwd": "/home/folder", "cliVersion": "0", "source": "appServer", "turns": turns,
    });
    let thread = serde_json::from_value(thread).expect("a thread");
    let opened = Opened { thread, model: "gpt-5.5".to_owned(), sandbox: "read-only", is_logged_in: true };
    assert_eq!(app.update(Message::Opened(Box::new(opened))), []);
    app
}

/// Sends a notification of the thread's first turn to the chat.
pub(super) fn server(app: &mut App, method: &str, params: Value) {
    assert_eq!(notified(app, method, params), []);
}

fn notified(app: &mut App, method: &str, params: Value) -> Vec<Effect> {
    let mut params = params;
    for (key, value) in [("threadId", "t"), ("turnId", "u")] {
        params.as_object_mut().expect("an object").entry(key).or_insert(value.into());
    }
    let line = json!({ "method": method, "params": params }).to_string();
    let notification = ServerNotification::from_line(&line).expect("a notification");
    assert!(!matches!(notification, ServerNotification::Unrecognized(_)), "{line}");
    app.update(Message::Server(Box::new(notification)))
}

fn turn(status: &str) -> Value {
    json!({ "turn": { "id": "u", "items": [], "itemsView": "full", "status": status, "error": null } })
}

pub(super) fn item(app: &mut App, when: &str, item: Value) {
    server(app, &format!("item/{when}"), json!({ "item": item, "startedAtMs": 0, "completedAtMs": 0 }));
}

fn press(app: &mut App, code: KeyCode, modifiers: KeyModifiers) -> Vec<Effect> {
    app.update(Message::Terminal(Event::Key(KeyEvent::new(code, modifiers))))
}

fn types(app: &mut App, text: &str) {
    for char in text.chars() {
        assert_eq!(press(app, KeyCode::Char(char), KeyModifiers::NONE), []);
    }
}

fn enter(app: &mut App) -> Vec<Effect> {
    press(app, KeyCode::Enter, KeyModifiers::NONE)
}

pub(super) fn question(id: u64) -> Question {
    let about = About::Command { command: format!("run {id}"), cwd: Some("/home/folder".to_owned()) };
    Question { id, thread_id: "t".to_owned(), about, reason: None }
}

fn last(app: &App) -> &Entry {
    &app.transcript.cells().last().expect("an entry").entry
}

#[test]
fn enter_starts_a_turn_and_then_steers_it() {
    let mut app = open();
    types(&mut app, "Go.");
    assert_eq!(enter(&mut app), [Effect::Start("Go.".into())]);
    assert!(app.input.is_empty() && app.is_busy());
    types(&mut app, "Faster.");
    assert_eq!(enter(&mut app), [Effect::Steer("Faster.".into())]);
    assert_eq!(app.steering, ["Faster."]);
    server(&mut app, "turn/started", turn("inProgress"));
    let said = json!({ "type": "userMessage", "id": "i", "content": [{ "type": "text", "text": "Faster.", "text_elements": [] }] });
    item(&mut app, "started", said);
    assert!(app.steering.is_empty());
    assert_eq!(last(&app), &Entry::User("Faster.".into()));
    server(&mut app, "turn/completed", turn("completed"));
    assert_eq!(app.state, State::Idle);
}

#[test]
fn a_rejected_text_returns_to_the_input() {
    let mut app = open();
    types(&mut app, "Go.");
    enter(&mut app);
    types(&mut app, "Faster.");
    enter(&mut app);
    server(&mut app, "turn/completed", turn("interrupted"));
    assert_eq!(app.input.text(), "Faster.");
    assert_eq!(last(&app), &Entry::Note("interrupted".into()));

    let mut app = open();
    types(&mut app, "Go.");
    enter(&mut app);
    app.update(Message::NotStarted { text: "Go.".into(), problem: "refused".into() });
    assert_eq!((app.input.text(), app.state), ("Go.", State::Idle));
    assert_eq!(last(&app), &Entry::Error("refused".into()));
}

/// If the turn ends before it receives the text, the text starts the next turn, once.
#[test]
fn steering_after_the_end_of_a_turn_starts_the_next_turn() {
    let mut app = open();
    types(&mut app, "Go.");
    enter(&mut app);
    types(&mut app, "Faster.");
    enter(&mut app);
    assert_eq!(notified(&mut app, "turn/completed", turn("completed")), [Effect::Start("Faster.".into())]);
    app.update(Message::NotSteered { text: "Faster.".into(), problem: "no active turn to steer".into() });
    assert!(app.input.is_empty() && app.steering.is_empty() && app.is_busy());
}

#[test]
fn escape_interrupts_once() {
    let mut app = open();
    assert_eq!(press(&mut app, KeyCode::Esc, KeyModifiers::NONE), []);
    types(&mut app, "Go.");
    enter(&mut app);
    assert_eq!(press(&mut app, KeyCode::Esc, KeyModifiers::NONE), [Effect::Interrupt]);
    assert_eq!(press(&mut app, KeyCode::Esc, KeyModifiers::NONE), []);
    // After a failed interrupt, Esc works again.
    app.update(Message::Failed("refused".into()));
    assert_eq!(press(&mut app, KeyCode::Esc, KeyModifiers::NONE), [Effect::Interrupt]);
}

#[test]
fn questions_keep_their_order() {
    let mut app = open();
    for id in [1, 2, 3, 4] {
        app.update(Message::Asked(question(id)));
    }
    assert_eq!(press(&mut app, KeyCode::Char('y'), KeyModifiers::NONE), [Effect::Answer(1, Decision::Accept)]);
    // The runtime withdraws a question in the middle.
    app.update(Message::Withdrawn(3));
    assert_eq!(
        press(&mut app, KeyCode::Char('a'), KeyModifiers::NONE),
        [Effect::Answer(2, Decision::AcceptForSession)]
    );
    assert_eq!(press(&mut app, KeyCode::Char('n'), KeyModifiers::NONE), [Effect::Answer(4, Decision::Decline)]);
    assert_eq!(press(&mut app, KeyCode::Char('n'), KeyModifiers::NONE), []);
    assert_eq!(app.input.text(), "n", "without a question, keys are typed");
}

/// A key for a question that disappeared in the same moment does not answer the next question.
#[test]
fn a_key_for_a_withdrawn_question_answers_no_other_question() {
    let mut app = open();
    types(&mut app, "wa");
    app.update(Message::Asked(question(1)));
    types(&mut app, "y");
    assert_eq!(app.input.text(), "way");
    assert_eq!(press(&mut app, KeyCode::Tab, KeyModifiers::NONE), []);
    assert_eq!(press(&mut app, KeyCode::Esc, KeyModifiers::NONE), [Effect::Answer(1, Decision::Cancel)]);
    // The same is true for a user who begins to type in this moment.
    app.input.take();
    app.update(Message::Asked(question(5)));
    types(&mut app, "was any of it yours?");
    assert_eq!((app.input.text(), app.questions.len()), ("was any of it yours?", 1));
    app.update(Message::Withdrawn(5));
    // Pasted text goes to the input and is not an answer.
    app.input.take();
    app.update(Message::Asked(question(2)));
    app.update(Message::Terminal(Event::Paste("y".into())));
    assert_eq!((app.input.text(), app.questions.len()), ("y", 1));
}

#[test]
fn deltas_and_items_form_one_entry() {
    let mut app = open();
    server(&mut app, "item/agentMessage/delta", json!({ "itemId": "m", "delta": "Hel" }));
    server(&mut app, "item/agentMessage/delta", json!({ "itemId": "m", "delta": "lo" }));
    assert_eq!(last(&app), &Entry::Agent("Hello".into()));
    let entries = app.transcript.cells().len();
    item(&mut app, "completed", json!({ "type": "agentMessage", "id": "m", "text": "Hello!" }));
    assert_eq!((last(&app), app.transcript.cells().len()), (&Entry::Agent("Hello!".into()), entries));

    // The parts of a summary grow separately, for any index.
    for (part, delta) in [(0, "one"), (1, "two"), (0, "!"), (1_000_000_000, "three"), (-1, "?")] {
        server(
            &mut app,
            "item/reasoning/summaryTextDelta",
            json!({ "itemId": "r", "delta": delta, "summaryIndex": part }),
        );
    }
    assert_eq!(last(&app), &Entry::Reasoning(vec!["one!?".into(), "two".into(), "three".into()]));

    let command = |status: &str, output: Value| {
        json!({
            "type": "commandExecution", "id": "c", "command": "ls", "cwd": "/", "processId": null, "source": "agent",
            "status": status, "commandActions": [], "aggregatedOutput": output, "exitCode": null, "durationMs": null,
        })
    };
    item(&mut app, "started", command("inProgress", Value::Null));
    server(&mut app, "item/commandExecution/outputDelta", json!({ "itemId": "c", "delta": "a\nb\n" }));
    item(&mut app, "completed", command("completed", Value::Null));
    let Entry::Command(command) = last(&app) else { panic!("{:?}", last(&app)) };
    assert_eq!(command.output, "a\nb\n");
}

/// After an interrupted turn, no entry seems to be in progress.
#[test]
fn an_interrupted_turn_leaves_no_entry_in_progress() {
    let mut app = open();
    let change = json!({ "path": "/a", "kind": { "type": "add" }, "diff": "a\n" });
    item(&mut app, "started", json!({ "type": "fileChange", "id": "f", "status": "inProgress", "changes": [change] }));
    let revision = app.transcript.cells()[1].revision;
    server(&mut app, "turn/completed", turn("interrupted"));
    let cell = &app.transcript.cells()[1];
    let Entry::Files { status, .. } = &cell.entry else { panic!("{cell:?}") };
    assert_eq!(status.to_string(), "not written");
    assert_ne!(cell.revision, revision, "the entry has a new version");
}

#[test]
fn the_end_of_endless_output_is_kept() {
    let mut app = open();
    let line = format!("{}\n", "x".repeat(99));
    for _ in 0..200 {
        server(&mut app, "item/commandExecution/outputDelta", json!({ "itemId": "c", "delta": line.repeat(100) }));
    }
    let Entry::Command(command) = last(&app) else { panic!("{:?}", last(&app)) };
    assert!(command.output.len() <= 512 * 1024, "{}", command.output.len());
    assert_eq!(command.dropped + command.output.lines().count(), 20_000);
}

#[test]
fn other_threads_are_not_shown() {
    let mut app = open();
    let before = app.transcript.cells().len();
    server(&mut app, "item/agentMessage/delta", json!({ "threadId": "other", "itemId": "m", "delta": "Hello" }));
    server(&mut app, "turn/started", json!({ "threadId": "other", "turn": turn("inProgress")["turn"] }));
    assert_eq!((app.transcript.cells().len(), app.state), (before, State::Idle));
}

#[test]
fn a_resumed_thread_has_its_history() {
    let items = json!([
        { "type": "userMessage", "id": "1", "content": [{ "type": "text", "text": "Go.", "text_elements": [] }] },
        { "type": "agentMessage", "id": "2", "text": "Gone." },
    ]);
    let error = json!({ "message": "no more", "codexErrorInfo": null, "additionalDetails": null });
    let app = open_with(json!([
        { "id": "u", "items": items, "itemsView": "full", "status": "completed", "error": null },
        { "id": "v", "items": [], "itemsView": "full", "status": "failed", "error": error },
    ]));
    let entries: Vec<&Entry> = app.transcript.cells().iter().map(|cell| &cell.entry).collect();
    assert_eq!(
        entries,
        [
            &Entry::User("Go.".into()),
            &Entry::Agent("Gone.".into()),
            &Entry::Error("the turn failed: no more".into()),
            &Entry::Note("Resumed, with 2 turns.".into()),
        ]
    );
}

#[test]
fn words_after_a_slash_are_commands() {
    let mut app = open();
    types(&mut app, "/new");
    assert_eq!(enter(&mut app), [Effect::New]);
    let mut app = open();
    types(&mut app, "/nonsense");
    assert_eq!(enter(&mut app), []);
    assert_eq!(last(&app), &Entry::Error("unknown command /nonsense; /help lists the commands".into()));
    types(&mut app, "/etc/hosts: what is it?");
    assert_eq!(enter(&mut app), [Effect::Start("/etc/hosts: what is it?".into())]);
    // No other thread opens while a turn runs.
    types(&mut app, "/new");
    assert_eq!(enter(&mut app), []);
}

#[test]
fn after_a_restart_unsent_text_returns_to_the_input() {
    let mut app = open();
    types(&mut app, "Go.");
    enter(&mut app);
    server(
        &mut app,
        "turn/started",
        json!({ "threadId": "t", "turn": { "id": "u", "items": [], "status": "inProgress" } }),
    );
    types(&mut app, "And then?");
    assert_eq!(enter(&mut app), [Effect::Steer("And then?".into())]);
    app.update(Message::Asked(question(1)));
    assert_eq!(app.update(Message::Restarted("killed".into())), []);
    assert!(app.questions.is_empty() && app.state == State::Idle);
    assert_eq!(app.input.text(), "And then?");
    assert_eq!(app.update(Message::Lost("another".into())), []);
    assert_eq!(app.update(Message::Lost("t".into())), [Effect::New]);
}

#[test]
fn after_the_end_of_the_runtime_the_input_is_kept() {
    let mut app = open();
    types(&mut app, "Go.");
    enter(&mut app);
    app.update(Message::Asked(question(1)));
    app.update(Message::Ended("it is gone".into()));
    assert!(app.questions.is_empty() && app.state == State::Ended);
    types(&mut app, "More.");
    assert_eq!(enter(&mut app), []);
    assert_eq!(app.input.text(), "More.");
    let ctrl = KeyModifiers::CONTROL;
    assert_eq!(press(&mut app, KeyCode::Char('c'), ctrl), []);
    assert_eq!(press(&mut app, KeyCode::Char('c'), ctrl), [Effect::Quit]);
}

/// Time moves only animations.
#[test]
fn a_tick_changes_only_the_time() {
    let mut app = open();
    let before = format!("{:?}", app);
    assert_eq!(app.update(Message::Tick(std::time::Duration::ZERO)), []);
    assert_eq!(format!("{app:?}"), before);
}

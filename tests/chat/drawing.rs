//! What is drawn of a state, into a terminal that is none.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value, json};

use super::app::{App, Overlay};
use super::message::Message;
use super::picker::{Listed, Picker};
use super::state::{item, open, question, server};
use super::view::View;

fn drawn(app: &mut App, columns: u16, rows: u16) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| View::default().draw(frame, app)).expect("it is drawn");
    let buffer = terminal.backend().buffer();
    let cells = buffer.content().chunks(usize::from(columns).max(1));
    cells.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()).collect()
}

/// A chat with something of everything.
fn full() -> App {
    let mut app = open();
    let said = json!({ "type": "userMessage", "id": "1", "content": [{ "type": "text", "text": "Go\non.", "text_elements": [] }] });
    item(&mut app, "started", said);
    server(
        &mut app,
        "item/reasoning/summaryTextDelta",
        json!({ "itemId": "2", "delta": "**Why**\n\nSo.", "summaryIndex": 0 }),
    );
    let plan = json!([{ "step": "one", "status": "completed" }, { "step": "two 世界", "status": "inProgress" }]);
    server(&mut app, "turn/plan/updated", json!({ "explanation": "because", "plan": plan }));
    let output: String = (1..=30).map(|number| format!("line {number}\x1b[31m\n")).collect();
    item(
        &mut app,
        "completed",
        json!({
            "type": "commandExecution", "id": "3", "command": "/bin/bash -lc 'ls\nls'", "cwd": "/", "processId": null, "source": "agent",
            "status": "completed", "commandActions": [], "aggregatedOutput": output, "exitCode": 1, "durationMs": 1250,
        }),
    );
    let change = |path: &str, kind: Value, diff: &str| json!({ "path": path, "kind": kind, "diff": diff });
    item(
        &mut app,
        "started",
        json!({
            "type": "fileChange", "id": "4", "status": "inProgress", "changes": [
                change("/work/folder/a.txt", json!({ "type": "update", "move_path": "/work/folder/b.txt" }), "@@ -1 +1 @@\n-old\n+new\n"),
                change("/elsewhere/c.txt", json!({ "type": "delete" }), "gone\n"),
            ],
        }),
    );
    server(
        &mut app,
        "item/agentMessage/delta",
        json!({ "itemId": "5", "delta": "# Done\n\n- **so** it 世界\n```\ncode\n```" }),
    );
    app
}

fn overlays() -> Vec<Option<Overlay>> {
    let mut picker = Picker::default();
    picker.list(
        (0..50)
            .map(|at| Listed { id: at.to_string(), title: format!("世界 thread {at}"), age: "now".into() })
            .collect(),
    );
    vec![None, Some(Overlay::Help), Some(Overlay::Threads(Picker::default())), Some(Overlay::Threads(picker))]
}

#[test]
fn everything_has_its_form() {
    let rows = drawn(&mut full(), 60, 48);
    let expected = [
        "· A new thread. Say something, or /help.",
        "",
        "› Go",
        "  on.",
        "",
        "∴ Why",
        "  So.",
        "",
        "≡ because",
        "  ☑ one",
        "  ▸ two 世 界",
        "",
        "$ ls",
        "  ls",
        "│ … 22 lines hidden (Ctrl+O shows all)",
        "│ line 23",
    ];
    assert_eq!(rows[..expected.len()], expected, "{rows:#?}");
    for row in [
        "└ exit 1 · 1.2 s",
        "± a.txt → b.txt  changed  +1 −1",
        "│ 1 - old",
        "│ 1 + new",
        "± /elsewhere/c.txt  deleted  +0 −1",
    ] {
        assert!(rows.iter().any(|it| it == row), "{row:?} is not in {rows:#?}");
    }
    for row in ["└ not written yet", "  Done", "  • so it 世 界", "  ▏ code", "› Say something"] {
        assert!(rows.iter().any(|it| it == row), "{row:?} is not in {rows:#?}");
    }
    assert_eq!(rows.last().map(String::as_str), Some("● ready · gpt-5.5 · /work/folder · read-only"));
}

/// In every size, with and without questions and overlays, before and after every key: nothing panics.
#[test]
fn no_size_is_too_small() {
    let keys = [KeyCode::PageUp, KeyCode::Char('世'), KeyCode::Up, KeyCode::PageDown, KeyCode::Tab, KeyCode::Backspace];
    for (columns, rows) in (0..24).flat_map(|columns| (0..9).map(move |rows| (columns, rows))).chain([(100, 30)]) {
        for overlay in overlays() {
            for questions in 0..3 {
                let mut app = full();
                app.overlay = overlay.clone();
                for id in 0..questions {
                    app.update(Message::Asked(question(id)));
                }
                drawn(&mut app, columns, rows);
                for key in keys {
                    app.update(Message::Terminal(Event::Key(KeyEvent::new(key, KeyModifiers::NONE))));
                    drawn(&mut app, columns, rows);
                }
            }
        }
    }
}

#[test]
fn what_is_read_stays_in_place_while_more_comes() {
    let mut app = full();
    let draw = |app: &mut App| drawn(app, 60, 20);
    draw(&mut app);
    app.update(Message::Terminal(Event::Key(KeyEvent::new(KeyCode::PageUp, KeyModifiers::NONE))));
    let before = draw(&mut app);
    assert!(before[17].contains("more below"), "{before:#?}");
    server(&mut app, "item/agentMessage/delta", json!({ "itemId": "6", "delta": "one\ntwo\nthree" }));
    let after = draw(&mut app);
    assert_eq!(before[..17], after[..17]);
    app.update(Message::Terminal(Event::Key(KeyEvent::new(KeyCode::End, KeyModifiers::CONTROL))));
    let end = draw(&mut app);
    assert!(end[16].contains("three"), "{end:#?}");
}

/// The whole command is shown before it is allowed, or that something is hidden.
#[test]
fn a_long_command_says_that_it_is_longer() {
    let mut app = open();
    let mut asked = question(1);
    let command = (1..=40).map(|number| format!("step {number}\n")).collect::<String>();
    asked.about = super::question::About::Command { command, cwd: None };
    app.update(Message::Asked(asked));
    let rows = drawn(&mut app, 60, 24);
    let hidden: usize =
        rows.iter().find_map(|row| row.split_once("▌ … ")?.1.split(' ').next()?.parse().ok()).expect("a mark");
    let shown = rows.iter().filter(|row| row.contains("step ")).count();
    assert_eq!(hidden + shown, 40, "{rows:#?}");
}

//! Draws states into a test terminal.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value, json};

use super::app::{App, Overlay};
use super::message::Message;
use super::picker::{Listed, Picker};
use super::question::{About, Question};
use super::state::{item, open, question, server};
use super::view::View;

fn drawn(app: &mut App, columns: u16, rows: u16) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
    terminal.draw(|frame| View::default().draw(frame, app)).expect("the frame is drawn");
    let buffer = terminal.backend().buffer();
    let cells = buffer.content().chunks(usize::from(columns).max(1));
    cells.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()).collect()
}

/// Returns a chat with every kind of entry.
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
                change("/home/folder/a.txt", json!({ "type": "update", "move_path": "/home/folder/b.txt" }), "@@ -1 +1 @@\n-old\n+new\n"),
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
fn every_kind_of_entry_is_drawn() {
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
        "│ … 25 lines hidden (Ctrl+O shows all)",
        "│ line 26",
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
    assert_eq!(rows.last().map(String::as_str), Some("● ready · gpt-5.5 · /home/folder · read-only"));
}

/// Drawing never panics: in every size, with and without questions and overlays, before and after every key.
#[test]
fn drawing_works_in_every_size() {
    let keys = [KeyCode::PageUp, KeyCode::Char('世'), KeyCode::Up, KeyCode::PageDown, KeyCode::Tab, KeyCode::Backspace];
    let sizes = [0, 1, 2, 3, 5, 8, 21].map(|columns| [0, 1, 2, 3, 4, 5, 8].map(|rows| (columns, rows)));
    for (columns, rows) in sizes.into_iter().flatten().chain([(100, 30)]) {
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
fn scrolled_rows_stay_in_place_while_output_grows() {
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
    assert!(end[15].contains("three"), "{end:#?}");
}

/// The subject of a question is visible, or a mark shows that a part is hidden. The reason never replaces the subject.
#[test]
fn a_question_shows_its_subject() {
    for (columns, rows, steps) in [(60, 24, 40), (60, 24, 3), (20, 5, 1), (20, 5, 2)] {
        let mut app = open();
        let command: String = (1..=steps).map(|number| format!("step {number}\n")).collect();
        let about = About::Command { command, cwd: Some("/a/very/long/path/to/a/folder".repeat(9)) };
        app.update(Message::Asked(Question { about, reason: Some("so ".repeat(500)), ..question(1) }));
        let drawn = drawn(&mut app, columns, rows);
        let shown = drawn.iter().filter(|row| row.contains("step ")).count();
        let hidden = drawn.iter().find_map(|row| row.split_once("▌ … ")?.1.split(' ').next()?.parse().ok());
        assert_eq!(shown + hidden.unwrap_or(0), steps, "{drawn:#?}");
        assert!(shown > 0 && drawn.iter().any(|row| row.contains("▌ y yes")), "{drawn:#?}");
    }
}

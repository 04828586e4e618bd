//! Prints a recorded session for people. The recording has one JSON message per line, as the runtime wrote it.
//!
//! ```text
//! cargo run --package codex-types --example print_session -- crates/codex-types/testdata/session.jsonl
//! ```

use std::error::Error;
use std::io::Write;

use codex_types::rpc::Message;
use codex_types::{ServerNotification, ThreadItem};

const USAGE: &str = "Usage: print_session FILE\n\n\
    Prints a recorded session for people. FILE has one JSON message per line, as the runtime wrote it.\n\
    The command changes no files.\n\n\
    Example: cargo run --package codex-types --example print_session -- crates/codex-types/testdata/session.jsonl";

fn main() -> Result<(), Box<dyn Error>> {
    let path = match std::env::args().nth(1) {
        Some(path) if !path.starts_with('-') => path,
        other => {
            eprintln!("{USAGE}");
            std::process::exit(if matches!(other.as_deref(), Some("-h" | "--help")) { 0 } else { 2 });
        }
    };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        eprintln!("cannot read the recorded session {path}: {error}");
        std::process::exit(1)
    });
    let mut out = std::io::stdout().lock();
    for (number, line) in text.lines().enumerate() {
        // A line that cannot be decoded is reported and skipped, because the rest of the session is still readable.
        if let Err(error) = print(&mut out, line) {
            writeln!(out, "line {}: {error}", number + 1)?;
        }
    }
    Ok(())
}

fn print(out: &mut impl Write, line: &str) -> Result<(), Box<dyn Error>> {
    let Message::Notification { method, params, .. } = Message::parse(line)? else { return Ok(()) };
    match ServerNotification::decode(&method, params)? {
        ServerNotification::TurnStarted(started) => writeln!(out, "turn {} starts", started.turn.id)?,
        ServerNotification::ItemCompleted(done) => writeln!(out, "  {}", describe(&done.item))?,
        ServerNotification::TurnCompleted(done) => writeln!(out, "turn {}: {}", done.turn.id, done.turn.status)?,
        ServerNotification::Error(failed) => writeln!(out, "  error: {}", failed.error.message)?,
        ServerNotification::Unrecognized(unknown) => writeln!(out, "  [{}]", unknown.method)?,
        _ => {}
    }
    Ok(())
}

fn describe(item: &ThreadItem) -> String {
    match item {
        ThreadItem::UserMessage(message) => format!("you: {} parts", message.content.len()),
        ThreadItem::AgentMessage(message) => format!("codex: {}", message.text),
        ThreadItem::Reasoning(reasoning) => format!("thought: {}", reasoning.summary.join(" ")),
        ThreadItem::CommandExecution(run) => format!("$ {} ({})", run.command, run.status),
        ThreadItem::FileChange(change) => format!("{} files changed ({})", change.changes.len(), change.status),
        other => format!("[{}]", other.wire_tag()),
    }
}

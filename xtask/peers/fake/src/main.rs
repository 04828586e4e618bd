//! The app-server that all programs start, and the writer of its scripts: `peers-fake script ROW COUNT PATH`.

use std::process::ExitCode;

use codex_testkit::fake::{Flood, Reaction, Script, Step, Turn};
use serde_json::{Value, json};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The time in all messages, in seconds.
const AT: i64 = 1_795_258_065;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["script", row, count, path] => script(row, count, path),
        // The clients start the program with the arguments of the runtime.
        words if words.contains(&"app-server") => codex_testkit::fake::main(),
        _ => Err("usage: peers-fake script ROW COUNT PATH, or peers-fake app-server".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn script(row: &str, count: &str, path: &str) -> Done {
    let count = count.parse()?;
    let script = match row {
        "deltas" => Script::new().turn(Turn::new().flood(Flood::Deltas(count))),
        "items" => Script::new().turn(Turn::new().flood(Flood::CompletedItems(count))),
        "history" => Script::new().on("thread/read", Reaction::never().then(Step::Line(history(count)))),
        _ => Script::new(),
    };
    Ok(script.forget_messages().write(path)?)
}

/// Returns the answer to `thread/read`: one thread, with turns of up to ten items.
fn history(count: u64) -> String {
    let items: Vec<u64> = (0..count).collect();
    let turns: Vec<Value> = items.chunks(10).map(turn).collect();
    let thread = json!({
        "id": "$thread", "sessionId": "$thread", "forkedFromId": null, "attachedToThreadId": null, "parentThreadId": null,
        "environments": [], "extra": null, "preview": "", "ephemeral": false, "section": null, "sectionEnteredAt": null,
        "projectId": null, "historyMode": "paginated", "modelProvider": "openai", "model": "gpt-5.5", "reasoningEffort": null,
        "createdAt": AT, "updatedAt": AT, "recencyAt": AT, "status": { "type": "idle" }, "path": "/home/ada/rollout.jsonl",
        "cwd": "/home/ada/project", "cliVersion": "0.169.0", "originator": "fake", "source": "vscode",
        "canAcceptDirectInput": true, "threadSource": null, "agentNickname": null, "agentRole": null, "gitInfo": null,
        "name": null, "daybreakEnabled": null, "turns": turns,
    });
    format!(r#"{{"id":$id,"result":{{"thread":{thread}}}}}"#)
}

fn turn(numbers: &[u64]) -> Value {
    let id = format!("turn-{:08}", numbers.first().copied().unwrap_or_default());
    json!({
        "id": id, "rootTurnId": id, "items": numbers.iter().map(|number| item(*number)).collect::<Vec<_>>(),
        "itemsView": "full", "status": "completed", "error": null, "startedAt": AT, "completedAt": AT, "durationMs": 74,
    })
}

/// Returns a reasoning, a command, a file change or an agent message.
fn item(number: u64) -> Value {
    let id = format!("item-{number:08}");
    let mut item = match number % 4 {
        0 => json!({ "type": "reasoning", "id": id, "summary": ["**Reading the parser**"], "content": [] }),
        1 => json!({
            "type": "commandExecution", "id": id, "pluginId": null, "scriptPath": null, "command": "/bin/bash -lc 'rg bracket'",
            "cwd": "/home/ada/project", "processId": "68399", "source": "unifiedExecStartup", "status": "completed",
            "commandActions": [{ "type": "unknown", "command": "rg bracket" }],
            "aggregatedOutput": "crates/parser/src/lexer.rs:118:    fn bracket(&mut self, open: char) -> Option<Token> {\n",
            "exitCode": 0, "durationMs": 12,
        }),
        2 => json!({
            "type": "fileChange", "id": id, "status": "completed",
            "changes": [{
                "path": "/home/ada/project/crates/parser/src/lexer.rs", "kind": { "type": "update", "move_path": null },
                "diff": "@@ -118,3 +118,3 @@\n     fn bracket(&mut self) {\n-        self.depth = 1;\n+        self.depth += 1;\n",
            }],
        }),
        _ => json!({
            "type": "agentMessage", "moderation": null, "id": id,
            "text": "The depth was set where it had to be counted, so the second bracket closed the first one. I changed the line.",
            "phase": "commentary", "memoryCitation": null, "delivery": null, "questions": null,
        }),
    };
    item["startedAtMs"] = (AT * 1000).into();
    item["completedAtMs"] = (AT * 1000).into();
    item
}

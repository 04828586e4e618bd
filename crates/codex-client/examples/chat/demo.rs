//! What the model on this machine says with `--mock`: a tour of all that the chat can show, long work to steer or interrupt,
//! and an answer to everything else.

use std::time::Duration;

use codex_testkit::{MockResponses, RecordedRequest, Reply, TestHome, Usage};
use serde_json::json;

/// Between two pieces of an answer, so that it can be seen growing.
const PACE: Duration = Duration::from_millis(25);
/// Between two steps of the long work.
const SLOW: Duration = Duration::from_millis(400);
const STEPS: usize = 60;

/// Fills the workspace, and has the mock play the model.
pub(crate) fn play(mock: &MockResponses, home: &TestHome) -> std::io::Result<()> {
    home.write("src/greeting.rs", GREETING)?;
    home.write("README.md", "# Greeting\n\nSays hello to those who want it.\n")?;
    for chapter in 1..=12 {
        home.write(&format!("notes/{chapter:02}.md"), format!("# Note {chapter}\n"))?;
    }
    mock.answer_with(|request| Some(answer(request)));
    Ok(())
}

/// The reply to a request: which turn it is of and how far that turn has come is all in the request itself.
fn answer(request: &RecordedRequest) -> Reply {
    let input = request.input();
    let said = |item: &serde_json::Value| {
        let text = item["content"][0]["text"].as_str().filter(|text| !text.starts_with('<'));
        (item["type"] == "message" && item["role"] == "user").then_some(text).flatten().map(str::to_owned)
    };
    let messages: Vec<(usize, String)> =
        input.iter().enumerate().filter_map(|(at, item)| Some((at, said(item)?))).collect();
    let Some((at, text)) = messages.last() else { return Reply::text("ok") };
    let done = input[*at..].iter().filter(|item| item.get("output").is_some()).count();
    let was_told = messages.len() > 1 && input[..*at].last().is_some_and(|item| item.get("output").is_some());
    let words = text.to_lowercase();
    let reply = match () {
        () if was_told && done == 0 => told(text),
        () if words.contains("tour") || (messages.len() == 1 && !words.contains("count")) => tour(done, input),
        () if words.contains("count") => count(done),
        () => echo(text),
    };
    let tokens = 1_200 + 350 * u64::try_from(input.len()).unwrap_or(0);
    reply.usage(Usage { input: tokens, cached: tokens / 2, output: 240, reasoning: 60 })
}

fn tour(done: usize, input: &[serde_json::Value]) -> Reply {
    let call = format!("call-{}", input.len());
    let reply = Reply::new().pace(PACE);
    match done {
        0 => reply
            .reasoning(&["**Looking around**\n\nThe user is new here. I look at the folder, mend one file, and say what I did."], &[])
            .message_in_phase("I look at the project first.", Some("commentary"))
            .command(&call, "ls -R . && wc -l src/*.rs", Some("to see what there is")),
        1 => reply
            .reasoning(&["The greeting ends without a mark. A small patch will do."], &[])
            .message_in_phase("The greeting can be friendlier, so I change it.", Some("commentary"))
            .patch(&call, PATCH),
        _ => reply.message_in_phase(SUMMARY, Some("final_answer")),
    }
}

fn count(done: usize) -> Reply {
    let reply = Reply::new().pace(SLOW);
    if done >= STEPS {
        return reply.message_in_phase("That was all of it.", Some("final_answer"));
    }
    let text = match done {
        0 => "I count, slowly. Tell me something, or press Esc:".to_owned(),
        number => format!("{number} …"),
    };
    let steps = ["begin", "count", "end"].map(|step| {
        let status = match step {
            "begin" => "completed",
            "count" => "in_progress",
            _ => "pending",
        };
        json!({ "step": step, "status": status })
    });
    reply.message_in_phase(&text, Some("commentary")).function_call(
        &format!("plan-{done}"),
        "update_plan",
        &json!({ "plan": steps }),
    )
}

fn told(text: &str) -> Reply {
    let text = format!("You said **{}** while I worked, so I stop counting.", text.trim());
    Reply::new().pace(PACE).message_in_phase(&text, Some("final_answer"))
}

fn echo(text: &str) -> Reply {
    let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
    let text = format!(
        "You said:\n\n{quoted}\nI am only a script. Say `tour` for all that I can show, and `count` for work that takes long."
    );
    Reply::new().pace(PACE).reasoning(&["A script need not think."], &[]).message_in_phase(&text, Some("final_answer"))
}

const GREETING: &str = "\
//! How people are greeted.

/// A greeting.
pub fn greeting(name: &str) -> String {
    format!(\"hello {name}\")
}
";

const PATCH: &str = "\
*** Begin Patch
*** Update File: src/greeting.rs
@@
-/// A greeting.
+/// A friendly greeting, for everyone: 你好 as well as hello.
 pub fn greeting(name: &str) -> String {
-    format!(\"hello {name}\")
+    format!(\"Hello, {name}!\")
 }
*** End Patch";

const SUMMARY: &str = "\
## Done

The greeting is *friendly* now. What I did:

1. looked at the folder, which you **allowed**
2. changed `src/greeting.rs`, of which you see the diff above

```rust
assert_eq!(greeting(\"Ada\"), \"Hello, Ada!\");
```

Now you:

- say `count`, then tell me something while I work, or press Esc
- press Ctrl+T for the threads of before, and `/help` for all keys
";

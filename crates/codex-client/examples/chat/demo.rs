//! What the model on this machine says with `--mock`: a tour of all that the chat can show, long work to steer or interrupt,
//! and an answer to everything else.

use std::cmp::Ordering;
use std::time::Duration;

use codex_client::CodexConfig;
use codex_testkit::{MockResponses, RecordedRequest, Reply, TestHome, Usage};
use serde_json::{Value, json};

/// Between two pieces of an answer, so that it can be seen growing.
const PACE: Duration = Duration::from_millis(25);
/// Between two steps of the long work.
const SLOW: Duration = Duration::from_millis(400);
const STEPS: usize = 60;
const TOUR: [&str; 3] = ["Look around", "Mend the greeting", "Tell what was done"];

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

/// The plan is a tool that has to be switched on.
pub(crate) fn configure(config: CodexConfig) -> CodexConfig {
    config.config_override("tools.update_plan.enabled", true)
}

/// The reply to a request: which turn it is of and how far that turn has come is all in the request itself.
fn answer(request: &RecordedRequest) -> Reply {
    let input = request.input();
    let said = |item: &Value| {
        let text = item["content"][0]["text"].as_str().filter(|text| !text.starts_with('<'));
        (item["type"] == "message" && item["role"] == "user").then_some(text).flatten().map(str::to_owned)
    };
    let messages: Vec<(usize, String)> =
        input.iter().enumerate().filter_map(|(at, item)| Some((at, said(item)?))).collect();
    let Some((at, text)) = messages.last() else { return Reply::text("ok") };
    let is_done = |item: &&Value| {
        item.get("output").is_some() && item["call_id"].as_str().is_some_and(|id| id.starts_with("call-"))
    };
    let done: Vec<&Value> = input[*at..].iter().filter(is_done).collect();
    let before = messages.len().checked_sub(2).map_or(&[][..], |last| &input[messages[last].0..*at]);
    let is_end = |item: &Value| item["phase"] == "final_answer" || item.to_string().contains("<turn_aborted>");
    let was_told = !before.is_empty() && !before.iter().any(is_end);
    let words = text.to_lowercase();
    let reply = match () {
        () if was_told && done.is_empty() => told(text),
        () if words.contains("tour") || (messages.len() == 1 && !words.contains("count")) => tour(&done, input.len()),
        () if words.contains("count") => count(done.len(), input.len()),
        () => echo(text),
    };
    let tokens = 1_200 + 350 * u64::try_from(input.len()).unwrap_or(0);
    reply.usage(Usage { input: tokens, cached: tokens / 2, output: 240, reasoning: 60 })
}

fn tour(outputs: &[&Value], number: usize) -> Reply {
    let done = outputs.len();
    let refused = |call: usize| outputs[call]["output"].to_string().contains("reject");
    let (plan_id, call) = (format!("plan-{number}"), format!("call-{number}"));
    let plan = plan_of(TOUR, done);
    let reply = Reply::new().pace(PACE);
    match done {
        0 => reply
            .reasoning(&["**Looking around**\n\nThe user is new here. I look at the folder, mend one file, and tell about it."], &[])
            .message_in_phase("I look at the project first.", Some("commentary"))
            .function_call(&plan_id, "update_plan", &plan)
            .command(&call, "ls -R . && wc -l src/*.rs", Some("to see what there is")),
        1 => reply
            .reasoning(&["The greeting is a bit short. A small patch will do."], &[])
            .message_in_phase("The greeting can be friendlier, so I change it.", Some("commentary"))
            .function_call(&plan_id, "update_plan", &plan)
            .patch(&call, PATCH),
        2 => reply.function_call(&call, "update_plan", &plan_of(TOUR, TOUR.len())),
        _ => reply.message_in_phase(&summary(!refused(0), !refused(1)), Some("final_answer")),
    }
}

fn count(done: usize, number: usize) -> Reply {
    let reply = Reply::new().pace(SLOW);
    if done >= STEPS {
        return reply.message_in_phase("That was all of it.", Some("final_answer"));
    }
    let text = match done {
        0 => "I count, slowly. Tell me something, or press Esc.".to_owned(),
        number => format!("**{number}** …"),
    };
    let plan = plan_of(["Begin", "Count on", "Come to an end"], done.min(1));
    let reply = reply.message_in_phase(&text, Some("commentary"));
    reply.function_call(&format!("call-{number}"), "update_plan", &plan)
}

/// Three steps, of which so many are done.
fn plan_of(steps: [&str; 3], done: usize) -> Value {
    let steps = steps.iter().enumerate().map(|(at, step)| {
        let status = match at.cmp(&done) {
            Ordering::Less => "completed",
            Ordering::Equal => "in_progress",
            Ordering::Greater => "pending",
        };
        json!({ "step": step, "status": status })
    });
    json!({ "plan": steps.collect::<Vec<_>>() })
}

fn told(text: &str) -> Reply {
    let text = format!("You said **{}** while I worked, so I leave it at that.", text.trim());
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

/// What came of it, by what the user allowed.
fn summary(looked: bool, changed: bool) -> String {
    let (title, outcome, code) = match changed {
        true => ("Done", "The greeting is *friendly* now.", "assert_eq!(greeting(\"Ada\"), \"Hello, Ada!\");"),
        false => ("Not done", "The greeting is as it was.", "assert_eq!(greeting(\"Ada\"), \"hello Ada\");"),
    };
    let look = if looked { "looked at the folder, which you **allowed**" } else { "did *not* look at the folder" };
    let change = match changed {
        true => "changed `src/greeting.rs`, of which you see the diff above",
        false => "left `src/greeting.rs` alone, since you said **no**",
    };
    format!(
        "## {title}\n\n{outcome} What I did:\n\n1. {look}\n2. {change}\n\n\
         ```rust\n{code}\n```\n\n\
         Now you:\n\n- say `count`, then tell me something while I work, or press Esc\n\
         - press Ctrl+T for the threads of before, and `/help` for all keys\n"
    )
}

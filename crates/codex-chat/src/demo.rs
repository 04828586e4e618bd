//! The scripted model of `--mock`: a tour of all features of the chat, long work to steer or interrupt, and an answer
//! to all other inputs.

use std::cmp::Ordering;
use std::time::Duration;

use codex_client::CodexConfig;
use codex_testkit::{MockResponses, RecordedRequest, Reply, TestHome, Usage};
use serde_json::{Value, json};

/// The pause between two pieces of an answer, so that the user sees the answer grow.
const PACE: Duration = Duration::from_millis(25);
/// The pause between two steps of the long work.
const SLOW: Duration = Duration::from_millis(400);
const STEPS: usize = 60;
const TOUR: [&str; 3] = ["Look around", "Mend the greeting", "Tell what was done"];

/// The mock model and the private folders of a demonstration.
pub(crate) struct Demo {
    /// The server of the model, which ends when this value is dropped.
    _mock: MockResponses,
    home: TestHome,
}

impl Demo {
    /// Starts the mock, and writes a small project into the workspace.
    pub(crate) async fn start() -> std::io::Result<Self> {
        let mock = MockResponses::start().await?;
        mock.answer_with(|request| Some(answer(request)));
        // The runtime does not install its helper programs in a temporary folder.
        let homes = std::env::current_exe()?.with_file_name("homes");
        let home = TestHome::new(Some(&homes), &mock.base_url())?;
        home.write("src/greeting.rs", greeting())?;
        home.write("README.md", "# Greeting\n\nSays hello to those who want it.\n")?;
        for chapter in 1..=12 {
            home.write(&format!("notes/{chapter:02}.md"), format!("# Note {chapter}\n"))?;
        }
        Ok(Self { _mock: mock, home })
    }

    /// Returns a configuration that starts the runtime in the private folders, with the mock as its model.
    pub(crate) fn config(&self) -> CodexConfig {
        let config = TestHome::scrubbed().iter().fold(CodexConfig::new(), |config, name| config.env_remove(name));
        config
            .cwd(self.home.workspace())
            .envs(self.home.environment())
            .config_override("cli_auth_credentials_store", "file")
            .config_override("tools.update_plan.enabled", true)
    }
}

/// Returns the reply to a request. The request shows its turn and the progress of the turn.
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
        () if was_told && done.is_empty() => reply_to_steering(text),
        () if words.contains("tour") || (messages.len() == 1 && !words.contains("count")) => tour(input, &done),
        () if words.contains("count") => count(done.len(), input.len()),
        () => echo(text),
    };
    let tokens = 1_200 + 350 * u64::try_from(input.len()).unwrap_or(0);
    reply.usage(Usage { input: tokens, cached: tokens / 2, output: 240, reasoning: 60 })
}

fn tour(input: &[Value], outputs: &[&Value]) -> Reply {
    let (plan_id, call) = (format!("plan-{}", input.len()), format!("call-{}", input.len()));
    let plan = plan_of(TOUR, outputs.len());
    let said = |output: &Value, word: &str| output["output"].to_string().contains(word);
    // A second tour reverts the change of the first tour.
    let form = input.iter().filter(|item| said(item, "Success")).count() % 2;
    let reply = Reply::new().pace(PACE);
    match outputs {
        [] => reply
            .reasoning(&["**Looking around**\n\nI look at the folder, mend one file, and tell about it."], &[])
            .message_in_phase("I look at the project first.", Some("commentary"))
            .function_call(&plan_id, "update_plan", &plan)
            .command(&call, "ls -R . && wc -l src/*.rs", Some("to see what there is")),
        [_] => reply
            .reasoning(&["The greeting could read better. A small patch will do."], &[])
            .message_in_phase("I change how people are greeted.", Some("commentary"))
            .function_call(&plan_id, "update_plan", &plan)
            .patch(&call, &patch(form)),
        [_, _] => reply.function_call(&call, "update_plan", &plan_of(TOUR, TOUR.len())),
        [look, change, ..] => {
            let text = summary(!said(look, "reject"), said(change, "Success"), form);
            reply.message_in_phase(&text, Some("final_answer"))
        }
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

/// Returns a plan of three steps, of which the first `done` are completed.
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

fn reply_to_steering(text: &str) -> Reply {
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

/// The doc comment of the greeting, before and after the change.
const DOC: [&str; 2] = ["/// A greeting.", "/// A friendly greeting, for everyone: 你好 as well as hello."];
const BODY: [&str; 2] = [r#"    format!("hello {name}")"#, r#"    format!("Hello, {name}!")"#];

fn greeting() -> String {
    format!("//! How people are greeted.\n\n{}\npub fn greeting(name: &str) -> String {{\n{}\n}}\n", DOC[0], BODY[0])
}

/// Returns the patch from one form of the greeting to the other.
fn patch(from: usize) -> String {
    let to = 1 - from;
    let file = "*** Begin Patch\n*** Update File: src/greeting.rs\n@@";
    let (doc, body) = (format!("-{}\n+{}", DOC[from], DOC[to]), format!("-{}\n+{}", BODY[from], BODY[to]));
    format!("{file}\n{doc}\n pub fn greeting(name: &str) -> String {{\n{body}\n }}\n*** End Patch")
}

/// Returns a summary: whether the command was allowed, whether the file was changed, and the current form of the file.
fn summary(looked: bool, changed: bool, form: usize) -> String {
    let title = if changed { "Done" } else { "Not done" };
    let outcome = ["The greeting is plain.", "The greeting is *friendly* now."][form];
    let look = if looked { "looked at the folder, which you **allowed**" } else { "did *not* look at the folder" };
    let change = if changed {
        "changed `src/greeting.rs`; the diff is above"
    } else {
        "did *not* change `src/greeting.rs`, because you said **no**"
    };
    let hello = ["hello Ada", "Hello, Ada!"][form];
    format!(
        "## {title}\n\n{outcome} What I did:\n\n1. {look}\n2. {change}\n\n\
         ```rust\nassert_eq!(greeting(\"Ada\"), \"{hello}\");\n```\n\n\
         Now you:\n\n- say `count`, then tell me something while I work, or press Esc\n\
         - press Ctrl+T for the saved threads, and `/help` for all keys\n"
    )
}

//! The script of the mock model for each example.

use codex_testkit::{Gate, MockResponses, RecordedRequest, Reply};
use serde_json::json;

/// An example, and the script of its mock model.
#[derive(Debug)]
pub struct Example {
    /// The name of the example's file, without `.rs`.
    pub name: &'static str,
    /// Writes the script into the mock. After the script, the mock answers `ok`.
    pub(super) script: fn(&MockResponses),
    /// Whether the example starts without a login, and with a model that needs a login.
    pub(super) needs_login: bool,
}

const fn example(name: &'static str, script: fn(&MockResponses)) -> Example {
    Example { name, script, needs_login: false }
}

/// All examples.
pub const EXAMPLES: [Example; 22] = [
    example("all_turn_options", |mock| texts(mock, &[r#"{"answer":"blue","sure":true}"#])),
    example("blocking_parity", |mock| {
        let (one, two) = ("A thread is a conversation.", "A turn is one step of it.");
        texts(mock, &[one, two, one, two]);
    }),
    example("download", |mock| texts(mock, &["Nobody had to install it."])),
    example("errors_and_retry", errors_and_retry),
    example("full_result", full_result),
    example("goals", goals),
    example("image", |mock| texts(mock, &["A red square."])),
    example("lifecycle", |mock| texts(mock, &["Rust, then.", "Another way.", "Summary."])),
    example("local_image", |mock| texts(mock, &["A red square."])),
    Example { name: "login_and_account", script: login_and_account, needs_login: true },
    example("mini_chat", |mock| texts(mock, &["Hello, how can I help?", "I see."])),
    example("model_and_effort", |mock| texts(mock, &["Four.", "Yes: I counted twice."])),
    example("models_and_metadata", |_| ()),
    example("quickstart", |mock| texts(mock, &["It is an empty folder, ready for a project."])),
    example("record_and_replay", |mock| texts(mock, &["Hello!"])),
    example("restart", restart),
    example("resume", |mock| texts(mock, &["I will remember: 42.", "It was 42."])),
    example("review_and_commands", review_and_commands),
    example("steer_and_interrupt", |mock| mock.answer_with(|request| Some(steer_and_interrupt(request)))),
    example("stream", |mock| texts(mock, &["Threads hold turns.", "Turns hold items, and items hold text."])),
    example("structured_output", |mock| {
        let plan = r#"{"steps":[{"title":"Test it","size":"large"},{"title":"Ship it","size":"small"}],"hours":null}"#;
        texts(mock, &[plan, r#"{"steps":[],"hours":8}"#, "It takes as long as it takes."]);
    }),
    example("tools", tools),
];

fn texts(mock: &MockResponses, texts: &[&str]) {
    texts.iter().for_each(|text| mock.push(Reply::text(text)));
}

fn errors_and_retry(mock: &MockResponses) {
    let not_found = json!({ "error": { "code": "model_not_found", "message": "There is no such model." } });
    mock.push(Reply::http(404, not_found));
    mock.push(Reply::failed("server_is_overloaded", "Try again later."));
    mock.push(Reply::text("Now it worked."));
}

fn full_result(mock: &MockResponses) {
    mock.push(Reply::new().reasoning(&["I look at the folder first."], &[]).command("call-1", "echo hello", None));
    mock.push(
        Reply::new()
            .message_in_phase("Now I know.", Some("commentary"))
            .message_in_phase("Hello!", Some("final_answer")),
    );
}

/// The last reply never ends, so that the example pauses the second goal before the goal is reached.
fn goals(mock: &MockResponses) {
    mock.push(Reply::text("One, two. The rest comes next."));
    mock.push(Reply::new().function_call("call-1", "update_goal", &json!({ "status": "complete" })));
    mock.push(Reply::text("Three. Done."));
    mock.push(Reply::text("A word.").hold(&Gate::new()));
}

/// The code of the device login is never entered.
fn login_and_account(mock: &MockResponses) {
    let code = json!({ "device_auth_id": "device-1", "user_code": "ABCD-EFGH", "interval": "1" });
    mock.route("POST", "/api/accounts/deviceauth/usercode", 200, code);
    mock.route("POST", "/api/accounts/deviceauth/token", 403, json!({}));
    mock.push(Reply::text("With the key, I may answer."));
}

/// The second reply never ends, so that the example kills the runtime during the turn.
fn restart(mock: &MockResponses) {
    mock.push(Reply::text("I keep it in mind."));
    mock.push(Reply::text("One, two, ").hold(&Gate::new()));
    mock.push(Reply::text("You said 42."));
}

fn review_and_commands(mock: &MockResponses) {
    let review = json!({
        "findings": [],
        "overall_correctness": "patch is correct",
        "overall_explanation": "The list is sorted.",
        "overall_confidence_score": 0.9,
    });
    mock.push(Reply::text(&review.to_string()));
}

/// The model works on the first turn until the request contains the steering text. The reply to the second turn never ends.
fn steer_and_interrupt(request: &RecordedRequest) -> Reply {
    let texts = request.texts("user");
    let says = |words: &str| texts.iter().any(|text| text.contains(words));
    if says("Count to a thousand") {
        return Reply::text("One, two, three,").hold(&Gate::new());
    }
    if says("To Rome") {
        return Reply::new().message_in_phase("Rome it is.", Some("final_answer"));
    }
    let call = format!("call-{}", request.input().len());
    Reply::new().message_in_phase("I begin with Paris.", Some("commentary")).command(&call, "echo Paris", None)
}

fn tools(mock: &MockResponses) {
    mock.push(Reply::new().function_call("call-1", "stock", &json!({})));
    mock.push(Reply::new().function_call("call-2", "take", &json!({ "fruit": "apple", "count": 3 })));
    mock.push(Reply::new().function_call("call-3", "take", &json!({ "fruit": "pear", "count": 9 })));
    mock.push(Reply::text("You have three apples now. There were not enough pears."));
}

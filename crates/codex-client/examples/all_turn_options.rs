//! Every option of a turn. A program sets only the options that it needs; the thread keeps its value of each other option.
//!
//! ```text
//! cargo run -p codex-client --example all_turn_options    # with your own login
//! cargo example all_turn_options                          # with a mock model, without an account
//! ```

use std::error::Error;
use std::time::Duration;

use codex_client::types::{Personality, ReasoningSummary, ThreadItem};
use codex_client::{ApprovalMode, Codex, Sandbox};
use serde_json::{Value, json};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;

    let schema = json!({
        "type": "object",
        "properties": { "answer": { "type": "string" }, "sure": { "type": "boolean" } },
        "required": ["answer", "sure"],
        "additionalProperties": false,
    });
    let result = thread
        .run("Which colour is the sky at noon?")
        // These options apply to this turn and to later turns.
        .cwd(std::env::temp_dir())
        .model("gpt-5.5")
        .effort("low")
        .summary(ReasoningSummary::Concise)
        .personality(Personality::None)
        .sandbox(Sandbox::ReadOnly)
        .approval_mode(ApprovalMode::DenyAll)
        .service_tier("priority") // or `.no_service_tier()`
        // These options apply to this turn only.
        .output_schema(schema)
        .turn_service_tier("default")
        .source("example")
        .client_user_message_id("message-1")
        // These options stay in the client: a limit for the start of the turn, and an interrupt if the program drops the turn.
        .time_limit(Duration::from_secs(30))
        .interrupt_on_drop(true)
        // The closure sets fields that have no method.
        .with(|params| params.disabled_plugin_ids = Some(Vec::new()))
        .await?;

    for item in &result.items {
        if let ThreadItem::UserMessage(message) = item {
            println!("your message: {}", message.client_id.as_deref().unwrap_or("(no id)"));
        }
    }
    // The answer has the form of the schema.
    let answer: Value = serde_json::from_str(result.final_response().unwrap_or("null"))?;
    println!("answer: {}, sure: {}", answer["answer"], answer["sure"]);
    codex.close().await?;
    Ok(())
}

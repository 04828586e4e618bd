//! Every option of a turn at once. A program sets the few that it needs: what is not set stays as the thread has it.
//!
//! ```text
//! cargo run -p codex-client --example all_turn_options -- --mock    without an account
//! cargo run -p codex-client --example all_turn_options              with your own login
//! ```

mod support;

use std::error::Error;
use std::time::Duration;

use codex_client::types::{Personality, ReasoningSummary, ThreadItem};
use codex_client::{ApprovalMode, Codex, Sandbox};
use codex_testkit::Reply;
use serde_json::{Value, json};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let session = support::session([Reply::text(r#"{"answer":"blue","sure":true}"#)]).await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().await?;

    let schema = json!({
        "type": "object",
        "properties": { "answer": { "type": "string" }, "sure": { "type": "boolean" } },
        "required": ["answer", "sure"],
        "additionalProperties": false,
    });
    let result = thread
        .run("Which colour is the sky at noon?")
        // These hold from this turn on.
        .cwd(std::env::temp_dir())
        .model("gpt-5.5")
        .effort("low")
        .summary(ReasoningSummary::Concise)
        .personality(Personality::None)
        .sandbox(Sandbox::ReadOnly)
        .approval_mode(ApprovalMode::DenyAll)
        .service_tier("priority") // or `.no_service_tier()`
        // These hold for this turn alone.
        .output_schema(schema)
        .turn_service_tier("default")
        .source("example")
        .client_user_message_id("message-1")
        // These are never sent: how long the start may take, and what becomes of the turn when nobody waits for it.
        .time_limit(Duration::from_secs(30))
        .interrupt_on_drop(true)
        // Fields that have no method of their own.
        .with(|params| params.disabled_plugin_ids = Some(Vec::new()))
        .await?;

    for item in &result.items {
        if let ThreadItem::UserMessage(message) = item {
            println!("your message: {}", message.client_id.as_deref().unwrap_or("(no id)"));
        }
    }
    // The answer follows the schema.
    let answer: Value = serde_json::from_str(result.final_response().unwrap_or("null"))?;
    println!("answer: {}, sure: {}", answer["answer"], answer["sure"]);
    codex.close().await?;
    Ok(())
}

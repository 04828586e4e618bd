//! All that a turn comes to: its status, every item that the agent produced, the tokens it took, and how long.
//!
//! ```text
//! cargo run -p codex-client --example full_result -- --mock    without an account
//! cargo run -p codex-client --example full_result              with your own login
//! ```

mod support;

use codex_client::types::ThreadItem;
use codex_client::{Codex, Result, Sandbox};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([
        Reply::new().reasoning(&["I look at the folder first."], &[]).command("call-1", "echo hello", None),
        Reply::new()
            .message_in_phase("Now I know.", Some("commentary"))
            .message_in_phase("Hello!", Some("final_answer")),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    let result = thread.run("Say hello with a shell command, then tell me what it printed.").await?;

    println!("status: {}", result.status);
    for item in &result.items {
        match item {
            ThreadItem::UserMessage(message) => println!("- you sent {} item(s)", message.content.len()),
            ThreadItem::Reasoning(reasoning) => println!("- it thought: {}", reasoning.summary.join(" ")),
            ThreadItem::CommandExecution(command) => println!("- it ran a command: {}", command.status),
            ThreadItem::AgentMessage(message) => println!("- it said: {}", message.text),
            // There are many more kinds, and a newer runtime may have some that this version does not know.
            other => println!("- {}", other.wire_tag()),
        }
    }
    if let Some(usage) = &result.usage {
        // `total` is of the whole thread, which has had one turn; `last` is of the last request to the model.
        println!("tokens: {} in, {} out", usage.total.input_tokens, usage.total.output_tokens);
    }
    println!("milliseconds: {}", result.duration_ms.unwrap_or_default());
    // The last message in the phase `final_answer`, or the last one that says no phase.
    println!("final answer: {}", result.final_response().unwrap_or("(none)"));
    codex.close().await?;
    Ok(())
}

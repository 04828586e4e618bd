//! The complete result of a turn: the status, each item of the agent, the tokens and the duration.
//!
//! ```text
//! cargo run -p codex-client --example full_result    # with your own login
//! cargo example full_result                          # with a mock model, without an account
//! ```

use codex_client::types::ThreadItem;
use codex_client::{Codex, Result, Sandbox};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    let result = thread.run("Say hello with a shell command, then tell me what it printed.").await?;

    println!("status: {}", result.status);
    for item in &result.items {
        match item {
            ThreadItem::UserMessage(message) => println!("- you sent {} item(s)", message.content.len()),
            ThreadItem::Reasoning(reasoning) => println!("- it thought: {}", reasoning.summary.join(" ")),
            ThreadItem::CommandExecution(command) => println!("- it ran a command: {}", command.status),
            ThreadItem::AgentMessage(message) => println!("- it said: {}", message.text),
            // The protocol has more kinds, and a newer runtime may send kinds that this version does not know.
            other => println!("- {}", other.wire_tag()),
        }
    }
    if let Some(usage) = &result.usage {
        // `total` counts the whole thread, and `last` counts the last request to the model. This thread has one turn.
        println!("tokens: {} in, {} out", usage.total.input_tokens, usage.total.output_tokens);
    }
    println!("milliseconds: {}", result.duration_ms.unwrap_or_default());
    // The final response is the last message in the phase `final_answer`, or the last message without a phase.
    println!("final answer: {}", result.final_response().unwrap_or("(none)"));
    codex.close().await
}

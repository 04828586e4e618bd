//! A goal: the runtime starts one turn after the other until the agent says that the objective is reached.
//!
//! ```text
//! cargo run -p codex-kit --example goals -- --mock    without an account
//! cargo run -p codex-kit --example goals              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::types::{ServerNotification, ThreadGoalStatus};
use codex_client::{Codex, Result, Sandbox};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use serde_json::json;

#[tokio::main]
async fn main() -> Result<()> {
    // The mock waits at a gate, so that the second goal is not reached before it is paused.
    let never = Gate::new();
    let session = support::session([
        Reply::text("One, two. The rest comes next."),
        Reply::new().function_call("call-1", "update_goal", &json!({ "status": "complete" })),
        Reply::text("Three. Done."),
        Reply::text("A word.").hold(&never),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // All turns of the goal are one stream.
    let goal = thread.goal("Count to three.").token_budget(50_000).await?;
    let mut events = goal.stream();
    while let Some(event) = events.next().await {
        match event?.notification() {
            Some(ServerNotification::ThreadGoalUpdated(update)) if update.goal.status != ThreadGoalStatus::Active => {
                println!("the goal is {}", update.goal.status);
            }
            Some(ServerNotification::TurnCompleted(completed)) => println!("a turn is {}", completed.turn.status),
            _ => {}
        }
    }
    let result = goal.run().await?;
    println!("reached: {}, in {} turns", result.is_complete(), result.turns.len());
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // Paused half way: the turn that works on it is interrupted, and no other begins. `steer` finds that turn as well.
    let goal = thread.goal("Write a novel.").await?;
    let mut events = goal.stream();
    while let Some(event) = events.next().await {
        if event?.text_delta().is_some() {
            goal.interrupt().await?;
            break;
        }
    }
    let result = goal.run().await?;
    println!("reached: {}, {}, interrupted: {}", result.is_complete(), result.goal.status, result.interrupted);
    codex.close().await?;
    Ok(())
}

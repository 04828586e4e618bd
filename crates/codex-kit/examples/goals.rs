//! A goal: the runtime starts one turn after another until the agent reports that the objective is reached.
//!
//! ```text
//! cargo run -p codex-kit --example goals    # with your own login
//! cargo example goals                       # with a mock model, without an account
//! ```

use codex_client::types::{ServerNotification, ThreadGoalStatus};
use codex_client::{Codex, Result, Sandbox};
use codex_kit::prelude::*;

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // One stream has the events of all turns of the goal.
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

    // `interrupt` pauses the goal: the runtime interrupts the current turn, and starts no other turn.
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
    codex.close().await
}

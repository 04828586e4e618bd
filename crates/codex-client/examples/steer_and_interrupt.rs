//! New input for a running turn, and the early end of a turn.
//!
//! ```text
//! cargo run -p codex-client --example steer_and_interrupt    # with your own login
//! cargo example steer_and_interrupt                          # with a mock model, without an account
//! ```

use codex_client::{Codex, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;

    // Steer: the agent reads the new input with its next request to the model, in the same turn.
    let turn = thread.turn("Plan a journey to Paris, thoroughly.").await?;
    let mut text = turn.stream().text();
    println!("it writes: {}", text.next().await.transpose()?.is_some());
    turn.steer("To Rome, please.").await?;
    let result = turn.run().await?;
    println!("{}: {}", result.status, result.final_response().unwrap_or("(no answer)"));

    // Interrupt: the turn completes as `interrupted`, and its result has the items up to the interrupt.
    let turn = thread.turn("Count to a thousand, in words.").await?;
    let mut text = turn.stream().text();
    println!("it writes: {}", text.next().await.transpose()?.is_some());
    turn.interrupt().await?;
    let result = turn.run().await?;
    println!("{}, interrupted: {}", result.status, result.is_interrupted());

    // `thread.turn(…).interrupt_on_drop(true)` interrupts a turn when the program drops its handle.
    codex.close().await
}

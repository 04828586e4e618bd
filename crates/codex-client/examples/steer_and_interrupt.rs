//! A turn that is told something while it works, and one that is ended early.
//!
//! ```text
//! cargo run -p codex-client --example steer_and_interrupt -- --mock    without an account
//! cargo run -p codex-client --example steer_and_interrupt              with your own login
//! ```

mod support;

use codex_client::{Codex, Result};
use codex_testkit::{Gate, Reply};

#[tokio::main]
async fn main() -> Result<()> {
    // The mock waits at a gate, so that its turns are not over before this program has done its part.
    let (steered, never) = (Gate::new(), Gate::new());
    let session = support::session([
        Reply::new().message_in_phase("I begin with Paris.", Some("commentary")).hold(&steered),
        Reply::new().message_in_phase("Rome it is.", Some("final_answer")),
        Reply::text("One, two, three,").hold(&never),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().await?;

    // Steer: the agent takes it into account as soon as it can, in the same turn.
    let turn = thread.turn("Plan a journey to Paris, thoroughly.").await?;
    let mut text = turn.stream().text();
    println!("it writes: {}", text.next().await.transpose()?.is_some());
    turn.steer("To Rome, please.").await?;
    steered.open();
    let result = turn.run().await?;
    println!("{}: {}", result.status, result.final_response().unwrap_or("(no answer)"));

    // Interrupt: the turn completes as `interrupted`, with what it has done until then.
    let turn = thread.turn("Count to a thousand, in words.").await?;
    let mut text = turn.stream().text();
    println!("it writes: {}", text.next().await.transpose()?.is_some());
    turn.interrupt().await?;
    let result = turn.run().await?;
    println!("{}, interrupted: {}", result.status, result.is_interrupted());

    // To have a turn interrupted when nobody waits for it any more: `thread.turn(…).interrupt_on_drop(true)`.
    codex.close().await?;
    Ok(())
}

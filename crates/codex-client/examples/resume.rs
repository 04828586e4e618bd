//! A conversation that goes on in another process: its thread is kept on disk, and resumed by its id.
//!
//! ```text
//! cargo run -p codex-client --example resume -- --mock    without an account
//! cargo run -p codex-client --example resume              with your own login
//! ```

mod support;

use codex_client::{Codex, Result};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("I will remember: 42."), Reply::text("It was 42.")]).await;

    // The first runtime: keep the thread's id, nothing else.
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().await?;
    let result = thread.run("Remember the number 42.").await?;
    println!("first: {}", result.final_response().unwrap_or("(no answer)"));
    let id = thread.id().to_owned();
    codex.close().await?;

    // The second one, perhaps days later. What is not set here stays as the thread has it.
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_resume(&id).include_turns(true).await?;
    let turns = thread.info().map_or(0, |info| info.turns.len());
    println!("resumed the same thread: {}, with {turns} turn(s)", thread.id() == id);
    let result = thread.run("Which number was it?").await?;
    println!("second: {}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await?;
    Ok(())
}

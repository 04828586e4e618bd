//! A conversation that continues in another process. The runtime keeps the thread on disk, and the program resumes the thread by its id.
//!
//! ```text
//! cargo run -p codex-client --example resume    # with your own login
//! cargo example resume                          # with a mock model, without an account
//! ```

use codex_client::{Codex, Result};

#[tokio::main]
async fn main() -> Result<()> {
    // The first runtime: the program keeps only the id of the thread.
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;
    let result = thread.run("Remember the number 42.").await?;
    println!("first: {}", result.final_response().unwrap_or("(no answer)"));
    let id = thread.id().to_owned();
    codex.close().await?;

    // The second runtime, perhaps days later. The thread keeps each option that is not set here.
    let codex = Codex::start().await?;
    let thread = codex.thread_resume(&id).include_turns(true).await?;
    let turns = thread.info().map_or(0, |info| info.turns.len());
    println!("resumed the same thread: {}, with {turns} turn(s)", thread.id() == id);
    let result = thread.run("Which number was it?").await?;
    println!("second: {}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}

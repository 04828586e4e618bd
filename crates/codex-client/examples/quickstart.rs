//! The shortest program: start the runtime, open a thread, run a turn, print the answer.
//!
//! ```text
//! cargo run -p codex-client --example quickstart    # with your own login
//! cargo example quickstart                          # with a mock model, without an account
//! ```

use codex_client::{Codex, Result, Sandbox};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;

    // A thread is a conversation. The agent of this thread may read files, but not write files.
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // A turn is one input and the agent's work on the input. `run` waits for the end of the turn.
    let result = thread.run("Describe this project in one sentence.").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // Waits until the runtime has ended. Without `close`, the client ends the runtime when its last handle is dropped.
    codex.close().await
}

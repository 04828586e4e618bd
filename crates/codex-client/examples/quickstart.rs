//! The shortest program: start the runtime, open a thread, run a turn, print the answer.
//!
//! ```text
//! cargo run -p codex-client --example quickstart -- --mock    without an account
//! cargo run -p codex-client --example quickstart              with your own login
//! ```

mod support;

use codex_client::{Codex, Result, Sandbox};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("It is an empty folder, ready for a project.")]).await;

    // In a program of your own: `Codex::start().await?`
    let codex = Codex::start_with(session.config()).await?;

    // A thread is a conversation. This one may read files, and not write them.
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // A turn is one input and all that the agent does with it; `run` waits for its end.
    let result = thread.run("Describe this project in one sentence.").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // Waits until the runtime is gone. Without it, the runtime is ended when the last value of the client is dropped.
    codex.close().await?;
    Ok(())
}

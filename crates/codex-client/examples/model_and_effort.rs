//! Choosing the model of a thread, and for a turn another one and how hard it thinks.
//!
//! ```text
//! cargo run -p codex-client --example model_and_effort -- --mock    without an account
//! cargo run -p codex-client --example model_and_effort              with your own login
//! ```

mod support;

use codex_client::{Codex, Result};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("Four."), Reply::text("Yes: I counted twice.")]).await;
    let codex = Codex::start_with(session.config()).await?;

    // What can be chosen: ids, and the efforts of each model, from the least to the most.
    let models = codex.models().await?.data;
    let usual = models.iter().find(|model| model.is_default).expect("a default model");
    let other = models.iter().find(|model| !model.is_default).expect("another model");

    // The thread's model. Without `model`, it is the one of your configuration.
    let thread = codex.thread_start().model(&usual.id).await?;
    println!("the thread has {}", thread.model().unwrap_or("an unknown model"));
    let result = thread.run("What is two and two?").effort("medium").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // Another model from this turn on, with the least effort that it has.
    let least = other.supported_reasoning_efforts.first().expect("an effort").reasoning_effort.clone();
    println!("the turn has {} with effort {least}", other.id);
    let result = thread.run("Are you sure?").model(&other.id).effort(least).await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // It stays: the thread goes on with it when it is resumed.
    let thread = codex.thread_resume(thread.id()).await?;
    println!("now the thread has {}", thread.model().unwrap_or("an unknown model"));
    codex.close().await?;
    Ok(())
}

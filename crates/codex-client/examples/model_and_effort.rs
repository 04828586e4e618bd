//! The model of a thread, and another model and effort for one turn.
//!
//! ```text
//! cargo run -p codex-client --example model_and_effort    # with your own login
//! cargo example model_and_effort                          # with a mock model, without an account
//! ```

use codex_client::{Codex, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;

    // Each model has an id, and a list of efforts from the lowest to the highest.
    let models = codex.models().await?.data;
    let usual = models.iter().find(|model| model.is_default).expect("a default model");
    let other = models.iter().find(|model| !model.is_default).expect("another model");

    // The model of the thread. Without `.model(…)`, the thread uses the model of your configuration.
    let thread = codex.thread_start().model(&usual.id).await?;
    println!("the thread has {}", thread.model().unwrap_or("an unknown model"));
    let result = thread.run("What is two and two?").effort("medium").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // Another model from this turn on, with the lowest effort of that model.
    let least = other.supported_reasoning_efforts.first().expect("an effort").reasoning_effort.clone();
    println!("the turn has {} with effort {least}", other.id);
    let result = thread.run("Are you sure?").model(&other.id).effort(least).await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    // The resumed thread keeps the model.
    let thread = codex.thread_resume(thread.id()).await?;
    println!("now the thread has {}", thread.model().unwrap_or("an unknown model"));
    codex.close().await
}

//! Answers as values of a Rust type.
//!
//! ```text
//! cargo run -p codex-kit --features schemars --example structured_output    # with your own login
//! cargo example structured_output                                           # with a mock model, without an account
//! ```

use codex_client::{Codex, Error, Result, Sandbox};
use codex_kit::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;

/// The remaining work.
#[derive(Debug, Deserialize, JsonSchema)]
struct Plan {
    /// The steps in their order.
    steps: Vec<Step>,
    /// The estimate in hours, if there is one.
    hours: Option<u32>,
}

#[derive(Debug, Deserialize, JsonSchema)]
struct Step {
    title: String,
    size: Size,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Size {
    Small,
    Large,
}

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // The client sends the schema of the type, with its doc comments as descriptions. The answer comes back as a value.
    let plan = thread.run_as::<Plan>("What is left to be done in this project?").await?;
    for step in &plan.steps {
        println!("- {} ({:?})", step.title, step.size);
    }
    println!("hours: {:?}", plan.hours);

    // `output_as` returns the whole result of the turn. `answer_as` reads the answer.
    let result = thread.run("And when is it done?").output_as::<Plan>().await?;
    println!("tokens: {}", result.usage.as_ref().map_or(0, |usage| usage.last.total_tokens));
    println!("hours: {:?}", result.answer_as::<Plan>()?.hours);

    // A model service may ignore the schema. The error then has the text of the answer.
    match thread.run_as::<Plan>("Are you sure?").await {
        Ok(plan) => println!("hours: {:?}", plan.hours),
        Err(error @ Error::Answer { .. }) => {
            println!("{:?}: {error}: {}", error.kind(), error.answer_text().unwrap_or("(no answer)"));
        }
        Err(error) => return Err(error),
    }
    codex.close().await
}

//! An answer that is a value of a Rust type, not a text.
//!
//! ```text
//! cargo run -p codex-kit --features schemars --example structured_output -- --mock    without an account
//! cargo run -p codex-kit --features schemars --example structured_output              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::{Codex, Error, Result, Sandbox};
use codex_kit::prelude::*;
use codex_testkit::Reply;
use schemars::JsonSchema;
use serde::Deserialize;

/// What is left to be done.
#[derive(Debug, Deserialize, JsonSchema)]
struct Plan {
    /// The first is done first.
    steps: Vec<Step>,
    /// In hours, where it can be said.
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
    let session = support::session([
        Reply::text(
            r#"{"steps":[{"title":"Test it","size":"large"},{"title":"Ship it","size":"small"}],"hours":null}"#,
        ),
        Reply::text(r#"{"steps":[],"hours":8}"#),
        Reply::text("It takes as long as it takes."),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    // The type's schema goes out with the turn, its doc comments as descriptions; the answer comes back as a value.
    let plan = thread.run_as::<Plan>("What is left to be done in this project?").await?;
    for step in &plan.steps {
        println!("- {} ({:?})", step.title, step.size);
    }
    println!("hours: {:?}", plan.hours);

    // With all the rest of the turn.
    let result = thread.run("And when is it done?").output_as::<Plan>().await?;
    println!("tokens: {}", result.usage.as_ref().map_or(0, |usage| usage.last.total_tokens));
    println!("hours: {:?}", result.answer_as::<Plan>()?.hours);

    // A model service that follows the schema gives no other answer; another one may.
    match thread.run_as::<Plan>("Are you sure?").await {
        Ok(plan) => println!("hours: {:?}", plan.hours),
        Err(error @ Error::Answer { .. }) => {
            println!("{:?}: {error}: {}", error.kind(), error.answer_text().unwrap_or("(no answer)"));
        }
        Err(error) => return Err(error),
    }
    codex.close().await?;
    Ok(())
}

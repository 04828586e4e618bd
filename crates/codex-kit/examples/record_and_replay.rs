//! A session that is written down, and played again without a runtime: for a bug report, and for tests.
//!
//! ```text
//! cargo run -p codex-kit --example record_and_replay -- --mock    without an account
//! cargo run -p codex-kit --example record_and_replay              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::{Codex, CodexConfig, Result};
use codex_kit::Recording;
use codex_kit::prelude::*;
use codex_testkit::Reply;

/// What a program does with Codex.
async fn program(codex: &Codex) -> Result<()> {
    let result = codex.thread_start().await?.run("Say hello.").await?;
    println!("the answer: {}", result.final_response().unwrap_or("(no answer)"));
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("Hello!")]).await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session.jsonl");

    let codex = Codex::start_with(session.config().record(&path)).await?;
    program(&codex).await?;
    // Now the file is complete.
    codex.close().await?;

    let recording = Recording::open(&path)?;
    for message in recording.messages().iter().filter(|message| message.is_from_client()) {
        println!("recorded: {}", message.method().unwrap_or("(an answer)"));
    }

    // The same program again, and no runtime: the recording answers.
    let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
    program(&codex).await?;

    // What was not recorded is refused, and the refusal says what was expected.
    let error = codex.models().await.expect_err("it was not recorded");
    println!("not recorded: {error}");
    Ok(())
}

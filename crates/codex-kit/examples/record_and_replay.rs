//! A recorded session, replayed without a runtime: for bug reports and tests.
//!
//! ```text
//! cargo run -p codex-kit --example record_and_replay    # with your own login
//! cargo example record_and_replay                       # with a mock model, without an account
//! ```

use codex_client::{Codex, CodexConfig, Result};
use codex_kit::Recording;
use codex_kit::prelude::*;

/// The part of a program that uses Codex.
async fn program(codex: &Codex) -> Result<()> {
    let result = codex.thread_start().await?.run("Say hello.").await?;
    println!("the answer: {}", result.final_response().unwrap_or("(no answer)"));
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session.jsonl");

    let codex = Codex::start_with(CodexConfig::new().record(&path)).await?;
    program(&codex).await?;
    // The file is complete after `close`.
    codex.close().await?;

    let recording = Recording::open(&path)?;
    for message in recording.messages().iter().filter(|message| message.is_from_client()) {
        println!("recorded: {}", message.method().unwrap_or("(an answer)"));
    }

    // Runs the same program without a runtime. The recording supplies the answers.
    let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
    program(&codex).await?;

    // A request that was not recorded is refused. The error names the expected request.
    let error = codex.models().await.expect_err("a refusal");
    println!("not recorded: {error}");
    Ok(())
}

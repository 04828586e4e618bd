//! The same program twice: asynchronous, and blocking for programs that have nothing asynchronous about them.
//!
//! What is awaited in one returns in the other; builders end with `send`, and streams are iterators.
//!
//! ```text
//! cargo run -p codex-client --example blocking_parity -- --mock    without an account
//! cargo run -p codex-client --example blocking_parity              with your own login
//! ```

mod support;

use codex_client::{CodexConfig, Result, Sandbox};
use codex_testkit::Reply;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime of tokio");
    let (one, two) = (Reply::text("A thread is a conversation."), Reply::text("A turn is one step of it."));
    let session = runtime.block_on(support::session([one.clone(), two.clone(), one, two]));

    println!("asynchronous:");
    runtime.block_on(asynchronous(session.config()))?;
    println!("blocking:");
    blocking(session.config())
}

async fn asynchronous(config: CodexConfig) -> Result<()> {
    use codex_client::Codex;

    let codex = Codex::start_with(config).await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    let result = thread.run("What is a thread?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    let turn = thread.turn("What is a turn?").await?;
    let mut text = turn.stream().text();
    while let Some(piece) = text.next().await {
        print!("{}", piece?);
    }
    println!(" [{}]", turn.run().await?.status);
    codex.close().await?;
    Ok(())
}

fn blocking(config: CodexConfig) -> Result<()> {
    use codex_client::blocking::Codex;

    let codex = Codex::start_with(config)?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).send()?;

    let result = thread.run("What is a thread?").send()?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    let turn = thread.turn("What is a turn?").send()?;
    for piece in turn.stream().text() {
        print!("{}", piece?);
    }
    println!(" [{}]", turn.run()?.status);
    codex.close()?;
    Ok(())
}

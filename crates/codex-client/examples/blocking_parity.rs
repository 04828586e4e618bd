//! The same program twice: with the asynchronous client, and with the blocking client.
//!
//! The blocking client has the same methods without `await`. Its builders end with `send`, and its streams are iterators.
//!
//! ```text
//! cargo run -p codex-client --example blocking_parity    # with your own login
//! cargo example blocking_parity                          # with a mock model, without an account
//! ```

use codex_client::{Result, Sandbox};

fn main() -> Result<()> {
    println!("asynchronous:");
    tokio::runtime::Runtime::new().expect("tokio starts").block_on(asynchronous())?;
    println!("blocking:");
    blocking()
}

async fn asynchronous() -> Result<()> {
    use codex_client::Codex;

    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    let result = thread.run("What is a thread?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    let turn = thread.turn("What is a turn?").await?;
    let mut text = turn.stream().text();
    while let Some(piece) = text.next().await {
        print!("{}", piece?);
    }
    println!(" [{}]", turn.run().await?.status);
    codex.close().await
}

fn blocking() -> Result<()> {
    use codex_client::blocking::Codex;

    let codex = Codex::start()?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).send()?;

    let result = thread.run("What is a thread?").send()?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    let turn = thread.turn("What is a turn?").send()?;
    for piece in turn.stream().text() {
        print!("{}", piece?);
    }
    println!(" [{}]", turn.run()?.status);
    codex.close()
}

//! A chat in the terminal: one thread, a turn for each line, the answers as they are written. An empty line or Ctrl-D ends it.
//!
//! ```text
//! cargo run -p codex-client --example mini_chat -- --mock    without an account
//! cargo run -p codex-client --example mini_chat              with your own login
//! ```

mod support;

use std::error::Error;
use std::io::{self, Write as _};

use codex_client::{Codex, Sandbox};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let session = support::session([Reply::text("Hello, how can I help?"), Reply::text("I see.")]).await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).await?;

    while let Some(line) = ask("you: ").await? {
        let turn = thread.turn(line).await?;
        print!("codex: ");
        let mut text = turn.stream().text();
        while let Some(piece) = text.next().await {
            print!("{}", piece?);
            io::stdout().flush()?;
        }
        println!();
        // A failed turn need not end the chat: the next one may succeed.
        if let Err(error) = turn.run().await {
            println!("({error})");
        }
    }

    println!("bye");
    codex.close().await?;
    Ok(())
}

/// Reads a line on a thread where waiting for a person holds nothing up.
async fn ask(prompt: &'static str) -> Result<Option<String>, Box<dyn Error>> {
    let line = tokio::task::spawn_blocking(move || {
        print!("{prompt}");
        io::stdout().flush()?;
        io::stdin().lines().next().transpose()
    });
    Ok(line.await??.filter(|line| !line.trim().is_empty()))
}

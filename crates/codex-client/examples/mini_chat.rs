//! A chat in the terminal: one thread, a turn for each line, and streamed answers. An empty line or Ctrl-D ends the chat.
//!
//! ```text
//! cargo run -p codex-client --example mini_chat    # with your own login
//! cargo example mini_chat                          # with a mock model, without an account
//! ```

use std::error::Error;
use std::io::{self, Write as _};

use codex_client::{Codex, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let codex = Codex::start().await?;
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
        // A failed turn does not end the chat, because the next turn may succeed.
        if let Err(error) = turn.run().await {
            println!("({error})");
        }
    }

    println!("bye");
    codex.close().await?;
    Ok(())
}

/// Reads a line on a thread for blocking work, so that the runtime of tokio does not wait for the user.
async fn ask(prompt: &'static str) -> Result<Option<String>, Box<dyn Error>> {
    let line = tokio::task::spawn_blocking(move || {
        print!("{prompt}");
        io::stdout().flush()?;
        io::stdin().lines().next().transpose()
    });
    Ok(line.await??.filter(|line| !line.trim().is_empty()))
}

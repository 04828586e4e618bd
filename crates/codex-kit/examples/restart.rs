//! The runtime is killed during a turn, and the program continues with the same thread.
//!
//! ```text
//! cargo run -p codex-kit --example restart    # with your own login
//! cargo example restart                       # with a mock model, without an account
//! ```

use std::process::Command;

use codex_client::{Codex, CodexConfig, Error, Event, Result};
use codex_kit::RestartPolicy;
use codex_kit::prelude::*;

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start_with(CodexConfig::new().restart(RestartPolicy::new())).await?;
    let mut events = codex.events();
    let thread = codex.thread_start().await?;
    thread.run("Keep 42 in mind.").await?;

    let turn = thread.turn("Count to a thousand, one number a line.").await?;
    let mut stream = turn.stream();
    while let Some(event) = stream.next().await {
        match event {
            Ok(event) if event.text_delta().is_some() => kill(&codex),
            Ok(_) => {}
            Err(Error::Restarted(closed)) => println!("lost during the turn: {closed}"),
            Err(error) => return Err(error),
        }
    }

    // The same thread on the next runtime. The call waits for the restart.
    let result = thread.run("Which number did I say?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    while let Some(event) = events.next().await {
        if let Event::Restarted(restarted) = event? {
            println!("started again, attempts: {}", restarted.attempts);
            break;
        }
    }
    codex.close().await
}

/// Kills the process of the runtime, as a crash would. A second call finds no process, and does nothing.
fn kill(codex: &Codex) {
    let Some(process) = codex.metadata().process_id.map(|id| id.to_string()) else { return };
    let killed = match cfg!(windows) {
        true => Command::new("taskkill").args(["/F", "/PID", &process]).output(),
        false => Command::new("kill").args(["-KILL", &process]).output(),
    };
    killed.expect("the command starts");
}

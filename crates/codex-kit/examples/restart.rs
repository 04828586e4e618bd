//! The runtime is killed in the middle of a turn, and the program goes on with the same thread.
//!
//! ```text
//! cargo run -p codex-kit --example restart -- --mock    without an account
//! cargo run -p codex-kit --example restart              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_kit::prelude::*;
use std::process::Command;

use codex_client::{Codex, Error, Event, Result};
use codex_kit::RestartPolicy;
use codex_testkit::{Gate, Reply};

#[tokio::main]
async fn main() -> Result<()> {
    let never = Gate::new();
    let session = support::session([
        Reply::text("I keep it in mind."),
        Reply::text("One, two, ").hold(&never),
        Reply::text("You said 42."),
    ])
    .await;
    let codex = Codex::start_with(session.config().restart(RestartPolicy::new())).await?;
    let mut events = codex.events();
    let thread = codex.thread_start().await?;
    thread.run("Keep 42 in mind.").await?;

    let turn = thread.turn("Count to a thousand, one number a line.").await?;
    let mut stream = turn.stream();
    while let Some(event) = stream.next().await {
        match event {
            Ok(event) if event.text_delta().is_some() => kill(&codex),
            Ok(_) => {}
            Err(Error::Restarted(closed)) => println!("lost in mid-turn: {closed}"),
            Err(error) => return Err(error),
        }
    }

    // The same thread, on the next runtime: the call waits for it.
    let result = thread.run("Which number did I say?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));

    while let Some(event) = events.next().await {
        if let Event::Restarted(restarted) = event? {
            println!("started again, attempts: {}", restarted.attempts);
            break;
        }
    }
    codex.close().await?;
    Ok(())
}

/// As a crash would. Killed twice, it is gone already.
fn kill(codex: &Codex) {
    let Some(process) = codex.metadata().process_id.map(|id| id.to_string()) else { return };
    let killed = match cfg!(windows) {
        true => Command::new("taskkill").args(["/F", "/PID", &process]).output(),
        false => Command::new("kill").args(["-KILL", &process]).output(),
    };
    killed.expect("the program that ends others can be run");
}

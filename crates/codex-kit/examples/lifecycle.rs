//! The life of a thread: name it, list it, fork it, archive it, take it out again, and compact it.
//!
//! ```text
//! cargo run -p codex-kit --example lifecycle -- --mock    without an account
//! cargo run -p codex-kit --example lifecycle              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::types::{ServerNotification, ThreadItem};
use codex_client::{Codex, Result};
use codex_kit::prelude::*;
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session =
        support::session([Reply::text("Rust, then."), Reply::text("Another way."), Reply::text("Summary.")]).await;
    let codex = Codex::start_with(session.config()).await?;

    let thread = codex.thread_start().await?;
    thread.run("Which language should I learn? Answer in three words.").await?;
    thread.set_name("A question of taste").await?;
    let read = thread.read(true).await?.thread;
    println!("named: {}, turns: {}", read.name.unwrap_or_default(), read.turns.len());

    // The fork has the history up to here; from now on, each goes its own way.
    let fork = codex.thread_fork(thread.id()).await?;
    fork.run("And if I want another answer?").await?;
    let turns = fork.read(true).await?.thread.turns.len();
    println!("forked: another id: {}, turns: {turns}", fork.id() != thread.id());

    // One page of what is saved, the newest first. `next_cursor`, where there is one, leads to the next page: `.cursor(…)`.
    let page = codex.thread_list().limit(10).await?;
    println!("listed: {}", page.data.iter().any(|saved| saved.id == thread.id()));

    fork.archive().await?;
    let archived = codex.thread_list().archived(true).limit(10).await?;
    println!("archived: {}", archived.data.iter().any(|saved| saved.id == fork.id()));
    let fork = codex.thread_unarchive(fork.id()).await?;
    println!("unarchived: {}", fork.info().is_some());

    // To make room, the history is summed up by a turn of its own: subscribe first, then wait for its end.
    let mut events = thread.events();
    thread.compact().await?;
    while let Some(event) = events.next().await {
        match event?.notification() {
            Some(ServerNotification::ItemCompleted(done)) if matches!(done.item, ThreadItem::ContextCompaction(_)) => {
                println!("compacted");
            }
            Some(ServerNotification::TurnCompleted(_)) => break,
            _ => {}
        }
    }
    codex.close().await?;
    Ok(())
}

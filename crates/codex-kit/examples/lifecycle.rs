//! The life of a thread: name, fork, list, archive, unarchive and compact.
//!
//! ```text
//! cargo run -p codex-kit --example lifecycle    # with your own login
//! cargo example lifecycle                          # with a mock model, without an account
//! ```

use codex_client::types::{ServerNotification, ThreadItem};
use codex_client::{Codex, Result};
use codex_kit::prelude::*;

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;

    let thread = codex.thread_start().await?;
    thread.run("Which language should I learn? Answer in three words.").await?;
    thread.set_name("A question of taste").await?;
    let read = thread.read(true).await?.thread;
    println!("named: {}, turns: {}", read.name.unwrap_or_default(), read.turns.len());

    // The fork starts with a copy of the history. A later turn belongs to only one of the two threads.
    let fork = codex.thread_fork(thread.id()).await?;
    fork.run("And if I want another answer?").await?;
    let turns = fork.read(true).await?.thread.turns.len();
    println!("forked: another id: {}, turns: {turns}", fork.id() != thread.id());

    // One page of the saved threads, the newest first. `.cursor(page.next_cursor)` asks for the next page.
    let page = codex.thread_list().limit(10).await?;
    println!("listed: {}", page.data.iter().any(|saved| saved.id == thread.id()));

    fork.archive().await?;
    let archived = codex.thread_list().archived(true).limit(10).await?;
    println!("archived: {}", archived.data.iter().any(|saved| saved.id == fork.id()));
    let fork = codex.thread_unarchive(fork.id()).await?;
    println!("unarchived: {}", fork.info().is_some());

    // A turn of its own replaces the history with a summary. Subscribe first, then wait for the end of that turn.
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
    codex.close().await
}

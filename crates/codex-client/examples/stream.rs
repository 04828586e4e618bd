//! A turn while it runs: the answer piece by piece as text, and then a second turn as typed events.
//!
//! ```text
//! cargo run -p codex-client --example stream -- --mock    without an account
//! cargo run -p codex-client --example stream              with your own login
//! ```

mod support;

use codex_client::types::ServerNotification;
use codex_client::{Codex, Event, Result, TurnCollector};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session =
        support::session([Reply::text("Threads hold turns."), Reply::text("Turns hold items, and items hold text.")])
            .await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().await?;

    // Only the text. `turn` starts a turn and does not wait for its end.
    let turn = thread.turn("What is a thread?").await?;
    let mut text = turn.stream().text();
    while let Some(piece) = text.next().await {
        print!("[{}]", piece?);
    }
    println!();

    // All events, and the result made of them in the same pass.
    let turn = thread.turn("And what is a turn?").await?;
    let mut events = turn.stream();
    let mut collector = TurnCollector::new();
    while let Some(event) = events.next().await {
        let event = event?;
        collector.observe(&event);
        match event {
            Event::Notification(notification) => match &notification.payload {
                ServerNotification::ItemStarted(started) => println!("begun: {}", started.item.wire_tag()),
                ServerNotification::ItemCompleted(completed) => println!("done: {}", completed.item.wire_tag()),
                ServerNotification::TurnCompleted(completed) => println!("the turn is {}", completed.turn.status),
                _ => {}
            },
            // This program was too slow to read: pieces of text were dropped, what ends something never is.
            Event::Lagged { skipped } => println!("({skipped} events were skipped)"),
            _ => {}
        }
    }
    let result = collector.finish()?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await?;
    Ok(())
}

//! Running turns: the first turn as pieces of text, and the second turn as typed events.
//!
//! ```text
//! cargo run -p codex-client --example stream    # with your own login
//! cargo example stream                          # with a mock model, without an account
//! ```

use codex_client::types::ServerNotification;
use codex_client::{Codex, Event, Result, TurnCollector};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;

    // Only the text. `turn` starts a turn, and does not wait for the end of the turn.
    let turn = thread.turn("What is a thread?").await?;
    let mut text = turn.stream().text();
    while let Some(piece) = text.next().await {
        print!("[{}]", piece?);
    }
    println!();

    // All events. The collector makes the result of the same events.
    let turn = thread.turn("And what is a turn?").await?;
    let mut events = turn.stream();
    let mut collector = TurnCollector::new();
    while let Some(event) = events.next().await {
        let event = event?;
        collector.observe(&event);
        match event {
            Event::Notification(notification) => match notification.payload() {
                ServerNotification::ItemStarted(started) => println!("begun: {}", started.item.wire_tag()),
                ServerNotification::ItemCompleted(completed) => println!("done: {}", completed.item.wire_tag()),
                ServerNotification::TurnCompleted(completed) => println!("the turn is {}", completed.turn.status),
                _ => {}
            },
            // The program reads too slowly: the client dropped pieces of text. The client never drops the end of an item or a turn.
            Event::Lagged { skipped } => println!("({skipped} events were skipped)"),
            _ => {}
        }
    }
    let result = collector.finish()?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}

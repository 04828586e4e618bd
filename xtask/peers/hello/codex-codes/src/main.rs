//! The smallest program with codex-codes: start, one thread, one turn, close.

use codex_codes::{AsyncClient, Notification, ServerMessage};
use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut client = AsyncClient::start().await?;
    let thread = client.thread_start(&serde_json::from_value(json!({}))?).await?.thread.id;
    let input = json!([{ "type": "text", "text": "Describe this project." }]);
    client.turn_start(&serde_json::from_value(json!({ "threadId": thread, "input": input }))?).await?;
    while let Some(message) = client.next_message().await? {
        match message {
            ServerMessage::Notification(Notification::AgentMessageDelta(delta)) => print!("{}", delta.delta),
            ServerMessage::Notification(Notification::TurnCompleted(_)) => break,
            _ => {}
        }
    }
    println!();
    client.shutdown().await?;
    Ok(())
}

//! codex-codes.

use std::process::ExitCode;
use std::time::Instant;

use codex_codes::protocol_generated::types::{
    ModelListParams, ModelListResponse, ThreadReadParams, ThreadReadResponse,
};
use codex_codes::{
    AppServerBuilder, AsyncClient, ClientInfo, InitializeParams, Notification, ServerMessage, ThreadStartParams,
};
use peers_common::{Cost, Done, Meter, Row, Seen, app_server, check_history};
use serde_json::json;

fn main() -> ExitCode {
    peers_common::tokio_main(run)
}

async fn run(row: Row) -> Done<Cost> {
    let mut client = start().await?;
    let cost = match row {
        Row::Start => Meter::start().stop(Vec::new()),
        Row::RoundTrips(count) => {
            let (meter, mut times) = (Meter::start(), Vec::new());
            for _ in 0..count {
                let start = Instant::now();
                client.request::<_, ModelListResponse>("model/list", &ModelListParams::default()).await?;
                times.push(start.elapsed());
            }
            meter.stop(times)
        }
        Row::Deltas(_) | Row::Items(_) => {
            let thread = start_thread(&mut client).await?;
            start_turn(&mut client, &thread).await?;
            let meter = Meter::start();
            read(&mut client).await?.check(row)?;
            meter.stop(Vec::new())
        }
        Row::Threads(count) => {
            let (meter, mut threads) = (Meter::start(), Vec::new());
            for _ in 0..count {
                threads.push(start_thread(&mut client).await?);
            }
            for thread in &threads {
                start_turn(&mut client, thread).await?;
                read(&mut client).await?.check(row)?;
            }
            meter.stop(Vec::new())
        }
        Row::History(count) => {
            let thread_id = start_thread(&mut client).await?;
            let meter = Meter::start();
            let params = ThreadReadParams { include_turns: Some(true), thread_id };
            let read: ThreadReadResponse = client.request("thread/read", &params).await?;
            let cost = meter.stop(Vec::new());
            check_history(count, read.thread.turns.iter().map(|turn| turn.items.len()).sum())?;
            cost
        }
    };
    client.shutdown().await?;
    Ok(cost)
}

/// Starts the client without `AsyncClient::start`, which also runs the `codex` of `PATH` for its version.
async fn start() -> Done<AsyncClient> {
    let mut client = AsyncClient::new(AppServerBuilder::new().command(app_server()?).spawn().await?)?;
    let client_info = ClientInfo { name: "peers".to_owned(), version: "0".to_owned(), title: None };
    client.initialize(&InitializeParams { client_info, capabilities: None }).await?;
    Ok(client)
}

async fn start_thread(client: &mut AsyncClient) -> Done<String> {
    let params: ThreadStartParams = serde_json::from_value(json!({}))?;
    Ok(client.thread_start(&params).await?.thread.id.to_string())
}

async fn start_turn(client: &mut AsyncClient, thread: &str) -> Done {
    let params = json!({ "threadId": thread, "input": [{ "type": "text", "text": "go" }] });
    client.turn_start(&serde_json::from_value(params)?).await?;
    Ok(())
}

async fn read(client: &mut AsyncClient) -> Done<Seen> {
    let mut seen = Seen::default();
    while let Some(message) = client.next_message().await? {
        match message {
            ServerMessage::Notification(Notification::AgentMessageDelta(delta)) => seen.delta(&delta.delta),
            ServerMessage::Notification(Notification::ItemCompleted(_)) => seen.item(),
            ServerMessage::Notification(Notification::TurnCompleted(_)) => return Ok(seen),
            _ => {}
        }
    }
    Err("the app-server ended early".into())
}

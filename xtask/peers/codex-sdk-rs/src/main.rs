//! codex-sdk-rs.

use std::process::ExitCode;
use std::time::Instant;

use codex_sdk_rs::{AsyncCodex, AsyncTurnHandle, CodexConfig, NotificationPayload};
use peers_common::{Cost, Done, Meter, Row, Seen, app_server, check_history};
use tokio_stream::StreamExt as _;

fn main() -> ExitCode {
    peers_common::tokio_main(run)
}

async fn run(row: Row) -> Done<Cost> {
    let config = CodexConfig { codex_bin: Some(app_server()?), ..CodexConfig::default() };
    let codex = AsyncCodex::connect(config).await?;
    let cost = match row {
        Row::Start => Meter::start().stop(Vec::new()),
        Row::RoundTrips(count) => {
            let (meter, mut times) = (Meter::start(), Vec::new());
            for _ in 0..count {
                let start = Instant::now();
                codex.models().await?;
                times.push(start.elapsed());
            }
            meter.stop(times)
        }
        Row::Deltas(_) | Row::Items(_) => {
            let turn = codex.thread_start().await?.turn("go").await?;
            let meter = Meter::start();
            read(&turn).await?.check(row)?;
            meter.stop(Vec::new())
        }
        Row::Threads(count) => {
            let (meter, mut threads) = (Meter::start(), Vec::new());
            for _ in 0..count {
                threads.push(codex.thread_start().await?);
            }
            for thread in &threads {
                read(&thread.turn("go").await?).await?.check(row)?;
            }
            meter.stop(Vec::new())
        }
        Row::History(count) => {
            let thread = codex.thread_start().await?;
            let meter = Meter::start();
            let read = thread.read_with_turns(true).await?;
            let cost = meter.stop(Vec::new());
            check_history(count, read.thread.turns.iter().map(|turn| turn.items.len()).sum())?;
            cost
        }
    };
    codex.close().await?;
    Ok(cost)
}

async fn read(turn: &AsyncTurnHandle) -> Done<Seen> {
    let (mut events, mut seen) = (turn.stream()?, Seen::default());
    while let Some(event) = events.next().await {
        match event?.payload {
            NotificationPayload::AgentMessageDelta(delta) => seen.delta(&delta.delta),
            NotificationPayload::ItemCompleted(_) => seen.item(),
            _ => {}
        }
    }
    Ok(seen)
}

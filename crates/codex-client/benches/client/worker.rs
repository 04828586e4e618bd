//! Runs one row with one program, in a process of its own, and prints the cost as JSON.

use std::time::Instant;

use codex_client::types::{ModelListParams, ServerNotification, request};
use codex_client::{Codex, CodexConfig, Event, blocking};

use crate::measure::{Cost, Meter};
use crate::stage::{self, DELTAS, DELTAS_OF_A_THREAD, ITEMS, ROUND_TRIPS, RUNTIME_DELTAS, THREADS};
use crate::{decode, floor};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

pub(crate) fn run(row: &str, program: &str) -> Done {
    let cost = match program {
        _ if decode::ROWS.contains(&row) => decode::run(row, program)?,
        "floor" => floor::run(row)?,
        "blocking" => on_threads(row)?,
        // This is the tokio runtime of `#[tokio::main]`.
        "ours" => tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(asynchronous(row))?,
        "ours, one thread" => {
            tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(asynchronous(row))?
        }
        _ => return Err(format!("there is no program {program}").into()),
    };
    println!("{}", serde_json::to_string(&cost)?);
    Ok(())
}

fn config() -> CodexConfig {
    CodexConfig::new().codex_bin(stage::app_server())
}

async fn asynchronous(row: &str) -> Done<Cost> {
    let start = Instant::now();
    let meter = Meter::start();
    let codex = Codex::start_with(config()).await?;
    let started = start.elapsed();
    let cost = match row {
        "start" => {
            let end = Instant::now();
            codex.close().await?;
            return Ok(meter.stop(1, vec![started, end.elapsed()]));
        }
        "round trips" => {
            let meter = Meter::start();
            let mut times = Vec::new();
            for _ in 0..ROUND_TRIPS {
                let start = Instant::now();
                codex.call::<request::ModelList>(ModelListParams::default()).await?;
                times.push(start.elapsed());
            }
            meter.stop(ROUND_TRIPS, times)
        }
        "runtime, many threads" => {
            let meter = Meter::start();
            let mut turns = tokio::task::JoinSet::<codex_client::Result<Seen>>::new();
            for _ in 0..THREADS {
                let codex = codex.clone();
                turns.spawn(async move {
                    let mut events = codex.thread_start().await?.turn("go").await?.stream();
                    let mut seen = Seen::default();
                    while let Some(event) = events.next().await {
                        seen.check(&event?);
                    }
                    Ok(seen)
                });
            }
            while let Some(seen) = turns.join_next().await {
                seen??.all(DELTAS_OF_A_THREAD)?;
            }
            meter.stop(THREADS * DELTAS_OF_A_THREAD, Vec::new())
        }
        _ => {
            let turn = codex.thread_start().await?.turn("go").await?;
            let meter = Meter::start();
            let mut events = turn.stream();
            let mut seen = Seen::default();
            while let Some(event) = events.next().await {
                seen.check(&event?);
            }
            meter.stop(seen.all(expected(row)?)?, Vec::new())
        }
    };
    codex.close().await?;
    Ok(cost.at_the_end())
}

fn on_threads(row: &str) -> Done<Cost> {
    let start = Instant::now();
    let meter = Meter::start();
    let codex = blocking::Codex::start_with(config())?;
    let started = start.elapsed();
    let cost = match row {
        "start" => {
            let end = Instant::now();
            codex.close()?;
            return Ok(meter.stop(1, vec![started, end.elapsed()]));
        }
        "round trips" => {
            let meter = Meter::start();
            let mut times = Vec::new();
            for _ in 0..ROUND_TRIPS {
                let start = Instant::now();
                codex.call::<request::ModelList>(ModelListParams::default())?;
                times.push(start.elapsed());
            }
            meter.stop(ROUND_TRIPS, times)
        }
        _ => {
            let turn = codex.thread_start().send()?.turn("go").send()?;
            let meter = Meter::start();
            let mut seen = Seen::default();
            for event in turn.stream() {
                seen.check(&event?);
            }
            meter.stop(seen.all(expected(row)?)?, Vec::new())
        }
    };
    codex.close()?;
    Ok(cost.at_the_end())
}

fn expected(row: &str) -> Done<u64> {
    match row {
        "deltas" => Ok(DELTAS),
        "items" => Ok(ITEMS),
        "runtime, one thread" => Ok(RUNTIME_DELTAS),
        _ => Err(format!("there is no row {row}").into()),
    }
}

/// Whether all events were read, and in order.
#[derive(Default)]
struct Seen {
    count: u64,
    out_of_order: u64,
    skipped: u64,
}

impl Seen {
    fn check(&mut self, event: &Event) {
        let number = match event.text_delta() {
            Some(delta) => delta.trim_end(),
            None => match event.notification() {
                Some(ServerNotification::ItemCompleted(completed)) => match completed.item.id() {
                    Some(id) => id.strip_prefix("item-").unwrap_or_default(),
                    None => "",
                },
                Some(_) => return,
                None => {
                    self.skipped += 1;
                    return;
                }
            },
        };
        // The turn has other items, whose ids are not numbers.
        if let Ok(number) = number.parse::<u64>() {
            self.out_of_order += u64::from(number != self.count);
            self.count += 1;
        }
    }

    fn all(&self, expected: u64) -> Done<u64> {
        match (self.count == expected, self.out_of_order, self.skipped) {
            (true, 0, 0) => Ok(expected),
            _ => {
                Err(format!("{} of {expected}, {} out of order, {} gaps", self.count, self.out_of_order, self.skipped)
                    .into())
            }
        }
    }
}

//! One run of one row by one program, in a process of its own; what it cost goes to stdout as JSON.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use codex_client::types::{ModelListParams, ServerNotification, request};
use codex_client::{Codex, CodexConfig, blocking};

use crate::measure::Meter;
use crate::scripts::{DELTAS, ITEMS, ROUND_TRIPS};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

pub(crate) fn run(row: &str, program: &str) -> Done {
    let cost = match (row, program) {
        ("start", "floor") => {
            let meter = Meter::start();
            let floor = Floor::start()?;
            floor.end()?;
            meter.stop(1, Vec::new())
        }
        ("start", "ours") => runtime()?.block_on(async {
            let meter = Meter::start();
            let codex = Codex::start_with(config()).await?;
            codex.close().await?;
            Done::Ok(meter.stop(1, Vec::new()))
        })?,
        ("round trips", "floor") => {
            let mut floor = Floor::start()?;
            let meter = Meter::start();
            let mut times = Vec::new();
            for id in 0..ROUND_TRIPS {
                let start = Instant::now();
                floor.round_trip(id)?;
                times.push(start.elapsed());
            }
            let cost = meter.stop(ROUND_TRIPS, times);
            floor.end()?;
            cost
        }
        ("round trips", "ours") => runtime()?.block_on(async {
            let codex = Codex::start_with(config()).await?;
            let meter = Meter::start();
            let mut times = Vec::new();
            for _ in 0..ROUND_TRIPS {
                let start = Instant::now();
                codex.call::<request::ModelList>(ModelListParams::default()).await?;
                times.push(start.elapsed());
            }
            let cost = meter.stop(ROUND_TRIPS, times);
            codex.close().await?;
            Done::Ok(cost)
        })?,
        ("deltas" | "items", "floor") => {
            let mut floor = Floor::start()?;
            floor.start_turn()?;
            let meter = Meter::start();
            let count = floor.count_until(b"turn/completed")?;
            let cost = meter.stop(count, Vec::new());
            floor.end()?;
            cost
        }
        ("deltas" | "items", "ours") => runtime()?.block_on(async {
            let codex = Codex::start_with(config()).await?;
            let thread = codex.thread_start().await?;
            let turn = thread.turn("go").await?;
            let meter = Meter::start();
            let mut events = turn.stream();
            let mut seen = Seen::default();
            while let Some(event) = events.next().await {
                seen.check(event?.notification());
            }
            seen.all(row)?;
            let cost = meter.stop(seen.count, Vec::new());
            codex.close().await?;
            Done::Ok(cost)
        })?,
        ("deltas" | "items", "blocking") => {
            let codex = blocking::Codex::start_with(config())?;
            let turn = codex.thread_start().send()?.turn("go").send()?;
            let meter = Meter::start();
            let mut seen = Seen::default();
            for event in turn.stream() {
                seen.check(event?.notification());
            }
            seen.all(row)?;
            let cost = meter.stop(seen.count, Vec::new());
            codex.close()?;
            cost
        }
        _ => return Err(format!("no row {row} by {program}").into()),
    };
    println!("{}", serde_json::to_string(&cost)?);
    Ok(())
}

/// As `#[tokio::main]` makes it.
fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

fn this_program() -> std::path::PathBuf {
    std::env::current_exe().unwrap_or_default()
}

fn config() -> CodexConfig {
    CodexConfig::new().codex_bin(this_program())
}

/// Whether all came, in order.
#[derive(Default)]
struct Seen {
    count: u64,
    out_of_order: u64,
    skipped: u64,
}

impl Seen {
    fn check(&mut self, notification: Option<&ServerNotification>) {
        let number = match notification {
            Some(ServerNotification::ItemAgentMessageDelta(delta)) => delta.delta.trim_end(),
            Some(ServerNotification::ItemCompleted(completed)) => match completed.item.id() {
                Some(id) => id.strip_prefix("item-").unwrap_or_default(),
                None => "",
            },
            Some(_) => return,
            None => {
                self.skipped += 1;
                return;
            }
        };
        // Items of the turn that are not of the flood have other ids.
        if let Ok(number) = number.parse::<u64>() {
            self.out_of_order += u64::from(number != self.count);
            self.count += 1;
        }
    }

    fn all(&self, row: &str) -> Done {
        let expected = if row == "deltas" { DELTAS } else { ITEMS };
        match (self.count == expected, self.out_of_order, self.skipped) {
            (true, 0, 0) => Ok(()),
            _ => {
                Err(format!("{} of {expected}, {} out of order, {} gaps", self.count, self.out_of_order, self.skipped)
                    .into())
            }
        }
    }
}

/// The least that can be done: a blocking pipe, whole lines, and no look into them but for what is waited for.
struct Floor {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    line: Vec<u8>,
}

impl Floor {
    fn start() -> Done<Self> {
        let mut child = Command::new(this_program())
            .arg("app-server")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("no pipes".into());
        };
        let mut floor = Self { child, input, output: BufReader::with_capacity(64 * 1024, output), line: Vec::new() };
        floor.send(
            r#"{"id":0,"method":"initialize","params":{"clientInfo":{"name":"floor","version":"0"},"capabilities":null}}"#,
        )?;
        floor.read()?;
        floor.send(r#"{"method":"initialized"}"#)?;
        Ok(floor)
    }

    fn send(&mut self, line: &str) -> Done {
        self.input.write_all(format!("{line}\n").as_bytes())?;
        Ok(())
    }

    fn read(&mut self) -> Done<usize> {
        self.line.clear();
        Ok(self.output.read_until(b'\n', &mut self.line)?)
    }

    fn start_turn(&mut self) -> Done {
        self.send(r#"{"id":1,"method":"thread/start","params":{}}"#)?;
        let thread = loop {
            self.read()?;
            let answer: serde_json::Value = serde_json::from_slice(&self.line)?;
            if let Some(thread) = answer["result"]["thread"]["id"].as_str() {
                break thread.to_owned();
            }
        };
        self.send(&format!(r#"{{"id":2,"method":"turn/start","params":{{"threadId":"{thread}","input":[]}}}}"#))
    }

    fn round_trip(&mut self, id: u64) -> Done {
        self.send(&format!(r#"{{"id":{id},"method":"model/list","params":{{}}}}"#))?;
        self.read()?;
        Ok(())
    }

    fn count_until(&mut self, end: &[u8]) -> Done<u64> {
        let mut lines = 0;
        while self.read()? > 0 {
            lines += 1;
            // The method stands at the beginning of a line.
            if self.line.get(11..11 + end.len()) == Some(end) {
                return Ok(lines);
            }
        }
        Err("the fake ended early".into())
    }

    fn end(mut self) -> Done {
        drop(self.input);
        let mut rest = Vec::new();
        self.output.read_to_end(&mut rest)?;
        self.child.wait()?;
        Ok(())
    }
}

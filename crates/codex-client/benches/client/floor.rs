//! The floor: the minimum work of a client.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use memchr::memmem;

use crate::measure::{Cost, Meter};
use crate::stage::{self, DELTAS_OF_A_THREAD, ROUND_TRIPS, THREADS};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A client on blocking pipes. It reads whole lines, and looks only for the message that it waits for.
struct Floor {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    line: Vec<u8>,
}

const DELTA: &[u8] = br#"{"method":"item/agentMessage/delta""#;
const COMPLETED: &[u8] = br#"{"method":"turn/completed""#;
const THREAD: &[u8] = br#""thread":{"#;
const ID: &[u8] = br#""id":""#;

pub(crate) fn run(row: &str) -> Done<Cost> {
    Ok(match row {
        "start" => {
            let meter = Meter::start();
            let start = Instant::now();
            let floor = Floor::start()?;
            let started = start.elapsed();
            let end = Instant::now();
            floor.end()?;
            meter.stop(1, vec![started, end.elapsed()])
        }
        "round trips" => {
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
        "deltas" | "items" | "runtime, one thread" => {
            let mut floor = Floor::start()?;
            floor.start_threads(1)?;
            let meter = Meter::start();
            let (lines, deltas) = floor.read_turns(1)?;
            let cost = meter.stop(if row == "items" { lines } else { deltas }, Vec::new());
            floor.end()?;
            cost.at_the_end()
        }
        "runtime, many threads" => {
            let mut floor = Floor::start()?;
            let meter = Meter::start();
            floor.start_threads(THREADS)?;
            let (_, deltas) = floor.read_turns(THREADS)?;
            if deltas != THREADS * DELTAS_OF_A_THREAD {
                return Err(format!("{deltas} deltas").into());
            }
            let cost = meter.stop(deltas, Vec::new());
            floor.end()?;
            cost.at_the_end()
        }
        _ => return Err(format!("no row {row} by the floor").into()),
    })
}

impl Floor {
    fn start() -> Done<Self> {
        let mut child = Command::new(stage::app_server())
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

    fn read(&mut self) -> Done {
        self.line.clear();
        match self.output.read_until(b'\n', &mut self.line)? {
            0 => Err("the app-server ended early".into()),
            _ => Ok(()),
        }
    }

    fn round_trip(&mut self, id: u64) -> Done {
        self.send(&format!(r#"{{"id":{id},"method":"model/list","params":{{}}}}"#))?;
        self.read()
    }

    /// Starts this many threads at once, and a turn on each thread as soon as the thread has started.
    fn start_threads(&mut self, count: u64) -> Done {
        for id in 1..=count {
            self.send(&format!(r#"{{"id":{id},"method":"thread/start","params":{{}}}}"#))?;
        }
        let mut started = 0;
        while started < count {
            self.read()?;
            if !self.line.starts_with(br#"{"id":"#) {
                continue;
            }
            let Some(thread) = memmem::find(&self.line, THREAD).map(|at| &self.line[at..]) else { continue };
            let Some(id) = memmem::find(thread, ID).map(|at| &thread[at + ID.len()..]) else { continue };
            let id = String::from_utf8(id[..id.iter().position(|byte| *byte == b'"').unwrap_or_default()].to_vec())?;
            started += 1;
            self.send(&format!(
                r#"{{"id":{},"method":"turn/start","params":{{"threadId":"{id}","input":[{{"type":"text","text":"go"}}]}}}}"#,
                count + started
            ))?;
        }
        Ok(())
    }

    /// Reads until this many turns are completed. Returns the number of lines, and the number of deltas among them.
    fn read_turns(&mut self, count: u64) -> Done<(u64, u64)> {
        let (mut lines, mut deltas, mut completed) = (0, 0, 0);
        while completed < count {
            self.read()?;
            lines += 1;
            // The method is at the beginning of a line.
            deltas += u64::from(self.line.starts_with(DELTA));
            completed += u64::from(self.line.starts_with(COMPLETED));
        }
        Ok((lines, deltas))
    }

    fn end(mut self) -> Done {
        drop(self.input);
        let mut rest = Vec::new();
        self.output.read_to_end(&mut rest)?;
        self.child.wait()?;
        Ok(())
    }
}

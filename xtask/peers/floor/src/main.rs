//! The floor: reads whole lines from the pipe with blocking calls, and looks only for the messages that it waits for.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};
use std::time::Instant;

use memchr::memmem;
use peers_common::{Cost, Done, Meter, Row, app_server};

fn main() -> ExitCode {
    peers_common::main(run)
}

fn run(row: Row) -> Done<Cost> {
    let mut floor = Floor::start()?;
    let cost = match row {
        Row::Start => Meter::start().stop(Vec::new()),
        Row::RoundTrips(count) => {
            let (meter, mut times) = (Meter::start(), Vec::new());
            for _ in 0..count {
                let start = Instant::now();
                floor.request("model/list", "{}")?;
                times.push(start.elapsed());
            }
            meter.stop(times)
        }
        Row::Deltas(_) | Row::Items(_) => {
            let thread = floor.start_thread()?;
            floor.start_turn(&thread)?;
            let meter = Meter::start();
            let (deltas, items) = floor.read_turn()?;
            match row {
                Row::Deltas(count) if deltas != count => return Err(format!("{deltas} of {count} deltas").into()),
                Row::Items(count) if items != count + 1 => return Err(format!("{items} of {count} items").into()),
                _ => meter.stop(Vec::new()),
            }
        }
        Row::Threads(count) => {
            let (meter, mut threads) = (Meter::start(), Vec::new());
            for _ in 0..count {
                threads.push(floor.start_thread()?);
            }
            for thread in &threads {
                floor.start_turn(thread)?;
                let (_, items) = floor.read_turn()?;
                if items != 2 {
                    return Err(format!("{items} of 2 items").into());
                }
            }
            meter.stop(Vec::new())
        }
        Row::History(_) => {
            let thread = floor.start_thread()?;
            let meter = Meter::start();
            floor.request("thread/read", &format!(r#"{{"threadId":"{thread}","includeTurns":true}}"#))?;
            meter.stop(Vec::new())
        }
    };
    floor.end()?;
    Ok(cost)
}

struct Floor {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    line: Vec<u8>,
    next_id: u64,
}

const ANSWER: &[u8] = br#"{"id":"#;
const DELTA: &[u8] = br#"{"method":"item/agentMessage/delta""#;
const ITEM: &[u8] = br#"{"method":"item/completed""#;
const COMPLETED: &[u8] = br#"{"method":"turn/completed""#;

impl Floor {
    fn start() -> Done<Self> {
        let mut command = Command::new(app_server()?);
        command.arg("app-server").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("no pipes".into());
        };
        let output = BufReader::with_capacity(64 * 1024, output);
        let mut floor = Self { child, input, output, line: Vec::new(), next_id: 0 };
        floor.request("initialize", r#"{"clientInfo":{"name":"floor","version":"0"},"capabilities":null}"#)?;
        floor.input.write_all(b"{\"method\":\"initialized\"}\n")?;
        Ok(floor)
    }

    /// Sends a request, and reads up to its answer. Only one request is in flight.
    fn request(&mut self, method: &str, params: &str) -> Done {
        let id = self.next_id;
        self.next_id += 1;
        self.input.write_all(format!("{{\"id\":{id},\"method\":\"{method}\",\"params\":{params}}}\n").as_bytes())?;
        loop {
            self.read()?;
            if self.line.starts_with(ANSWER) {
                return Ok(());
            }
        }
    }

    fn read(&mut self) -> Done {
        self.line.clear();
        match self.output.read_until(b'\n', &mut self.line)? {
            0 => Err("the app-server ended early".into()),
            _ => Ok(()),
        }
    }

    fn start_thread(&mut self) -> Done<String> {
        self.request("thread/start", "{}")?;
        let thread = memmem::find(&self.line, br#""thread":{"#).map(|at| &self.line[at..]).unwrap_or_default();
        let id = memmem::find(thread, br#""id":""#).map(|at| &thread[at + 6..]).ok_or("the thread has no id")?;
        let end = id.iter().position(|byte| *byte == b'"').ok_or("the id has no end")?;
        Ok(String::from_utf8(id[..end].to_vec())?)
    }

    fn start_turn(&mut self, thread: &str) -> Done {
        let params = format!(r#"{{"threadId":"{thread}","input":[{{"type":"text","text":"go"}}]}}"#);
        self.request("turn/start", &params)
    }

    /// Reads up to the end of the turn. Returns the number of deltas, and of completed items.
    fn read_turn(&mut self) -> Done<(u64, u64)> {
        let (mut deltas, mut items) = (0, 0);
        loop {
            self.read()?;
            deltas += u64::from(self.line.starts_with(DELTA));
            items += u64::from(self.line.starts_with(ITEM));
            if self.line.starts_with(COMPLETED) {
                return Ok((deltas, items));
            }
        }
    }

    fn end(mut self) -> Done {
        drop(self.input);
        let mut rest = Vec::new();
        self.output.read_to_end(&mut rest)?;
        self.child.wait()?;
        Ok(())
    }
}

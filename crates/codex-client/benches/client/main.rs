//! Measures the client next to its floor: a program that reads the same bytes from the same pipe and parses nothing.
//!
//! `cargo bench -p codex-client --bench client` prints the table in Markdown; `cargo xtask bench` prints it together with the others.
//! Options follow after `--`: `--runs N`, `--python PATH` for a Python with `openai-codex` installed, `--no-runtime` to leave out the
//! rows of the real runtime, and the name of one row. Each run is a process of its own. The programs alternate, so that a disturbance
//! of the machine affects all of them.
//!
//! This program is also the fake app-server and the workers. See `worker`.

mod decode;
mod floor;
mod measure;
mod python;
mod rows;
mod stage;
mod table;
mod worker;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        // The fake app-server is started with the arguments of the runtime.
        ["app-server", ..] => codex_testkit::fake::main(),
        ["worker", row, program] => worker::run(row, program),
        // `cargo test` builds and starts benchmarks too, but measures nothing.
        ["--test", ..] => Ok(()),
        options => rows::Options::parse(options).and_then(|options| rows::all(&options)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

//! What the client costs, beside its floor: the same bytes over the same pipe, read by a program that parses nothing.
//!
//! `cargo bench -p codex-client --bench client` prints the table in Markdown; `cargo xtask bench` runs it with the others. Options
//! stand behind `--`: `--runs N`, `--python PATH` for a Python that has `openai-codex` installed, `--no-runtime` to leave out the
//! rows of the real runtime, and the name of one row. Each run is a process of its own, and the programs take turns, so that what
//! disturbs the machine disturbs all of them.
//!
//! The program is its own fake app-server and its own workers: see `worker`.

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
        // `cargo test` builds and starts benchmarks too; there is nothing to measure then.
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

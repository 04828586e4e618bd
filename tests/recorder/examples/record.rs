//! Records the messages of a runtime: `cargo run -p codex-recorder --example record -- RUNTIME OUT.jsonl`.
//!
//! Runs itself again in a network that ends at loopback, so that methods that call other hosts can be tried.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::Parser;
use codex_recorder::{Surface, isolation, record_only};

/// Drives a runtime over its protocol and writes the transcript.
#[derive(Parser)]
#[command(after_help = "\
Writes:
  OUT    the transcript, with one JSON value in each line
  HOMES  private homes of the runtime, in place of temporary folders

Example:
  cargo run -p codex-recorder --example record -- bin/codex target/traffic.jsonl")]
struct Options {
    /// The `codex` program.
    runtime: PathBuf,
    /// The file for the transcript.
    out: PathBuf,
    /// Records the stable surface only.
    #[arg(long)]
    stable: bool,
    /// Records only the scenes whose name contains this text.
    #[arg(long, default_value = "")]
    scene: String,
    /// The folder for the homes.
    #[arg(long)]
    homes: Option<PathBuf>,
    /// The file for the requests that reached the mocks.
    #[arg(long)]
    requests: Option<PathBuf>,
    /// Marks a process that is already in a network namespace.
    #[arg(long, hide = true)]
    inside: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let options = Options::parse();
    anyhow::ensure!(
        options.runtime.is_file(),
        "{} is not a file: name the codex executable (`cargo xtask fetch-runtime` installs bin/codex)",
        options.runtime.display()
    );
    if !options.inside && !isolation::is_isolated() {
        if let Some(mut command) = isolation::command(&std::env::current_exe()?) {
            command.args(std::env::args_os().skip(1)).arg("--inside");
            let status = command.status()?;
            return Ok(ExitCode::from(u8::from(!status.success())));
        }
        eprintln!("cannot make a network namespace: the scenes that call other hosts are left out");
    }
    isolation::raise_loopback()?;
    let surface = match options.stable {
        true => Surface::Stable,
        false => Surface::Experimental,
    };
    let wanted = |name: &str| name.contains(&options.scene);
    let recording = record_only(&options.runtime, options.homes.as_deref(), surface, wanted).await?;
    recording
        .transcript
        .write(&options.out)
        .with_context(|| format!("cannot write the transcript {}", options.out.display()))?;
    println!("{}", recording.coverage);
    println!("messages: {}", recording.transcript.entries().len());
    for (scene, duration) in &recording.durations {
        println!("took: {:6.2} s {scene}", duration.as_secs_f64());
    }
    println!("skipped scenes: {}", recording.skipped.join(", "));
    for (scene, what) in &recording.lacking {
        println!("left out, because the runtime lacks {what}: {scene}");
    }
    for (scene, requests) in &recording.requests {
        for request in requests.iter().filter(|request| !request.expected) {
            println!("unplanned request in {scene}: {} {}", request.method, request.path);
        }
    }
    if let Some(path) = &options.requests {
        std::fs::write(path, serde_json::to_string_pretty(&recording.requests)?)?;
    }
    for (scene, problem) in &recording.problems {
        println!("problem in {scene}: {problem}");
    }
    Ok(ExitCode::from(u8::from(!recording.problems.is_empty())))
}

//! Records a runtime: `cargo run -p codex-recorder --example record -- RUNTIME OUT.jsonl`.
//!
//! Re-runs itself where the network ends at loopback, so that methods that call out can be tried.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::Parser;
use codex_recorder::{Surface, isolation, record_only};

/// Drives a runtime over its protocol and writes the transcript.
#[derive(Parser)]
#[command(after_help = "\
Writes:
  OUT    the transcript, a JSON value a line
  HOMES  private homes of the runtime, in place of temporary folders

Example:
  cargo run -p codex-recorder --example record -- bin/codex target/traffic.jsonl")]
struct Options {
    /// The `codex` program.
    runtime: PathBuf,
    /// Where the transcript goes.
    out: PathBuf,
    /// Only the stable surface.
    #[arg(long)]
    stable: bool,
    /// Only scenes whose name contains this.
    #[arg(long, default_value = "")]
    scene: String,
    /// The folder for the homes.
    #[arg(long)]
    homes: Option<PathBuf>,
    /// Where the requests that reached the mocks go.
    #[arg(long)]
    requests: Option<PathBuf>,
    /// Already in a network namespace.
    #[arg(long, hide = true)]
    inside: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let options = Options::parse();
    anyhow::ensure!(
        options.runtime.is_file(),
        "{} is no file: name the codex executable (`cargo xtask fetch-runtime` installs bin/codex)",
        options.runtime.display()
    );
    if !options.inside && !isolation::is_isolated() {
        if let Some(mut command) = isolation::command(&std::env::current_exe()?) {
            command.args(std::env::args_os().skip(1)).arg("--inside");
            let status = command.status()?;
            return Ok(ExitCode::from(u8::from(!status.success())));
        }
        eprintln!("no network namespace can be had: the scenes that call out are left out");
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
        println!("left out, for want of {what}: {scene}");
    }
    for (scene, requests) in &recording.requests {
        for request in requests.iter().filter(|request| !request.expected) {
            println!("unplanned in {scene}: {} {}", request.method, request.path);
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

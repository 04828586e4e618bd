//! `codex-rehearse`: rehearses an update of the Codex runtime with a program's own recordings.
//!
//! ```text
//! files ─session→ messages ┬─ protocols: old and new types ─→ findings by schemas ┐
//! releases ─emit→ protocols ┘                                                     ├→ report → text | JSON, exit status
//! messages ─play→ both releases, mock model ─compare→ findings by play ───────────┘
//! ```

mod cli;
mod play;
mod protocols;
mod rehearse;
mod release;
mod report;
mod session;

use std::process::ExitCode;

use clap::Parser as _;

use cli::Args;

/// The exit status of a rehearsal that was not possible.
const NOT_POSSIBLE: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&anyhow::Error::from(error).context("cannot start the asynchronous runtime")),
    };
    // Ctrl-C drops the rehearsal. Dropping the rehearsal ends its processes and removes its folders.
    let result = runtime.block_on(async {
        tokio::select! {
            result = rehearse::run(&args) => result,
            _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrupted; the processes that were started are ended")),
        }
    });
    match result {
        Ok(needs_look) => ExitCode::from(u8::from(needs_look)),
        Err(error) => fail(&error),
    }
}

/// Prints the failure, its reasons, and the next step.
fn fail(error: &anyhow::Error) -> ExitCode {
    let mut hints = Vec::new();
    for (at, cause) in error.chain().enumerate() {
        let text = cause.to_string();
        let (said, hint): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| !line.starts_with("hint: "));
        eprintln!("{}: {}", if at == 0 { "error" } else { "  because" }, said.join("\n"));
        hints.extend(hint.into_iter().map(str::to_owned));
    }
    if let Some(hint) = hints.first() {
        eprintln!("{hint}");
    }
    ExitCode::from(NOT_POSSIBLE)
}

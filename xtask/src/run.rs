//! Running asynchronous work to its end, or until Ctrl-C; and how errors look.

use std::future::Future;
use std::process::ExitCode;

use anyhow::Context as _;

/// Ctrl-C was pressed; everything temporary has been removed.
#[derive(Debug)]
struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted; nothing was changed")
    }
}

impl std::error::Error for Interrupted {}

/// Runs the work. Being interrupted drops it, and dropping it cleans up.
pub(crate) fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the asynchronous runtime")?;
    runtime.block_on(async {
        tokio::select! {
            result = work => result,
            () = interruption() => Err(Interrupted.into()),
        }
    })
}

async fn interruption() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut terminate), Ok(mut hang_up)) = (signal(SignalKind::terminate()), signal(SignalKind::hangup())) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
                _ = hang_up.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// Prints an error with its causes, and chooses the exit code.
pub(crate) fn exit(result: anyhow::Result<()>) -> ExitCode {
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    // A hint belongs below the causes, so it is held back.
    let mut hints = Vec::new();
    for (at, cause) in error.chain().enumerate() {
        let text = cause.to_string();
        let (said, hint): (Vec<_>, Vec<_>) = text.lines().partition(|line| !line.starts_with("hint: "));
        let lead = if at == 0 { "error" } else { "  because" };
        eprintln!("{lead}: {}", said.join("\n"));
        hints.extend(hint.into_iter().map(str::to_owned));
    }
    for hint in hints {
        eprintln!("{hint}");
    }
    match error.is::<Interrupted>() {
        true => ExitCode::from(130),
        false => ExitCode::FAILURE,
    }
}

//! The execution of asynchronous work until its end or Ctrl-C, and the form of printed errors.

use std::future::Future;
use std::process::ExitCode;

use anyhow::Context as _;

/// The error after Ctrl-C or a termination signal. All temporary files have been removed.
#[derive(Debug)]
struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted; nothing was changed")
    }
}

impl std::error::Error for Interrupted {}

/// Runs a future to its end. A signal drops the future, which removes its temporary files.
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

/// Prints the result of a command. A closed stdout is not an error: `cargo xtask … | head` has read enough.
pub(crate) fn print(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{text}");
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
    eprint!("{}", report(&error));
    if error.is::<Interrupted>() { ExitCode::from(130) } else { ExitCode::FAILURE }
}

/// Returns the text of an error: what failed, why, and then what to do next.
fn report(error: &anyhow::Error) -> String {
    let mut causes: Vec<&dyn std::error::Error> = error.chain().collect();
    // The layers of the HTTP client stand between a failed connection and the error of the system, and add nothing.
    let network = causes.iter().position(|cause| {
        cause.downcast_ref::<codex_dist::Error>().is_some_and(|error| matches!(error, codex_dist::Error::Network(_)))
    });
    if let Some(at) = network {
        let last = causes.len().saturating_sub(1).max(at + 1);
        causes.drain(at + 1..last.min(causes.len()));
    }
    let (mut text, mut hint) = (String::new(), None);
    for (at, cause) in causes.iter().enumerate() {
        let words = cause.to_string();
        let (said, hints): (Vec<_>, Vec<_>) = words.lines().partition(|line| !line.starts_with("hint: "));
        let lead = if at == 0 { "error" } else { "  because" };
        text.push_str(&format!("{lead}: {}\n", said.join("\n")));
        // The hint of the outermost error fits the command best.
        hint = hint.or_else(|| (!hints.is_empty()).then(|| hints.join("\n")));
    }
    if let Some(hint) = hint {
        text.push_str(&hint);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use codex_dist::Error;

    use super::*;

    #[test]
    fn a_report_has_the_failure_its_causes_and_one_hint_at_the_end() {
        let inner = Error::NoLock { path: "schemas/codex.lock.toml".into() };
        let error = anyhow::Error::from(inner).context("cannot stage\nhint: name a folder").context("nothing was done");
        let text = report(&error);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "error: nothing was done");
        assert_eq!(lines[1], "  because: cannot stage");
        assert_eq!(lines[2], "  because: there is no lock file at schemas/codex.lock.toml");
        assert_eq!(lines[3..], ["hint: name a folder"]);
    }

    #[test]
    fn a_report_leaves_out_the_layers_of_the_http_client() {
        let dist = codex_dist::Dist::silent(codex_dist::Options {
            // No process listens on port 1.
            github_api: "http://127.0.0.1:1".to_owned(),
            http: codex_dist::HttpOptions { retries: 0, ..Default::default() },
            ..codex_dist::Options::new(".")
        })
        .unwrap();
        let wanted = codex_dist::Wanted::Exactly("0.1.0".parse().unwrap());
        let failed = block_on(async {
            Ok(dist.resolve_from(codex_dist::SourceKind::Github, &wanted, codex_dist::Target::LinuxX64).await?)
        });
        let text = report(&failed.unwrap_err().context("cannot update"));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 4, "{text}");
        assert!(lines[1].contains("from 127.0.0.1") && lines[2].contains("refused"), "{text}");
        assert!(lines[3].starts_with("hint: check the network and the proxy (HTTPS_PROXY)"), "{text}");
    }
}

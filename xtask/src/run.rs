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
    eprint!("{}", report(&error));
    match error.is::<Interrupted>() {
        true => ExitCode::from(130),
        false => ExitCode::FAILURE,
    }
}

/// What failed, why, and below what to do next.
fn report(error: &anyhow::Error) -> String {
    let mut causes: Vec<&dyn std::error::Error> = error.chain().collect();
    // Between the failure of a connection and what the system says of it stand the layers of the HTTP client, which add nothing.
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
        // The outermost knows best what was wanted.
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
    fn a_report_is_what_failed_why_and_one_hint_at_the_end() {
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
    fn the_layers_of_the_http_client_are_left_out() {
        let dist = codex_dist::Dist::silent(codex_dist::Options {
            // Nobody listens on port 1.
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

//! Records the traffic of a runtime in a network namespace that has only the loopback interface.

use std::{path::Path, process::ExitCode};

use anyhow::{Context as _, bail, ensure};
use codex_recorder::{Surface, isolation, record};

/// Records the experimental surface, which contains the stable one. First starts this program again in a network namespace.
pub(crate) async fn run(runtime: &Path, homes: &Path, file: &Path) -> anyhow::Result<ExitCode> {
    if !isolation::is_isolated() {
        let Some(mut command) = isolation::command(&std::env::current_exe()?) else {
            bail!(
                "cannot record {}: some methods call out, and no network namespace can be made\n\
                 hint: run this on Linux with `unshare` and `ip`, as root or where user namespaces are allowed",
                runtime.display()
            );
        };
        let status = command.args(std::env::args_os().skip(1)).status().context("cannot start this program again")?;
        return Ok(ExitCode::from(u8::from(!status.success())));
    }
    isolation::raise_loopback().context("cannot bring up the loopback interface")?;
    let recording = record(runtime, Some(homes), Surface::Experimental).await?;
    ensure!(!recording.transcript.entries().is_empty(), "{} said nothing: {:?}", runtime.display(), recording.problems);
    let write = recording.transcript.write(file);
    write.with_context(|| format!("cannot write the transcript {}", file.display()))?;
    for (scene, problem) in &recording.problems {
        eprintln!("the scene {scene} ended early: {}", problem.lines().next().unwrap_or_default());
    }
    eprintln!("{} messages", recording.transcript.entries().len());
    Ok(ExitCode::SUCCESS)
}

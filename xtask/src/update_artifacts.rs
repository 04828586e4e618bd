//! `cargo xtask update-artifacts`: the command line and the printed outcome of `xtask::update`.

use codex_dist::{Channel, SourceChoice, Version, Wanted};
use xtask::update::{self, Mode, Outcome, Request, Targets};
use xtask::workspace::Workspace;

use crate::{dist, run, workspace};

/// Update to a release: runtime in bin/, schemas, generated types, tables, documents and lock file.
///
/// All files are prepared in temporary folders and replaced in one transaction at the end. A run that fails or is
/// stopped therefore changes nothing. The command ends with the changes in the protocol and the programs that they
/// break.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/                               the runtime, verified
  schemas/                           what the runtime emits, and codex.lock.toml, which pins the runtime
  crates/codex-types/src/generated   the types
  crates/codex-dist/codex.lock.toml  the copy of the lock for programs outside of this repository
  crates/codex-types/src/since.rs, CHANGELOG.md, numbers in documents, versions in manifests
  tests/traffic/ratchet.json         the counts that the traffic tests demand

Examples:
  cargo xtask update-artifacts --channel stable
  cargo xtask update-artifacts --codex-version 0.169.0 --dry-run
  cargo xtask update-artifacts --source npm --bundle-all-platforms"
)]
pub(crate) struct Args {
    /// The channel whose newest release is taken: stable or alpha.
    #[arg(long, default_value = "stable", conflicts_with = "codex_version")]
    channel: Channel,
    /// The exact version: 0.169.0, rust-v0.169.0, 0.162.0-alpha.15.
    #[arg(long, value_name = "V")]
    codex_version: Option<Version>,
    /// The source of the release: auto (github, then npm if github cannot be reached), github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
    /// Install the runtimes of all six targets.
    #[arg(long)]
    bundle_all_platforms: bool,
    /// Print what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let request = Request {
        wanted: match args.codex_version {
            Some(version) => Wanted::Exactly(version),
            None => Wanted::Newest(args.channel),
        },
        source: args.source,
        targets: if args.bundle_all_platforms { Targets::All } else { Targets::Host },
        mode: if args.dry_run { Mode::DryRun } else { Mode::Write },
    };
    let workspace = workspace();
    let dist = dist(&workspace)?;
    let outcome = run::block_on(update::run(&request, &workspace, &dist))?;
    run::print(&summary(&outcome, request.mode, &workspace));
    Ok(())
}

/// Returns the summary: the changes or the planned changes, the folders, and the next command.
fn summary(outcome: &Outcome, mode: Mode, workspace: &Workspace) -> String {
    let Outcome { previous, version, source, installed, changed, report } = outcome;
    let (root, bin) = (workspace.root().display(), workspace.bin_dir());
    if outcome.is_nothing() {
        let folder = bin.path().display();
        return format!(
            "nothing to do: {version} is pinned, installed in {folder} and generated\nnext: cargo xtask test"
        );
    }
    let mut lines = vec![match previous {
        Some(previous) if previous != version => format!("{previous} → {version} (from {source})"),
        _ => format!("{version} (from {source})"),
    }];
    let would = if mode == Mode::DryRun { "would be " } else { "" };
    for &target in installed {
        lines.push(format!("{would}installed for {target} in {}", bin.home(target).display()));
    }
    lines.push(format!("{} files {would}changed in {root}", changed.len()));
    const SHOWN: usize = 20;
    lines.extend(changed.iter().take(SHOWN).map(|path| format!("  {path}")));
    if changed.len() > SHOWN {
        lines.push(format!("  and {} more", changed.len() - SHOWN));
    }
    if !report.is_empty() {
        lines.push(format!("\n{report}"));
    }
    lines.push(match mode {
        Mode::Write if changed.is_empty() => "\nnext: cargo xtask test".to_owned(),
        Mode::Write => "\nnext: cargo xtask test, then commit the changed files".to_owned(),
        Mode::DryRun => "\nnext: the same command without --dry-run makes these changes".to_owned(),
    });
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use codex_dist::{SourceKind, Target};

    use super::*;

    #[test]
    fn the_summary_ends_with_the_next_command_and_names_the_folders() {
        let workspace = Workspace::at("/repository");
        let mut outcome = Outcome {
            previous: Some("0.1.0".parse().unwrap()),
            version: "0.2.0".parse().unwrap(),
            source: SourceKind::Npm,
            installed: vec![Target::LinuxX64],
            changed: vec!["README.md".to_owned()],
            report: "ready".to_owned(),
        };
        let text = summary(&outcome, Mode::Write, &workspace);
        assert!(text.contains("installed for x86_64-unknown-linux-musl in /repository/bin/x86_64-unknown"), "{text}");
        assert!(text.contains("1 files changed in /repository\n  README.md"), "{text}");
        assert!(text.ends_with("next: cargo xtask test, then commit the changed files"), "{text}");
        let text = summary(&outcome, Mode::DryRun, &workspace);
        assert!(text.contains("would be installed") && text.ends_with("makes these changes"), "{text}");
        outcome.changed.clear();
        let text = summary(&outcome, Mode::Write, &workspace);
        assert!(text.ends_with("\n\nnext: cargo xtask test"), "an installation alone leaves nothing to commit: {text}");
        outcome.installed.clear();
        let text = summary(&outcome, Mode::Write, &workspace);
        assert!(text.starts_with("nothing to do") && text.contains("/repository/bin"), "{text}");
        assert!(text.ends_with("next: cargo xtask test"), "{text}");
    }
}

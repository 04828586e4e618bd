//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use codex_dist::{SourceChoice, Version};

/// Rehearse an update of the Codex runtime with recordings of your own program.
///
/// The rehearsal shows, before you update: which of your messages read differently, which of your requests the other
/// release refuses, and which of your options the other release ignores. The rehearsal compares the parts of both
/// protocols that your recordings use. The rehearsal also sends the recorded requests to both releases, each in a
/// private home, with a mock model. No account is needed, no recorded command is run again, and no recorded file is
/// touched.
#[derive(Debug, Parser)]
#[command(
    name = "codex-rehearse",
    version,
    after_help = "\
Recordings are the files of CodexConfig::record (codex-kit) and of Transcript::write (codex-testkit).

Exit status:
  0  no finding needs a look
  1  at least one finding needs a look
  2  the rehearsal was not possible; the message says why, and what to do

Examples:
  codex-rehearse --to 0.171.0 session.jsonl
  codex-rehearse --to 0.171.0 --from 0.169.0 --format json recordings/*.jsonl
  codex-rehearse --runtime ./codex --no-play session.jsonl"
)]
pub(crate) struct Args {
    /// The release to rehearse. A release that is not in the cache is downloaded and verified.
    #[arg(long, value_name = "VERSION", required_unless_present = "runtime")]
    pub(crate) to: Option<Version>,
    /// A runtime on this machine to rehearse instead of a release: its executable, or the folder of its package.
    #[arg(long, value_name = "PATH", conflicts_with = "to")]
    pub(crate) runtime: Option<PathBuf>,
    /// The release of the recordings [default: the release that the recordings name].
    #[arg(long, value_name = "VERSION")]
    pub(crate) from: Option<Version>,
    /// A runtime on this machine of the release of the recordings.
    #[arg(long, value_name = "PATH", conflicts_with = "from")]
    pub(crate) from_runtime: Option<PathBuf>,
    /// Compare only the schemas, and start no app-server.
    #[arg(long)]
    pub(crate) no_play: bool,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The time limit of each answer and each turn of the play, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    pub(crate) wait: u64,
    /// The source of releases: auto, github or npm.
    #[arg(long, value_name = "SOURCE", default_value = "auto")]
    pub(crate) source: SourceChoice,
    /// The folder that keeps releases [default: CODEX_RUNTIME_CACHE, else codex-runtime in the user's cache folder].
    #[arg(long, value_name = "FOLDER")]
    pub(crate) cache: Option<PathBuf>,
    /// The recordings.
    #[arg(required = true, value_name = "RECORDING")]
    pub(crate) recordings: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Args {
    pub(crate) fn limit(&self) -> Duration {
        Duration::from_secs(self.wait.max(1))
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_examples_of_the_help_parse() {
        let help = Args::command().get_after_help().map(ToString::to_string).unwrap_or_default();
        let examples: Vec<&str> = help.split("Examples:\n").nth(1).unwrap_or_default().lines().collect();
        assert_eq!(examples.len(), 3);
        for example in examples {
            Args::try_parse_from(example.split_whitespace()).unwrap_or_else(|error| panic!("{example}: {error}"));
        }
    }

    #[test]
    fn a_release_to_rehearse_is_required() {
        assert!(Args::try_parse_from(["codex-rehearse", "session.jsonl"]).is_err());
    }
}

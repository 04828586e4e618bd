//! `cargo xtask`: the entry point for all maintenance of this repository.
//!
//! The binary owns the command line, the progress on the terminal and the exit codes. Work that tests check as well is in the
//! library (`lib.rs`).

mod bench;
mod check;
mod checkout;
mod diff;
mod fetch_runtime;
mod generate_types;
mod matrix;
mod progress;
mod replay;
mod run;
mod stage_runtime;
mod stage_sdk;
mod test;
mod update_artifacts;

use clap::{Parser, Subcommand};
use codex_dist::{Dist, Options};
use xtask::workspace::Workspace;

/// Maintenance of this repository: the pinned runtime, the generated files, tests and measurements.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    after_help = "\
Examples, for a new clone:
  cargo xtask fetch-runtime               # install the pinned runtime
  cargo xtask test                        # install the pinned runtime, and run all tests
  cargo xtask help update-artifacts       # what a command does, and which files it writes"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    UpdateArtifacts(update_artifacts::Args),
    GenerateTypes(generate_types::Args),
    Check(check::Args),
    FetchRuntime(fetch_runtime::Args),
    StageRuntime(stage_runtime::Args),
    StageSdk(stage_sdk::Args),
    Test(test::Args),
    Bench(bench::Args),
    Diff(diff::Args),
    Matrix(matrix::Args),
    Replay(replay::Args),
}

/// Returns the checkout that the commands work on.
fn workspace() -> Workspace {
    Workspace::current()
}

/// Returns the sources that the environment configures, with progress on stderr.
fn dist(workspace: &Workspace) -> anyhow::Result<Dist> {
    Ok(Dist::new(Options::from_env(workspace.root()), progress::reporter())?)
}

fn main() -> std::process::ExitCode {
    let result = match Cli::parse().command {
        Command::UpdateArtifacts(args) => update_artifacts::run(args),
        Command::GenerateTypes(args) => generate_types::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Diff(args) => diff::run(args),
        Command::FetchRuntime(args) => fetch_runtime::run(args),
        Command::StageRuntime(args) => stage_runtime::run(&args),
        Command::StageSdk(args) => stage_sdk::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Matrix(args) => matrix::run(&args),
        Command::Replay(args) => replay::run(&args),
    };
    run::exit(result)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn each_command_lists_the_files_that_it_writes_and_has_valid_examples() {
        for command in Cli::command().get_subcommands() {
            let name = command.get_name();
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Writes:\n  "), "{name}: {help}");
            let examples = help.split("Examples:\n").nth(1).unwrap_or_default();
            assert!(!examples.is_empty(), "{name} has no example");
            for example in examples.lines() {
                assert!(example.trim().starts_with(&format!("cargo xtask {name}")), "{name}: {example}");
                let words = example.trim().trim_start_matches("cargo ").split(' ');
                Cli::try_parse_from(words).unwrap_or_else(|error| panic!("{example}: {error}"));
            }
        }
    }
}

//! `cargo xtask`: the one entry point for maintenance.

mod diff;
mod fetch_runtime;
mod generator;
mod progress;
mod run;
mod stage_runtime;
mod update_artifacts;
mod workspace;

use clap::{Parser, Subcommand};

/// Maintenance of this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    UpdateArtifacts(update_artifacts::Args),
    FetchRuntime(fetch_runtime::Args),
    StageRuntime(stage_runtime::Args),
    Diff(diff::Args),
}

fn main() -> std::process::ExitCode {
    let result = match Cli::parse().command {
        Command::UpdateArtifacts(args) => update_artifacts::run(args),
        Command::FetchRuntime(args) => fetch_runtime::run(args),
        Command::StageRuntime(args) => stage_runtime::run(&args),
        Command::Diff(args) => diff::run(args),
    };
    run::exit(result)
}

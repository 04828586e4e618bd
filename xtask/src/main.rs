//! `cargo xtask`: the one entry point for maintenance.

mod bench;
mod check;
mod diff;
mod fetch_runtime;
mod generate_types;
mod generator;
mod progress;
mod run;
mod stage_runtime;
mod stage_sdk;
mod test;
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
    GenerateTypes(generate_types::Args),
    Check(check::Args),
    FetchRuntime(fetch_runtime::Args),
    StageRuntime(stage_runtime::Args),
    StageSdk(stage_sdk::Args),
    Test(test::Args),
    Bench(bench::Args),
    Diff(diff::Args),
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
    };
    run::exit(result)
}

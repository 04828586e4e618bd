//! The program of the version matrix, which is compiled with the types of each release.
//!
//! The program must compile with the types of every release in the matrix, so it names only types and fields that all of them have.
//! `cargo xtask matrix` builds and runs the program, and reads the JSON that the program prints.

mod answers;
mod drive;
mod read;
mod record;
mod scenes;

use std::{path::absolute, process::ExitCode};

use anyhow::bail;
use serde::Serialize;

const USAGE: &str = "usage:
  codex-matrix read FILE...                reads the messages of transcripts
  codex-matrix drive RUNTIME HOMES         drives a runtime through turns
  codex-matrix record RUNTIME HOMES FILE   writes the transcript of a runtime";

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["read", files @ ..] if !files.is_empty() => print(&read::all(files).await?)?,
        ["drive", runtime, homes] => print(&drive::all(&absolute(runtime)?, &absolute(homes)?).await?)?,
        ["record", runtime, homes, file] => {
            return record::run(&absolute(runtime)?, &absolute(homes)?, &absolute(file)?).await;
        }
        _ => bail!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn print(report: &impl Serialize) -> anyhow::Result<()> {
    println!("{}", serde_json::to_string_pretty(report)?);
    Ok(())
}

//! `cargo example NAME`: runs an example of codex-client or codex-kit on the real runtime with a mock model on this machine.

use std::env;
use std::process::ExitCode;

use codex_tests::mocked::{EXAMPLES, Example, Mocked, package_of, runtime_dir, workspace};
use tokio::process::Command;

const USAGE: &str = "\
Runs an example on the real runtime, with a mock model on this machine: no account, no network, a private home.

Usage: cargo example NAME

`cargo xtask fetch-runtime` installs the runtime once. With your own login and the real model:
  cargo run -p codex-client --example NAME

Examples:";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [name] = arguments.as_slice() else { return usage(2) };
    if ["-h", "--help"].contains(&name.as_str()) {
        return usage(0);
    }
    let Some(example) = EXAMPLES.iter().find(|example| example.name == name) else {
        eprintln!("there is no example `{name}`\n");
        return usage(2);
    };
    match run(example).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cannot run the example {name}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage(code: u8) -> ExitCode {
    eprintln!("{USAGE}");
    for example in &EXAMPLES {
        eprintln!("  {}", example.name);
    }
    ExitCode::from(code)
}

/// Builds and runs an example. Returns whether both succeeded.
async fn run(example: &Example) -> std::io::Result<bool> {
    let folder = env::current_exe()?.with_file_name("examples");
    eprintln!("building the example {} (the first build takes about a minute) …", example.name);
    let built = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(workspace())
        .args(["build", "--quiet", "--all-features", "--package", package_of(example.name), "--example", example.name])
        .arg("--target-dir")
        .arg(folder.join("../.."))
        .status()
        .await?;
    if !built.success() {
        return Ok(false);
    }
    let mocked = Mocked::start(example, &folder.join("homes")).await?;
    eprintln!("running {} with the runtime in {} and a mock model\n", example.name, runtime_dir().display());
    let mut command = Command::new(folder.join(format!("{}{}", example.name, env::consts::EXE_SUFFIX)));
    mocked.apply(command.as_std_mut());
    Ok(command.status().await?.success())
}

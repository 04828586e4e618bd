//! A test in a process of its own: files, tasks and memory are counted there, and nobody else's are among them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the file for the result; set in the process of its own.
const VARIABLE: &str = "CODEX_FAULTS_RESULT";

/// Runs `work` in a process that runs only the test `name`, and gives the text that it returned. In that process itself,
/// it does not return.
pub(crate) fn alone(name: &str, work: impl FnOnce() -> String) -> String {
    if let Some(path) = std::env::var_os(VARIABLE) {
        std::fs::write(PathBuf::from(path), work()).expect("the result can be written");
        // The test's own end is what follows this in the other process.
        std::process::exit(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let result = folder.path().join("result");
    run(name, &result);
    std::fs::read_to_string(result).unwrap_or_else(|error| panic!("{name} gave no result: {error}"))
}

fn run(name: &str, result: &Path) {
    let name = name.split_once("::").map_or(name, |(_crate, path)| path);
    let program = std::env::current_exe().expect("this program has a path");
    let mut command = Command::new(program);
    command.args([name, "--exact", "--nocapture"]).env(VARIABLE, result);
    // One heap for all threads, where there would be one for some of each: what they leave free is used again, and memory
    // tells what is kept.
    command.env("MALLOC_ARENA_MAX", "1");
    let output = command.output().expect("this program can be started");
    let [text, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    // What it printed is shown when the test fails, and with --nocapture.
    println!("{text}");
    assert!(output.status.success(), "{name} failed ({}):\n{text}\n{errors}", output.status);
}

//! Runs a test in a process of its own, so that its files, tasks and memory are not mixed with those of other tests.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable with the file for the result. It is set in the separate process.
const VARIABLE: &str = "CODEX_FAULTS_RESULT";

/// Runs `work` in a separate process that runs only the test `name`, and returns the text of `work`. In the separate process, this
/// function does not return.
pub(crate) fn alone(name: &str, work: impl FnOnce() -> String) -> String {
    if let Some(path) = std::env::var_os(VARIABLE) {
        std::fs::write(PathBuf::from(path), work()).expect("the result can be written");
        // The rest of the test runs in the other process.
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
    // One heap for all threads, so that freed memory is used again, and the memory shows what is still allocated.
    command.env("MALLOC_ARENA_MAX", "1");
    let output = command.output().expect("this program can be started");
    let [text, errors] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    // The output is shown if the test fails, and with --nocapture.
    println!("{text}");
    assert!(output.status.success(), "{name} failed ({}):\n{text}\n{errors}", output.status);
}

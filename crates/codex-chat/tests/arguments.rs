//! Tests of the command line. They need neither a terminal nor a runtime.

use std::process::{Command, Output};

fn chat(argument: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_codex-chat")).arg(argument).output().expect("cannot start the chat")
}

#[test]
fn help_lists_the_options() {
    let output = chat("--help");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{:?}", output.status);
    assert!(text.contains("--mock") && text.contains("--sandbox"), "{text}");
}

#[test]
fn an_unknown_option_is_refused_by_name() {
    let output = chat("--colour");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{:?}", output.status);
    assert!(text.contains("--colour"), "{text}");
}

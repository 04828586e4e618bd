//! What a start says about a launcher that does not answer, and values that cannot be sent to the runtime.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::time::Duration;

use codex_client::{Codex, CodexConfig, Error, ErrorKind, InputItem};
use codex_kit::prelude::*;

use super::support::{Setting, Stage};

/// Not UTF-8 text.
fn bad() -> &'static OsStr {
    OsStr::from_bytes(b"/tmp/caf\xe9")
}

fn shell(script: &str) -> CodexConfig {
    CodexConfig::new().codex_bin("/bin/sh").launch_args(["-c", script]).shutdown_grace(Duration::from_millis(10))
}

fn invalid(error: &Error) -> String {
    assert_eq!(error.kind(), ErrorKind::InvalidInput, "{error}");
    error.to_string()
}

const ANSWER: &str =
    r#"{"id":1,"result":{"userAgent":"fake/0.171.0","codexHome":"/","platformFamily":"unix","platformOs":"linux"}}"#;

#[tokio::test]
async fn the_answer_behind_text_without_a_line_end_is_found() {
    let cases = [r"\357\273\277", r"\033[2K\033[33mloading… ", r"\377\376 caf\351 ", r"[1/2] "];
    for text in cases {
        let script = format!("read a; printf '{text}'; echo '{ANSWER}'; cat > /dev/null");
        let codex = Codex::start_with(shell(&script)).await.unwrap_or_else(|error| panic!("{text}: {error}"));
        codex.close().await.expect("closed");
    }
}

#[tokio::test]
async fn a_start_without_an_answer_shows_what_the_runtime_wrote() {
    let script = "echo 'Welcome to the host'; echo 'a word on stderr' >&2; cat > /dev/null";
    let config = shell(script).time_limit(Duration::from_millis(300));
    let error = Codex::start_with(config).await.expect_err("no answer").to_string();
    assert!(error.starts_with("initialize was not answered within 300 ms"), "{error}");
    assert!(error.contains("Welcome to the host") && error.contains("a word on stderr"), "{error}");
    assert!(!error.contains("raise the limit"), "{error}");
    let error =
        Codex::start_with(shell("read a; echo 'Welcome to the host'")).await.expect_err("no answer").to_string();
    assert!(error.contains("Welcome to the host"), "{error}");
}

#[tokio::test]
async fn an_error_of_several_lines_is_shown_whole() {
    let script = "read a; printf 'starting\\nError: the file is wrong\\n  |\\n1 | x =\\n  | ^^^\\n' >&2; exit 1";
    let error = Codex::start_with(shell(script)).await.expect_err("it ends").to_string();
    assert!(error.ends_with("Error: the file is wrong\n  |\n1 | x =\n  | ^^^"), "{error}");
}

#[tokio::test]
async fn a_missing_directory_is_named() {
    let error = Codex::start_with(shell("true").cwd("/no/such/folder")).await.expect_err("no folder");
    assert!(invalid(&error).contains("/no/such/folder is no directory"), "{error}");
}

#[tokio::test]
async fn paths_and_arguments_that_are_not_text_are_refused() {
    let stage = Stage::open().await;
    let (codex, thread) = (stage.codex.clone(), stage.thread().await);
    let named = |error: Error, name: &str| assert!(invalid(&error).starts_with(name), "{error}");
    named(codex.command_exec([OsStr::new("ls"), bad()]).await.expect_err("refused"), "command[1]");
    named(codex.command_exec(["ls"]).cwd(bad()).await.expect_err("refused"), "cwd");
    named(codex.command_exec(["ls"]).cwd(bad()).start().await.expect_err("refused"), "cwd");
    named(codex.fs_watch(bad()).await.expect_err("refused"), "the watched path");
    named(codex.thread_start().cwd(bad()).await.expect_err("refused"), "cwd");
    named(thread.turn("Go.").cwd(bad()).await.expect_err("refused"), "cwd");
    named(thread.turn(InputItem::local_image(bad())).await.expect_err("refused"), "local_image");
    named(thread.run([InputItem::text("Go."), InputItem::skill("a", bad())]).await.expect_err("refused"), "skill");
    named(codex.login_api_key(" ").await.expect_err("refused"), "the API key");
    let blocking = codex_client::blocking::Codex::from(codex);
    named(blocking.command_exec([bad()]).send().expect_err("refused"), "command[0]");
    named(blocking.thread_start().cwd(bad()).send().expect_err("refused"), "cwd");
    stage.close().await;
}

#[tokio::test]
async fn a_command_of_a_runtime_with_a_variable_that_is_not_text_is_refused() {
    let stage = Setting::new().config(|config| config.env("LOST_WORD", bad())).open().await;
    let error = stage.codex.command_exec(["true"]).await.expect_err("refused");
    assert!(invalid(&error).contains("LOST_WORD is not UTF-8"), "{error}");
    stage.thread().await;
    stage.close().await;
}

#[tokio::test]
async fn stderr_of_a_living_runtime_can_be_read() {
    let script = format!("read a; echo 'a warning' >&2; echo '{ANSWER}'; cat > /dev/null");
    let codex = Codex::start_with(shell(&script)).await.expect("the client starts");
    let mut looks = tokio::time::interval(Duration::from_millis(1));
    super::support::soon("the text", async {
        while codex.stderr_tail() != "a warning\n" {
            looks.tick().await;
        }
    })
    .await;
    codex.close().await.expect("closed");
}

#[test]
fn debug_shows_names_and_no_values() {
    let config = CodexConfig::new().env("A_NAME", "secret-1").config_override("a.name", "secret-2");
    let text = format!("{:?}", config.launch_args(["secret-3"]));
    assert!(text.contains("A_NAME") && text.contains("a.name") && !text.contains("secret-"), "{text}");
}

#[tokio::test]
async fn a_key_that_the_runtime_would_split_is_refused() {
    let config = CodexConfig::new().config_override("projects.\"/tmp/a.b\".trust_level", "trusted");
    let error = Codex::start_with(config).await.expect_err("refused");
    assert!(invalid(&error).contains("projects.\"/tmp/a.b\".trust_level"), "{error}");
    let table = r#"{ "/tmp/a.b" = { trust_level = "trusted" } }"#;
    Setting::new().config(move |config| config.config_override("projects", table)).open().await.close().await;
}

#[tokio::test]
async fn a_program_that_writes_back_what_it_reads_is_recognised() {
    let error = Codex::start_with(shell("cat")).await.expect_err("no runtime").to_string();
    assert!(error.contains("without a pseudo terminal"), "{error}");
}

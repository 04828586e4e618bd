//! The end of the program: in every case the terminal is restored, and the runtime ends.

use std::process::Stdio;
use std::time::Duration;

use codex_testkit::{Gate, Reply, TIME_LIMIT};
use tokio::process::Command;

use super::screen::{Setup, build};
use crate::examples::programs;

#[tokio::test(flavor = "multi_thread")]
async fn a_signal_ends_the_chat_like_a_key() {
    let setup = Setup::new().await;
    let never = Gate::new();
    setup.model_replies(Reply::text("One, two,").hold(&never));
    let mut chat = setup.chat().await;
    let runtime = runtime_of(chat.id()).await;
    chat.types_line("Count.").await;
    chat.until("One, two,").await;
    assert!(signal(chat.id(), "TERM").await, "the process runs");
    let (status, _) = chat.ended().await;
    assert!(status.success(), "{status}");
    is_gone(runtime).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_runtime_is_reported_and_restarted() {
    let setup = Setup::new().await;
    let mut chat = setup.chat().await;
    assert!(signal(runtime_of(chat.id()).await, "KILL").await, "the process runs");
    // The first thread was not saved, so another thread starts.
    chat.until_it("another thread", |screen| screen.matches("A new thread").count() == 2).await;
    chat.until_all(&["signal: 9", "so a new thread starts", "● ready"]).await;
    setup.model_replies(Reply::text("I am back."));
    chat.types_line("Anybody there?").await;
    chat.until_all(&["I am back.", "● ready"]).await;
    let never = Gate::new();
    setup.model_replies(Reply::text("One, two,").hold(&never));
    chat.types_line("Count.").await;
    chat.until("One, two,").await;
    assert!(signal(runtime_of(chat.id()).await, "KILL").await, "the process runs");
    chat.until_all(&["work in flight is lost", "● ready"]).await;
    setup.model_replies(Reply::text("As before."));
    chat.types_line("Go on.").await;
    chat.until_all(&["As before.", "● ready"]).await;
    let last = setup.mock.requests().pop().expect("a request");
    assert!(last.texts("user").contains(&"Anybody there?"), "both are the same thread");
    chat.quits().await;
}

/// The note appears at the start, before a turn fails.
#[tokio::test(flavor = "multi_thread")]
async fn a_missing_login_is_reported() {
    let setup = Setup::new().await;
    let config = std::fs::read_to_string(setup.home.codex_home().join("config.toml")).expect("a configuration");
    let config = config.replace("requires_openai_auth = false", "requires_openai_auth = true");
    setup.home.write_config(&config).expect("the file is written");
    let mut chat = setup.chat().await;
    chat.until("✗ you are not logged in: leave the chat, and run `codex login` first").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_terminal_the_chat_names_the_reason() {
    build().await;
    let run = |arguments: &[&str]| {
        let mut command = Command::new(programs::chat());
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        async move { command.output().await.expect("the program can be run") }
    };
    let output = run(&["--mock"]).await;
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(output.stdout.is_empty() && stderr.contains("needs a terminal"), "{stderr}");

    let output = run(&["--help"]).await;
    let help = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && output.stderr.is_empty());
    for part in ["Usage: codex-chat", "--mock", "--sandbox", "Esc ", "-p codex-chat -- --mock"] {
        assert!(help.contains(part), "{part:?} is not in\n{help}");
    }

    let output = run(&["--moc"]).await;
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("there is no argument `--moc`"), "{stderr}");
}

/// Sends a signal to one process. Returns `false` if the process does not exist.
async fn signal(process: u32, signal: &str) -> bool {
    let kill = Command::new("kill").args([&format!("-{signal}"), &process.to_string()]).output().await;
    kill.expect("kill can be run").status.success()
}

/// Waits until a process is gone, by polling.
async fn is_gone(process: u32) {
    let mut looks = tokio::time::interval(Duration::from_millis(5));
    let gone = async {
        while signal(process, "0").await {
            looks.tick().await;
        }
    };
    tokio::time::timeout(TIME_LIMIT, gone).await.expect("the runtime ends with the chat");
}

/// Returns the id of the runtime that the chat has started.
async fn runtime_of(chat: u32) -> u32 {
    let listed = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output().await.expect("ps can be run");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let child = listed.lines().find_map(|line| {
        let mut words = line.split_whitespace().map(|word| word.parse::<u32>().ok());
        let (process, parent) = (words.next()??, words.next()??);
        (parent == chat).then_some(process)
    });
    child.expect("the chat has started a runtime")
}

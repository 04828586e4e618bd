//! `command/exec`: commands that run to their end, and handles with output, input, terminal size and termination.

use codex_kit::prelude::*;
use std::time::Duration;

use codex_client::types::CommandExecOutputStream;
use codex_client::{ErrorKind, Sandbox, blocking};
use codex_kit::{CommandEvent, CommandExec, CommandStream};

use super::support::{Setting, Stage, soon};

/// The text that a command has written to stdout and to stderr.
#[derive(Debug, Default, PartialEq)]
struct Written {
    out: String,
    err: String,
}

impl Written {
    fn add(&mut self, event: CommandEvent) {
        let CommandEvent::Output(output) = event else { panic!("{event:?}") };
        let text = String::from_utf8(output.bytes).expect("ASCII");
        match output.stream {
            CommandExecOutputStream::Stderr => self.err.push_str(&text),
            _ => self.out.push_str(&text),
        }
    }
}

async fn all(mut events: CommandStream) -> Written {
    soon("the end of the output", async {
        let mut written = Written::default();
        while let Some(event) = events.next().await {
            written.add(event.expect("an event"));
        }
        written
    })
    .await
}

/// Reads until the command has written this text.
async fn until(events: &mut CommandStream, words: &str) -> String {
    soon("the output", async {
        let mut written = Written::default();
        while !written.out.contains(words) {
            written.add(events.next().await.expect("more output").expect("an event"));
        }
        written.out
    })
    .await
}

fn shell(stage: &Stage, script: &str) -> CommandExec {
    stage.codex.command_exec(["/bin/sh", "-c", script]).sandbox(Sandbox::FullAccess)
}

#[tokio::test]
async fn a_command_is_run_to_its_end() {
    let stage = Stage::open().await;
    std::fs::create_dir(stage.path("here")).expect("a folder");
    let command = shell(&stage, "pwd; printf \"$GREETING$HOME\"; printf oops >&2; exit 3");
    let command = command.cwd(stage.path("here")).env("GREETING", "hello").env_remove("HOME");
    let output =
        soon("the command", command.timeout(Duration::from_secs(60)).into_future()).await.expect("the command ran");
    assert_eq!((output.exit_code, output.stderr.as_str()), (3, "oops"));
    assert_eq!(output.stdout, format!("{}\nhello", stage.path("here")));
    stage.close().await;
}

#[tokio::test]
async fn commands_keep_the_requested_limits() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let long = shell(&stage, "printf 0123456789").output_limit(4).await.expect("the command ran");
    assert_eq!(long.stdout, "0123");
    shell(&stage, "true").output_limit(None).timeout(None).await.expect("the command ran");
    let params = &relay.params_of("command/exec")[1];
    assert_eq!((&params["disableOutputCap"], &params["disableTimeout"]), (&true.into(), &true.into()));
    let too_long = shell(&stage, "sleep 600").timeout(Duration::from_millis(1));
    let ended = soon("the timeout", too_long.into_future()).await;
    assert!(ended.as_ref().map_or(true, |ended| ended.exit_code != 0), "{ended:?}");
    stage.close().await;
}

#[tokio::test]
async fn output_arrives_as_it_is_written_and_input_is_accepted() {
    let stage = Stage::open().await;
    let command = shell(&stage, "echo ready; echo trouble >&2; exec cat").timeout(None).start().await.expect("started");
    let mut events = command.stream();
    let mut written = until(&mut events, "ready").await;
    command.write("one\n").await.expect("written");
    written += &until(&mut events, "one").await;
    assert!(!command.is_finished());
    command.write(b"two").await.expect("written");
    command.close_stdin().await.expect("closed");
    let rest = all(events).await;
    assert_eq!(written + &rest.out, "ready\none\ntwo");
    let ended = soon("the end", command.wait()).await.expect("the command ran");
    assert_eq!((ended.exit_code, ended.stdout.as_str()), (0, ""));
    assert!(command.is_finished());
    // The command has ended, so there is nothing to terminate, to read or to write to.
    command.terminate().await.expect("the command has ended");
    assert_eq!(all(command.stream()).await, Written::default());
    assert_eq!(command.write("three").await.expect_err("ended").kind(), ErrorKind::InvalidRequest);
    stage.close().await;
}

#[tokio::test]
async fn stdout_and_stderr_are_separate() {
    let stage = Stage::open().await;
    let command = shell(&stage, "echo out; echo err >&2").start().await.expect("started");
    let written = all(command.stream()).await;
    assert_eq!(written, Written { out: "out\n".to_owned(), err: "err\n".to_owned() });
    stage.close().await;
}

#[tokio::test]
async fn a_terminal_has_a_size_that_can_be_changed() {
    let stage = Stage::open().await;
    let script = "trap 'stty size' WINCH; stty size; while :; do read line; echo again; done";
    let command = shell(&stage, script).tty(24, 80).timeout(None).start().await.expect("started");
    let mut events = command.stream();
    until(&mut events, "24 80").await;
    command.resize(40, 100).await.expect("resized");
    // The shell runs the trap at the next line.
    command.write("\n").await.expect("written");
    until(&mut events, "40 100").await;
    command.terminate().await.expect("terminated");
    assert_ne!(soon("the end", command.wait()).await.expect("the command ran").exit_code, 0);
    stage.close().await;
}

#[tokio::test]
async fn wait_reports_a_command_that_cannot_be_started() {
    let stage = Stage::open().await;
    let nothing: [&str; 0] = [];
    assert_eq!(stage.codex.command_exec(nothing).await.expect_err("refused").kind(), ErrorKind::InvalidRequest);
    let command = stage.codex.command_exec(nothing).start().await.expect("a handle");
    assert_eq!(all(command.stream()).await, Written::default());
    assert_eq!(soon("the end", command.wait()).await.expect_err("refused").kind(), ErrorKind::InvalidRequest);
    stage.close().await;
}

#[tokio::test]
async fn a_dropped_command_is_terminated_unless_a_stream_holds_it() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let command = shell(&stage, "echo ready; exec cat").timeout(None).start().await.expect("started");
    let mut events = command.stream();
    drop(command);
    until(&mut events, "ready").await;
    assert!(relay.params_of("command/exec/terminate").is_empty());
    drop(events);
    soon("the end of the command", relay.until_sent_times("command/exec/terminate", 1)).await;
    stage.close().await;
}

#[tokio::test]
async fn closing_the_client_ends_the_stream_and_the_wait() {
    let stage = Stage::open().await;
    let command = shell(&stage, "echo ready; exec cat").timeout(None).start().await.expect("started");
    let mut events = command.stream();
    until(&mut events, "ready").await;
    stage.close().await;
    assert!(soon("the end of the stream", events.next()).await.is_none());
    assert!(soon("the end", command.wait()).await.expect_err("closed").is_closed());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocking_client_runs_commands_too() {
    let stage = Stage::open().await;
    let codex = blocking::Codex::from(stage.codex.clone());
    let ran = tokio::task::spawn_blocking(move || {
        let output =
            codex.command_exec(["printf", "hello"]).sandbox(Sandbox::FullAccess).send().expect("the command ran");
        assert_eq!((output.exit_code, output.stdout.as_str()), (0, "hello"));
        let command = codex.command_exec(["cat"]).sandbox(Sandbox::FullAccess).start().expect("started");
        command.write("one").expect("written");
        command.close_stdin().expect("closed");
        let mut written = Written::default();
        command.stream().for_each(|event| written.add(event.expect("an event")));
        assert_eq!((written.out.as_str(), command.wait().expect("the command ran").exit_code), ("one", 0));
        let command = codex.command_exec(["cat"]).sandbox(Sandbox::FullAccess).tty(2, 3).start().expect("started");
        command.resize(4, 5).expect("resized");
        command.terminate().expect("terminated");
        assert_ne!(command.wait().expect("the command ran").exit_code, 0);
    });
    soon("the blocking client", ran).await.expect("no panic");
    stage.close().await;
}

#[tokio::test]
async fn running_commands_leave_places_for_other_calls() {
    let stage = Setting::new().config(|config| config.max_in_flight(2)).open().await;
    let mut running = Vec::new();
    for _ in 0..2 {
        let command = shell(&stage, "echo ready; exec sleep 600").start().await.expect("a command");
        let mut output = command.stream();
        until(&mut output, "ready").await;
        running.push(command);
    }
    assert!(!soon("an answer", stage.codex.models()).await.expect("models").data.is_empty());
    for command in running {
        soon("the termination", command.terminate()).await.expect("terminated");
        soon("the end", command.wait()).await.expect("an end");
    }
    stage.close().await;
}

//! The same client over sockets, to a listening runtime that the test starts and ends.

use std::process::Stdio;

use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse};
use codex_client::{ApprovalMode, ClosedReason, Codex, CodexConfig, ErrorKind, Secret, transport::BoxTransport};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use super::support::{Prepared, Setting, Stage, soon, to_the_end};

/// Starts a runtime that listens on a port of its own choice, and returns the address that it prints.
pub(super) async fn listen(mut command: Command, arguments: &[&str]) -> (Child, String) {
    command.args(["--listen", "ws://127.0.0.1:0"]).args(arguments);
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("the runtime starts");
    let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let url = soon("the address", async {
        loop {
            let line = lines.next_line().await.expect("text").expect("the runtime prints its address");
            if let Some((_, url)) = line.split_once("listening on: ") {
                return url.trim().to_owned();
            }
        }
    });
    let url = url.await;
    // The runtime continues to write, and a full pipe must not block it.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (child, url)
}

async fn end(mut child: Child) {
    child.start_kill().expect("the process runs");
    soon("the end of the runtime", child.wait()).await.expect("the process ended");
}

fn accepting(config: CodexConfig) -> CodexConfig {
    config.on::<ItemCommandExecutionRequestApproval, _, _>(async |_| {
        Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
    })
}

/// Runs a whole program: a run, a stream, an approval, and an interrupt.
async fn program(prepared: Prepared, transport: BoxTransport) -> Stage {
    let codex = Codex::connect(transport, accepting(prepared.config.clone())).await.expect("connected");
    let stage = prepared.with(codex);
    let metadata = stage.codex.metadata();
    assert!(metadata.is_pinned_version() && metadata.process_id.is_none());
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread");
    stage.say("Over a socket.");
    let result = thread.run("Hello.").await.expect("a result");
    assert_eq!(result.final_response(), Some("Over a socket."));
    let long = "many words ".repeat(20_000);
    stage.mock.push(Reply::new().message_in_deltas(&["One, ", "two, ", &long], None));
    let turn = thread.turn("Count.").await.expect("a turn");
    assert_eq!(to_the_end(turn.stream().text()).await, ["One, ", "two, ", &long]);
    stage.mock.push(Reply::new().command("call-1", "printf 'it ran'", Some("to see whether it may")));
    stage.say("It did.");
    assert_eq!(thread.run("Try.").await.expect("a result").final_response(), Some("It did."));
    let requests = stage.mock.model_requests();
    let output = requests.last().expect("a request").output_of("call-1").expect("an output").to_string();
    assert!(output.contains("it ran"), "{output}");
    stage.mock.push(Reply::new().hold(&Gate::new()));
    let turn = thread.turn("For ever.").await.expect("a turn");
    turn.interrupt().await.expect("interrupted");
    assert!(soon("the end", turn.run()).await.expect("a result").is_interrupted());
    stage
}

#[tokio::test]
async fn a_program_over_a_websocket() {
    let prepared = Setting::new().prepare().await;
    let (server, url) = listen(prepared.command(), &[]).await;
    let stage = program(prepared, codex_kit::websocket(&url, None).await.expect("a connection")).await;
    // Another client is connected to the same runtime at the same time.
    let other = codex_kit::websocket(&url, None).await.expect("a connection");
    let other = Codex::connect(other, stage.config.clone()).await.expect("connected");
    let listed = other.thread_list().await.expect("a list").data;
    assert_eq!(listed.len(), 1);
    other.close().await.expect("closed");
    // The end of a client does not end the runtime …
    assert!(!stage.codex.models().await.expect("models").data.is_empty());
    // … and the end of the runtime is reported.
    end(server).await;
    let closed = soon("the end", stage.codex.closed()).await;
    assert_ne!(closed.reason, ClosedReason::ByClient);
    assert!(closed.exit_status.is_none(), "the process does not belong to this client");
    assert!(stage.codex.models().await.expect_err("closed").is_closed());
    stage.close().await;
}

#[tokio::test]
async fn a_websocket_with_a_bearer_token() {
    let prepared = Setting::new().prepare().await;
    let token = "a-token-of-forty-characters-for-the-test";
    let file = prepared.home.write("token", token).expect("written").to_string_lossy().into_owned();
    let arguments = ["--ws-auth", "capability-token", "--ws-token-file", &file];
    let (server, url) = listen(prepared.command(), &arguments).await;
    for wrong in [None, Some(Secret::from("another-token-of-some-forty-characters!!"))] {
        let error = codex_kit::websocket(&url, wrong).await.expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::Runtime);
        let cause = std::error::Error::source(&error).expect("a cause").to_string();
        assert!(cause.contains("401") && cause.contains("token"), "{cause}");
        assert!(!format!("{error:?}").contains("another-token"), "{error:?}");
    }
    let transport = codex_kit::websocket(&url, Some(token.into())).await.expect("a connection");
    let stage = program(prepared, transport).await;
    end(server).await;
    stage.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_program_over_a_unix_socket() {
    let prepared = Setting::new().prepare().await;
    // The path of a socket is limited to about a hundred characters.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("socket");
    let nobody = codex_kit::unix_socket(&path).await.expect_err("nobody listens");
    assert_eq!(nobody.kind(), ErrorKind::Runtime);
    let mut command = prepared.command();
    command.arg("--listen").arg(format!("unix://{}", path.display()));
    let server =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the runtime starts");
    let mut tries = tokio::time::interval(std::time::Duration::from_millis(10));
    let connected = soon("a connection", async {
        loop {
            tries.tick().await;
            // The runtime does not report that it listens, so the test retries.
            if let Ok(transport) = codex_kit::unix_socket(&path).await {
                return transport;
            }
        }
    });
    let stage = program(prepared, connected.await).await;
    end(server).await;
    let closed = soon("the end", stage.codex.closed()).await;
    assert_ne!(closed.reason, ClosedReason::ByClient);
    stage.close().await;
}

#[tokio::test]
async fn a_missing_server_is_a_typed_error() {
    // This port was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let error = codex_kit::websocket(&format!("ws://{port}"), None).await.expect_err("nobody listens");
    assert_eq!(error.kind(), ErrorKind::Runtime);
    assert!(error.to_string().contains(&port.port().to_string()), "{error}");
}

#[tokio::test]
async fn a_token_does_not_leave_this_machine_in_the_open() {
    for host in ["codex.example", "10.0.0.1", "localhost.example", "0.0.0.0"] {
        let refused = codex_kit::websocket(&format!("ws://{host}:1"), Some("hush".into())).await;
        let message = refused.expect_err("refused").to_string();
        assert!(message.contains("wss://") && !message.contains("hush"), "{message}");
    }
    for host in ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"] {
        let error =
            codex_kit::websocket(&format!("ws://{host}:1"), Some("hush".into())).await.expect_err("nobody listens");
        assert_eq!(error.kind(), ErrorKind::Runtime, "{host}");
    }
    let refused = codex_kit::websocket("http://127.0.0.1:1", None).await.expect_err("refused");
    assert!(refused.kind() == ErrorKind::InvalidInput && refused.to_string().contains("ws://"), "{refused}");
}

//! Requests of the runtime without a handler, when several clients share one server.

use std::sync::Arc;

use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
use codex_client::types::{CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse};
use codex_client::{
    ApprovalMode, Codex, CodexConfig, HandlerResult, Layer, RawHandler, Reply, RequestContext, ServerRequestHandler,
    Thread, UnhandledRequests, types::ServerRequest,
};
use codex_testkit::Reply as ModelReply;
use tokio::sync::Notify;

use super::support::{Setting, soon};
use super::transports::listen;

/// Reports each request of the runtime that arrives.
struct Arrivals(Arc<Notify>);

impl Layer for Arrivals {
    fn handler(&self, _request: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        self.0.notify_one();
        next
    }
}

/// Leaves all requests to other clients.
struct Leaving;

impl ServerRequestHandler for Leaving {
    async fn handle(&self, _request: ServerRequest, _context: RequestContext) -> HandlerResult<Reply> {
        Ok(Reply::leave())
    }
}

async fn connect(url: &str, config: CodexConfig) -> Codex {
    Codex::connect(codex_kit::websocket(url, None).await.expect("a connection"), config).await.expect("connected")
}

async fn asking_thread(codex: &Codex) -> Thread {
    codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread")
}

fn command() -> ModelReply {
    ModelReply::new().command("call-1", "printf 'it ran'", Some("to see whether it may"))
}

/// Runs a command that needs an approval. The owner accepts after the watcher has got the same request and has had time to answer.
/// Returns the output of the command.
async fn output_with(watching: impl FnOnce(CodexConfig) -> CodexConfig) -> String {
    let prepared = Setting::new().prepare().await;
    let (server, url) = listen(prepared.command(), &[]).await;
    let (arrived, may_answer) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let gate = may_answer.clone();
    let config = prepared.config.clone().on::<ItemCommandExecutionRequestApproval, _, _>(move |_| {
        let gate = gate.clone();
        async move {
            gate.notified().await;
            Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
        }
    });
    let owner = connect(&url, config).await;
    let watcher = connect(&url, watching(prepared.config.clone()).layer(Arrivals(arrived.clone()))).await;
    let thread = asking_thread(&owner).await;
    prepared.mock.push(ModelReply::new().message("Ready."));
    thread.run("Get ready.").await.expect("a turn, which saves the thread");
    watcher.thread_resume(thread.id()).await.expect("resumed");
    prepared.mock.push(command());
    prepared.mock.push(ModelReply::new().message("Done."));
    let turn = thread.turn("Go.").await.expect("a turn");
    soon("the request at the watcher", arrived.notified()).await;
    // A round trip: an answer of the watcher would have been sent before.
    watcher.models().await.expect("models");
    may_answer.notify_one();
    soon("the end", turn.run()).await.expect("a result");
    let requests = prepared.mock.model_requests();
    let output = requests.last().expect("a request").output_of("call-1").expect("an output").to_string();
    owner.close().await.expect("closed");
    watcher.close().await.expect("closed");
    drop(server);
    output
}

#[tokio::test]
async fn a_client_that_only_watches_leaves_requests_to_the_other_client() {
    let output = output_with(|config| config).await;
    assert!(output.contains("it ran"), "{output}");
}

#[tokio::test]
async fn a_client_leaves_requests_when_it_is_told_to() {
    for watching in [
        (|config: CodexConfig| config.unhandled_requests(UnhandledRequests::Ignore)) as fn(CodexConfig) -> CodexConfig,
        |config| config.handler(Leaving),
    ] {
        let output = output_with(watching).await;
        assert!(output.contains("it ran"), "{output}");
    }
}

#[tokio::test]
async fn a_client_that_refuses_everything_decides_first() {
    let output = output_with(|config| config.unhandled_requests(UnhandledRequests::Refuse)).await;
    assert!(!output.contains("it ran"), "{output}");
}

#[tokio::test]
async fn a_client_refuses_requests_about_its_own_threads() {
    let prepared = Setting::new().prepare().await;
    let (server, url) = listen(prepared.command(), &[]).await;
    let codex = connect(&url, prepared.config.clone()).await;
    let thread = asking_thread(&codex).await;
    prepared.mock.push(command());
    prepared.mock.push(ModelReply::new().message("So be it."));
    let result = soon("the end", async { thread.run("Go.").await }).await.expect("a result");
    assert_eq!(result.final_response(), Some("So be it."));
    codex.close().await.expect("closed");
    drop(server);
}

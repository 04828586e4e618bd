//! Layers, policies and connectors of the program that panic.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use codex_client::transport::{self, BoxTransport};
use codex_client::{
    AnswerObserver, Attempt, BoxFuture, Call, Closed, Codex, CodexConfig, ConnectionHandle, ConnectionLost,
    IncomingNotification, Layer, RawHandler, Reconnect, RequestContext, Result,
};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{SCRIPT_VARIABLE, Script, Turn};
use serde_json::json;

use super::support::soon;

/// A hook that the client calls outside of the caller's task.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hook {
    Notification,
    Observer,
    Handler,
    RawHandler,
    Closed,
    ClosedFuture,
}

/// Panics in each call of one hook.
struct Panics(Hook);

impl Panics {
    fn at(&self, hook: Hook) {
        assert!(self.0 != hook, "a panic of the test, in {hook:?}");
    }
}

impl Layer for Panics {
    fn on_call(&self, _: &Call<'_>, _: &ConnectionHandle) -> Option<AnswerObserver> {
        let observer: AnswerObserver = Box::new(|_| panic!("a panic of the test, in an observer"));
        (self.0 == Hook::Observer).then_some(observer)
    }

    fn on_notification(&self, _: &IncomingNotification<'_>) {
        self.at(Hook::Notification);
    }

    fn handler(&self, _: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        self.at(Hook::Handler);
        let panics: RawHandler = Arc::new(|_, _| panic!("a panic of the test, in a raw handler"));
        if self.0 == Hook::RawHandler { Some(panics) } else { next }
    }

    fn on_closed(&self, _: &Closed, _: u64) -> Option<BoxFuture<'static, ()>> {
        self.at(Hook::Closed);
        let panics: BoxFuture<'static, ()> = Box::pin(async { panic!("a panic of the test, in a future") });
        (self.0 == Hook::ClosedFuture).then_some(panics)
    }
}

#[tokio::test]
async fn a_layer_that_panics_ends_no_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = Script::new().turn(Turn::new().approved_command("ls", "").message("Done."));
    script.write(folder.path().join("script.json")).expect("written");
    for hook in [Hook::Notification, Hook::Observer, Hook::Handler, Hook::RawHandler, Hook::Closed, Hook::ClosedFuture]
    {
        let config = CodexConfig::new()
            .codex_bin(env!("CARGO_BIN_EXE_fake-app-server"))
            .env(SCRIPT_VARIABLE, folder.path().join("script.json"))
            .layer(Panics(hook));
        let codex = Codex::start_with(config).await.expect("the client starts");
        let thread = codex.thread_start().await.expect("a thread");
        let result = soon("the end of the turn", async { thread.run("Go.").await }).await;
        assert_eq!(result.expect("a result").final_response(), Some("Done."), "{hook:?}");
        codex.close().await.expect("closed");
        // The process is gone, and its status is known.
        assert!(codex.exit_status().expect("a status").success(), "{hook:?}");
    }
}

#[tokio::test]
async fn a_request_whose_layer_panics_is_refused() {
    for hook in [Hook::Handler, Hook::RawHandler] {
        let fake = FakeAppServer::new(Script::new());
        let (reader, writer) = fake.connect();
        let codex = Codex::connect(transport::io(reader, writer), CodexConfig::new().layer(Panics(hook))).await;
        let codex = codex.expect("a client");
        let refused = fake.request("item/commandExecution/requestApproval", json!({})).await.expect_err("refused");
        assert!(refused.to_string().contains("panicked"), "{hook:?}: {refused}");
        codex.close().await.expect("closed");
    }
}

/// Panics at the decision about another connection, or leaves the panic to the connector.
struct Policy {
    panics: bool,
}

impl Reconnect for Policy {
    fn next_attempt(&self, _: &ConnectionLost) -> Option<Attempt> {
        assert!(!self.panics, "a panic of the test, in a policy");
        Some(Attempt { number: 1, pause: Duration::ZERO })
    }
}

impl Layer for Policy {
    fn reconnect(&self) -> Option<&dyn Reconnect> {
        Some(self)
    }
}

#[tokio::test]
async fn a_policy_or_a_connector_that_panics_closes_the_client() {
    for panics in [true, false] {
        let fake = Arc::new(FakeAppServer::new(Script::new()));
        let (server, connections) = (fake.clone(), AtomicUsize::new(0));
        let connect = move || {
            let (server, number) = (server.clone(), connections.fetch_add(1, Ordering::Relaxed));
            async move {
                assert_eq!(number, 0, "a panic of the test, in a connector");
                let (reader, writer) = server.connect();
                Result::<BoxTransport>::Ok(transport::io(reader, writer))
            }
        };
        let codex = Codex::connect_with(connect, CodexConfig::new().layer_with(move || Policy { panics })).await;
        let codex = codex.expect("a client");
        fake.kill();
        let closed = soon("the end of the client", codex.closed()).await;
        assert!(closed.to_string().contains("the task that supervises panicked"), "{closed}");
        assert!(codex.models().await.expect_err("closed").is_closed());
        codex.close().await.expect("closed");
    }
}

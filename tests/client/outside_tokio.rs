//! Futures of the client on a thread without a tokio runtime, such as another executor.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use std::time::Duration;

use codex_client::{Codex, CodexConfig, Event, Thread as Conversation, transport};
use codex_kit::prelude::*;
use codex_kit::{RestartPolicy, RetryPolicy};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{Reaction, SCRIPT_VARIABLE, Script, Step, Turn};
use serde_json::json;

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

#[test]
fn a_turn_runs_and_is_interrupted_on_a_thread_without_a_tokio_runtime() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = Reaction::error(-32600, "no active turn to interrupt").then(Step::Notify {
        method: "turn/started".to_owned(),
        params: json!({ "threadId": "$thread", "turn": { "id": "$turn", "items": [], "status": "inProgress" } }),
    });
    let script = Script::new().turn(Turn::text("It runs.")).turn(Turn::text("Never.").until_interrupted());
    script.once("turn/interrupt", refused).write(folder.path().join("script.json")).expect("written");
    let config = CodexConfig::new()
        .codex_bin(env!("CARGO_BIN_EXE_fake-app-server"))
        .env(SCRIPT_VARIABLE, folder.path().join("script.json"));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let codex = runtime.block_on(Codex::start_with(config)).expect("the client starts");
    block_on(async {
        let thread: Conversation = codex.thread_start().await.expect("a thread");
        assert_eq!(thread.run("One.").await.expect("a result").final_response(), Some("It runs."));
        let turn = thread.turn("Two.").await.expect("a turn");
        turn.interrupt().await.expect("the second attempt is answered");
        turn.run().await.expect("the turn ends");
        codex.close().await.expect("closed");
    });
}

#[test]
fn a_thread_is_resumed_after_a_restart_on_a_thread_without_a_tokio_runtime() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let fake = Arc::new(FakeAppServer::new(Script::new().turn(Turn::text("One.")).turn(Turn::text("Two."))));
    let server = fake.clone();
    let connect = move || {
        let server = server.clone();
        async move {
            let (reader, writer) = server.connect();
            Ok(transport::io(reader, writer))
        }
    };
    let policy = RestartPolicy::new().delays(Duration::ZERO, Duration::ZERO);
    let codex = runtime.block_on(Codex::connect_with(connect, CodexConfig::new().restart(policy))).expect("a client");
    block_on(async {
        let thread: Conversation = codex.thread_start().await.expect("a thread");
        let id = thread.id().to_owned();
        thread.run("One.").await.expect("a result");
        // A thread that nobody holds is resumed by the first call that names it.
        drop(thread);
        let mut events = codex.events();
        fake.kill();
        while !matches!(events.next().await.expect("the client lives").expect("an event"), Event::Restarted(_)) {}
        let result = codex.thread(&id).run("Two.").await.expect("a result");
        assert_eq!(result.final_response(), Some("Two."));
        assert_eq!(fake.received("thread/resume").len(), 1);
        codex.close().await.expect("closed");
    });
}

#[test]
fn an_overloaded_call_is_retried_on_a_thread_without_a_tokio_runtime() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let fake = FakeAppServer::new(Script::new().once("model/list", Reaction::overloaded()));
    let inside = runtime.enter();
    let (reader, writer) = fake.connect();
    drop(inside);
    let connecting = Codex::connect(transport::io(reader, writer), CodexConfig::new());
    let codex = runtime.block_on(connecting).expect("a client");
    let policy = RetryPolicy::new().delays(Duration::from_millis(1), Duration::from_millis(1));
    let models = block_on(codex_kit::retry_with(policy, || codex.models()));
    models.expect("the second attempt is answered");
    assert_eq!(fake.received("model/list").len(), 2);
    block_on(codex.close()).expect("closed");
}

//! Futures of the client on a thread without a tokio runtime, such as another executor.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use codex_client::{Codex, CodexConfig, Thread as Conversation};
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

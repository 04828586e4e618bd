//! The blocking client: one test for each group of tests of the asynchronous client.

mod inside;
mod restarts;
mod several;
mod single;
mod trouble;

use codex_client::Result;
use codex_client::blocking::{Codex, Thread};
use codex_testkit::{Gate, RecordedRequest};
use tokio::runtime::Runtime;

use super::support::{Relay, Setting, Stage};

/// A blocking client on a stage. The mocks of the stage run on a tokio runtime of the test.
struct BlockingStage {
    codex: Codex,
    stage: Stage,
    asynchronous: Runtime,
}

fn asynchronous() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime")
}

impl BlockingStage {
    fn open() -> Self {
        Self::with(Setting::new()).expect("a client")
    }

    fn with(setting: Setting) -> Result<Self> {
        let asynchronous = asynchronous();
        let prepared = asynchronous.block_on(setting.prepare());
        let codex = Codex::start_with(prepared.config.clone())?;
        let _entered = asynchronous.enter();
        let stage = prepared.with(codex.asynchronous().clone());
        drop(_entered);
        Ok(Self { codex, stage, asynchronous })
    }

    fn relayed() -> (Self, Relay) {
        let asynchronous = asynchronous();
        let prepared = asynchronous.block_on(Setting::new().prepare());
        let _entered = asynchronous.enter();
        let (relay, transport) = Relay::start(prepared.command());
        let codex = Codex::connect(transport, prepared.config.clone()).expect("connected");
        let stage = prepared.relayed(codex.asynchronous().clone(), &relay);
        drop(_entered);
        (Self { codex, stage, asynchronous }, relay)
    }

    fn thread(&self) -> Thread {
        self.codex.thread_start().send().expect("a thread")
    }

    fn say(&self, text: &str) {
        self.stage.say(text);
    }

    /// Waits until the mock has reached the gate.
    fn reached(&self, gate: &Gate) {
        self.asynchronous.block_on(gate.reached()).expect("the model is asked");
    }

    fn request(&self, number: usize) -> RecordedRequest {
        self.asynchronous.block_on(self.stage.mock.request(number)).expect("a request")
    }

    /// Opens another client with the same home.
    fn reopen(self) -> Self {
        let Self { codex, stage, asynchronous } = self;
        drop(codex);
        let stage = asynchronous.block_on(stage.close_client());
        let codex = Codex::start_with(stage.config.clone()).expect("a client");
        let _entered = asynchronous.enter();
        let stage = stage.with(codex.asynchronous().clone());
        drop(_entered);
        Self { codex, stage, asynchronous }
    }

    fn close(self) {
        self.codex.close().expect("closed");
        self.codex.close().expect("closed again");
        self.asynchronous.block_on(self.stage.close());
    }
}

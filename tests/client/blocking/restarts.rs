//! Restarts of the runtime with the blocking client.

use codex_client::{ErrorKind, Event};
use codex_testkit::{Gate, Reply};

use super::BlockingStage;
use crate::client::restarts::supervised;
use crate::client::support::signal;

#[test]
fn the_blocking_client_continues_with_the_next_runtime() {
    let setup = BlockingStage::with(supervised()).expect("a client");
    let thread = setup.thread();
    setup.say("Ready.");
    thread.run("Get ready.").send().expect("a turn");
    let mut events = setup.codex.events();
    let gate = Gate::new();
    setup.stage.mock.push(Reply::text("Half an ").hold(&gate));
    let turn = thread.turn("Say something.").send().expect("a turn");
    assert!(events.any(|event| event.is_ok_and(|event| event.text_delta().is_some())));
    let pid = setup.codex.metadata().process_id.expect("the client started the runtime");
    assert!(signal(pid, "KILL"));
    assert_eq!(turn.run().expect_err("the call is lost").kind(), ErrorKind::Restarted);
    assert!(events.any(|event| matches!(event, Ok(Event::Restarted(_)))));
    setup.say("As before.");
    assert_eq!(thread.run("Go on.").send().expect("a turn").final_response(), Some("As before."));
    setup.close();
}

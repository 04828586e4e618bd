//! Restarts of the runtime with the blocking client.

use codex_client::{ErrorKind, Event};
use codex_testkit::{Gate, Reply};

use super::World;
use crate::client::restarts::supervised;
use crate::client::support::signal;

#[test]
fn the_blocking_client_continues_with_the_next_runtime() {
    let world = World::with(supervised()).expect("a client");
    let thread = world.thread();
    world.say("Ready.");
    thread.run("Get ready.").send().expect("a turn");
    let mut events = world.codex.events();
    let gate = Gate::new();
    world.stage.mock.push(Reply::text("Half an ").hold(&gate));
    let turn = thread.turn("Say something.").send().expect("a turn");
    assert!(events.any(|event| event.is_ok_and(|event| event.text_delta().is_some())));
    let pid = world.codex.metadata().process_id.expect("the client started it");
    assert!(signal(pid, "KILL"));
    assert_eq!(turn.run().expect_err("it is lost").kind(), ErrorKind::Restarted);
    assert!(events.any(|event| matches!(event, Ok(Event::Restarted(_)))));
    world.say("As before.");
    assert_eq!(thread.run("Go on.").send().expect("a turn").final_response(), Some("As before."));
    world.close();
}

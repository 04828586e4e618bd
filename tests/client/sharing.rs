//! The types of the client in programs with many tasks and threads.

use codex_client::{
    Codex, CodexConfig, Error, Event, EventStream, Thread, TurnHandle, TurnResult, TurnStream, blocking, types,
};

#[test]
fn shared_types_can_be_cloned_and_sent_and_the_others_can_be_moved() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    fn moved<T: Send + Sync + 'static>() {}
    shared::<Codex>();
    shared::<Thread>();
    shared::<Error>();
    shared::<Event>();
    shared::<TurnResult>();
    shared::<CodexConfig>();
    shared::<blocking::Codex>();
    shared::<blocking::Thread>();
    moved::<TurnHandle>();
    moved::<TurnStream>();
    moved::<EventStream>();
    moved::<codex_kit::ChatgptLogin>();
    moved::<blocking::TurnHandle>();
    moved::<blocking::TurnStream>();
}

#[test]
fn futures_can_be_spawned() {
    fn spawned<F: Future + Send + 'static>(_: impl Fn() -> F) {}
    spawned(Codex::start);
    spawned(|| async {
        let codex = Codex::start().await?;
        let thread = codex.thread_start().await?;
        let turn = thread.turn("text").await?;
        turn.steer("more").await?;
        codex.call::<types::request::ModelList>(Default::default()).await?;
        turn.run().await
    });
}

//! The blocking client inside an asynchronous program.

use codex_client::Result;
use codex_client::blocking::Codex;
use codex_testkit::Reply;

use crate::client::support::{Setting, soon};

fn program(config: codex_client::CodexConfig) -> Result<(String, Vec<String>)> {
    let codex = Codex::start_with(config)?;
    let thread = codex.thread_start().send()?;
    let result = thread.run("One.").send()?;
    let text = thread.turn("Two.").send()?.stream().text().collect::<Result<_>>()?;
    codex.close()?;
    Ok((result.final_response().unwrap_or_default().to_owned(), text))
}

#[tokio::test]
async fn the_blocking_client_works_on_a_thread_that_may_block() {
    let prepared = Setting::new().prepare().await;
    prepared.mock.push(Reply::text("First."));
    prepared.mock.push(Reply::text("Second one."));
    let config = prepared.config.clone();
    let done = soon("the program", tokio::task::spawn_blocking(|| program(config))).await;
    let (first, second) = done.expect("no panic").expect("a result");
    assert_eq!((first.as_str(), second.concat().as_str()), ("First.", "Second one."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_blocking_client_works_on_a_thread_that_drives_other_tasks() {
    let prepared = Setting::new().prepare().await;
    prepared.mock.push(Reply::text("First."));
    prepared.mock.push(Reply::text("Second one."));
    let config = prepared.config.clone();
    // The call blocks this worker thread, which is bad style. It does not panic, and other tasks continue.
    let done = tokio::spawn(async move { program(config) }).await;
    let (first, second) = done.expect("no panic").expect("a result");
    assert_eq!((first.as_str(), second.concat().as_str()), ("First.", "Second one."));
}

#[tokio::test]
async fn both_clients_can_share_one_connection() {
    let prepared = Setting::new().prepare().await;
    prepared.mock.push(Reply::text("From here."));
    let config = prepared.config.clone();
    let blocking =
        tokio::task::spawn_blocking(|| Codex::start_with(config)).await.expect("no panic").expect("a client");
    let stage = prepared.with(blocking.asynchronous().clone());
    let thread = stage.thread().await;
    assert_eq!(thread.run("Go.").await.expect("a result").final_response(), Some("From here."));
    stage.close().await;
    assert!(blocking.is_closed());
}

#[tokio::test]
async fn an_async_handler_that_calls_a_blocking_client_gets_an_error() {
    use codex_client::types::{CommandExecutionApprovalDecision as Decision, CommandExecutionRequestApprovalResponse};
    use codex_client::{ApprovalMode, Sandbox};
    let prepared = Setting::new().prepare().await;
    prepared.mock.push(Reply::new().command("call-1", "true", Some("to see whether it may")));
    prepared.mock.push(Reply::text("Done."));
    let (config, (tell, told)) = (prepared.config.clone(), std::sync::mpsc::channel());
    let program = move || -> Result<()> {
        let codex = Codex::start_with(config)?;
        let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).approval_mode(ApprovalMode::Ask).send()?;
        codex.asynchronous().on::<codex_client::types::server_request::ItemCommandExecutionRequestApproval, _, _>(
            move |_, context| {
                let codex: Codex = context.codex().expect("a client").into();
                let _ = tell.send((codex.models().map(drop), codex.events().next().map(|event| event.map(drop))));
                std::future::ready(Ok(CommandExecutionRequestApprovalResponse::new(Decision::Decline)))
            },
        );
        thread.run("Go.").send()?;
        codex.close().map(drop)
    };
    soon("the program", tokio::task::spawn_blocking(program)).await.expect("no panic").expect("the turn ends");
    let (call, next) = told.recv().expect("the handler was called");
    for error in [call.expect_err("refused"), next.expect("an item").expect_err("refused")] {
        assert!(error.to_string().contains("on_blocking"), "{error}");
    }
}

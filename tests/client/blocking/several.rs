//! Many threads of the program on one client; logins; handlers; sockets.

use std::sync::mpsc;

use codex_client::blocking::{Codex, websocket};
use codex_client::types::server_request::{ItemCommandExecutionRequestApproval, ItemToolCall};
use codex_client::types::{
    Account, CancelLoginAccountStatus, CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse,
    DynamicToolCallResponse, ModelListParams, request,
};
use codex_client::{ApprovalMode, HandlerError};
use codex_recorder::serve_accounts;
use codex_testkit::{Gate, Reply};

use super::World;
use crate::client::server_requests::{command, status, tool_call, tool_spec};
use crate::client::support::Setting;
use crate::client::transports::listen;

#[test]
fn turns_at_once_are_kept_apart_and_requests_go_on() {
    let world = World::open();
    let words = ["alpha", "beta", "gamma"];
    let gates = words.map(|word| {
        let gate = Gate::new();
        let matches = move |request: &codex_testkit::RecordedRequest| request.texts("user").contains(&word);
        world.stage.mock.push_when(matches, Reply::new().hold(&gate).message(&format!("{word} it is")));
        gate
    });
    std::thread::scope(|scope| {
        let runs: Vec<_> = words
            .iter()
            .map(|word| {
                let thread = world.thread();
                scope.spawn(move || thread.run(*word).send().expect("a result"))
            })
            .collect();
        gates.iter().for_each(|gate| world.reached(gate));
        assert!(!world.codex.models().expect("models").data.is_empty());
        gates.iter().rev().for_each(Gate::open);
        for (run, word) in runs.into_iter().zip(words) {
            let result = run.join().expect("no panic");
            assert_eq!(result.final_response(), Some(&*format!("{word} it is")));
        }
    });
    world.close();
}

#[test]
fn a_burst_of_calls_from_many_threads_all_succeed() {
    let world = World::open();
    let done: usize = std::thread::scope(|scope| {
        let call =
            || world.codex.call::<request::ModelList>(ModelListParams::default()).map(|models| models.data.len());
        let calls: Vec<_> = (0..150).map(|_| scope.spawn(call)).collect();
        calls
            .into_iter()
            .filter(|_| true)
            .map(|call| usize::from(call.join().expect("no panic").expect("models") > 0))
            .sum()
    });
    assert_eq!(done, 150);
    world.close();
}

#[test]
fn logins_begin_end_and_authorise() {
    let setting = Setting::new()
        .edit("requires_openai_auth = false", "requires_openai_auth = true")
        .top("cli_auth_credentials_store = \"file\"\n")
        .env("CODEX_APP_SERVER_LOGIN_ISSUER", "{url}");
    let world = World::with(setting).expect("a client");
    serve_accounts(&world.stage.mock);
    let mut login = world.codex.login_chatgpt_device_code().expect("begun");
    assert_eq!(login.user_code(), "ABCD-EFGH");
    assert!(login.verification_url().starts_with(&world.stage.mock.url()));
    assert_eq!(login.cancel().expect("an answer"), CancelLoginAccountStatus::Canceled);
    let ended = login.wait().expect("an end");
    assert!(!ended.success && ended.login_id.as_deref() == Some(login.login_id()));
    world.codex.login_api_key("sk-of-the-test").expect("logged in");
    assert_eq!(world.codex.account().expect("an answer").account, Some(Account::ApiKey));
    world.thread().run("Who am I?").send().expect("a result");
    assert_eq!(world.request(0).header("authorization"), Some("Bearer sk-of-the-test"));
    world.codex.logout().expect("logged out");
    assert!(world.codex.account_refreshed().expect("an answer").account.is_none());
    drop(login);
    world.close();
}

#[test]
fn a_handler_may_block_and_call_the_client() {
    let world = World::open();
    let (asked, was_asked) = mpsc::channel();
    let (answer, may_answer) = mpsc::channel::<()>();
    let may_answer = std::sync::Mutex::new(may_answer);
    world.codex.on::<ItemCommandExecutionRequestApproval, _>(move |_, _| {
        asked.send(()).expect("it is waited for");
        may_answer.lock().expect("a lock").recv().expect("an answer");
        Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
    });
    let (told, was_told) = mpsc::channel();
    world.codex.on::<ItemToolCall, _>(move |_, context| {
        let codex = context.codex().ok_or_else(|| HandlerError::new("the client is gone"))?;
        let codex = codex_client::blocking::Codex::from(codex);
        told.send(codex.models()?.data.len()).expect("it is waited for");
        Ok(DynamicToolCallResponse::new(Vec::new(), true))
    });
    let thread = world.codex.thread_start().approval_mode(ApprovalMode::Ask);
    let thread = thread.with(|params| params.dynamic_tools = Some(vec![tool_spec()])).send().expect("a thread");
    world.stage.mock.push(command("printf 'it ran'"));
    world.say("So be it.");
    let turn = thread.turn("Go.").send().expect("a turn");
    was_asked.recv().expect("the question");
    // While the handler thinks, the client goes on.
    assert!(!world.codex.models().expect("models").data.is_empty());
    answer.send(()).expect("it waits");
    assert_eq!(status(&turn.run().expect("a result")), "completed");
    world.stage.mock.push(tool_call());
    world.say("So be it.");
    thread.run("Go on.").send().expect("a result");
    assert!(was_told.recv().expect("the number of models") > 0);
    drop(thread);
    world.close();
}

#[test]
fn without_a_handler_the_answer_is_no() {
    let world = World::open();
    let thread = world.codex.thread_start().approval_mode(ApprovalMode::Ask).send().expect("a thread");
    world.stage.mock.push(command("touch made"));
    world.say("So be it.");
    let result = thread.run("Go.").send().expect("a result");
    assert_eq!(status(&result), "declined");
    assert!(!world.stage.home.workspace().join("made").exists());
    world.close();
}

#[test]
fn a_turn_over_a_websocket() {
    let asynchronous = super::asynchronous();
    let prepared = asynchronous.block_on(Setting::new().prepare());
    let (mut server, url) = asynchronous.block_on(listen(prepared.command(), &[]));
    let transport = websocket(&url, None).expect("a connection");
    let codex = Codex::connect(transport, prepared.config.clone()).expect("connected");
    prepared.mock.push(Reply::text("Over a socket."));
    let result = codex.thread_start().send().expect("a thread").run("Hello.").send().expect("a result");
    assert_eq!(result.final_response(), Some("Over a socket."));
    codex.close().expect("closed");
    asynchronous.block_on(server.kill()).expect("ended");
}

//! One client in several threads of the program; logins; handlers; sockets.

use std::sync::mpsc;

use codex_client::blocking::Codex;
use codex_client::types::server_request::{ItemCommandExecutionRequestApproval, ItemToolCall};
use codex_client::types::{
    Account, CancelLoginAccountStatus, CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse,
    DynamicToolCallResponse, ModelListParams, request,
};
use codex_client::{ApprovalMode, HandlerError};
use codex_kit::blocking::prelude::*;
use codex_kit::blocking::websocket;
use codex_recorder::serve_accounts;
use codex_testkit::{Gate, Reply};

use super::BlockingStage;
use crate::client::server_requests::{command, status, tool_call, tool_spec};
use crate::client::support::Setting;
use crate::client::transports::listen;

#[test]
fn concurrent_turns_are_separate_and_requests_continue() {
    let setup = BlockingStage::open();
    let words = ["alpha", "beta", "gamma"];
    let gates = words.map(|word| {
        let gate = Gate::new();
        let matches = move |request: &codex_testkit::RecordedRequest| request.texts("user").contains(&word);
        setup.stage.mock.push_when(matches, Reply::new().hold(&gate).message(&format!("{word} it is")));
        gate
    });
    std::thread::scope(|scope| {
        let runs: Vec<_> = words
            .iter()
            .map(|word| {
                let thread = setup.thread();
                scope.spawn(move || thread.run(*word).send().expect("a result"))
            })
            .collect();
        gates.iter().for_each(|gate| setup.reached(gate));
        assert!(!setup.codex.models().expect("models").data.is_empty());
        gates.iter().rev().for_each(Gate::open);
        for (run, word) in runs.into_iter().zip(words) {
            let result = run.join().expect("no panic");
            assert_eq!(result.final_response(), Some(&*format!("{word} it is")));
        }
    });
    setup.close();
}

#[test]
fn a_burst_of_calls_from_many_threads_all_succeed() {
    let setup = BlockingStage::open();
    let done: usize = std::thread::scope(|scope| {
        let call =
            || setup.codex.call::<request::ModelList>(ModelListParams::default()).map(|models| models.data.len());
        let calls: Vec<_> = (0..150).map(|_| scope.spawn(call)).collect();
        calls
            .into_iter()
            .filter(|_| true)
            .map(|call| usize::from(call.join().expect("no panic").expect("models") > 0))
            .sum()
    });
    assert_eq!(done, 150);
    setup.close();
}

#[test]
fn logins_begin_end_and_authorise() {
    let setting = Setting::new()
        .edit("requires_openai_auth = false", "requires_openai_auth = true")
        .top("cli_auth_credentials_store = \"file\"\n")
        .env("CODEX_APP_SERVER_LOGIN_ISSUER", "{url}");
    let setup = BlockingStage::with(setting).expect("a client");
    serve_accounts(&setup.stage.mock);
    let mut login = setup.codex.login_chatgpt_device_code().expect("begun");
    assert_eq!(login.user_code(), "ABCD-EFGH");
    assert!(login.verification_url().starts_with(&setup.stage.mock.url()));
    assert_eq!(login.cancel().expect("an answer"), CancelLoginAccountStatus::Canceled);
    let ended = login.wait().expect("an end");
    assert!(!ended.success && ended.login_id.as_deref() == Some(login.login_id()));
    setup.codex.login_api_key("sk-of-the-test").expect("logged in");
    assert_eq!(setup.codex.account().expect("an answer").account, Some(Account::ApiKey));
    setup.thread().run("Who am I?").send().expect("a result");
    assert_eq!(setup.request(0).header("authorization"), Some("Bearer sk-of-the-test"));
    setup.codex.logout().expect("logged out");
    assert!(setup.codex.account_refreshed().expect("an answer").account.is_none());
    drop(login);
    setup.close();
}

#[test]
fn a_handler_may_block_and_call_the_client() {
    let setup = BlockingStage::open();
    let (asked, was_asked) = mpsc::channel();
    let (answer, may_answer) = mpsc::channel::<()>();
    let may_answer = std::sync::Mutex::new(may_answer);
    setup.codex.on::<ItemCommandExecutionRequestApproval, _>(move |_, _| {
        asked.send(()).expect("the receiver waits");
        may_answer.lock().expect("a lock").recv().expect("an answer");
        Ok(CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Accept))
    });
    let (told, was_told) = mpsc::channel();
    setup.codex.on::<ItemToolCall, _>(move |_, context| {
        let codex = context.codex().ok_or_else(|| HandlerError::new("the client is gone"))?;
        let codex = codex_client::blocking::Codex::from(codex);
        told.send(codex.models()?.data.len()).expect("the receiver waits");
        Ok(DynamicToolCallResponse::new(Vec::new(), true))
    });
    let thread = setup.codex.thread_start().approval_mode(ApprovalMode::Ask);
    let thread = thread.with(|params| params.dynamic_tools = Some(vec![tool_spec()])).send().expect("a thread");
    setup.stage.mock.push(command("printf 'it ran'"));
    setup.say("So be it.");
    let turn = thread.turn("Go.").send().expect("a turn");
    was_asked.recv().expect("the question");
    // The client continues while the handler waits.
    assert!(!setup.codex.models().expect("models").data.is_empty());
    answer.send(()).expect("the handler waits");
    assert_eq!(status(&turn.run().expect("a result")), "completed");
    setup.stage.mock.push(tool_call());
    setup.say("So be it.");
    thread.run("Go on.").send().expect("a result");
    assert!(was_told.recv().expect("the number of models") > 0);
    drop(thread);
    setup.close();
}

#[test]
fn without_a_handler_requests_are_refused() {
    let setup = BlockingStage::open();
    let thread = setup.codex.thread_start().approval_mode(ApprovalMode::Ask).send().expect("a thread");
    setup.stage.mock.push(command("touch made"));
    setup.say("So be it.");
    let result = thread.run("Go.").send().expect("a result");
    assert_eq!(status(&result), "declined");
    assert!(!setup.stage.home.workspace().join("made").exists());
    setup.close();
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

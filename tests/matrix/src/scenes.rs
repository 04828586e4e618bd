//! The scenes. Each scene does what a program would do, and fails if the outcome is wrong.

use anyhow::{Context as _, bail, ensure};
use codex_client::{
    ApprovalMode, Codex, Error, Sandbox, Thread, TurnResult,
    types::{CodexErrorInfo, ThreadItem, TurnStatus},
};
use codex_kit::Tool;
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use crate::drive::{DECLINED, Stage};

/// Runs a turn with a text as its answer.
pub(crate) async fn text(stage: &Stage) -> anyhow::Result<()> {
    stage.mock.push(Reply::text("It is a test."));
    let result = stage.codex.thread_start().await?.run("What is it?").await?;
    answered(&result, "It is a test.")?;
    ensure!(result.status == TurnStatus::Completed, "its status is {:?}", result.status);
    let is_typed = result.items.iter().any(|item| matches!(item, ThreadItem::AgentMessage(_)));
    ensure!(is_typed, "the agent message is not typed");
    ensure!(result.usage.is_some(), "the tokens are missing");
    Ok(())
}

/// Streams the text of a turn, and then checks its answer.
pub(crate) async fn stream(stage: &Stage) -> anyhow::Result<()> {
    stage.mock.push(Reply::new().message_in_deltas(&["One, ", "two, ", "three."], None));
    let turn = stage.codex.thread_start().await?.turn("Count.").await?;
    let pieces: Vec<_> = turn.stream().text().collect().await;
    let text: String = pieces.into_iter().collect::<Result<_, _>>()?;
    ensure!(text == "One, two, three.", "the stream said {text:?}");
    Ok(())
}

/// Runs a turn with a command that the client accepts.
pub(crate) async fn accepted_command(stage: &Stage) -> anyhow::Result<()> {
    let call = Reply::new().command("call-1", "printf 'it ran'", Some("to see whether it may"));
    let (result, output) = calls(stage, &asking(&stage.codex).await?, call).await?;
    ensure!(output.contains("it ran"), "the model was told {output}");
    expect_status(&result, "completed")
}

/// Runs a turn with a command that the client declines.
pub(crate) async fn declined_command(stage: &Stage) -> anyhow::Result<()> {
    let call = Reply::new().command("call-1", DECLINED, Some("to see whether it may"));
    let (result, _) = calls(stage, &asking(&stage.codex).await?, call).await?;
    ensure!(!stage.home.workspace().join("declined").exists(), "the command ran");
    expect_status(&result, "declined")
}

/// Runs a turn with a file change that the client accepts.
pub(crate) async fn accepted_change(stage: &Stage) -> anyhow::Result<()> {
    let call = Reply::new().patch("call-1", "*** Begin Patch\n*** Add File: made.txt\n+fresh\n*** End Patch");
    let (result, _) = calls(stage, &asking(&stage.codex).await?, call).await?;
    let made = std::fs::read_to_string(stage.home.workspace().join("made.txt")).context("the file is not there")?;
    ensure!(made == "fresh\n", "the file holds {made:?}");
    expect_status(&result, "completed")
}

/// Runs a turn with a call of the client's tool.
pub(crate) async fn tool(stage: &Stage) -> anyhow::Result<()> {
    let schema = json!({ "type": "object", "properties": { "city": { "type": "string" } } });
    let weather = Tool::raw("weather", "Tells the weather.", schema, |call, _| async move {
        Ok(format!("Rain in {}.", call.arguments["city"].as_str().unwrap_or_default()))
    });
    let thread = stage.codex.thread_start().tool(weather).await?;
    let call = Reply::new().function_call("call-1", "weather", &json!({ "city": "Oslo" }));
    let (result, output) = calls(stage, &thread, call).await?;
    ensure!(output.contains("Rain in Oslo."), "the model was told {output}");
    expect_status(&result, "completed")
}

/// Runs a turn that fails, and checks the reason.
pub(crate) async fn failure(stage: &Stage) -> anyhow::Result<()> {
    stage.mock.push(Reply::failed("context_length_exceeded", "too long"));
    match stage.codex.thread_start().await?.run("Read all of it.").await {
        Err(error @ Error::TurnFailed(_)) => {
            let info = error.codex_error_info();
            ensure!(info == Some(CodexErrorInfo::ContextWindowExceeded), "the reason is {info:?}");
            Ok(())
        }
        Err(error) => bail!("it ended with {error}"),
        Ok(result) => bail!("it ended as {:?}", result.status),
    }
}

/// Interrupts a turn, and runs the next turn of its thread.
pub(crate) async fn interrupt(stage: &Stage) -> anyhow::Result<()> {
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("Part.", Some("commentary")).hold(&gate));
    let thread = stage.codex.thread_start().await?;
    let turn = thread.turn("Go on and on.").await?;
    gate.reached().await?;
    turn.interrupt().await?;
    let result = turn.run().await?;
    ensure!(result.is_interrupted(), "its status is {:?}", result.status);
    stage.mock.push(Reply::text("Here again."));
    answered(&thread.run("And?").await?, "Here again.")
}

/// Lists and reads a thread.
pub(crate) async fn thread_list(stage: &Stage) -> anyhow::Result<()> {
    stage.mock.push(Reply::text("Noted."));
    let thread = stage.codex.thread_start().await?;
    answered(&thread.run("A note.").await?, "Noted.")?;
    let listed = stage.codex.thread_list().await?.data;
    ensure!(listed.iter().any(|listed| listed.id == thread.id()), "the thread is not among {}", listed.len());
    let read = thread.read(true).await?.thread;
    let items = read.turns.iter().flat_map(|turn| &turn.items);
    let said = items.filter(|item| matches!(item, ThreadItem::AgentMessage(message) if message.text == "Noted."));
    ensure!(said.count() == 1, "the thread does not hold its answer");
    Ok(())
}

/// Lists the models.
pub(crate) async fn models(stage: &Stage) -> anyhow::Result<()> {
    ensure!(!stage.codex.models().await?.data.is_empty(), "there are none");
    Ok(())
}

/// Continues a thread in a second process, after the end of the first one.
pub(crate) async fn resume(stage: &Stage) -> anyhow::Result<()> {
    stage.mock.push(Reply::text("One."));
    let first = stage.codex.thread_start().await?;
    answered(&first.run("The first.").await?, "One.")?;
    stage.codex.close().await?;
    let codex = Codex::start_with(stage.config.clone()).await?;
    stage.mock.push(Reply::text("Two."));
    let thread = codex.thread_resume(first.id()).await?;
    let before = stage.mock.model_requests().len();
    answered(&thread.run("The second.").await?, "Two.")?;
    let request = stage.mock.request(before).await?;
    let texts = request.texts("user");
    ensure!(texts.ends_with(&["The first.", "The second."]), "the model was told {texts:?}");
    codex.close().await?;
    Ok(())
}

/// Starts a thread whose approvals the client decides.
async fn asking(codex: &Codex) -> codex_client::Result<Thread> {
    codex.thread_start().approval_mode(ApprovalMode::Ask).sandbox(Sandbox::ReadOnly).await
}

/// Runs a turn in which the model makes this call and then answers. Returns the result, and the output that the model gets.
async fn calls(stage: &Stage, thread: &Thread, call: Reply) -> anyhow::Result<(TurnResult, String)> {
    let before = stage.mock.model_requests().len();
    stage.mock.push(call);
    stage.mock.push(Reply::text("So be it."));
    let result = thread.run("Go.").await?;
    answered(&result, "So be it.")?;
    let request = stage.mock.request(before + 1).await?;
    let output = request.output_of("call-1").context("the model is told nothing")?.to_string();
    Ok((result, output))
}

fn answered(result: &TurnResult, text: &str) -> anyhow::Result<()> {
    ensure!(result.final_response() == Some(text), "the answer is {:?}, not {text:?}", result.final_response());
    Ok(())
}

/// Checks the status of the item for the model's call.
fn expect_status(result: &TurnResult, expected: &str) -> anyhow::Result<()> {
    let status = result.items.iter().find_map(|item| match item {
        ThreadItem::CommandExecution(item) => Some(serde_json::to_value(&item.status)),
        ThreadItem::FileChange(item) => Some(serde_json::to_value(&item.status)),
        ThreadItem::DynamicToolCall(item) => Some(serde_json::to_value(&item.status)),
        _ => None,
    });
    let status: Value = status.context("the item of the call is missing or not typed")??;
    ensure!(status == expected, "the status of the call is {status}");
    Ok(())
}

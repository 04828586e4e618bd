//! Sends the agent messages of a transcript to a client, as the answers of turns.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Context as _, bail};
use codex_client::{Codex, CodexConfig, transport};
use codex_testkit::{
    Direction, FakeAppServer, Transcript,
    fake::{Script, Turn},
};
use serde::Serialize;
use serde_json::{Value, json};

/// The time limit of one turn.
const LIMIT: Duration = Duration::from_secs(30);

/// The results of the answers.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Answers {
    given: usize,
    /// The items whose text was not returned as the answer.
    lost: Vec<Value>,
}

/// Runs a turn for each different agent message of the transcript, and checks the answer that the client returns.
pub(crate) async fn of(transcript: &Transcript) -> anyhow::Result<Answers> {
    let mut answers = Answers::default();
    let items = agent_messages(transcript);
    if items.is_empty() {
        return Ok(answers);
    }
    let script = items.iter().fold(Script::new(), |script, item| script.turn(Turn::new().item(item.clone())));
    let fake = FakeAppServer::new(script);
    let (reader, writer) = fake.connect();
    let codex = Codex::connect(transport::io(reader, writer), CodexConfig::new()).await?;
    let thread = codex.thread_start().await?;
    for item in items {
        answers.given += 1;
        let result = tokio::time::timeout(LIMIT, thread.run("Go.").into_future()).await;
        let result = result.context("a turn of the fake app-server did not end")?;
        let text = item["text"].as_str();
        match &result {
            Ok(result) if result.final_response() == text => {}
            Ok(_) => answers.lost.push(item),
            Err(error) if codex.is_closed() => bail!("the connection ended: {error}"),
            Err(_) => answers.lost.push(item),
        }
    }
    codex.close().await?;
    Ok(answers)
}

/// Returns the different agent messages, each as the final answer of a turn.
fn agent_messages(transcript: &Transcript) -> Vec<Value> {
    let (mut seen, mut items) = (BTreeSet::new(), Vec::new());
    let completed = transcript
        .entries()
        .iter()
        .filter(|entry| entry.direction == Direction::In && entry.method == "item/completed")
        .map(|entry| &entry.payload()["item"])
        .filter(|item| item["type"] == "agentMessage");
    for item in completed {
        let mut item = item.clone();
        item["id"] = json!("message");
        item["phase"] = json!("final_answer");
        if seen.insert(item.to_string()) {
            items.push(item);
        }
    }
    items
}

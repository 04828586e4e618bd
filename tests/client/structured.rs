//! Answers as values of Rust types: the schema reaches the model, and the answer is read or explained.

use codex_client::types::TurnStatus;
use codex_client::{AnswerProblem, Error, ErrorKind, Input};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::support::{Setting, Stage, soon};

/// A fruit.
#[derive(Debug, PartialEq, Deserialize, JsonSchema)]
struct Fruit {
    /// As on the market.
    name: String,
    colour: Colour,
    seeds: Option<u32>,
}

#[derive(Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Green,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[allow(dead_code, reason = "it is never read")]
struct Prices {
    of: std::collections::BTreeMap<String, u32>,
}

fn schema() -> Value {
    json!({
        "title": "Fruit",
        "description": "A fruit.",
        "type": "object",
        "additionalProperties": false,
        "required": ["colour", "name", "seeds"],
        "properties": {
            "name": { "type": "string", "description": "As on the market." },
            "colour": { "$ref": "#/$defs/Colour" },
            "seeds": { "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX },
        },
        "$defs": { "Colour": { "type": "string", "enum": ["red", "green"] } },
    })
}

const APPLE: &str = r#"{"name":"apple","colour":"red","seeds":null}"#;

fn apple() -> Fruit {
    Fruit { name: "apple".to_owned(), colour: Colour::Red, seeds: None }
}

#[tokio::test]
async fn the_schema_reaches_the_model_and_the_answer_is_a_value() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(Reply::text(APPLE));
    let fruit = thread.run_as::<Fruit>("Name a fruit.").effort("low").await.expect("a fruit");
    assert_eq!(fruit, apple());

    let request = stage.mock.request(0).await.expect("a request");
    let format = &request.body["text"]["format"];
    assert_eq!((&format["type"], &format["strict"]), (&json!("json_schema"), &json!(true)));
    assert_eq!(format["schema"], schema());
    assert_eq!(request.body["reasoning"]["effort"], "low", "the other options are there too");

    // The schema applies only to that turn.
    thread.run("And why?").await.expect("a result");
    assert_eq!(stage.mock.request(1).await.expect("a request").body["text"].get("format"), None);
    stage.close().await;
}

#[tokio::test]
async fn a_turn_with_a_typed_answer_has_its_whole_result() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(
        Reply::new().message_in_phase("I think.", Some("commentary")).message_in_phase(APPLE, Some("final_answer")),
    );
    let result = thread.run("Name a fruit.").output_as::<Fruit>().await.expect("a result");
    assert!(result.usage.is_some() && result.items.len() == 3, "{result:?}");
    assert_eq!(result.answer_as::<Fruit>().expect("a fruit"), apple());

    stage.mock.push(Reply::text(APPLE));
    let turn = thread.turn(Input::from("Another.")).output_as::<Fruit>().await.expect("a turn");
    assert_eq!(turn.run().await.expect("a result").answer_as::<Fruit>().expect("a fruit"), apple());
    let request = stage.mock.request(1).await.expect("a request");
    assert_eq!(request.body["text"]["format"]["schema"], schema());
    stage.close().await;
}

#[tokio::test]
async fn an_answer_that_does_not_fit_is_returned_with_the_reason() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let table = [
        (
            r#"{"name":"plum","colour":"blue","seeds":1}"#,
            AnswerProblem::Unfit,
            "unknown variant `blue`, expected `red` or `green` at line 1 column 30",
        ),
        (
            r#"{"name":"plum","colour":"red","seeds":-1}"#,
            AnswerProblem::Unfit,
            "invalid value: integer `-1`, expected u32",
        ),
        (r#"{"name":"plum","#, AnswerProblem::Unfit, "EOF while parsing"),
        ("I would say: a plum.", AnswerProblem::Unfit, "expected value"),
        ("Here:\n```json\n{}\n```", AnswerProblem::Unfit, "expected value"),
        (" ", AnswerProblem::Empty, ""),
    ];
    for (answer, expected, words) in table {
        stage.mock.push(Reply::text(answer));
        let error = thread.run_as::<Fruit>("Name a fruit.").await.expect_err(answer);
        assert_eq!((error.kind(), error.answer_text()), (ErrorKind::Answer, Some(answer)));
        let Error::Answer { problem, source, result, .. } = &error else { panic!("{error:?}") };
        assert_eq!((*problem, &result.status), (expected, &TurnStatus::Completed), "{answer}");
        let source = source.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(source.contains(words), "{answer}: {source}");
        assert!(!error.to_string().contains("plum"), "the text is not in the message: {error}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_fence_around_the_whole_answer_is_removed() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(Reply::text(&format!("```json\n{APPLE}\n```\n")));
    assert_eq!(thread.run_as::<Fruit>("Name a fruit.").await.expect("a fruit"), apple());
    stage.close().await;
}

#[tokio::test]
async fn a_refusal_and_commentary_are_no_answer() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let refusal = json!({
        "type": "message",
        "role": "assistant",
        "content": [{ "type": "refusal", "refusal": "I would rather not." }],
    });
    for reply in
        [Reply::new().item(refusal), Reply::new().message_in_phase("Let me see.", Some("commentary")), Reply::new()]
    {
        stage.mock.push(reply);
        let error = thread.run_as::<Fruit>("Name a fruit.").await.expect_err("no answer");
        assert!(matches!(&error, Error::Answer { problem: AnswerProblem::Missing, .. }), "{error:?}");
        assert_eq!(error.answer_text(), None);
    }
    stage.close().await;
}

#[tokio::test]
async fn a_failed_turn_with_a_typed_answer_fails_as_usual() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(Reply::failed("invalid_prompt", "no such thing"));
    let error = thread.run_as::<Fruit>("Name a fruit.").await.expect_err("the turn failed");
    assert_eq!(error.kind(), ErrorKind::TurnFailed);
    stage.close().await;
}

#[tokio::test]
async fn an_interrupted_turn_has_no_answer_even_if_its_text_fits() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let never = Gate::new();
    stage.mock.push(Reply::text(APPLE).hold(&never));
    let turn = thread.turn("Name a fruit.").output_as::<Fruit>().await.expect("a turn");
    let mut events = turn.stream();
    let mut collector = codex_client::TurnCollector::new();
    let said = |event: &codex_client::Event| {
        event.raw().is_some_and(|line| line.contains("item/completed") && line.contains("apple"))
    };
    soon("the answer and the end", async {
        while let Some(event) = events.next().await {
            let event = event.expect("an event");
            if said(&event) {
                turn.interrupt().await.expect("interrupted");
            }
            collector.observe(&event);
        }
    })
    .await;
    let result = collector.finish().expect("a result");
    assert_eq!(result.final_response(), Some(APPLE));
    let error = result.answer_as::<Fruit>().expect_err("interrupted");
    assert!(matches!(&error, Error::Answer { problem: AnswerProblem::Interrupted, .. }), "{error:?}");
    assert_eq!(error.answer_text(), Some(APPLE));
    stage.close().await;
}

#[tokio::test]
async fn a_type_without_a_closed_schema_is_refused_before_anything_is_sent() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let thread = stage.thread().await;
    let refused = [
        thread.run_as::<Prices>("What do they cost?").await.expect_err("refused"),
        thread.run("What do they cost?").output_as::<Prices>().await.expect_err("refused"),
        thread.run_as::<Vec<Fruit>>("Name some.").await.expect_err("refused"),
    ];
    assert!(refused.iter().all(|error| error.kind() == ErrorKind::InvalidInput), "{refused:?}");
    let message = refused[0].to_string();
    assert!(message.contains("`additionalProperties`") && message.contains("#/properties/of"), "{message}");
    assert!(relay.params_of("turn/start").is_empty());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocking_client_reads_typed_answers_too() {
    let stage = Stage::open().await;
    stage.mock.push(Reply::text(APPLE));
    stage.mock.push(Reply::text("A plum."));
    let codex = codex_client::blocking::Codex::from(stage.codex.clone());
    let asked = tokio::task::spawn_blocking(move || {
        let thread = codex.thread_start().send().expect("a thread");
        assert_eq!(thread.run_as::<Fruit>("Name a fruit.").send().expect("a fruit"), apple());
        let error = thread.run_as::<Fruit>("Name a fruit.").send().expect_err("no JSON");
        assert_eq!(error.answer_text(), Some("A plum."));
        assert!(thread.run_as::<Prices>("What do they cost?").send().is_err());
    });
    soon("the blocking client", asked).await.expect("no panic");
    let request = stage.mock.request(0).await.expect("a request");
    assert_eq!(request.body["text"]["format"]["schema"], schema());
    stage.close().await;
}

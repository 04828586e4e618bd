//! The inputs of a turn, and their form in requests to the model.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use codex_client::types::{
    FunctionCallOutputContentItem, InputTextFunctionOutput, TextUserInput, ThreadItem, UserInput,
};
use codex_client::{ErrorKind, ExternalMessage, Input, InputItem};
use codex_testkit::{Gate, RecordedRequest, Reply};
use serde_json::Value;

use super::support::{Setting, Stage, older_executable};

/// The smallest PNG: one grey pixel.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/// Returns the contents of the last user message that the model got.
fn last_contents(request: &RecordedRequest) -> Vec<Value> {
    let last = request.input().iter().rfind(|item| item["type"] == "message" && item["role"] == "user");
    last.expect("a message of the user")["content"].as_array().expect("contents").clone()
}

async fn given(stage: &Stage, input: impl Into<Input>) -> (RecordedRequest, Vec<ThreadItem>) {
    let number = stage.mock.model_requests().len();
    let result = stage.thread().await.run(input).await.expect("a result");
    (stage.mock.request(number).await.expect("a request"), result.items)
}

#[tokio::test]
async fn text_input_has_many_forms() {
    let stage = Stage::open().await;
    let owned = String::from("Owned.");
    let inputs: Vec<(Input, Vec<&str>)> = vec![
        ("Plain.".into(), vec!["Plain."]),
        ((&owned).into(), vec!["Owned."]),
        (owned.clone().into(), vec!["Owned."]),
        (InputItem::text("An item.").into(), vec!["An item."]),
        (UserInput::Text(TextUserInput::new("Of the protocol.")).into(), vec!["Of the protocol."]),
        (["One.", "Two."].into(), vec!["One.", "Two."]),
        (vec![InputItem::text("Three."), "Four.".into()].into(), vec!["Three.", "Four."]),
        ("\u{1f600} \0 \" \\ \n".into(), vec!["\u{1f600} \0 \" \\ \n"]),
    ];
    for (input, expected) in inputs {
        let (request, items) = given(&stage, input).await;
        let contents = last_contents(&request);
        let texts: Vec<_> = contents.iter().filter_map(|content| content["text"].as_str()).collect();
        assert_eq!(texts, expected);
        let Some(ThreadItem::UserMessage(message)) = items.first() else { panic!("{items:?}") };
        assert_eq!(message.content.len(), expected.len());
    }
    stage.close().await;
}

#[tokio::test]
async fn images_are_read_from_urls_and_files() {
    let stage = Stage::open().await;
    let url = format!("data:image/png;base64,{PIXEL}");
    let file = stage.home.write("pixel.png", STANDARD.decode(PIXEL).expect("base64")).expect("written");
    let input = [InputItem::text("What is on them?"), InputItem::image_url(&url), InputItem::local_image(file)];
    let (request, items) = given(&stage, input).await;
    let contents = last_contents(&request);
    let images: Vec<_> = contents.iter().filter(|content| content["type"] == "input_image").collect();
    assert_eq!(images.len(), 2, "{contents:#?}");
    for image in images {
        let sent = image["image_url"].as_str().unwrap_or_default();
        assert!(sent.starts_with("data:image/png;base64,"), "{sent}");
    }
    assert!(contents.iter().any(|content| content["text"] == "What is on them?"));
    let Some(ThreadItem::UserMessage(message)) = items.first() else { panic!("{items:?}") };
    assert!(matches!(message.content[..], [UserInput::Text(_), UserInput::Image(_), UserInput::LocalImage(_)]));
    stage.close().await;
}

/// Both runtime versions refuse the image; the client does not check it.
#[tokio::test]
async fn the_runtime_refuses_a_remote_image() {
    let older = Setting::new().executable(older_executable().await);
    for setting in [Setting::new(), older] {
        let stage = setting.open().await;
        let image = InputItem::image_url(format!("{}/image.png", stage.mock.url()));
        let refused = stage.thread().await.run(image).await.expect_err("refused");
        assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
        assert!(refused.to_string().contains("remote image URLs are not supported"), "{refused}");
        assert!(stage.mock.requests().is_empty(), "the image was not fetched");
        stage.close().await;
    }
}

#[tokio::test]
async fn a_skill_is_read_and_a_mention_is_kept() {
    let stage = Stage::open().await;
    let skill = "---\nname: demo\ndescription: A skill for tests.\n---\nSay hello, and nothing else.\n";
    let path = stage.home.write(".agents/skills/demo/SKILL.md", skill).expect("written");
    let input =
        vec![InputItem::text("Use it."), InputItem::skill("demo", &path), InputItem::mention("notes", "app://notes")];
    let (request, items) = given(&stage, input).await;
    assert!(request.texts("user").concat().contains("Say hello, and nothing else."), "{:#?}", request.input());
    let Some(ThreadItem::UserMessage(message)) = items.first() else { panic!("{items:?}") };
    let [UserInput::Text(_), UserInput::Skill(skill), UserInput::Mention(mention)] = &message.content[..] else {
        panic!("{message:?}")
    };
    assert_eq!((skill.name.as_str(), skill.path.as_str()), ("demo", &*path.to_string_lossy()));
    assert_eq!((mention.name.as_str(), mention.path.as_str()), ("notes", "app://notes"));
    stage.close().await;
}

#[tokio::test]
async fn an_external_message_has_the_authority_of_a_tool() {
    let stage = Stage::open().await;
    let (request, items) = given(&stage, ExternalMessage::new("mail", "An invoice.").namespace("office")).await;
    let is_output = |item: &&Value| item["type"].as_str().is_some_and(|kind| kind.ends_with("_output"));
    let output = request.input().iter().find(is_output).expect("the output of a tool");
    assert!(output.to_string().contains("An invoice."), "{output}");
    assert!(!request.texts("user").concat().contains("An invoice."), "the text is not a user message");
    let Some(ThreadItem::FunctionCallOutput(item)) = items.first() else { panic!("{items:?}") };
    assert_eq!((item.name.as_str(), item.namespace.as_deref()), ("mail", Some("office")));
    let text = |text: &str| FunctionCallOutputContentItem::InputText(InputTextFunctionOutput::new(text));
    let (request, _) = given(&stage, ExternalMessage::with_items("agent", vec![text("First."), text("Second.")])).await;
    let output = request.input().iter().find(is_output).expect("the output of a tool").to_string();
    assert!(output.contains("First.") && output.contains("Second."), "{output}");
    stage.close().await;
}

#[tokio::test]
async fn invalid_input_is_refused_before_anything_is_sent() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let (thread, gate) = (stage.thread().await, Gate::new());
    for name in ["", " \t\n"] {
        let refused = thread.run(ExternalMessage::new(name, "text")).await.expect_err("refused");
        assert_eq!(refused.kind(), ErrorKind::InvalidInput);
        let refused = thread.turn(ExternalMessage::new(name, "text")).await.expect_err("refused");
        assert!(refused.to_string().contains("tool name is blank"), "{refused}");
    }
    assert!(relay.params_of("turn/start").is_empty());
    stage.mock.push(Reply::new().message_in_phase("Working.", Some("commentary")).hold(&gate));
    let turn = thread.turn("Go.").await.expect("a turn");
    gate.reached().await.expect("the model is asked");
    let refused = turn.steer(ExternalMessage::new("mail", "An invoice.")).await.expect_err("refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    assert!(relay.params_of("turn/steer").is_empty());
    // An external message can join a running turn.
    let joined = thread.turn(ExternalMessage::new("mail", "An invoice.")).join().await.expect("joined");
    assert_eq!(joined.id(), turn.id());
    gate.open();
    turn.run().await.expect("a result");
    let request = stage.mock.request(1).await.expect("a request");
    assert!(request.body["input"].to_string().contains("An invoice."));
    stage.close().await;
}

#[tokio::test]
async fn the_users_message_carries_the_callers_id() {
    let stage = Stage::open().await;
    let result = stage.thread().await.run("Mine.").client_user_message_id("my-1").await.expect("a result");
    let Some(ThreadItem::UserMessage(message)) = result.items.first() else { panic!("{:?}", result.items) };
    assert_eq!(message.client_id.as_deref(), Some("my-1"));
    stage.close().await;
}

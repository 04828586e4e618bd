//! Checks that a value which does not fit affects as little of a message as possible.

use codex_types::rpc::Message;
use codex_types::{
    AskForApproval, CodexErrorInfo, Decoded, ItemCompletedNotification, RequestId, ServerNotification, ThreadItem,
    ThreadListResponse, ThreadStartParams, Turn, TurnStatus, UserInput, decode_str, decode_value,
};
use serde_json::{Value, json};

use crate::sample::Sampler;

/// An agent message whose optional `moderation` has a form that the types do not have.
///
/// Codex 0.171.0 changed a field inside it.
const MODERATED: &str = r#"{"type":"agentMessage","id":"msg_1","text":"The answer.","phase":"final_answer","moderation":{"moderated":"skip","display":null}}"#;

fn paths(problems: &[codex_types::DecodeProblem]) -> Vec<&str> {
    problems.iter().map(codex_types::DecodeProblem::path).collect()
}

#[test]
fn an_optional_field_that_does_not_fit_is_left_out() {
    let decoded: Decoded<ThreadItem> = decode_str(MODERATED).unwrap();
    let ThreadItem::AgentMessage(message) = &decoded.value else { panic!("{decoded:?}") };
    assert_eq!((&*message.id, &*message.text), ("msg_1", "The answer."));
    assert_eq!(message.phase.as_ref().unwrap().as_str(), "final_answer");
    assert_eq!(message.moderation, None);
    let [problem] = &decoded.problems[..] else { panic!("{:?}", decoded.problems) };
    assert_eq!(problem.to_string(), "moderation.moderated: invalid type: string \"skip\", expected a boolean");
    assert_eq!((problem.path(), problem.value_path()), ("moderation.moderated", "moderation"));
    assert_eq!(problem.value()["moderated"], "skip");
    assert_eq!(codex_types::from_str::<ThreadItem>(MODERATED).unwrap(), decoded.value);
    let value: Value = serde_json::from_str(MODERATED).unwrap();
    assert_eq!(decode_value::<ThreadItem>(&value).unwrap(), decoded);
    let strict = serde_json::from_str::<ThreadItem>(MODERATED).unwrap_err().to_string();
    assert!(strict.contains("moderation.moderated"), "{strict}");
    assert_eq!(decoded.into_complete().unwrap_err().path(), "moderation.moderated");
}

#[test]
fn every_decoding_function_reports_the_same_problem() {
    let item: Value = serde_json::from_str(MODERATED).unwrap();
    let params = json!({"item": item, "threadId": "t", "turnId": "u", "completedAtMs": 1});
    let line = json!({"method": "item/completed", "params": params}).to_string();
    let decoded = ServerNotification::decode_line(&line).unwrap();
    assert_eq!(paths(&decoded.problems), ["item.moderation.moderated"]);
    let Message::Notification { method, params: raw, .. } = Message::parse(&line).unwrap() else { panic!() };
    assert_eq!(ServerNotification::decode_with_problems(&method, raw).unwrap(), decoded);
    assert_eq!(ServerNotification::decode(&method, raw).unwrap(), decoded.value);
    assert_eq!(ServerNotification::from_line(&line).unwrap(), decoded.value);
    let whole: Decoded<ServerNotification> = decode_str(&line).unwrap();
    assert_eq!(whole.value, decoded.value);
    assert_eq!(paths(&whole.problems), ["params.item.moderation.moderated"]);
    // The method may be the last key.
    let late = format!(r#"{{"params":{params},"method":"item/completed"}}"#);
    assert_eq!(decode_str::<ServerNotification>(&late).unwrap(), whole);
    assert_eq!(ServerNotification::decode_line(&late).unwrap(), decoded);
    // A caller's own type around the protocol type has no step in the path.
    let list: Decoded<Vec<ThreadItem>> = decode_str(&format!("[{MODERATED},{MODERATED}]")).unwrap();
    assert_eq!(list.value.len(), 2);
    assert_eq!(paths(&list.problems), ["moderation.moderated", "moderation.moderated"]);
}

#[test]
fn a_union_with_a_malformed_body_keeps_its_json() {
    let broken = json!({"type": "agentMessage", "id": "1", "text": 7, "phase": ["x"]});
    let decoded: Decoded<ThreadItem> = decode_value(&broken).unwrap();
    assert_eq!(decoded.value, ThreadItem::Unrecognized(broken.clone()));
    let [problem] = &decoded.problems[..] else { panic!("{decoded:?}") };
    assert_eq!((problem.path(), problem.value_path(), problem.value()), ("text", "", &broken));
    // In a list, the union keeps its position. As an optional field, the union is present.
    let turn =
        json!({"id": "u", "status": "completed", "items": [{"type": "plan", "id": "p", "text": "t"}, broken, 7]});
    let decoded: Decoded<Turn> = decode_value(&turn).unwrap();
    assert_eq!(decoded.value.items[1..], [ThreadItem::Unrecognized(broken), ThreadItem::Unrecognized(json!(7))]);
    assert_eq!(paths(&decoded.problems), ["items[1].text", "items[2]"]);
    let params = json!({"approvalPolicy": {"granular": {"rules": 7}}});
    let decoded: Decoded<ThreadStartParams> = decode_value(&params).unwrap();
    assert_eq!(decoded.value.approval_policy, Some(AskForApproval::Unrecognized(params["approvalPolicy"].clone())));
    assert_eq!(paths(&decoded.problems), ["approvalPolicy.granular.rules"]);
    assert_eq!(serde_json::to_value(&decoded.value).unwrap()["approvalPolicy"], params["approvalPolicy"]);
    // A flattened union keeps the keys that belong to it.
    let image = json!({"type": "image", "url": 7, "detail": "low"});
    let decoded: Decoded<UserInput> = decode_value(&image).unwrap();
    assert_eq!(serde_json::to_value(&decoded.value).unwrap(), image);
    assert_eq!(paths(&decoded.problems), ["url"]);
    assert_eq!(decoded.problems[0].value(), &json!({"url": 7}));
    // The sibling fields of the union are not affected.
    let image = json!({"type": "image", "url": 7, "detail": 7});
    let decoded: Decoded<UserInput> = decode_value(&image).unwrap();
    assert_eq!(serde_json::to_value(&decoded.value).unwrap(), json!({"type": "image", "url": 7, "detail": null}));
    assert_eq!(paths(&decoded.problems), ["detail", "url"]);
}

#[test]
fn a_value_of_another_type_is_unrecognized_only_inside_a_message() {
    assert!(decode_str::<ThreadItem>("7").is_err());
    assert!(decode_str::<ThreadItem>(r#"{"id":"1"}"#).is_err());
    assert!(decode_str::<CodexErrorInfo>("7").is_err());
    let params = json!({"item": 7, "threadId": "t", "turnId": "u", "completedAtMs": 1});
    let decoded: Decoded<ItemCompletedNotification> = decode_value(&params).unwrap();
    assert_eq!(decoded.value.item, ThreadItem::Unrecognized(json!(7)));
    assert_eq!(paths(&decoded.problems), ["item"]);
}

#[test]
fn a_required_field_that_does_not_fit_affects_the_nearest_optional_value() {
    let (mut good, mut bad) = (Sampler::new(3), Sampler::new(3));
    let (good, _) = good.of("Thread").unwrap();
    let (mut bad, _) = bad.of("Thread").unwrap();
    bad["cwd"] = json!({"path": "/"});
    bad["gitInfo"] = json!({"sha": 7});
    let decoded: Decoded<ThreadListResponse> = decode_value(&json!({"data": [bad, good], "nextCursor": 7})).unwrap();
    assert_eq!(decoded.value.data.len(), 1);
    // Parts of the thread that were left out before are now left out with the thread.
    assert_eq!(paths(&decoded.problems), ["data[0].cwd", "nextCursor"]);
    assert_eq!((decoded.problems[0].value_path(), decoded.problems[0].value()), ("data[0]", &bad));
}

#[test]
fn a_message_that_cannot_be_decoded_is_an_error_with_a_path() {
    let error = decode_str::<Turn>(r#"{"id":"u","items":[],"status":7,"error":7}"#).unwrap_err();
    assert_eq!((error.path(), error.problem()), ("status", "invalid type: integer `7`, expected a string"));
    assert!(decode_str::<TurnStatus>("null").is_err());
    let line =
        r#"{"method":"turn/completed","params":{"threadId":7,"turn":{"id":"u","items":[],"status":"completed"}}}"#;
    assert_eq!(ServerNotification::decode_line(line).unwrap_err().path(), "threadId");
    assert_eq!(ServerNotification::from_line(line).unwrap_err().path(), "threadId");
    for text in ["", "{", "[1,", "nonsense"] {
        assert!(decode_str::<Turn>(text).unwrap_err().problem().starts_with("the text is not JSON: "), "{text}");
        assert!(
            ServerNotification::decode_line(text).unwrap_err().problem().starts_with("the text is not JSON: "),
            "{text}"
        );
    }
}

#[test]
fn a_duplicate_key_is_reported() {
    let text = r#"{"type":"plan","id":"1","text":"first","text":"second"}"#;
    let decoded: Decoded<ThreadItem> = decode_str(text).unwrap();
    assert_eq!(decoded.value.id(), Some("1"));
    assert_eq!(decoded.problems[0].to_string(), "duplicate field `text`");
}

#[test]
fn a_lone_surrogate_becomes_a_replacement_character() {
    let text = r#"{"type":"agentMessage","id":"1\\ud83d","text":"\ud83d\ude00 cut \ud83d","phase":"\udc00\ud83d"}"#;
    let decoded: Decoded<ThreadItem> = decode_str(text).unwrap();
    let ThreadItem::AgentMessage(message) = &decoded.value else { panic!("{decoded:?}") };
    assert_eq!((&*message.id, &*message.text), ("1\\ud83d", "\u{1F600} cut \u{FFFD}"));
    assert_eq!(message.phase.as_ref().unwrap().as_str(), "\u{FFFD}\u{FFFD}");
    let [problem] = &decoded.problems[..] else { panic!("{:?}", decoded.problems) };
    assert!(problem.problem().contains("hex escape"), "{problem}");
    assert_eq!((problem.path(), problem.value_path()), ("text", ""));
    let line = format!(
        r#"{{"method":"item/completed","params":{{"item":{text},"threadId":"t","turnId":"u","completedAtMs":1}}}}"#
    );
    let decoded = ServerNotification::decode_line(&line).unwrap();
    let Message::Notification { method, params, .. } = Message::parse(&line).unwrap() else { panic!() };
    assert_eq!(ServerNotification::decode_with_problems(&method, params).unwrap().value, decoded.value);
    assert!(decode_str::<ThreadItem>(r#"{"type":"plan","text":"\ud83d"#).is_err());
}

#[test]
fn strict_reading_is_restored_after_a_tolerant_read() {
    for _ in 0..2 {
        assert_eq!(decode_str::<ThreadItem>(MODERATED).unwrap().problems.len(), 1);
        assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
        assert!(decode_str::<Turn>("{}").is_err());
        assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
    }
}

/// A user's type that reads its content strictly, and panics for some values.
struct Own(ThreadItem);

impl<'de> serde::Deserialize<'de> for Own {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let item = ThreadItem::deserialize(deserializer)?;
        let inner: Decoded<ThreadItem> = decode_str(MODERATED).unwrap();
        assert_eq!(inner.problems.len(), 1, "a reading inside of a reading");
        assert_ne!(item.id(), Some("panic"));
        Ok(Self(item))
    }
}

#[test]
fn nested_reads_and_panics_restore_the_mode() {
    let decoded: Decoded<Vec<Own>> = decode_str(&format!("[{MODERATED}]")).unwrap();
    assert_eq!(decoded.value[0].0.id(), Some("msg_1"));
    assert_eq!(paths(&decoded.problems), ["moderation.moderated"]);
    let panics = MODERATED.replace("msg_1", "panic");
    assert!(std::panic::catch_unwind(|| decode_str::<Own>(&panics).is_ok()).is_err());
    assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
    assert_eq!(decode_str::<ThreadItem>(MODERATED).unwrap().problems.len(), 1);
}

#[test]
fn request_ids_of_any_form_are_read() {
    assert_eq!(
        decode_str::<RequestId>("1.5").unwrap(),
        Decoded { value: RequestId::Unrecognized(json!(1.5)), problems: vec![] }
    );
}

#[test]
fn text_that_is_not_json_has_the_reason_of_the_parser() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for (value, reason) in [
        (deep.as_str(), "recursion limit exceeded at line 1 column "),
        ("1e999", "number out of range at line 1 column "),
        ("[1,]", "trailing comma at line 1 column "),
    ] {
        // In the second text, a value of the wrong type comes before the fault.
        for text in [
            format!(r#"{{"method":"item/agentMessage/delta","params":{{"threadId":{value}}}}}"#),
            format!(r#"{{"method":"item/agentMessage/delta","params":{{"threadId":7,"turnId":{value}}}}}"#),
        ] {
            let error = ServerNotification::from_line(&text).expect_err("the text is not JSON").to_string();
            assert!(error.contains(reason), "{text}: {error}");
            if let Ok(Message::Notification { method, params, .. }) = Message::parse(&text) {
                let error =
                    ServerNotification::decode(&method, params).expect_err("the params are not JSON").to_string();
                assert!(error.contains(reason), "{text}: {error}");
            }
            let error = decode_str::<ThreadItem>(&text).expect_err("the text is not JSON").to_string();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }
}

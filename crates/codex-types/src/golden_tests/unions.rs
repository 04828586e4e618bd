//! String enums, keyed unions and tagged unions.

use serde_json::json;

use super::{assert_round_trip, assert_written_as, decode_error, error_path};

#[test]
fn a_string_enum_keeps_unknown_values() {
    use crate::golden::string_enums::{GoldenParams, Level, Phase};
    let params: GoldenParams =
        assert_round_trip(json!({"phase": "final_answer", "levels": ["very high", "AVAILABLE", "vast", ""]}));
    assert_eq!(params.phase, Phase::FinalAnswer);
    assert_eq!(params.levels[..2], [Level::VeryHigh, Level::Available]);
    assert_eq!(params.levels[2], Level::Unrecognized("vast".to_owned()));
    assert_eq!(params.levels[3], Level::Unrecognized(String::new()));
    assert_eq!(Level::from("on-request"), Level::OnRequest);
    assert_eq!(Level::from("on-request".to_owned()).to_string(), "on-request");
    assert_eq!(format!("[{:>10}]", Level::Unknown), "[   unknown]");
    assert_eq!(Level::Unrecognized("x".to_owned()).as_ref(), "x");
    assert_eq!(error_path::<GoldenParams>(json!({"phase": "commentary", "levels": ["unknown", 7]})), "levels[1]");
    assert_eq!(error_path::<GoldenParams>(json!({"phase": {"commentary": 1}, "levels": []})), "phase");
}

#[test]
fn a_keyed_union_reads_strings_and_one_key_objects() {
    use crate::golden::mixed_string_or_object::{Approval, Failure, GoldenResponse, GranularApproval};
    assert_eq!(assert_round_trip::<Approval>(json!("on-request")), Approval::OnRequest);
    let granular: Approval =
        assert_round_trip(json!({"granular": {"rules": true, "mcp_prompts": false, "skills": true}}));
    assert_eq!(granular, Approval::Granular(GranularApproval { skills: true, ..GranularApproval::new(true, false) }));
    assert_eq!(assert_round_trip::<Approval>(json!({"amendment": ["a"]})), Approval::Amendment(vec!["a".to_owned()]));
    for unknown in [json!("sometimes"), json!(""), json!({"sometimes": {"a": [null]}}), json!({"never": 1}), json!({})]
    {
        assert_eq!(assert_round_trip::<Approval>(unknown.clone()), Approval::Unrecognized(unknown));
    }
    assert_eq!(error_path::<Approval>(json!({"granular": {"rules": 1, "mcp_prompts": false}})), "granular.rules");
    assert!(decode_error::<Approval>(json!({"granular": {"rules": true}})).1.contains("mcp_prompts"));
    assert!(decode_error::<Approval>(json!("granular")).1.contains("needs a body"));
    for malformed in [json!(null), json!(7), json!([]), json!(true)] {
        assert!(decode_error::<Approval>(malformed).1.contains("a string, or an object with one key"));
    }

    let failures = json!({"failures": ["other", {"streamLost": {"httpStatusCode": 502}}, {"new": 1}, "newer"]});
    let response: GoldenResponse = assert_round_trip(failures);
    assert_eq!(response.failures[0], Failure::Other);
    assert_eq!(response.failures[3], Failure::Unrecognized(json!("newer")));
    let too_large = json!({"failures": ["other", {"streamLost": {"httpStatusCode": 70000}}]});
    assert_eq!(error_path::<GoldenResponse>(too_large), "failures[1].streamLost.httpStatusCode");
}

#[test]
fn a_tagged_union_reads_its_tag_at_any_position() {
    use crate::golden::tagged_unions::{GoldenNotification, Item, MessageItem};
    let message = MessageItem { id: "1".to_owned(), items: None, text: "hi".to_owned() };
    for text in [
        r#"{"type":"message","id":"1","text":"hi"}"#,
        r#"{"id":"1","text":"hi","type":"message"}"#,
        r#"{"id":"1","type":"message","unknown":{"type":"x"},"text":"hi"}"#,
        r#"{"\u0074ype":"mess\u0061ge","id":"1","text":"hi"}"#,
    ] {
        assert_eq!(crate::from_str::<Item>(text).unwrap(), Item::Message(message.clone()), "{text}");
    }
    let unknown = json!({"type": "holodeck", "id": "9", "deep": {"type": "message"}, "list": [1, null, 1.5]});
    for text in
        [unknown.to_string(), r#"{"list":[1,null,1.5],"id":"9","deep":{"type":"message"},"type":"holodeck"}"#.into()]
    {
        let item: Item = crate::from_str(&text).unwrap();
        assert_eq!((item.wire_tag(), item.id()), ("holodeck", Some("9")));
        assert_eq!(item, Item::Unrecognized(unknown.clone()));
        assert_eq!(serde_json::to_value(item).unwrap(), unknown);
    }
    let nested = json!({"items": [{"type": "message", "id": "1", "text": "a", "items": [{"type": "command", "id": "2", "exitCode": null}]}]});
    let read: GoldenNotification = assert_round_trip(nested);
    let [Item::Message(outer)] = &read.items[..] else { panic!("{read:?}") };
    assert_eq!(outer.items.as_deref().unwrap()[0].wire_tag(), "command");
}

#[test]
fn a_malformed_body_of_a_known_tag_is_an_error_with_its_path() {
    use crate::golden::tagged_unions::{GoldenNotification, Item};
    let item = |item: serde_json::Value| json!({"items": [{"type": "command", "id": "1"}, item]});
    let at = |json| error_path::<GoldenNotification>(item(json));
    assert_eq!(at(json!({"type": "message", "id": 7, "text": "a"})), "items[1].id");
    // Members before the tag are checked as well. The keys of a value in memory are sorted.
    assert_eq!(at(json!({"type": "command", "exitCode": "x", "id": "1"})), "items[1].exitCode");
    // A key that is the tag of a different union is an ordinary key here.
    assert_eq!(at(json!({"type": "command", "id": "1", "kind": 7})), "items[1].kind");
    let flavour = |flavour| error_path::<GoldenNotification>(json!({"items": [], "flavour": flavour}));
    assert_eq!(flavour(json!({"flavour": "sweet", "amount": "x", "type": "y"})), "flavour.amount");
    assert_eq!(flavour(json!({"flavour": "sweet", "amount": 1, "type": 7})), "flavour.type");
    let inner = json!({"type": "command", "id": "2", "exitCode": 1.5});
    assert_eq!(at(json!({"type": "message", "id": "1", "text": "a", "items": [inner]})), "items[1].items[0].exitCode");
    let missing = decode_error::<GoldenNotification>(item(json!({"type": "message", "id": "1"})));
    assert_eq!(missing.0, "items[1]");
    assert!(missing.1.contains("missing field `text`"), "{}", missing.1);
    let no_tag = decode_error::<GoldenNotification>(item(json!({"id": "1"})));
    assert_eq!(no_tag, ("items[1]".to_owned(), "missing field `type`".to_owned()));
    assert_eq!(at(json!({"type": 7})), "items[1].type");
    for other in [json!(null), json!("message"), json!(["message", "1", "a"]), json!(7)] {
        assert_eq!(at(other), "items[1]");
    }
    assert!(decode_error::<Item>(json!([])).1.contains("an object with the key `type`"));
}

#[test]
fn unions_can_have_other_tags_and_branches_without_a_body() {
    use crate::golden::tagged_unions::{Elicitation, GoldenParams, Handler, OnlyOne, SpecialPath};
    let json = json!({
        "path": {"kind": "tmp"}, "handler": {"handlerType": "prompt"}, "one": {"type": "item", "itemId": "i"},
        "elicitation": {"mode": "openai/form", "message": "m"},
    });
    let params: GoldenParams = assert_round_trip(json);
    assert_eq!(params.path, SpecialPath::Tmp);
    assert_eq!(params.handler, Handler::Prompt);
    assert_eq!(params.elicitation.message(), Some("m"));
    assert_eq!(params.one.wire_tag(), "item");
    assert!(matches!(params.one, OnlyOne::Item(_)));
    assert!(matches!(assert_round_trip(json!({"mode": "url", "message": "m", "url": "u"})), Elicitation::Url(_)));
    // A later release may add a body to a branch. The value is still this branch.
    assert_eq!(
        assert_written_as::<SpecialPath>(json!({"kind": "home", "of": "me"}), json!({"kind": "home"})),
        SpecialPath::Home
    );
    assert_eq!(assert_round_trip::<SpecialPath>(json!({"kind": "moon", "type": "x"})).wire_tag(), "moon");
    assert_eq!(error_path::<GoldenParams>(json!({"path": {"kind": "below", "path": []}})), "path.path");
    assert_eq!(
        error_path::<GoldenParams>(json!({"handler": {"command": 7, "handlerType": "command"}})),
        "handler.command"
    );
}

#[test]
fn the_keys_of_a_nested_union_stand_beside_the_fields_of_its_branch() {
    use crate::golden::nested_any_of::{GoldenParams, ImageInput, ImageInputSource, Input};
    let image = ImageInput::new(ImageInputSource::Url("u".to_owned()));
    assert_eq!(assert_round_trip::<Input>(json!({"type": "image", "url": "u"})), Input::Image(image));
    let read: Input = assert_round_trip(json!({"type": "image", "fileId": "f", "detail": "low"}));
    assert!(matches!(&read, Input::Image(image) if image.source == ImageInputSource::FileId("f".to_owned())));
    let unknown: Input = assert_round_trip(json!({"type": "audio", "bytes": [1, 2]}));
    assert!(matches!(&unknown, Input::Audio(audio)
        if audio.source == crate::golden::nested_any_of::AudioInputSource::Unrecognized(json!({"bytes": [1, 2]}))));
    let input = |input: serde_json::Value| json!({"input": [{"type": "text", "text": "a"}, input]});
    assert_eq!(error_path::<GoldenParams>(input(json!({"type": "image", "url": 7}))), "input[1].url");
    assert_eq!(error_path::<GoldenParams>(input(json!({"type": "image", "url": "u", "detail": 7}))), "input[1].detail");
    assert_eq!(error_path::<Input>(json!({"type": "audio", "fileId": null})), "fileId");
}

#[test]
fn siblings_of_a_union_belong_to_every_branch() {
    use crate::golden::sibling_properties::{GoldenNotification, Item};
    let read: Item = assert_written_as(
        json!({"type": "pause", "threadId": "t", "startedAt": 5}),
        json!({"type": "pause", "threadId": "t", "startedAt": 5, "turnId": null}),
    );
    assert_eq!((read.thread_id(), read.turn_id()), (Some("t"), None));
    let unknown: Item = assert_round_trip(json!({"type": "new", "threadId": "t", "turnId": "u"}));
    assert_eq!((unknown.thread_id(), unknown.turn_id()), (Some("t"), Some("u")));
    let no_thread = decode_error::<GoldenNotification>(json!({"item": {"type": "message", "text": "a"}}));
    assert_eq!(no_thread, ("item".to_owned(), "missing field `threadId`".to_owned()));
    let bad_time = json!({"item": {"type": "message", "text": "a", "threadId": "t", "startedAt": "now"}});
    assert_eq!(error_path::<GoldenNotification>(bad_time), "item.startedAt");
}

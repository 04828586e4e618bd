//! Wrong names in schemas, unusual keys, aliases, recursive types, and markup in descriptions.

use serde_json::json;

use super::{assert_round_trip, assert_written_as, decode_error, error_path};

#[test]
fn field_names_follow_the_bindings() {
    use crate::golden::wrong_names::{Entry, GoldenParams, GoldenResponse, Switch};
    let turn = json!({"type": "turn", "turnId": "t", "startedAt": 1, "kept_name": "k"});
    assert!(matches!(assert_round_trip(turn), Entry::Turn(turn) if turn.turn_id == "t" && turn.kept_name == "k"));
    assert_eq!(error_path::<Entry>(json!({"type": "gap", "durationMs": "1"})), "durationMs");
    assert!(decode_error::<Entry>(json!({"type": "gap", "duration_ms": 1})).1.contains("durationMs"));
    assert!(matches!(assert_round_trip(json!({"loginId": "l", "authUrl": "u"})), Switch::AuthUrl(_)));
    assert!(matches!(assert_round_trip(json!({"login_id": "l", "auth_url": "u"})), Switch::Unrecognized(_)));
    let response: GoldenResponse = assert_round_trip(json!({"entries": [], "switch": {"sessions": ["s"]}}));
    assert!(matches!(response.switch, Switch::Sessions(_)));
    // The field is required and nullable, so null is written, under the name of the bindings.
    assert_eq!(serde_json::to_value(GoldenParams::default()).unwrap(), json!({"neededNull": null}));
}

#[test]
fn unusual_keys_become_fields() {
    use crate::golden::odd_keys::GoldenParams;
    let params: GoldenParams = assert_round_trip(json!({
        "type": "a", "self": "b", "crate": "c", "match": "d", "_meta": {"x": 1}, "$schema": "e", "x-header": "f", "2fa": true,
        "URL": "g", "SessionEnd": "h", "dot.ted": "i", "httpStatusCode": 200, "snake_case": "j",
    }));
    assert_eq!((params.type_.as_str(), params.self_.as_str(), params.crate_.as_str()), ("a", "b", "c"));
    assert_eq!((params.schema.as_str(), params.url.as_str(), params.snake_case.as_str()), ("e", "g", "j"));
    let built = GoldenParams::new("e", true, "h", "g", "c", "i", 200, "b", "j", "a", "f");
    assert_eq!(built, GoldenParams { meta: None, match_: None, ..params });
}

#[test]
fn aliases_behave_like_their_targets() {
    use crate::golden::aliases::{GoldenParams, ThreadId};
    let params = json!({
        "id": "t", "note": null, "mode": "read", "tags": [], "labels": {"a": "b"}, "anything": [null], "count": 1, "same": "t",
    });
    let read: GoldenParams = assert_round_trip(params);
    assert_eq!(read.id, ThreadId::from("t"));
    assert_eq!((read.id.as_str(), read.id.len(), read.id.to_string()), ("t", 1, "t".to_owned()));
    assert_eq!(read.same, read.id);
    let built = GoldenParams::new(json!([null]), 1, "t", read.labels.clone(), "t".into(), vec![]);
    assert_eq!(GoldenParams { mode: read.mode.clone(), ..built }, read);
    assert_eq!(error_path::<GoldenParams>(json!({"anything": 1, "labels": {"a": null}})), "labels.a");
    assert_eq!(error_path::<GoldenParams>(json!({"id": ["t"]})), "id");
}

#[test]
fn types_can_contain_themselves() {
    use crate::golden::recursive::{GoldenParams, Keyed, NotQuery, Pair, Query, Tree, WordQuery};
    let leaf = json!({"name": "leaf", "children": []});
    let read: GoldenParams = assert_written_as(
        json!({
            "tree": {"name": "root", "left": leaf, "children": [leaf, {"name": "b", "left": null, "children": [leaf]}]},
            "query": {"type": "not", "query": {"type": "not", "query": {"type": "word", "word": "w"}}},
            "ping": {"pong": {"ping": {}}}, "keyed": {"pair": {"first": "leaf", "second": {"pair": {"first": "leaf", "second": "oak"}}}},
        }),
        json!({
            "tree": {"name": "root", "left": leaf, "children": [leaf, {"name": "b", "children": [leaf]}]},
            "query": {"type": "not", "query": {"type": "not", "query": {"type": "word", "word": "w"}}},
            "ping": {"pong": {"ping": {}}}, "keyed": {"pair": {"first": "leaf", "second": {"pair": {"first": "leaf", "second": "oak"}}}},
        }),
    );
    let leaf = Tree::new("leaf", vec![]);
    let right = Tree::new("b", vec![leaf.clone()]);
    assert_eq!(read.tree, Tree { left: Some(Box::new(leaf.clone())), ..Tree::new("root", vec![leaf, right]) });
    let word = Box::new(Query::Word(WordQuery::new("w")));
    assert_eq!(read.query, Query::Not(NotQuery::new(Box::new(Query::Not(NotQuery::new(word))))));
    let oak = Box::new(Keyed::Unrecognized(json!("oak")));
    let inner = Box::new(Keyed::Pair(Pair::new(Box::new(Keyed::Leaf), oak)));
    assert_eq!(read.keyed, Keyed::Pair(Pair::new(Box::new(Keyed::Leaf), inner)));
    let deep = json!({"type": "not", "query": {"type": "not", "query": {"type": "word", "word": 7}}});
    assert_eq!(error_path::<Query>(deep), "query.query.word");
    let deep = json!({"pair": {"first": {"pair": {"first": 7, "second": "leaf"}}, "second": "leaf"}});
    assert_eq!(error_path::<Keyed>(deep), "pair.first.pair.first");
}

#[test]
fn markup_in_descriptions_does_not_break_the_code() {
    use crate::golden::markup::{Choice, GoldenResponse};
    let read: GoldenResponse =
        assert_round_trip(json!({"choice": "a", "marked": {"field": "f", "self": "s", "r#type": "t"}}));
    assert_eq!(read.choice, Choice::A);
    assert_eq!(read.marked.r_type.as_deref(), Some("t"));
}

//! Wrong names, odd keys, aliases, types that contain themselves, doc comments.

use serde_json::json;

use super::{becomes, refused, refused_at, same};

#[test]
fn the_bindings_are_right_about_names() {
    use crate::golden::wrong_names::{Entry, GoldenParams, GoldenResponse, Switch};
    let turn = json!({"type": "turn", "turnId": "t", "startedAt": 1, "kept_name": "k"});
    assert!(matches!(same(turn), Entry::Turn(turn) if turn.turn_id == "t" && turn.kept_name == "k"));
    assert_eq!(refused_at::<Entry>(json!({"type": "gap", "durationMs": "1"})), "durationMs");
    assert!(refused::<Entry>(json!({"type": "gap", "duration_ms": 1})).1.contains("durationMs"));
    assert!(matches!(same(json!({"loginId": "l", "authUrl": "u"})), Switch::AuthUrl(_)));
    assert!(matches!(same(json!({"login_id": "l", "auth_url": "u"})), Switch::Unrecognized(_)));
    let response: GoldenResponse = same(json!({"entries": [], "switch": {"sessions": ["s"]}}));
    assert!(matches!(response.switch, Switch::Sessions(_)));
    // Required, and null: it is written, under its right name.
    assert_eq!(serde_json::to_value(GoldenParams::default()).unwrap(), json!({"neededNull": null}));
}

#[test]
fn odd_keys_are_fields_all_the_same() {
    use crate::golden::odd_keys::GoldenParams;
    let params: GoldenParams = same(json!({
        "type": "a", "self": "b", "crate": "c", "match": "d", "_meta": {"x": 1}, "$schema": "e", "x-header": "f", "2fa": true,
        "URL": "g", "SessionEnd": "h", "dot.ted": "i", "httpStatusCode": 200, "snake_case": "j",
    }));
    assert_eq!((params.type_.as_str(), params.self_.as_str(), params.crate_.as_str()), ("a", "b", "c"));
    assert_eq!((params.schema.as_str(), params.url.as_str(), params.snake_case.as_str()), ("e", "g", "j"));
    let built = GoldenParams::new("e", true, "h", "g", "c", "i", 200, "b", "j", "a", "f");
    assert_eq!(built, GoldenParams { meta: None, match_: None, ..params });
}

#[test]
fn aliases_stand_for_their_targets() {
    use crate::golden::aliases::{GoldenParams, ThreadId};
    let params = json!({
        "id": "t", "note": null, "mode": "read", "tags": [], "labels": {"a": "b"}, "anything": [null], "count": 1, "same": "t",
    });
    let read: GoldenParams = same(params);
    assert_eq!(read.id, ThreadId::from("t"));
    assert_eq!((read.id.as_str(), read.id.len(), read.id.to_string()), ("t", 1, "t".to_owned()));
    assert_eq!(read.same, read.id);
    let built = GoldenParams::new(json!([null]), 1, "t", read.labels.clone(), "t".into(), vec![]);
    assert_eq!(GoldenParams { mode: read.mode.clone(), ..built }, read);
    assert_eq!(refused_at::<GoldenParams>(json!({"anything": 1, "labels": {"a": null}})), "labels.a");
    assert_eq!(refused_at::<GoldenParams>(json!({"id": ["t"]})), "id");
}

#[test]
fn types_can_contain_themselves() {
    use crate::golden::recursive::{GoldenParams, Keyed, NotQuery, Pair, Query, Tree, WordQuery};
    let leaf = json!({"name": "leaf", "children": []});
    let read: GoldenParams = becomes(
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
    assert_eq!(refused_at::<Query>(deep), "query.query.word");
    let deep = json!({"pair": {"first": {"pair": {"first": 7, "second": "leaf"}}, "second": "leaf"}});
    assert_eq!(refused_at::<Keyed>(deep), "pair.first.pair.first");
}

#[test]
fn words_of_the_schema_do_no_harm() {
    use crate::golden::markup::{Choice, GoldenResponse};
    let read: GoldenResponse = same(json!({"choice": "a", "marked": {"field": "f", "self": "s", "r#type": "t"}}));
    assert_eq!(read.choice, Choice::A);
    assert_eq!(read.marked.r_type.as_deref(), Some("t"));
}

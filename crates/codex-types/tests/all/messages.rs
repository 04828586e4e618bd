//! The forms of a line, as Codex and other programs write them.

use codex_types::route::PeekedNotification;
use codex_types::rpc::{ErrorEnvelope, Message, NotificationEnvelope, RequestEnvelope, ResponseEnvelope, RpcError};
use codex_types::{AskForApproval, RequestId, ServerNotification, ThreadItem, ThreadStatus, TurnStatus};
use serde_json::json;

fn parse(line: &str) -> Message<'_> {
    Message::parse(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

#[test]
fn a_request_id_is_a_number_or_a_string() {
    for (id, expected) in [
        ("0", RequestId::Number(0)),
        ("-9223372036854775808", RequestId::Number(i64::MIN)),
        ("\"a-1\"", RequestId::String("a-1".to_owned())),
        ("\"\"", RequestId::String(String::new())),
        // No program sends such ids, but a response must repeat any id unchanged.
        ("1.5", RequestId::Unrecognized(json!(1.5))),
        ("18446744073709551615", RequestId::Unrecognized(json!(u64::MAX))),
    ] {
        let line = format!("{{\"method\":\"a/b\",\"id\":{id},\"params\":{{\"x\":1}}}}");
        let Message::Request { id: found, method, params } = parse(&line) else { panic!("{line}") };
        assert_eq!((found.clone(), &*method, params.unwrap().get()), (expected, "a/b", "{\"x\":1}"));
        let written = serde_json::to_value(RequestEnvelope { id: &found, method: &method, params }).unwrap();
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(&line).unwrap());
    }
    let Message::Request { params, .. } = parse(r#"{"id":1,"method":"a"}"#) else { panic!() };
    assert!(params.is_none());
}

#[test]
fn a_notification_has_no_id() {
    let line = r#"{"method":"a","params":[1],"emittedAtMs":1760000000000}"#;
    let Message::Notification { method, params, emitted_at_ms } = parse(line) else { panic!() };
    assert_eq!((&*method, params.unwrap().get(), emitted_at_ms), ("a", "[1]", Some(1_760_000_000_000)));
    let written = serde_json::to_string(&NotificationEnvelope { method: &method, params, emitted_at_ms }).unwrap();
    assert_eq!(written, line);
    assert!(matches!(
        parse(r#"{"method":"a","id":null}"#),
        Message::Notification { params: None, emitted_at_ms: None, .. }
    ));
    assert!(matches!(parse(r#"{"method":"a\/\u0062"}"#), Message::Notification { method, .. } if method == "a/b"));
}

#[test]
fn an_unknown_form_of_the_time_is_ignored() {
    for time in ["1.5", "\"now\"", "{\"s\":1}", "[]", "null"] {
        let line = format!(r#"{{"method":"a\/b","params":[1],"emittedAtMs":{time}}}"#);
        let Message::Notification { method, params, emitted_at_ms } = parse(&line) else { panic!("{line}") };
        assert_eq!((&*method, params.unwrap().get(), emitted_at_ms), ("a/b", "[1]", None));
        let line = line.replace("[1]", r#"{"turnId":"u"}"#);
        let peeked = PeekedNotification::of(&line).unwrap();
        assert_eq!((peeked.method(), peeked.ids().turn, peeked.emitted_at_ms()), ("a/b", Some("u"), None));
        let line = format!(r#"{{"id":7,"emittedAtMs":{time},"error":{{"code":1,"message":"m"}}}}"#);
        assert!(matches!(parse(&line), Message::Error { id: Some(RequestId::Number(7)), .. }));
    }
    assert!(Message::parse(r#"{"method":7,"emittedAtMs":1.5}"#).is_err());
}

#[test]
fn a_result_of_null_is_a_result() {
    for (result, line) in [("null", r#"{"id":1,"result":null}"#), ("{\"a\": [ ]}", r#"{"result":{"a": [ ]},"id":1}"#)] {
        let Message::Response { id, result: found } = parse(line) else { panic!("{line}") };
        assert_eq!((id, found.get()), (RequestId::Number(1), result));
    }
    assert!(matches!(parse(r#"{"id":"x","result":0,"error":null}"#), Message::Response { .. }));
    let id = RequestId::String("x".to_owned());
    assert_eq!(
        serde_json::to_string(&ResponseEnvelope { id: &id, result: () }).unwrap(),
        r#"{"id":"x","result":null}"#
    );
}

#[test]
fn an_error_may_have_no_id() {
    let line =
        r#"{"id":7,"error":{"code":-32602,"message":"too large","data":{"input_error_code":"input_too_large"}}}"#;
    let Message::Error { id: Some(id), error } = parse(line) else { panic!() };
    assert_eq!(error.to_string(), "too large (code -32602)");
    assert_eq!(error.data.as_ref().unwrap()["input_error_code"], "input_too_large");
    assert_eq!(serde_json::to_string(&ErrorEnvelope { id: &id, error: &error }).unwrap(), line);
    for line in
        [r#"{"error":{"code":-32700,"message":"m"}}"#, r#"{"id":null,"error":{"code":-32700,"message":"m","x":1}}"#]
    {
        let Message::Error { id: None, error } = parse(line) else { panic!("{line}") };
        assert_eq!(error, RpcError { code: -32700, message: "m".to_owned(), data: None });
    }
}

#[test]
fn unknown_keys_and_any_key_order_are_accepted() {
    for line in [
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"trace\":{\"traceparent\":\"x\"}}\r\n",
        "  {\"method\":\"a\",\"id\":1,\"params\":null,\"later\":[{}]}  \r",
        "\t{\"id\" : 1 , \"method\" : \"a\"}\n\n",
    ] {
        assert!(matches!(parse(line), Message::Request { id: RequestId::Number(1), .. }), "{line}");
    }
}

#[test]
fn malformed_lines_are_errors() {
    for (line, problem) in [
        ("", "EOF"),
        ("\r\n", "EOF"),
        ("Debugger attached.", "expected value"),
        ("{\"id\":1,\"method\":\"a\"", "EOF"),
        ("{\"id\":1,\"method\":\"a\"} {}", "trailing characters"),
        ("null", "invalid type: null"),
        ("7", "invalid type: integer"),
        ("[1,\"a\"]", "an array"),
        ("{\"id\":1,\"error\":[1,\"m\"]}", "invalid type: sequence"),
        ("{}", "not a JSON-RPC message"),
        ("{\"id\":1}", "not a JSON-RPC message"),
        ("{\"id\":null,\"result\":1}", "not a JSON-RPC message"),
        ("{\"result\":1}", "not a JSON-RPC message"),
        ("{\"id\":1,\"method\":\"a\",\"result\":1}", "not a JSON-RPC message"),
        ("{\"id\":1,\"result\":1,\"error\":{\"code\":1,\"message\":\"\"}}", "not a JSON-RPC message"),
        ("{\"method\":7}", "expected a string"),
        ("{\"id\":1,\"error\":{\"code\":\"x\",\"message\":\"\"}}", "expected i64"),
        ("{\"id\":1,\"error\":{\"code\":1}}", "missing field `message`"),
        ("{\"id\":1,\"id\":2,\"method\":\"a\"}", "duplicate field `id`"),
    ] {
        let error = Message::parse(line).unwrap_err().to_string();
        assert!(error.contains(problem), "{line}: {error}");
    }
}

#[test]
fn getters_read_every_branch() {
    let known: ThreadItem = codex_types::from_str(r#"{"type":"plan","id":"p","text":"t"}"#).unwrap();
    assert_eq!((known.wire_tag(), known.id()), ("plan", Some("p")));
    let unknown: ThreadItem = codex_types::from_str(r#"{"id":7,"type":"new"}"#).unwrap();
    assert_eq!((unknown.wire_tag(), unknown.id()), ("new", None));
    let params = serde_json::value::to_raw_value(&json!({
        "threadId": "t", "turn": {"id": "u", "items": [], "status": "completed"},
    }));
    let last = ServerNotification::decode("turn/completed", Some(&params.unwrap())).unwrap();
    assert!(last.ends_turn());
    assert_eq!((last.method(), last.ids().turn), ("turn/completed", Some("u")));
}

#[test]
fn string_enums_convert_from_and_to_strings() {
    assert_eq!(TurnStatus::from("inProgress"), TurnStatus::InProgress);
    assert_eq!(TurnStatus::from("paused".to_owned()), TurnStatus::Unrecognized("paused".to_owned()));
    for text in ["inProgress", "completed", "paused", "", "In Progress"] {
        let status = TurnStatus::from(text);
        assert_eq!((status.as_str(), status.as_ref(), status.to_string()), (text, text, text.to_owned()));
        assert_eq!(serde_json::to_value(&status).unwrap(), json!(text));
    }
    assert_eq!(format!("{:>12}|{:<4}|", TurnStatus::InProgress, TurnStatus::Failed), "  inProgress|failed|");
    assert!(codex_types::from_str::<TurnStatus>("null").is_err());
    assert_eq!(serde_json::to_value(AskForApproval::OnRequest).unwrap(), json!("on-request"));
    assert!(codex_types::from_value::<ThreadStatus>(&json!("idle")).is_err());
}

//! Decodes arbitrary JSON as every type: decoding never panics, and never changes a value into a different known value.

use codex_types::rpc::{Message, Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{AskForApproval, CodexErrorInfo, McpServerElicitationRequestParams, RequestId, SandboxPolicy};
use codex_types::{ServerNotification, ServerRequest, ThreadItem, UserInput, notification, request, server_request};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Keys and words that have a meaning in the protocol, and some that have none.
fn word() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "type",
        "mode",
        "kind",
        "id",
        "text",
        "url",
        "fileId",
        "granular",
        "threadId",
        "turnId",
        "item",
        "turn",
        "thread",
        "userMessage",
        "agentMessage",
        "plan",
        "content",
        "image",
        "localImage",
        "readOnly",
        "workspaceWrite",
        "form",
        "never",
        "on-request",
        "rules",
        "networkAccess",
        "httpStatusCode",
        "other",
        "usageLimitExceeded",
        "method",
        "params",
        "requestId",
        "result",
        "error",
        "code",
        "message",
        "activeTurnNotSteerable",
        "requestedSchema",
        "serverName",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "[\\PC]{0,6}"]
}

/// Numbers that their JSON text represents exactly.
fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i16>().prop_map(|n| Value::from(f64::from(n) / 4.0))
    ]
}

pub(crate) fn json() -> impl Strategy<Value = Value> {
    let plain =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), number(), word().prop_map(Value::from)];
    plain.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(word(), inner, 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

pub(crate) fn object() -> impl Strategy<Value = Value> {
    proptest::collection::btree_map(word(), json(), 0..6)
        .prop_map(|entries| Value::Object(entries.into_iter().collect()))
}

/// Objects with a tag that is often a known tag.
fn tagged(tag: &'static str) -> impl Strategy<Value = Value> {
    (object(), word()).prop_map(move |(mut object, word)| {
        object[tag] = Value::from(word);
        object
    })
}

/// Reads `json`. If this succeeds, the written value has the same tag, and an unrecognized value is written unchanged.
fn check_tag_is_kept<T: DeserializeOwned + Serialize + std::fmt::Debug>(
    json: &Value,
    tag: &str,
) -> Result<(), TestCaseError> {
    let Ok(read) = codex_types::from_str::<T>(&json.to_string()) else { return Ok(()) };
    let written = serde_json::to_value(&read).unwrap();
    if format!("{read:?}").starts_with("Unrecognized(") {
        prop_assert_eq!(&written, json);
    } else {
        prop_assert_eq!(written.get(tag), json.get(tag));
        prop_assert_eq!(written.is_object(), json.is_object());
    }
    Ok(())
}

struct Read<'j>(&'j str);

impl RequestVisitor for Read<'_> {
    type Output = ();
    fn visit<M: Request>(self) {
        let _ = codex_types::from_str::<M::Params>(self.0);
        let _ = codex_types::from_str::<M::Response>(self.0);
    }
}

impl NotificationVisitor for Read<'_> {
    type Output = ();
    fn visit<M: Notification>(self) {
        let _ = codex_types::from_str::<M::Params>(self.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn unions_keep_their_tags(any in json(), by_type in tagged("type"), by_mode in tagged("mode")) {
        for json in [&any, &by_type, &by_mode] {
            check_tag_is_kept::<ThreadItem>(json, "type")?;
            check_tag_is_kept::<UserInput>(json, "type")?;
            check_tag_is_kept::<SandboxPolicy>(json, "type")?;
            check_tag_is_kept::<McpServerElicitationRequestParams>(json, "mode")?;
        }
    }

    #[test]
    fn keyed_unions_keep_their_keys(any in json(), key in word(), body in json()) {
        let keyed = serde_json::json!({ &key: body });
        for json in [&any, &keyed] {
            if let Ok(read) = codex_types::from_str::<AskForApproval>(&json.to_string()) {
                let written = serde_json::to_value(&read).unwrap();
                match &read {
                    AskForApproval::Unrecognized(value) => prop_assert_eq!((&written, value), (json, json)),
                    AskForApproval::Granular(_) => prop_assert!(json.get("granular").is_some() && written.get("granular").is_some()),
                    _ => prop_assert_eq!(&written, json),
                }
            }
            if let Ok(read) = codex_types::from_str::<CodexErrorInfo>(&json.to_string()) {
                let written = serde_json::to_value(&read).unwrap();
                match json {
                    Value::Object(keys) if !matches!(read, CodexErrorInfo::Unrecognized(_)) => {
                        let written = written.as_object().unwrap();
                        prop_assert!(written.len() == 1 && written.keys().all(|key| keys.contains_key(key)));
                    }
                    _ => prop_assert_eq!(&written, json),
                }
            }
        }
    }

    #[test]
    fn request_ids_are_kept(any in json()) {
        let id: RequestId = codex_types::from_value(&any).unwrap();
        prop_assert_eq!(&serde_json::to_value(&id).unwrap(), &any);
        match (&any, id) {
            (Value::String(text), RequestId::String(id)) => prop_assert_eq!(text, &id),
            (Value::Number(number), RequestId::Number(id)) => prop_assert_eq!(number.as_i64(), Some(id)),
            (other, RequestId::Unrecognized(value)) => {
                prop_assert!(!other.is_string() && other.as_i64().is_none());
                prop_assert_eq!(other, &value);
            }
            (_, id) => prop_assert!(false, "{any}: {id:?}"),
        }
    }

    #[test]
    fn decoding_params_of_any_method_does_not_panic(any in json(), object in object()) {
        for json in [any, object] {
            let text = json.to_string();
            for method in request::METHODS {
                request::dispatch(method, Read(&text));
            }
            for method in server_request::METHODS {
                server_request::dispatch(method, Read(&text));
            }
            for method in notification::METHODS {
                notification::dispatch(method, Read(&text));
                let raw = serde_json::value::to_raw_value(&json).unwrap();
                if let Ok(message) = ServerNotification::decode(method, Some(&raw)) {
                    prop_assert_eq!(message.method(), *method);
                    let _ = message.ids();
                }
            }
            let _ = codex_types::from_str::<ServerNotification>(&text);
            let _ = codex_types::from_str::<ServerRequest>(&text);
        }
    }

    #[test]
    fn parsing_any_line_does_not_panic(line in "\\PC*", json in json(), object in object()) {
        let _ = Message::parse(&line);
        for json in [json, object] {
            let text = json.to_string();
            let keys = ["id", "method", "result", "error"].map(|key| json.get(key).is_some_and(|value| key == "result" || !value.is_null()));
            match Message::parse(&text) {
                Ok(Message::Request { .. }) => prop_assert_eq!(keys, [true, true, false, false]),
                Ok(Message::Notification { .. }) => prop_assert_eq!(keys, [false, true, false, false]),
                Ok(Message::Response { .. }) => prop_assert_eq!(keys, [true, false, true, false]),
                Ok(Message::Error { .. }) => prop_assert_eq!(&keys[1..], [false, false, true]),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}

//! Checks that values which this version does not know are kept completely, at any position of the tag.

use codex_types::{AskForApproval, ClientRequest, CodexErrorInfo, McpServerElicitationRequestParams, SandboxPolicy};
use codex_types::{ServerNotification, ServerRequest, ThreadItem, UserInput};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::any_json::{json, object};

/// Returns `{…entries, tag: value}` with the tag at `position`.
fn with_tag(entries: &[(String, Value)], tag: &str, value: &str, position: usize) -> (String, Value) {
    let mut entries: Vec<(String, Value)> = entries.iter().filter(|(key, _)| key != tag).cloned().collect();
    entries.insert(position % (entries.len() + 1), (tag.to_owned(), Value::from(value)));
    let fields: Vec<String> =
        entries.iter().map(|(key, value)| format!("{}:{value}", Value::from(key.as_str()))).collect();
    (format!("{{{}}}", fields.join(",")), Value::Object(entries.into_iter().collect()))
}

/// Reads text as a `T` that must keep the value, and returns the debug output.
fn kept<T: DeserializeOwned + Serialize + std::fmt::Debug>(text: &str, value: &Value) -> Result<String, TestCaseError> {
    let read: T = codex_types::from_str(text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    prop_assert_eq!(&serde_json::to_value(&read).unwrap(), value);
    prop_assert_eq!(&serde_json::from_str::<Value>(&serde_json::to_string(&read).unwrap()).unwrap(), value);
    let read: T = codex_types::from_value(value).unwrap();
    prop_assert_eq!(&serde_json::to_value(&read).unwrap(), value);
    Ok(format!("{read:?}"))
}

fn is_unrecognized(shown: &str) -> bool {
    shown.starts_with("Unrecognized(")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn unions_keep_unknown_tags(body in object(), name in "[a-z]{0,8}", position: usize) {
        // No tag of the protocol begins with this character.
        let value = format!("~{name}");
        let entries: Vec<(String, Value)> = body.as_object().unwrap().clone().into_iter().collect();
        let (text, whole) = with_tag(&entries, "type", &value, position);
        prop_assert!(is_unrecognized(&kept::<ThreadItem>(&text, &whole)?));
        prop_assert!(is_unrecognized(&kept::<UserInput>(&text, &whole)?));
        prop_assert!(is_unrecognized(&kept::<SandboxPolicy>(&text, &whole)?));
        let item: ThreadItem = codex_types::from_str(&text).unwrap();
        prop_assert_eq!(item.wire_tag(), value.as_str());
        prop_assert_eq!(item.id(), whole.get("id").and_then(Value::as_str));
        let (text, whole) = with_tag(&entries, "mode", &value, position);
        prop_assert!(is_unrecognized(&kept::<McpServerElicitationRequestParams>(&text, &whole)?));
    }

    #[test]
    fn unknown_keys_and_enum_values_are_kept(body in json(), name in "[a-z]{0,8}") {
        let key = format!("~{name}");
        let keyed = serde_json::json!({ &key: body });
        for value in [keyed, Value::from(key), Value::from("")] {
            prop_assert!(is_unrecognized(&kept::<AskForApproval>(&value.to_string(), &value)?));
            prop_assert!(is_unrecognized(&kept::<CodexErrorInfo>(&value.to_string(), &value)?));
        }
    }

    #[test]
    fn unknown_methods_are_kept(params in proptest::option::of(json()), name in "[a-z/]{0,8}", method_first: bool) {
        let method = format!("~{name}");
        let params = params.filter(|params| !params.is_null());
        let mut whole = serde_json::json!({ "method": method });
        let mut parts = vec![format!("\"method\":{}", Value::from(method.as_str()))];
        if let Some(params) = &params {
            whole["params"] = params.clone();
            parts.insert(usize::from(method_first), format!("\"params\":{params}"));
        }
        let text = format!("{{{}}}", parts.join(","));
        prop_assert!(is_unrecognized(&kept::<ServerNotification>(&text, &whole)?));
        prop_assert!(is_unrecognized(&kept::<ServerRequest>(&text, &whole)?));
        prop_assert!(is_unrecognized(&kept::<ClientRequest>(&text, &whole)?));
        let raw = params.as_ref().map(|params| serde_json::value::to_raw_value(params).unwrap());
        let decoded = ServerNotification::decode(&method, raw.as_deref()).unwrap();
        prop_assert_eq!(decoded.method(), method.as_str());
        prop_assert_eq!(serde_json::to_value(decoded).unwrap(), whole);
    }
}

#[test]
fn unknown_numbers_keep_every_digit() {
    // Without `float_roundtrip`, the fast parser of serde_json reads this number as …886e-9.
    let text = r#"{"depth":-1.7969314742435888e-9,"type":"hologram"}"#;
    let item: codex_types::ThreadItem = serde_json::from_str(text).expect("an unknown item");
    assert_eq!(serde_json::to_string(&item).expect("JSON"), text);
}

#[test]
fn the_first_of_two_tags_counts() {
    let text = r#"{"type":"hologram","id":"1","type":"agentMessage","text":"hello"}"#;
    let item: ThreadItem = codex_types::from_str(text).unwrap();
    assert_eq!(item.wire_tag(), "hologram");
    let written = serde_json::to_string(&item).unwrap();
    assert_eq!(codex_types::from_str::<ThreadItem>(&written).unwrap(), item);
    let text = r#"{"type":"agentMessage","id":"1","type":"hologram","text":"hello"}"#;
    let item: ThreadItem = codex_types::from_str(text).unwrap();
    assert_eq!(item.wire_tag(), "agentMessage");
}

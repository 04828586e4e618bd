//! Unions alone: an unknown value never becomes a known variant.

use std::fmt::Debug;

use codex_types::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::params::round_trip;

/// The input is JSON. The properties are checked for JSON with unique keys, because a `Value` keeps only the last of two equal keys.
pub fn check(input: &[u8]) {
    let Ok(json) = std::str::from_utf8(input) else { return };
    let Ok(value) = serde_json::from_str::<Value>(json) else { return };
    let json = value.to_string();
    all(&json);
}

fn all(json: &str) {
    tagged::<ThreadItem>(json, "type");
    tagged::<UserInput>(json, "type");
    tagged::<ResponseItem>(json, "type");
    tagged::<SandboxPolicy>(json, "type");
    tagged::<CommandAction>(json, "type");
    tagged::<WebSearchAction>(json, "type");
    tagged::<PatchChangeKind>(json, "type");
    tagged::<ThreadStatus>(json, "type");
    tagged::<ReviewTarget>(json, "type");
    tagged::<Account>(json, "type");
    tagged::<LoginAccountParams>(json, "type");
    tagged::<FileChange>(json, "type");
    tagged::<McpServerElicitationRequestParams>(json, "mode");
    tagged::<ServerNotification>(json, "method");
    tagged::<ServerRequest>(json, "method");
    tagged::<ClientRequest>(json, "method");
    keyed::<AskForApproval>(json);
    keyed::<CodexErrorInfo>(json);
    keyed::<SessionSource>(json);
    keyed::<ReviewDecision>(json);
    keyed::<CommandExecutionApprovalDecision>(json);
    untagged::<RequestId>(json);
    untagged::<FunctionCallOutputBody>(json);
    untagged::<ResourceContent>(json);
    untagged::<McpElicitationPrimitiveSchema>(json);
}

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("the text cannot be read again")
}

fn is_unrecognized<T: DeserializeOwned + Debug>(json: &str) -> bool {
    let read: T = codex_types::from_str(json).expect("the text cannot be read again");
    format!("{read:?}").starts_with("Unrecognized(")
}

/// Checks that a known value keeps its tag, and that an unknown value is kept whole.
fn tagged<T: Serialize + DeserializeOwned + Debug>(json: &str, tag: &str) {
    let Some(written) = round_trip::<T>(json) else { return };
    let value = value(json);
    assert!(written.is_object() && value.is_object(), "{json} became {written}");
    if is_unrecognized::<T>(json) {
        // A message with an unknown method keeps its method and params, but not the other keys of its envelope.
        if tag != "method" {
            assert_eq!(written, value);
        }
    } else {
        assert_eq!(written.get(tag), value.get(tag), "{json} became {written}");
    }
    let mut unknown = value;
    unknown[tag] = Value::from("~new");
    let text = unknown.to_string();
    let written = round_trip::<T>(&text).expect("a value with an unknown tag cannot be read");
    assert!(is_unrecognized::<T>(&text), "{text}");
    if tag != "method" {
        assert_eq!(written, unknown);
    }
}

/// Checks that a string stays the same string, and that an object keeps the key of its branch.
fn keyed<T: Serialize + DeserializeOwned + Debug>(json: &str) {
    let Some(written) = round_trip::<T>(json) else { return };
    let value = value(json);
    match (&value, &written) {
        _ if is_unrecognized::<T>(json) => assert_eq!(written, value),
        (Value::Object(from), Value::Object(to)) => {
            assert!(to.len() == 1 && to.keys().all(|key| from.contains_key(key)), "{json} became {written}");
        }
        _ => assert_eq!(written, value),
    }
}

/// Checks that a value without a matching branch is kept whole.
fn untagged<T: Serialize + DeserializeOwned + Debug>(json: &str) {
    let Some(written) = round_trip::<T>(json) else { return };
    let value = value(json);
    if is_unrecognized::<T>(json) || !value.is_object() && !value.is_array() {
        assert_eq!(written, value);
    }
}

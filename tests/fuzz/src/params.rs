//! The params and answers of every method, and with them every union of the protocol.

use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{client_notification, notification, request, server_request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The first line is the name of a method, the second line is a number, and the third line is JSON. The number selects the string in the
/// JSON that is replaced by a word that no release knows.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let mut parts = text.splitn(3, '\n');
    let (Some(method), Some(slot), Some(json)) = (parts.next(), parts.next(), parts.next()) else { return };
    let slot = slot.parse().unwrap_or(0);
    request::dispatch(method, Read { json, slot });
    server_request::dispatch(method, Read { json, slot });
    notification::dispatch(method, Read { json, slot });
    client_notification::dispatch(method, Read { json, slot });
}

#[derive(Clone, Copy)]
struct Read<'j> {
    json: &'j str,
    slot: usize,
}

impl RequestVisitor for Read<'_> {
    type Output = ();
    fn visit<M: Request>(self) {
        check_type::<M::Params>(self);
        check_type::<M::Response>(self);
    }
}

impl NotificationVisitor for Read<'_> {
    type Output = ();
    fn visit<M: Notification>(self) {
        check_type::<M::Params>(self);
    }
}

fn check_type<T: Serialize + DeserializeOwned>(Read { json, slot }: Read<'_>) {
    let Some(written) = round_trip::<T>(json) else { return };
    let mut strings = Vec::new();
    find_strings(&written, &mut String::new(), &mut strings);
    if strings.is_empty() {
        return;
    }
    let pointer = &strings[slot % strings.len()];
    const NEW: &str = "~new";
    let mut changed = written.clone();
    *changed.pointer_mut(pointer).expect("the pointer leads nowhere") = Value::from(NEW);
    if let Some(kept) = round_trip::<T>(&changed.to_string()) {
        assert_eq!(kept.pointer(pointer), Some(&Value::from(NEW)), "{pointer} in {changed} became {kept}");
    }
}

/// Reads a text, and returns the value that the type writes. Reading and writing that value again must not change the
/// value. Returns `None` if the text cannot be read.
pub(super) fn round_trip<T: Serialize + DeserializeOwned>(json: &str) -> Option<Value> {
    let value: Option<Value> = serde_json::from_str(json).ok();
    let read: T = match codex_types::from_str(json) {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return None;
        }
    };
    // The types skip unknown places without reading them. So a text can be readable although a number in it does not
    // fit an f64, or a string has a lone surrogate.
    let value = value?;
    let text = serde_json::to_string(&read).expect("the value cannot be written");
    let written: Value = serde_json::from_str(&text).expect("the written text is not JSON");
    let again: T = codex_types::from_str(&text).unwrap_or_else(|error| panic!("{error}: {json} became {text}"));
    assert_eq!(serde_json::to_value(&again).expect("the value cannot be written"), written, "{json} became {text}");
    // A `Value` has each key once, so the comparison uses its text.
    if let Ok(from_value) = codex_types::from_value::<T>(&value)
        && codex_types::from_str::<T>(&value.to_string()).is_ok()
    {
        let canonical: T = codex_types::from_str(&value.to_string()).expect("the text cannot be read again");
        assert_eq!(
            serde_json::to_value(&from_value).expect("the value cannot be written"),
            serde_json::to_value(&canonical).expect("the value cannot be written"),
            "{json}"
        );
    }
    Some(written)
}

fn find_strings(value: &Value, pointer: &mut String, found: &mut Vec<String>) {
    let length = pointer.len();
    match value {
        Value::String(_) => found.push(pointer.clone()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                find_strings(item, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                pointer.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1")));
                find_strings(item, pointer, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

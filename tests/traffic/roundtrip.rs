//! Decoding and encoding of one message.

use codex_testkit::{Direction, Entry, Kind};
use codex_types::{
    client_notification, notification, request,
    rpc::{Notification, NotificationVisitor, Request, RequestVisitor, RpcError},
    server_request,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Returns the encoded payload of a message, or the reason of a failure. Returns `None` if the method has no type.
pub(crate) fn rewrite(entry: &Entry) -> Option<Result<Value, String>> {
    let value = entry.payload();
    let method = entry.method.as_str();
    match (entry.kind, entry.direction) {
        (Kind::Error, _) => Some(through::<RpcError>(value)),
        (Kind::Request, Direction::Out) => request::dispatch(method, Params(value)),
        (Kind::Request, Direction::In) => server_request::dispatch(method, Params(value)),
        (Kind::Response, Direction::In) => request::dispatch(method, Answer(value)),
        (Kind::Response, Direction::Out) => server_request::dispatch(method, Answer(value)),
        (Kind::Notification, Direction::In) => notification::dispatch(method, Params(value)),
        (Kind::Notification, Direction::Out) => client_notification::dispatch(method, Params(value)),
    }
}

/// The differences between the encoded and the original payload, each with its path.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Differences {
    /// Lost, added and changed values.
    pub(crate) real: Vec<String>,
    /// Omitted nulls. Only fields that are optional and nullable in schema and bindings omit nulls: an absent value and null mean the
    /// same.
    pub(crate) nulls: Vec<String>,
}

pub(crate) fn differences(read: &Value, written: &Result<Value, String>) -> Differences {
    let mut found = Differences::default();
    match written {
        Ok(written) => differ(read, written, "", &mut found),
        Err(problem) => found.real.push(problem.clone()),
    }
    found
}

struct Params<'a>(&'a Value);

struct Answer<'a>(&'a Value);

impl RequestVisitor for Params<'_> {
    type Output = Result<Value, String>;

    fn visit<M: Request>(self) -> Self::Output {
        through::<M::Params>(self.0)
    }
}

impl RequestVisitor for Answer<'_> {
    type Output = Result<Value, String>;

    fn visit<M: Request>(self) -> Self::Output {
        through::<M::Response>(self.0)
    }
}

impl NotificationVisitor for Params<'_> {
    type Output = Result<Value, String>;

    fn visit<M: Notification>(self) -> Self::Output {
        through::<M::Params>(self.0)
    }
}

fn through<T: Serialize + DeserializeOwned>(value: &Value) -> Result<Value, String> {
    let typed: T = codex_types::decode_value(value)
        .and_then(codex_types::Decoded::into_complete)
        .map_err(|error| format!("does not parse: {error}"))?;
    serde_json::to_value(&typed).map_err(|error| format!("cannot be written: {error}"))
}

/// Lists the differences between two values. The paths have no index numbers, so that the same
/// difference in many places counts once.
fn differ(read: &Value, written: &Value, path: &str, found: &mut Differences) {
    match (read, written) {
        (Value::Object(a), Value::Object(b)) => {
            for (key, value) in a {
                match b.get(key) {
                    Some(other) => differ(value, other, &format!("{path}/{key}"), found),
                    None if value.is_null() => found.nulls.push(format!("{path}/{key}")),
                    None => found.real.push(format!("{path}/{key} is lost: {}", short(value))),
                }
            }
            for key in b.keys().filter(|key| !a.contains_key(*key)) {
                found.real.push(format!("{path}/{key} is added: {}", short(&b[key])));
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (one, other) in a.iter().zip(b) {
                differ(one, other, &format!("{path}/*"), found);
            }
        }
        _ if read == written => {}
        _ => found.real.push(format!("{path}: {} became {}", short(read), short(written))),
    }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn differences_are_named_by_their_path() {
        let mut found = Differences::default();
        let read = json!({ "a": [{ "b": null, "c": 1 }], "d": 1 });
        let written = json!({ "a": [{ "c": 2 }], "d": 1, "e": [] });
        differ(&read, &written, "", &mut found);
        assert_eq!(found.real, ["/a/*/c: 1 became 2", "/e is added: []"]);
        assert_eq!(found.nulls, ["/a/*/b"]);
    }
}

//! A message through its type and back.

use codex_testkit::{Direction, Entry, Kind};
use codex_types::{
    client_notification, notification, request,
    rpc::{Notification, NotificationVisitor, Request, RequestVisitor, RpcError},
    server_request,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What came of one message.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It came back as it was.
    Equal,
    /// No type is known for it.
    Untyped,
    /// What is different, each with the path to it.
    Different(Vec<String>),
}

/// Parses the payload into the type of its method, and compares what that writes.
pub(crate) fn round_trip(entry: &Entry) -> Outcome {
    let value = entry.payload();
    let method = entry.method.as_str();
    let found = match (entry.kind, entry.direction) {
        (Kind::Error, _) => Some(compare::<RpcError>(value)),
        (Kind::Request, Direction::Out) => request::dispatch(method, Params(value)),
        (Kind::Request, Direction::In) => server_request::dispatch(method, Params(value)),
        (Kind::Response, Direction::In) => request::dispatch(method, Answer(value)),
        (Kind::Response, Direction::Out) => server_request::dispatch(method, Answer(value)),
        (Kind::Notification, Direction::In) => notification::dispatch(method, Params(value)),
        (Kind::Notification, Direction::Out) => client_notification::dispatch(method, Params(value)),
    };
    match found {
        None => Outcome::Untyped,
        Some(differences) if differences.is_empty() => Outcome::Equal,
        Some(differences) => Outcome::Different(differences),
    }
}

struct Params<'a>(&'a Value);

struct Answer<'a>(&'a Value);

impl RequestVisitor for Params<'_> {
    type Output = Vec<String>;

    fn visit<M: Request>(self) -> Vec<String> {
        compare::<M::Params>(self.0)
    }
}

impl RequestVisitor for Answer<'_> {
    type Output = Vec<String>;

    fn visit<M: Request>(self) -> Vec<String> {
        compare::<M::Response>(self.0)
    }
}

impl NotificationVisitor for Params<'_> {
    type Output = Vec<String>;

    fn visit<M: Notification>(self) -> Vec<String> {
        compare::<M::Params>(self.0)
    }
}

fn compare<T: Serialize + DeserializeOwned>(value: &Value) -> Vec<String> {
    let typed: T = match codex_types::from_value(value) {
        Ok(typed) => typed,
        Err(error) => return vec![format!("does not parse: {error}")],
    };
    match serde_json::to_value(&typed) {
        Err(error) => vec![format!("cannot be written: {error}")],
        Ok(written) => {
            let mut differences = Vec::new();
            differ(value, &written, "", &mut differences);
            differences
        }
    }
}

/// Lists where two values differ. Numbers of an index are left out of the path, so that the same
/// difference in many places is one.
fn differ(read: &Value, written: &Value, path: &str, found: &mut Vec<String>) {
    match (read, written) {
        (Value::Object(a), Value::Object(b)) => {
            for (key, value) in a {
                match b.get(key) {
                    Some(other) => differ(value, other, &format!("{path}/{key}"), found),
                    None => found.push(format!("{path}/{key} is lost: {}", short(value))),
                }
            }
            for key in b.keys().filter(|key| !a.contains_key(*key)) {
                found.push(format!("{path}/{key} is added: {}", short(&b[key])));
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (one, other) in a.iter().zip(b) {
                differ(one, other, &format!("{path}/*"), found);
            }
        }
        _ if read == written => {}
        _ => found.push(format!("{path}: {} became {}", short(read), short(written))),
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
        let mut found = Vec::new();
        let read = json!({ "a": [{ "b": null, "c": 1 }], "d": 1 });
        let written = json!({ "a": [{ "c": 2 }], "d": 1, "e": [] });
        differ(&read, &written, "", &mut found);
        let expected = ["/a/*/b is lost: null", "/a/*/c: 1 became 2", "/e is added: []"];
        assert_eq!(found, expected);
    }
}

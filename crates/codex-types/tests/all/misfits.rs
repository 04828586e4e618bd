//! Puts a value that does not fit at every position of a message: a tolerant read must lose only this part.

use codex_types::rpc::{Message, Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{DecodeError, ServerNotification, decode_str, decode_value, notification, request, server_request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::any_slot::find_slots;
use crate::sample::{Sampler, contains, definition_of};

const SESSION: &str = include_str!("../../testdata/session.jsonl");

/// Values that fit no position where a different JSON type is expected.
fn misfits() -> [Value; 5] {
    [json!({}), json!([]), json!(7.5), json!("~"), json!(true)]
}

/// A valid message with a different value at one position.
struct Slot<'m> {
    message: &'m Value,
    pointer: &'m str,
    misfit: Value,
}

impl Slot<'_> {
    fn broken(&self) -> Value {
        let mut broken = self.message.clone();
        *broken.pointer_mut(self.pointer).unwrap() = self.misfit.clone();
        broken
    }

    /// Checks that the rest of the message is decoded. Returns whether the value fits its position after all.
    fn check<T: Serialize + DeserializeOwned>(&self) -> bool {
        let name = std::any::type_name::<T>();
        let broken = self.broken();
        let strict = |value: &Value| T::deserialize(value).ok().map(|read| serde_json::to_value(read).unwrap());
        if strict(&broken).is_some() {
            return false;
        }
        let decoded = decode_str::<T>(&broken.to_string());
        let from_value = decode_value::<T>(&broken);
        // The nearest position that the message can lack: without it, the message fits.
        let left_out = prefixes(self.pointer).find_map(|pointer| Some((pointer, strict(&without(&broken, pointer))?)));
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(error) => {
                assert!(left_out.is_none(), "{name}: {error}\n{broken}\ncan be without {left_out:?}");
                assert_eq!(Some(error), from_value.err());
                return true;
            }
        };
        let (written, again) =
            (serde_json::to_value(&decoded.value), serde_json::to_value(&from_value.as_ref().unwrap().value));
        let written = written.unwrap();
        assert_eq!(written, again.unwrap());
        assert_eq!(decoded.problems, from_value.unwrap().problems);
        let [problem] = &decoded.problems[..] else { panic!("{name}: {:?}\n{broken}", decoded.problems) };
        assert_eq!(problem.path(), path(&broken, self.pointer), "{name}: {problem}\n{broken}");
        let given_up = prefixes(self.pointer).chain([""]).find(|prefix| path(&broken, prefix) == problem.value_path());
        let given_up = given_up.unwrap_or_else(|| panic!("{name}: {problem:?}\n{broken}"));
        contains(broken.pointer(given_up).unwrap(), problem.value()).unwrap();
        let left_out = left_out.filter(|(pointer, _)| *pointer == given_up);
        if left_out.is_none_or(|(_, rest)| rest != written) {
            // The value is kept as `Unrecognized` at its position.
            let mut expected = strict(self.message).unwrap();
            put(&mut expected, given_up, broken.pointer(given_up).unwrap().clone());
            contains(&written, &expected)
                .unwrap_or_else(|lost| panic!("{name}: {problem}: {lost}\n{broken}\n{written}"));
            contains(&expected, &written)
                .unwrap_or_else(|more| panic!("{name}: {problem}: {more}\n{broken}\n{written}"));
        }
        true
    }
}

/// Returns the pointer and the pointers of all enclosing values, without the root.
fn prefixes(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |pointer| Some(pointer.rsplit_once('/')?.0))
        .filter(|pointer| !pointer.is_empty())
}

fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    let (parent, step) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent).unwrap() {
        Value::Array(items) => drop(items.remove(step.parse().unwrap())),
        Value::Object(object) => drop(object.remove(&key(step))),
        other => panic!("{other}"),
    }
    value
}

/// Puts a value at its position. The position may be missing, because null is not always written.
fn put(whole: &mut Value, pointer: &str, value: Value) {
    let Some((parent, step)) = pointer.rsplit_once('/') else { return *whole = value };
    match whole.pointer_mut(parent).unwrap() {
        Value::Object(object) => drop(object.insert(key(step), value)),
        other => other[step.parse::<usize>().unwrap()] = value,
    }
}

fn key(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Converts a pointer to a path: `/items/0/text` becomes `items[0].text`.
fn path(value: &Value, pointer: &str) -> String {
    let (mut value, mut path) = (value, String::new());
    for step in pointer.split('/').skip(1) {
        match value {
            Value::Array(items) => {
                path.push_str(&format!("[{step}]"));
                value = &items[step.parse::<usize>().unwrap()];
            }
            _ => {
                let key = key(step);
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(&key);
                value = &value[key];
            }
        }
    }
    path
}

/// Checks positions of a message: all positions, or a selection if there are many.
fn check<T: Serialize + DeserializeOwned>(message: &Value, at_most: usize) -> usize {
    let mut slots = Vec::new();
    find_slots(message, &mut String::new(), &mut slots);
    let step = slots.len().div_ceil(at_most).max(1);
    let mut misfit = 0;
    for pointer in slots.iter().skip(1).step_by(step) {
        for value in misfits() {
            misfit += usize::from(Slot { message, pointer, misfit: value }.check::<T>());
        }
    }
    misfit
}

struct Recorded<'m>(&'m Value);

impl NotificationVisitor for Recorded<'_> {
    type Output = usize;
    fn visit<M: Notification>(self) -> usize {
        check::<M::Params>(self.0, usize::MAX)
    }
}

#[test]
fn a_misfit_at_any_position_of_a_recorded_session_affects_only_its_part() {
    let mut checked = 0;
    for line in SESSION.lines() {
        let Ok(Message::Notification { method, params: Some(params), .. }) = Message::parse(line) else { continue };
        let params: Value = serde_json::from_str(params.get()).unwrap();
        checked += notification::dispatch(&method, Recorded(&params)).unwrap();
        // Whole messages report the same problems.
        let mut slots = Vec::new();
        find_slots(&params, &mut String::new(), &mut slots);
        for pointer in &slots[1..] {
            let broken = Slot { message: &params, pointer, misfit: json!(7.5) }.broken();
            let text = json!({"method": &*method, "params": &broken}).to_string();
            let raw = serde_json::value::to_raw_value(&broken).unwrap();
            let decoded = ServerNotification::decode_with_problems(&method, Some(&raw));
            assert_eq!(ServerNotification::decode_line(&text), decoded);
            let alone = notification::dispatch(&method, Told(&broken)).unwrap();
            assert_eq!(decoded.map(|decoded| decoded.problems), alone);
        }
    }
    assert!(checked > 1_500, "{checked}");
}

/// Returns the problems that decoding the params alone reports.
struct Told<'m>(&'m Value);

impl NotificationVisitor for Told<'_> {
    type Output = Result<Vec<codex_types::DecodeProblem>, DecodeError>;
    fn visit<M: Notification>(self) -> Self::Output {
        decode_value::<M::Params>(self.0).map(|decoded| decoded.problems)
    }
}

struct Sampled(u64);

impl Sampled {
    fn check<T: Serialize + DeserializeOwned>(&self) -> usize {
        let Some((message, _)) = definition_of::<T>().and_then(|name| Sampler::new(self.0).of(name)) else { return 0 };
        check::<T>(&message, 12)
    }
}

impl RequestVisitor for Sampled {
    type Output = usize;
    fn visit<M: Request>(self) -> usize {
        self.check::<M::Params>() + self.check::<M::Response>()
    }
}

impl NotificationVisitor for Sampled {
    type Output = usize;
    fn visit<M: Notification>(self) -> usize {
        self.check::<M::Params>()
    }
}

#[test]
fn a_misfit_at_any_position_of_any_method_affects_only_its_part() {
    let mut checked = 0;
    for seed in 0..5 {
        for method in request::METHODS {
            checked += request::dispatch(method, Sampled(seed)).unwrap();
        }
        for method in server_request::METHODS {
            checked += server_request::dispatch(method, Sampled(seed)).unwrap();
        }
        for method in notification::METHODS {
            checked += notification::dispatch(method, Sampled(seed)).unwrap();
        }
    }
    assert!(checked > 10_000, "{checked}");
}

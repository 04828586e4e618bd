//! What cannot be read costs itself and nothing around it.

use codex_types::rpc::{Message, Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{
    AskForApproval, CodexErrorInfo, DecodeError, Decoded, ItemCompletedNotification, RequestId, ServerNotification,
    ThreadItem, ThreadListResponse, ThreadStartParams, Turn, TurnStatus, UserInput, decode_str, decode_value,
    notification, request, server_request,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::any_slot::find_slots;
use crate::sample::{Sampler, contains, definition_of};

const SESSION: &str = include_str!("../../testdata/session.jsonl");

/// An agent message whose optional `moderation` has another form than the types say. Codex 0.171.0 did that to a field inside.
const MODERATED: &str = r#"{"type":"agentMessage","id":"msg_1","text":"The answer.","phase":"final_answer","moderation":{"moderated":"skip","display":null}}"#;

/// Values that do not fit where another kind of JSON is expected.
fn misfits() -> [Value; 5] {
    [json!({}), json!([]), json!(7.5), json!("~"), json!(true)]
}

fn paths(problems: &[codex_types::DecodeProblem]) -> Vec<&str> {
    problems.iter().map(codex_types::DecodeProblem::path).collect()
}

#[test]
fn an_optional_field_of_another_release_costs_itself() {
    let decoded: Decoded<ThreadItem> = decode_str(MODERATED).unwrap();
    let ThreadItem::AgentMessage(message) = &decoded.value else { panic!("{decoded:?}") };
    assert_eq!((&*message.id, &*message.text), ("msg_1", "The answer."));
    assert_eq!(message.phase.as_ref().unwrap().as_str(), "final_answer");
    assert_eq!(message.moderation, None);
    let [problem] = &decoded.problems[..] else { panic!("{:?}", decoded.problems) };
    assert_eq!(problem.to_string(), "moderation.moderated: invalid type: string \"skip\", expected a boolean");
    assert_eq!((problem.path(), problem.value_path()), ("moderation.moderated", "moderation"));
    assert_eq!(problem.value()["moderated"], "skip");
    assert_eq!(codex_types::from_str::<ThreadItem>(MODERATED).unwrap(), decoded.value);
    let value: Value = serde_json::from_str(MODERATED).unwrap();
    assert_eq!(decode_value::<ThreadItem>(&value).unwrap(), decoded);
    let strict = serde_json::from_str::<ThreadItem>(MODERATED).unwrap_err().to_string();
    assert!(strict.contains("moderation.moderated"), "{strict}");
    assert_eq!(decoded.into_complete().unwrap_err().path(), "moderation.moderated");
}

#[test]
fn a_message_tells_what_did_not_fit_whichever_way_it_is_read() {
    let item: Value = serde_json::from_str(MODERATED).unwrap();
    let params = json!({"item": item, "threadId": "t", "turnId": "u", "completedAtMs": 1});
    let line = json!({"method": "item/completed", "params": params}).to_string();
    let decoded = ServerNotification::decode_line(&line).unwrap();
    assert_eq!(paths(&decoded.problems), ["item.moderation.moderated"]);
    let Message::Notification { method, params: raw, .. } = Message::parse(&line).unwrap() else { panic!() };
    assert_eq!(ServerNotification::decode_with_problems(&method, raw).unwrap(), decoded);
    assert_eq!(ServerNotification::decode(&method, raw).unwrap(), decoded.value);
    assert_eq!(ServerNotification::from_line(&line).unwrap(), decoded.value);
    let whole: Decoded<ServerNotification> = decode_str(&line).unwrap();
    assert_eq!(whole.value, decoded.value);
    assert_eq!(paths(&whole.problems), ["params.item.moderation.moderated"]);
    // The method last, too.
    let late = format!(r#"{{"params":{params},"method":"item/completed"}}"#);
    assert_eq!(decode_str::<ServerNotification>(&late).unwrap(), whole);
    assert_eq!(ServerNotification::decode_line(&late).unwrap(), decoded);
    // A type of the caller's own around it, which carries no path.
    let list: Decoded<Vec<ThreadItem>> = decode_str(&format!("[{MODERATED},{MODERATED}]")).unwrap();
    assert_eq!(list.value.len(), 2);
    assert_eq!(paths(&list.problems), ["moderation.moderated", "moderation.moderated"]);
}

#[test]
fn a_union_with_a_malformed_body_is_kept_whole() {
    let broken = json!({"type": "agentMessage", "id": "1", "text": 7, "phase": ["x"]});
    let decoded: Decoded<ThreadItem> = decode_value(&broken).unwrap();
    assert_eq!(decoded.value, ThreadItem::Unrecognized(broken.clone()));
    let [problem] = &decoded.problems[..] else { panic!("{decoded:?}") };
    assert_eq!((problem.path(), problem.value_path(), problem.value()), ("text", "", &broken));
    // In a list it stays in its place, and where it is optional it is there.
    let turn =
        json!({"id": "u", "status": "completed", "items": [{"type": "plan", "id": "p", "text": "t"}, broken, 7]});
    let decoded: Decoded<Turn> = decode_value(&turn).unwrap();
    assert_eq!(decoded.value.items[1..], [ThreadItem::Unrecognized(broken), ThreadItem::Unrecognized(json!(7))]);
    assert_eq!(paths(&decoded.problems), ["items[1].text", "items[2]"]);
    let params = json!({"approvalPolicy": {"granular": {"rules": 7}}});
    let decoded: Decoded<ThreadStartParams> = decode_value(&params).unwrap();
    assert_eq!(decoded.value.approval_policy, Some(AskForApproval::Unrecognized(params["approvalPolicy"].clone())));
    assert_eq!(paths(&decoded.problems), ["approvalPolicy.granular.rules"]);
    assert_eq!(serde_json::to_value(&decoded.value).unwrap()["approvalPolicy"], params["approvalPolicy"]);
    // A flattened one holds what belongs to it.
    let image = json!({"type": "image", "url": 7, "detail": "low"});
    let decoded: Decoded<UserInput> = decode_value(&image).unwrap();
    assert_eq!(serde_json::to_value(&decoded.value).unwrap(), image);
    assert_eq!(paths(&decoded.problems), ["url"]);
    assert_eq!(decoded.problems[0].value(), &json!({"url": 7}));
    // Its siblings are not given up with it.
    let image = json!({"type": "image", "url": 7, "detail": 7});
    let decoded: Decoded<UserInput> = decode_value(&image).unwrap();
    assert_eq!(serde_json::to_value(&decoded.value).unwrap(), json!({"type": "image", "url": 7, "detail": null}));
    assert_eq!(paths(&decoded.problems), ["detail", "url"]);
}

#[test]
fn what_is_no_union_at_all_is_one_only_inside_of_a_message() {
    assert!(decode_str::<ThreadItem>("7").is_err());
    assert!(decode_str::<ThreadItem>(r#"{"id":"1"}"#).is_err());
    assert!(decode_str::<CodexErrorInfo>("7").is_err());
    let params = json!({"item": 7, "threadId": "t", "turnId": "u", "completedAtMs": 1});
    let decoded: Decoded<ItemCompletedNotification> = decode_value(&params).unwrap();
    assert_eq!(decoded.value.item, ThreadItem::Unrecognized(json!(7)));
    assert_eq!(paths(&decoded.problems), ["item"]);
}

#[test]
fn a_required_field_is_handed_up_to_what_can_be_left_out() {
    let (mut good, mut bad) = (Sampler::new(3), Sampler::new(3));
    let (good, _) = good.of("Thread").unwrap();
    let (mut bad, _) = bad.of("Thread").unwrap();
    bad["cwd"] = json!({"path": "/"});
    bad["gitInfo"] = json!({"sha": 7});
    let decoded: Decoded<ThreadListResponse> = decode_value(&json!({"data": [bad, good], "nextCursor": 7})).unwrap();
    assert_eq!(decoded.value.data.len(), 1);
    // What was left out inside of the thread is given up with it.
    assert_eq!(paths(&decoded.problems), ["data[0].cwd", "nextCursor"]);
    assert_eq!((decoded.problems[0].value_path(), decoded.problems[0].value()), ("data[0]", &bad));
}

#[test]
fn a_message_that_cannot_be_read_is_an_error_with_its_path() {
    let error = decode_str::<Turn>(r#"{"id":"u","items":[],"status":7,"error":7}"#).unwrap_err();
    assert_eq!((error.path(), error.problem()), ("status", "invalid type: integer `7`, expected a string"));
    assert!(decode_str::<TurnStatus>("null").is_err());
    let line =
        r#"{"method":"turn/completed","params":{"threadId":7,"turn":{"id":"u","items":[],"status":"completed"}}}"#;
    assert_eq!(ServerNotification::decode_line(line).unwrap_err().path(), "threadId");
    assert_eq!(ServerNotification::from_line(line).unwrap_err().path(), "threadId");
    for text in ["", "{", "[1,", "nonsense"] {
        assert!(decode_str::<Turn>(text).unwrap_err().problem().starts_with("not JSON: "), "{text}");
        assert!(ServerNotification::decode_line(text).unwrap_err().problem().starts_with("not JSON: "), "{text}");
    }
}

#[test]
fn a_key_that_is_there_twice_is_told() {
    let text = r#"{"type":"plan","id":"1","text":"first","text":"second"}"#;
    let decoded: Decoded<ThreadItem> = decode_str(text).unwrap();
    assert_eq!(decoded.value.id(), Some("1"));
    assert_eq!(decoded.problems[0].to_string(), "duplicate field `text`");
}

#[test]
fn half_a_surrogate_pair_costs_one_character() {
    let text = r#"{"type":"agentMessage","id":"1\\ud83d","text":"\ud83d\ude00 cut \ud83d","phase":"\udc00\ud83d"}"#;
    let decoded: Decoded<ThreadItem> = decode_str(text).unwrap();
    let ThreadItem::AgentMessage(message) = &decoded.value else { panic!("{decoded:?}") };
    assert_eq!((&*message.id, &*message.text), ("1\\ud83d", "\u{1F600} cut \u{FFFD}"));
    assert_eq!(message.phase.as_ref().unwrap().as_str(), "\u{FFFD}\u{FFFD}");
    let [problem] = &decoded.problems[..] else { panic!("{:?}", decoded.problems) };
    assert!(problem.problem().contains("hex escape"), "{problem}");
    assert_eq!((problem.path(), problem.value_path()), ("text", ""));
    let line = format!(
        r#"{{"method":"item/completed","params":{{"item":{text},"threadId":"t","turnId":"u","completedAtMs":1}}}}"#
    );
    let decoded = ServerNotification::decode_line(&line).unwrap();
    let Message::Notification { method, params, .. } = Message::parse(&line).unwrap() else { panic!() };
    assert_eq!(ServerNotification::decode_with_problems(&method, params).unwrap().value, decoded.value);
    assert!(decode_str::<ThreadItem>(r#"{"type":"plan","text":"\ud83d"#).is_err());
}

#[test]
fn the_strict_reading_is_strict_again_after_a_tolerant_one() {
    for _ in 0..2 {
        assert_eq!(decode_str::<ThreadItem>(MODERATED).unwrap().problems.len(), 1);
        assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
        assert!(decode_str::<Turn>("{}").is_err());
        assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
    }
}

/// A type of a program that reads strictly what it holds, and panics at some values.
struct Own(ThreadItem);

impl<'de> serde::Deserialize<'de> for Own {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let item = ThreadItem::deserialize(deserializer)?;
        let inner: Decoded<ThreadItem> = decode_str(MODERATED).unwrap();
        assert_eq!(inner.problems.len(), 1, "a reading inside of a reading");
        assert_ne!(item.id(), Some("panic"));
        Ok(Self(item))
    }
}

#[test]
fn readings_inside_of_each_other_and_panics_leave_nothing_behind() {
    let decoded: Decoded<Vec<Own>> = decode_str(&format!("[{MODERATED}]")).unwrap();
    assert_eq!(decoded.value[0].0.id(), Some("msg_1"));
    assert_eq!(paths(&decoded.problems), ["moderation.moderated"]);
    let panics = MODERATED.replace("msg_1", "panic");
    assert!(std::panic::catch_unwind(|| decode_str::<Own>(&panics).is_ok()).is_err());
    assert!(serde_json::from_str::<ThreadItem>(MODERATED).is_err());
    assert_eq!(decode_str::<ThreadItem>(MODERATED).unwrap().problems.len(), 1);
}

#[test]
fn ids_of_a_request_are_read_in_any_form() {
    assert_eq!(
        decode_str::<RequestId>("1.5").unwrap(),
        Decoded { value: RequestId::Unrecognized(json!(1.5)), problems: vec![] }
    );
}

/// A message that fits, with another value in one of its slots.
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

    /// Checks that the rest is read; whether the value does not fit there at all.
    fn check<T: Serialize + DeserializeOwned>(&self) -> bool {
        let name = std::any::type_name::<T>();
        let broken = self.broken();
        let strict = |value: &Value| T::deserialize(value).ok().map(|read| serde_json::to_value(read).unwrap());
        if strict(&broken).is_some() {
            return false;
        }
        let decoded = decode_str::<T>(&broken.to_string());
        let from_value = decode_value::<T>(&broken);
        // The nearest place that a message can be without: without it, the message fits.
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
            // Kept as `Unrecognized`, in its place.
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

/// The pointer itself and those of what holds it, without the root.
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

/// Puts a value into its place, which is not there where null is not written.
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

/// A pointer as a path: `/items/0/text` is `items[0].text`.
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

/// Checks slots of a message: all, or some where there are many.
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
fn every_slot_of_a_recorded_session_costs_itself() {
    let mut tried = 0;
    for line in SESSION.lines() {
        let Ok(Message::Notification { method, params: Some(params), .. }) = Message::parse(line) else { continue };
        let params: Value = serde_json::from_str(params.get()).unwrap();
        tried += notification::dispatch(&method, Recorded(&params)).unwrap();
        // As whole messages, the same is told.
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
    assert!(tried > 1_500, "{tried}");
}

/// What is told of the params alone.
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
fn every_slot_of_every_method_costs_itself() {
    let mut tried = 0;
    for seed in 0..5 {
        for method in request::METHODS {
            tried += request::dispatch(method, Sampled(seed)).unwrap();
        }
        for method in server_request::METHODS {
            tried += server_request::dispatch(method, Sampled(seed)).unwrap();
        }
        for method in notification::METHODS {
            tried += notification::dispatch(method, Sampled(seed)).unwrap();
        }
    }
    assert!(tried > 10_000, "{tried}");
}

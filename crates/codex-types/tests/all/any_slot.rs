//! Puts arbitrary JSON at one position of a valid message: decoding never panics, and never invents a known value.

use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{
    Account, CommandAction, ConfigLayerSource, FileSystemSpecialPath, GuardianApprovalReviewAction,
    LoginAccountResponse, McpServerElicitationRequestParams, PatchChangeKind, PluginSource, ResponseItem, ReviewTarget,
    SandboxPolicy, ServerNotification, ServerRequest, ThreadItem, ThreadStatus, UserInput, WebSearchAction,
    notification, request, server_request,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::any_json::json;
use crate::sample::{Sampler, definition_of};

/// A value to put at a random position.
#[derive(Clone, Copy)]
struct Change<'v> {
    seed: u64,
    value: &'v Value,
}

impl Change<'_> {
    /// Puts the value at a random position of a message.
    fn make(self, sampler: &mut Sampler, message: &mut Value) {
        let mut slots = Vec::new();
        find_slots(message, &mut String::new(), &mut slots);
        *message.pointer_mut(&slots[sampler.below(slots.len())]).unwrap() = self.value.clone();
    }

    /// Returns a sample of the type with the value at a random position, or `None` if the schemas lack the type.
    fn sample<T>(self) -> Option<Value> {
        let mut sampler = Sampler::new(self.seed);
        let (mut message, _) = sampler.of(definition_of::<T>()?)?;
        self.make(&mut sampler, &mut message);
        Some(message)
    }

    /// Checks that a decoded value is written as it was read, and that reading the written value gives the same value.
    fn check<T: Serialize + DeserializeOwned>(self) -> Result<(), TestCaseError> {
        let Some(changed) = self.sample::<T>() else { return Ok(()) };
        let name = std::any::type_name::<T>();
        let Ok(read) = codex_types::decode_str::<T>(&changed.to_string()) else { return Ok(()) };
        let written = serde_json::to_value(&read.value).unwrap();
        let again: T = codex_types::from_value(&written)
            .map_err(|error| TestCaseError::fail(format!("{name}: {error}\n{changed}\nbecame {written}")))?;
        prop_assert_eq!(&serde_json::to_value(&again).unwrap(), &written);
        if !read.problems.is_empty() {
            // Lists may be shorter after a tolerant read. The tests in `tolerance` check the remaining message.
            return Ok(());
        }
        // Tags and enum values are strings, so a string that is written must have been read. Null may have a default.
        let mut slots = Vec::new();
        find_slots(&written, &mut String::new(), &mut slots);
        for slot in slots {
            let found = written.pointer(&slot).filter(|value| value.is_string());
            prop_assert!(
                found.is_none() || changed.pointer(&slot).is_none_or(|was| found == Some(was)),
                "{name}: {slot} was not in\n{changed}\nwhich became\n{written}"
            );
        }
        Ok(())
    }

    /// Checks a union: a known tag gives its variant or a reported problem, an unknown tag is kept, and a missing tag
    /// is an error.
    fn check_union<T: Serialize + DeserializeOwned + std::fmt::Debug>(self, tag: &str) -> Result<(), TestCaseError> {
        let name = definition_of::<T>().unwrap();
        let mut sampler = Sampler::new(self.seed);
        let (message, _) = sampler.of(name).unwrap();
        let mut changed = message.clone();
        self.make(&mut sampler, &mut changed);
        let mut retagged = message.clone();
        retagged[tag] = self.value.clone();
        for json in [changed, retagged] {
            let read = serde_json::from_str::<T>(&json.to_string());
            let tolerant = codex_types::decode_str::<T>(&json.to_string());
            let Some(Value::String(now)) = json.get(tag) else {
                prop_assert!(read.is_err(), "{name}: {json} has no tag, and is {read:?}");
                prop_assert!(tolerant.is_err(), "{name}: {json} has no tag, and is {tolerant:?}");
                continue;
            };
            let tolerant = tolerant.map_err(|error| TestCaseError::fail(format!("{name}: {error}: {json}")))?;
            prop_assert_eq!(read.is_ok(), tolerant.problems.is_empty(), "{}: {}: {:?}", name, json, tolerant);
            let written = serde_json::to_value(&tolerant.value).unwrap();
            if format!("{:?}", tolerant.value).starts_with("Unrecognized(") {
                prop_assert_eq!(&written, &json);
            } else {
                prop_assert_eq!(written.get(tag), json.get(tag));
            }
            let unknown = read.as_ref().is_ok_and(|read| format!("{read:?}").starts_with("Unrecognized("));
            if message[tag] == now.as_str() {
                prop_assert!(!unknown, "{name}: {json} has a known tag, and is not known");
            }
            match read.map(|read| serde_json::to_value(&read).unwrap()) {
                Ok(written) if unknown => prop_assert_eq!(&written, &json),
                Ok(written) => prop_assert_eq!(written.get(tag), json.get(tag)),
                // No tag of the protocol begins with this character.
                Err(error) => prop_assert!(!now.starts_with('~'), "{name}: {error}: {json}"),
            }
        }
        Ok(())
    }

    /// Checks whole messages: a message has the type of its method, is unrecognized with an unknown method, or is an
    /// error.
    fn check_message<T: Serialize + DeserializeOwned>(
        self,
        method: &str,
        methods: &[&str],
        params: Option<Value>,
        method_of: fn(&T) -> &str,
        is_unknown: fn(&T) -> bool,
    ) -> Result<(), TestCaseError> {
        let mut changed = json!({ "method": method, "params": params });
        self.make(&mut Sampler::new(self.seed), &mut changed);
        match codex_types::from_str::<T>(&changed.to_string()) {
            Ok(read) => {
                prop_assert_eq!(Some(method_of(&read)), changed["method"].as_str(), "{}", changed);
                prop_assert_eq!(is_unknown(&read), !methods.contains(&method_of(&read)), "{}", changed);
            }
            Err(error) => {
                let known = changed["method"].as_str().is_none_or(|method| methods.contains(&method));
                prop_assert!(known || !changed.is_object(), "{error}: {changed}");
            }
        }
        Ok(())
    }
}

impl RequestVisitor for Change<'_> {
    type Output = Result<(), TestCaseError>;
    fn visit<M: Request>(self) -> Self::Output {
        self.check::<M::Params>()?;
        self.check::<M::Response>()
    }
}

impl NotificationVisitor for Change<'_> {
    type Output = Result<(), TestCaseError>;
    fn visit<M: Notification>(self) -> Self::Output {
        self.check::<M::Params>()
    }
}

/// Returns an unchanged sample of a method's params.
struct Params(u64);

impl RequestVisitor for Params {
    type Output = Option<Value>;
    fn visit<M: Request>(self) -> Option<Value> {
        Some(Sampler::new(self.0).of(definition_of::<M::Params>()?)?.0)
    }
}

impl NotificationVisitor for Params {
    type Output = Option<Value>;
    fn visit<M: Notification>(self) -> Option<Value> {
        Some(Sampler::new(self.0).of(definition_of::<M::Params>()?)?.0)
    }
}

/// Returns the JSON pointers of all values.
pub(crate) fn find_slots(value: &Value, pointer: &mut String, slots: &mut Vec<String>) {
    slots.push(pointer.clone());
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(entries) => {
            entries.iter().map(|(key, item)| (key.replace('~', "~0").replace('/', "~1"), item)).collect()
        }
        _ => Vec::new(),
    };
    for (step, item) in inner {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&step);
        find_slots(item, pointer, slots);
        pointer.truncate(length);
    }
}

/// Arbitrary JSON, and words that the protocol does not contain.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![8 => json(), 1 => "~[a-z]{0,6}".prop_map(Value::from)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_value_in_params_and_results_is_kept_or_an_error(value in any_value(), seed: u64) {
        let change = Change { seed, value: &value };
        for method in request::METHODS {
            request::dispatch(method, change).unwrap()?;
        }
        for method in server_request::METHODS {
            server_request::dispatch(method, change).unwrap()?;
        }
        for method in notification::METHODS {
            notification::dispatch(method, change).unwrap()?;
        }
    }

    #[test]
    fn any_value_in_messages_is_kept_or_an_error(value in any_value(), seed: u64) {
        let change = Change { seed, value: &value };
        for method in notification::METHODS {
            let params = notification::dispatch(method, Params(seed)).unwrap();
            let is_unknown = |read: &ServerNotification| matches!(read, ServerNotification::Unrecognized(_));
            change.check_message(method, notification::METHODS, params, ServerNotification::method, is_unknown)?;
        }
        for method in server_request::METHODS {
            let params = server_request::dispatch(method, Params(seed)).unwrap();
            let is_unknown = |read: &ServerRequest| matches!(read, ServerRequest::Unrecognized(_));
            change.check_message(method, server_request::METHODS, params, ServerRequest::method, is_unknown)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_in_unions_is_kept_or_an_error(value in any_value(), seed: u64) {
        let change = Change { seed, value: &value };
        change.check_union::<Account>("type")?;
        change.check_union::<CommandAction>("type")?;
        change.check_union::<ConfigLayerSource>("type")?;
        change.check_union::<FileSystemSpecialPath>("kind")?;
        change.check_union::<GuardianApprovalReviewAction>("type")?;
        change.check_union::<LoginAccountResponse>("type")?;
        change.check_union::<McpServerElicitationRequestParams>("mode")?;
        change.check_union::<PatchChangeKind>("type")?;
        change.check_union::<PluginSource>("type")?;
        change.check_union::<ResponseItem>("type")?;
        change.check_union::<ReviewTarget>("type")?;
        change.check_union::<SandboxPolicy>("type")?;
        change.check_union::<ThreadItem>("type")?;
        change.check_union::<ThreadStatus>("type")?;
        change.check_union::<UserInput>("type")?;
        change.check_union::<WebSearchAction>("type")?;
    }
}

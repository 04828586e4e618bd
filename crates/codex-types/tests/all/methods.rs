//! Checks that values which the schemas allow are read as known values, and are written back unchanged, for every
//! method.

use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{ALL_METHODS, STABLE_METHODS, client_notification, notification, request, server_request};
use codex_types::{ClientNotification, ClientRequest, ServerNotification, ServerRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::sample::{Sampler, contains, definition_of};

/// Reads and writes samples of one type. Returns the number of samples.
fn read_samples<T: DeserializeOwned + Serialize>(seed: u64) -> usize {
    let Some(name) = definition_of::<T>() else { return 0 };
    let (sample, _) = Sampler::new(seed).of(name).unwrap_or_else(|| panic!("the schemas do not have {name}"));
    let read: T =
        codex_types::from_str(&sample.to_string()).unwrap_or_else(|error| panic!("{name}: {error}\n{sample}"));
    let written = serde_json::to_value(&read).unwrap();
    if let Err(problem) = contains(&written, &sample) {
        panic!("{name}{problem}\nread:    {sample}\nwritten: {written}");
    }
    let again: T = codex_types::from_value(&written).unwrap();
    assert_eq!(serde_json::to_value(&again).unwrap(), written);
    1
}

struct Both(u64);

impl RequestVisitor for Both {
    type Output = usize;
    fn visit<M: Request>(self) -> usize {
        read_samples::<M::Params>(self.0) + read_samples::<M::Response>(self.0)
    }
}

impl NotificationVisitor for Both {
    type Output = usize;
    fn visit<M: Notification>(self) -> usize {
        read_samples::<M::Params>(self.0)
    }
}

#[test]
fn samples_of_every_method_are_read_and_written_back() {
    let mut types = 0;
    for seed in 0..30 {
        for method in request::METHODS {
            types += request::dispatch(method, Both(seed)).unwrap();
        }
        for method in server_request::METHODS {
            types += server_request::dispatch(method, Both(seed)).unwrap();
        }
        for method in notification::METHODS {
            types += notification::dispatch(method, Both(seed)).unwrap();
        }
    }
    let methods = request::METHODS.len() + server_request::METHODS.len() + notification::METHODS.len();
    assert!(types > 30 * methods, "{types}");
}

#[test]
fn every_method_is_counted_and_dispatched() {
    struct Name;
    impl RequestVisitor for Name {
        type Output = (&'static str, bool);
        fn visit<M: Request>(self) -> Self::Output {
            (M::METHOD, M::EXPERIMENTAL)
        }
    }
    impl NotificationVisitor for Name {
        type Output = (&'static str, bool);
        fn visit<M: Notification>(self) -> Self::Output {
            (M::METHOD, M::EXPERIMENTAL)
        }
    }
    type Dispatch = fn(&str) -> Option<(&'static str, bool)>;
    let directions: [(&[&str], Dispatch); 4] = [
        (request::METHODS, |method| request::dispatch(method, Name)),
        (server_request::METHODS, |method| server_request::dispatch(method, Name)),
        (notification::METHODS, |method| notification::dispatch(method, Name)),
        (client_notification::METHODS, |method| client_notification::dispatch(method, Name)),
    ];
    let expected = if cfg!(feature = "experimental") { ALL_METHODS } else { STABLE_METHODS };
    for (direction, (methods, dispatch)) in directions.into_iter().enumerate() {
        let found: Vec<(&str, bool)> = methods.iter().map(|method| dispatch(method).unwrap()).collect();
        assert!(found.iter().zip(methods).all(|((name, _), method)| name == method));
        let mut sorted = methods.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted, methods, "sorted, and each once");
        if direction < 3 {
            assert_eq!(methods.len(), expected[direction]);
            assert_eq!(found.iter().filter(|(_, experimental)| !experimental).count(), STABLE_METHODS[direction]);
        }
        for unknown in ["", "no/such", "thread", "Thread/Start", "initialize "] {
            assert_eq!(dispatch(unknown), None);
        }
    }
}

/// Reads `{"method", "params"}` in both orders, and as a separate method and params.
macro_rules! reads_its_methods {
    ($test:ident, $union:ident, $methods:expr, $trait:ident, $visitor:ident, $dispatch:path) => {
        #[test]
        fn $test() {
            struct Params(u64);
            impl $visitor for Params {
                type Output = Option<Value>;
                fn visit<M: $trait>(self) -> Option<Value> {
                    Some(Sampler::new(self.0).of(definition_of::<M::Params>()?)?.0)
                }
            }
            for (seed, method) in (0..3).flat_map(|seed| $methods.iter().map(move |method| (seed, *method))) {
                let params = $dispatch(method, Params(seed)).unwrap();
                let text = params.as_ref().map(Value::to_string);
                let raw: Option<&serde_json::value::RawValue> = text.as_deref().map(|text| serde_json::from_str(text).unwrap());
                let decoded = $union::decode(method, raw).unwrap_or_else(|error| panic!("{method}: {error} in {params:?}"));
                assert_eq!(decoded.method(), method);
                assert!(!matches!(decoded, $union::Unrecognized(_)), "{method}");
                let shown = format!("{decoded:?}");
                assert!(!shown.contains("Unrecognized("), "{method}: {params:?}\n{shown}");
                let written = serde_json::to_value(&decoded).unwrap();
                let message = json!({"method": method, "params": params});
                contains(&written, &message).unwrap_or_else(|problem| panic!("{method}{problem}"));
                let name = Value::from(method);
                let text = text.unwrap_or_else(|| "null".to_owned());
                for line in [
                    format!("{{\"method\":{name},\"params\":{text}}}"),
                    format!("{{\"params\":{text},\"emittedAtMs\":1,\"method\":{name}}}"),
                ] {
                    let read: $union = codex_types::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
                    assert_eq!(read, decoded);
                }
            }
        }
    };
}

reads_its_methods!(
    client_requests_are_read,
    ClientRequest,
    request::METHODS,
    Request,
    RequestVisitor,
    request::dispatch
);
reads_its_methods!(
    server_requests_are_read,
    ServerRequest,
    server_request::METHODS,
    Request,
    RequestVisitor,
    server_request::dispatch
);
reads_its_methods!(
    notifications_are_read,
    ServerNotification,
    notification::METHODS,
    Notification,
    NotificationVisitor,
    notification::dispatch
);
reads_its_methods!(
    client_notifications_are_read,
    ClientNotification,
    client_notification::METHODS,
    Notification,
    NotificationVisitor,
    client_notification::dispatch
);

#[test]
fn absent_params_are_read_as_null_or_an_empty_object() {
    assert_eq!(
        ClientRequest::decode("account/rateLimits/read", None).unwrap(),
        ClientRequest::AccountRateLimitsRead(None)
    );
    assert!(matches!(ClientRequest::decode("model/list", None), Ok(ClientRequest::ModelList(_))));
    assert!(ClientRequest::decode("turn/start", None).unwrap_err().problem().contains("missing field"));
    assert_eq!(ClientNotification::decode("initialized", None).unwrap(), ClientNotification::Initialized);
    let initialized: ClientNotification =
        codex_types::from_str(r#"{"method":"initialized","params":{"x":1}}"#).unwrap();
    assert_eq!(serde_json::to_value(initialized).unwrap(), json!({"method": "initialized"}));
}

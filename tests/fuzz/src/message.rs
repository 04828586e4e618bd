//! Checks that all readers of an envelope read a line in the same way.

use codex_types::route::{Ids, PeekedIds, PeekedNotification};
use codex_types::rpc::{ErrorEnvelope, Message, NotificationEnvelope, RequestEnvelope, ResponseEnvelope};
use codex_types::{ClientRequest, RequestId, ServerNotification, ServerRequest};
use serde_json::Value;
use serde_json::value::RawValue;

/// The input is a line.
pub fn check(input: &[u8]) {
    let Ok(line) = std::str::from_utf8(input) else { return };
    let value: Option<Value> = serde_json::from_str(line).ok();
    let peeked = PeekedNotification::of(line);
    let message = match Message::parse(line) {
        Ok(message) => message,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let again = written(&message);
    if let Some(again) = &again {
        assert_eq!(
            shown(&Message::parse(again).expect("a written message cannot be read")),
            shown(&message),
            "{again}"
        );
    }
    match &message {
        Message::Notification { method, params, emitted_at_ms } => {
            let ids = params.map(PeekedIds::of).unwrap_or_default();
            match &peeked {
                Some(peeked) => {
                    assert_eq!(peeked.method(), method);
                    assert_eq!(peeked.ids(), ids.ids());
                    assert_eq!(peeked.emitted_at_ms(), *emitted_at_ms);
                }
                // The line is not JSON, or has a key of another kind of message.
                None => assert!(
                    value.is_none_or(|value| { ["id", "result", "error"].iter().any(|key| value.get(key).is_some()) })
                ),
            }
            check_ids(*params);
            if let Ok(event) = ServerNotification::decode(method, *params) {
                assert_eq!(event.method(), method);
                let _ = event.ids();
            }
        }
        Message::Request { method, params, .. } => {
            assert!(peeked.is_none());
            check_ids(*params);
            if let Ok(request) = ServerRequest::decode(method, *params) {
                assert_eq!(request.method(), method);
                let _ = request.ids();
            }
            if let Ok(request) = ClientRequest::decode(method, *params) {
                assert_eq!(request.method(), method);
            }
        }
        Message::Response { result, .. } => {
            assert!(peeked.is_none());
            check_ids(Some(result));
        }
        Message::Error { .. } => assert!(peeked.is_none()),
    }
}

/// Checks that the scan of the text finds the same ids as a search in the value.
fn check_ids(params: Option<&RawValue>) {
    let Some(params) = params else { return };
    let peeked = PeekedIds::of(params);
    if let Ok(value) = serde_json::from_str::<Value>(params.get()) {
        assert_eq!(peeked.ids(), Ids::of_value(&value), "{params}");
    }
}

fn written(message: &Message<'_>) -> Option<String> {
    let text = match message {
        Message::Request { id, method, params } => {
            serde_json::to_string(&RequestEnvelope { id, method, params: *params })
        }
        Message::Notification { method, params, emitted_at_ms } => {
            serde_json::to_string(&NotificationEnvelope { method, params: *params, emitted_at_ms: *emitted_at_ms })
        }
        Message::Response { id, result } => serde_json::to_string(&ResponseEnvelope { id, result: *result }),
        Message::Error { id, error } => {
            serde_json::to_string(&ErrorEnvelope { id: id.as_ref().unwrap_or(&RequestId::Number(0)), error })
        }
    };
    // An absent id of an error is written as null, so such a text differs.
    (!matches!(message, Message::Error { id: None, .. })).then(|| text.expect("the message cannot be written"))
}

fn shown(message: &Message<'_>) -> String {
    format!("{message:?}")
}

//! Checks that the typed ids, the ids of a raw value and the peeked ids of a message agree.

use codex_types::route::{Ids, PeekedIds, RequestIdRef, Route};
use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{
    NOTIFICATION_ROUTES, SERVER_REQUEST_ROUTES, ServerNotification, ServerRequest, notification, server_request,
};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::sample::{Sampler, definition_of};

struct Params(u64);

impl NotificationVisitor for Params {
    type Output = Option<Value>;
    fn visit<M: Notification>(self) -> Option<Value> {
        Some(Sampler::new(self.0).of(definition_of::<M::Params>()?)?.0)
    }
}

impl RequestVisitor for Params {
    type Output = Option<Value>;
    fn visit<M: Request>(self) -> Option<Value> {
        Some(Sampler::new(self.0).of(definition_of::<M::Params>()?)?.0)
    }
}

fn raw(value: &Value) -> Box<RawValue> {
    serde_json::value::to_raw_value(value).unwrap()
}

/// Returns the value at the position `place`, for example `turn.id`.
fn at<'v>(params: &'v Value, place: Option<&str>) -> Option<&'v Value> {
    place?.split('.').try_fold(params, |value, key| value.get(key))
}

fn check(route: &Route, params: &Value, typed: Ids<'_>) {
    let text = raw(params);
    let peeked = PeekedIds::of(&text);
    assert_eq!(peeked.ids(), typed, "{}: {params}", route.method);
    assert_eq!(Ids::of_value(params), typed, "{}: {params}", route.method);
    let text = |place| at(params, place).and_then(Value::as_str);
    assert_eq!(typed.thread, text(route.thread), "{}", route.method);
    assert_eq!(typed.turn, text(route.turn), "{}", route.method);
    assert_eq!(typed.item, text(route.item), "{}", route.method);
    assert_eq!(typed.login, text(route.login), "{}", route.method);
    let request = match at(params, route.request) {
        Some(Value::String(text)) => Some(RequestIdRef::String(text)),
        Some(number) => number.as_i64().map(RequestIdRef::Number),
        None => None,
    };
    assert_eq!(typed.request, request, "{}", route.method);
}

#[test]
fn typed_untyped_and_peeked_ids_agree_for_every_notification() {
    let registered: Vec<&str> = NOTIFICATION_ROUTES.iter().map(|route| route.method).collect();
    for method in notification::METHODS {
        assert!(registered.contains(method), "{method}");
    }
    for (seed, route) in (0..25).flat_map(|seed| NOTIFICATION_ROUTES.iter().map(move |route| (seed, route))) {
        let Some(params) = notification::dispatch(route.method, Params(seed)).flatten() else { continue };
        let message = ServerNotification::decode(route.method, Some(&raw(&params))).unwrap();
        check(route, &params, message.ids());
    }
}

#[test]
fn typed_untyped_and_peeked_ids_agree_for_every_server_request() {
    for (seed, route) in (0..50).flat_map(|seed| SERVER_REQUEST_ROUTES.iter().map(move |route| (seed, route))) {
        let Some(params) = server_request::dispatch(route.method, Params(seed)).flatten() else { continue };
        let message = ServerRequest::decode(route.method, Some(&raw(&params))).unwrap();
        check(route, &params, message.ids());
    }
}

#[test]
fn routes_match_the_documented_positions() {
    // The check lists methods instead of counting them, because a release adds methods.
    let of = |method: &str| {
        let all = NOTIFICATION_ROUTES.iter().chain(SERVER_REQUEST_ROUTES);
        all.into_iter().find(|route| route.method == method).unwrap_or_else(|| panic!("{method}"))
    };
    for method in ["turn/started", "turn/completed"] {
        assert_eq!(of(method).turn, Some("turn.id"), "{method}");
    }
    assert_eq!(of("thread/started").thread, Some("thread.id"));
    for method in ["account/login/completed", "account/gatewayOAuth/changed", "mcpServer/oauthLogin/completed"] {
        assert_eq!(of(method).login, Some("loginId"), "{method}");
    }
    assert_eq!(of("serverRequest/resolved").request, Some("requestId"));
    for method in ["applyPatchApproval", "execCommandApproval"] {
        assert_eq!(of(method).thread, Some("conversationId"), "{method}");
    }
}

#[test]
fn ids_of_an_unknown_message_are_found() {
    let params = json!({
        "threadId": "t", "turn": {"id": "u", "more": {"id": "x"}}, "item": {"id": "i"}, "requestId": 7, "loginId": "l", "x": [1],
    });
    let message = ServerNotification::decode("new/thing", Some(&raw(&params))).unwrap();
    let ids = message.ids();
    assert_eq!((ids.thread, ids.turn, ids.item, ids.login), (Some("t"), Some("u"), Some("i"), Some("l")));
    assert_eq!(ids.request, Some(RequestIdRef::Number(7)));
    assert_eq!(PeekedIds::of(&raw(&params)).ids(), ids);
    let text = json!({"requestId": "r", "conversationId": "c", "turnId": "u", "itemId": "i"});
    assert_eq!(PeekedIds::of(&raw(&text)).ids(), Ids::of_value(&text));
    assert_eq!(Ids::of_value(&text).request, Some(RequestIdRef::String("r")));
}

#[test]
fn values_of_other_types_are_not_ids() {
    for odd in
        [json!(7), json!(null), json!([1, [2]]), json!({"id": 7}), json!({"id": {"id": "x"}}), json!(true), json!(1.5)]
    {
        let params = json!({
            "threadId": odd, "conversationId": odd, "thread": odd, "turnId": odd, "turn": odd, "itemId": odd, "item": odd,
            "requestId": {"not": odd}, "loginId": odd,
        });
        assert_eq!(PeekedIds::of(&raw(&params)).ids(), Ids::NONE, "{odd}");
        assert_eq!(Ids::of_value(&params), Ids::NONE, "{odd}");
        assert_eq!(PeekedIds::of(&raw(&odd)).ids(), Ids::NONE);
    }
    let too_large = json!({"requestId": u64::MAX});
    assert_eq!(PeekedIds::of(&raw(&too_large)).ids(), Ids::NONE);
}

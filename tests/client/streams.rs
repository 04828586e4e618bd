//! Events and texts of a server that is scripted: what is kept, dropped and typed.

use codex_client::types::notification::METHODS;
use codex_client::types::{ServerNotification, ThreadItem, server_request};
use codex_client::{
    Codex, CodexConfig, Event, EventLimits, EventStream, TextStream, Thread, UnhandledRequests, final_response,
    transport,
};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{Script, Turn};
use serde_json::{Value, json};

use super::support::soon;

async fn connect(script: Script, limits: EventLimits) -> (FakeAppServer, Codex) {
    let fake = FakeAppServer::new(script);
    let (read, write) = fake.connect();
    let config = CodexConfig::new().event_limits(limits);
    (fake.clone(), Codex::connect(transport::io(read, write), config).await.expect("a client"))
}

fn droppable(events: usize) -> EventLimits {
    let mut limits = EventLimits::default();
    limits.events = events;
    limits
}

async fn next(events: &mut EventStream) -> Event {
    soon("an event", events.next()).await.expect("open").expect("an event")
}

/// Reads what a stream has got: the client has handed over each message before it answers a later call.
async fn arrived(fake: &FakeAppServer, codex: &Codex, events: &mut EventStream) -> Vec<String> {
    fake.notify("test/last", json!({}));
    codex.call_raw("account/read", json!({})).await.expect("an answer");
    let mut all = Vec::new();
    loop {
        match next(events).await {
            Event::Notification(notification) if notification.method() == "test/last" => return all,
            Event::Notification(notification) => all.push(notification.method().to_owned()),
            Event::Lagged { skipped } => all.push(format!("lagged {skipped}")),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_oldest_deltas_are_dropped_and_counted_and_the_rest_keeps_its_order() {
    let (fake, codex) = connect(Script::new(), droppable(2)).await;
    let mut events = codex.events();
    let methods =
        ["skills/changed", "turn/started", "turn/diff/updated", "fs/changed", "hook/started", "turn/completed"];
    methods.iter().for_each(|method| fake.notify(method, json!({})));
    let expected = ["lagged 2", "turn/started", "fs/changed", "hook/started", "turn/completed"];
    assert_eq!(arrived(&fake, &codex, &mut events).await, expected);
    // Bytes are bounded too.
    let mut limits = EventLimits::default();
    limits.bytes = 1_000;
    let (fake, codex) = connect(Script::new(), limits).await;
    let mut events = codex.events();
    (0..100).for_each(|_| fake.notify("fs/changed", json!({ "text": "x".repeat(200) })));
    let seen = arrived(&fake, &codex, &mut events).await;
    assert!(seen[0].starts_with("lagged 9") && seen.len() < 6, "{seen:?}");
}

#[tokio::test]
async fn a_reader_at_work_loses_nothing() {
    let (fake, codex) = connect(Script::new(), droppable(64)).await;
    let mut events = codex.events();
    // A reader is at work from its first event on.
    fake.notify("fs/changed", json!({}));
    next(&mut events).await;
    (0..5_000).for_each(|number| fake.notify("fs/changed", json!({ "number": number })));
    let mut expected = 0;
    while expected < 5_000 {
        let event = next(&mut events).await;
        let raw = event.raw().unwrap_or_else(|| panic!("{event:?} at {expected}"));
        assert!(raw.contains(&format!("\"number\":{expected}}}")), "{raw}");
        expected += 1;
    }
}

#[tokio::test]
async fn no_method_that_ends_something_is_dropped_and_no_unknown_one() {
    let (fake, codex) = connect(Script::new(), droppable(0)).await;
    let mut events = codex.events();
    METHODS.iter().for_each(|method| fake.notify(method, json!({})));
    fake.notify("weather/changed", json!({}));
    let seen = arrived(&fake, &codex, &mut events).await;
    assert!(seen.contains(&"weather/changed".to_owned()));
    for method in ["item/agentMessage/delta", "turn/diff/updated", "thread/status/changed"] {
        assert!(METHODS.contains(&method) && !seen.contains(&method.to_owned()), "{method} may be dropped");
    }
    let ends = ["completed", "exited", "resolved", "closed", "cleared", "error"];
    for method in METHODS.iter().filter(|method| ends.iter().any(|end| method.ends_with(end))) {
        assert!(seen.iter().any(|seen| seen == method), "{method} ends something and must be kept");
    }
}

#[tokio::test]
async fn events_before_the_end_are_read_first() {
    let (fake, codex) = connect(Script::new(), EventLimits::default()).await;
    let mut events = codex.events();
    fake.notify("fs/changed", json!({}));
    fake.close();
    soon("the end", codex.closed()).await;
    assert_eq!(next(&mut events).await.notification().map(ServerNotification::method), Some("fs/changed"));
    assert!(events.next().await.expect("the error").expect_err("the runtime has ended").is_closed());
    assert!(events.next().await.is_none());
    assert!(codex.thread_events("t").next().await.expect("the error").expect_err("late").is_closed());
}

#[tokio::test]
async fn a_notification_is_typed_as_far_as_it_fits() {
    let (fake, codex) = connect(Script::new(), EventLimits::default()).await;
    let mut events = codex.events();
    let mut sent = async |method: &str, params: Value| {
        fake.notify(method, params);
        next(&mut events).await
    };
    let delta = json!({ "threadId": "t", "turnId": "u", "itemId": "i", "delta": "hey" });
    let event = sent("item/agentMessage/delta", delta).await;
    assert!(matches!(event.notification(), Some(ServerNotification::ItemAgentMessageDelta(_))));
    assert_eq!(event.text_delta(), Some("hey"));

    let event =
        sent("item/agentMessage/delta", json!({ "threadId": 7, "turnId": "u", "itemId": "i", "delta": "hey" })).await;
    let Event::Notification(notification) = &event else { panic!("{event:?}") };
    let ServerNotification::Unrecognized(message) = notification.payload() else { panic!("{event:?}") };
    assert_eq!((message.method.as_str(), &message.params["threadId"]), ("item/agentMessage/delta", &json!(7)));
    assert!(notification.decode_error().is_some() && notification.decode_problems().is_empty());
    assert!(notification.raw().contains("\"threadId\":7"));
    assert_eq!(event.text_delta(), Some("hey"), "the text can be read");

    let item = json!({ "type": "agentMessage", "id": "i", "text": "hey", "moderation": { "moderated": "yes" } });
    let event =
        sent("item/completed", json!({ "threadId": "t", "turnId": "u", "completedAtMs": 1, "item": item })).await;
    assert!(matches!(event.notification(), Some(ServerNotification::ItemCompleted(_))));
    let [problem] = event.decode_problems() else { panic!("{event:?}") };
    assert_eq!((problem.path(), &problem.value()["moderated"]), ("item.moderation.moderated", &json!("yes")));

    let event = sent("weather/changed", json!({ "to": "rain" })).await;
    let Event::Notification(notification) = &event else { panic!("{event:?}") };
    assert!(notification.method() == "weather/changed" && notification.decode_error().is_none());
}

#[tokio::test]
async fn the_essentials_of_a_notification_are_read_whatever_else_does_not_fit() {
    let (fake, codex) = connect(Script::new(), EventLimits::default()).await;
    let mut events = codex.events();
    let mut essential = async |method: &str, params: Value| {
        fake.notify(method, params);
        next(&mut events).await.essential().expect("a notification").into_owned()
    };
    let goal = json!({ "status": "complete", "tokensUsed": "many" });
    for (method, params) in [
        ("turn/started", json!({ "turn": { "id": "u" } })),
        ("item/started", json!({ "item": { "type": "plan", "id": "1", "text": "" } })),
        ("item/completed", json!({ "item": 7, "completedAtMs": "now" })),
        ("item/agentMessage/delta", json!({ "itemId": "1", "delta": "a", "turnId": 7 })),
        ("thread/goal/updated", json!({ "goal": goal, "threadId": 7 })),
        ("thread/goal/cleared", json!({})),
        ("account/login/completed", json!({ "success": true, "error": 7 })),
        ("command/exec/outputDelta", json!({ "processId": "p", "deltaBase64": "", "capReached": 7 })),
        ("fs/changed", json!({ "changedPaths": ["/a", 7] })),
    ] {
        let read = essential(method, params).await;
        assert!(read.method() == method && !matches!(read, ServerNotification::Unrecognized(_)), "{method}: {read:?}");
    }
    let turn = json!({
        "id": "u", "items": 3, "itemsView": [], "status": "failed", "error": { "message": "no", "codexErrorInfo": [7] },
        "startedAt": "x", "durationMs": 5,
    });
    let odd = json!({ "id": "u", "status": { "failed": 1 }, "error": ["no"] });
    for (turn, status, message) in [(turn, "failed", "no"), (odd, "", "[\"no\"]")] {
        let read = essential("turn/completed", json!({ "threadId": 7, "turn": turn })).await;
        let ServerNotification::TurnCompleted(end) = read else { panic!("{read:?}") };
        assert_eq!((end.turn.status.as_str(), end.turn.error.expect("an error").message.as_str()), (status, message));
    }
    for (method, params) in [
        ("turn/completed", json!({ "turn": { "id": 7 } })),
        ("item/agentMessage/delta", json!({ "itemId": "1", "delta": 7 })),
        ("weather/changed", json!({})),
    ] {
        assert!(matches!(essential(method, params).await, ServerNotification::Unrecognized(_)), "{method}");
    }
}

/// A turn whose events are the test's, with a queue that drops all but the newest delta.
struct Spoken {
    fake: FakeAppServer,
    thread: Thread,
    turn: String,
    text: TextStream,
}

impl Spoken {
    async fn open() -> Self {
        let (fake, codex) = connect(Script::new().turn(Turn::new().until_interrupted()), droppable(1)).await;
        let thread = codex.thread_start().await.expect("a thread");
        let turn = thread.turn("Go.").await.expect("a turn");
        Self { fake, turn: turn.id().to_owned(), text: turn.stream().text(), thread }
    }

    fn say(&self, method: &str, mut params: Value) {
        params["threadId"] = self.thread.id().into();
        params["turnId"] = self.turn.as_str().into();
        self.fake.notify(method, params);
    }

    fn delta(&self, item: &str, text: &str) {
        self.say("item/agentMessage/delta", json!({ "itemId": item, "delta": text }));
    }

    fn item(&self, method: &str, id: &str, text: &str) {
        let item = json!({ "type": "agentMessage", "id": id, "text": text });
        self.say(method, json!({ "item": item, "completedAtMs": 0, "startedAtMs": 0 }));
    }

    /// Waits until the client has handed over everything so far.
    async fn settle(&self) {
        self.thread.codex().call_raw("account/read", json!({})).await.expect("an answer");
    }

    async fn reads(&mut self, pieces: &[&str]) {
        for piece in pieces {
            assert_eq!(soon("a piece", self.text.next()).await.expect("open").expect("text"), *piece);
        }
    }
}

#[tokio::test]
async fn a_text_is_whole_whether_it_comes_in_pieces_or_at_once() {
    let mut spoken = Spoken::open().await;
    spoken.delta("1", "One, ");
    spoken.reads(&["One, "]).await;
    spoken.delta("1", "two.");
    spoken.reads(&["two."]).await;
    spoken.item("item/completed", "1", "One, two.");
    spoken.item("item/completed", "2", "At once.");
    spoken.reads(&["At once."]).await;
}

#[tokio::test]
async fn the_rest_of_a_text_with_a_hole_comes_when_it_is_complete() {
    let mut spoken = Spoken::open().await;
    spoken.item("item/started", "1", "");
    spoken.settle().await;
    spoken.delta("1", "Ein ");
    spoken.reads(&["Ein "]).await;
    ["schö", "ner, ", "größter"].iter().for_each(|piece| spoken.delta("1", piece));
    spoken.item("item/completed", "1", "Ein schöner, größter");
    spoken.settle().await;
    spoken.reads(&["schöner, größter"]).await;
    // The hole may reach into the next message, whose beginning was not seen.
    spoken.item("item/started", "2", "");
    ["T", "wo", "."].iter().for_each(|piece| spoken.delta("2", piece));
    spoken.item("item/completed", "2", "Two.");
    spoken.settle().await;
    spoken.reads(&["Two."]).await;
}

#[tokio::test]
async fn nothing_of_a_text_is_hidden_by_another_field_that_does_not_fit() {
    let mut spoken = Spoken::open().await;
    let item = json!({ "type": "agentMessage", "id": "1", "text": "One, two.", "phase": 7 });
    spoken.say("item/started", json!({ "item": item, "startedAtMs": "now" }));
    spoken.settle().await;
    spoken.delta("1", "One, ");
    spoken.reads(&["One, "]).await;
    ["t", "w", "o."].iter().for_each(|piece| spoken.delta("1", piece));
    spoken.say("item/completed", json!({ "item": item, "completedAtMs": "now" }));
    spoken.settle().await;
    spoken.reads(&["two."]).await;
}

#[test]
fn the_final_answer_is_the_last_one_of_its_phase_or_else_of_no_known_phase() {
    type Message<'a> = (&'a str, Option<&'a str>);
    let table: [(&[Message<'_>], Option<&str>); 4] = [
        (&[("first", Some("final_answer")), ("second", Some("final_answer"))], Some("second")),
        (&[("new", Some("epilogue"))], Some("new")),
        (&[("", None)], Some("")),
        (&[], None),
    ];
    for (messages, expected) in table {
        let item =
            |(text, phase): &Message<'_>| json!({ "type": "agentMessage", "id": "i", "text": text, "phase": phase });
        let items: Vec<ThreadItem> =
            messages.iter().map(|message| serde_json::from_value(item(message)).expect("an item")).collect();
        assert_eq!(final_response(&items), expected, "{messages:?}");
    }
}

#[tokio::test]
async fn without_a_handler_no_request_of_the_protocol_is_accepted() {
    let fake = FakeAppServer::new(Script::new());
    let (read, write) = fake.connect();
    let config = CodexConfig::new().unhandled_requests(UnhandledRequests::Refuse);
    let _codex = Codex::connect(transport::io(read, write), config).await.expect("a client");
    for method in server_request::METHODS {
        if let Ok(answer) = fake.request(method, json!({ "threadId": "t" })).await {
            let answer = answer.to_string();
            assert!(!answer.contains("accept") && !answer.contains("approved"), "{method}: {answer}");
        }
    }
}

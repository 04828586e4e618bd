//! The client's `tracing` output: it names the call, the thread and the turn, and contains no text, key or token.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use codex_client::ApprovalMode;
use codex_testkit::Reply;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Metadata, Subscriber};

use super::support::Stage;

/// Keeps all spans and events as text, one in each line. Fields that are recorded later are a line of their own.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    lines: Arc<Mutex<Vec<String>>>,
    spans: Arc<AtomicU64>,
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl Kept {
    fn keep(&self, head: &str, visit: impl FnOnce(&mut Line)) {
        let mut line = Line(head.to_owned());
        visit(&mut line);
        self.lines.lock().expect("no thread panics while it holds the lock").push(line.0);
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.lines.lock().expect("no thread panics while it holds the lock").clone()
    }
}

impl Subscriber for Kept {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("codex_client")
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let id = self.spans.fetch_add(1, Ordering::Relaxed) + 1;
        self.keep(&format!("{id} {}", attributes.metadata().name()), |line| attributes.record(line));
        Id::from_u64(id)
    }
    fn record(&self, span: &Id, values: &Record<'_>) {
        self.keep(&format!("{} recorded", span.into_u64()), |line| values.record(line));
    }
    fn event(&self, event: &Event<'_>) {
        self.keep("event", |line| event.record(line));
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn spans_name_method_thread_and_turn_but_contain_no_text() {
    let kept = Kept::default();
    // With a single subscriber, tracing asks only the thread that reaches a call site first whether the site is enabled. This may
    // be a thread of another test, which has no subscriber. With two subscribers, tracing asks both.
    let _second = Dispatch::new(kept.clone());
    let _guard = tracing::subscriber::set_default(kept.clone());
    let stage = Stage::open().await;
    stage.mock.push(Reply::new().command("call", "echo hush-command", Some("because of hush-reason")));
    stage.say("hush-answer");
    let thread = stage.codex.thread_start().approval_mode(ApprovalMode::Ask).await.expect("a thread");
    let result = thread.run("hush-prompt").await.expect("a result");
    stage.codex.login_api_key("sk-hush-key").await.expect("logged in");
    stage.codex.logout().await.expect("logged out");
    stage.close().await;

    let lines = kept.all();
    let has = |parts: &[&str]| lines.iter().any(|line| parts.iter().all(|part| line.contains(part)));
    assert!(has(&["codex.call", "method=\"turn/start\""]), "{lines:#?}");
    assert!(has(&["recorded", "thread_id", thread.id()]), "{lines:#?}");
    assert!(has(&["event", thread.id(), &result.id]), "{lines:#?}");
    let asked = ["codex.server_request", "item/commandExecution/requestApproval", thread.id(), &result.id];
    assert!(has(&asked), "{lines:#?}");
    assert!(has(&["event", "no handler answers"]), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("hush")), "{lines:#?}");
}

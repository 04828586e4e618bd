//! The hot paths of the client in numbers of allocations. The numbers do not depend on the speed of the machine, so that a slower
//! implementation is noticed in a test run on any machine.
//!
//! Each test measures a small and a large amount of work on one thread. The difference is the cost of the work itself, without the
//! start and the growth of buffers. A limit is the measured number; an improvement lowers the limit.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use codex_client::transport::{BoxTransport, Frame, MessageReader, MessageWriter, Transport};
use codex_client::types::{ServerNotification, SkillsListParams, request};
use codex_client::{Codex, CodexConfig, Event, EventStream, Topic};
use serde_json::Value;

const DELTA: &str = r#"{"method":"item/agentMessage/delta","params":{"threadId":"01a1fdb8-2327-7aa1-99e4-45793c8ea229","turnId":"01a1fdb8-233b-74d3-9023-055a5a6e75fa","itemId":"message-0-1","delta":"The first "},"emittedAtMs":1795258065801}"#;
const ITEM: &str = r#"{"method":"item/completed","params":{"threadId":"01a1fdb8-2327-7aa1-99e4-45793c8ea229","turnId":"01a1fdb8-233b-74d3-9023-055a5a6e75fa","completedAtMs":1795258065801,"item":{"type":"agentMessage","id":"message-0-1","text":"The first answer.","phase":null,"memoryCitation":null}},"emittedAtMs":1795258065801}"#;

/// An app-server in the memory of the test. The server answers requests at once, and sends a message as often as the test asks for.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: VecDeque<String>,
    message: &'static str,
    remaining: usize,
    reader: Option<Waker>,
}

impl Server {
    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = change(&mut state);
        if let Some(reader) = state.reader.take() {
            reader.wake();
        }
        changed
    }

    fn send(&self, message: &'static str, times: usize) {
        self.change(|state| (state.message, state.remaining) = (message, times));
    }

    async fn connect(&self) -> Codex {
        Codex::connect(self.clone(), CodexConfig::new()).await.expect("the client connects")
    }
}

impl Transport for Server {
    fn boxed(self) -> BoxTransport {
        let reader = Reader { server: self.clone(), answer: None, message: "" };
        BoxTransport { reader: Box::new(reader), writer: Box::new(Writer(self)) }
    }
}

struct Reader {
    server: Server,
    answer: Option<String>,
    message: &'static str,
}

impl MessageReader for Reader {
    fn poll_next(&mut self, context: &mut Context<'_>, _: usize) -> Poll<io::Result<bool>> {
        let mut state = self.server.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.answer = state.answers.pop_front();
        if self.answer.is_none() {
            let Some(remaining) = state.remaining.checked_sub(1) else {
                state.reader = Some(context.waker().clone());
                return Poll::Pending;
            };
            (state.remaining, self.message) = (remaining, state.message);
        }
        Poll::Ready(Ok(true))
    }

    fn frame(&self) -> Frame<'_> {
        Frame::Text(self.answer.as_deref().unwrap_or(self.message))
    }
}

struct Writer(Server);

impl MessageWriter for Writer {
    fn poll_write(&mut self, _: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        for message in messages.drain(..) {
            let result = if message.contains(r#""initialize""#) {
                r#"{"userAgent":"test/0.171.0 (Test 1.0; x86_64) test","codexHome":"/home/ada/.codex","platformFamily":"unix","platformOs":"linux"}"#
            } else {
                r#"{"data":[]}"#
            };
            // A notification has no id.
            let id = message.split_once(r#""id":"#).and_then(|(_, rest)| rest.split([',', '}']).next());
            if let Some(id) = id {
                self.0.change(|state| state.answers.push_back(format!(r#"{{"id":{id},"result":{result}}}"#)));
            }
        }
        Poll::Ready(Ok(()))
    }

    fn poll_close(&mut self, _: &mut Context<'_>) -> Poll<()> {
        Poll::Ready(())
    }
}

const FEW: u64 = 1_000;
const MANY: u64 = 11_000;

/// Returns the allocations of one piece of work, in hundredths.
fn hundredths(mut work: impl FnMut(u64)) -> u64 {
    // The first run fills buffers and pools.
    work(MANY);
    let mut count = |times| allocation_counter::measure(|| work(times)).count_total;
    let (few, many) = (count(FEW), count(MANY));
    assert!(many > 0, "the counter counts no allocation");
    many.saturating_sub(few) * 100 / (MANY - FEW)
}

/// Runs the work of a client and its server on this thread alone.
fn on_one_thread(mut work: impl AsyncFnMut(&Codex, &Server, u64)) -> u64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a tokio runtime");
    let server = Server::default();
    let codex = runtime.block_on(server.connect());
    hundredths(|times| runtime.block_on(work(&codex, &server, times)))
}

async fn read(mut events: EventStream, times: u64, mut see: impl FnMut(&Event)) {
    for _ in 0..times {
        let event = events.next().await.expect("the stream continues").expect("the event can be read");
        see(&event);
    }
}

#[track_caller]
fn at_most(limit: u64, allocations: u64, work: &str) {
    println!("{work}: {allocations} allocations for each hundred");
    assert!(allocations <= limit, "{work}: {allocations} allocations for each hundred, and the limit is {limit}");
}

#[test]
fn a_delta_whose_text_is_read_is_one_copy_of_its_line() {
    let allocations = on_one_thread(async |codex, server, times| {
        let events = codex.subscribe(Topic::all());
        server.send(DELTA, times as usize);
        read(events, times, |event| assert_eq!(event.text_delta(), Some("The first "))).await;
    });
    at_most(100, allocations, "deltas, text read");
}

#[test]
fn a_decoded_item_has_a_bounded_number_of_allocations() {
    let allocations = on_one_thread(async |codex, server, times| {
        let events = codex.subscribe(Topic::all());
        server.send(ITEM, times as usize);
        let is_item = |event: &Event| matches!(event.notification(), Some(ServerNotification::ItemCompleted(_)));
        read(events, times, |event| assert!(is_item(event))).await;
    });
    at_most(600, allocations, "items, decoded");
}

#[test]
fn a_notification_without_a_reader_allocates_nothing() {
    let allocations = on_one_thread(async |codex, server, times| {
        server.send(DELTA, times as usize);
        // The answer of a call comes after all messages.
        while server.change(|state| state.remaining) > 0 {
            tokio::task::yield_now().await;
        }
        let answer = codex.call_raw("skills/list", SkillsListParams::default()).await.expect("an answer");
        assert_eq!(answer["data"], Value::Array(Vec::new()));
    });
    at_most(0, allocations, "deltas without a reader");
}

#[test]
fn a_call_has_a_bounded_number_of_allocations() {
    let allocations = on_one_thread(async |codex, _, times| {
        for _ in 0..times {
            let answer = codex.call::<request::SkillsList>(SkillsListParams::default()).await.expect("an answer");
            assert!(answer.data.is_empty());
        }
    });
    at_most(1200, allocations, "calls, with two allocations of the server of the test");
}

#[test]
fn decoding_alone_allocates_the_texts_and_little_else() {
    for (name, line, limit) in [("delta, decoded", DELTA, 400), ("item, decoded alone", ITEM, 400)] {
        let allocations = hundredths(|times| {
            for _ in 0..times {
                let decoded = ServerNotification::from_line(std::hint::black_box(line)).expect("the line can be read");
                assert!(!matches!(decoded, ServerNotification::Unrecognized(_)));
            }
        });
        at_most(limit, allocations, name);
    }
}

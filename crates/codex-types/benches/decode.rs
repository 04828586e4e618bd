//! Measures decoding against `serde_json::Value` on the same bytes, and compares several ways to decode a tagged union.
//!
//! ```text
//! cargo bench --package codex-types --bench decode
//! ```

use std::hint::black_box;

use codex_types::rpc::Message;
use codex_types::{ServerNotification, ThreadItem, ThreadReadResponse};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

macro_rules! branches {
    ($then:ident) => {
        $then! {
            "agentMessage" => AgentMessage, "collabAgentToolCall" => CollabAgentToolCall,
            "commandExecution" => CommandExecution, "contextCompaction" => ContextCompaction,
            "dynamicToolCall" => DynamicToolCall, "enteredReviewMode" => EnteredReviewMode,
            "exitedReviewMode" => ExitedReviewMode, "fileChange" => FileChange,
            "functionCallOutput" => FunctionCallOutput, "hookPrompt" => HookPrompt, "imageView" => ImageView,
            "mcpToolCall" => McpToolCall, "plan" => Plan, "reasoning" => Reasoning, "sleep" => Sleep,
            "subAgentActivity" => SubAgentActivity, "userMessage" => UserMessage, "webSearch" => WebSearch,
        }
    };
}

/// Declares the same union with serde's derive.
macro_rules! derived {
    ($($wire:literal => $variant:ident,)*) => {
        #[derive(Deserialize)]
        #[serde(tag = "type")]
        #[allow(dead_code, clippy::large_enum_variant)]
        enum Derived {
            $(#[serde(rename = $wire)] $variant(bodies::$variant),)*
        }
    };
}

branches!(derived);

/// One `item/completed` notification for each kind of item that the traffic recorder can provoke.
const ITEMS: &str = include_str!("../testdata/items.jsonl");
const SESSION: &str = include_str!("../testdata/session.jsonl");

const DELTA: &str = r#"{"method":"item/agentMessage/delta","params":{"threadId":"01a1fdb8-2327-7aa1-99e4-45793c8ea229","turnId":"01a1fdb8-233b-74d3-9023-055a5a6e75fa","itemId":"message-0-1","delta":"The first "},"emittedAtMs":1795258065801}"#;

fn typed(line: &str) -> ServerNotification {
    match Message::parse(line) {
        Ok(Message::Notification { method, params, .. }) => {
            ServerNotification::decode(&method, params).expect("a payload that fits")
        }
        other => panic!("expected a notification, found {other:?}"),
    }
}

fn compare_with_value(criterion: &mut Criterion, group: &str, name: &str, line: &str) {
    let mut group = criterion.benchmark_group(group);
    group.throughput(Throughput::Bytes(line.len() as u64));
    group.bench_with_input(BenchmarkId::new("typed", name), line, |b, line| b.iter(|| typed(black_box(line))));
    group.bench_with_input(BenchmarkId::new("typed, one pass", name), line, |b, line| {
        b.iter(|| ServerNotification::from_line(black_box(line)).expect("a notification"));
    });
    group.bench_with_input(BenchmarkId::new("Value", name), line, |b, line| {
        b.iter(|| serde_json::from_str::<Value>(black_box(line)).expect("JSON"));
    });
    group.finish();
}

fn deltas(criterion: &mut Criterion) {
    compare_with_value(criterion, "delta", "agentMessage", DELTA);
}

fn items(criterion: &mut Criterion) {
    for line in ITEMS.lines() {
        let ServerNotification::ItemCompleted(done) = typed(line) else { panic!("expected a completed item: {line}") };
        compare_with_value(criterion, "item/completed", done.item.wire_tag(), line);
    }
}

/// Returns a response to `thread/read` with 200 turns that contain all kinds of items.
fn large_thread() -> String {
    let items: Vec<Value> = ITEMS
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["params"]["item"].clone())
        .collect();
    let completed = SESSION.lines().last().expect("the last line ends a turn");
    let mut turn = serde_json::from_str::<Value>(completed).expect("JSON")["params"]["turn"].clone();
    turn["items"] = Value::Array(items);
    let thread = serde_json::json!({
        "thread": {
            "id": "01a1fdb8-2327-7aa1-99e4-45793c8ea229", "sessionId": "01a1fdb8-2327-7aa1-99e4-45793c8ea229",
            "preview": "hello", "ephemeral": false, "modelProvider": "mock", "createdAt": 1795258065, "updatedAt": 1795258066,
            "status": {"type": "idle"}, "cwd": "/home/ada/project", "cliVersion": "0.169.0", "source": "appServer",
            "turns": vec![turn; 200], "historyMode": "legacy", "projectId": null,
        }
    });
    thread.to_string()
}

fn threads(criterion: &mut Criterion) {
    let text = large_thread();
    let mut group = criterion.benchmark_group("thread/read, 200 turns");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(20);
    group.bench_function("typed", |b| {
        b.iter(|| serde_json::from_str::<ThreadReadResponse>(black_box(&text)).expect("a thread"));
    });
    group.bench_function("Value", |b| b.iter(|| serde_json::from_str::<Value>(black_box(&text)).expect("JSON")));
    group.finish();
}

/// Compares the common ways to read a tagged union, on the item of each recorded line.
fn unions(criterion: &mut Criterion) {
    let items: Vec<String> = ITEMS
        .lines()
        .map(|line| {
            #[derive(Deserialize)]
            struct Line<'a> {
                #[serde(borrow)]
                params: Params<'a>,
            }
            #[derive(Deserialize)]
            struct Params<'a> {
                #[serde(borrow)]
                item: &'a RawValue,
            }
            serde_json::from_str::<Line<'_>>(line).expect("a line").params.item.get().to_owned()
        })
        .collect();
    let mut group = criterion.benchmark_group("union");
    group.throughput(Throughput::Bytes(items.iter().map(String::len).sum::<usize>() as u64));
    let each = |read: &dyn Fn(&str)| items.iter().for_each(|text| read(black_box(text)));
    group.bench_function("tag first, body streamed (ours)", |b| {
        b.iter(|| each(&|text| drop(black_box(serde_json::from_str::<ThreadItem>(text).expect("an item")))));
    });
    group.bench_function("peek at the tag, read the text again", |b| {
        b.iter(|| each(&|text| drop(black_box(read_in_two_scans(text)))));
    });
    group.bench_function("through a Value", |b| {
        b.iter(|| {
            each(&|text| {
                let value: Value = serde_json::from_str(text).expect("JSON");
                drop(black_box(ThreadItem::deserialize(value).expect("an item")));
            });
        });
    });
    group.bench_function("serde's tagged enum (buffers, loses unknown tags)", |b| {
        b.iter(|| each(&|text| drop(black_box(serde_json::from_str::<Derived>(text).expect("an item")))));
    });
    group.finish();
}

/// Reads the tag in one scan and the body in a second scan.
fn read_in_two_scans(text: &str) -> ThreadItem {
    #[derive(Deserialize)]
    struct Tag<'a> {
        #[serde(rename = "type", borrow)]
        tag: std::borrow::Cow<'a, str>,
    }
    let Tag { tag } = serde_json::from_str(text).expect("a tag");
    macro_rules! read {
        ($($wire:literal => $variant:ident,)*) => {
            match &*tag {
                $($wire => ThreadItem::$variant(serde_json::from_str(text).expect("a body")),)*
                _ => ThreadItem::Unrecognized(serde_json::from_str(text).expect("JSON")),
            }
        };
    }
    branches!(read)
}

mod bodies {
    pub(crate) use codex_types::{
        AgentMessageItem as AgentMessage, CollabAgentToolCallItem as CollabAgentToolCall,
        CommandExecutionItem as CommandExecution, ContextCompactionItem as ContextCompaction,
        DynamicToolCallItem as DynamicToolCall, EnteredReviewModeItem as EnteredReviewMode,
        ExitedReviewModeItem as ExitedReviewMode, FileChangeItem as FileChange,
        FunctionCallOutputItem as FunctionCallOutput, HookPromptItem as HookPrompt, ImageViewItem as ImageView,
        McpToolCallItem as McpToolCall, PlanItem as Plan, ReasoningItem as Reasoning, SleepItem as Sleep,
        SubAgentActivityItem as SubAgentActivity, UserMessageItem as UserMessage, WebSearchItem as WebSearch,
    };
}

criterion_group!(benches, deltas, items, threads, unions);
criterion_main!(benches);

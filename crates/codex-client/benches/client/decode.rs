//! Decoding in memory: the types next to `serde_json::Value`, on the same lines. `cargo bench -p codex-types --bench decode` has more
//! detail.

use std::hint::black_box;

use codex_client::types::ServerNotification;
use serde_json::Value;

use crate::measure::{Cost, Meter};

type Done<T = ()> = Result<T, Box<dyn std::error::Error>>;

pub(crate) const ROWS: [&str; 2] = ["decode deltas", "decode mixed"];

const DELTA: &str = r#"{"method":"item/agentMessage/delta","params":{"threadId":"01a1fdb8-2327-7aa1-99e4-45793c8ea229","turnId":"01a1fdb8-233b-74d3-9023-055a5a6e75fa","itemId":"message-0-1","delta":"The first "},"emittedAtMs":1795258065801}"#;
/// One recorded `item/completed` of each kind.
const ITEMS: &str = include_str!("../../../codex-types/testdata/items.jsonl");

const DELTAS: usize = 1_000_000;
const MIXED: usize = 200_000;

pub(crate) fn run(row: &str, program: &str) -> Done<Cost> {
    let (lines, count): (Vec<&str>, usize) = match row {
        "decode deltas" => (vec![DELTA], DELTAS),
        _ => (ITEMS.lines().collect(), MIXED),
    };
    let lines = lines.iter().cycle().take(count);
    let meter = Meter::start();
    match program {
        "ours" => {
            for line in lines {
                drop(black_box(ServerNotification::from_line(black_box(line))?));
            }
        }
        _ => {
            for line in lines {
                drop(black_box(serde_json::from_str::<Value>(black_box(line))?));
            }
        }
    }
    Ok(meter.stop(count as u64, Vec::new()))
}

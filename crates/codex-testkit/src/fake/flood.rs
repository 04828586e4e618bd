//! Very many notifications, made in large chunks.

use super::{Flood, items::AT_MS};

/// The approximate size of a chunk in bytes.
const CHUNK: usize = 128 * 1024;
/// The placeholder of the number.
const NUMBER: &[u8] = b"@@@@@@@@";

const DELTA: &str = r#"{"method":"item/agentMessage/delta","params":{"threadId":"$thread","turnId":"$turn","itemId":"$turn-flood","delta":"@@@@@@@@ "},"emittedAtMs":$at}"#;

/// The kinds of items at their start and at their end, between [`HEAD`] and [`TAIL`].
const ITEMS: [[&str; 2]; 4] = [
    [
        r#"{"type":"reasoning","id":"item-@@@@@@@@","summary":[],"content":[],"#,
        r#"{"type":"reasoning","id":"item-@@@@@@@@","summary":["**Reading the parser**\n\nThe failing test points at the way in which nested brackets are counted, so the place to look at is the tokenizer and not the printer."],"content":[],"#,
    ],
    [
        r#"{"type":"commandExecution","id":"item-@@@@@@@@","pluginId":null,"scriptPath":null,"command":"/bin/bash -lc \"rg -n 'fn bracket' crates/parser/src\"","cwd":"/home/ada/project","processId":"68399","source":"unifiedExecStartup","status":"inProgress","commandActions":[{"type":"search","command":"rg -n 'fn bracket' crates/parser/src","query":"fn bracket","path":"crates/parser/src"}],"aggregatedOutput":null,"exitCode":null,"durationMs":null,"#,
        r#"{"type":"commandExecution","id":"item-@@@@@@@@","pluginId":null,"scriptPath":null,"command":"/bin/bash -lc \"rg -n 'fn bracket' crates/parser/src\"","cwd":"/home/ada/project","processId":"68399","source":"unifiedExecStartup","status":"completed","commandActions":[{"type":"search","command":"rg -n 'fn bracket' crates/parser/src","query":"fn bracket","path":"crates/parser/src"}],"aggregatedOutput":"crates/parser/src/lexer.rs:118:    fn bracket(&mut self, open: char) -> Option<Token> {\ncrates/parser/src/lexer.rs:164:    fn bracket_depth(&self) -> usize {\ncrates/parser/src/print.rs:71:fn bracketed(inner: &str) -> String {\n","exitCode":0,"durationMs":12,"#,
    ],
    [
        r#"{"type":"fileChange","id":"item-@@@@@@@@","changes":[{"path":"/home/ada/project/crates/parser/src/lexer.rs","kind":{"type":"update","move_path":null},"diff":"@@ -118,5 +118,6 @@\n     fn bracket(&mut self, open: char) -> Option<Token> {\n-        self.depth = 1;\n+        self.depth += 1;\n+        debug_assert!(self.depth <= self.limit);\n         let token = self.next_token()?;\n"}],"status":"inProgress","#,
        r#"{"type":"fileChange","id":"item-@@@@@@@@","changes":[{"path":"/home/ada/project/crates/parser/src/lexer.rs","kind":{"type":"update","move_path":null},"diff":"@@ -118,5 +118,6 @@\n     fn bracket(&mut self, open: char) -> Option<Token> {\n-        self.depth = 1;\n+        self.depth += 1;\n+        debug_assert!(self.depth <= self.limit);\n         let token = self.next_token()?;\n"}],"status":"completed","#,
    ],
    [
        r#"{"type":"agentMessage","moderation":null,"id":"item-@@@@@@@@","text":"","phase":"commentary","memoryCitation":null,"delivery":null,"questions":null,"#,
        r#"{"type":"agentMessage","moderation":null,"id":"item-@@@@@@@@","text":"The depth was set where it had to be counted, so the second bracket closed the first one. I changed the line, and run the tests of the parser next.","phase":"commentary","memoryCitation":null,"delivery":null,"questions":null,"#,
    ],
];

/// The texts before and after an item, at its start and at its end.
const STARTED: [&str; 2] = [
    r#"{"method":"item/started","params":{"item":"#,
    r#""startedAtMs":$at,"completedAtMs":null},"threadId":"$thread","turnId":"$turn","startedAtMs":$at},"emittedAtMs":$at}"#,
];
const COMPLETED: [&str; 2] = [
    r#"{"method":"item/completed","params":{"item":"#,
    r#""startedAtMs":$at,"completedAtMs":$at},"threadId":"$thread","turnId":"$turn","contentTokenCount":null,"completedAtMs":$at},"emittedAtMs":$at}"#,
];

/// The notifications of one number: each line with its line end, and the position of the number.
struct Template {
    lines: Vec<u8>,
    numbers: Vec<usize>,
}

/// The source of the chunks of one flood.
pub(crate) struct Chunks {
    templates: Vec<Template>,
    next: u64,
    end: u64,
}

impl Chunks {
    pub(crate) fn new(flood: Flood, thread: &str, turn: &str, line_end: &str) -> Self {
        let fill = |lines: &[String]| {
            let text: String = lines.iter().map(|line| format!("{line}{line_end}")).collect();
            let text = text.replace("$thread", thread).replace("$turn", turn).replace("$at", &AT_MS.to_string());
            Template::new(text.into_bytes())
        };
        let started = |item: &[&str; 2]| format!("{}{}{}", STARTED[0], item[0], STARTED[1]);
        let completed = |item: &[&str; 2]| format!("{}{}{}", COMPLETED[0], item[1], COMPLETED[1]);
        let (templates, end) = match flood {
            Flood::Deltas(count) => (vec![fill(&[DELTA.to_owned()])], count),
            Flood::Items(count) => (ITEMS.iter().map(|item| fill(&[started(item), completed(item)])).collect(), count),
            Flood::CompletedItems(count) => (ITEMS.iter().map(|item| fill(&[completed(item)])).collect(), count),
        };
        Self { templates, next: 0, end }
    }
}

impl Iterator for Chunks {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut chunk = Vec::with_capacity(CHUNK + 4096);
        let kinds = self.templates.len() as u64;
        while self.next < self.end && chunk.len() < CHUNK {
            // The remainder is in range.
            let template = &self.templates[(self.next % kinds) as usize];
            let start = chunk.len();
            chunk.extend_from_slice(&template.lines);
            let digits = digits(self.next);
            for number in &template.numbers {
                chunk[start + number..][..NUMBER.len()].copy_from_slice(&digits);
            }
            self.next += 1;
        }
        (!chunk.is_empty()).then_some(chunk)
    }
}

impl Template {
    fn new(lines: Vec<u8>) -> Self {
        let numbers = lines.windows(NUMBER.len()).enumerate();
        let numbers = numbers.filter(|(_, window)| *window == NUMBER).map(|(at, _)| at).collect();
        Self { lines, numbers }
    }
}

/// Returns the last eight digits.
fn digits(mut number: u64) -> [u8; 8] {
    let mut digits = [b'0'; 8];
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
    digits
}

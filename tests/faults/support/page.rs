//! docs/faults.md: an introduction and a table for each group of rows, as the rows were seen.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::{Row, alone, section};

/// Set to have the page rewritten.
const UPDATE: &str = "UPDATE_FAULTS";

const INTRODUCTION: &str = "\
# What goes wrong, and what a caller gets

Each line was seen by a test (`tests/faults/`), with the asynchronous and the blocking client alike, over each of the
transports in its last column; this page is written by those tests, and they fail when it is no longer true
(`UPDATE_FAULTS=1 cargo test -p codex-tests --test all faults::` writes it again). After each run the tests look for what was
left behind: no task, no open file, no process and nobody in its process group may be.

*The call* is the one whose request meets the fault. *Other calls* are made at the same time; *later calls* afterwards. An
error is given as its `ErrorKind` and its text with its causes. *The same error* is the same value: every call that fails by
the end of a connection shares one `Closed`. *At once* means without any wait: the future is ready when it is first looked
at. No call here has a time limit, unless its line is about that, so it is the cause that ends it.

Transports: *process* is `Codex::start_with` with stdio of a child process; *memory* is `transport::io`; *WebSocket* and
*Unix socket* are `codex_kit::websocket` and `codex_kit::unix_socket`.
";

const HEAD: &str = "| fault | the call | other calls | later calls | shown over |\n|---|---|---|---|---|\n";

/// Rewrites are one after another.
static PAGE: Mutex<()> = Mutex::new(());

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/faults.md")
}

fn read() -> String {
    fs::read_to_string(path()).unwrap_or_default()
}

/// The page as its introduction and its sections: title and text.
fn split(page: &str) -> (String, Vec<(String, String)>) {
    let mut parts = page.split("\n## ");
    let introduction = parts.next().unwrap_or_default().to_owned();
    let sections = parts.map(|part| {
        let (title, text) = part.split_once("\n\n").unwrap_or((part, ""));
        (title.to_owned(), format!("{}\n", text.trim_end()))
    });
    (introduction, sections.collect())
}

fn join(titles: &[&str], sections: &[(String, String)]) -> String {
    let mut page = INTRODUCTION.to_owned();
    for title in titles {
        let text = sections.iter().find(|(other, _)| other == title).map_or("", |(_, text)| text);
        page.push_str(&format!("\n## {title}\n\n{text}"));
    }
    page
}

fn check(what: &str, holds: bool, titles: &[&str], sections: &[(String, String)]) {
    if std::env::var_os(UPDATE).is_some() {
        fs::write(path(), join(titles, sections)).expect("docs/faults.md can be written");
        return;
    }
    assert!(
        holds,
        "docs/faults.md is not what the tests see ({what}): look at the difference, and if it is right run \
         `{UPDATE}=1 cargo test -p codex-tests --test all faults::`"
    );
}

/// Runs the rows of a group in a process of its own, and compares what they show with the page. `name` is the path of the
/// test.
pub(crate) fn check_section(name: &str, titles: &[&str], title: &str, rows: &[Row]) {
    let table = format!("{HEAD}{}", alone(name, || section(rows)));
    let _guard = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let (_, mut sections) = split(&read());
    let found = sections.iter_mut().find(|(other, _)| other == title);
    let holds = found.as_ref().is_some_and(|(_, text)| *text == table);
    if !holds {
        let committed = found.as_ref().map_or("", |(_, text)| text);
        println!("{}", similar::TextDiff::from_lines(committed, &table).unified_diff());
    }
    match found {
        Some((_, text)) => *text = table,
        None => sections.push((title.to_owned(), table)),
    }
    check(title, holds, titles, &sections);
}

/// The page has its introduction and these sections, in this order.
pub(crate) fn check_page(titles: &[&str]) {
    let _guard = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let page = read();
    let (_, sections) = split(&page);
    check("the introduction and the sections", page == join(titles, &sections), titles, &sections);
}

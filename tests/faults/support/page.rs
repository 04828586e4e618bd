//! Reads and writes docs/faults.md: an introduction, and a table for each group of rows.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::{Row, alone, section};

/// The variable that makes the tests rewrite the page.
const UPDATE: &str = "UPDATE_FAULTS";

const INTRODUCTION: &str = "\
# Faults

This page lists the result that a caller gets for each fault. The tests in `tests/faults/` cause each fault with the asynchronous and with
the blocking client, over each transport in the last column, and write this page. The tests fail if the page is no longer true
(`UPDATE_FAULTS=1 cargo test -p codex-tests --test all faults::` writes the page again). After each run, the tests check that no task, no
open file, no process and no process group is left.

| term | meaning |
|---|---|
| the call | the call whose request meets the fault |
| other calls | calls at the same time |
| later calls | calls after the fault |
| the same error | the same value: all calls that fail by the end of a connection share one `Closed` |
| at once | without waiting: the future is ready at its first poll |

An error is written as its `ErrorKind` and its text with its causes. Calls have no time limit unless the row is about one, so each call ends
by the fault itself.

Transports: *process* is `Codex::start_with` with stdio of a child process; *memory* is `transport::io`; *WebSocket* and
*Unix socket* are `codex_kit::websocket` and `codex_kit::unix_socket`.
";

const HEAD: &str = "| fault | the call | other calls | later calls | shown over |\n|---|---|---|---|---|\n";

/// The lock of the page, so that tests rewrite it one after the other.
static PAGE: Mutex<()> = Mutex::new(());

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/faults.md")
}

fn read() -> String {
    fs::read_to_string(path()).unwrap_or_default()
}

/// Returns the introduction of the page, and the title and text of each section.
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
        "docs/faults.md differs from the outcomes of the tests ({what}): look at the difference, and if it is right, run \
         `{UPDATE}=1 cargo test -p codex-tests --test all faults::`"
    );
}

/// Runs the rows of a group in a process of its own, and compares the outcomes with the page. `name` is the path of the
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

/// Checks that the page has its introduction and these sections, in this order.
pub(crate) fn check_page(titles: &[&str]) {
    let _guard = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let page = read();
    let (_, sections) = split(&page);
    check("the introduction and the sections", page == join(titles, &sections), titles, &sections);
}

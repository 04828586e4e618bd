//! Writes docs/version-matrix.md.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::cell::Cell;
use super::release::Release;

/// Returns the text of a cell in a table.
type Show = fn(&Cell) -> String;

/// Returns the page with all rows that were measured so far.
pub(super) fn page(releases: &[Release], rows: &[Vec<Cell>]) -> String {
    let versions: Vec<String> = releases.iter().map(|release| release.version.to_string()).collect();
    render(&versions, rows)
}

fn render(versions: &[String], rows: &[Vec<Cell>]) -> String {
    let mut out = format!(
        "# Version matrix\n\n<!-- Made by `cargo xtask matrix --releases {} --write`. -->\n\n\
         A program is compiled with the types of one release (the rows), and runs with the runtime of another release (the columns).\n\n",
        versions.len()
    );
    if rows.len() < versions.len() {
        let _ = writeln!(out, "The run was stopped: {} of {} rows were measured.\n", rows.len(), versions.len());
    }
    out.push_str(
        "## Turns\n\n\
         The number of successful scenes. In each scene, the client uses the real runtime with a mock model: a text, a stream of\n\
         text, an accepted command, a declined command, a file change, a tool, a failed turn, an interrupt, a list of threads, the\n\
         models, and a thread that continues in a second process. Each scene checks the final answer and the outcome.\n\n",
    );
    table(&mut out, versions, rows, |cell| {
        let (right, all) = cell.scenes();
        format!("{right}/{all}")
    });
    out.push_str(
        "\n## Answers\n\n\
         The number of lost answers. A fake app-server sends each different agent message, recorded or made, as the answer of a turn.\n\
         The client must return the text of the message, even if another part of the message does not fit.\n\n",
    );
    table(&mut out, versions, rows, |cell| {
        format!("{} of {}", cell.sum(|read| read.answers.lost.len()), cell.sum(|read| read.answers.given))
    });
    out.push_str(
        "\n## Messages\n\n\
         *Recorded* messages come from the real runtime and cover all of its methods. *Made* messages are valid messages that the\n\
         generator makes from the release's schemas. They cover each value of an enum, each branch of a union and each null, at each\n\
         place where the schemas allow it.\n\n\
         | Codex | recorded | made |\n|---|---|---|\n",
    );
    for (at, version) in versions.iter().enumerate() {
        if let Some(cell) = rows.first().and_then(|row| row.get(at)) {
            let (recorded, made) = cell.messages();
            let _ = writeln!(out, "| {version} | {recorded} | {made} |");
        }
    }
    let tables: [(&str, Show); 4] = [
        ("Messages with a part that did not fit. This part was left out, and the rest was read.", |cell| {
            number(cell, |read| read.with_problems)
        }),
        ("Messages that could not be read, because a required part did not fit.", |cell| {
            number(cell, |read| read.failed)
        }),
        ("Messages of methods that the types do not have. These messages are kept as raw JSON.", |cell| {
            number(cell, |read| read.unrecognised)
        }),
        ("Messages with fields that the types do not have. All other fields were read.", |cell| {
            number(cell, |read| read.with_unknown_fields)
        }),
    ];
    for (title, show) in tables {
        let _ = write!(out, "\n{title}\n\n");
        table(&mut out, versions, rows, show);
    }
    out.push_str(
        "\nAll other messages were read whole and written back equal, except that a null may be left out. Some methods are unknown\n\
         even to the types of the same release. The runtime uses these methods, but its schemas do not contain them, for example\n\
         `rawResponseItem/completed`.\n",
    );
    misfits(&mut out, versions, rows);
    out
}

fn number(cell: &Cell, count: impl Fn(&super::cell::Read) -> usize) -> String {
    cell.sum(count).to_string()
}

fn table(out: &mut String, versions: &[String], rows: &[Vec<Cell>], show: impl Fn(&Cell) -> String) {
    let _ = writeln!(out, "| types | {} |", versions.join(" | "));
    let _ = writeln!(out, "|{}", "---|".repeat(versions.len() + 1));
    for (version, row) in versions.iter().zip(rows) {
        let cells: Vec<String> = row.iter().map(&show).collect();
        let _ = writeln!(out, "| {version} | {} |", cells.join(" | "));
    }
}

/// Adds the places that did not fit, each with its pairs of releases.
fn misfits(out: &mut String, versions: &[String], rows: &[Vec<Cell>]) {
    /// The indexes of the runtime releases, by the index of the release of the types.
    type Pairs = BTreeMap<usize, Vec<usize>>;
    let mut places: BTreeMap<(String, String, String), Pairs> = BTreeMap::new();
    for (types, row) in rows.iter().enumerate() {
        for (runtime, cell) in row.iter().enumerate() {
            for misfit in cell.misfits().filter(|misfit| matches!(&*misfit.what, "problem" | "failed")) {
                let place = (misfit.method.clone(), misfit.path.clone(), misfit.problem.clone());
                let runtimes = places.entry(place).or_default().entry(types).or_default();
                if runtimes.last() != Some(&runtime) {
                    runtimes.push(runtime);
                }
            }
        }
    }
    if places.is_empty() {
        return;
    }
    out.push_str("\n## Values that did not fit\n\n\
         Each place in the messages that did not fit, with the releases of the types and of the messages. An item of a list is left\n\
         out. A union whose body does not fit is kept as `Unrecognized`.\n\n\
         | method | path | problem | types ← runtime |\n|---|---|---|---|\n");
    for ((method, path, problem), pairs) in &places {
        // Types that fail on the same runtimes form one group.
        let mut groups: Vec<(Vec<usize>, &Vec<usize>)> = Vec::new();
        for (types, runtimes) in pairs {
            match groups.iter_mut().find(|(_, found)| *found == runtimes) {
                Some((group, _)) => group.push(*types),
                None => groups.push((vec![*types], runtimes)),
            }
        }
        let show = |(types, runtimes): &(Vec<usize>, &Vec<usize>)| {
            format!("{} ← {}", spans(versions, types), spans(versions, runtimes))
        };
        let pairs: Vec<String> = groups.iter().map(show).collect();
        let problem = problem.replace('|', "\\|");
        let _ = writeln!(out, "| {method} | `{path}` | {problem} | {} |", pairs.join("; "));
    }
}

/// Returns consecutive releases as first and last: `0.162.0–0.165.0, 0.171.0`.
fn spans(versions: &[String], places: &[usize]) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => spans.push((*place, *place)),
        }
    }
    let show = |(first, last): &(usize, usize)| match first == last {
        true => versions[*first].clone(),
        false => format!("{}–{}", versions[*first], versions[*last]),
    };
    spans.iter().map(show).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(problem: &str) -> Cell {
        let misfit = r#"{ "what": "problem", "method": "m", "path": "a.b", "problem": "x|y", "count": 1 }"#;
        let misfits = if problem == "null" { "" } else { misfit };
        let read = format!(
            r#"{{ "messages": 3, "equal": 2, "with_unknown_fields": 0, "with_problems": 1, "unrecognised": 0, "failed": 0,
                "changed": 0, "misfits": [{misfits}], "answers": {{ "given": 1, "lost": [] }} }}"#
        );
        let drive = format!(r#"[{{ "scene": "text", "problem": {problem} }}, {{ "scene": "tool", "problem": null }}]"#);
        Cell::parse(&format!(r#"{{ "read": [{read}, {read}], "drive": {drive} }}"#)).unwrap()
    }

    #[test]
    fn releases_in_a_row_are_a_span() {
        let versions = ["1", "2", "3", "4", "5"].map(str::to_owned);
        assert_eq!(spans(&versions, &[0, 1, 2, 4]), "1–3, 5");
    }

    #[test]
    fn the_page_of_a_stopped_run_says_so_and_shows_the_measured_rows() {
        let versions = ["1", "2"].map(str::to_owned);
        let page = render(&versions, &[vec![cell("null"), cell("\"it was lost\"")]]);
        assert!(page.contains("1 of 2 rows were measured"), "{page}");
        assert!(page.contains("| types | 1 | 2 |\n|---|---|---|\n| 1 | 2/2 | 1/2 |\n"), "{page}");
        assert!(page.contains("| m | `a.b` | x\\|y | 1 ← 2 |"), "{page}");
    }

    #[test]
    fn a_scene_with_a_wrong_result_is_a_loss() {
        assert!(cell("null").losses().is_empty());
        assert_eq!(cell("\"it was lost\"").losses(), ["text: it was lost"]);
    }
}

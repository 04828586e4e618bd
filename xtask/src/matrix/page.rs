//! docs/version-matrix.md.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::cell::Cell;
use super::release::Release;

/// What a table shows of a cell.
type Show = fn(&Cell) -> String;

/// The page, with the rows that were measured so far.
pub(super) fn page(releases: &[Release], rows: &[Vec<Cell>]) -> String {
    let versions: Vec<String> = releases.iter().map(|release| release.version.to_string()).collect();
    render(&versions, rows)
}

fn render(versions: &[String], rows: &[Vec<Cell>]) -> String {
    let mut out = format!(
        "# Version matrix\n\n<!-- Made by `cargo xtask matrix --releases {} --write`. -->\n\n\
         A program is compiled with the types of one release (the rows) and meets the runtime of another (the columns).\n\n",
        versions.len()
    );
    if rows.len() < versions.len() {
        let _ = writeln!(out, "The run was stopped: {} of {} rows were measured.\n", rows.len(), versions.len());
    }
    out.push_str(
        "## Turns\n\n\
         How many scenes came out right. The client drives the real runtime against a mock model: a text, a stream of text, a\n\
         command that is accepted, one that is declined, a change of a file, a tool, a turn that fails, an interrupt, a list of\n\
         threads, the models, and a thread that goes on in a second process. Each scene checks the final answer and the outcome.\n\n",
    );
    table(&mut out, versions, rows, |cell| {
        let (right, all) = cell.scenes();
        format!("{right}/{all}")
    });
    out.push_str(
        "\n## Answers\n\n\
         How many answers were lost. Each different agent message that was recorded or made is the answer of a turn of a fake\n\
         app-server; the client must tell its text, also where another part of the message does not fit.\n\n",
    );
    table(&mut out, versions, rows, |cell| {
        format!("{} of {}", cell.sum(|read| read.answers.lost.len()), cell.sum(|read| read.answers.given))
    });
    out.push_str(
        "\n## Messages\n\n\
         *Recorded* are the messages of the real runtime over all of its methods; *made* are valid messages that the generator\n\
         makes of the release's schemas: each value of an enum, each branch of a union, each null, wherever it may stand.\n\n\
         | Codex | recorded | made |\n|---|---|---|\n",
    );
    for (at, version) in versions.iter().enumerate() {
        if let Some(cell) = rows.first().and_then(|row| row.get(at)) {
            let (recorded, made) = cell.messages();
            let _ = writeln!(out, "| {version} | {recorded} | {made} |");
        }
    }
    let tables: [(&str, Show); 4] = [
        ("Messages of which a part did not fit and was left out; the rest was read.", |cell| {
            number(cell, |read| read.with_problems)
        }),
        ("Messages that could not be read, because a required part did not fit.", |cell| {
            number(cell, |read| read.failed)
        }),
        ("Messages of methods that the types do not have; they are kept as raw JSON.", |cell| {
            number(cell, |read| read.unrecognised)
        }),
        ("Messages with fields that the types do not have; all else was read.", |cell| {
            number(cell, |read| read.with_unknown_fields)
        }),
    ];
    for (title, show) in tables {
        let _ = write!(out, "\n{title}\n\n");
        table(&mut out, versions, rows, show);
    }
    out.push_str(
        "\nAll other messages were read whole, and written back equal; a null may be left out. The methods that even the types of the\n\
         same release do not have are those that the runtime speaks without naming them in its schemas, for example\n\
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

/// The places that did not fit, each with the pairs in which it did not.
fn misfits(out: &mut String, versions: &[String], rows: &[Vec<Cell>]) {
    /// By the number of the types, the numbers of the runtimes.
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
    out.push_str("\n## What did not fit\n\n\
         Each place of the messages above that did not fit, and the types that met it in the messages of these releases. An item of a\n\
         list is left out; a union whose body does not fit is kept as `Unrecognized`.\n\n\
         | method | path | problem | types ← runtime |\n|---|---|---|---|\n");
    for ((method, path, problem), pairs) in &places {
        // Types that fail on the same runtimes stand together.
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

/// Releases in a row as first and last: `0.162.0–0.165.0, 0.171.0`.
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
    fn a_run_that_was_stopped_says_so_and_shows_the_rows_it_has() {
        let versions = ["1", "2"].map(str::to_owned);
        let page = render(&versions, &[vec![cell("null"), cell("\"it was lost\"")]]);
        assert!(page.contains("1 of 2 rows were measured"), "{page}");
        assert!(page.contains("| types | 1 | 2 |\n|---|---|---|\n| 1 | 2/2 | 1/2 |\n"), "{page}");
        assert!(page.contains("| m | `a.b` | x\\|y | 1 ← 2 |"), "{page}");
    }

    #[test]
    fn a_scene_that_came_out_wrong_is_a_loss() {
        assert!(cell("null").losses().is_empty());
        assert_eq!(cell("\"it was lost\"").losses(), ["text: it was lost"]);
    }
}

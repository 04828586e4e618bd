//! Renders a report for a terminal.

use std::fmt::Write as _;

use super::outline::{self, Part, Section};
use super::report::{Change, Diff, Kind};

const WIDTH: usize = 110;
/// The maximum width of the column of names. A longer name does not widen the column.
const COLUMN: usize = 44;

pub(super) fn render(diff: &Diff) -> String {
    if diff.is_empty() {
        return outline::nothing(diff) + "\n";
    }
    let mut out = format!("Codex protocol, {} → {}\n", diff.from, diff.to);
    let _ = writeln!(out, "codex-types: {}", outline::step(diff));
    wrap(&mut out, "  ", &diff.verdict.reasons);
    for section in outline::sections(diff) {
        let count = section.len();
        let _ = match section.part {
            Part::Breaking => writeln!(out, "\nBreaking: {count} ({})", outline::tally(diff)),
            Part::Compatible => writeln!(out, "\nCompatible: {count}"),
            Part::Experimental => writeln!(out, "\nExperimental, outside semver: {count}"),
        };
        write_section(&mut out, &section);
    }
    if diff.docs > 0 {
        let _ = writeln!(out, "\nDocumentation only: {}", diff.docs);
    }
    out
}

fn write_section(out: &mut String, section: &Section<'_>) {
    for (kind, changes) in &section.methods {
        let _ = writeln!(out, "  {}", kind.noun(2));
        write_changes(out, "    ", changes, section.part);
    }
    for group in &section.definitions {
        match group.names.as_slice() {
            [name] => {
                let _ = writeln!(out, "  {name}{}", group.direction());
            }
            names => {
                let _ = writeln!(out, "  {} definitions{}", names.len(), group.direction());
                wrap(out, "      ", names);
            }
        }
        write_changes(out, "    ", &group.changes, section.part);
    }
    let is_breaking = section.part == Part::Breaking;
    for (sign, names, breaks) in [('-', &section.removed, is_breaking), ('+', &section.added, false)] {
        if !names.is_empty() {
            let noun = Kind::Definition.noun(names.len());
            let breaks = if breaks { ", breaks source" } else { "" };
            let _ = writeln!(out, "  {sign} {} {noun}{breaks}", names.len());
            wrap(out, "      ", names);
        }
    }
}

fn write_changes(out: &mut String, indent: &str, changes: &[&Change], part: Part) {
    let name = |changes: &[&Change]| match changes {
        [change] if change.kind == Kind::Definition => String::new(),
        changes => changes.iter().map(|change| change.name.as_str()).collect::<Vec<_>>().join(", "),
    };
    let widths = outline::lines(changes, part).map(|line| name(line).chars().count());
    let width = widths.filter(|width| *width <= COLUMN).max().unwrap_or_default();
    for line in outline::lines(changes, part) {
        let (change, name) = (line[0], name(line));
        let space = if name.is_empty() { "" } else { "  " };
        let width = if name.is_empty() { 0 } else { width };
        let sign = outline::sign(change.action);
        let mut text = format!("{indent}{sign} {name:width$}{space}{}", outline::detail(change));
        if part != Part::Breaking && !change.breaks.is_empty() {
            let _ = write!(text, "  [breaks {}]", outline::broken(change, false));
        }
        let _ = writeln!(out, "{}", text.trim_end());
        if part == Part::Breaking {
            let _ = writeln!(out, "{indent}    breaks {}", outline::broken(change, true));
        }
    }
}

/// Writes names separated by commas, wrapped to the width of the report.
fn wrap(out: &mut String, indent: &str, names: &[impl AsRef<str>]) {
    let mut line = String::new();
    for (index, name) in names.iter().enumerate() {
        let name = name.as_ref();
        if !line.is_empty() && indent.len() + line.len() + name.len() + 2 > WIDTH {
            let _ = writeln!(out, "{indent}{}", line.trim_end());
            line.clear();
        }
        line.push_str(name);
        line.push_str(if index + 1 < names.len() { ", " } else { "" });
    }
    if !line.is_empty() {
        let _ = writeln!(out, "{indent}{}", line.trim_end());
    }
}

//! Renders a report in Markdown, for the body of a pull request or a changelog.

use std::fmt::Write as _;

use super::outline::{self, Part, Section};
use super::report::{Action, Change, Diff, Kind};

pub(super) fn render(diff: &Diff) -> String {
    if diff.is_empty() {
        return outline::nothing(diff) + "\n";
    }
    let mut out = format!("## Codex protocol: {} → {}\n\n", diff.from, diff.to);
    let _ =
        writeln!(out, "**codex-types: {}.** {}.", outline::step(diff), capitalised(&diff.verdict.reasons.join(", ")));
    for section in outline::sections(diff) {
        let count = section.len();
        let _ = match section.part {
            Part::Breaking => writeln!(out, "\n### Breaking: {count} ({})", outline::tally(diff)),
            Part::Compatible => writeln!(out, "\n### Compatible: {count}"),
            Part::Experimental => {
                writeln!(out, "\n<details><summary>Experimental, outside semver: {count}</summary>")
            }
        };
        write_section(&mut out, &section);
        if section.part == Part::Experimental {
            out.push_str("\n</details>\n");
        }
    }
    if diff.docs > 0 {
        let _ = writeln!(out, "\nDocumentation only: {}.", diff.docs);
    }
    out
}

fn write_section(out: &mut String, section: &Section<'_>) {
    for (kind, changes) in &section.methods {
        let _ = writeln!(out, "\n**{}**\n", capitalised(kind.noun(2)));
        for line in outline::lines(changes, section.part) {
            let _ = writeln!(out, "- {}", item(line, section.part));
        }
    }
    if !section.definitions.is_empty() {
        out.push_str("\n**Changed definitions**\n\n");
    }
    for group in &section.definitions {
        let names: Vec<String> = group.names.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(out, "- {}{}", names.join(", "), group.direction());
        for line in outline::lines(&group.changes, section.part) {
            let _ = writeln!(out, "  - {}", item(line, section.part));
        }
    }
    for (title, names) in [("Removed definitions", &section.removed), ("New definitions", &section.added)] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let _ = writeln!(out, "\n**{title}** ({}): {}", names.len(), names.join(", "));
        }
    }
}

/// Renders one change, for example `added `cwd`: `string, optional``, and the programs that it breaks.
fn item(changes: &[&Change], part: Part) -> String {
    let change = changes[0];
    let mut text = match change.action {
        Action::Added => "added".to_owned(),
        Action::Removed => "removed".to_owned(),
        _ => "changed".to_owned(),
    };
    if change.kind != Kind::Definition {
        let names: Vec<String> = changes.iter().map(|change| format!("`{}`", change.name)).collect();
        let _ = write!(text, " {}", names.join(", "));
    }
    let detail = outline::detail(change);
    if !detail.is_empty() {
        let _ = write!(text, ": `{detail}`");
    }
    if !change.breaks.is_empty() {
        let _ = write!(text, "; breaks {}", outline::broken(change, part == Part::Breaking));
    }
    text
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

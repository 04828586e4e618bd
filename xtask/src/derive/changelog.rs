//! The changelog's section for an update of the protocol.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::{Diff, Tree};

const FILE: &str = "CHANGELOG.md";

/// The newest section comes right behind this line.
const MARK: &str = "<!-- updates -->";

/// Adds the section for `difference`, unless the file has one for the version.
pub(super) fn add(root: &Path, others: &mut Tree, difference: &Diff, version: &str) -> Result<()> {
    let path = root.join(FILE);
    let text = match others.get(FILE) {
        Some(text) => text.to_owned(),
        None => fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?,
    };
    if let Some(text) = with_section(&text, &difference.to_markdown(), version) {
        others.insert(FILE, text);
    }
    Ok(())
}

fn with_section(text: &str, report: &str, version: &str) -> Option<String> {
    let (before, after) = text.split_once(MARK)?;
    let is_there = |line: &str| line.starts_with('#') && line.ends_with(&format!("→ {version}"));
    if text.lines().any(is_there) {
        return None;
    }
    // Two levels deeper: the section stands below `### Protocol`.
    let deeper = |line: &str| if line.starts_with('#') { format!("##{line}") } else { line.to_owned() };
    let section: Vec<String> = report.trim().lines().map(deeper).collect();
    Some(format!("{before}{MARK}\n\n{}{after}", section.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn the_newest_section_comes_first_and_once() {
        let text = "### Protocol\n\n<!-- updates -->\n\n#### Codex protocol: 1 → 2\n\nold\n";
        let report = "## Codex protocol: 2 → 3\n\n### Breaking\n\n- x\n";
        let expected = "### Protocol\n\n<!-- updates -->\n\n#### Codex protocol: 2 → 3\n\n##### Breaking\n\n- x\n\n\
                        #### Codex protocol: 1 → 2\n\nold\n";
        let added = with_section(text, report, "3").unwrap();
        assert_eq!(added, expected);
        assert_eq!(with_section(&added, report, "3"), None);
        assert_eq!(with_section("no mark", report, "3"), None);
    }
}

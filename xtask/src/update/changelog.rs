//! The section of the changelog about an update of the protocol.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::Diff;

use crate::file_set::FileSet;

const FILE: &str = "CHANGELOG.md";

/// The line before the newest section.
const MARK: &str = "<!-- updates -->";

/// Adds the section for `difference`, unless the changelog has one for the version.
pub(super) fn add(root: &Path, files: &mut FileSet, difference: &Diff, version: &str) -> Result<()> {
    let path = root.join(FILE);
    let text = match files.get(FILE) {
        Some(text) => text.to_owned(),
        None => fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?,
    };
    if let Some(text) = with_section(&text, &difference.to_markdown(), version) {
        files.insert(FILE, text);
    }
    Ok(())
}

fn with_section(text: &str, report: &str, version: &str) -> Option<String> {
    let (before, after) = text.split_once(MARK)?;
    let is_there = |line: &str| line.starts_with('#') && line.ends_with(&format!("→ {version}"));
    if text.lines().any(is_there) {
        return None;
    }
    // The headings are two levels deeper, because the section stands below `### Protocol`.
    let deeper = |line: &str| if line.starts_with('#') { format!("##{line}") } else { line.to_owned() };
    let section: Vec<String> = report.trim().lines().map(deeper).collect();
    Some(format!("{before}{MARK}\n\n{}{after}", section.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn the_newest_section_comes_first_and_only_once() {
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

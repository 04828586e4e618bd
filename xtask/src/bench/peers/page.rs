//! The made parts of docs/performance.md, which stand between marks.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::report::Report;
use super::{plot, table};

const PAGE: &str = "docs/performance.md";
const COMPARISON: &str = "docs/peers-comparison.svg";
const GROWTH: &str = "docs/peers-growth.svg";

/// Writes the tables and the plots. Nothing is written if a mark is missing.
pub(super) fn write(root: &Path, report: &Report) -> anyhow::Result<()> {
    let path = root.join(PAGE);
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = filled(&text, report).with_context(|| format!("cannot fill {PAGE}"))?;
    for (name, content) in [(COMPARISON, plot::comparison(report)), (GROWTH, plot::growth(report)), (PAGE, text)] {
        std::fs::write(root.join(name), content).with_context(|| format!("cannot write {name}"))?;
    }
    println!("\nwritten: {PAGE}, {COMPARISON}, {GROWTH}");
    Ok(())
}

/// Checks that the page has its marks.
pub(super) fn check(root: &Path) -> anyhow::Result<()> {
    let path = root.join(PAGE);
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    for name in ["comparison", "growth"] {
        between(&text, name, "").with_context(|| format!("cannot fill {PAGE}"))?;
    }
    Ok(())
}

/// Returns the page with the tables and the links to the plots.
pub(super) fn filled(page: &str, report: &Report) -> anyhow::Result<String> {
    let comparison = format!(
        "{}\n![Each program as a multiple of the fastest peer](peers-comparison.svg)\n",
        table::comparison(report)
    );
    let growth = format!(
        "{}\n![CPU time and memory by the number of threads and items](peers-growth.svg)\n",
        table::growth(report)
    );
    between(&between(page, "comparison", &comparison)?, "growth", &growth)
}

/// Replaces the text between two marks.
fn between(page: &str, name: &str, text: &str) -> anyhow::Result<String> {
    let (open, close) = (format!("<!-- peers:{name} -->\n"), format!("<!-- /peers:{name} -->"));
    let Some((before, rest)) = page.split_once(&open) else { bail!("the page has no line `{}`", open.trim()) };
    let Some((_, after)) = rest.split_once(&close) else { bail!("the page has no line `{close}`") };
    Ok(format!("{before}{open}\n{text}\n{close}{after}"))
}

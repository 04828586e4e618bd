//! Numbers in documents, which follow from the schemas and stand between marks.
//!
//! `<!-- codex:requests -->109<!-- / -->` has the number of client requests. The marks are comments, which the rendered page does not
//! show.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use codex_codegen::protocol::Method;
use codex_codegen::{History, Protocol, Tree};

const OPEN: &str = "<!-- codex:";
const OPEN_END: &str = " -->";
const CLOSE: &str = "<!-- / -->";

/// Values, by the name of their mark.
pub(super) type Numbers = BTreeMap<&'static str, String>;

/// Returns the values of one release.
pub(super) fn of(protocol: &Protocol, version: &str, history: &History) -> Numbers {
    let stable = |methods: &[Method]| methods.iter().filter(|method| !method.experimental).count().to_string();
    let all = |methods: &[Method]| methods.len().to_string();
    let releases: Vec<String> = history.releases().collect();
    Numbers::from([
        ("version", version.to_owned()),
        ("requests", stable(&protocol.client_requests)),
        ("server-requests", stable(&protocol.server_requests)),
        ("notifications", stable(&protocol.server_notifications)),
        ("all-requests", all(&protocol.client_requests)),
        ("all-server-requests", all(&protocol.server_requests)),
        ("all-notifications", all(&protocol.server_notifications)),
        ("oldest-release", releases.first().cloned().unwrap_or_default()),
        ("releases", releases.len().to_string()),
        ("new-methods", history.new_methods().count().to_string()),
        ("new-options", history.new_options().count().to_string()),
        (
            "raw-places",
            protocol.notes.iter().filter(|note| note.effect == codex_codegen::Effect::Raw).count().to_string(),
        ),
    ])
}

/// Returns the documents below `root` that have marks, with the right values.
pub(super) fn documents(root: &Path, numbers: &Numbers) -> Result<Tree> {
    let mut tree = Tree::new();
    for path in candidates(root)? {
        let full = root.join(&path);
        let text = fs::read_to_string(&full).with_context(|| format!("cannot read {}", full.display()))?;
        if text.contains(OPEN) {
            let name = path.to_string_lossy().replace('\\', "/");
            tree.insert(name.clone(), fill(&text, numbers).with_context(|| name)?);
        }
    }
    Ok(tree)
}

/// Returns the Markdown files that may have marks: those at the root and in docs/, and the READMEs of the crates.
fn candidates(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in ["", "docs", "crates"] {
        let Ok(entries) = fs::read_dir(root.join(folder)) else { continue };
        for entry in entries {
            let name = entry.with_context(|| format!("cannot read {}", root.join(folder).display()))?.file_name();
            let path = Path::new(folder).join(&name);
            let path = if folder == "crates" { path.join("README.md") } else { path };
            if path.extension().is_some_and(|extension| extension == "md") && root.join(&path).is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Returns the text with the values between its marks.
fn fill(text: &str, numbers: &Numbers) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        let after = &rest[at + OPEN.len()..];
        let Some((name, after)) = after.split_once(OPEN_END) else { bail!("a mark `{OPEN}` has no end `{OPEN_END}`") };
        let Some(value) = numbers.get(name) else {
            let known: Vec<&str> = numbers.keys().copied().collect();
            bail!("the mark `{OPEN}{name}{OPEN_END}` has no value\nhint: the known marks are {}", known.join(", "));
        };
        let Some((_, after)) = after.split_once(CLOSE) else { bail!("the mark `{name}` is not closed by `{CLOSE}`") };
        out.push_str(&rest[..at]);
        out.push_str(&format!("{OPEN}{name}{OPEN_END}{value}{CLOSE}"));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_between_their_marks() {
        let numbers = Numbers::from([("version", "0.2.0".to_owned()), ("requests", "7".to_owned())]);
        let text = "Codex <!-- codex:version -->0.1.0<!-- / -->, <!-- codex:requests --><!-- / --> requests.";
        let filled = "Codex <!-- codex:version -->0.2.0<!-- / -->, <!-- codex:requests -->7<!-- / --> requests.";
        assert_eq!(fill(text, &numbers).unwrap(), filled);
        assert_eq!(fill(filled, &numbers).unwrap(), filled);
        for (text, problem) in [
            ("<!-- codex:colour -->1<!-- / -->", "`<!-- codex:colour -->` has no value"),
            ("<!-- codex:version -->1", "is not closed"),
            ("<!-- codex:version", "has no end"),
        ] {
            let error = fill(text, &numbers).unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
        }
    }
}

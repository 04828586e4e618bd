//! A tree of files as a value, and how one differs from another.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Relative paths (with `/`) and their texts.
///
/// Writing a tree and comparing it with what is on disk are two uses of the same value, so a check can never differ
/// from the generation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path.into(), text.into());
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// All files, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What has to happen to `found` for it to become `self`.
    pub fn drift_of(&self, found: &Self) -> Drift {
        let mut drift = Drift::default();
        for (path, expected) in &self.files {
            match found.files.get(path) {
                None => drift.missing.push(path.clone()),
                Some(text) if text != expected => {
                    drift.changed.push(Changed { path: path.clone(), expected: expected.clone(), found: text.clone() })
                }
                Some(_) => {}
            }
        }
        drift.stale = found.files.keys().filter(|path| !self.files.contains_key(*path)).cloned().collect();
        drift
    }
}

impl FromIterator<(String, String)> for Tree {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(iter: I) -> Self {
        Self { files: iter.into_iter().collect() }
    }
}

impl IntoIterator for Tree {
    type Item = (String, String);
    type IntoIter = std::collections::btree_map::IntoIter<String, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.files.into_iter()
    }
}

/// A file whose text is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path in the tree.
    pub path: String,
    /// The text it should have.
    pub expected: String,
    /// The text it has.
    pub found: String,
}

/// How a tree on disk differs from the one that it should be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// Files that should be there and are not.
    pub missing: Vec<String>,
    /// Files that should not be there and are.
    pub stale: Vec<String>,
    /// Files that are there with another text.
    pub changed: Vec<Changed>,
}

/// Longest diff that a report shows, in lines.
const DIFF_LINES: usize = 100;

impl Drift {
    /// Whether both are the same.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.changed.is_empty()
    }

    /// What differs, told apart, with diffs cut at about 100 lines. `root` stands before each path.
    pub fn report(&self, root: &str) -> String {
        let mut out = String::new();
        for path in &self.missing {
            let _ = writeln!(out, "missing: {root}/{path}");
        }
        for path in &self.stale {
            let _ = writeln!(out, "stale:   {root}/{path} (nothing generates it)");
        }
        for change in &self.changed {
            let _ = writeln!(out, "changed: {root}/{}", change.path);
        }
        let mut left = DIFF_LINES;
        for change in &self.changed {
            let diff = similar::TextDiff::from_lines(&change.found, &change.expected);
            let text = diff
                .unified_diff()
                .context_radius(2)
                .header(&format!("{root}/{} (found)", change.path), &format!("{root}/{} (expected)", change.path))
                .to_string();
            let lines: Vec<&str> = text.lines().collect();
            for line in lines.iter().take(left) {
                let _ = writeln!(out, "{line}");
            }
            if lines.len() > left {
                let _ = writeln!(out, "… {} more lines of diff", lines.len() - left);
            }
            left = left.saturating_sub(lines.len());
            if left == 0 {
                break;
            }
        }
        out
    }
}

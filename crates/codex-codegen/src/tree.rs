//! A tree of files as a value, and the differences between two trees.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Relative paths (with `/`) and the texts of their files.
///
/// The generation writes a tree and the check compares the same tree with the disk, so both always agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Creates an empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path.into(), text.into());
    }

    /// Returns the text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Returns all files, ordered by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns whether the tree has no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the changes that would turn `found` into `self`.
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

/// A file with an unexpected text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The path in the tree.
    pub path: String,
    /// The expected text.
    pub expected: String,
    /// The text that was found.
    pub found: String,
}

/// The differences between the tree on disk and the expected tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// Expected files that do not exist.
    pub missing: Vec<String>,
    /// Files that exist but are not expected.
    pub stale: Vec<String>,
    /// Files with an unexpected text.
    pub changed: Vec<Changed>,
}

/// The maximum number of diff lines in a report.
const DIFF_LINES: usize = 100;

impl Drift {
    /// Returns whether there are no differences.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.changed.is_empty()
    }

    /// Returns the differences as text, with diffs of about 100 lines in total. `root` is put before each path.
    pub fn report(&self, root: &str) -> String {
        let mut out = String::new();
        for path in &self.missing {
            let _ = writeln!(out, "missing: {root}/{path}");
        }
        for path in &self.stale {
            let _ = writeln!(out, "stale:   {root}/{path} (the generator does not write this file)");
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

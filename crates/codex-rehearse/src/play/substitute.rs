//! Replaces recorded ids and paths with the ids and paths of the play. The runtime chooses its own ids, and paths lead
//! into the private home.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The ids and paths of the play that replace recorded ones.
#[derive(Debug)]
pub(super) struct Substitutes {
    ids: HashMap<String, String>,
    /// The recorded and the private `CODEX_HOME`.
    codex_home: Option<(String, PathBuf)>,
    /// The folder that replaces the root of the recorded file system.
    root: PathBuf,
}

impl Substitutes {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { ids: HashMap::new(), codex_home: None, root }
    }

    pub(super) fn insert(&mut self, recorded: &str, actual: &str) {
        self.ids.insert(recorded.to_owned(), actual.to_owned());
    }

    pub(super) fn set_codex_home(&mut self, recorded: &str, actual: &Path) {
        self.codex_home = Some((recorded.to_owned(), actual.to_owned()));
    }

    pub(super) fn get(&self, recorded: &str) -> Option<&str> {
        self.ids.get(recorded).map(String::as_str)
    }

    /// Learns ids from a recorded value and its counterpart in the play.
    pub(super) fn learn(&mut self, recorded: &Value, actual: &Value) {
        self.learn_under("", recorded, actual);
    }

    fn learn_under(&mut self, key: &str, recorded: &Value, actual: &Value) {
        match (recorded, actual) {
            (Value::String(recorded), Value::String(actual))
                if (is_id(key) || is_path(key)) && !recorded.is_empty() && !actual.is_empty() =>
            {
                // A folder of the play never replaces another folder: each path is converted by `path`.
                let is_file = is_id(key) || Path::new(actual).is_file();
                if is_file {
                    self.ids.entry(recorded.clone()).or_insert_with(|| actual.clone());
                }
            }
            (Value::Array(recorded), Value::Array(actual)) => {
                recorded.iter().zip(actual).for_each(|(recorded, actual)| self.learn_under(key, recorded, actual));
            }
            (Value::Object(recorded), Value::Object(actual)) => {
                for (key, recorded) in recorded {
                    if let Some(actual) = actual.get(key) {
                        self.learn_under(key, recorded, actual);
                    }
                }
            }
            _ => {}
        }
    }

    /// Replaces recorded ids and paths in a value, and creates the folders that the value names.
    pub(super) fn apply(&self, value: &mut Value) {
        self.apply_under("", value);
    }

    fn apply_under(&self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if is_id(key) || is_path(key) => {
                if let Some(actual) = self.ids.get(text) {
                    *text = actual.clone();
                } else if is_path(key)
                    && let Some(path) = self.path(text)
                {
                    let is_folder = ["cwd", "root"].iter().any(|name| key.to_ascii_lowercase().contains(name));
                    if is_folder {
                        // If a folder cannot be created, both releases report the same error.
                        let _ = fs::create_dir_all(&path);
                    }
                    *text = path.to_string_lossy().into_owned();
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.apply_under(key, value)),
            Value::Object(members) => members.iter_mut().for_each(|(key, value)| self.apply_under(key, value)),
            _ => {}
        }
    }

    /// Returns the path in the play for a recorded absolute path.
    fn path(&self, recorded: &str) -> Option<PathBuf> {
        let inside = |root: &Path, rest: &str| {
            let parts = rest.split(['/', '\\', ':']).filter(|part| !matches!(*part, "" | "." | ".."));
            parts.fold(root.to_owned(), |path, part| path.join(part))
        };
        if let Some((home, actual)) = &self.codex_home
            && let Some(rest) = recorded.strip_prefix(home.as_str())
        {
            return Some(inside(actual, rest));
        }
        let is_absolute = recorded.starts_with('/') || recorded.starts_with('\\') || recorded.get(1..3) == Some(":\\");
        is_absolute.then(|| inside(&self.root, recorded))
    }
}

/// Returns whether the runtime chooses the values of this key.
fn is_id(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["id", "ids", "cursor"].iter().any(|end| key.ends_with(end))
}

fn is_path(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["path", "paths", "cwd", "cwds", "root", "roots", "dir", "dirs"].iter().any(|end| key.ends_with(end))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_are_learned_by_place_and_used_by_key() {
        let mut substitutes = Substitutes::new("/private".into());
        let recorded = json!({ "thread": { "id": "t-1", "name": "a" }, "nextCursor": "c-1" });
        substitutes.learn(&recorded, &json!({ "thread": { "id": "t-9", "name": "b" }, "nextCursor": "c-9" }));
        let mut params = json!({ "threadId": "t-1", "cursor": "c-1", "text": "t-1", "itemId": "other" });
        substitutes.apply(&mut params);
        assert_eq!(params, json!({ "threadId": "t-9", "cursor": "c-9", "text": "t-1", "itemId": "other" }));
    }

    #[cfg(unix)]
    #[test]
    fn paths_lead_into_the_private_folder_and_never_out_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut substitutes = Substitutes::new(folder.path().to_owned());
        substitutes.set_codex_home("/home/ada/.codex", Path::new("/private/codex"));
        let mut params = json!({
            "cwd": "/home/ada/project",
            "path": "/home/ada/.codex/skills/x",
            "writableRoots": ["/../../etc"],
            "relativePath": "src/main.rs",
        });
        substitutes.apply(&mut params);
        let inside = |rest: &str| folder.path().join(rest).to_string_lossy().into_owned();
        assert_eq!(params["cwd"], inside("home/ada/project"));
        assert!(Path::new(&inside("home/ada/project")).is_dir());
        assert_eq!(params["path"], "/private/codex/skills/x");
        assert_eq!(params["writableRoots"][0], inside("etc"));
        assert_eq!(params["relativePath"], "src/main.rs");
    }
}

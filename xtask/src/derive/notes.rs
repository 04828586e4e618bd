//! The notes of the generator, as the text of a file.

use std::fmt::Write as _;

use codex_codegen::Note;
use serde_json::Value;

/// The file of the folder `schemas` that has the notes. Without notes there is no file.
pub const FILE: &str = "notes.toml";

const HEADER: &str = "# Places of the schemas that the generator could not take as they stand, and what became of them.\n\
                      # Written by `cargo xtask update-artifacts` and `generate-types`; docs/updating.md says how to improve one.\n";

/// Returns the text of the file; empty without notes.
pub fn notes_text(notes: &[Note]) -> String {
    if notes.is_empty() {
        return String::new();
    }
    // A JSON string is also a TOML string.
    let quoted = |text: &str| Value::from(text).to_string();
    let mut out = HEADER.to_owned();
    for note in notes {
        let _ = write!(
            out,
            "\n[[note]]\npath = {}\neffect = {}\nreason = {}\n",
            quoted(&note.path),
            quoted(note.effect.as_str()),
            quoted(&note.reason)
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use codex_codegen::Effect;

    use super::*;

    #[test]
    fn the_text_of_the_notes_is_toml() {
        let note = Note { path: "A.\"b\"".to_owned(), effect: Effect::Raw, reason: "a\nb \\ c".to_owned() };
        let text = notes_text(std::slice::from_ref(&note));
        let read: toml::Table = text.parse().expect("the notes are not TOML");
        let first = &read["note"][0];
        assert_eq!(first["path"].as_str(), Some("A.\"b\""));
        assert_eq!(first["effect"].as_str(), Some("raw"));
        assert_eq!(first["reason"].as_str(), Some("a\nb \\ c"));
        assert_eq!(notes_text(&[]), "");
    }
}

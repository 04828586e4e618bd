//! The messages of one connection, and their file format.

use std::{
    fs,
    io::{self, BufRead as _, Write as _},
    path::Path,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};

use crate::Error;

/// The direction of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From the client to the app-server.
    Out,
    /// From the app-server to the client.
    In,
}

/// The kind of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A message with a method and an id.
    Request,
    /// An answer with a result.
    Response,
    /// An answer with an error.
    Error,
    /// A message with a method and without an id.
    Notification,
}

/// One message, with its exact text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The direction.
    #[serde(rename = "dir")]
    pub direction: Direction,
    /// The method. An answer has the method of its request, or an empty text without a request.
    pub method: String,
    /// The kind.
    pub kind: Kind,
    raw: Box<RawValue>,
    #[serde(skip)]
    message: Value,
}

impl Entry {
    /// Returns the exact text of the message.
    #[must_use]
    pub fn raw(&self) -> &str {
        self.raw.get()
    }

    /// Returns the parsed message.
    #[must_use]
    pub fn message(&self) -> &Value {
        &self.message
    }

    /// Returns the `params` of a request or notification, or the `result` or `error` of an answer.
    #[must_use]
    pub fn payload(&self) -> &Value {
        match self.kind {
            Kind::Request | Kind::Notification => &self.message["params"],
            Kind::Response => &self.message["result"],
            Kind::Error => &self.message["error"],
        }
    }

    /// Returns whether the message has this kind and method and comes from the app-server.
    #[must_use]
    pub fn is_in(&self, kind: Kind, method: &str) -> bool {
        self.direction == Direction::In && self.kind == kind && self.method == method
    }
}

/// The messages of a connection, in the order in which the client received or sent them.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    entries: Vec<Entry>,
}

impl Transcript {
    /// Creates an empty transcript.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the messages.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Adds a line, and returns the new entry.
    ///
    /// # Errors
    /// Returns an error if the line is not a JSON object, or is no message of the protocol.
    pub fn push(&mut self, direction: Direction, line: &str) -> Result<&Entry, Error> {
        let raw: Box<RawValue> = serde_json::from_str(line.trim())?;
        let message: Value = serde_json::from_str(raw.get())?;
        let has = |member: &str| message.get(member).is_some();
        let kind = match (has("method"), has("id")) {
            (true, true) => Kind::Request,
            (true, false) => Kind::Notification,
            (false, _) if has("error") => Kind::Error,
            (false, _) if has("result") => Kind::Response,
            _ => return Err(Error::Unexpected(format!("not a message: {line}"))),
        };
        let method = match kind {
            Kind::Request | Kind::Notification => message["method"].as_str().unwrap_or_default().to_owned(),
            Kind::Response | Kind::Error => self.method_of(direction, &message["id"]),
        };
        self.entries.push(Entry { direction, method, kind, raw, message });
        Ok(&self.entries[self.entries.len() - 1])
    }

    /// Returns the method of the request that an answer with this direction belongs to.
    fn method_of(&self, direction: Direction, id: &Value) -> String {
        let asked =
            |entry: &&Entry| entry.direction != direction && entry.kind == Kind::Request && entry.message["id"] == *id;
        let request = self.entries.iter().rev().find(asked);
        request.map_or_else(String::new, |entry| entry.method.clone())
    }

    /// Appends another transcript. Ids may repeat, and each answer keeps its method.
    pub fn append(&mut self, mut other: Self) {
        self.entries.append(&mut other.entries);
    }

    /// Returns each request with its answer, for requests of both directions.
    #[must_use]
    pub fn calls(&self) -> Vec<(&Entry, &Entry)> {
        let mut open: Vec<&Entry> = Vec::new();
        let mut calls = Vec::new();
        for entry in &self.entries {
            match entry.kind {
                Kind::Request => open.push(entry),
                Kind::Notification => {}
                Kind::Response | Kind::Error => {
                    let asked = open.iter().rposition(|request| {
                        request.direction != entry.direction && request.message["id"] == entry.message["id"]
                    });
                    if let Some(index) = asked {
                        calls.push((open.remove(index), entry));
                    }
                }
            }
        }
        calls
    }

    /// Replaces texts in all messages, for example the folder of a test with a name that is the same on
    /// each machine. The replacement happens in the JSON text, so the texts must not need escapes.
    ///
    /// # Errors
    /// Returns an error if a message is no JSON any more afterwards.
    pub fn replace(&mut self, replacements: &[(&str, &str)]) -> Result<(), Error> {
        for entry in &mut self.entries {
            let mut text = entry.raw.get().to_owned();
            for (from, to) in replacements {
                text = text.replace(from, to);
            }
            entry.message = serde_json::from_str(&text)?;
            entry.raw = RawValue::from_string(text)?;
        }
        Ok(())
    }

    /// Reads one entry from each line; blank lines are skipped.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read, or a line is no entry.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let mut entries = Vec::new();
        for line in io::BufReader::new(fs::File::open(path)?).lines() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            let mut entry: Entry = serde_json::from_str(&line)?;
            entry.message = serde_json::from_str(entry.raw.get())?;
            entries.push(entry);
        }
        Ok(Self { entries })
    }

    /// Writes one line for each entry: `{"dir", "method", "kind", "raw"}`.
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), Error> {
        let mut file = io::BufWriter::new(fs::File::create(path)?);
        for entry in &self.entries {
            serde_json::to_writer(&mut file, entry)?;
            file.write_all(b"\n")?;
        }
        Ok(file.flush()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transcript() -> Transcript {
        let mut transcript = Transcript::new();
        let lines = [
            (Direction::Out, r#"{"id":0,"method":"initialize","params":{}}"#),
            (Direction::In, r#"{"id":0,"method":"currentTime/read","params":{}}"#),
            (Direction::In, r#"{"method":"warning","params":{"message":"m"}}"#),
            (Direction::Out, r#"{"id":0,"error":{"code":1,"message":"no"}}"#),
            (Direction::In, r#"{"id":0,"result":{"b":1,"a":2}}"#),
        ];
        for (direction, line) in lines {
            transcript.push(direction, line).unwrap();
        }
        transcript
    }

    #[test]
    fn answers_find_the_request_of_the_other_side() {
        let transcript = transcript();
        let methods: Vec<&str> = transcript.entries().iter().map(|entry| entry.method.as_str()).collect();
        let expected = ["initialize", "currentTime/read", "warning", "currentTime/read", "initialize"];
        assert_eq!(methods, expected);
        assert_eq!(transcript.calls().len(), 2);
    }

    #[test]
    fn a_file_keeps_the_text_of_each_message() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.jsonl");
        transcript().write(&path).unwrap();
        let read = Transcript::read(&path).unwrap();
        assert_eq!(read.entries()[4].raw(), r#"{"id":0,"result":{"b":1,"a":2}}"#);
        assert_eq!(read.entries()[4].payload()["a"], 2);
    }

    #[test]
    fn a_line_that_is_not_a_message_is_refused() {
        assert!(Transcript::new().push(Direction::In, "Debugger attached.").is_err());
        assert!(Transcript::new().push(Direction::In, "{\"id\":1}").is_err());
    }
}

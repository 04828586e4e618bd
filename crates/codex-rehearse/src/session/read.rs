//! Reads the two file formats: recordings of `CodexConfig::record` and transcripts of `codex_testkit::Transcript`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use serde::Deserialize;
use serde_json::Value;

use super::{Kind, Message, Session, Side};

/// The version of the recording format that this crate reads.
const FORMAT: u64 = 1;

/// The first line of a recording.
#[derive(Deserialize)]
struct Header {
    codex_recording: u64,
    types: String,
}

/// Every other line, in either format.
#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Recorded {
        from: Speaker,
        #[serde(default)]
        message: Option<Value>,
    },
    Transcribed {
        dir: Speaker,
        raw: Value,
    },
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Speaker {
    #[serde(alias = "out")]
    Client,
    #[serde(alias = "in")]
    Server,
}

impl Session {
    /// Reads a recording or a transcript.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        // An incomplete last line may end within a character.
        let bytes = fs::read(path).with_context(|| format!("cannot read the recording {}", path.display()))?;
        Self::parse(path, &String::from_utf8_lossy(&bytes))
    }

    pub(crate) fn parse(path: &Path, text: &str) -> anyhow::Result<Self> {
        let mut session = Self { path: path.to_owned(), messages: Vec::new(), types: None, skipped: 0 };
        let lines = (1..).zip(text.split_inclusive('\n')).filter(|(_, line)| !line.trim().is_empty());
        for (at, (number, line)) in lines.enumerate() {
            if at == 0
                && let Ok(header) = serde_json::from_str::<Header>(line)
            {
                if header.codex_recording != FORMAT {
                    bail!(
                        "{} has the recording format {}, and this codex-rehearse reads format {FORMAT}\n\
                         hint: use the codex-rehearse of the same version as the program that wrote the file",
                        path.display(),
                        header.codex_recording
                    );
                }
                session.types = Some(header.types);
                continue;
            }
            match serde_json::from_str::<Line>(line) {
                Ok(line) => session.add(number, line),
                Err(_) if !line.ends_with('\n') && at > 0 => session.skipped += 1,
                Err(error) => bail!(
                    "line {number} of {} is not a recorded message: {error}\n\
                     hint: codex-rehearse reads the files that CodexConfig::record (codex-client) and Transcript::write \
                     (codex-testkit) write",
                    path.display()
                ),
            }
        }
        if session.messages.is_empty() {
            bail!(
                "{} holds no messages\nhint: record a session with CodexConfig::record(\"session.jsonl\")",
                path.display()
            );
        }
        Ok(session)
    }

    fn add(&mut self, line: usize, entry: Line) {
        let (speaker, message) = match entry {
            Line::Recorded { from, message: Some(message) } => (from, message),
            // Text that is not a message, or the end of the runtime's output.
            Line::Recorded { message: None, .. } => return self.skipped += 1,
            Line::Transcribed { dir, raw } => (dir, raw),
        };
        let side = match speaker {
            Speaker::Client => Side::Client,
            Speaker::Server => Side::Server,
        };
        let Value::Object(mut members) = message else { return self.skipped += 1 };
        let method = members.get("method").and_then(Value::as_str).map(str::to_owned);
        let id = members.remove("id");
        let mut payload = |name: &str| members.remove(name).unwrap_or_default();
        let (kind, payload) = match (&method, &id) {
            (Some(_), Some(_)) => (Kind::Request, payload("params")),
            (Some(_), None) => (Kind::Notification, payload("params")),
            (None, Some(_)) if members.contains_key("error") => (Kind::Error, members["error"].take()),
            (None, Some(_)) => (Kind::Result, members.get_mut("result").map(Value::take).unwrap_or_default()),
            (None, None) => return self.skipped += 1,
        };
        let id = id.unwrap_or_default();
        let is_answer = matches!(kind, Kind::Result | Kind::Error);
        let answers = if is_answer { self.request(side, &id) } else { None };
        let method = method.or_else(|| Some(self.messages[answers?].method.clone())).unwrap_or_default();
        self.messages.push(Message { line, side, kind, method, id, payload, answers });
    }

    /// Returns the last request with this id that was sent to the answering side.
    fn request(&self, answering: Side, id: &Value) -> Option<usize> {
        let is_asked =
            |message: &Message| message.side != answering && message.kind == Kind::Request && message.id == *id;
        self.messages.iter().rposition(is_asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GREETING: &str = concat!(
        r#"{"at_ms":0,"from":"client","message":{"id":1,"method":"initialize","params":{}}}"#,
        "\n",
        r#"{"at_ms":9,"from":"server","message":{"id":1,"result":{"userAgent":"me/0.169.0 (linux)"}}}"#,
        "\n",
    );
    const HEADER: &str = "{\"codex_recording\":1,\"client\":\"0.1.0\",\"types\":\"0.171.0\",\"started_at_ms\":0}\n";

    fn parse(text: &str) -> anyhow::Result<Session> {
        Session::parse(Path::new("session.jsonl"), text)
    }

    #[test]
    fn the_release_comes_from_the_runtime_or_else_from_the_types() {
        let session = parse(&format!("{HEADER}{GREETING}")).unwrap();
        assert_eq!(session.version().unwrap().to_string(), "0.169.0");
        let first = GREETING.lines().next().unwrap();
        assert_eq!(parse(&format!("{HEADER}{first}\n")).unwrap().version().unwrap().to_string(), "0.171.0");
        assert!(parse(GREETING.lines().next().unwrap()).unwrap().version().is_none());
    }

    #[test]
    fn an_answer_has_the_method_of_its_request_in_both_formats() {
        let transcript = concat!(
            r#"{"dir":"out","method":"x","kind":"request","raw":{"id":0,"method":"model/list"}}"#,
            "\n",
            r#"{"dir":"in","method":"x","kind":"request","raw":{"id":0,"method":"item/tool/call","params":{}}}"#,
            "\n",
            r#"{"dir":"out","method":"","kind":"error","raw":{"id":0,"error":{"code":1,"message":"no"}}}"#,
            "\n",
            r#"{"dir":"in","method":"","kind":"response","raw":{"id":0,"result":{"data":[]}}}"#,
            "\n",
        );
        let session = parse(transcript).unwrap();
        let methods: Vec<&str> = session.messages.iter().map(|message| message.method.as_str()).collect();
        assert_eq!(methods, ["model/list", "item/tool/call", "item/tool/call", "model/list"]);
        assert_eq!(session.messages[2].kind, Kind::Error);
        assert_eq!(session.answer_to(0).unwrap().line, 4);
    }

    #[test]
    fn a_last_line_that_was_cut_off_is_left_out() {
        let session = parse(&format!("{HEADER}{GREETING}{{\"at_ms\":10,\"fr")).unwrap();
        assert_eq!((session.messages.len(), session.skipped), (2, 1));
    }

    #[test]
    fn unreadable_files_are_refused_with_the_line_and_a_hint() {
        let later = HEADER.replace(":1,", ":2,");
        for (text, expected) in [
            (later.as_str(), "has the recording format 2"),
            ("{\"some\":\"json\"}\n", "line 1 of session.jsonl is not a recorded message"),
            (HEADER, "holds no messages"),
        ] {
            let error = parse(text).unwrap_err().to_string();
            assert!(error.contains(expected) && error.contains("\nhint: "), "{error}");
        }
    }
}

//! Reads the messages of transcripts, and counts the results.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use codex_testkit::{Direction, Entry, Kind, Transcript};
use codex_types::{
    decode_value, notification, request,
    rpc::{Notification, NotificationVisitor, Request, RequestVisitor, RpcError},
    server_request,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::answers;

/// The results for the messages of one file.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Read {
    file: String,
    /// The messages that the runtime sent.
    messages: usize,
    /// Messages that were read whole and written back equal.
    equal: usize,
    /// Messages that were read whole, and written back without fields that these types do not have.
    with_unknown_fields: usize,
    /// Messages that were read without a part that did not fit.
    with_problems: usize,
    /// Messages of methods that these types do not have. They are kept as raw JSON.
    unrecognised: usize,
    /// Messages that could not be read.
    failed: usize,
    /// Messages that were written back with a value that was not in them. Each one is a bug.
    changed: usize,
    /// The places that did not fit, by method and path.
    misfits: Vec<Misfit>,
    /// The agent messages that a client received, and those among them that were not the answer of their turn.
    answers: answers::Answers,
}

/// A place in a message that did not fit the types.
#[derive(Debug, Serialize)]
struct Misfit {
    what: &'static str,
    method: String,
    path: String,
    problem: String,
    count: usize,
}

/// The result for one message.
enum Outcome {
    Equal,
    UnknownFields(Vec<String>),
    Problems(Vec<(String, String)>),
    Failed(String, String),
    Changed(String),
}

/// Reads each file.
pub(crate) async fn all(files: &[&str]) -> anyhow::Result<Vec<Read>> {
    let mut all = Vec::new();
    for file in files {
        let transcript = Transcript::read(Path::new(file)).with_context(|| format!("cannot read {file}"))?;
        let mut read = Read { file: (*file).to_owned(), ..Read::default() };
        let mut misfits: BTreeMap<(&'static str, String, String, String), usize> = BTreeMap::new();
        for entry in transcript.entries().iter().filter(|entry| entry.direction == Direction::In) {
            count(entry, &mut read, &mut misfits);
        }
        let misfit = |((what, method, path, problem), count)| Misfit { what, method, path, problem, count };
        read.misfits = misfits.into_iter().map(misfit).collect();
        read.answers = answers::of(&transcript).await?;
        all.push(read);
    }
    Ok(all)
}

fn count(entry: &Entry, read: &mut Read, misfits: &mut BTreeMap<(&'static str, String, String, String), usize>) {
    let mut add = |what: &'static str, path: String, problem: String| {
        *misfits.entry((what, entry.method.clone(), path, problem)).or_default() += 1;
    };
    read.messages += 1;
    match outcome(entry) {
        None => {
            read.unrecognised += 1;
            add("unrecognised", String::new(), String::new());
        }
        Some(Outcome::Equal) => read.equal += 1,
        Some(Outcome::UnknownFields(paths)) => {
            read.with_unknown_fields += 1;
            paths.into_iter().for_each(|path| add("unknown field", path, String::new()));
        }
        Some(Outcome::Problems(problems)) => {
            read.with_problems += 1;
            problems.into_iter().for_each(|(path, problem)| add("problem", path, problem));
        }
        Some(Outcome::Failed(path, problem)) => {
            read.failed += 1;
            add("failed", path, problem);
        }
        Some(Outcome::Changed(path)) => {
            read.changed += 1;
            add("changed", path, String::new());
        }
    }
}

/// Returns the result for a message, or `None` if these types do not have the method.
fn outcome(entry: &Entry) -> Option<Outcome> {
    let (value, method) = (entry.payload(), entry.method.as_str());
    match entry.kind {
        Kind::Error => Some(through::<RpcError>(value)),
        Kind::Request => server_request::dispatch(method, Params(value)),
        Kind::Response => request::dispatch(method, Answer(value)),
        Kind::Notification => notification::dispatch(method, Params(value)),
    }
}

struct Params<'a>(&'a Value);

struct Answer<'a>(&'a Value);

impl RequestVisitor for Params<'_> {
    type Output = Outcome;

    fn visit<M: Request>(self) -> Outcome {
        through::<M::Params>(self.0)
    }
}

impl RequestVisitor for Answer<'_> {
    type Output = Outcome;

    fn visit<M: Request>(self) -> Outcome {
        through::<M::Response>(self.0)
    }
}

impl NotificationVisitor for Params<'_> {
    type Output = Outcome;

    fn visit<M: Notification>(self) -> Outcome {
        through::<M::Params>(self.0)
    }
}

fn through<T: Serialize + DeserializeOwned>(value: &Value) -> Outcome {
    let decoded = match decode_value::<T>(value) {
        Ok(decoded) => decoded,
        Err(error) => return Outcome::Failed(general(error.path()), error.problem().to_owned()),
    };
    let Ok(written) = serde_json::to_value(&decoded.value) else { return Outcome::Changed(String::new()) };
    let mut differences = Differences::default();
    compare(value, &written, "", &mut differences);
    let Differences { lost, changed } = differences;
    // A value that does not fit must not affect any other value.
    let given_up: Vec<String> = decoded.problems.iter().map(|problem| general(problem.value_path())).collect();
    let is_explained = |path: &String| given_up.iter().any(|given_up| given_up.starts_with(path.as_str()));
    if let Some(path) = changed.into_iter().find(|path| !is_explained(path)) {
        return Outcome::Changed(path);
    }
    if !decoded.problems.is_empty() {
        let problem = |problem: &codex_types::DecodeProblem| (general(problem.path()), problem.problem().to_owned());
        return Outcome::Problems(decoded.problems.iter().map(problem).collect());
    }
    if lost.is_empty() { Outcome::Equal } else { Outcome::UnknownFields(lost) }
}

/// Returns the path with `[*]` in place of each index of a list.
fn general(path: &str) -> String {
    let mut out = String::new();
    for part in path.split_inclusive(']') {
        match part.split_once('[') {
            Some((before, index)) if index.trim_end_matches(']').bytes().all(|byte| byte.is_ascii_digit()) => {
                out.push_str(before);
                out.push_str("[*]");
            }
            _ => out.push_str(part),
        }
    }
    out
}

/// The paths at which the written value differs from the read value.
#[derive(Default)]
struct Differences {
    /// The fields that were not written back.
    lost: Vec<String>,
    /// The values that changed, and the fields that were added.
    changed: Vec<String>,
}

/// Collects the differences between the read and the written value.
///
/// A null may be left out, and may be written for an absent field, because both mean the same in these messages.
fn compare(read: &Value, written: &Value, path: &str, found: &mut Differences) {
    match (read, written) {
        (Value::Object(a), Value::Object(b)) => {
            let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            for (key, value) in a {
                match b.get(key) {
                    Some(other) => compare(value, other, &inner(key), found),
                    None if value.is_null() => {}
                    None => found.lost.push(inner(key)),
                }
            }
            let added = b.iter().filter(|(key, value)| !a.contains_key(*key) && !is_empty(value));
            found.changed.extend(added.map(|(key, _)| inner(key)));
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).for_each(|(one, other)| compare(one, other, &format!("{path}[*]"), found));
        }
        _ if read == written => {}
        _ => found.changed.push(path.to_owned()),
    }
}

/// Returns whether a type may write this value for a field that the message does not have: null, or a default.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

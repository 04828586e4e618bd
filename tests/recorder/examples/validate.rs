//! Checks a transcript against the schemas that the runtime emits:
//! `cargo run -p codex-recorder --example validate -- RUNTIME TRANSCRIPT.jsonl`.
//!
//! The program prints the values that violate a schema. Under `unnamed`, it prints the members of messages that no
//! schema names. The schemas allow these members, but types made from the schemas would lose them.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::Context as _;
use clap::Parser;
use codex_recorder::{Known, Surface};
use codex_testkit::{Entry, Transcript};
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Checks a transcript against the schemas that the runtime emits, and prints the values that do not fit. Writes no
/// file.
#[derive(Parser)]
#[command(after_help = "\
Example:
  cargo run -p codex-recorder --example validate -- bin/codex target/traffic.jsonl")]
struct Options {
    /// The `codex` program that emits the schemas.
    runtime: PathBuf,
    /// The transcript.
    transcript: PathBuf,
    /// Checks against the schemas of the stable surface.
    #[arg(long)]
    stable: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let surface = match options.stable {
        true => Surface::Stable,
        false => Surface::Experimental,
    };
    anyhow::ensure!(
        options.runtime.is_file(),
        "{} is not a file: name the codex executable (`cargo xtask fetch-runtime` installs bin/codex)",
        options.runtime.display()
    );
    let transcript = Transcript::read(&options.transcript)
        .with_context(|| format!("cannot read the transcript {}", options.transcript.display()))?;
    let known = Known::of(&options.runtime, surface).await?;
    for (title, draft, strict) in [("violations", Draft::Draft7, false), ("unnamed", Draft::Draft202012, true)] {
        let mut checker = Checker::new(&known, draft, strict);
        for entry in transcript.entries() {
            checker.check(entry)?;
        }
        println!("== {title}: {} kinds", checker.found.len());
        for (what, (count, example)) in &checker.found {
            println!("{what}  ({count} times)\n    {example}");
        }
        println!("without a schema: {}", checker.without.join(", "));
    }
    Ok(())
}

struct Checker<'a> {
    known: &'a Known,
    definitions: Value,
    draft: Draft,
    validators: BTreeMap<String, Option<Validator>>,
    found: BTreeMap<String, (usize, String)>,
    without: Vec<String>,
}

impl<'a> Checker<'a> {
    fn new(known: &'a Known, draft: Draft, strict: bool) -> Self {
        let mut definitions = known.schemas["definitions"].clone();
        if strict {
            close_all(&mut definitions);
        }
        let validators = BTreeMap::new();
        let (found, without) = (BTreeMap::new(), Vec::new());
        Self { known, definitions, draft, validators, found, without }
    }

    fn check(&mut self, entry: &Entry) -> anyhow::Result<()> {
        let key = format!("{:?} {:?} {}", entry.direction, entry.kind, entry.method);
        if !self.validators.contains_key(&key) {
            let schema = self.known.schema_of(entry);
            if schema.is_none() {
                self.without.push(key.clone());
            }
            let validator = schema
                .map(|schema| {
                    let whole = json!({ "definitions": self.definitions, "allOf": [schema] });
                    jsonschema::options().with_draft(self.draft).build(&whole)
                })
                .transpose()
                .with_context(|| format!("cannot compile the schema of {key}"))?;
            self.validators.insert(key.clone(), validator);
        }
        let Some(Some(validator)) = self.validators.get(&key) else {
            return Ok(());
        };
        for error in validator.iter_errors(entry.payload()) {
            let mut path = error.instance_path().to_string();
            path = path
                .split('/')
                .map(|part| if part.parse::<u32>().is_ok() { "*" } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let text: String = error.to_string().chars().take(300).collect();
            let instance = error.instance().to_string();
            let example: String = format!("{text}\n    in {instance}").chars().take(900).collect();
            let place = error.schema_path().to_string();
            let found = self.found.entry(format!("{key} {path} [{place}]")).or_default();
            found.0 += 1;
            found.1 = example;
        }
        Ok(())
    }
}

/// Makes each definition refuse the members that it does not name.
fn close_all(definitions: &mut Value) {
    for (name, definition) in definitions.as_object_mut().into_iter().flatten() {
        if name == "v2" {
            close_all(definition);
        } else {
            close(definition);
        }
    }
}

fn close(definition: &mut Value) {
    let open = definition.get("additionalProperties").is_some();
    let object = definition["type"] == "object";
    let union = ["oneOf", "anyOf"].iter().any(|name| {
        let branches = definition[*name].as_array();
        branches.is_some_and(|branches| branches.iter().any(|it| it["type"] == "object"))
    });
    let empty = object && definition.get("properties").is_none() && !union;
    if !open
        && !empty
        && (object || union)
        && let Some(members) = definition.as_object_mut()
    {
        let closed: &mut Map<String, Value> = members;
        closed.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
    }
}

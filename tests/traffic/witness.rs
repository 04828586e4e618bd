//! The second check: encoded messages are valid by the runtime's own schemas.
//!
//! The recorder's [`Known`] finds the schema of a message without the generator. A type with the same fault in decoding and
//! encoding passes the comparison, and fails this check.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use codex_recorder::{Known, Surface};
use codex_testkit::Entry;
use jsonschema::{Draft, Registry, Validator};
use serde_json::{Value, json};

/// Definitions that contradict the messages of the runtime, with the reason.
///
/// Delete an excuse that no message of a recording needs.
const EXCUSED: [(&str, &str); 1] = [("ThreadTimelineEntry", SNAKE)];

/// Definitions that contradict the bindings in the same way, and that are in no recording.
const EXCUSED_IF_MADE: [(&str, &str); 2] = [("AccountSessionsSwitchResponse", SNAKE), ("ThreadRealtimeItem", SNAKE)];

const SNAKE: &str = "the schema has snake_case members; on the wire and in TypeScript they are camelCase";

/// The name of the bundle in the registry.
const BUNDLE: &str = "urn:bundle";

/// Validates encoded payloads, and counts the results.
pub(crate) struct Witness {
    known: Known,
    strict: Schemas,
    /// For each excuse, the schemas with a definition that accepts every value.
    excused: Vec<(&'static str, Schemas)>,
    /// The errors, and the number of each.
    pub(crate) refused: BTreeMap<String, usize>,
    /// Messages of a type without a schema.
    pub(crate) without: BTreeSet<String>,
    /// The number of valid messages.
    pub(crate) valid: usize,
    used: BTreeSet<&'static str>,
}

impl Witness {
    /// Returns a witness with the committed schemas of a surface, for recorded messages.
    pub(crate) fn of(surface: Surface) -> Self {
        Self::with(surface, &EXCUSED)
    }

    /// Returns a witness for messages that the generator made. These messages contain every definition.
    pub(crate) fn of_made(surface: Surface) -> Self {
        Self::with(surface, &[&EXCUSED[..], &EXCUSED_IF_MADE].concat())
    }

    fn with(surface: Surface, excuses: &[(&'static str, &str)]) -> Self {
        let file = match surface {
            Surface::Stable => "stable.schemas.json",
            Surface::Experimental => "experimental.schemas.json",
        };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas").join(file);
        Self::new(serde_json::from_slice(&fs::read(path).unwrap()).unwrap(), excuses)
    }

    fn new(bundle: Value, excuses: &[(&'static str, &str)]) -> Self {
        let excused = excuses.iter().filter_map(|(definition, _)| {
            let mut bundle = bundle.clone();
            *bundle.pointer_mut(&format!("/definitions/v2/{definition}"))? = json!(true);
            Some((*definition, Schemas::new(bundle)))
        });
        Self {
            excused: excused.collect(),
            strict: Schemas::new(bundle.clone()),
            known: Known::from_schemas(bundle).unwrap(),
            refused: BTreeMap::new(),
            without: BTreeSet::new(),
            valid: 0,
            used: BTreeSet::new(),
        }
    }

    /// Validates the encoded payload of a message.
    pub(crate) fn check(&mut self, entry: &Entry, written: &Value) {
        let message = format!("{:?} {:?} {}", entry.direction, entry.kind, entry.method);
        let Some(schema) = self.known.schema_of(entry) else {
            self.without.insert(message);
            return;
        };
        let errors = self.strict.errors(&schema, written);
        if errors.is_empty() {
            self.valid += 1;
            return;
        }
        for (definition, schemas) in &mut self.excused {
            if schemas.errors(&schema, written).is_empty() {
                self.used.insert(definition);
                return;
            }
        }
        for error in errors {
            *self.refused.entry(format!("{message}: {error}")).or_default() += 1;
        }
    }

    /// Returns the excuses that no message needed.
    pub(crate) fn unused(&self) -> Vec<&'static str> {
        let names = self.excused.iter().map(|(definition, _)| *definition);
        names.filter(|definition| !self.used.contains(definition)).collect()
    }

    /// Returns the excuses that a message needed.
    pub(crate) fn used(&self) -> &BTreeSet<&'static str> {
        &self.used
    }
}

/// A bundle, and a validator for each used schema.
struct Schemas {
    registry: Registry<'static>,
    validators: BTreeMap<String, Validator>,
}

impl Schemas {
    fn new(bundle: Value) -> Self {
        let registry = Registry::new().draft(Draft::Draft7).add(BUNDLE, bundle).unwrap().prepare().unwrap();
        Self { registry, validators: BTreeMap::new() }
    }

    /// Returns the errors of a value, each with its path.
    fn errors(&mut self, schema: &Value, value: &Value) -> Vec<String> {
        let schema = schema.to_string().replace("\"#/definitions/", &format!("\"{BUNDLE}#/definitions/"));
        let registry = &self.registry;
        let validator = self.validators.entry(schema).or_insert_with_key(|schema| {
            let schema: Value = serde_json::from_str(schema).unwrap();
            jsonschema::options().with_draft(Draft::Draft7).with_registry(registry).build(&schema).unwrap()
        });
        let place = |path: String| {
            let parts = path.split('/').map(|part| if part.parse::<u32>().is_ok() { "*" } else { part });
            parts.collect::<Vec<_>>().join("/")
        };
        let short = |text: String| text.chars().take(200).collect::<String>();
        let errors = validator.iter_errors(value);
        errors
            .map(|error| format!("{} {}", place(error.instance_path().to_string()), short(error.to_string())))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use codex_testkit::{Direction, Transcript};

    use super::*;

    /// Returns a notification of the runtime with these params.
    fn entry(method: &str, params: &Value) -> Entry {
        let mut transcript = Transcript::new();
        let message = json!({ "method": method, "params": params });
        transcript.push(Direction::In, &message.to_string()).unwrap().clone()
    }

    fn witness(excuses: &[(&'static str, &str)]) -> Witness {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/stable.schemas.json");
        Witness::new(serde_json::from_slice(&fs::read(path).unwrap()).unwrap(), excuses)
    }

    #[test]
    fn a_value_of_a_wrong_type_is_refused() {
        let mut witness = witness(&[]);
        let right = json!({ "threadId": "t" });
        witness.check(&entry("thread/archived", &right), &right);
        assert_eq!((witness.valid, witness.refused.len()), (1, 0));
        for wrong in [json!({ "threadId": 7 }), json!({ "thread_id": "t" }), json!([])] {
            witness.refused.clear();
            witness.check(&entry("thread/archived", &right), &wrong);
            assert_eq!((witness.valid, witness.refused.len()), (1, 1), "{wrong}");
        }
        let told = witness.refused.keys().next().unwrap();
        assert!(told.starts_with("In Notification thread/archived: "), "{told}");
    }

    #[test]
    fn an_excuse_is_used_only_where_it_explains_the_refusal() {
        let mut witness = witness(&[("ThreadArchivedNotification", "for the test"), ("Thread", "for the test")]);
        let wrong = json!({ "threadId": 7 });
        witness.check(&entry("thread/archived", &wrong), &wrong);
        assert!(witness.refused.is_empty(), "{:?}", witness.refused);
        assert_eq!(witness.unused(), ["Thread"]);
        witness.check(&entry("thread/closed", &wrong), &wrong);
        assert_eq!(witness.refused.len(), 1);
    }

    #[test]
    fn a_method_without_a_schema_is_named() {
        let mut witness = witness(&[]);
        witness.check(&entry("no/such/method", &json!({})), &json!({}));
        assert_eq!(witness.without.iter().collect::<Vec<_>>(), ["In Notification no/such/method"]);
    }
}

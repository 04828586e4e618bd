//! Checks that the same schemas give the same code, byte for byte, in every run and in every order of the schemas.

use std::collections::BTreeMap;
use std::path::Path;

use codex_codegen::{Protocol, Schemas, Tree, generate, generate_definitions};
use serde_json::Value;

const VERSION: &str = "0.169.0";

/// Keywords whose arrays have no meaningful order.
const UNORDERED: [&str; 6] = ["required", "enum", "type", "oneOf", "anyOf", "allOf"];

/// A deterministic generator of pseudo-random numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// The order in which keys and unordered arrays are written.
type Order<'o> = &'o mut dyn FnMut(&mut Vec<(String, &Value)>);

/// Writes `value` as text, with the keys and the unordered arrays in the given order.
fn write(value: &Value, unordered: bool, order: Order<'_>, out: &mut String) {
    let (open, close, mut entries): (_, _, Vec<(String, &Value)>) = match value {
        Value::Object(object) => ('{', '}', object.iter().map(|(key, value)| (key.clone(), value)).collect()),
        Value::Array(items) => ('[', ']', items.iter().map(|item| (String::new(), item)).collect()),
        plain => return out.push_str(&plain.to_string()),
    };
    if unordered || value.is_object() {
        order(&mut entries);
    }
    out.push(open);
    for (index, (key, inner)) in entries.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        if value.is_object() {
            out.push_str(&Value::from(key.as_str()).to_string());
            out.push(':');
        }
        write(inner, UNORDERED.contains(&key.as_str()), order, out);
    }
    out.push(close);
}

fn committed() -> Schemas {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    let read = |name: &str| (name.to_owned(), std::fs::read_to_string(folder.join(name)).unwrap());
    Schemas::from_files(Schemas::file_names().into_iter().map(read).collect()).unwrap()
}

/// Returns the bindings as the runtime writes them: one file per declaration, with `separator` between folders.
fn typescript(schemas: &Schemas, separator: &str) -> BTreeMap<String, String> {
    let joined = schemas.files().get("experimental.ts").unwrap();
    let mut files = BTreeMap::new();
    let mut path = "";
    for line in joined.lines() {
        if let Some(next) = line.strip_prefix("// ") {
            path = next;
        } else if !path.is_empty() {
            let header = "// GENERATED CODE! DO NOT MODIFY BY HAND!\n\nimport type { X } from \"./X\";\n\n";
            let text: &mut String = files.entry(path.replace('/', separator)).or_insert_with(|| header.to_owned());
            text.push_str(line);
            text.push('\n');
        }
    }
    assert!(files.len() > 800, "{}", files.len());
    files.insert("index.ts".to_owned(), "export type { X } from \"./X\";\n".to_owned());
    files
}

fn reordered(schemas: &Schemas, order: Order<'_>, separator: &str) -> Schemas {
    let mut text = |value: &Value| {
        let mut out = String::new();
        write(value, false, order, &mut out);
        out
    };
    let (stable, experimental) = (text(schemas.stable()), text(schemas.experimental()));
    assert_ne!(stable, schemas.stable().to_string(), "nothing was reordered");
    Schemas::from_emitted(&stable, &experimental, &typescript(schemas, separator)).unwrap()
}

#[track_caller]
fn assert_same(expected: &Tree, found: &Tree) {
    let drift = expected.drift_of(found);
    assert!(drift.is_empty(), "{}", drift.report("generated"));
}

#[test]
fn generation_does_not_depend_on_runs_or_on_schema_order() {
    let schemas = committed();
    let expected = generate(&schemas, VERSION).unwrap();
    assert_same(&expected, &generate(&schemas, VERSION).unwrap());

    let reversed = reordered(&schemas, &mut |entries| entries.reverse(), "\\");
    assert_eq!(reversed.digest(), schemas.digest());
    assert_same(schemas.files(), reversed.files());
    assert_same(&expected, &generate(&reversed, VERSION).unwrap());

    for seed in 1..=3 {
        let mut dice = Dice(seed);
        let shuffled = reordered(&schemas, &mut |entries| dice.shuffle(entries), "/");
        assert_same(schemas.files(), shuffled.files());
        assert_eq!(shuffled.digest(), schemas.digest());
    }
}

/// Reordered files have a different digest but give the same code.
#[test]
fn generation_does_not_depend_on_the_order_of_committed_files() {
    let schemas = committed();
    let expected = generate_definitions(&Protocol::from_schemas(&schemas, VERSION).unwrap(), "").unwrap();
    let mut dice = Dice(7);
    let mut files = schemas.files().clone();
    for (name, value) in
        [("stable.schemas.json", schemas.stable()), ("experimental.schemas.json", schemas.experimental())]
    {
        let mut text = String::new();
        write(value, false, &mut |entries| dice.shuffle(entries), &mut text);
        files.insert(name, text);
    }
    let shuffled = Schemas::from_files(files).unwrap();
    let found = generate_definitions(&Protocol::from_schemas(&shuffled, VERSION).unwrap(), "").unwrap();
    assert_same(&Tree::from_iter([("all.rs".to_owned(), expected)]), &Tree::from_iter([("all.rs".to_owned(), found)]));
}

#[test]
fn the_digest_changes_with_any_input() {
    let schemas = committed();
    for name in Schemas::file_names() {
        let mut files = schemas.files().clone();
        let text = files.get(name).unwrap().replacen("ThreadItem", "ThreadItfm", 1);
        files.insert(name, text);
        assert_ne!(Schemas::from_files(files).unwrap().digest(), schemas.digest(), "{name}");
    }
}

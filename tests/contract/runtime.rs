//! The layer that needs the pinned runtime, which `cargo xtask test` installs.

use codex_dist::{BinDir, EmittedSchemas, Lock, Runtime, Target};
use xtask::contract::{Committed, Layer, Mismatch, check_runtime};

use super::checkout;

/// Returns the installed runtime that the lock pins. A missing runtime is a failure of the test.
pub(crate) fn pinned_runtime() -> Runtime {
    let lock = Lock::read(&checkout().lock_file()).expect("cannot read the lock");
    let host = Target::host().expect("Codex does not support this machine");
    BinDir::new(checkout().bin())
        .open(&lock, host)
        .unwrap_or_else(|error| panic!("{error}\nrun: cargo xtask fetch-runtime (or cargo xtask test, which does)"))
}

fn emitted(runtime: &Runtime) -> EmittedSchemas {
    let asynchronous =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("cannot start the Tokio runtime");
    asynchronous.block_on(runtime.emit_schemas()).expect("the runtime emitted no schemas")
}

fn check(emitted: &EmittedSchemas, version: &str) -> Option<Mismatch> {
    let committed = Committed::read(&checkout()).expect("cannot read the lock and the schemas");
    check_runtime(&committed, emitted, version).expect("the check cannot be made")
}

#[test]
fn the_runtime_emits_the_committed_schemas() {
    let runtime = pinned_runtime();
    let mismatch = check(&emitted(&runtime), &runtime.version().to_string());
    assert!(mismatch.is_none(), "{}", mismatch.map(|found| found.to_string()).unwrap_or_default());
}

#[test]
fn a_runtime_of_another_version_is_reported() {
    let mismatch = check(&emitted(&pinned_runtime()), "0.1.0").expect("the check found no mismatch");
    assert_eq!(mismatch.layer, Layer::RuntimeAndSchemas);
    assert!(mismatch.to_string().contains("the runtime is 0.1.0"), "{mismatch}");
    assert!(mismatch.to_string().contains("cargo xtask"), "{mismatch}");
}

#[test]
fn a_runtime_with_another_protocol_is_reported() {
    let runtime = pinned_runtime();
    let mut emitted = emitted(&runtime);
    emitted.stable_json = emitted.stable_json.replacen("\"usageLimitExceeded\"", "\"usageLimitReached\"", 1);
    let message = check(&emitted, &runtime.version().to_string()).expect("the check found no mismatch").to_string();
    assert!(message.contains("changed: schemas/stable.schemas.json"), "{message}");
    assert!(message.contains("usageLimitReached"), "{message}");
    assert!(!message.contains("experimental.schemas.json"), "{message}");
}

#[test]
fn the_order_in_which_a_runtime_writes_does_not_matter() {
    let runtime = pinned_runtime();
    let mut emitted = emitted(&runtime);
    let value: serde_json::Value =
        serde_json::from_str(&emitted.stable_json).expect("the emitted schemas are not JSON");
    emitted.stable_json = reversed(&value);
    assert!(check(&emitted, &runtime.version().to_string()).is_none());
}

/// Returns the text of a value with the keys of each object, and the items of each array without an order, reversed.
fn reversed(value: &serde_json::Value) -> String {
    use serde_json::Value;
    const UNORDERED: [&str; 5] = ["required", "enum", "oneOf", "anyOf", "type"];
    fn write(key: &str, value: &Value) -> String {
        match value {
            Value::Object(map) => {
                let members: Vec<String> = map
                    .iter()
                    .rev()
                    .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), write(key, value)))
                    .collect();
                format!("{{{}}}", members.join(","))
            }
            Value::Array(items) => {
                let mut items: Vec<String> = items.iter().map(|item| write("", item)).collect();
                if UNORDERED.contains(&key) {
                    items.reverse();
                }
                format!("[{}]", items.join(","))
            }
            plain => plain.to_string(),
        }
    }
    write("", value)
}

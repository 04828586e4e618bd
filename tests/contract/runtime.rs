//! The layer that needs the pinned runtime: `cargo xtask test` installs it.

use codex_dist::{BinDir, EmittedSchemas, Runtime, Target};
use xtask::contract::{Layer, check_runtime, read_lock};

use super::{Checkout, workspace};

/// The installed runtime of the lock. That it is missing is a failure, not a reason to pass.
pub(crate) fn pinned_runtime() -> Runtime {
    let lock = read_lock(Checkout::committed().artifacts()).expect("a lock");
    let host = Target::host().expect("a supported machine");
    BinDir::new(workspace().join("bin"))
        .open(&lock, host)
        .unwrap_or_else(|error| panic!("{error}\nrun: cargo xtask fetch-runtime (or cargo xtask test, which does)"))
}

fn emitted(runtime: &Runtime) -> EmittedSchemas {
    let asynchronous = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    asynchronous.block_on(runtime.emit_schemas()).expect("schemas")
}

#[test]
fn the_runtime_emits_the_committed_schemas() {
    let runtime = pinned_runtime();
    let checkout = Checkout::committed();
    let broken =
        check_runtime(checkout.artifacts(), &emitted(&runtime), &runtime.version().to_string()).expect("a check");
    assert!(broken.is_none(), "{}", broken.map(|broken| broken.to_string()).unwrap_or_default());
}

#[test]
fn a_runtime_of_another_version_is_noticed() {
    let runtime = pinned_runtime();
    let checkout = Checkout::committed();
    let broken = check_runtime(checkout.artifacts(), &emitted(&runtime), "0.1.0").expect("a check").expect("broken");
    assert_eq!(broken.layer, Layer::RuntimeAndSchemas);
    assert!(broken.to_string().contains("the runtime is 0.1.0"), "{broken}");
    assert!(broken.to_string().contains("cargo xtask"), "{broken}");
}

#[test]
fn a_runtime_with_another_protocol_is_noticed() {
    let runtime = pinned_runtime();
    let checkout = Checkout::committed();
    let mut emitted = emitted(&runtime);
    emitted.stable_json = emitted.stable_json.replacen("\"usageLimitExceeded\"", "\"usageLimitReached\"", 1);
    let version = runtime.version().to_string();
    let broken = check_runtime(checkout.artifacts(), &emitted, &version).expect("a check").expect("broken");
    let message = broken.to_string();
    assert!(message.contains("changed: schemas/stable.schemas.json"), "{message}");
    assert!(message.contains("usageLimitReached"), "{message}");
    assert!(!message.contains("experimental.schemas.json"), "{message}");
}

#[test]
fn the_order_in_which_a_runtime_writes_does_not_matter() {
    let runtime = pinned_runtime();
    let checkout = Checkout::committed();
    let mut emitted = emitted(&runtime);
    let value: serde_json::Value = serde_json::from_str(&emitted.stable_json).expect("JSON");
    emitted.stable_json = reversed(&value);
    let version = runtime.version().to_string();
    assert!(check_runtime(checkout.artifacts(), &emitted, &version).expect("a check").is_none());
}

/// The same value with every object's keys, and every array without an order, the other way round.
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

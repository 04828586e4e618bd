//! Generated messages through the types: every message that codex-codegen makes of the committed schemas is valid by the schemas,
//! and is equal after decoding and encoding.

use std::{collections::BTreeMap, fs, path::Path};

use codex_codegen::{
    Protocol, Sample, Schemas,
    samples::{Carrier, samples},
};
use codex_dist::Lock;
use codex_recorder::Surface;
use codex_testkit::{Direction, Entry, Transcript};
use serde_json::{Value, json};

use super::{raw_responses, roundtrip, witness::Witness};

fn made() -> Vec<Sample> {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    let version = Lock::read(&schemas.join("codex.lock.toml")).unwrap().version.to_string();
    let read = |name: &str| (name.to_owned(), fs::read_to_string(schemas.join(name)).unwrap());
    let files = Schemas::from_files(Schemas::file_names().into_iter().map(read).collect()).unwrap();
    samples(&Protocol::from_schemas(&files, &version).unwrap())
}

/// Returns a generated payload as a message of a transcript.
fn entry(sample: &Sample) -> Entry {
    let (method, payload) = (&sample.method, &sample.payload);
    let request = json!({ "id": 0, "method": method });
    let (first, message) = match sample.carrier {
        Carrier::ServerNotification => (None, (Direction::In, json!({ "method": method, "params": payload }))),
        Carrier::ClientNotification => (None, (Direction::Out, json!({ "method": method, "params": payload }))),
        Carrier::ServerRequest => (None, (Direction::In, json!({ "id": 0, "method": method, "params": payload }))),
        Carrier::ClientRequest => (None, (Direction::Out, json!({ "id": 0, "method": method, "params": payload }))),
        Carrier::ServerResponse => (Some(Direction::Out), (Direction::In, json!({ "id": 0, "result": payload }))),
        Carrier::ClientResponse => (Some(Direction::In), (Direction::Out, json!({ "id": 0, "result": payload }))),
    };
    let mut transcript = Transcript::new();
    if let Some(direction) = first {
        transcript.push(direction, &request.to_string()).unwrap();
    }
    transcript.push(message.0, &message.1.to_string()).unwrap().clone()
}

#[test]
fn generated_messages_are_valid_and_equal_after_a_round_trip() {
    let samples = made();
    let bytes: usize = samples.iter().map(|sample| sample.payload.to_string().len()).sum();
    println!("{} messages, {bytes} bytes", samples.len());
    let mut witness = Witness::of_made(Surface::Experimental);
    let mut different: BTreeMap<String, String> = BTreeMap::new();
    for sample in &samples {
        let entry = entry(sample);
        // Absent params are null in a sample, and absent on the wire.
        if !sample.payload.is_null() {
            witness.check(&entry, &sample.payload);
        }
        let written = roundtrip::rewrite(&entry).unwrap_or_else(|| Err("no type".to_owned()));
        for difference in roundtrip::differences(&sample.payload, &written).real {
            let place = format!("{:?} {}: {difference}", sample.carrier, sample.method);
            different.entry(place).or_insert_with(|| format!("{}: {}", sample.what, short(&sample.payload)));
        }
    }
    println!("{} are valid by the schemas, with the excuses for {:?}", witness.valid, witness.used());
    for method in raw_responses() {
        witness.without.remove(format!("In Response {method}").as_str());
    }
    witness.without.remove("Out Notification initialized");
    assert!(witness.refused.is_empty(), "these messages are not valid by the schemas: {:#?}", witness.refused);
    assert!(witness.without.is_empty(), "these messages have no schema: {:#?}", witness.without);
    assert!(
        witness.unused().is_empty(),
        "no message needed these excuses; delete them in traffic/witness.rs: {:?}",
        witness.unused()
    );
    assert!(different.is_empty(), "not equal after a round trip: {different:#?}");
}

/// An agent message with a moderation of another form once showed a fault of the types.
#[test]
fn the_generated_messages_contain_a_moderated_agent_message() {
    let moderated = |sample: &Sample| {
        let item = &sample.payload["item"];
        sample.method == "item/completed" && item["type"] == "agentMessage" && item["moderation"]["display"].is_object()
    };
    assert!(made().iter().any(moderated));
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(300).collect()
}

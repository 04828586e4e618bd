//! Real traffic through the types: each message of a new recording is decoded and encoded again. The result is equal to the message,
//! and is valid by the runtime's own schemas.
//!
//! The recorder (`tests/recorder`) calls every client method of the runtime, and provokes as many other messages as possible. The
//! recorder is a child process in a network that ends at loopback, because some methods call other hosts by design. Without such
//! a network, the tests print the scenes that they leave out.

mod ratchet;
mod recording;
mod roundtrip;
mod samples;
mod witness;

use std::collections::BTreeMap;

use codex_recorder::Surface;
use codex_testkit::{Direction, Entry, Kind, Transcript};
use serde_json::Value;

use recording::Recorded;
use witness::Witness;

#[test]
fn messages_of_the_stable_surface_are_equal_after_a_round_trip() {
    check(Surface::Stable);
}

#[test]
fn messages_of_the_experimental_surface_are_equal_after_a_round_trip() {
    check(Surface::Experimental);
}

fn check(surface: Surface) {
    let recorded = recording::record_isolated(surface);
    println!("{surface:?}: {} messages", recorded.transcript.entries().len());
    println!("{}", recorded.coverage);
    report(&recorded);
    let written = round_trips(&recorded.transcript);
    witnessed(surface, &recorded, &written);
    ratchet::hold(surface, &recorded);
}

fn report(recorded: &Recorded) {
    if !recorded.skipped.is_empty() {
        println!(
            "LEFT OUT, because the network does not end at loopback: {} scenes: {}",
            recorded.skipped.len(),
            recorded.skipped.join(", ")
        );
    }
    for (scene, what) in &recorded.lacking {
        println!("LEFT OUT, because this runtime lacks {what}: {scene}");
    }
    // A refused call ends only its scene. The counts of the ratchet say which messages must be present.
    let (refused, broken): (BTreeMap<_, _>, BTreeMap<_, _>) =
        recorded.problems.iter().partition(|(_, problem)| problem.contains(" was refused: "));
    for (scene, problem) in refused {
        println!("ENDED EARLY, because the runtime refused a call: {scene}: {problem}");
    }
    assert!(broken.is_empty(), "scenes ended early: {broken:#?}");
}

/// Checks that every message of a known method is equal after decoding and encoding. Returns the encoded payloads.
fn round_trips(transcript: &Transcript) -> Vec<(&Entry, Value)> {
    let refused = refused(transcript);
    let mut different: BTreeMap<String, usize> = BTreeMap::new();
    let mut nulls: BTreeMap<String, usize> = BTreeMap::new();
    let mut untyped: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = Vec::new();
    let mut equal = 0;
    for (index, entry) in transcript.entries().iter().enumerate() {
        let Some(written) = roundtrip::rewrite(entry) else {
            *untyped.entry(&entry.method).or_default() += 1;
            continue;
        };
        let differences = roundtrip::differences(entry.payload(), &written);
        // The recorder also sends invalid params, to record the refusal.
        let wrong = refused.contains(&index);
        for null in &differences.nulls {
            *nulls.entry(format!("{} {null}", entry.method)).or_default() += 1;
        }
        if differences.real.is_empty() {
            equal += 1;
        } else if !wrong {
            for difference in differences.real {
                let what = format!("{:?} {:?} {}: {difference}", entry.direction, entry.kind, entry.method);
                *different.entry(what).or_default() += 1;
            }
        }
        if let (Ok(written), false) = (written, wrong) {
            all.push((entry, written));
        }
    }
    println!("equal after a round trip: {equal}; methods without a type: {untyped:?}");
    println!("nulls of optional fields that are left out: {nulls:?}");
    assert!(different.is_empty(), "not equal after a round trip: {different:#?}");
    let unknown: Vec<_> = untyped.keys().filter(|method| !UNTYPED.contains(method)).collect();
    assert!(unknown.is_empty(), "the methods {unknown:?} have no type");
    all
}

/// Checks that the encoded payloads are valid by the schemas of the surface.
fn witnessed(surface: Surface, recorded: &Recorded, written: &[(&Entry, Value)]) {
    let mut witness = Witness::of(surface);
    for (entry, written) in written {
        witness.check(entry, written);
    }
    println!("{} written messages are valid by the schemas, without {:?}", witness.valid, witness.used());
    assert!(witness.refused.is_empty(), "these messages are not valid by the schemas: {:#?}", witness.refused);
    // The schema of the method has no params.
    witness.without.remove("Out Notification initialized");
    // Raw JSON has no schema, and is encoded as it was decoded.
    for method in raw_responses() {
        witness.without.remove(format!("In Response {method}").as_str());
    }
    assert!(witness.without.is_empty(), "these messages have a type, and no schema: {:#?}", witness.without);
    // An older release may send fewer messages.
    if surface == Surface::Experimental && recorded.skipped.is_empty() && ratchet::held(surface).is_some() {
        let unused = witness.unused();
        assert!(
            unused.is_empty(),
            "no message needed these excuses; delete them from EXCUSED in traffic/witness.rs: {unused:?}"
        );
    }
}

/// Returns the methods with a raw JSON answer, from the generator's notes.
fn raw_responses() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = std::fs::read_to_string(root.join("schemas").join(xtask::derive::NOTES)).unwrap_or_default();
    let path = |line: &str| serde_json::from_str(line.strip_prefix("path = ")?).ok();
    text.lines().filter_map(path).collect()
}

/// Methods of the runtime that its schemas do not name, and a method that does not exist.
const UNTYPED: [&str; 6] = [
    "getAuthStatus",
    "getConversationSummary",
    "gitDiffToRemote",
    "no/such/method",
    "rawResponse/completed",
    "rawResponseItem/completed",
];

/// Returns the indices of the client's requests with an error as the answer.
fn refused(transcript: &Transcript) -> Vec<usize> {
    let entries = transcript.entries();
    let place = |entry: &Entry| entries.iter().position(|other| std::ptr::eq(other, entry));
    transcript
        .calls()
        .into_iter()
        .filter(|(request, answer)| request.direction == Direction::Out && answer.kind == Kind::Error)
        .filter_map(|(request, _)| place(request))
        .collect()
}

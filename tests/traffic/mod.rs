//! Real traffic through the types: a fresh recording of the runtime parses, and is written back as it was.
//!
//! The recorder (codex-testkit) drives the runtime over every client method and as much else as can be provoked. It
//! runs in a child process where the network ends at loopback, because some methods call out by design; where no such
//! network can be had, their scenes are left out, and said to be.

mod ratchet;
mod recording;
mod roundtrip;

use std::collections::BTreeMap;

use codex_testkit::{Direction, Entry, Kind, Transcript, record::Surface};

use recording::Recorded;
use roundtrip::Outcome;

#[test]
fn the_stable_surface_comes_back_equal() {
    check(Surface::Stable);
}

#[test]
fn the_experimental_surface_comes_back_equal() {
    check(Surface::Experimental);
}

fn check(surface: Surface) {
    let recorded = recording::record_isolated(surface);
    println!("{surface:?}: {} messages", recorded.transcript.entries().len());
    println!("{}", recorded.coverage);
    report(&recorded);
    round_trips(&recorded.transcript);
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
    assert!(recorded.problems.is_empty(), "scenes ended early: {:#?}", recorded.problems);
}

/// Every message of a known method is equal after a way through its type.
fn round_trips(transcript: &Transcript) {
    let refused = refused(transcript);
    let mut different: BTreeMap<String, usize> = BTreeMap::new();
    let mut untyped: BTreeMap<&str, usize> = BTreeMap::new();
    let mut equal = 0;
    for (index, entry) in transcript.entries().iter().enumerate() {
        match roundtrip::round_trip(entry) {
            Outcome::Equal => equal += 1,
            Outcome::Untyped => *untyped.entry(&entry.method).or_default() += 1,
            // The recorder also sends what is wrong, to see the refusal.
            Outcome::Different(_) if refused.contains(&index) => {}
            Outcome::Different(differences) => {
                for difference in differences {
                    let what = format!("{:?} {:?} {}: {difference}", entry.direction, entry.kind, entry.method);
                    *different.entry(what).or_default() += 1;
                }
            }
        }
    }
    println!("equal after a round trip: {equal}; of no known type: {untyped:?}");
    assert!(different.is_empty(), "not equal after a round trip: {different:#?}");
    let unknown: Vec<_> = untyped.keys().filter(|method| !UNTYPED.contains(method)).collect();
    assert!(unknown.is_empty(), "no type for {unknown:?}");
}

/// What the runtime speaks without naming it in its schemas, and a method that nobody has.
const UNTYPED: [&str; 6] = [
    "getAuthStatus",
    "getConversationSummary",
    "gitDiffToRemote",
    "no/such/method",
    "rawResponse/completed",
    "rawResponseItem/completed",
];

/// The places of our requests that were answered with an error.
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

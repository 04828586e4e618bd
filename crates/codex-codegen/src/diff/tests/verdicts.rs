use super::*;
use crate::diff::Step;

#[track_caller]
fn assert_verdict(diff: &Diff, zerover: Step, semver: Step, reasons: &[&str]) {
    assert_eq!((diff.verdict.zerover, diff.verdict.semver), (zerover, semver));
    assert_eq!(diff.verdict.reasons, reasons);
}

#[test]
fn no_change_needs_no_release() {
    assert_verdict(&diff(&protocol(), &protocol()), Step::None, Step::None, &[]);
}

#[test]
fn documentation_changes_are_a_patch() {
    let mut new = protocol();
    new.definitions.get_mut("Read").unwrap().doc = Some("Read by all.".to_owned());
    let diff = diff(&protocol(), &new);
    assert!(diff.is_empty());
    assert_eq!(diff.docs, 1);
    assert_verdict(&diff, Step::Patch, Step::Patch, &["only documentation changed"]);
}

#[test]
fn additions_are_a_minor_step() {
    let diff = both_ways(object([]), object([optional("name")]));
    assert_verdict(&diff, Step::Patch, Step::Minor, &["2 fields added"]);
}

#[test]
fn compatible_changes_are_a_patch() {
    let shape = |presence| object([Field::new("name", Type::String, presence)]);
    let diff = both_ways(shape(Presence::Optional), shape(Presence::Nullable));
    assert_verdict(&diff, Step::Patch, Step::Patch, &["2 fields with a different rule for absent and null"]);
}

#[test]
fn only_breaks_are_reasons_if_there_is_a_break() {
    let diff = both_ways(object([required("id")]), object([optional("name")]));
    assert_verdict(&diff, Step::Minor, Step::Major, &["2 fields removed"]);
    assert_eq!(diff.breaking().count(), 2);
}

#[test]
fn experimental_breaks_are_a_patch() {
    let diff = both_ways(object([experimental(required("id"))]), object([]));
    let reason = "only the experimental surface changed, which semver does not cover";
    assert_verdict(&diff, Step::Patch, Step::Patch, &[reason]);
}

/// With the new types, a program no longer understands the old runtime, even if the program compiles.
#[test]
fn a_break_on_the_wire_counts_as_a_break() {
    let by = |tag: &str| union(Tagging::Internal(tag.to_owned()), []);
    let diff = both_ways(by("type"), by("kind"));
    assert_verdict(&diff, Step::Minor, Step::Major, &["2 definitions with a different tag"]);
}

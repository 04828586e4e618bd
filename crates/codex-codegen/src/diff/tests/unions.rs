use super::*;

#[test]
fn values_of_enums() {
    let diff = both_ways(values(&["low"]), values(&["low", "high"]));
    assert_sides(&diff, "::high", Action::Added, "", "");
    let diff = both_ways(values(&["low", "high"]), values(&["low"]));
    assert_sides(&diff, "::high", Action::Removed, "writer source", "source");
}

#[test]
fn variants_of_tagged_unions() {
    let diff = both_ways(tagged([]), tagged([variant("text", Some(named("Note")))]));
    assert_sides(&diff, "::text", Action::Added, "", "");
    let diff = both_ways(tagged([variant("text", None)]), tagged([]));
    assert_sides(&diff, "::text", Action::Removed, "writer source", "source");
}

#[test]
fn a_branch_of_an_untagged_union_must_not_be_taken_for_another() {
    let text = || variant("text", Some(Type::String));
    let before = || union(Tagging::Untagged, [text(), variant("point", Some(named("Point")))]);
    let with = |branch: Type| {
        let after =
            union(Tagging::Untagged, [text(), variant("point", Some(named("Point"))), variant("other", Some(branch))]);
        let extend = |protocol: Protocol| {
            protocol
                .with("Point", object([required("x")]))
                .with("Far", object([field("x", Type::Bool, Presence::Required)]))
                .with("Circle", object([required("radius")]))
        };
        let old = extend(protocol()).with("Written", before()).with("Read", before());
        let new = extend(protocol()).with("Written", after.clone()).with("Read", after);
        diff(&old, &new)
    };
    // Another kind of JSON, or other required keys: kept as `Unrecognized`.
    assert_sides(&with(Type::Bool), "::other", Action::Added, "", "");
    assert_sides(&with(named("Circle")), "::other", Action::Added, "", "");
    assert_sides(&with(named("Far")), "::other", Action::Added, "", "reader");
}

#[test]
fn another_tag_breaks_both_sides() {
    let by = |tag: &str| union(Tagging::Internal(tag.to_owned()), [variant("a", None)]);
    assert_sides(&both_ways(by("type"), by("kind")), "", Action::Tag, "writer", "reader");
}

#[test]
fn bodies_beside_a_tag_are_fields_and_bodies_under_a_key_are_values() {
    let bare = || variant("a", None);
    let full = || variant("a", Some(named("Note")));
    let keyed = |variant| union(Tagging::External, [variant]);
    assert_sides(&both_ways(tagged([bare()]), tagged([full()])), "::a", Action::Type, "source", "source");
    assert_sides(&both_ways(keyed(bare()), keyed(full())), "::a", Action::Type, "writer source", "reader source");
}

#[test]
fn variants_move_and_are_renamed() {
    let not = || Variant { experimental: true, ..variant("a", None) };
    assert_sides(&both_ways(tagged([not()]), tagged([variant("a", None)])), "::a", Action::Surface, "", "");
    let back = both_ways(tagged([variant("a", None)]), tagged([not()]));
    assert_sides(&back, "::a", Action::Surface, "writer source", "source");
    let renamed = Variant { name: "Alpha".to_owned(), ..variant("a", None) };
    assert_sides(
        &both_ways(tagged([variant("a", None)]), tagged([renamed])),
        "::a",
        Action::Renamed,
        "source",
        "source",
    );
}

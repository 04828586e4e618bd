use super::*;

#[test]
fn added_and_removed_enum_values_are_judged() {
    let diff = both_ways(values(&["low"]), values(&["low", "high"]));
    assert_sides(&diff, "::high", Action::Added, "", "");
    let diff = both_ways(values(&["low", "high"]), values(&["low"]));
    assert_sides(&diff, "::high", Action::Removed, "writer source", "source");
}

#[test]
fn added_and_removed_variants_are_judged() {
    let diff = both_ways(tagged([]), tagged([variant("text", Some(named("Note")))]));
    assert_sides(&diff, "::text", Action::Added, "", "");
    let diff = both_ways(tagged([variant("text", None)]), tagged([]));
    assert_sides(&diff, "::text", Action::Removed, "writer source", "source");
}

#[test]
fn an_added_untagged_branch_must_not_match_an_old_branch() {
    let text = || variant("text", Some(Type::String));
    let before = || union(Tagging::Untagged, [text(), variant("point", Some(named("Point")))]);
    let with = |branch: Type| {
        let after =
            union(Tagging::Untagged, [text(), variant("point", Some(named("Point"))), variant("other", Some(branch))]);
        let extend = |protocol: Protocol| {
            protocol
                .with("Point", object([required("x")]))
                .with("Far", object([Field::new("x", Type::Bool, Presence::Required)]))
                .with("Circle", object([required("radius")]))
        };
        let old = extend(protocol()).with("Written", before()).with("Read", before());
        let new = extend(protocol()).with("Written", after.clone()).with("Read", after);
        diff(&old, &new)
    };
    // The new branch has a different JSON type or different required keys, so old programs keep it as `Unrecognized`.
    assert_sides(&with(Type::Bool), "::other", Action::Added, "", "");
    assert_sides(&with(named("Circle")), "::other", Action::Added, "", "");
    assert_sides(&with(named("Far")), "::other", Action::Added, "", "reader");
}

#[test]
fn a_different_tag_breaks_both_sides() {
    let by = |tag: &str| union(Tagging::Internal(tag.to_owned()), [variant("a", None)]);
    assert_sides(&both_ways(by("type"), by("kind")), "", Action::Tag, "writer", "reader");
}

#[test]
fn bodies_are_judged_by_the_tagging() {
    let bare = || variant("a", None);
    let full = || variant("a", Some(named("Note")));
    let keyed = |variant| union(Tagging::External, [variant]);
    assert_sides(&both_ways(tagged([bare()]), tagged([full()])), "::a", Action::Type, "source", "source");
    assert_sides(&both_ways(keyed(bare()), keyed(full())), "::a", Action::Type, "writer source", "reader source");
}

#[test]
fn moved_and_renamed_variants_are_reported() {
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

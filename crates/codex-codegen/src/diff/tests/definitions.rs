use super::*;

#[test]
fn definitions_can_be_added_and_removed() {
    let extra = protocol().with("Extra", object([required("id")]));
    assert_eq!(breaks(change(&diff(&protocol(), &extra), "Extra", Action::Added)), "");
    assert_eq!(breaks(change(&diff(&extra, &protocol()), "Extra", Action::Removed)), "source");
}

#[test]
fn a_different_shape_is_reported() {
    let diff = both_ways(object([]), tagged([]));
    assert_sides(&diff, "", Action::Shape, "writer source", "reader source");
    // An enum that gained a branch with a body still accepts the old strings.
    let diff = both_ways(
        values(&["never"]),
        union(Tagging::External, [variant("never", None), variant("granular", Some(named("Note")))]),
    );
    assert_sides(&diff, "", Action::Shape, "source", "reader source");
    // On the wire, a newtype of a string equals an open enum.
    let diff = both_ways(values(&["never"]), Shape::Alias(Type::String));
    assert_sides(&diff, "", Action::Shape, "source", "source");
}

#[test]
fn a_different_alias_target_is_reported() {
    let diff = both_ways(Shape::Alias(Type::String), Shape::Alias(Type::Any));
    assert_sides(&diff, "", Action::Type, "source", "reader source");
}

#[test]
fn moves_between_surfaces_are_reported() {
    let stable = protocol().with("Extra", object([]));
    let mut not = stable.clone();
    not.definitions.get_mut("Extra").unwrap().experimental = true;
    assert_eq!(breaks(change(&diff(&not, &stable), "Extra", Action::Surface)), "");
    assert_eq!(breaks(change(&diff(&stable, &not), "Extra", Action::Surface)), "source");
    assert_eq!(breaks(change(&diff(&not, &protocol()), "Extra", Action::Removed)), "(source)");
}

/// A definition that replaces a removed definition counts as renamed, and the fields of both are compared.
#[test]
fn a_replaced_definition_counts_as_renamed() {
    let old = protocol()
        .with("Read", object([Field::new("at", named("Place"), Presence::Required)]))
        .with("Place", object([required("x"), required("y")]));
    let new = protocol()
        .with("Read", object([Field::new("at", named("Position"), Presence::Required)]))
        .with("Position", object([required("x")]));
    let diff = diff(&old, &new);
    assert_eq!(diff.changes.len(), 2, "{:#?}", diff.changes);
    assert_eq!(breaks(change(&diff, "Position", Action::Renamed)), "source");
    assert_eq!(breaks(change(&diff, "Position.y", Action::Removed)), "reader source");
}

#[test]
fn two_successors_do_not_count_as_a_rename() {
    let at = |first: &str, second: &str| {
        object([Field::new("a", named(first), Presence::Required), Field::new("b", named(second), Presence::Required)])
    };
    let old = protocol().with("Read", at("Place", "Place")).with("Place", object([]));
    let new = protocol().with("Read", at("From", "To")).with("From", object([])).with("To", object([]));
    let diff = diff(&old, &new);
    assert_eq!(breaks(change(&diff, "Place", Action::Removed)), "source");
    assert_eq!(breaks(change(&diff, "Read.a", Action::Type)), "source");
}

/// Definitions that refer to each other must not cause an endless comparison.
#[test]
fn recursive_definitions_terminate() {
    let list = |name: &str| object([Field::new("next", named(name), Presence::Optional)]);
    let value = |name: &str| object([Field::new("value", named(name), Presence::Required)]);
    let both = protocol().with("A", list("A")).with("B", list("B"));
    let old = both.clone().with("Written", value("A")).with("Read", value("A"));
    let new = both.with("Written", value("B")).with("Read", value("B"));
    assert_sides(&diff(&old, &new), ".value", Action::Type, "source", "source");
}

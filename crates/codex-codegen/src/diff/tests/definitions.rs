use super::*;

#[test]
fn added_and_removed() {
    let extra = protocol().with("Extra", object([required("id")]));
    assert_eq!(breaks(change(&diff(&protocol(), &extra), "Extra", Action::Added)), "");
    assert_eq!(breaks(change(&diff(&extra, &protocol()), "Extra", Action::Removed)), "source");
}

#[test]
fn another_shape() {
    let diff = both_ways(object([]), tagged([]));
    assert_sides(&diff, "", Action::Shape, "writer source", "reader source");
    // An enum that grew a branch with a body still takes the old strings.
    let diff = both_ways(
        values(&["never"]),
        union(Tagging::External, [variant("never", None), variant("granular", Some(named("Note")))]),
    );
    assert_sides(&diff, "", Action::Shape, "source", "reader source");
    // A newtype of a string is the same on the wire as an enum, which keeps what it does not know.
    let diff = both_ways(values(&["never"]), Shape::Alias(Type::String));
    assert_sides(&diff, "", Action::Shape, "source", "source");
}

#[test]
fn another_alias() {
    let diff = both_ways(Shape::Alias(Type::String), Shape::Alias(Type::Any));
    assert_sides(&diff, "", Action::Type, "source", "reader source");
}

#[test]
fn surfaces() {
    let stable = protocol().with("Extra", object([]));
    let mut not = stable.clone();
    not.definitions.get_mut("Extra").unwrap().experimental = true;
    assert_eq!(breaks(change(&diff(&not, &stable), "Extra", Action::Surface)), "");
    assert_eq!(breaks(change(&diff(&stable, &not), "Extra", Action::Surface)), "source");
    assert_eq!(breaks(change(&diff(&not, &protocol()), "Extra", Action::Removed)), "(source)");
}

/// What stands in the place of a definition that is gone is its successor: one renaming, and its fields are compared.
#[test]
fn renamed() {
    let old = protocol()
        .with("Read", object([field("at", named("Place"), Presence::Required)]))
        .with("Place", object([required("x"), required("y")]));
    let new = protocol()
        .with("Read", object([field("at", named("Position"), Presence::Required)]))
        .with("Position", object([required("x")]));
    let diff = diff(&old, &new);
    assert_eq!(diff.changes.len(), 2, "{:#?}", diff.changes);
    assert_eq!(breaks(change(&diff, "Position", Action::Renamed)), "source");
    assert_eq!(breaks(change(&diff, "Position.y", Action::Removed)), "reader source");
}

#[test]
fn two_successors_are_no_renaming() {
    let at = |first: &str, second: &str| {
        object([field("a", named(first), Presence::Required), field("b", named(second), Presence::Required)])
    };
    let old = protocol().with("Read", at("Place", "Place")).with("Place", object([]));
    let new = protocol().with("Read", at("From", "To")).with("From", object([])).with("To", object([]));
    let diff = diff(&old, &new);
    assert_eq!(breaks(change(&diff, "Place", Action::Removed)), "source");
    assert_eq!(breaks(change(&diff, "Read.a", Action::Type)), "source");
}

/// Definitions that name each other must not send the comparison round in circles.
#[test]
fn recursion() {
    let list = |name: &str| object([field("next", named(name), Presence::Optional)]);
    let value = |name: &str| object([field("value", named(name), Presence::Required)]);
    let both = protocol().with("A", list("A")).with("B", list("B"));
    let old = both.clone().with("Written", value("A")).with("Read", value("A"));
    let new = both.with("Written", value("B")).with("Read", value("B"));
    assert_sides(&diff(&old, &new), ".value", Action::Type, "source", "source");
}

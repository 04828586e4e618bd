use serde_json::json;

use super::*;

#[test]
fn an_added_required_field_breaks_writers() {
    let diff = both_ways(object([]), object([required("id")]));
    assert_sides(&diff, ".id", Action::Added, "writer source", "");
}

#[test]
fn an_added_optional_field_breaks_no_program() {
    for presence in [Presence::Optional, Presence::Nullable, Presence::Double, Presence::Default(json!(false))] {
        let diff = both_ways(object([]), object([Field::new("flag", Type::Bool, presence)]));
        assert_sides(&diff, ".flag", Action::Added, "", "");
    }
}

#[test]
fn a_removed_field_breaks_writers_and_readers() {
    let diff = both_ways(object([required("id")]), object([]));
    assert_sides(&diff, ".id", Action::Removed, "writer source", "reader source");
    let why = &change(&diff, "Written.id", Action::Removed).breaks.writer.as_ref().unwrap().why;
    assert_eq!(why, "the runtime ignores the field");

    let diff = both_ways(object([optional("id")]), object([]));
    assert_sides(&diff, ".id", Action::Removed, "writer source", "source");
}

#[test]
fn a_closed_object_rejects_a_removed_field_and_an_open_object_keeps_it() {
    let closed = Shape::Struct(Struct { closed: true, ..Struct::default() });
    let diff = both_ways(object([required("id")]), closed);
    let why = &change(&diff, "Written.id", Action::Removed).breaks.writer.as_ref().unwrap().why;
    assert_eq!(why, "the runtime rejects the field");

    let open = |fields: Vec<Field>| Shape::Struct(Struct { fields, open: Some(Type::Any), closed: false });
    let diff = both_ways(open(vec![optional("id")]), open(vec![]));
    assert_sides(&diff, ".id", Action::Removed, "source", "source");
}

#[test]
fn a_new_field_must_fit_the_type_of_extra_keys() {
    let open = |fields: Vec<Field>| Shape::Struct(Struct { fields, open: Some(Type::String), closed: false });
    let flag = Field::new("flag", Type::Bool, Presence::Optional);
    let diff = both_ways(open(vec![]), open(vec![flag]));
    assert_sides(&diff, ".flag", Action::Added, "", "reader");
    let diff = both_ways(open(vec![]), open(vec![optional("name")]));
    assert_sides(&diff, ".name", Action::Added, "", "");
}

#[test]
fn removed_extra_keys_break_writers() {
    let open = Shape::Struct(Struct { open: Some(Type::Any), ..Struct::default() });
    let diff = both_ways(open.clone(), object([]));
    assert_sides(&diff, "", Action::Extras, "writer source", "source");
    let diff = both_ways(object([]), open);
    assert_sides(&diff, "", Action::Extras, "", "");
}

/// Each change of presence: the breaks for a written and for a read field.
#[test]
fn a_changed_presence_breaks_readers_or_writers() {
    use Presence::{Default, Double, Nullable, Optional, Required};
    let default = || Default(json!("a"));
    let table = [
        (Required, Nullable, "source", "reader source"),
        (Required, Optional, "source", "reader source"),
        (Required, Double, "source", "reader source"),
        // The field is always written, but `new` loses a parameter.
        (Required, default(), "source", ""),
        (Nullable, Required, "writer source", "source"),
        (Nullable, Optional, "", ""),
        (Nullable, Double, "source", "source"),
        (Nullable, default(), "writer source", "source"),
        (Optional, Required, "writer source", "source"),
        (Optional, Nullable, "", ""),
        (Optional, Double, "source", "source"),
        (Optional, default(), "source", "source"),
        (Double, Required, "writer source", "source"),
        (Double, Nullable, "source", "source"),
        (Double, Optional, "source", "source"),
        (Double, default(), "writer source", "source"),
        (default(), Required, "source", ""),
        (default(), Nullable, "source", "reader source"),
        (default(), Optional, "source", "source"),
        (default(), Double, "source", "reader source"),
        (default(), Default(json!("b")), "", ""),
    ];
    for (before, after, written, read) in table {
        let step = format!("{before:?} → {after:?}");
        let shape = |presence| object([Field::new("name", Type::String, presence)]);
        let diff = both_ways(shape(before), shape(after));
        let found = written_and_read(&diff, ".name", Action::Presence);
        assert_eq!(found, (written.to_owned(), read.to_owned()), "{step}");
    }
}

#[test]
fn moves_between_surfaces_are_reported() {
    let (stable, not) = (|| object([required("id")]), || object([experimental(required("id"))]));
    let diff = both_ways(not(), stable());
    assert_sides(&diff, ".id", Action::Surface, "", "");
    assert_eq!(change(&diff, "Read.id", Action::Surface).surface, Surface::Stable);

    let diff = both_ways(stable(), not());
    assert_sides(&diff, ".id", Action::Surface, "writer source", "reader source");

    let diff = both_ways(not(), object([]));
    assert_sides(&diff, ".id", Action::Removed, "(writer) (source)", "(reader) (source)");
    assert_eq!(change(&diff, "Read.id", Action::Removed).surface, Surface::Experimental);
}

#[test]
fn a_field_that_becomes_one_of_a_choice_is_still_accepted() {
    let source = union(Tagging::External, [variant("url", Some(Type::String)), variant("fileId", Some(Type::String))]);
    let choice = Field { flatten: true, ..Field::new("source", named("Source"), Presence::Required) };
    let old = protocol().with("Written", object([required("url")])).with("Read", object([required("url")]));
    let new =
        protocol().with("Source", source).with("Written", object([choice.clone()])).with("Read", object([choice]));
    let diff = diff(&old, &new);
    assert_sides(&diff, ".url", Action::Flatten, "source", "reader source");
    assert_sides(&diff, ".source", Action::Added, "source", "");
    assert_eq!(change(&diff, "Read.url", Action::Flatten).new.as_deref(), Some("one of Source"));
}

#[test]
fn flattening_and_constants_are_reported() {
    let body = |flatten| object([Field { flatten, ..Field::new("source", named("Note"), Presence::Required) }]);
    let diff = both_ways(body(false), body(true));
    assert_sides(&diff, ".source", Action::Flatten, "writer", "reader");

    let body = |constant: &[&str]| {
        let allowed = constant.iter().map(|value| (*value).into()).collect();
        object([Field { allowed, ..required("mode") }])
    };
    assert_sides(&both_ways(body(&["a", "b"]), body(&["a"])), ".mode", Action::Constant, "writer", "");
    assert_sides(&both_ways(body(&["a"]), body(&["a", "b"])), ".mode", Action::Constant, "", "");
    assert_sides(&both_ways(body(&["a"]), body(&[])), ".mode", Action::Constant, "", "");
    assert_sides(&both_ways(body(&[]), body(&["a"])), ".mode", Action::Constant, "writer", "");
}

#[test]
fn a_different_order_of_required_fields_breaks_source() {
    let (a, b, c) = (|| required("a"), || required("b"), || optional("c"));
    let diff = both_ways(object([a(), b(), c()]), object([c(), b(), a()]));
    assert_eq!(breaks(change(&diff, "Written", Action::Order)), "source");
    assert_eq!(diff.changes.len(), 1, "a struct that is only read has no `new`: {:#?}", diff.changes);
    assert!(both_ways(object([a(), c(), b()]), object([c(), a(), b()])).is_empty());
}

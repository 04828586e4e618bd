use super::*;
use crate::protocol::Number;

/// Checks the breaks of a changed type where it is written and where it is read.
///
/// Every changed Rust type also breaks source.
#[track_caller]
fn retype(before: Type, after: Type, written: &str, read: &str) {
    let note = format!("{before:?} → {after:?}");
    let shape = |ty| object([Field::new("value", ty, Presence::Required)]);
    let extend = |protocol: Protocol, ty: Type| {
        protocol
            .with("Written", shape(ty.clone()))
            .with("Read", shape(ty))
            .with("Path", Shape::Alias(Type::String))
            .with("OtherPath", Shape::Alias(Type::String))
            .with("Level", values(&["low", "high"]))
            .with("More", values(&["low", "high", "higher"]))
            .with("Point", object([required("x")]))
            .with("Point3", object([required("x"), required("z")]))
            .with(
                "Either",
                union(Tagging::Untagged, [variant("text", Some(Type::String)), variant("at", Some(named("Point")))]),
            )
    };
    let diff = diff(&extend(protocol(), before), &extend(protocol(), after));
    let found = written_and_read(&diff, ".value", Action::Type);
    let expected = |side: &str| if side.is_empty() { "source".to_owned() } else { format!("{side} source") };
    assert_eq!(found, (expected(written), expected(read)), "{note}");
}

#[test]
fn numbers_widen_for_writers_and_narrow_for_readers() {
    let number = |number| Type::Number(number);
    retype(number(Number::U32), number(Number::I64), "", "reader");
    retype(number(Number::I64), number(Number::U32), "writer", "");
    retype(number(Number::I32), number(Number::U32), "writer", "reader");
    retype(number(Number::U16), number(Number::F64), "", "reader");
}

#[test]
fn any_accepts_everything() {
    retype(Type::String, Type::Any, "", "reader");
    retype(Type::Any, Type::String, "writer", "");
}

#[test]
fn containers_follow_their_contents() {
    let list = |ty| Type::List(Box::new(ty));
    let nullable = |ty| Type::Nullable(Box::new(ty));
    retype(list(Type::String), list(nullable(Type::String)), "", "reader");
    retype(list(nullable(Type::String)), list(Type::String), "writer", "");
    retype(list(Type::String), Type::Map(Box::new(Type::String)), "writer", "reader");
    retype(Type::Bool, Type::String, "writer", "reader");
}

#[test]
fn type_names_do_not_affect_the_wire() {
    retype(Type::String, named("Path"), "", "");
    retype(named("Path"), Type::String, "", "");
    retype(named("Path"), named("OtherPath"), "", "");
}

#[test]
fn enums_are_open_for_readers_alone() {
    retype(named("Level"), named("More"), "", "");
    retype(named("More"), named("Level"), "writer", "");
    retype(named("Level"), Type::String, "", "");
    retype(Type::String, named("Level"), "writer", "");
}

#[test]
fn structs_are_compared_by_their_fields() {
    retype(named("Point"), named("Point3"), "writer", "");
    retype(named("Point3"), named("Point"), "", "reader");
    retype(named("Point"), Type::Map(Box::new(Type::String)), "", "reader");
}

#[test]
fn a_branch_fits_its_untagged_union() {
    retype(Type::String, named("Either"), "", "reader");
    retype(named("Point"), named("Either"), "", "reader");
    retype(named("Either"), Type::String, "writer", "");
}

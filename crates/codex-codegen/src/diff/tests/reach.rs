use super::*;
use crate::diff::Direction;

/// Checks the direction of a definition that is reachable in a certain way, and the breaks of its removal.
#[track_caller]
fn direction(carry: impl Fn(&mut Protocol), expected: Direction, removed: &str) {
    let build = |fields: Vec<Field>| {
        let mut protocol = protocol().with("Deep", object(fields));
        carry(&mut protocol);
        protocol
    };
    let diff = diff(&build(vec![required("id")]), &build(vec![]));
    let change = change(&diff, "Deep.id", Action::Removed);
    assert_eq!(change.direction, Some(expected));
    assert_eq!(breaks(change), removed);
}

fn holder(ty: Type) -> Shape {
    object([Field::new("deep", ty, Presence::Required)])
}

#[test]
fn follows_fields_lists_maps_unions_aliases_and_extras() {
    let list = Type::List(Box::new(Type::Nullable(Box::new(named("Deep")))));
    let map = Type::Map(Box::new(named("Deep")));
    let open = Struct { open: Some(named("Deep")), ..Struct::default() };
    for shape in [holder(list), Shape::Alias(map), Shape::Struct(open), tagged([variant("deep", Some(named("Deep")))])]
    {
        direction(|protocol| protocol.define("Read", shape.clone()), Direction::Read, "reader source");
        direction(|protocol| protocol.define("Written", shape.clone()), Direction::Written, "writer source");
    }
}

#[test]
fn server_requests_are_read_and_their_responses_are_written() {
    let ask = |params, response| {
        move |protocol: &mut Protocol| protocol.server_requests.push(method("a/b", params, response))
    };
    direction(ask(Some("Deep"), None), Direction::Read, "reader source");
    direction(ask(None, Some("Deep")), Direction::Written, "writer source");
    direction(ask(Some("Deep"), Some("Deep")), Direction::Both, "reader writer source");
    let tell = |protocol: &mut Protocol| protocol.client_notifications.push(method("a/b", Some("Deep"), None));
    direction(tell, Direction::Written, "writer source");
    direction(|_| (), Direction::Unused, "source");
}

/// If only an experimental method writes a stable definition, a change breaks only experimental writers.
#[test]
fn reading_and_writing_have_separate_surfaces() {
    let not = |protocol: &mut Protocol| {
        protocol.define("Read", holder(named("Deep")));
        protocol.client_requests.push(Method { experimental: true, ..method("a/b", Some("Deep"), None) });
    };
    direction(not, Direction::Both, "reader (writer) source");
    let field_alone = |protocol: &mut Protocol| {
        protocol.define("Written", object([experimental(Field::new("deep", named("Deep"), Presence::Optional))]));
    };
    direction(field_alone, Direction::Written, "(writer) source");
}

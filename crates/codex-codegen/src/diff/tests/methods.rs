use super::*;

type List = fn(&mut Protocol) -> &mut Vec<Method>;

const CLIENT_REQUESTS: List = |protocol| &mut protocol.client_requests;
const CLIENT_NOTIFICATIONS: List = |protocol| &mut protocol.client_notifications;
const SERVER_REQUESTS: List = |protocol| &mut protocol.server_requests;
const SERVER_NOTIFICATIONS: List = |protocol| &mut protocol.server_notifications;

fn with(list: List, methods: impl IntoIterator<Item = Method>) -> Protocol {
    let mut protocol = protocol().with("Empty", object([])).with("Full", object([required("id")]));
    list(&mut protocol).extend(methods);
    protocol
}

/// Returns the breaks of a change from one method to another.
#[track_caller]
fn step(list: List, before: Option<Method>, after: Option<Method>, action: Action) -> String {
    let diff = diff(&with(list, before), &with(list, after));
    breaks(change(&diff, "a/b", action))
}

fn ab(params: Option<&str>) -> Method {
    method("a/b", params, None)
}

#[test]
fn added_methods_break_no_program() {
    for list in [CLIENT_REQUESTS, CLIENT_NOTIFICATIONS, SERVER_REQUESTS, SERVER_NOTIFICATIONS] {
        assert_eq!(step(list, None, Some(ab(None)), Action::Added), "");
    }
}

#[test]
fn removed_methods_break_their_users() {
    let removed = |list| step(list, Some(ab(None)), None, Action::Removed);
    assert_eq!(removed(CLIENT_REQUESTS), "writer source");
    assert_eq!(removed(CLIENT_NOTIFICATIONS), "writer source");
    assert_eq!(removed(SERVER_REQUESTS), "source");
    assert_eq!(removed(SERVER_NOTIFICATIONS), "reader source");
}

#[test]
fn experimental_methods_are_counted_separately() {
    let not = || Method { experimental: true, ..ab(None) };
    assert_eq!(step(CLIENT_REQUESTS, Some(not()), None, Action::Removed), "(writer) (source)");
    let moved = |list, before, after| step(list, Some(before), Some(after), Action::Surface);
    assert_eq!(moved(CLIENT_REQUESTS, not(), ab(None)), "");
    assert_eq!(moved(CLIENT_REQUESTS, ab(None), not()), "writer source");
    assert_eq!(moved(SERVER_NOTIFICATIONS, ab(None), not()), "reader source");
    assert_eq!(moved(SERVER_REQUESTS, ab(None), not()), "source");
}

#[test]
fn added_and_removed_params_are_judged() {
    let step = |list, before, after| step(list, Some(before), Some(after), Action::Params);
    let may_lack = |name| Method { params_optional: true, ..ab(Some(name)) };
    assert_eq!(step(CLIENT_REQUESTS, ab(None), ab(Some("Full"))), "writer source");
    assert_eq!(step(CLIENT_REQUESTS, ab(None), may_lack("Full")), "source");
    assert_eq!(step(CLIENT_REQUESTS, ab(Some("Full")), ab(None)), "writer source");
    assert_eq!(step(CLIENT_REQUESTS, may_lack("Full"), ab(Some("Full"))), "writer source");
    assert_eq!(step(CLIENT_REQUESTS, ab(Some("Full")), may_lack("Full")), "source");
    assert_eq!(step(SERVER_NOTIFICATIONS, ab(Some("Full")), ab(None)), "reader source");
    assert_eq!(step(SERVER_NOTIFICATIONS, ab(None), ab(Some("Full"))), "source");
    assert_eq!(step(SERVER_REQUESTS, ab(Some("Full")), may_lack("Full")), "reader source");
}

#[test]
fn params_of_a_different_type_are_judged_by_their_contents() {
    let step = |list, before, after| step(list, Some(ab(Some(before))), Some(ab(Some(after))), Action::Params);
    assert_eq!(step(CLIENT_REQUESTS, "Empty", "Full"), "writer source");
    assert_eq!(step(CLIENT_REQUESTS, "Full", "Empty"), "source");
    assert_eq!(step(SERVER_REQUESTS, "Empty", "Full"), "source");
    assert_eq!(step(SERVER_REQUESTS, "Full", "Empty"), "reader source");
}

#[test]
fn responses_are_judged_in_the_opposite_direction() {
    let step = |list, before, after| {
        step(list, Some(method("a/b", None, Some(before))), Some(method("a/b", None, Some(after))), Action::Response)
    };
    assert_eq!(step(CLIENT_REQUESTS, "Full", "Empty"), "reader source");
    assert_eq!(step(CLIENT_REQUESTS, "Empty", "Full"), "source");
    assert_eq!(step(SERVER_REQUESTS, "Full", "Empty"), "source");
    assert_eq!(step(SERVER_REQUESTS, "Empty", "Full"), "writer source");
}

#[test]
fn a_different_rust_name_breaks_source() {
    let renamed = Method { name: "Other".to_owned(), ..ab(None) };
    assert_eq!(step(CLIENT_REQUESTS, Some(ab(None)), Some(renamed), Action::Renamed), "source");
}

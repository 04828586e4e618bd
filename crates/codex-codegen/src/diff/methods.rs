//! Compares methods: added, removed, moved between the surfaces, or with different params or a different response.

use super::compare::Comparison;
use super::report::{Action, Break, Breaks, Change, Kind, Surface};
use super::show;
use crate::protocol::{Method, Presence, Shape};

/// The kind of a method, and the side that sends it.
#[derive(Clone, Copy)]
struct Role {
    kind: Kind,
    /// Whether the client sends the method and reads the response.
    is_written: bool,
}

impl<'a> Comparison<'a> {
    pub(super) fn compare_methods(&mut self) {
        let (old, new) = (self.old, self.new);
        for (kind, is_written, old, new) in [
            (Kind::ClientRequest, true, &old.client_requests, &new.client_requests),
            (Kind::ClientNotification, true, &old.client_notifications, &new.client_notifications),
            (Kind::ServerRequest, false, &old.server_requests, &new.server_requests),
            (Kind::ServerNotification, false, &old.server_notifications, &new.server_notifications),
        ] {
            let role = Role { kind, is_written };
            for method in old {
                match new.iter().find(|other| other.wire == method.wire) {
                    Some(other) => self.compare_method(role, method, other),
                    None => self.push(removed(role, method)),
                }
            }
            for method in new.iter().filter(|method| old.iter().all(|other| other.wire != method.wire)) {
                let mut change = change(role, method, Action::Added);
                change.new = show::method(method);
                self.push(change);
            }
        }
    }

    fn compare_method(&mut self, role: Role, old: &'a Method, new: &'a Method) {
        self.count_doc(old.doc.as_deref(), new.doc.as_deref());
        if old.experimental != new.experimental {
            self.push(moved(role, old, new));
        }
        if old.name != new.name {
            let mut change = change(role, old, Action::Renamed);
            (change.old, change.new) = (Some(old.name.clone()), Some(new.name.clone()));
            change.breaks.source = broken(old, "the Rust types of the method were renamed");
            self.push(change);
        }
        self.compare_params(role, old, new);
        self.compare_response(role, old, new);
    }

    fn compare_params(&mut self, role: Role, old: &'a Method, new: &'a Method) {
        let is_same = match (&old.params, &new.params) {
            (Some(old), Some(new)) => self.is_same_name(old, new),
            (old, new) => old.is_none() && new.is_none(),
        };
        let can_be_left_out = |method: &Method| method.params.is_none() || method.params_optional;
        if is_same && can_be_left_out(old) == can_be_left_out(new) {
            return;
        }
        let mut change = change(role, old, Action::Params);
        (change.old, change.new) = (Some(show::params(old)), Some(show::params(new)));
        if !is_same {
            change.breaks.source = broken(old, "the type of the params is different");
        } else {
            change.breaks.source = broken(old, "the params are an `Option` in only one of the releases");
        }
        if role.is_written {
            let can_write = match (&old.params, &new.params) {
                _ if can_be_left_out(old) && !can_be_left_out(new) => false,
                (Some(old), Some(new)) => self.writing().names(old, new),
                (Some(_), None) => false,
                (None, _) => true,
            };
            if !can_write {
                change.breaks.writer = broken(old, "the runtime rejects the params that old programs send");
            }
        } else {
            let can_read = match (&old.params, &new.params) {
                _ if can_be_left_out(new) && !can_be_left_out(old) => {
                    old.params.as_deref().is_some_and(|name| self.may_be_empty(name))
                }
                (Some(old), Some(new)) => self.reading().names(new, old),
                (_, None) | (None, _) => true,
            };
            if !can_read {
                change.breaks.reader = broken(old, "old programs cannot decode the params");
            }
        }
        self.push(change);
    }

    fn compare_response(&mut self, role: Role, old: &'a Method, new: &'a Method) {
        let is_same = match (&old.response, &new.response) {
            (Some(old), Some(new)) => self.is_same_name(old, new),
            (old, new) => old.is_none() && new.is_none(),
        };
        if is_same {
            return;
        }
        let mut change = change(role, old, Action::Response);
        (change.old, change.new) = (old.response.clone(), new.response.clone());
        change.breaks.source = broken(old, "the type of the response is different");
        if let (Some(before), Some(after)) = (&old.response, &new.response) {
            if role.is_written && !self.reading().names(after, before) {
                change.breaks.reader = broken(old, "old programs cannot decode the response");
            }
            if !role.is_written && !self.writing().names(before, after) {
                change.breaks.writer = broken(old, "the runtime rejects the response that old programs send");
            }
        }
        self.push(change);
    }

    /// Returns whether old programs can read `{}` as the old definition `name`.
    fn may_be_empty(&self, name: &str) -> bool {
        match self.old.definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Struct(body)) => body.fields.iter().all(|field| field.presence != Presence::Required),
            _ => false,
        }
    }
}

fn change(role: Role, method: &Method, action: Action) -> Change {
    Change {
        kind: role.kind,
        owner: None,
        name: method.wire.clone(),
        action,
        old: None,
        new: None,
        surface: Surface::of(method.experimental),
        direction: None,
        breaks: Breaks::default(),
    }
}

fn broken(old: &Method, why: &str) -> Option<Break> {
    Some(Break { surface: Surface::of(old.experimental), why: why.to_owned() })
}

fn removed(role: Role, method: &Method) -> Change {
    let mut change = change(role, method, Action::Removed);
    change.old = show::method(method);
    change.breaks.source = broken(method, "the Rust types of the method were removed");
    match role.kind {
        Kind::ServerNotification => {
            change.breaks.reader = broken(method, "the runtime no longer sends the notification")
        }
        // If the server no longer sends a request, no program needs to answer it.
        Kind::ServerRequest => {}
        _ => change.breaks.writer = broken(method, "the runtime no longer knows the method"),
    }
    change
}

/// Reports a move between the surfaces. A method that becomes stable breaks no program.
fn moved(role: Role, old: &Method, new: &Method) -> Change {
    let mut change = change(role, old, Action::Surface);
    let (before, after) = (Surface::of(old.experimental), Surface::of(new.experimental));
    (change.old, change.new) = (Some(before.to_string()), Some(after.to_string()));
    if new.experimental {
        change.breaks.source = broken(old, "the method now requires the feature `experimental`");
        match role.kind {
            Kind::ServerNotification => {
                change.breaks.reader = broken(old, "the runtime now sends the notification only with `experimentalApi`")
            }
            Kind::ServerRequest => {}
            _ => change.breaks.writer = broken(old, "the runtime rejects the method without `experimentalApi`"),
        }
    } else {
        change.surface = Surface::Stable;
    }
    change
}

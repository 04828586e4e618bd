//! Methods: added, removed, moved between the surfaces, with other params or another response.

use super::compare::Comparison;
use super::report::{Action, Break, Breaks, Change, Kind, Surface};
use super::show;
use crate::protocol::{Method, Presence, Shape};

/// Who is on which end of a method.
#[derive(Clone, Copy)]
struct Role {
    kind: Kind,
    /// The client sends it, and reads the answer.
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
            change.breaks.source = broken(old, "its types have another name");
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
            change.breaks.source = broken(old, "its params are another type");
        } else {
            change.breaks.source = broken(old, "whether params are an `Option` changed");
        }
        if role.is_written {
            let can_write = match (&old.params, &new.params) {
                _ if can_be_left_out(old) && !can_be_left_out(new) => false,
                (Some(old), Some(new)) => self.writing().names(old, new),
                (Some(_), None) => false,
                (None, _) => true,
            };
            if !can_write {
                change.breaks.writer = broken(old, "the runtime refuses the params that old programs send");
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
                change.breaks.reader = broken(old, "old programs cannot decode its params");
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
        change.breaks.source = broken(old, "its response is another type");
        if let (Some(before), Some(after)) = (&old.response, &new.response) {
            if role.is_written && !self.reading().names(after, before) {
                change.breaks.reader = broken(old, "old programs cannot decode its response");
            }
            if !role.is_written && !self.writing().names(before, after) {
                change.breaks.writer = broken(old, "the runtime refuses the response that old programs give");
            }
        }
        self.push(change);
    }

    /// Whether old programs read `{}` as the old definition `name`.
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
    change.breaks.source = broken(method, "its types are gone");
    match role.kind {
        Kind::ServerNotification => change.breaks.reader = broken(method, "it never comes again"),
        // A request that the server no longer makes is one that nobody has to answer.
        Kind::ServerRequest => {}
        _ => change.breaks.writer = broken(method, "the runtime does not know it any more"),
    }
    change
}

/// Between the surfaces. What becomes stable loses nothing.
fn moved(role: Role, old: &Method, new: &Method) -> Change {
    let mut change = change(role, old, Action::Surface);
    let (before, after) = (Surface::of(old.experimental), Surface::of(new.experimental));
    (change.old, change.new) = (Some(before.to_string()), Some(after.to_string()));
    if new.experimental {
        change.breaks.source = broken(old, "it needs the feature `experimental` now");
        match role.kind {
            Kind::ServerNotification => change.breaks.reader = broken(old, "it comes only with `experimentalApi` now"),
            Kind::ServerRequest => {}
            _ => change.breaks.writer = broken(old, "refused without `experimentalApi`"),
        }
    } else {
        change.surface = Surface::Stable;
    }
    change
}

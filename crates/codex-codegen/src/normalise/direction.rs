//! Shortens the messages of clients: a client need not write nulls.
//!
//! The runtime writes null where its bindings require null, and types that clients read keep these nulls. In types that
//! only clients write, absent and null mean the same unless the field is a double option. So `None` is not written.

use std::collections::BTreeSet;

use crate::protocol::{Presence, Protocol, Shape};

/// Makes the nullable fields of definitions that only clients write optional.
///
/// `must_be_there` contains the nullable keys (`Owner.key`) that the schema requires, because the runtime rejects a
/// message without them.
pub(super) fn make_nulls_optional(protocol: &mut Protocol, must_be_there: &BTreeSet<String>) {
    let read: BTreeSet<String> = protocol.read_by_clients().into_iter().map(str::to_owned).collect();
    let written: BTreeSet<String> = protocol.written_by_clients().into_iter().map(str::to_owned).collect();
    for (name, definition) in &mut protocol.definitions {
        if !written.contains(name) || read.contains(name) {
            continue;
        }
        if let Shape::Struct(body) = &mut definition.shape {
            for field in &mut body.fields {
                if field.presence == Presence::Nullable && !must_be_there.contains(&format!("{name}.{}", field.wire)) {
                    field.presence = Presence::Optional;
                }
            }
        }
    }
}

//! What a client writes, it writes as short as it can.
//!
//! The runtime writes null where its bindings say so, and a client that reads it keeps to that. In what only a client
//! writes, absent and null mean the same unless the field is a double option, and an option that was left out is left out
//! on the wire.

use std::collections::BTreeSet;

use crate::protocol::{Presence, Protocol, Shape};

/// Makes nulls of client-written definitions optional.
///
/// `must_be_there` are the nullable keys (`Owner.key`) that the schema requires all the same: those the runtime refuses
/// to miss.
pub(super) fn leave_out_nulls(protocol: &mut Protocol, must_be_there: &BTreeSet<String>) {
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

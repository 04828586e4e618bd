//! The report of an update: the places that a person may want to look at, and the changes in the protocol.

use codex_codegen::Protocol;
use codex_codegen::protocol::Method;

use super::protocols::{Old, Protocols};

/// Returns the text of the report.
pub(super) fn text(protocols: &Protocols<'_>, types_step: Option<&str>) -> String {
    let Protocols { new, old, difference } = protocols;
    let mut parts = vec![attention(&new.protocol, old.basis().map(|old| &old.protocol))];
    match (old, difference) {
        (Old::Known(old), Some(difference)) if old.version != new.version || !difference.is_empty() => {
            parts.push(difference.to_text());
        }
        (Old::Known(_), _) => {}
        (Old::Unreadable, _) => {
            parts.push(
                "There is no comparison, because the schemas that were committed before cannot be read.".to_owned(),
            );
        }
        (Old::None, _) => parts.push(format!(
            "{} definitions; {} client requests, {} server requests, {} server notifications",
            new.protocol.definitions.len(),
            new.protocol.client_requests.len(),
            new.protocol.server_requests.len(),
            new.protocol.server_notifications.len()
        )),
    }
    if let Some(step) = types_step {
        parts.push(format!("codex-types: {step}"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// Lists the places that a person may want to improve. None of them stops an update.
fn attention(protocol: &Protocol, old: Option<&Protocol>) -> String {
    let mut lines: Vec<String> = protocol.notes.iter().map(ToString::to_string).collect();
    let new = |of: fn(&Protocol) -> &Vec<Method>| -> Vec<&str> {
        let is_known = |wire: &str| old.is_none_or(|old| of(old).iter().any(|method| method.wire == wire));
        of(protocol).iter().map(|method| method.wire.as_str()).filter(|wire| !is_known(wire)).collect()
    };
    for wire in new(|protocol| &protocol.server_requests) {
        lines.push(format!("new server request `{wire}`: without a handler, the client answers with an error"));
    }
    for wire in new(|protocol| &protocol.server_notifications) {
        lines.push(format!("new notification `{wire}`: it is kept for slow readers, because it is not in `may_drop`"));
    }
    if lines.is_empty() {
        return "ready: nothing needs a person".to_owned();
    }
    format!("ready; a person may want to look at:\n  {}", lines.join("\n  "))
}

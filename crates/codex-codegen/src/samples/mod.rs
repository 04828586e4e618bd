//! Makes valid messages from a protocol: messages that a runtime may send, without a runtime.
//!
//! Each method has its smallest and its fullest message. In addition, each definition in a message gives one message for each value,
//! branch, null and empty list that the definition allows, at its place nearest to a method. A definition is varied once for each
//! [`Carrier`], and not at each of its places, so that the number of messages grows with the protocol and not with its square.
//!
//! The same protocol gives the same messages in the same order. A field that may be absent is absent or has a value, because the
//! protocol does not say whether null means absent there. A field with a default is always present.
//!
//! This module depends on [`crate::protocol`] only.

mod places;
mod values;

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::protocol::{Method, Protocol};
use places::Places;
use values::Values;

/// One valid message.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The carrier of the payload.
    pub carrier: Carrier,
    /// The method on the wire. An answer has the method of its request.
    pub method: String,
    /// The special part of the message, for example `AgentMessageDisplay: show`.
    pub what: String,
    /// `params` or `result`, or null if there is none.
    pub payload: Value,
}

/// The kind of message that carries a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carrier {
    /// The params of a notification of the runtime.
    ServerNotification,
    /// The params of a request of the runtime.
    ServerRequest,
    /// The runtime's answer to a request of the client.
    ServerResponse,
    /// The params of a request of the client.
    ClientRequest,
    /// The client's answer to a request of the runtime.
    ClientResponse,
    /// The params of a notification of the client.
    ClientNotification,
}

impl Carrier {
    /// All carriers. The carriers that a client reads come first.
    pub const ALL: [Self; 6] = [
        Self::ServerNotification,
        Self::ServerRequest,
        Self::ServerResponse,
        Self::ClientRequest,
        Self::ClientResponse,
        Self::ClientNotification,
    ];

    /// Returns whether a client reads messages of this carrier.
    pub fn is_read_by_clients(self) -> bool {
        matches!(self, Self::ServerNotification | Self::ServerRequest | Self::ServerResponse)
    }

    fn methods(self, protocol: &Protocol) -> &[Method] {
        match self {
            Self::ServerNotification => &protocol.server_notifications,
            Self::ServerRequest | Self::ClientResponse => &protocol.server_requests,
            Self::ClientRequest | Self::ServerResponse => &protocol.client_requests,
            Self::ClientNotification => &protocol.client_notifications,
        }
    }

    /// The definition of the payload.
    fn payload(self, method: &Method) -> Option<&str> {
        match self {
            Self::ServerResponse | Self::ClientResponse => method.response.as_deref(),
            _ => method.params.as_deref(),
        }
    }

    fn may_be_null(self, method: &Method) -> bool {
        match self {
            Self::ServerResponse | Self::ClientResponse => false,
            _ => method.params.is_none() || method.params_optional,
        }
    }
}

/// Makes the messages of a protocol. Messages that a client reads come first.
pub fn samples(protocol: &Protocol) -> Vec<Sample> {
    let values = Values::of(protocol);
    Carrier::ALL.into_iter().flat_map(|carrier| of_carrier(protocol, &values, carrier)).collect()
}

fn of_carrier(protocol: &Protocol, values: &Values<'_>, carrier: Carrier) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut add = |method: &str, what: String, payload: Value| {
        samples.push(Sample { carrier, method: method.to_owned(), what, payload });
    };
    let methods = carrier.methods(protocol);
    let roots: Vec<(&str, &str)> =
        methods.iter().filter_map(|method| Some((carrier.payload(method)?, method.wire.as_str()))).collect();
    for method in methods.iter().filter(|method| carrier.may_be_null(method)) {
        add(&method.wire, "none".to_owned(), Value::Null);
    }
    for (definition, method) in &roots {
        add(method, "smallest".to_owned(), values.smallest(definition));
        add(method, "fullest".to_owned(), values.fullest(definition));
    }
    let places = Places::below(protocol, &roots);
    for definition in places.definitions() {
        for (what, value) in values.variations(definition) {
            if let Some((method, payload)) = places.message(values, definition, value) {
                add(method, format!("{definition}: {what}"), payload);
            }
        }
    }
    samples
}

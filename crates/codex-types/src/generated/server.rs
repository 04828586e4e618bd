// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `server`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct ServerDiagnosticsGauge {
    pub name: String,
    pub value: u64,
}

crate::object::object! { ServerDiagnosticsGauge {
    "name" => name: required,
    "value" => value: required,
} }

/// The params of the request `server/diagnostics`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerDiagnosticsParams {}

#[cfg(feature = "experimental")]
crate::object::object! { ServerDiagnosticsParams {
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ServerDiagnosticsProcess {
    pub id: u32,
    pub resident_memory_bytes: Option<u64>,
    pub physical_footprint_bytes: Option<u64>,
}

crate::object::object! { ServerDiagnosticsProcess {
    "id" => id: required,
    "residentMemoryBytes" => resident_memory_bytes: nullable,
    "physicalFootprintBytes" => physical_footprint_bytes: nullable,
} }

/// The response to the request `server/diagnostics`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ServerDiagnosticsResponse {
    pub process: ServerDiagnosticsProcess,
    pub gauges: Vec<ServerDiagnosticsGauge>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ServerDiagnosticsResponse {
    "process" => process: required,
    "gauges" => gauges: required,
} }

/// The params of the notification `serverRequest/resolved`.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerRequestResolvedNotification {
    pub thread_id: String,
    pub request_id: RequestId,
}

crate::object::object! { ServerRequestResolvedNotification {
    "threadId" => thread_id: required,
    "requestId" => request_id: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `permission_profile`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the request `permissionProfile/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PermissionProfileListParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to the full result set.
    pub limit: Option<u32>,
    /// Optional working directory to resolve project config layers.
    pub cwd: Option<String>,
}

crate::object::object! { PermissionProfileListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "cwd" => cwd: option,
} }

/// The response to the request `permissionProfile/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct PermissionProfileListResponse {
    pub data: Vec<PermissionProfileSummary>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { PermissionProfileListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PermissionProfileSummary {
    /// Available permission profile identifier.
    pub id: String,
    /// Optional user-facing description for display in clients.
    pub description: Option<String>,
    /// Whether the effective requirements allow selecting this profile.
    pub allowed: bool,
}

crate::object::object! { PermissionProfileSummary {
    "id" => id: required,
    "description" => description: nullable,
    "allowed" => allowed: required,
} }

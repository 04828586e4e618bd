// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `mcp_server`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The `blob` branch of [`ResourceContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct BlobResourceContent {
    /// The URI of this resource.
    pub uri: String,
    pub mime_type: Option<String>,
    pub blob: String,
    pub meta: Option<serde_json::Value>,
}

impl crate::open::Fits for BlobResourceContent {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["uri", "blob"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { BlobResourceContent {
    "uri" => uri: required,
    "mimeType" => mime_type: option,
    "blob" => blob: required,
    "_meta" => meta: option,
} }

/// The `form` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq)]
pub struct FormElicitationParams {
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub meta: Option<serde_json::Value>,
    pub message: String,
    pub requested_schema: McpElicitationSchema,
}

crate::object::object! { FormElicitationParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "serverName" => server_name: required,
    "environmentId" => environment_id: nullable,
    "_meta" => meta: nullable,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// The `openaiForm` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq)]
pub struct LegacyOpenaiFormElicitationParams {
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub meta: Option<serde_json::Value>,
    pub message: String,
    pub requested_schema: serde_json::Value,
}

crate::object::object! { LegacyOpenaiFormElicitationParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "serverName" => server_name: required,
    "environmentId" => environment_id: nullable,
    "_meta" => meta: nullable,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// The params of the request `mcpServerStatus/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMcpServerStatusParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a server-defined value.
    pub limit: Option<u32>,
    /// Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when omitted.
    pub detail: Option<McpServerStatusDetail>,
    pub thread_id: Option<String>,
    /// Limit discovery to one server. With a thread ID, reuse that thread's MCP connection.
    pub server_name: Option<String>,
    /// Select this environment's registration. Requires `serverName` and `threadId`. When omitted, a named request uses the same server as older clients.
    pub environment_id: Option<String>,
}

crate::object::object! { ListMcpServerStatusParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "detail" => detail: option,
    "threadId" => thread_id: option,
    "serverName" => server_name: option,
    "environmentId" => environment_id: option,
} }

/// The response to the request `mcpServerStatus/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListMcpServerStatusResponse {
    pub data: Vec<McpServerStatus>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ListMcpServerStatusResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpAppDisplayMode {
    Inline,
    Fullscreen,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpAppDisplayMode {
    "inline" => Inline,
    "fullscreen" => Fullscreen,
} }

/// UI resource and display preference for model invocations, captured from the tool descriptor.
#[derive(Clone, Debug, PartialEq)]
pub struct McpAppUi {
    pub resource_uri: String,
    pub preferred_model_display_mode: McpAppDisplayMode,
}

crate::object::object! { McpAppUi {
    "resourceUri" => resource_uri: required,
    "preferredModelDisplayMode" => preferred_model_display_mode: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpAuthStatus {
    Unknown,
    Unsupported,
    NotLoggedIn,
    BearerToken,
    OAuth,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpAuthStatus {
    "unknown" => Unknown,
    "unsupported" => Unsupported,
    "notLoggedIn" => NotLoggedIn,
    "bearerToken" => BearerToken,
    "oAuth" => OAuth,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationArrayType {
    Array,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationArrayType {
    "array" => Array,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationBooleanSchema {
    pub type_: McpElicitationBooleanType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub default: Option<bool>,
}

impl crate::open::Fits for McpElicitationBooleanSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["boolean"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "default"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationBooleanSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "default" => default: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationBooleanType {
    Boolean,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationBooleanType {
    "boolean" => Boolean,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationConstOption {
    pub const_: String,
    pub title: String,
}

crate::object::object! { McpElicitationConstOption {
    "const" => const_: required,
    "title" => title: required,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum McpElicitationEnumSchema {
    SingleSelect(McpElicitationSingleSelectEnumSchema),
    MultiSelect(McpElicitationMultiSelectEnumSchema),
    LegacyTitled(McpElicitationLegacyTitledEnumSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationEnumSchema {
    SingleSelect => fits McpElicitationSingleSelectEnumSchema,
    MultiSelect => fits McpElicitationMultiSelectEnumSchema,
    LegacyTitled => fits McpElicitationLegacyTitledEnumSchema,
} }

/// The branch of [`McpElicitationEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationLegacyTitledEnumSchema {
    pub type_: McpElicitationStringType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub enum_: Vec<String>,
    pub enum_names: Option<Vec<String>>,
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationLegacyTitledEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(
                &["type", "title", "description", "enum", "enumNames", "default"],
            ),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationLegacyTitledEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "enum" => enum_: required,
    "enumNames" => enum_names: option,
    "default" => default: option,
} }

/// The branch of [`McpElicitationEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum McpElicitationMultiSelectEnumSchema {
    Untitled(McpElicitationUntitledMultiSelectEnumSchema),
    Titled(McpElicitationTitledMultiSelectEnumSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationMultiSelectEnumSchema {
    Untitled => fits McpElicitationUntitledMultiSelectEnumSchema,
    Titled => fits McpElicitationTitledMultiSelectEnumSchema,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationNumberSchema {
    pub type_: McpElicitationNumberType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub minimum: Option<f64>,
    pub maximum: Option<f64>,
    pub default: Option<f64>,
}

impl crate::open::Fits for McpElicitationNumberSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["integer", "number"])],
            scalars: &[],
            known: Some(
                &["type", "title", "description", "minimum", "maximum", "default"],
            ),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationNumberSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "minimum" => minimum: option,
    "maximum" => maximum: option,
    "default" => default: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationNumberType {
    Number,
    Integer,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationNumberType {
    "number" => Number,
    "integer" => Integer,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationObjectType {
    Object,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationObjectType {
    "object" => Object,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum McpElicitationPrimitiveSchema {
    Enum(McpElicitationEnumSchema),
    String(McpElicitationStringSchema),
    Number(McpElicitationNumberSchema),
    Boolean(McpElicitationBooleanSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationPrimitiveSchema {
    Enum => fits McpElicitationEnumSchema,
    String => fits McpElicitationStringSchema,
    Number => fits McpElicitationNumberSchema,
    Boolean => fits McpElicitationBooleanSchema,
} }

/// Typed form schema for MCP `elicitation/create` requests.
///
/// This matches the `requestedSchema` shape from the MCP 2025-11-25 `ElicitRequestFormParams` schema.
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationSchema {
    pub schema: Option<String>,
    pub type_: McpElicitationObjectType,
    pub properties: BTreeMap<String, McpElicitationPrimitiveSchema>,
    pub required: Option<Vec<String>>,
}

crate::object::object! { McpElicitationSchema {
    "$schema" => schema: option,
    "type" => type_: required,
    "properties" => properties: required,
    "required" => required: option,
} }

/// The branch of [`McpElicitationEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum McpElicitationSingleSelectEnumSchema {
    Untitled(McpElicitationUntitledSingleSelectEnumSchema),
    Titled(McpElicitationTitledSingleSelectEnumSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationSingleSelectEnumSchema {
    Untitled => fits McpElicitationUntitledSingleSelectEnumSchema,
    Titled => fits McpElicitationTitledSingleSelectEnumSchema,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationStringFormat {
    Email,
    Uri,
    Date,
    DateTime,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationStringFormat {
    "email" => Email,
    "uri" => Uri,
    "date" => Date,
    "date-time" => DateTime,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationStringSchema {
    pub type_: McpElicitationStringType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub min_length: Option<u32>,
    pub max_length: Option<u32>,
    pub format: Option<McpElicitationStringFormat>,
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationStringSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(
                &[
                    "type",
                    "title",
                    "description",
                    "minLength",
                    "maxLength",
                    "format",
                    "default",
                ],
            ),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationStringSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "minLength" => min_length: option,
    "maxLength" => max_length: option,
    "format" => format: option,
    "default" => default: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationStringType {
    String,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationStringType {
    "string" => String,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationTitledEnumItems {
    pub any_of: Vec<McpElicitationConstOption>,
}

impl crate::open::Fits for McpElicitationTitledEnumItems {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["anyOf"],
            constants: &[],
            scalars: &[],
            known: Some(&["anyOf"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationTitledEnumItems {
    "anyOf" => any_of: required,
} }

/// The branch of [`McpElicitationMultiSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationTitledMultiSelectEnumSchema {
    pub type_: McpElicitationArrayType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub items: McpElicitationTitledEnumItems,
    pub default: Option<Vec<String>>,
}

impl crate::open::Fits for McpElicitationTitledMultiSelectEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "items"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(
                &[
                    "type",
                    "title",
                    "description",
                    "minItems",
                    "maxItems",
                    "items",
                    "default",
                ],
            ),
            nested: &[
                ("items", <McpElicitationTitledEnumItems as crate::open::Fits>::fits),
            ],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationTitledMultiSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "minItems" => min_items: option,
    "maxItems" => max_items: option,
    "items" => items: required,
    "default" => default: option,
} }

/// The branch of [`McpElicitationSingleSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationTitledSingleSelectEnumSchema {
    pub type_: McpElicitationStringType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub one_of: Vec<McpElicitationConstOption>,
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationTitledSingleSelectEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "oneOf"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "oneOf", "default"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationTitledSingleSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "oneOf" => one_of: required,
    "default" => default: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationUntitledEnumItems {
    pub type_: McpElicitationStringType,
    pub enum_: Vec<String>,
}

impl crate::open::Fits for McpElicitationUntitledEnumItems {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "enum"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationUntitledEnumItems {
    "type" => type_: required,
    "enum" => enum_: required,
} }

/// The branch of [`McpElicitationMultiSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationUntitledMultiSelectEnumSchema {
    pub type_: McpElicitationArrayType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub items: McpElicitationUntitledEnumItems,
    pub default: Option<Vec<String>>,
}

impl crate::open::Fits for McpElicitationUntitledMultiSelectEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "items"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(
                &[
                    "type",
                    "title",
                    "description",
                    "minItems",
                    "maxItems",
                    "items",
                    "default",
                ],
            ),
            nested: &[
                ("items", <McpElicitationUntitledEnumItems as crate::open::Fits>::fits),
            ],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationUntitledMultiSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "minItems" => min_items: option,
    "maxItems" => max_items: option,
    "items" => items: required,
    "default" => default: option,
} }

/// The branch of [`McpElicitationSingleSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpElicitationUntitledSingleSelectEnumSchema {
    pub type_: McpElicitationStringType,
    pub title: Option<String>,
    pub description: Option<String>,
    pub enum_: Vec<String>,
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationUntitledSingleSelectEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "enum", "default"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { McpElicitationUntitledSingleSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "enum" => enum_: required,
    "default" => default: option,
} }

/// The params of the request `mcpServer/resource/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpResourceReadParams {
    /// Additional MCP request metadata. Account and turn routing keys are reserved.
    pub meta: Option<serde_json::Map<String, serde_json::Value>>,
    pub thread_id: Option<String>,
    /// Originating MCP tool call used to select the resource's app.
    pub origin_call_id: Option<String>,
    pub server: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    pub environment_id: Option<String>,
    pub uri: String,
    pub connector_id: Option<String>,
    /// Explicit hosted app/account. Omit to retain legacy resource discovery.
    pub target: Option<McpResourceReadTarget>,
}

impl McpResourceReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(server: impl Into<String>, uri: impl Into<String>) -> Self {
        Self {
            meta: Default::default(),
            thread_id: Default::default(),
            origin_call_id: Default::default(),
            server: server.into(),
            environment_id: Default::default(),
            uri: uri.into(),
            connector_id: Default::default(),
            target: Default::default(),
        }
    }
}

crate::object::object! { McpResourceReadParams {
    "_meta" => meta: option,
    "threadId" => thread_id: option,
    "originCallId" => origin_call_id: option,
    "server" => server: required,
    "environmentId" => environment_id: option,
    "uri" => uri: required,
    "connectorId" => connector_id: option,
    "target" => target: option,
} }

/// The response to the request `mcpServer/resource/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpResourceReadResponse {
    pub contents: Vec<ResourceContent>,
    /// Originating call when the server applied app-specific resource scoping.
    pub origin_call_id: Option<String>,
}

crate::object::object! { McpResourceReadResponse {
    "contents" => contents: required,
    "originCallId" => origin_call_id: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpResourceReadTarget {
    pub connector_id: String,
    /// Null explicitly requests no-auth access, subject to the app's resource policy.
    pub link_id: Option<String>,
}

impl McpResourceReadTarget {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(connector_id: impl Into<String>) -> Self {
        Self {
            connector_id: connector_id.into(),
            link_id: Default::default(),
        }
    }
}

crate::object::object! { McpResourceReadTarget {
    "connectorId" => connector_id: required,
    "linkId" => link_id: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerConnectionStatus {
    NotStarted,
    Starting,
    Connected,
    AuthenticationRequired,
    Failed,
    Cancelled,
    Disabled,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerConnectionStatus {
    "notStarted" => NotStarted,
    "starting" => Starting,
    "connected" => Connected,
    "authenticationRequired" => AuthenticationRequired,
    "failed" => Failed,
    "cancelled" => Cancelled,
    "disabled" => Disabled,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerElicitationAction {
    Accept,
    Decline,
    Cancel,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerElicitationAction {
    "accept" => Accept,
    "decline" => Decline,
    "cancel" => Cancel,
} }

/// The params of the server request `mcpServer/elicitation/request`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum McpServerElicitationRequestParams {
    /// A device-authenticated approval; accepted responses contain the proof in `content`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "openai/userVerification")]
    OpenaiUserVerification(OpenaiUserVerificationElicitationParams),
    #[serde(rename = "form")]
    Form(FormElicitationParams),
    #[serde(rename = "openai/form")]
    OpenaiForm(OpenaiFormElicitationParams),
    /// Written `openaiForm` on the wire.
    #[serde(rename = "openaiForm")]
    LegacyOpenaiForm(LegacyOpenaiFormElicitationParams),
    #[serde(rename = "url")]
    Url(UrlElicitationParams),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl McpServerElicitationRequestParams {
    /// Returns `threadId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn thread_id(&self) -> Option<&str> {
        match self {
            #[cfg(feature = "experimental")]
            Self::OpenaiUserVerification(body) => Some(&body.thread_id),
            Self::Form(body) => Some(&body.thread_id),
            Self::OpenaiForm(body) => Some(&body.thread_id),
            Self::LegacyOpenaiForm(body) => Some(&body.thread_id),
            Self::Url(body) => Some(&body.thread_id),
            Self::Unrecognized(value) => {
                value.get("threadId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `turnId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn turn_id(&self) -> Option<&str> {
        match self {
            #[cfg(feature = "experimental")]
            Self::OpenaiUserVerification(body) => body.turn_id.as_deref(),
            Self::Form(body) => body.turn_id.as_deref(),
            Self::OpenaiForm(body) => body.turn_id.as_deref(),
            Self::LegacyOpenaiForm(body) => body.turn_id.as_deref(),
            Self::Url(body) => body.turn_id.as_deref(),
            Self::Unrecognized(value) => {
                value.get("turnId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `serverName`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn server_name(&self) -> Option<&str> {
        match self {
            #[cfg(feature = "experimental")]
            Self::OpenaiUserVerification(body) => Some(&body.server_name),
            Self::Form(body) => Some(&body.server_name),
            Self::OpenaiForm(body) => Some(&body.server_name),
            Self::LegacyOpenaiForm(body) => Some(&body.server_name),
            Self::Url(body) => Some(&body.server_name),
            Self::Unrecognized(value) => {
                value.get("serverName").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `environmentId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn environment_id(&self) -> Option<&str> {
        match self {
            #[cfg(feature = "experimental")]
            Self::OpenaiUserVerification(body) => body.environment_id.as_deref(),
            Self::Form(body) => body.environment_id.as_deref(),
            Self::OpenaiForm(body) => body.environment_id.as_deref(),
            Self::LegacyOpenaiForm(body) => body.environment_id.as_deref(),
            Self::Url(body) => body.environment_id.as_deref(),
            Self::Unrecognized(value) => {
                value.get("environmentId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `mode`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            #[cfg(feature = "experimental")]
            Self::OpenaiUserVerification { .. } => "openai/userVerification",
            Self::Form { .. } => "form",
            Self::OpenaiForm { .. } => "openai/form",
            Self::LegacyOpenaiForm { .. } => "openaiForm",
            Self::Url { .. } => "url",
            Self::Unrecognized(value) => {
                value.get("mode").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { McpServerElicitationRequestParams, "mode" {
    #[cfg(feature = "experimental")] "openai/userVerification" => OpenaiUserVerification(body),
    "form" => Form(body),
    "openai/form" => OpenaiForm(body),
    "openaiForm" => LegacyOpenaiForm(body),
    "url" => Url(body),
} }

/// The response to the server request `mcpServer/elicitation/request`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerElicitationRequestResponse {
    pub action: McpServerElicitationAction,
    /// Structured user input for accepted elicitations, mirroring RMCP `CreateElicitationResult`.
    ///
    /// This is nullable because decline/cancel responses have no content.
    pub content: Option<serde_json::Value>,
    /// Optional client metadata for form-mode action handling.
    pub meta: Option<serde_json::Value>,
}

impl McpServerElicitationRequestResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(action: McpServerElicitationAction) -> Self {
        Self {
            action,
            content: Default::default(),
            meta: Default::default(),
        }
    }
}

crate::object::object! { McpServerElicitationRequestResponse {
    "action" => action: required,
    "content" => content: option,
    "_meta" => meta: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpServerEventNotification {
    pub method: String,
    pub params: serde_json::Value,
}

crate::object::object! { McpServerEventNotification {
    "method" => method: required,
    "params" => params: required,
} }

/// The params of the notification `mcpServer/event/stream/notification`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerEventStreamNotification {
    pub subscription_id: String,
    pub notification: McpServerEventNotification,
}

crate::object::object! { McpServerEventStreamNotification {
    "subscriptionId" => subscription_id: required,
    "notification" => notification: required,
} }

/// The params of the request `mcpServer/event/stream/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerEventStreamStartParams {
    pub thread_id: String,
    pub server: String,
    pub subscription_id: String,
    pub name: String,
    pub arguments: serde_json::Value,
    pub meta: Option<serde_json::Value>,
}

#[cfg(feature = "experimental")]
impl McpServerEventStreamStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        server: impl Into<String>,
        subscription_id: impl Into<String>,
        name: impl Into<String>,
        arguments: serde_json::Value,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            server: server.into(),
            subscription_id: subscription_id.into(),
            name: name.into(),
            arguments,
            meta: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStartParams {
    "threadId" => thread_id: required,
    "server" => server: required,
    "subscriptionId" => subscription_id: required,
    "name" => name: required,
    "arguments" => arguments: required,
    "_meta" => meta: option,
} }

/// The response to the request `mcpServer/event/stream/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct McpServerEventStreamStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStartResponse {
} }

/// The params of the request `mcpServer/event/stream/stop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerEventStreamStopParams {
    pub subscription_id: String,
}

#[cfg(feature = "experimental")]
impl McpServerEventStreamStopParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(subscription_id: impl Into<String>) -> Self {
        Self {
            subscription_id: subscription_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStopParams {
    "subscriptionId" => subscription_id: required,
} }

/// The response to the request `mcpServer/event/stream/stop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct McpServerEventStreamStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStopResponse {
} }

/// Presentation metadata advertised by an initialized MCP server.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerInfo {
    pub name: String,
    pub title: Option<String>,
    pub version: String,
    pub description: Option<String>,
    pub icons: Option<Vec<serde_json::Value>>,
    pub website_url: Option<String>,
}

crate::object::object! { McpServerInfo {
    "name" => name: required,
    "title" => title: nullable,
    "version" => version: required,
    "description" => description: nullable,
    "icons" => icons: nullable,
    "websiteUrl" => website_url: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpServerMigration {
    pub name: String,
}

impl McpServerMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { McpServerMigration {
    "name" => name: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerOauthClientRegistration {
    Auto,
    Cimd,
    Dcr,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerOauthClientRegistration {
    "auto" => Auto,
    "cimd" => Cimd,
    "dcr" => Dcr,
} }

/// The params of the notification `mcpServer/oauthLogin/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerOauthLoginCompletedNotification {
    pub name: String,
    pub thread_id: Option<String>,
    /// Identifies the explicit login attempt. Older servers omit this field.
    pub login_id: Option<String>,
    pub success: bool,
    pub error: Option<String>,
}

crate::object::object! { McpServerOauthLoginCompletedNotification {
    "name" => name: required,
    "threadId" => thread_id: nullable,
    "loginId" => login_id: option,
    "success" => success: required,
    "error" => error: option,
} }

/// The params of the request `mcpServer/oauth/login`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerOauthLoginParams {
    pub name: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    pub environment_id: Option<String>,
    pub thread_id: Option<String>,
    /// Registration strategy for this login only; omission selects automatic discovery.
    pub client_registration: Option<McpServerOauthClientRegistration>,
    pub scopes: Option<Vec<String>>,
    pub timeout_secs: Option<i64>,
}

impl McpServerOauthLoginParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            environment_id: Default::default(),
            thread_id: Default::default(),
            client_registration: Default::default(),
            scopes: Default::default(),
            timeout_secs: Default::default(),
        }
    }
}

crate::object::object! { McpServerOauthLoginParams {
    "name" => name: required,
    "environmentId" => environment_id: option,
    "threadId" => thread_id: option,
    "clientRegistration" => client_registration: option,
    "scopes" => scopes: option,
    "timeoutSecs" => timeout_secs: option,
} }

/// The response to the request `mcpServer/oauth/login`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerOauthLoginResponse {
    pub authorization_url: String,
    /// Identifies this login attempt across the response and completion notification. Older servers omit this field; current servers always return it.
    pub login_id: Option<String>,
}

crate::object::object! { McpServerOauthLoginResponse {
    "authorizationUrl" => authorization_url: required,
    "loginId" => login_id: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStartupFailureReason {
    ReauthenticationRequired,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStartupFailureReason {
    "reauthenticationRequired" => ReauthenticationRequired,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStartupState {
    Starting,
    Ready,
    Failed,
    Cancelled,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStartupState {
    "starting" => Starting,
    "ready" => Ready,
    "failed" => Failed,
    "cancelled" => Cancelled,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpServerStatus {
    pub name: String,
    /// Environment that contributed this registration; null for a thread-wide server. Older servers omit this field.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub environment_id: Option<Option<String>>,
    /// Current thread-runtime connection state; null when unavailable or the configuration changed.
    pub runtime_status: Option<McpServerConnectionStatus>,
    pub plugin_id: Option<String>,
    /// HTTP origin of the effective configured endpoint, including plugin servers. Excludes credentials, path, query, and fragment; null for non-HTTP transports.
    pub http_origin: Option<String>,
    pub server_info: Option<McpServerInfo>,
    /// Capabilities advertised by the initialized MCP server; null when unavailable.
    pub server_capabilities: Option<serde_json::Value>,
    /// Opaque `_meta` from the first page of the corresponding MCP tool catalog. Null when unavailable.
    pub tool_list_meta: Option<serde_json::Value>,
    pub tools: BTreeMap<String, Tool>,
    /// Tool discovery failed and no catalog was returned. Null when a catalog is returned, including cached or empty catalogs.
    pub tools_error: Option<String>,
    pub resources: Vec<Resource>,
    pub resource_templates: Vec<ResourceTemplate>,
    pub auth_status: McpAuthStatus,
}

crate::object::object! { McpServerStatus {
    "name" => name: required,
    "environmentId" => environment_id: double,
    "runtimeStatus" => runtime_status: nullable,
    "pluginId" => plugin_id: nullable,
    "httpOrigin" => http_origin: nullable,
    "serverInfo" => server_info: nullable,
    "serverCapabilities" => server_capabilities: nullable,
    "toolListMeta" => tool_list_meta: nullable,
    "tools" => tools: required,
    "toolsError" => tools_error: nullable,
    "resources" => resources: required,
    "resourceTemplates" => resource_templates: required,
    "authStatus" => auth_status: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStatusDetail {
    Full,
    ToolsAndAuthOnly,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStatusDetail {
    "full" => Full,
    "toolsAndAuthOnly" => ToolsAndAuthOnly,
} }

/// The params of the notification `mcpServer/startupStatus/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerStatusUpdatedNotification {
    pub thread_id: Option<String>,
    pub name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub status: McpServerStartupState,
    pub error: Option<String>,
    pub failure_reason: Option<McpServerStartupFailureReason>,
}

crate::object::object! { McpServerStatusUpdatedNotification {
    "threadId" => thread_id: nullable,
    "name" => name: required,
    "environmentId" => environment_id: nullable,
    "status" => status: required,
    "error" => error: nullable,
    "failureReason" => failure_reason: nullable,
} }

/// The params of the request `mcpServer/tool/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerToolCallParams {
    pub thread_id: String,
    pub server: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    pub environment_id: Option<String>,
    pub tool: String,
    pub arguments: Option<serde_json::Value>,
    pub meta: Option<serde_json::Value>,
}

impl McpServerToolCallParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        server: impl Into<String>,
        tool: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            server: server.into(),
            environment_id: Default::default(),
            tool: tool.into(),
            arguments: Default::default(),
            meta: Default::default(),
        }
    }
}

crate::object::object! { McpServerToolCallParams {
    "threadId" => thread_id: required,
    "server" => server: required,
    "environmentId" => environment_id: option,
    "tool" => tool: required,
    "arguments" => arguments: option,
    "_meta" => meta: option,
} }

/// The response to the request `mcpServer/tool/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpServerToolCallResponse {
    pub content: Vec<serde_json::Value>,
    pub structured_content: Option<serde_json::Value>,
    pub is_error: Option<bool>,
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { McpServerToolCallResponse {
    "content" => content: required,
    "structuredContent" => structured_content: option,
    "isError" => is_error: option,
    "_meta" => meta: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallAppContext {
    pub connector_id: String,
    pub link_id: Option<String>,
    pub resource_uri: Option<String>,
    pub app_name: Option<String>,
    pub action_name: Option<String>,
}

crate::object::object! { McpToolCallAppContext {
    "connectorId" => connector_id: required,
    "linkId" => link_id: nullable,
    "resourceUri" => resource_uri: nullable,
    "appName" => app_name: nullable,
    "actionName" => action_name: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallError {
    pub message: String,
}

crate::object::object! { McpToolCallError {
    "message" => message: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallResult {
    pub content: Vec<serde_json::Value>,
    pub structured_content: Option<serde_json::Value>,
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { McpToolCallResult {
    "content" => content: required,
    "structuredContent" => structured_content: nullable,
    "_meta" => meta: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpToolCallStatus {
    InProgress,
    Completed,
    Failed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
} }

/// The `openai/form` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq)]
pub struct OpenaiFormElicitationParams {
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub meta: Option<serde_json::Value>,
    pub message: String,
    pub requested_schema: serde_json::Value,
}

crate::object::object! { OpenaiFormElicitationParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "serverName" => server_name: required,
    "environmentId" => environment_id: nullable,
    "_meta" => meta: nullable,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// A device-authenticated approval; accepted responses contain the proof in `content`.
///
/// The `openai/userVerification` branch of [`McpServerElicitationRequestParams`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct OpenaiUserVerificationElicitationParams {
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub meta: Option<serde_json::Value>,
    pub title: String,
    pub description: String,
    pub challenge: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { OpenaiUserVerificationElicitationParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "serverName" => server_name: required,
    "environmentId" => environment_id: nullable,
    "_meta" => meta: nullable,
    "title" => title: required,
    "description" => description: required,
    "challenge" => challenge: required,
} }

/// A known resource that the server is capable of reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    pub annotations: Option<serde_json::Value>,
    pub description: Option<String>,
    pub mime_type: Option<String>,
    pub name: String,
    pub size: Option<i64>,
    pub title: Option<String>,
    pub uri: String,
    pub icons: Option<Vec<serde_json::Value>>,
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { Resource {
    "annotations" => annotations: option,
    "description" => description: option,
    "mimeType" => mime_type: option,
    "name" => name: required,
    "size" => size: option,
    "title" => title: option,
    "uri" => uri: required,
    "icons" => icons: option,
    "_meta" => meta: option,
} }

/// Contents returned when reading a resource from an MCP server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ResourceContent {
    Text(TextResourceContent),
    Blob(BlobResourceContent),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ResourceContent {
    Text => fits TextResourceContent,
    Blob => fits BlobResourceContent,
} }

/// A template description for resources available on the server.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceTemplate {
    pub annotations: Option<serde_json::Value>,
    pub uri_template: String,
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub mime_type: Option<String>,
}

crate::object::object! { ResourceTemplate {
    "annotations" => annotations: option,
    "uriTemplate" => uri_template: required,
    "name" => name: required,
    "title" => title: option,
    "description" => description: option,
    "mimeType" => mime_type: option,
} }

/// The `text` branch of [`ResourceContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextResourceContent {
    /// The URI of this resource.
    pub uri: String,
    pub mime_type: Option<String>,
    pub text: String,
    pub meta: Option<serde_json::Value>,
}

impl crate::open::Fits for TextResourceContent {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["uri", "text"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { TextResourceContent {
    "uri" => uri: required,
    "mimeType" => mime_type: option,
    "text" => text: required,
    "_meta" => meta: option,
} }

/// Definition for a tool the client can call.
#[derive(Clone, Debug, PartialEq)]
pub struct Tool {
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub input_schema: serde_json::Value,
    pub output_schema: Option<serde_json::Value>,
    pub annotations: Option<serde_json::Value>,
    pub icons: Option<Vec<serde_json::Value>>,
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { Tool {
    "name" => name: required,
    "title" => title: option,
    "description" => description: option,
    "inputSchema" => input_schema: required,
    "outputSchema" => output_schema: option,
    "annotations" => annotations: option,
    "icons" => icons: option,
    "_meta" => meta: option,
} }

/// The `url` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq)]
pub struct UrlElicitationParams {
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub meta: Option<serde_json::Value>,
    pub message: String,
    pub url: String,
    pub elicitation_id: String,
}

crate::object::object! { UrlElicitationParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "serverName" => server_name: required,
    "environmentId" => environment_id: nullable,
    "_meta" => meta: nullable,
    "message" => message: required,
    "url" => url: required,
    "elicitationId" => elicitation_id: required,
} }

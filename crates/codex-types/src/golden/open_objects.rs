// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Free-form objects, maps, objects that are open beside their properties, and empty ones.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

/// `Apps` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Apps {
    /// `_default` on the wire.
    #[serde(rename = "_default")]
    pub default: Option<String>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Apps {
    "_default" => default: option,
    .. extra: kept,
} }

/// `Config` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Config {
    /// `model` on the wire.
    pub model: Option<String>,
    /// `sandbox_mode` on the wire.
    pub sandbox_mode: Option<String>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Config {
    "model" => model: option,
    "sandbox_mode" => sandbox_mode: option,
    .. extra: kept,
} }

/// `Entry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// `size` on the wire.
    pub size: u64,
}

crate::object::object! { Entry {
    "size" => size: required,
} }

/// `Forbidden` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Forbidden {}

crate::object::object! { Forbidden {
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `overrides` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrides: Option<serde_json::Map<String, serde_json::Value>>,
    /// `schema` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<serde_json::Value>,
    /// `extra` on the wire.
    pub extra: ThreadExtra,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(extra: ThreadExtra) -> Self {
        Self {
            overrides: Default::default(),
            schema: Default::default(),
            extra,
        }
    }
}

crate::object::object! { GoldenParams {
    "overrides" => overrides: option,
    "schema" => schema: option,
    "extra" => extra: required,
} }

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenResponse {
    /// `config` on the wire.
    pub config: Config,
    /// `apps` on the wire.
    pub apps: Apps,
    /// `links` on the wire.
    pub links: Links,
    /// `nothing` on the wire.
    pub nothing: Nothing,
    /// `forbidden` on the wire.
    pub forbidden: Forbidden,
    /// `table` on the wire.
    pub table: Table,
    /// `files` on the wire.
    pub files: BTreeMap<String, String>,
}

crate::object::object! { GoldenResponse {
    "config" => config: required,
    "apps" => apps: required,
    "links" => links: required,
    "nothing" => nothing: required,
    "forbidden" => forbidden: required,
    "table" => table: required,
    "files" => files: required,
} }

/// `Links` of the protocol.
pub type Links = serde_json::Map<String, serde_json::Value>;

/// `Nothing` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Nothing {}

crate::object::object! { Nothing {
} }

/// `Table` of the protocol.
pub type Table = BTreeMap<String, Entry>;

/// Extra data, by keys that nobody lists.
pub type ThreadExtra = serde_json::Map<String, serde_json::Value>;

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `experimental_feature`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct ExperimentalFeature {
    /// Stable key used in config.toml and CLI flag toggles.
    pub name: String,
    /// Lifecycle stage of this feature flag.
    pub stage: ExperimentalFeatureStage,
    /// User-facing display name shown in the experimental features UI. Null when this feature is not in beta.
    pub display_name: Option<String>,
    /// Short summary describing what the feature does. Null when this feature is not in beta.
    pub description: Option<String>,
    /// Announcement copy shown to users when the feature is introduced. Null when this feature is not in beta.
    pub announcement: Option<String>,
    /// Whether this feature is currently enabled in the loaded config.
    pub enabled: bool,
    /// Whether this feature is enabled by default.
    pub default_enabled: bool,
}

crate::object::object! { ExperimentalFeature {
    "name" => name: required,
    "stage" => stage: required,
    "displayName" => display_name: nullable,
    "description" => description: nullable,
    "announcement" => announcement: nullable,
    "enabled" => enabled: required,
    "defaultEnabled" => default_enabled: required,
} }

/// The params of the request `experimentalFeature/enablement/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperimentalFeatureEnablementSetParams {
    /// Process-wide runtime feature enablement keyed by canonical feature name.
    ///
    /// Only named features are updated. Omitted features are left unchanged. Send an empty map for a no-op.
    pub enablement: BTreeMap<String, bool>,
}

impl ExperimentalFeatureEnablementSetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enablement: BTreeMap<String, bool>) -> Self {
        Self { enablement }
    }
}

crate::object::object! { ExperimentalFeatureEnablementSetParams {
    "enablement" => enablement: required,
} }

/// The response to the request `experimentalFeature/enablement/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperimentalFeatureEnablementSetResponse {
    /// Feature enablement entries updated by this request.
    pub enablement: BTreeMap<String, bool>,
}

crate::object::object! { ExperimentalFeatureEnablementSetResponse {
    "enablement" => enablement: required,
} }

/// The params of the request `experimentalFeature/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExperimentalFeatureListParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    pub limit: Option<u32>,
    /// Optional loaded thread id. Pass this when showing feature state for an existing thread so enablement is computed from that thread's refreshed config, including project-local config for the thread's cwd.
    pub thread_id: Option<String>,
}

crate::object::object! { ExperimentalFeatureListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "threadId" => thread_id: option,
} }

/// The response to the request `experimentalFeature/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperimentalFeatureListResponse {
    pub data: Vec<ExperimentalFeature>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ExperimentalFeatureListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExperimentalFeatureStage {
    /// Feature is available for user testing and feedback.
    Beta,
    /// Feature is still being built and not ready for broad use.
    UnderDevelopment,
    /// Feature is production-ready.
    Stable,
    /// Feature is deprecated and should be avoided.
    Deprecated,
    /// Feature flag is retained only for backwards compatibility.
    Removed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExperimentalFeatureStage {
    "beta" => Beta,
    "underDevelopment" => UnderDevelopment,
    "stable" => Stable,
    "deprecated" => Deprecated,
    "removed" => Removed,
} }

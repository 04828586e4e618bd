// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `app`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// EXPERIMENTAL - app metadata returned by app-list APIs.
#[derive(Clone, Debug, PartialEq)]
pub struct AppBranding {
    pub category: Option<String>,
    pub developer: Option<String>,
    pub website: Option<String>,
    pub privacy_policy: Option<String>,
    pub terms_of_service: Option<String>,
    pub is_discoverable_app: bool,
}

crate::object::object! { AppBranding {
    "category" => category: nullable,
    "developer" => developer: nullable,
    "website" => website: nullable,
    "privacyPolicy" => privacy_policy: nullable,
    "termsOfService" => terms_of_service: nullable,
    "isDiscoverableApp" => is_discoverable_app: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AppConfig {
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub default_tools_approval_mode: Option<AppToolApproval>,
    pub default_tools_enabled: Option<bool>,
    pub destructive_enabled: Option<bool>,
    pub enabled: bool,
    /// Per-account approval settings keyed by link ID.
    pub links: Option<AppLinksConfig>,
    /// Additional model-facing surfaces omitted for this connector's tools.
    pub omit_tools_from: Option<Vec<ToolExposureSurface>>,
    pub open_world_enabled: Option<bool>,
    pub tools: Option<AppToolsConfig>,
}

impl AppConfig {
    fn default_enabled() -> bool {
        true
    }
}

impl Default for AppConfig {
    fn default() -> Self {
        Self {
            approvals_reviewer: Default::default(),
            default_tools_approval_mode: Default::default(),
            default_tools_enabled: Default::default(),
            destructive_enabled: Default::default(),
            enabled: Self::default_enabled(),
            links: Default::default(),
            omit_tools_from: Default::default(),
            open_world_enabled: Default::default(),
            tools: Default::default(),
        }
    }
}

crate::object::object! { AppConfig {
    "approvals_reviewer" => approvals_reviewer: option,
    "default_tools_approval_mode" => default_tools_approval_mode: option,
    "default_tools_enabled" => default_tools_enabled: option,
    "destructive_enabled" => destructive_enabled: option,
    "enabled" => enabled: or AppConfig::default_enabled,
    "links" => links: option,
    "omit_tools_from" => omit_tools_from: option,
    "open_world_enabled" => open_world_enabled: option,
    "tools" => tools: option,
} }

/// EXPERIMENTAL - app metadata returned by app-list APIs.
#[derive(Clone, Debug, PartialEq)]
pub struct AppInfo {
    pub id: String,
    pub name: String,
    pub description: Option<String>,
    pub logo_url: Option<String>,
    pub logo_url_dark: Option<String>,
    pub icon_assets: Option<BTreeMap<String, String>>,
    pub icon_dark_assets: Option<BTreeMap<String, String>>,
    pub distribution_channel: Option<String>,
    pub branding: Option<AppBranding>,
    pub app_metadata: Option<AppMetadata>,
    pub labels: Option<BTreeMap<String, String>>,
    pub install_url: Option<String>,
    pub is_accessible: bool,
    /// Whether this app is enabled in config.toml. Example: ```toml [apps.bad_app] enabled = false ```
    pub is_enabled: bool,
    pub plugin_display_names: Vec<String>,
}

impl AppInfo {
    fn default_is_enabled() -> bool {
        true
    }
}

crate::object::object! { AppInfo {
    "id" => id: required,
    "name" => name: required,
    "description" => description: nullable,
    "logoUrl" => logo_url: nullable,
    "logoUrlDark" => logo_url_dark: nullable,
    "iconAssets" => icon_assets: nullable,
    "iconDarkAssets" => icon_dark_assets: nullable,
    "distributionChannel" => distribution_channel: nullable,
    "branding" => branding: nullable,
    "appMetadata" => app_metadata: nullable,
    "labels" => labels: nullable,
    "installUrl" => install_url: nullable,
    "isAccessible" => is_accessible: or_default,
    "isEnabled" => is_enabled: or AppInfo::default_is_enabled,
    "pluginDisplayNames" => plugin_display_names: or_default,
} }

/// Approval settings for a connected account within an app.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppLinkConfig {
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub default_tools_approval_mode: Option<AppToolApproval>,
}

crate::object::object! { AppLinkConfig {
    "approvals_reviewer" => approvals_reviewer: option,
    "default_tools_approval_mode" => default_tools_approval_mode: option,
} }

/// Account settings for a single app.
pub type AppLinksConfig = serde_json::Map<String, serde_json::Value>;

/// EXPERIMENTAL - notification emitted when the app list changes.
///
/// The params of the notification `app/list/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppListUpdatedNotification {
    pub data: Vec<AppInfo>,
}

crate::object::object! { AppListUpdatedNotification {
    "data" => data: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppMetadata {
    pub review: Option<AppReview>,
    pub categories: Option<Vec<String>>,
    pub sub_categories: Option<Vec<String>>,
    pub seo_description: Option<String>,
    pub screenshots: Option<Vec<AppScreenshot>>,
    pub developer: Option<String>,
    pub version: Option<String>,
    pub version_id: Option<String>,
    pub version_notes: Option<String>,
    pub first_party_requires_install: Option<bool>,
    pub show_in_composer_when_unlinked: Option<bool>,
}

crate::object::object! { AppMetadata {
    "review" => review: nullable,
    "categories" => categories: nullable,
    "subCategories" => sub_categories: nullable,
    "seoDescription" => seo_description: nullable,
    "screenshots" => screenshots: nullable,
    "developer" => developer: nullable,
    "version" => version: nullable,
    "versionId" => version_id: nullable,
    "versionNotes" => version_notes: nullable,
    "firstPartyRequiresInstall" => first_party_requires_install: nullable,
    "showInComposerWhenUnlinked" => show_in_composer_when_unlinked: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AppReview {
    pub status: String,
}

crate::object::object! { AppReview {
    "status" => status: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AppScreenshot {
    pub url: Option<String>,
    pub file_id: Option<String>,
    pub user_prompt: String,
}

crate::object::object! { AppScreenshot {
    "url" => url: nullable,
    "fileId" => file_id: nullable,
    "userPrompt" => user_prompt: required,
} }

/// EXPERIMENTAL - app metadata summary for plugin responses.
#[derive(Clone, Debug, PartialEq)]
pub struct AppSummary {
    pub id: String,
    pub name: String,
    pub description: Option<String>,
    pub install_url: Option<String>,
    pub category: Option<String>,
}

crate::object::object! { AppSummary {
    "id" => id: required,
    "name" => name: required,
    "description" => description: nullable,
    "installUrl" => install_url: nullable,
    "category" => category: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AppTemplateSummary {
    pub template_id: String,
    pub name: String,
    pub description: Option<String>,
    pub category: Option<String>,
    pub canonical_connector_id: Option<String>,
    pub logo_url: Option<String>,
    pub logo_url_dark: Option<String>,
    pub materialized_app_ids: Vec<String>,
    pub reason: Option<AppTemplateUnavailableReason>,
}

crate::object::object! { AppTemplateSummary {
    "templateId" => template_id: required,
    "name" => name: required,
    "description" => description: nullable,
    "category" => category: nullable,
    "canonicalConnectorId" => canonical_connector_id: nullable,
    "logoUrl" => logo_url: nullable,
    "logoUrlDark" => logo_url_dark: nullable,
    "materializedAppIds" => materialized_app_ids: required,
    "reason" => reason: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AppTemplateUnavailableReason {
    NotConfiguredForWorkspace,
    NoActiveWorkspace,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AppTemplateUnavailableReason {
    "NOT_CONFIGURED_FOR_WORKSPACE" => NotConfiguredForWorkspace,
    "NO_ACTIVE_WORKSPACE" => NoActiveWorkspace,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AppToolApproval {
    Auto,
    Prompt,
    Writes,
    Approve,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AppToolApproval {
    "auto" => Auto,
    "prompt" => Prompt,
    "writes" => Writes,
    "approve" => Approve,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppToolConfig {
    pub approval_mode: Option<AppToolApproval>,
    pub enabled: Option<bool>,
}

crate::object::object! { AppToolConfig {
    "approval_mode" => approval_mode: option,
    "enabled" => enabled: option,
} }

/// EXPERIMENTAL - metadata returned by app/read.
#[derive(Clone, Debug, PartialEq)]
pub struct AppToolSummary {
    pub name: String,
    pub title: Option<String>,
    pub description: String,
    pub is_enabled: bool,
    pub disabled_reason: Option<String>,
    pub is_read_only: bool,
}

impl AppToolSummary {
    fn default_is_enabled() -> bool {
        true
    }
}

crate::object::object! { AppToolSummary {
    "name" => name: required,
    "title" => title: nullable,
    "description" => description: required,
    "isEnabled" => is_enabled: or AppToolSummary::default_is_enabled,
    "disabledReason" => disabled_reason: nullable,
    "isReadOnly" => is_read_only: or_default,
} }

pub type AppToolsConfig = serde_json::Map<String, serde_json::Value>;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppsConfig {
    pub default: Option<AppsDefaultConfig>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { AppsConfig {
    "_default" => default: nullable,
    .. extra: kept,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AppsDefaultConfig {
    pub enabled: bool,
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub destructive_enabled: bool,
    pub open_world_enabled: bool,
    pub default_tools_approval_mode: Option<AppToolApproval>,
}

impl AppsDefaultConfig {
    fn default_enabled() -> bool {
        true
    }
    fn default_destructive_enabled() -> bool {
        true
    }
    fn default_open_world_enabled() -> bool {
        true
    }
}

impl Default for AppsDefaultConfig {
    fn default() -> Self {
        Self {
            enabled: Self::default_enabled(),
            approvals_reviewer: Default::default(),
            destructive_enabled: Self::default_destructive_enabled(),
            open_world_enabled: Self::default_open_world_enabled(),
            default_tools_approval_mode: Default::default(),
        }
    }
}

crate::object::object! { AppsDefaultConfig {
    "enabled" => enabled: or AppsDefaultConfig::default_enabled,
    "approvals_reviewer" => approvals_reviewer: nullable,
    "destructive_enabled" => destructive_enabled: or AppsDefaultConfig::default_destructive_enabled,
    "open_world_enabled" => open_world_enabled: or AppsDefaultConfig::default_open_world_enabled,
    "default_tools_approval_mode" => default_tools_approval_mode: nullable,
} }

/// Read the committed installed connector runtime snapshot.
///
/// The params of the request `app/installed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppsInstalledParams {
    /// Optional loaded thread id used to evaluate effective app configuration.
    pub thread_id: Option<String>,
    /// When true and Apps are permitted, refresh and publish the hosted connector runtime tool snapshot first.
    pub force_refresh: Option<bool>,
}

crate::object::object! { AppsInstalledParams {
    "threadId" => thread_id: option,
    "forceRefresh" => force_refresh: option,
} }

/// The installed connectors in one committed runtime snapshot.
///
/// The response to the request `app/installed`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppsInstalledResponse {
    pub apps: Vec<InstalledApp>,
}

crate::object::object! { AppsInstalledResponse {
    "apps" => apps: required,
} }

/// EXPERIMENTAL - list available apps/connectors.
///
/// The params of the request `app/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppsListParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    pub limit: Option<u32>,
    /// Optional thread id used to evaluate app feature gating from that thread's config.
    pub thread_id: Option<String>,
    /// When true, bypass app caches and fetch the latest data from sources.
    pub force_refetch: Option<bool>,
}

crate::object::object! { AppsListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "threadId" => thread_id: option,
    "forceRefetch" => force_refetch: option,
} }

/// EXPERIMENTAL - app list response.
///
/// The response to the request `app/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppsListResponse {
    pub data: Vec<AppInfo>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { AppsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// EXPERIMENTAL - read metadata for specific apps/connectors.
///
/// The params of the request `app/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppsReadParams {
    /// App ids to read. The server accepts at most 100 ids and deduplicates repeated ids while preserving their first-request order.
    pub app_ids: Vec<String>,
    /// Optional loaded thread id used to evaluate effective app configuration.
    pub thread_id: Option<String>,
    /// When true, include display-only public tool summaries in the returned metadata.
    pub include_tools: Option<bool>,
}

impl AppsReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(app_ids: Vec<String>) -> Self {
        Self {
            app_ids,
            thread_id: Default::default(),
            include_tools: Default::default(),
        }
    }
}

crate::object::object! { AppsReadParams {
    "appIds" => app_ids: required,
    "threadId" => thread_id: option,
    "includeTools" => include_tools: option,
} }

/// EXPERIMENTAL - app/read response.
///
/// The response to the request `app/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppsReadResponse {
    pub apps: Vec<ConnectorMetadata>,
    pub missing_app_ids: Vec<String>,
}

crate::object::object! { AppsReadResponse {
    "apps" => apps: required,
    "missingAppIds" => missing_app_ids: required,
} }

/// EXPERIMENTAL - metadata returned by app/read.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectorMetadata {
    pub id: String,
    pub name: String,
    pub description: Option<String>,
    pub icon_url: Option<String>,
    pub icon_url_dark: Option<String>,
    pub distribution_channel: Option<String>,
    pub install_url: Option<String>,
    pub plugin_display_names: Vec<String>,
    pub tool_summaries: Option<Vec<AppToolSummary>>,
}

crate::object::object! { ConnectorMetadata {
    "id" => id: required,
    "name" => name: required,
    "description" => description: nullable,
    "iconUrl" => icon_url: nullable,
    "iconUrlDark" => icon_url_dark: nullable,
    "distributionChannel" => distribution_channel: nullable,
    "installUrl" => install_url: nullable,
    "pluginDisplayNames" => plugin_display_names: or_default,
    "toolSummaries" => tool_summaries: nullable,
} }

/// Installed connector runtime state.
#[derive(Clone, Debug, PartialEq)]
pub struct InstalledApp {
    pub id: String,
    /// Best-effort name carried by the runtime tool catalog. Canonical app metadata remains owned by `app/read`.
    pub runtime_name: Option<String>,
    /// Effective enabled state after applying global, workspace, local, and managed configuration at read time.
    pub enabled: bool,
    /// Whether the connector is enabled and has a non-synthetic, model-visible tool allowed by effective MCP and app/tool policy in the committed runtime snapshot.
    pub callable: bool,
}

crate::object::object! { InstalledApp {
    "id" => id: required,
    "runtimeName" => runtime_name: nullable,
    "enabled" => enabled: required,
    "callable" => callable: required,
} }

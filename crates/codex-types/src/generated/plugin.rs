// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `plugin`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The `daily` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq)]
pub struct DailyScheduledTaskSchedule {
    pub time: String,
}

crate::object::object! { DailyScheduledTaskSchedule {
    "time" => time: required,
} }

/// The `git` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct GitPluginSource {
    pub url: String,
    pub path: Option<String>,
    pub ref_name: Option<String>,
    pub sha: Option<String>,
}

crate::object::object! { GitPluginSource {
    "url" => url: required,
    "path" => path: nullable,
    "refName" => ref_name: nullable,
    "sha" => sha: nullable,
} }

/// The `hourly` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq)]
pub struct HourlyScheduledTaskSchedule {
    pub interval_hours: u32,
    pub days: Option<Vec<ScheduledTaskWeekday>>,
}

crate::object::object! { HourlyScheduledTaskSchedule {
    "intervalHours" => interval_hours: required,
    "days" => days: nullable,
} }

/// The `local` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct LocalPluginSource {
    pub path: AbsolutePathBuf,
}

crate::object::object! { LocalPluginSource {
    "path" => path: required,
} }

/// The `npm` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct NpmPluginSource {
    pub package: String,
    /// Optional npm version or version range.
    pub version: Option<String>,
    /// Optional HTTPS registry URL. Authentication stays in the user's npm config.
    pub registry: Option<String>,
}

crate::object::object! { NpmPluginSource {
    "package" => package: required,
    "version" => version: nullable,
    "registry" => registry: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginAuthPolicy {
    OnInstall,
    OnUse,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginAuthPolicy {
    "ON_INSTALL" => OnInstall,
    "ON_USE" => OnUse,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginAvailability {
    /// Plugin-service currently sends `"ENABLED"` for available remote plugins. Codex app-server exposes `"AVAILABLE"` in its API; the alias keeps decoding compatible with that upstream response.
    Available,
    DisabledByAdmin,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginAvailability {
    "AVAILABLE" => Available,
    "DISABLED_BY_ADMIN" => DisabledByAdmin,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginDetail {
    pub marketplace_name: String,
    pub marketplace_path: Option<AbsolutePathBuf>,
    pub summary: PluginSummary,
    pub share_url: Option<String>,
    pub description: Option<String>,
    pub skills: Vec<SkillSummary>,
    /// The declared onboarding skill, when the plugin and visible skill are enabled.
    pub onboarding_skill: Option<SkillSummary>,
    pub hooks: Vec<PluginHookSummary>,
    pub apps: Vec<AppSummary>,
    pub app_templates: Vec<AppTemplateSummary>,
    pub mcp_servers: Vec<String>,
    pub scheduled_tasks: Option<Vec<ScheduledTaskSummary>>,
}

crate::object::object! { PluginDetail {
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: nullable,
    "summary" => summary: required,
    "shareUrl" => share_url: nullable,
    "description" => description: nullable,
    "skills" => skills: required,
    "onboardingSkill" => onboarding_skill: nullable,
    "hooks" => hooks: required,
    "apps" => apps: required,
    "appTemplates" => app_templates: required,
    "mcpServers" => mcp_servers: required,
    "scheduledTasks" => scheduled_tasks: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginDisabledReason {
    DisabledByAdmin,
    PlanNotEligible,
    RequiredAppUnavailable,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginDisabledReason {
    "disabled_by_admin" => DisabledByAdmin,
    "plan_not_eligible" => PlanNotEligible,
    "required_app_unavailable" => RequiredAppUnavailable,
    "unknown" => Unknown,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginHookSummary {
    pub key: String,
    pub event_name: HookEventName,
}

crate::object::object! { PluginHookSummary {
    "key" => key: required,
    "eventName" => event_name: required,
} }

/// The params of the request `plugin/install`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginInstallParams {
    pub marketplace_path: Option<AbsolutePathBuf>,
    pub remote_marketplace_name: Option<String>,
    /// Client-generated identifier used to correlate one installation attempt.
    pub install_attempt_id: Option<String>,
    pub plugin_name: String,
}

impl PluginInstallParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_name: impl Into<String>) -> Self {
        Self {
            marketplace_path: Default::default(),
            remote_marketplace_name: Default::default(),
            install_attempt_id: Default::default(),
            plugin_name: plugin_name.into(),
        }
    }
}

crate::object::object! { PluginInstallParams {
    "marketplacePath" => marketplace_path: option,
    "remoteMarketplaceName" => remote_marketplace_name: option,
    "installAttemptId" => install_attempt_id: option,
    "pluginName" => plugin_name: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginInstallPolicy {
    NotAvailable,
    Available,
    InstalledByDefault,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginInstallPolicy {
    "NOT_AVAILABLE" => NotAvailable,
    "AVAILABLE" => Available,
    "INSTALLED_BY_DEFAULT" => InstalledByDefault,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginInstallPolicySource {
    WorkspaceSetting,
    ImplicitCanonicalApp,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginInstallPolicySource {
    "WORKSPACE_SETTING" => WorkspaceSetting,
    "IMPLICIT_CANONICAL_APP" => ImplicitCanonicalApp,
} }

/// The response to the request `plugin/install`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginInstallResponse {
    pub auth_policy: PluginAuthPolicy,
    pub apps_needing_auth: Vec<AppSummary>,
}

crate::object::object! { PluginInstallResponse {
    "authPolicy" => auth_policy: required,
    "appsNeedingAuth" => apps_needing_auth: required,
} }

/// The params of the request `plugin/installed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginInstalledParams {
    /// Optional working directories used to discover repo marketplaces.
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    /// Additional uninstalled plugin names that should be returned when present locally. This is used by mention surfaces that intentionally expose install entrypoints.
    pub install_suggestion_plugin_names: Option<Vec<String>>,
}

crate::object::object! { PluginInstalledParams {
    "cwds" => cwds: option,
    "installSuggestionPluginNames" => install_suggestion_plugin_names: option,
} }

/// The response to the request `plugin/installed`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginInstalledResponse {
    pub marketplaces: Vec<PluginMarketplaceEntry>,
    pub marketplace_load_errors: Vec<MarketplaceLoadErrorInfo>,
}

crate::object::object! { PluginInstalledResponse {
    "marketplaces" => marketplaces: required,
    "marketplaceLoadErrors" => marketplace_load_errors: or_default,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginInterface {
    pub display_name: Option<String>,
    pub short_description: Option<String>,
    pub long_description: Option<String>,
    pub developer_name: Option<String>,
    pub category: Option<String>,
    pub capabilities: Vec<String>,
    pub website_url: Option<String>,
    pub privacy_policy_url: Option<String>,
    pub terms_of_service_url: Option<String>,
    /// Starter prompts for the plugin. Capped at 3 entries with a maximum of 512 characters per entry.
    pub default_prompt: Option<Vec<String>>,
    pub brand_color: Option<String>,
    /// Local composer icon path, resolved from the installed plugin package.
    pub composer_icon: Option<AbsolutePathBuf>,
    /// Remote composer icon URL from the plugin catalog.
    pub composer_icon_url: Option<String>,
    /// Local logo path, resolved from the installed plugin package.
    pub logo: Option<AbsolutePathBuf>,
    /// Local dark-mode logo path, resolved from the installed plugin package.
    pub logo_dark: Option<AbsolutePathBuf>,
    /// Remote logo URL from the plugin catalog.
    pub logo_url: Option<String>,
    /// Remote dark-mode logo URL from the plugin catalog.
    pub logo_url_dark: Option<String>,
    /// Local screenshot paths, resolved from the installed plugin package.
    pub screenshots: Vec<AbsolutePathBuf>,
    /// Remote screenshot URLs from the plugin catalog.
    pub screenshot_urls: Vec<String>,
}

crate::object::object! { PluginInterface {
    "displayName" => display_name: nullable,
    "shortDescription" => short_description: nullable,
    "longDescription" => long_description: nullable,
    "developerName" => developer_name: nullable,
    "category" => category: nullable,
    "capabilities" => capabilities: required,
    "websiteUrl" => website_url: nullable,
    "privacyPolicyUrl" => privacy_policy_url: nullable,
    "termsOfServiceUrl" => terms_of_service_url: nullable,
    "defaultPrompt" => default_prompt: nullable,
    "brandColor" => brand_color: nullable,
    "composerIcon" => composer_icon: nullable,
    "composerIconUrl" => composer_icon_url: nullable,
    "logo" => logo: nullable,
    "logoDark" => logo_dark: nullable,
    "logoUrl" => logo_url: nullable,
    "logoUrlDark" => logo_url_dark: nullable,
    "screenshots" => screenshots: required,
    "screenshotUrls" => screenshot_urls: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginListMarketplaceKind {
    Local,
    Vertical,
    WorkspaceDirectory,
    SharedWithMe,
    CreatedByMeRemote,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginListMarketplaceKind {
    "local" => Local,
    "vertical" => Vertical,
    "workspace-directory" => WorkspaceDirectory,
    "shared-with-me" => SharedWithMe,
    "created-by-me-remote" => CreatedByMeRemote,
} }

/// The params of the request `plugin/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginListParams {
    /// Optional working directories used to discover repo marketplaces. When omitted, only home-scoped marketplaces and the official curated marketplace are considered.
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    /// Optional marketplace kind filter. When omitted, only local marketplaces are queried, plus the default remote catalog when enabled by feature flag.
    pub marketplace_kinds: Option<Vec<PluginListMarketplaceKind>>,
    /// Whether the client requests a fresh remote plugin catalog fetch.
    pub force_refetch: Option<bool>,
}

crate::object::object! { PluginListParams {
    "cwds" => cwds: option,
    "marketplaceKinds" => marketplace_kinds: option,
    "forceRefetch" => force_refetch: option,
} }

/// The response to the request `plugin/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginListResponse {
    pub marketplaces: Vec<PluginMarketplaceEntry>,
    pub marketplace_load_errors: Vec<MarketplaceLoadErrorInfo>,
    pub featured_plugin_ids: Vec<String>,
}

crate::object::object! { PluginListResponse {
    "marketplaces" => marketplaces: required,
    "marketplaceLoadErrors" => marketplace_load_errors: or_default,
    "featuredPluginIds" => featured_plugin_ids: or_default,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginMarketplaceEntry {
    pub name: String,
    /// Local marketplace file path when the marketplace is backed by a local file. Remote-only catalog marketplaces do not have a local path.
    pub path: Option<AbsolutePathBuf>,
    pub interface: Option<MarketplaceInterface>,
    pub plugins: Vec<PluginSummary>,
}

crate::object::object! { PluginMarketplaceEntry {
    "name" => name: required,
    "path" => path: nullable,
    "interface" => interface: nullable,
    "plugins" => plugins: required,
} }

/// The params of the request `plugin/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginReadParams {
    pub marketplace_path: Option<AbsolutePathBuf>,
    pub remote_marketplace_name: Option<String>,
    pub plugin_name: String,
}

impl PluginReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_name: impl Into<String>) -> Self {
        Self {
            marketplace_path: Default::default(),
            remote_marketplace_name: Default::default(),
            plugin_name: plugin_name.into(),
        }
    }
}

crate::object::object! { PluginReadParams {
    "marketplacePath" => marketplace_path: option,
    "remoteMarketplaceName" => remote_marketplace_name: option,
    "pluginName" => plugin_name: required,
} }

/// The response to the request `plugin/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginReadResponse {
    pub plugin: PluginDetail,
}

crate::object::object! { PluginReadResponse {
    "plugin" => plugin: required,
} }

/// Runtime categories affected by this change, not just capabilities currently present. Flags describe declarations before runtime policy filtering. Updates OR the old and new bundle flags; enablement changes and cached reinstalls use the cached bundle; removals retain the old bundle's flags.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginReconcileChangedPlugin {
    /// Local plugin ID (`name@marketplace`), matching `PluginSummary.id`.
    pub id: String,
    pub has_mcps: bool,
    pub has_apps: bool,
    pub has_hooks: bool,
    /// Whether either bundle declares skill roots; not a validated inventory of enabled skills.
    pub has_skills: bool,
}

crate::object::object! { PluginReconcileChangedPlugin {
    "id" => id: required,
    "hasMcps" => has_mcps: required,
    "hasApps" => has_apps: required,
    "hasHooks" => has_hooks: required,
    "hasSkills" => has_skills: required,
} }

/// The params of the request `plugin/reconcile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginReconcileParams {
    /// Optional client-provided reason recorded with the reconciliation attempt.
    pub reason: Option<String>,
}

crate::object::object! { PluginReconcileParams {
    "reason" => reason: option,
} }

/// Bundle and installed-state changes observed by this pass, not a runtime-readiness acknowledgement or a cumulative diff since the client's last request. Other metadata-only changes are not listed.
///
/// The response to the request `plugin/reconcile`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginReconcileResponse {
    /// Plugins affected by bundle changes, enablement changes, or removals. Installed-state changes compare against the previous cached snapshot, including cached reinstalls. Removal hints survive cache cleanup failures; unchanged plugins are omitted.
    pub changed_plugins: Vec<PluginReconcileChangedPlugin>,
    /// Backend remote plugin IDs whose bundle or identity update failed.
    pub failed_remote_plugin_ids: Vec<String>,
    /// Subset of failures for which the requested bundle could not be materialized. A previously cached version may still be available.
    pub failed_materialization_remote_plugin_ids: Vec<String>,
}

crate::object::object! { PluginReconcileResponse {
    "changedPlugins" => changed_plugins: required,
    "failedRemotePluginIds" => failed_remote_plugin_ids: required,
    "failedMaterializationRemotePluginIds" => failed_materialization_remote_plugin_ids: required,
} }

/// The params of the request `plugin/search`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct PluginSearchParams {
    pub search_term: String,
    pub scope: Option<PluginSearchScope>,
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl PluginSearchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(search_term: impl Into<String>) -> Self {
        Self {
            search_term: search_term.into(),
            scope: Default::default(),
            cwds: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { PluginSearchParams {
    "searchTerm" => search_term: required,
    "scope" => scope: option,
    "cwds" => cwds: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// The response to the request `plugin/search`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct PluginSearchResponse {
    pub data: Vec<PluginSearchResult>,
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { PluginSearchResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginSearchResult {
    pub plugin: PluginSummary,
    pub marketplace_name: String,
    pub marketplace_path: Option<AbsolutePathBuf>,
}

crate::object::object! { PluginSearchResult {
    "plugin" => plugin: required,
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSearchScope {
    Global,
    Workspace,
    Personal,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSearchScope {
    "global" => Global,
    "workspace" => Workspace,
    "personal" => Personal,
} }

/// The params of the request `plugin/share/checkout`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareCheckoutParams {
    pub remote_plugin_id: String,
}

impl PluginShareCheckoutParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(remote_plugin_id: impl Into<String>) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
        }
    }
}

crate::object::object! { PluginShareCheckoutParams {
    "remotePluginId" => remote_plugin_id: required,
} }

/// The response to the request `plugin/share/checkout`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareCheckoutResponse {
    pub remote_plugin_id: String,
    pub plugin_id: String,
    pub plugin_name: String,
    pub plugin_path: AbsolutePathBuf,
    pub marketplace_name: String,
    pub marketplace_path: AbsolutePathBuf,
    pub remote_version: Option<String>,
}

crate::object::object! { PluginShareCheckoutResponse {
    "remotePluginId" => remote_plugin_id: required,
    "pluginId" => plugin_id: required,
    "pluginName" => plugin_name: required,
    "pluginPath" => plugin_path: required,
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: required,
    "remoteVersion" => remote_version: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareContext {
    pub remote_plugin_id: String,
    /// Version of the remote shared plugin release when available.
    pub remote_version: Option<String>,
    pub discoverability: Option<PluginShareDiscoverability>,
    pub share_url: Option<String>,
    pub creator_account_user_id: Option<String>,
    pub creator_name: Option<String>,
    pub share_principals: Option<Vec<PluginSharePrincipal>>,
    pub can_publish_to_workspace: Option<bool>,
}

crate::object::object! { PluginShareContext {
    "remotePluginId" => remote_plugin_id: required,
    "remoteVersion" => remote_version: nullable,
    "discoverability" => discoverability: nullable,
    "shareUrl" => share_url: nullable,
    "creatorAccountUserId" => creator_account_user_id: nullable,
    "creatorName" => creator_name: nullable,
    "sharePrincipals" => share_principals: nullable,
    "canPublishToWorkspace" => can_publish_to_workspace: nullable,
} }

/// The params of the request `plugin/share/delete`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareDeleteParams {
    pub remote_plugin_id: String,
}

impl PluginShareDeleteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(remote_plugin_id: impl Into<String>) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
        }
    }
}

crate::object::object! { PluginShareDeleteParams {
    "remotePluginId" => remote_plugin_id: required,
} }

/// The response to the request `plugin/share/delete`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginShareDeleteResponse {}

crate::object::object! { PluginShareDeleteResponse {
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareDiscoverability {
    Listed,
    Unlisted,
    Private,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareDiscoverability {
    "LISTED" => Listed,
    "UNLISTED" => Unlisted,
    "PRIVATE" => Private,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareListItem {
    pub plugin: PluginSummary,
    pub local_plugin_path: Option<AbsolutePathBuf>,
}

crate::object::object! { PluginShareListItem {
    "plugin" => plugin: required,
    "localPluginPath" => local_plugin_path: nullable,
} }

/// The params of the request `plugin/share/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginShareListParams {}

crate::object::object! { PluginShareListParams {
} }

/// The response to the request `plugin/share/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareListResponse {
    pub data: Vec<PluginShareListItem>,
}

crate::object::object! { PluginShareListResponse {
    "data" => data: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginSharePrincipal {
    pub principal_type: PluginSharePrincipalType,
    pub principal_id: String,
    pub role: PluginSharePrincipalRole,
    pub name: String,
}

crate::object::object! { PluginSharePrincipal {
    "principalType" => principal_type: required,
    "principalId" => principal_id: required,
    "role" => role: required,
    "name" => name: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSharePrincipalRole {
    Reader,
    Editor,
    Owner,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSharePrincipalRole {
    "reader" => Reader,
    "editor" => Editor,
    "owner" => Owner,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSharePrincipalType {
    User,
    Group,
    Workspace,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSharePrincipalType {
    "user" => User,
    "group" => Group,
    "workspace" => Workspace,
} }

/// The params of the request `plugin/share/save`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareSaveParams {
    pub plugin_path: AbsolutePathBuf,
    pub remote_plugin_id: Option<String>,
    pub discoverability: Option<PluginShareDiscoverability>,
    pub share_targets: Option<Vec<PluginShareTarget>>,
}

impl PluginShareSaveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_path: impl Into<AbsolutePathBuf>) -> Self {
        Self {
            plugin_path: plugin_path.into(),
            remote_plugin_id: Default::default(),
            discoverability: Default::default(),
            share_targets: Default::default(),
        }
    }
}

crate::object::object! { PluginShareSaveParams {
    "pluginPath" => plugin_path: required,
    "remotePluginId" => remote_plugin_id: option,
    "discoverability" => discoverability: option,
    "shareTargets" => share_targets: option,
} }

/// The response to the request `plugin/share/save`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareSaveResponse {
    pub remote_plugin_id: String,
    pub share_url: String,
    pub can_publish_to_workspace: Option<bool>,
}

crate::object::object! { PluginShareSaveResponse {
    "remotePluginId" => remote_plugin_id: required,
    "shareUrl" => share_url: required,
    "canPublishToWorkspace" => can_publish_to_workspace: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareTarget {
    pub principal_type: PluginSharePrincipalType,
    pub principal_id: String,
    pub role: PluginShareTargetRole,
}

impl PluginShareTarget {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        principal_type: PluginSharePrincipalType,
        principal_id: impl Into<String>,
        role: PluginShareTargetRole,
    ) -> Self {
        Self {
            principal_type,
            principal_id: principal_id.into(),
            role,
        }
    }
}

crate::object::object! { PluginShareTarget {
    "principalType" => principal_type: required,
    "principalId" => principal_id: required,
    "role" => role: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareTargetRole {
    Reader,
    Editor,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareTargetRole {
    "reader" => Reader,
    "editor" => Editor,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareUpdateDiscoverability {
    Unlisted,
    Private,
    Listed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareUpdateDiscoverability {
    "UNLISTED" => Unlisted,
    "PRIVATE" => Private,
    "LISTED" => Listed,
} }

/// The params of the request `plugin/share/updateTargets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareUpdateTargetsParams {
    pub remote_plugin_id: String,
    pub discoverability: PluginShareUpdateDiscoverability,
    pub share_targets: Vec<PluginShareTarget>,
}

impl PluginShareUpdateTargetsParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        remote_plugin_id: impl Into<String>,
        discoverability: PluginShareUpdateDiscoverability,
        share_targets: Vec<PluginShareTarget>,
    ) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
            discoverability,
            share_targets,
        }
    }
}

crate::object::object! { PluginShareUpdateTargetsParams {
    "remotePluginId" => remote_plugin_id: required,
    "discoverability" => discoverability: required,
    "shareTargets" => share_targets: required,
} }

/// The response to the request `plugin/share/updateTargets`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginShareUpdateTargetsResponse {
    pub principals: Vec<PluginSharePrincipal>,
    pub discoverability: PluginShareDiscoverability,
}

crate::object::object! { PluginShareUpdateTargetsResponse {
    "principals" => principals: required,
    "discoverability" => discoverability: required,
} }

/// The params of the request `plugin/skill/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginSkillReadParams {
    pub remote_marketplace_name: String,
    pub remote_plugin_id: String,
    pub skill_name: String,
}

impl PluginSkillReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        remote_marketplace_name: impl Into<String>,
        remote_plugin_id: impl Into<String>,
        skill_name: impl Into<String>,
    ) -> Self {
        Self {
            remote_marketplace_name: remote_marketplace_name.into(),
            remote_plugin_id: remote_plugin_id.into(),
            skill_name: skill_name.into(),
        }
    }
}

crate::object::object! { PluginSkillReadParams {
    "remoteMarketplaceName" => remote_marketplace_name: required,
    "remotePluginId" => remote_plugin_id: required,
    "skillName" => skill_name: required,
} }

/// The response to the request `plugin/skill/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginSkillReadResponse {
    pub contents: Option<String>,
}

crate::object::object! { PluginSkillReadResponse {
    "contents" => contents: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum PluginSource {
    #[serde(rename = "local")]
    Local(LocalPluginSource),
    #[serde(rename = "git")]
    Git(GitPluginSource),
    #[serde(rename = "npm")]
    Npm(NpmPluginSource),
    /// The plugin is available in the remote catalog. Download metadata is kept server-side and is not exposed through the app-server API.
    #[serde(rename = "remote")]
    Remote,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl PluginSource {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Local { .. } => "local",
            Self::Git { .. } => "git",
            Self::Npm { .. } => "npm",
            Self::Remote { .. } => "remote",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { PluginSource, "type" {
    "local" => Local(body),
    "git" => Git(body),
    "npm" => Npm(body),
    "remote" => Remote,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginSummary {
    pub id: String,
    /// Backend remote plugin identifier when available.
    pub remote_plugin_id: Option<String>,
    /// Version advertised by the remote marketplace backend when available.
    pub version: Option<String>,
    /// Version of the locally materialized plugin package when available.
    pub local_version: Option<String>,
    pub name: String,
    /// Remote sharing context associated with this plugin when available.
    pub share_context: Option<PluginShareContext>,
    pub source: PluginSource,
    pub installed: bool,
    /// Unix timestamp in seconds when the remote plugin was installed, when available.
    pub installed_at: Option<i64>,
    pub enabled: bool,
    pub install_policy: PluginInstallPolicy,
    pub install_policy_source: Option<PluginInstallPolicySource>,
    pub must_show_installation_interstitial: Option<bool>,
    pub auth_policy: PluginAuthPolicy,
    /// Availability state for installing and using the plugin.
    pub availability: PluginAvailability,
    /// Why the remote plugin is unavailable, when provided by plugin-service.
    pub disabled_reason: Option<PluginDisabledReason>,
    /// Raw plugin-service plan identifiers eligible to install the plugin.
    pub eligible_plan_types: Option<Vec<String>>,
    pub interface: Option<PluginInterface>,
    pub keywords: Vec<String>,
}

impl PluginSummary {
    fn default_availability() -> PluginAvailability {
        PluginAvailability::Available
    }
}

crate::object::object! { PluginSummary {
    "id" => id: required,
    "remotePluginId" => remote_plugin_id: nullable,
    "version" => version: nullable,
    "localVersion" => local_version: nullable,
    "name" => name: required,
    "shareContext" => share_context: nullable,
    "source" => source: required,
    "installed" => installed: required,
    "installedAt" => installed_at: nullable,
    "enabled" => enabled: required,
    "installPolicy" => install_policy: required,
    "installPolicySource" => install_policy_source: nullable,
    "mustShowInstallationInterstitial" => must_show_installation_interstitial: nullable,
    "authPolicy" => auth_policy: required,
    "availability" => availability: or PluginSummary::default_availability,
    "disabledReason" => disabled_reason: nullable,
    "eligiblePlanTypes" => eligible_plan_types: nullable,
    "interface" => interface: nullable,
    "keywords" => keywords: or_default,
} }

/// The params of the request `plugin/uninstall`.
#[derive(Clone, Debug, PartialEq)]
pub struct PluginUninstallParams {
    pub plugin_id: String,
}

impl PluginUninstallParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_id: impl Into<String>) -> Self {
        Self {
            plugin_id: plugin_id.into(),
        }
    }
}

crate::object::object! { PluginUninstallParams {
    "pluginId" => plugin_id: required,
} }

/// The response to the request `plugin/uninstall`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluginUninstallResponse {}

crate::object::object! { PluginUninstallResponse {
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PluginsMigration {
    pub marketplace_name: String,
    pub plugin_names: Vec<String>,
}

impl PluginsMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(marketplace_name: impl Into<String>, plugin_names: Vec<String>) -> Self {
        Self {
            marketplace_name: marketplace_name.into(),
            plugin_names,
        }
    }
}

crate::object::object! { PluginsMigration {
    "marketplaceName" => marketplace_name: required,
    "pluginNames" => plugin_names: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ScheduledTaskSchedule {
    #[serde(rename = "hourly")]
    Hourly(HourlyScheduledTaskSchedule),
    #[serde(rename = "daily")]
    Daily(DailyScheduledTaskSchedule),
    #[serde(rename = "weekdays")]
    Weekdays(WeekdaysScheduledTaskSchedule),
    #[serde(rename = "weekly")]
    Weekly(WeeklyScheduledTaskSchedule),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ScheduledTaskSchedule {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Hourly { .. } => "hourly",
            Self::Daily { .. } => "daily",
            Self::Weekdays { .. } => "weekdays",
            Self::Weekly { .. } => "weekly",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ScheduledTaskSchedule, "type" {
    "hourly" => Hourly(body),
    "daily" => Daily(body),
    "weekdays" => Weekdays(body),
    "weekly" => Weekly(body),
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ScheduledTaskSummary {
    pub key: String,
    pub name: String,
    pub prompt: String,
    pub schedule: ScheduledTaskSchedule,
}

crate::object::object! { ScheduledTaskSummary {
    "key" => key: required,
    "name" => name: required,
    "prompt" => prompt: required,
    "schedule" => schedule: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScheduledTaskWeekday {
    Mo,
    Tu,
    We,
    Th,
    Fr,
    Sa,
    Su,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ScheduledTaskWeekday {
    "MO" => Mo,
    "TU" => Tu,
    "WE" => We,
    "TH" => Th,
    "FR" => Fr,
    "SA" => Sa,
    "SU" => Su,
} }

/// The `weekdays` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq)]
pub struct WeekdaysScheduledTaskSchedule {
    pub time: String,
}

crate::object::object! { WeekdaysScheduledTaskSchedule {
    "time" => time: required,
} }

/// The `weekly` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq)]
pub struct WeeklyScheduledTaskSchedule {
    pub days: Vec<ScheduledTaskWeekday>,
    pub time: String,
}

crate::object::object! { WeeklyScheduledTaskSchedule {
    "days" => days: required,
    "time" => time: required,
} }

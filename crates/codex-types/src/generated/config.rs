// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `config`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AllowDenyRequirement {
    Allow,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AllowDenyRequirement {
    "allow" => Allow,
    "deny" => Deny,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnalyticsConfig {
    pub enabled: Option<bool>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { AnalyticsConfig {
    "enabled" => enabled: nullable,
    .. extra: kept,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ApplicationNetworkRequirements {
    /// When enabled, only explicitly allowed exact domains may be contacted.
    pub enabled: bool,
    pub domains: BTreeMap<String, NetworkDomainPermission>,
}

crate::object::object! { ApplicationNetworkRequirements {
    "enabled" => enabled: required,
    "domains" => domains: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationRequirements {
    pub network: Option<ApplicationNetworkRequirements>,
    pub storage: Option<ApplicationStorageRequirements>,
}

crate::object::object! { ApplicationRequirements {
    "network" => network: nullable,
    "storage" => storage: nullable,
} }

/// Managed storage settings for new Desktop workspaces, not filesystem access restrictions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationStorageRequirements {
    pub default_project_parent: Option<LegacyAppPathString>,
    pub projectless_workspace_root: Option<LegacyAppPathString>,
}

crate::object::object! { ApplicationStorageRequirements {
    "defaultProjectParent" => default_project_parent: nullable,
    "projectlessWorkspaceRoot" => projectless_workspace_root: nullable,
} }

/// Selects which part of the active context is charged against `model_auto_compact_token_limit`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AutoCompactTokenLimitScope {
    /// Count the full active context against the limit.
    Total,
    /// Count sampled output and later growth after the carried window prefix.
    BodyAfterPrefix,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AutoCompactTokenLimitScope {
    "total" => Total,
    "body_after_prefix" => BodyAfterPrefix,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AutoReviewRequirements {
    pub required_on_models: Option<Vec<String>>,
    pub ignore_rules: Option<Vec<String>>,
}

crate::object::object! { AutoReviewRequirements {
    "requiredOnModels" => required_on_models: nullable,
    "ignoreRules" => ignore_rules: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BrowserUseAccessApprovalLifetime {
    Turn,
    Thread,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { BrowserUseAccessApprovalLifetime {
    "turn" => Turn,
    "thread" => Thread,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrowserUseConfig {
    pub allow_history_access: Option<bool>,
    pub default_origin_policy: Option<BrowserUseOriginPolicyConfig>,
    pub origins: Option<BTreeMap<String, BrowserUseOriginPolicyConfig>>,
}

crate::object::object! { BrowserUseConfig {
    "allow_history_access" => allow_history_access: nullable,
    "default_origin_policy" => default_origin_policy: nullable,
    "origins" => origins: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrowserUseExtensionRequirements {
    pub request_headers: Option<Vec<RequestHeader>>,
}

crate::object::object! { BrowserUseExtensionRequirements {
    "requestHeaders" => request_headers: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrowserUseOriginPolicy {
    pub access: Option<AllowDenyRequirement>,
    pub downloads: Option<AllowDenyRequirement>,
    pub uploads: Option<AllowDenyRequirement>,
    pub full_cdp_access: Option<AllowDenyRequirement>,
    pub auto_review: Option<AllowDenyRequirement>,
    pub persistent_approval: Option<bool>,
    pub access_approval_lifetime: Option<BrowserUseAccessApprovalLifetime>,
}

crate::object::object! { BrowserUseOriginPolicy {
    "access" => access: nullable,
    "downloads" => downloads: nullable,
    "uploads" => uploads: nullable,
    "fullCdpAccess" => full_cdp_access: nullable,
    "autoReview" => auto_review: nullable,
    "persistentApproval" => persistent_approval: nullable,
    "accessApprovalLifetime" => access_approval_lifetime: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrowserUseOriginPolicyConfig {
    pub access: Option<AllowDenyRequirement>,
    pub downloads: Option<AllowDenyRequirement>,
    pub uploads: Option<AllowDenyRequirement>,
    pub full_cdp_access: Option<AllowDenyRequirement>,
}

crate::object::object! { BrowserUseOriginPolicyConfig {
    "access" => access: nullable,
    "downloads" => downloads: nullable,
    "uploads" => uploads: nullable,
    "full_cdp_access" => full_cdp_access: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrowserUseRequirements {
    pub extension: Option<BrowserUseExtensionRequirements>,
    pub allow_webmcp: Option<bool>,
    pub allow_history_access: Option<bool>,
    pub disable_auto_review: Option<bool>,
    pub allow_global_persistent_approval: Option<bool>,
    pub default_origin_policy: Option<BrowserUseOriginPolicy>,
    pub origins: Option<BTreeMap<String, BrowserUseOriginPolicy>>,
}

crate::object::object! { BrowserUseRequirements {
    "extension" => extension: nullable,
    "allowWebmcp" => allow_webmcp: nullable,
    "allowHistoryAccess" => allow_history_access: nullable,
    "disableAutoReview" => disable_auto_review: nullable,
    "allowGlobalPersistentApproval" => allow_global_persistent_approval: nullable,
    "defaultOriginPolicy" => default_origin_policy: nullable,
    "origins" => origins: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CliAuthCredentialsStoreMode {
    File,
    Keyring,
    Auto,
    Ephemeral,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CliAuthCredentialsStoreMode {
    "file" => File,
    "keyring" => Keyring,
    "auto" => Auto,
    "ephemeral" => Ephemeral,
} }

/// The `command` branch of [`ConfiguredHookHandler`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandConfiguredHookHandler {
    pub command: String,
    pub command_windows: Option<String>,
    pub timeout_sec: Option<u64>,
    pub async_: bool,
    pub status_message: Option<String>,
    /// Approximate token threshold for spilling this hook's `additionalContext` to disk. `null` uses 2,500 tokens; `0` disables spilling for this hook. The threshold is evaluated against the original context; a spilled preview also includes recovery metadata.
    pub additional_context_limit: Option<u64>,
}

crate::object::object! { CommandConfiguredHookHandler {
    "command" => command: required,
    "commandWindows" => command_windows: nullable,
    "timeoutSec" => timeout_sec: nullable,
    "async" => async_: required,
    "statusMessage" => status_message: nullable,
    "additionalContextLimit" => additional_context_limit: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseConfig {
    pub default_app_access: Option<AllowDenyRequirement>,
    pub macos: Option<ComputerUseMacosConfig>,
    pub windows: Option<ComputerUseWindowsConfig>,
}

crate::object::object! { ComputerUseConfig {
    "default_app_access" => default_app_access: nullable,
    "macos" => macos: nullable,
    "windows" => windows: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseMacosConfig {
    pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
}

crate::object::object! { ComputerUseMacosConfig {
    "bundle_ids" => bundle_ids: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseMacosRequirements {
    pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
}

crate::object::object! { ComputerUseMacosRequirements {
    "bundleIds" => bundle_ids: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseRequirements {
    pub allow_locked_computer_use: Option<bool>,
    pub allow_persistent_approval: Option<bool>,
    pub default_app_access: Option<AllowDenyRequirement>,
    pub macos: Option<ComputerUseMacosRequirements>,
    pub windows: Option<ComputerUseWindowsRequirements>,
}

crate::object::object! { ComputerUseRequirements {
    "allowLockedComputerUse" => allow_locked_computer_use: nullable,
    "allowPersistentApproval" => allow_persistent_approval: nullable,
    "defaultAppAccess" => default_app_access: nullable,
    "macos" => macos: nullable,
    "windows" => windows: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseWindowsConfig {
    pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
    pub exes: Option<Vec<ComputerUseWindowsExeConfig>>,
}

crate::object::object! { ComputerUseWindowsConfig {
    "aumids" => aumids: nullable,
    "exes" => exes: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ComputerUseWindowsExeConfig {
    pub publisher_name: String,
    pub product_name: String,
    pub binary_name: Option<String>,
    pub access: AllowDenyRequirement,
}

crate::object::object! { ComputerUseWindowsExeConfig {
    "publisher_name" => publisher_name: required,
    "product_name" => product_name: required,
    "binary_name" => binary_name: nullable,
    "access" => access: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ComputerUseWindowsExeRequirement {
    pub publisher_name: String,
    pub product_name: String,
    pub binary_name: Option<String>,
    pub access: AllowDenyRequirement,
}

crate::object::object! { ComputerUseWindowsExeRequirement {
    "publisherName" => publisher_name: required,
    "productName" => product_name: required,
    "binaryName" => binary_name: nullable,
    "access" => access: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputerUseWindowsRequirements {
    pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
    pub exes: Option<Vec<ComputerUseWindowsExeRequirement>>,
}

crate::object::object! { ComputerUseWindowsRequirements {
    "aumids" => aumids: nullable,
    "exes" => exes: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    pub model: Option<String>,
    pub review_model: Option<String>,
    pub model_context_window: Option<i64>,
    pub model_auto_compact_token_limit: Option<i64>,
    pub model_auto_compact_token_limit_scope: Option<AutoCompactTokenLimitScope>,
    pub model_provider: Option<String>,
    pub approval_policy: Option<AskForApproval>,
    /// \[UNSTABLE\] Optional default for where approval requests are routed for review.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub sandbox_mode: Option<SandboxMode>,
    pub sandbox_workspace_write: Option<SandboxWorkspaceWrite>,
    pub forced_chatgpt_workspace_id: Option<ForcedChatgptWorkspaceIds>,
    pub forced_login_method: Option<ForcedLoginMethod>,
    pub web_search: Option<WebSearchMode>,
    /// Effective tools.client_search_provider hint. Model-selected providers take precedence.
    pub client_search_provider: Option<WebSearchProvider>,
    pub tools: Option<ToolsV2>,
    pub instructions: Option<String>,
    pub developer_instructions: Option<String>,
    pub compact_prompt: Option<String>,
    pub model_reasoning_effort: Option<ReasoningEffort>,
    pub model_reasoning_summary: Option<ReasoningSummary>,
    pub model_verbosity: Option<Verbosity>,
    pub service_tier: Option<String>,
    pub analytics: Option<AnalyticsConfig>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub apps: Option<AppsConfig>,
    pub browser_use: Option<BrowserUseConfig>,
    pub computer_use: Option<ComputerUseConfig>,
    pub desktop: Option<serde_json::Map<String, serde_json::Value>>,
    /// Extra keys that no schema names, kept as they were read.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Config {
    "model" => model: nullable,
    "review_model" => review_model: nullable,
    "model_context_window" => model_context_window: nullable,
    "model_auto_compact_token_limit" => model_auto_compact_token_limit: nullable,
    "model_auto_compact_token_limit_scope" => model_auto_compact_token_limit_scope: nullable,
    "model_provider" => model_provider: nullable,
    "approval_policy" => approval_policy: nullable,
    "approvals_reviewer" => approvals_reviewer: nullable,
    "sandbox_mode" => sandbox_mode: nullable,
    "sandbox_workspace_write" => sandbox_workspace_write: nullable,
    "forced_chatgpt_workspace_id" => forced_chatgpt_workspace_id: nullable,
    "forced_login_method" => forced_login_method: nullable,
    "web_search" => web_search: nullable,
    "client_search_provider" => client_search_provider: nullable,
    "tools" => tools: nullable,
    "instructions" => instructions: nullable,
    "developer_instructions" => developer_instructions: nullable,
    "compact_prompt" => compact_prompt: nullable,
    "model_reasoning_effort" => model_reasoning_effort: nullable,
    "model_reasoning_summary" => model_reasoning_summary: nullable,
    "model_verbosity" => model_verbosity: nullable,
    "service_tier" => service_tier: nullable,
    "analytics" => analytics: nullable,
    #[cfg(feature = "experimental")] "apps" => apps: nullable,
    "browser_use" => browser_use: nullable,
    "computer_use" => computer_use: nullable,
    "desktop" => desktop: nullable,
    .. extra: kept,
} }

/// The params of the request `config/batchWrite`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigBatchWriteParams {
    pub edits: Vec<ConfigEdit>,
    /// Path to the config file to write; defaults to the user's `config.toml` when omitted.
    pub file_path: Option<String>,
    pub expected_version: Option<String>,
    /// When true, hot-reload updated runtime settings into loaded threads after writing. Session-static model, reasoning-effort, Plan-mode reasoning-effort, and service-tier defaults are not reloaded. The deprecated personality setting is also not reloaded.
    pub reload_user_config: Option<bool>,
}

impl ConfigBatchWriteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(edits: Vec<ConfigEdit>) -> Self {
        Self {
            edits,
            file_path: Default::default(),
            expected_version: Default::default(),
            reload_user_config: Default::default(),
        }
    }
}

crate::object::object! { ConfigBatchWriteParams {
    "edits" => edits: required,
    "filePath" => file_path: option,
    "expectedVersion" => expected_version: option,
    "reloadUserConfig" => reload_user_config: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ConfigEdit {
    pub key_path: String,
    pub value: serde_json::Value,
    pub merge_strategy: MergeStrategy,
}

impl ConfigEdit {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        key_path: impl Into<String>,
        value: serde_json::Value,
        merge_strategy: MergeStrategy,
    ) -> Self {
        Self {
            key_path: key_path.into(),
            value,
            merge_strategy,
        }
    }
}

crate::object::object! { ConfigEdit {
    "keyPath" => key_path: required,
    "value" => value: required,
    "mergeStrategy" => merge_strategy: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ConfigLayer {
    pub name: ConfigLayerSource,
    pub version: String,
    pub config: serde_json::Value,
    pub disabled_reason: Option<String>,
}

crate::object::object! { ConfigLayer {
    "name" => name: required,
    "version" => version: required,
    "config" => config: required,
    "disabledReason" => disabled_reason: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ConfigLayerMetadata {
    pub name: ConfigLayerSource,
    pub version: String,
}

crate::object::object! { ConfigLayerMetadata {
    "name" => name: required,
    "version" => version: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ConfigLayerSource {
    /// Default configuration supplied with the installed Codex package.
    #[serde(rename = "packagedDefaults")]
    PackagedDefaults(PackagedDefaultsLayerSource),
    /// Managed preferences layer delivered by MDM (macOS only).
    #[serde(rename = "mdm")]
    Mdm(MdmLayerSource),
    /// Managed config layer from a file (usually `managed_config.toml`).
    #[serde(rename = "system")]
    System(SystemLayerSource),
    /// Enterprise-managed config layer delivered by the cloud config bundle.
    #[serde(rename = "enterpriseManaged")]
    EnterpriseManaged(EnterpriseManagedLayerSource),
    /// User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory
    #[serde(rename = "user")]
    User(UserLayerSource),
    /// Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.
    #[serde(rename = "project")]
    Project(ProjectLayerSource),
    /// Session-layer overrides supplied via `-c`/`--config`.
    #[serde(rename = "sessionFlags")]
    SessionFlags,
    /// `managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.
    #[serde(rename = "legacyManagedConfigTomlFromFile")]
    LegacyManagedConfigTomlFromFile(LegacyManagedConfigTomlFromFileLayerSource),
    #[serde(rename = "legacyManagedConfigTomlFromMdm")]
    LegacyManagedConfigTomlFromMdm,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ConfigLayerSource {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::PackagedDefaults { .. } => "packagedDefaults",
            Self::Mdm { .. } => "mdm",
            Self::System { .. } => "system",
            Self::EnterpriseManaged { .. } => "enterpriseManaged",
            Self::User { .. } => "user",
            Self::Project { .. } => "project",
            Self::SessionFlags { .. } => "sessionFlags",
            Self::LegacyManagedConfigTomlFromFile { .. } => {
                "legacyManagedConfigTomlFromFile"
            }
            Self::LegacyManagedConfigTomlFromMdm { .. } => {
                "legacyManagedConfigTomlFromMdm"
            }
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ConfigLayerSource, "type" {
    "packagedDefaults" => PackagedDefaults(body),
    "mdm" => Mdm(body),
    "system" => System(body),
    "enterpriseManaged" => EnterpriseManaged(body),
    "user" => User(body),
    "project" => Project(body),
    "sessionFlags" => SessionFlags,
    "legacyManagedConfigTomlFromFile" => LegacyManagedConfigTomlFromFile(body),
    "legacyManagedConfigTomlFromMdm" => LegacyManagedConfigTomlFromMdm,
} }

/// The params of the request `config/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigReadParams {
    pub include_layers: Option<bool>,
    /// Optional working directory to resolve project config layers. If specified, return the effective config as seen from that directory (i.e., including any project layers between `cwd` and the project/repo root).
    pub cwd: Option<String>,
}

crate::object::object! { ConfigReadParams {
    "includeLayers" => include_layers: option,
    "cwd" => cwd: option,
} }

/// The response to the request `config/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigReadResponse {
    pub config: Config,
    pub origins: BTreeMap<String, ConfigLayerMetadata>,
    pub layers: Option<Vec<ConfigLayer>>,
}

crate::object::object! { ConfigReadResponse {
    "config" => config: required,
    "origins" => origins: required,
    "layers" => layers: option,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigRequirements {
    /// Exact provider selection required by managed policy.
    pub model_provider: Option<String>,
    /// Complete required provider definitions, using config.toml field names.
    pub model_providers: Option<serde_json::Map<String, serde_json::Value>>,
    /// Effective login methods after managed, forced-login, and workspace restrictions. An empty list permits no login method. Older servers may omit this field.
    pub allowed_login_methods: Option<Vec<ForcedLoginMethod>>,
    pub cli_auth_credentials_store: Option<CliAuthCredentialsStoreMode>,
    pub chatgpt_base_url: Option<String>,
    pub additional_developer_instructions: Option<String>,
    pub allowed_approval_policies: Option<Vec<AskForApproval>>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
    pub allowed_sandbox_modes: Option<Vec<SandboxMode>>,
    pub allowed_windows_sandbox_implementations: Option<
        Vec<WindowsSandboxImplementation>,
    >,
    pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
    pub default_permissions: Option<String>,
    pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
    pub allow_managed_hooks_only: Option<bool>,
    pub allow_browser_and_computer_use: Option<bool>,
    pub allow_appshots: Option<bool>,
    pub allow_remote_control: Option<bool>,
    pub computer_use: Option<ComputerUseRequirements>,
    pub browser_use: Option<BrowserUseRequirements>,
    pub in_app_browser: Option<InAppBrowserRequirements>,
    pub feature_requirements: Option<BTreeMap<String, bool>>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub hooks: Option<ManagedHooksRequirements>,
    pub enforce_residency: Option<ResidencyRequirement>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub network: Option<NetworkRequirements>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub application: Option<ApplicationRequirements>,
    pub auto_review: Option<AutoReviewRequirements>,
    pub models: Option<ModelsRequirements>,
    pub sqlite_home: Option<String>,
    pub log_dir: Option<String>,
    pub model_catalog_json: Option<String>,
    pub check_for_update_on_startup: Option<bool>,
    pub allow_login_shell: Option<bool>,
    pub feedback: Option<FeedbackRequirements>,
    pub otel: Option<OtelRequirements>,
}

crate::object::object! { ConfigRequirements {
    "modelProvider" => model_provider: nullable,
    "modelProviders" => model_providers: nullable,
    "allowedLoginMethods" => allowed_login_methods: nullable,
    "cliAuthCredentialsStore" => cli_auth_credentials_store: nullable,
    "chatgptBaseUrl" => chatgpt_base_url: nullable,
    "additionalDeveloperInstructions" => additional_developer_instructions: nullable,
    "allowedApprovalPolicies" => allowed_approval_policies: nullable,
    #[cfg(feature = "experimental")] "allowedApprovalsReviewers" => allowed_approvals_reviewers: nullable,
    "allowedSandboxModes" => allowed_sandbox_modes: nullable,
    "allowedWindowsSandboxImplementations" => allowed_windows_sandbox_implementations: nullable,
    "allowedPermissionProfiles" => allowed_permission_profiles: nullable,
    "defaultPermissions" => default_permissions: nullable,
    "allowedWebSearchModes" => allowed_web_search_modes: nullable,
    "allowManagedHooksOnly" => allow_managed_hooks_only: nullable,
    "allowBrowserAndComputerUse" => allow_browser_and_computer_use: nullable,
    "allowAppshots" => allow_appshots: nullable,
    "allowRemoteControl" => allow_remote_control: nullable,
    "computerUse" => computer_use: nullable,
    "browserUse" => browser_use: nullable,
    "inAppBrowser" => in_app_browser: nullable,
    "featureRequirements" => feature_requirements: nullable,
    #[cfg(feature = "experimental")] "hooks" => hooks: nullable,
    "enforceResidency" => enforce_residency: nullable,
    #[cfg(feature = "experimental")] "network" => network: nullable,
    #[cfg(feature = "experimental")] "application" => application: nullable,
    "autoReview" => auto_review: nullable,
    "models" => models: nullable,
    "sqliteHome" => sqlite_home: nullable,
    "logDir" => log_dir: nullable,
    "modelCatalogJson" => model_catalog_json: nullable,
    "checkForUpdateOnStartup" => check_for_update_on_startup: nullable,
    "allowLoginShell" => allow_login_shell: nullable,
    "feedback" => feedback: nullable,
    "otel" => otel: nullable,
} }

/// The response to the request `configRequirements/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigRequirementsReadResponse {
    /// Whether Fast and Ultra Fast requirements are enforced independently. Older servers omit this field and use Fast mode as a shared speed gate.
    pub supports_independent_speed_modes: Option<bool>,
    /// Null if no requirements are configured (e.g. no requirements.toml/MDM entries).
    pub requirements: Option<ConfigRequirements>,
}

crate::object::object! { ConfigRequirementsReadResponse {
    "supportsIndependentSpeedModes" => supports_independent_speed_modes: nullable,
    "requirements" => requirements: nullable,
} }

/// The params of the request `config/value/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigValueWriteParams {
    pub key_path: String,
    pub value: serde_json::Value,
    pub merge_strategy: MergeStrategy,
    /// Path to the config file to write; defaults to the user's `config.toml` when omitted.
    pub file_path: Option<String>,
    pub expected_version: Option<String>,
}

impl ConfigValueWriteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        key_path: impl Into<String>,
        value: serde_json::Value,
        merge_strategy: MergeStrategy,
    ) -> Self {
        Self {
            key_path: key_path.into(),
            value,
            merge_strategy,
            file_path: Default::default(),
            expected_version: Default::default(),
        }
    }
}

crate::object::object! { ConfigValueWriteParams {
    "keyPath" => key_path: required,
    "value" => value: required,
    "mergeStrategy" => merge_strategy: required,
    "filePath" => file_path: option,
    "expectedVersion" => expected_version: option,
} }

/// The params of the notification `configWarning`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigWarningNotification {
    /// Concise summary of the warning.
    pub summary: String,
    /// Optional extra guidance or error details.
    pub details: Option<String>,
    /// Optional path to the config file that triggered the warning.
    pub path: Option<String>,
    /// Optional range for the error location inside the config file.
    pub range: Option<TextRange>,
}

crate::object::object! { ConfigWarningNotification {
    "summary" => summary: required,
    "details" => details: nullable,
    "path" => path: option,
    "range" => range: option,
} }

/// The response to the request `config/batchWrite`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigWriteResponse {
    pub status: WriteStatus,
    pub version: String,
    /// Canonical path to the config file that was written.
    pub file_path: AbsolutePathBuf,
    pub overridden_metadata: Option<OverriddenMetadata>,
}

crate::object::object! { ConfigWriteResponse {
    "status" => status: required,
    "version" => version: required,
    "filePath" => file_path: required,
    "overriddenMetadata" => overridden_metadata: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ConfiguredHookHandler {
    #[serde(rename = "command")]
    Command(CommandConfiguredHookHandler),
    #[serde(rename = "mcp_tool")]
    McpTool(McpToolConfiguredHookHandler),
    #[serde(rename = "prompt")]
    Prompt,
    #[serde(rename = "agent")]
    Agent,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ConfiguredHookHandler {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Command { .. } => "command",
            Self::McpTool { .. } => "mcp_tool",
            Self::Prompt { .. } => "prompt",
            Self::Agent { .. } => "agent",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ConfiguredHookHandler, "type" {
    "command" => Command(body),
    "mcp_tool" => McpTool(body),
    "prompt" => Prompt,
    "agent" => Agent,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ConfiguredHookMatcherGroup {
    pub matcher: Option<String>,
    pub hooks: Vec<ConfiguredHookHandler>,
}

crate::object::object! { ConfiguredHookMatcherGroup {
    "matcher" => matcher: nullable,
    "hooks" => hooks: required,
} }

/// Enterprise-managed config layer delivered by the cloud config bundle.
///
/// The `enterpriseManaged` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct EnterpriseManagedLayerSource {
    /// Stable identifier for the delivered layer.
    pub id: String,
    /// Admin-facing name for the delivered layer. This is surfaced in diagnostics so users know which cloud layer needs administrator attention.
    pub name: String,
}

crate::object::object! { EnterpriseManagedLayerSource {
    "id" => id: required,
    "name" => name: required,
} }

/// Backward-compatible API shape for ChatGPT workspace login restrictions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ForcedChatgptWorkspaceIds {
    String(String),
    List(Vec<String>),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ForcedChatgptWorkspaceIds {
    String => string,
    List => array,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ForcedLoginMethod {
    Chatgpt,
    Api,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ForcedLoginMethod {
    "chatgpt" => Chatgpt,
    "api" => Api,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct InAppBrowserRequirements {
    pub allow_external_browser_settings_import: Option<bool>,
}

crate::object::object! { InAppBrowserRequirements {
    "allowExternalBrowserSettingsImport" => allow_external_browser_settings_import: nullable,
} }

/// `managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.
///
/// The `legacyManagedConfigTomlFromFile` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct LegacyManagedConfigTomlFromFileLayerSource {
    pub file: AbsolutePathBuf,
}

crate::object::object! { LegacyManagedConfigTomlFromFileLayerSource {
    "file" => file: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ManagedHooksRequirements {
    pub pre_model_request: Vec<ConfiguredHookMatcherGroup>,
    pub post_model_request: Vec<ConfiguredHookMatcherGroup>,
    pub managed_dir: Option<String>,
    pub windows_managed_dir: Option<String>,
    pub pre_tool_use: Vec<ConfiguredHookMatcherGroup>,
    pub permission_request: Vec<ConfiguredHookMatcherGroup>,
    pub post_tool_use: Vec<ConfiguredHookMatcherGroup>,
    pub pre_compact: Vec<ConfiguredHookMatcherGroup>,
    pub post_compact: Vec<ConfiguredHookMatcherGroup>,
    pub session_start: Vec<ConfiguredHookMatcherGroup>,
    pub session_end: Vec<ConfiguredHookMatcherGroup>,
    pub user_prompt_submit: Vec<ConfiguredHookMatcherGroup>,
    pub subagent_start: Vec<ConfiguredHookMatcherGroup>,
    pub subagent_stop: Vec<ConfiguredHookMatcherGroup>,
    pub stop: Vec<ConfiguredHookMatcherGroup>,
    pub interrupt: Vec<ConfiguredHookMatcherGroup>,
}

crate::object::object! { ManagedHooksRequirements {
    "PreModelRequest" => pre_model_request: or_default,
    "PostModelRequest" => post_model_request: or_default,
    "managedDir" => managed_dir: nullable,
    "windowsManagedDir" => windows_managed_dir: nullable,
    "PreToolUse" => pre_tool_use: required,
    "PermissionRequest" => permission_request: required,
    "PostToolUse" => post_tool_use: required,
    "PreCompact" => pre_compact: required,
    "PostCompact" => post_compact: required,
    "SessionStart" => session_start: required,
    "SessionEnd" => session_end: or_default,
    "UserPromptSubmit" => user_prompt_submit: required,
    "SubagentStart" => subagent_start: required,
    "SubagentStop" => subagent_stop: required,
    "Stop" => stop: required,
    "Interrupt" => interrupt: or_default,
} }

/// The response to the request `config/mcpServer/reload`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct McpServerRefreshResponse {}

crate::object::object! { McpServerRefreshResponse {
} }

/// The `mcp_tool` branch of [`ConfiguredHookHandler`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpToolConfiguredHookHandler {
    pub server: String,
    pub tool: String,
    pub input: serde_json::Map<String, serde_json::Value>,
    pub timeout_sec: Option<u64>,
    pub status_message: Option<String>,
}

crate::object::object! { McpToolConfiguredHookHandler {
    "server" => server: required,
    "tool" => tool: required,
    "input" => input: required,
    "timeoutSec" => timeout_sec: nullable,
    "statusMessage" => status_message: nullable,
} }

/// Managed preferences layer delivered by MDM (macOS only).
///
/// The `mdm` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct MdmLayerSource {
    pub domain: String,
    pub key: String,
}

crate::object::object! { MdmLayerSource {
    "domain" => domain: required,
    "key" => key: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MergeStrategy {
    Replace,
    Upsert,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MergeStrategy {
    "replace" => Replace,
    "upsert" => Upsert,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkDomainPermission {
    Allow,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkDomainPermission {
    "allow" => Allow,
    "deny" => Deny,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkRequirements {
    pub enabled: Option<bool>,
    pub http_port: Option<u16>,
    pub socks_port: Option<u16>,
    pub allow_upstream_proxy: Option<bool>,
    pub dangerously_allow_non_loopback_proxy: Option<bool>,
    pub dangerously_allow_all_unix_sockets: Option<bool>,
    /// Canonical managed network permission map.
    pub domains: Option<BTreeMap<String, NetworkDomainPermission>>,
    /// Host patterns routed to network approval before ordinary allow rules.
    pub review_domains: Option<Vec<String>>,
    /// When true, only managed allowlist entries are respected while managed network enforcement is active.
    pub managed_allowed_domains_only: Option<bool>,
    /// Legacy compatibility view derived from `domains`.
    pub allowed_domains: Option<Vec<String>>,
    /// Legacy compatibility view derived from `domains`.
    pub denied_domains: Option<Vec<String>>,
    /// Canonical managed unix socket permission map.
    pub unix_sockets: Option<BTreeMap<String, NetworkUnixSocketPermission>>,
    /// Legacy compatibility view derived from `unix_sockets`.
    pub allow_unix_sockets: Option<Vec<String>>,
    pub allow_local_binding: Option<bool>,
}

crate::object::object! { NetworkRequirements {
    "enabled" => enabled: nullable,
    "httpPort" => http_port: nullable,
    "socksPort" => socks_port: nullable,
    "allowUpstreamProxy" => allow_upstream_proxy: nullable,
    "dangerouslyAllowNonLoopbackProxy" => dangerously_allow_non_loopback_proxy: nullable,
    "dangerouslyAllowAllUnixSockets" => dangerously_allow_all_unix_sockets: nullable,
    "domains" => domains: nullable,
    "reviewDomains" => review_domains: nullable,
    "managedAllowedDomainsOnly" => managed_allowed_domains_only: nullable,
    "allowedDomains" => allowed_domains: nullable,
    "deniedDomains" => denied_domains: nullable,
    "unixSockets" => unix_sockets: nullable,
    "allowUnixSockets" => allow_unix_sockets: nullable,
    "allowLocalBinding" => allow_local_binding: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkUnixSocketPermission {
    Allow,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkUnixSocketPermission {
    "allow" => Allow,
    "deny" => Deny,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewThreadModelDefaults {
    pub model: Option<String>,
    pub model_reasoning_effort: Option<ReasoningEffort>,
    pub service_tier: Option<String>,
}

crate::object::object! { NewThreadModelDefaults {
    "model" => model: nullable,
    "modelReasoningEffort" => model_reasoning_effort: nullable,
    "serviceTier" => service_tier: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum OtelExporter {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "statsig")]
    Statsig,
    #[serde(rename = "otlp-http")]
    OtlpHttp(OtlpHttpOtelExporter),
    #[serde(rename = "otlp-grpc")]
    OtlpGrpc(OtlpGrpcOtelExporter),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { OtelExporter {
    "none" => None,
    "statsig" => Statsig,
    "otlp-http" => OtlpHttp(body),
    "otlp-grpc" => OtlpGrpc(body),
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OtelHttpProtocol {
    Binary,
    Json,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { OtelHttpProtocol {
    "binary" => Binary,
    "json" => Json,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtelRequirements {
    pub headers_helper: Option<String>,
    pub headers_helper_refresh_interval_ms: Option<u64>,
    pub tool_result: Option<OtelToolResultLogConfig>,
    pub log_sse_deltas: Option<bool>,
    pub log_user_prompt: Option<bool>,
    pub log_agent_responses: Option<bool>,
    pub log_guardian_assessments: Option<bool>,
    pub environment: Option<String>,
    pub exporter: Option<OtelExporter>,
    pub trace_exporter: Option<OtelExporter>,
    pub metrics_exporter: Option<OtelExporter>,
    pub span_attributes: Option<BTreeMap<String, String>>,
    pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
}

crate::object::object! { OtelRequirements {
    "headers_helper" => headers_helper: nullable,
    "headers_helper_refresh_interval_ms" => headers_helper_refresh_interval_ms: nullable,
    "tool_result" => tool_result: nullable,
    "log_sse_deltas" => log_sse_deltas: nullable,
    "log_user_prompt" => log_user_prompt: nullable,
    "log_agent_responses" => log_agent_responses: nullable,
    "log_guardian_assessments" => log_guardian_assessments: nullable,
    "environment" => environment: nullable,
    "exporter" => exporter: nullable,
    "trace_exporter" => trace_exporter: nullable,
    "metrics_exporter" => metrics_exporter: nullable,
    "span_attributes" => span_attributes: nullable,
    "tracestate" => tracestate: nullable,
} }

#[derive(Clone, Default, PartialEq)]
pub struct OtelTlsConfig {
    pub ca_certificate: Option<String>,
    pub client_certificate: Option<String>,
    pub client_private_key: Option<String>,
}

crate::object::object! { OtelTlsConfig {
    "ca-certificate" => ca_certificate: nullable,
    "client-certificate" => client_certificate: nullable,
    "client-private-key" => client_private_key: nullable,
} }

crate::secret::debug! { OtelTlsConfig {
    ca_certificate: shown,
    client_certificate: shown,
    client_private_key: hidden,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct OtelToolResultLogConfig {
    pub max_bytes: u64,
}

crate::object::object! { OtelToolResultLogConfig {
    "max_bytes" => max_bytes: required,
} }

/// The `otlp-grpc` branch of [`OtelExporter`].
#[derive(Clone, Debug, PartialEq)]
pub struct OtlpGrpcOtelExporter {
    pub endpoint: String,
    /// Header names are retained; values are redacted by the server.
    pub headers: BTreeMap<String, String>,
    pub tls: Option<OtelTlsConfig>,
}

crate::object::object! { OtlpGrpcOtelExporter {
    "endpoint" => endpoint: required,
    "headers" => headers: required,
    "tls" => tls: nullable,
} }

/// The `otlp-http` branch of [`OtelExporter`].
#[derive(Clone, Debug, PartialEq)]
pub struct OtlpHttpOtelExporter {
    pub endpoint: String,
    /// Header names are retained; values are redacted by the server.
    pub headers: BTreeMap<String, String>,
    pub protocol: OtelHttpProtocol,
    pub tls: Option<OtelTlsConfig>,
}

crate::object::object! { OtlpHttpOtelExporter {
    "endpoint" => endpoint: required,
    "headers" => headers: required,
    "protocol" => protocol: required,
    "tls" => tls: nullable,
} }

/// Default configuration supplied with the installed Codex package.
///
/// The `packagedDefaults` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct PackagedDefaultsLayerSource {
    /// Path to the packaged default configuration file.
    pub file: AbsolutePathBuf,
}

crate::object::object! { PackagedDefaultsLayerSource {
    "file" => file: required,
} }

/// Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.
///
/// The `project` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectLayerSource {
    pub dot_codex_folder: AbsolutePathBuf,
}

crate::object::object! { ProjectLayerSource {
    "dotCodexFolder" => dot_codex_folder: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RequestHeader {
    pub name: String,
    pub value: String,
}

crate::object::object! { RequestHeader {
    "name" => name: required,
    "value" => value: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ResidencyRequirement {
    Us,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ResidencyRequirement {
    "us" => Us,
} }

/// Managed config layer from a file (usually `managed_config.toml`).
///
/// The `system` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct SystemLayerSource {
    /// This is the path to the system config.toml file, though it is not guaranteed to exist.
    pub file: AbsolutePathBuf,
}

crate::object::object! { SystemLayerSource {
    "file" => file: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TextPosition {
    /// 1-based line number.
    pub line: u64,
    /// 1-based column number (in Unicode scalar values).
    pub column: u64,
}

crate::object::object! { TextPosition {
    "line" => line: required,
    "column" => column: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TextRange {
    pub start: TextPosition,
    pub end: TextPosition,
}

crate::object::object! { TextRange {
    "start" => start: required,
    "end" => end: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToolsV2 {
    pub web_search: Option<WebSearchToolConfig>,
}

crate::object::object! { ToolsV2 {
    "web_search" => web_search: nullable,
} }

/// User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory
///
/// The `user` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct UserLayerSource {
    /// This is the path to the user's config.toml file, though it is not guaranteed to exist.
    pub file: AbsolutePathBuf,
    /// Name of the selected profile-v2 config layered on top of the base user config, when this layer represents one.
    pub profile: Option<String>,
}

crate::object::object! { UserLayerSource {
    "file" => file: required,
    "profile" => profile: nullable,
} }

/// Controls output length/detail on GPT-5 models via the Responses API. Serialized with lowercase values to match the OpenAI API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Verbosity {
    Low,
    Medium,
    High,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Verbosity {
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchContextSize {
    Low,
    Medium,
    High,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WebSearchContextSize {
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebSearchLocation {
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub timezone: Option<String>,
}

crate::object::object! { WebSearchLocation {
    "country" => country: nullable,
    "region" => region: nullable,
    "city" => city: nullable,
    "timezone" => timezone: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchMode {
    Disabled,
    Cached,
    Indexed,
    Live,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WebSearchMode {
    "disabled" => Disabled,
    "cached" => Cached,
    "indexed" => Indexed,
    "live" => Live,
} }

/// Provider preference selected by the resolved model catalog entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchProvider {
    Standalone,
    SearchMcp,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WebSearchProvider {
    "standalone" => Standalone,
    "search_mcp" => SearchMcp,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebSearchToolConfig {
    pub context_size: Option<WebSearchContextSize>,
    pub allowed_domains: Option<Vec<String>>,
    pub location: Option<WebSearchLocation>,
}

crate::object::object! { WebSearchToolConfig {
    "context_size" => context_size: nullable,
    "allowed_domains" => allowed_domains: nullable,
    "location" => location: nullable,
} }

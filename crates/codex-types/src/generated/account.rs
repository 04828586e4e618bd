// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `account`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Account {
    #[serde(rename = "apiKey")]
    ApiKey,
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptAccount),
    #[serde(rename = "amazonBedrock")]
    AmazonBedrock(AmazonBedrockAccount),
    /// Google Cloud Vertex AI with externally managed credentials.
    #[serde(rename = "gcp")]
    Gcp,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Account {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ApiKey { .. } => "apiKey",
            Self::Chatgpt { .. } => "chatgpt",
            Self::AmazonBedrock { .. } => "amazonBedrock",
            Self::Gcp { .. } => "gcp",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Account, "type" {
    "apiKey" => ApiKey,
    "chatgpt" => Chatgpt(body),
    "amazonBedrock" => AmazonBedrock(body),
    "gcp" => Gcp,
} }

/// The params of the notification `account/login/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountLoginCompletedNotification {
    pub login_id: Option<String>,
    pub success: bool,
    pub error: Option<String>,
    pub onboarding_entrypoint: Option<DesktopOnboardingEntrypoint>,
}

crate::object::object! { AccountLoginCompletedNotification {
    "loginId" => login_id: nullable,
    "success" => success: required,
    "error" => error: nullable,
    "onboardingEntrypoint" => onboarding_entrypoint: nullable,
} }

/// Sparse rolling rate-limit update.
///
/// Clients should merge available values into the most recent `account/rateLimits/read` response or refetch that snapshot. Nullable account metadata may be unavailable in a rolling update and does not clear a previously observed value.
///
/// The params of the notification `account/rateLimits/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountRateLimitsUpdatedNotification {
    pub rate_limits: RateLimitSnapshot,
}

crate::object::object! { AccountRateLimitsUpdatedNotification {
    "rateLimits" => rate_limits: required,
} }

/// Backend routing policy. Wire values match the accounts/check contract.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountRoutingOverride {
    NoConstraint,
    Us,
    UsCr,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountRoutingOverride {
    "NO_CONSTRAINT" => NoConstraint,
    "us" => Us,
    "us_cr" => UsCr,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AccountSecuritySetupAction {
    pub label: String,
    pub url: String,
}

crate::object::object! { AccountSecuritySetupAction {
    "label" => label: required,
    "url" => url: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AccountSecuritySetupNotice {
    pub account_id: String,
    pub user_id: String,
    pub title: String,
    pub description: String,
    pub action: AccountSecuritySetupAction,
}

crate::object::object! { AccountSecuritySetupNotice {
    "accountId" => account_id: required,
    "userId" => user_id: required,
    "title" => title: required,
    "description" => description: required,
    "action" => action: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AccountSession {
    pub session_id: String,
    pub email: Option<String>,
    pub user_id: Option<String>,
    pub display_name: Option<String>,
    pub image_url: Option<String>,
    pub last_used_at: i64,
    pub is_active: bool,
    pub selected_workspace_account_id: Option<String>,
    pub workspaces: Vec<AccountSessionWorkspace>,
}

crate::object::object! { AccountSession {
    "sessionId" => session_id: required,
    "email" => email: nullable,
    "userId" => user_id: nullable,
    "displayName" => display_name: nullable,
    "imageUrl" => image_url: nullable,
    "lastUsedAt" => last_used_at: required,
    "isActive" => is_active: required,
    "selectedWorkspaceAccountId" => selected_workspace_account_id: nullable,
    "workspaces" => workspaces: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AccountSessionWorkspace {
    pub account_id: String,
    pub name: Option<String>,
    pub image_url: Option<String>,
    pub kind: Option<AccountSessionWorkspaceKind>,
}

crate::object::object! { AccountSessionWorkspace {
    "accountId" => account_id: required,
    "name" => name: nullable,
    "imageUrl" => image_url: nullable,
    "kind" => kind: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountSessionWorkspaceKind {
    Personal,
    Workspace,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountSessionWorkspaceKind {
    "personal" => Personal,
    "workspace" => Workspace,
} }

/// The params of the request `accountSession/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountSessionsListParams {
    pub refresh_workspace_metadata: Option<bool>,
}

#[cfg(feature = "experimental")]
crate::object::object! { AccountSessionsListParams {
    "refreshWorkspaceMetadata" => refresh_workspace_metadata: option,
} }

/// The response to the request `accountSession/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct AccountSessionsResponse {
    pub active_session_id: Option<String>,
    pub sessions: Vec<AccountSession>,
}

#[cfg(feature = "experimental")]
crate::object::object! { AccountSessionsResponse {
    "activeSessionId" => active_session_id: nullable,
    "sessions" => sessions: required,
} }

/// The params of the request `accountSession/switch`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct AccountSessionsSwitchParams {
    /// Opaque active-login identifier returned by accountSession/list.
    pub session_id: String,
    /// Workspace to select within that login; this is not a user identifier.
    pub account_id: String,
    /// Allow Core to start browser sign-in if this session needs SSO for the workspace.
    pub allow_browser_login: Option<bool>,
}

#[cfg(feature = "experimental")]
impl AccountSessionsSwitchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>, account_id: impl Into<String>) -> Self {
        Self {
            session_id: session_id.into(),
            account_id: account_id.into(),
            allow_browser_login: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { AccountSessionsSwitchParams {
    "sessionId" => session_id: required,
    "accountId" => account_id: required,
    "allowBrowserLogin" => allow_browser_login: option,
} }

/// The response to the request `accountSession/switch`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum AccountSessionsSwitchResponse {
    Sessions(SessionsAccountSessionsSwitchResponse),
    /// Open the URL and await account/login/completed for this login ID.
    Login(LoginAccountSessionsSwitchResponse),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
crate::open::untagged_union! { AccountSessionsSwitchResponse {
    Sessions => fits SessionsAccountSessionsSwitchResponse,
    Login => fits LoginAccountSessionsSwitchResponse,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AccountTokenUsageDailyBucket {
    pub start_date: String,
    pub tokens: i64,
}

crate::object::object! { AccountTokenUsageDailyBucket {
    "startDate" => start_date: required,
    "tokens" => tokens: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountTokenUsageSummary {
    pub lifetime_tokens: Option<i64>,
    pub peak_daily_tokens: Option<i64>,
    pub longest_running_turn_sec: Option<i64>,
    pub current_streak_days: Option<i64>,
    pub longest_streak_days: Option<i64>,
}

crate::object::object! { AccountTokenUsageSummary {
    "lifetimeTokens" => lifetime_tokens: nullable,
    "peakDailyTokens" => peak_daily_tokens: nullable,
    "longestRunningTurnSec" => longest_running_turn_sec: nullable,
    "currentStreakDays" => current_streak_days: nullable,
    "longestStreakDays" => longest_streak_days: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountUpdateReason {
    WorkspaceRoutingReady,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountUpdateReason {
    "workspaceRoutingReady" => WorkspaceRoutingReady,
    "unknown" => Unknown,
} }

/// The params of the notification `account/updated`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountUpdatedNotification {
    pub auth_mode: Option<AuthMode>,
    pub plan_type: Option<PlanType>,
    /// Set when initial routing discovery completes for the same authenticated owner.
    pub reason: Option<AccountUpdateReason>,
}

crate::object::object! { AccountUpdatedNotification {
    "authMode" => auth_mode: nullable,
    "planType" => plan_type: nullable,
    "reason" => reason: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddCreditsNudgeCreditType {
    Credits,
    UsageLimit,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AddCreditsNudgeCreditType {
    "credits" => Credits,
    "usage_limit" => UsageLimit,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddCreditsNudgeEmailStatus {
    Sent,
    CooldownActive,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AddCreditsNudgeEmailStatus {
    "sent" => Sent,
    "cooldown_active" => CooldownActive,
} }

/// \[UNSTABLE\] Managed Amazon Bedrock AWS access key login is experimental.
///
/// The `amazonBedrockAccessKeys` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq)]
pub struct AmazonBedrockAccessKeysLoginAccountParams {
    pub access_key_id: String,
    pub secret_access_key: String,
    pub session_token: Option<String>,
    pub region: String,
}

impl AmazonBedrockAccessKeysLoginAccountParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        region: impl Into<String>,
    ) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            secret_access_key: secret_access_key.into(),
            session_token: Default::default(),
            region: region.into(),
        }
    }
}

crate::object::object! { AmazonBedrockAccessKeysLoginAccountParams {
    "accessKeyId" => access_key_id: required,
    "secretAccessKey" => secret_access_key: required,
    "sessionToken" => session_token: option,
    "region" => region: required,
} }

crate::secret::debug! { AmazonBedrockAccessKeysLoginAccountParams {
    access_key_id: shown,
    secret_access_key: hidden,
    session_token: hidden,
    region: shown,
} }

/// The `amazonBedrock` branch of [`Account`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonBedrockAccount {
    pub uses_codex_managed_credentials: bool,
}

crate::object::object! { AmazonBedrockAccount {
    "usesCodexManagedCredentials" => uses_codex_managed_credentials: or_default,
} }

/// \[UNSTABLE\] Managed Amazon Bedrock login is experimental.
///
/// The `amazonBedrock` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq)]
pub struct AmazonBedrockLoginAccountParams {
    pub api_key: String,
    pub region: String,
}

impl AmazonBedrockLoginAccountParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(api_key: impl Into<String>, region: impl Into<String>) -> Self {
        Self {
            api_key: api_key.into(),
            region: region.into(),
        }
    }
}

crate::object::object! { AmazonBedrockLoginAccountParams {
    "apiKey" => api_key: required,
    "region" => region: required,
} }

crate::secret::debug! { AmazonBedrockLoginAccountParams {
    api_key: hidden,
    region: shown,
} }

/// The `apiKey` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq)]
pub struct ApiKeyLoginAccountParams {
    pub api_key: String,
}

impl ApiKeyLoginAccountParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(api_key: impl Into<String>) -> Self {
        Self { api_key: api_key.into() }
    }
}

crate::object::object! { ApiKeyLoginAccountParams {
    "apiKey" => api_key: required,
} }

crate::secret::debug! { ApiKeyLoginAccountParams {
    api_key: hidden,
} }

/// Authentication mode for OpenAI-backed providers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AuthMode {
    /// OpenAI API key provided by the caller and stored by Codex.
    Apikey,
    /// ChatGPT OAuth managed by Codex (tokens persisted and refreshed by Codex).
    Chatgpt,
    /// \[UNSTABLE\] FOR OPENAI INTERNAL USE ONLY - DO NOT USE.
    ///
    /// ChatGPT auth tokens are supplied by an external host app and are only stored in memory. Token refresh must be handled by the external host app.
    ChatgptAuthTokens,
    /// Backend auth supplied as request headers.
    Headers,
    /// Programmatic Codex auth backed by a registered Agent Identity.
    AgentIdentity,
    /// Programmatic Codex auth backed by a personal access token.
    PersonalAccessToken,
    /// Amazon Bedrock bearer token managed by Codex.
    BedrockApiKey,
    /// Amazon Bedrock AWS access keys managed by Codex.
    BedrockAccessKeys,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AuthMode {
    "apikey" => Apikey,
    "chatgpt" => Chatgpt,
    "chatgptAuthTokens" => ChatgptAuthTokens,
    "headers" => Headers,
    "agentIdentity" => AgentIdentity,
    "personalAccessToken" => PersonalAccessToken,
    "bedrockApiKey" => BedrockApiKey,
    "bedrockAccessKeys" => BedrockAccessKeys,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AwsCredentialType {
    AccessKeys,
    BedrockApiKey,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { AwsCredentialType {
    "accessKeys" => AccessKeys,
    "bedrockApiKey" => BedrockApiKey,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockAwsProfile {
    pub name: String,
    pub region: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockAwsProfile {
    "name" => name: required,
    "region" => region: nullable,
} }

/// The params of the request `account/bedrock/checkGovCloudRequirements`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BedrockCheckGovCloudRequirementsParams {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockCheckGovCloudRequirementsParams {
} }

/// Advisory check of the current Bedrock configuration after login or setup.
///
/// The response to the request `account/bedrock/checkGovCloudRequirements`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockCheckGovCloudRequirementsResponse {
    /// Whether the active Bedrock authentication resolves to a GovCloud region.
    pub is_gov_cloud: bool,
    /// Whether GovCloud is selected and the managed requirements miss the baseline. A false value is not a general certification of the network configuration.
    pub should_warn: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockCheckGovCloudRequirementsResponse {
    "isGovCloud" => is_gov_cloud: required,
    "shouldWarn" => should_warn: required,
} }

/// The params of the request `account/bedrock/discover`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BedrockDiscoverParams {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockDiscoverParams {
} }

/// The response to the request `account/bedrock/discover`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockDiscoverResponse {
    pub profiles: Vec<BedrockAwsProfile>,
    pub environment_credentials: Vec<BedrockEnvironmentCredential>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockDiscoverResponse {
    "profiles" => profiles: required,
    "environmentCredentials" => environment_credentials: required,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockEnvironmentCredential {
    pub type_: AwsCredentialType,
    pub region: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockEnvironmentCredential {
    "type" => type_: required,
    "region" => region: nullable,
} }

/// The params of the request `account/bedrock/setup`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum BedrockSetupParams {
    #[serde(rename = "profile")]
    Profile(ProfileBedrockSetupParams),
    #[serde(rename = "environment")]
    Environment(EnvironmentBedrockSetupParams),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
impl BedrockSetupParams {
    /// Returns `region`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn region(&self) -> Option<&str> {
        match self {
            Self::Profile(body) => Some(&body.region),
            Self::Environment(body) => Some(&body.region),
            Self::Unrecognized(value) => {
                value.get("region").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Profile { .. } => "profile",
            Self::Environment { .. } => "environment",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

#[cfg(feature = "experimental")]
crate::open::tagged_union! { BedrockSetupParams, "type" {
    "profile" => Profile(body),
    "environment" => Environment(body),
} }

/// The response to the request `account/bedrock/setup`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BedrockSetupResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockSetupResponse {
} }

/// The params of the request `account/login/cancel`.
#[derive(Clone, Debug, PartialEq)]
pub struct CancelLoginAccountParams {
    pub login_id: String,
}

impl CancelLoginAccountParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(login_id: impl Into<String>) -> Self {
        Self { login_id: login_id.into() }
    }
}

crate::object::object! { CancelLoginAccountParams {
    "loginId" => login_id: required,
} }

/// The response to the request `account/login/cancel`.
#[derive(Clone, Debug, PartialEq)]
pub struct CancelLoginAccountResponse {
    pub status: CancelLoginAccountStatus,
}

crate::object::object! { CancelLoginAccountResponse {
    "status" => status: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CancelLoginAccountStatus {
    Canceled,
    NotFound,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CancelLoginAccountStatus {
    "canceled" => Canceled,
    "notFound" => NotFound,
} }

/// The `chatgpt` branch of [`Account`].
#[derive(Clone, Debug, PartialEq)]
pub struct ChatgptAccount {
    pub email: Option<String>,
    pub plan_type: PlanType,
    /// Display name of the selected ChatGPT workspace, when available.
    pub workspace_name: Option<String>,
}

crate::object::object! { ChatgptAccount {
    "email" => email: nullable,
    "planType" => plan_type: required,
    "workspaceName" => workspace_name: nullable,
} }

/// \[UNSTABLE\] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same scopes that Codex-managed ChatGPT auth tokens have.
///
/// The `chatgptAuthTokens` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq)]
pub struct ChatgptAuthTokensLoginAccountParams {
    /// Access token (JWT) supplied by the client. This token is used for backend API requests and email extraction.
    pub access_token: String,
    /// Workspace/account identifier supplied by the client.
    pub chatgpt_account_id: String,
    /// Optional plan type supplied by the client.
    ///
    /// When `null`, Codex attempts to derive the plan type from access-token claims. If unavailable, the plan defaults to `unknown`.
    pub chatgpt_plan_type: Option<String>,
}

impl ChatgptAuthTokensLoginAccountParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        access_token: impl Into<String>,
        chatgpt_account_id: impl Into<String>,
    ) -> Self {
        Self {
            access_token: access_token.into(),
            chatgpt_account_id: chatgpt_account_id.into(),
            chatgpt_plan_type: Default::default(),
        }
    }
}

crate::object::object! { ChatgptAuthTokensLoginAccountParams {
    "accessToken" => access_token: required,
    "chatgptAccountId" => chatgpt_account_id: required,
    "chatgptPlanType" => chatgpt_plan_type: option,
} }

crate::secret::debug! { ChatgptAuthTokensLoginAccountParams {
    access_token: hidden,
    chatgpt_account_id: shown,
    chatgpt_plan_type: shown,
} }

/// The params of the server request `account/chatgptAuthTokens/refresh`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatgptAuthTokensRefreshParams {
    pub reason: ChatgptAuthTokensRefreshReason,
    /// Workspace/account identifier that Codex was previously using.
    ///
    /// Clients that manage multiple accounts/workspaces can use this as a hint to refresh the token for the correct workspace.
    ///
    /// This may be `null` when the prior auth state did not include a workspace identifier (`chatgpt_account_id`).
    pub previous_account_id: Option<String>,
}

crate::object::object! { ChatgptAuthTokensRefreshParams {
    "reason" => reason: required,
    "previousAccountId" => previous_account_id: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChatgptAuthTokensRefreshReason {
    /// Codex attempted a backend request and received `401 Unauthorized`.
    Unauthorized,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ChatgptAuthTokensRefreshReason {
    "unauthorized" => Unauthorized,
} }

/// The response to the server request `account/chatgptAuthTokens/refresh`.
#[derive(Clone, PartialEq)]
pub struct ChatgptAuthTokensRefreshResponse {
    pub access_token: String,
    pub chatgpt_account_id: String,
    pub chatgpt_plan_type: Option<String>,
}

impl ChatgptAuthTokensRefreshResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        access_token: impl Into<String>,
        chatgpt_account_id: impl Into<String>,
    ) -> Self {
        Self {
            access_token: access_token.into(),
            chatgpt_account_id: chatgpt_account_id.into(),
            chatgpt_plan_type: Default::default(),
        }
    }
}

crate::object::object! { ChatgptAuthTokensRefreshResponse {
    "accessToken" => access_token: required,
    "chatgptAccountId" => chatgpt_account_id: required,
    "chatgptPlanType" => chatgpt_plan_type: option,
} }

crate::secret::debug! { ChatgptAuthTokensRefreshResponse {
    access_token: hidden,
    chatgpt_account_id: shown,
    chatgpt_plan_type: shown,
} }

/// The `chatgptDeviceCode` branch of [`LoginAccountResponse`].
#[derive(Clone, Debug, PartialEq)]
pub struct ChatgptDeviceCodeLoginAccountResponse {
    pub login_id: String,
    /// URL the client should open in a browser to complete device code authorization.
    pub verification_url: String,
    /// One-time code the user must enter after signing in.
    pub user_code: String,
}

crate::object::object! { ChatgptDeviceCodeLoginAccountResponse {
    "loginId" => login_id: required,
    "verificationUrl" => verification_url: required,
    "userCode" => user_code: required,
} }

/// The `chatgpt` branch of [`LoginAccountParams`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatgptLoginAccountParams {
    pub codex_streamlined_login: Option<bool>,
    pub use_hosted_login_success_page: Option<bool>,
    pub app_brand: Option<LoginAppBrand>,
}

crate::object::object! { ChatgptLoginAccountParams {
    "codexStreamlinedLogin" => codex_streamlined_login: option,
    "useHostedLoginSuccessPage" => use_hosted_login_success_page: option,
    "appBrand" => app_brand: option,
} }

/// The `chatgpt` branch of [`LoginAccountResponse`].
#[derive(Clone, Debug, PartialEq)]
pub struct ChatgptLoginAccountResponse {
    pub login_id: String,
    /// URL the client should open in a browser to initiate the OAuth flow.
    pub auth_url: String,
}

crate::object::object! { ChatgptLoginAccountResponse {
    "loginId" => login_id: required,
    "authUrl" => auth_url: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConsumeAccountRateLimitResetCreditOutcome {
    /// A reset credit was consumed and the eligible rate-limit windows were reset.
    Reset,
    /// No current rate-limit window is eligible for a reset.
    NothingToReset,
    /// The account has no earned reset credits available.
    NoCredit,
    /// The same idempotency key already completed a reset successfully.
    AlreadyRedeemed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ConsumeAccountRateLimitResetCreditOutcome {
    "reset" => Reset,
    "nothingToReset" => NothingToReset,
    "noCredit" => NoCredit,
    "alreadyRedeemed" => AlreadyRedeemed,
} }

/// The params of the request `account/rateLimitResetCredit/consume`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsumeAccountRateLimitResetCreditParams {
    /// Identifies one logical reset attempt. A UUID is recommended; reuse the same value when retrying that attempt.
    pub idempotency_key: String,
    /// Opaque reset-credit identifier to redeem. When omitted, the backend selects the next available credit.
    pub credit_id: Option<String>,
}

impl ConsumeAccountRateLimitResetCreditParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(idempotency_key: impl Into<String>) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            credit_id: Default::default(),
        }
    }
}

crate::object::object! { ConsumeAccountRateLimitResetCreditParams {
    "idempotencyKey" => idempotency_key: required,
    "creditId" => credit_id: option,
} }

/// The response to the request `account/rateLimitResetCredit/consume`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsumeAccountRateLimitResetCreditResponse {
    pub outcome: ConsumeAccountRateLimitResetCreditOutcome,
}

crate::object::object! { ConsumeAccountRateLimitResetCreditResponse {
    "outcome" => outcome: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct CreditsSnapshot {
    pub has_credits: bool,
    pub unlimited: bool,
    pub balance: Option<String>,
}

crate::object::object! { CreditsSnapshot {
    "hasCredits" => has_credits: required,
    "unlimited" => unlimited: required,
    "balance" => balance: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DesktopOnboardingEntrypoint {
    LifeSciences,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { DesktopOnboardingEntrypoint {
    "life_sciences" => LifeSciences,
} }

/// The `environment` branch of [`BedrockSetupParams`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentBedrockSetupParams {
    pub region: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentBedrockSetupParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(region: impl Into<String>) -> Self {
        Self { region: region.into() }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentBedrockSetupParams {
    "region" => region: required,
} }

/// The response to the request `account/gatewayOAuth/cancel`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayOAuthCancelResponse {}

crate::object::object! { GatewayOAuthCancelResponse {
} }

/// The params of the notification `account/gatewayOAuth/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct GatewayOAuthChangedNotification {
    /// Identifies the completed device login attempt.
    pub login_id: Option<String>,
    /// Authorization handoff, sent only to the connection that started login.
    pub auth_url: Option<String>,
    pub provider_id: String,
    pub status: GatewayOAuthStatus,
    pub error: Option<String>,
}

crate::object::object! { GatewayOAuthChangedNotification {
    "loginId" => login_id: nullable,
    "authUrl" => auth_url: nullable,
    "providerId" => provider_id: required,
    "status" => status: required,
    "error" => error: nullable,
} }

/// Authorize a configured provider without changing the default or any thread's provider.
///
/// The params of the request `account/gatewayOAuth/login`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayOAuthLoginParams {
    /// Defaults to the current provider when omitted.
    pub model_provider: Option<String>,
    /// Select device authorization when the server advertises support for it.
    pub device_auth: Option<bool>,
}

crate::object::object! { GatewayOAuthLoginParams {
    "modelProvider" => model_provider: option,
    "deviceAuth" => device_auth: option,
} }

/// The response to the request `account/gatewayOAuth/login`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayOAuthLoginResponse {
    pub prompt: Option<GatewayOAuthPrompt>,
}

crate::object::object! { GatewayOAuthLoginResponse {
    "prompt" => prompt: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct GatewayOAuthPrompt {
    pub login_id: String,
    pub verification_url: String,
    pub user_code: String,
}

crate::object::object! { GatewayOAuthPrompt {
    "loginId" => login_id: required,
    "verificationUrl" => verification_url: required,
    "userCode" => user_code: required,
} }

/// Read credential readiness for a configured provider without starting browser login.
///
/// The params of the request `account/gatewayOAuth/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GatewayOAuthReadParams {
    /// Defaults to the current provider when omitted.
    pub model_provider: Option<String>,
}

crate::object::object! { GatewayOAuthReadParams {
    "modelProvider" => model_provider: option,
} }

/// Current effective gateway policy and credential readiness; never contains credentials.
///
/// The response to the request `account/gatewayOAuth/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct GatewayOAuthReadResponse {
    pub provider_id: String,
    pub provider_name: String,
    /// Whether the selected provider uses gateway OAuth, even when already signed in.
    pub required: bool,
    /// Whether the administrator configured a device authorization endpoint.
    pub supports_device_auth: Option<bool>,
    /// Null when the effective provider does not use gateway OAuth.
    pub status: Option<GatewayOAuthStatus>,
    pub error: Option<String>,
}

crate::object::object! { GatewayOAuthReadResponse {
    "providerId" => provider_id: required,
    "providerName" => provider_name: required,
    "required" => required: required,
    "supportsDeviceAuth" => supports_device_auth: option,
    "status" => status: nullable,
    "error" => error: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GatewayOAuthStatus {
    NotReady,
    Started,
    Succeeded,
    Failed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GatewayOAuthStatus {
    "notReady" => NotReady,
    "started" => Started,
    "succeeded" => Succeeded,
    "failed" => Failed,
} }

/// The params of the request `account/gcp/setup`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct GcpSetupParams {
    pub project_id: String,
    /// Vertex AI location. Omission or null selects `global`.
    pub location: Option<String>,
    /// Absolute path to a credential file on the app-server host. Omit or pass `null` to clear the active user configuration's override and use ADC. If another configuration layer would still supply a credential file, setup fails without saving changes.
    pub credential_file: Option<String>,
}

#[cfg(feature = "experimental")]
impl GcpSetupParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            location: Default::default(),
            credential_file: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { GcpSetupParams {
    "projectId" => project_id: required,
    "location" => location: option,
    "credentialFile" => credential_file: option,
} }

/// The response to the request `account/gcp/setup`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GcpSetupResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { GcpSetupResponse {
} }

/// The params of the request `account/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccountParams {
    /// When `true`, requests a proactive token refresh before returning.
    ///
    /// In managed auth mode this triggers the normal refresh-token flow. In external auth mode this flag is ignored. Clients should refresh tokens themselves and call `account/login/start` with `chatgptAuthTokens`.
    pub refresh_token: Option<bool>,
}

crate::object::object! { GetAccountParams {
    "refreshToken" => refresh_token: option,
} }

/// Usage-read capabilities of the requesting client, never inferred from its experiment arm.
///
/// The params of the request `account/rateLimits/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccountRateLimitsParams {
    /// The client supports automatic Luna Reserve fallback. For eligible ChatGPT CLI users, allow the backend to record experiment exposure after ordinary usage is blocked.
    pub supports_luna_reserve: Option<bool>,
    /// Skip the separate reset-credit detail lookup for background usage polls. The usage response still includes the available count; omitted/false preserves detailed reads.
    pub exclude_reset_credit_details: Option<bool>,
}

crate::object::object! { GetAccountRateLimitsParams {
    "supportsLunaReserve" => supports_luna_reserve: option,
    "excludeResetCreditDetails" => exclude_reset_credit_details: option,
} }

/// The response to the request `account/rateLimits/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccountRateLimitsResponse {
    /// Backend permission for ordinary included usage, validated against the active account. Null means unavailable; clients must not infer recovery from percentages or reset times.
    pub ordinary_usage_allowed: Option<bool>,
    /// Backward-compatible single-bucket view; mirrors the historical payload.
    pub rate_limits: RateLimitSnapshot,
    /// Multi-bucket view keyed by metered `limit_id` (for example, `codex`).
    pub rate_limits_by_limit_id: Option<BTreeMap<String, RateLimitSnapshot>>,
    pub rate_limit_reset_credits: Option<RateLimitResetCreditsSummary>,
    /// Account associated with this usage snapshot, when supplied by the backend.
    pub account_id: Option<String>,
    /// Optional backend-owned banner from the same usage read. Its nested keys retain the backend's snake_case contract; an absent banner leaves the client's existing UI unchanged.
    pub rate_limit_upsell: Option<serde_json::Value>,
}

crate::object::object! { GetAccountRateLimitsResponse {
    "ordinaryUsageAllowed" => ordinary_usage_allowed: nullable,
    "rateLimits" => rate_limits: required,
    "rateLimitsByLimitId" => rate_limits_by_limit_id: nullable,
    "rateLimitResetCredits" => rate_limit_reset_credits: nullable,
    "accountId" => account_id: nullable,
    "rateLimitUpsell" => rate_limit_upsell: nullable,
} }

/// The response to the request `account/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccountResponse {
    pub account: Option<Account>,
    /// ChatGPT user ID belonging to this account response, when available.
    pub user_id: Option<String>,
    pub requires_openai_auth: bool,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub workspace_routing: Option<WorkspaceRouting>,
}

crate::object::object! { GetAccountResponse {
    "account" => account: nullable,
    "userId" => user_id: nullable,
    "requiresOpenaiAuth" => requires_openai_auth: required,
    #[cfg(feature = "experimental")] "workspaceRouting" => workspace_routing: nullable,
} }

/// Optional security reminder bound to the account that fetched it. Unavailable or ineligible accounts return no notice; this read never changes account security.
///
/// The response to the request `account/securitySetup/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccountSecuritySetupResponse {
    pub notice: Option<AccountSecuritySetupNotice>,
}

crate::object::object! { GetAccountSecuritySetupResponse {
    "notice" => notice: nullable,
} }

/// The params of the request `account/usage/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccountTokenUsageParams {
    /// When present, read estimated usage for this thread instead of account-wide token activity.
    pub thread_id: Option<String>,
}

crate::object::object! { GetAccountTokenUsageParams {
    "threadId" => thread_id: option,
} }

/// The response to the request `account/usage/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccountTokenUsageResponse {
    pub summary: AccountTokenUsageSummary,
    pub daily_usage_buckets: Option<Vec<AccountTokenUsageDailyBucket>>,
    /// Estimated usage when a thread was requested and its billing route is available.
    pub thread_usage: Option<ThreadUsage>,
}

crate::object::object! { GetAccountTokenUsageResponse {
    "summary" => summary: required,
    "dailyUsageBuckets" => daily_usage_buckets: nullable,
    "threadUsage" => thread_usage: nullable,
} }

/// The response to the request `account/workspaceMessages/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct GetWorkspaceMessagesResponse {
    /// Whether the workspace-message backend route is available for this client.
    pub feature_enabled: bool,
    /// Active workspace messages returned by the backend.
    pub messages: Vec<WorkspaceMessage>,
}

crate::object::object! { GetWorkspaceMessagesResponse {
    "featureEnabled" => feature_enabled: required,
    "messages" => messages: required,
} }

/// The params of the request `account/login/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LoginAccountParams {
    #[serde(rename = "apiKey")]
    ApiKey(ApiKeyLoginAccountParams),
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptLoginAccountParams),
    #[serde(rename = "chatgptDeviceCode")]
    ChatgptDeviceCode,
    /// \[UNSTABLE\] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same scopes that Codex-managed ChatGPT auth tokens have.
    #[serde(rename = "chatgptAuthTokens")]
    ChatgptAuthTokens(ChatgptAuthTokensLoginAccountParams),
    /// \[UNSTABLE\] Managed Amazon Bedrock login is experimental.
    #[serde(rename = "amazonBedrock")]
    AmazonBedrock(AmazonBedrockLoginAccountParams),
    /// \[UNSTABLE\] Managed Amazon Bedrock AWS access key login is experimental.
    #[serde(rename = "amazonBedrockAccessKeys")]
    AmazonBedrockAccessKeys(AmazonBedrockAccessKeysLoginAccountParams),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LoginAccountParams {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ApiKey { .. } => "apiKey",
            Self::Chatgpt { .. } => "chatgpt",
            Self::ChatgptDeviceCode { .. } => "chatgptDeviceCode",
            Self::ChatgptAuthTokens { .. } => "chatgptAuthTokens",
            Self::AmazonBedrock { .. } => "amazonBedrock",
            Self::AmazonBedrockAccessKeys { .. } => "amazonBedrockAccessKeys",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { LoginAccountParams, "type" {
    "apiKey" => ApiKey(body),
    "chatgpt" => Chatgpt(body),
    "chatgptDeviceCode" => ChatgptDeviceCode,
    "chatgptAuthTokens" => ChatgptAuthTokens(body),
    "amazonBedrock" => AmazonBedrock(body),
    "amazonBedrockAccessKeys" => AmazonBedrockAccessKeys(body),
} }

/// The response to the request `account/login/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LoginAccountResponse {
    #[serde(rename = "apiKey")]
    ApiKey,
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptLoginAccountResponse),
    #[serde(rename = "chatgptDeviceCode")]
    ChatgptDeviceCode(ChatgptDeviceCodeLoginAccountResponse),
    #[serde(rename = "chatgptAuthTokens")]
    ChatgptAuthTokens,
    #[serde(rename = "amazonBedrock")]
    AmazonBedrock,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LoginAccountResponse {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ApiKey { .. } => "apiKey",
            Self::Chatgpt { .. } => "chatgpt",
            Self::ChatgptDeviceCode { .. } => "chatgptDeviceCode",
            Self::ChatgptAuthTokens { .. } => "chatgptAuthTokens",
            Self::AmazonBedrock { .. } => "amazonBedrock",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { LoginAccountResponse, "type" {
    "apiKey" => ApiKey,
    "chatgpt" => Chatgpt(body),
    "chatgptDeviceCode" => ChatgptDeviceCode(body),
    "chatgptAuthTokens" => ChatgptAuthTokens,
    "amazonBedrock" => AmazonBedrock,
} }

/// Open the URL and await account/login/completed for this login ID.
///
/// The `auth_url` branch of [`AccountSessionsSwitchResponse`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct LoginAccountSessionsSwitchResponse {
    pub login_id: String,
    pub auth_url: String,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for LoginAccountSessionsSwitchResponse {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["loginId", "authUrl"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { LoginAccountSessionsSwitchResponse {
    "loginId" => login_id: required,
    "authUrl" => auth_url: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LoginAppBrand {
    Codex,
    Chatgpt,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { LoginAppBrand {
    "codex" => Codex,
    "chatgpt" => Chatgpt,
} }

/// The response to the request `account/logout`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogoutAccountResponse {}

crate::object::object! { LogoutAccountResponse {
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PlanType {
    Free,
    Go,
    Plus,
    Pro,
    Prolite,
    Promax,
    Team,
    SelfServeBusinessProlite,
    SelfServeBusinessUsageBased,
    Business,
    Ent26,
    EnterpriseCbpAutomation,
    EnterpriseCbpUsageBased,
    Enterprise,
    Edu,
    EduPlus,
    EduPro,
    Sci,
    SciPlus,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PlanType {
    "free" => Free,
    "go" => Go,
    "plus" => Plus,
    "pro" => Pro,
    "prolite" => Prolite,
    "promax" => Promax,
    "team" => Team,
    "self_serve_business_prolite" => SelfServeBusinessProlite,
    "self_serve_business_usage_based" => SelfServeBusinessUsageBased,
    "business" => Business,
    "ent26" => Ent26,
    "enterprise_cbp_automation" => EnterpriseCbpAutomation,
    "enterprise_cbp_usage_based" => EnterpriseCbpUsageBased,
    "enterprise" => Enterprise,
    "edu" => Edu,
    "edu_plus" => EduPlus,
    "edu_pro" => EduPro,
    "sci" => Sci,
    "sci_plus" => SciPlus,
    "unknown" => Unknown,
} }

/// The `profile` branch of [`BedrockSetupParams`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileBedrockSetupParams {
    pub profile: String,
    pub region: String,
}

#[cfg(feature = "experimental")]
impl ProfileBedrockSetupParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(profile: impl Into<String>, region: impl Into<String>) -> Self {
        Self {
            profile: profile.into(),
            region: region.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProfileBedrockSetupParams {
    "profile" => profile: required,
    "region" => region: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitReachedType {
    RateLimitReached,
    WorkspaceOwnerCreditsDepleted,
    WorkspaceMemberCreditsDepleted,
    WorkspaceOwnerUsageLimitReached,
    WorkspaceMemberUsageLimitReached,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitReachedType {
    "rate_limit_reached" => RateLimitReached,
    "workspace_owner_credits_depleted" => WorkspaceOwnerCreditsDepleted,
    "workspace_member_credits_depleted" => WorkspaceMemberCreditsDepleted,
    "workspace_owner_usage_limit_reached" => WorkspaceOwnerUsageLimitReached,
    "workspace_member_usage_limit_reached" => WorkspaceMemberUsageLimitReached,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RateLimitResetCredit {
    /// Opaque backend identifier for this reset credit.
    pub id: String,
    pub reset_type: RateLimitResetType,
    pub status: RateLimitResetCreditStatus,
    /// Unix timestamp in seconds when the credit was granted.
    pub granted_at: i64,
    /// Unix timestamp in seconds when the credit expires, or `null` if it does not expire.
    pub expires_at: Option<i64>,
    /// Backend-provided display title for this credit, or `null` when unavailable.
    pub title: Option<String>,
    /// Backend-provided display description for this credit, or `null` when unavailable.
    pub description: Option<String>,
}

crate::object::object! { RateLimitResetCredit {
    "id" => id: required,
    "resetType" => reset_type: required,
    "status" => status: required,
    "grantedAt" => granted_at: required,
    "expiresAt" => expires_at: nullable,
    "title" => title: nullable,
    "description" => description: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitResetCreditStatus {
    Available,
    Redeeming,
    Redeemed,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitResetCreditStatus {
    "available" => Available,
    "redeeming" => Redeeming,
    "redeemed" => Redeemed,
    "unknown" => Unknown,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RateLimitResetCreditsSummary {
    pub available_count: i64,
    /// Detail rows for available reset credits, when the backend provides them.
    ///
    /// `null` means only `availableCount` is known, while an empty array means details were fetched and no available credits were returned. The backend may cap this list, so its length can be less than `availableCount`.
    pub credits: Option<Vec<RateLimitResetCredit>>,
}

crate::object::object! { RateLimitResetCreditsSummary {
    "availableCount" => available_count: required,
    "credits" => credits: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitResetType {
    CodexRateLimits,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitResetType {
    "codexRateLimits" => CodexRateLimits,
    "unknown" => Unknown,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct RateLimitSnapshot {
    pub limit_id: Option<String>,
    pub limit_name: Option<String>,
    /// Normal model whose display name and reasoning options describe this quota alias.
    pub normal_model_slug: Option<String>,
    pub primary: Option<RateLimitWindow>,
    pub secondary: Option<RateLimitWindow>,
    pub credits: Option<CreditsSnapshot>,
    pub individual_limit: Option<SpendControlLimitSnapshot>,
    /// Backend-reported spend-control state. `None` is unavailable, not a sparse-update recovery.
    pub spend_control_reached: Option<bool>,
    pub plan_type: Option<PlanType>,
    pub rate_limit_reached_type: Option<RateLimitReachedType>,
}

crate::object::object! { RateLimitSnapshot {
    "limitId" => limit_id: nullable,
    "limitName" => limit_name: nullable,
    "normalModelSlug" => normal_model_slug: nullable,
    "primary" => primary: nullable,
    "secondary" => secondary: nullable,
    "credits" => credits: nullable,
    "individualLimit" => individual_limit: nullable,
    "spendControlReached" => spend_control_reached: nullable,
    "planType" => plan_type: nullable,
    "rateLimitReachedType" => rate_limit_reached_type: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RateLimitWindow {
    pub used_percent: i32,
    pub window_duration_mins: Option<i64>,
    pub resets_at: Option<i64>,
}

crate::object::object! { RateLimitWindow {
    "usedPercent" => used_percent: required,
    "windowDurationMins" => window_duration_mins: nullable,
    "resetsAt" => resets_at: nullable,
} }

/// The params of the request `account/sendAddCreditsNudgeEmail`.
#[derive(Clone, Debug, PartialEq)]
pub struct SendAddCreditsNudgeEmailParams {
    pub credit_type: AddCreditsNudgeCreditType,
}

impl SendAddCreditsNudgeEmailParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(credit_type: AddCreditsNudgeCreditType) -> Self {
        Self { credit_type }
    }
}

crate::object::object! { SendAddCreditsNudgeEmailParams {
    "creditType" => credit_type: required,
} }

/// The response to the request `account/sendAddCreditsNudgeEmail`.
#[derive(Clone, Debug, PartialEq)]
pub struct SendAddCreditsNudgeEmailResponse {
    pub status: AddCreditsNudgeEmailStatus,
}

crate::object::object! { SendAddCreditsNudgeEmailResponse {
    "status" => status: required,
} }

/// The `sessions` branch of [`AccountSessionsSwitchResponse`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct SessionsAccountSessionsSwitchResponse {
    pub active_session_id: Option<String>,
    pub sessions: Vec<AccountSession>,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for SessionsAccountSessionsSwitchResponse {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["sessions"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { SessionsAccountSessionsSwitchResponse {
    "activeSessionId" => active_session_id: nullable,
    "sessions" => sessions: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SpendControlLimitSnapshot {
    pub limit: String,
    pub used: String,
    pub remaining_percent: i32,
    pub resets_at: i64,
}

crate::object::object! { SpendControlLimitSnapshot {
    "limit" => limit: required,
    "used" => used: required,
    "remainingPercent" => remaining_percent: required,
    "resetsAt" => resets_at: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct WorkspaceMessage {
    pub message_id: String,
    pub message_type: WorkspaceMessageType,
    pub message_body: String,
    /// Unix timestamp (in seconds) when the message was created.
    pub created_at: Option<i64>,
    /// Unix timestamp (in seconds) when the message was archived.
    pub archived_at: Option<i64>,
}

crate::object::object! { WorkspaceMessage {
    "messageId" => message_id: required,
    "messageType" => message_type: required,
    "messageBody" => message_body: required,
    "createdAt" => created_at: nullable,
    "archivedAt" => archived_at: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WorkspaceMessageType {
    Headline,
    Announcement,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WorkspaceMessageType {
    "headline" => Headline,
    "announcement" => Announcement,
    "unknown" => Unknown,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct WorkspaceRouting {
    pub chatgpt_account_id: String,
    pub backend_origin: String,
    pub account_routing_override: AccountRoutingOverride,
}

crate::object::object! { WorkspaceRouting {
    "chatgptAccountId" => chatgpt_account_id: required,
    "backendOrigin" => backend_origin: required,
    "accountRoutingOverride" => account_routing_override: required,
} }

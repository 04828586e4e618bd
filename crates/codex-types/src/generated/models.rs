// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Everything that requests, answers and notifications carry.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// A path that is guaranteed to be absolute and normalized (though it is not guaranteed to be canonicalized or exist on the filesystem).
///
/// IMPORTANT: When deserializing an `AbsolutePathBuf`, a base path must be set using \[AbsolutePathBufGuard::new\]. If no base path is set, the deserialization will fail unless the path being deserialized is already absolute.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AbsolutePathBuf(pub String);

crate::open::string_newtype!(AbsolutePathBuf);

/// User approved the command, and wants to apply the proposed execpolicy amendment so future matching commands can run without prompting.
///
/// The `acceptWithExecpolicyAmendment` branch of [`CommandExecutionApprovalDecision`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision {
    /// `execpolicy_amendment` on the wire.
    pub execpolicy_amendment: Vec<String>,
}

impl AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision {
    /// A `AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(execpolicy_amendment: Vec<String>) -> Self {
        Self { execpolicy_amendment }
    }
}

crate::object::object! { AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision {
    "execpolicy_amendment" => execpolicy_amendment: required,
} }

/// `Account` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Account {
    /// `apiKey`.
    #[serde(rename = "apiKey")]
    ApiKey,
    /// `chatgpt`.
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptAccount),
    /// `amazonBedrock`.
    #[serde(rename = "amazonBedrock")]
    AmazonBedrock(AmazonBedrockAccount),
    /// Google Cloud Vertex AI with externally managed credentials.
    #[serde(rename = "gcp")]
    Gcp,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Account {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// Backend routing policy. Wire values match the accounts/check contract.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountRoutingOverride {
    /// `NO_CONSTRAINT`.
    NoConstraint,
    /// `us`.
    Us,
    /// `us_cr`.
    UsCr,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountRoutingOverride {
    "NO_CONSTRAINT" => NoConstraint,
    "us" => Us,
    "us_cr" => UsCr,
} }

/// `AccountSecuritySetupAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccountSecuritySetupAction {
    /// `label` on the wire.
    pub label: String,
    /// `url` on the wire.
    pub url: String,
}

crate::object::object! { AccountSecuritySetupAction {
    "label" => label: required,
    "url" => url: required,
} }

/// `AccountSecuritySetupNotice` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSecuritySetupNotice {
    /// `accountId` on the wire.
    pub account_id: String,
    /// `userId` on the wire.
    pub user_id: String,
    /// `title` on the wire.
    pub title: String,
    /// `description` on the wire.
    pub description: String,
    /// `action` on the wire.
    pub action: AccountSecuritySetupAction,
}

crate::object::object! { AccountSecuritySetupNotice {
    "accountId" => account_id: required,
    "userId" => user_id: required,
    "title" => title: required,
    "description" => description: required,
    "action" => action: required,
} }

/// `AccountSession` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSession {
    /// `sessionId` on the wire.
    pub session_id: String,
    /// `email` on the wire.
    pub email: Option<String>,
    /// `userId` on the wire.
    pub user_id: Option<String>,
    /// `displayName` on the wire.
    pub display_name: Option<String>,
    /// `imageUrl` on the wire.
    pub image_url: Option<String>,
    /// `lastUsedAt` on the wire.
    pub last_used_at: i64,
    /// `isActive` on the wire.
    pub is_active: bool,
    /// `selectedWorkspaceAccountId` on the wire.
    pub selected_workspace_account_id: Option<String>,
    /// `workspaces` on the wire.
    pub workspaces: Vec<AccountSessionWorkspace>,
}

crate::object::object! { AccountSession {
    "sessionId" => session_id: required,
    "email" => email: option,
    "userId" => user_id: option,
    "displayName" => display_name: option,
    "imageUrl" => image_url: option,
    "lastUsedAt" => last_used_at: required,
    "isActive" => is_active: required,
    "selectedWorkspaceAccountId" => selected_workspace_account_id: option,
    "workspaces" => workspaces: required,
} }

/// `AccountSessionWorkspace` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSessionWorkspace {
    /// `accountId` on the wire.
    pub account_id: String,
    /// `name` on the wire.
    pub name: Option<String>,
    /// `imageUrl` on the wire.
    pub image_url: Option<String>,
    /// `kind` on the wire.
    pub kind: Option<AccountSessionWorkspaceKind>,
}

crate::object::object! { AccountSessionWorkspace {
    "accountId" => account_id: required,
    "name" => name: option,
    "imageUrl" => image_url: option,
    "kind" => kind: option,
} }

/// `AccountSessionWorkspaceKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountSessionWorkspaceKind {
    /// `personal`.
    Personal,
    /// `workspace`.
    Workspace,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountSessionWorkspaceKind {
    "personal" => Personal,
    "workspace" => Workspace,
} }

/// `AccountTokenUsageDailyBucket` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountTokenUsageDailyBucket {
    /// `startDate` on the wire.
    pub start_date: String,
    /// `tokens` on the wire.
    pub tokens: i64,
}

crate::object::object! { AccountTokenUsageDailyBucket {
    "startDate" => start_date: required,
    "tokens" => tokens: required,
} }

/// `AccountTokenUsageSummary` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountTokenUsageSummary {
    /// `lifetimeTokens` on the wire.
    pub lifetime_tokens: Option<i64>,
    /// `peakDailyTokens` on the wire.
    pub peak_daily_tokens: Option<i64>,
    /// `longestRunningTurnSec` on the wire.
    pub longest_running_turn_sec: Option<i64>,
    /// `currentStreakDays` on the wire.
    pub current_streak_days: Option<i64>,
    /// `longestStreakDays` on the wire.
    pub longest_streak_days: Option<i64>,
}

crate::object::object! { AccountTokenUsageSummary {
    "lifetimeTokens" => lifetime_tokens: option,
    "peakDailyTokens" => peak_daily_tokens: option,
    "longestRunningTurnSec" => longest_running_turn_sec: option,
    "currentStreakDays" => current_streak_days: option,
    "longestStreakDays" => longest_streak_days: option,
} }

/// `AccountUpdateReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountUpdateReason {
    /// `workspaceRoutingReady`.
    WorkspaceRoutingReady,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AccountUpdateReason {
    "workspaceRoutingReady" => WorkspaceRoutingReady,
    "unknown" => Unknown,
} }

/// `ActivePermissionProfile` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActivePermissionProfile {
    /// Identifier from `default_permissions` or the implicit built-in default, such as `:workspace` or a user-defined `[permissions.<id>]` profile.
    pub id: String,
    /// Parent profile identifier from the selected permissions profile's `extends` setting, when present.
    pub extends: Option<String>,
}

crate::object::object! { ActivePermissionProfile {
    "id" => id: required,
    "extends" => extends: option,
} }

/// The `active` branch of [`ThreadStatus`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActiveThreadStatus {
    /// `activeFlags` on the wire.
    pub active_flags: Vec<ThreadActiveFlag>,
}

crate::object::object! { ActiveThreadStatus {
    "activeFlags" => active_flags: required,
} }

/// Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.
///
/// The `activeTurnNotSteerable` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActiveTurnNotSteerableCodexErrorInfo {
    /// `turnKind` on the wire.
    pub turn_kind: NonSteerableTurnKind,
}

crate::object::object! { ActiveTurnNotSteerableCodexErrorInfo {
    "turnKind" => turn_kind: required,
} }

/// `AddCreditsNudgeCreditType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddCreditsNudgeCreditType {
    /// `credits`.
    Credits,
    /// `usage_limit`.
    UsageLimit,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AddCreditsNudgeCreditType {
    "credits" => Credits,
    "usage_limit" => UsageLimit,
} }

/// `AddCreditsNudgeEmailStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddCreditsNudgeEmailStatus {
    /// `sent`.
    Sent,
    /// `cooldown_active`.
    CooldownActive,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AddCreditsNudgeEmailStatus {
    "sent" => Sent,
    "cooldown_active" => CooldownActive,
} }

/// The `add` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AddFileChange {
    /// `content` on the wire.
    pub content: String,
}

crate::object::object! { AddFileChange {
    "content" => content: required,
} }

/// `AdditionalContextEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdditionalContextEntry {
    /// `value` on the wire.
    pub value: String,
    /// `kind` on the wire.
    pub kind: AdditionalContextKind,
    /// Optional name for untrusted context, used to label its tool output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl AdditionalContextEntry {
    /// A `AdditionalContextEntry` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(value: impl Into<String>, kind: AdditionalContextKind) -> Self {
        Self {
            value: value.into(),
            kind,
            name: Default::default(),
        }
    }
}

crate::object::object! { AdditionalContextEntry {
    "value" => value: required,
    "kind" => kind: required,
    "name" => name: option,
} }

/// `AdditionalContextKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AdditionalContextKind {
    /// `untrusted`.
    Untrusted,
    /// `application`.
    Application,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AdditionalContextKind {
    "untrusted" => Untrusted,
    "application" => Application,
} }

/// `AdditionalFileSystemPermissions` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AdditionalFileSystemPermissions {
    /// This will be removed in favor of `entries`.
    pub read: Option<Vec<LegacyAppPathString>>,
    /// This will be removed in favor of `entries`.
    pub write: Option<Vec<LegacyAppPathString>>,
    /// `globScanMaxDepth` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glob_scan_max_depth: Option<u64>,
    /// `entries` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<FileSystemSandboxEntry>>,
}

crate::object::object! { AdditionalFileSystemPermissions {
    "read" => read: option,
    "write" => write: option,
    "globScanMaxDepth" => glob_scan_max_depth: option,
    "entries" => entries: option,
} }

/// `AdditionalNetworkPermissions` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AdditionalNetworkPermissions {
    /// `enabled` on the wire.
    pub enabled: Option<bool>,
}

crate::object::object! { AdditionalNetworkPermissions {
    "enabled" => enabled: option,
} }

/// `AdditionalPermissionProfile` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AdditionalPermissionProfile {
    /// Partial overlay used for per-command permission requests.
    pub network: Option<AdditionalNetworkPermissions>,
    /// `fileSystem` on the wire.
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { AdditionalPermissionProfile {
    "network" => network: option,
    "fileSystem" => file_system: option,
} }

/// The `additional_tools` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AdditionalToolsResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `role` on the wire.
    pub role: String,
    /// `tools` on the wire.
    pub tools: Vec<serde_json::Value>,
}

impl AdditionalToolsResponseItem {
    /// A `AdditionalToolsResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: impl Into<String>, tools: Vec<serde_json::Value>) -> Self {
        Self {
            id: Default::default(),
            role: role.into(),
            tools,
        }
    }
}

crate::object::object! { AdditionalToolsResponseItem {
    "id" => id: option,
    "role" => role: required,
    "tools" => tools: required,
} }

/// The `agent` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentHookMetadata {
    /// `key` on the wire.
    pub key: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
    /// `matcher` on the wire.
    pub matcher: Option<String>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: u64,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    /// `sourcePath` on the wire.
    pub source_path: AbsolutePathBuf,
    /// `source` on the wire.
    pub source: HookSource,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    /// `displayOrder` on the wire.
    pub display_order: i64,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `isManaged` on the wire.
    pub is_managed: bool,
    /// `currentHash` on the wire.
    pub current_hash: String,
    /// `trustStatus` on the wire.
    pub trust_status: HookTrustStatus,
}

crate::object::object! { AgentHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: option,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: option,
    "additionalContextLimit" => additional_context_limit: option,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: option,
    "environmentId" => environment_id: option,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
} }

/// `AgentMessageDelivery` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentMessageDelivery {
    /// `async`.
    Async,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AgentMessageDelivery {
    "async" => Async,
} }

/// How Chat should present a recovered answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum AgentMessageDisplay {
    /// `show`.
    #[serde(rename = "show")]
    Show(ShowAgentMessageDisplay),
    /// `hide`.
    #[serde(rename = "hide")]
    Hide(HideAgentMessageDisplay),
    /// `block`.
    #[serde(rename = "block")]
    Block(BlockAgentMessageDisplay),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AgentMessageDisplay {
    /// The value of `mode` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Show { .. } => "show",
            Self::Hide { .. } => "hide",
            Self::Block { .. } => "block",
            Self::Unrecognized(value) => {
                value.get("mode").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { AgentMessageDisplay, "mode" {
    "show" => Show(body),
    "hide" => Hide(body),
    "block" => Block(body),
} }

/// `AgentMessageInputContent` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum AgentMessageInputContent {
    /// `input_text`.
    #[serde(rename = "input_text")]
    InputText(InputTextAgentMessageInputContent),
    /// `encrypted_content`.
    #[serde(rename = "encrypted_content")]
    EncryptedContent(EncryptedContentAgentMessageInputContent),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AgentMessageInputContent {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "input_text",
            Self::EncryptedContent { .. } => "encrypted_content",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { AgentMessageInputContent, "type" {
    "input_text" => InputText(body),
    "encrypted_content" => EncryptedContent(body),
} }

/// `AgentMessageModeration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgentMessageModeration {
    /// `moderated` on the wire.
    pub moderated: bool,
    /// `display` on the wire.
    pub display: Option<AgentMessageDisplay>,
}

crate::object::object! { AgentMessageModeration {
    "moderated" => moderated: required,
    "display" => display: option,
} }

/// The `agent_message` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgentMessageResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `author` on the wire.
    pub author: String,
    /// `recipient` on the wire.
    pub recipient: String,
    /// `content` on the wire.
    pub content: Vec<AgentMessageInputContent>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl AgentMessageResponseItem {
    /// A `AgentMessageResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        author: impl Into<String>,
        recipient: impl Into<String>,
        content: Vec<AgentMessageInputContent>,
    ) -> Self {
        Self {
            id: Default::default(),
            author: author.into(),
            recipient: recipient.into(),
            content,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { AgentMessageResponseItem {
    "id" => id: option,
    "author" => author: required,
    "recipient" => recipient: required,
    "content" => content: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `agentMessage` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentMessageThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `moderation` on the wire.
    pub moderation: Option<AgentMessageModeration>,
    /// `id` on the wire.
    pub id: String,
    /// `text` on the wire.
    pub text: String,
    /// `phase` on the wire.
    pub phase: Option<MessagePhase>,
    /// `memoryCitation` on the wire.
    pub memory_citation: Option<MemoryCitation>,
    /// `delivery` on the wire.
    pub delivery: Option<AgentMessageDelivery>,
    /// `questions` on the wire.
    pub questions: Option<Vec<AsyncUserInputQuestion>>,
}

crate::object::object! { AgentMessageThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "moderation" => moderation: option,
    "id" => id: required,
    "text" => text: required,
    "phase" => phase: option,
    "memoryCitation" => memory_citation: option,
    "delivery" => delivery: option,
    "questions" => questions: option,
} }

/// `AgentPath` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AgentPath(pub String);

crate::open::string_newtype!(AgentPath);

/// `AllowDenyRequirement` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AllowDenyRequirement {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AllowDenyRequirement {
    "allow" => Allow,
    "deny" => Deny,
} }

/// \[UNSTABLE\] Managed Amazon Bedrock AWS access key login is experimental.
///
/// The `amazonBedrockAccessKeys` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmazonBedrockAccessKeysLoginAccountParams {
    /// `accessKeyId` on the wire.
    pub access_key_id: String,
    /// `secretAccessKey` on the wire.
    pub secret_access_key: String,
    /// `sessionToken` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_token: Option<String>,
    /// `region` on the wire.
    pub region: String,
}

impl AmazonBedrockAccessKeysLoginAccountParams {
    /// A `AmazonBedrockAccessKeysLoginAccountParams` of its required fields; all others as if they were left out.
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmazonBedrockAccount {
    /// `usesCodexManagedCredentials` on the wire.
    pub uses_codex_managed_credentials: bool,
}

crate::object::object! { AmazonBedrockAccount {
    "usesCodexManagedCredentials" => uses_codex_managed_credentials: or_default,
} }

/// \[UNSTABLE\] Managed Amazon Bedrock login is experimental.
///
/// The `amazonBedrock` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AmazonBedrockLoginAccountParams {
    /// `apiKey` on the wire.
    pub api_key: String,
    /// `region` on the wire.
    pub region: String,
}

impl AmazonBedrockLoginAccountParams {
    /// A `AmazonBedrockLoginAccountParams` of its required fields; all others as if they were left out.
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

/// `AnalyticsConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnalyticsConfig {
    /// `enabled` on the wire.
    pub enabled: Option<bool>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { AnalyticsConfig {
    "enabled" => enabled: option,
    .. extra: kept,
} }

/// `AnswerAnnotation` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum AnswerAnnotation {
    /// `wellbeingHelpline`.
    #[serde(rename = "wellbeingHelpline")]
    WellbeingHelpline(WellbeingHelplineAnswerAnnotation),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AnswerAnnotation {
    /// The value of `kind` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::WellbeingHelpline { .. } => "wellbeingHelpline",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { AnswerAnnotation, "kind" {
    "wellbeingHelpline" => WellbeingHelpline(body),
} }

/// `AnswerReplacement` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum AnswerReplacement {
    /// `wellbeingPromptHelpline`.
    #[serde(rename = "wellbeingPromptHelpline")]
    WellbeingPromptHelpline,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AnswerReplacement {
    /// The value of `kind` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::WellbeingPromptHelpline { .. } => "wellbeingPromptHelpline",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { AnswerReplacement, "kind" {
    "wellbeingPromptHelpline" => WellbeingPromptHelpline,
} }

/// The `apiKey` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApiKeyLoginAccountParams {
    /// `apiKey` on the wire.
    pub api_key: String,
}

impl ApiKeyLoginAccountParams {
    /// A `ApiKeyLoginAccountParams` of its required fields; all others as if they were left out.
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

/// EXPERIMENTAL - app metadata returned by app-list APIs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppBranding {
    /// `category` on the wire.
    pub category: Option<String>,
    /// `developer` on the wire.
    pub developer: Option<String>,
    /// `website` on the wire.
    pub website: Option<String>,
    /// `privacyPolicy` on the wire.
    pub privacy_policy: Option<String>,
    /// `termsOfService` on the wire.
    pub terms_of_service: Option<String>,
    /// `isDiscoverableApp` on the wire.
    pub is_discoverable_app: bool,
}

crate::object::object! { AppBranding {
    "category" => category: option,
    "developer" => developer: option,
    "website" => website: option,
    "privacyPolicy" => privacy_policy: option,
    "termsOfService" => terms_of_service: option,
    "isDiscoverableApp" => is_discoverable_app: required,
} }

/// `AppConfig` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AppConfig {
    /// `approvals_reviewer` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `default_tools_approval_mode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_tools_approval_mode: Option<AppToolApproval>,
    /// `default_tools_enabled` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_tools_enabled: Option<bool>,
    /// `destructive_enabled` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destructive_enabled: Option<bool>,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// Per-account approval settings keyed by link ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<AppLinksConfig>,
    /// Additional model-facing surfaces omitted for this connector's tools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub omit_tools_from: Option<Vec<ToolExposureSurface>>,
    /// `open_world_enabled` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_world_enabled: Option<bool>,
    /// `tools` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppInfo {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `logoUrl` on the wire.
    pub logo_url: Option<String>,
    /// `logoUrlDark` on the wire.
    pub logo_url_dark: Option<String>,
    /// `iconAssets` on the wire.
    pub icon_assets: Option<BTreeMap<String, String>>,
    /// `iconDarkAssets` on the wire.
    pub icon_dark_assets: Option<BTreeMap<String, String>>,
    /// `distributionChannel` on the wire.
    pub distribution_channel: Option<String>,
    /// `branding` on the wire.
    pub branding: Option<AppBranding>,
    /// `appMetadata` on the wire.
    pub app_metadata: Option<AppMetadata>,
    /// `labels` on the wire.
    pub labels: Option<BTreeMap<String, String>>,
    /// `installUrl` on the wire.
    pub install_url: Option<String>,
    /// `isAccessible` on the wire.
    pub is_accessible: bool,
    /// Whether this app is enabled in config.toml. Example: ```toml [apps.bad_app] enabled = false ```
    pub is_enabled: bool,
    /// `pluginDisplayNames` on the wire.
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
    "description" => description: option,
    "logoUrl" => logo_url: option,
    "logoUrlDark" => logo_url_dark: option,
    "iconAssets" => icon_assets: option,
    "iconDarkAssets" => icon_dark_assets: option,
    "distributionChannel" => distribution_channel: option,
    "branding" => branding: option,
    "appMetadata" => app_metadata: option,
    "labels" => labels: option,
    "installUrl" => install_url: option,
    "isAccessible" => is_accessible: or_default,
    "isEnabled" => is_enabled: or AppInfo::default_is_enabled,
    "pluginDisplayNames" => plugin_display_names: or_default,
} }

/// Approval settings for a connected account within an app.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AppLinkConfig {
    /// `approvals_reviewer` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `default_tools_approval_mode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_tools_approval_mode: Option<AppToolApproval>,
}

crate::object::object! { AppLinkConfig {
    "approvals_reviewer" => approvals_reviewer: option,
    "default_tools_approval_mode" => default_tools_approval_mode: option,
} }

/// Account settings for a single app.
pub type AppLinksConfig = serde_json::Map<String, serde_json::Value>;

/// `AppMetadata` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppMetadata {
    /// `review` on the wire.
    pub review: Option<AppReview>,
    /// `categories` on the wire.
    pub categories: Option<Vec<String>>,
    /// `subCategories` on the wire.
    pub sub_categories: Option<Vec<String>>,
    /// `seoDescription` on the wire.
    pub seo_description: Option<String>,
    /// `screenshots` on the wire.
    pub screenshots: Option<Vec<AppScreenshot>>,
    /// `developer` on the wire.
    pub developer: Option<String>,
    /// `version` on the wire.
    pub version: Option<String>,
    /// `versionId` on the wire.
    pub version_id: Option<String>,
    /// `versionNotes` on the wire.
    pub version_notes: Option<String>,
    /// `firstPartyRequiresInstall` on the wire.
    pub first_party_requires_install: Option<bool>,
    /// `showInComposerWhenUnlinked` on the wire.
    pub show_in_composer_when_unlinked: Option<bool>,
}

crate::object::object! { AppMetadata {
    "review" => review: option,
    "categories" => categories: option,
    "subCategories" => sub_categories: option,
    "seoDescription" => seo_description: option,
    "screenshots" => screenshots: option,
    "developer" => developer: option,
    "version" => version: option,
    "versionId" => version_id: option,
    "versionNotes" => version_notes: option,
    "firstPartyRequiresInstall" => first_party_requires_install: option,
    "showInComposerWhenUnlinked" => show_in_composer_when_unlinked: option,
} }

/// `AppReview` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AppReview {
    /// `status` on the wire.
    pub status: String,
}

crate::object::object! { AppReview {
    "status" => status: required,
} }

/// `AppScreenshot` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppScreenshot {
    /// `url` on the wire.
    pub url: Option<String>,
    /// `fileId` on the wire.
    pub file_id: Option<String>,
    /// `userPrompt` on the wire.
    pub user_prompt: String,
}

crate::object::object! { AppScreenshot {
    "url" => url: option,
    "fileId" => file_id: option,
    "userPrompt" => user_prompt: required,
} }

/// EXPERIMENTAL - app metadata summary for plugin responses.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppSummary {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `installUrl` on the wire.
    pub install_url: Option<String>,
    /// `category` on the wire.
    pub category: Option<String>,
}

crate::object::object! { AppSummary {
    "id" => id: required,
    "name" => name: required,
    "description" => description: option,
    "installUrl" => install_url: option,
    "category" => category: option,
} }

/// `AppTemplateSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppTemplateSummary {
    /// `templateId` on the wire.
    pub template_id: String,
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `category` on the wire.
    pub category: Option<String>,
    /// `canonicalConnectorId` on the wire.
    pub canonical_connector_id: Option<String>,
    /// `logoUrl` on the wire.
    pub logo_url: Option<String>,
    /// `logoUrlDark` on the wire.
    pub logo_url_dark: Option<String>,
    /// `materializedAppIds` on the wire.
    pub materialized_app_ids: Vec<String>,
    /// `reason` on the wire.
    pub reason: Option<AppTemplateUnavailableReason>,
}

crate::object::object! { AppTemplateSummary {
    "templateId" => template_id: required,
    "name" => name: required,
    "description" => description: option,
    "category" => category: option,
    "canonicalConnectorId" => canonical_connector_id: option,
    "logoUrl" => logo_url: option,
    "logoUrlDark" => logo_url_dark: option,
    "materializedAppIds" => materialized_app_ids: required,
    "reason" => reason: option,
} }

/// `AppTemplateUnavailableReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AppTemplateUnavailableReason {
    /// `NOT_CONFIGURED_FOR_WORKSPACE`.
    NotConfiguredForWorkspace,
    /// `NO_ACTIVE_WORKSPACE`.
    NoActiveWorkspace,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AppTemplateUnavailableReason {
    "NOT_CONFIGURED_FOR_WORKSPACE" => NotConfiguredForWorkspace,
    "NO_ACTIVE_WORKSPACE" => NoActiveWorkspace,
} }

/// `AppToolApproval` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AppToolApproval {
    /// `auto`.
    Auto,
    /// `prompt`.
    Prompt,
    /// `writes`.
    Writes,
    /// `approve`.
    Approve,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AppToolApproval {
    "auto" => Auto,
    "prompt" => Prompt,
    "writes" => Writes,
    "approve" => Approve,
} }

/// `AppToolConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AppToolConfig {
    /// `approval_mode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_mode: Option<AppToolApproval>,
    /// `enabled` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

crate::object::object! { AppToolConfig {
    "approval_mode" => approval_mode: option,
    "enabled" => enabled: option,
} }

/// EXPERIMENTAL - metadata returned by app/read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppToolSummary {
    /// `name` on the wire.
    pub name: String,
    /// `title` on the wire.
    pub title: Option<String>,
    /// `description` on the wire.
    pub description: String,
    /// `isEnabled` on the wire.
    pub is_enabled: bool,
    /// `disabledReason` on the wire.
    pub disabled_reason: Option<String>,
    /// `isReadOnly` on the wire.
    pub is_read_only: bool,
}

impl AppToolSummary {
    fn default_is_enabled() -> bool {
        true
    }
}

crate::object::object! { AppToolSummary {
    "name" => name: required,
    "title" => title: option,
    "description" => description: required,
    "isEnabled" => is_enabled: or AppToolSummary::default_is_enabled,
    "disabledReason" => disabled_reason: option,
    "isReadOnly" => is_read_only: or_default,
} }

/// `AppToolsConfig` of the protocol.
pub type AppToolsConfig = serde_json::Map<String, serde_json::Value>;

/// `ApplicationNetworkRequirements` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApplicationNetworkRequirements {
    /// When enabled, only explicitly allowed exact domains may be contacted.
    pub enabled: bool,
    /// `domains` on the wire.
    pub domains: BTreeMap<String, NetworkDomainPermission>,
}

crate::object::object! { ApplicationNetworkRequirements {
    "enabled" => enabled: required,
    "domains" => domains: required,
} }

/// `ApplicationRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ApplicationRequirements {
    /// `network` on the wire.
    pub network: Option<ApplicationNetworkRequirements>,
    /// `storage` on the wire.
    pub storage: Option<ApplicationStorageRequirements>,
}

crate::object::object! { ApplicationRequirements {
    "network" => network: option,
    "storage" => storage: option,
} }

/// Managed storage settings for new Desktop workspaces, not filesystem access restrictions.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationStorageRequirements {
    /// `defaultProjectParent` on the wire.
    pub default_project_parent: Option<LegacyAppPathString>,
    /// `projectlessWorkspaceRoot` on the wire.
    pub projectless_workspace_root: Option<LegacyAppPathString>,
}

crate::object::object! { ApplicationStorageRequirements {
    "defaultProjectParent" => default_project_parent: option,
    "projectlessWorkspaceRoot" => projectless_workspace_root: option,
} }

/// User chose a persistent network policy rule (allow/deny) for this host.
///
/// The `applyNetworkPolicyAmendment` branch of [`CommandExecutionApprovalDecision`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision {
    /// `network_policy_amendment` on the wire.
    pub network_policy_amendment: NetworkPolicyAmendment,
}

impl ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision {
    /// A `ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(network_policy_amendment: NetworkPolicyAmendment) -> Self {
        Self { network_policy_amendment }
    }
}

crate::object::object! { ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision {
    "network_policy_amendment" => network_policy_amendment: required,
} }

/// The `applyPatch` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApplyPatchGuardianApprovalReviewAction {
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
    /// `files` on the wire.
    pub files: Vec<LegacyAppPathString>,
}

crate::object::object! { ApplyPatchGuardianApprovalReviewAction {
    "cwd" => cwd: required,
    "files" => files: required,
} }

/// Configures who approval requests are routed to for review. Examples include sandbox escapes, blocked network access, MCP approval prompts, and ARC escalations. Defaults to `user`. `auto_review` uses a carefully prompted subagent to gather relevant context and apply a risk-based decision framework before approving or denying the request. The legacy value `guardian_subagent` is accepted for compatibility.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ApprovalsReviewer {
    /// `user`.
    User,
    /// `auto_review`.
    AutoReview,
    /// `guardian_subagent`.
    GuardianSubagent,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ApprovalsReviewer {
    "user" => User,
    "auto_review" => AutoReview,
    "guardian_subagent" => GuardianSubagent,
} }

/// User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.
///
/// The `approved_execpolicy_amendment` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApprovedExecpolicyAmendmentReviewDecision {
    /// `proposed_execpolicy_amendment` on the wire.
    pub proposed_execpolicy_amendment: Vec<String>,
}

impl ApprovedExecpolicyAmendmentReviewDecision {
    /// A `ApprovedExecpolicyAmendmentReviewDecision` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(proposed_execpolicy_amendment: Vec<String>) -> Self {
        Self {
            proposed_execpolicy_amendment,
        }
    }
}

crate::object::object! { ApprovedExecpolicyAmendmentReviewDecision {
    "proposed_execpolicy_amendment" => proposed_execpolicy_amendment: required,
} }

/// `AppsConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AppsConfig {
    /// `_default` on the wire.
    #[serde(rename = "_default")]
    pub default: Option<AppsDefaultConfig>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { AppsConfig {
    "_default" => default: option,
    .. extra: kept,
} }

/// `AppsDefaultConfig` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AppsDefaultConfig {
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `approvals_reviewer` on the wire.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `destructive_enabled` on the wire.
    pub destructive_enabled: bool,
    /// `open_world_enabled` on the wire.
    pub open_world_enabled: bool,
    /// `default_tools_approval_mode` on the wire.
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
    "approvals_reviewer" => approvals_reviewer: option,
    "destructive_enabled" => destructive_enabled: or AppsDefaultConfig::default_destructive_enabled,
    "open_world_enabled" => open_world_enabled: or AppsDefaultConfig::default_open_world_enabled,
    "default_tools_approval_mode" => default_tools_approval_mode: option,
} }

/// `AskForApproval` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum AskForApproval {
    /// `untrusted`.
    #[serde(rename = "untrusted")]
    Untrusted,
    /// `on-request`.
    #[serde(rename = "on-request")]
    OnRequest,
    /// `granular`.
    #[serde(rename = "granular")]
    Granular(GranularAskForApproval),
    /// `never`.
    #[serde(rename = "never")]
    Never,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { AskForApproval {
    "untrusted" => Untrusted,
    "on-request" => OnRequest,
    "granular" => Granular(body),
    "never" => Never,
} }

/// `AsyncUserInputQuestion` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AsyncUserInputQuestion {
    /// `title` on the wire.
    pub title: String,
    /// `options` on the wire.
    pub options: Option<Vec<String>>,
}

crate::object::object! { AsyncUserInputQuestion {
    "title" => title: required,
    "options" => options: option,
} }

/// The `audio` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AudioUserInput {
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: AudioUserInputSource,
}

impl AudioUserInput {
    /// A `AudioUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: AudioUserInputSource) -> Self {
        Self { source }
    }
}

crate::object::object! { AudioUserInput {
    .. source: union,
} }

/// What AudioUserInput holds: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum AudioUserInputSource {
    /// `url`.
    #[serde(rename = "url")]
    Url(String),
    /// `fileId`.
    #[serde(rename = "fileId")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { AudioUserInputSource {
    "url" => Url(body),
    "fileId" => FileId(body),
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
    /// A value that this version of the crate does not know, as it was read.
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

/// Selects which part of the active context is charged against `model_auto_compact_token_limit`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AutoCompactTokenLimitScope {
    /// Count the full active context against the limit.
    Total,
    /// Count sampled output and later growth after the carried window prefix.
    BodyAfterPrefix,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AutoCompactTokenLimitScope {
    "total" => Total,
    "body_after_prefix" => BodyAfterPrefix,
} }

/// \[UNSTABLE\] Source that produced a terminal approval auto-review decision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AutoReviewDecisionSource {
    /// `agent`.
    Agent,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AutoReviewDecisionSource {
    "agent" => Agent,
} }

/// `AutoReviewRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AutoReviewRequirements {
    /// `requiredOnModels` on the wire.
    pub required_on_models: Option<Vec<String>>,
    /// `ignoreRules` on the wire.
    pub ignore_rules: Option<Vec<String>>,
}

crate::object::object! { AutoReviewRequirements {
    "requiredOnModels" => required_on_models: option,
    "ignoreRules" => ignore_rules: option,
} }

/// `AwsCredentialType` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AwsCredentialType {
    /// `accessKeys`.
    AccessKeys,
    /// `bedrockApiKey`.
    BedrockApiKey,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { AwsCredentialType {
    "accessKeys" => AccessKeys,
    "bedrockApiKey" => BedrockApiKey,
} }

/// Review changes between the current branch and the given base branch.
///
/// The `baseBranch` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BaseBranchReviewTarget {
    /// `branch` on the wire.
    pub branch: String,
}

impl BaseBranchReviewTarget {
    /// A `BaseBranchReviewTarget` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(branch: impl Into<String>) -> Self {
        Self { branch: branch.into() }
    }
}

crate::object::object! { BaseBranchReviewTarget {
    "branch" => branch: required,
} }

/// `BedrockAwsProfile` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BedrockAwsProfile {
    /// `name` on the wire.
    pub name: String,
    /// `region` on the wire.
    pub region: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockAwsProfile {
    "name" => name: required,
    "region" => region: option,
} }

/// `BedrockEnvironmentCredential` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BedrockEnvironmentCredential {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: AwsCredentialType,
    /// `region` on the wire.
    pub region: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockEnvironmentCredential {
    "type" => type_: required,
    "region" => region: option,
} }

/// `BedrockProviderId` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BedrockProviderId {
    /// `amazon-bedrock`.
    AmazonBedrock,
    /// `amazon-bedrock-runtime`.
    AmazonBedrockRuntime,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { BedrockProviderId {
    "amazon-bedrock" => AmazonBedrock,
    "amazon-bedrock-runtime" => AmazonBedrockRuntime,
} }

/// The `bedrock` branch of [`ProviderSettings`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BedrockProviderSettings {
    /// `profile` on the wire.
    pub profile: Option<String>,
    /// `region` on the wire.
    pub region: Option<String>,
}

crate::object::object! { BedrockProviderSettings {
    "profile" => profile: option,
    "region" => region: option,
} }

/// AWS configuration fields for built-in Bedrock providers.
///
/// The `bedrock` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BedrockProviderSettingsPatch {
    /// `providerId` on the wire.
    pub provider_id: BedrockProviderId,
    /// `profile` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// `region` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl BedrockProviderSettingsPatch {
    /// A `BedrockProviderSettingsPatch` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(provider_id: BedrockProviderId) -> Self {
        Self {
            provider_id,
            profile: Default::default(),
            region: Default::default(),
        }
    }
}

crate::object::object! { BedrockProviderSettingsPatch {
    "providerId" => provider_id: required,
    "profile" => profile: option,
    "region" => region: option,
} }

/// The `bemItemPromoted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BemItemPromotedThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `presentation` on the wire.
    pub presentation: ThreadRealtimeBemItemPresentation,
}

crate::object::object! { BemItemPromotedThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "presentation" => presentation: required,
} }

/// The `blob` branch of [`ResourceContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlobResourceContent {
    /// The URI of this resource.
    pub uri: String,
    /// `mimeType` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// `blob` on the wire.
    pub blob: String,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

impl crate::open::Fits for BlobResourceContent {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["uri", "blob"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { BlobResourceContent {
    "uri" => uri: required,
    "mimeType" => mime_type: option,
    "blob" => blob: required,
    "_meta" => meta: option,
} }

/// The `block` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlockAgentMessageDisplay {
    /// `version` on the wire.
    ///
    /// Always `1`; constructors fill it in.
    pub version: u8,
    /// `reason` on the wire.
    pub reason: BlockReason,
}

crate::object::object! { BlockAgentMessageDisplay {
    "version" => version: required,
    "reason" => reason: required,
} }

/// `BlockReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum BlockReason {
    /// `protection`.
    #[serde(rename = "protection")]
    Protection(ProtectionBlockReason),
    /// `cyber`.
    #[serde(rename = "cyber")]
    Cyber(CyberBlockReason),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl BlockReason {
    /// The value of `kind` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Protection { .. } => "protection",
            Self::Cyber { .. } => "cyber",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { BlockReason, "kind" {
    "protection" => Protection(body),
    "cyber" => Cyber(body),
} }

/// `BrowserUseAccessApprovalLifetime` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BrowserUseAccessApprovalLifetime {
    /// `turn`.
    Turn,
    /// `thread`.
    Thread,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { BrowserUseAccessApprovalLifetime {
    "turn" => Turn,
    "thread" => Thread,
} }

/// `BrowserUseConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BrowserUseConfig {
    /// `allow_history_access` on the wire.
    pub allow_history_access: Option<bool>,
    /// `default_origin_policy` on the wire.
    pub default_origin_policy: Option<BrowserUseOriginPolicyConfig>,
    /// `origins` on the wire.
    pub origins: Option<BTreeMap<String, BrowserUseOriginPolicyConfig>>,
}

crate::object::object! { BrowserUseConfig {
    "allow_history_access" => allow_history_access: option,
    "default_origin_policy" => default_origin_policy: option,
    "origins" => origins: option,
} }

/// `BrowserUseExtensionRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BrowserUseExtensionRequirements {
    /// `requestHeaders` on the wire.
    pub request_headers: Option<Vec<RequestHeader>>,
}

crate::object::object! { BrowserUseExtensionRequirements {
    "requestHeaders" => request_headers: option,
} }

/// `BrowserUseOriginPolicy` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BrowserUseOriginPolicy {
    /// `access` on the wire.
    pub access: Option<AllowDenyRequirement>,
    /// `downloads` on the wire.
    pub downloads: Option<AllowDenyRequirement>,
    /// `uploads` on the wire.
    pub uploads: Option<AllowDenyRequirement>,
    /// `fullCdpAccess` on the wire.
    pub full_cdp_access: Option<AllowDenyRequirement>,
    /// `autoReview` on the wire.
    pub auto_review: Option<AllowDenyRequirement>,
    /// `persistentApproval` on the wire.
    pub persistent_approval: Option<bool>,
    /// `accessApprovalLifetime` on the wire.
    pub access_approval_lifetime: Option<BrowserUseAccessApprovalLifetime>,
}

crate::object::object! { BrowserUseOriginPolicy {
    "access" => access: option,
    "downloads" => downloads: option,
    "uploads" => uploads: option,
    "fullCdpAccess" => full_cdp_access: option,
    "autoReview" => auto_review: option,
    "persistentApproval" => persistent_approval: option,
    "accessApprovalLifetime" => access_approval_lifetime: option,
} }

/// `BrowserUseOriginPolicyConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BrowserUseOriginPolicyConfig {
    /// `access` on the wire.
    pub access: Option<AllowDenyRequirement>,
    /// `downloads` on the wire.
    pub downloads: Option<AllowDenyRequirement>,
    /// `uploads` on the wire.
    pub uploads: Option<AllowDenyRequirement>,
    /// `full_cdp_access` on the wire.
    pub full_cdp_access: Option<AllowDenyRequirement>,
}

crate::object::object! { BrowserUseOriginPolicyConfig {
    "access" => access: option,
    "downloads" => downloads: option,
    "uploads" => uploads: option,
    "full_cdp_access" => full_cdp_access: option,
} }

/// `BrowserUseRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BrowserUseRequirements {
    /// `extension` on the wire.
    pub extension: Option<BrowserUseExtensionRequirements>,
    /// `allowWebmcp` on the wire.
    pub allow_webmcp: Option<bool>,
    /// `allowHistoryAccess` on the wire.
    pub allow_history_access: Option<bool>,
    /// `disableAutoReview` on the wire.
    pub disable_auto_review: Option<bool>,
    /// `allowGlobalPersistentApproval` on the wire.
    pub allow_global_persistent_approval: Option<bool>,
    /// `defaultOriginPolicy` on the wire.
    pub default_origin_policy: Option<BrowserUseOriginPolicy>,
    /// `origins` on the wire.
    pub origins: Option<BTreeMap<String, BrowserUseOriginPolicy>>,
}

crate::object::object! { BrowserUseRequirements {
    "extension" => extension: option,
    "allowWebmcp" => allow_webmcp: option,
    "allowHistoryAccess" => allow_history_access: option,
    "disableAutoReview" => disable_auto_review: option,
    "allowGlobalPersistentApproval" => allow_global_persistent_approval: option,
    "defaultOriginPolicy" => default_origin_policy: option,
    "origins" => origins: option,
} }

/// `ByteRange` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ByteRange {
    /// `start` on the wire.
    pub start: u64,
    /// `end` on the wire.
    pub end: u64,
}

impl ByteRange {
    /// A `ByteRange` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(start: u64, end: u64) -> Self {
        Self { start, end }
    }
}

crate::object::object! { ByteRange {
    "start" => start: required,
    "end" => end: required,
} }

/// `CancelLoginAccountStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CancelLoginAccountStatus {
    /// `canceled`.
    Canceled,
    /// `notFound`.
    NotFound,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CancelLoginAccountStatus {
    "canceled" => Canceled,
    "notFound" => NotFound,
} }

/// The `cancelled` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CancelledUserVerificationErrorDetails {
    /// `reason` on the wire.
    pub reason: UserVerificationCancellationReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { CancelledUserVerificationErrorDetails {
    "reason" => reason: required,
} }

/// Location used to resolve a selected capability root.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum CapabilityRootLocation {
    /// A path owned by an execution environment.
    #[serde(rename = "environment")]
    Environment(EnvironmentCapabilityRootLocation),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl CapabilityRootLocation {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Environment { .. } => "environment",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { CapabilityRootLocation, "type" {
    "environment" => Environment(body),
} }

/// The `chatgpt` branch of [`Account`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptAccount {
    /// `email` on the wire.
    pub email: Option<String>,
    /// `planType` on the wire.
    pub plan_type: PlanType,
    /// Display name of the selected ChatGPT workspace, when available.
    pub workspace_name: Option<String>,
}

crate::object::object! { ChatgptAccount {
    "email" => email: option,
    "planType" => plan_type: required,
    "workspaceName" => workspace_name: option,
} }

/// \[UNSTABLE\] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same scopes that Codex-managed ChatGPT auth tokens have.
///
/// The `chatgptAuthTokens` branch of [`LoginAccountParams`].
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptAuthTokensLoginAccountParams {
    /// Access token (JWT) supplied by the client. This token is used for backend API requests and email extraction.
    pub access_token: String,
    /// Workspace/account identifier supplied by the client.
    pub chatgpt_account_id: String,
    /// Optional plan type supplied by the client.
    ///
    /// When `null`, Codex attempts to derive the plan type from access-token claims. If unavailable, the plan defaults to `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chatgpt_plan_type: Option<String>,
}

impl ChatgptAuthTokensLoginAccountParams {
    /// A `ChatgptAuthTokensLoginAccountParams` of its required fields; all others as if they were left out.
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

/// `ChatgptAuthTokensRefreshReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChatgptAuthTokensRefreshReason {
    /// Codex attempted a backend request and received `401 Unauthorized`.
    Unauthorized,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ChatgptAuthTokensRefreshReason {
    "unauthorized" => Unauthorized,
} }

/// The `chatgptDeviceCode` branch of [`LoginAccountResponse`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptDeviceCodeLoginAccountResponse {
    /// `loginId` on the wire.
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptLoginAccountParams {
    /// `codexStreamlinedLogin` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codex_streamlined_login: Option<bool>,
    /// `useHostedLoginSuccessPage` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_hosted_login_success_page: Option<bool>,
    /// `appBrand` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_brand: Option<LoginAppBrand>,
}

crate::object::object! { ChatgptLoginAccountParams {
    "codexStreamlinedLogin" => codex_streamlined_login: option,
    "useHostedLoginSuccessPage" => use_hosted_login_success_page: option,
    "appBrand" => app_brand: option,
} }

/// The `chatgpt` branch of [`LoginAccountResponse`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptLoginAccountResponse {
    /// `loginId` on the wire.
    pub login_id: String,
    /// URL the client should open in a browser to initiate the OAuth flow.
    pub auth_url: String,
}

crate::object::object! { ChatgptLoginAccountResponse {
    "loginId" => login_id: required,
    "authUrl" => auth_url: required,
} }

/// `CliAuthCredentialsStoreMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CliAuthCredentialsStoreMode {
    /// `file`.
    File,
    /// `keyring`.
    Keyring,
    /// `auto`.
    Auto,
    /// `ephemeral`.
    Ephemeral,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CliAuthCredentialsStoreMode {
    "file" => File,
    "keyring" => Keyring,
    "auto" => Auto,
    "ephemeral" => Ephemeral,
} }

/// `ClientInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClientInfo {
    /// `name` on the wire.
    pub name: String,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `version` on the wire.
    pub version: String,
}

impl ClientInfo {
    /// A `ClientInfo` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>, version: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: Default::default(),
            version: version.into(),
        }
    }
}

crate::object::object! { ClientInfo {
    "name" => name: required,
    "title" => title: option,
    "version" => version: required,
} }

/// This translation layer make sure that we expose codex error code in camel case.
///
/// When an upstream HTTP status is available (for example, from the Responses API or a provider), it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum CodexErrorInfo {
    /// `contextWindowExceeded`.
    #[serde(rename = "contextWindowExceeded")]
    ContextWindowExceeded,
    /// `sessionBudgetExceeded`.
    #[serde(rename = "sessionBudgetExceeded")]
    SessionBudgetExceeded,
    /// `usageLimitExceeded`.
    #[serde(rename = "usageLimitExceeded")]
    UsageLimitExceeded,
    /// `rateLimitExceeded`.
    #[serde(rename = "rateLimitExceeded")]
    RateLimitExceeded,
    /// `flexUnavailable`.
    #[serde(rename = "flexUnavailable")]
    FlexUnavailable,
    /// `serverOverloaded`.
    #[serde(rename = "serverOverloaded")]
    ServerOverloaded,
    /// `modelNotFound`.
    #[serde(rename = "modelNotFound")]
    ModelNotFound,
    /// `policyCapacityUnavailable`.
    #[serde(rename = "policyCapacityUnavailable")]
    PolicyCapacityUnavailable,
    /// The workspace's inference hook explicitly denied this request.
    #[serde(rename = "inferenceHookDenied")]
    InferenceHookDenied,
    /// `cyberPolicy`.
    #[serde(rename = "cyberPolicy")]
    CyberPolicy,
    /// `bioPolicy`.
    #[serde(rename = "bioPolicy")]
    BioPolicy,
    /// `misalignmentPolicyViolation`.
    #[serde(rename = "misalignmentPolicyViolation")]
    MisalignmentPolicyViolation,
    /// `tooManyDenials`.
    #[serde(rename = "tooManyDenials")]
    TooManyDenials,
    /// `httpConnectionFailed`.
    #[serde(rename = "httpConnectionFailed")]
    HttpConnectionFailed(HttpConnectionFailedCodexErrorInfo),
    /// Failed to connect to the response SSE stream.
    #[serde(rename = "responseStreamConnectionFailed")]
    ResponseStreamConnectionFailed(ResponseStreamConnectionFailedCodexErrorInfo),
    /// `internalServerError`.
    #[serde(rename = "internalServerError")]
    InternalServerError,
    /// `unauthorized`.
    #[serde(rename = "unauthorized")]
    Unauthorized,
    /// `badRequest`.
    #[serde(rename = "badRequest")]
    BadRequest,
    /// `threadRollbackFailed`.
    #[serde(rename = "threadRollbackFailed")]
    ThreadRollbackFailed,
    /// `sandboxError`.
    #[serde(rename = "sandboxError")]
    SandboxError,
    /// The response SSE stream disconnected in the middle of a turn before completion.
    #[serde(rename = "responseStreamDisconnected")]
    ResponseStreamDisconnected(ResponseStreamDisconnectedCodexErrorInfo),
    /// Reached the retry limit for responses.
    #[serde(rename = "responseTooManyFailedAttempts")]
    ResponseTooManyFailedAttempts(ResponseTooManyFailedAttemptsCodexErrorInfo),
    /// Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.
    #[serde(rename = "activeTurnNotSteerable")]
    ActiveTurnNotSteerable(ActiveTurnNotSteerableCodexErrorInfo),
    /// `other`.
    #[serde(rename = "other")]
    Other,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { CodexErrorInfo {
    "contextWindowExceeded" => ContextWindowExceeded,
    "sessionBudgetExceeded" => SessionBudgetExceeded,
    "usageLimitExceeded" => UsageLimitExceeded,
    "rateLimitExceeded" => RateLimitExceeded,
    "flexUnavailable" => FlexUnavailable,
    "serverOverloaded" => ServerOverloaded,
    "modelNotFound" => ModelNotFound,
    "policyCapacityUnavailable" => PolicyCapacityUnavailable,
    "inferenceHookDenied" => InferenceHookDenied,
    "cyberPolicy" => CyberPolicy,
    "bioPolicy" => BioPolicy,
    "misalignmentPolicyViolation" => MisalignmentPolicyViolation,
    "tooManyDenials" => TooManyDenials,
    "httpConnectionFailed" => HttpConnectionFailed(body),
    "responseStreamConnectionFailed" => ResponseStreamConnectionFailed(body),
    "internalServerError" => InternalServerError,
    "unauthorized" => Unauthorized,
    "badRequest" => BadRequest,
    "threadRollbackFailed" => ThreadRollbackFailed,
    "sandboxError" => SandboxError,
    "responseStreamDisconnected" => ResponseStreamDisconnected(body),
    "responseTooManyFailedAttempts" => ResponseTooManyFailedAttempts(body),
    "activeTurnNotSteerable" => ActiveTurnNotSteerable(body),
    "other" => Other,
} }

/// `CodexResponseHandoffMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodexResponseHandoffMode {
    /// `thinking`.
    Thinking,
    /// `commentary`.
    Commentary,
    /// `bemTags`.
    BemTags,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CodexResponseHandoffMode {
    "thinking" => Thinking,
    "commentary" => Commentary,
    "bemTags" => BemTags,
} }

/// `CollabAgentState` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CollabAgentState {
    /// `status` on the wire.
    pub status: CollabAgentStatus,
    /// `message` on the wire.
    pub message: Option<String>,
}

crate::object::object! { CollabAgentState {
    "status" => status: required,
    "message" => message: option,
} }

/// `CollabAgentStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentStatus {
    /// `pendingInit`.
    PendingInit,
    /// `running`.
    Running,
    /// `interrupted`.
    Interrupted,
    /// `completed`.
    Completed,
    /// `errored`.
    Errored,
    /// `shutdown`.
    Shutdown,
    /// `notFound`.
    NotFound,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CollabAgentStatus {
    "pendingInit" => PendingInit,
    "running" => Running,
    "interrupted" => Interrupted,
    "completed" => Completed,
    "errored" => Errored,
    "shutdown" => Shutdown,
    "notFound" => NotFound,
} }

/// `CollabAgentTool` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentTool {
    /// `spawnAgent`.
    SpawnAgent,
    /// `sendInput`.
    SendInput,
    /// `resumeAgent`.
    ResumeAgent,
    /// `wait`.
    Wait,
    /// `closeAgent`.
    CloseAgent,
    /// `sendMessage`.
    SendMessage,
    /// `followupTask`.
    FollowupTask,
    /// `interruptAgent`.
    InterruptAgent,
    /// `listAgents`.
    ListAgents,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CollabAgentTool {
    "spawnAgent" => SpawnAgent,
    "sendInput" => SendInput,
    "resumeAgent" => ResumeAgent,
    "wait" => Wait,
    "closeAgent" => CloseAgent,
    "sendMessage" => SendMessage,
    "followupTask" => FollowupTask,
    "interruptAgent" => InterruptAgent,
    "listAgents" => ListAgents,
} }

/// `CollabAgentToolCallStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentToolCallStatus {
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// `interrupted`.
    Interrupted,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CollabAgentToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "interrupted" => Interrupted,
} }

/// The `collabAgentToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CollabAgentToolCallThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// Unique identifier for this collab tool call.
    pub id: String,
    /// Name of the collab tool that was invoked.
    pub tool: CollabAgentTool,
    /// Current status of the collab tool call.
    pub status: CollabAgentToolCallStatus,
    /// Thread ID of the agent issuing the collab request.
    pub sender_thread_id: String,
    /// Thread ID of the receiving agent, when applicable. In case of spawn operation, this corresponds to the newly spawned agent.
    pub receiver_thread_ids: Vec<String>,
    /// Prompt text sent as part of the collab tool call, when available.
    pub prompt: Option<String>,
    /// Model requested for the spawned agent, when applicable.
    pub model: Option<String>,
    /// Reasoning effort requested for the spawned agent, when applicable.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// Last known status of the target agents, when available.
    pub agents_states: BTreeMap<String, CollabAgentState>,
}

crate::object::object! { CollabAgentToolCallThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "tool" => tool: required,
    "status" => status: required,
    "senderThreadId" => sender_thread_id: required,
    "receiverThreadIds" => receiver_thread_ids: required,
    "prompt" => prompt: option,
    "model" => model: option,
    "reasoningEffort" => reasoning_effort: option,
    "agentsStates" => agents_states: required,
} }

/// Collaboration mode for a Codex session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CollaborationMode {
    /// `mode` on the wire.
    pub mode: ModeKind,
    /// `settings` on the wire.
    pub settings: Settings,
}

impl CollaborationMode {
    /// A `CollaborationMode` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(mode: ModeKind, settings: Settings) -> Self {
        Self { mode, settings }
    }
}

crate::object::object! { CollaborationMode {
    "mode" => mode: required,
    "settings" => settings: required,
} }

/// EXPERIMENTAL - collaboration mode preset metadata for clients.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CollaborationModeMask {
    /// `name` on the wire.
    pub name: String,
    /// `mode` on the wire.
    pub mode: Option<ModeKind>,
    /// `model` on the wire.
    pub model: Option<String>,
    /// `reasoning_effort` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<Option<ReasoningEffort>>,
}

crate::object::object! { CollaborationModeMask {
    "name" => name: required,
    "mode" => mode: option,
    "model" => model: option,
    "reasoning_effort" => reasoning_effort: double,
} }

/// `CommandAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum CommandAction {
    /// `read`.
    #[serde(rename = "read")]
    Read(ReadCommandAction),
    /// `listFiles`.
    #[serde(rename = "listFiles")]
    ListFiles(ListFilesCommandAction),
    /// `search`.
    #[serde(rename = "search")]
    Search(SearchCommandAction),
    /// `unknown`.
    #[serde(rename = "unknown")]
    Unknown(UnknownCommandAction),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl CommandAction {
    /// `command`, which every branch has; of an unrecognized one, if it is there.
    pub fn command(&self) -> Option<&str> {
        match self {
            Self::Read(body) => Some(&body.command),
            Self::ListFiles(body) => Some(&body.command),
            Self::Search(body) => Some(&body.command),
            Self::Unknown(body) => Some(&body.command),
            Self::Unrecognized(value) => {
                value.get("command").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Read { .. } => "read",
            Self::ListFiles { .. } => "listFiles",
            Self::Search { .. } => "search",
            Self::Unknown { .. } => "unknown",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { CommandAction, "type" {
    "read" => Read(body),
    "listFiles" => ListFiles(body),
    "search" => Search(body),
    "unknown" => Unknown(body),
} }

/// The `command` branch of [`ConfiguredHookHandler`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandConfiguredHookHandler {
    /// `command` on the wire.
    pub command: String,
    /// `commandWindows` on the wire.
    pub command_windows: Option<String>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: Option<u64>,
    /// `async` on the wire.
    pub async_: bool,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// Approximate token threshold for spilling this hook's `additionalContext` to disk. `null` uses 2,500 tokens; `0` disables spilling for this hook. The threshold is evaluated against the original context; a spilled preview also includes recovery metadata.
    pub additional_context_limit: Option<u64>,
}

crate::object::object! { CommandConfiguredHookHandler {
    "command" => command: required,
    "commandWindows" => command_windows: option,
    "timeoutSec" => timeout_sec: option,
    "async" => async_: required,
    "statusMessage" => status_message: option,
    "additionalContextLimit" => additional_context_limit: option,
} }

/// Stream label for `command/exec/outputDelta` notifications.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecOutputStream {
    /// stdout stream. PTY mode multiplexes terminal output here.
    Stdout,
    /// stderr stream.
    Stderr,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecOutputStream {
    "stdout" => Stdout,
    "stderr" => Stderr,
} }

/// PTY size in character cells for `command/exec` PTY sessions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandExecTerminalSize {
    /// Terminal height in character cells.
    pub rows: u16,
    /// Terminal width in character cells.
    pub cols: u16,
}

impl CommandExecTerminalSize {
    /// A `CommandExecTerminalSize` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rows: u16, cols: u16) -> Self {
        Self { rows, cols }
    }
}

crate::object::object! { CommandExecTerminalSize {
    "rows" => rows: required,
    "cols" => cols: required,
} }

/// `CommandExecutionApprovalDecision` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum CommandExecutionApprovalDecision {
    /// User approved the command.
    #[serde(rename = "accept")]
    Accept,
    /// User approved the command and future prompts in the same session-scoped approval cache should run without prompting.
    #[serde(rename = "acceptForSession")]
    AcceptForSession,
    /// User approved the command, and wants to apply the proposed execpolicy amendment so future matching commands can run without prompting.
    #[serde(rename = "acceptWithExecpolicyAmendment")]
    AcceptWithExecpolicyAmendment(
        AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision,
    ),
    /// User chose a persistent network policy rule (allow/deny) for this host.
    #[serde(rename = "applyNetworkPolicyAmendment")]
    ApplyNetworkPolicyAmendment(
        ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision,
    ),
    /// User denied the command. The agent will continue the turn.
    #[serde(rename = "decline")]
    Decline,
    /// User denied the command. The turn will also be immediately interrupted.
    #[serde(rename = "cancel")]
    Cancel,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { CommandExecutionApprovalDecision {
    "accept" => Accept,
    "acceptForSession" => AcceptForSession,
    "acceptWithExecpolicyAmendment" => AcceptWithExecpolicyAmendment(body),
    "applyNetworkPolicyAmendment" => ApplyNetworkPolicyAmendment(body),
    "decline" => Decline,
    "cancel" => Cancel,
} }

/// Distinguishes a command approval from input sent to an existing terminal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecutionApprovalKind {
    /// `command`.
    Command,
    /// A managed checkpoint requiring a fresh human decision. Only `accept`, `decline`, and `cancel` are valid. Requires the `requiredHumanApproval` initialize capability. This prompt does not itself start a command execution item.
    HumanCommand,
    /// `writeStdin`.
    WriteStdin,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionApprovalKind {
    "command" => Command,
    "humanCommand" => HumanCommand,
    "writeStdin" => WriteStdin,
} }

/// `CommandExecutionSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecutionSource {
    /// `agent`.
    Agent,
    /// `userShell`.
    UserShell,
    /// `unifiedExecStartup`.
    UnifiedExecStartup,
    /// `unifiedExecInteraction`.
    UnifiedExecInteraction,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionSource {
    "agent" => Agent,
    "userShell" => UserShell,
    "unifiedExecStartup" => UnifiedExecStartup,
    "unifiedExecInteraction" => UnifiedExecInteraction,
} }

/// `CommandExecutionStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecutionStatus {
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// `declined`.
    Declined,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "declined" => Declined,
} }

/// The `commandExecution` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecutionThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// Trusted first-party plugin id when this command resolves to one plugin script.
    pub plugin_id: Option<String>,
    /// Safe plugin-relative path when this command resolves to one plugin script.
    pub script_path: Option<String>,
    /// The command to be executed.
    pub command: String,
    /// The command's working directory.
    pub cwd: LegacyAppPathString,
    /// Identifier for the underlying PTY process (when available).
    pub process_id: Option<String>,
    /// `source` on the wire.
    pub source: CommandExecutionSource,
    /// `status` on the wire.
    pub status: CommandExecutionStatus,
    /// A best-effort parsing of the command to understand the action(s) it will perform. This returns a list of CommandAction objects because a single shell command may be composed of many commands piped together.
    pub command_actions: Vec<CommandAction>,
    /// The command's output, aggregated from stdout and stderr.
    pub aggregated_output: Option<String>,
    /// The command's exit code.
    pub exit_code: Option<i32>,
    /// The duration of the command execution in milliseconds.
    pub duration_ms: Option<i64>,
}

impl CommandExecutionThreadItem {
    fn default_source() -> CommandExecutionSource {
        CommandExecutionSource::Agent
    }
}

crate::object::object! { CommandExecutionThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "pluginId" => plugin_id: option,
    "scriptPath" => script_path: option,
    "command" => command: required,
    "cwd" => cwd: required,
    "processId" => process_id: option,
    "source" => source: or CommandExecutionThreadItem::default_source,
    "status" => status: required,
    "commandActions" => command_actions: required,
    "aggregatedOutput" => aggregated_output: option,
    "exitCode" => exit_code: option,
    "durationMs" => duration_ms: option,
} }

/// The `command` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandGuardianApprovalReviewAction {
    /// `source` on the wire.
    pub source: GuardianCommandSource,
    /// `command` on the wire.
    pub command: String,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
}

crate::object::object! { CommandGuardianApprovalReviewAction {
    "source" => source: required,
    "command" => command: required,
    "cwd" => cwd: required,
} }

/// The `command` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandHookMetadata {
    /// `key` on the wire.
    pub key: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
    /// `matcher` on the wire.
    pub matcher: Option<String>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: u64,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    /// `sourcePath` on the wire.
    pub source_path: AbsolutePathBuf,
    /// `source` on the wire.
    pub source: HookSource,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    /// `displayOrder` on the wire.
    pub display_order: i64,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `isManaged` on the wire.
    pub is_managed: bool,
    /// `currentHash` on the wire.
    pub current_hash: String,
    /// `trustStatus` on the wire.
    pub trust_status: HookTrustStatus,
    /// `command` on the wire.
    pub command: String,
    /// `async` on the wire.
    pub async_: bool,
}

crate::object::object! { CommandHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: option,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: option,
    "additionalContextLimit" => additional_context_limit: option,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: option,
    "environmentId" => environment_id: option,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
    "command" => command: required,
    "async" => async_: or_default,
} }

/// `CommandMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandMigration {
    /// `name` on the wire.
    pub name: String,
}

impl CommandMigration {
    /// A `CommandMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { CommandMigration {
    "name" => name: required,
} }

/// Review the changes introduced by a specific commit.
///
/// The `commit` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommitReviewTarget {
    /// `sha` on the wire.
    pub sha: String,
    /// Optional human-readable label (e.g., commit subject) for UIs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl CommitReviewTarget {
    /// A `CommitReviewTarget` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(sha: impl Into<String>) -> Self {
        Self {
            sha: sha.into(),
            title: Default::default(),
        }
    }
}

crate::object::object! { CommitReviewTarget {
    "sha" => sha: required,
    "title" => title: option,
} }

/// The `compaction` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CompactionResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `encrypted_content` on the wire.
    pub encrypted_content: String,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CompactionResponseItem {
    /// A `CompactionResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            id: Default::default(),
            encrypted_content: encrypted_content.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CompactionResponseItem {
    "id" => id: option,
    "encrypted_content" => encrypted_content: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `completed` branch of [`ThreadPredictionResult`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CompletedThreadPredictionResult {
    /// `text` on the wire.
    pub text: Option<String>,
}

crate::object::object! { CompletedThreadPredictionResult {
    "text" => text: option,
} }

/// `ComputerUseConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ComputerUseConfig {
    /// `default_app_access` on the wire.
    pub default_app_access: Option<AllowDenyRequirement>,
    /// `macos` on the wire.
    pub macos: Option<ComputerUseMacosConfig>,
    /// `windows` on the wire.
    pub windows: Option<ComputerUseWindowsConfig>,
}

crate::object::object! { ComputerUseConfig {
    "default_app_access" => default_app_access: option,
    "macos" => macos: option,
    "windows" => windows: option,
} }

/// `ComputerUseMacosConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ComputerUseMacosConfig {
    /// `bundle_ids` on the wire.
    pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
}

crate::object::object! { ComputerUseMacosConfig {
    "bundle_ids" => bundle_ids: option,
} }

/// `ComputerUseMacosRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComputerUseMacosRequirements {
    /// `bundleIds` on the wire.
    pub bundle_ids: Option<BTreeMap<String, AllowDenyRequirement>>,
}

crate::object::object! { ComputerUseMacosRequirements {
    "bundleIds" => bundle_ids: option,
} }

/// `ComputerUseRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComputerUseRequirements {
    /// `allowLockedComputerUse` on the wire.
    pub allow_locked_computer_use: Option<bool>,
    /// `allowPersistentApproval` on the wire.
    pub allow_persistent_approval: Option<bool>,
    /// `defaultAppAccess` on the wire.
    pub default_app_access: Option<AllowDenyRequirement>,
    /// `macos` on the wire.
    pub macos: Option<ComputerUseMacosRequirements>,
    /// `windows` on the wire.
    pub windows: Option<ComputerUseWindowsRequirements>,
}

crate::object::object! { ComputerUseRequirements {
    "allowLockedComputerUse" => allow_locked_computer_use: option,
    "allowPersistentApproval" => allow_persistent_approval: option,
    "defaultAppAccess" => default_app_access: option,
    "macos" => macos: option,
    "windows" => windows: option,
} }

/// `ComputerUseWindowsConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ComputerUseWindowsConfig {
    /// `aumids` on the wire.
    pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
    /// `exes` on the wire.
    pub exes: Option<Vec<ComputerUseWindowsExeConfig>>,
}

crate::object::object! { ComputerUseWindowsConfig {
    "aumids" => aumids: option,
    "exes" => exes: option,
} }

/// `ComputerUseWindowsExeConfig` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComputerUseWindowsExeConfig {
    /// `publisher_name` on the wire.
    pub publisher_name: String,
    /// `product_name` on the wire.
    pub product_name: String,
    /// `binary_name` on the wire.
    pub binary_name: Option<String>,
    /// `access` on the wire.
    pub access: AllowDenyRequirement,
}

crate::object::object! { ComputerUseWindowsExeConfig {
    "publisher_name" => publisher_name: required,
    "product_name" => product_name: required,
    "binary_name" => binary_name: option,
    "access" => access: required,
} }

/// `ComputerUseWindowsExeRequirement` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComputerUseWindowsExeRequirement {
    /// `publisherName` on the wire.
    pub publisher_name: String,
    /// `productName` on the wire.
    pub product_name: String,
    /// `binaryName` on the wire.
    pub binary_name: Option<String>,
    /// `access` on the wire.
    pub access: AllowDenyRequirement,
}

crate::object::object! { ComputerUseWindowsExeRequirement {
    "publisherName" => publisher_name: required,
    "productName" => product_name: required,
    "binaryName" => binary_name: option,
    "access" => access: required,
} }

/// `ComputerUseWindowsRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ComputerUseWindowsRequirements {
    /// `aumids` on the wire.
    pub aumids: Option<BTreeMap<String, AllowDenyRequirement>>,
    /// `exes` on the wire.
    pub exes: Option<Vec<ComputerUseWindowsExeRequirement>>,
}

crate::object::object! { ComputerUseWindowsRequirements {
    "aumids" => aumids: option,
    "exes" => exes: option,
} }

/// `Config` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Config {
    /// `model` on the wire.
    pub model: Option<String>,
    /// `review_model` on the wire.
    pub review_model: Option<String>,
    /// `model_context_window` on the wire.
    pub model_context_window: Option<i64>,
    /// `model_auto_compact_token_limit` on the wire.
    pub model_auto_compact_token_limit: Option<i64>,
    /// `model_auto_compact_token_limit_scope` on the wire.
    pub model_auto_compact_token_limit_scope: Option<AutoCompactTokenLimitScope>,
    /// `model_provider` on the wire.
    pub model_provider: Option<String>,
    /// `approval_policy` on the wire.
    pub approval_policy: Option<AskForApproval>,
    /// \[UNSTABLE\] Optional default for where approval requests are routed for review.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `sandbox_mode` on the wire.
    pub sandbox_mode: Option<SandboxMode>,
    /// `sandbox_workspace_write` on the wire.
    pub sandbox_workspace_write: Option<SandboxWorkspaceWrite>,
    /// `forced_chatgpt_workspace_id` on the wire.
    pub forced_chatgpt_workspace_id: Option<ForcedChatgptWorkspaceIds>,
    /// `forced_login_method` on the wire.
    pub forced_login_method: Option<ForcedLoginMethod>,
    /// `web_search` on the wire.
    pub web_search: Option<WebSearchMode>,
    /// Effective tools.client_search_provider hint. Model-selected providers take precedence.
    pub client_search_provider: Option<WebSearchProvider>,
    /// `tools` on the wire.
    pub tools: Option<ToolsV2>,
    /// `instructions` on the wire.
    pub instructions: Option<String>,
    /// `developer_instructions` on the wire.
    pub developer_instructions: Option<String>,
    /// `compact_prompt` on the wire.
    pub compact_prompt: Option<String>,
    /// `model_reasoning_effort` on the wire.
    pub model_reasoning_effort: Option<ReasoningEffort>,
    /// `model_reasoning_summary` on the wire.
    pub model_reasoning_summary: Option<ReasoningSummary>,
    /// `model_verbosity` on the wire.
    pub model_verbosity: Option<Verbosity>,
    /// `service_tier` on the wire.
    pub service_tier: Option<String>,
    /// `analytics` on the wire.
    pub analytics: Option<AnalyticsConfig>,
    /// `apps` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub apps: Option<AppsConfig>,
    /// `browser_use` on the wire.
    pub browser_use: Option<BrowserUseConfig>,
    /// `computer_use` on the wire.
    pub computer_use: Option<ComputerUseConfig>,
    /// `desktop` on the wire.
    pub desktop: Option<serde_json::Map<String, serde_json::Value>>,
    /// Keys that no schema names; kept as they were read.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

crate::object::object! { Config {
    "model" => model: option,
    "review_model" => review_model: option,
    "model_context_window" => model_context_window: option,
    "model_auto_compact_token_limit" => model_auto_compact_token_limit: option,
    "model_auto_compact_token_limit_scope" => model_auto_compact_token_limit_scope: option,
    "model_provider" => model_provider: option,
    "approval_policy" => approval_policy: option,
    "approvals_reviewer" => approvals_reviewer: option,
    "sandbox_mode" => sandbox_mode: option,
    "sandbox_workspace_write" => sandbox_workspace_write: option,
    "forced_chatgpt_workspace_id" => forced_chatgpt_workspace_id: option,
    "forced_login_method" => forced_login_method: option,
    "web_search" => web_search: option,
    "client_search_provider" => client_search_provider: option,
    "tools" => tools: option,
    "instructions" => instructions: option,
    "developer_instructions" => developer_instructions: option,
    "compact_prompt" => compact_prompt: option,
    "model_reasoning_effort" => model_reasoning_effort: option,
    "model_reasoning_summary" => model_reasoning_summary: option,
    "model_verbosity" => model_verbosity: option,
    "service_tier" => service_tier: option,
    "analytics" => analytics: option,
    #[cfg(feature = "experimental")] "apps" => apps: option,
    "browser_use" => browser_use: option,
    "computer_use" => computer_use: option,
    "desktop" => desktop: option,
    .. extra: kept,
} }

/// `ConfigEdit` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigEdit {
    /// `keyPath` on the wire.
    pub key_path: String,
    /// `value` on the wire.
    pub value: serde_json::Value,
    /// `mergeStrategy` on the wire.
    pub merge_strategy: MergeStrategy,
}

impl ConfigEdit {
    /// A `ConfigEdit` of its required fields; all others as if they were left out.
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

/// `ConfigLayer` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigLayer {
    /// `name` on the wire.
    pub name: ConfigLayerSource,
    /// `version` on the wire.
    pub version: String,
    /// `config` on the wire.
    pub config: serde_json::Value,
    /// `disabledReason` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_reason: Option<String>,
}

crate::object::object! { ConfigLayer {
    "name" => name: required,
    "version" => version: required,
    "config" => config: required,
    "disabledReason" => disabled_reason: option,
} }

/// `ConfigLayerMetadata` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigLayerMetadata {
    /// `name` on the wire.
    pub name: ConfigLayerSource,
    /// `version` on the wire.
    pub version: String,
}

crate::object::object! { ConfigLayerMetadata {
    "name" => name: required,
    "version" => version: required,
} }

/// `ConfigLayerSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ConfigLayerSource {
    /// Default configuration supplied with the installed Codex package.
    #[serde(rename = "packagedDefaults")]
    PackagedDefaults(PackagedDefaultsConfigLayerSource),
    /// Managed preferences layer delivered by MDM (macOS only).
    #[serde(rename = "mdm")]
    Mdm(MdmConfigLayerSource),
    /// Managed config layer from a file (usually `managed_config.toml`).
    #[serde(rename = "system")]
    System(SystemConfigLayerSource),
    /// Enterprise-managed config layer delivered by the cloud config bundle.
    #[serde(rename = "enterpriseManaged")]
    EnterpriseManaged(EnterpriseManagedConfigLayerSource),
    /// User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory
    #[serde(rename = "user")]
    User(UserConfigLayerSource),
    /// Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.
    #[serde(rename = "project")]
    Project(ProjectConfigLayerSource),
    /// Session-layer overrides supplied via `-c`/`--config`.
    #[serde(rename = "sessionFlags")]
    SessionFlags,
    /// `managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.
    #[serde(rename = "legacyManagedConfigTomlFromFile")]
    LegacyManagedConfigTomlFromFile(LegacyManagedConfigTomlFromFileConfigLayerSource),
    /// `legacyManagedConfigTomlFromMdm`.
    #[serde(rename = "legacyManagedConfigTomlFromMdm")]
    LegacyManagedConfigTomlFromMdm,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ConfigLayerSource {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// `ConfigRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigRequirements {
    /// Exact provider selection required by managed policy.
    pub model_provider: Option<String>,
    /// Complete required provider definitions, using config.toml field names.
    pub model_providers: Option<serde_json::Map<String, serde_json::Value>>,
    /// Effective login methods after managed, forced-login, and workspace restrictions. An empty list permits no login method. Older servers may omit this field.
    pub allowed_login_methods: Option<Vec<ForcedLoginMethod>>,
    /// `cliAuthCredentialsStore` on the wire.
    pub cli_auth_credentials_store: Option<CliAuthCredentialsStoreMode>,
    /// `chatgptBaseUrl` on the wire.
    pub chatgpt_base_url: Option<String>,
    /// `additionalDeveloperInstructions` on the wire.
    pub additional_developer_instructions: Option<String>,
    /// `allowedApprovalPolicies` on the wire.
    pub allowed_approval_policies: Option<Vec<AskForApproval>>,
    /// `allowedApprovalsReviewers` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
    /// `allowedSandboxModes` on the wire.
    pub allowed_sandbox_modes: Option<Vec<SandboxMode>>,
    /// `allowedWindowsSandboxImplementations` on the wire.
    pub allowed_windows_sandbox_implementations: Option<
        Vec<WindowsSandboxImplementation>,
    >,
    /// `allowedPermissionProfiles` on the wire.
    pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
    /// `defaultPermissions` on the wire.
    pub default_permissions: Option<String>,
    /// `allowedWebSearchModes` on the wire.
    pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
    /// `allowManagedHooksOnly` on the wire.
    pub allow_managed_hooks_only: Option<bool>,
    /// `allowBrowserAndComputerUse` on the wire.
    pub allow_browser_and_computer_use: Option<bool>,
    /// `allowAppshots` on the wire.
    pub allow_appshots: Option<bool>,
    /// `allowRemoteControl` on the wire.
    pub allow_remote_control: Option<bool>,
    /// `computerUse` on the wire.
    pub computer_use: Option<ComputerUseRequirements>,
    /// `browserUse` on the wire.
    pub browser_use: Option<BrowserUseRequirements>,
    /// `inAppBrowser` on the wire.
    pub in_app_browser: Option<InAppBrowserRequirements>,
    /// `featureRequirements` on the wire.
    pub feature_requirements: Option<BTreeMap<String, bool>>,
    /// `hooks` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub hooks: Option<ManagedHooksRequirements>,
    /// `enforceResidency` on the wire.
    pub enforce_residency: Option<ResidencyRequirement>,
    /// `network` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub network: Option<NetworkRequirements>,
    /// `application` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub application: Option<ApplicationRequirements>,
    /// `autoReview` on the wire.
    pub auto_review: Option<AutoReviewRequirements>,
    /// `models` on the wire.
    pub models: Option<ModelsRequirements>,
    /// `sqliteHome` on the wire.
    pub sqlite_home: Option<String>,
    /// `logDir` on the wire.
    pub log_dir: Option<String>,
    /// `modelCatalogJson` on the wire.
    pub model_catalog_json: Option<String>,
    /// `checkForUpdateOnStartup` on the wire.
    pub check_for_update_on_startup: Option<bool>,
    /// `allowLoginShell` on the wire.
    pub allow_login_shell: Option<bool>,
    /// `feedback` on the wire.
    pub feedback: Option<FeedbackRequirements>,
    /// `otel` on the wire.
    pub otel: Option<OtelRequirements>,
}

crate::object::object! { ConfigRequirements {
    "modelProvider" => model_provider: option,
    "modelProviders" => model_providers: option,
    "allowedLoginMethods" => allowed_login_methods: option,
    "cliAuthCredentialsStore" => cli_auth_credentials_store: option,
    "chatgptBaseUrl" => chatgpt_base_url: option,
    "additionalDeveloperInstructions" => additional_developer_instructions: option,
    "allowedApprovalPolicies" => allowed_approval_policies: option,
    #[cfg(feature = "experimental")] "allowedApprovalsReviewers" => allowed_approvals_reviewers: option,
    "allowedSandboxModes" => allowed_sandbox_modes: option,
    "allowedWindowsSandboxImplementations" => allowed_windows_sandbox_implementations: option,
    "allowedPermissionProfiles" => allowed_permission_profiles: option,
    "defaultPermissions" => default_permissions: option,
    "allowedWebSearchModes" => allowed_web_search_modes: option,
    "allowManagedHooksOnly" => allow_managed_hooks_only: option,
    "allowBrowserAndComputerUse" => allow_browser_and_computer_use: option,
    "allowAppshots" => allow_appshots: option,
    "allowRemoteControl" => allow_remote_control: option,
    "computerUse" => computer_use: option,
    "browserUse" => browser_use: option,
    "inAppBrowser" => in_app_browser: option,
    "featureRequirements" => feature_requirements: option,
    #[cfg(feature = "experimental")] "hooks" => hooks: option,
    "enforceResidency" => enforce_residency: option,
    #[cfg(feature = "experimental")] "network" => network: option,
    #[cfg(feature = "experimental")] "application" => application: option,
    "autoReview" => auto_review: option,
    "models" => models: option,
    "sqliteHome" => sqlite_home: option,
    "logDir" => log_dir: option,
    "modelCatalogJson" => model_catalog_json: option,
    "checkForUpdateOnStartup" => check_for_update_on_startup: option,
    "allowLoginShell" => allow_login_shell: option,
    "feedback" => feedback: option,
    "otel" => otel: option,
} }

/// Reasoning settings interpreted by the backend for the routed model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigurationReasoning {
    /// `effort` on the wire.
    pub effort: ReasoningEffort,
}

impl ConfigurationReasoning {
    /// A `ConfigurationReasoning` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(effort: impl Into<ReasoningEffort>) -> Self {
        Self { effort: effort.into() }
    }
}

crate::object::object! { ConfigurationReasoning {
    "effort" => effort: required,
} }

/// A durable input control interpreted by the backend at its position in history.
///
/// The `configuration_update` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigurationUpdateResponseItem {
    /// `reasoning` on the wire.
    pub reasoning: ConfigurationReasoning,
}

impl ConfigurationUpdateResponseItem {
    /// A `ConfigurationUpdateResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(reasoning: ConfigurationReasoning) -> Self {
        Self { reasoning }
    }
}

crate::object::object! { ConfigurationUpdateResponseItem {
    "reasoning" => reasoning: required,
} }

/// `ConfiguredHookHandler` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ConfiguredHookHandler {
    /// `command`.
    #[serde(rename = "command")]
    Command(CommandConfiguredHookHandler),
    /// `mcp_tool`.
    #[serde(rename = "mcp_tool")]
    McpTool(McpToolConfiguredHookHandler),
    /// `prompt`.
    #[serde(rename = "prompt")]
    Prompt,
    /// `agent`.
    #[serde(rename = "agent")]
    Agent,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ConfiguredHookHandler {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// `ConfiguredHookMatcherGroup` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfiguredHookMatcherGroup {
    /// `matcher` on the wire.
    pub matcher: Option<String>,
    /// `hooks` on the wire.
    pub hooks: Vec<ConfiguredHookHandler>,
}

crate::object::object! { ConfiguredHookMatcherGroup {
    "matcher" => matcher: option,
    "hooks" => hooks: required,
} }

/// EXPERIMENTAL - metadata returned by app/read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConnectorMetadata {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `iconUrl` on the wire.
    pub icon_url: Option<String>,
    /// `iconUrlDark` on the wire.
    pub icon_url_dark: Option<String>,
    /// `distributionChannel` on the wire.
    pub distribution_channel: Option<String>,
    /// `installUrl` on the wire.
    pub install_url: Option<String>,
    /// `pluginDisplayNames` on the wire.
    pub plugin_display_names: Vec<String>,
    /// `toolSummaries` on the wire.
    pub tool_summaries: Option<Vec<AppToolSummary>>,
}

crate::object::object! { ConnectorMetadata {
    "id" => id: required,
    "name" => name: required,
    "description" => description: option,
    "iconUrl" => icon_url: option,
    "iconUrlDark" => icon_url_dark: option,
    "distributionChannel" => distribution_channel: option,
    "installUrl" => install_url: option,
    "pluginDisplayNames" => plugin_display_names: or_default,
    "toolSummaries" => tool_summaries: option,
} }

/// `ConsumeAccountRateLimitResetCreditOutcome` of the protocol.
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
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ConsumeAccountRateLimitResetCreditOutcome {
    "reset" => Reset,
    "nothingToReset" => NothingToReset,
    "noCredit" => NoCredit,
    "alreadyRedeemed" => AlreadyRedeemed,
} }

/// `ContentItem` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ContentItem {
    /// `input_text`.
    #[serde(rename = "input_text")]
    InputText(InputTextContentItem),
    /// `input_image`.
    #[serde(rename = "input_image")]
    InputImage(InputImageContentItem),
    /// Inline audio data or an uploaded file loaded by the Responses API.
    #[serde(rename = "input_audio")]
    InputAudio(InputAudioContentItem),
    /// `output_text`.
    #[serde(rename = "output_text")]
    OutputText(OutputTextContentItem),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ContentItem {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "input_text",
            Self::InputImage { .. } => "input_image",
            Self::InputAudio { .. } => "input_audio",
            Self::OutputText { .. } => "output_text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ContentItem, "type" {
    "input_text" => InputText(body),
    "input_image" => InputImage(body),
    "input_audio" => InputAudio(body),
    "output_text" => OutputText(body),
} }

/// The `context_compaction` branch of [`ResponseItem`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ContextCompactionResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

crate::object::object! { ContextCompactionResponseItem {
    "id" => id: option,
    "encrypted_content" => encrypted_content: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `contextCompaction` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContextCompactionThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
}

crate::object::object! { ContextCompactionThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
} }

/// `ConversationTextRole` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConversationTextRole {
    /// `user`.
    User,
    /// `developer`.
    Developer,
    /// `assistant`.
    Assistant,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ConversationTextRole {
    "user" => User,
    "developer" => Developer,
    "assistant" => Assistant,
} }

/// `CreditsSnapshot` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreditsSnapshot {
    /// `hasCredits` on the wire.
    pub has_credits: bool,
    /// `unlimited` on the wire.
    pub unlimited: bool,
    /// `balance` on the wire.
    pub balance: Option<String>,
}

crate::object::object! { CreditsSnapshot {
    "hasCredits" => has_credits: required,
    "unlimited" => unlimited: required,
    "balance" => balance: option,
} }

/// The `customGateway` branch of [`ProviderSettings`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomGatewayProviderSettings {
    /// `auth` on the wire.
    pub auth: GatewayAuth,
}

crate::object::object! { CustomGatewayProviderSettings {
    "auth" => auth: required,
} }

/// The `customGateway` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomGatewayProviderSettingsPatch {
    /// Omit or pass null to allocate a new custom provider ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_id: Option<String>,
    /// `name` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `baseUrl` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// `envKey` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env_key: Option<String>,
}

crate::object::object! { CustomGatewayProviderSettingsPatch {
    "providerId" => provider_id: option,
    "name" => name: option,
    "baseUrl" => base_url: option,
    "envKey" => env_key: option,
} }

/// Arbitrary instructions, equivalent to the old free-form prompt.
///
/// The `custom` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomReviewTarget {
    /// `instructions` on the wire.
    pub instructions: String,
}

impl CustomReviewTarget {
    /// A `CustomReviewTarget` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(instructions: impl Into<String>) -> Self {
        Self {
            instructions: instructions.into(),
        }
    }
}

crate::object::object! { CustomReviewTarget {
    "instructions" => instructions: required,
} }

/// The `custom_tool_call_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomToolCallOutputResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `call_id` on the wire.
    pub call_id: String,
    /// `name` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `output` on the wire.
    pub output: FunctionCallOutputBody,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CustomToolCallOutputResponseItem {
    /// A `CustomToolCallOutputResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(call_id: impl Into<String>, output: FunctionCallOutputBody) -> Self {
        Self {
            id: Default::default(),
            call_id: call_id.into(),
            name: Default::default(),
            output,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CustomToolCallOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: required,
    "name" => name: option,
    "output" => output: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `custom_tool_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomToolCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `call_id` on the wire.
    pub call_id: String,
    /// `name` on the wire.
    pub name: String,
    /// `namespace` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `input` on the wire.
    pub input: String,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CustomToolCallResponseItem {
    /// A `CustomToolCallResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        call_id: impl Into<String>,
        name: impl Into<String>,
        input: impl Into<String>,
    ) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            status: Default::default(),
            call_id: call_id.into(),
            name: name.into(),
            namespace: Default::default(),
            input: input.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CustomToolCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: option,
    "call_id" => call_id: required,
    "name" => name: required,
    "namespace" => namespace: option,
    "input" => input: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// Requested cyber treatment for an OpenAI model turn. Authorization and model-tier restrictions remain server-owned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CyberAccessProgram {
    /// `standard`.
    Standard,
    /// `daybreakBlue`.
    DaybreakBlue,
    /// `daybreakRed`.
    DaybreakRed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CyberAccessProgram {
    "standard" => Standard,
    "daybreakBlue" => DaybreakBlue,
    "daybreakRed" => DaybreakRed,
} }

/// The `cyber` branch of [`BlockReason`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CyberBlockReason {
    /// `trustedAccess` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_access: Option<bool>,
}

crate::object::object! { CyberBlockReason {
    "trustedAccess" => trusted_access: option,
} }

/// The `daily` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DailyScheduledTaskSchedule {
    /// `time` on the wire.
    pub time: String,
}

crate::object::object! { DailyScheduledTaskSchedule {
    "time" => time: required,
} }

/// The `delete` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeleteFileChange {
    /// `content` on the wire.
    pub content: String,
}

crate::object::object! { DeleteFileChange {
    "content" => content: required,
} }

/// User has denied this command and the agent should not execute it, but it should continue the session and try something else.
///
/// The `denied` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeniedReviewDecision {
    /// `rejection` on the wire.
    pub rejection: String,
}

impl DeniedReviewDecision {
    /// A `DeniedReviewDecision` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rejection: impl Into<String>) -> Self {
        Self {
            rejection: rejection.into(),
        }
    }
}

crate::object::object! { DeniedReviewDecision {
    "rejection" => rejection: required,
} }

/// `DesktopOnboardingEntrypoint` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DesktopOnboardingEntrypoint {
    /// `life_sciences`.
    LifeSciences,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { DesktopOnboardingEntrypoint {
    "life_sciences" => LifeSciences,
} }

/// `DynamicToolCallOutputContentItem` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolCallOutputContentItem {
    /// `inputText`.
    #[serde(rename = "inputText")]
    InputText(InputTextDynamicToolCallOutputContentItem),
    /// `inputImage`.
    #[serde(rename = "inputImage")]
    InputImage(InputImageDynamicToolCallOutputContentItem),
    /// `inputAudio`.
    #[serde(rename = "inputAudio")]
    InputAudio(InputAudioDynamicToolCallOutputContentItem),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolCallOutputContentItem {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "inputText",
            Self::InputImage { .. } => "inputImage",
            Self::InputAudio { .. } => "inputAudio",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { DynamicToolCallOutputContentItem, "type" {
    "inputText" => InputText(body),
    "inputImage" => InputImage(body),
    "inputAudio" => InputAudio(body),
} }

/// `DynamicToolCallStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DynamicToolCallStatus {
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { DynamicToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
} }

/// The `dynamicToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DynamicToolCallThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `namespace` on the wire.
    pub namespace: Option<String>,
    /// `tool` on the wire.
    pub tool: String,
    /// `arguments` on the wire.
    pub arguments: serde_json::Value,
    /// `status` on the wire.
    pub status: DynamicToolCallStatus,
    /// `contentItems` on the wire.
    pub content_items: Option<Vec<DynamicToolCallOutputContentItem>>,
    /// `success` on the wire.
    pub success: Option<bool>,
    /// The duration of the dynamic tool call in milliseconds.
    pub duration_ms: Option<i64>,
}

crate::object::object! { DynamicToolCallThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "namespace" => namespace: option,
    "tool" => tool: required,
    "arguments" => arguments: required,
    "status" => status: required,
    "contentItems" => content_items: option,
    "success" => success: option,
    "durationMs" => duration_ms: option,
} }

/// `DynamicToolNamespaceTool` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolNamespaceTool {
    /// `function`.
    #[serde(rename = "function")]
    Function(FunctionDynamicToolNamespaceTool),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolNamespaceTool {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Function { .. } => "function",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { DynamicToolNamespaceTool, "type" {
    "function" => Function(body),
} }

/// `DynamicToolSpec` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolSpec {
    /// `function`.
    #[serde(rename = "function")]
    Function(FunctionDynamicToolSpec),
    /// `namespace`.
    #[serde(rename = "namespace")]
    Namespace(NamespaceDynamicToolSpec),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolSpec {
    /// `name`, which every branch has; of an unrecognized one, if it is there.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Function(body) => Some(&body.name),
            Self::Namespace(body) => Some(&body.name),
            Self::Unrecognized(value) => {
                value.get("name").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `description`, which every branch has; of an unrecognized one, if it is there.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::Function(body) => Some(&body.description),
            Self::Namespace(body) => Some(&body.description),
            Self::Unrecognized(value) => {
                value.get("description").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Function { .. } => "function",
            Self::Namespace { .. } => "namespace",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { DynamicToolSpec, "type" {
    "function" => Function(body),
    "namespace" => Namespace(body),
} }

/// The `encrypted_content` branch of [`AgentMessageInputContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EncryptedContentAgentMessageInputContent {
    /// `encrypted_content` on the wire.
    pub encrypted_content: String,
}

impl EncryptedContentAgentMessageInputContent {
    /// A `EncryptedContentAgentMessageInputContent` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            encrypted_content: encrypted_content.into(),
        }
    }
}

crate::object::object! { EncryptedContentAgentMessageInputContent {
    "encrypted_content" => encrypted_content: required,
} }

/// The `encrypted_content` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EncryptedContentFunctionCallOutputContentItem {
    /// `encrypted_content` on the wire.
    pub encrypted_content: String,
}

impl EncryptedContentFunctionCallOutputContentItem {
    /// A `EncryptedContentFunctionCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            encrypted_content: encrypted_content.into(),
        }
    }
}

crate::object::object! { EncryptedContentFunctionCallOutputContentItem {
    "encrypted_content" => encrypted_content: required,
} }

/// The `enteredReviewMode` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnteredReviewModeThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `review` on the wire.
    pub review: String,
}

crate::object::object! { EnteredReviewModeThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "review" => review: required,
} }

/// Enterprise-managed config layer delivered by the cloud config bundle.
///
/// The `enterpriseManaged` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnterpriseManagedConfigLayerSource {
    /// Stable identifier for the delivered layer.
    pub id: String,
    /// Admin-facing name for the delivered layer. This is surfaced in diagnostics so users know which cloud layer needs administrator attention.
    pub name: String,
}

crate::object::object! { EnterpriseManagedConfigLayerSource {
    "id" => id: required,
    "name" => name: required,
} }

/// The `environment` branch of [`BedrockSetupParams`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnvironmentBedrockSetupParams {
    /// `region` on the wire.
    pub region: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentBedrockSetupParams {
    /// A `EnvironmentBedrockSetupParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(region: impl Into<String>) -> Self {
        Self { region: region.into() }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentBedrockSetupParams {
    "region" => region: required,
} }

/// A path owned by an execution environment.
///
/// The `environment` branch of [`CapabilityRootLocation`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentCapabilityRootLocation {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// Absolute path for the root in the selected environment.
    pub path: String,
}

impl EnvironmentCapabilityRootLocation {
    /// A `EnvironmentCapabilityRootLocation` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            path: path.into(),
        }
    }
}

crate::object::object! { EnvironmentCapabilityRootLocation {
    "environmentId" => environment_id: required,
    "path" => path: required,
} }

/// `EnvironmentShellInfo` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnvironmentShellInfo {
    /// Stable shell name, for example `zsh`, `bash`, `powershell`, `sh`, or `cmd`.
    pub name: String,
    /// Target-native shell executable path or command name.
    pub path: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentShellInfo {
    "name" => name: required,
    "path" => path: required,
} }

/// `EnvironmentSkillsParams` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EnvironmentSkillsParams {
    /// Exact catalog names that must be available from this environment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<Vec<String>>,
}

crate::object::object! { EnvironmentSkillsParams {
    "required" => required: option,
} }

/// Current status observed by app-server without starting or recovering an environment.
///
/// For a currently ready remote environment, app-server asks the existing exec-server connection for `environment/status` without allowing recovery.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EnvironmentStatusKind {
    /// The environment is local, or an already-connected remote exec-server answered `environment/status` over its existing initialized connection.
    Ready,
    /// The configured environment has no ready connection and no observed connection failure. This includes lazy environments that have never been started and initial startup that has not finished.
    Pending,
    /// A connection attempt, prior connection, or fail-fast `environment/status` probe observed a failure. This does not promise the failure is terminal: later normal environment use may recover it. This call does not trigger recovery; `error` contains the observed reason.
    Disconnected,
    /// The requested environment id is not configured in app-server.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { EnvironmentStatusKind {
    "ready" => Ready,
    "pending" => Pending,
    "disconnected" => Disconnected,
    "unknown" => Unknown,
} }

/// The `environmentVariable` branch of [`GatewayAuth`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentVariableGatewayAuth {
    /// `envKey` on the wire.
    pub env_key: String,
}

crate::object::object! { EnvironmentVariableGatewayAuth {
    "envKey" => env_key: required,
} }

/// The `exec` branch of [`LocalShellAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExecLocalShellAction {
    /// `command` on the wire.
    pub command: Vec<String>,
    /// `timeout_ms` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<u64>,
    /// `working_directory` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_directory: Option<String>,
    /// `env` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, String>>,
    /// `user` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
}

impl ExecLocalShellAction {
    /// A `ExecLocalShellAction` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(command: Vec<String>) -> Self {
        Self {
            command,
            timeout_ms: Default::default(),
            working_directory: Default::default(),
            env: Default::default(),
            user: Default::default(),
        }
    }
}

crate::object::object! { ExecLocalShellAction {
    "command" => command: required,
    "timeout_ms" => timeout_ms: option,
    "working_directory" => working_directory: option,
    "env" => env: option,
    "user" => user: option,
} }

/// The `execve` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExecveGuardianApprovalReviewAction {
    /// `source` on the wire.
    pub source: GuardianCommandSource,
    /// `program` on the wire.
    pub program: String,
    /// `argv` on the wire.
    pub argv: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: AbsolutePathBuf,
}

crate::object::object! { ExecveGuardianApprovalReviewAction {
    "source" => source: required,
    "program" => program: required,
    "argv" => argv: required,
    "cwd" => cwd: required,
} }

/// The `existingCall` branch of [`ThreadRealtimeStartTransport`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExistingCallThreadRealtimeStartTransport {
    /// Identifier of a realtime call already created and negotiated by the client.
    pub call_id: String,
}

impl ExistingCallThreadRealtimeStartTransport {
    /// A `ExistingCallThreadRealtimeStartTransport` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

crate::object::object! { ExistingCallThreadRealtimeStartTransport {
    "callId" => call_id: required,
} }

/// The `exitedReviewMode` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExitedReviewModeThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `review` on the wire.
    pub review: String,
}

crate::object::object! { ExitedReviewModeThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "review" => review: required,
} }

/// `ExperimentalFeature` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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
    "displayName" => display_name: option,
    "description" => description: option,
    "announcement" => announcement: option,
    "enabled" => enabled: required,
    "defaultEnabled" => default_enabled: required,
} }

/// `ExperimentalFeatureStage` of the protocol.
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
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExperimentalFeatureStage {
    "beta" => Beta,
    "underDevelopment" => UnderDevelopment,
    "stable" => Stable,
    "deprecated" => Deprecated,
    "removed" => Removed,
} }

/// `ExternalAgentConfigImportHistory` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportHistory {
    /// `importId` on the wire.
    pub import_id: String,
    /// `providerId` on the wire.
    pub provider_id: Option<String>,
    /// `completedAtMs` on the wire.
    pub completed_at_ms: i64,
    /// `successes` on the wire.
    pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
    /// `failures` on the wire.
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

crate::object::object! { ExternalAgentConfigImportHistory {
    "importId" => import_id: required,
    "providerId" => provider_id: option,
    "completedAtMs" => completed_at_ms: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

/// `ExternalAgentConfigImportHistoryRecordSuccessParams` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportHistoryRecordSuccessParams {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `cwd` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// `source` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `target` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Original title for an imported session, when available.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl ExternalAgentConfigImportHistoryRecordSuccessParams {
    /// A `ExternalAgentConfigImportHistoryRecordSuccessParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_type: ExternalAgentConfigMigrationItemType) -> Self {
        Self {
            item_type,
            cwd: Default::default(),
            source: Default::default(),
            target: Default::default(),
            title: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordSuccessParams {
    "itemType" => item_type: required,
    "cwd" => cwd: option,
    "source" => source: option,
    "target" => target: option,
    "title" => title: option,
} }

/// `ExternalAgentConfigImportHistoryRecordTypeResultParams` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportHistoryRecordTypeResultParams {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `successes` on the wire.
    pub successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
    /// `failures` on the wire.
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

impl ExternalAgentConfigImportHistoryRecordTypeResultParams {
    /// A `ExternalAgentConfigImportHistoryRecordTypeResultParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
        failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    ) -> Self {
        Self {
            item_type,
            successes,
            failures,
        }
    }
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordTypeResultParams {
    "itemType" => item_type: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

/// `ExternalAgentConfigImportItemTypeFailure` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportItemTypeFailure {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `errorType` on the wire.
    pub error_type: Option<String>,
    /// `subErrorType` on the wire.
    pub sub_error_type: Option<String>,
    /// `failureStage` on the wire.
    pub failure_stage: String,
    /// `message` on the wire.
    pub message: String,
    /// `cwd` on the wire.
    pub cwd: Option<String>,
    /// `source` on the wire.
    pub source: Option<String>,
}

impl ExternalAgentConfigImportItemTypeFailure {
    /// A `ExternalAgentConfigImportItemTypeFailure` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        failure_stage: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            item_type,
            error_type: Default::default(),
            sub_error_type: Default::default(),
            failure_stage: failure_stage.into(),
            message: message.into(),
            cwd: Default::default(),
            source: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigImportItemTypeFailure {
    "itemType" => item_type: required,
    "errorType" => error_type: option,
    "subErrorType" => sub_error_type: option,
    "failureStage" => failure_stage: required,
    "message" => message: required,
    "cwd" => cwd: option,
    "source" => source: option,
} }

/// `ExternalAgentConfigImportItemTypeSuccess` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportItemTypeSuccess {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `cwd` on the wire.
    pub cwd: Option<String>,
    /// `source` on the wire.
    pub source: Option<String>,
    /// `target` on the wire.
    pub target: Option<String>,
    /// Original title for an imported session; null for other item types.
    pub title: Option<String>,
}

crate::object::object! { ExternalAgentConfigImportItemTypeSuccess {
    "itemType" => item_type: required,
    "cwd" => cwd: option,
    "source" => source: option,
    "target" => target: option,
    "title" => title: option,
} }

/// `ExternalAgentConfigImportTypeResult` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportTypeResult {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `successes` on the wire.
    pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
    /// `failures` on the wire.
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

crate::object::object! { ExternalAgentConfigImportTypeResult {
    "itemType" => item_type: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

/// `ExternalAgentConfigMigrationItem` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigMigrationItem {
    /// `itemType` on the wire.
    pub item_type: ExternalAgentConfigMigrationItemType,
    /// `description` on the wire.
    pub description: String,
    /// Null or empty means home-scoped migration; non-empty means repo-scoped migration.
    pub cwd: Option<String>,
    /// `details` on the wire.
    pub details: Option<MigrationDetails>,
}

impl ExternalAgentConfigMigrationItem {
    /// A `ExternalAgentConfigMigrationItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        description: impl Into<String>,
    ) -> Self {
        Self {
            item_type,
            description: description.into(),
            cwd: Default::default(),
            details: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigMigrationItem {
    "itemType" => item_type: required,
    "description" => description: required,
    "cwd" => cwd: option,
    "details" => details: option,
} }

/// `ExternalAgentConfigMigrationItemType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentConfigMigrationItemType {
    /// `AGENTS_MD`.
    AgentsMd,
    /// `CONFIG`.
    Config,
    /// `SKILLS`.
    Skills,
    /// `PLUGINS`.
    Plugins,
    /// `MCP_SERVER_CONFIG`.
    McpServerConfig,
    /// `SUBAGENTS`.
    Subagents,
    /// `HOOKS`.
    Hooks,
    /// `COMMANDS`.
    Commands,
    /// `MEMORY`.
    Memory,
    /// `SESSIONS`.
    Sessions,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentConfigMigrationItemType {
    "AGENTS_MD" => AgentsMd,
    "CONFIG" => Config,
    "SKILLS" => Skills,
    "PLUGINS" => Plugins,
    "MCP_SERVER_CONFIG" => McpServerConfig,
    "SUBAGENTS" => Subagents,
    "HOOKS" => Hooks,
    "COMMANDS" => Commands,
    "MEMORY" => Memory,
    "SESSIONS" => Sessions,
} }

/// `ExternalAgentDetectedConnectorCandidate` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentDetectedConnectorCandidate {
    /// `name` on the wire.
    pub name: String,
    /// `sessionCount` on the wire.
    pub session_count: u32,
    /// `source` on the wire.
    pub source: ExternalAgentDetectedConnectorSource,
}

crate::object::object! { ExternalAgentDetectedConnectorCandidate {
    "name" => name: required,
    "sessionCount" => session_count: required,
    "source" => source: required,
} }

/// `ExternalAgentDetectedConnectorSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentDetectedConnectorSource {
    /// `remoteMcpServersConfig`.
    RemoteMcpServersConfig,
    /// `sessionToolUse`.
    SessionToolUse,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentDetectedConnectorSource {
    "remoteMcpServersConfig" => RemoteMcpServersConfig,
    "sessionToolUse" => SessionToolUse,
} }

/// `ExternalAgentImportedConnectorCandidate` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentImportedConnectorCandidate {
    /// `name` on the wire.
    pub name: String,
    /// `sessionCount` on the wire.
    pub session_count: u32,
    /// `source` on the wire.
    pub source: ExternalAgentImportedConnectorSource,
}

crate::object::object! { ExternalAgentImportedConnectorCandidate {
    "name" => name: required,
    "sessionCount" => session_count: required,
    "source" => source: required,
} }

/// `ExternalAgentImportedConnectorSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentImportedConnectorSource {
    /// `remoteMcpServersConfig`.
    RemoteMcpServersConfig,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentImportedConnectorSource {
    "remoteMcpServersConfig" => RemoteMcpServersConfig,
} }

/// The `externalSandbox` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalSandboxSandboxPolicy {
    /// `networkAccess` on the wire.
    pub network_access: NetworkAccess,
}

impl ExternalSandboxSandboxPolicy {
    fn default_network_access() -> NetworkAccess {
        NetworkAccess::Restricted
    }
}

impl Default for ExternalSandboxSandboxPolicy {
    fn default() -> Self {
        Self {
            network_access: Self::default_network_access(),
        }
    }
}

crate::object::object! { ExternalSandboxSandboxPolicy {
    "networkAccess" => network_access: or ExternalSandboxSandboxPolicy::default_network_access,
} }

/// Authentication is configured outside the gateway form. Preserve it on edits.
///
/// The `externallyConfigured` branch of [`GatewayAuth`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternallyConfiguredGatewayAuth {
    /// `envKey` on the wire.
    pub env_key: Option<String>,
}

crate::object::object! { ExternallyConfiguredGatewayAuth {
    "envKey" => env_key: option,
} }

/// The `failed` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FailedUserVerificationErrorDetails {
    /// `reason` on the wire.
    pub reason: UserVerificationFailureReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { FailedUserVerificationErrorDetails {
    "reason" => reason: required,
} }

/// `FeedbackRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedbackRequirements {
    /// `enabled` on the wire.
    pub enabled: Option<bool>,
}

crate::object::object! { FeedbackRequirements {
    "enabled" => enabled: option,
} }

/// `FileChange` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum FileChange {
    /// `add`.
    #[serde(rename = "add")]
    Add(AddFileChange),
    /// `delete`.
    #[serde(rename = "delete")]
    Delete(DeleteFileChange),
    /// `update`.
    #[serde(rename = "update")]
    Update(UpdateFileChange),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileChange {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Add { .. } => "add",
            Self::Delete { .. } => "delete",
            Self::Update { .. } => "update",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FileChange, "type" {
    "add" => Add(body),
    "delete" => Delete(body),
    "update" => Update(body),
} }

/// `FileChangeApprovalDecision` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileChangeApprovalDecision {
    /// User approved the file changes.
    Accept,
    /// User approved the file changes and future changes to the same files should run without prompting.
    AcceptForSession,
    /// User denied the file changes. The agent will continue the turn.
    Decline,
    /// User denied the file changes. The turn will also be immediately interrupted.
    Cancel,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FileChangeApprovalDecision {
    "accept" => Accept,
    "acceptForSession" => AcceptForSession,
    "decline" => Decline,
    "cancel" => Cancel,
} }

/// The `fileChange` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileChangeThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `changes` on the wire.
    pub changes: Vec<FileUpdateChange>,
    /// `status` on the wire.
    pub status: PatchApplyStatus,
}

crate::object::object! { FileChangeThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "changes" => changes: required,
    "status" => status: required,
} }

/// `FileSystemAccessMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileSystemAccessMode {
    /// `read`.
    Read,
    /// `write`.
    Write,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FileSystemAccessMode {
    "read" => Read,
    "write" => Write,
    "deny" => Deny,
} }

/// `FileSystemPath` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum FileSystemPath {
    /// `path`.
    #[serde(rename = "path")]
    Path(PathFileSystemPath),
    /// `glob_pattern`.
    #[serde(rename = "glob_pattern")]
    GlobPattern(GlobPatternFileSystemPath),
    /// `special`.
    #[serde(rename = "special")]
    Special(SpecialFileSystemPath),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileSystemPath {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Path { .. } => "path",
            Self::GlobPattern { .. } => "glob_pattern",
            Self::Special { .. } => "special",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FileSystemPath, "type" {
    "path" => Path(body),
    "glob_pattern" => GlobPattern(body),
    "special" => Special(body),
} }

/// `FileSystemSandboxEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FileSystemSandboxEntry {
    /// `path` on the wire.
    pub path: FileSystemPath,
    /// `access` on the wire.
    pub access: FileSystemAccessMode,
}

impl FileSystemSandboxEntry {
    /// A `FileSystemSandboxEntry` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: FileSystemPath, access: FileSystemAccessMode) -> Self {
        Self { path, access }
    }
}

crate::object::object! { FileSystemSandboxEntry {
    "path" => path: required,
    "access" => access: required,
} }

/// `FileSystemSpecialPath` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum FileSystemSpecialPath {
    /// `root`.
    #[serde(rename = "root")]
    Root,
    /// `minimal`.
    #[serde(rename = "minimal")]
    Minimal,
    /// `project_roots`.
    #[serde(rename = "project_roots")]
    ProjectRoots(ProjectRootsFileSystemSpecialPath),
    /// `tmpdir`.
    #[serde(rename = "tmpdir")]
    Tmpdir,
    /// `slash_tmp`.
    #[serde(rename = "slash_tmp")]
    SlashTmp,
    /// `unknown`.
    #[serde(rename = "unknown")]
    Unknown(UnknownFileSystemSpecialPath),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileSystemSpecialPath {
    /// The value of `kind` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Root { .. } => "root",
            Self::Minimal { .. } => "minimal",
            Self::ProjectRoots { .. } => "project_roots",
            Self::Tmpdir { .. } => "tmpdir",
            Self::SlashTmp { .. } => "slash_tmp",
            Self::Unknown { .. } => "unknown",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FileSystemSpecialPath, "kind" {
    "root" => Root,
    "minimal" => Minimal,
    "project_roots" => ProjectRoots(body),
    "tmpdir" => Tmpdir,
    "slash_tmp" => SlashTmp,
    "unknown" => Unknown(body),
} }

/// `FileUpdateChange` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FileUpdateChange {
    /// `path` on the wire.
    pub path: String,
    /// `kind` on the wire.
    pub kind: PatchChangeKind,
    /// `diff` on the wire.
    pub diff: String,
}

crate::object::object! { FileUpdateChange {
    "path" => path: required,
    "kind" => kind: required,
    "diff" => diff: required,
} }

/// The `find_in_page` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FindInPageResponsesApiWebSearchAction {
    /// `pattern` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// `url` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

crate::object::object! { FindInPageResponsesApiWebSearchAction {
    "pattern" => pattern: option,
    "url" => url: option,
} }

/// The `findInPage` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FindInPageWebSearchAction {
    /// `url` on the wire.
    pub url: Option<String>,
    /// `pattern` on the wire.
    pub pattern: Option<String>,
}

crate::object::object! { FindInPageWebSearchAction {
    "url" => url: option,
    "pattern" => pattern: option,
} }

/// Backward-compatible API shape for ChatGPT workspace login restrictions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ForcedChatgptWorkspaceIds {
    /// String of a ForcedChatgptWorkspaceIds.
    String(String),
    /// List of a ForcedChatgptWorkspaceIds.
    List(Vec<String>),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ForcedChatgptWorkspaceIds {
    String => string,
    List => array,
} }

/// `ForcedLoginMethod` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ForcedLoginMethod {
    /// `chatgpt`.
    Chatgpt,
    /// `api`.
    Api,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ForcedLoginMethod {
    "chatgpt" => Chatgpt,
    "api" => Api,
} }

/// The `form` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FormMcpServerElicitationRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    /// `serverName` on the wire.
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
    /// `message` on the wire.
    pub message: String,
    /// `requestedSchema` on the wire.
    pub requested_schema: McpElicitationSchema,
}

crate::object::object! { FormMcpServerElicitationRequestParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "serverName" => server_name: required,
    "environmentId" => environment_id: option,
    "_meta" => meta: option,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// The `frame` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FrameThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `channels` on the wire.
    pub channels: ThreadRealtimeFrameChannels,
}

crate::object::object! { FrameThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "channels" => channels: required,
} }

/// A directory entry returned by `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsReadDirectoryEntry {
    /// Direct child entry name only, not an absolute or relative path.
    pub file_name: String,
    /// Whether this entry resolves to a directory.
    pub is_directory: bool,
    /// Whether this entry resolves to a regular file.
    pub is_file: bool,
}

crate::object::object! { FsReadDirectoryEntry {
    "fileName" => file_name: required,
    "isDirectory" => is_directory: required,
    "isFile" => is_file: required,
} }

/// `FunctionCallOutputBody` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum FunctionCallOutputBody {
    /// String of a FunctionCallOutputBody.
    String(String),
    /// List of a FunctionCallOutputBody.
    List(Vec<FunctionCallOutputContentItem>),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { FunctionCallOutputBody {
    String => string,
    List => array,
} }

/// Responses API compatible content items that can be returned by a tool call. This is a subset of ContentItem with the types we support as function call outputs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum FunctionCallOutputContentItem {
    /// `input_text`.
    #[serde(rename = "input_text")]
    InputText(InputTextFunctionCallOutputContentItem),
    /// `input_image`.
    #[serde(rename = "input_image")]
    InputImage(InputImageFunctionCallOutputContentItem),
    /// Inline audio data or an uploaded file loaded by the Responses API.
    #[serde(rename = "input_audio")]
    InputAudio(InputAudioFunctionCallOutputContentItem),
    /// `encrypted_content`.
    #[serde(rename = "encrypted_content")]
    EncryptedContent(EncryptedContentFunctionCallOutputContentItem),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FunctionCallOutputContentItem {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "input_text",
            Self::InputImage { .. } => "input_image",
            Self::InputAudio { .. } => "input_audio",
            Self::EncryptedContent { .. } => "encrypted_content",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FunctionCallOutputContentItem, "type" {
    "input_text" => InputText(body),
    "input_image" => InputImage(body),
    "input_audio" => InputAudio(body),
    "encrypted_content" => EncryptedContent(body),
} }

/// The `function_call_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunctionCallOutputResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `call_id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// `name` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `namespace` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `output` on the wire.
    pub output: FunctionCallOutputBody,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl FunctionCallOutputResponseItem {
    /// A `FunctionCallOutputResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(output: FunctionCallOutputBody) -> Self {
        Self {
            id: Default::default(),
            call_id: Default::default(),
            name: Default::default(),
            namespace: Default::default(),
            output,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { FunctionCallOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: option,
    "name" => name: option,
    "namespace" => namespace: option,
    "output" => output: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `functionCallOutput` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FunctionCallOutputThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `namespace` on the wire.
    pub namespace: Option<String>,
    /// `output` on the wire.
    pub output: FunctionCallOutputBody,
}

crate::object::object! { FunctionCallOutputThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "name" => name: required,
    "namespace" => namespace: option,
    "output" => output: required,
} }

/// The `function_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunctionCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `name` on the wire.
    pub name: String,
    /// `namespace` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `arguments` on the wire.
    pub arguments: String,
    /// `encrypted_function_args` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_function_args: Option<Vec<String>>,
    /// `call_id` on the wire.
    pub call_id: String,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl FunctionCallResponseItem {
    /// A `FunctionCallResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        arguments: impl Into<String>,
        call_id: impl Into<String>,
    ) -> Self {
        Self {
            encrypted_content: Default::default(),
            status: Default::default(),
            id: Default::default(),
            name: name.into(),
            namespace: Default::default(),
            arguments: arguments.into(),
            encrypted_function_args: Default::default(),
            call_id: call_id.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { FunctionCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "status" => status: option,
    "id" => id: option,
    "name" => name: required,
    "namespace" => namespace: option,
    "arguments" => arguments: required,
    "encrypted_function_args" => encrypted_function_args: option,
    "call_id" => call_id: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `function` branch of [`DynamicToolNamespaceTool`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FunctionDynamicToolNamespaceTool {
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
    /// `inputSchema` on the wire.
    pub input_schema: serde_json::Value,
    /// `deferLoading` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defer_loading: Option<bool>,
}

impl FunctionDynamicToolNamespaceTool {
    /// A `FunctionDynamicToolNamespaceTool` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        input_schema: serde_json::Value,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            input_schema,
            defer_loading: Default::default(),
        }
    }
}

crate::object::object! { FunctionDynamicToolNamespaceTool {
    "name" => name: required,
    "description" => description: required,
    "inputSchema" => input_schema: required,
    "deferLoading" => defer_loading: option,
} }

/// The `function` branch of [`DynamicToolSpec`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FunctionDynamicToolSpec {
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
    /// `inputSchema` on the wire.
    pub input_schema: serde_json::Value,
    /// `deferLoading` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defer_loading: Option<bool>,
}

impl FunctionDynamicToolSpec {
    /// A `FunctionDynamicToolSpec` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        input_schema: serde_json::Value,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            input_schema,
            defer_loading: Default::default(),
        }
    }
}

crate::object::object! { FunctionDynamicToolSpec {
    "name" => name: required,
    "description" => description: required,
    "inputSchema" => input_schema: required,
    "deferLoading" => defer_loading: option,
} }

/// `FuzzyFileSearchMatchType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FuzzyFileSearchMatchType {
    /// `file`.
    File,
    /// `directory`.
    Directory,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FuzzyFileSearchMatchType {
    "file" => File,
    "directory" => Directory,
} }

/// Superset of \[`codex_file_search::FileMatch`\]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FuzzyFileSearchResult {
    /// `root` on the wire.
    pub root: String,
    /// `path` on the wire.
    pub path: String,
    /// `match_type` on the wire.
    pub match_type: FuzzyFileSearchMatchType,
    /// `file_name` on the wire.
    pub file_name: String,
    /// `score` on the wire.
    pub score: u32,
    /// `indices` on the wire.
    pub indices: Option<Vec<u32>>,
}

crate::object::object! { FuzzyFileSearchResult {
    "root" => root: required,
    "path" => path: required,
    "match_type" => match_type: required,
    "file_name" => file_name: required,
    "score" => score: required,
    "indices" => indices: option,
} }

/// `GatewayAuth` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum GatewayAuth {
    /// `none`.
    #[serde(rename = "none")]
    None,
    /// `environmentVariable`.
    #[serde(rename = "environmentVariable")]
    EnvironmentVariable(EnvironmentVariableGatewayAuth),
    /// Authentication is configured outside the gateway form. Preserve it on edits.
    #[serde(rename = "externallyConfigured")]
    ExternallyConfigured(ExternallyConfiguredGatewayAuth),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl GatewayAuth {
    /// The value of `mode` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::None { .. } => "none",
            Self::EnvironmentVariable { .. } => "environmentVariable",
            Self::ExternallyConfigured { .. } => "externallyConfigured",
            Self::Unrecognized(value) => {
                value.get("mode").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { GatewayAuth, "mode" {
    "none" => None,
    "environmentVariable" => EnvironmentVariable(body),
    "externallyConfigured" => ExternallyConfigured(body),
} }

/// `GatewayOAuthPrompt` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GatewayOAuthPrompt {
    /// `loginId` on the wire.
    pub login_id: String,
    /// `verificationUrl` on the wire.
    pub verification_url: String,
    /// `userCode` on the wire.
    pub user_code: String,
}

crate::object::object! { GatewayOAuthPrompt {
    "loginId" => login_id: required,
    "verificationUrl" => verification_url: required,
    "userCode" => user_code: required,
} }

/// `GatewayOAuthStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GatewayOAuthStatus {
    /// `notReady`.
    NotReady,
    /// `started`.
    Started,
    /// `succeeded`.
    Succeeded,
    /// `failed`.
    Failed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GatewayOAuthStatus {
    "notReady" => NotReady,
    "started" => Started,
    "succeeded" => Succeeded,
    "failed" => Failed,
} }

/// `GcpProviderId` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GcpProviderId {
    /// `gcp`.
    Gcp,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GcpProviderId {
    "gcp" => Gcp,
} }

/// The `gcp` branch of [`ProviderSettings`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GcpProviderSettings {
    /// `projectId` on the wire.
    pub project_id: Option<String>,
    /// `location` on the wire.
    pub location: Option<String>,
    /// Path on the app-server host, without credential-file contents.
    pub credential_file: Option<String>,
}

crate::object::object! { GcpProviderSettings {
    "projectId" => project_id: option,
    "location" => location: option,
    "credentialFile" => credential_file: option,
} }

/// GCP configuration fields. Credential-file paths refer to the app-server host.
///
/// The `gcp` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GcpProviderSettingsPatch {
    /// `providerId` on the wire.
    pub provider_id: GcpProviderId,
    /// `projectId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// `location` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// `credentialFile` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_file: Option<String>,
}

impl GcpProviderSettingsPatch {
    /// A `GcpProviderSettingsPatch` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(provider_id: GcpProviderId) -> Self {
        Self {
            provider_id,
            project_id: Default::default(),
            location: Default::default(),
            credential_file: Default::default(),
        }
    }
}

crate::object::object! { GcpProviderSettingsPatch {
    "providerId" => provider_id: required,
    "projectId" => project_id: option,
    "location" => location: option,
    "credentialFile" => credential_file: option,
} }

/// `GitInfo` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GitInfo {
    /// `sha` on the wire.
    pub sha: Option<String>,
    /// `branch` on the wire.
    pub branch: Option<String>,
    /// `originUrl` on the wire.
    pub origin_url: Option<String>,
}

crate::object::object! { GitInfo {
    "sha" => sha: option,
    "branch" => branch: option,
    "originUrl" => origin_url: option,
} }

/// The `git` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GitPluginSource {
    /// `url` on the wire.
    pub url: String,
    /// `path` on the wire.
    pub path: Option<String>,
    /// `refName` on the wire.
    pub ref_name: Option<String>,
    /// `sha` on the wire.
    pub sha: Option<String>,
}

crate::object::object! { GitPluginSource {
    "url" => url: required,
    "path" => path: option,
    "refName" => ref_name: option,
    "sha" => sha: option,
} }

/// The `glob_pattern` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GlobPatternFileSystemPath {
    /// `pattern` on the wire.
    pub pattern: String,
}

impl GlobPatternFileSystemPath {
    /// A `GlobPatternFileSystemPath` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(pattern: impl Into<String>) -> Self {
        Self { pattern: pattern.into() }
    }
}

crate::object::object! { GlobPatternFileSystemPath {
    "pattern" => pattern: required,
} }

/// `GrantedPermissionProfile` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GrantedPermissionProfile {
    /// `network` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<AdditionalNetworkPermissions>,
    /// `fileSystem` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { GrantedPermissionProfile {
    "network" => network: option,
    "fileSystem" => file_system: option,
} }

/// The `granular` branch of [`AskForApproval`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GranularAskForApproval {
    /// `sandbox_approval` on the wire.
    pub sandbox_approval: bool,
    /// `rules` on the wire.
    pub rules: bool,
    /// `skill_approval` on the wire.
    pub skill_approval: bool,
    /// `request_permissions` on the wire.
    pub request_permissions: bool,
    /// `mcp_elicitations` on the wire.
    pub mcp_elicitations: bool,
}

impl GranularAskForApproval {
    /// A `GranularAskForApproval` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(sandbox_approval: bool, rules: bool, mcp_elicitations: bool) -> Self {
        Self {
            sandbox_approval,
            rules,
            skill_approval: Default::default(),
            request_permissions: Default::default(),
            mcp_elicitations,
        }
    }
}

crate::object::object! { GranularAskForApproval {
    "sandbox_approval" => sandbox_approval: required,
    "rules" => rules: required,
    "skill_approval" => skill_approval: or_default,
    "request_permissions" => request_permissions: or_default,
    "mcp_elicitations" => mcp_elicitations: required,
} }

/// \[UNSTABLE\] Temporary approval auto-review payload used by `item/autoApprovalReview/*` notifications. This shape is expected to change soon.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GuardianApprovalReview {
    /// `status` on the wire.
    pub status: GuardianApprovalReviewStatus,
    /// `riskLevel` on the wire.
    pub risk_level: Option<GuardianRiskLevel>,
    /// `userAuthorization` on the wire.
    pub user_authorization: Option<GuardianUserAuthorization>,
    /// `rationale` on the wire.
    pub rationale: Option<String>,
}

crate::object::object! { GuardianApprovalReview {
    "status" => status: required,
    "riskLevel" => risk_level: option,
    "userAuthorization" => user_authorization: option,
    "rationale" => rationale: option,
} }

/// `GuardianApprovalReviewAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum GuardianApprovalReviewAction {
    /// `command`.
    #[serde(rename = "command")]
    Command(CommandGuardianApprovalReviewAction),
    /// `execve`.
    #[serde(rename = "execve")]
    Execve(ExecveGuardianApprovalReviewAction),
    /// A child approval for input to an existing command execution item.
    #[serde(rename = "writeStdin")]
    WriteStdin(WriteStdinGuardianApprovalReviewAction),
    /// `applyPatch`.
    #[serde(rename = "applyPatch")]
    ApplyPatch(ApplyPatchGuardianApprovalReviewAction),
    /// `networkAccess`.
    #[serde(rename = "networkAccess")]
    NetworkAccess(NetworkAccessGuardianApprovalReviewAction),
    /// `mcpToolCall`.
    #[serde(rename = "mcpToolCall")]
    McpToolCall(McpToolCallGuardianApprovalReviewAction),
    /// `requestPermissions`.
    #[serde(rename = "requestPermissions")]
    RequestPermissions(RequestPermissionsGuardianApprovalReviewAction),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl GuardianApprovalReviewAction {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Command { .. } => "command",
            Self::Execve { .. } => "execve",
            Self::WriteStdin { .. } => "writeStdin",
            Self::ApplyPatch { .. } => "applyPatch",
            Self::NetworkAccess { .. } => "networkAccess",
            Self::McpToolCall { .. } => "mcpToolCall",
            Self::RequestPermissions { .. } => "requestPermissions",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { GuardianApprovalReviewAction, "type" {
    "command" => Command(body),
    "execve" => Execve(body),
    "writeStdin" => WriteStdin(body),
    "applyPatch" => ApplyPatch(body),
    "networkAccess" => NetworkAccess(body),
    "mcpToolCall" => McpToolCall(body),
    "requestPermissions" => RequestPermissions(body),
} }

/// \[UNSTABLE\] Lifecycle state for an approval auto-review.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianApprovalReviewStatus {
    /// `inProgress`.
    InProgress,
    /// `approved`.
    Approved,
    /// `denied`.
    Denied,
    /// `timedOut`.
    TimedOut,
    /// `aborted`.
    Aborted,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianApprovalReviewStatus {
    "inProgress" => InProgress,
    "approved" => Approved,
    "denied" => Denied,
    "timedOut" => TimedOut,
    "aborted" => Aborted,
} }

/// Final allow/deny outcome returned by the guardian reviewer.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianAssessmentOutcome {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { GuardianAssessmentOutcome {
    "allow" => Allow,
    "deny" => Deny,
} }

/// `GuardianCommandSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianCommandSource {
    /// `shell`.
    Shell,
    /// `unifiedExec`.
    UnifiedExec,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianCommandSource {
    "shell" => Shell,
    "unifiedExec" => UnifiedExec,
} }

/// \[UNSTABLE\] Risk level assigned by approval auto-review.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianRiskLevel {
    /// `low`.
    Low,
    /// `medium`.
    Medium,
    /// `high`.
    High,
    /// `critical`.
    Critical,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianRiskLevel {
    "low" => Low,
    "medium" => Medium,
    "high" => High,
    "critical" => Critical,
} }

/// \[UNSTABLE\] Authorization level assigned by approval auto-review.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianUserAuthorization {
    /// `unknown`.
    Unknown,
    /// `low`.
    Low,
    /// `medium`.
    Medium,
    /// `high`.
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianUserAuthorization {
    "unknown" => Unknown,
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

/// `HelplineSubject` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HelplineSubject {
    /// `answer`.
    Answer,
    /// `prompt`.
    Prompt,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HelplineSubject {
    "answer" => Answer,
    "prompt" => Prompt,
} }

/// The `hide` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HideAgentMessageDisplay {
    /// `version` on the wire.
    ///
    /// Always `1`; constructors fill it in.
    pub version: u8,
    /// `replacement` on the wire.
    pub replacement: AnswerReplacement,
}

crate::object::object! { HideAgentMessageDisplay {
    "version" => version: required,
    "replacement" => replacement: required,
} }

/// `HookErrorInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HookErrorInfo {
    /// `path` on the wire.
    pub path: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { HookErrorInfo {
    "path" => path: required,
    "message" => message: required,
} }

/// `HookEventName` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookEventName {
    /// `preModelRequest`.
    PreModelRequest,
    /// `postModelRequest`.
    PostModelRequest,
    /// `preToolUse`.
    PreToolUse,
    /// `permissionRequest`.
    PermissionRequest,
    /// `postToolUse`.
    PostToolUse,
    /// `preCompact`.
    PreCompact,
    /// `postCompact`.
    PostCompact,
    /// `sessionStart`.
    SessionStart,
    /// `sessionEnd`.
    SessionEnd,
    /// `userPromptSubmit`.
    UserPromptSubmit,
    /// `subagentStart`.
    SubagentStart,
    /// `subagentStop`.
    SubagentStop,
    /// `stop`.
    Stop,
    /// `interrupt`.
    Interrupt,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookEventName {
    "preModelRequest" => PreModelRequest,
    "postModelRequest" => PostModelRequest,
    "preToolUse" => PreToolUse,
    "permissionRequest" => PermissionRequest,
    "postToolUse" => PostToolUse,
    "preCompact" => PreCompact,
    "postCompact" => PostCompact,
    "sessionStart" => SessionStart,
    "sessionEnd" => SessionEnd,
    "userPromptSubmit" => UserPromptSubmit,
    "subagentStart" => SubagentStart,
    "subagentStop" => SubagentStop,
    "stop" => Stop,
    "interrupt" => Interrupt,
} }

/// `HookExecutionMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookExecutionMode {
    /// `sync`.
    Sync,
    /// `async`.
    Async,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookExecutionMode {
    "sync" => Sync,
    "async" => Async,
} }

/// `HookHandlerType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookHandlerType {
    /// `command`.
    Command,
    /// `mcpTool`.
    McpTool,
    /// `prompt`.
    Prompt,
    /// `agent`.
    Agent,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookHandlerType {
    "command" => Command,
    "mcpTool" => McpTool,
    "prompt" => Prompt,
    "agent" => Agent,
} }

/// `HookMetadata` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "handlerType")]
pub enum HookMetadata {
    /// `command`.
    #[serde(rename = "command")]
    Command(CommandHookMetadata),
    /// `mcpTool`.
    #[serde(rename = "mcpTool")]
    McpTool(McpToolHookMetadata),
    /// `prompt`.
    #[serde(rename = "prompt")]
    Prompt(PromptHookMetadata),
    /// `agent`.
    #[serde(rename = "agent")]
    Agent(AgentHookMetadata),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl HookMetadata {
    /// `key`, which every branch has; of an unrecognized one, if it is there.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Command(body) => Some(&body.key),
            Self::McpTool(body) => Some(&body.key),
            Self::Prompt(body) => Some(&body.key),
            Self::Agent(body) => Some(&body.key),
            Self::Unrecognized(value) => {
                value.get("key").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `matcher`, which every branch has; of an unrecognized one, if it is there.
    pub fn matcher(&self) -> Option<&str> {
        match self {
            Self::Command(body) => body.matcher.as_deref(),
            Self::McpTool(body) => body.matcher.as_deref(),
            Self::Prompt(body) => body.matcher.as_deref(),
            Self::Agent(body) => body.matcher.as_deref(),
            Self::Unrecognized(value) => {
                value.get("matcher").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `statusMessage`, which every branch has; of an unrecognized one, if it is there.
    pub fn status_message(&self) -> Option<&str> {
        match self {
            Self::Command(body) => body.status_message.as_deref(),
            Self::McpTool(body) => body.status_message.as_deref(),
            Self::Prompt(body) => body.status_message.as_deref(),
            Self::Agent(body) => body.status_message.as_deref(),
            Self::Unrecognized(value) => {
                value.get("statusMessage").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `pluginId`, which every branch has; of an unrecognized one, if it is there.
    pub fn plugin_id(&self) -> Option<&str> {
        match self {
            Self::Command(body) => body.plugin_id.as_deref(),
            Self::McpTool(body) => body.plugin_id.as_deref(),
            Self::Prompt(body) => body.plugin_id.as_deref(),
            Self::Agent(body) => body.plugin_id.as_deref(),
            Self::Unrecognized(value) => {
                value.get("pluginId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `environmentId`, which every branch has; of an unrecognized one, if it is there.
    pub fn environment_id(&self) -> Option<&str> {
        match self {
            Self::Command(body) => body.environment_id.as_deref(),
            Self::McpTool(body) => body.environment_id.as_deref(),
            Self::Prompt(body) => body.environment_id.as_deref(),
            Self::Agent(body) => body.environment_id.as_deref(),
            Self::Unrecognized(value) => {
                value.get("environmentId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `currentHash`, which every branch has; of an unrecognized one, if it is there.
    pub fn current_hash(&self) -> Option<&str> {
        match self {
            Self::Command(body) => Some(&body.current_hash),
            Self::McpTool(body) => Some(&body.current_hash),
            Self::Prompt(body) => Some(&body.current_hash),
            Self::Agent(body) => Some(&body.current_hash),
            Self::Unrecognized(value) => {
                value.get("currentHash").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `handlerType` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Command { .. } => "command",
            Self::McpTool { .. } => "mcpTool",
            Self::Prompt { .. } => "prompt",
            Self::Agent { .. } => "agent",
            Self::Unrecognized(value) => {
                value
                    .get("handlerType")
                    .and_then(serde_json::Value::as_str)
                    .unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { HookMetadata, "handlerType" {
    "command" => Command(body),
    "mcpTool" => McpTool(body),
    "prompt" => Prompt(body),
    "agent" => Agent(body),
} }

/// `HookMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HookMigration {
    /// `name` on the wire.
    pub name: String,
}

impl HookMigration {
    /// A `HookMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { HookMigration {
    "name" => name: required,
} }

/// `HookOutputEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HookOutputEntry {
    /// `kind` on the wire.
    pub kind: HookOutputEntryKind,
    /// `text` on the wire.
    pub text: String,
}

crate::object::object! { HookOutputEntry {
    "kind" => kind: required,
    "text" => text: required,
} }

/// `HookOutputEntryKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookOutputEntryKind {
    /// `warning`.
    Warning,
    /// `stop`.
    Stop,
    /// `feedback`.
    Feedback,
    /// `context`.
    Context,
    /// `error`.
    Error,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookOutputEntryKind {
    "warning" => Warning,
    "stop" => Stop,
    "feedback" => Feedback,
    "context" => Context,
    "error" => Error,
} }

/// `HookPromptFragment` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookPromptFragment {
    /// `text` on the wire.
    pub text: String,
    /// `hookRunId` on the wire.
    pub hook_run_id: String,
}

crate::object::object! { HookPromptFragment {
    "text" => text: required,
    "hookRunId" => hook_run_id: required,
} }

/// The `hookPrompt` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookPromptThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `fragments` on the wire.
    pub fragments: Vec<HookPromptFragment>,
}

crate::object::object! { HookPromptThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "fragments" => fragments: required,
} }

/// `HookRunStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookRunStatus {
    /// `running`.
    Running,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// `blocked`.
    Blocked,
    /// `stopped`.
    Stopped,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookRunStatus {
    "running" => Running,
    "completed" => Completed,
    "failed" => Failed,
    "blocked" => Blocked,
    "stopped" => Stopped,
} }

/// `HookRunSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookRunSummary {
    /// `id` on the wire.
    pub id: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
    /// `handlerType` on the wire.
    pub handler_type: HookHandlerType,
    /// `executionMode` on the wire.
    pub execution_mode: HookExecutionMode,
    /// `scope` on the wire.
    pub scope: HookScope,
    /// `sourcePath` on the wire.
    pub source_path: LegacyAppPathString,
    /// `source` on the wire.
    pub source: HookSource,
    /// `displayOrder` on the wire.
    pub display_order: i64,
    /// `status` on the wire.
    pub status: HookRunStatus,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// `startedAt` on the wire.
    pub started_at: i64,
    /// `completedAt` on the wire.
    pub completed_at: Option<i64>,
    /// `durationMs` on the wire.
    pub duration_ms: Option<i64>,
    /// `entries` on the wire.
    pub entries: Vec<HookOutputEntry>,
}

impl HookRunSummary {
    fn default_source() -> HookSource {
        HookSource::Unknown
    }
}

crate::object::object! { HookRunSummary {
    "id" => id: required,
    "eventName" => event_name: required,
    "handlerType" => handler_type: required,
    "executionMode" => execution_mode: required,
    "scope" => scope: required,
    "sourcePath" => source_path: required,
    "source" => source: or HookRunSummary::default_source,
    "displayOrder" => display_order: required,
    "status" => status: required,
    "statusMessage" => status_message: option,
    "startedAt" => started_at: required,
    "completedAt" => completed_at: option,
    "durationMs" => duration_ms: option,
    "entries" => entries: required,
} }

/// `HookScope` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookScope {
    /// `thread`.
    Thread,
    /// `turn`.
    Turn,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookScope {
    "thread" => Thread,
    "turn" => Turn,
} }

/// `HookSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookSource {
    /// `system`.
    System,
    /// `user`.
    User,
    /// `project`.
    Project,
    /// `mdm`.
    Mdm,
    /// `sessionFlags`.
    SessionFlags,
    /// `plugin`.
    Plugin,
    /// `cloudRequirements`.
    CloudRequirements,
    /// `cloudManagedConfig`.
    CloudManagedConfig,
    /// `legacyManagedConfigFile`.
    LegacyManagedConfigFile,
    /// `legacyManagedConfigMdm`.
    LegacyManagedConfigMdm,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookSource {
    "system" => System,
    "user" => User,
    "project" => Project,
    "mdm" => Mdm,
    "sessionFlags" => SessionFlags,
    "plugin" => Plugin,
    "cloudRequirements" => CloudRequirements,
    "cloudManagedConfig" => CloudManagedConfig,
    "legacyManagedConfigFile" => LegacyManagedConfigFile,
    "legacyManagedConfigMdm" => LegacyManagedConfigMdm,
    "unknown" => Unknown,
} }

/// `HookTrustStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookTrustStatus {
    /// `managed`.
    Managed,
    /// `untrusted`.
    Untrusted,
    /// `trusted`.
    Trusted,
    /// `modified`.
    Modified,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookTrustStatus {
    "managed" => Managed,
    "untrusted" => Untrusted,
    "trusted" => Trusted,
    "modified" => Modified,
} }

/// `HooksListEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HooksListEntry {
    /// `cwd` on the wire.
    pub cwd: String,
    /// `hooks` on the wire.
    pub hooks: Vec<HookMetadata>,
    /// `warnings` on the wire.
    pub warnings: Vec<String>,
    /// `errors` on the wire.
    pub errors: Vec<HookErrorInfo>,
}

crate::object::object! { HooksListEntry {
    "cwd" => cwd: required,
    "hooks" => hooks: required,
    "warnings" => warnings: required,
    "errors" => errors: required,
} }

/// The `hourly` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HourlyScheduledTaskSchedule {
    /// `intervalHours` on the wire.
    pub interval_hours: u32,
    /// `days` on the wire.
    pub days: Option<Vec<ScheduledTaskWeekday>>,
}

crate::object::object! { HourlyScheduledTaskSchedule {
    "intervalHours" => interval_hours: required,
    "days" => days: option,
} }

/// The `httpConnectionFailed` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HttpConnectionFailedCodexErrorInfo {
    /// `httpStatusCode` on the wire.
    pub http_status_code: Option<u16>,
}

crate::object::object! { HttpConnectionFailedCodexErrorInfo {
    "httpStatusCode" => http_status_code: option,
} }

/// `ImageDetail` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ImageDetail {
    /// `auto`.
    Auto,
    /// `low`.
    Low,
    /// `high`.
    High,
    /// `original`.
    Original,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ImageDetail {
    "auto" => Auto,
    "low" => Low,
    "high" => High,
    "original" => Original,
} }

/// The `image_generation_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageGenerationCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `status` on the wire.
    pub status: String,
    /// `revised_prompt` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revised_prompt: Option<String>,
    /// `result` on the wire.
    pub result: String,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ImageGenerationCallResponseItem {
    /// A `ImageGenerationCallResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(status: impl Into<String>, result: impl Into<String>) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            status: status.into(),
            revised_prompt: Default::default(),
            result: result.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ImageGenerationCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: required,
    "revised_prompt" => revised_prompt: option,
    "result" => result: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// `ImageGenerationFailure` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ImageGenerationFailure {
    /// `usageLimitExceeded`.
    #[serde(rename = "usageLimitExceeded")]
    UsageLimitExceeded(UsageLimitExceededImageGenerationFailure),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ImageGenerationFailure {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::UsageLimitExceeded { .. } => "usageLimitExceeded",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ImageGenerationFailure, "type" {
    "usageLimitExceeded" => UsageLimitExceeded(body),
} }

/// A local image file successfully read for this exact image-generation request.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageGenerationInputImage {
    /// `path` on the wire.
    pub path: AbsolutePathBuf,
    /// Lowercase SHA-256 of the file bytes read before image normalization.
    pub sha256: String,
}

crate::object::object! { ImageGenerationInputImage {
    "path" => path: required,
    "sha256" => sha256: required,
} }

/// Either inline generated-image data or its durable attachment-store identity.
///
/// `File` must remain first so rollouts written during the migration, which contain both an empty `result` and a `fileId`, retain the file reference when deserialized.
///
/// The `imageGeneration` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageGenerationThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `status` on the wire.
    pub status: String,
    /// `revisedPrompt` on the wire.
    pub revised_prompt: Option<String>,
    /// `transparentBackground` on the wire.
    pub transparent_background: Option<bool>,
    /// `failure` on the wire.
    pub failure: Option<ImageGenerationFailure>,
    /// `savedPath` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_path: Option<AbsolutePathBuf>,
    /// Observed local inputs for a completed generation, absent on older items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_images: Option<Vec<ImageGenerationInputImage>>,
    /// Image generation identifier for the generated image, when provided by the image backend.
    pub generation_id: Option<String>,
    /// One of `fileId`, `result`.
    #[serde(flatten)]
    pub source: ImageGenerationThreadItemSource,
}

crate::object::object! { ImageGenerationThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "status" => status: required,
    "revisedPrompt" => revised_prompt: option,
    "transparentBackground" => transparent_background: option,
    "failure" => failure: option,
    "savedPath" => saved_path: option,
    "inputImages" => input_images: option,
    "generationId" => generation_id: option,
    .. source: union,
} }

/// What ImageGenerationThreadItem holds: one of `fileId`, `result`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ImageGenerationThreadItemSource {
    /// `fileId`.
    #[serde(rename = "fileId")]
    FileId(String),
    /// `result`.
    #[serde(rename = "result")]
    Result(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ImageGenerationThreadItemSource {
    "fileId" => FileId(body),
    "result" => Result(body),
} }

/// The `image` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageUserInput {
    /// `detail` on the wire.
    pub detail: Option<ImageDetail>,
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: ImageUserInputSource,
}

impl ImageUserInput {
    /// A `ImageUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: ImageUserInputSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object! { ImageUserInput {
    "detail" => detail: option,
    .. source: union,
} }

/// What ImageUserInput holds: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ImageUserInputSource {
    /// `url`.
    #[serde(rename = "url")]
    Url(String),
    /// `fileId`.
    #[serde(rename = "fileId")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ImageUserInputSource {
    "url" => Url(body),
    "fileId" => FileId(body),
} }

/// The `imageView` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageViewThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `path` on the wire.
    pub path: LegacyAppPathString,
}

crate::object::object! { ImageViewThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "path" => path: required,
} }

/// `InAppBrowserRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InAppBrowserRequirements {
    /// `allowExternalBrowserSettingsImport` on the wire.
    pub allow_external_browser_settings_import: Option<bool>,
}

crate::object::object! { InAppBrowserRequirements {
    "allowExternalBrowserSettingsImport" => allow_external_browser_settings_import: option,
} }

/// Client-declared capabilities negotiated during initialize.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InitializeCapabilities {
    /// Present `humanCommand` approvals to a person and return only a one-time decision. Requires `experimentalApi`. Pending requests can be replayed to compatible clients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_human_approval: Option<bool>,
    /// Use explicit gateway OAuth login instead of automatic browser authorization. Applies to this app-server's gateway runtime; later connections cannot undo it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explicit_gateway_oauth: Option<bool>,
    /// Opt into receiving experimental API methods and fields.
    pub experimental_api: bool,
    /// Opt into `attestation/generate` requests for upstream `x-oai-attestation`.
    pub request_attestation: bool,
    /// Legacy opt-in for the `openai/form` MCP extension.
    ///
    /// New clients should declare `openai/form` in \[`Self::extensions`\].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mcp_server_openai_form_elicitation: Option<bool>,
    /// Exact notification method names that should be suppressed for this connection (for example `thread/started`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opt_out_notification_methods: Option<Vec<String>>,
    /// MCP extension settings declared by the app-server client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extensions: Option<serde_json::Map<String, serde_json::Value>>,
}

crate::object::object! { InitializeCapabilities {
    "requiredHumanApproval" => required_human_approval: option,
    "explicitGatewayOauth" => explicit_gateway_oauth: option,
    "experimentalApi" => experimental_api: or_default,
    "requestAttestation" => request_attestation: or_default,
    "mcpServerOpenaiFormElicitation" => mcp_server_openai_form_elicitation: option,
    "optOutNotificationMethods" => opt_out_notification_methods: option,
    "extensions" => extensions: option,
} }

/// The `inlineVisualization` branch of [`ThreadRealtimeBemItemPresentation`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InlineVisualizationThreadRealtimeBemItemPresentation {
    /// `index` on the wire.
    pub index: u32,
}

crate::object::object! { InlineVisualizationThreadRealtimeBemItemPresentation {
    "index" => index: required,
} }

/// Inline audio data or an uploaded file loaded by the Responses API.
///
/// The `input_audio` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputAudioContentItem {
    /// One of `audio_url`, `file_id`.
    #[serde(flatten)]
    pub source: InputAudioContentItemSource,
}

impl InputAudioContentItem {
    /// A `InputAudioContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputAudioContentItemSource) -> Self {
        Self { source }
    }
}

crate::object::object! { InputAudioContentItem {
    .. source: union,
} }

/// What InputAudioContentItem holds: one of `audio_url`, `file_id`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputAudioContentItemSource {
    /// `audio_url`.
    #[serde(rename = "audio_url")]
    AudioUrl(String),
    /// `file_id`.
    #[serde(rename = "file_id")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputAudioContentItemSource {
    "audio_url" => AudioUrl(body),
    "file_id" => FileId(body),
} }

/// The `inputAudio` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InputAudioDynamicToolCallOutputContentItem {
    /// `audioUrl` on the wire.
    pub audio_url: String,
}

impl InputAudioDynamicToolCallOutputContentItem {
    /// A `InputAudioDynamicToolCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(audio_url: impl Into<String>) -> Self {
        Self {
            audio_url: audio_url.into(),
        }
    }
}

crate::object::object! { InputAudioDynamicToolCallOutputContentItem {
    "audioUrl" => audio_url: required,
} }

/// Inline audio data or an uploaded file loaded by the Responses API.
///
/// The `input_audio` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputAudioFunctionCallOutputContentItem {
    /// One of `audio_url`, `file_id`.
    #[serde(flatten)]
    pub source: InputAudioFunctionCallOutputContentItemSource,
}

impl InputAudioFunctionCallOutputContentItem {
    /// A `InputAudioFunctionCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputAudioFunctionCallOutputContentItemSource) -> Self {
        Self { source }
    }
}

crate::object::object! { InputAudioFunctionCallOutputContentItem {
    .. source: union,
} }

/// What InputAudioFunctionCallOutputContentItem holds: one of `audio_url`, `file_id`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputAudioFunctionCallOutputContentItemSource {
    /// `audio_url`.
    #[serde(rename = "audio_url")]
    AudioUrl(String),
    /// `file_id`.
    #[serde(rename = "file_id")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputAudioFunctionCallOutputContentItemSource {
    "audio_url" => AudioUrl(body),
    "file_id" => FileId(body),
} }

/// The `input_image` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputImageContentItem {
    /// `detail` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageDetail>,
    /// One of `file_id`, `image_url`.
    #[serde(flatten)]
    pub source: InputImageContentItemSource,
}

impl InputImageContentItem {
    /// A `InputImageContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputImageContentItemSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object! { InputImageContentItem {
    "detail" => detail: option,
    .. source: union,
} }

/// What InputImageContentItem holds: one of `file_id`, `image_url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputImageContentItemSource {
    /// `image_url`.
    #[serde(rename = "image_url")]
    ImageUrl(String),
    /// `file_id`.
    #[serde(rename = "file_id")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputImageContentItemSource {
    "image_url" => ImageUrl(body),
    "file_id" => FileId(body),
} }

/// The `inputImage` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InputImageDynamicToolCallOutputContentItem {
    /// `imageUrl` on the wire.
    pub image_url: String,
}

impl InputImageDynamicToolCallOutputContentItem {
    /// A `InputImageDynamicToolCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(image_url: impl Into<String>) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

crate::object::object! { InputImageDynamicToolCallOutputContentItem {
    "imageUrl" => image_url: required,
} }

/// The `input_image` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputImageFunctionCallOutputContentItem {
    /// `detail` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageDetail>,
    /// One of `file_id`, `image_url`.
    #[serde(flatten)]
    pub source: InputImageFunctionCallOutputContentItemSource,
}

impl InputImageFunctionCallOutputContentItem {
    /// A `InputImageFunctionCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputImageFunctionCallOutputContentItemSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object! { InputImageFunctionCallOutputContentItem {
    "detail" => detail: option,
    .. source: union,
} }

/// What InputImageFunctionCallOutputContentItem holds: one of `file_id`, `image_url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputImageFunctionCallOutputContentItemSource {
    /// `image_url`.
    #[serde(rename = "image_url")]
    ImageUrl(String),
    /// `file_id`.
    #[serde(rename = "file_id")]
    FileId(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputImageFunctionCallOutputContentItemSource {
    "image_url" => ImageUrl(body),
    "file_id" => FileId(body),
} }

/// Canonical user-input modality tags advertised by a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InputModality {
    /// Plain text turns and tool payloads.
    Text,
    /// Image attachments included in user turns.
    Image,
    /// Audio attachments included in user turns.
    Audio,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { InputModality {
    "text" => Text,
    "image" => Image,
    "audio" => Audio,
} }

/// The `input_text` branch of [`AgentMessageInputContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputTextAgentMessageInputContent {
    /// `text` on the wire.
    pub text: String,
}

impl InputTextAgentMessageInputContent {
    /// A `InputTextAgentMessageInputContent` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextAgentMessageInputContent {
    "text" => text: required,
} }

/// The `input_text` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputTextContentItem {
    /// `text` on the wire.
    pub text: String,
}

impl InputTextContentItem {
    /// A `InputTextContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextContentItem {
    "text" => text: required,
} }

/// The `inputText` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputTextDynamicToolCallOutputContentItem {
    /// `text` on the wire.
    pub text: String,
}

impl InputTextDynamicToolCallOutputContentItem {
    /// A `InputTextDynamicToolCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextDynamicToolCallOutputContentItem {
    "text" => text: required,
} }

/// The `input_text` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputTextFunctionCallOutputContentItem {
    /// `text` on the wire.
    pub text: String,
}

impl InputTextFunctionCallOutputContentItem {
    /// A `InputTextFunctionCallOutputContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextFunctionCallOutputContentItem {
    "text" => text: required,
} }

/// Installed connector runtime state.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstalledApp {
    /// `id` on the wire.
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
    "runtimeName" => runtime_name: option,
    "enabled" => enabled: required,
    "callable" => callable: required,
} }

/// Internal Responses API passthrough metadata copied into underlying chat messages.
///
/// Responses API strongly types this payload. Do not modify it without first getting API approval and making the corresponding Responses API change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct InternalChatMessageMetadataPassthrough {
    /// `turn_id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_id: Option<String>,
}

crate::object::object! { InternalChatMessageMetadataPassthrough {
    "turn_id" => turn_id: option,
} }

/// The `invalidRequest` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InvalidRequestUserVerificationErrorDetails {
    /// `reason` on the wire.
    pub reason: UserVerificationInvalidRequestReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { InvalidRequestUserVerificationErrorDetails {
    "reason" => reason: required,
} }

/// The `item` branch of [`ThreadItemsListAnchor`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemThreadItemsListAnchor {
    /// `itemId` on the wire.
    pub item_id: String,
}

impl ItemThreadItemsListAnchor {
    /// A `ItemThreadItemsListAnchor` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_id: impl Into<String>) -> Self {
        Self { item_id: item_id.into() }
    }
}

crate::object::object! { ItemThreadItemsListAnchor {
    "itemId" => item_id: required,
} }

/// The `item` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemThreadTimelineEntry {
    /// `position` on the wire.
    pub position: u64,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `item` on the wire.
    pub item: ThreadItem,
}

crate::object::object! { ItemThreadTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "item" => item: required,
} }

/// `LegacyAppPathString` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LegacyAppPathString(pub String);

crate::open::string_newtype!(LegacyAppPathString);

/// `managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.
///
/// The `legacyManagedConfigTomlFromFile` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LegacyManagedConfigTomlFromFileConfigLayerSource {
    /// `file` on the wire.
    pub file: AbsolutePathBuf,
}

crate::object::object! { LegacyManagedConfigTomlFromFileConfigLayerSource {
    "file" => file: required,
} }

/// The `openaiForm` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegacyOpenaiFormMcpServerElicitationRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    /// `serverName` on the wire.
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
    /// `message` on the wire.
    pub message: String,
    /// `requestedSchema` on the wire.
    pub requested_schema: serde_json::Value,
}

crate::object::object! { LegacyOpenaiFormMcpServerElicitationRequestParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "serverName" => server_name: required,
    "environmentId" => environment_id: option,
    "_meta" => meta: option,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// The `listFiles` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListFilesCommandAction {
    /// `command` on the wire.
    pub command: String,
    /// `path` on the wire.
    pub path: Option<String>,
}

crate::object::object! { ListFilesCommandAction {
    "command" => command: required,
    "path" => path: option,
} }

/// The `list_files` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListFilesParsedCommand {
    /// `cmd` on the wire.
    pub cmd: String,
    /// `path` on the wire.
    pub path: Option<String>,
}

crate::object::object! { ListFilesParsedCommand {
    "cmd" => cmd: required,
    "path" => path: option,
} }

/// The `localAudio` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LocalAudioUserInput {
    /// `path` on the wire.
    pub path: String,
}

impl LocalAudioUserInput {
    /// A `LocalAudioUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { LocalAudioUserInput {
    "path" => path: required,
} }

/// The `localImage` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LocalImageUserInput {
    /// `detail` on the wire.
    pub detail: Option<ImageDetail>,
    /// `path` on the wire.
    pub path: String,
}

impl LocalImageUserInput {
    /// A `LocalImageUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            detail: Default::default(),
            path: path.into(),
        }
    }
}

crate::object::object! { LocalImageUserInput {
    "detail" => detail: option,
    "path" => path: required,
} }

/// The `local` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LocalPluginSource {
    /// `path` on the wire.
    pub path: AbsolutePathBuf,
}

crate::object::object! { LocalPluginSource {
    "path" => path: required,
} }

/// `LocalShellAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LocalShellAction {
    /// `exec`.
    #[serde(rename = "exec")]
    Exec(ExecLocalShellAction),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LocalShellAction {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Exec { .. } => "exec",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { LocalShellAction, "type" {
    "exec" => Exec(body),
} }

/// The `local_shell_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LocalShellCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// Legacy id field retained for compatibility with older payloads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Set when using the Responses API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// `status` on the wire.
    pub status: LocalShellStatus,
    /// `action` on the wire.
    pub action: LocalShellAction,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl LocalShellCallResponseItem {
    /// A `LocalShellCallResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(status: LocalShellStatus, action: LocalShellAction) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            call_id: Default::default(),
            status,
            action,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { LocalShellCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: required,
    "action" => action: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// `LocalShellStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LocalShellStatus {
    /// `completed`.
    Completed,
    /// `in_progress`.
    InProgress,
    /// `incomplete`.
    Incomplete,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { LocalShellStatus {
    "completed" => Completed,
    "in_progress" => InProgress,
    "incomplete" => Incomplete,
} }

/// Open the URL and await account/login/completed for this login ID.
///
/// The `auth_url` branch of [`AccountSessionsSwitchResponse`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoginAccountSessionsSwitchResponse {
    /// `loginId` on the wire.
    pub login_id: String,
    /// `authUrl` on the wire.
    pub auth_url: String,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for LoginAccountSessionsSwitchResponse {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["loginId", "authUrl"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { LoginAccountSessionsSwitchResponse {
    "loginId" => login_id: required,
    "authUrl" => auth_url: required,
} }

/// `LoginAppBrand` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LoginAppBrand {
    /// `codex`.
    Codex,
    /// `chatgpt`.
    Chatgpt,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { LoginAppBrand {
    "codex" => Codex,
    "chatgpt" => Chatgpt,
} }

/// `ManagedHooksRequirements` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManagedHooksRequirements {
    /// `PreModelRequest` on the wire.
    #[serde(rename = "PreModelRequest")]
    pub pre_model_request: Vec<ConfiguredHookMatcherGroup>,
    /// `PostModelRequest` on the wire.
    #[serde(rename = "PostModelRequest")]
    pub post_model_request: Vec<ConfiguredHookMatcherGroup>,
    /// `managedDir` on the wire.
    pub managed_dir: Option<String>,
    /// `windowsManagedDir` on the wire.
    pub windows_managed_dir: Option<String>,
    /// `PreToolUse` on the wire.
    #[serde(rename = "PreToolUse")]
    pub pre_tool_use: Vec<ConfiguredHookMatcherGroup>,
    /// `PermissionRequest` on the wire.
    #[serde(rename = "PermissionRequest")]
    pub permission_request: Vec<ConfiguredHookMatcherGroup>,
    /// `PostToolUse` on the wire.
    #[serde(rename = "PostToolUse")]
    pub post_tool_use: Vec<ConfiguredHookMatcherGroup>,
    /// `PreCompact` on the wire.
    #[serde(rename = "PreCompact")]
    pub pre_compact: Vec<ConfiguredHookMatcherGroup>,
    /// `PostCompact` on the wire.
    #[serde(rename = "PostCompact")]
    pub post_compact: Vec<ConfiguredHookMatcherGroup>,
    /// `SessionStart` on the wire.
    #[serde(rename = "SessionStart")]
    pub session_start: Vec<ConfiguredHookMatcherGroup>,
    /// `SessionEnd` on the wire.
    #[serde(rename = "SessionEnd")]
    pub session_end: Vec<ConfiguredHookMatcherGroup>,
    /// `UserPromptSubmit` on the wire.
    #[serde(rename = "UserPromptSubmit")]
    pub user_prompt_submit: Vec<ConfiguredHookMatcherGroup>,
    /// `SubagentStart` on the wire.
    #[serde(rename = "SubagentStart")]
    pub subagent_start: Vec<ConfiguredHookMatcherGroup>,
    /// `SubagentStop` on the wire.
    #[serde(rename = "SubagentStop")]
    pub subagent_stop: Vec<ConfiguredHookMatcherGroup>,
    /// `Stop` on the wire.
    #[serde(rename = "Stop")]
    pub stop: Vec<ConfiguredHookMatcherGroup>,
    /// `Interrupt` on the wire.
    #[serde(rename = "Interrupt")]
    pub interrupt: Vec<ConfiguredHookMatcherGroup>,
}

crate::object::object! { ManagedHooksRequirements {
    "PreModelRequest" => pre_model_request: or_default,
    "PostModelRequest" => post_model_request: or_default,
    "managedDir" => managed_dir: option,
    "windowsManagedDir" => windows_managed_dir: option,
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

/// `MarketplaceInterface` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceInterface {
    /// `displayName` on the wire.
    pub display_name: Option<String>,
}

crate::object::object! { MarketplaceInterface {
    "displayName" => display_name: option,
} }

/// `MarketplaceLoadErrorInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceLoadErrorInfo {
    /// `marketplacePath` on the wire.
    pub marketplace_path: AbsolutePathBuf,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { MarketplaceLoadErrorInfo {
    "marketplacePath" => marketplace_path: required,
    "message" => message: required,
} }

/// `MarketplaceUpgradeErrorInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceUpgradeErrorInfo {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { MarketplaceUpgradeErrorInfo {
    "marketplaceName" => marketplace_name: required,
    "message" => message: required,
} }

/// `McpAppDisplayMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpAppDisplayMode {
    /// `inline`.
    Inline,
    /// `fullscreen`.
    Fullscreen,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpAppDisplayMode {
    "inline" => Inline,
    "fullscreen" => Fullscreen,
} }

/// UI resource and display preference for model invocations, captured from the tool descriptor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpAppUi {
    /// `resourceUri` on the wire.
    pub resource_uri: String,
    /// `preferredModelDisplayMode` on the wire.
    pub preferred_model_display_mode: McpAppDisplayMode,
}

crate::object::object! { McpAppUi {
    "resourceUri" => resource_uri: required,
    "preferredModelDisplayMode" => preferred_model_display_mode: required,
} }

/// `McpAuthStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpAuthStatus {
    /// `unknown`.
    Unknown,
    /// `unsupported`.
    Unsupported,
    /// `notLoggedIn`.
    NotLoggedIn,
    /// `bearerToken`.
    BearerToken,
    /// `oAuth`.
    OAuth,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpAuthStatus {
    "unknown" => Unknown,
    "unsupported" => Unsupported,
    "notLoggedIn" => NotLoggedIn,
    "bearerToken" => BearerToken,
    "oAuth" => OAuth,
} }

/// `McpElicitationArrayType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationArrayType {
    /// `array`.
    Array,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationArrayType {
    "array" => Array,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationBooleanSchema {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: McpElicitationBooleanType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<bool>,
}

impl crate::open::Fits for McpElicitationBooleanSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["boolean"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "default"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { McpElicitationBooleanSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "default" => default: option,
} }

/// `McpElicitationBooleanType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationBooleanType {
    /// `boolean`.
    Boolean,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationBooleanType {
    "boolean" => Boolean,
} }

/// `McpElicitationConstOption` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationConstOption {
    /// `const` on the wire.
    #[serde(rename = "const")]
    pub const_: String,
    /// `title` on the wire.
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
    /// SingleSelect of a McpElicitationEnumSchema.
    SingleSelect(McpElicitationSingleSelectEnumSchema),
    /// MultiSelect of a McpElicitationEnumSchema.
    MultiSelect(McpElicitationMultiSelectEnumSchema),
    /// LegacyTitled of a McpElicitationEnumSchema.
    LegacyTitled(McpElicitationLegacyTitledEnumSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationEnumSchema {
    SingleSelect => fits McpElicitationSingleSelectEnumSchema,
    MultiSelect => fits McpElicitationMultiSelectEnumSchema,
    LegacyTitled => fits McpElicitationLegacyTitledEnumSchema,
} }

/// The branch of [`McpElicitationEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationLegacyTitledEnumSchema {
    /// `type` on the wire.
    pub type_: McpElicitationStringType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `enum` on the wire.
    pub enum_: Vec<String>,
    /// `enumNames` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_names: Option<Vec<String>>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationLegacyTitledEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(
                &["type", "title", "description", "enum", "enumNames", "default"],
            ),
            nested: &[],
        }
            .fits(value, exact)
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
    /// Untitled of a McpElicitationMultiSelectEnumSchema.
    Untitled(McpElicitationUntitledMultiSelectEnumSchema),
    /// Titled of a McpElicitationMultiSelectEnumSchema.
    Titled(McpElicitationTitledMultiSelectEnumSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationMultiSelectEnumSchema {
    Untitled => fits McpElicitationUntitledMultiSelectEnumSchema,
    Titled => fits McpElicitationTitledMultiSelectEnumSchema,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationNumberSchema {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: McpElicitationNumberType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `minimum` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<f64>,
    /// `maximum` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<f64>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<f64>,
}

impl crate::open::Fits for McpElicitationNumberSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["integer", "number"])],
            scalars: &[],
            known: Some(
                &["type", "title", "description", "minimum", "maximum", "default"],
            ),
            nested: &[],
        }
            .fits(value, exact)
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

/// `McpElicitationNumberType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationNumberType {
    /// `number`.
    Number,
    /// `integer`.
    Integer,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationNumberType {
    "number" => Number,
    "integer" => Integer,
} }

/// `McpElicitationObjectType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationObjectType {
    /// `object`.
    Object,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationObjectType {
    "object" => Object,
} }

/// `McpElicitationPrimitiveSchema` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum McpElicitationPrimitiveSchema {
    /// Enum of a McpElicitationPrimitiveSchema.
    Enum(McpElicitationEnumSchema),
    /// String of a McpElicitationPrimitiveSchema.
    String(McpElicitationStringSchema),
    /// Number of a McpElicitationPrimitiveSchema.
    Number(McpElicitationNumberSchema),
    /// Boolean of a McpElicitationPrimitiveSchema.
    Boolean(McpElicitationBooleanSchema),
    /// A value that this version of the crate does not know, as it was read.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationSchema {
    /// `$schema` on the wire.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: McpElicitationObjectType,
    /// `properties` on the wire.
    pub properties: BTreeMap<String, McpElicitationPrimitiveSchema>,
    /// `required` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
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
    /// Untitled of a McpElicitationSingleSelectEnumSchema.
    Untitled(McpElicitationUntitledSingleSelectEnumSchema),
    /// Titled of a McpElicitationSingleSelectEnumSchema.
    Titled(McpElicitationTitledSingleSelectEnumSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { McpElicitationSingleSelectEnumSchema {
    Untitled => fits McpElicitationUntitledSingleSelectEnumSchema,
    Titled => fits McpElicitationTitledSingleSelectEnumSchema,
} }

/// `McpElicitationStringFormat` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationStringFormat {
    /// `email`.
    Email,
    /// `uri`.
    Uri,
    /// `date`.
    Date,
    /// `date-time`.
    DateTime,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationStringFormat {
    "email" => Email,
    "uri" => Uri,
    "date" => Date,
    "date-time" => DateTime,
} }

/// The branch of [`McpElicitationPrimitiveSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationStringSchema {
    /// `type` on the wire.
    pub type_: McpElicitationStringType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `minLength` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    /// `maxLength` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// `format` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<McpElicitationStringFormat>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationStringSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
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
            .fits(value, exact)
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

/// `McpElicitationStringType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpElicitationStringType {
    /// `string`.
    String,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpElicitationStringType {
    "string" => String,
} }

/// `McpElicitationTitledEnumItems` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationTitledEnumItems {
    /// `anyOf` on the wire.
    pub any_of: Vec<McpElicitationConstOption>,
}

impl crate::open::Fits for McpElicitationTitledEnumItems {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["anyOf"],
            constants: &[],
            scalars: &[],
            known: Some(&["anyOf"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { McpElicitationTitledEnumItems {
    "anyOf" => any_of: required,
} }

/// The branch of [`McpElicitationMultiSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationTitledMultiSelectEnumSchema {
    /// `type` on the wire.
    pub type_: McpElicitationArrayType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `minItems` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// `maxItems` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// `items` on the wire.
    pub items: McpElicitationTitledEnumItems,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Vec<String>>,
}

impl crate::open::Fits for McpElicitationTitledMultiSelectEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
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
            .fits(value, exact)
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationTitledSingleSelectEnumSchema {
    /// `type` on the wire.
    pub type_: McpElicitationStringType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `oneOf` on the wire.
    pub one_of: Vec<McpElicitationConstOption>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationTitledSingleSelectEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type", "oneOf"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "oneOf", "default"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { McpElicitationTitledSingleSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "oneOf" => one_of: required,
    "default" => default: option,
} }

/// `McpElicitationUntitledEnumItems` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationUntitledEnumItems {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: McpElicitationStringType,
    /// `enum` on the wire.
    #[serde(rename = "enum")]
    pub enum_: Vec<String>,
}

impl crate::open::Fits for McpElicitationUntitledEnumItems {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "enum"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { McpElicitationUntitledEnumItems {
    "type" => type_: required,
    "enum" => enum_: required,
} }

/// The branch of [`McpElicitationMultiSelectEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpElicitationUntitledMultiSelectEnumSchema {
    /// `type` on the wire.
    pub type_: McpElicitationArrayType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `minItems` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// `maxItems` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// `items` on the wire.
    pub items: McpElicitationUntitledEnumItems,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Vec<String>>,
}

impl crate::open::Fits for McpElicitationUntitledMultiSelectEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
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
            .fits(value, exact)
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpElicitationUntitledSingleSelectEnumSchema {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: McpElicitationStringType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `enum` on the wire.
    #[serde(rename = "enum")]
    pub enum_: Vec<String>,
    /// `default` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

impl crate::open::Fits for McpElicitationUntitledSingleSelectEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type", "enum"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title", "description", "enum", "default"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { McpElicitationUntitledSingleSelectEnumSchema {
    "type" => type_: required,
    "title" => title: option,
    "description" => description: option,
    "enum" => enum_: required,
    "default" => default: option,
} }

/// `McpResourceReadTarget` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpResourceReadTarget {
    /// `connectorId` on the wire.
    pub connector_id: String,
    /// Null explicitly requests no-auth access, subject to the app's resource policy.
    pub link_id: Option<String>,
}

impl McpResourceReadTarget {
    /// A `McpResourceReadTarget` of its required fields; all others as if they were left out.
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
    "linkId" => link_id: option,
} }

/// `McpServerConnectionStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerConnectionStatus {
    /// `notStarted`.
    NotStarted,
    /// `starting`.
    Starting,
    /// `connected`.
    Connected,
    /// `authenticationRequired`.
    AuthenticationRequired,
    /// `failed`.
    Failed,
    /// `cancelled`.
    Cancelled,
    /// `disabled`.
    Disabled,
    /// A value that this version of the crate does not know, as it was read.
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

/// `McpServerElicitationAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerElicitationAction {
    /// `accept`.
    Accept,
    /// `decline`.
    Decline,
    /// `cancel`.
    Cancel,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerElicitationAction {
    "accept" => Accept,
    "decline" => Decline,
    "cancel" => Cancel,
} }

/// `McpServerEventNotification` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpServerEventNotification {
    /// `method` on the wire.
    pub method: String,
    /// `params` on the wire.
    pub params: serde_json::Value,
}

crate::object::object! { McpServerEventNotification {
    "method" => method: required,
    "params" => params: required,
} }

/// Presentation metadata advertised by an initialized MCP server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerInfo {
    /// `name` on the wire.
    pub name: String,
    /// `title` on the wire.
    pub title: Option<String>,
    /// `version` on the wire.
    pub version: String,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `icons` on the wire.
    pub icons: Option<Vec<serde_json::Value>>,
    /// `websiteUrl` on the wire.
    pub website_url: Option<String>,
}

crate::object::object! { McpServerInfo {
    "name" => name: required,
    "title" => title: option,
    "version" => version: required,
    "description" => description: option,
    "icons" => icons: option,
    "websiteUrl" => website_url: option,
} }

/// `McpServerMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpServerMigration {
    /// `name` on the wire.
    pub name: String,
}

impl McpServerMigration {
    /// A `McpServerMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { McpServerMigration {
    "name" => name: required,
} }

/// `McpServerOauthClientRegistration` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerOauthClientRegistration {
    /// `auto`.
    Auto,
    /// `cimd`.
    Cimd,
    /// `dcr`.
    Dcr,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerOauthClientRegistration {
    "auto" => Auto,
    "cimd" => Cimd,
    "dcr" => Dcr,
} }

/// `McpServerStartupFailureReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStartupFailureReason {
    /// `reauthenticationRequired`.
    ReauthenticationRequired,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStartupFailureReason {
    "reauthenticationRequired" => ReauthenticationRequired,
} }

/// `McpServerStartupState` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStartupState {
    /// `starting`.
    Starting,
    /// `ready`.
    Ready,
    /// `failed`.
    Failed,
    /// `cancelled`.
    Cancelled,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStartupState {
    "starting" => Starting,
    "ready" => Ready,
    "failed" => Failed,
    "cancelled" => Cancelled,
} }

/// `McpServerStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerStatus {
    /// `name` on the wire.
    pub name: String,
    /// Environment that contributed this registration; null for a thread-wide server. Older servers omit this field.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<Option<String>>,
    /// Current thread-runtime connection state; null when unavailable or the configuration changed.
    pub runtime_status: Option<McpServerConnectionStatus>,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// HTTP origin of the effective configured endpoint, including plugin servers. Excludes credentials, path, query, and fragment; null for non-HTTP transports.
    pub http_origin: Option<String>,
    /// `serverInfo` on the wire.
    pub server_info: Option<McpServerInfo>,
    /// Capabilities advertised by the initialized MCP server; null when unavailable.
    pub server_capabilities: Option<serde_json::Value>,
    /// Opaque `_meta` from the first page of the corresponding MCP tool catalog. Null when unavailable.
    pub tool_list_meta: Option<serde_json::Value>,
    /// `tools` on the wire.
    pub tools: BTreeMap<String, Tool>,
    /// Tool discovery failed and no catalog was returned. Null when a catalog is returned, including cached or empty catalogs.
    pub tools_error: Option<String>,
    /// `resources` on the wire.
    pub resources: Vec<Resource>,
    /// `resourceTemplates` on the wire.
    pub resource_templates: Vec<ResourceTemplate>,
    /// `authStatus` on the wire.
    pub auth_status: McpAuthStatus,
}

crate::object::object! { McpServerStatus {
    "name" => name: required,
    "environmentId" => environment_id: double,
    "runtimeStatus" => runtime_status: option,
    "pluginId" => plugin_id: option,
    "httpOrigin" => http_origin: option,
    "serverInfo" => server_info: option,
    "serverCapabilities" => server_capabilities: option,
    "toolListMeta" => tool_list_meta: option,
    "tools" => tools: required,
    "toolsError" => tools_error: option,
    "resources" => resources: required,
    "resourceTemplates" => resource_templates: required,
    "authStatus" => auth_status: required,
} }

/// `McpServerStatusDetail` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpServerStatusDetail {
    /// `full`.
    Full,
    /// `toolsAndAuthOnly`.
    ToolsAndAuthOnly,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpServerStatusDetail {
    "full" => Full,
    "toolsAndAuthOnly" => ToolsAndAuthOnly,
} }

/// `McpToolCallAppContext` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolCallAppContext {
    /// `connectorId` on the wire.
    pub connector_id: String,
    /// `linkId` on the wire.
    pub link_id: Option<String>,
    /// `resourceUri` on the wire.
    pub resource_uri: Option<String>,
    /// `appName` on the wire.
    pub app_name: Option<String>,
    /// `actionName` on the wire.
    pub action_name: Option<String>,
}

crate::object::object! { McpToolCallAppContext {
    "connectorId" => connector_id: required,
    "linkId" => link_id: option,
    "resourceUri" => resource_uri: option,
    "appName" => app_name: option,
    "actionName" => action_name: option,
} }

/// `McpToolCallError` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpToolCallError {
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { McpToolCallError {
    "message" => message: required,
} }

/// The `mcpToolCall` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolCallGuardianApprovalReviewAction {
    /// `server` on the wire.
    pub server: String,
    /// `toolName` on the wire.
    pub tool_name: String,
    /// `connectorId` on the wire.
    pub connector_id: Option<String>,
    /// `connectorName` on the wire.
    pub connector_name: Option<String>,
    /// `toolTitle` on the wire.
    pub tool_title: Option<String>,
}

crate::object::object! { McpToolCallGuardianApprovalReviewAction {
    "server" => server: required,
    "toolName" => tool_name: required,
    "connectorId" => connector_id: option,
    "connectorName" => connector_name: option,
    "toolTitle" => tool_title: option,
} }

/// `McpToolCallResult` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolCallResult {
    /// `content` on the wire.
    pub content: Vec<serde_json::Value>,
    /// `structuredContent` on the wire.
    pub structured_content: Option<serde_json::Value>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { McpToolCallResult {
    "content" => content: required,
    "structuredContent" => structured_content: option,
    "_meta" => meta: option,
} }

/// `McpToolCallStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum McpToolCallStatus {
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { McpToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
} }

/// The `mcpToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolCallThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `server` on the wire.
    pub server: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `tool` on the wire.
    pub tool: String,
    /// `status` on the wire.
    pub status: McpToolCallStatus,
    /// `arguments` on the wire.
    pub arguments: serde_json::Value,
    /// `appContext` on the wire.
    pub app_context: Option<McpToolCallAppContext>,
    /// Legacy compatibility field; prefer `mcpAppUi.resourceUri` when available.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mcp_app_resource_uri: Option<String>,
    /// Presentation captured from the invoked descriptor; absent in older history.
    pub mcp_app_ui: Option<McpAppUi>,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// `readOnlyHint` on the wire.
    pub read_only_hint: Option<bool>,
    /// `result` on the wire.
    pub result: Option<McpToolCallResult>,
    /// `error` on the wire.
    pub error: Option<McpToolCallError>,
    /// The duration of the MCP tool call in milliseconds.
    pub duration_ms: Option<i64>,
}

crate::object::object! { McpToolCallThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "server" => server: required,
    "environmentId" => environment_id: option,
    "tool" => tool: required,
    "status" => status: required,
    "arguments" => arguments: required,
    "appContext" => app_context: option,
    "mcpAppResourceUri" => mcp_app_resource_uri: option,
    "mcpAppUi" => mcp_app_ui: option,
    "pluginId" => plugin_id: option,
    "readOnlyHint" => read_only_hint: option,
    "result" => result: option,
    "error" => error: option,
    "durationMs" => duration_ms: option,
} }

/// The `mcp_tool` branch of [`ConfiguredHookHandler`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolConfiguredHookHandler {
    /// `server` on the wire.
    pub server: String,
    /// `tool` on the wire.
    pub tool: String,
    /// `input` on the wire.
    pub input: serde_json::Map<String, serde_json::Value>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: Option<u64>,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
}

crate::object::object! { McpToolConfiguredHookHandler {
    "server" => server: required,
    "tool" => tool: required,
    "input" => input: required,
    "timeoutSec" => timeout_sec: option,
    "statusMessage" => status_message: option,
} }

/// The `mcpTool` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolHookMetadata {
    /// `key` on the wire.
    pub key: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
    /// `matcher` on the wire.
    pub matcher: Option<String>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: u64,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    /// `sourcePath` on the wire.
    pub source_path: AbsolutePathBuf,
    /// `source` on the wire.
    pub source: HookSource,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    /// `displayOrder` on the wire.
    pub display_order: i64,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `isManaged` on the wire.
    pub is_managed: bool,
    /// `currentHash` on the wire.
    pub current_hash: String,
    /// `trustStatus` on the wire.
    pub trust_status: HookTrustStatus,
    /// `server` on the wire.
    pub server: String,
    /// `tool` on the wire.
    pub tool: String,
}

crate::object::object! { McpToolHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: option,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: option,
    "additionalContextLimit" => additional_context_limit: option,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: option,
    "environmentId" => environment_id: option,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
    "server" => server: required,
    "tool" => tool: required,
} }

/// Managed preferences layer delivered by MDM (macOS only).
///
/// The `mdm` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MdmConfigLayerSource {
    /// `domain` on the wire.
    pub domain: String,
    /// `key` on the wire.
    pub key: String,
}

crate::object::object! { MdmConfigLayerSource {
    "domain" => domain: required,
    "key" => key: required,
} }

/// `MemoryCitation` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MemoryCitation {
    /// `entries` on the wire.
    pub entries: Vec<MemoryCitationEntry>,
    /// `threadIds` on the wire.
    pub thread_ids: Vec<String>,
}

crate::object::object! { MemoryCitation {
    "entries" => entries: required,
    "threadIds" => thread_ids: required,
} }

/// `MemoryCitationEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MemoryCitationEntry {
    /// `path` on the wire.
    pub path: String,
    /// `lineStart` on the wire.
    pub line_start: u32,
    /// `lineEnd` on the wire.
    pub line_end: u32,
    /// `note` on the wire.
    pub note: String,
}

crate::object::object! { MemoryCitationEntry {
    "path" => path: required,
    "lineStart" => line_start: required,
    "lineEnd" => line_end: required,
    "note" => note: required,
} }

/// The `mention` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionUserInput {
    /// `name` on the wire.
    pub name: String,
    /// `path` on the wire.
    pub path: String,
}

impl MentionUserInput {
    /// A `MentionUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
        }
    }
}

crate::object::object! { MentionUserInput {
    "name" => name: required,
    "path" => path: required,
} }

/// `MergeStrategy` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MergeStrategy {
    /// `replace`.
    Replace,
    /// `upsert`.
    Upsert,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MergeStrategy {
    "replace" => Replace,
    "upsert" => Upsert,
} }

/// Classifies assistant text as commentary, a partial answer, or a terminal answer.
///
/// Providers do not emit this consistently, so callers must treat `None` as "phase unknown" and keep compatibility behavior for legacy models.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessagePhase {
    /// Mid-turn assistant text (for example preamble/progress narration).
    ///
    /// Additional tool calls or assistant output may follow before turn completion.
    Commentary,
    /// Stable answer text that may be followed by more assistant output or tools.
    PartialAnswer,
    /// The assistant's declared terminal answer text for the current turn.
    FinalAnswer,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MessagePhase {
    "commentary" => Commentary,
    "partial_answer" => PartialAnswer,
    "final_answer" => FinalAnswer,
} }

/// The `message` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MessageResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `role` on the wire.
    pub role: String,
    /// `content` on the wire.
    pub content: Vec<ContentItem>,
    /// `phase` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<MessagePhase>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl MessageResponseItem {
    /// A `MessageResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: impl Into<String>, content: Vec<ContentItem>) -> Self {
        Self {
            encrypted_content: Default::default(),
            status: Default::default(),
            id: Default::default(),
            role: role.into(),
            content,
            phase: Default::default(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { MessageResponseItem {
    "encrypted_content" => encrypted_content: option,
    "status" => status: option,
    "id" => id: option,
    "role" => role: required,
    "content" => content: required,
    "phase" => phase: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// `MigrationDetails` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MigrationDetails {
    /// `plugins` on the wire.
    pub plugins: Vec<PluginsMigration>,
    /// `skills` on the wire.
    pub skills: Vec<SkillMigration>,
    /// `sessions` on the wire.
    pub sessions: Vec<SessionMigration>,
    /// `mcpServers` on the wire.
    pub mcp_servers: Vec<McpServerMigration>,
    /// `hooks` on the wire.
    pub hooks: Vec<HookMigration>,
    /// `subagents` on the wire.
    pub subagents: Vec<SubagentMigration>,
    /// `commands` on the wire.
    pub commands: Vec<CommandMigration>,
    /// `memory` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<Vec<String>>,
}

crate::object::object! { MigrationDetails {
    "plugins" => plugins: or_default,
    "skills" => skills: or_default,
    "sessions" => sessions: or_default,
    "mcpServers" => mcp_servers: or_default,
    "hooks" => hooks: or_default,
    "subagents" => subagents: or_default,
    "commands" => commands: or_default,
    "memory" => memory: option,
} }

/// `MisalignmentErrorDetails` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MisalignmentErrorDetails {
    /// Open-ended classification; clients must accept categories added by Responses.
    pub error_type: Option<String>,
    /// A substantive localized explanation is required before offering continuation.
    pub detailed_explanation: Option<String>,
    /// Instruction to submit as the next turn's user input if continuation is confirmed.
    pub steer: Option<MisalignmentSteer>,
    /// Opaque server-issued block target. Presence alone does not enable target-based continuation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_target: Option<String>,
}

crate::object::object! { MisalignmentErrorDetails {
    "errorType" => error_type: option,
    "detailedExplanation" => detailed_explanation: option,
    "steer" => steer: option,
    "reviewTarget" => review_target: option,
} }

/// `MisalignmentSteer` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MisalignmentSteer {
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { MisalignmentSteer {
    "message" => message: required,
} }

/// Initial collaboration mode to use when the TUI starts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModeKind {
    /// `plan`.
    Plan,
    /// `default`.
    Default,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModeKind {
    "plan" => Plan,
    "default" => Default,
} }

/// `Model` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Model {
    /// `id` on the wire.
    pub id: String,
    /// `model` on the wire.
    pub model: String,
    /// `upgrade` on the wire.
    pub upgrade: Option<String>,
    /// `upgradeInfo` on the wire.
    pub upgrade_info: Option<ModelUpgradeInfo>,
    /// `availabilityNux` on the wire.
    pub availability_nux: Option<ModelAvailabilityNux>,
    /// `displayName` on the wire.
    pub display_name: String,
    /// `description` on the wire.
    pub description: String,
    /// `modelSpecialty` on the wire.
    pub model_specialty: Option<String>,
    /// `hidden` on the wire.
    pub hidden: bool,
    /// `supportedReasoningEfforts` on the wire.
    pub supported_reasoning_efforts: Vec<ReasoningEffortOption>,
    /// `defaultReasoningEffort` on the wire.
    pub default_reasoning_effort: ReasoningEffort,
    /// `inputModalities` on the wire.
    pub input_modalities: Vec<InputModality>,
    /// @deprecated Always false; models no longer support personality selection.
    pub supports_personality: bool,
    /// Multi-agent runtime declared by this model, when available.
    pub multi_agent_version: Option<MultiAgentVersion>,
    /// Deprecated: use `serviceTiers` instead.
    pub additional_speed_tiers: Vec<String>,
    /// `serviceTiers` on the wire.
    pub service_tiers: Vec<ModelServiceTier>,
    /// Catalog default service tier id for this model, when one is configured.
    pub default_service_tier: Option<String>,
    /// Null when the catalog does not provide access-program metadata.
    pub available_access_programs: Option<ModelAccessPrograms>,
    /// `isDefault` on the wire.
    pub is_default: bool,
}

impl Model {
    fn default_input_modalities() -> Vec<InputModality> {
        vec![InputModality::Text, InputModality::Image]
    }
}

crate::object::object! { Model {
    "id" => id: required,
    "model" => model: required,
    "upgrade" => upgrade: option,
    "upgradeInfo" => upgrade_info: option,
    "availabilityNux" => availability_nux: option,
    "displayName" => display_name: required,
    "description" => description: required,
    "modelSpecialty" => model_specialty: option,
    "hidden" => hidden: required,
    "supportedReasoningEfforts" => supported_reasoning_efforts: required,
    "defaultReasoningEffort" => default_reasoning_effort: required,
    "inputModalities" => input_modalities: or Model::default_input_modalities,
    "supportsPersonality" => supports_personality: or_default,
    "multiAgentVersion" => multi_agent_version: option,
    "additionalSpeedTiers" => additional_speed_tiers: or_default,
    "serviceTiers" => service_tiers: or_default,
    "defaultServiceTier" => default_service_tier: option,
    "availableAccessPrograms" => available_access_programs: option,
    "isDefault" => is_default: required,
} }

/// Caller-specific explicit access programs advertised by model discovery.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelAccessPrograms {
    /// Accepted explicit selections.
    pub cyber: Vec<CyberAccessProgram>,
}

crate::object::object! { ModelAccessPrograms {
    "cyber" => cyber: required,
} }

/// `ModelAvailabilityNux` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelAvailabilityNux {
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { ModelAvailabilityNux {
    "message" => message: required,
} }

/// Structured JSON-RPC error data. Unknown errors must retain the client's normal fallback.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ModelProviderError {
    /// `modelProviderMismatch`.
    #[serde(rename = "modelProviderMismatch")]
    ModelProviderMismatch(ModelProviderMismatchModelProviderError),
    /// `modelProviderNotConfigured`.
    #[serde(rename = "modelProviderNotConfigured")]
    ModelProviderNotConfigured(ModelProviderNotConfiguredModelProviderError),
    /// `modelProviderPolicyConflict`.
    #[serde(rename = "modelProviderPolicyConflict")]
    ModelProviderPolicyConflict(ModelProviderPolicyConflictModelProviderError),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ModelProviderError {
    /// `modelProvider`, which every branch has; of an unrecognized one, if it is there.
    pub fn model_provider(&self) -> Option<&str> {
        match self {
            Self::ModelProviderMismatch(body) => Some(&body.model_provider),
            Self::ModelProviderNotConfigured(body) => Some(&body.model_provider),
            Self::ModelProviderPolicyConflict(body) => Some(&body.model_provider),
            Self::Unrecognized(value) => {
                value.get("modelProvider").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ModelProviderMismatch { .. } => "modelProviderMismatch",
            Self::ModelProviderNotConfigured { .. } => "modelProviderNotConfigured",
            Self::ModelProviderPolicyConflict { .. } => "modelProviderPolicyConflict",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ModelProviderError, "type" {
    "modelProviderMismatch" => ModelProviderMismatch(body),
    "modelProviderNotConfigured" => ModelProviderNotConfigured(body),
    "modelProviderPolicyConflict" => ModelProviderPolicyConflict(body),
} }

/// The `modelProviderMismatch` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderMismatchModelProviderError {
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `currentModelProvider` on the wire.
    pub current_model_provider: String,
}

crate::object::object! { ModelProviderMismatchModelProviderError {
    "modelProvider" => model_provider: required,
    "currentModelProvider" => current_model_provider: required,
} }

/// The `modelProviderNotConfigured` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderNotConfiguredModelProviderError {
    /// `modelProvider` on the wire.
    pub model_provider: String,
}

crate::object::object! { ModelProviderNotConfiguredModelProviderError {
    "modelProvider" => model_provider: required,
} }

/// The `modelProviderPolicyConflict` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderPolicyConflictModelProviderError {
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `requiredModelProvider` on the wire.
    pub required_model_provider: String,
}

crate::object::object! { ModelProviderPolicyConflictModelProviderError {
    "modelProvider" => model_provider: required,
    "requiredModelProvider" => required_model_provider: required,
} }

/// `ModelProviderSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderSummary {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// Whether a supported configuration field can be edited in the active user layer.
    pub can_edit: bool,
    /// Null when the endpoint is absent or cannot be safely displayed.
    pub base_url: Option<String>,
    /// `settings` on the wire.
    pub settings: ProviderSettings,
}

crate::object::object! { ModelProviderSummary {
    "id" => id: required,
    "name" => name: required,
    "canEdit" => can_edit: required,
    "baseUrl" => base_url: option,
    "settings" => settings: required,
} }

/// `ModelRerouteReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModelRerouteReason {
    /// `highRiskCyberActivity`.
    HighRiskCyberActivity,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModelRerouteReason {
    "highRiskCyberActivity" => HighRiskCyberActivity,
} }

/// `ModelServiceTier` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelServiceTier {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
}

crate::object::object! { ModelServiceTier {
    "id" => id: required,
    "name" => name: required,
    "description" => description: required,
} }

/// `ModelUpgradeInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelUpgradeInfo {
    /// `model` on the wire.
    pub model: String,
    /// `upgradeCopy` on the wire.
    pub upgrade_copy: Option<String>,
    /// `modelLink` on the wire.
    pub model_link: Option<String>,
    /// `migrationMarkdown` on the wire.
    pub migration_markdown: Option<String>,
    /// Informational Unix timestamp for this upgrade's scheduled retirement, if known.
    pub retirement_at: Option<i64>,
}

crate::object::object! { ModelUpgradeInfo {
    "model" => model: required,
    "upgradeCopy" => upgrade_copy: option,
    "modelLink" => model_link: option,
    "migrationMarkdown" => migration_markdown: option,
    "retirementAt" => retirement_at: option,
} }

/// `ModelVerification` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModelVerification {
    /// `trustedAccessForCyber`.
    TrustedAccessForCyber,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModelVerification {
    "trustedAccessForCyber" => TrustedAccessForCyber,
} }

/// `ModelsRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelsRequirements {
    /// `newThread` on the wire.
    pub new_thread: Option<NewThreadModelDefaults>,
}

crate::object::object! { ModelsRequirements {
    "newThread" => new_thread: option,
} }

/// Controls the effective multi-agent delegation instructions for a turn. `custom` means the configured mode hint defines the policy instead of a built-in policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum MultiAgentMode {
    /// `custom`.
    #[serde(rename = "custom")]
    Custom(String),
    /// `explicitRequestOnly`.
    #[serde(rename = "explicitRequestOnly")]
    ExplicitRequestOnly,
    /// `proactive`.
    #[serde(rename = "proactive")]
    Proactive,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { MultiAgentMode {
    "custom" => Custom(body),
    "explicitRequestOnly" => ExplicitRequestOnly,
    "proactive" => Proactive,
} }

/// Multi-agent runtime supported by a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MultiAgentVersion {
    /// `disabled`.
    Disabled,
    /// `v1`.
    V1,
    /// `v2`.
    V2,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MultiAgentVersion {
    "disabled" => Disabled,
    "v1" => V1,
    "v2" => V2,
} }

/// The `namespace` branch of [`DynamicToolSpec`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NamespaceDynamicToolSpec {
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
    /// `tools` on the wire.
    pub tools: Vec<DynamicToolNamespaceTool>,
}

impl NamespaceDynamicToolSpec {
    /// A `NamespaceDynamicToolSpec` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        tools: Vec<DynamicToolNamespaceTool>,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            tools,
        }
    }
}

crate::object::object! { NamespaceDynamicToolSpec {
    "name" => name: required,
    "description" => description: required,
    "tools" => tools: required,
} }

/// `NetworkAccess` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkAccess {
    /// `restricted`.
    Restricted,
    /// `enabled`.
    Enabled,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkAccess {
    "restricted" => Restricted,
    "enabled" => Enabled,
} }

/// The `networkAccess` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetworkAccessGuardianApprovalReviewAction {
    /// `target` on the wire.
    pub target: String,
    /// `host` on the wire.
    pub host: String,
    /// `protocol` on the wire.
    pub protocol: NetworkApprovalProtocol,
    /// `port` on the wire.
    pub port: u16,
}

crate::object::object! { NetworkAccessGuardianApprovalReviewAction {
    "target" => target: required,
    "host" => host: required,
    "protocol" => protocol: required,
    "port" => port: required,
} }

/// `NetworkApprovalContext` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetworkApprovalContext {
    /// `host` on the wire.
    pub host: String,
    /// `protocol` on the wire.
    pub protocol: NetworkApprovalProtocol,
}

crate::object::object! { NetworkApprovalContext {
    "host" => host: required,
    "protocol" => protocol: required,
} }

/// `NetworkApprovalProtocol` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkApprovalProtocol {
    /// `http`.
    Http,
    /// `https`.
    Https,
    /// `socks5Tcp`.
    Socks5Tcp,
    /// `socks5Udp`.
    Socks5Udp,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkApprovalProtocol {
    "http" => Http,
    "https" => Https,
    "socks5Tcp" => Socks5Tcp,
    "socks5Udp" => Socks5Udp,
} }

/// `NetworkDomainPermission` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkDomainPermission {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkDomainPermission {
    "allow" => Allow,
    "deny" => Deny,
} }

/// `NetworkPolicyAmendment` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetworkPolicyAmendment {
    /// `host` on the wire.
    pub host: String,
    /// `action` on the wire.
    pub action: NetworkPolicyRuleAction,
}

impl NetworkPolicyAmendment {
    /// A `NetworkPolicyAmendment` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(host: impl Into<String>, action: NetworkPolicyRuleAction) -> Self {
        Self { host: host.into(), action }
    }
}

crate::object::object! { NetworkPolicyAmendment {
    "host" => host: required,
    "action" => action: required,
} }

/// User chose to persist a network policy rule (allow/deny) for future requests to the same host.
///
/// The `network_policy_amendment` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetworkPolicyAmendmentReviewDecision {
    /// `network_policy_amendment` on the wire.
    pub network_policy_amendment: NetworkPolicyAmendment,
}

impl NetworkPolicyAmendmentReviewDecision {
    /// A `NetworkPolicyAmendmentReviewDecision` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(network_policy_amendment: NetworkPolicyAmendment) -> Self {
        Self { network_policy_amendment }
    }
}

crate::object::object! { NetworkPolicyAmendmentReviewDecision {
    "network_policy_amendment" => network_policy_amendment: required,
} }

/// `NetworkPolicyRuleAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkPolicyRuleAction {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkPolicyRuleAction {
    "allow" => Allow,
    "deny" => Deny,
} }

/// `NetworkRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NetworkRequirements {
    /// `enabled` on the wire.
    pub enabled: Option<bool>,
    /// `httpPort` on the wire.
    pub http_port: Option<u16>,
    /// `socksPort` on the wire.
    pub socks_port: Option<u16>,
    /// `allowUpstreamProxy` on the wire.
    pub allow_upstream_proxy: Option<bool>,
    /// `dangerouslyAllowNonLoopbackProxy` on the wire.
    pub dangerously_allow_non_loopback_proxy: Option<bool>,
    /// `dangerouslyAllowAllUnixSockets` on the wire.
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
    /// `allowLocalBinding` on the wire.
    pub allow_local_binding: Option<bool>,
}

crate::object::object! { NetworkRequirements {
    "enabled" => enabled: option,
    "httpPort" => http_port: option,
    "socksPort" => socks_port: option,
    "allowUpstreamProxy" => allow_upstream_proxy: option,
    "dangerouslyAllowNonLoopbackProxy" => dangerously_allow_non_loopback_proxy: option,
    "dangerouslyAllowAllUnixSockets" => dangerously_allow_all_unix_sockets: option,
    "domains" => domains: option,
    "reviewDomains" => review_domains: option,
    "managedAllowedDomainsOnly" => managed_allowed_domains_only: option,
    "allowedDomains" => allowed_domains: option,
    "deniedDomains" => denied_domains: option,
    "unixSockets" => unix_sockets: option,
    "allowUnixSockets" => allow_unix_sockets: option,
    "allowLocalBinding" => allow_local_binding: option,
} }

/// `NetworkUnixSocketPermission` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkUnixSocketPermission {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkUnixSocketPermission {
    "allow" => Allow,
    "deny" => Deny,
} }

/// `NewThreadModelDefaults` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewThreadModelDefaults {
    /// `model` on the wire.
    pub model: Option<String>,
    /// `modelReasoningEffort` on the wire.
    pub model_reasoning_effort: Option<ReasoningEffort>,
    /// `serviceTier` on the wire.
    pub service_tier: Option<String>,
}

crate::object::object! { NewThreadModelDefaults {
    "model" => model: option,
    "modelReasoningEffort" => model_reasoning_effort: option,
    "serviceTier" => service_tier: option,
} }

/// `NonSteerableTurnKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NonSteerableTurnKind {
    /// `review`.
    Review,
    /// `compact`.
    Compact,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NonSteerableTurnKind {
    "review" => Review,
    "compact" => Compact,
} }

/// The `npm` branch of [`PluginSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NpmPluginSource {
    /// `package` on the wire.
    pub package: String,
    /// Optional npm version or version range.
    pub version: Option<String>,
    /// Optional HTTPS registry URL. Authentication stays in the user's npm config.
    pub registry: Option<String>,
}

crate::object::object! { NpmPluginSource {
    "package" => package: required,
    "version" => version: option,
    "registry" => registry: option,
} }

/// `NullableGatewayOAuthLoginParams` of the protocol.
pub type NullableGatewayOAuthLoginParams = Option<GatewayOAuthLoginParams>;

/// `NullableGatewayOAuthReadParams` of the protocol.
pub type NullableGatewayOAuthReadParams = Option<GatewayOAuthReadParams>;

/// `NullableGetAccountRateLimitsParams` of the protocol.
pub type NullableGetAccountRateLimitsParams = Option<GetAccountRateLimitsParams>;

/// `NullableGetAccountTokenUsageParams` of the protocol.
pub type NullableGetAccountTokenUsageParams = Option<GetAccountTokenUsageParams>;

/// `NullableRemoteControlDisableParams` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
pub type NullableRemoteControlDisableParams = Option<RemoteControlDisableParams>;

/// `NullableRemoteControlEnableParams` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
pub type NullableRemoteControlEnableParams = Option<RemoteControlEnableParams>;

/// The `open_page` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenPageResponsesApiWebSearchAction {
    /// `url` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

crate::object::object! { OpenPageResponsesApiWebSearchAction {
    "url" => url: option,
} }

/// The `openPage` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenPageWebSearchAction {
    /// `url` on the wire.
    pub url: Option<String>,
}

crate::object::object! { OpenPageWebSearchAction {
    "url" => url: option,
} }

/// The `openai/form` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenaiFormMcpServerElicitationRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    /// `serverName` on the wire.
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
    /// `message` on the wire.
    pub message: String,
    /// `requestedSchema` on the wire.
    pub requested_schema: serde_json::Value,
}

crate::object::object! { OpenaiFormMcpServerElicitationRequestParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "serverName" => server_name: required,
    "environmentId" => environment_id: option,
    "_meta" => meta: option,
    "message" => message: required,
    "requestedSchema" => requested_schema: required,
} }

/// A device-authenticated approval; accepted responses contain the proof in `content`.
///
/// The `openai/userVerification` branch of [`McpServerElicitationRequestParams`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenaiUserVerificationMcpServerElicitationRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    /// `serverName` on the wire.
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
    /// `title` on the wire.
    pub title: String,
    /// `description` on the wire.
    pub description: String,
    /// `challenge` on the wire.
    pub challenge: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { OpenaiUserVerificationMcpServerElicitationRequestParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "serverName" => server_name: required,
    "environmentId" => environment_id: option,
    "_meta" => meta: option,
    "title" => title: required,
    "description" => description: required,
    "challenge" => challenge: required,
} }

/// `OtelExporter` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum OtelExporter {
    /// `none`.
    #[serde(rename = "none")]
    None,
    /// `statsig`.
    #[serde(rename = "statsig")]
    Statsig,
    /// `otlp-http`.
    #[serde(rename = "otlp-http")]
    OtlpHttp(OtlpHttpOtelExporter),
    /// `otlp-grpc`.
    #[serde(rename = "otlp-grpc")]
    OtlpGrpc(OtlpGrpcOtelExporter),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { OtelExporter {
    "none" => None,
    "statsig" => Statsig,
    "otlp-http" => OtlpHttp(body),
    "otlp-grpc" => OtlpGrpc(body),
} }

/// `OtelHttpProtocol` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OtelHttpProtocol {
    /// `binary`.
    Binary,
    /// `json`.
    Json,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { OtelHttpProtocol {
    "binary" => Binary,
    "json" => Json,
} }

/// `OtelRequirements` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OtelRequirements {
    /// `headers_helper` on the wire.
    pub headers_helper: Option<String>,
    /// `headers_helper_refresh_interval_ms` on the wire.
    pub headers_helper_refresh_interval_ms: Option<u64>,
    /// `tool_result` on the wire.
    pub tool_result: Option<OtelToolResultLogConfig>,
    /// `log_sse_deltas` on the wire.
    pub log_sse_deltas: Option<bool>,
    /// `log_user_prompt` on the wire.
    pub log_user_prompt: Option<bool>,
    /// `log_agent_responses` on the wire.
    pub log_agent_responses: Option<bool>,
    /// `log_guardian_assessments` on the wire.
    pub log_guardian_assessments: Option<bool>,
    /// `environment` on the wire.
    pub environment: Option<String>,
    /// `exporter` on the wire.
    pub exporter: Option<OtelExporter>,
    /// `trace_exporter` on the wire.
    pub trace_exporter: Option<OtelExporter>,
    /// `metrics_exporter` on the wire.
    pub metrics_exporter: Option<OtelExporter>,
    /// `span_attributes` on the wire.
    pub span_attributes: Option<BTreeMap<String, String>>,
    /// `tracestate` on the wire.
    pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
}

crate::object::object! { OtelRequirements {
    "headers_helper" => headers_helper: option,
    "headers_helper_refresh_interval_ms" => headers_helper_refresh_interval_ms: option,
    "tool_result" => tool_result: option,
    "log_sse_deltas" => log_sse_deltas: option,
    "log_user_prompt" => log_user_prompt: option,
    "log_agent_responses" => log_agent_responses: option,
    "log_guardian_assessments" => log_guardian_assessments: option,
    "environment" => environment: option,
    "exporter" => exporter: option,
    "trace_exporter" => trace_exporter: option,
    "metrics_exporter" => metrics_exporter: option,
    "span_attributes" => span_attributes: option,
    "tracestate" => tracestate: option,
} }

/// `OtelTlsConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OtelTlsConfig {
    /// `ca-certificate` on the wire.
    #[serde(rename = "ca-certificate")]
    pub ca_certificate: Option<String>,
    /// `client-certificate` on the wire.
    #[serde(rename = "client-certificate")]
    pub client_certificate: Option<String>,
    /// `client-private-key` on the wire.
    #[serde(rename = "client-private-key")]
    pub client_private_key: Option<String>,
}

crate::object::object! { OtelTlsConfig {
    "ca-certificate" => ca_certificate: option,
    "client-certificate" => client_certificate: option,
    "client-private-key" => client_private_key: option,
} }

/// `OtelToolResultLogConfig` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtelToolResultLogConfig {
    /// `max_bytes` on the wire.
    pub max_bytes: u64,
}

crate::object::object! { OtelToolResultLogConfig {
    "max_bytes" => max_bytes: required,
} }

/// The `otlp-grpc` branch of [`OtelExporter`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtlpGrpcOtelExporter {
    /// `endpoint` on the wire.
    pub endpoint: String,
    /// Header names are retained; values are redacted by the server.
    pub headers: BTreeMap<String, String>,
    /// `tls` on the wire.
    pub tls: Option<OtelTlsConfig>,
}

crate::object::object! { OtlpGrpcOtelExporter {
    "endpoint" => endpoint: required,
    "headers" => headers: required,
    "tls" => tls: option,
} }

/// The `otlp-http` branch of [`OtelExporter`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtlpHttpOtelExporter {
    /// `endpoint` on the wire.
    pub endpoint: String,
    /// Header names are retained; values are redacted by the server.
    pub headers: BTreeMap<String, String>,
    /// `protocol` on the wire.
    pub protocol: OtelHttpProtocol,
    /// `tls` on the wire.
    pub tls: Option<OtelTlsConfig>,
}

crate::object::object! { OtlpHttpOtelExporter {
    "endpoint" => endpoint: required,
    "headers" => headers: required,
    "protocol" => protocol: required,
    "tls" => tls: option,
} }

/// The `output_text` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutputTextContentItem {
    /// `text` on the wire.
    pub text: String,
    /// `annotations` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotations: Option<Vec<serde_json::Value>>,
    /// `logprobs` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<Vec<serde_json::Value>>,
}

impl OutputTextContentItem {
    /// A `OutputTextContentItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            annotations: Default::default(),
            logprobs: Default::default(),
        }
    }
}

crate::object::object! { OutputTextContentItem {
    "text" => text: required,
    "annotations" => annotations: option,
    "logprobs" => logprobs: option,
} }

/// `OverriddenMetadata` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OverriddenMetadata {
    /// `message` on the wire.
    pub message: String,
    /// `overridingLayer` on the wire.
    pub overriding_layer: ConfigLayerMetadata,
    /// `effectiveValue` on the wire.
    pub effective_value: serde_json::Value,
}

crate::object::object! { OverriddenMetadata {
    "message" => message: required,
    "overridingLayer" => overriding_layer: required,
    "effectiveValue" => effective_value: required,
} }

/// Default configuration supplied with the installed Codex package.
///
/// The `packagedDefaults` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PackagedDefaultsConfigLayerSource {
    /// Path to the packaged default configuration file.
    pub file: AbsolutePathBuf,
}

crate::object::object! { PackagedDefaultsConfigLayerSource {
    "file" => file: required,
} }

/// `ParsedCommand` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ParsedCommand {
    /// `read`.
    #[serde(rename = "read")]
    Read(ReadParsedCommand),
    /// `list_files`.
    #[serde(rename = "list_files")]
    ListFiles(ListFilesParsedCommand),
    /// `search`.
    #[serde(rename = "search")]
    Search(SearchParsedCommand),
    /// `unknown`.
    #[serde(rename = "unknown")]
    Unknown(UnknownParsedCommand),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ParsedCommand {
    /// `cmd`, which every branch has; of an unrecognized one, if it is there.
    pub fn cmd(&self) -> Option<&str> {
        match self {
            Self::Read(body) => Some(&body.cmd),
            Self::ListFiles(body) => Some(&body.cmd),
            Self::Search(body) => Some(&body.cmd),
            Self::Unknown(body) => Some(&body.cmd),
            Self::Unrecognized(value) => {
                value.get("cmd").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Read { .. } => "read",
            Self::ListFiles { .. } => "list_files",
            Self::Search { .. } => "search",
            Self::Unknown { .. } => "unknown",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ParsedCommand, "type" {
    "read" => Read(body),
    "list_files" => ListFiles(body),
    "search" => Search(body),
    "unknown" => Unknown(body),
} }

/// `PatchApplyStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PatchApplyStatus {
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// `failed`.
    Failed,
    /// `declined`.
    Declined,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PatchApplyStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "declined" => Declined,
} }

/// `PatchChangeKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum PatchChangeKind {
    /// `add`.
    #[serde(rename = "add")]
    Add,
    /// `delete`.
    #[serde(rename = "delete")]
    Delete,
    /// `update`.
    #[serde(rename = "update")]
    Update(UpdatePatchChangeKind),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl PatchChangeKind {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Add { .. } => "add",
            Self::Delete { .. } => "delete",
            Self::Update { .. } => "update",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { PatchChangeKind, "type" {
    "add" => Add,
    "delete" => Delete,
    "update" => Update(body),
} }

/// The `path` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathFileSystemPath {
    /// `path` on the wire.
    pub path: LegacyAppPathString,
}

impl PathFileSystemPath {
    /// A `PathFileSystemPath` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<LegacyAppPathString>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { PathFileSystemPath {
    "path" => path: required,
} }

/// `PathUri` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct PathUri(pub String);

crate::open::string_newtype!(PathUri);

/// `PermissionGrantScope` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PermissionGrantScope {
    /// `turn`.
    Turn,
    /// `session`.
    Session,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PermissionGrantScope {
    "turn" => Turn,
    "session" => Session,
} }

/// `PermissionProfileSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    "description" => description: option,
    "allowed" => allowed: required,
} }

/// Deprecated: `friendly` and `pragmatic` no longer select a style.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Personality {
    /// `none`.
    None,
    /// `friendly`.
    Friendly,
    /// `pragmatic`.
    Pragmatic,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Personality {
    "none" => None,
    "friendly" => Friendly,
    "pragmatic" => Pragmatic,
} }

/// EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.
///
/// The `plan` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `text` on the wire.
    pub text: String,
}

crate::object::object! { PlanThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "text" => text: required,
} }

/// `PlanType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PlanType {
    /// `free`.
    Free,
    /// `go`.
    Go,
    /// `plus`.
    Plus,
    /// `pro`.
    Pro,
    /// `prolite`.
    Prolite,
    /// `promax`.
    Promax,
    /// `team`.
    Team,
    /// `self_serve_business_prolite`.
    SelfServeBusinessProlite,
    /// `self_serve_business_usage_based`.
    SelfServeBusinessUsageBased,
    /// `business`.
    Business,
    /// `ent26`.
    Ent26,
    /// `enterprise_cbp_automation`.
    EnterpriseCbpAutomation,
    /// `enterprise_cbp_usage_based`.
    EnterpriseCbpUsageBased,
    /// `enterprise`.
    Enterprise,
    /// `edu`.
    Edu,
    /// `edu_plus`.
    EduPlus,
    /// `edu_pro`.
    EduPro,
    /// `sci`.
    Sci,
    /// `sci_plus`.
    SciPlus,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
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

/// `PluginAuthPolicy` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginAuthPolicy {
    /// `ON_INSTALL`.
    OnInstall,
    /// `ON_USE`.
    OnUse,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginAuthPolicy {
    "ON_INSTALL" => OnInstall,
    "ON_USE" => OnUse,
} }

/// `PluginAvailability` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginAvailability {
    /// Plugin-service currently sends `"ENABLED"` for available remote plugins. Codex app-server exposes `"AVAILABLE"` in its API; the alias keeps decoding compatible with that upstream response.
    Available,
    /// `DISABLED_BY_ADMIN`.
    DisabledByAdmin,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginAvailability {
    "AVAILABLE" => Available,
    "DISABLED_BY_ADMIN" => DisabledByAdmin,
} }

/// `PluginDetail` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginDetail {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `marketplacePath` on the wire.
    pub marketplace_path: Option<AbsolutePathBuf>,
    /// `summary` on the wire.
    pub summary: PluginSummary,
    /// `shareUrl` on the wire.
    pub share_url: Option<String>,
    /// `description` on the wire.
    pub description: Option<String>,
    /// `skills` on the wire.
    pub skills: Vec<SkillSummary>,
    /// The declared onboarding skill, when the plugin and visible skill are enabled.
    pub onboarding_skill: Option<SkillSummary>,
    /// `hooks` on the wire.
    pub hooks: Vec<PluginHookSummary>,
    /// `apps` on the wire.
    pub apps: Vec<AppSummary>,
    /// `appTemplates` on the wire.
    pub app_templates: Vec<AppTemplateSummary>,
    /// `mcpServers` on the wire.
    pub mcp_servers: Vec<String>,
    /// `scheduledTasks` on the wire.
    pub scheduled_tasks: Option<Vec<ScheduledTaskSummary>>,
}

crate::object::object! { PluginDetail {
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: option,
    "summary" => summary: required,
    "shareUrl" => share_url: option,
    "description" => description: option,
    "skills" => skills: required,
    "onboardingSkill" => onboarding_skill: option,
    "hooks" => hooks: required,
    "apps" => apps: required,
    "appTemplates" => app_templates: required,
    "mcpServers" => mcp_servers: required,
    "scheduledTasks" => scheduled_tasks: option,
} }

/// `PluginDisabledReason` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginDisabledReason {
    /// `disabled_by_admin`.
    DisabledByAdmin,
    /// `plan_not_eligible`.
    PlanNotEligible,
    /// `required_app_unavailable`.
    RequiredAppUnavailable,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginDisabledReason {
    "disabled_by_admin" => DisabledByAdmin,
    "plan_not_eligible" => PlanNotEligible,
    "required_app_unavailable" => RequiredAppUnavailable,
    "unknown" => Unknown,
} }

/// `PluginHookSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginHookSummary {
    /// `key` on the wire.
    pub key: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
}

crate::object::object! { PluginHookSummary {
    "key" => key: required,
    "eventName" => event_name: required,
} }

/// `PluginInstallPolicy` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginInstallPolicy {
    /// `NOT_AVAILABLE`.
    NotAvailable,
    /// `AVAILABLE`.
    Available,
    /// `INSTALLED_BY_DEFAULT`.
    InstalledByDefault,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginInstallPolicy {
    "NOT_AVAILABLE" => NotAvailable,
    "AVAILABLE" => Available,
    "INSTALLED_BY_DEFAULT" => InstalledByDefault,
} }

/// `PluginInstallPolicySource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginInstallPolicySource {
    /// `WORKSPACE_SETTING`.
    WorkspaceSetting,
    /// `IMPLICIT_CANONICAL_APP`.
    ImplicitCanonicalApp,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginInstallPolicySource {
    "WORKSPACE_SETTING" => WorkspaceSetting,
    "IMPLICIT_CANONICAL_APP" => ImplicitCanonicalApp,
} }

/// `PluginInterface` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginInterface {
    /// `displayName` on the wire.
    pub display_name: Option<String>,
    /// `shortDescription` on the wire.
    pub short_description: Option<String>,
    /// `longDescription` on the wire.
    pub long_description: Option<String>,
    /// `developerName` on the wire.
    pub developer_name: Option<String>,
    /// `category` on the wire.
    pub category: Option<String>,
    /// `capabilities` on the wire.
    pub capabilities: Vec<String>,
    /// `websiteUrl` on the wire.
    pub website_url: Option<String>,
    /// `privacyPolicyUrl` on the wire.
    pub privacy_policy_url: Option<String>,
    /// `termsOfServiceUrl` on the wire.
    pub terms_of_service_url: Option<String>,
    /// Starter prompts for the plugin. Capped at 3 entries with a maximum of 512 characters per entry.
    pub default_prompt: Option<Vec<String>>,
    /// `brandColor` on the wire.
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
    "displayName" => display_name: option,
    "shortDescription" => short_description: option,
    "longDescription" => long_description: option,
    "developerName" => developer_name: option,
    "category" => category: option,
    "capabilities" => capabilities: required,
    "websiteUrl" => website_url: option,
    "privacyPolicyUrl" => privacy_policy_url: option,
    "termsOfServiceUrl" => terms_of_service_url: option,
    "defaultPrompt" => default_prompt: option,
    "brandColor" => brand_color: option,
    "composerIcon" => composer_icon: option,
    "composerIconUrl" => composer_icon_url: option,
    "logo" => logo: option,
    "logoDark" => logo_dark: option,
    "logoUrl" => logo_url: option,
    "logoUrlDark" => logo_url_dark: option,
    "screenshots" => screenshots: required,
    "screenshotUrls" => screenshot_urls: required,
} }

/// `PluginListMarketplaceKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginListMarketplaceKind {
    /// `local`.
    Local,
    /// `vertical`.
    Vertical,
    /// `workspace-directory`.
    WorkspaceDirectory,
    /// `shared-with-me`.
    SharedWithMe,
    /// `created-by-me-remote`.
    CreatedByMeRemote,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginListMarketplaceKind {
    "local" => Local,
    "vertical" => Vertical,
    "workspace-directory" => WorkspaceDirectory,
    "shared-with-me" => SharedWithMe,
    "created-by-me-remote" => CreatedByMeRemote,
} }

/// `PluginMarketplaceEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PluginMarketplaceEntry {
    /// `name` on the wire.
    pub name: String,
    /// Local marketplace file path when the marketplace is backed by a local file. Remote-only catalog marketplaces do not have a local path.
    pub path: Option<AbsolutePathBuf>,
    /// `interface` on the wire.
    pub interface: Option<MarketplaceInterface>,
    /// `plugins` on the wire.
    pub plugins: Vec<PluginSummary>,
}

crate::object::object! { PluginMarketplaceEntry {
    "name" => name: required,
    "path" => path: option,
    "interface" => interface: option,
    "plugins" => plugins: required,
} }

/// Runtime categories affected by this change, not just capabilities currently present. Flags describe declarations before runtime policy filtering. Updates OR the old and new bundle flags; enablement changes and cached reinstalls use the cached bundle; removals retain the old bundle's flags.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginReconcileChangedPlugin {
    /// Local plugin ID (`name@marketplace`), matching `PluginSummary.id`.
    pub id: String,
    /// `hasMcps` on the wire.
    pub has_mcps: bool,
    /// `hasApps` on the wire.
    pub has_apps: bool,
    /// `hasHooks` on the wire.
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

/// `PluginSearchResult` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSearchResult {
    /// `plugin` on the wire.
    pub plugin: PluginSummary,
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `marketplacePath` on the wire.
    pub marketplace_path: Option<AbsolutePathBuf>,
}

crate::object::object! { PluginSearchResult {
    "plugin" => plugin: required,
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: option,
} }

/// `PluginSearchScope` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSearchScope {
    /// `global`.
    Global,
    /// `workspace`.
    Workspace,
    /// `personal`.
    Personal,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSearchScope {
    "global" => Global,
    "workspace" => Workspace,
    "personal" => Personal,
} }

/// `PluginShareContext` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareContext {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
    /// Version of the remote shared plugin release when available.
    pub remote_version: Option<String>,
    /// `discoverability` on the wire.
    pub discoverability: Option<PluginShareDiscoverability>,
    /// `shareUrl` on the wire.
    pub share_url: Option<String>,
    /// `creatorAccountUserId` on the wire.
    pub creator_account_user_id: Option<String>,
    /// `creatorName` on the wire.
    pub creator_name: Option<String>,
    /// `sharePrincipals` on the wire.
    pub share_principals: Option<Vec<PluginSharePrincipal>>,
    /// `canPublishToWorkspace` on the wire.
    pub can_publish_to_workspace: Option<bool>,
}

crate::object::object! { PluginShareContext {
    "remotePluginId" => remote_plugin_id: required,
    "remoteVersion" => remote_version: option,
    "discoverability" => discoverability: option,
    "shareUrl" => share_url: option,
    "creatorAccountUserId" => creator_account_user_id: option,
    "creatorName" => creator_name: option,
    "sharePrincipals" => share_principals: option,
    "canPublishToWorkspace" => can_publish_to_workspace: option,
} }

/// `PluginShareDiscoverability` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareDiscoverability {
    /// `LISTED`.
    Listed,
    /// `UNLISTED`.
    Unlisted,
    /// `PRIVATE`.
    Private,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareDiscoverability {
    "LISTED" => Listed,
    "UNLISTED" => Unlisted,
    "PRIVATE" => Private,
} }

/// `PluginShareListItem` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareListItem {
    /// `plugin` on the wire.
    pub plugin: PluginSummary,
    /// `localPluginPath` on the wire.
    pub local_plugin_path: Option<AbsolutePathBuf>,
}

crate::object::object! { PluginShareListItem {
    "plugin" => plugin: required,
    "localPluginPath" => local_plugin_path: option,
} }

/// `PluginSharePrincipal` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSharePrincipal {
    /// `principalType` on the wire.
    pub principal_type: PluginSharePrincipalType,
    /// `principalId` on the wire.
    pub principal_id: String,
    /// `role` on the wire.
    pub role: PluginSharePrincipalRole,
    /// `name` on the wire.
    pub name: String,
}

crate::object::object! { PluginSharePrincipal {
    "principalType" => principal_type: required,
    "principalId" => principal_id: required,
    "role" => role: required,
    "name" => name: required,
} }

/// `PluginSharePrincipalRole` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSharePrincipalRole {
    /// `reader`.
    Reader,
    /// `editor`.
    Editor,
    /// `owner`.
    Owner,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSharePrincipalRole {
    "reader" => Reader,
    "editor" => Editor,
    "owner" => Owner,
} }

/// `PluginSharePrincipalType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginSharePrincipalType {
    /// `user`.
    User,
    /// `group`.
    Group,
    /// `workspace`.
    Workspace,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginSharePrincipalType {
    "user" => User,
    "group" => Group,
    "workspace" => Workspace,
} }

/// `PluginShareTarget` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareTarget {
    /// `principalType` on the wire.
    pub principal_type: PluginSharePrincipalType,
    /// `principalId` on the wire.
    pub principal_id: String,
    /// `role` on the wire.
    pub role: PluginShareTargetRole,
}

impl PluginShareTarget {
    /// A `PluginShareTarget` of its required fields; all others as if they were left out.
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

/// `PluginShareTargetRole` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareTargetRole {
    /// `reader`.
    Reader,
    /// `editor`.
    Editor,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareTargetRole {
    "reader" => Reader,
    "editor" => Editor,
} }

/// `PluginShareUpdateDiscoverability` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PluginShareUpdateDiscoverability {
    /// `UNLISTED`.
    Unlisted,
    /// `PRIVATE`.
    Private,
    /// `LISTED`.
    Listed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PluginShareUpdateDiscoverability {
    "UNLISTED" => Unlisted,
    "PRIVATE" => Private,
    "LISTED" => Listed,
} }

/// `PluginSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum PluginSource {
    /// `local`.
    #[serde(rename = "local")]
    Local(LocalPluginSource),
    /// `git`.
    #[serde(rename = "git")]
    Git(GitPluginSource),
    /// `npm`.
    #[serde(rename = "npm")]
    Npm(NpmPluginSource),
    /// The plugin is available in the remote catalog. Download metadata is kept server-side and is not exposed through the app-server API.
    #[serde(rename = "remote")]
    Remote,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl PluginSource {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// `PluginSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSummary {
    /// `id` on the wire.
    pub id: String,
    /// Backend remote plugin identifier when available.
    pub remote_plugin_id: Option<String>,
    /// Version advertised by the remote marketplace backend when available.
    pub version: Option<String>,
    /// Version of the locally materialized plugin package when available.
    pub local_version: Option<String>,
    /// `name` on the wire.
    pub name: String,
    /// Remote sharing context associated with this plugin when available.
    pub share_context: Option<PluginShareContext>,
    /// `source` on the wire.
    pub source: PluginSource,
    /// `installed` on the wire.
    pub installed: bool,
    /// Unix timestamp in seconds when the remote plugin was installed, when available.
    pub installed_at: Option<i64>,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `installPolicy` on the wire.
    pub install_policy: PluginInstallPolicy,
    /// `installPolicySource` on the wire.
    pub install_policy_source: Option<PluginInstallPolicySource>,
    /// `mustShowInstallationInterstitial` on the wire.
    pub must_show_installation_interstitial: Option<bool>,
    /// `authPolicy` on the wire.
    pub auth_policy: PluginAuthPolicy,
    /// Availability state for installing and using the plugin.
    pub availability: PluginAvailability,
    /// Why the remote plugin is unavailable, when provided by plugin-service.
    pub disabled_reason: Option<PluginDisabledReason>,
    /// Raw plugin-service plan identifiers eligible to install the plugin.
    pub eligible_plan_types: Option<Vec<String>>,
    /// `interface` on the wire.
    pub interface: Option<PluginInterface>,
    /// `keywords` on the wire.
    pub keywords: Vec<String>,
}

impl PluginSummary {
    fn default_availability() -> PluginAvailability {
        PluginAvailability::Available
    }
}

crate::object::object! { PluginSummary {
    "id" => id: required,
    "remotePluginId" => remote_plugin_id: option,
    "version" => version: option,
    "localVersion" => local_version: option,
    "name" => name: required,
    "shareContext" => share_context: option,
    "source" => source: required,
    "installed" => installed: required,
    "installedAt" => installed_at: option,
    "enabled" => enabled: required,
    "installPolicy" => install_policy: required,
    "installPolicySource" => install_policy_source: option,
    "mustShowInstallationInterstitial" => must_show_installation_interstitial: option,
    "authPolicy" => auth_policy: required,
    "availability" => availability: or PluginSummary::default_availability,
    "disabledReason" => disabled_reason: option,
    "eligiblePlanTypes" => eligible_plan_types: option,
    "interface" => interface: option,
    "keywords" => keywords: or_default,
} }

/// `PluginsMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginsMigration {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `pluginNames` on the wire.
    pub plugin_names: Vec<String>,
}

impl PluginsMigration {
    /// A `PluginsMigration` of its required fields; all others as if they were left out.
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

/// Stream label for `process/outputDelta` notifications.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProcessOutputStream {
    /// stdout stream. PTY mode multiplexes terminal output here.
    Stdout,
    /// stderr stream.
    Stderr,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProcessOutputStream {
    "stdout" => Stdout,
    "stderr" => Stderr,
} }

/// PTY size in character cells for `process/spawn` PTY sessions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProcessTerminalSize {
    /// Terminal height in character cells.
    pub rows: u16,
    /// Terminal width in character cells.
    pub cols: u16,
}

impl ProcessTerminalSize {
    /// A `ProcessTerminalSize` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rows: u16, cols: u16) -> Self {
        Self { rows, cols }
    }
}

crate::object::object! { ProcessTerminalSize {
    "rows" => rows: required,
    "cols" => cols: required,
} }

/// The `profile` branch of [`BedrockSetupParams`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProfileBedrockSetupParams {
    /// `profile` on the wire.
    pub profile: String,
    /// `region` on the wire.
    pub region: String,
}

#[cfg(feature = "experimental")]
impl ProfileBedrockSetupParams {
    /// A `ProfileBedrockSetupParams` of its required fields; all others as if they were left out.
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

/// `Project` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// `id` on the wire.
    pub id: String,
    /// `name` on the wire.
    pub name: String,
    /// `roots` on the wire.
    pub roots: Vec<ProjectRoot>,
    /// `metadata` on the wire.
    pub metadata: BTreeMap<String, String>,
    /// `createdAt` on the wire.
    pub created_at: i64,
    /// `updatedAt` on the wire.
    pub updated_at: i64,
    /// Newest non-archived member thread's recency, in Unix seconds; null when none exist.
    pub recency_at: Option<i64>,
}

crate::object::object! { Project {
    "id" => id: required,
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: required,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
    "recencyAt" => recency_at: option,
} }

/// `ProjectChangeType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProjectChangeType {
    /// `created`.
    Created,
    /// `updated`.
    Updated,
    /// `deleted`.
    Deleted,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProjectChangeType {
    "created" => Created,
    "updated" => Updated,
    "deleted" => Deleted,
} }

/// Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.
///
/// The `project` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectConfigLayerSource {
    /// `dotCodexFolder` on the wire.
    pub dot_codex_folder: AbsolutePathBuf,
}

crate::object::object! { ProjectConfigLayerSource {
    "dotCodexFolder" => dot_codex_folder: required,
} }

/// `ProjectRoot` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectRoot {
    /// `path` on the wire.
    pub path: AbsolutePathBuf,
}

impl ProjectRoot {
    /// A `ProjectRoot` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { ProjectRoot {
    "path" => path: required,
} }

/// The `project_roots` branch of [`FileSystemSpecialPath`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProjectRootsFileSystemSpecialPath {
    /// `subpath` on the wire.
    pub subpath: Option<LegacyAppPathString>,
}

crate::object::object! { ProjectRootsFileSystemSpecialPath {
    "subpath" => subpath: option,
} }

/// `ProjectSortKey` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProjectSortKey {
    /// `position`.
    Position,
    /// `recencyAt`.
    RecencyAt,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProjectSortKey {
    "position" => Position,
    "recencyAt" => RecencyAt,
} }

/// The `prompt` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PromptHookMetadata {
    /// `key` on the wire.
    pub key: String,
    /// `eventName` on the wire.
    pub event_name: HookEventName,
    /// `matcher` on the wire.
    pub matcher: Option<String>,
    /// `timeoutSec` on the wire.
    pub timeout_sec: u64,
    /// `statusMessage` on the wire.
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    /// `sourcePath` on the wire.
    pub source_path: AbsolutePathBuf,
    /// `source` on the wire.
    pub source: HookSource,
    /// `pluginId` on the wire.
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    /// `displayOrder` on the wire.
    pub display_order: i64,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// `isManaged` on the wire.
    pub is_managed: bool,
    /// `currentHash` on the wire.
    pub current_hash: String,
    /// `trustStatus` on the wire.
    pub trust_status: HookTrustStatus,
}

crate::object::object! { PromptHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: option,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: option,
    "additionalContextLimit" => additional_context_limit: option,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: option,
    "environmentId" => environment_id: option,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
} }

/// The `protection` branch of [`BlockReason`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProtectionBlockReason {
    /// Identifies the same moderation row that Chat writes on the live path.
    pub protection_type: String,
}

crate::object::object! { ProtectionBlockReason {
    "protectionType" => protection_type: required,
} }

/// `ProviderSettings` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ProviderSettings {
    /// `openai`.
    #[serde(rename = "openai")]
    Openai,
    /// `customGateway`.
    #[serde(rename = "customGateway")]
    CustomGateway(CustomGatewayProviderSettings),
    /// `bedrock`.
    #[serde(rename = "bedrock")]
    Bedrock(BedrockProviderSettings),
    /// `gcp`.
    #[serde(rename = "gcp")]
    Gcp(GcpProviderSettings),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ProviderSettings {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Openai { .. } => "openai",
            Self::CustomGateway { .. } => "customGateway",
            Self::Bedrock { .. } => "bedrock",
            Self::Gcp { .. } => "gcp",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ProviderSettings, "type" {
    "openai" => Openai,
    "customGateway" => CustomGateway(body),
    "bedrock" => Bedrock(body),
    "gcp" => Gcp(body),
} }

/// Omitted patch fields preserve their values. Explicit null clears a nullable field.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ProviderSettingsPatch {
    /// `customGateway`.
    #[serde(rename = "customGateway")]
    CustomGateway(CustomGatewayProviderSettingsPatch),
    /// AWS configuration fields for built-in Bedrock providers.
    #[serde(rename = "bedrock")]
    Bedrock(BedrockProviderSettingsPatch),
    /// GCP configuration fields. Credential-file paths refer to the app-server host.
    #[serde(rename = "gcp")]
    Gcp(GcpProviderSettingsPatch),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ProviderSettingsPatch {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::CustomGateway { .. } => "customGateway",
            Self::Bedrock { .. } => "bedrock",
            Self::Gcp { .. } => "gcp",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ProviderSettingsPatch, "type" {
    "customGateway" => CustomGateway(body),
    "bedrock" => Bedrock(body),
    "gcp" => Gcp(body),
} }

/// `QueuedSubmission` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueuedSubmission {
    /// `id` on the wire.
    pub id: String,
    /// `input` on the wire.
    pub input: Vec<UserInput>,
    /// `clientUserMessageId` on the wire.
    pub client_user_message_id: String,
    /// Metadata retained with this input, including across reconnect and restoration.
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

crate::object::object! { QueuedSubmission {
    "id" => id: required,
    "input" => input: required,
    "clientUserMessageId" => client_user_message_id: required,
    "responsesapiClientMetadata" => responsesapi_client_metadata: option,
} }

/// `RateLimitReachedType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitReachedType {
    /// `rate_limit_reached`.
    RateLimitReached,
    /// `workspace_owner_credits_depleted`.
    WorkspaceOwnerCreditsDepleted,
    /// `workspace_member_credits_depleted`.
    WorkspaceMemberCreditsDepleted,
    /// `workspace_owner_usage_limit_reached`.
    WorkspaceOwnerUsageLimitReached,
    /// `workspace_member_usage_limit_reached`.
    WorkspaceMemberUsageLimitReached,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitReachedType {
    "rate_limit_reached" => RateLimitReached,
    "workspace_owner_credits_depleted" => WorkspaceOwnerCreditsDepleted,
    "workspace_member_credits_depleted" => WorkspaceMemberCreditsDepleted,
    "workspace_owner_usage_limit_reached" => WorkspaceOwnerUsageLimitReached,
    "workspace_member_usage_limit_reached" => WorkspaceMemberUsageLimitReached,
} }

/// `RateLimitResetCredit` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateLimitResetCredit {
    /// Opaque backend identifier for this reset credit.
    pub id: String,
    /// `resetType` on the wire.
    pub reset_type: RateLimitResetType,
    /// `status` on the wire.
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
    "expiresAt" => expires_at: option,
    "title" => title: option,
    "description" => description: option,
} }

/// `RateLimitResetCreditStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitResetCreditStatus {
    /// `available`.
    Available,
    /// `redeeming`.
    Redeeming,
    /// `redeemed`.
    Redeemed,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitResetCreditStatus {
    "available" => Available,
    "redeeming" => Redeeming,
    "redeemed" => Redeemed,
    "unknown" => Unknown,
} }

/// `RateLimitResetCreditsSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateLimitResetCreditsSummary {
    /// `availableCount` on the wire.
    pub available_count: i64,
    /// Detail rows for available reset credits, when the backend provides them.
    ///
    /// `null` means only `availableCount` is known, while an empty array means details were fetched and no available credits were returned. The backend may cap this list, so its length can be less than `availableCount`.
    pub credits: Option<Vec<RateLimitResetCredit>>,
}

crate::object::object! { RateLimitResetCreditsSummary {
    "availableCount" => available_count: required,
    "credits" => credits: option,
} }

/// `RateLimitResetType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RateLimitResetType {
    /// `codexRateLimits`.
    CodexRateLimits,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RateLimitResetType {
    "codexRateLimits" => CodexRateLimits,
    "unknown" => Unknown,
} }

/// `RateLimitSnapshot` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateLimitSnapshot {
    /// `limitId` on the wire.
    pub limit_id: Option<String>,
    /// `limitName` on the wire.
    pub limit_name: Option<String>,
    /// Normal model whose display name and reasoning options describe this quota alias.
    pub normal_model_slug: Option<String>,
    /// `primary` on the wire.
    pub primary: Option<RateLimitWindow>,
    /// `secondary` on the wire.
    pub secondary: Option<RateLimitWindow>,
    /// `credits` on the wire.
    pub credits: Option<CreditsSnapshot>,
    /// `individualLimit` on the wire.
    pub individual_limit: Option<SpendControlLimitSnapshot>,
    /// Backend-reported spend-control state. `None` is unavailable, not a sparse-update recovery.
    pub spend_control_reached: Option<bool>,
    /// `planType` on the wire.
    pub plan_type: Option<PlanType>,
    /// `rateLimitReachedType` on the wire.
    pub rate_limit_reached_type: Option<RateLimitReachedType>,
}

crate::object::object! { RateLimitSnapshot {
    "limitId" => limit_id: option,
    "limitName" => limit_name: option,
    "normalModelSlug" => normal_model_slug: option,
    "primary" => primary: option,
    "secondary" => secondary: option,
    "credits" => credits: option,
    "individualLimit" => individual_limit: option,
    "spendControlReached" => spend_control_reached: option,
    "planType" => plan_type: option,
    "rateLimitReachedType" => rate_limit_reached_type: option,
} }

/// `RateLimitWindow` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateLimitWindow {
    /// `usedPercent` on the wire.
    pub used_percent: i32,
    /// `windowDurationMins` on the wire.
    pub window_duration_mins: Option<i64>,
    /// `resetsAt` on the wire.
    pub resets_at: Option<i64>,
}

crate::object::object! { RateLimitWindow {
    "usedPercent" => used_percent: required,
    "windowDurationMins" => window_duration_mins: option,
    "resetsAt" => resets_at: option,
} }

/// Internal-only notification containing the exact usage from one upstream Responses API completion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RawResponseCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `responseId` on the wire.
    pub response_id: String,
    /// `usage` on the wire.
    pub usage: Option<TokenUsageBreakdown>,
    /// `usageMetadata` on the wire.
    pub usage_metadata: Option<ResponseUsageMetadata>,
}

crate::object::object! { RawResponseCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "responseId" => response_id: required,
    "usage" => usage: option,
    "usageMetadata" => usage_metadata: option,
} }

/// `RawResponseItemCompletedNotification` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RawResponseItemCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `item` on the wire.
    pub item: ResponseItem,
}

crate::object::object! { RawResponseItemCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "item" => item: required,
} }

/// The `read` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadCommandAction {
    /// `command` on the wire.
    pub command: String,
    /// `name` on the wire.
    pub name: String,
    /// `path` on the wire.
    pub path: LegacyAppPathString,
}

crate::object::object! { ReadCommandAction {
    "command" => command: required,
    "name" => name: required,
    "path" => path: required,
} }

/// The `readOnly` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadOnlySandboxPolicy {
    /// `networkAccess` on the wire.
    pub network_access: bool,
}

crate::object::object! { ReadOnlySandboxPolicy {
    "networkAccess" => network_access: or_default,
} }

/// The `read` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadParsedCommand {
    /// `cmd` on the wire.
    pub cmd: String,
    /// `name` on the wire.
    pub name: String,
    /// (Best effort) Path to the file being read by the command. When possible, this is an absolute path, though when relative, it should be resolved against the \`cwd\`\` that will be used to run the command to derive the absolute path.
    pub path: String,
}

crate::object::object! { ReadParsedCommand {
    "cmd" => cmd: required,
    "name" => name: required,
    "path" => path: required,
} }

/// `RealtimeConversationVersion` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeConversationVersion {
    /// `v1`.
    V1,
    /// `v2`.
    V2,
    /// `v3`.
    V3,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeConversationVersion {
    "v1" => V1,
    "v2" => V2,
    "v3" => V3,
} }

/// `RealtimeOutputModality` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeOutputModality {
    /// `text`.
    Text,
    /// `audio`.
    Audio,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeOutputModality {
    "text" => Text,
    "audio" => Audio,
} }

/// The `realtimeSessionClosed` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RealtimeSessionClosedThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `outcome` on the wire.
    pub outcome: ThreadRealtimeSessionOutcome,
}

crate::object::object! { RealtimeSessionClosedThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "outcome" => outcome: required,
} }

/// The `realtimeSessionStarted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RealtimeSessionStartedThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
}

crate::object::object! { RealtimeSessionStartedThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
} }

/// The `realtime` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RealtimeThreadTimelineEntry {
    /// `position` on the wire.
    pub position: u64,
    /// `item` on the wire.
    pub item: ThreadRealtimeItem,
}

crate::object::object! { RealtimeThreadTimelineEntry {
    "position" => position: required,
    "item" => item: required,
} }

/// `RealtimeVoice` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeVoice {
    /// `alloy`.
    Alloy,
    /// `arbor`.
    Arbor,
    /// `ash`.
    Ash,
    /// `aube`.
    Aube,
    /// `ballad`.
    Ballad,
    /// `breeze`.
    Breeze,
    /// `bubbie`.
    Bubbie,
    /// `cedar`.
    Cedar,
    /// `coral`.
    Coral,
    /// `cove`.
    Cove,
    /// `echo`.
    Echo,
    /// `ember`.
    Ember,
    /// `haetsal`.
    Haetsal,
    /// `hanul`.
    Hanul,
    /// `himari`.
    Himari,
    /// `juniper`.
    Juniper,
    /// `leher`.
    Leher,
    /// `maple`.
    Maple,
    /// `marin`.
    Marin,
    /// `miko`.
    Miko,
    /// `neer`.
    Neer,
    /// `porto`.
    Porto,
    /// `rindo`.
    Rindo,
    /// `rio`.
    Rio,
    /// `rivage`.
    Rivage,
    /// `sage`.
    Sage,
    /// `selva`.
    Selva,
    /// `shimmer`.
    Shimmer,
    /// `sol`.
    Sol,
    /// `sonna`.
    Sonna,
    /// `spruce`.
    Spruce,
    /// `tinta`.
    Tinta,
    /// `vale`.
    Vale,
    /// `verse`.
    Verse,
    /// `viola`.
    Viola,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeVoice {
    "alloy" => Alloy,
    "arbor" => Arbor,
    "ash" => Ash,
    "aube" => Aube,
    "ballad" => Ballad,
    "breeze" => Breeze,
    "bubbie" => Bubbie,
    "cedar" => Cedar,
    "coral" => Coral,
    "cove" => Cove,
    "echo" => Echo,
    "ember" => Ember,
    "haetsal" => Haetsal,
    "hanul" => Hanul,
    "himari" => Himari,
    "juniper" => Juniper,
    "leher" => Leher,
    "maple" => Maple,
    "marin" => Marin,
    "miko" => Miko,
    "neer" => Neer,
    "porto" => Porto,
    "rindo" => Rindo,
    "rio" => Rio,
    "rivage" => Rivage,
    "sage" => Sage,
    "selva" => Selva,
    "shimmer" => Shimmer,
    "sol" => Sol,
    "sonna" => Sonna,
    "spruce" => Spruce,
    "tinta" => Tinta,
    "vale" => Vale,
    "verse" => Verse,
    "viola" => Viola,
} }

/// `RealtimeVoicesList` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RealtimeVoicesList {
    /// `v1` on the wire.
    pub v1: Vec<RealtimeVoice>,
    /// `v2` on the wire.
    pub v2: Vec<RealtimeVoice>,
    /// `v3` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub v3: Option<Vec<RealtimeVoice>>,
    /// `defaultV1` on the wire.
    pub default_v1: RealtimeVoice,
    /// `defaultV2` on the wire.
    pub default_v2: RealtimeVoice,
}

crate::object::object! { RealtimeVoicesList {
    "v1" => v1: required,
    "v2" => v2: required,
    "v3" => v3: option,
    "defaultV1" => default_v1: required,
    "defaultV2" => default_v2: required,
} }

/// A non-empty reasoning effort value advertised by the model.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ReasoningEffort(pub String);

crate::open::string_newtype!(ReasoningEffort);

/// `ReasoningEffortOption` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasoningEffortOption {
    /// `reasoningEffort` on the wire.
    pub reasoning_effort: ReasoningEffort,
    /// `description` on the wire.
    pub description: String,
}

crate::object::object! { ReasoningEffortOption {
    "reasoningEffort" => reasoning_effort: required,
    "description" => description: required,
} }

/// `ReasoningItemContent` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReasoningItemContent {
    /// `reasoning_text`.
    #[serde(rename = "reasoning_text")]
    ReasoningText(ReasoningTextReasoningItemContent),
    /// `text`.
    #[serde(rename = "text")]
    Text(TextReasoningItemContent),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReasoningItemContent {
    /// `text`, which every branch has; of an unrecognized one, if it is there.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::ReasoningText(body) => Some(&body.text),
            Self::Text(body) => Some(&body.text),
            Self::Unrecognized(value) => {
                value.get("text").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ReasoningText { .. } => "reasoning_text",
            Self::Text { .. } => "text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReasoningItemContent, "type" {
    "reasoning_text" => ReasoningText(body),
    "text" => Text(body),
} }

/// `ReasoningItemReasoningSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReasoningItemReasoningSummary {
    /// `summary_text`.
    #[serde(rename = "summary_text")]
    SummaryText(SummaryTextReasoningItemReasoningSummary),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReasoningItemReasoningSummary {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::SummaryText { .. } => "summary_text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReasoningItemReasoningSummary, "type" {
    "summary_text" => SummaryText(body),
} }

/// The `reasoning` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReasoningResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `summary` on the wire.
    pub summary: Vec<ReasoningItemReasoningSummary>,
    /// `content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<Vec<ReasoningItemContent>>,
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ReasoningResponseItem {
    /// A `ReasoningResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(summary: Vec<ReasoningItemReasoningSummary>) -> Self {
        Self {
            id: Default::default(),
            summary,
            content: Default::default(),
            encrypted_content: Default::default(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ReasoningResponseItem {
    "id" => id: option,
    "summary" => summary: required,
    "content" => content: option,
    "encrypted_content" => encrypted_content: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// A summary of the reasoning performed by the model. This can be useful for debugging and understanding the model's reasoning process. See <https://platform.openai.com/docs/guides/reasoning?api-mode=responses#reasoning-summaries>
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ReasoningSummary {
    /// `auto`.
    Auto,
    /// `concise`.
    Concise,
    /// `detailed`.
    Detailed,
    /// Option to disable reasoning summaries.
    None,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ReasoningSummary {
    "auto" => Auto,
    "concise" => Concise,
    "detailed" => Detailed,
    "none" => None,
} }

/// The `reasoning_text` branch of [`ReasoningItemContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReasoningTextReasoningItemContent {
    /// `text` on the wire.
    pub text: String,
}

impl ReasoningTextReasoningItemContent {
    /// A `ReasoningTextReasoningItemContent` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { ReasoningTextReasoningItemContent {
    "text" => text: required,
} }

/// The `reasoning` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasoningThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `summary` on the wire.
    pub summary: Vec<String>,
    /// `content` on the wire.
    pub content: Vec<String>,
}

crate::object::object! { ReasoningThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "summary" => summary: or_default,
    "content" => content: or_default,
} }

/// `RemoteControlClient` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlClient {
    /// `clientId` on the wire.
    pub client_id: String,
    /// `displayName` on the wire.
    pub display_name: Option<String>,
    /// `deviceType` on the wire.
    pub device_type: Option<String>,
    /// `platform` on the wire.
    pub platform: Option<String>,
    /// `osVersion` on the wire.
    pub os_version: Option<String>,
    /// `deviceModel` on the wire.
    pub device_model: Option<String>,
    /// `appVersion` on the wire.
    pub app_version: Option<String>,
    /// `lastSeenAt` on the wire.
    pub last_seen_at: Option<i64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClient {
    "clientId" => client_id: required,
    "displayName" => display_name: option,
    "deviceType" => device_type: option,
    "platform" => platform: option,
    "osVersion" => os_version: option,
    "deviceModel" => device_model: option,
    "appVersion" => app_version: option,
    "lastSeenAt" => last_seen_at: option,
} }

/// `RemoteControlClientsListOrder` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemoteControlClientsListOrder {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { RemoteControlClientsListOrder {
    "asc" => Asc,
    "desc" => Desc,
} }

/// `RemoteControlConnectionStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemoteControlConnectionStatus {
    /// `disabled`.
    Disabled,
    /// `connecting`.
    Connecting,
    /// `connected`.
    Connected,
    /// `errored`.
    Errored,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RemoteControlConnectionStatus {
    "disabled" => Disabled,
    "connecting" => Connecting,
    "connected" => Connected,
    "errored" => Errored,
} }

/// `RequestHeader` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequestHeader {
    /// `name` on the wire.
    pub name: String,
    /// `value` on the wire.
    pub value: String,
}

crate::object::object! { RequestHeader {
    "name" => name: required,
    "value" => value: required,
} }

/// `RequestId` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum RequestId {
    /// String of a RequestId.
    String(String),
    /// Number of a RequestId.
    Number(i64),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { RequestId {
    String => string,
    Number => integer,
} }

/// `RequestPermissionProfile` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestPermissionProfile {
    /// `network` on the wire.
    pub network: Option<AdditionalNetworkPermissions>,
    /// `fileSystem` on the wire.
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { RequestPermissionProfile {
    "network" => network: option,
    "fileSystem" => file_system: option,
} }

/// The `requestPermissions` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequestPermissionsGuardianApprovalReviewAction {
    /// `reason` on the wire.
    pub reason: Option<String>,
    /// `permissions` on the wire.
    pub permissions: RequestPermissionProfile,
}

crate::object::object! { RequestPermissionsGuardianApprovalReviewAction {
    "reason" => reason: option,
    "permissions" => permissions: required,
} }

/// `ResidencyRequirement` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ResidencyRequirement {
    /// `us`.
    Us,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ResidencyRequirement {
    "us" => Us,
} }

/// A known resource that the server is capable of reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resource {
    /// `annotations` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotations: Option<serde_json::Value>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `mimeType` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// `name` on the wire.
    pub name: String,
    /// `size` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `uri` on the wire.
    pub uri: String,
    /// `icons` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icons: Option<Vec<serde_json::Value>>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
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
    /// `text`.
    Text(TextResourceContent),
    /// `blob`.
    Blob(BlobResourceContent),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ResourceContent {
    Text => fits TextResourceContent,
    Blob => fits BlobResourceContent,
} }

/// A template description for resources available on the server.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResourceTemplate {
    /// `annotations` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotations: Option<serde_json::Value>,
    /// `uriTemplate` on the wire.
    pub uri_template: String,
    /// `name` on the wire.
    pub name: String,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `mimeType` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// `ResponseItem` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ResponseItem {
    /// `additional_tools`.
    #[serde(rename = "additional_tools")]
    AdditionalTools(AdditionalToolsResponseItem),
    /// `message`.
    #[serde(rename = "message")]
    Message(MessageResponseItem),
    /// `agent_message`.
    #[serde(rename = "agent_message")]
    AgentMessage(AgentMessageResponseItem),
    /// `reasoning`.
    #[serde(rename = "reasoning")]
    Reasoning(ReasoningResponseItem),
    /// `local_shell_call`.
    #[serde(rename = "local_shell_call")]
    LocalShellCall(LocalShellCallResponseItem),
    /// `function_call`.
    #[serde(rename = "function_call")]
    FunctionCall(FunctionCallResponseItem),
    /// `tool_search_call`.
    #[serde(rename = "tool_search_call")]
    ToolSearchCall(ToolSearchCallResponseItem),
    /// `function_call_output`.
    #[serde(rename = "function_call_output")]
    FunctionCallOutput(FunctionCallOutputResponseItem),
    /// `custom_tool_call`.
    #[serde(rename = "custom_tool_call")]
    CustomToolCall(CustomToolCallResponseItem),
    /// `custom_tool_call_output`.
    #[serde(rename = "custom_tool_call_output")]
    CustomToolCallOutput(CustomToolCallOutputResponseItem),
    /// `tool_search_output`.
    #[serde(rename = "tool_search_output")]
    ToolSearchOutput(ToolSearchOutputResponseItem),
    /// `web_search_call`.
    #[serde(rename = "web_search_call")]
    WebSearchCall(WebSearchCallResponseItem),
    /// `image_generation_call`.
    #[serde(rename = "image_generation_call")]
    ImageGenerationCall(ImageGenerationCallResponseItem),
    /// `compaction`.
    #[serde(rename = "compaction")]
    Compaction(CompactionResponseItem),
    /// A durable input control interpreted by the backend at its position in history.
    #[serde(rename = "configuration_update")]
    ConfigurationUpdate(ConfigurationUpdateResponseItem),
    /// `compaction_trigger`.
    #[serde(rename = "compaction_trigger")]
    CompactionTrigger,
    /// `context_compaction`.
    #[serde(rename = "context_compaction")]
    ContextCompaction(ContextCompactionResponseItem),
    /// `other`.
    #[serde(rename = "other")]
    Other,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ResponseItem {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::AdditionalTools { .. } => "additional_tools",
            Self::Message { .. } => "message",
            Self::AgentMessage { .. } => "agent_message",
            Self::Reasoning { .. } => "reasoning",
            Self::LocalShellCall { .. } => "local_shell_call",
            Self::FunctionCall { .. } => "function_call",
            Self::ToolSearchCall { .. } => "tool_search_call",
            Self::FunctionCallOutput { .. } => "function_call_output",
            Self::CustomToolCall { .. } => "custom_tool_call",
            Self::CustomToolCallOutput { .. } => "custom_tool_call_output",
            Self::ToolSearchOutput { .. } => "tool_search_output",
            Self::WebSearchCall { .. } => "web_search_call",
            Self::ImageGenerationCall { .. } => "image_generation_call",
            Self::Compaction { .. } => "compaction",
            Self::ConfigurationUpdate { .. } => "configuration_update",
            Self::CompactionTrigger { .. } => "compaction_trigger",
            Self::ContextCompaction { .. } => "context_compaction",
            Self::Other { .. } => "other",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ResponseItem, "type" {
    "additional_tools" => AdditionalTools(body),
    "message" => Message(body),
    "agent_message" => AgentMessage(body),
    "reasoning" => Reasoning(body),
    "local_shell_call" => LocalShellCall(body),
    "function_call" => FunctionCall(body),
    "tool_search_call" => ToolSearchCall(body),
    "function_call_output" => FunctionCallOutput(body),
    "custom_tool_call" => CustomToolCall(body),
    "custom_tool_call_output" => CustomToolCallOutput(body),
    "tool_search_output" => ToolSearchOutput(body),
    "web_search_call" => WebSearchCall(body),
    "image_generation_call" => ImageGenerationCall(body),
    "compaction" => Compaction(body),
    "configuration_update" => ConfigurationUpdate(body),
    "compaction_trigger" => CompactionTrigger,
    "context_compaction" => ContextCompaction(body),
    "other" => Other,
} }

/// Failed to connect to the response SSE stream.
///
/// The `responseStreamConnectionFailed` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseStreamConnectionFailedCodexErrorInfo {
    /// `httpStatusCode` on the wire.
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseStreamConnectionFailedCodexErrorInfo {
    "httpStatusCode" => http_status_code: option,
} }

/// The response SSE stream disconnected in the middle of a turn before completion.
///
/// The `responseStreamDisconnected` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseStreamDisconnectedCodexErrorInfo {
    /// `httpStatusCode` on the wire.
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseStreamDisconnectedCodexErrorInfo {
    "httpStatusCode" => http_status_code: option,
} }

/// Reached the retry limit for responses.
///
/// The `responseTooManyFailedAttempts` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseTooManyFailedAttemptsCodexErrorInfo {
    /// `httpStatusCode` on the wire.
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseTooManyFailedAttemptsCodexErrorInfo {
    "httpStatusCode" => http_status_code: option,
} }

/// Usage metadata reported for one upstream response.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ResponseUsageMetadata {
    /// `amount` on the wire.
    pub amount: Option<String>,
    /// `metadata` on the wire.
    pub metadata: Option<serde_json::Value>,
}

crate::object::object! { ResponseUsageMetadata {
    "amount" => amount: option,
    "metadata" => metadata: option,
} }

/// `ResponsesApiWebSearchAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ResponsesApiWebSearchAction {
    /// `find_in_page`.
    #[serde(rename = "find_in_page")]
    FindInPage(FindInPageResponsesApiWebSearchAction),
    /// `search`.
    #[serde(rename = "search")]
    Search(SearchResponsesApiWebSearchAction),
    /// `open_page`.
    #[serde(rename = "open_page")]
    OpenPage(OpenPageResponsesApiWebSearchAction),
    /// `other`.
    #[serde(rename = "other")]
    Other,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ResponsesApiWebSearchAction {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::FindInPage { .. } => "find_in_page",
            Self::Search { .. } => "search",
            Self::OpenPage { .. } => "open_page",
            Self::Other { .. } => "other",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ResponsesApiWebSearchAction, "type" {
    "find_in_page" => FindInPage(body),
    "search" => Search(body),
    "open_page" => OpenPage(body),
    "other" => Other,
} }

/// User's decision in response to an ExecApprovalRequest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ReviewDecision {
    /// User has approved this command and the agent should execute it.
    #[serde(rename = "approved")]
    Approved,
    /// User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.
    #[serde(rename = "approved_execpolicy_amendment")]
    ApprovedExecpolicyAmendment(ApprovedExecpolicyAmendmentReviewDecision),
    /// User has approved this request and wants future prompts in the same session-scoped approval cache to be automatically approved for the remainder of the session.
    #[serde(rename = "approved_for_session")]
    ApprovedForSession,
    /// User has approved this MCP tool call and wants to amend its policy so matching future calls are automatically approved across sessions.
    #[serde(rename = "approved_mcp_policy_amendment")]
    ApprovedMcpPolicyAmendment,
    /// User chose to persist a network policy rule (allow/deny) for future requests to the same host.
    #[serde(rename = "network_policy_amendment")]
    NetworkPolicyAmendment(NetworkPolicyAmendmentReviewDecision),
    /// User has denied this command and the agent should not execute it, but it should continue the session and try something else.
    #[serde(rename = "denied")]
    Denied(DeniedReviewDecision),
    /// Automatic approval review timed out before reaching a decision.
    #[serde(rename = "timed_out")]
    TimedOut,
    /// User has denied this command and the agent should not do anything until the user's next command.
    #[serde(rename = "abort")]
    Abort,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ReviewDecision {
    "approved" => Approved,
    "approved_execpolicy_amendment" => ApprovedExecpolicyAmendment(body),
    "approved_for_session" => ApprovedForSession,
    "approved_mcp_policy_amendment" => ApprovedMcpPolicyAmendment,
    "network_policy_amendment" => NetworkPolicyAmendment(body),
    "denied" => Denied(body),
    "timed_out" => TimedOut,
    "abort" => Abort,
} }

/// `ReviewDelivery` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ReviewDelivery {
    /// `inline`.
    Inline,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ReviewDelivery {
    "inline" => Inline,
} }

/// `ReviewTarget` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReviewTarget {
    /// Review the working tree: staged, unstaged, and untracked files.
    #[serde(rename = "uncommittedChanges")]
    UncommittedChanges,
    /// Review changes between the current branch and the given base branch.
    #[serde(rename = "baseBranch")]
    BaseBranch(BaseBranchReviewTarget),
    /// Review the changes introduced by a specific commit.
    #[serde(rename = "commit")]
    Commit(CommitReviewTarget),
    /// Arbitrary instructions, equivalent to the old free-form prompt.
    #[serde(rename = "custom")]
    Custom(CustomReviewTarget),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReviewTarget {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::UncommittedChanges { .. } => "uncommittedChanges",
            Self::BaseBranch { .. } => "baseBranch",
            Self::Commit { .. } => "commit",
            Self::Custom { .. } => "custom",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReviewTarget, "type" {
    "uncommittedChanges" => UncommittedChanges,
    "baseBranch" => BaseBranch(body),
    "commit" => Commit(body),
    "custom" => Custom(body),
} }

/// `SandboxMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SandboxMode {
    /// `read-only`.
    ReadOnly,
    /// `workspace-write`.
    WorkspaceWrite,
    /// `danger-full-access`.
    DangerFullAccess,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SandboxMode {
    "read-only" => ReadOnly,
    "workspace-write" => WorkspaceWrite,
    "danger-full-access" => DangerFullAccess,
} }

/// `SandboxPolicy` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum SandboxPolicy {
    /// `dangerFullAccess`.
    #[serde(rename = "dangerFullAccess")]
    DangerFullAccess,
    /// `readOnly`.
    #[serde(rename = "readOnly")]
    ReadOnly(ReadOnlySandboxPolicy),
    /// `externalSandbox`.
    #[serde(rename = "externalSandbox")]
    ExternalSandbox(ExternalSandboxSandboxPolicy),
    /// `workspaceWrite`.
    #[serde(rename = "workspaceWrite")]
    WorkspaceWrite(WorkspaceWriteSandboxPolicy),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl SandboxPolicy {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::DangerFullAccess { .. } => "dangerFullAccess",
            Self::ReadOnly { .. } => "readOnly",
            Self::ExternalSandbox { .. } => "externalSandbox",
            Self::WorkspaceWrite { .. } => "workspaceWrite",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { SandboxPolicy, "type" {
    "dangerFullAccess" => DangerFullAccess,
    "readOnly" => ReadOnly(body),
    "externalSandbox" => ExternalSandbox(body),
    "workspaceWrite" => WorkspaceWrite(body),
} }

/// `SandboxWorkspaceWrite` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SandboxWorkspaceWrite {
    /// `writable_roots` on the wire.
    pub writable_roots: Vec<String>,
    /// `network_access` on the wire.
    pub network_access: bool,
    /// `exclude_tmpdir_env_var` on the wire.
    pub exclude_tmpdir_env_var: bool,
    /// `exclude_slash_tmp` on the wire.
    pub exclude_slash_tmp: bool,
}

crate::object::object! { SandboxWorkspaceWrite {
    "writable_roots" => writable_roots: or_default,
    "network_access" => network_access: or_default,
    "exclude_tmpdir_env_var" => exclude_tmpdir_env_var: or_default,
    "exclude_slash_tmp" => exclude_slash_tmp: or_default,
} }

/// `ScheduledTaskSchedule` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ScheduledTaskSchedule {
    /// `hourly`.
    #[serde(rename = "hourly")]
    Hourly(HourlyScheduledTaskSchedule),
    /// `daily`.
    #[serde(rename = "daily")]
    Daily(DailyScheduledTaskSchedule),
    /// `weekdays`.
    #[serde(rename = "weekdays")]
    Weekdays(WeekdaysScheduledTaskSchedule),
    /// `weekly`.
    #[serde(rename = "weekly")]
    Weekly(WeeklyScheduledTaskSchedule),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ScheduledTaskSchedule {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// `ScheduledTaskSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScheduledTaskSummary {
    /// `key` on the wire.
    pub key: String,
    /// `name` on the wire.
    pub name: String,
    /// `prompt` on the wire.
    pub prompt: String,
    /// `schedule` on the wire.
    pub schedule: ScheduledTaskSchedule,
}

crate::object::object! { ScheduledTaskSummary {
    "key" => key: required,
    "name" => name: required,
    "prompt" => prompt: required,
    "schedule" => schedule: required,
} }

/// `ScheduledTaskWeekday` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScheduledTaskWeekday {
    /// `MO`.
    Mo,
    /// `TU`.
    Tu,
    /// `WE`.
    We,
    /// `TH`.
    Th,
    /// `FR`.
    Fr,
    /// `SA`.
    Sa,
    /// `SU`.
    Su,
    /// A value that this version of the crate does not know, as it was read.
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

/// The `search` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SearchCommandAction {
    /// `command` on the wire.
    pub command: String,
    /// `query` on the wire.
    pub query: Option<String>,
    /// `path` on the wire.
    pub path: Option<String>,
}

crate::object::object! { SearchCommandAction {
    "command" => command: required,
    "query" => query: option,
    "path" => path: option,
} }

/// The `search` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SearchParsedCommand {
    /// `cmd` on the wire.
    pub cmd: String,
    /// `query` on the wire.
    pub query: Option<String>,
    /// `path` on the wire.
    pub path: Option<String>,
}

crate::object::object! { SearchParsedCommand {
    "cmd" => cmd: required,
    "query" => query: option,
    "path" => path: option,
} }

/// The `search` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SearchResponsesApiWebSearchAction {
    /// `queries` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queries: Option<Vec<String>>,
    /// `query` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
}

crate::object::object! { SearchResponsesApiWebSearchAction {
    "queries" => queries: option,
    "query" => query: option,
} }

/// The `search` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SearchWebSearchAction {
    /// `query` on the wire.
    pub query: Option<String>,
    /// `queries` on the wire.
    pub queries: Option<Vec<String>>,
}

crate::object::object! { SearchWebSearchAction {
    "query" => query: option,
    "queries" => queries: option,
} }

/// A user-selected root that can expose one or more runtime capabilities.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SelectedCapabilityRoot {
    /// Stable identifier supplied by the capability selection platform.
    pub id: String,
    /// Where the selected root can be resolved.
    pub location: CapabilityRootLocation,
}

impl SelectedCapabilityRoot {
    /// A `SelectedCapabilityRoot` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(id: impl Into<String>, location: CapabilityRootLocation) -> Self {
        Self { id: id.into(), location }
    }
}

crate::object::object! { SelectedCapabilityRoot {
    "id" => id: required,
    "location" => location: required,
} }

/// `ServerDiagnosticsGauge` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ServerDiagnosticsGauge {
    /// `name` on the wire.
    pub name: String,
    /// `value` on the wire.
    pub value: u64,
}

crate::object::object! { ServerDiagnosticsGauge {
    "name" => name: required,
    "value" => value: required,
} }

/// `ServerDiagnosticsProcess` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerDiagnosticsProcess {
    /// `id` on the wire.
    pub id: u32,
    /// `residentMemoryBytes` on the wire.
    pub resident_memory_bytes: Option<u64>,
    /// `physicalFootprintBytes` on the wire.
    pub physical_footprint_bytes: Option<u64>,
}

crate::object::object! { ServerDiagnosticsProcess {
    "id" => id: required,
    "residentMemoryBytes" => resident_memory_bytes: option,
    "physicalFootprintBytes" => physical_footprint_bytes: option,
} }

/// The `sessionEndInputSaved` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionEndInputSavedThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `sourceEventIds` on the wire.
    pub source_event_ids: Vec<String>,
    /// `inputItemId` on the wire.
    pub input_item_id: String,
    /// `input` on the wire.
    pub input: String,
}

crate::object::object! { SessionEndInputSavedThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "sourceEventIds" => source_event_ids: required,
    "inputItemId" => input_item_id: required,
    "input" => input: required,
} }

/// `SessionMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionMigration {
    /// `path` on the wire.
    pub path: String,
    /// `cwd` on the wire.
    pub cwd: String,
    /// `title` on the wire.
    pub title: Option<String>,
}

impl SessionMigration {
    /// A `SessionMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>, cwd: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            cwd: cwd.into(),
            title: Default::default(),
        }
    }
}

crate::object::object! { SessionMigration {
    "path" => path: required,
    "cwd" => cwd: required,
    "title" => title: option,
} }

/// `SessionSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum SessionSource {
    /// `cli`.
    #[serde(rename = "cli")]
    Cli,
    /// `vscode`.
    #[serde(rename = "vscode")]
    Vscode,
    /// `exec`.
    #[serde(rename = "exec")]
    Exec,
    /// `appServer`.
    #[serde(rename = "appServer")]
    AppServer,
    /// `custom`.
    #[serde(rename = "custom")]
    Custom(String),
    /// `subAgent`.
    #[serde(rename = "subAgent")]
    SubAgent(SubAgentSource),
    /// `unknown`.
    #[serde(rename = "unknown")]
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { SessionSource {
    "cli" => Cli,
    "vscode" => Vscode,
    "exec" => Exec,
    "appServer" => AppServer,
    "custom" => Custom(body),
    "subAgent" => SubAgent(body),
    "unknown" => Unknown,
} }

/// The `sessions` branch of [`AccountSessionsSwitchResponse`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionsAccountSessionsSwitchResponse {
    /// `activeSessionId` on the wire.
    pub active_session_id: Option<String>,
    /// `sessions` on the wire.
    pub sessions: Vec<AccountSession>,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for SessionsAccountSessionsSwitchResponse {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["sessions"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { SessionsAccountSessionsSwitchResponse {
    "activeSessionId" => active_session_id: option,
    "sessions" => sessions: required,
} }

/// Settings for a collaboration mode.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settings {
    /// `model` on the wire.
    pub model: String,
    /// `reasoning_effort` on the wire.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// `developer_instructions` on the wire.
    pub developer_instructions: Option<String>,
}

impl Settings {
    /// A `Settings` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            reasoning_effort: Default::default(),
            developer_instructions: Default::default(),
        }
    }
}

crate::object::object! { Settings {
    "model" => model: required,
    "reasoning_effort" => reasoning_effort: option,
    "developer_instructions" => developer_instructions: option,
} }

/// The `show` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShowAgentMessageDisplay {
    /// `version` on the wire.
    ///
    /// Always `1`; constructors fill it in.
    pub version: u8,
    /// `annotation` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotation: Option<AnswerAnnotation>,
    /// `trustedContacts` on the wire.
    pub trusted_contacts: TrustedContacts,
}

crate::object::object! { ShowAgentMessageDisplay {
    "version" => version: required,
    "annotation" => annotation: option,
    "trustedContacts" => trusted_contacts: required,
} }

/// `SkillDependencies` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillDependencies {
    /// `tools` on the wire.
    pub tools: Vec<SkillToolDependency>,
}

crate::object::object! { SkillDependencies {
    "tools" => tools: required,
} }

/// `SkillErrorInfo` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillErrorInfo {
    /// `path` on the wire.
    pub path: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { SkillErrorInfo {
    "path" => path: required,
    "message" => message: required,
} }

/// `SkillInterface` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillInterface {
    /// `displayName` on the wire.
    pub display_name: Option<String>,
    /// `shortDescription` on the wire.
    pub short_description: Option<String>,
    /// `iconSmall` on the wire.
    pub icon_small: Option<AbsolutePathBuf>,
    /// `iconLarge` on the wire.
    pub icon_large: Option<AbsolutePathBuf>,
    /// Remote small icon URL from the plugin catalog.
    pub icon_small_url: Option<String>,
    /// Remote large icon URL from the plugin catalog.
    pub icon_large_url: Option<String>,
    /// `brandColor` on the wire.
    pub brand_color: Option<String>,
    /// `defaultPrompt` on the wire.
    pub default_prompt: Option<String>,
}

crate::object::object! { SkillInterface {
    "displayName" => display_name: option,
    "shortDescription" => short_description: option,
    "iconSmall" => icon_small: option,
    "iconLarge" => icon_large: option,
    "iconSmallUrl" => icon_small_url: option,
    "iconLargeUrl" => icon_large_url: option,
    "brandColor" => brand_color: option,
    "defaultPrompt" => default_prompt: option,
} }

/// `SkillMetadata` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillMetadata {
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
    /// Legacy short_description from SKILL.md. Prefer SKILL.json interface.short_description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_description: Option<String>,
    /// `interface` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interface: Option<SkillInterface>,
    /// `dependencies` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dependencies: Option<SkillDependencies>,
    /// `path` on the wire.
    pub path: LegacyAppPathString,
    /// `scope` on the wire.
    pub scope: SkillScope,
    /// `enabled` on the wire.
    pub enabled: bool,
    /// Owning plugin ID, matching `PluginSummary.id`, when known.
    pub plugin_id: Option<String>,
}

crate::object::object! { SkillMetadata {
    "name" => name: required,
    "description" => description: required,
    "shortDescription" => short_description: option,
    "interface" => interface: option,
    "dependencies" => dependencies: option,
    "path" => path: required,
    "scope" => scope: required,
    "enabled" => enabled: required,
    "pluginId" => plugin_id: option,
} }

/// `SkillMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillMigration {
    /// `name` on the wire.
    pub name: String,
}

impl SkillMigration {
    /// A `SkillMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { SkillMigration {
    "name" => name: required,
} }

/// `SkillScope` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SkillScope {
    /// `user`.
    User,
    /// `repo`.
    Repo,
    /// `system`.
    System,
    /// `admin`.
    Admin,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SkillScope {
    "user" => User,
    "repo" => Repo,
    "system" => System,
    "admin" => Admin,
} }

/// `SkillSummary` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillSummary {
    /// `name` on the wire.
    pub name: String,
    /// `description` on the wire.
    pub description: String,
    /// `shortDescription` on the wire.
    pub short_description: Option<String>,
    /// `interface` on the wire.
    pub interface: Option<SkillInterface>,
    /// `path` on the wire.
    pub path: Option<LegacyAppPathString>,
    /// `enabled` on the wire.
    pub enabled: bool,
}

crate::object::object! { SkillSummary {
    "name" => name: required,
    "description" => description: required,
    "shortDescription" => short_description: option,
    "interface" => interface: option,
    "path" => path: option,
    "enabled" => enabled: required,
} }

/// `SkillToolDependency` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillToolDependency {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: String,
    /// `value` on the wire.
    pub value: String,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `transport` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport: Option<String>,
    /// `command` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// `url` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

crate::object::object! { SkillToolDependency {
    "type" => type_: required,
    "value" => value: required,
    "description" => description: option,
    "transport" => transport: option,
    "command" => command: option,
    "url" => url: option,
} }

/// The `skill` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillUserInput {
    /// `name` on the wire.
    pub name: String,
    /// `path` on the wire.
    pub path: String,
}

impl SkillUserInput {
    /// A `SkillUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
        }
    }
}

crate::object::object! { SkillUserInput {
    "name" => name: required,
    "path" => path: required,
} }

/// `SkillsListEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillsListEntry {
    /// `cwd` on the wire.
    pub cwd: String,
    /// `skills` on the wire.
    pub skills: Vec<SkillMetadata>,
    /// `errors` on the wire.
    pub errors: Vec<SkillErrorInfo>,
}

crate::object::object! { SkillsListEntry {
    "cwd" => cwd: required,
    "skills" => skills: required,
    "errors" => errors: required,
} }

/// Display item emitted by the interruptible `clock.sleep` tool.
///
/// The `sleep` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SleepThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `durationMs` on the wire.
    pub duration_ms: u64,
}

crate::object::object! { SleepThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "durationMs" => duration_ms: required,
} }

/// `SortDirection` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortDirection {
    /// `asc`.
    Asc,
    /// `desc`.
    Desc,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SortDirection {
    "asc" => Asc,
    "desc" => Desc,
} }

/// The `special` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpecialFileSystemPath {
    /// `value` on the wire.
    pub value: FileSystemSpecialPath,
}

impl SpecialFileSystemPath {
    /// A `SpecialFileSystemPath` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(value: FileSystemSpecialPath) -> Self {
        Self { value }
    }
}

crate::object::object! { SpecialFileSystemPath {
    "value" => value: required,
} }

/// `SpendControlLimitSnapshot` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpendControlLimitSnapshot {
    /// `limit` on the wire.
    pub limit: String,
    /// `used` on the wire.
    pub used: String,
    /// `remainingPercent` on the wire.
    pub remaining_percent: i32,
    /// `resetsAt` on the wire.
    pub resets_at: i64,
}

crate::object::object! { SpendControlLimitSnapshot {
    "limit" => limit: required,
    "used" => used: required,
    "remainingPercent" => remaining_percent: required,
    "resetsAt" => resets_at: required,
} }

/// `SubAgentActivityKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SubAgentActivityKind {
    /// `started`.
    Started,
    /// `interacted`.
    Interacted,
    /// `interrupted`.
    Interrupted,
    /// `completed`.
    Completed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SubAgentActivityKind {
    "started" => Started,
    "interacted" => Interacted,
    "interrupted" => Interrupted,
    "completed" => Completed,
} }

/// The `subAgentActivity` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SubAgentActivityThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// Resolved model at sub-agent creation; absent from older records and other activities.
    pub model: Option<String>,
    /// Resolved reasoning effort at sub-agent creation, when known.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// `id` on the wire.
    pub id: String,
    /// `kind` on the wire.
    pub kind: SubAgentActivityKind,
    /// `agentThreadId` on the wire.
    pub agent_thread_id: String,
    /// `agentPath` on the wire.
    pub agent_path: String,
}

crate::object::object! { SubAgentActivityThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "model" => model: option,
    "reasoningEffort" => reasoning_effort: option,
    "id" => id: required,
    "kind" => kind: required,
    "agentThreadId" => agent_thread_id: required,
    "agentPath" => agent_path: required,
} }

/// The `subAgent` branch of [`SessionSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum SubAgentSource {
    /// `review`.
    #[serde(rename = "review")]
    Review,
    /// `compact`.
    #[serde(rename = "compact")]
    Compact,
    /// `thread_spawn`.
    #[serde(rename = "thread_spawn")]
    ThreadSpawn(ThreadSpawnSubAgentSource),
    /// `memory_consolidation`.
    #[serde(rename = "memory_consolidation")]
    MemoryConsolidation,
    /// `other`.
    #[serde(rename = "other")]
    Other(String),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { SubAgentSource {
    "review" => Review,
    "compact" => Compact,
    "thread_spawn" => ThreadSpawn(body),
    "memory_consolidation" => MemoryConsolidation,
    "other" => Other(body),
} }

/// `SubagentMigration` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubagentMigration {
    /// `name` on the wire.
    pub name: String,
}

impl SubagentMigration {
    /// A `SubagentMigration` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { SubagentMigration {
    "name" => name: required,
} }

/// The `summary_text` branch of [`ReasoningItemReasoningSummary`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SummaryTextReasoningItemReasoningSummary {
    /// `text` on the wire.
    pub text: String,
}

impl SummaryTextReasoningItemReasoningSummary {
    /// A `SummaryTextReasoningItemReasoningSummary` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { SummaryTextReasoningItemReasoningSummary {
    "text" => text: required,
} }

/// Managed config layer from a file (usually `managed_config.toml`).
///
/// The `system` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SystemConfigLayerSource {
    /// This is the path to the system config.toml file, though it is not guaranteed to exist.
    pub file: AbsolutePathBuf,
}

crate::object::object! { SystemConfigLayerSource {
    "file" => file: required,
} }

/// `TextElement` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TextElement {
    /// Byte range in the parent `text` buffer that this element occupies.
    pub byte_range: ByteRange,
    /// Optional human-readable placeholder for the element, displayed in the UI.
    pub placeholder: Option<String>,
}

impl TextElement {
    /// A `TextElement` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(byte_range: ByteRange) -> Self {
        Self {
            byte_range,
            placeholder: Default::default(),
        }
    }
}

crate::object::object! { TextElement {
    "byteRange" => byte_range: required,
    "placeholder" => placeholder: option,
} }

/// `TextPosition` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

/// `TextRange` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextRange {
    /// `start` on the wire.
    pub start: TextPosition,
    /// `end` on the wire.
    pub end: TextPosition,
}

crate::object::object! { TextRange {
    "start" => start: required,
    "end" => end: required,
} }

/// The `text` branch of [`ReasoningItemContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextReasoningItemContent {
    /// `text` on the wire.
    pub text: String,
}

impl TextReasoningItemContent {
    /// A `TextReasoningItemContent` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { TextReasoningItemContent {
    "text" => text: required,
} }

/// The `text` branch of [`ResourceContent`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TextResourceContent {
    /// The URI of this resource.
    pub uri: String,
    /// `mimeType` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// `text` on the wire.
    pub text: String,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

impl crate::open::Fits for TextResourceContent {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["uri", "text"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { TextResourceContent {
    "uri" => uri: required,
    "mimeType" => mime_type: option,
    "text" => text: required,
    "_meta" => meta: option,
} }

/// The `text` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextUserInput {
    /// `text` on the wire.
    pub text: String,
    /// UI-defined spans within `text` used to render or persist special elements.
    pub text_elements: Vec<TextElement>,
}

impl TextUserInput {
    /// A `TextUserInput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            text_elements: Default::default(),
        }
    }
}

crate::object::object! { TextUserInput {
    "text" => text: required,
    "text_elements" => text_elements: or_default,
} }

/// `Thread` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Thread {
    /// Identifier for this thread. Codex-generated thread IDs are UUIDv7.
    pub id: String,
    /// Current environments for a loaded thread, in priority order, primary first. `null` means the thread is not loaded or the server does not expose its selection. An empty list means no environments are selected. This does not report connection status.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<ThreadEnvironment>>,
    /// Optional implementation-specific thread data.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub extra: Option<ThreadExtra>,
    /// Session id shared by threads that belong to the same session tree.
    pub session_id: String,
    /// Source thread id when this thread was created by forking another thread.
    pub forked_from_id: Option<String>,
    /// Parent that owns this persisted attached thread, independent of fork or spawn lineage.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub attached_to_thread_id: Option<String>,
    /// The ID of the parent thread. This will only be set if this thread is a subagent.
    pub parent_thread_id: Option<String>,
    /// Usually the first user message in the thread, if available.
    pub preview: String,
    /// Whether the thread is ephemeral and should not be materialized on disk.
    pub ephemeral: bool,
    /// The independently persisted section selected for this thread, if any.
    pub section: Option<ThreadSection>,
    /// Unix timestamp in seconds when the thread entered its current section.
    pub section_entered_at: Option<i64>,
    /// Canonical project assignment owned by app-server, if any.
    pub project_id: Option<String>,
    /// Persisted thread history contract selected when this thread was created.
    pub history_mode: ThreadHistoryMode,
    /// Model provider used for this thread (for example, 'openai').
    pub model_provider: String,
    /// Current configured model when loaded, otherwise the latest persisted model. Null when unavailable. This is not per-turn execution telemetry.
    pub model: Option<String>,
    /// Current configured reasoning effort when loaded, otherwise the latest persisted effort. Null when unset or unavailable. This is not per-turn execution telemetry.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// Unix timestamp (in seconds) when the thread was created.
    pub created_at: i64,
    /// Unix timestamp (in seconds) when the thread was last updated.
    pub updated_at: i64,
    /// Unix timestamp (in seconds) used for thread recency ordering.
    pub recency_at: Option<i64>,
    /// Current runtime status for the thread.
    pub status: ThreadStatus,
    /// \[UNSTABLE\] Path to the thread on disk.
    pub path: Option<String>,
    /// Working directory captured for the thread.
    pub cwd: AbsolutePathBuf,
    /// Version of the CLI that created the thread.
    pub cli_version: String,
    /// Originator recorded when the thread was created, independent of its current client or executor. Null when the recorded originator is unavailable.
    pub originator: Option<String>,
    /// Origin of the thread (CLI, VSCode, codex exec, codex app-server, etc.).
    pub source: SessionSource,
    /// Whether the app server accepts direct turn input for this loaded thread. `None` means the capability is unavailable, such as for an unloaded stored thread.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub can_accept_direct_input: Option<bool>,
    /// Optional analytics source classification for this thread.
    pub thread_source: Option<ThreadSource>,
    /// Optional random unique nickname assigned to an AgentControl-spawned sub-agent.
    pub agent_nickname: Option<String>,
    /// Optional role (agent_role) assigned to an AgentControl-spawned sub-agent.
    pub agent_role: Option<String>,
    /// Optional Git metadata captured when the thread was created.
    pub git_info: Option<GitInfo>,
    /// Optional user-facing thread title.
    pub name: Option<String>,
    /// Saved Daybreak choice, independent of turn execution. Null if unset.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub daybreak_enabled: Option<bool>,
    /// Only populated on `thread/resume`, `thread/fork`, and `thread/read` (when `includeTurns` is true) responses. For all other responses and notifications returning a Thread, the turns field will be an empty list.
    pub turns: Vec<Turn>,
}

impl Thread {
    fn default_history_mode() -> ThreadHistoryMode {
        ThreadHistoryMode::Legacy
    }
}

crate::object::object! { Thread {
    "id" => id: required,
    #[cfg(feature = "experimental")] "environments" => environments: option,
    #[cfg(feature = "experimental")] "extra" => extra: option,
    "sessionId" => session_id: required,
    "forkedFromId" => forked_from_id: option,
    #[cfg(feature = "experimental")] "attachedToThreadId" => attached_to_thread_id: option,
    "parentThreadId" => parent_thread_id: option,
    "preview" => preview: required,
    "ephemeral" => ephemeral: required,
    "section" => section: option,
    "sectionEnteredAt" => section_entered_at: option,
    "projectId" => project_id: option,
    "historyMode" => history_mode: or Thread::default_history_mode,
    "modelProvider" => model_provider: required,
    "model" => model: option,
    "reasoningEffort" => reasoning_effort: option,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
    "recencyAt" => recency_at: option,
    "status" => status: required,
    "path" => path: option,
    "cwd" => cwd: required,
    "cliVersion" => cli_version: required,
    "originator" => originator: option,
    "source" => source: required,
    #[cfg(feature = "experimental")] "canAcceptDirectInput" => can_accept_direct_input: option,
    "threadSource" => thread_source: option,
    "agentNickname" => agent_nickname: option,
    "agentRole" => agent_role: option,
    "gitInfo" => git_info: option,
    "name" => name: option,
    #[cfg(feature = "experimental")] "daybreakEnabled" => daybreak_enabled: option,
    "turns" => turns: required,
} }

/// `ThreadActiveFlag` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadActiveFlag {
    /// `waitingOnApproval`.
    WaitingOnApproval,
    /// `waitingOnUserInput`.
    WaitingOnUserInput,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadActiveFlag {
    "waitingOnApproval" => WaitingOnApproval,
    "waitingOnUserInput" => WaitingOnUserInput,
} }

/// An independently persisted attachment associated with a thread.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachment {
    /// `id` on the wire.
    pub id: String,
    /// `attachmentType` on the wire.
    pub attachment_type: String,
    /// `identityKey` on the wire.
    pub identity_key: String,
    /// `payload` on the wire.
    pub payload: serde_json::Value,
    /// `createdAt` on the wire.
    pub created_at: i64,
}

crate::object::object! { ThreadAttachment {
    "id" => id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "payload" => payload: required,
    "createdAt" => created_at: required,
} }

/// Result of attempting to associate an attachment with a thread.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadAttachmentAddOutcome {
    /// `created`.
    Created,
    /// `existing`.
    Existing,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadAttachmentAddOutcome {
    "created" => Created,
    "existing" => Existing,
} }

/// The persisted attachment change represented by a notification.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadAttachmentOperation {
    /// `created`.
    Created,
    /// `deleted`.
    Deleted,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadAttachmentOperation {
    "created" => Created,
    "deleted" => Deleted,
} }

/// A thread that currently owns an attachment with the requested identity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentOwner {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Whether the owning thread is archived, not whether it is currently executing a turn.
    pub archived: bool,
}

crate::object::object! { ThreadAttachmentOwner {
    "threadId" => thread_id: required,
    "archived" => archived: required,
} }

/// `ThreadBackgroundTerminal` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadBackgroundTerminal {
    /// `itemId` on the wire.
    pub item_id: String,
    /// `processId` on the wire.
    pub process_id: String,
    /// `command` on the wire.
    pub command: String,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
    /// `osPid` on the wire.
    pub os_pid: Option<u32>,
    /// `cpuPercent` on the wire.
    pub cpu_percent: Option<f64>,
    /// `rssKb` on the wire.
    pub rss_kb: Option<u64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminal {
    "itemId" => item_id: required,
    "processId" => process_id: required,
    "command" => command: required,
    "cwd" => cwd: required,
    "osPid" => os_pid: option,
    "cpuPercent" => cpu_percent: option,
    "rssKb" => rss_kb: option,
} }

/// An environment selected by a loaded thread, independent of connection status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadEnvironment {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
    /// `runtimeWorkspaceRoots` on the wire.
    pub runtime_workspace_roots: Vec<LegacyAppPathString>,
}

crate::object::object! { ThreadEnvironment {
    "environmentId" => environment_id: required,
    "cwd" => cwd: required,
    "runtimeWorkspaceRoots" => runtime_workspace_roots: required,
} }

/// Extra app-server data for a thread.
pub type ThreadExtra = serde_json::Map<String, serde_json::Value>;

/// `ThreadGoal` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoal {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `objective` on the wire.
    pub objective: String,
    /// `status` on the wire.
    pub status: ThreadGoalStatus,
    /// `tokenBudget` on the wire.
    pub token_budget: Option<i64>,
    /// `tokensUsed` on the wire.
    pub tokens_used: i64,
    /// `timeUsedSeconds` on the wire.
    pub time_used_seconds: i64,
    /// `createdAt` on the wire.
    pub created_at: i64,
    /// `updatedAt` on the wire.
    pub updated_at: i64,
}

crate::object::object! { ThreadGoal {
    "threadId" => thread_id: required,
    "objective" => objective: required,
    "status" => status: required,
    "tokenBudget" => token_budget: option,
    "tokensUsed" => tokens_used: required,
    "timeUsedSeconds" => time_used_seconds: required,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
} }

/// Distinguishes explicit user actions from automatic goal lifecycle mutations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadGoalMutationOrigin {
    /// `user`.
    User,
    /// `automatic`.
    Automatic,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadGoalMutationOrigin {
    "user" => User,
    "automatic" => Automatic,
} }

/// `ThreadGoalStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadGoalStatus {
    /// `active`.
    Active,
    /// `paused`.
    Paused,
    /// `blocked`.
    Blocked,
    /// `usageLimited`.
    UsageLimited,
    /// `budgetLimited`.
    BudgetLimited,
    /// `complete`.
    Complete,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadGoalStatus {
    "active" => Active,
    "paused" => Paused,
    "blocked" => Blocked,
    "usageLimited" => UsageLimited,
    "budgetLimited" => BudgetLimited,
    "complete" => Complete,
} }

/// `ThreadGuardianAssessment` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGuardianAssessment {
    /// `outcome` on the wire.
    pub outcome: GuardianAssessmentOutcome,
    /// `riskLevel` on the wire.
    pub risk_level: GuardianRiskLevel,
    /// `userAuthorization` on the wire.
    pub user_authorization: GuardianUserAuthorization,
    /// `rationale` on the wire.
    pub rationale: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadGuardianAssessment {
    "outcome" => outcome: required,
    "riskLevel" => risk_level: required,
    "userAuthorization" => user_authorization: required,
    "rationale" => rationale: required,
} }

/// `ThreadHistoryMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadHistoryMode {
    /// `legacy`.
    Legacy,
    /// `paginated`.
    Paginated,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadHistoryMode {
    "legacy" => Legacy,
    "paginated" => Paginated,
} }

/// `ThreadId` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadId(pub String);

crate::open::string_newtype!(ThreadId);

/// A thread item and its recorded lifecycle times. The payload stays flat on the wire.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadItem {
    /// `userMessage`.
    #[serde(rename = "userMessage")]
    UserMessage(UserMessageThreadItem),
    /// `hookPrompt`.
    #[serde(rename = "hookPrompt")]
    HookPrompt(HookPromptThreadItem),
    /// `agentMessage`.
    #[serde(rename = "agentMessage")]
    AgentMessage(AgentMessageThreadItem),
    /// `functionCallOutput`.
    #[serde(rename = "functionCallOutput")]
    FunctionCallOutput(FunctionCallOutputThreadItem),
    /// EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.
    #[serde(rename = "plan")]
    Plan(PlanThreadItem),
    /// `reasoning`.
    #[serde(rename = "reasoning")]
    Reasoning(ReasoningThreadItem),
    /// `commandExecution`.
    #[serde(rename = "commandExecution")]
    CommandExecution(CommandExecutionThreadItem),
    /// `fileChange`.
    #[serde(rename = "fileChange")]
    FileChange(FileChangeThreadItem),
    /// `mcpToolCall`.
    #[serde(rename = "mcpToolCall")]
    McpToolCall(McpToolCallThreadItem),
    /// `dynamicToolCall`.
    #[serde(rename = "dynamicToolCall")]
    DynamicToolCall(DynamicToolCallThreadItem),
    /// `collabAgentToolCall`.
    #[serde(rename = "collabAgentToolCall")]
    CollabAgentToolCall(CollabAgentToolCallThreadItem),
    /// `subAgentActivity`.
    #[serde(rename = "subAgentActivity")]
    SubAgentActivity(SubAgentActivityThreadItem),
    /// `webSearch`.
    #[serde(rename = "webSearch")]
    WebSearch(WebSearchThreadItem),
    /// `imageView`.
    #[serde(rename = "imageView")]
    ImageView(ImageViewThreadItem),
    /// Display item emitted by the interruptible `clock.sleep` tool.
    #[serde(rename = "sleep")]
    Sleep(SleepThreadItem),
    /// Either inline generated-image data or its durable attachment-store identity.
    ///
    /// `File` must remain first so rollouts written during the migration, which contain both an empty `result` and a `fileId`, retain the file reference when deserialized.
    #[serde(rename = "imageGeneration")]
    ImageGeneration(ImageGenerationThreadItem),
    /// `enteredReviewMode`.
    #[serde(rename = "enteredReviewMode")]
    EnteredReviewMode(EnteredReviewModeThreadItem),
    /// `exitedReviewMode`.
    #[serde(rename = "exitedReviewMode")]
    ExitedReviewMode(ExitedReviewModeThreadItem),
    /// `contextCompaction`.
    #[serde(rename = "contextCompaction")]
    ContextCompaction(ContextCompactionThreadItem),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadItem {
    /// `id`, which every branch has; of an unrecognized one, if it is there.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::UserMessage(body) => Some(&body.id),
            Self::HookPrompt(body) => Some(&body.id),
            Self::AgentMessage(body) => Some(&body.id),
            Self::FunctionCallOutput(body) => Some(&body.id),
            Self::Plan(body) => Some(&body.id),
            Self::Reasoning(body) => Some(&body.id),
            Self::CommandExecution(body) => Some(&body.id),
            Self::FileChange(body) => Some(&body.id),
            Self::McpToolCall(body) => Some(&body.id),
            Self::DynamicToolCall(body) => Some(&body.id),
            Self::CollabAgentToolCall(body) => Some(&body.id),
            Self::SubAgentActivity(body) => Some(&body.id),
            Self::WebSearch(body) => Some(&body.id),
            Self::ImageView(body) => Some(&body.id),
            Self::Sleep(body) => Some(&body.id),
            Self::ImageGeneration(body) => Some(&body.id),
            Self::EnteredReviewMode(body) => Some(&body.id),
            Self::ExitedReviewMode(body) => Some(&body.id),
            Self::ContextCompaction(body) => Some(&body.id),
            Self::Unrecognized(value) => {
                value.get("id").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::UserMessage { .. } => "userMessage",
            Self::HookPrompt { .. } => "hookPrompt",
            Self::AgentMessage { .. } => "agentMessage",
            Self::FunctionCallOutput { .. } => "functionCallOutput",
            Self::Plan { .. } => "plan",
            Self::Reasoning { .. } => "reasoning",
            Self::CommandExecution { .. } => "commandExecution",
            Self::FileChange { .. } => "fileChange",
            Self::McpToolCall { .. } => "mcpToolCall",
            Self::DynamicToolCall { .. } => "dynamicToolCall",
            Self::CollabAgentToolCall { .. } => "collabAgentToolCall",
            Self::SubAgentActivity { .. } => "subAgentActivity",
            Self::WebSearch { .. } => "webSearch",
            Self::ImageView { .. } => "imageView",
            Self::Sleep { .. } => "sleep",
            Self::ImageGeneration { .. } => "imageGeneration",
            Self::EnteredReviewMode { .. } => "enteredReviewMode",
            Self::ExitedReviewMode { .. } => "exitedReviewMode",
            Self::ContextCompaction { .. } => "contextCompaction",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadItem, "type" {
    "userMessage" => UserMessage(body),
    "hookPrompt" => HookPrompt(body),
    "agentMessage" => AgentMessage(body),
    "functionCallOutput" => FunctionCallOutput(body),
    "plan" => Plan(body),
    "reasoning" => Reasoning(body),
    "commandExecution" => CommandExecution(body),
    "fileChange" => FileChange(body),
    "mcpToolCall" => McpToolCall(body),
    "dynamicToolCall" => DynamicToolCall(body),
    "collabAgentToolCall" => CollabAgentToolCall(body),
    "subAgentActivity" => SubAgentActivity(body),
    "webSearch" => WebSearch(body),
    "imageView" => ImageView(body),
    "sleep" => Sleep(body),
    "imageGeneration" => ImageGeneration(body),
    "enteredReviewMode" => EnteredReviewMode(body),
    "exitedReviewMode" => ExitedReviewMode(body),
    "contextCompaction" => ContextCompaction(body),
} }

/// `ThreadItemEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadItemEntry {
    /// Turn containing this item.
    pub turn_id: String,
    /// `item` on the wire.
    pub item: ThreadItem,
    /// The saved output was omitted. Fetch the complete item with `thread/items/read`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_deferred: Option<bool>,
    /// Unix timestamp (milliseconds) when the item started, if recorded by the producer.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp (milliseconds) when the item completed, if recorded by the producer.
    pub completed_at_ms: Option<i64>,
}

crate::object::object! { ThreadItemEntry {
    "turnId" => turn_id: required,
    "item" => item: required,
    #[cfg(feature = "experimental")] "outputDeferred" => output_deferred: option,
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
} }

/// `ThreadItemOutputDeferral` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadItemOutputDeferral {
    /// Defer nonempty output from successful commands.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command_execution: Option<bool>,
    /// Defer nonempty plain-text results from successful MCP tool calls.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mcp_tool_call: Option<bool>,
}

crate::object::object! { ThreadItemOutputDeferral {
    #[cfg(feature = "experimental")] "commandExecution" => command_execution: option,
    #[cfg(feature = "experimental")] "mcpToolCall" => mcp_tool_call: option,
} }

/// An exclusive item position within the requested visible turn.
///
/// The branch of [`ThreadItemsListCursor`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadItemsListAnchor {
    /// `item`.
    #[serde(rename = "item")]
    Item(ItemThreadItemsListAnchor),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadItemsListAnchor {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Item { .. } => "item",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

impl crate::open::Fits for ThreadItemsListAnchor {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            ..crate::open::Form::ANY
        }
            .fits(value, exact)
    }
}

crate::open::tagged_union! { ThreadItemsListAnchor, "type" {
    "item" => Item(body),
} }

/// Starting position for an item-history page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ThreadItemsListCursor {
    /// String of a ThreadItemsListCursor.
    String(String),
    /// Anchor of a ThreadItemsListCursor.
    Anchor(ThreadItemsListAnchor),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ThreadItemsListCursor {
    String => string,
    Anchor => fits ThreadItemsListAnchor,
} }

/// `ThreadListCwdFilter` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ThreadListCwdFilter {
    /// String of a ThreadListCwdFilter.
    String(String),
    /// List of a ThreadListCwdFilter.
    List(Vec<String>),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ThreadListCwdFilter {
    String => string,
    List => array,
} }

/// `ThreadMemoryMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadMemoryMode {
    /// `enabled`.
    Enabled,
    /// `disabled`.
    Disabled,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadMemoryMode {
    "enabled" => Enabled,
    "disabled" => Disabled,
} }

/// `ThreadMetadataGitInfoUpdateParams` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadMetadataGitInfoUpdateParams {
    /// Omit to leave the stored commit unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha: Option<Option<String>>,
    /// Omit to leave the stored branch unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<Option<String>>,
    /// Omit to leave the stored origin URL unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_url: Option<Option<String>>,
}

crate::object::object! { ThreadMetadataGitInfoUpdateParams {
    "sha" => sha: double,
    "branch" => branch: double,
    "originUrl" => origin_url: double,
} }

/// `ThreadPredictionResult` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadPredictionResult {
    /// `completed`.
    #[serde(rename = "completed")]
    Completed(CompletedThreadPredictionResult),
    /// `failed`.
    #[serde(rename = "failed")]
    Failed,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadPredictionResult {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Completed { .. } => "completed",
            Self::Failed { .. } => "failed",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadPredictionResult, "type" {
    "completed" => Completed(body),
    "failed" => Failed,
} }

/// The first unread position in a durable local thread. A null position means read. The opaque revision guards edits against activity or marks the caller has not seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadState {
    /// `firstUnread` on the wire.
    pub first_unread: Option<ThreadUnreadPosition>,
    /// `revision` on the wire.
    pub revision: String,
}

crate::object::object! { ThreadReadState {
    "firstUnread" => first_unread: option,
    "revision" => revision: required,
} }

/// `ThreadReadStateOperation` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadReadStateOperation {
    /// `read`.
    #[serde(rename = "read")]
    Read,
    /// `unread`.
    #[serde(rename = "unread")]
    Unread,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadReadStateOperation {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Read { .. } => "read",
            Self::Unread { .. } => "unread",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadReadStateOperation, "type" {
    "read" => Read,
    "unread" => Unread,
} }

/// EXPERIMENTAL - thread realtime audio chunk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeAudioChunk {
    /// `data` on the wire.
    pub data: String,
    /// `sampleRate` on the wire.
    pub sample_rate: u32,
    /// `numChannels` on the wire.
    pub num_channels: u16,
    /// `samplesPerChannel` on the wire.
    pub samples_per_channel: Option<u32>,
    /// `itemId` on the wire.
    pub item_id: Option<String>,
}

impl ThreadRealtimeAudioChunk {
    /// A `ThreadRealtimeAudioChunk` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(data: impl Into<String>, sample_rate: u32, num_channels: u16) -> Self {
        Self {
            data: data.into(),
            sample_rate,
            num_channels,
            samples_per_channel: Default::default(),
            item_id: Default::default(),
        }
    }
}

crate::object::object! { ThreadRealtimeAudioChunk {
    "data" => data: required,
    "sampleRate" => sample_rate: required,
    "numChannels" => num_channels: required,
    "samplesPerChannel" => samples_per_channel: option,
    "itemId" => item_id: option,
} }

/// EXPERIMENTAL - how an existing agent item appears in a realtime conversation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeBemItemPresentation {
    /// `wholeItem`.
    #[serde(rename = "wholeItem")]
    WholeItem,
    /// `inlineMarkdown`.
    #[serde(rename = "inlineMarkdown")]
    InlineMarkdown,
    /// `inlineVisualization`.
    #[serde(rename = "inlineVisualization")]
    InlineVisualization(InlineVisualizationThreadRealtimeBemItemPresentation),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeBemItemPresentation {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::WholeItem { .. } => "wholeItem",
            Self::InlineMarkdown { .. } => "inlineMarkdown",
            Self::InlineVisualization { .. } => "inlineVisualization",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeBemItemPresentation, "type" {
    "wholeItem" => WholeItem,
    "inlineMarkdown" => InlineMarkdown,
    "inlineVisualization" => InlineVisualization(body),
} }

/// `ThreadRealtimeCoverage` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeCoverage {
    /// `unsupported`.
    Unsupported,
    /// `pending`.
    Pending,
    /// `ready`.
    Ready,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeCoverage {
    "unsupported" => Unsupported,
    "pending" => Pending,
    "ready" => Ready,
} }

/// `ThreadRealtimeEntry` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadRealtimeEntry {
    /// `position` on the wire.
    pub position: u64,
    /// `item` on the wire.
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeEntry {
    "position" => position: required,
    "item" => item: required,
} }

/// A frame holds one or more payloads, at most one per channel. They share one ID, observation time, and seal. V1 requires its only channel, `voice_transcript`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadRealtimeFrameChannels {
    /// `voice_transcript` on the wire.
    pub voice_transcript: ThreadRealtimeVoiceTranscript,
}

crate::object::object! { ThreadRealtimeFrameChannels {
    "voice_transcript" => voice_transcript: required,
} }

/// `ThreadRealtimeHandoffMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeHandoffMode {
    /// `start`.
    Start,
    /// `steer`.
    Steer,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeHandoffMode {
    "start" => Start,
    "steer" => Steer,
} }

/// EXPERIMENTAL - role-bearing text item included when a realtime V3 session starts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadRealtimeInitialItem {
    /// `role` on the wire.
    pub role: ConversationTextRole,
    /// `text` on the wire.
    pub text: String,
}

impl ThreadRealtimeInitialItem {
    /// A `ThreadRealtimeInitialItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: ConversationTextRole, text: impl Into<String>) -> Self {
        Self { role, text: text.into() }
    }
}

crate::object::object! { ThreadRealtimeInitialItem {
    "role" => role: required,
    "text" => text: required,
} }

/// EXPERIMENTAL - a thread-scoped realtime item in the canonical timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeItem {
    /// `realtimeSessionStarted`.
    #[serde(rename = "realtimeSessionStarted")]
    RealtimeSessionStarted(RealtimeSessionStartedThreadRealtimeItem),
    /// `frame`.
    #[serde(rename = "frame")]
    Frame(FrameThreadRealtimeItem),
    /// `transcriptSegment`.
    #[serde(rename = "transcriptSegment")]
    TranscriptSegment(TranscriptSegmentThreadRealtimeItem),
    /// `bemItemPromoted`.
    #[serde(rename = "bemItemPromoted")]
    BemItemPromoted(BemItemPromotedThreadRealtimeItem),
    /// `realtimeSessionClosed`.
    #[serde(rename = "realtimeSessionClosed")]
    RealtimeSessionClosed(RealtimeSessionClosedThreadRealtimeItem),
    /// `turnInputAccepted`.
    #[serde(rename = "turnInputAccepted")]
    TurnInputAccepted(TurnInputAcceptedThreadRealtimeItem),
    /// `sessionEndInputSaved`.
    #[serde(rename = "sessionEndInputSaved")]
    SessionEndInputSaved(SessionEndInputSavedThreadRealtimeItem),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeItem {
    /// `id`, which every branch has; of an unrecognized one, if it is there.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::RealtimeSessionStarted(body) => Some(&body.id),
            Self::Frame(body) => Some(&body.id),
            Self::TranscriptSegment(body) => Some(&body.id),
            Self::BemItemPromoted(body) => Some(&body.id),
            Self::RealtimeSessionClosed(body) => Some(&body.id),
            Self::TurnInputAccepted(body) => Some(&body.id),
            Self::SessionEndInputSaved(body) => Some(&body.id),
            Self::Unrecognized(value) => {
                value.get("id").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// `realtimeSessionId`, which every branch has; of an unrecognized one, if it is there.
    pub fn realtime_session_id(&self) -> Option<&str> {
        match self {
            Self::RealtimeSessionStarted(body) => Some(&body.realtime_session_id),
            Self::Frame(body) => Some(&body.realtime_session_id),
            Self::TranscriptSegment(body) => Some(&body.realtime_session_id),
            Self::BemItemPromoted(body) => Some(&body.realtime_session_id),
            Self::RealtimeSessionClosed(body) => Some(&body.realtime_session_id),
            Self::TurnInputAccepted(body) => Some(&body.realtime_session_id),
            Self::SessionEndInputSaved(body) => Some(&body.realtime_session_id),
            Self::Unrecognized(value) => {
                value.get("realtimeSessionId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::RealtimeSessionStarted { .. } => "realtimeSessionStarted",
            Self::Frame { .. } => "frame",
            Self::TranscriptSegment { .. } => "transcriptSegment",
            Self::BemItemPromoted { .. } => "bemItemPromoted",
            Self::RealtimeSessionClosed { .. } => "realtimeSessionClosed",
            Self::TurnInputAccepted { .. } => "turnInputAccepted",
            Self::SessionEndInputSaved { .. } => "sessionEndInputSaved",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeItem, "type" {
    "realtimeSessionStarted" => RealtimeSessionStarted(body),
    "frame" => Frame(body),
    "transcriptSegment" => TranscriptSegment(body),
    "bemItemPromoted" => BemItemPromoted(body),
    "realtimeSessionClosed" => RealtimeSessionClosed(body),
    "turnInputAccepted" => TurnInputAccepted(body),
    "sessionEndInputSaved" => SessionEndInputSaved(body),
} }

/// `ThreadRealtimeOrder` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeOrder {
    /// Sort by canonical observation time, then committed position.
    ObservedAt,
    /// Sort by committed position, including events sealed after older snapshots.
    Position,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeOrder {
    "observedAt" => ObservedAt,
    "position" => Position,
} }

/// `ThreadRealtimeSessionOutcome` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeSessionOutcome {
    /// `ended`.
    Ended,
    /// `failed`.
    Failed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeSessionOutcome {
    "ended" => Ended,
    "failed" => Failed,
} }

/// EXPERIMENTAL - transport used by thread realtime.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeStartTransport {
    /// `websocket`.
    #[serde(rename = "websocket")]
    Websocket,
    /// `webrtc`.
    #[serde(rename = "webrtc")]
    Webrtc(WebrtcThreadRealtimeStartTransport),
    /// `existingCall`.
    #[serde(rename = "existingCall")]
    ExistingCall(ExistingCallThreadRealtimeStartTransport),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeStartTransport {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Websocket { .. } => "websocket",
            Self::Webrtc { .. } => "webrtc",
            Self::ExistingCall { .. } => "existingCall",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeStartTransport, "type" {
    "websocket" => Websocket,
    "webrtc" => Webrtc(body),
    "existingCall" => ExistingCall(body),
} }

/// `ThreadRealtimeTranscriptRole` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeTranscriptRole {
    /// `user`.
    User,
    /// `assistant`.
    Assistant,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeTranscriptRole {
    "user" => User,
    "assistant" => Assistant,
} }

/// `ThreadRealtimeVoiceTranscript` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadRealtimeVoiceTranscript {
    /// `role` on the wire.
    pub role: ThreadRealtimeTranscriptRole,
    /// `text` on the wire.
    pub text: String,
}

crate::object::object! { ThreadRealtimeVoiceTranscript {
    "role" => role: required,
    "text" => text: required,
} }

/// `ThreadResumeInitialTurnsPageParams` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadResumeInitialTurnsPageParams {
    /// Optional turn page size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional turn pagination direction; defaults to descending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// How much item detail to include for each returned turn; defaults to summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items_view: Option<TurnItemsView>,
}

crate::object::object! { ThreadResumeInitialTurnsPageParams {
    "limit" => limit: option,
    "sortDirection" => sort_direction: option,
    "itemsView" => items_view: option,
} }

/// One visible message occurrence returned by \[`ThreadSearchOccurrencesResponse`\].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchOccurrence {
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `snippet` on the wire.
    pub snippet: String,
    /// Match range within `snippet`, in UTF-16 code units.
    pub snippet_match_range: ThreadSearchTextRange,
    /// Opaque inclusive cursor accepted by `thread/turns/list` for this turn.
    pub turn_cursor: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchOccurrence {
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "snippet" => snippet: required,
    "snippetMatchRange" => snippet_match_range: required,
    "turnCursor" => turn_cursor: required,
} }

/// `ThreadSearchResult` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSearchResult {
    /// `thread` on the wire.
    pub thread: Thread,
    /// `snippet` on the wire.
    pub snippet: String,
}

crate::object::object! { ThreadSearchResult {
    "thread" => thread: required,
    "snippet" => snippet: required,
} }

/// `ThreadSearchSortKey` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSearchSortKey {
    /// `created_at`.
    CreatedAt,
    /// `updated_at`.
    UpdatedAt,
    /// `recency_at`.
    RecencyAt,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSearchSortKey {
    "created_at" => CreatedAt,
    "updated_at" => UpdatedAt,
    "recency_at" => RecencyAt,
} }

/// UTF-16 code-unit range within `snippet`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSearchTextRange {
    /// Inclusive UTF-16 code-unit offset.
    pub start: u32,
    /// Exclusive UTF-16 code-unit offset.
    pub end: u32,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchTextRange {
    "start" => start: required,
    "end" => end: required,
} }

/// An independently persisted, user-visible thread section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSection {
    /// Opaque UUIDv7 identity that remains stable when the section is renamed.
    pub id: String,
    /// The current user-visible section name.
    pub name: String,
    /// Optional appearance synchronized across clients.
    pub appearance: Option<ThreadSectionAppearance>,
}

crate::object::object! { ThreadSection {
    "id" => id: required,
    "name" => name: required,
    "appearance" => appearance: option,
} }

/// Extensible visual presentation for a custom thread section.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSectionAppearance {
    /// `icon` on the wire.
    pub icon: Option<String>,
    /// `color` on the wire.
    pub color: Option<String>,
}

crate::object::object! { ThreadSectionAppearance {
    "icon" => icon: option,
    "color" => color: option,
} }

/// `ThreadSettings` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSettings {
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: AbsolutePathBuf,
    /// Environments configured for future turns, in priority order, primary first. `null` means the server does not expose the selection; \[\] means none are selected.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<ThreadEnvironment>>,
    /// `approvalPolicy` on the wire.
    pub approval_policy: AskForApproval,
    /// `approvalsReviewer` on the wire.
    pub approvals_reviewer: ApprovalsReviewer,
    /// `sandboxPolicy` on the wire.
    pub sandbox_policy: SandboxPolicy,
    /// `activePermissionProfile` on the wire.
    pub active_permission_profile: Option<ActivePermissionProfile>,
    /// `model` on the wire.
    pub model: String,
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `serviceTier` on the wire.
    pub service_tier: Option<String>,
    /// `effort` on the wire.
    pub effort: Option<ReasoningEffort>,
    /// `summary` on the wire.
    pub summary: Option<ReasoningSummary>,
    /// `collaborationMode` on the wire.
    pub collaboration_mode: CollaborationMode,
    /// @deprecated Always `explicitRequestOnly`. Use `effort` for Ultra behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
    /// @deprecated Reports the saved setting; `friendly` and `pragmatic` no longer select a style.
    pub personality: Option<Personality>,
}

impl ThreadSettings {
    #[cfg(feature = "experimental")]
    fn default_multi_agent_mode() -> MultiAgentMode {
        MultiAgentMode::ExplicitRequestOnly
    }
}

crate::object::object! { ThreadSettings {
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "environments" => environments: option,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandboxPolicy" => sandbox_policy: required,
    "activePermissionProfile" => active_permission_profile: option,
    "model" => model: required,
    "modelProvider" => model_provider: required,
    "serviceTier" => service_tier: option,
    "effort" => effort: option,
    "summary" => summary: option,
    "collaborationMode" => collaboration_mode: required,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadSettings::default_multi_agent_mode,
    "personality" => personality: option,
} }

/// `ThreadSortKey` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSortKey {
    /// `created_at`.
    CreatedAt,
    /// `updated_at`.
    UpdatedAt,
    /// `recency_at`.
    RecencyAt,
    /// `section_position`.
    SectionPosition,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSortKey {
    "created_at" => CreatedAt,
    "updated_at" => UpdatedAt,
    "recency_at" => RecencyAt,
    "section_position" => SectionPosition,
} }

/// `ThreadSource` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadSource(pub String);

crate::open::string_newtype!(ThreadSource);

/// `ThreadSourceKind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSourceKind {
    /// `cli`.
    Cli,
    /// `vscode`.
    Vscode,
    /// `exec`.
    Exec,
    /// `appServer`.
    AppServer,
    /// `subAgent`.
    SubAgent,
    /// `subAgentReview`.
    SubAgentReview,
    /// `subAgentCompact`.
    SubAgentCompact,
    /// `subAgentThreadSpawn`.
    SubAgentThreadSpawn,
    /// `subAgentOther`.
    SubAgentOther,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSourceKind {
    "cli" => Cli,
    "vscode" => Vscode,
    "exec" => Exec,
    "appServer" => AppServer,
    "subAgent" => SubAgent,
    "subAgentReview" => SubAgentReview,
    "subAgentCompact" => SubAgentCompact,
    "subAgentThreadSpawn" => SubAgentThreadSpawn,
    "subAgentOther" => SubAgentOther,
    "unknown" => Unknown,
} }

/// The `thread_spawn` branch of [`SubAgentSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSpawnSubAgentSource {
    /// `parent_thread_id` on the wire.
    pub parent_thread_id: ThreadId,
    /// `depth` on the wire.
    pub depth: i32,
    /// `agent_path` on the wire.
    pub agent_path: Option<AgentPath>,
    /// `agent_nickname` on the wire.
    pub agent_nickname: Option<String>,
    /// `agent_role` on the wire.
    pub agent_role: Option<String>,
}

crate::object::object! { ThreadSpawnSubAgentSource {
    "parent_thread_id" => parent_thread_id: required,
    "depth" => depth: required,
    "agent_path" => agent_path: option,
    "agent_nickname" => agent_nickname: option,
    "agent_role" => agent_role: option,
} }

/// `ThreadStartSource` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadStartSource {
    /// `startup`.
    Startup,
    /// `clear`.
    Clear,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadStartSource {
    "startup" => Startup,
    "clear" => Clear,
} }

/// `ThreadStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadStatus {
    /// `notLoaded`.
    #[serde(rename = "notLoaded")]
    NotLoaded,
    /// `idle`.
    #[serde(rename = "idle")]
    Idle,
    /// `systemError`.
    #[serde(rename = "systemError")]
    SystemError,
    /// `active`.
    #[serde(rename = "active")]
    Active(ActiveThreadStatus),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadStatus {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::NotLoaded { .. } => "notLoaded",
            Self::Idle { .. } => "idle",
            Self::SystemError { .. } => "systemError",
            Self::Active { .. } => "active",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadStatus, "type" {
    "notLoaded" => NotLoaded,
    "idle" => Idle,
    "systemError" => SystemError,
    "active" => Active(body),
} }

/// EXPERIMENTAL - one item or turn boundary in canonical rollout order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadTimelineEntry {
    /// `item`.
    #[serde(rename = "item")]
    Item(ItemThreadTimelineEntry),
    /// `realtime`.
    #[serde(rename = "realtime")]
    Realtime(RealtimeThreadTimelineEntry),
    /// `turnStarted`.
    #[serde(rename = "turnStarted")]
    TurnStarted(TurnStartedThreadTimelineEntry),
    /// `turnCompleted`.
    #[serde(rename = "turnCompleted")]
    TurnCompleted(TurnCompletedThreadTimelineEntry),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadTimelineEntry {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Item { .. } => "item",
            Self::Realtime { .. } => "realtime",
            Self::TurnStarted { .. } => "turnStarted",
            Self::TurnCompleted { .. } => "turnCompleted",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadTimelineEntry, "type" {
    "item" => Item(body),
    "realtime" => Realtime(body),
    "turnStarted" => TurnStarted(body),
    "turnCompleted" => TurnCompleted(body),
} }

/// `ThreadTokenUsage` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTokenUsage {
    /// `total` on the wire.
    pub total: TokenUsageBreakdown,
    /// `last` on the wire.
    pub last: TokenUsageBreakdown,
    /// `modelContextWindow` on the wire.
    pub model_context_window: Option<i64>,
}

crate::object::object! { ThreadTokenUsage {
    "total" => total: required,
    "last" => last: required,
    "modelContextWindow" => model_context_window: option,
} }

/// `ThreadUnreadPosition` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadUnreadPosition {
    /// Explicitly marked unread, including when the thread has no turns.
    #[serde(rename = "threadStart")]
    ThreadStart,
    /// The earliest completed result needing attention.
    #[serde(rename = "turn")]
    Turn(TurnThreadUnreadPosition),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadUnreadPosition {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ThreadStart { .. } => "threadStart",
            Self::Turn { .. } => "turn",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadUnreadPosition, "type" {
    "threadStart" => ThreadStart,
    "turn" => Turn(body),
} }

/// `ThreadUnsubscribeStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadUnsubscribeStatus {
    /// `notLoaded`.
    NotLoaded,
    /// `notSubscribed`.
    NotSubscribed,
    /// `unsubscribed`.
    Unsubscribed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadUnsubscribeStatus {
    "notLoaded" => NotLoaded,
    "notSubscribed" => NotSubscribed,
    "unsubscribed" => Unsubscribed,
} }

/// `ThreadUsage` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadUsage {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `estimatedUsageCreditsMicros` on the wire.
    pub estimated_usage_credits_micros: i64,
    /// `estimatedUsageUsdMicros` on the wire.
    pub estimated_usage_usd_micros: Option<i64>,
    /// Native dollar usage, independent of credit estimates. None means unknown, not zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub native_usage_usd_micros: Option<i64>,
    /// `groups` on the wire.
    pub groups: Vec<ThreadUsageBreakdownGroup>,
}

crate::object::object! { ThreadUsage {
    "threadId" => thread_id: required,
    "estimatedUsageCreditsMicros" => estimated_usage_credits_micros: required,
    "estimatedUsageUsdMicros" => estimated_usage_usd_micros: option,
    "nativeUsageUsdMicros" => native_usage_usd_micros: option,
    "groups" => groups: required,
} }

/// `ThreadUsageBreakdownGroup` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadUsageBreakdownGroup {
    /// `model` on the wire.
    pub model: Option<String>,
    /// `reasoningEffort` on the wire.
    pub reasoning_effort: Option<String>,
    /// `speed` on the wire.
    pub speed: Option<String>,
    /// `estimatedUsageCreditsMicros` on the wire.
    pub estimated_usage_credits_micros: i64,
    /// `netNewInputTokens` on the wire.
    pub net_new_input_tokens: Option<i64>,
    /// `cachedInputTokens` on the wire.
    pub cached_input_tokens: Option<i64>,
    /// `inputTokens` on the wire.
    pub input_tokens: Option<i64>,
    /// `outputTokens` on the wire.
    pub output_tokens: Option<i64>,
    /// `totalTokens` on the wire.
    pub total_tokens: Option<i64>,
}

crate::object::object! { ThreadUsageBreakdownGroup {
    "model" => model: option,
    "reasoningEffort" => reasoning_effort: option,
    "speed" => speed: option,
    "estimatedUsageCreditsMicros" => estimated_usage_credits_micros: required,
    "netNewInputTokens" => net_new_input_tokens: option,
    "cachedInputTokens" => cached_input_tokens: option,
    "inputTokens" => input_tokens: option,
    "outputTokens" => output_tokens: option,
    "totalTokens" => total_tokens: option,
} }

/// `TokenUsageBreakdown` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenUsageBreakdown {
    /// `totalTokens` on the wire.
    pub total_tokens: i64,
    /// `inputTokens` on the wire.
    pub input_tokens: i64,
    /// `cachedInputTokens` on the wire.
    pub cached_input_tokens: i64,
    /// `cacheWriteInputTokens` on the wire.
    pub cache_write_input_tokens: i64,
    /// `outputTokens` on the wire.
    pub output_tokens: i64,
    /// `reasoningOutputTokens` on the wire.
    pub reasoning_output_tokens: i64,
}

crate::object::object! { TokenUsageBreakdown {
    "totalTokens" => total_tokens: required,
    "inputTokens" => input_tokens: required,
    "cachedInputTokens" => cached_input_tokens: required,
    "cacheWriteInputTokens" => cache_write_input_tokens: or_default,
    "outputTokens" => output_tokens: required,
    "reasoningOutputTokens" => reasoning_output_tokens: required,
} }

/// Definition for a tool the client can call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    /// `name` on the wire.
    pub name: String,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `inputSchema` on the wire.
    pub input_schema: serde_json::Value,
    /// `outputSchema` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_schema: Option<serde_json::Value>,
    /// `annotations` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotations: Option<serde_json::Value>,
    /// `icons` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icons: Option<Vec<serde_json::Value>>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
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

/// A model-facing surface on which a tool can be exposed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ToolExposureSurface {
    /// Nested tools available to Code Mode scripts.
    CodeMode,
    /// Tools discovered later through tool search.
    Deferred,
    /// Tools present in the model's initial tool list.
    Direct,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ToolExposureSurface {
    "code_mode" => CodeMode,
    "deferred" => Deferred,
    "direct" => Direct,
} }

/// EXPERIMENTAL. Captures a user's answer to a request_user_input question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToolRequestUserInputAnswer {
    /// `answers` on the wire.
    pub answers: Vec<String>,
}

impl ToolRequestUserInputAnswer {
    /// A `ToolRequestUserInputAnswer` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(answers: Vec<String>) -> Self {
        Self { answers }
    }
}

crate::object::object! { ToolRequestUserInputAnswer {
    "answers" => answers: required,
} }

/// EXPERIMENTAL. Defines a single selectable option for request_user_input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToolRequestUserInputOption {
    /// `label` on the wire.
    pub label: String,
    /// `description` on the wire.
    pub description: String,
}

crate::object::object! { ToolRequestUserInputOption {
    "label" => label: required,
    "description" => description: required,
} }

/// EXPERIMENTAL. Represents one request_user_input question and its required options.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToolRequestUserInputQuestion {
    /// `id` on the wire.
    pub id: String,
    /// `header` on the wire.
    pub header: String,
    /// `question` on the wire.
    pub question: String,
    /// `isOther` on the wire.
    pub is_other: bool,
    /// `isSecret` on the wire.
    pub is_secret: bool,
    /// `options` on the wire.
    pub options: Option<Vec<ToolRequestUserInputOption>>,
}

crate::object::object! { ToolRequestUserInputQuestion {
    "id" => id: required,
    "header" => header: required,
    "question" => question: required,
    "isOther" => is_other: or_default,
    "isSecret" => is_secret: or_default,
    "options" => options: option,
} }

/// The `tool_search_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToolSearchCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `call_id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `execution` on the wire.
    pub execution: String,
    /// `arguments` on the wire.
    pub arguments: serde_json::Value,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ToolSearchCallResponseItem {
    /// A `ToolSearchCallResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(execution: impl Into<String>, arguments: serde_json::Value) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            call_id: Default::default(),
            status: Default::default(),
            execution: execution.into(),
            arguments,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ToolSearchCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: option,
    "execution" => execution: required,
    "arguments" => arguments: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `tool_search_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToolSearchOutputResponseItem {
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `call_id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// `status` on the wire.
    pub status: String,
    /// `execution` on the wire.
    pub execution: String,
    /// `tools` on the wire.
    pub tools: Vec<serde_json::Value>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ToolSearchOutputResponseItem {
    /// A `ToolSearchOutputResponseItem` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        status: impl Into<String>,
        execution: impl Into<String>,
        tools: Vec<serde_json::Value>,
    ) -> Self {
        Self {
            id: Default::default(),
            call_id: Default::default(),
            status: status.into(),
            execution: execution.into(),
            tools,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ToolSearchOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: required,
    "execution" => execution: required,
    "tools" => tools: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// `ToolsV2` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ToolsV2 {
    /// `web_search` on the wire.
    pub web_search: Option<WebSearchToolConfig>,
}

crate::object::object! { ToolsV2 {
    "web_search" => web_search: option,
} }

/// The `transcriptSegment` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TranscriptSegmentThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `role` on the wire.
    pub role: ThreadRealtimeTranscriptRole,
    /// `text` on the wire.
    pub text: String,
}

crate::object::object! { TranscriptSegmentThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "role" => role: required,
    "text" => text: required,
} }

/// `TrustedContacts` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TrustedContacts {
    /// `check`.
    Check,
    /// `skip`.
    Skip,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TrustedContacts {
    "check" => Check,
    "skip" => Skip,
} }

/// `Turn` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Turn {
    /// Identifier for this turn. Codex-generated turn IDs are UUIDv7.
    pub id: String,
    /// ID of the first turn in the chain of work that led to this turn. Pass this as `rootTurnId` when starting work on behalf of this turn. May be null in older history or a `review/start` response.
    pub root_turn_id: Option<String>,
    /// Thread items currently included in this turn payload.
    pub items: Vec<ThreadItem>,
    /// Describes how much of `items` has been loaded for this turn.
    pub items_view: TurnItemsView,
    /// `status` on the wire.
    pub status: TurnStatus,
    /// Error associated with a failed or interrupted turn.
    pub error: Option<TurnError>,
    /// Unix timestamp (in seconds) when the turn started.
    pub started_at: Option<i64>,
    /// Unix timestamp (in seconds) when the turn completed.
    pub completed_at: Option<i64>,
    /// Duration between turn start and completion in milliseconds, if known.
    pub duration_ms: Option<i64>,
}

impl Turn {
    fn default_items_view() -> TurnItemsView {
        TurnItemsView::Full
    }
}

crate::object::object! { Turn {
    "id" => id: required,
    "rootTurnId" => root_turn_id: option,
    "items" => items: required,
    "itemsView" => items_view: or Turn::default_items_view,
    "status" => status: required,
    "error" => error: option,
    "startedAt" => started_at: option,
    "completedAt" => completed_at: option,
    "durationMs" => duration_ms: option,
} }

/// The `turnCompleted` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnCompletedThreadTimelineEntry {
    /// `position` on the wire.
    pub position: u64,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `status` on the wire.
    pub status: TurnStatus,
    /// `error` on the wire.
    pub error: Option<TurnError>,
    /// `startedAt` on the wire.
    pub started_at: Option<i64>,
    /// `completedAt` on the wire.
    pub completed_at: Option<i64>,
    /// `durationMs` on the wire.
    pub duration_ms: Option<i64>,
}

crate::object::object! { TurnCompletedThreadTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "status" => status: required,
    "error" => error: option,
    "startedAt" => started_at: option,
    "completedAt" => completed_at: option,
    "durationMs" => duration_ms: option,
} }

/// `TurnEnvironmentParams` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnEnvironmentParams {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
    /// Environment-native runtime workspace roots. Omitted defaults to `cwd`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_workspace_roots: Option<Vec<LegacyAppPathString>>,
}

impl TurnEnvironmentParams {
    /// A `TurnEnvironmentParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        environment_id: impl Into<String>,
        cwd: impl Into<LegacyAppPathString>,
    ) -> Self {
        Self {
            environment_id: environment_id.into(),
            cwd: cwd.into(),
            runtime_workspace_roots: Default::default(),
        }
    }
}

crate::object::object! { TurnEnvironmentParams {
    "environmentId" => environment_id: required,
    "cwd" => cwd: required,
    "runtimeWorkspaceRoots" => runtime_workspace_roots: option,
} }

/// `TurnError` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnError {
    /// `message` on the wire.
    pub message: String,
    /// `codexErrorInfo` on the wire.
    pub codex_error_info: Option<CodexErrorInfo>,
    /// `additionalDetails` on the wire.
    pub additional_details: Option<String>,
    /// Optional public explanation and continuation instruction for a misalignment block.
    pub misalignment: Option<MisalignmentErrorDetails>,
}

crate::object::object! { TurnError {
    "message" => message: required,
    "codexErrorInfo" => codex_error_info: option,
    "additionalDetails" => additional_details: option,
    "misalignment" => misalignment: option,
} }

/// The `turnInputAccepted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnInputAcceptedThreadRealtimeItem {
    /// `id` on the wire.
    pub id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_at_ms: Option<i64>,
    /// `handoffId` on the wire.
    pub handoff_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `mode` on the wire.
    pub mode: ThreadRealtimeHandoffMode,
    /// `sourceEventIds` on the wire.
    pub source_event_ids: Vec<String>,
    /// `inputItemId` on the wire.
    pub input_item_id: String,
    /// `input` on the wire.
    pub input: String,
}

crate::object::object! { TurnInputAcceptedThreadRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "handoffId" => handoff_id: required,
    "turnId" => turn_id: required,
    "mode" => mode: required,
    "sourceEventIds" => source_event_ids: required,
    "inputItemId" => input_item_id: required,
    "input" => input: required,
} }

/// `TurnItemsView` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnItemsView {
    /// `items` was not loaded for this turn. The field is intentionally empty.
    NotLoaded,
    /// `items` contains only a display summary for this turn.
    Summary,
    /// `items` contains every ThreadItem available from persisted app-server history for this turn.
    Full,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnItemsView {
    "notLoaded" => NotLoaded,
    "summary" => Summary,
    "full" => Full,
} }

/// `TurnPlanStep` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnPlanStep {
    /// `step` on the wire.
    pub step: String,
    /// `status` on the wire.
    pub status: TurnPlanStepStatus,
}

crate::object::object! { TurnPlanStep {
    "step" => step: required,
    "status" => status: required,
} }

/// `TurnPlanStepStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnPlanStepStatus {
    /// `pending`.
    Pending,
    /// `inProgress`.
    InProgress,
    /// `completed`.
    Completed,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnPlanStepStatus {
    "pending" => Pending,
    "inProgress" => InProgress,
    "completed" => Completed,
} }

/// `TurnSettingsUpdateStatus` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnSettingsUpdateStatus {
    /// Published for subsequent captures, even if the values were unchanged. Already captured steps are unchanged; a later inference is not guaranteed.
    Applied,
    /// No matching live task remained available for publication.
    TargetUnavailable,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { TurnSettingsUpdateStatus {
    "applied" => Applied,
    "targetUnavailable" => TargetUnavailable,
} }

/// The `turnStarted` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnStartedThreadTimelineEntry {
    /// `position` on the wire.
    pub position: u64,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `startedAt` on the wire.
    pub started_at: Option<i64>,
}

crate::object::object! { TurnStartedThreadTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "startedAt" => started_at: option,
} }

/// `TurnStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnStatus {
    /// `completed`.
    Completed,
    /// `interrupted`.
    Interrupted,
    /// `failed`.
    Failed,
    /// `inProgress`.
    InProgress,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnStatus {
    "completed" => Completed,
    "interrupted" => Interrupted,
    "failed" => Failed,
    "inProgress" => InProgress,
} }

/// The earliest completed result needing attention.
///
/// The `turn` branch of [`ThreadUnreadPosition`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnThreadUnreadPosition {
    /// `turnId` on the wire.
    pub turn_id: String,
}

crate::object::object! { TurnThreadUnreadPosition {
    "turnId" => turn_id: required,
} }

/// `TurnToolOutput` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnToolOutput {
    /// `name` on the wire.
    pub name: String,
    /// `namespace` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// `output` on the wire.
    pub output: FunctionCallOutputBody,
    /// Requests retention of this output in the thread's model history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retain: Option<bool>,
}

impl TurnToolOutput {
    /// A `TurnToolOutput` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>, output: FunctionCallOutputBody) -> Self {
        Self {
            name: name.into(),
            namespace: Default::default(),
            output,
            retain: Default::default(),
        }
    }
}

crate::object::object! { TurnToolOutput {
    "name" => name: required,
    "namespace" => namespace: option,
    "output" => output: required,
    "retain" => retain: option,
} }

/// `TurnsPage` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnsPage {
    /// `data` on the wire.
    pub data: Vec<Turn>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
    /// `backwardsCursor` on the wire.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { TurnsPage {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "backwardsCursor" => backwards_cursor: option,
} }

/// The `unavailable` branch of [`UserVerificationErrorDetails`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnavailableUserVerificationErrorDetails {
    /// `reason` on the wire.
    pub reason: UserVerificationUnavailableReason,
}

#[cfg(feature = "experimental")]
crate::object::object! { UnavailableUserVerificationErrorDetails {
    "reason" => reason: required,
} }

/// The `unknown` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnknownCommandAction {
    /// `command` on the wire.
    pub command: String,
}

crate::object::object! { UnknownCommandAction {
    "command" => command: required,
} }

/// The `unknown` branch of [`FileSystemSpecialPath`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnknownFileSystemSpecialPath {
    /// `path` on the wire.
    pub path: String,
    /// `subpath` on the wire.
    pub subpath: Option<LegacyAppPathString>,
}

impl UnknownFileSystemSpecialPath {
    /// A `UnknownFileSystemSpecialPath` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            subpath: Default::default(),
        }
    }
}

crate::object::object! { UnknownFileSystemSpecialPath {
    "path" => path: required,
    "subpath" => subpath: option,
} }

/// The `unknown` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnknownParsedCommand {
    /// `cmd` on the wire.
    pub cmd: String,
}

crate::object::object! { UnknownParsedCommand {
    "cmd" => cmd: required,
} }

/// The `update` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UpdateFileChange {
    /// `unified_diff` on the wire.
    pub unified_diff: String,
    /// `move_path` on the wire.
    pub move_path: Option<String>,
}

crate::object::object! { UpdateFileChange {
    "unified_diff" => unified_diff: required,
    "move_path" => move_path: option,
} }

/// The `update` branch of [`PatchChangeKind`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UpdatePatchChangeKind {
    /// `move_path` on the wire.
    pub move_path: Option<String>,
}

crate::object::object! { UpdatePatchChangeKind {
    "move_path" => move_path: option,
} }

/// The `url` branch of [`McpServerElicitationRequestParams`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UrlMcpServerElicitationRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Active Codex turn when this elicitation was observed, if app-server could correlate one.
    ///
    /// This is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.
    pub turn_id: Option<String>,
    /// `serverName` on the wire.
    pub server_name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta")]
    pub meta: Option<serde_json::Value>,
    /// `message` on the wire.
    pub message: String,
    /// `url` on the wire.
    pub url: String,
    /// `elicitationId` on the wire.
    pub elicitation_id: String,
}

crate::object::object! { UrlMcpServerElicitationRequestParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "serverName" => server_name: required,
    "environmentId" => environment_id: option,
    "_meta" => meta: option,
    "message" => message: required,
    "url" => url: required,
    "elicitationId" => elicitation_id: required,
} }

/// The `usageLimitExceeded` branch of [`ImageGenerationFailure`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UsageLimitExceededImageGenerationFailure {
    /// `limitId` on the wire.
    pub limit_id: String,
    /// `resetsAt` on the wire.
    pub resets_at: Option<i64>,
}

crate::object::object! { UsageLimitExceededImageGenerationFailure {
    "limitId" => limit_id: required,
    "resetsAt" => resets_at: option,
} }

/// User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory
///
/// The `user` branch of [`ConfigLayerSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserConfigLayerSource {
    /// This is the path to the user's config.toml file, though it is not guaranteed to exist.
    pub file: AbsolutePathBuf,
    /// Name of the selected profile-v2 config layered on top of the base user config, when this layer represents one.
    pub profile: Option<String>,
}

crate::object::object! { UserConfigLayerSource {
    "file" => file: required,
    "profile" => profile: option,
} }

/// `UserInput` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum UserInput {
    /// `text`.
    #[serde(rename = "text")]
    Text(TextUserInput),
    /// `image`.
    #[serde(rename = "image")]
    Image(ImageUserInput),
    /// `localImage`.
    #[serde(rename = "localImage")]
    LocalImage(LocalImageUserInput),
    /// `audio`.
    #[serde(rename = "audio")]
    Audio(AudioUserInput),
    /// `localAudio`.
    #[serde(rename = "localAudio")]
    LocalAudio(LocalAudioUserInput),
    /// `skill`.
    #[serde(rename = "skill")]
    Skill(SkillUserInput),
    /// `mention`.
    #[serde(rename = "mention")]
    Mention(MentionUserInput),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl UserInput {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Text { .. } => "text",
            Self::Image { .. } => "image",
            Self::LocalImage { .. } => "localImage",
            Self::Audio { .. } => "audio",
            Self::LocalAudio { .. } => "localAudio",
            Self::Skill { .. } => "skill",
            Self::Mention { .. } => "mention",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { UserInput, "type" {
    "text" => Text(body),
    "image" => Image(body),
    "localImage" => LocalImage(body),
    "audio" => Audio(body),
    "localAudio" => LocalAudio(body),
    "skill" => Skill(body),
    "mention" => Mention(body),
} }

/// The `userMessage` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserMessageThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `clientId` on the wire.
    pub client_id: Option<String>,
    /// `content` on the wire.
    pub content: Vec<UserInput>,
}

crate::object::object! { UserMessageThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "clientId" => client_id: option,
    "content" => content: required,
} }

/// `UserVerificationBiometricType` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationBiometricType {
    /// `fingerprint`.
    Fingerprint,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationBiometricType {
    "fingerprint" => Fingerprint,
} }

/// `UserVerificationCancellationReason` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationCancellationReason {
    /// `userCancelled`.
    UserCancelled,
    /// `interrupted`.
    Interrupted,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationCancellationReason {
    "userCancelled" => UserCancelled,
    "interrupted" => Interrupted,
} }

/// Closed error categories; native diagnostic payloads must not cross this boundary.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum UserVerificationErrorDetails {
    /// `invalidRequest`.
    #[serde(rename = "invalidRequest")]
    InvalidRequest(InvalidRequestUserVerificationErrorDetails),
    /// `unavailable`.
    #[serde(rename = "unavailable")]
    Unavailable(UnavailableUserVerificationErrorDetails),
    /// `cancelled`.
    #[serde(rename = "cancelled")]
    Cancelled(CancelledUserVerificationErrorDetails),
    /// `failed`.
    #[serde(rename = "failed")]
    Failed(FailedUserVerificationErrorDetails),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
impl UserVerificationErrorDetails {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InvalidRequest { .. } => "invalidRequest",
            Self::Unavailable { .. } => "unavailable",
            Self::Cancelled { .. } => "cancelled",
            Self::Failed { .. } => "failed",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

#[cfg(feature = "experimental")]
crate::open::tagged_union! { UserVerificationErrorDetails, "type" {
    "invalidRequest" => InvalidRequest(body),
    "unavailable" => Unavailable(body),
    "cancelled" => Cancelled(body),
    "failed" => Failed(body),
} }

/// `UserVerificationFailureReason` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationFailureReason {
    /// `authenticationFailed`.
    AuthenticationFailed,
    /// `timeout`.
    Timeout,
    /// `providerError`.
    ProviderError,
    /// `serviceError`.
    ServiceError,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationFailureReason {
    "authenticationFailed" => AuthenticationFailed,
    "timeout" => Timeout,
    "providerError" => ProviderError,
    "serviceError" => ServiceError,
} }

/// `UserVerificationInvalidRequestReason` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationInvalidRequestReason {
    /// `invalidParams`.
    InvalidParams,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationInvalidRequestReason {
    "invalidParams" => InvalidParams,
} }

/// A signature over the exact decoded challenge. The verifier validates and consumes it.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserVerificationProof {
    /// `credentialId` on the wire.
    pub credential_id: String,
    /// Unpadded base64url DER ECDSA signature using P-256 and SHA-256.
    pub signature: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationProof {
    "credentialId" => credential_id: required,
    "signature" => signature: required,
} }

/// The error object inside the normal JSON-RPC envelope.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserVerificationRpcError {
    /// `code` on the wire.
    pub code: i64,
    /// `message` on the wire.
    pub message: String,
    /// `data` on the wire.
    pub data: UserVerificationErrorDetails,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationRpcError {
    "code" => code: required,
    "message" => message: required,
    "data" => data: required,
} }

/// `UserVerificationUnavailableReason` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserVerificationUnavailableReason {
    /// `credentialMissing`.
    CredentialMissing,
    /// `biometricsUnavailable`.
    BiometricsUnavailable,
    /// `providerUnavailable`.
    ProviderUnavailable,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { UserVerificationUnavailableReason {
    "credentialMissing" => CredentialMissing,
    "biometricsUnavailable" => BiometricsUnavailable,
    "providerUnavailable" => ProviderUnavailable,
} }

/// Controls output length/detail on GPT-5 models via the Responses API. Serialized with lowercase values to match the OpenAI API.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Verbosity {
    /// `low`.
    Low,
    /// `medium`.
    Medium,
    /// `high`.
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Verbosity {
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

/// `W3cTraceContext` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct W3cTraceContext {
    /// `traceparent` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub traceparent: Option<String>,
    /// `tracestate` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracestate: Option<String>,
}

crate::object::object! { W3cTraceContext {
    "traceparent" => traceparent: option,
    "tracestate" => tracestate: option,
} }

/// `WebSearchAction` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum WebSearchAction {
    /// `search`.
    #[serde(rename = "search")]
    Search(SearchWebSearchAction),
    /// `openPage`.
    #[serde(rename = "openPage")]
    OpenPage(OpenPageWebSearchAction),
    /// `findInPage`.
    #[serde(rename = "findInPage")]
    FindInPage(FindInPageWebSearchAction),
    /// `other`.
    #[serde(rename = "other")]
    Other,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl WebSearchAction {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Search { .. } => "search",
            Self::OpenPage { .. } => "openPage",
            Self::FindInPage { .. } => "findInPage",
            Self::Other { .. } => "other",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { WebSearchAction, "type" {
    "search" => Search(body),
    "openPage" => OpenPage(body),
    "findInPage" => FindInPage(body),
    "other" => Other,
} }

/// The `web_search_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WebSearchCallResponseItem {
    /// `encrypted_content` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted_content: Option<String>,
    /// `id` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `action` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<ResponsesApiWebSearchAction>,
    /// `internal_chat_message_metadata_passthrough` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

crate::object::object! { WebSearchCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: option,
    "action" => action: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// `WebSearchContextSize` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchContextSize {
    /// `low`.
    Low,
    /// `medium`.
    Medium,
    /// `high`.
    High,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WebSearchContextSize {
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

/// `WebSearchLocation` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WebSearchLocation {
    /// `country` on the wire.
    pub country: Option<String>,
    /// `region` on the wire.
    pub region: Option<String>,
    /// `city` on the wire.
    pub city: Option<String>,
    /// `timezone` on the wire.
    pub timezone: Option<String>,
}

crate::object::object! { WebSearchLocation {
    "country" => country: option,
    "region" => region: option,
    "city" => city: option,
    "timezone" => timezone: option,
} }

/// `WebSearchMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchMode {
    /// `disabled`.
    Disabled,
    /// `cached`.
    Cached,
    /// `indexed`.
    Indexed,
    /// `live`.
    Live,
    /// A value that this version of the crate does not know, as it was read.
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
    /// `standalone`.
    Standalone,
    /// `search_mcp`.
    SearchMcp,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WebSearchProvider {
    "standalone" => Standalone,
    "search_mcp" => SearchMcp,
} }

/// The `webSearch` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebSearchThreadItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// `id` on the wire.
    pub id: String,
    /// `query` on the wire.
    pub query: String,
    /// `action` on the wire.
    pub action: Option<WebSearchAction>,
    /// Structured search results returned out-of-band by standalone web search.
    ///
    /// These stay as opaque JSON at the extension/app-server boundary so new result fields and result types can pass through without a Codex release.
    pub results: Option<Vec<serde_json::Value>>,
}

crate::object::object! { WebSearchThreadItem {
    "startedAtMs" => started_at_ms: option,
    "completedAtMs" => completed_at_ms: option,
    "id" => id: required,
    "query" => query: required,
    "action" => action: option,
    "results" => results: option,
} }

/// `WebSearchToolConfig` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WebSearchToolConfig {
    /// `context_size` on the wire.
    pub context_size: Option<WebSearchContextSize>,
    /// `allowed_domains` on the wire.
    pub allowed_domains: Option<Vec<String>>,
    /// `location` on the wire.
    pub location: Option<WebSearchLocation>,
}

crate::object::object! { WebSearchToolConfig {
    "context_size" => context_size: option,
    "allowed_domains" => allowed_domains: option,
    "location" => location: option,
} }

/// The `webrtc` branch of [`ThreadRealtimeStartTransport`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WebrtcThreadRealtimeStartTransport {
    /// SDP offer generated by a WebRTC RTCPeerConnection after configuring audio and the realtime events data channel.
    pub sdp: String,
}

impl WebrtcThreadRealtimeStartTransport {
    /// A `WebrtcThreadRealtimeStartTransport` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(sdp: impl Into<String>) -> Self {
        Self { sdp: sdp.into() }
    }
}

crate::object::object! { WebrtcThreadRealtimeStartTransport {
    "sdp" => sdp: required,
} }

/// The `weekdays` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeekdaysScheduledTaskSchedule {
    /// `time` on the wire.
    pub time: String,
}

crate::object::object! { WeekdaysScheduledTaskSchedule {
    "time" => time: required,
} }

/// The `weekly` branch of [`ScheduledTaskSchedule`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeeklyScheduledTaskSchedule {
    /// `days` on the wire.
    pub days: Vec<ScheduledTaskWeekday>,
    /// `time` on the wire.
    pub time: String,
}

crate::object::object! { WeeklyScheduledTaskSchedule {
    "days" => days: required,
    "time" => time: required,
} }

/// The `wellbeingHelpline` branch of [`AnswerAnnotation`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WellbeingHelplineAnswerAnnotation {
    /// `subject` on the wire.
    pub subject: HelplineSubject,
}

crate::object::object! { WellbeingHelplineAnswerAnnotation {
    "subject" => subject: required,
} }

/// `WindowsSandboxImplementation` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxImplementation {
    /// `elevated`.
    Elevated,
    /// `unelevated`.
    Unelevated,
    /// `mxc`.
    Mxc,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxImplementation {
    "elevated" => Elevated,
    "unelevated" => Unelevated,
    "mxc" => Mxc,
} }

/// `WindowsSandboxReadiness` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxReadiness {
    /// `ready`.
    Ready,
    /// `notConfigured`.
    NotConfigured,
    /// `updateRequired`.
    UpdateRequired,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxReadiness {
    "ready" => Ready,
    "notConfigured" => NotConfigured,
    "updateRequired" => UpdateRequired,
} }

/// `WindowsSandboxSetupMode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxSetupMode {
    /// `elevated`.
    Elevated,
    /// `unelevated`.
    Unelevated,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WindowsSandboxSetupMode {
    "elevated" => Elevated,
    "unelevated" => Unelevated,
} }

/// `WorkspaceMessage` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceMessage {
    /// `messageId` on the wire.
    pub message_id: String,
    /// `messageType` on the wire.
    pub message_type: WorkspaceMessageType,
    /// `messageBody` on the wire.
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
    "createdAt" => created_at: option,
    "archivedAt" => archived_at: option,
} }

/// `WorkspaceMessageType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WorkspaceMessageType {
    /// `headline`.
    Headline,
    /// `announcement`.
    Announcement,
    /// `unknown`.
    Unknown,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WorkspaceMessageType {
    "headline" => Headline,
    "announcement" => Announcement,
    "unknown" => Unknown,
} }

/// `WorkspaceRouting` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceRouting {
    /// `chatgptAccountId` on the wire.
    pub chatgpt_account_id: String,
    /// `backendOrigin` on the wire.
    pub backend_origin: String,
    /// `accountRoutingOverride` on the wire.
    pub account_routing_override: AccountRoutingOverride,
}

crate::object::object! { WorkspaceRouting {
    "chatgptAccountId" => chatgpt_account_id: required,
    "backendOrigin" => backend_origin: required,
    "accountRoutingOverride" => account_routing_override: required,
} }

/// The `workspaceWrite` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceWriteSandboxPolicy {
    /// `writableRoots` on the wire.
    pub writable_roots: Vec<AbsolutePathBuf>,
    /// `networkAccess` on the wire.
    pub network_access: bool,
    /// `excludeTmpdirEnvVar` on the wire.
    pub exclude_tmpdir_env_var: bool,
    /// `excludeSlashTmp` on the wire.
    pub exclude_slash_tmp: bool,
}

crate::object::object! { WorkspaceWriteSandboxPolicy {
    "writableRoots" => writable_roots: or_default,
    "networkAccess" => network_access: or_default,
    "excludeTmpdirEnvVar" => exclude_tmpdir_env_var: or_default,
    "excludeSlashTmp" => exclude_slash_tmp: or_default,
} }

/// `WriteStatus` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WriteStatus {
    /// `ok`.
    Ok,
    /// `okOverridden`.
    OkOverridden,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WriteStatus {
    "ok" => Ok,
    "okOverridden" => OkOverridden,
} }

/// A child approval for input to an existing command execution item.
///
/// The `writeStdin` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WriteStdinGuardianApprovalReviewAction {
    /// `approvalId` on the wire.
    pub approval_id: String,
    /// `processId` on the wire.
    pub process_id: String,
    /// `stdin` on the wire.
    pub stdin: String,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
}

crate::object::object! { WriteStdinGuardianApprovalReviewAction {
    "approvalId" => approval_id: required,
    "processId" => process_id: required,
    "stdin" => stdin: required,
    "cwd" => cwd: required,
} }

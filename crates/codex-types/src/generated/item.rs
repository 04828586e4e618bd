// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `item`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdditionalFileSystemPermissions {
    /// This will be removed in favor of `entries`.
    pub read: Option<Vec<LegacyAppPathString>>,
    /// This will be removed in favor of `entries`.
    pub write: Option<Vec<LegacyAppPathString>>,
    pub glob_scan_max_depth: Option<u64>,
    pub entries: Option<Vec<FileSystemSandboxEntry>>,
}

crate::object::object! { AdditionalFileSystemPermissions {
    "read" => read: nullable,
    "write" => write: nullable,
    "globScanMaxDepth" => glob_scan_max_depth: option,
    "entries" => entries: option,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdditionalNetworkPermissions {
    pub enabled: Option<bool>,
}

crate::object::object! { AdditionalNetworkPermissions {
    "enabled" => enabled: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdditionalPermissionProfile {
    /// Partial overlay used for per-command permission requests.
    pub network: Option<AdditionalNetworkPermissions>,
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { AdditionalPermissionProfile {
    "network" => network: nullable,
    "fileSystem" => file_system: nullable,
} }

/// The params of the notification `item/agentMessage/delta`.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentMessageDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
}

crate::object::object! { AgentMessageDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// The `agentMessage` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct AgentMessageItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub moderation: Option<AgentMessageModeration>,
    pub id: String,
    pub text: String,
    pub phase: Option<MessagePhase>,
    pub memory_citation: Option<MemoryCitation>,
    pub delivery: Option<AgentMessageDelivery>,
    pub questions: Option<Vec<AsyncUserInputQuestion>>,
}

crate::object::object! { AgentMessageItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "moderation" => moderation: nullable,
    "id" => id: required,
    "text" => text: required,
    "phase" => phase: nullable,
    "memoryCitation" => memory_citation: nullable,
    "delivery" => delivery: nullable,
    "questions" => questions: nullable,
} }

/// The `applyPatch` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyPatchReviewAction {
    pub cwd: LegacyAppPathString,
    pub files: Vec<LegacyAppPathString>,
}

crate::object::object! { ApplyPatchReviewAction {
    "cwd" => cwd: required,
    "files" => files: required,
} }

/// \[UNSTABLE\] Source that produced a terminal approval auto-review decision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AutoReviewDecisionSource {
    Agent,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AutoReviewDecisionSource {
    "agent" => Agent,
} }

/// The `collabAgentToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct CollabAgentToolCallItem {
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

crate::object::object! { CollabAgentToolCallItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "tool" => tool: required,
    "status" => status: required,
    "senderThreadId" => sender_thread_id: required,
    "receiverThreadIds" => receiver_thread_ids: required,
    "prompt" => prompt: nullable,
    "model" => model: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    "agentsStates" => agents_states: required,
} }

/// The `commandExecution` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecutionItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
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
    pub source: CommandExecutionSource,
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

impl CommandExecutionItem {
    fn default_source() -> CommandExecutionSource {
        CommandExecutionSource::Agent
    }
}

crate::object::object! { CommandExecutionItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "pluginId" => plugin_id: nullable,
    "scriptPath" => script_path: nullable,
    "command" => command: required,
    "cwd" => cwd: required,
    "processId" => process_id: nullable,
    "source" => source: or CommandExecutionItem::default_source,
    "status" => status: required,
    "commandActions" => command_actions: required,
    "aggregatedOutput" => aggregated_output: nullable,
    "exitCode" => exit_code: nullable,
    "durationMs" => duration_ms: nullable,
} }

/// The params of the notification `item/commandExecution/outputDelta`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecutionOutputDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
}

crate::object::object! { CommandExecutionOutputDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// The params of the server request `item/commandExecution/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecutionRequestApprovalParams {
    /// Kind of action under review. Defaults to `command` for older servers.
    pub kind: CommandExecutionApprovalKind,
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    /// Unix timestamp (in milliseconds) when this approval request started.
    pub started_at_ms: i64,
    /// Unique identifier for this specific approval callback.
    ///
    /// For regular shell/unified_exec approvals, this is null.
    ///
    /// For zsh-exec-bridge subcommand approvals, multiple callbacks can belong to one parent `itemId`, so `approvalId` is a distinct opaque callback id (a UUID) used to disambiguate routing. Stdin approvals also use a distinct callback id; inspect `kind` to distinguish them.
    pub approval_id: Option<String>,
    /// Environment in which the command will run.
    pub environment_id: Option<String>,
    /// Optional explanatory reason (e.g. request for network access).
    pub reason: Option<String>,
    /// Optional context for a managed-network approval prompt.
    pub network_approval_context: Option<NetworkApprovalContext>,
    /// The command to be executed.
    pub command: Option<String>,
    /// The command's working directory.
    pub cwd: Option<LegacyAppPathString>,
    /// Best-effort parsed command actions for friendly display.
    pub command_actions: Option<Vec<CommandAction>>,
    /// Optional additional permissions requested for this command.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub additional_permissions: Option<AdditionalPermissionProfile>,
    /// Optional proposed execpolicy amendment to allow similar commands without prompting.
    pub proposed_execpolicy_amendment: Option<Vec<String>>,
    /// Optional proposed network policy amendments (allow/deny host) for future requests.
    pub proposed_network_policy_amendments: Option<Vec<NetworkPolicyAmendment>>,
    /// Ordered list of decisions the client may present for this prompt.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub available_decisions: Option<Vec<CommandExecutionApprovalDecision>>,
}

impl CommandExecutionRequestApprovalParams {
    fn default_kind() -> CommandExecutionApprovalKind {
        CommandExecutionApprovalKind::Command
    }
}

crate::object::object! { CommandExecutionRequestApprovalParams {
    "kind" => kind: or CommandExecutionRequestApprovalParams::default_kind,
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "startedAtMs" => started_at_ms: required,
    "approvalId" => approval_id: option,
    "environmentId" => environment_id: nullable,
    "reason" => reason: option,
    "networkApprovalContext" => network_approval_context: option,
    "command" => command: option,
    "cwd" => cwd: option,
    "commandActions" => command_actions: option,
    #[cfg(feature = "experimental")] "additionalPermissions" => additional_permissions: option,
    "proposedExecpolicyAmendment" => proposed_execpolicy_amendment: option,
    "proposedNetworkPolicyAmendments" => proposed_network_policy_amendments: option,
    #[cfg(feature = "experimental")] "availableDecisions" => available_decisions: option,
} }

/// The response to the server request `item/commandExecution/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecutionRequestApprovalResponse {
    pub decision: CommandExecutionApprovalDecision,
}

impl CommandExecutionRequestApprovalResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: CommandExecutionApprovalDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { CommandExecutionRequestApprovalResponse {
    "decision" => decision: required,
} }

/// The `command` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandReviewAction {
    pub source: GuardianCommandSource,
    pub command: String,
    pub cwd: LegacyAppPathString,
}

crate::object::object! { CommandReviewAction {
    "source" => source: required,
    "command" => command: required,
    "cwd" => cwd: required,
} }

/// The `contextCompaction` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ContextCompactionItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
}

crate::object::object! { ContextCompactionItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
} }

/// The `dynamicToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct DynamicToolCallItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub namespace: Option<String>,
    pub tool: String,
    pub arguments: serde_json::Value,
    pub status: DynamicToolCallStatus,
    pub content_items: Option<Vec<DynamicToolCallOutputContentItem>>,
    pub success: Option<bool>,
    /// The duration of the dynamic tool call in milliseconds.
    pub duration_ms: Option<i64>,
}

crate::object::object! { DynamicToolCallItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "namespace" => namespace: nullable,
    "tool" => tool: required,
    "arguments" => arguments: required,
    "status" => status: required,
    "contentItems" => content_items: nullable,
    "success" => success: nullable,
    "durationMs" => duration_ms: nullable,
} }

/// The params of the server request `item/tool/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct DynamicToolCallParams {
    pub thread_id: String,
    pub turn_id: String,
    pub call_id: String,
    pub namespace: Option<String>,
    pub tool: String,
    pub arguments: serde_json::Value,
}

crate::object::object! { DynamicToolCallParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "callId" => call_id: required,
    "namespace" => namespace: nullable,
    "tool" => tool: required,
    "arguments" => arguments: required,
} }

/// The response to the server request `item/tool/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct DynamicToolCallResponse {
    pub content_items: Vec<DynamicToolCallOutputContentItem>,
    pub success: bool,
}

impl DynamicToolCallResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        content_items: Vec<DynamicToolCallOutputContentItem>,
        success: bool,
    ) -> Self {
        Self { content_items, success }
    }
}

crate::object::object! { DynamicToolCallResponse {
    "contentItems" => content_items: required,
    "success" => success: required,
} }

/// The `enteredReviewMode` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct EnteredReviewModeItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub review: String,
}

crate::object::object! { EnteredReviewModeItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "review" => review: required,
} }

/// The `execve` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct ExecveReviewAction {
    pub source: GuardianCommandSource,
    pub program: String,
    pub argv: Vec<String>,
    pub cwd: AbsolutePathBuf,
}

crate::object::object! { ExecveReviewAction {
    "source" => source: required,
    "program" => program: required,
    "argv" => argv: required,
    "cwd" => cwd: required,
} }

/// The `exitedReviewMode` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ExitedReviewModeItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub review: String,
}

crate::object::object! { ExitedReviewModeItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "review" => review: required,
} }

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
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FileChangeApprovalDecision {
    "accept" => Accept,
    "acceptForSession" => AcceptForSession,
    "decline" => Decline,
    "cancel" => Cancel,
} }

/// The `fileChange` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct FileChangeItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub changes: Vec<FileUpdateChange>,
    pub status: PatchApplyStatus,
}

crate::object::object! { FileChangeItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "changes" => changes: required,
    "status" => status: required,
} }

/// Deprecated legacy notification for `apply_patch` textual output.
///
/// The server no longer emits this notification.
///
/// The params of the notification `item/fileChange/outputDelta`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileChangeOutputDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
}

crate::object::object! { FileChangeOutputDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// The params of the notification `item/fileChange/patchUpdated`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileChangePatchUpdatedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub changes: Vec<FileUpdateChange>,
}

crate::object::object! { FileChangePatchUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "changes" => changes: required,
} }

/// The params of the server request `item/fileChange/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileChangeRequestApprovalParams {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    /// Unix timestamp (in milliseconds) when this approval request started.
    pub started_at_ms: i64,
    /// Optional explanatory reason (e.g. request for extra write access).
    pub reason: Option<String>,
    /// \[UNSTABLE\] When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).
    pub grant_root: Option<String>,
}

crate::object::object! { FileChangeRequestApprovalParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "startedAtMs" => started_at_ms: required,
    "reason" => reason: nullable,
    "grantRoot" => grant_root: nullable,
} }

/// The response to the server request `item/fileChange/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct FileChangeRequestApprovalResponse {
    pub decision: FileChangeApprovalDecision,
}

impl FileChangeRequestApprovalResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: FileChangeApprovalDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { FileChangeRequestApprovalResponse {
    "decision" => decision: required,
} }

/// The `functionCallOutput` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionCallOutputItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub name: String,
    pub namespace: Option<String>,
    pub output: FunctionCallOutputBody,
}

crate::object::object! { FunctionCallOutputItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "name" => name: required,
    "namespace" => namespace: nullable,
    "output" => output: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct GrantedPermissionProfile {
    pub network: Option<AdditionalNetworkPermissions>,
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { GrantedPermissionProfile {
    "network" => network: option,
    "fileSystem" => file_system: option,
} }

/// \[UNSTABLE\] Temporary approval auto-review payload used by `item/autoApprovalReview/*` notifications. This shape is expected to change soon.
#[derive(Clone, Debug, PartialEq)]
pub struct GuardianApprovalReview {
    pub status: GuardianApprovalReviewStatus,
    pub risk_level: Option<GuardianRiskLevel>,
    pub user_authorization: Option<GuardianUserAuthorization>,
    pub rationale: Option<String>,
}

crate::object::object! { GuardianApprovalReview {
    "status" => status: required,
    "riskLevel" => risk_level: nullable,
    "userAuthorization" => user_authorization: nullable,
    "rationale" => rationale: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum GuardianApprovalReviewAction {
    #[serde(rename = "command")]
    Command(CommandReviewAction),
    #[serde(rename = "execve")]
    Execve(ExecveReviewAction),
    /// A child approval for input to an existing command execution item.
    #[serde(rename = "writeStdin")]
    WriteStdin(WriteStdinReviewAction),
    #[serde(rename = "applyPatch")]
    ApplyPatch(ApplyPatchReviewAction),
    #[serde(rename = "networkAccess")]
    NetworkAccess(NetworkAccessReviewAction),
    #[serde(rename = "mcpToolCall")]
    McpToolCall(McpToolCallReviewAction),
    #[serde(rename = "requestPermissions")]
    RequestPermissions(RequestPermissionsReviewAction),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl GuardianApprovalReviewAction {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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
    InProgress,
    Approved,
    Denied,
    TimedOut,
    Aborted,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianApprovalReviewStatus {
    "inProgress" => InProgress,
    "approved" => Approved,
    "denied" => Denied,
    "timedOut" => TimedOut,
    "aborted" => Aborted,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianCommandSource {
    Shell,
    UnifiedExec,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianCommandSource {
    "shell" => Shell,
    "unifiedExec" => UnifiedExec,
} }

/// The `hookPrompt` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct HookPromptItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub fragments: Vec<HookPromptFragment>,
}

crate::object::object! { HookPromptItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "fragments" => fragments: required,
} }

/// Either inline generated-image data or its durable attachment-store identity.
///
/// `File` must remain first so rollouts written during the migration, which contain both an empty `result` and a `fileId`, retain the file reference when deserialized.
///
/// The `imageGeneration` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageGenerationItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub status: String,
    pub revised_prompt: Option<String>,
    pub transparent_background: Option<bool>,
    pub failure: Option<ImageGenerationFailure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_path: Option<AbsolutePathBuf>,
    /// Observed local inputs for a completed generation, absent on older items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_images: Option<Vec<ImageGenerationInputImage>>,
    /// Image generation identifier for the generated image, when provided by the image backend.
    pub generation_id: Option<String>,
    /// One of `fileId`, `result`.
    #[serde(flatten)]
    pub source: ImageGenerationItemSource,
}

crate::object::object_reader! { ImageGenerationItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "status" => status: required,
    "revisedPrompt" => revised_prompt: nullable,
    "transparentBackground" => transparent_background: nullable,
    "failure" => failure: nullable,
    "savedPath" => saved_path: option,
    "inputImages" => input_images: option,
    "generationId" => generation_id: nullable,
    .. source: union,
} }

/// The `imageView` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ImageViewItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub path: LegacyAppPathString,
}

crate::object::object! { ImageViewItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "path" => path: required,
} }

/// The params of the notification `item/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemCompletedNotification {
    pub item: ThreadItem,
    pub thread_id: String,
    pub turn_id: String,
    /// Native content tokens for the completed assistant message, including a sampled footer. Null when unavailable. Completion telemetry is not part of the stored thread item.
    pub content_token_count: Option<u64>,
    /// Unix timestamp (in milliseconds) when this item lifecycle completed.
    pub completed_at_ms: i64,
}

crate::object::object! { ItemCompletedNotification {
    "item" => item: required,
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "contentTokenCount" => content_token_count: nullable,
    "completedAtMs" => completed_at_ms: required,
} }

/// \[UNSTABLE\] Temporary notification payload for approval auto-review. This shape is expected to change soon.
///
/// The params of the notification `item/autoApprovalReview/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemGuardianApprovalReviewCompletedNotification {
    pub thread_id: String,
    pub turn_id: String,
    /// Unix timestamp (in milliseconds) when this review started.
    pub started_at_ms: i64,
    /// Unix timestamp (in milliseconds) when this review completed.
    pub completed_at_ms: i64,
    /// Stable identifier for this review.
    pub review_id: String,
    /// Identifier for the reviewed item or tool call when one exists.
    ///
    /// In most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item
    ///
    /// A network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.
    pub target_item_id: Option<String>,
    pub decision_source: AutoReviewDecisionSource,
    pub review: GuardianApprovalReview,
    pub action: GuardianApprovalReviewAction,
}

crate::object::object! { ItemGuardianApprovalReviewCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
    "completedAtMs" => completed_at_ms: required,
    "reviewId" => review_id: required,
    "targetItemId" => target_item_id: nullable,
    "decisionSource" => decision_source: required,
    "review" => review: required,
    "action" => action: required,
} }

/// \[UNSTABLE\] Temporary notification payload for approval auto-review. This shape is expected to change soon.
///
/// The params of the notification `item/autoApprovalReview/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemGuardianApprovalReviewStartedNotification {
    pub thread_id: String,
    pub turn_id: String,
    /// Unix timestamp (in milliseconds) when this review started.
    pub started_at_ms: i64,
    /// Stable identifier for this review.
    pub review_id: String,
    /// Identifier for the reviewed item or tool call when one exists.
    ///
    /// In most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item
    ///
    /// A network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.
    pub target_item_id: Option<String>,
    pub review: GuardianApprovalReview,
    pub action: GuardianApprovalReviewAction,
}

crate::object::object! { ItemGuardianApprovalReviewStartedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
    "reviewId" => review_id: required,
    "targetItemId" => target_item_id: nullable,
    "review" => review: required,
    "action" => action: required,
} }

/// The params of the notification `item/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemStartedNotification {
    pub item: ThreadItem,
    pub thread_id: String,
    pub turn_id: String,
    /// Unix timestamp (in milliseconds) when this item lifecycle started.
    pub started_at_ms: i64,
}

crate::object::object! { ItemStartedNotification {
    "item" => item: required,
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
} }

/// The `item` branch of [`ThreadItemsListAnchor`].
#[derive(Clone, Debug, PartialEq)]
pub struct ItemThreadItemsListAnchor {
    pub item_id: String,
}

impl ItemThreadItemsListAnchor {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_id: impl Into<String>) -> Self {
        Self { item_id: item_id.into() }
    }
}

crate::object::object! { ItemThreadItemsListAnchor {
    "itemId" => item_id: required,
} }

/// The `mcpToolCall` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub server: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    pub tool: String,
    pub status: McpToolCallStatus,
    pub arguments: serde_json::Value,
    pub app_context: Option<McpToolCallAppContext>,
    /// Legacy compatibility field; prefer `mcpAppUi.resourceUri` when available.
    pub mcp_app_resource_uri: Option<String>,
    /// Presentation captured from the invoked descriptor; absent in older history.
    pub mcp_app_ui: Option<McpAppUi>,
    pub plugin_id: Option<String>,
    pub read_only_hint: Option<bool>,
    pub result: Option<McpToolCallResult>,
    pub error: Option<McpToolCallError>,
    /// The duration of the MCP tool call in milliseconds.
    pub duration_ms: Option<i64>,
}

crate::object::object! { McpToolCallItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "server" => server: required,
    "environmentId" => environment_id: nullable,
    "tool" => tool: required,
    "status" => status: required,
    "arguments" => arguments: required,
    "appContext" => app_context: nullable,
    "mcpAppResourceUri" => mcp_app_resource_uri: option,
    "mcpAppUi" => mcp_app_ui: nullable,
    "pluginId" => plugin_id: nullable,
    "readOnlyHint" => read_only_hint: nullable,
    "result" => result: nullable,
    "error" => error: nullable,
    "durationMs" => duration_ms: nullable,
} }

/// The params of the notification `item/mcpToolCall/progress`.
#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallProgressNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub message: String,
}

crate::object::object! { McpToolCallProgressNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "message" => message: required,
} }

/// The `mcpToolCall` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpToolCallReviewAction {
    pub server: String,
    pub tool_name: String,
    pub connector_id: Option<String>,
    pub connector_name: Option<String>,
    pub tool_title: Option<String>,
}

crate::object::object! { McpToolCallReviewAction {
    "server" => server: required,
    "toolName" => tool_name: required,
    "connectorId" => connector_id: nullable,
    "connectorName" => connector_name: nullable,
    "toolTitle" => tool_title: nullable,
} }

/// The `networkAccess` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkAccessReviewAction {
    pub target: String,
    pub host: String,
    pub protocol: NetworkApprovalProtocol,
    pub port: u16,
}

crate::object::object! { NetworkAccessReviewAction {
    "target" => target: required,
    "host" => host: required,
    "protocol" => protocol: required,
    "port" => port: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct NetworkApprovalContext {
    pub host: String,
    pub protocol: NetworkApprovalProtocol,
}

crate::object::object! { NetworkApprovalContext {
    "host" => host: required,
    "protocol" => protocol: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkApprovalProtocol {
    Http,
    Https,
    Socks5Tcp,
    Socks5Udp,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkApprovalProtocol {
    "http" => Http,
    "https" => Https,
    "socks5Tcp" => Socks5Tcp,
    "socks5Udp" => Socks5Udp,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PermissionGrantScope {
    Turn,
    Session,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PermissionGrantScope {
    "turn" => Turn,
    "session" => Session,
} }

/// The params of the server request `item/permissions/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct PermissionsRequestApprovalParams {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub environment_id: Option<String>,
    /// Unix timestamp (in milliseconds) when this approval request started.
    pub started_at_ms: i64,
    pub cwd: LegacyAppPathString,
    pub reason: Option<String>,
    pub permissions: RequestPermissionProfile,
}

crate::object::object! { PermissionsRequestApprovalParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "environmentId" => environment_id: nullable,
    "startedAtMs" => started_at_ms: required,
    "cwd" => cwd: required,
    "reason" => reason: nullable,
    "permissions" => permissions: required,
} }

/// The response to the server request `item/permissions/requestApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct PermissionsRequestApprovalResponse {
    pub permissions: GrantedPermissionProfile,
    pub scope: PermissionGrantScope,
    /// Review every subsequent command in this turn before normal sandboxed execution.
    pub strict_auto_review: Option<bool>,
}

impl PermissionsRequestApprovalResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(permissions: GrantedPermissionProfile) -> Self {
        Self {
            permissions,
            scope: Self::default_scope(),
            strict_auto_review: Default::default(),
        }
    }
    fn default_scope() -> PermissionGrantScope {
        PermissionGrantScope::Turn
    }
}

crate::object::object! { PermissionsRequestApprovalResponse {
    "permissions" => permissions: required,
    "scope" => scope: or PermissionsRequestApprovalResponse::default_scope,
    "strictAutoReview" => strict_auto_review: option,
} }

/// EXPERIMENTAL - proposed plan streaming deltas for plan items. Clients should not assume concatenated deltas match the completed plan item content.
///
/// The params of the notification `item/plan/delta`.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
}

crate::object::object! { PlanDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.
///
/// The `plan` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlanItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub text: String,
}

crate::object::object! { PlanItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "text" => text: required,
} }

/// The `reasoning` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub summary: Vec<String>,
    pub content: Vec<String>,
}

crate::object::object! { ReasoningItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "summary" => summary: or_default,
    "content" => content: or_default,
} }

/// The params of the notification `item/reasoning/summaryPartAdded`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningSummaryPartAddedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub summary_index: i64,
}

crate::object::object! { ReasoningSummaryPartAddedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "summaryIndex" => summary_index: required,
} }

/// The params of the notification `item/reasoning/summaryTextDelta`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningSummaryTextDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
    pub summary_index: i64,
}

crate::object::object! { ReasoningSummaryTextDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
    "summaryIndex" => summary_index: required,
} }

/// The params of the notification `item/reasoning/textDelta`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningTextDeltaNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub delta: String,
    pub content_index: i64,
}

crate::object::object! { ReasoningTextDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
    "contentIndex" => content_index: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct RequestPermissionProfile {
    pub network: Option<AdditionalNetworkPermissions>,
    pub file_system: Option<AdditionalFileSystemPermissions>,
}

crate::object::object! { RequestPermissionProfile {
    "network" => network: nullable,
    "fileSystem" => file_system: nullable,
} }

/// The `requestPermissions` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct RequestPermissionsReviewAction {
    pub reason: Option<String>,
    pub permissions: RequestPermissionProfile,
}

crate::object::object! { RequestPermissionsReviewAction {
    "reason" => reason: nullable,
    "permissions" => permissions: required,
} }

/// Display item emitted by the interruptible `clock.sleep` tool.
///
/// The `sleep` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct SleepItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub duration_ms: u64,
}

crate::object::object! { SleepItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "durationMs" => duration_ms: required,
} }

/// The `subAgentActivity` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct SubAgentActivityItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    /// Resolved model at sub-agent creation; absent from older records and other activities.
    pub model: Option<String>,
    /// Resolved reasoning effort at sub-agent creation, when known.
    pub reasoning_effort: Option<ReasoningEffort>,
    pub id: String,
    pub kind: SubAgentActivityKind,
    pub agent_thread_id: String,
    pub agent_path: String,
}

crate::object::object! { SubAgentActivityItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "model" => model: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    "id" => id: required,
    "kind" => kind: required,
    "agentThreadId" => agent_thread_id: required,
    "agentPath" => agent_path: required,
} }

/// The params of the notification `item/commandExecution/terminalInteraction`.
#[derive(Clone, Debug, PartialEq)]
pub struct TerminalInteractionNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub process_id: String,
    pub stdin: String,
}

crate::object::object! { TerminalInteractionNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "processId" => process_id: required,
    "stdin" => stdin: required,
} }

/// A thread item and its recorded lifecycle times. The payload stays flat on the wire.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadItem {
    #[serde(rename = "userMessage")]
    UserMessage(UserMessageItem),
    #[serde(rename = "hookPrompt")]
    HookPrompt(HookPromptItem),
    #[serde(rename = "agentMessage")]
    AgentMessage(AgentMessageItem),
    #[serde(rename = "functionCallOutput")]
    FunctionCallOutput(FunctionCallOutputItem),
    /// EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.
    #[serde(rename = "plan")]
    Plan(PlanItem),
    #[serde(rename = "reasoning")]
    Reasoning(ReasoningItem),
    #[serde(rename = "commandExecution")]
    CommandExecution(CommandExecutionItem),
    #[serde(rename = "fileChange")]
    FileChange(FileChangeItem),
    #[serde(rename = "mcpToolCall")]
    McpToolCall(McpToolCallItem),
    #[serde(rename = "dynamicToolCall")]
    DynamicToolCall(DynamicToolCallItem),
    #[serde(rename = "collabAgentToolCall")]
    CollabAgentToolCall(CollabAgentToolCallItem),
    #[serde(rename = "subAgentActivity")]
    SubAgentActivity(SubAgentActivityItem),
    #[serde(rename = "webSearch")]
    WebSearch(WebSearchItem),
    #[serde(rename = "imageView")]
    ImageView(ImageViewItem),
    /// Display item emitted by the interruptible `clock.sleep` tool.
    #[serde(rename = "sleep")]
    Sleep(SleepItem),
    /// Either inline generated-image data or its durable attachment-store identity.
    ///
    /// `File` must remain first so rollouts written during the migration, which contain both an empty `result` and a `fileId`, retain the file reference when deserialized.
    #[serde(rename = "imageGeneration")]
    ImageGeneration(ImageGenerationItem),
    #[serde(rename = "enteredReviewMode")]
    EnteredReviewMode(EnteredReviewModeItem),
    #[serde(rename = "exitedReviewMode")]
    ExitedReviewMode(ExitedReviewModeItem),
    #[serde(rename = "contextCompaction")]
    ContextCompaction(ContextCompactionItem),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadItem {
    /// Returns `id`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadItemEntry {
    /// Turn containing this item.
    pub turn_id: String,
    pub item: ThreadItem,
    /// The saved output was omitted. Fetch the complete item with `thread/items/read`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
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
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadItemOutputDeferral {
    /// Defer nonempty output from successful commands.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub command_execution: Option<bool>,
    /// Defer nonempty plain-text results from successful MCP tool calls.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
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
    #[serde(rename = "item")]
    Item(ItemThreadItemsListAnchor),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadItemsListAnchor {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            ..crate::open::Form::ANY
        }
            .fits(value, keys)
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
    String(String),
    Anchor(ThreadItemsListAnchor),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ThreadItemsListCursor {
    String => string,
    Anchor => fits ThreadItemsListAnchor,
} }

/// The params of the request `thread/items/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadItemsListParams {
    pub thread_id: String,
    /// Optional turn id to filter by. When omitted, returns items across the thread.
    pub turn_id: Option<String>,
    /// Opaque continuation cursor or an exclusive item anchor in the requested visible turn. An item anchor requires a non-empty `turnId`; ascending (the default) returns items after it, and descending returns items before it. Continue with the returned string cursor.
    pub cursor: Option<ThreadItemsListCursor>,
    /// Optional item page size.
    pub limit: Option<u32>,
    /// Optional item pagination direction; defaults to ascending.
    pub sort_direction: Option<SortDirection>,
    /// For a single turn, choose which saved outputs to fetch separately by item ID.
    pub defer_output: Option<ThreadItemOutputDeferral>,
}

impl ThreadItemsListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            turn_id: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
            sort_direction: Default::default(),
            defer_output: Default::default(),
        }
    }
}

crate::object::object! { ThreadItemsListParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "sortDirection" => sort_direction: option,
    "deferOutput" => defer_output: option,
} }

/// The response to the request `thread/items/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadItemsListResponse {
    pub data: Vec<ThreadItemEntry>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one item.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadItemsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "backwardsCursor" => backwards_cursor: nullable,
} }

/// EXPERIMENTAL - retrieve a bounded set of persisted items from one turn.
///
/// The params of the request `thread/items/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadItemsReadParams {
    pub thread_id: String,
    pub turn_id: String,
    /// Item IDs to retrieve. Supply 1 to 100 IDs.
    pub item_ids: Vec<String>,
}

#[cfg(feature = "experimental")]
impl ThreadItemsReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        turn_id: impl Into<String>,
        item_ids: Vec<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            turn_id: turn_id.into(),
            item_ids,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadItemsReadParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemIds" => item_ids: required,
} }

/// EXPERIMENTAL - persisted items returned in canonical stored order.
///
/// The response to the request `thread/items/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadItemsReadResponse {
    pub data: Vec<ThreadItemEntry>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadItemsReadResponse {
    "data" => data: required,
} }

/// EXPERIMENTAL. Captures a user's answer to a request_user_input question.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolRequestUserInputAnswer {
    pub answers: Vec<String>,
}

impl ToolRequestUserInputAnswer {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(answers: Vec<String>) -> Self {
        Self { answers }
    }
}

crate::object::object! { ToolRequestUserInputAnswer {
    "answers" => answers: required,
} }

/// EXPERIMENTAL. Defines a single selectable option for request_user_input.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolRequestUserInputOption {
    pub label: String,
    pub description: String,
}

crate::object::object! { ToolRequestUserInputOption {
    "label" => label: required,
    "description" => description: required,
} }

/// EXPERIMENTAL. Params sent with a request_user_input event.
///
/// The params of the server request `item/tool/requestUserInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolRequestUserInputParams {
    pub thread_id: String,
    pub turn_id: String,
    pub item_id: String,
    pub questions: Vec<ToolRequestUserInputQuestion>,
    pub is_blocking: bool,
    /// @deprecated Use `isBlocking` to decide whether the request should block.
    pub auto_resolution_ms: Option<u64>,
}

crate::object::object! { ToolRequestUserInputParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "questions" => questions: required,
    "isBlocking" => is_blocking: required,
    "autoResolutionMs" => auto_resolution_ms: nullable,
} }

/// EXPERIMENTAL. Represents one request_user_input question and its required options.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolRequestUserInputQuestion {
    pub id: String,
    pub header: String,
    pub question: String,
    pub is_other: bool,
    pub is_secret: bool,
    pub options: Option<Vec<ToolRequestUserInputOption>>,
}

crate::object::object! { ToolRequestUserInputQuestion {
    "id" => id: required,
    "header" => header: required,
    "question" => question: required,
    "isOther" => is_other: or_default,
    "isSecret" => is_secret: or_default,
    "options" => options: nullable,
} }

/// EXPERIMENTAL. Response payload mapping question ids to answers.
///
/// The response to the server request `item/tool/requestUserInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolRequestUserInputResponse {
    pub answers: BTreeMap<String, ToolRequestUserInputAnswer>,
}

impl ToolRequestUserInputResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(answers: BTreeMap<String, ToolRequestUserInputAnswer>) -> Self {
        Self { answers }
    }
}

crate::object::object! { ToolRequestUserInputResponse {
    "answers" => answers: required,
} }

/// The `userMessage` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct UserMessageItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub client_id: Option<String>,
    pub content: Vec<UserInput>,
}

crate::object::object! { UserMessageItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "clientId" => client_id: nullable,
    "content" => content: required,
} }

/// The `webSearch` branch of [`ThreadItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct WebSearchItem {
    /// Unix timestamp in milliseconds when the item started, if recorded.
    pub started_at_ms: Option<i64>,
    /// Unix timestamp in milliseconds when the item completed, if recorded.
    pub completed_at_ms: Option<i64>,
    pub id: String,
    pub query: String,
    pub action: Option<WebSearchAction>,
    /// Structured search results returned out-of-band by standalone web search.
    ///
    /// These stay as opaque JSON at the extension/app-server boundary so new result fields and result types can pass through without a Codex release.
    pub results: Option<Vec<serde_json::Value>>,
}

crate::object::object! { WebSearchItem {
    "startedAtMs" => started_at_ms: nullable,
    "completedAtMs" => completed_at_ms: nullable,
    "id" => id: required,
    "query" => query: required,
    "action" => action: nullable,
    "results" => results: nullable,
} }

/// A child approval for input to an existing command execution item.
///
/// The `writeStdin` branch of [`GuardianApprovalReviewAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct WriteStdinReviewAction {
    pub approval_id: String,
    pub process_id: String,
    pub stdin: String,
    pub cwd: LegacyAppPathString,
}

crate::object::object! { WriteStdinReviewAction {
    "approvalId" => approval_id: required,
    "processId" => process_id: required,
    "stdin" => stdin: required,
    "cwd" => cwd: required,
} }

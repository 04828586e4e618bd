// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Params and answers of the requests that the server sends.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Params of the server request `applyPatchApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ApplyPatchApprovalParams {
    /// `conversationId` on the wire.
    pub conversation_id: ThreadId,
    /// Use to correlate this with \[codex_protocol::protocol::PatchApplyBeginEvent\] and \[codex_protocol::protocol::PatchApplyEndEvent\].
    pub call_id: String,
    /// `fileChanges` on the wire.
    pub file_changes: BTreeMap<String, FileChange>,
    /// Optional explanatory reason (e.g. request for extra write access).
    pub reason: Option<String>,
    /// When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).
    pub grant_root: Option<String>,
}

crate::object::object! { ApplyPatchApprovalParams {
    "conversationId" => conversation_id: required,
    "callId" => call_id: required,
    "fileChanges" => file_changes: required,
    "reason" => reason: option,
    "grantRoot" => grant_root: option,
} }

/// Answer to the server request `applyPatchApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ApplyPatchApprovalResponse {
    /// `decision` on the wire.
    pub decision: ReviewDecision,
}

impl ApplyPatchApprovalResponse {
    /// A `ApplyPatchApprovalResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: ReviewDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { ApplyPatchApprovalResponse {
    "decision" => decision: required,
} }

/// Params of the server request `attestation/generate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AttestationGenerateParams {}

crate::object::object! { AttestationGenerateParams {
} }

/// Answer to the server request `attestation/generate`.
#[derive(Clone, PartialEq, Serialize)]
pub struct AttestationGenerateResponse {
    /// Opaque client attestation token.
    pub token: String,
}

impl AttestationGenerateResponse {
    /// A `AttestationGenerateResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into() }
    }
}

crate::object::object! { AttestationGenerateResponse {
    "token" => token: required,
} }

crate::secret::debug! { AttestationGenerateResponse {
    token: hidden,
} }

/// Params of the server request `account/chatgptAuthTokens/refresh`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptAuthTokensRefreshParams {
    /// `reason` on the wire.
    pub reason: ChatgptAuthTokensRefreshReason,
    /// Workspace/account identifier that Codex was previously using.
    ///
    /// Clients that manage multiple accounts/workspaces can use this as a hint to refresh the token for the correct workspace.
    ///
    /// This may be `null` when the prior auth state did not include a workspace identifier (`chatgpt_account_id`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_account_id: Option<String>,
}

crate::object::object! { ChatgptAuthTokensRefreshParams {
    "reason" => reason: required,
    "previousAccountId" => previous_account_id: option,
} }

/// Answer to the server request `account/chatgptAuthTokens/refresh`.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatgptAuthTokensRefreshResponse {
    /// `accessToken` on the wire.
    pub access_token: String,
    /// `chatgptAccountId` on the wire.
    pub chatgpt_account_id: String,
    /// `chatgptPlanType` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chatgpt_plan_type: Option<String>,
}

impl ChatgptAuthTokensRefreshResponse {
    /// A `ChatgptAuthTokensRefreshResponse` of its required fields; all others as if they were left out.
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

/// Params of the server request `item/commandExecution/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecutionRequestApprovalParams {
    /// Kind of action under review. Defaults to `command` for older servers.
    pub kind: CommandExecutionApprovalKind,
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// Unix timestamp (in milliseconds) when this approval request started.
    pub started_at_ms: i64,
    /// Unique identifier for this specific approval callback.
    ///
    /// For regular shell/unified_exec approvals, this is null.
    ///
    /// For zsh-exec-bridge subcommand approvals, multiple callbacks can belong to one parent `itemId`, so `approvalId` is a distinct opaque callback id (a UUID) used to disambiguate routing. Stdin approvals also use a distinct callback id; inspect `kind` to distinguish them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_id: Option<String>,
    /// Environment in which the command will run.
    pub environment_id: Option<String>,
    /// Optional explanatory reason (e.g. request for network access).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Optional context for a managed-network approval prompt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_approval_context: Option<NetworkApprovalContext>,
    /// The command to be executed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// The command's working directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<LegacyAppPathString>,
    /// Best-effort parsed command actions for friendly display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command_actions: Option<Vec<CommandAction>>,
    /// Optional additional permissions requested for this command.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_permissions: Option<AdditionalPermissionProfile>,
    /// Optional proposed execpolicy amendment to allow similar commands without prompting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_execpolicy_amendment: Option<Vec<String>>,
    /// Optional proposed network policy amendments (allow/deny host) for future requests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_network_policy_amendments: Option<Vec<NetworkPolicyAmendment>>,
    /// Ordered list of decisions the client may present for this prompt.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
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
    "environmentId" => environment_id: option,
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

/// Answer to the server request `item/commandExecution/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandExecutionRequestApprovalResponse {
    /// `decision` on the wire.
    pub decision: CommandExecutionApprovalDecision,
}

impl CommandExecutionRequestApprovalResponse {
    /// A `CommandExecutionRequestApprovalResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: CommandExecutionApprovalDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { CommandExecutionRequestApprovalResponse {
    "decision" => decision: required,
} }

/// Params of the server request `item/tool/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DynamicToolCallParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `callId` on the wire.
    pub call_id: String,
    /// `namespace` on the wire.
    pub namespace: Option<String>,
    /// `tool` on the wire.
    pub tool: String,
    /// `arguments` on the wire.
    pub arguments: serde_json::Value,
}

crate::object::object! { DynamicToolCallParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "callId" => call_id: required,
    "namespace" => namespace: option,
    "tool" => tool: required,
    "arguments" => arguments: required,
} }

/// Answer to the server request `item/tool/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DynamicToolCallResponse {
    /// `contentItems` on the wire.
    pub content_items: Vec<DynamicToolCallOutputContentItem>,
    /// `success` on the wire.
    pub success: bool,
}

impl DynamicToolCallResponse {
    /// A `DynamicToolCallResponse` of its required fields; all others as if they were left out.
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

/// Params of the server request `execCommandApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExecCommandApprovalParams {
    /// `conversationId` on the wire.
    pub conversation_id: ThreadId,
    /// Use to correlate this with \[codex_protocol::protocol::ExecCommandBeginEvent\] and \[codex_protocol::protocol::ExecCommandEndEvent\].
    pub call_id: String,
    /// Identifier for this specific approval callback.
    pub approval_id: Option<String>,
    /// `command` on the wire.
    pub command: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: String,
    /// `reason` on the wire.
    pub reason: Option<String>,
    /// `parsedCmd` on the wire.
    pub parsed_cmd: Vec<ParsedCommand>,
}

crate::object::object! { ExecCommandApprovalParams {
    "conversationId" => conversation_id: required,
    "callId" => call_id: required,
    "approvalId" => approval_id: option,
    "command" => command: required,
    "cwd" => cwd: required,
    "reason" => reason: option,
    "parsedCmd" => parsed_cmd: required,
} }

/// Answer to the server request `execCommandApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExecCommandApprovalResponse {
    /// `decision` on the wire.
    pub decision: ReviewDecision,
}

impl ExecCommandApprovalResponse {
    /// A `ExecCommandApprovalResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: ReviewDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { ExecCommandApprovalResponse {
    "decision" => decision: required,
} }

/// Params of the server request `item/fileChange/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileChangeRequestApprovalParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
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
    "reason" => reason: option,
    "grantRoot" => grant_root: option,
} }

/// Answer to the server request `item/fileChange/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FileChangeRequestApprovalResponse {
    /// `decision` on the wire.
    pub decision: FileChangeApprovalDecision,
}

impl FileChangeRequestApprovalResponse {
    /// A `FileChangeRequestApprovalResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: FileChangeApprovalDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { FileChangeRequestApprovalResponse {
    "decision" => decision: required,
} }

/// Params of the server request `mcpServer/elicitation/request`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum McpServerElicitationRequestParams {
    /// A device-authenticated approval; accepted responses contain the proof in `content`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(rename = "openai/userVerification")]
    OpenaiUserVerification(OpenaiUserVerificationMcpServerElicitationRequestParams),
    /// `form`.
    #[serde(rename = "form")]
    Form(FormMcpServerElicitationRequestParams),
    /// `openai/form`.
    #[serde(rename = "openai/form")]
    OpenaiForm(OpenaiFormMcpServerElicitationRequestParams),
    /// `openaiForm`.
    #[serde(rename = "openaiForm")]
    LegacyOpenaiForm(LegacyOpenaiFormMcpServerElicitationRequestParams),
    /// `url`.
    #[serde(rename = "url")]
    Url(UrlMcpServerElicitationRequestParams),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl McpServerElicitationRequestParams {
    /// `threadId`, which every branch has; of an unrecognized one, if it is there.
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
    /// `turnId`, which every branch has; of an unrecognized one, if it is there.
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
    /// `serverName`, which every branch has; of an unrecognized one, if it is there.
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
    /// `environmentId`, which every branch has; of an unrecognized one, if it is there.
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
    /// The value of `mode` on the wire; empty for an unrecognized value without one.
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

/// Answer to the server request `mcpServer/elicitation/request`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct McpServerElicitationRequestResponse {
    /// `action` on the wire.
    pub action: McpServerElicitationAction,
    /// Structured user input for accepted elicitations, mirroring RMCP `CreateElicitationResult`.
    ///
    /// This is nullable because decline/cancel responses have no content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<serde_json::Value>,
    /// Optional client metadata for form-mode action handling.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

impl McpServerElicitationRequestResponse {
    /// A `McpServerElicitationRequestResponse` of its required fields; all others as if they were left out.
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

/// Params of the server request `item/permissions/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PermissionsRequestApprovalParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `environmentId` on the wire.
    pub environment_id: Option<String>,
    /// Unix timestamp (in milliseconds) when this approval request started.
    pub started_at_ms: i64,
    /// `cwd` on the wire.
    pub cwd: LegacyAppPathString,
    /// `reason` on the wire.
    pub reason: Option<String>,
    /// `permissions` on the wire.
    pub permissions: RequestPermissionProfile,
}

crate::object::object! { PermissionsRequestApprovalParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "environmentId" => environment_id: option,
    "startedAtMs" => started_at_ms: required,
    "cwd" => cwd: required,
    "reason" => reason: option,
    "permissions" => permissions: required,
} }

/// Answer to the server request `item/permissions/requestApproval`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PermissionsRequestApprovalResponse {
    /// `permissions` on the wire.
    pub permissions: GrantedPermissionProfile,
    /// `scope` on the wire.
    pub scope: PermissionGrantScope,
    /// Review every subsequent command in this turn before normal sandboxed execution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict_auto_review: Option<bool>,
}

impl PermissionsRequestApprovalResponse {
    /// A `PermissionsRequestApprovalResponse` of its required fields; all others as if they were left out.
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

/// EXPERIMENTAL. Params sent with a request_user_input event.
///
/// Params of the server request `item/tool/requestUserInput`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToolRequestUserInputParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `questions` on the wire.
    pub questions: Vec<ToolRequestUserInputQuestion>,
    /// `isBlocking` on the wire.
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
    "autoResolutionMs" => auto_resolution_ms: option,
} }

/// EXPERIMENTAL. Response payload mapping question ids to answers.
///
/// Answer to the server request `item/tool/requestUserInput`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToolRequestUserInputResponse {
    /// `answers` on the wire.
    pub answers: BTreeMap<String, ToolRequestUserInputAnswer>,
}

impl ToolRequestUserInputResponse {
    /// A `ToolRequestUserInputResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(answers: BTreeMap<String, ToolRequestUserInputAnswer>) -> Self {
        Self { answers }
    }
}

crate::object::object! { ToolRequestUserInputResponse {
    "answers" => answers: required,
} }

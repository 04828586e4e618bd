// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Payloads of the notifications that the server sends.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Params of the notification `account/login/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountLoginCompletedNotification {
    /// `loginId` on the wire.
    pub login_id: Option<String>,
    /// `success` on the wire.
    pub success: bool,
    /// `error` on the wire.
    pub error: Option<String>,
    /// `onboardingEntrypoint` on the wire.
    pub onboarding_entrypoint: Option<DesktopOnboardingEntrypoint>,
}

crate::object::object! { AccountLoginCompletedNotification {
    "loginId" => login_id: option,
    "success" => success: required,
    "error" => error: option,
    "onboardingEntrypoint" => onboarding_entrypoint: option,
} }

/// Sparse rolling rate-limit update.
///
/// Clients should merge available values into the most recent `account/rateLimits/read` response or refetch that snapshot. Nullable account metadata may be unavailable in a rolling update and does not clear a previously observed value.
///
/// Params of the notification `account/rateLimits/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountRateLimitsUpdatedNotification {
    /// `rateLimits` on the wire.
    pub rate_limits: RateLimitSnapshot,
}

crate::object::object! { AccountRateLimitsUpdatedNotification {
    "rateLimits" => rate_limits: required,
} }

/// Params of the notification `account/updated`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountUpdatedNotification {
    /// `authMode` on the wire.
    pub auth_mode: Option<AuthMode>,
    /// `planType` on the wire.
    pub plan_type: Option<PlanType>,
    /// Set when initial routing discovery completes for the same authenticated owner.
    pub reason: Option<AccountUpdateReason>,
}

crate::object::object! { AccountUpdatedNotification {
    "authMode" => auth_mode: option,
    "planType" => plan_type: option,
    "reason" => reason: option,
} }

/// Params of the notification `item/agentMessage/delta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentMessageDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
}

crate::object::object! { AgentMessageDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// EXPERIMENTAL - notification emitted when the app list changes.
///
/// Params of the notification `app/list/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AppListUpdatedNotification {
    /// `data` on the wire.
    pub data: Vec<AppInfo>,
}

crate::object::object! { AppListUpdatedNotification {
    "data" => data: required,
} }

/// Params of the notification `modelProvider/authRecoveryCompleted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AuthRecoveryNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `provider` on the wire.
    pub provider: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { AuthRecoveryNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "provider" => provider: required,
    "message" => message: required,
} }

/// Base64-encoded output chunk emitted for a streaming `command/exec` request.
///
/// These notifications are connection-scoped. If the originating connection closes, the server terminates the process.
///
/// Params of the notification `command/exec/outputDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecOutputDeltaNotification {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
    /// Output stream for this chunk.
    pub stream: CommandExecOutputStream,
    /// Base64-encoded output bytes.
    pub delta_base64: String,
    /// `true` on the final streamed chunk for a stream when `outputBytesCap` truncated later output on that stream.
    pub cap_reached: bool,
}

crate::object::object! { CommandExecOutputDeltaNotification {
    "processId" => process_id: required,
    "stream" => stream: required,
    "deltaBase64" => delta_base64: required,
    "capReached" => cap_reached: required,
} }

/// Params of the notification `item/commandExecution/outputDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecutionOutputDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
}

crate::object::object! { CommandExecutionOutputDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// Params of the notification `configWarning`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigWarningNotification {
    /// Concise summary of the warning.
    pub summary: String,
    /// Optional extra guidance or error details.
    pub details: Option<String>,
    /// Optional path to the config file that triggered the warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Optional range for the error location inside the config file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<TextRange>,
}

crate::object::object! { ConfigWarningNotification {
    "summary" => summary: required,
    "details" => details: option,
    "path" => path: option,
    "range" => range: option,
} }

/// Deprecated: Use `ContextCompaction` item type instead.
///
/// Params of the notification `thread/compacted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContextCompactedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
}

crate::object::object! { ContextCompactedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
} }

/// Params of the notification `deprecationNotice`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeprecationNoticeNotification {
    /// Concise summary of what is deprecated.
    pub summary: String,
    /// Optional extra guidance, such as migration steps or rationale.
    pub details: Option<String>,
}

crate::object::object! { DeprecationNoticeNotification {
    "summary" => summary: required,
    "details" => details: option,
} }

/// Params of the notification `thread/environment/connected`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentConnectionNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `environmentId` on the wire.
    pub environment_id: String,
}

crate::object::object! { EnvironmentConnectionNotification {
    "threadId" => thread_id: required,
    "environmentId" => environment_id: required,
} }

/// Params of the notification `error`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorNotification {
    /// `error` on the wire.
    pub error: TurnError,
    /// `willRetry` on the wire.
    pub will_retry: bool,
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
}

crate::object::object! { ErrorNotification {
    "error" => error: required,
    "willRetry" => will_retry: required,
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
} }

/// Params of the notification `externalAgentConfig/import/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportCompletedNotification {
    /// `importId` on the wire.
    pub import_id: String,
    /// `itemTypeResults` on the wire.
    pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
}

crate::object::object! { ExternalAgentConfigImportCompletedNotification {
    "importId" => import_id: required,
    "itemTypeResults" => item_type_results: required,
} }

/// Params of the notification `externalAgentConfig/import/progress`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportProgressNotification {
    /// `importId` on the wire.
    pub import_id: String,
    /// `itemTypeResults` on the wire.
    pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
}

crate::object::object! { ExternalAgentConfigImportProgressNotification {
    "importId" => import_id: required,
    "itemTypeResults" => item_type_results: required,
} }

/// Deprecated legacy notification for `apply_patch` textual output.
///
/// The server no longer emits this notification.
///
/// Params of the notification `item/fileChange/outputDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileChangeOutputDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
}

crate::object::object! { FileChangeOutputDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// Params of the notification `item/fileChange/patchUpdated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileChangePatchUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `changes` on the wire.
    pub changes: Vec<FileUpdateChange>,
}

crate::object::object! { FileChangePatchUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "changes" => changes: required,
} }

/// Filesystem watch notification emitted for `fs/watch` subscribers.
///
/// Params of the notification `fs/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsChangedNotification {
    /// Watch identifier previously provided to `fs/watch`.
    pub watch_id: String,
    /// File or directory paths associated with this event.
    pub changed_paths: Vec<AbsolutePathBuf>,
}

crate::object::object! { FsChangedNotification {
    "watchId" => watch_id: required,
    "changedPaths" => changed_paths: required,
} }

/// Params of the notification `fuzzyFileSearch/sessionCompleted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchSessionCompletedNotification {
    /// `sessionId` on the wire.
    pub session_id: String,
}

crate::object::object! { FuzzyFileSearchSessionCompletedNotification {
    "sessionId" => session_id: required,
} }

/// Params of the notification `fuzzyFileSearch/sessionUpdated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchSessionUpdatedNotification {
    /// `sessionId` on the wire.
    pub session_id: String,
    /// `query` on the wire.
    pub query: String,
    /// `files` on the wire.
    pub files: Vec<FuzzyFileSearchResult>,
}

crate::object::object! { FuzzyFileSearchSessionUpdatedNotification {
    "sessionId" => session_id: required,
    "query" => query: required,
    "files" => files: required,
} }

/// Params of the notification `account/gatewayOAuth/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GatewayOAuthChangedNotification {
    /// Identifies the completed device login attempt.
    pub login_id: Option<String>,
    /// Authorization handoff, sent only to the connection that started login.
    pub auth_url: Option<String>,
    /// `providerId` on the wire.
    pub provider_id: String,
    /// `status` on the wire.
    pub status: GatewayOAuthStatus,
    /// `error` on the wire.
    pub error: Option<String>,
}

crate::object::object! { GatewayOAuthChangedNotification {
    "loginId" => login_id: option,
    "authUrl" => auth_url: option,
    "providerId" => provider_id: required,
    "status" => status: required,
    "error" => error: option,
} }

/// Params of the notification `guardianWarning`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GuardianWarningNotification {
    /// Thread target for the guardian warning.
    pub thread_id: String,
    /// Concise guardian warning message for the user.
    pub message: String,
}

crate::object::object! { GuardianWarningNotification {
    "threadId" => thread_id: required,
    "message" => message: required,
} }

/// Params of the notification `hook/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: Option<String>,
    /// `run` on the wire.
    pub run: HookRunSummary,
}

crate::object::object! { HookCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "run" => run: required,
} }

/// Params of the notification `hook/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HookStartedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: Option<String>,
    /// `run` on the wire.
    pub run: HookRunSummary,
}

crate::object::object! { HookStartedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "run" => run: required,
} }

/// Params of the notification `item/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemCompletedNotification {
    /// `item` on the wire.
    pub item: ThreadItem,
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
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
    "contentTokenCount" => content_token_count: option,
    "completedAtMs" => completed_at_ms: required,
} }

/// \[UNSTABLE\] Temporary notification payload for approval auto-review. This shape is expected to change soon.
///
/// Params of the notification `item/autoApprovalReview/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemGuardianApprovalReviewCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
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
    /// `decisionSource` on the wire.
    pub decision_source: AutoReviewDecisionSource,
    /// `review` on the wire.
    pub review: GuardianApprovalReview,
    /// `action` on the wire.
    pub action: GuardianApprovalReviewAction,
}

crate::object::object! { ItemGuardianApprovalReviewCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
    "completedAtMs" => completed_at_ms: required,
    "reviewId" => review_id: required,
    "targetItemId" => target_item_id: option,
    "decisionSource" => decision_source: required,
    "review" => review: required,
    "action" => action: required,
} }

/// \[UNSTABLE\] Temporary notification payload for approval auto-review. This shape is expected to change soon.
///
/// Params of the notification `item/autoApprovalReview/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemGuardianApprovalReviewStartedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
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
    /// `review` on the wire.
    pub review: GuardianApprovalReview,
    /// `action` on the wire.
    pub action: GuardianApprovalReviewAction,
}

crate::object::object! { ItemGuardianApprovalReviewStartedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
    "reviewId" => review_id: required,
    "targetItemId" => target_item_id: option,
    "review" => review: required,
    "action" => action: required,
} }

/// Params of the notification `item/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemStartedNotification {
    /// `item` on the wire.
    pub item: ThreadItem,
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
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

/// Params of the notification `mcpServer/event/stream/notification`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerEventStreamNotification {
    /// `subscriptionId` on the wire.
    pub subscription_id: String,
    /// `notification` on the wire.
    pub notification: McpServerEventNotification,
}

crate::object::object! { McpServerEventStreamNotification {
    "subscriptionId" => subscription_id: required,
    "notification" => notification: required,
} }

/// Params of the notification `mcpServer/oauthLogin/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerOauthLoginCompletedNotification {
    /// `name` on the wire.
    pub name: String,
    /// `threadId` on the wire.
    pub thread_id: Option<String>,
    /// Identifies the explicit login attempt. Older servers omit this field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_id: Option<String>,
    /// `success` on the wire.
    pub success: bool,
    /// `error` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

crate::object::object! { McpServerOauthLoginCompletedNotification {
    "name" => name: required,
    "threadId" => thread_id: option,
    "loginId" => login_id: option,
    "success" => success: required,
    "error" => error: option,
} }

/// Params of the notification `mcpServer/startupStatus/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerStatusUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: Option<String>,
    /// `name` on the wire.
    pub name: String,
    /// Registration scope, not necessarily the server's execution environment.
    pub environment_id: Option<String>,
    /// `status` on the wire.
    pub status: McpServerStartupState,
    /// `error` on the wire.
    pub error: Option<String>,
    /// `failureReason` on the wire.
    pub failure_reason: Option<McpServerStartupFailureReason>,
}

crate::object::object! { McpServerStatusUpdatedNotification {
    "threadId" => thread_id: option,
    "name" => name: required,
    "environmentId" => environment_id: option,
    "status" => status: required,
    "error" => error: option,
    "failureReason" => failure_reason: option,
} }

/// Params of the notification `item/mcpToolCall/progress`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpToolCallProgressNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { McpToolCallProgressNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "message" => message: required,
} }

/// Params of the notification `model/rerouted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelReroutedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `fromModel` on the wire.
    pub from_model: String,
    /// `toModel` on the wire.
    pub to_model: String,
    /// `reason` on the wire.
    pub reason: ModelRerouteReason,
}

crate::object::object! { ModelReroutedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "fromModel" => from_model: required,
    "toModel" => to_model: required,
    "reason" => reason: required,
} }

/// Params of the notification `model/safetyBuffering/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelSafetyBufferingUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `model` on the wire.
    pub model: String,
    /// `useCases` on the wire.
    pub use_cases: Vec<String>,
    /// `reasons` on the wire.
    pub reasons: Vec<String>,
    /// `showBufferingUi` on the wire.
    pub show_buffering_ui: bool,
    /// `fasterModel` on the wire.
    pub faster_model: Option<String>,
}

crate::object::object! { ModelSafetyBufferingUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "model" => model: required,
    "useCases" => use_cases: required,
    "reasons" => reasons: required,
    "showBufferingUi" => show_buffering_ui: required,
    "fasterModel" => faster_model: option,
} }

/// Params of the notification `model/verification`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelVerificationNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `verifications` on the wire.
    pub verifications: Vec<ModelVerification>,
}

crate::object::object! { ModelVerificationNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "verifications" => verifications: required,
} }

/// EXPERIMENTAL - proposed plan streaming deltas for plan items. Clients should not assume concatenated deltas match the completed plan item content.
///
/// Params of the notification `item/plan/delta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
}

crate::object::object! { PlanDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// Final process exit notification for `process/spawn`.
///
/// Params of the notification `process/exited`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessExitedNotification {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// Process exit code.
    pub exit_code: i32,
    /// Whether output collection hit its post-exit deadline before seeing EOF or reaching the requested byte cap on either stream. Older servers omit this field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_drain_timed_out: Option<bool>,
    /// Buffered stdout capture.
    ///
    /// Empty when stdout was streamed via `process/outputDelta`.
    pub stdout: String,
    /// Whether stdout reached `outputBytesCap`.
    ///
    /// In streaming mode, stdout is empty and cap state is also reported on the final stdout `process/outputDelta` notification.
    pub stdout_cap_reached: bool,
    /// Buffered stderr capture.
    ///
    /// Empty when stderr was streamed via `process/outputDelta`.
    pub stderr: String,
    /// Whether stderr reached `outputBytesCap`.
    ///
    /// In streaming mode, stderr is empty and cap state is also reported on the final stderr `process/outputDelta` notification.
    pub stderr_cap_reached: bool,
}

crate::object::object! { ProcessExitedNotification {
    "processHandle" => process_handle: required,
    "exitCode" => exit_code: required,
    "outputDrainTimedOut" => output_drain_timed_out: option,
    "stdout" => stdout: required,
    "stdoutCapReached" => stdout_cap_reached: required,
    "stderr" => stderr: required,
    "stderrCapReached" => stderr_cap_reached: required,
} }

/// Base64-encoded output chunk emitted for a streaming `process/spawn` request.
///
/// Params of the notification `process/outputDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessOutputDeltaNotification {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// Output stream this chunk belongs to.
    pub stream: ProcessOutputStream,
    /// Base64-encoded output bytes.
    pub delta_base64: String,
    /// True on the final streamed chunk for this stream when output was truncated by `outputBytesCap`.
    pub cap_reached: bool,
}

crate::object::object! { ProcessOutputDeltaNotification {
    "processHandle" => process_handle: required,
    "stream" => stream: required,
    "deltaBase64" => delta_base64: required,
    "capReached" => cap_reached: required,
} }

/// Params of the notification `project/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectChangedNotification {
    /// `projectId` on the wire.
    pub project_id: String,
    /// `changeType` on the wire.
    pub change_type: ProjectChangeType,
}

crate::object::object! { ProjectChangedNotification {
    "projectId" => project_id: required,
    "changeType" => change_type: required,
} }

/// Params of the notification `item/reasoning/summaryPartAdded`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasoningSummaryPartAddedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `summaryIndex` on the wire.
    pub summary_index: i64,
}

crate::object::object! { ReasoningSummaryPartAddedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "summaryIndex" => summary_index: required,
} }

/// Params of the notification `item/reasoning/summaryTextDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasoningSummaryTextDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
    /// `summaryIndex` on the wire.
    pub summary_index: i64,
}

crate::object::object! { ReasoningSummaryTextDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
    "summaryIndex" => summary_index: required,
} }

/// Params of the notification `item/reasoning/textDelta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasoningTextDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
    /// `contentIndex` on the wire.
    pub content_index: i64,
}

crate::object::object! { ReasoningTextDeltaNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
    "contentIndex" => content_index: required,
} }

/// Current remote-control connection status and remote identity exposed to clients.
///
/// Params of the notification `remoteControl/status/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlStatusChangedNotification {
    /// `status` on the wire.
    pub status: RemoteControlConnectionStatus,
    /// `serverName` on the wire.
    pub server_name: String,
    /// `installationId` on the wire.
    pub installation_id: String,
    /// `environmentId` on the wire.
    pub environment_id: Option<String>,
}

crate::object::object! { RemoteControlStatusChangedNotification {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: option,
} }

/// Params of the notification `serverRequest/resolved`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerRequestResolvedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `requestId` on the wire.
    pub request_id: RequestId,
}

crate::object::object! { ServerRequestResolvedNotification {
    "threadId" => thread_id: required,
    "requestId" => request_id: required,
} }

/// Notification emitted when watched local skill files change.
///
/// Treat this as an invalidation signal and re-run `skills/list` with the client's current parameters when refreshed skill metadata is needed.
///
/// Params of the notification `skills/changed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SkillsChangedNotification {}

crate::object::object! { SkillsChangedNotification {
} }

/// Params of the notification `autoApprovalReview/strictReviewRequired`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StrictReviewRequiredNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// Unix timestamp (in milliseconds) when this review started.
    pub started_at_ms: i64,
}

crate::object::object! { StrictReviewRequiredNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
} }

/// Params of the notification `item/commandExecution/terminalInteraction`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TerminalInteractionNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `processId` on the wire.
    pub process_id: String,
    /// `stdin` on the wire.
    pub stdin: String,
}

crate::object::object! { TerminalInteractionNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "processId" => process_id: required,
    "stdin" => stdin: required,
} }

/// Params of the notification `thread/archived`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadArchivedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadArchivedNotification {
    "threadId" => thread_id: required,
} }

/// Notification published after a thread attachment is created or deleted.
///
/// Params of the notification `thread/attachment/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `attachmentType` on the wire.
    pub attachment_type: String,
    /// `identityKey` on the wire.
    pub identity_key: String,
    /// `attachmentId` on the wire.
    pub attachment_id: String,
    /// `operation` on the wire.
    pub operation: ThreadAttachmentOperation,
}

crate::object::object! { ThreadAttachmentUpdatedNotification {
    "threadId" => thread_id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "attachmentId" => attachment_id: required,
    "operation" => operation: required,
} }

/// Params of the notification `thread/closed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadClosedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadClosedNotification {
    "threadId" => thread_id: required,
} }

/// Params of the notification `thread/deleted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadDeletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadDeletedNotification {
    "threadId" => thread_id: required,
} }

/// Params of the notification `thread/goal/cleared`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoalClearedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadGoalClearedNotification {
    "threadId" => thread_id: required,
} }

/// Params of the notification `thread/goal/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoalUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: Option<String>,
    /// `goal` on the wire.
    pub goal: ThreadGoal,
}

crate::object::object! { ThreadGoalUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: option,
    "goal" => goal: required,
} }

/// Params of the notification `thread/name/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadNameUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `threadName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_name: Option<String>,
}

crate::object::object! { ThreadNameUpdatedNotification {
    "threadId" => thread_id: required,
    "threadName" => thread_name: option,
} }

/// Params of the notification `thread/prediction/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadPredictionUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `sourceTurnId` on the wire.
    pub source_turn_id: String,
    /// `result` on the wire.
    pub result: ThreadPredictionResult,
}

crate::object::object! { ThreadPredictionUpdatedNotification {
    "threadId" => thread_id: required,
    "sourceTurnId" => source_turn_id: required,
    "result" => result: required,
} }

/// Params of the notification `thread/project/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadProjectUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `projectId` on the wire.
    pub project_id: Option<String>,
}

crate::object::object! { ThreadProjectUpdatedNotification {
    "threadId" => thread_id: required,
    "projectId" => project_id: option,
} }

/// Params of the notification `thread/queue/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueChangedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadQueueChangedNotification {
    "threadId" => thread_id: required,
} }

/// Params of the notification `thread/readState/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadStateChangedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `readState` on the wire.
    pub read_state: ThreadReadState,
}

crate::object::object! { ThreadReadStateChangedNotification {
    "threadId" => thread_id: required,
    "readState" => read_state: required,
} }

/// EXPERIMENTAL - emitted when thread realtime transport closes.
///
/// Params of the notification `thread/realtime/closed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeClosedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `reason` on the wire.
    pub reason: Option<String>,
}

crate::object::object! { ThreadRealtimeClosedNotification {
    "threadId" => thread_id: required,
    "reason" => reason: option,
} }

/// EXPERIMENTAL - emitted when thread realtime encounters an error.
///
/// Params of the notification `thread/realtime/error`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeErrorNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `message` on the wire.
    pub message: String,
}

crate::object::object! { ThreadRealtimeErrorNotification {
    "threadId" => thread_id: required,
    "message" => message: required,
} }

/// EXPERIMENTAL - raw non-audio thread realtime item emitted by the backend.
///
/// Params of the notification `thread/realtime/itemAdded`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeItemAddedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `item` on the wire.
    pub item: serde_json::Value,
}

crate::object::object! { ThreadRealtimeItemAddedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - a realtime timeline item published after canonical commit.
///
/// Params of the notification `thread/realtime/item/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeItemCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `item` on the wire.
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeItemCompletedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - a realtime timeline item started before its content streams.
///
/// Params of the notification `thread/realtime/item/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeItemStartedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `item` on the wire.
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeItemStartedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - text appended to an active realtime transcript item.
///
/// Params of the notification `thread/realtime/item/transcript/delta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeItemTranscriptDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `itemId` on the wire.
    pub item_id: String,
    /// `delta` on the wire.
    pub delta: String,
}

crate::object::object! { ThreadRealtimeItemTranscriptDeltaNotification {
    "threadId" => thread_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// EXPERIMENTAL - streamed output audio emitted by thread realtime.
///
/// Params of the notification `thread/realtime/outputAudio/delta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeOutputAudioDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `audio` on the wire.
    pub audio: ThreadRealtimeAudioChunk,
}

crate::object::object! { ThreadRealtimeOutputAudioDeltaNotification {
    "threadId" => thread_id: required,
    "audio" => audio: required,
} }

/// EXPERIMENTAL - emitted with the remote SDP for a WebRTC realtime session.
///
/// Params of the notification `thread/realtime/sdp`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeSdpNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `sdp` on the wire.
    pub sdp: String,
}

crate::object::object! { ThreadRealtimeSdpNotification {
    "threadId" => thread_id: required,
    "sdp" => sdp: required,
} }

/// EXPERIMENTAL - emitted when thread realtime startup is accepted.
///
/// Params of the notification `thread/realtime/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeStartedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `realtimeSessionId` on the wire.
    pub realtime_session_id: Option<String>,
    /// `version` on the wire.
    pub version: RealtimeConversationVersion,
}

crate::object::object! { ThreadRealtimeStartedNotification {
    "threadId" => thread_id: required,
    "realtimeSessionId" => realtime_session_id: option,
    "version" => version: required,
} }

/// EXPERIMENTAL - flat transcript delta emitted whenever realtime transcript text changes.
///
/// Params of the notification `thread/realtime/transcript/delta`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeTranscriptDeltaNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `role` on the wire.
    pub role: String,
    /// Live transcript delta from the realtime event.
    pub delta: String,
}

crate::object::object! { ThreadRealtimeTranscriptDeltaNotification {
    "threadId" => thread_id: required,
    "role" => role: required,
    "delta" => delta: required,
} }

/// EXPERIMENTAL - final transcript text emitted when realtime completes a transcript part.
///
/// Params of the notification `thread/realtime/transcript/done`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeTranscriptDoneNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `role` on the wire.
    pub role: String,
    /// Final complete text for the transcript part.
    pub text: String,
}

crate::object::object! { ThreadRealtimeTranscriptDoneNotification {
    "threadId" => thread_id: required,
    "role" => role: required,
    "text" => text: required,
} }

/// Params of the notification `thread/reverted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRevertedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadRevertedNotification {
    "threadId" => thread_id: required,
} }

/// A best-effort incremental batch for `thread/search/stream`. Match `requestId` to the request on this connection. Only a small subset of verified matches may be emitted; rows are unique and arrive in discovery order, but may be dropped under load or fall outside the final sorted page. Thread fields use stored metadata and the current watched status; live thread settings are enriched in the final response. Replace provisional rows with the authoritative final response. No partials follow it or an error.
///
/// Params of the notification `thread/search/partial`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchPartialNotification {
    /// `requestId` on the wire.
    pub request_id: RequestId,
    /// `data` on the wire.
    pub data: Vec<ThreadSearchResult>,
}

crate::object::object! { ThreadSearchPartialNotification {
    "requestId" => request_id: required,
    "data" => data: required,
} }

/// Broadcast after a successful move into, within, or out of a section.
///
/// Params of the notification `thread/section/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSectionChangedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Destination section, or `null` when the thread was removed from its section.
    pub section_id: Option<String>,
}

crate::object::object! { ThreadSectionChangedNotification {
    "threadId" => thread_id: required,
    "sectionId" => section_id: option,
} }

/// Params of the notification `thread/settings/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSettingsUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `threadSettings` on the wire.
    pub thread_settings: ThreadSettings,
}

crate::object::object! { ThreadSettingsUpdatedNotification {
    "threadId" => thread_id: required,
    "threadSettings" => thread_settings: required,
} }

/// Params of the notification `thread/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadStartedNotification {
    /// `thread` on the wire.
    pub thread: Thread,
}

crate::object::object! { ThreadStartedNotification {
    "thread" => thread: required,
} }

/// Params of the notification `thread/status/changed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadStatusChangedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `status` on the wire.
    pub status: ThreadStatus,
}

crate::object::object! { ThreadStatusChangedNotification {
    "threadId" => thread_id: required,
    "status" => status: required,
} }

/// Params of the notification `thread/tokenUsage/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTokenUsageUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `tokenUsage` on the wire.
    pub token_usage: ThreadTokenUsage,
}

crate::object::object! { ThreadTokenUsageUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "tokenUsage" => token_usage: required,
} }

/// Params of the notification `thread/unarchived`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadUnarchivedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
}

crate::object::object! { ThreadUnarchivedNotification {
    "threadId" => thread_id: required,
} }

/// Params of the notification `turn/completed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnCompletedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turn` on the wire.
    pub turn: Turn,
}

crate::object::object! { TurnCompletedNotification {
    "threadId" => thread_id: required,
    "turn" => turn: required,
} }

/// Notification that the turn-level unified diff has changed. Contains the latest aggregated diff across all file changes in the turn.
///
/// Params of the notification `turn/diff/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnDiffUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `diff` on the wire.
    pub diff: String,
}

crate::object::object! { TurnDiffUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "diff" => diff: required,
} }

/// Params of the notification `turn/moderationMetadata`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnModerationMetadataNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `metadata` on the wire.
    pub metadata: serde_json::Value,
}

crate::object::object! { TurnModerationMetadataNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "metadata" => metadata: required,
} }

/// Params of the notification `turn/plan/updated`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnPlanUpdatedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// `explanation` on the wire.
    pub explanation: Option<String>,
    /// `plan` on the wire.
    pub plan: Vec<TurnPlanStep>,
}

crate::object::object! { TurnPlanUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "explanation" => explanation: option,
    "plan" => plan: required,
} }

/// Params of the notification `turn/started`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnStartedNotification {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turn` on the wire.
    pub turn: Turn,
}

crate::object::object! { TurnStartedNotification {
    "threadId" => thread_id: required,
    "turn" => turn: required,
} }

/// Params of the notification `warning`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WarningNotification {
    /// Optional thread target when the warning applies to a specific thread.
    pub thread_id: Option<String>,
    /// Concise warning message for the user.
    pub message: String,
}

crate::object::object! { WarningNotification {
    "threadId" => thread_id: option,
    "message" => message: required,
} }

/// Params of the notification `windowsSandbox/setupCompleted`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WindowsSandboxSetupCompletedNotification {
    /// `mode` on the wire.
    pub mode: WindowsSandboxSetupMode,
    /// `success` on the wire.
    pub success: bool,
    /// `error` on the wire.
    pub error: Option<String>,
}

crate::object::object! { WindowsSandboxSetupCompletedNotification {
    "mode" => mode: required,
    "success" => success: required,
    "error" => error: option,
} }

/// Params of the notification `windows/worldWritableWarning`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowsWorldWritableWarningNotification {
    /// `samplePaths` on the wire.
    pub sample_paths: Vec<String>,
    /// `extraCount` on the wire.
    pub extra_count: u64,
    /// `failedScan` on the wire.
    pub failed_scan: bool,
}

crate::object::object! { WindowsWorldWritableWarningNotification {
    "samplePaths" => sample_paths: required,
    "extraCount" => extra_count: required,
    "failedScan" => failed_scan: required,
} }

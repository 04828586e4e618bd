// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `turn`.

#[allow(unused_imports)]
use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct AdditionalContextEntry {
    pub value: String,
    pub kind: AdditionalContextKind,
    /// Optional name for untrusted context, used to label its tool output.
    pub name: Option<String>,
}

impl AdditionalContextEntry {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AdditionalContextKind {
    Untrusted,
    Application,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { AdditionalContextKind {
    "untrusted" => Untrusted,
    "application" => Application,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Identifier for this turn. Codex-generated turn IDs are UUIDv7.
    pub id: String,
    /// ID of the first turn in the chain of work that led to this turn. Pass this as `rootTurnId` when starting work on behalf of this turn. May be null in older history or a `review/start` response.
    pub root_turn_id: Option<String>,
    /// Thread items currently included in this turn payload.
    pub items: Vec<ThreadItem>,
    /// Describes how much of `items` has been loaded for this turn.
    pub items_view: TurnItemsView,
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
    "rootTurnId" => root_turn_id: nullable,
    "items" => items: required,
    "itemsView" => items_view: or Turn::default_items_view,
    "status" => status: required,
    "error" => error: nullable,
    "startedAt" => started_at: nullable,
    "completedAt" => completed_at: nullable,
    "durationMs" => duration_ms: nullable,
} }

/// The params of the notification `turn/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnCompletedNotification {
    pub thread_id: String,
    pub turn: Turn,
}

crate::object::object! { TurnCompletedNotification {
    "threadId" => thread_id: required,
    "turn" => turn: required,
} }

/// Notification that the turn-level unified diff has changed. Contains the latest aggregated diff across all file changes in the turn.
///
/// The params of the notification `turn/diff/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnDiffUpdatedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub diff: String,
}

crate::object::object! { TurnDiffUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "diff" => diff: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TurnEnvironmentParams {
    pub environment_id: String,
    pub cwd: LegacyAppPathString,
    /// Environment-native runtime workspace roots. Omitted defaults to `cwd`.
    pub runtime_workspace_roots: Option<Vec<LegacyAppPathString>>,
}

impl TurnEnvironmentParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

#[derive(Clone, Debug, PartialEq)]
pub struct TurnError {
    pub message: String,
    pub codex_error_info: Option<CodexErrorInfo>,
    pub additional_details: Option<String>,
    /// Optional public explanation and continuation instruction for a misalignment block.
    pub misalignment: Option<MisalignmentErrorDetails>,
}

crate::object::object! { TurnError {
    "message" => message: required,
    "codexErrorInfo" => codex_error_info: nullable,
    "additionalDetails" => additional_details: nullable,
    "misalignment" => misalignment: nullable,
} }

/// The params of the request `turn/interrupt`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnInterruptParams {
    pub thread_id: String,
    pub turn_id: String,
}

impl TurnInterruptParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, turn_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            turn_id: turn_id.into(),
        }
    }
}

crate::object::object! { TurnInterruptParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
} }

/// The response to the request `turn/interrupt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TurnInterruptResponse {}

crate::object::object! { TurnInterruptResponse {
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnItemsView {
    /// `items` was not loaded for this turn. The field is intentionally empty.
    NotLoaded,
    /// `items` contains only a display summary for this turn.
    Summary,
    /// `items` contains every ThreadItem available from persisted app-server history for this turn.
    Full,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnItemsView {
    "notLoaded" => NotLoaded,
    "summary" => Summary,
    "full" => Full,
} }

/// The params of the notification `turn/moderationMetadata`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnModerationMetadataNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub metadata: serde_json::Value,
}

crate::object::object! { TurnModerationMetadataNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "metadata" => metadata: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TurnPlanStep {
    pub step: String,
    pub status: TurnPlanStepStatus,
}

crate::object::object! { TurnPlanStep {
    "step" => step: required,
    "status" => status: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnPlanStepStatus {
    Pending,
    InProgress,
    Completed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnPlanStepStatus {
    "pending" => Pending,
    "inProgress" => InProgress,
    "completed" => Completed,
} }

/// The params of the notification `turn/plan/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnPlanUpdatedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub explanation: Option<String>,
    pub plan: Vec<TurnPlanStep>,
}

crate::object::object! { TurnPlanUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "explanation" => explanation: nullable,
    "plan" => plan: required,
} }

/// Experimental settings changes for one running turn, not future turns. Unsupported fields are rejected rather than silently ignored. Any live task kind may accept publication. Child sessions and consumers of frozen initial settings are unchanged.
///
/// The params of the request `turn/settings/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSettingsUpdateParams {
    pub thread_id: String,
    pub turn_id: String,
    /// Changes the active turn's reviewer without changing future thread settings. Already captured steps and pending approvals retain their original reviewer.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Replace the environments for subsequent steps of this turn, not future turns. Omitted/null preserves the selection; \[\] clears it. An already-started step is unchanged.
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Omission or `null` leaves the model unchanged.
    pub model: Option<String>,
    /// Omission or `null` leaves the effort unchanged.
    pub effort: Option<ReasoningEffort>,
    /// Omission or `null` leaves the summary preference unchanged.
    pub summary: Option<ReasoningSummary>,
    /// `null` clears the requested tier; omission leaves it unchanged.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
}

#[cfg(feature = "experimental")]
impl TurnSettingsUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, turn_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            turn_id: turn_id.into(),
            approvals_reviewer: Default::default(),
            environments: Default::default(),
            model: Default::default(),
            effort: Default::default(),
            summary: Default::default(),
            service_tier: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { TurnSettingsUpdateParams {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "approvalsReviewer" => approvals_reviewer: option,
    "environments" => environments: option,
    "model" => model: option,
    "effort" => effort: option,
    "summary" => summary: option,
    "serviceTier" => service_tier: double,
} }

/// The response to the request `turn/settings/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSettingsUpdateResponse {
    pub status: TurnSettingsUpdateStatus,
}

#[cfg(feature = "experimental")]
crate::object::object! { TurnSettingsUpdateResponse {
    "status" => status: required,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnSettingsUpdateStatus {
    /// Published for subsequent captures, even if the values were unchanged. Already captured steps are unchanged; a later inference is not guaranteed.
    Applied,
    /// No matching live task remained available for publication.
    TargetUnavailable,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { TurnSettingsUpdateStatus {
    "applied" => Applied,
    "targetUnavailable" => TargetUnavailable,
} }

/// The params of the request `turn/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnStartParams {
    pub thread_id: String,
    /// Replace this thread's disabled plugin IDs. Omitted/null preserves the list; \[\] clears it.
    pub disabled_plugin_ids: Option<Vec<String>>,
    pub client_user_message_id: Option<String>,
    pub input: Vec<UserInput>,
    /// Optional source classification for the caller that starts this turn. Ignored when this request steers an already-active turn.
    pub turn_trigger: Option<String>,
    /// ID of the turn that caused this new turn to start.
    ///
    /// Set this when starting work on behalf of another turn, such as delegated work in a different thread. Leave unset for work started directly by the user. Ignored when this request adds input to an active turn.
    pub parent_turn_id: Option<String>,
    /// ID of the first turn in the chain of work that led to this new turn.
    ///
    /// When setting `parentTurnId`, set this to the parent turn's `rootTurnId` when known. This keeps descendant work attributed to the original turn. If omitted, the new turn becomes its own root. Ignored when this request adds input to an active turn.
    pub root_turn_id: Option<String>,
    pub tool_output: Option<TurnToolOutput>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.
    ///
    /// Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.
    ///
    /// They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub responsesapi_client_metadata_patch: Option<BTreeMap<String, String>>,
    /// Optional client-provided context fragments keyed by an opaque source identifier.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub additional_context: Option<BTreeMap<String, AdditionalContextEntry>>,
    /// Optional environments for this turn and subsequent turns.
    ///
    /// Omitted uses the thread sticky environments. Empty disables environment access for this turn. Non-empty selects the first environment as the current turn environment for this turn.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Override the working directory for this turn and subsequent turns.
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots for this turn and subsequent turns. Paths must be absolute.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    /// Override the approval policy for this turn and subsequent turns.
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this turn and subsequent turns.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Override the sandbox policy for this turn and subsequent turns.
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Select a named permissions profile id for this turn and subsequent turns. Cannot be combined with `sandboxPolicy`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub permissions: Option<String>,
    /// Override the model for this turn and subsequent turns.
    pub model: Option<String>,
    /// Override the service tier for this turn and subsequent turns.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    /// Override the service tier only when this request starts a new turn. Use "default" for standard speed. Omitted or null inherits the thread's tier. Does not change the thread's tier or a turn being steered.
    pub service_tier_for_turn: Option<String>,
    /// Override the reasoning effort for this turn and subsequent turns.
    pub effort: Option<ReasoningEffort>,
    /// Override the reasoning summary for this turn and subsequent turns.
    pub summary: Option<ReasoningSummary>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    pub personality: Option<Personality>,
    /// Optional JSON Schema used to constrain the final assistant message for this turn.
    pub output_schema: Option<serde_json::Value>,
    /// EXPERIMENTAL - Set a pre-set collaboration mode. Takes precedence over model, reasoning_effort, and developer instructions if set.
    ///
    /// For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: Option<MultiAgentMode>,
    /// EXPERIMENTAL - Request an authorized cyber program for this turn. Omission preserves automatic behavior. This does not grant access.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub cyber_access_program: Option<CyberAccessProgram>,
}

impl TurnStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, input: Vec<UserInput>) -> Self {
        Self {
            thread_id: thread_id.into(),
            disabled_plugin_ids: Default::default(),
            client_user_message_id: Default::default(),
            input,
            turn_trigger: Default::default(),
            parent_turn_id: Default::default(),
            root_turn_id: Default::default(),
            tool_output: Default::default(),
            #[cfg(feature = "experimental")]
            responsesapi_client_metadata: Default::default(),
            #[cfg(feature = "experimental")]
            responsesapi_client_metadata_patch: Default::default(),
            #[cfg(feature = "experimental")]
            additional_context: Default::default(),
            #[cfg(feature = "experimental")]
            environments: Default::default(),
            cwd: Default::default(),
            #[cfg(feature = "experimental")]
            runtime_workspace_roots: Default::default(),
            approval_policy: Default::default(),
            approvals_reviewer: Default::default(),
            sandbox_policy: Default::default(),
            #[cfg(feature = "experimental")]
            permissions: Default::default(),
            model: Default::default(),
            service_tier: Default::default(),
            service_tier_for_turn: Default::default(),
            effort: Default::default(),
            summary: Default::default(),
            personality: Default::default(),
            output_schema: Default::default(),
            #[cfg(feature = "experimental")]
            collaboration_mode: Default::default(),
            #[cfg(feature = "experimental")]
            multi_agent_mode: Default::default(),
            #[cfg(feature = "experimental")]
            cyber_access_program: Default::default(),
        }
    }
}

crate::object::object! { TurnStartParams {
    "threadId" => thread_id: required,
    "disabledPluginIds" => disabled_plugin_ids: option,
    "clientUserMessageId" => client_user_message_id: option,
    "input" => input: required,
    "turnTrigger" => turn_trigger: option,
    "parentTurnId" => parent_turn_id: option,
    "rootTurnId" => root_turn_id: option,
    "toolOutput" => tool_output: option,
    #[cfg(feature = "experimental")] "responsesapiClientMetadata" => responsesapi_client_metadata: option,
    #[cfg(feature = "experimental")] "responsesapiClientMetadataPatch" => responsesapi_client_metadata_patch: option,
    #[cfg(feature = "experimental")] "additionalContext" => additional_context: option,
    #[cfg(feature = "experimental")] "environments" => environments: option,
    "cwd" => cwd: option,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: option,
    "approvalPolicy" => approval_policy: option,
    "approvalsReviewer" => approvals_reviewer: option,
    "sandboxPolicy" => sandbox_policy: option,
    #[cfg(feature = "experimental")] "permissions" => permissions: option,
    "model" => model: option,
    "serviceTier" => service_tier: double,
    "serviceTierForTurn" => service_tier_for_turn: option,
    "effort" => effort: option,
    "summary" => summary: option,
    "personality" => personality: option,
    "outputSchema" => output_schema: option,
    #[cfg(feature = "experimental")] "collaborationMode" => collaboration_mode: option,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: option,
    #[cfg(feature = "experimental")] "cyberAccessProgram" => cyber_access_program: option,
} }

/// The response to the request `turn/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnStartResponse {
    pub turn: Turn,
}

crate::object::object! { TurnStartResponse {
    "turn" => turn: required,
} }

/// The params of the notification `turn/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnStartedNotification {
    pub thread_id: String,
    pub turn: Turn,
}

crate::object::object! { TurnStartedNotification {
    "threadId" => thread_id: required,
    "turn" => turn: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TurnStatus {
    Completed,
    Interrupted,
    Failed,
    InProgress,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TurnStatus {
    "completed" => Completed,
    "interrupted" => Interrupted,
    "failed" => Failed,
    "inProgress" => InProgress,
} }

/// The params of the request `turn/steer`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSteerParams {
    pub thread_id: String,
    pub client_user_message_id: Option<String>,
    pub input: Vec<UserInput>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.
    ///
    /// Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.
    ///
    /// They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub responsesapi_client_metadata_patch: Option<BTreeMap<String, String>>,
    /// Optional client-provided context fragments keyed by an opaque source identifier.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub additional_context: Option<BTreeMap<String, AdditionalContextEntry>>,
    /// Required active turn id precondition. The request fails when it does not match the currently active turn.
    pub expected_turn_id: String,
}

impl TurnSteerParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        input: Vec<UserInput>,
        expected_turn_id: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            client_user_message_id: Default::default(),
            input,
            #[cfg(feature = "experimental")]
            responsesapi_client_metadata: Default::default(),
            #[cfg(feature = "experimental")]
            responsesapi_client_metadata_patch: Default::default(),
            #[cfg(feature = "experimental")]
            additional_context: Default::default(),
            expected_turn_id: expected_turn_id.into(),
        }
    }
}

crate::object::object! { TurnSteerParams {
    "threadId" => thread_id: required,
    "clientUserMessageId" => client_user_message_id: option,
    "input" => input: required,
    #[cfg(feature = "experimental")] "responsesapiClientMetadata" => responsesapi_client_metadata: option,
    #[cfg(feature = "experimental")] "responsesapiClientMetadataPatch" => responsesapi_client_metadata_patch: option,
    #[cfg(feature = "experimental")] "additionalContext" => additional_context: option,
    "expectedTurnId" => expected_turn_id: required,
} }

/// The response to the request `turn/steer`.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnSteerResponse {
    pub turn_id: String,
}

crate::object::object! { TurnSteerResponse {
    "turnId" => turn_id: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TurnToolOutput {
    pub name: String,
    pub namespace: Option<String>,
    pub output: FunctionCallOutputBody,
    /// Requests retention of this output in the thread's model history.
    pub retain: Option<bool>,
}

impl TurnToolOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

#[derive(Clone, Debug, PartialEq)]
pub struct TurnsPage {
    pub data: Vec<Turn>,
    pub next_cursor: Option<String>,
    pub backwards_cursor: Option<String>,
}

crate::object::object! { TurnsPage {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "backwardsCursor" => backwards_cursor: nullable,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types that several domains of the protocol use, and types of methods without a domain.

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

/// Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.
///
/// The `activeTurnNotSteerable` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveTurnNotSteerableErrorInfo {
    pub turn_kind: NonSteerableTurnKind,
}

crate::object::object! { ActiveTurnNotSteerableErrorInfo {
    "turnKind" => turn_kind: required,
} }

/// The `add` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq)]
pub struct AddFileChange {
    pub content: String,
}

crate::object::object! { AddFileChange {
    "content" => content: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentMessageDelivery {
    Async,
    /// An unknown value, kept as it was read.
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
    #[serde(rename = "show")]
    Show(ShowAgentMessageDisplay),
    #[serde(rename = "hide")]
    Hide(HideAgentMessageDisplay),
    #[serde(rename = "block")]
    Block(BlockAgentMessageDisplay),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AgentMessageDisplay {
    /// Returns the value of the tag `mode`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq)]
pub struct AgentMessageModeration {
    pub moderated: bool,
    pub display: Option<AgentMessageDisplay>,
}

crate::object::object! { AgentMessageModeration {
    "moderated" => moderated: required,
    "display" => display: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum AnswerAnnotation {
    #[serde(rename = "wellbeingHelpline")]
    WellbeingHelpline(WellbeingHelplineAnswerAnnotation),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AnswerAnnotation {
    /// Returns the value of the tag `kind`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum AnswerReplacement {
    #[serde(rename = "wellbeingPromptHelpline")]
    WellbeingPromptHelpline,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AnswerReplacement {
    /// Returns the value of the tag `kind`, or an empty string for an unrecognized value without the tag.
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

/// The params of the server request `applyPatchApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyPatchApprovalParams {
    pub conversation_id: ThreadId,
    /// Use to correlate this with \[codex_protocol::protocol::PatchApplyBeginEvent\] and \[codex_protocol::protocol::PatchApplyEndEvent\].
    pub call_id: String,
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
    "reason" => reason: nullable,
    "grantRoot" => grant_root: nullable,
} }

/// The response to the server request `applyPatchApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyPatchApprovalResponse {
    pub decision: ReviewDecision,
}

impl ApplyPatchApprovalResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: ReviewDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { ApplyPatchApprovalResponse {
    "decision" => decision: required,
} }

/// Configures who approval requests are routed to for review. Examples include sandbox escapes, blocked network access, MCP approval prompts, and ARC escalations. Defaults to `user`. `auto_review` uses a carefully prompted subagent to gather relevant context and apply a risk-based decision framework before approving or denying the request. The legacy value `guardian_subagent` is accepted for compatibility.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ApprovalsReviewer {
    User,
    AutoReview,
    GuardianSubagent,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ApprovalsReviewer {
    "user" => User,
    "auto_review" => AutoReview,
    "guardian_subagent" => GuardianSubagent,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum AskForApproval {
    #[serde(rename = "untrusted")]
    Untrusted,
    #[serde(rename = "on-request")]
    OnRequest,
    #[serde(rename = "granular")]
    Granular(GranularAskForApproval),
    #[serde(rename = "never")]
    Never,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { AskForApproval {
    "untrusted" => Untrusted,
    "on-request" => OnRequest,
    "granular" => Granular(body),
    "never" => Never,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct AsyncUserInputQuestion {
    pub title: String,
    pub options: Option<Vec<String>>,
}

crate::object::object! { AsyncUserInputQuestion {
    "title" => title: required,
    "options" => options: nullable,
} }

/// The `audio` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AudioUserInput {
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: AudioUserInputSource,
}

impl AudioUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: AudioUserInputSource) -> Self {
        Self { source }
    }
}

crate::object::object_reader! { AudioUserInput {
    .. source: union,
} }

/// The contents of AudioUserInput: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum AudioUserInputSource {
    #[serde(rename = "url")]
    Url(String),
    #[serde(rename = "fileId")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { AudioUserInputSource {
    "url" => Url(body),
    "fileId" => FileId(body),
} }

/// The `block` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq)]
pub struct BlockAgentMessageDisplay {
    /// Always `1`. Constructors fill in this constant.
    pub version: u8,
    pub reason: BlockReason,
}

crate::object::object! { BlockAgentMessageDisplay {
    "version" => version: required,
    "reason" => reason: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum BlockReason {
    #[serde(rename = "protection")]
    Protection(ProtectionBlockReason),
    #[serde(rename = "cyber")]
    Cyber(CyberBlockReason),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl BlockReason {
    /// Returns the value of the tag `kind`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq)]
pub struct ByteRange {
    pub start: u64,
    pub end: u64,
}

impl ByteRange {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(start: u64, end: u64) -> Self {
        Self { start, end }
    }
}

crate::object::object! { ByteRange {
    "start" => start: required,
    "end" => end: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ClientInfo {
    pub name: String,
    pub title: Option<String>,
    pub version: String,
}

impl ClientInfo {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    #[serde(rename = "contextWindowExceeded")]
    ContextWindowExceeded,
    #[serde(rename = "sessionBudgetExceeded")]
    SessionBudgetExceeded,
    #[serde(rename = "usageLimitExceeded")]
    UsageLimitExceeded,
    #[serde(rename = "rateLimitExceeded")]
    RateLimitExceeded,
    #[serde(rename = "flexUnavailable")]
    FlexUnavailable,
    #[serde(rename = "serverOverloaded")]
    ServerOverloaded,
    #[serde(rename = "modelNotFound")]
    ModelNotFound,
    #[serde(rename = "policyCapacityUnavailable")]
    PolicyCapacityUnavailable,
    /// The workspace's inference hook explicitly denied this request.
    #[serde(rename = "inferenceHookDenied")]
    InferenceHookDenied,
    #[serde(rename = "cyberPolicy")]
    CyberPolicy,
    #[serde(rename = "bioPolicy")]
    BioPolicy,
    #[serde(rename = "misalignmentPolicyViolation")]
    MisalignmentPolicyViolation,
    #[serde(rename = "tooManyDenials")]
    TooManyDenials,
    #[serde(rename = "httpConnectionFailed")]
    HttpConnectionFailed(HttpConnectionFailedErrorInfo),
    /// Failed to connect to the response SSE stream.
    #[serde(rename = "responseStreamConnectionFailed")]
    ResponseStreamConnectionFailed(ResponseStreamConnectionFailedErrorInfo),
    #[serde(rename = "internalServerError")]
    InternalServerError,
    #[serde(rename = "unauthorized")]
    Unauthorized,
    #[serde(rename = "badRequest")]
    BadRequest,
    #[serde(rename = "threadRollbackFailed")]
    ThreadRollbackFailed,
    #[serde(rename = "sandboxError")]
    SandboxError,
    /// The response SSE stream disconnected in the middle of a turn before completion.
    #[serde(rename = "responseStreamDisconnected")]
    ResponseStreamDisconnected(ResponseStreamDisconnectedErrorInfo),
    /// Reached the retry limit for responses.
    #[serde(rename = "responseTooManyFailedAttempts")]
    ResponseTooManyFailedAttempts(ResponseTooManyFailedAttemptsErrorInfo),
    /// Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.
    #[serde(rename = "activeTurnNotSteerable")]
    ActiveTurnNotSteerable(ActiveTurnNotSteerableErrorInfo),
    #[serde(rename = "other")]
    Other,
    /// An unknown value, kept as it was read.
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

#[derive(Clone, Debug, PartialEq)]
pub struct CollabAgentState {
    pub status: CollabAgentStatus,
    pub message: Option<String>,
}

crate::object::object! { CollabAgentState {
    "status" => status: required,
    "message" => message: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentStatus {
    PendingInit,
    Running,
    Interrupted,
    Completed,
    Errored,
    Shutdown,
    NotFound,
    /// An unknown value, kept as it was read.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentTool {
    SpawnAgent,
    SendInput,
    ResumeAgent,
    Wait,
    CloseAgent,
    SendMessage,
    FollowupTask,
    InterruptAgent,
    ListAgents,
    /// An unknown value, kept as it was read.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollabAgentToolCallStatus {
    InProgress,
    Completed,
    Failed,
    Interrupted,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CollabAgentToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "interrupted" => Interrupted,
} }

/// Requested cyber treatment for an OpenAI model turn. Authorization and model-tier restrictions remain server-owned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CyberAccessProgram {
    Standard,
    DaybreakBlue,
    DaybreakRed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CyberAccessProgram {
    "standard" => Standard,
    "daybreakBlue" => DaybreakBlue,
    "daybreakRed" => DaybreakRed,
} }

/// The `cyber` branch of [`BlockReason`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CyberBlockReason {
    pub trusted_access: Option<bool>,
}

crate::object::object! { CyberBlockReason {
    "trustedAccess" => trusted_access: option,
} }

/// The `delete` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteFileChange {
    pub content: String,
}

crate::object::object! { DeleteFileChange {
    "content" => content: required,
} }

/// The params of the notification `deprecationNotice`.
#[derive(Clone, Debug, PartialEq)]
pub struct DeprecationNoticeNotification {
    /// Concise summary of what is deprecated.
    pub summary: String,
    /// Optional extra guidance, such as migration steps or rationale.
    pub details: Option<String>,
}

crate::object::object! { DeprecationNoticeNotification {
    "summary" => summary: required,
    "details" => details: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolCallOutputContentItem {
    #[serde(rename = "inputText")]
    InputText(InputTextToolOutput),
    #[serde(rename = "inputImage")]
    InputImage(InputImageToolOutput),
    #[serde(rename = "inputAudio")]
    InputAudio(InputAudioToolOutput),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolCallOutputContentItem {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DynamicToolCallStatus {
    InProgress,
    Completed,
    Failed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { DynamicToolCallStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
} }

/// The `encrypted_content` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct EncryptedContentFunctionOutput {
    pub encrypted_content: String,
}

impl EncryptedContentFunctionOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            encrypted_content: encrypted_content.into(),
        }
    }
}

crate::object::object! { EncryptedContentFunctionOutput {
    "encrypted_content" => encrypted_content: required,
} }

/// The params of the notification `error`.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorNotification {
    pub error: TurnError,
    pub will_retry: bool,
    pub thread_id: String,
    pub turn_id: String,
}

crate::object::object! { ErrorNotification {
    "error" => error: required,
    "willRetry" => will_retry: required,
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
} }

/// The params of the server request `execCommandApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExecCommandApprovalParams {
    pub conversation_id: ThreadId,
    /// Use to correlate this with \[codex_protocol::protocol::ExecCommandBeginEvent\] and \[codex_protocol::protocol::ExecCommandEndEvent\].
    pub call_id: String,
    /// Identifier for this specific approval callback.
    pub approval_id: Option<String>,
    pub command: Vec<String>,
    pub cwd: String,
    pub reason: Option<String>,
    pub parsed_cmd: Vec<ParsedCommand>,
}

crate::object::object! { ExecCommandApprovalParams {
    "conversationId" => conversation_id: required,
    "callId" => call_id: required,
    "approvalId" => approval_id: nullable,
    "command" => command: required,
    "cwd" => cwd: required,
    "reason" => reason: nullable,
    "parsedCmd" => parsed_cmd: required,
} }

/// The response to the server request `execCommandApproval`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExecCommandApprovalResponse {
    pub decision: ReviewDecision,
}

impl ExecCommandApprovalResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(decision: ReviewDecision) -> Self {
        Self { decision }
    }
}

crate::object::object! { ExecCommandApprovalResponse {
    "decision" => decision: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum FileChange {
    #[serde(rename = "add")]
    Add(AddFileChange),
    #[serde(rename = "delete")]
    Delete(DeleteFileChange),
    #[serde(rename = "update")]
    Update(UpdateFileChange),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileChange {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq)]
pub struct FileUpdateChange {
    pub path: String,
    pub kind: PatchChangeKind,
    pub diff: String,
}

crate::object::object! { FileUpdateChange {
    "path" => path: required,
    "kind" => kind: required,
    "diff" => diff: required,
} }

/// The `findInPage` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindInPageWebSearchAction {
    pub url: Option<String>,
    pub pattern: Option<String>,
}

crate::object::object! { FindInPageWebSearchAction {
    "url" => url: nullable,
    "pattern" => pattern: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum FunctionCallOutputBody {
    String(String),
    List(Vec<FunctionCallOutputContentItem>),
    /// An unknown value, kept as it was read.
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
    #[serde(rename = "input_text")]
    InputText(InputTextFunctionOutput),
    #[serde(rename = "input_image")]
    InputImage(InputImageFunctionOutput),
    /// Inline audio data or an uploaded file loaded by the Responses API.
    #[serde(rename = "input_audio")]
    InputAudio(InputAudioFunctionOutput),
    #[serde(rename = "encrypted_content")]
    EncryptedContent(EncryptedContentFunctionOutput),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FunctionCallOutputContentItem {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

/// The `granular` branch of [`AskForApproval`].
#[derive(Clone, Debug, PartialEq)]
pub struct GranularAskForApproval {
    pub sandbox_approval: bool,
    pub rules: bool,
    pub skill_approval: bool,
    pub request_permissions: bool,
    pub mcp_elicitations: bool,
}

impl GranularAskForApproval {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// \[UNSTABLE\] Risk level assigned by approval auto-review.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianRiskLevel {
    Low,
    Medium,
    High,
    Critical,
    /// An unknown value, kept as it was read.
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
    Unknown,
    Low,
    Medium,
    High,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GuardianUserAuthorization {
    "unknown" => Unknown,
    "low" => Low,
    "medium" => Medium,
    "high" => High,
} }

/// The params of the notification `guardianWarning`.
#[derive(Clone, Debug, PartialEq)]
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HelplineSubject {
    Answer,
    Prompt,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HelplineSubject {
    "answer" => Answer,
    "prompt" => Prompt,
} }

/// The `hide` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq)]
pub struct HideAgentMessageDisplay {
    /// Always `1`. Constructors fill in this constant.
    pub version: u8,
    pub replacement: AnswerReplacement,
}

crate::object::object! { HideAgentMessageDisplay {
    "version" => version: required,
    "replacement" => replacement: required,
} }

/// The `httpConnectionFailed` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HttpConnectionFailedErrorInfo {
    pub http_status_code: Option<u16>,
}

crate::object::object! { HttpConnectionFailedErrorInfo {
    "httpStatusCode" => http_status_code: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ImageDetail {
    Auto,
    Low,
    High,
    Original,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ImageDetail {
    "auto" => Auto,
    "low" => Low,
    "high" => High,
    "original" => Original,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ImageGenerationFailure {
    #[serde(rename = "usageLimitExceeded")]
    UsageLimitExceeded(UsageLimitExceededImageGenerationFailure),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ImageGenerationFailure {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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
#[derive(Clone, Debug, PartialEq)]
pub struct ImageGenerationInputImage {
    pub path: AbsolutePathBuf,
    /// Lowercase SHA-256 of the file bytes read before image normalization.
    pub sha256: String,
}

crate::object::object! { ImageGenerationInputImage {
    "path" => path: required,
    "sha256" => sha256: required,
} }

/// The contents of ImageGenerationItem: one of `fileId`, `result`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ImageGenerationItemSource {
    #[serde(rename = "fileId")]
    FileId(String),
    #[serde(rename = "result")]
    Result(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ImageGenerationItemSource {
    "fileId" => FileId(body),
    "result" => Result(body),
} }

/// The `image` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageUserInput {
    pub detail: Option<ImageDetail>,
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: ImageUserInputSource,
}

impl ImageUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: ImageUserInputSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object_reader! { ImageUserInput {
    "detail" => detail: nullable,
    .. source: union,
} }

/// The contents of ImageUserInput: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ImageUserInputSource {
    #[serde(rename = "url")]
    Url(String),
    #[serde(rename = "fileId")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ImageUserInputSource {
    "url" => Url(body),
    "fileId" => FileId(body),
} }

/// Client-declared capabilities negotiated during initialize.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InitializeCapabilities {
    /// Present `humanCommand` approvals to a person and return only a one-time decision. Requires `experimentalApi`. Pending requests can be replayed to compatible clients.
    pub required_human_approval: Option<bool>,
    /// Use explicit gateway OAuth login instead of automatic browser authorization. Applies to this app-server's gateway runtime; later connections cannot undo it.
    pub explicit_gateway_oauth: Option<bool>,
    /// Opt into receiving experimental API methods and fields.
    pub experimental_api: bool,
    /// Opt into `attestation/generate` requests for upstream `x-oai-attestation`.
    pub request_attestation: bool,
    /// Legacy opt-in for the `openai/form` MCP extension.
    ///
    /// New clients should declare `openai/form` in \[`Self::extensions`\].
    pub mcp_server_openai_form_elicitation: Option<bool>,
    /// Exact notification method names that should be suppressed for this connection (for example `thread/started`).
    pub opt_out_notification_methods: Option<Vec<String>>,
    /// MCP extension settings declared by the app-server client.
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

/// The params of the request `initialize`.
#[derive(Clone, Debug, PartialEq)]
pub struct InitializeParams {
    pub client_info: ClientInfo,
    pub capabilities: Option<InitializeCapabilities>,
}

impl InitializeParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(client_info: ClientInfo) -> Self {
        Self {
            client_info,
            capabilities: Default::default(),
        }
    }
}

crate::object::object! { InitializeParams {
    "clientInfo" => client_info: required,
    "capabilities" => capabilities: option,
} }

/// The response to the request `initialize`.
#[derive(Clone, Debug, PartialEq)]
pub struct InitializeResponse {
    pub user_agent: String,
    /// Absolute path to the server's $CODEX_HOME directory.
    pub codex_home: AbsolutePathBuf,
    /// Platform family for the running app-server target, for example `"unix"` or `"windows"`.
    pub platform_family: String,
    /// Operating system for the running app-server target, for example `"macos"`, `"linux"`, or `"windows"`.
    pub platform_os: String,
}

crate::object::object! { InitializeResponse {
    "userAgent" => user_agent: required,
    "codexHome" => codex_home: required,
    "platformFamily" => platform_family: required,
    "platformOs" => platform_os: required,
} }

/// Inline audio data or an uploaded file loaded by the Responses API.
///
/// The `input_audio` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputAudioFunctionOutput {
    /// One of `audio_url`, `file_id`.
    #[serde(flatten)]
    pub source: InputAudioFunctionOutputSource,
}

impl InputAudioFunctionOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputAudioFunctionOutputSource) -> Self {
        Self { source }
    }
}

crate::object::object_reader! { InputAudioFunctionOutput {
    .. source: union,
} }

/// The contents of InputAudioFunctionOutput: one of `audio_url`, `file_id`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputAudioFunctionOutputSource {
    #[serde(rename = "audio_url")]
    AudioUrl(String),
    #[serde(rename = "file_id")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputAudioFunctionOutputSource {
    "audio_url" => AudioUrl(body),
    "file_id" => FileId(body),
} }

/// The `inputAudio` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputAudioToolOutput {
    pub audio_url: String,
}

impl InputAudioToolOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(audio_url: impl Into<String>) -> Self {
        Self {
            audio_url: audio_url.into(),
        }
    }
}

crate::object::object! { InputAudioToolOutput {
    "audioUrl" => audio_url: required,
} }

/// The `input_image` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputImageFunctionOutput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageDetail>,
    /// One of `file_id`, `image_url`.
    #[serde(flatten)]
    pub source: InputImageFunctionOutputSource,
}

impl InputImageFunctionOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputImageFunctionOutputSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object_reader! { InputImageFunctionOutput {
    "detail" => detail: option,
    .. source: union,
} }

/// The contents of InputImageFunctionOutput: one of `file_id`, `image_url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputImageFunctionOutputSource {
    #[serde(rename = "image_url")]
    ImageUrl(String),
    #[serde(rename = "file_id")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputImageFunctionOutputSource {
    "image_url" => ImageUrl(body),
    "file_id" => FileId(body),
} }

/// The `inputImage` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputImageToolOutput {
    pub image_url: String,
}

impl InputImageToolOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(image_url: impl Into<String>) -> Self {
        Self {
            image_url: image_url.into(),
        }
    }
}

crate::object::object! { InputImageToolOutput {
    "imageUrl" => image_url: required,
} }

/// The `input_text` branch of [`FunctionCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputTextFunctionOutput {
    pub text: String,
}

impl InputTextFunctionOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextFunctionOutput {
    "text" => text: required,
} }

/// The `inputText` branch of [`DynamicToolCallOutputContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputTextToolOutput {
    pub text: String,
}

impl InputTextToolOutput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextToolOutput {
    "text" => text: required,
} }

/// A UTF-8 path for preserving raw path compatibility at the app-server API
/// boundary while Codex migrates to \[`PathUri`\].
///
/// Supports storing arbitrary strings read from the API and converting to and
/// from \[`PathUri`\] using an explicitly selected native path convention.
///
/// When converting from \[`PathUri`\], "native" refers to the supplied
/// \[`PathConvention`\], which may be foreign to the operating system running
/// this process. The inner string is private so path-producing code must use a
/// path conversion method instead of bypassing the intended conversion
/// boundary. Non-UTF-8 paths are converted to UTF-8 lossily because this API
/// value is serialized as a JSON string.
///
/// Deserialization and \[`Self::from_string`\] accept any UTF-8 string without
/// interpreting or validating it. Use \[`Self::from_string`\] when a caller
/// already owns legacy app-server path text and needs to preserve its wire
/// spelling; use \[`Self::from_path`\], \[`Self::from_abs_path`\], or
/// \[`Self::from_path_uri`\] when converting an actual path value. Relative
/// path text remains valid until an operation such as \[`Self::to_path_uri`\]
/// requires an absolute path.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LegacyAppPathString(pub String);

crate::open::string_newtype!(LegacyAppPathString);

/// The `list_files` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq)]
pub struct ListFilesParsedCommand {
    pub cmd: String,
    pub path: Option<String>,
}

crate::object::object! { ListFilesParsedCommand {
    "cmd" => cmd: required,
    "path" => path: nullable,
} }

/// The `localAudio` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq)]
pub struct LocalAudioUserInput {
    pub path: String,
}

impl LocalAudioUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { LocalAudioUserInput {
    "path" => path: required,
} }

/// The `localImage` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq)]
pub struct LocalImageUserInput {
    pub detail: Option<ImageDetail>,
    pub path: String,
}

impl LocalImageUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            detail: Default::default(),
            path: path.into(),
        }
    }
}

crate::object::object! { LocalImageUserInput {
    "detail" => detail: nullable,
    "path" => path: required,
} }

/// The `mention` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq)]
pub struct MentionUserInput {
    pub name: String,
    pub path: String,
}

impl MentionUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MessagePhase {
    "commentary" => Commentary,
    "partial_answer" => PartialAnswer,
    "final_answer" => FinalAnswer,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct MisalignmentErrorDetails {
    /// Open-ended classification; clients must accept categories added by Responses.
    pub error_type: Option<String>,
    /// A substantive localized explanation is required before offering continuation.
    pub detailed_explanation: Option<String>,
    /// Instruction to submit as the next turn's user input if continuation is confirmed.
    pub steer: Option<MisalignmentSteer>,
    /// Opaque server-issued block target. Presence alone does not enable target-based continuation.
    pub review_target: Option<String>,
}

crate::object::object! { MisalignmentErrorDetails {
    "errorType" => error_type: nullable,
    "detailedExplanation" => detailed_explanation: nullable,
    "steer" => steer: nullable,
    "reviewTarget" => review_target: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct MisalignmentSteer {
    pub message: String,
}

crate::object::object! { MisalignmentSteer {
    "message" => message: required,
} }

/// Initial collaboration mode to use when the TUI starts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModeKind {
    Plan,
    Default,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModeKind {
    "plan" => Plan,
    "default" => Default,
} }

/// Controls the effective multi-agent delegation instructions for a turn. `custom` means the configured mode hint defines the policy instead of a built-in policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum MultiAgentMode {
    #[serde(rename = "custom")]
    Custom(String),
    #[serde(rename = "explicitRequestOnly")]
    ExplicitRequestOnly,
    #[serde(rename = "proactive")]
    Proactive,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { MultiAgentMode {
    "custom" => Custom(body),
    "explicitRequestOnly" => ExplicitRequestOnly,
    "proactive" => Proactive,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkAccess {
    Restricted,
    Enabled,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkAccess {
    "restricted" => Restricted,
    "enabled" => Enabled,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct NetworkPolicyAmendment {
    pub host: String,
    pub action: NetworkPolicyRuleAction,
}

impl NetworkPolicyAmendment {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(host: impl Into<String>, action: NetworkPolicyRuleAction) -> Self {
        Self { host: host.into(), action }
    }
}

crate::object::object! { NetworkPolicyAmendment {
    "host" => host: required,
    "action" => action: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkPolicyRuleAction {
    Allow,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NetworkPolicyRuleAction {
    "allow" => Allow,
    "deny" => Deny,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NonSteerableTurnKind {
    Review,
    Compact,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NonSteerableTurnKind {
    "review" => Review,
    "compact" => Compact,
} }

pub type NullableGatewayOAuthLoginParams = Option<GatewayOAuthLoginParams>;

pub type NullableGatewayOAuthReadParams = Option<GatewayOAuthReadParams>;

pub type NullableGetAccountRateLimitsParams = Option<GetAccountRateLimitsParams>;

pub type NullableGetAccountTokenUsageParams = Option<GetAccountTokenUsageParams>;

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
pub type NullableRemoteControlDisableParams = Option<RemoteControlDisableParams>;

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
pub type NullableRemoteControlEnableParams = Option<RemoteControlEnableParams>;

/// The `openPage` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenPageWebSearchAction {
    pub url: Option<String>,
}

crate::object::object! { OpenPageWebSearchAction {
    "url" => url: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct OverriddenMetadata {
    pub message: String,
    pub overriding_layer: ConfigLayerMetadata,
    pub effective_value: serde_json::Value,
}

crate::object::object! { OverriddenMetadata {
    "message" => message: required,
    "overridingLayer" => overriding_layer: required,
    "effectiveValue" => effective_value: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ParsedCommand {
    #[serde(rename = "read")]
    Read(ReadParsedCommand),
    #[serde(rename = "list_files")]
    ListFiles(ListFilesParsedCommand),
    #[serde(rename = "search")]
    Search(SearchParsedCommand),
    #[serde(rename = "unknown")]
    Unknown(UnknownParsedCommand),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ParsedCommand {
    /// Returns `cmd`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PatchApplyStatus {
    InProgress,
    Completed,
    Failed,
    Declined,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { PatchApplyStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "declined" => Declined,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum PatchChangeKind {
    #[serde(rename = "add")]
    Add,
    #[serde(rename = "delete")]
    Delete,
    #[serde(rename = "update")]
    Update(UpdatePatchChangeKind),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl PatchChangeKind {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

/// Deprecated: `friendly` and `pragmatic` no longer select a style.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Personality {
    None,
    Friendly,
    Pragmatic,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Personality {
    "none" => None,
    "friendly" => Friendly,
    "pragmatic" => Pragmatic,
} }

/// The `protection` branch of [`BlockReason`].
#[derive(Clone, Debug, PartialEq)]
pub struct ProtectionBlockReason {
    /// Identifies the same moderation row that Chat writes on the live path.
    pub protection_type: String,
}

crate::object::object! { ProtectionBlockReason {
    "protectionType" => protection_type: required,
} }

/// Internal-only notification containing the exact usage from one upstream Responses API completion.
#[derive(Clone, Debug, PartialEq)]
pub struct RawResponseCompletedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub response_id: String,
    pub usage: Option<TokenUsageBreakdown>,
    pub usage_metadata: Option<ResponseUsageMetadata>,
}

crate::object::object! { RawResponseCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "responseId" => response_id: required,
    "usage" => usage: nullable,
    "usageMetadata" => usage_metadata: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RawResponseItemCompletedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub item: ResponseItem,
}

crate::object::object! { RawResponseItemCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "item" => item: required,
} }

/// The `read` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReadParsedCommand {
    pub cmd: String,
    pub name: String,
    /// (Best effort) Path to the file being read by the command. When possible, this is an absolute path, though when relative, it should be resolved against the \`cwd\`\` that will be used to run the command to derive the absolute path.
    pub path: String,
}

crate::object::object! { ReadParsedCommand {
    "cmd" => cmd: required,
    "name" => name: required,
    "path" => path: required,
} }

/// A non-empty reasoning effort value advertised by the model.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ReasoningEffort(pub String);

crate::open::string_newtype!(ReasoningEffort);

/// A summary of the reasoning performed by the model. This can be useful for debugging and understanding the model's reasoning process. See <https://platform.openai.com/docs/guides/reasoning?api-mode=responses#reasoning-summaries>
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ReasoningSummary {
    Auto,
    Concise,
    Detailed,
    /// Option to disable reasoning summaries.
    None,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ReasoningSummary {
    "auto" => Auto,
    "concise" => Concise,
    "detailed" => Detailed,
    "none" => None,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum RequestId {
    String(String),
    Number(i64),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { RequestId {
    String => string,
    Number => integer,
} }

/// Failed to connect to the response SSE stream.
///
/// The `responseStreamConnectionFailed` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseStreamConnectionFailedErrorInfo {
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseStreamConnectionFailedErrorInfo {
    "httpStatusCode" => http_status_code: nullable,
} }

/// The response SSE stream disconnected in the middle of a turn before completion.
///
/// The `responseStreamDisconnected` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseStreamDisconnectedErrorInfo {
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseStreamDisconnectedErrorInfo {
    "httpStatusCode" => http_status_code: nullable,
} }

/// Reached the retry limit for responses.
///
/// The `responseTooManyFailedAttempts` branch of [`CodexErrorInfo`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseTooManyFailedAttemptsErrorInfo {
    pub http_status_code: Option<u16>,
}

crate::object::object! { ResponseTooManyFailedAttemptsErrorInfo {
    "httpStatusCode" => http_status_code: nullable,
} }

/// Usage metadata reported for one upstream response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseUsageMetadata {
    pub amount: Option<String>,
    pub metadata: Option<serde_json::Value>,
}

crate::object::object! { ResponseUsageMetadata {
    "amount" => amount: nullable,
    "metadata" => metadata: nullable,
} }

/// The `search` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq)]
pub struct SearchParsedCommand {
    pub cmd: String,
    pub query: Option<String>,
    pub path: Option<String>,
}

crate::object::object! { SearchParsedCommand {
    "cmd" => cmd: required,
    "query" => query: nullable,
    "path" => path: nullable,
} }

/// The `search` branch of [`WebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchWebSearchAction {
    pub query: Option<String>,
    pub queries: Option<Vec<String>>,
}

crate::object::object! { SearchWebSearchAction {
    "query" => query: nullable,
    "queries" => queries: nullable,
} }

/// Settings for a collaboration mode.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub model: String,
    pub reasoning_effort: Option<ReasoningEffort>,
    pub developer_instructions: Option<String>,
}

impl Settings {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    "reasoning_effort" => reasoning_effort: nullable,
    "developer_instructions" => developer_instructions: nullable,
} }

/// The `show` branch of [`AgentMessageDisplay`].
#[derive(Clone, Debug, PartialEq)]
pub struct ShowAgentMessageDisplay {
    /// Always `1`. Constructors fill in this constant.
    pub version: u8,
    pub annotation: Option<AnswerAnnotation>,
    pub trusted_contacts: TrustedContacts,
}

crate::object::object! { ShowAgentMessageDisplay {
    "version" => version: required,
    "annotation" => annotation: option,
    "trustedContacts" => trusted_contacts: required,
} }

/// The `skill` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq)]
pub struct SkillUserInput {
    pub name: String,
    pub path: String,
}

impl SkillUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortDirection {
    Asc,
    Desc,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SortDirection {
    "asc" => Asc,
    "desc" => Desc,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SubAgentActivityKind {
    Started,
    Interacted,
    Interrupted,
    Completed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SubAgentActivityKind {
    "started" => Started,
    "interacted" => Interacted,
    "interrupted" => Interrupted,
    "completed" => Completed,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TextElement {
    /// Byte range in the parent `text` buffer that this element occupies.
    pub byte_range: ByteRange,
    /// Optional human-readable placeholder for the element, displayed in the UI.
    pub placeholder: Option<String>,
}

impl TextElement {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    "placeholder" => placeholder: nullable,
} }

/// The `text` branch of [`UserInput`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextUserInput {
    pub text: String,
    /// UI-defined spans within `text` used to render or persist special elements.
    pub text_elements: Vec<TextElement>,
}

impl TextUserInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ToolExposureSurface {
    "code_mode" => CodeMode,
    "deferred" => Deferred,
    "direct" => Direct,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TrustedContacts {
    Check,
    Skip,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TrustedContacts {
    "check" => Check,
    "skip" => Skip,
} }

/// The `unknown` branch of [`ParsedCommand`].
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownParsedCommand {
    pub cmd: String,
}

crate::object::object! { UnknownParsedCommand {
    "cmd" => cmd: required,
} }

/// The `update` branch of [`FileChange`].
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateFileChange {
    pub unified_diff: String,
    pub move_path: Option<String>,
}

crate::object::object! { UpdateFileChange {
    "unified_diff" => unified_diff: required,
    "move_path" => move_path: nullable,
} }

/// The `update` branch of [`PatchChangeKind`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdatePatchChangeKind {
    pub move_path: Option<String>,
}

crate::object::object! { UpdatePatchChangeKind {
    "move_path" => move_path: nullable,
} }

/// The `usageLimitExceeded` branch of [`ImageGenerationFailure`].
#[derive(Clone, Debug, PartialEq)]
pub struct UsageLimitExceededImageGenerationFailure {
    pub limit_id: String,
    pub resets_at: Option<i64>,
}

crate::object::object! { UsageLimitExceededImageGenerationFailure {
    "limitId" => limit_id: required,
    "resetsAt" => resets_at: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum UserInput {
    #[serde(rename = "text")]
    Text(TextUserInput),
    #[serde(rename = "image")]
    Image(ImageUserInput),
    #[serde(rename = "localImage")]
    LocalImage(LocalImageUserInput),
    #[serde(rename = "audio")]
    Audio(AudioUserInput),
    #[serde(rename = "localAudio")]
    LocalAudio(LocalAudioUserInput),
    #[serde(rename = "skill")]
    Skill(SkillUserInput),
    #[serde(rename = "mention")]
    Mention(MentionUserInput),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl UserInput {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, Default, PartialEq)]
pub struct W3cTraceContext {
    pub traceparent: Option<String>,
    pub tracestate: Option<String>,
}

crate::object::object! { W3cTraceContext {
    "traceparent" => traceparent: option,
    "tracestate" => tracestate: option,
} }

/// The params of the notification `warning`.
#[derive(Clone, Debug, PartialEq)]
pub struct WarningNotification {
    /// Optional thread target when the warning applies to a specific thread.
    pub thread_id: Option<String>,
    /// Concise warning message for the user.
    pub message: String,
}

crate::object::object! { WarningNotification {
    "threadId" => thread_id: nullable,
    "message" => message: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum WebSearchAction {
    #[serde(rename = "search")]
    Search(SearchWebSearchAction),
    #[serde(rename = "openPage")]
    OpenPage(OpenPageWebSearchAction),
    #[serde(rename = "findInPage")]
    FindInPage(FindInPageWebSearchAction),
    #[serde(rename = "other")]
    Other,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl WebSearchAction {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

/// The `wellbeingHelpline` branch of [`AnswerAnnotation`].
#[derive(Clone, Debug, PartialEq)]
pub struct WellbeingHelplineAnswerAnnotation {
    pub subject: HelplineSubject,
}

crate::object::object! { WellbeingHelplineAnswerAnnotation {
    "subject" => subject: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WriteStatus {
    Ok,
    OkOverridden,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { WriteStatus {
    "ok" => Ok,
    "okOverridden" => OkOverridden,
} }

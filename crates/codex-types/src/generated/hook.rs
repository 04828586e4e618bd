// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `hook`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The `agent` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq)]
pub struct AgentHookMetadata {
    pub key: String,
    pub event_name: HookEventName,
    pub matcher: Option<String>,
    pub timeout_sec: u64,
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    pub source_path: AbsolutePathBuf,
    pub source: HookSource,
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    pub display_order: i64,
    pub enabled: bool,
    pub is_managed: bool,
    pub current_hash: String,
    pub trust_status: HookTrustStatus,
}

crate::object::object! { AgentHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: nullable,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: nullable,
    "additionalContextLimit" => additional_context_limit: nullable,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: nullable,
    "environmentId" => environment_id: nullable,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
} }

/// The `command` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandHookMetadata {
    pub key: String,
    pub event_name: HookEventName,
    pub matcher: Option<String>,
    pub timeout_sec: u64,
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    pub source_path: AbsolutePathBuf,
    pub source: HookSource,
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    pub display_order: i64,
    pub enabled: bool,
    pub is_managed: bool,
    pub current_hash: String,
    pub trust_status: HookTrustStatus,
    pub command: String,
    pub async_: bool,
}

crate::object::object! { CommandHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: nullable,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: nullable,
    "additionalContextLimit" => additional_context_limit: nullable,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: nullable,
    "environmentId" => environment_id: nullable,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
    "command" => command: required,
    "async" => async_: or_default,
} }

/// The params of the notification `hook/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct HookCompletedNotification {
    pub thread_id: String,
    pub turn_id: Option<String>,
    pub run: HookRunSummary,
}

crate::object::object! { HookCompletedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "run" => run: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct HookErrorInfo {
    pub path: String,
    pub message: String,
}

crate::object::object! { HookErrorInfo {
    "path" => path: required,
    "message" => message: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookEventName {
    PreModelRequest,
    PostModelRequest,
    PreToolUse,
    PermissionRequest,
    PostToolUse,
    PreCompact,
    PostCompact,
    SessionStart,
    SessionEnd,
    UserPromptSubmit,
    SubagentStart,
    SubagentStop,
    Stop,
    Interrupt,
    /// An unknown value, kept as it was read.
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

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookExecutionMode {
    Sync,
    Async,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookExecutionMode {
    "sync" => Sync,
    "async" => Async,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookHandlerType {
    Command,
    McpTool,
    Prompt,
    Agent,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookHandlerType {
    "command" => Command,
    "mcpTool" => McpTool,
    "prompt" => Prompt,
    "agent" => Agent,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "handlerType")]
pub enum HookMetadata {
    #[serde(rename = "command")]
    Command(CommandHookMetadata),
    #[serde(rename = "mcpTool")]
    McpTool(McpToolHookMetadata),
    #[serde(rename = "prompt")]
    Prompt(PromptHookMetadata),
    #[serde(rename = "agent")]
    Agent(AgentHookMetadata),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl HookMetadata {
    /// Returns `key`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns `matcher`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns `statusMessage`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns `pluginId`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns `environmentId`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns `currentHash`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns the value of the tag `handlerType`, or an empty string for an unrecognized value without the tag.
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

#[derive(Clone, Debug, PartialEq)]
pub struct HookMigration {
    pub name: String,
}

impl HookMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { HookMigration {
    "name" => name: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct HookOutputEntry {
    pub kind: HookOutputEntryKind,
    pub text: String,
}

crate::object::object! { HookOutputEntry {
    "kind" => kind: required,
    "text" => text: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookOutputEntryKind {
    Warning,
    Stop,
    Feedback,
    Context,
    Error,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookOutputEntryKind {
    "warning" => Warning,
    "stop" => Stop,
    "feedback" => Feedback,
    "context" => Context,
    "error" => Error,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct HookPromptFragment {
    pub text: String,
    pub hook_run_id: String,
}

crate::object::object! { HookPromptFragment {
    "text" => text: required,
    "hookRunId" => hook_run_id: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookRunStatus {
    Running,
    Completed,
    Failed,
    Blocked,
    Stopped,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookRunStatus {
    "running" => Running,
    "completed" => Completed,
    "failed" => Failed,
    "blocked" => Blocked,
    "stopped" => Stopped,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct HookRunSummary {
    pub id: String,
    pub event_name: HookEventName,
    pub handler_type: HookHandlerType,
    pub execution_mode: HookExecutionMode,
    pub scope: HookScope,
    pub source_path: LegacyAppPathString,
    pub source: HookSource,
    pub display_order: i64,
    pub status: HookRunStatus,
    pub status_message: Option<String>,
    pub started_at: i64,
    pub completed_at: Option<i64>,
    pub duration_ms: Option<i64>,
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
    "statusMessage" => status_message: nullable,
    "startedAt" => started_at: required,
    "completedAt" => completed_at: nullable,
    "durationMs" => duration_ms: nullable,
    "entries" => entries: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookScope {
    Thread,
    Turn,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookScope {
    "thread" => Thread,
    "turn" => Turn,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookSource {
    System,
    User,
    Project,
    Mdm,
    SessionFlags,
    Plugin,
    CloudRequirements,
    CloudManagedConfig,
    LegacyManagedConfigFile,
    LegacyManagedConfigMdm,
    Unknown,
    /// An unknown value, kept as it was read.
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

/// The params of the notification `hook/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct HookStartedNotification {
    pub thread_id: String,
    pub turn_id: Option<String>,
    pub run: HookRunSummary,
}

crate::object::object! { HookStartedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "run" => run: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HookTrustStatus {
    Managed,
    Untrusted,
    Trusted,
    Modified,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { HookTrustStatus {
    "managed" => Managed,
    "untrusted" => Untrusted,
    "trusted" => Trusted,
    "modified" => Modified,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct HooksListEntry {
    pub cwd: String,
    pub hooks: Vec<HookMetadata>,
    pub warnings: Vec<String>,
    pub errors: Vec<HookErrorInfo>,
}

crate::object::object! { HooksListEntry {
    "cwd" => cwd: required,
    "hooks" => hooks: required,
    "warnings" => warnings: required,
    "errors" => errors: required,
} }

/// The params of the request `hooks/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HooksListParams {
    /// Working directories to inspect when no thread is specified. An empty list uses the session cwd.
    pub cwds: Option<Vec<String>>,
    /// List a loaded thread's hooks, including its selected environments. Omit `cwds` in this mode.
    pub thread_id: Option<String>,
}

crate::object::object! { HooksListParams {
    "cwds" => cwds: option,
    "threadId" => thread_id: option,
} }

/// The response to the request `hooks/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct HooksListResponse {
    pub data: Vec<HooksListEntry>,
}

crate::object::object! { HooksListResponse {
    "data" => data: required,
} }

/// The `mcpTool` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq)]
pub struct McpToolHookMetadata {
    pub key: String,
    pub event_name: HookEventName,
    pub matcher: Option<String>,
    pub timeout_sec: u64,
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    pub source_path: AbsolutePathBuf,
    pub source: HookSource,
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    pub display_order: i64,
    pub enabled: bool,
    pub is_managed: bool,
    pub current_hash: String,
    pub trust_status: HookTrustStatus,
    pub server: String,
    pub tool: String,
}

crate::object::object! { McpToolHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: nullable,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: nullable,
    "additionalContextLimit" => additional_context_limit: nullable,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: nullable,
    "environmentId" => environment_id: nullable,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
    "server" => server: required,
    "tool" => tool: required,
} }

/// The `prompt` branch of [`HookMetadata`].
#[derive(Clone, Debug, PartialEq)]
pub struct PromptHookMetadata {
    pub key: String,
    pub event_name: HookEventName,
    pub matcher: Option<String>,
    pub timeout_sec: u64,
    pub status_message: Option<String>,
    /// Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.
    pub additional_context_limit: Option<u64>,
    pub source_path: AbsolutePathBuf,
    pub source: HookSource,
    pub plugin_id: Option<String>,
    /// The owning execution environment, if this hook came from its requirements.
    pub environment_id: Option<String>,
    pub display_order: i64,
    pub enabled: bool,
    pub is_managed: bool,
    pub current_hash: String,
    pub trust_status: HookTrustStatus,
}

crate::object::object! { PromptHookMetadata {
    "key" => key: required,
    "eventName" => event_name: required,
    "matcher" => matcher: nullable,
    "timeoutSec" => timeout_sec: required,
    "statusMessage" => status_message: nullable,
    "additionalContextLimit" => additional_context_limit: nullable,
    "sourcePath" => source_path: required,
    "source" => source: required,
    "pluginId" => plugin_id: nullable,
    "environmentId" => environment_id: nullable,
    "displayOrder" => display_order: required,
    "enabled" => enabled: required,
    "isManaged" => is_managed: required,
    "currentHash" => current_hash: required,
    "trustStatus" => trust_status: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `command`.

#[allow(unused_imports)]
use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// User approved the command, and wants to apply the proposed execpolicy amendment so future matching commands can run without prompting.
///
/// The `acceptWithExecpolicyAmendment` branch of [`CommandExecutionApprovalDecision`].
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptWithExecpolicyAmendmentDecision {
    pub execpolicy_amendment: Vec<String>,
}

impl AcceptWithExecpolicyAmendmentDecision {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(execpolicy_amendment: Vec<String>) -> Self {
        Self { execpolicy_amendment }
    }
}

crate::object::object! { AcceptWithExecpolicyAmendmentDecision {
    "execpolicy_amendment" => execpolicy_amendment: required,
} }

/// User chose a persistent network policy rule (allow/deny) for this host.
///
/// The `applyNetworkPolicyAmendment` branch of [`CommandExecutionApprovalDecision`].
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyNetworkPolicyAmendmentDecision {
    pub network_policy_amendment: NetworkPolicyAmendment,
}

impl ApplyNetworkPolicyAmendmentDecision {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(network_policy_amendment: NetworkPolicyAmendment) -> Self {
        Self { network_policy_amendment }
    }
}

crate::object::object! { ApplyNetworkPolicyAmendmentDecision {
    "network_policy_amendment" => network_policy_amendment: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum CommandAction {
    #[serde(rename = "read")]
    Read(ReadCommandAction),
    #[serde(rename = "listFiles")]
    ListFiles(ListFilesCommandAction),
    #[serde(rename = "search")]
    Search(SearchCommandAction),
    #[serde(rename = "unknown")]
    Unknown(UnknownCommandAction),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl CommandAction {
    /// Returns `command`, which every branch has. For an unrecognized value, `None` if the key is missing.
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
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
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

/// Base64-encoded output chunk emitted for a streaming `command/exec` request.
///
/// These notifications are connection-scoped. If the originating connection closes, the server terminates the process.
///
/// The params of the notification `command/exec/outputDelta`.
#[derive(Clone, Debug, PartialEq)]
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

/// Stream label for `command/exec/outputDelta` notifications.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecOutputStream {
    /// stdout stream. PTY mode multiplexes terminal output here.
    Stdout,
    /// stderr stream.
    Stderr,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecOutputStream {
    "stdout" => Stdout,
    "stderr" => Stderr,
} }

/// Run a standalone command (argv vector) in the server sandbox without creating a thread or turn.
///
/// The final `command/exec` response is deferred until the process exits and is sent only after all `command/exec/outputDelta` notifications for that connection have been emitted.
///
/// The params of the request `command/exec`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecParams {
    /// Command argv vector. Empty arrays are rejected.
    pub command: Vec<String>,
    /// Optional client-supplied, connection-scoped process id.
    ///
    /// Required for `tty`, `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`, `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution gets an internal id that is not exposed to the client.
    pub process_id: Option<String>,
    /// Enable PTY mode.
    ///
    /// This implies `streamStdin` and `streamStdoutStderr`.
    pub tty: Option<bool>,
    /// Allow follow-up `command/exec/write` requests to write stdin bytes.
    ///
    /// Requires a client-supplied `processId`.
    pub stream_stdin: Option<bool>,
    /// Stream stdout/stderr via `command/exec/outputDelta` notifications.
    ///
    /// Streamed bytes are not duplicated into the final response and require a client-supplied `processId`.
    pub stream_stdout_stderr: Option<bool>,
    /// Optional per-stream stdout/stderr capture cap in bytes.
    ///
    /// When omitted, the server default applies. Cannot be combined with `disableOutputCap`.
    pub output_bytes_cap: Option<u64>,
    /// Disable stdout/stderr capture truncation for this request.
    ///
    /// Cannot be combined with `outputBytesCap`.
    pub disable_output_cap: Option<bool>,
    /// Disable the timeout entirely for this request.
    ///
    /// Cannot be combined with `timeoutMs`.
    pub disable_timeout: Option<bool>,
    /// Optional timeout in milliseconds.
    ///
    /// When omitted, the server default applies. Cannot be combined with `disableTimeout`.
    pub timeout_ms: Option<i64>,
    /// Optional working directory. Defaults to the server cwd.
    pub cwd: Option<String>,
    /// Optional environment overrides merged into the server-computed environment.
    ///
    /// Matching names override inherited values. Set a key to `null` to unset an inherited variable.
    pub env: Option<BTreeMap<String, Option<String>>>,
    /// Optional initial PTY size in character cells. Only valid when `tty` is true.
    pub size: Option<CommandExecTerminalSize>,
    /// Optional sandbox policy for this command.
    ///
    /// Uses the same shape as thread/turn execution sandbox configuration and defaults to the user's configured policy when omitted. Cannot be combined with `permissionProfile`.
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Optional active permissions profile id for this command.
    ///
    /// Defaults to the user's configured permissions when omitted. Cannot be combined with `sandboxPolicy`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub permission_profile: Option<String>,
}

impl CommandExecParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(command: Vec<String>) -> Self {
        Self {
            command,
            process_id: Default::default(),
            tty: Default::default(),
            stream_stdin: Default::default(),
            stream_stdout_stderr: Default::default(),
            output_bytes_cap: Default::default(),
            disable_output_cap: Default::default(),
            disable_timeout: Default::default(),
            timeout_ms: Default::default(),
            cwd: Default::default(),
            env: Default::default(),
            size: Default::default(),
            sandbox_policy: Default::default(),
            #[cfg(feature = "experimental")]
            permission_profile: Default::default(),
        }
    }
}

crate::object::object! { CommandExecParams {
    "command" => command: required,
    "processId" => process_id: option,
    "tty" => tty: option,
    "streamStdin" => stream_stdin: option,
    "streamStdoutStderr" => stream_stdout_stderr: option,
    "outputBytesCap" => output_bytes_cap: option,
    "disableOutputCap" => disable_output_cap: option,
    "disableTimeout" => disable_timeout: option,
    "timeoutMs" => timeout_ms: option,
    "cwd" => cwd: option,
    "env" => env: option,
    "size" => size: option,
    "sandboxPolicy" => sandbox_policy: option,
    #[cfg(feature = "experimental")] "permissionProfile" => permission_profile: option,
} }

/// Resize a running PTY-backed `command/exec` session.
///
/// The params of the request `command/exec/resize`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecResizeParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
    /// New PTY size in character cells.
    pub size: CommandExecTerminalSize,
}

impl CommandExecResizeParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_id: impl Into<String>, size: CommandExecTerminalSize) -> Self {
        Self {
            process_id: process_id.into(),
            size,
        }
    }
}

crate::object::object! { CommandExecResizeParams {
    "processId" => process_id: required,
    "size" => size: required,
} }

/// Empty success response for `command/exec/resize`.
///
/// The response to the request `command/exec/resize`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommandExecResizeResponse {}

crate::object::object! { CommandExecResizeResponse {
} }

/// Final buffered result for `command/exec`.
///
/// The response to the request `command/exec`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecResponse {
    /// Process exit code.
    pub exit_code: i32,
    /// Buffered stdout capture.
    ///
    /// Empty when stdout was streamed via `command/exec/outputDelta`.
    pub stdout: String,
    /// Buffered stderr capture.
    ///
    /// Empty when stderr was streamed via `command/exec/outputDelta`.
    pub stderr: String,
}

crate::object::object! { CommandExecResponse {
    "exitCode" => exit_code: required,
    "stdout" => stdout: required,
    "stderr" => stderr: required,
} }

/// PTY size in character cells for `command/exec` PTY sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecTerminalSize {
    /// Terminal height in character cells.
    pub rows: u16,
    /// Terminal width in character cells.
    pub cols: u16,
}

impl CommandExecTerminalSize {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rows: u16, cols: u16) -> Self {
        Self { rows, cols }
    }
}

crate::object::object! { CommandExecTerminalSize {
    "rows" => rows: required,
    "cols" => cols: required,
} }

/// Terminate a running `command/exec` session.
///
/// The params of the request `command/exec/terminate`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecTerminateParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
}

impl CommandExecTerminateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_id: impl Into<String>) -> Self {
        Self {
            process_id: process_id.into(),
        }
    }
}

crate::object::object! { CommandExecTerminateParams {
    "processId" => process_id: required,
} }

/// Empty success response for `command/exec/terminate`.
///
/// The response to the request `command/exec/terminate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommandExecTerminateResponse {}

crate::object::object! { CommandExecTerminateResponse {
} }

/// Write stdin bytes to a running `command/exec` session, close stdin, or both.
///
/// The params of the request `command/exec/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandExecWriteParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
    /// Optional base64-encoded stdin bytes to write.
    pub delta_base64: Option<String>,
    /// Close stdin after writing `deltaBase64`, if present.
    pub close_stdin: Option<bool>,
}

impl CommandExecWriteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_id: impl Into<String>) -> Self {
        Self {
            process_id: process_id.into(),
            delta_base64: Default::default(),
            close_stdin: Default::default(),
        }
    }
}

crate::object::object! { CommandExecWriteParams {
    "processId" => process_id: required,
    "deltaBase64" => delta_base64: option,
    "closeStdin" => close_stdin: option,
} }

/// Empty success response for `command/exec/write`.
///
/// The response to the request `command/exec/write`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommandExecWriteResponse {}

crate::object::object! { CommandExecWriteResponse {
} }

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
    AcceptWithExecpolicyAmendment(AcceptWithExecpolicyAmendmentDecision),
    /// User chose a persistent network policy rule (allow/deny) for this host.
    #[serde(rename = "applyNetworkPolicyAmendment")]
    ApplyNetworkPolicyAmendment(ApplyNetworkPolicyAmendmentDecision),
    /// User denied the command. The agent will continue the turn.
    #[serde(rename = "decline")]
    Decline,
    /// User denied the command. The turn will also be immediately interrupted.
    #[serde(rename = "cancel")]
    Cancel,
    /// An unknown value, kept as it was read.
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
    Command,
    /// A managed checkpoint requiring a fresh human decision. Only `accept`, `decline`, and `cancel` are valid. Requires the `requiredHumanApproval` initialize capability. This prompt does not itself start a command execution item.
    HumanCommand,
    WriteStdin,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionApprovalKind {
    "command" => Command,
    "humanCommand" => HumanCommand,
    "writeStdin" => WriteStdin,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecutionSource {
    Agent,
    UserShell,
    UnifiedExecStartup,
    UnifiedExecInteraction,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionSource {
    "agent" => Agent,
    "userShell" => UserShell,
    "unifiedExecStartup" => UnifiedExecStartup,
    "unifiedExecInteraction" => UnifiedExecInteraction,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandExecutionStatus {
    InProgress,
    Completed,
    Failed,
    Declined,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CommandExecutionStatus {
    "inProgress" => InProgress,
    "completed" => Completed,
    "failed" => Failed,
    "declined" => Declined,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct CommandMigration {
    pub name: String,
}

impl CommandMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { CommandMigration {
    "name" => name: required,
} }

/// The `listFiles` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct ListFilesCommandAction {
    pub command: String,
    pub path: Option<String>,
}

crate::object::object! { ListFilesCommandAction {
    "command" => command: required,
    "path" => path: nullable,
} }

/// The `read` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReadCommandAction {
    pub command: String,
    pub name: String,
    pub path: LegacyAppPathString,
}

crate::object::object! { ReadCommandAction {
    "command" => command: required,
    "name" => name: required,
    "path" => path: required,
} }

/// The `search` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct SearchCommandAction {
    pub command: String,
    pub query: Option<String>,
    pub path: Option<String>,
}

crate::object::object! { SearchCommandAction {
    "command" => command: required,
    "query" => query: nullable,
    "path" => path: nullable,
} }

/// The `unknown` branch of [`CommandAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownCommandAction {
    pub command: String,
}

crate::object::object! { UnknownCommandAction {
    "command" => command: required,
} }

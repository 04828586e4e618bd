// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Params and answers of the requests that a client sends.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Params of the request `accountSession/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSessionsListParams {
    /// `refreshWorkspaceMetadata` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_workspace_metadata: Option<bool>,
}

#[cfg(feature = "experimental")]
crate::object::object! { AccountSessionsListParams {
    "refreshWorkspaceMetadata" => refresh_workspace_metadata: option,
} }

/// Answer to the request `accountSession/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSessionsResponse {
    /// `activeSessionId` on the wire.
    pub active_session_id: Option<String>,
    /// `sessions` on the wire.
    pub sessions: Vec<AccountSession>,
}

#[cfg(feature = "experimental")]
crate::object::object! { AccountSessionsResponse {
    "activeSessionId" => active_session_id: option,
    "sessions" => sessions: required,
} }

/// Params of the request `accountSession/switch`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountSessionsSwitchParams {
    /// Opaque active-login identifier returned by accountSession/list.
    pub session_id: String,
    /// Workspace to select within that login; this is not a user identifier.
    pub account_id: String,
    /// Allow Core to start browser sign-in if this session needs SSO for the workspace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_browser_login: Option<bool>,
}

#[cfg(feature = "experimental")]
impl AccountSessionsSwitchParams {
    /// A `AccountSessionsSwitchParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `accountSession/switch`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum AccountSessionsSwitchResponse {
    /// `sessions`.
    Sessions(SessionsAccountSessionsSwitchResponse),
    /// Open the URL and await account/login/completed for this login ID.
    Login(LoginAccountSessionsSwitchResponse),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
crate::open::untagged_union! { AccountSessionsSwitchResponse {
    Sessions => fits SessionsAccountSessionsSwitchResponse,
    Login => fits LoginAccountSessionsSwitchResponse,
} }

/// Read the committed installed connector runtime snapshot.
///
/// Params of the request `app/installed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsInstalledParams {
    /// Optional loaded thread id used to evaluate effective app configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// When true and Apps are permitted, refresh and publish the hosted connector runtime tool snapshot first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_refresh: Option<bool>,
}

crate::object::object! { AppsInstalledParams {
    "threadId" => thread_id: option,
    "forceRefresh" => force_refresh: option,
} }

/// The installed connectors in one committed runtime snapshot.
///
/// Answer to the request `app/installed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AppsInstalledResponse {
    /// `apps` on the wire.
    pub apps: Vec<InstalledApp>,
}

crate::object::object! { AppsInstalledResponse {
    "apps" => apps: required,
} }

/// EXPERIMENTAL - list available apps/connectors.
///
/// Params of the request `app/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsListParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional thread id used to evaluate app feature gating from that thread's config.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// When true, bypass app caches and fetch the latest data from sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_refetch: Option<bool>,
}

crate::object::object! { AppsListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "threadId" => thread_id: option,
    "forceRefetch" => force_refetch: option,
} }

/// EXPERIMENTAL - app list response.
///
/// Answer to the request `app/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsListResponse {
    /// `data` on the wire.
    pub data: Vec<AppInfo>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { AppsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// EXPERIMENTAL - read metadata for specific apps/connectors.
///
/// Params of the request `app/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsReadParams {
    /// App ids to read. The server accepts at most 100 ids and deduplicates repeated ids while preserving their first-request order.
    pub app_ids: Vec<String>,
    /// Optional loaded thread id used to evaluate effective app configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// When true, include display-only public tool summaries in the returned metadata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_tools: Option<bool>,
}

impl AppsReadParams {
    /// A `AppsReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(app_ids: Vec<String>) -> Self {
        Self {
            app_ids,
            thread_id: Default::default(),
            include_tools: Default::default(),
        }
    }
}

crate::object::object! { AppsReadParams {
    "appIds" => app_ids: required,
    "threadId" => thread_id: option,
    "includeTools" => include_tools: option,
} }

/// EXPERIMENTAL - app/read response.
///
/// Answer to the request `app/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppsReadResponse {
    /// `apps` on the wire.
    pub apps: Vec<ConnectorMetadata>,
    /// `missingAppIds` on the wire.
    pub missing_app_ids: Vec<String>,
}

crate::object::object! { AppsReadResponse {
    "apps" => apps: required,
    "missingAppIds" => missing_app_ids: required,
} }

/// Params of the request `account/bedrock/checkGovCloudRequirements`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BedrockCheckGovCloudRequirementsParams {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockCheckGovCloudRequirementsParams {
} }

/// Advisory check of the current Bedrock configuration after login or setup.
///
/// Answer to the request `account/bedrock/checkGovCloudRequirements`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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

/// Params of the request `account/bedrock/discover`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BedrockDiscoverParams {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockDiscoverParams {
} }

/// Answer to the request `account/bedrock/discover`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BedrockDiscoverResponse {
    /// `profiles` on the wire.
    pub profiles: Vec<BedrockAwsProfile>,
    /// `environmentCredentials` on the wire.
    pub environment_credentials: Vec<BedrockEnvironmentCredential>,
}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockDiscoverResponse {
    "profiles" => profiles: required,
    "environmentCredentials" => environment_credentials: required,
} }

/// Params of the request `account/bedrock/setup`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum BedrockSetupParams {
    /// `profile`.
    #[serde(rename = "profile")]
    Profile(ProfileBedrockSetupParams),
    /// `environment`.
    #[serde(rename = "environment")]
    Environment(EnvironmentBedrockSetupParams),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
impl BedrockSetupParams {
    /// `region`, which every branch has; of an unrecognized one, if it is there.
    pub fn region(&self) -> Option<&str> {
        match self {
            Self::Profile(body) => Some(&body.region),
            Self::Environment(body) => Some(&body.region),
            Self::Unrecognized(value) => {
                value.get("region").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// Answer to the request `account/bedrock/setup`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BedrockSetupResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { BedrockSetupResponse {
} }

/// Params of the request `account/login/cancel`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelLoginAccountParams {
    /// `loginId` on the wire.
    pub login_id: String,
}

impl CancelLoginAccountParams {
    /// A `CancelLoginAccountParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(login_id: impl Into<String>) -> Self {
        Self { login_id: login_id.into() }
    }
}

crate::object::object! { CancelLoginAccountParams {
    "loginId" => login_id: required,
} }

/// Answer to the request `account/login/cancel`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CancelLoginAccountResponse {
    /// `status` on the wire.
    pub status: CancelLoginAccountStatus,
}

crate::object::object! { CancelLoginAccountResponse {
    "status" => status: required,
} }

/// EXPERIMENTAL - list collaboration mode presets.
///
/// Params of the request `collaborationMode/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CollaborationModeListParams {}

#[cfg(feature = "experimental")]
crate::object::object! { CollaborationModeListParams {
} }

/// EXPERIMENTAL - collaboration mode presets response.
///
/// Answer to the request `collaborationMode/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CollaborationModeListResponse {
    /// `data` on the wire.
    pub data: Vec<CollaborationModeMask>,
}

#[cfg(feature = "experimental")]
crate::object::object! { CollaborationModeListResponse {
    "data" => data: required,
} }

/// Run a standalone command (argv vector) in the server sandbox without creating a thread or turn.
///
/// The final `command/exec` response is deferred until the process exits and is sent only after all `command/exec/outputDelta` notifications for that connection have been emitted.
///
/// Params of the request `command/exec`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecParams {
    /// Command argv vector. Empty arrays are rejected.
    pub command: Vec<String>,
    /// Optional client-supplied, connection-scoped process id.
    ///
    /// Required for `tty`, `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`, `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution gets an internal id that is not exposed to the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process_id: Option<String>,
    /// Enable PTY mode.
    ///
    /// This implies `streamStdin` and `streamStdoutStderr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tty: Option<bool>,
    /// Allow follow-up `command/exec/write` requests to write stdin bytes.
    ///
    /// Requires a client-supplied `processId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_stdin: Option<bool>,
    /// Stream stdout/stderr via `command/exec/outputDelta` notifications.
    ///
    /// Streamed bytes are not duplicated into the final response and require a client-supplied `processId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_stdout_stderr: Option<bool>,
    /// Optional per-stream stdout/stderr capture cap in bytes.
    ///
    /// When omitted, the server default applies. Cannot be combined with `disableOutputCap`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_bytes_cap: Option<u64>,
    /// Disable stdout/stderr capture truncation for this request.
    ///
    /// Cannot be combined with `outputBytesCap`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_output_cap: Option<bool>,
    /// Disable the timeout entirely for this request.
    ///
    /// Cannot be combined with `timeoutMs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_timeout: Option<bool>,
    /// Optional timeout in milliseconds.
    ///
    /// When omitted, the server default applies. Cannot be combined with `disableTimeout`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
    /// Optional working directory. Defaults to the server cwd.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Optional environment overrides merged into the server-computed environment.
    ///
    /// Matching names override inherited values. Set a key to `null` to unset an inherited variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, Option<String>>>,
    /// Optional initial PTY size in character cells. Only valid when `tty` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<CommandExecTerminalSize>,
    /// Optional sandbox policy for this command.
    ///
    /// Uses the same shape as thread/turn execution sandbox configuration and defaults to the user's configured policy when omitted. Cannot be combined with `permissionProfile`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Optional active permissions profile id for this command.
    ///
    /// Defaults to the user's configured permissions when omitted. Cannot be combined with `sandboxPolicy`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permission_profile: Option<String>,
}

impl CommandExecParams {
    /// A `CommandExecParams` of its required fields; all others as if they were left out.
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
/// Params of the request `command/exec/resize`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecResizeParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
    /// New PTY size in character cells.
    pub size: CommandExecTerminalSize,
}

impl CommandExecResizeParams {
    /// A `CommandExecResizeParams` of its required fields; all others as if they were left out.
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
/// Answer to the request `command/exec/resize`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CommandExecResizeResponse {}

crate::object::object! { CommandExecResizeResponse {
} }

/// Final buffered result for `command/exec`.
///
/// Answer to the request `command/exec`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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

/// Terminate a running `command/exec` session.
///
/// Params of the request `command/exec/terminate`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecTerminateParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
}

impl CommandExecTerminateParams {
    /// A `CommandExecTerminateParams` of its required fields; all others as if they were left out.
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
/// Answer to the request `command/exec/terminate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CommandExecTerminateResponse {}

crate::object::object! { CommandExecTerminateResponse {
} }

/// Write stdin bytes to a running `command/exec` session, close stdin, or both.
///
/// Params of the request `command/exec/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommandExecWriteParams {
    /// Client-supplied, connection-scoped `processId` from the original `command/exec` request.
    pub process_id: String,
    /// Optional base64-encoded stdin bytes to write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delta_base64: Option<String>,
    /// Close stdin after writing `deltaBase64`, if present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_stdin: Option<bool>,
}

impl CommandExecWriteParams {
    /// A `CommandExecWriteParams` of its required fields; all others as if they were left out.
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
/// Answer to the request `command/exec/write`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CommandExecWriteResponse {}

crate::object::object! { CommandExecWriteResponse {
} }

/// Params of the request `config/batchWrite`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigBatchWriteParams {
    /// `edits` on the wire.
    pub edits: Vec<ConfigEdit>,
    /// Path to the config file to write; defaults to the user's `config.toml` when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
    /// `expectedVersion` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<String>,
    /// When true, hot-reload updated runtime settings into loaded threads after writing. Session-static model, reasoning-effort, Plan-mode reasoning-effort, and service-tier defaults are not reloaded. The deprecated personality setting is also not reloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reload_user_config: Option<bool>,
}

impl ConfigBatchWriteParams {
    /// A `ConfigBatchWriteParams` of its required fields; all others as if they were left out.
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

/// Params of the request `config/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigReadParams {
    /// `includeLayers` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_layers: Option<bool>,
    /// Optional working directory to resolve project config layers. If specified, return the effective config as seen from that directory (i.e., including any project layers between `cwd` and the project/repo root).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
}

crate::object::object! { ConfigReadParams {
    "includeLayers" => include_layers: option,
    "cwd" => cwd: option,
} }

/// Answer to the request `config/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigReadResponse {
    /// `config` on the wire.
    pub config: Config,
    /// `origins` on the wire.
    pub origins: BTreeMap<String, ConfigLayerMetadata>,
    /// `layers` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<ConfigLayer>>,
}

crate::object::object! { ConfigReadResponse {
    "config" => config: required,
    "origins" => origins: required,
    "layers" => layers: option,
} }

/// Answer to the request `configRequirements/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigRequirementsReadResponse {
    /// Whether Fast and Ultra Fast requirements are enforced independently. Older servers omit this field and use Fast mode as a shared speed gate.
    pub supports_independent_speed_modes: Option<bool>,
    /// Null if no requirements are configured (e.g. no requirements.toml/MDM entries).
    pub requirements: Option<ConfigRequirements>,
}

crate::object::object! { ConfigRequirementsReadResponse {
    "supportsIndependentSpeedModes" => supports_independent_speed_modes: option,
    "requirements" => requirements: option,
} }

/// Params of the request `config/value/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigValueWriteParams {
    /// `keyPath` on the wire.
    pub key_path: String,
    /// `value` on the wire.
    pub value: serde_json::Value,
    /// `mergeStrategy` on the wire.
    pub merge_strategy: MergeStrategy,
    /// Path to the config file to write; defaults to the user's `config.toml` when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
    /// `expectedVersion` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<String>,
}

impl ConfigValueWriteParams {
    /// A `ConfigValueWriteParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `config/batchWrite`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfigWriteResponse {
    /// `status` on the wire.
    pub status: WriteStatus,
    /// `version` on the wire.
    pub version: String,
    /// Canonical path to the config file that was written.
    pub file_path: AbsolutePathBuf,
    /// `overriddenMetadata` on the wire.
    pub overridden_metadata: Option<OverriddenMetadata>,
}

crate::object::object! { ConfigWriteResponse {
    "status" => status: required,
    "version" => version: required,
    "filePath" => file_path: required,
    "overriddenMetadata" => overridden_metadata: option,
} }

/// Params of the request `account/rateLimitResetCredit/consume`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsumeAccountRateLimitResetCreditParams {
    /// Identifies one logical reset attempt. A UUID is recommended; reuse the same value when retrying that attempt.
    pub idempotency_key: String,
    /// Opaque reset-credit identifier to redeem. When omitted, the backend selects the next available credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_id: Option<String>,
}

impl ConsumeAccountRateLimitResetCreditParams {
    /// A `ConsumeAccountRateLimitResetCreditParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `account/rateLimitResetCredit/consume`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConsumeAccountRateLimitResetCreditResponse {
    /// `outcome` on the wire.
    pub outcome: ConsumeAccountRateLimitResetCreditOutcome,
}

crate::object::object! { ConsumeAccountRateLimitResetCreditResponse {
    "outcome" => outcome: required,
} }

/// Params of the request `environment/add`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentAddParams {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `execServerUrl` on the wire.
    pub exec_server_url: String,
    /// Optional raw bearer token for executor authentication, including reconnects. Requires a secure transport or a loopback destination.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_bearer_token: Option<String>,
    /// Optional X-Request-ID for the direct WebSocket upgrade, including reconnects. Requires a secure transport or a loopback destination.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub websocket_request_id: Option<String>,
    /// Optional WebSocket connection timeout. The server default applies when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connect_timeout_ms: Option<u64>,
    /// Required skills supplied by this environment, checked before model inference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skills: Option<EnvironmentSkillsParams>,
}

#[cfg(feature = "experimental")]
impl EnvironmentAddParams {
    /// A `EnvironmentAddParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        environment_id: impl Into<String>,
        exec_server_url: impl Into<String>,
    ) -> Self {
        Self {
            environment_id: environment_id.into(),
            exec_server_url: exec_server_url.into(),
            auth_bearer_token: Default::default(),
            websocket_request_id: Default::default(),
            connect_timeout_ms: Default::default(),
            skills: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentAddParams {
    "environmentId" => environment_id: required,
    "execServerUrl" => exec_server_url: required,
    "authBearerToken" => auth_bearer_token: option,
    "websocketRequestId" => websocket_request_id: option,
    "connectTimeoutMs" => connect_timeout_ms: option,
    "skills" => skills: option,
} }

#[cfg(feature = "experimental")]
crate::secret::debug! { EnvironmentAddParams {
    environment_id: shown,
    exec_server_url: shown,
    auth_bearer_token: hidden,
    websocket_request_id: shown,
    connect_timeout_ms: shown,
    skills: shown,
} }

/// Answer to the request `environment/add`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EnvironmentAddResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentAddResponse {
} }

/// Params of the request `environment/info`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentInfoParams {
    /// `environmentId` on the wire.
    pub environment_id: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentInfoParams {
    /// A `EnvironmentInfoParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentInfoParams {
    "environmentId" => environment_id: required,
} }

/// Answer to the request `environment/info`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnvironmentInfoResponse {
    /// `shell` on the wire.
    pub shell: EnvironmentShellInfo,
    /// Default working directory reported by the environment, as a canonical file URI.
    pub cwd: Option<PathUri>,
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentInfoResponse {
    "shell" => shell: required,
    "cwd" => cwd: option,
} }

/// Parameters for reading the current status of one configured environment.
///
/// Params of the request `environment/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnvironmentStatusParams {
    /// Environment id to inspect.
    pub environment_id: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentStatusParams {
    /// A `EnvironmentStatusParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentStatusParams {
    "environmentId" => environment_id: required,
} }

/// Current status for the requested environment.
///
/// Answer to the request `environment/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnvironmentStatusResponse {
    /// Current status observed without starting or recovering the environment.
    pub status: EnvironmentStatusKind,
    /// Human-readable detail for `disconnected` and `unknown`; omitted for other statuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentStatusResponse {
    "status" => status: required,
    "error" => error: option,
} }

/// Params of the request `experimentalFeature/enablement/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExperimentalFeatureEnablementSetParams {
    /// Process-wide runtime feature enablement keyed by canonical feature name.
    ///
    /// Only named features are updated. Omitted features are left unchanged. Send an empty map for a no-op.
    pub enablement: BTreeMap<String, bool>,
}

impl ExperimentalFeatureEnablementSetParams {
    /// A `ExperimentalFeatureEnablementSetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enablement: BTreeMap<String, bool>) -> Self {
        Self { enablement }
    }
}

crate::object::object! { ExperimentalFeatureEnablementSetParams {
    "enablement" => enablement: required,
} }

/// Answer to the request `experimentalFeature/enablement/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExperimentalFeatureEnablementSetResponse {
    /// Feature enablement entries updated by this request.
    pub enablement: BTreeMap<String, bool>,
}

crate::object::object! { ExperimentalFeatureEnablementSetResponse {
    "enablement" => enablement: required,
} }

/// Params of the request `experimentalFeature/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExperimentalFeatureListParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional loaded thread id. Pass this when showing feature state for an existing thread so enablement is computed from that thread's refreshed config, including project-local config for the thread's cwd.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
}

crate::object::object! { ExperimentalFeatureListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "threadId" => thread_id: option,
} }

/// Answer to the request `experimentalFeature/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExperimentalFeatureListResponse {
    /// `data` on the wire.
    pub data: Vec<ExperimentalFeature>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ExperimentalFeatureListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `externalAgentConfig/detect`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigDetectParams {
    /// If true, include detection under the user's home directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_home: Option<bool>,
    /// Zero or more working directories to include for repo-scoped detection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<String>>,
    /// Maximum age in days for detected sessions. Missing values use the default limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_session_age_days: Option<u32>,
    /// Maximum number of sessions to detect. Missing values use the default limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_sessions: Option<u32>,
    /// Deprecated field retained for compatibility. This field is ignored; use `migrationSource` to select the migration source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Optional migration-source selector. Missing or unrecognized values use the default source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migration_source: Option<String>,
}

crate::object::object! { ExternalAgentConfigDetectParams {
    "includeHome" => include_home: option,
    "cwds" => cwds: option,
    "maxSessionAgeDays" => max_session_age_days: option,
    "maxSessions" => max_sessions: option,
    "source" => source: option,
    "migrationSource" => migration_source: option,
} }

/// Answer to the request `externalAgentConfig/detect`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExternalAgentConfigDetectResponse {
    /// `items` on the wire.
    pub items: Vec<ExternalAgentConfigMigrationItem>,
    /// `connectors` on the wire.
    pub connectors: Vec<ExternalAgentDetectedConnectorCandidate>,
}

crate::object::object! { ExternalAgentConfigDetectResponse {
    "items" => items: required,
    "connectors" => connectors: or_default,
} }

/// Answer to the request `externalAgentConfig/import/readHistories`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExternalAgentConfigImportHistoriesReadResponse {
    /// `data` on the wire.
    pub data: Vec<ExternalAgentConfigImportHistory>,
    /// `connectors` on the wire.
    pub connectors: Vec<ExternalAgentImportedConnectorCandidate>,
}

crate::object::object! { ExternalAgentConfigImportHistoriesReadResponse {
    "data" => data: required,
    "connectors" => connectors: required,
} }

/// Params of the request `externalAgentConfig/import/recordHistory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportHistoryRecordParams {
    /// Opaque provider identifier for the externally completed import.
    pub provider_id: String,
    /// Completed results grouped by imported item type.
    pub item_type_results: Vec<ExternalAgentConfigImportHistoryRecordTypeResultParams>,
}

impl ExternalAgentConfigImportHistoryRecordParams {
    /// A `ExternalAgentConfigImportHistoryRecordParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        provider_id: impl Into<String>,
        item_type_results: Vec<ExternalAgentConfigImportHistoryRecordTypeResultParams>,
    ) -> Self {
        Self {
            provider_id: provider_id.into(),
            item_type_results,
        }
    }
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordParams {
    "providerId" => provider_id: required,
    "itemTypeResults" => item_type_results: required,
} }

/// Answer to the request `externalAgentConfig/import/recordHistory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportHistoryRecordResponse {
    /// `importId` on the wire.
    pub import_id: String,
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordResponse {
    "importId" => import_id: required,
} }

/// Params of the request `externalAgentConfig/import`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportParams {
    /// `migrationItems` on the wire.
    pub migration_items: Vec<ExternalAgentConfigMigrationItem>,
    /// Optional identifier for the product that initiated the import.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Opaque provider identifier supplied by the caller for analytics attribution and import history display. This does not select the migration source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_id: Option<String>,
    /// Migration-source selector used to produce the migration items. Pass the same value to detection and import; missing or unrecognized values use the default source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migration_source: Option<String>,
}

impl ExternalAgentConfigImportParams {
    /// A `ExternalAgentConfigImportParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(migration_items: Vec<ExternalAgentConfigMigrationItem>) -> Self {
        Self {
            migration_items,
            source: Default::default(),
            provider_id: Default::default(),
            migration_source: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigImportParams {
    "migrationItems" => migration_items: required,
    "source" => source: option,
    "providerId" => provider_id: option,
    "migrationSource" => migration_source: option,
} }

/// Answer to the request `externalAgentConfig/import`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalAgentConfigImportResponse {
    /// `importId` on the wire.
    pub import_id: String,
}

crate::object::object! { ExternalAgentConfigImportResponse {
    "importId" => import_id: required,
} }

/// Params of the request `feedback/save`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackSaveParams {
    /// Absolute, previously unused ZIP path on the app-server host. The caller owns this file, including after a disconnected RPC.
    pub save_path: LegacyAppPathString,
    /// `classification` on the wire.
    pub classification: String,
    /// `reason` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `threadId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// `includeLogs` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_logs: Option<bool>,
    /// `extraLogFiles` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra_log_files: Option<Vec<String>>,
    /// `tags` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

impl FeedbackSaveParams {
    /// A `FeedbackSaveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        save_path: impl Into<LegacyAppPathString>,
        classification: impl Into<String>,
    ) -> Self {
        Self {
            save_path: save_path.into(),
            classification: classification.into(),
            reason: Default::default(),
            thread_id: Default::default(),
            include_logs: Default::default(),
            extra_log_files: Default::default(),
            tags: Default::default(),
        }
    }
}

crate::object::object! { FeedbackSaveParams {
    "savePath" => save_path: required,
    "classification" => classification: required,
    "reason" => reason: option,
    "threadId" => thread_id: option,
    "includeLogs" => include_logs: option,
    "extraLogFiles" => extra_log_files: option,
    "tags" => tags: option,
} }

/// Answer to the request `feedback/save`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackSaveResponse {
    /// `savedPath` on the wire.
    pub saved_path: LegacyAppPathString,
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Same prompt hash as feedback/upload; null when prompt metadata is absent.
    pub prompt_hash: Option<String>,
}

crate::object::object! { FeedbackSaveResponse {
    "savedPath" => saved_path: required,
    "threadId" => thread_id: required,
    "promptHash" => prompt_hash: option,
} }

/// Params of the request `feedback/upload`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackUploadParams {
    /// `classification` on the wire.
    pub classification: String,
    /// `reason` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `threadId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// `includeLogs` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_logs: Option<bool>,
    /// `extraLogFiles` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra_log_files: Option<Vec<String>>,
    /// `tags` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}

impl FeedbackUploadParams {
    /// A `FeedbackUploadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(classification: impl Into<String>) -> Self {
        Self {
            classification: classification.into(),
            reason: Default::default(),
            thread_id: Default::default(),
            include_logs: Default::default(),
            extra_log_files: Default::default(),
            tags: Default::default(),
        }
    }
}

crate::object::object! { FeedbackUploadParams {
    "classification" => classification: required,
    "reason" => reason: option,
    "threadId" => thread_id: option,
    "includeLogs" => include_logs: option,
    "extraLogFiles" => extra_log_files: option,
    "tags" => tags: option,
} }

/// Answer to the request `feedback/upload`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackUploadResponse {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Whitespace-normalized SHA-256 of the session base instructions, matching the uploaded `prompt_hash` tag. Does not include later developer messages. Null when the reported rollout has no prompt metadata.
    pub prompt_hash: Option<String>,
}

crate::object::object! { FeedbackUploadResponse {
    "threadId" => thread_id: required,
    "promptHash" => prompt_hash: option,
} }

/// Copy a file or directory tree on the host filesystem.
///
/// Params of the request `fs/copy`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsCopyParams {
    /// Absolute source path.
    pub source_path: AbsolutePathBuf,
    /// Absolute destination path.
    pub destination_path: AbsolutePathBuf,
    /// Required for directory copies; ignored for file copies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive: Option<bool>,
}

impl FsCopyParams {
    /// A `FsCopyParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        source_path: impl Into<AbsolutePathBuf>,
        destination_path: impl Into<AbsolutePathBuf>,
    ) -> Self {
        Self {
            source_path: source_path.into(),
            destination_path: destination_path.into(),
            recursive: Default::default(),
        }
    }
}

crate::object::object! { FsCopyParams {
    "sourcePath" => source_path: required,
    "destinationPath" => destination_path: required,
    "recursive" => recursive: option,
} }

/// Successful response for `fs/copy`.
///
/// Answer to the request `fs/copy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FsCopyResponse {}

crate::object::object! { FsCopyResponse {
} }

/// Create a directory on the host filesystem.
///
/// Params of the request `fs/createDirectory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsCreateDirectoryParams {
    /// Absolute directory path to create.
    pub path: AbsolutePathBuf,
    /// Whether parent directories should also be created. Defaults to `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive: Option<bool>,
}

impl FsCreateDirectoryParams {
    /// A `FsCreateDirectoryParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self {
            path: path.into(),
            recursive: Default::default(),
        }
    }
}

crate::object::object! { FsCreateDirectoryParams {
    "path" => path: required,
    "recursive" => recursive: option,
} }

/// Successful response for `fs/createDirectory`.
///
/// Answer to the request `fs/createDirectory`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FsCreateDirectoryResponse {}

crate::object::object! { FsCreateDirectoryResponse {
} }

/// Request metadata for an absolute path.
///
/// Params of the request `fs/getMetadata`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsGetMetadataParams {
    /// Absolute path to inspect.
    pub path: AbsolutePathBuf,
}

impl FsGetMetadataParams {
    /// A `FsGetMetadataParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { FsGetMetadataParams {
    "path" => path: required,
} }

/// Metadata returned by `fs/getMetadata`.
///
/// Answer to the request `fs/getMetadata`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsGetMetadataResponse {
    /// Whether the path resolves to a directory.
    pub is_directory: bool,
    /// Whether the path resolves to a regular file.
    pub is_file: bool,
    /// Whether the path itself is a symbolic link.
    pub is_symlink: bool,
    /// File creation time in Unix milliseconds when available, otherwise `0`.
    pub created_at_ms: i64,
    /// File modification time in Unix milliseconds when available, otherwise `0`.
    pub modified_at_ms: i64,
}

crate::object::object! { FsGetMetadataResponse {
    "isDirectory" => is_directory: required,
    "isFile" => is_file: required,
    "isSymlink" => is_symlink: required,
    "createdAtMs" => created_at_ms: required,
    "modifiedAtMs" => modified_at_ms: required,
} }

/// List direct child names for a directory.
///
/// Params of the request `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsReadDirectoryParams {
    /// Absolute directory path to read.
    pub path: AbsolutePathBuf,
}

impl FsReadDirectoryParams {
    /// A `FsReadDirectoryParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { FsReadDirectoryParams {
    "path" => path: required,
} }

/// Directory entries returned by `fs/readDirectory`.
///
/// Answer to the request `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsReadDirectoryResponse {
    /// Direct child entries in the requested directory.
    pub entries: Vec<FsReadDirectoryEntry>,
}

crate::object::object! { FsReadDirectoryResponse {
    "entries" => entries: required,
} }

/// Read a file from the host filesystem.
///
/// Params of the request `fs/readFile`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsReadFileParams {
    /// Absolute path to read.
    pub path: AbsolutePathBuf,
}

impl FsReadFileParams {
    /// A `FsReadFileParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { FsReadFileParams {
    "path" => path: required,
} }

/// Base64-encoded file contents returned by `fs/readFile`.
///
/// Answer to the request `fs/readFile`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsReadFileResponse {
    /// File contents encoded as base64.
    pub data_base64: String,
}

crate::object::object! { FsReadFileResponse {
    "dataBase64" => data_base64: required,
} }

/// Remove a file or directory tree from the host filesystem.
///
/// Params of the request `fs/remove`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsRemoveParams {
    /// Absolute path to remove.
    pub path: AbsolutePathBuf,
    /// Whether directory removal should recurse. Defaults to `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive: Option<bool>,
    /// Whether missing paths should be ignored. Defaults to `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
}

impl FsRemoveParams {
    /// A `FsRemoveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self {
            path: path.into(),
            recursive: Default::default(),
            force: Default::default(),
        }
    }
}

crate::object::object! { FsRemoveParams {
    "path" => path: required,
    "recursive" => recursive: option,
    "force" => force: option,
} }

/// Successful response for `fs/remove`.
///
/// Answer to the request `fs/remove`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FsRemoveResponse {}

crate::object::object! { FsRemoveResponse {
} }

/// Stop filesystem watch notifications for a prior `fs/watch`.
///
/// Params of the request `fs/unwatch`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsUnwatchParams {
    /// Watch identifier previously provided to `fs/watch`.
    pub watch_id: String,
}

impl FsUnwatchParams {
    /// A `FsUnwatchParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(watch_id: impl Into<String>) -> Self {
        Self { watch_id: watch_id.into() }
    }
}

crate::object::object! { FsUnwatchParams {
    "watchId" => watch_id: required,
} }

/// Successful response for `fs/unwatch`.
///
/// Answer to the request `fs/unwatch`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FsUnwatchResponse {}

crate::object::object! { FsUnwatchResponse {
} }

/// Start filesystem watch notifications for an absolute path.
///
/// Params of the request `fs/watch`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsWatchParams {
    /// Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`.
    pub watch_id: String,
    /// Absolute file or directory path to watch.
    pub path: AbsolutePathBuf,
}

impl FsWatchParams {
    /// A `FsWatchParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(watch_id: impl Into<String>, path: impl Into<AbsolutePathBuf>) -> Self {
        Self {
            watch_id: watch_id.into(),
            path: path.into(),
        }
    }
}

crate::object::object! { FsWatchParams {
    "watchId" => watch_id: required,
    "path" => path: required,
} }

/// Successful response for `fs/watch`.
///
/// Answer to the request `fs/watch`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FsWatchResponse {
    /// Canonicalized path associated with the watch.
    pub path: AbsolutePathBuf,
}

crate::object::object! { FsWatchResponse {
    "path" => path: required,
} }

/// Write a file on the host filesystem.
///
/// Params of the request `fs/writeFile`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FsWriteFileParams {
    /// Absolute path to write.
    pub path: AbsolutePathBuf,
    /// File contents encoded as base64.
    pub data_base64: String,
}

impl FsWriteFileParams {
    /// A `FsWriteFileParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        path: impl Into<AbsolutePathBuf>,
        data_base64: impl Into<String>,
    ) -> Self {
        Self {
            path: path.into(),
            data_base64: data_base64.into(),
        }
    }
}

crate::object::object! { FsWriteFileParams {
    "path" => path: required,
    "dataBase64" => data_base64: required,
} }

/// Successful response for `fs/writeFile`.
///
/// Answer to the request `fs/writeFile`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FsWriteFileResponse {}

crate::object::object! { FsWriteFileResponse {
} }

/// Params of the request `fuzzyFileSearch`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchParams {
    /// `query` on the wire.
    pub query: String,
    /// `roots` on the wire.
    pub roots: Vec<String>,
    /// `cancellationToken` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_token: Option<String>,
}

impl FuzzyFileSearchParams {
    /// A `FuzzyFileSearchParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(query: impl Into<String>, roots: Vec<String>) -> Self {
        Self {
            query: query.into(),
            roots,
            cancellation_token: Default::default(),
        }
    }
}

crate::object::object! { FuzzyFileSearchParams {
    "query" => query: required,
    "roots" => roots: required,
    "cancellationToken" => cancellation_token: option,
} }

/// Answer to the request `fuzzyFileSearch`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FuzzyFileSearchResponse {
    /// `files` on the wire.
    pub files: Vec<FuzzyFileSearchResult>,
}

crate::object::object! { FuzzyFileSearchResponse {
    "files" => files: required,
} }

/// Params of the request `fuzzyFileSearch/sessionStart`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchSessionStartParams {
    /// `sessionId` on the wire.
    pub session_id: String,
    /// `roots` on the wire.
    pub roots: Vec<String>,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionStartParams {
    /// A `FuzzyFileSearchSessionStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>, roots: Vec<String>) -> Self {
        Self {
            session_id: session_id.into(),
            roots,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStartParams {
    "sessionId" => session_id: required,
    "roots" => roots: required,
} }

/// Answer to the request `fuzzyFileSearch/sessionStart`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FuzzyFileSearchSessionStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStartResponse {
} }

/// Params of the request `fuzzyFileSearch/sessionStop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchSessionStopParams {
    /// `sessionId` on the wire.
    pub session_id: String,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionStopParams {
    /// A `FuzzyFileSearchSessionStopParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>) -> Self {
        Self {
            session_id: session_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStopParams {
    "sessionId" => session_id: required,
} }

/// Answer to the request `fuzzyFileSearch/sessionStop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FuzzyFileSearchSessionStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStopResponse {
} }

/// Params of the request `fuzzyFileSearch/sessionUpdate`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FuzzyFileSearchSessionUpdateParams {
    /// `sessionId` on the wire.
    pub session_id: String,
    /// `query` on the wire.
    pub query: String,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionUpdateParams {
    /// A `FuzzyFileSearchSessionUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>, query: impl Into<String>) -> Self {
        Self {
            session_id: session_id.into(),
            query: query.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionUpdateParams {
    "sessionId" => session_id: required,
    "query" => query: required,
} }

/// Answer to the request `fuzzyFileSearch/sessionUpdate`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FuzzyFileSearchSessionUpdateResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionUpdateResponse {
} }

/// Answer to the request `account/gatewayOAuth/cancel`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GatewayOAuthCancelResponse {}

crate::object::object! { GatewayOAuthCancelResponse {
} }

/// Authorize a configured provider without changing the default or any thread's provider.
///
/// Params of the request `account/gatewayOAuth/login`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GatewayOAuthLoginParams {
    /// Defaults to the current provider when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
    /// Select device authorization when the server advertises support for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_auth: Option<bool>,
}

crate::object::object! { GatewayOAuthLoginParams {
    "modelProvider" => model_provider: option,
    "deviceAuth" => device_auth: option,
} }

/// Answer to the request `account/gatewayOAuth/login`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GatewayOAuthLoginResponse {
    /// `prompt` on the wire.
    pub prompt: Option<GatewayOAuthPrompt>,
}

crate::object::object! { GatewayOAuthLoginResponse {
    "prompt" => prompt: option,
} }

/// Read credential readiness for a configured provider without starting browser login.
///
/// Params of the request `account/gatewayOAuth/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GatewayOAuthReadParams {
    /// Defaults to the current provider when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
}

crate::object::object! { GatewayOAuthReadParams {
    "modelProvider" => model_provider: option,
} }

/// Current effective gateway policy and credential readiness; never contains credentials.
///
/// Answer to the request `account/gatewayOAuth/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GatewayOAuthReadResponse {
    /// `providerId` on the wire.
    pub provider_id: String,
    /// `providerName` on the wire.
    pub provider_name: String,
    /// Whether the selected provider uses gateway OAuth, even when already signed in.
    pub required: bool,
    /// Whether the administrator configured a device authorization endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supports_device_auth: Option<bool>,
    /// Null when the effective provider does not use gateway OAuth.
    pub status: Option<GatewayOAuthStatus>,
    /// `error` on the wire.
    pub error: Option<String>,
}

crate::object::object! { GatewayOAuthReadResponse {
    "providerId" => provider_id: required,
    "providerName" => provider_name: required,
    "required" => required: required,
    "supportsDeviceAuth" => supports_device_auth: option,
    "status" => status: option,
    "error" => error: option,
} }

/// Params of the request `account/gcp/setup`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GcpSetupParams {
    /// `projectId` on the wire.
    pub project_id: String,
    /// Vertex AI location. Omission or null selects `global`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Absolute path to a credential file on the app-server host. Omit or pass `null` to clear the active user configuration's override and use ADC. If another configuration layer would still supply a credential file, setup fails without saving changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_file: Option<String>,
}

#[cfg(feature = "experimental")]
impl GcpSetupParams {
    /// A `GcpSetupParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `account/gcp/setup`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GcpSetupResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { GcpSetupResponse {
} }

/// Params of the request `account/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountParams {
    /// When `true`, requests a proactive token refresh before returning.
    ///
    /// In managed auth mode this triggers the normal refresh-token flow. In external auth mode this flag is ignored. Clients should refresh tokens themselves and call `account/login/start` with `chatgptAuthTokens`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<bool>,
}

crate::object::object! { GetAccountParams {
    "refreshToken" => refresh_token: option,
} }

/// Usage-read capabilities of the requesting client, never inferred from its experiment arm.
///
/// Params of the request `account/rateLimits/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountRateLimitsParams {
    /// The client supports automatic Luna Reserve fallback. For eligible ChatGPT CLI users, allow the backend to record experiment exposure after ordinary usage is blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supports_luna_reserve: Option<bool>,
    /// Skip the separate reset-credit detail lookup for background usage polls. The usage response still includes the available count; omitted/false preserves detailed reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_reset_credit_details: Option<bool>,
}

crate::object::object! { GetAccountRateLimitsParams {
    "supportsLunaReserve" => supports_luna_reserve: option,
    "excludeResetCreditDetails" => exclude_reset_credit_details: option,
} }

/// Answer to the request `account/rateLimits/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountRateLimitsResponse {
    /// Backend permission for ordinary included usage, validated against the active account. Null means unavailable; clients must not infer recovery from percentages or reset times.
    pub ordinary_usage_allowed: Option<bool>,
    /// Backward-compatible single-bucket view; mirrors the historical payload.
    pub rate_limits: RateLimitSnapshot,
    /// Multi-bucket view keyed by metered `limit_id` (for example, `codex`).
    pub rate_limits_by_limit_id: Option<BTreeMap<String, RateLimitSnapshot>>,
    /// `rateLimitResetCredits` on the wire.
    pub rate_limit_reset_credits: Option<RateLimitResetCreditsSummary>,
    /// Account associated with this usage snapshot, when supplied by the backend.
    pub account_id: Option<String>,
    /// Optional backend-owned banner from the same usage read. Its nested keys retain the backend's snake_case contract; an absent banner leaves the client's existing UI unchanged.
    pub rate_limit_upsell: Option<serde_json::Value>,
}

crate::object::object! { GetAccountRateLimitsResponse {
    "ordinaryUsageAllowed" => ordinary_usage_allowed: option,
    "rateLimits" => rate_limits: required,
    "rateLimitsByLimitId" => rate_limits_by_limit_id: option,
    "rateLimitResetCredits" => rate_limit_reset_credits: option,
    "accountId" => account_id: option,
    "rateLimitUpsell" => rate_limit_upsell: option,
} }

/// Answer to the request `account/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountResponse {
    /// `account` on the wire.
    pub account: Option<Account>,
    /// ChatGPT user ID belonging to this account response, when available.
    pub user_id: Option<String>,
    /// `requiresOpenaiAuth` on the wire.
    pub requires_openai_auth: bool,
    /// `workspaceRouting` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub workspace_routing: Option<WorkspaceRouting>,
}

crate::object::object! { GetAccountResponse {
    "account" => account: option,
    "userId" => user_id: option,
    "requiresOpenaiAuth" => requires_openai_auth: required,
    #[cfg(feature = "experimental")] "workspaceRouting" => workspace_routing: option,
} }

/// Optional security reminder bound to the account that fetched it. Unavailable or ineligible accounts return no notice; this read never changes account security.
///
/// Answer to the request `account/securitySetup/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GetAccountSecuritySetupResponse {
    /// `notice` on the wire.
    pub notice: Option<AccountSecuritySetupNotice>,
}

crate::object::object! { GetAccountSecuritySetupResponse {
    "notice" => notice: option,
} }

/// Params of the request `account/usage/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountTokenUsageParams {
    /// When present, read estimated usage for this thread instead of account-wide token activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
}

crate::object::object! { GetAccountTokenUsageParams {
    "threadId" => thread_id: option,
} }

/// Answer to the request `account/usage/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetAccountTokenUsageResponse {
    /// `summary` on the wire.
    pub summary: AccountTokenUsageSummary,
    /// `dailyUsageBuckets` on the wire.
    pub daily_usage_buckets: Option<Vec<AccountTokenUsageDailyBucket>>,
    /// Estimated usage when a thread was requested and its billing route is available.
    pub thread_usage: Option<ThreadUsage>,
}

crate::object::object! { GetAccountTokenUsageResponse {
    "summary" => summary: required,
    "dailyUsageBuckets" => daily_usage_buckets: option,
    "threadUsage" => thread_usage: option,
} }

/// Answer to the request `account/workspaceMessages/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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

/// Params of the request `hooks/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HooksListParams {
    /// Working directories to inspect when no thread is specified. An empty list uses the session cwd.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<String>>,
    /// List a loaded thread's hooks, including its selected environments. Omit `cwds` in this mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
}

crate::object::object! { HooksListParams {
    "cwds" => cwds: option,
    "threadId" => thread_id: option,
} }

/// Answer to the request `hooks/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HooksListResponse {
    /// `data` on the wire.
    pub data: Vec<HooksListEntry>,
}

crate::object::object! { HooksListResponse {
    "data" => data: required,
} }

/// Params of the request `initialize`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InitializeParams {
    /// `clientInfo` on the wire.
    pub client_info: ClientInfo,
    /// `capabilities` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<InitializeCapabilities>,
}

impl InitializeParams {
    /// A `InitializeParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `initialize`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InitializeResponse {
    /// `userAgent` on the wire.
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

/// Params of the request `mcpServerStatus/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListMcpServerStatusParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a server-defined value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when omitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<McpServerStatusDetail>,
    /// `threadId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// Limit discovery to one server. With a thread ID, reuse that thread's MCP connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_name: Option<String>,
    /// Select this environment's registration. Requires `serverName` and `threadId`. When omitted, a named request uses the same server as older clients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
}

crate::object::object! { ListMcpServerStatusParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "detail" => detail: option,
    "threadId" => thread_id: option,
    "serverName" => server_name: option,
    "environmentId" => environment_id: option,
} }

/// Answer to the request `mcpServerStatus/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListMcpServerStatusResponse {
    /// `data` on the wire.
    pub data: Vec<McpServerStatus>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ListMcpServerStatusResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `account/login/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LoginAccountParams {
    /// `apiKey`.
    #[serde(rename = "apiKey")]
    ApiKey(ApiKeyLoginAccountParams),
    /// `chatgpt`.
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptLoginAccountParams),
    /// `chatgptDeviceCode`.
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
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LoginAccountParams {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// Answer to the request `account/login/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LoginAccountResponse {
    /// `apiKey`.
    #[serde(rename = "apiKey")]
    ApiKey,
    /// `chatgpt`.
    #[serde(rename = "chatgpt")]
    Chatgpt(ChatgptLoginAccountResponse),
    /// `chatgptDeviceCode`.
    #[serde(rename = "chatgptDeviceCode")]
    ChatgptDeviceCode(ChatgptDeviceCodeLoginAccountResponse),
    /// `chatgptAuthTokens`.
    #[serde(rename = "chatgptAuthTokens")]
    ChatgptAuthTokens,
    /// `amazonBedrock`.
    #[serde(rename = "amazonBedrock")]
    AmazonBedrock,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LoginAccountResponse {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// Answer to the request `account/logout`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LogoutAccountResponse {}

crate::object::object! { LogoutAccountResponse {
} }

/// Params of the request `marketplace/add`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceAddParams {
    /// `source` on the wire.
    pub source: String,
    /// `refName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ref_name: Option<String>,
    /// `sparsePaths` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sparse_paths: Option<Vec<String>>,
}

impl MarketplaceAddParams {
    /// A `MarketplaceAddParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            ref_name: Default::default(),
            sparse_paths: Default::default(),
        }
    }
}

crate::object::object! { MarketplaceAddParams {
    "source" => source: required,
    "refName" => ref_name: option,
    "sparsePaths" => sparse_paths: option,
} }

/// Answer to the request `marketplace/add`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceAddResponse {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `installedRoot` on the wire.
    pub installed_root: AbsolutePathBuf,
    /// `alreadyAdded` on the wire.
    pub already_added: bool,
}

crate::object::object! { MarketplaceAddResponse {
    "marketplaceName" => marketplace_name: required,
    "installedRoot" => installed_root: required,
    "alreadyAdded" => already_added: required,
} }

/// Params of the request `marketplace/remove`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceRemoveParams {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
}

impl MarketplaceRemoveParams {
    /// A `MarketplaceRemoveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(marketplace_name: impl Into<String>) -> Self {
        Self {
            marketplace_name: marketplace_name.into(),
        }
    }
}

crate::object::object! { MarketplaceRemoveParams {
    "marketplaceName" => marketplace_name: required,
} }

/// Answer to the request `marketplace/remove`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceRemoveResponse {
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `installedRoot` on the wire.
    pub installed_root: Option<AbsolutePathBuf>,
}

crate::object::object! { MarketplaceRemoveResponse {
    "marketplaceName" => marketplace_name: required,
    "installedRoot" => installed_root: option,
} }

/// Params of the request `marketplace/upgrade`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceUpgradeParams {
    /// `marketplaceName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketplace_name: Option<String>,
}

crate::object::object! { MarketplaceUpgradeParams {
    "marketplaceName" => marketplace_name: option,
} }

/// Answer to the request `marketplace/upgrade`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarketplaceUpgradeResponse {
    /// `selectedMarketplaces` on the wire.
    pub selected_marketplaces: Vec<String>,
    /// `upgradedRoots` on the wire.
    pub upgraded_roots: Vec<AbsolutePathBuf>,
    /// `errors` on the wire.
    pub errors: Vec<MarketplaceUpgradeErrorInfo>,
}

crate::object::object! { MarketplaceUpgradeResponse {
    "selectedMarketplaces" => selected_marketplaces: required,
    "upgradedRoots" => upgraded_roots: required,
    "errors" => errors: required,
} }

/// Params of the request `mcpServer/resource/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpResourceReadParams {
    /// Additional MCP request metadata. Account and turn routing keys are reserved.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Map<String, serde_json::Value>>,
    /// `threadId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// Originating MCP tool call used to select the resource's app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_call_id: Option<String>,
    /// `server` on the wire.
    pub server: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// `uri` on the wire.
    pub uri: String,
    /// `connectorId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connector_id: Option<String>,
    /// Explicit hosted app/account. Omit to retain legacy resource discovery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<McpResourceReadTarget>,
}

impl McpResourceReadParams {
    /// A `McpResourceReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(server: impl Into<String>, uri: impl Into<String>) -> Self {
        Self {
            meta: Default::default(),
            thread_id: Default::default(),
            origin_call_id: Default::default(),
            server: server.into(),
            environment_id: Default::default(),
            uri: uri.into(),
            connector_id: Default::default(),
            target: Default::default(),
        }
    }
}

crate::object::object! { McpResourceReadParams {
    "_meta" => meta: option,
    "threadId" => thread_id: option,
    "originCallId" => origin_call_id: option,
    "server" => server: required,
    "environmentId" => environment_id: option,
    "uri" => uri: required,
    "connectorId" => connector_id: option,
    "target" => target: option,
} }

/// Answer to the request `mcpServer/resource/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpResourceReadResponse {
    /// `contents` on the wire.
    pub contents: Vec<ResourceContent>,
    /// Originating call when the server applied app-specific resource scoping.
    pub origin_call_id: Option<String>,
}

crate::object::object! { McpResourceReadResponse {
    "contents" => contents: required,
    "originCallId" => origin_call_id: option,
} }

/// Params of the request `mcpServer/event/stream/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerEventStreamStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `server` on the wire.
    pub server: String,
    /// `subscriptionId` on the wire.
    pub subscription_id: String,
    /// `name` on the wire.
    pub name: String,
    /// `arguments` on the wire.
    pub arguments: serde_json::Value,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

#[cfg(feature = "experimental")]
impl McpServerEventStreamStartParams {
    /// A `McpServerEventStreamStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        server: impl Into<String>,
        subscription_id: impl Into<String>,
        name: impl Into<String>,
        arguments: serde_json::Value,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            server: server.into(),
            subscription_id: subscription_id.into(),
            name: name.into(),
            arguments,
            meta: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStartParams {
    "threadId" => thread_id: required,
    "server" => server: required,
    "subscriptionId" => subscription_id: required,
    "name" => name: required,
    "arguments" => arguments: required,
    "_meta" => meta: option,
} }

/// Answer to the request `mcpServer/event/stream/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct McpServerEventStreamStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStartResponse {
} }

/// Params of the request `mcpServer/event/stream/stop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerEventStreamStopParams {
    /// `subscriptionId` on the wire.
    pub subscription_id: String,
}

#[cfg(feature = "experimental")]
impl McpServerEventStreamStopParams {
    /// A `McpServerEventStreamStopParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(subscription_id: impl Into<String>) -> Self {
        Self {
            subscription_id: subscription_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStopParams {
    "subscriptionId" => subscription_id: required,
} }

/// Answer to the request `mcpServer/event/stream/stop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct McpServerEventStreamStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { McpServerEventStreamStopResponse {
} }

/// Params of the request `mcpServer/oauth/login`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerOauthLoginParams {
    /// `name` on the wire.
    pub name: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// `threadId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,
    /// Registration strategy for this login only; omission selects automatic discovery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_registration: Option<McpServerOauthClientRegistration>,
    /// `scopes` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// `timeoutSecs` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_secs: Option<i64>,
}

impl McpServerOauthLoginParams {
    /// A `McpServerOauthLoginParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            environment_id: Default::default(),
            thread_id: Default::default(),
            client_registration: Default::default(),
            scopes: Default::default(),
            timeout_secs: Default::default(),
        }
    }
}

crate::object::object! { McpServerOauthLoginParams {
    "name" => name: required,
    "environmentId" => environment_id: option,
    "threadId" => thread_id: option,
    "clientRegistration" => client_registration: option,
    "scopes" => scopes: option,
    "timeoutSecs" => timeout_secs: option,
} }

/// Answer to the request `mcpServer/oauth/login`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerOauthLoginResponse {
    /// `authorizationUrl` on the wire.
    pub authorization_url: String,
    /// Identifies this login attempt across the response and completion notification. Older servers omit this field; current servers always return it.
    pub login_id: Option<String>,
}

crate::object::object! { McpServerOauthLoginResponse {
    "authorizationUrl" => authorization_url: required,
    "loginId" => login_id: option,
} }

/// Answer to the request `config/mcpServer/reload`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct McpServerRefreshResponse {}

crate::object::object! { McpServerRefreshResponse {
} }

/// Params of the request `mcpServer/tool/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerToolCallParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `server` on the wire.
    pub server: String,
    /// Exact registration scope; omission preserves legacy name-only selection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment_id: Option<String>,
    /// `tool` on the wire.
    pub tool: String,
    /// `arguments` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arguments: Option<serde_json::Value>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

impl McpServerToolCallParams {
    /// A `McpServerToolCallParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        server: impl Into<String>,
        tool: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            server: server.into(),
            environment_id: Default::default(),
            tool: tool.into(),
            arguments: Default::default(),
            meta: Default::default(),
        }
    }
}

crate::object::object! { McpServerToolCallParams {
    "threadId" => thread_id: required,
    "server" => server: required,
    "environmentId" => environment_id: option,
    "tool" => tool: required,
    "arguments" => arguments: option,
    "_meta" => meta: option,
} }

/// Answer to the request `mcpServer/tool/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerToolCallResponse {
    /// `content` on the wire.
    pub content: Vec<serde_json::Value>,
    /// `structuredContent` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub structured_content: Option<serde_json::Value>,
    /// `isError` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_error: Option<bool>,
    /// `_meta` on the wire.
    #[serde(rename = "_meta", skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

crate::object::object! { McpServerToolCallResponse {
    "content" => content: required,
    "structuredContent" => structured_content: option,
    "isError" => is_error: option,
    "_meta" => meta: option,
} }

/// Answer to the request `memory/reset`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MemoryResetResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryResetResponse {
} }

/// Params of the request `memory/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MemoryStatusParams {
    /// Required distinct consolidated threads. Defaults to 20; supported range is 1..=4096.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_consolidated_threads: Option<u32>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryStatusParams {
    "minConsolidatedThreads" => min_consolidated_threads: option,
} }

/// Answer to the request `memory/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MemoryStatusResponse {
    /// `v2ConsolidatedThreads` on the wire.
    pub v2_consolidated_threads: u32,
    /// `v2Ready` on the wire.
    pub v2_ready: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { MemoryStatusResponse {
    "v2ConsolidatedThreads" => v2_consolidated_threads: required,
    "v2Ready" => v2_ready: required,
} }

/// Params of the request `mock/experimentalMethod`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MockExperimentalMethodParams {
    /// Test-only payload field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MockExperimentalMethodParams {
    "value" => value: option,
} }

/// Answer to the request `mock/experimentalMethod`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MockExperimentalMethodResponse {
    /// Echoes the input `value`.
    pub echoed: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { MockExperimentalMethodResponse {
    "echoed" => echoed: option,
} }

/// Params of the request `model/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelListParams {
    /// List models for this configured provider instead of the app-server default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// When true, include models that are hidden from the default picker list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_hidden: Option<bool>,
}

crate::object::object! { ModelListParams {
    "modelProvider" => model_provider: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "includeHidden" => include_hidden: option,
} }

/// Answer to the request `model/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelListResponse {
    /// `data` on the wire.
    pub data: Vec<Model>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ModelListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `modelProvider/capabilities/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ModelProviderCapabilitiesReadParams {}

crate::object::object! { ModelProviderCapabilitiesReadParams {
} }

/// Answer to the request `modelProvider/capabilities/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderCapabilitiesReadResponse {
    /// `imageGeneration` on the wire.
    pub image_generation: bool,
    /// `webSearch` on the wire.
    pub web_search: bool,
}

crate::object::object! { ModelProviderCapabilitiesReadResponse {
    "imageGeneration" => image_generation: required,
    "webSearch" => web_search: required,
} }

/// Params of the request `modelProvider/config/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelProviderConfigWriteParams {
    /// `settings` on the wire.
    pub settings: ProviderSettingsPatch,
}

impl ModelProviderConfigWriteParams {
    /// A `ModelProviderConfigWriteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(settings: ProviderSettingsPatch) -> Self {
        Self { settings }
    }
}

crate::object::object! { ModelProviderConfigWriteParams {
    "settings" => settings: required,
} }

/// Answer to the request `modelProvider/config/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelProviderConfigWriteResponse {
    /// `provider` on the wire.
    pub provider: ModelProviderSummary,
}

crate::object::object! { ModelProviderConfigWriteResponse {
    "provider" => provider: required,
} }

/// Params of the request `modelProvider/default/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderDefaultSetParams {
    /// Configured provider to use by default for new threads and unscoped model lists.
    pub provider_id: String,
}

impl ModelProviderDefaultSetParams {
    /// A `ModelProviderDefaultSetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(provider_id: impl Into<String>) -> Self {
        Self {
            provider_id: provider_id.into(),
        }
    }
}

crate::object::object! { ModelProviderDefaultSetParams {
    "providerId" => provider_id: required,
} }

/// Params of the request `modelProvider/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ModelProviderListParams {}

crate::object::object! { ModelProviderListParams {
} }

/// Answer to the request `modelProvider/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelProviderListResponse {
    /// `data` on the wire.
    pub data: Vec<ModelProviderSummary>,
    /// `defaultProviderId` on the wire.
    pub default_provider_id: String,
    /// `canChangeDefault` on the wire.
    pub can_change_default: bool,
}

crate::object::object! { ModelProviderListResponse {
    "data" => data: required,
    "defaultProviderId" => default_provider_id: required,
    "canChangeDefault" => can_change_default: required,
} }

/// Params of the request `permissionProfile/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PermissionProfileListParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to the full result set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional working directory to resolve project config layers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
}

crate::object::object! { PermissionProfileListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "cwd" => cwd: option,
} }

/// Answer to the request `permissionProfile/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PermissionProfileListResponse {
    /// `data` on the wire.
    pub data: Vec<PermissionProfileSummary>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { PermissionProfileListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `plugin/install`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginInstallParams {
    /// `marketplacePath` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketplace_path: Option<AbsolutePathBuf>,
    /// `remoteMarketplaceName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_marketplace_name: Option<String>,
    /// Client-generated identifier used to correlate one installation attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub install_attempt_id: Option<String>,
    /// `pluginName` on the wire.
    pub plugin_name: String,
}

impl PluginInstallParams {
    /// A `PluginInstallParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_name: impl Into<String>) -> Self {
        Self {
            marketplace_path: Default::default(),
            remote_marketplace_name: Default::default(),
            install_attempt_id: Default::default(),
            plugin_name: plugin_name.into(),
        }
    }
}

crate::object::object! { PluginInstallParams {
    "marketplacePath" => marketplace_path: option,
    "remoteMarketplaceName" => remote_marketplace_name: option,
    "installAttemptId" => install_attempt_id: option,
    "pluginName" => plugin_name: required,
} }

/// Answer to the request `plugin/install`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginInstallResponse {
    /// `authPolicy` on the wire.
    pub auth_policy: PluginAuthPolicy,
    /// `appsNeedingAuth` on the wire.
    pub apps_needing_auth: Vec<AppSummary>,
}

crate::object::object! { PluginInstallResponse {
    "authPolicy" => auth_policy: required,
    "appsNeedingAuth" => apps_needing_auth: required,
} }

/// Params of the request `plugin/installed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginInstalledParams {
    /// Optional working directories used to discover repo marketplaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    /// Additional uninstalled plugin names that should be returned when present locally. This is used by mention surfaces that intentionally expose install entrypoints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub install_suggestion_plugin_names: Option<Vec<String>>,
}

crate::object::object! { PluginInstalledParams {
    "cwds" => cwds: option,
    "installSuggestionPluginNames" => install_suggestion_plugin_names: option,
} }

/// Answer to the request `plugin/installed`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginInstalledResponse {
    /// `marketplaces` on the wire.
    pub marketplaces: Vec<PluginMarketplaceEntry>,
    /// `marketplaceLoadErrors` on the wire.
    pub marketplace_load_errors: Vec<MarketplaceLoadErrorInfo>,
}

crate::object::object! { PluginInstalledResponse {
    "marketplaces" => marketplaces: required,
    "marketplaceLoadErrors" => marketplace_load_errors: or_default,
} }

/// Params of the request `plugin/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginListParams {
    /// Optional working directories used to discover repo marketplaces. When omitted, only home-scoped marketplaces and the official curated marketplace are considered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    /// Optional marketplace kind filter. When omitted, only local marketplaces are queried, plus the default remote catalog when enabled by feature flag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketplace_kinds: Option<Vec<PluginListMarketplaceKind>>,
    /// Whether the client requests a fresh remote plugin catalog fetch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_refetch: Option<bool>,
}

crate::object::object! { PluginListParams {
    "cwds" => cwds: option,
    "marketplaceKinds" => marketplace_kinds: option,
    "forceRefetch" => force_refetch: option,
} }

/// Answer to the request `plugin/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginListResponse {
    /// `marketplaces` on the wire.
    pub marketplaces: Vec<PluginMarketplaceEntry>,
    /// `marketplaceLoadErrors` on the wire.
    pub marketplace_load_errors: Vec<MarketplaceLoadErrorInfo>,
    /// `featuredPluginIds` on the wire.
    pub featured_plugin_ids: Vec<String>,
}

crate::object::object! { PluginListResponse {
    "marketplaces" => marketplaces: required,
    "marketplaceLoadErrors" => marketplace_load_errors: or_default,
    "featuredPluginIds" => featured_plugin_ids: or_default,
} }

/// Params of the request `plugin/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginReadParams {
    /// `marketplacePath` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketplace_path: Option<AbsolutePathBuf>,
    /// `remoteMarketplaceName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_marketplace_name: Option<String>,
    /// `pluginName` on the wire.
    pub plugin_name: String,
}

impl PluginReadParams {
    /// A `PluginReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_name: impl Into<String>) -> Self {
        Self {
            marketplace_path: Default::default(),
            remote_marketplace_name: Default::default(),
            plugin_name: plugin_name.into(),
        }
    }
}

crate::object::object! { PluginReadParams {
    "marketplacePath" => marketplace_path: option,
    "remoteMarketplaceName" => remote_marketplace_name: option,
    "pluginName" => plugin_name: required,
} }

/// Answer to the request `plugin/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PluginReadResponse {
    /// `plugin` on the wire.
    pub plugin: PluginDetail,
}

crate::object::object! { PluginReadResponse {
    "plugin" => plugin: required,
} }

/// Params of the request `plugin/reconcile`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PluginReconcileParams {
    /// Optional client-provided reason recorded with the reconciliation attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

crate::object::object! { PluginReconcileParams {
    "reason" => reason: option,
} }

/// Bundle and installed-state changes observed by this pass, not a runtime-readiness acknowledgement or a cumulative diff since the client's last request. Other metadata-only changes are not listed.
///
/// Answer to the request `plugin/reconcile`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginReconcileResponse {
    /// Plugins affected by bundle changes, enablement changes, or removals. Installed-state changes compare against the previous cached snapshot, including cached reinstalls. Removal hints survive cache cleanup failures; unchanged plugins are omitted.
    pub changed_plugins: Vec<PluginReconcileChangedPlugin>,
    /// Backend remote plugin IDs whose bundle or identity update failed.
    pub failed_remote_plugin_ids: Vec<String>,
    /// Subset of failures for which the requested bundle could not be materialized. A previously cached version may still be available.
    pub failed_materialization_remote_plugin_ids: Vec<String>,
}

crate::object::object! { PluginReconcileResponse {
    "changedPlugins" => changed_plugins: required,
    "failedRemotePluginIds" => failed_remote_plugin_ids: required,
    "failedMaterializationRemotePluginIds" => failed_materialization_remote_plugin_ids: required,
} }

/// Params of the request `plugin/search`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSearchParams {
    /// `searchTerm` on the wire.
    pub search_term: String,
    /// `scope` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<PluginSearchScope>,
    /// `cwds` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<AbsolutePathBuf>>,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl PluginSearchParams {
    /// A `PluginSearchParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(search_term: impl Into<String>) -> Self {
        Self {
            search_term: search_term.into(),
            scope: Default::default(),
            cwds: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { PluginSearchParams {
    "searchTerm" => search_term: required,
    "scope" => scope: option,
    "cwds" => cwds: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// Answer to the request `plugin/search`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSearchResponse {
    /// `data` on the wire.
    pub data: Vec<PluginSearchResult>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { PluginSearchResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `plugin/share/checkout`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareCheckoutParams {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
}

impl PluginShareCheckoutParams {
    /// A `PluginShareCheckoutParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(remote_plugin_id: impl Into<String>) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
        }
    }
}

crate::object::object! { PluginShareCheckoutParams {
    "remotePluginId" => remote_plugin_id: required,
} }

/// Answer to the request `plugin/share/checkout`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareCheckoutResponse {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
    /// `pluginId` on the wire.
    pub plugin_id: String,
    /// `pluginName` on the wire.
    pub plugin_name: String,
    /// `pluginPath` on the wire.
    pub plugin_path: AbsolutePathBuf,
    /// `marketplaceName` on the wire.
    pub marketplace_name: String,
    /// `marketplacePath` on the wire.
    pub marketplace_path: AbsolutePathBuf,
    /// `remoteVersion` on the wire.
    pub remote_version: Option<String>,
}

crate::object::object! { PluginShareCheckoutResponse {
    "remotePluginId" => remote_plugin_id: required,
    "pluginId" => plugin_id: required,
    "pluginName" => plugin_name: required,
    "pluginPath" => plugin_path: required,
    "marketplaceName" => marketplace_name: required,
    "marketplacePath" => marketplace_path: required,
    "remoteVersion" => remote_version: option,
} }

/// Params of the request `plugin/share/delete`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareDeleteParams {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
}

impl PluginShareDeleteParams {
    /// A `PluginShareDeleteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(remote_plugin_id: impl Into<String>) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
        }
    }
}

crate::object::object! { PluginShareDeleteParams {
    "remotePluginId" => remote_plugin_id: required,
} }

/// Answer to the request `plugin/share/delete`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PluginShareDeleteResponse {}

crate::object::object! { PluginShareDeleteResponse {
} }

/// Params of the request `plugin/share/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PluginShareListParams {}

crate::object::object! { PluginShareListParams {
} }

/// Answer to the request `plugin/share/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PluginShareListResponse {
    /// `data` on the wire.
    pub data: Vec<PluginShareListItem>,
}

crate::object::object! { PluginShareListResponse {
    "data" => data: required,
} }

/// Params of the request `plugin/share/save`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareSaveParams {
    /// `pluginPath` on the wire.
    pub plugin_path: AbsolutePathBuf,
    /// `remotePluginId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_plugin_id: Option<String>,
    /// `discoverability` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discoverability: Option<PluginShareDiscoverability>,
    /// `shareTargets` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_targets: Option<Vec<PluginShareTarget>>,
}

impl PluginShareSaveParams {
    /// A `PluginShareSaveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_path: impl Into<AbsolutePathBuf>) -> Self {
        Self {
            plugin_path: plugin_path.into(),
            remote_plugin_id: Default::default(),
            discoverability: Default::default(),
            share_targets: Default::default(),
        }
    }
}

crate::object::object! { PluginShareSaveParams {
    "pluginPath" => plugin_path: required,
    "remotePluginId" => remote_plugin_id: option,
    "discoverability" => discoverability: option,
    "shareTargets" => share_targets: option,
} }

/// Answer to the request `plugin/share/save`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareSaveResponse {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
    /// `shareUrl` on the wire.
    pub share_url: String,
    /// `canPublishToWorkspace` on the wire.
    pub can_publish_to_workspace: Option<bool>,
}

crate::object::object! { PluginShareSaveResponse {
    "remotePluginId" => remote_plugin_id: required,
    "shareUrl" => share_url: required,
    "canPublishToWorkspace" => can_publish_to_workspace: option,
} }

/// Params of the request `plugin/share/updateTargets`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginShareUpdateTargetsParams {
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
    /// `discoverability` on the wire.
    pub discoverability: PluginShareUpdateDiscoverability,
    /// `shareTargets` on the wire.
    pub share_targets: Vec<PluginShareTarget>,
}

impl PluginShareUpdateTargetsParams {
    /// A `PluginShareUpdateTargetsParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        remote_plugin_id: impl Into<String>,
        discoverability: PluginShareUpdateDiscoverability,
        share_targets: Vec<PluginShareTarget>,
    ) -> Self {
        Self {
            remote_plugin_id: remote_plugin_id.into(),
            discoverability,
            share_targets,
        }
    }
}

crate::object::object! { PluginShareUpdateTargetsParams {
    "remotePluginId" => remote_plugin_id: required,
    "discoverability" => discoverability: required,
    "shareTargets" => share_targets: required,
} }

/// Answer to the request `plugin/share/updateTargets`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PluginShareUpdateTargetsResponse {
    /// `principals` on the wire.
    pub principals: Vec<PluginSharePrincipal>,
    /// `discoverability` on the wire.
    pub discoverability: PluginShareDiscoverability,
}

crate::object::object! { PluginShareUpdateTargetsResponse {
    "principals" => principals: required,
    "discoverability" => discoverability: required,
} }

/// Params of the request `plugin/skill/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginSkillReadParams {
    /// `remoteMarketplaceName` on the wire.
    pub remote_marketplace_name: String,
    /// `remotePluginId` on the wire.
    pub remote_plugin_id: String,
    /// `skillName` on the wire.
    pub skill_name: String,
}

impl PluginSkillReadParams {
    /// A `PluginSkillReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        remote_marketplace_name: impl Into<String>,
        remote_plugin_id: impl Into<String>,
        skill_name: impl Into<String>,
    ) -> Self {
        Self {
            remote_marketplace_name: remote_marketplace_name.into(),
            remote_plugin_id: remote_plugin_id.into(),
            skill_name: skill_name.into(),
        }
    }
}

crate::object::object! { PluginSkillReadParams {
    "remoteMarketplaceName" => remote_marketplace_name: required,
    "remotePluginId" => remote_plugin_id: required,
    "skillName" => skill_name: required,
} }

/// Answer to the request `plugin/skill/read`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PluginSkillReadResponse {
    /// `contents` on the wire.
    pub contents: Option<String>,
}

crate::object::object! { PluginSkillReadResponse {
    "contents" => contents: option,
} }

/// Params of the request `plugin/uninstall`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PluginUninstallParams {
    /// `pluginId` on the wire.
    pub plugin_id: String,
}

impl PluginUninstallParams {
    /// A `PluginUninstallParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(plugin_id: impl Into<String>) -> Self {
        Self {
            plugin_id: plugin_id.into(),
        }
    }
}

crate::object::object! { PluginUninstallParams {
    "pluginId" => plugin_id: required,
} }

/// Answer to the request `plugin/uninstall`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PluginUninstallResponse {}

crate::object::object! { PluginUninstallResponse {
} }

/// Terminate a running `process/spawn` session.
///
/// Params of the request `process/kill`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessKillParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
}

#[cfg(feature = "experimental")]
impl ProcessKillParams {
    /// A `ProcessKillParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_handle: impl Into<String>) -> Self {
        Self {
            process_handle: process_handle.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessKillParams {
    "processHandle" => process_handle: required,
} }

/// Empty success response for `process/kill`.
///
/// Answer to the request `process/kill`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProcessKillResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessKillResponse {
} }

/// Resize a running PTY-backed `process/spawn` session.
///
/// Params of the request `process/resizePty`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessResizePtyParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// New PTY size in character cells.
    pub size: ProcessTerminalSize,
}

#[cfg(feature = "experimental")]
impl ProcessResizePtyParams {
    /// A `ProcessResizePtyParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_handle: impl Into<String>, size: ProcessTerminalSize) -> Self {
        Self {
            process_handle: process_handle.into(),
            size,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessResizePtyParams {
    "processHandle" => process_handle: required,
    "size" => size: required,
} }

/// Empty success response for `process/resizePty`.
///
/// Answer to the request `process/resizePty`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProcessResizePtyResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessResizePtyResponse {
} }

/// Spawn a standalone process (argv vector) without a Codex sandbox on the host where the app server is running.
///
/// `process/spawn` returns after the process has started and the connection-scoped `processHandle` has been registered. Process output and exit are reported via `process/outputDelta` and `process/exited` notifications.
///
/// Params of the request `process/spawn`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessSpawnParams {
    /// Command argv vector. Empty arrays are rejected.
    pub command: Vec<String>,
    /// Client-supplied, connection-scoped process handle.
    ///
    /// Duplicate active handles are rejected on the same connection. The same handle can be reused after the prior process exits.
    pub process_handle: String,
    /// Absolute working directory for the process.
    pub cwd: AbsolutePathBuf,
    /// Enable PTY mode.
    ///
    /// This implies `streamStdin` and `streamStdoutStderr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tty: Option<bool>,
    /// Allow follow-up `process/writeStdin` requests to write stdin bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_stdin: Option<bool>,
    /// Stream stdout/stderr via `process/outputDelta` notifications.
    ///
    /// Streamed bytes are not duplicated into the `process/exited` notification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_stdout_stderr: Option<bool>,
    /// Optional per-stream stdout/stderr capture cap in bytes.
    ///
    /// When omitted, the server default applies. Set to `null` to disable the cap.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_bytes_cap: Option<Option<u64>>,
    /// Optional timeout in milliseconds.
    ///
    /// When omitted, the server default applies. Set to `null` to disable the timeout.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<Option<i64>>,
    /// Optional environment overrides merged into the app-server process environment.
    ///
    /// Matching names override inherited values. Set a key to `null` to unset an inherited variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<BTreeMap<String, Option<String>>>,
    /// Optional initial PTY size in character cells. Only valid when `tty` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<ProcessTerminalSize>,
}

#[cfg(feature = "experimental")]
impl ProcessSpawnParams {
    /// A `ProcessSpawnParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        command: Vec<String>,
        process_handle: impl Into<String>,
        cwd: impl Into<AbsolutePathBuf>,
    ) -> Self {
        Self {
            command,
            process_handle: process_handle.into(),
            cwd: cwd.into(),
            tty: Default::default(),
            stream_stdin: Default::default(),
            stream_stdout_stderr: Default::default(),
            output_bytes_cap: Default::default(),
            timeout_ms: Default::default(),
            env: Default::default(),
            size: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessSpawnParams {
    "command" => command: required,
    "processHandle" => process_handle: required,
    "cwd" => cwd: required,
    "tty" => tty: option,
    "streamStdin" => stream_stdin: option,
    "streamStdoutStderr" => stream_stdout_stderr: option,
    "outputBytesCap" => output_bytes_cap: double,
    "timeoutMs" => timeout_ms: double,
    "env" => env: option,
    "size" => size: option,
} }

/// Successful response for `process/spawn`.
///
/// Answer to the request `process/spawn`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProcessSpawnResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessSpawnResponse {
} }

/// Write stdin bytes to a running `process/spawn` session, close stdin, or both.
///
/// Params of the request `process/writeStdin`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessWriteStdinParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// Optional base64-encoded stdin bytes to write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delta_base64: Option<String>,
    /// Close stdin after writing `deltaBase64`, if present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_stdin: Option<bool>,
}

#[cfg(feature = "experimental")]
impl ProcessWriteStdinParams {
    /// A `ProcessWriteStdinParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(process_handle: impl Into<String>) -> Self {
        Self {
            process_handle: process_handle.into(),
            delta_base64: Default::default(),
            close_stdin: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessWriteStdinParams {
    "processHandle" => process_handle: required,
    "deltaBase64" => delta_base64: option,
    "closeStdin" => close_stdin: option,
} }

/// Empty success response for `process/writeStdin`.
///
/// Answer to the request `process/writeStdin`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProcessWriteStdinResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessWriteStdinResponse {
} }

/// Params of the request `project/create`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectCreateParams {
    /// `name` on the wire.
    pub name: String,
    /// `roots` on the wire.
    pub roots: Vec<ProjectRoot>,
    /// `metadata` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `idempotencyKey` on the wire.
    pub idempotency_key: String,
}

#[cfg(feature = "experimental")]
impl ProjectCreateParams {
    /// A `ProjectCreateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        roots: Vec<ProjectRoot>,
        idempotency_key: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            roots,
            metadata: Default::default(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectCreateParams {
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: option,
    "idempotencyKey" => idempotency_key: required,
} }

/// Answer to the request `project/create`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectCreateResponse {
    /// `project` on the wire.
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectCreateResponse {
    "project" => project: required,
} }

/// Params of the request `project/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectDeleteParams {
    /// `projectId` on the wire.
    pub project_id: String,
}

#[cfg(feature = "experimental")]
impl ProjectDeleteParams {
    /// A `ProjectDeleteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectDeleteParams {
    "projectId" => project_id: required,
} }

/// Answer to the request `project/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProjectDeleteResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectDeleteResponse {
} }

/// Params of the request `project/import`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectImportParams {
    /// `name` on the wire.
    pub name: String,
    /// `roots` on the wire.
    pub roots: Vec<ProjectRoot>,
    /// `metadata` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `threads` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threads: Option<Vec<String>>,
    /// `idempotencyKey` on the wire.
    pub idempotency_key: String,
}

#[cfg(feature = "experimental")]
impl ProjectImportParams {
    /// A `ProjectImportParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        roots: Vec<ProjectRoot>,
        idempotency_key: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            roots,
            metadata: Default::default(),
            threads: Default::default(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectImportParams {
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: option,
    "threads" => threads: option,
    "idempotencyKey" => idempotency_key: required,
} }

/// Answer to the request `project/import`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectImportResponse {
    /// `project` on the wire.
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectImportResponse {
    "project" => project: required,
} }

/// Params of the request `project/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectListParams {
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Defaults to position. Recency sorting always places empty projects last. Use the returned order; numeric positions are not exposed in project responses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_key: Option<ProjectSortKey>,
    /// Requires sortKey. Defaults to asc for position and desc for recencyAt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "sortKey" => sort_key: option,
    "sortDirection" => sort_direction: option,
} }

/// Answer to the request `project/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectListResponse {
    /// `data` on the wire.
    pub data: Vec<Project>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `project/move`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectMoveParams {
    /// `projectId` on the wire.
    pub project_id: String,
    /// Place the project before this ID, or append it when omitted or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_project_id: Option<String>,
}

#[cfg(feature = "experimental")]
impl ProjectMoveParams {
    /// A `ProjectMoveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            before_project_id: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectMoveParams {
    "projectId" => project_id: required,
    "beforeProjectId" => before_project_id: option,
} }

/// Answer to the request `project/move`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProjectMoveResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectMoveResponse {
} }

/// Params of the request `project/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectReadParams {
    /// `projectId` on the wire.
    pub project_id: String,
}

#[cfg(feature = "experimental")]
impl ProjectReadParams {
    /// A `ProjectReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectReadParams {
    "projectId" => project_id: required,
} }

/// Answer to the request `project/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectReadResponse {
    /// `project` on the wire.
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectReadResponse {
    "project" => project: required,
} }

/// Params of the request `project/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectUpdateParams {
    /// `projectId` on the wire.
    pub project_id: String,
    /// `name` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `roots` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roots: Option<Vec<ProjectRoot>>,
    /// `metadata` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ProjectUpdateParams {
    /// A `ProjectUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            name: Default::default(),
            roots: Default::default(),
            metadata: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectUpdateParams {
    "projectId" => project_id: required,
    "name" => name: option,
    "roots" => roots: option,
    "metadata" => metadata: option,
} }

/// Answer to the request `project/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectUpdateResponse {
    /// `project` on the wire.
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectUpdateResponse {
    "project" => project: required,
} }

/// Params of the request `remoteControl/client/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlClientsListParams {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// `order` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<RemoteControlClientsListOrder>,
}

#[cfg(feature = "experimental")]
impl RemoteControlClientsListParams {
    /// A `RemoteControlClientsListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
            order: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsListParams {
    "environmentId" => environment_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "order" => order: option,
} }

/// Answer to the request `remoteControl/client/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlClientsListResponse {
    /// `data` on the wire.
    pub data: Vec<RemoteControlClient>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `remoteControl/client/revoke`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlClientsRevokeParams {
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `clientId` on the wire.
    pub client_id: String,
}

#[cfg(feature = "experimental")]
impl RemoteControlClientsRevokeParams {
    /// A `RemoteControlClientsRevokeParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            client_id: client_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsRevokeParams {
    "environmentId" => environment_id: required,
    "clientId" => client_id: required,
} }

/// Answer to the request `remoteControl/client/revoke`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RemoteControlClientsRevokeResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsRevokeResponse {
} }

/// Params of the request `remoteControl/disable`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RemoteControlDisableParams {
    /// `ephemeral` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<bool>,
}

crate::object::object! { RemoteControlDisableParams {
    "ephemeral" => ephemeral: option,
} }

/// Answer to the request `remoteControl/disable`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlDisableResponse {
    /// `status` on the wire.
    pub status: RemoteControlConnectionStatus,
    /// `serverName` on the wire.
    pub server_name: String,
    /// `installationId` on the wire.
    pub installation_id: String,
    /// `environmentId` on the wire.
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlDisableResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: option,
} }

/// Params of the request `remoteControl/enable`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RemoteControlEnableParams {
    /// `ephemeral` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<bool>,
}

crate::object::object! { RemoteControlEnableParams {
    "ephemeral" => ephemeral: option,
} }

/// Answer to the request `remoteControl/enable`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlEnableResponse {
    /// `status` on the wire.
    pub status: RemoteControlConnectionStatus,
    /// `serverName` on the wire.
    pub server_name: String,
    /// `installationId` on the wire.
    pub installation_id: String,
    /// `environmentId` on the wire.
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlEnableResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: option,
} }

/// Params of the request `remoteControl/pairing/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlPairingStartParams {
    /// `manualCode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_code: Option<bool>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStartParams {
    "manualCode" => manual_code: option,
} }

/// Answer to the request `remoteControl/pairing/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlPairingStartResponse {
    /// `pairingCode` on the wire.
    pub pairing_code: String,
    /// `manualPairingCode` on the wire.
    pub manual_pairing_code: Option<String>,
    /// `environmentId` on the wire.
    pub environment_id: String,
    /// `expiresAt` on the wire.
    pub expires_at: i64,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStartResponse {
    "pairingCode" => pairing_code: required,
    "manualPairingCode" => manual_pairing_code: option,
    "environmentId" => environment_id: required,
    "expiresAt" => expires_at: required,
} }

/// Params of the request `remoteControl/pairing/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlPairingStatusParams {
    /// `pairingCode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairing_code: Option<String>,
    /// `manualPairingCode` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manual_pairing_code: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStatusParams {
    "pairingCode" => pairing_code: option,
    "manualPairingCode" => manual_pairing_code: option,
} }

/// Answer to the request `remoteControl/pairing/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemoteControlPairingStatusResponse {
    /// `claimed` on the wire.
    pub claimed: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStatusResponse {
    "claimed" => claimed: required,
} }

/// Answer to the request `remoteControl/status/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemoteControlStatusReadResponse {
    /// `status` on the wire.
    pub status: RemoteControlConnectionStatus,
    /// `serverName` on the wire.
    pub server_name: String,
    /// `installationId` on the wire.
    pub installation_id: String,
    /// `environmentId` on the wire.
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlStatusReadResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: option,
} }

/// Params of the request `review/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReviewStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `target` on the wire.
    pub target: ReviewTarget,
    /// Reviews run inline on the supplied thread. Omit this field or pass `inline`. To review on a separate thread, start a thread first and use its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<ReviewDelivery>,
}

impl ReviewStartParams {
    /// A `ReviewStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, target: ReviewTarget) -> Self {
        Self {
            thread_id: thread_id.into(),
            target,
            delivery: Default::default(),
        }
    }
}

crate::object::object! { ReviewStartParams {
    "threadId" => thread_id: required,
    "target" => target: required,
    "delivery" => delivery: option,
} }

/// Answer to the request `review/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReviewStartResponse {
    /// `turn` on the wire.
    pub turn: Turn,
    /// The thread id supplied to `review/start`.
    pub review_thread_id: String,
}

crate::object::object! { ReviewStartResponse {
    "turn" => turn: required,
    "reviewThreadId" => review_thread_id: required,
} }

/// Acknowledges the compression trigger, not completion. Existing maintenance locks and cooldowns can cause the background pass to skip without doing work.
///
/// Answer to the request `rollout/compress`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RolloutCompressResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { RolloutCompressResponse {
} }

/// Params of the request `account/sendAddCreditsNudgeEmail`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendAddCreditsNudgeEmailParams {
    /// `creditType` on the wire.
    pub credit_type: AddCreditsNudgeCreditType,
}

impl SendAddCreditsNudgeEmailParams {
    /// A `SendAddCreditsNudgeEmailParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(credit_type: AddCreditsNudgeCreditType) -> Self {
        Self { credit_type }
    }
}

crate::object::object! { SendAddCreditsNudgeEmailParams {
    "creditType" => credit_type: required,
} }

/// Answer to the request `account/sendAddCreditsNudgeEmail`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SendAddCreditsNudgeEmailResponse {
    /// `status` on the wire.
    pub status: AddCreditsNudgeEmailStatus,
}

crate::object::object! { SendAddCreditsNudgeEmailResponse {
    "status" => status: required,
} }

/// Params of the request `server/diagnostics`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ServerDiagnosticsParams {}

#[cfg(feature = "experimental")]
crate::object::object! { ServerDiagnosticsParams {
} }

/// Answer to the request `server/diagnostics`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ServerDiagnosticsResponse {
    /// `process` on the wire.
    pub process: ServerDiagnosticsProcess,
    /// `gauges` on the wire.
    pub gauges: Vec<ServerDiagnosticsGauge>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ServerDiagnosticsResponse {
    "process" => process: required,
    "gauges" => gauges: required,
} }

/// Params of the request `skills/config/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillsConfigWriteParams {
    /// Path-based selector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<AbsolutePathBuf>,
    /// Name-based selector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `enabled` on the wire.
    pub enabled: bool,
}

impl SkillsConfigWriteParams {
    /// A `SkillsConfigWriteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enabled: bool) -> Self {
        Self {
            path: Default::default(),
            name: Default::default(),
            enabled,
        }
    }
}

crate::object::object! { SkillsConfigWriteParams {
    "path" => path: option,
    "name" => name: option,
    "enabled" => enabled: required,
} }

/// Answer to the request `skills/config/write`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillsConfigWriteResponse {
    /// `effectiveEnabled` on the wire.
    pub effective_enabled: bool,
}

crate::object::object! { SkillsConfigWriteResponse {
    "effectiveEnabled" => effective_enabled: required,
} }

/// Params of the request `skills/extraRoots/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillsExtraRootsSetParams {
    /// `extraRoots` on the wire.
    pub extra_roots: Vec<AbsolutePathBuf>,
}

impl SkillsExtraRootsSetParams {
    /// A `SkillsExtraRootsSetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(extra_roots: Vec<AbsolutePathBuf>) -> Self {
        Self { extra_roots }
    }
}

crate::object::object! { SkillsExtraRootsSetParams {
    "extraRoots" => extra_roots: required,
} }

/// Answer to the request `skills/extraRoots/set`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SkillsExtraRootsSetResponse {}

crate::object::object! { SkillsExtraRootsSetResponse {
} }

/// Params of the request `skills/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SkillsListParams {
    /// When empty, defaults to the current session working directory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwds: Option<Vec<String>>,
    /// When true, bypass the skills cache and re-scan skills from disk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_reload: Option<bool>,
}

crate::object::object! { SkillsListParams {
    "cwds" => cwds: option,
    "forceReload" => force_reload: option,
} }

/// Answer to the request `skills/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillsListResponse {
    /// `data` on the wire.
    pub data: Vec<SkillsListEntry>,
}

crate::object::object! { SkillsListResponse {
    "data" => data: required,
} }

/// Params of the request `thread/approveGuardianDeniedAction`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadApproveGuardianDeniedActionParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Serialized `codex_protocol::protocol::GuardianAssessmentEvent`.
    pub event: serde_json::Value,
}

impl ThreadApproveGuardianDeniedActionParams {
    /// A `ThreadApproveGuardianDeniedActionParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, event: serde_json::Value) -> Self {
        Self {
            thread_id: thread_id.into(),
            event,
        }
    }
}

crate::object::object! { ThreadApproveGuardianDeniedActionParams {
    "threadId" => thread_id: required,
    "event" => event: required,
} }

/// Answer to the request `thread/approveGuardianDeniedAction`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadApproveGuardianDeniedActionResponse {}

crate::object::object! { ThreadApproveGuardianDeniedActionResponse {
} }

/// Params of the request `thread/archive`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadArchiveParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadArchiveParams {
    /// A `ThreadArchiveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadArchiveParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/archive`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadArchiveResponse {}

crate::object::object! { ThreadArchiveResponse {
} }

/// Parameters for creating or locating an attachment on its owning thread.
///
/// Params of the request `thread/attachment/add`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentAddParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `attachmentType` on the wire.
    pub attachment_type: String,
    /// `identityKey` on the wire.
    pub identity_key: String,
    /// `payload` on the wire.
    pub payload: serde_json::Value,
}

impl ThreadAttachmentAddParams {
    /// A `ThreadAttachmentAddParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        attachment_type: impl Into<String>,
        identity_key: impl Into<String>,
        payload: serde_json::Value,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            attachment_type: attachment_type.into(),
            identity_key: identity_key.into(),
            payload,
        }
    }
}

crate::object::object! { ThreadAttachmentAddParams {
    "threadId" => thread_id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "payload" => payload: required,
} }

/// The created or existing attachment.
///
/// Answer to the request `thread/attachment/add`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadAttachmentAddResponse {
    /// `outcome` on the wire.
    pub outcome: ThreadAttachmentAddOutcome,
    /// `attachment` on the wire.
    pub attachment: ThreadAttachment,
}

crate::object::object! { ThreadAttachmentAddResponse {
    "outcome" => outcome: required,
    "attachment" => attachment: required,
} }

/// Parameters for listing attachments from one thread.
///
/// Params of the request `thread/attachment/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ThreadAttachmentListParams {
    /// A `ThreadAttachmentListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

crate::object::object! { ThreadAttachmentListParams {
    "threadId" => thread_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// One page of attachments associated with the requested thread.
///
/// Answer to the request `thread/attachment/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadAttachment>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadAttachmentListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Parameters for reverse lookup by attachment identity within this server's store.
///
/// Params of the request `thread/attachmentOwner/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentOwnerListParams {
    /// `attachmentType` on the wire.
    pub attachment_type: String,
    /// `identityKey` on the wire.
    pub identity_key: String,
    /// Omitted or null returns all matches; false returns non-archived threads only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ThreadAttachmentOwnerListParams {
    /// A `ThreadAttachmentOwnerListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        attachment_type: impl Into<String>,
        identity_key: impl Into<String>,
    ) -> Self {
        Self {
            attachment_type: attachment_type.into(),
            identity_key: identity_key.into(),
            archived: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

crate::object::object! { ThreadAttachmentOwnerListParams {
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "archived" => archived: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// One page of matching owners, including threads without their own user messages.
///
/// Answer to the request `thread/attachmentOwner/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentOwnerListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadAttachmentOwner>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadAttachmentOwnerListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Parameters for deleting an attachment by its stable thread-local identity.
///
/// Params of the request `thread/attachment/remove`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadAttachmentRemoveParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `attachmentType` on the wire.
    pub attachment_type: String,
    /// `identityKey` on the wire.
    pub identity_key: String,
}

impl ThreadAttachmentRemoveParams {
    /// A `ThreadAttachmentRemoveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        attachment_type: impl Into<String>,
        identity_key: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            attachment_type: attachment_type.into(),
            identity_key: identity_key.into(),
        }
    }
}

crate::object::object! { ThreadAttachmentRemoveParams {
    "threadId" => thread_id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
} }

/// Successful deletion does not return additional attachment data.
///
/// Answer to the request `thread/attachment/remove`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadAttachmentRemoveResponse {}

crate::object::object! { ThreadAttachmentRemoveResponse {
} }

/// Params of the request `thread/backgroundTerminals/clean`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadBackgroundTerminalsCleanParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsCleanParams {
    /// A `ThreadBackgroundTerminalsCleanParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsCleanParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/backgroundTerminals/clean`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadBackgroundTerminalsCleanResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsCleanResponse {
} }

/// Params of the request `thread/backgroundTerminals/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadBackgroundTerminalsListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsListParams {
    /// A `ThreadBackgroundTerminalsListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsListParams {
    "threadId" => thread_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// Answer to the request `thread/backgroundTerminals/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadBackgroundTerminalsListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadBackgroundTerminal>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `thread/backgroundTerminals/terminate`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadBackgroundTerminalsTerminateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `processId` on the wire.
    pub process_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsTerminateParams {
    /// A `ThreadBackgroundTerminalsTerminateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, process_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            process_id: process_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsTerminateParams {
    "threadId" => thread_id: required,
    "processId" => process_id: required,
} }

/// Answer to the request `thread/backgroundTerminals/terminate`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadBackgroundTerminalsTerminateResponse {
    /// `terminated` on the wire.
    pub terminated: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsTerminateResponse {
    "terminated" => terminated: required,
} }

/// Params of the request `thread/compact/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadCompactStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadCompactStartParams {
    /// A `ThreadCompactStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadCompactStartParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/compact/start`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadCompactStartResponse {}

crate::object::object! { ThreadCompactStartResponse {
} }

/// Parameters for `thread/decrement_elicitation`.
///
/// Params of the request `thread/decrement_elicitation`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadDecrementElicitationParams {
    /// Thread whose out-of-band elicitation counter should be decremented.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadDecrementElicitationParams {
    /// A `ThreadDecrementElicitationParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadDecrementElicitationParams {
    "threadId" => thread_id: required,
} }

/// Response for `thread/decrement_elicitation`.
///
/// Answer to the request `thread/decrement_elicitation`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadDecrementElicitationResponse {
    /// Current out-of-band elicitation count after the decrement.
    pub count: i64,
    /// Whether timeout accounting remains paused after applying the decrement.
    pub paused: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadDecrementElicitationResponse {
    "count" => count: required,
    "paused" => paused: required,
} }

/// Params of the request `thread/delete`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadDeleteParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadDeleteParams {
    /// A `ThreadDeleteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadDeleteParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/delete`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadDeleteResponse {}

crate::object::object! { ThreadDeleteResponse {
} }

/// There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id and fork it into a new thread. 2. By path: load the thread from disk by path and fork it into a new thread.
///
/// If using a non-empty path, the thread_id param will be ignored. Empty string path values are treated as absent.
///
/// Prefer using thread_id whenever possible.
///
/// Params of the request `thread/fork`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadForkParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Start from the loaded parent's effective config, tools, environments, and persisted history to maximize prompt-cache reuse. Requires a loaded, persisted parent and `ephemeral: true`. Enables `features.reasoning_effort_override` on the fork. Only `config.thread_unload_delay_secs` may override the inherited config. Cannot be combined with `path`, `lastTurnId`, or `beforeTurnId`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experimental_prediction_mode: Option<bool>,
    /// Disable MCP servers in prediction mode when the inherited window uses incremental tools on Responses Lite. Requires `experimentalPredictionMode: true`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experimental_disable_prediction_mcp: Option<bool>,
    /// Optional last turn id to fork through, inclusive.
    ///
    /// When specified, turns after `last_turn_id` are omitted from the fork. The referenced turn cannot be in progress.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_turn_id: Option<String>,
    /// Optional turn id to fork before, excluding that turn and all later turns. Cannot be combined with `last_turn_id`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_turn_id: Option<String>,
    /// \[UNSTABLE\] Specify the rollout path to fork from. If specified, the thread_id param will be ignored.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Configuration overrides for the forked thread, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `modelProvider` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
    /// `serviceTier` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// `cwd` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    /// `approvalPolicy` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `sandbox` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for the forked thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<String>,
    /// `config` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    /// `baseInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_instructions: Option<String>,
    /// `developerInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_instructions: Option<String>,
    /// `ephemeral` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<bool>,
    /// Persist the fork as an attached thread of its resolved source, hidden from ordinary lists. The source cannot be deleted while attached threads exist. Requires a paginated source and local storage; incompatible with ephemeral and deferGoalContinuation. Omitted or false creates an ordinary fork.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attach_to_source: Option<bool>,
    /// Optional client-supplied analytics source classification for this forked thread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_source: Option<ThreadSource>,
    /// When true, return only thread metadata and live fork state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after forking. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_turns: Option<bool>,
    /// When true, carry the source thread's current goal into the fork without starting its initial automatic continuation. The next explicit turn owns the goal lifecycle, and normal automatic continuation resumes after it.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defer_goal_continuation: Option<bool>,
}

impl ThreadForkParams {
    /// A `ThreadForkParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            #[cfg(feature = "experimental")]
            experimental_prediction_mode: Default::default(),
            #[cfg(feature = "experimental")]
            experimental_disable_prediction_mcp: Default::default(),
            last_turn_id: Default::default(),
            #[cfg(feature = "experimental")]
            before_turn_id: Default::default(),
            #[cfg(feature = "experimental")]
            path: Default::default(),
            model: Default::default(),
            model_provider: Default::default(),
            service_tier: Default::default(),
            cwd: Default::default(),
            #[cfg(feature = "experimental")]
            runtime_workspace_roots: Default::default(),
            approval_policy: Default::default(),
            approvals_reviewer: Default::default(),
            sandbox: Default::default(),
            #[cfg(feature = "experimental")]
            permissions: Default::default(),
            config: Default::default(),
            base_instructions: Default::default(),
            developer_instructions: Default::default(),
            ephemeral: Default::default(),
            #[cfg(feature = "experimental")]
            attach_to_source: Default::default(),
            thread_source: Default::default(),
            exclude_turns: Default::default(),
            #[cfg(feature = "experimental")]
            defer_goal_continuation: Default::default(),
        }
    }
}

crate::object::object! { ThreadForkParams {
    "threadId" => thread_id: required,
    #[cfg(feature = "experimental")] "experimentalPredictionMode" => experimental_prediction_mode: option,
    #[cfg(feature = "experimental")] "experimentalDisablePredictionMcp" => experimental_disable_prediction_mcp: option,
    "lastTurnId" => last_turn_id: option,
    #[cfg(feature = "experimental")] "beforeTurnId" => before_turn_id: option,
    #[cfg(feature = "experimental")] "path" => path: option,
    "model" => model: option,
    "modelProvider" => model_provider: option,
    "serviceTier" => service_tier: double,
    "cwd" => cwd: option,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: option,
    "approvalPolicy" => approval_policy: option,
    "approvalsReviewer" => approvals_reviewer: option,
    "sandbox" => sandbox: option,
    #[cfg(feature = "experimental")] "permissions" => permissions: option,
    "config" => config: option,
    "baseInstructions" => base_instructions: option,
    "developerInstructions" => developer_instructions: option,
    "ephemeral" => ephemeral: option,
    #[cfg(feature = "experimental")] "attachToSource" => attach_to_source: option,
    "threadSource" => thread_source: option,
    "excludeTurns" => exclude_turns: option,
    #[cfg(feature = "experimental")] "deferGoalContinuation" => defer_goal_continuation: option,
} }

/// Answer to the request `thread/fork`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadForkResponse {
    /// `thread` on the wire.
    pub thread: Thread,
    /// `model` on the wire.
    pub model: String,
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `serviceTier` on the wire.
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    /// `approvalPolicy` on the wire.
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    /// `reasoningEffort` on the wire.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
}

impl ThreadForkResponse {
    #[cfg(feature = "experimental")]
    fn default_multi_agent_mode() -> MultiAgentMode {
        MultiAgentMode::ExplicitRequestOnly
    }
}

crate::object::object! { ThreadForkResponse {
    "thread" => thread: required,
    "model" => model: required,
    "modelProvider" => model_provider: required,
    "serviceTier" => service_tier: option,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: option,
    "reasoningEffort" => reasoning_effort: option,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadForkResponse::default_multi_agent_mode,
} }

/// Params of the request `thread/goal/clear`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoalClearParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Missing provenance does not supply user authorization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<ThreadGoalMutationOrigin>,
}

impl ThreadGoalClearParams {
    /// A `ThreadGoalClearParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            origin: Default::default(),
        }
    }
}

crate::object::object! { ThreadGoalClearParams {
    "threadId" => thread_id: required,
    "origin" => origin: option,
} }

/// Answer to the request `thread/goal/clear`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadGoalClearResponse {
    /// `cleared` on the wire.
    pub cleared: bool,
}

crate::object::object! { ThreadGoalClearResponse {
    "cleared" => cleared: required,
} }

/// Params of the request `thread/goal/get`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoalGetParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadGoalGetParams {
    /// A `ThreadGoalGetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadGoalGetParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/goal/get`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadGoalGetResponse {
    /// `goal` on the wire.
    pub goal: Option<ThreadGoal>,
}

crate::object::object! { ThreadGoalGetResponse {
    "goal" => goal: option,
} }

/// Params of the request `thread/goal/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGoalSetParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Missing provenance does not supply user authorization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<ThreadGoalMutationOrigin>,
    /// `objective` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objective: Option<String>,
    /// `status` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ThreadGoalStatus>,
    /// `tokenBudget` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_budget: Option<i64>,
}

impl ThreadGoalSetParams {
    /// A `ThreadGoalSetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            origin: Default::default(),
            objective: Default::default(),
            status: Default::default(),
            token_budget: Default::default(),
        }
    }
}

crate::object::object! { ThreadGoalSetParams {
    "threadId" => thread_id: required,
    "origin" => origin: option,
    "objective" => objective: option,
    "status" => status: option,
    "tokenBudget" => token_budget: option,
} }

/// Answer to the request `thread/goal/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadGoalSetResponse {
    /// `goal` on the wire.
    pub goal: ThreadGoal,
}

crate::object::object! { ThreadGoalSetResponse {
    "goal" => goal: required,
} }

/// Calling `thread/guardianReview` subscribes the connection to the thread. The subscription remains after the review completes, keeping the thread loaded until the client calls `thread/unsubscribe` or disconnects. Sequential calls on the same loaded thread can reuse Guardian history across direct reviews and live approvals. The reviewer keeps a separate conversation from the actor and follows the parent thread's normal persistence settings. A retry evaluates the final call again under the current policy.
///
/// Params of the request `thread/guardianReview`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGuardianReviewParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadGuardianReviewParams {
    /// A `ThreadGuardianReviewParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadGuardianReviewParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/guardianReview`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadGuardianReviewResponse {
    /// `callId` on the wire.
    pub call_id: String,
    /// Null when current policy or a remembered approval skips review.
    pub assessment: Option<ThreadGuardianAssessment>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadGuardianReviewResponse {
    "callId" => call_id: required,
    "assessment" => assessment: option,
} }

/// Parameters for `thread/increment_elicitation`.
///
/// Params of the request `thread/increment_elicitation`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadIncrementElicitationParams {
    /// Thread whose out-of-band elicitation counter should be incremented.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadIncrementElicitationParams {
    /// A `ThreadIncrementElicitationParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadIncrementElicitationParams {
    "threadId" => thread_id: required,
} }

/// Response for `thread/increment_elicitation`.
///
/// Answer to the request `thread/increment_elicitation`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadIncrementElicitationResponse {
    /// Current out-of-band elicitation count after the increment.
    pub count: i64,
    /// Whether timeout accounting is paused after applying the increment.
    pub paused: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadIncrementElicitationResponse {
    "count" => count: required,
    "paused" => paused: required,
} }

/// Params of the request `thread/inject_items`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadInjectItemsParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Raw Responses API items to append to the thread's model-visible history.
    pub items: Vec<serde_json::Value>,
}

impl ThreadInjectItemsParams {
    /// A `ThreadInjectItemsParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, items: Vec<serde_json::Value>) -> Self {
        Self {
            thread_id: thread_id.into(),
            items,
        }
    }
}

crate::object::object! { ThreadInjectItemsParams {
    "threadId" => thread_id: required,
    "items" => items: required,
} }

/// Answer to the request `thread/inject_items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadInjectItemsResponse {}

crate::object::object! { ThreadInjectItemsResponse {
} }

/// Params of the request `thread/items/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadItemsListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Optional turn id to filter by. When omitted, returns items across the thread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_id: Option<String>,
    /// Opaque continuation cursor or an exclusive item anchor in the requested visible turn. An item anchor requires a non-empty `turnId`; ascending (the default) returns items after it, and descending returns items before it. Continue with the returned string cursor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<ThreadItemsListCursor>,
    /// Optional item page size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional item pagination direction; defaults to ascending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// For a single turn, choose which saved outputs to fetch separately by item ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defer_output: Option<ThreadItemOutputDeferral>,
}

impl ThreadItemsListParams {
    /// A `ThreadItemsListParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `thread/items/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadItemsListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadItemEntry>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one item.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadItemsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "backwardsCursor" => backwards_cursor: option,
} }

/// EXPERIMENTAL - retrieve a bounded set of persisted items from one turn.
///
/// Params of the request `thread/items/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadItemsReadParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// Item IDs to retrieve. Supply 1 to 100 IDs.
    pub item_ids: Vec<String>,
}

#[cfg(feature = "experimental")]
impl ThreadItemsReadParams {
    /// A `ThreadItemsReadParams` of its required fields; all others as if they were left out.
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
/// Answer to the request `thread/items/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadItemsReadResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadItemEntry>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadItemsReadResponse {
    "data" => data: required,
} }

/// Params of the request `thread/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadListParams {
    /// Include persistent threads attached to a parent when searching by title.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_attached_threads: Option<bool>,
    /// Show local history visible to the current ChatGPT account. Defaults to false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_account_only: Option<bool>,
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Restrict results to up to 100 thread IDs before pagination. Omit or send null for unrestricted results. An empty list matches nothing. Exclusions still apply. Repeat the same IDs on each page. The local store uses indexed metadata for this filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included_thread_ids: Option<Vec<String>>,
    /// Thread IDs to exclude before applying the result limit. Up to 100 entries; invalid IDs or a larger list are rejected, never truncated. Send the same exclusions on each page. Omitted, null, or empty means no exclusions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excluded_thread_ids: Option<Vec<String>>,
    /// Optional sort key; defaults to created_at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_key: Option<ThreadSortKey>,
    /// Optional sort direction; defaults to descending (newest first).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Optional provider filter; when set, only sessions recorded under these providers are returned. When present but empty, includes all providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_providers: Option<Vec<String>>,
    /// Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_kinds: Option<Vec<ThreadSourceKind>>,
    /// Optional originator allowlist, matching any supplied value exactly. Supported by hosted backends only; the local app-server rejects a nonempty list. Omitted or empty lists leave originators unrestricted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub originators: Option<Vec<String>>,
    /// Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    /// Omit to include every section, set to `null` for unsectioned threads, or provide a section ID to return only threads in that section.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section_id: Option<Option<String>>,
    /// Omit to include every project, set to null for unassigned threads, or provide a project ID to return only threads in that project.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<Option<String>>,
    /// Optional cwd filter or filters; when set, only threads whose session cwd exactly matches one of these paths are returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<ThreadListCwdFilter>,
    /// If true, the local store returns indexed metadata without scanning JSONL rollouts for repairs. Requests with `includedThreadIds` always use indexed metadata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_state_db_only: Option<bool>,
    /// Optional substring filter for the extracted thread title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_term: Option<String>,
    /// Optional direct parent thread filter. Mutually exclusive with `ancestorThreadId`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_thread_id: Option<String>,
    /// Optional ancestor thread filter. Returns spawned descendants at any depth, excluding the ancestor itself. Mutually exclusive with `parentThreadId`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ancestor_thread_id: Option<String>,
    /// Return only persistent threads attached to this thread, including empty threads. Mutually exclusive with parentThreadId and ancestorThreadId. Omitting this filter keeps attached threads hidden from ordinary listings.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_to_thread_id: Option<String>,
}

crate::object::object! { ThreadListParams {
    #[cfg(feature = "experimental")] "includeAttachedThreads" => include_attached_threads: option,
    "currentAccountOnly" => current_account_only: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "includedThreadIds" => included_thread_ids: option,
    "excludedThreadIds" => excluded_thread_ids: option,
    "sortKey" => sort_key: option,
    "sortDirection" => sort_direction: option,
    "modelProviders" => model_providers: option,
    "sourceKinds" => source_kinds: option,
    "originators" => originators: option,
    "archived" => archived: option,
    "sectionId" => section_id: double,
    #[cfg(feature = "experimental")] "projectId" => project_id: double,
    "cwd" => cwd: option,
    "useStateDbOnly" => use_state_db_only: option,
    "searchTerm" => search_term: option,
    #[cfg(feature = "experimental")] "parentThreadId" => parent_thread_id: option,
    #[cfg(feature = "experimental")] "ancestorThreadId" => ancestor_thread_id: option,
    #[cfg(feature = "experimental")] "attachedToThreadId" => attached_to_thread_id: option,
} }

/// Answer to the request `thread/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadListResponse {
    /// `data` on the wire.
    pub data: Vec<Thread>,
    /// Local receipts for eligible threads on this page, keyed by thread ID. Null means durable read state is unavailable; an absent key means that row is ineligible.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub read_states: Option<BTreeMap<String, ThreadReadState>>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadListResponse {
    "data" => data: required,
    #[cfg(feature = "experimental")] "readStates" => read_states: option,
    "nextCursor" => next_cursor: option,
    "backwardsCursor" => backwards_cursor: option,
} }

/// Params of the request `thread/loaded/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadLoadedListParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

crate::object::object! { ThreadLoadedListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// Answer to the request `thread/loaded/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadLoadedListResponse {
    /// Thread ids for sessions currently loaded in memory.
    pub data: Vec<String>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadLoadedListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `thread/memoryMode/set`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadMemoryModeSetParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `mode` on the wire.
    pub mode: ThreadMemoryMode,
}

#[cfg(feature = "experimental")]
impl ThreadMemoryModeSetParams {
    /// A `ThreadMemoryModeSetParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, mode: ThreadMemoryMode) -> Self {
        Self {
            thread_id: thread_id.into(),
            mode,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryModeSetParams {
    "threadId" => thread_id: required,
    "mode" => mode: required,
} }

/// Answer to the request `thread/memoryMode/set`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadMemoryModeSetResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryModeSetResponse {
} }

/// Params of the request `thread/memory/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadMemoryReadParams {
    /// The thread must already be started or resumed.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadMemoryReadParams {
    /// A `ThreadMemoryReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryReadParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/memory/read`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadMemoryReadResponse {
    /// Summary from the thread's selected memory version. Null when memory use is disabled or the selected summary is missing, unreadable, or blank.
    pub summary: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryReadResponse {
    "summary" => summary: option,
} }

/// Params of the request `thread/metadata/update`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadMetadataUpdateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Omit to leave the project unchanged, use an empty string to clear it, or provide an existing project ID to assign it.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Patch the stored Git metadata for this thread. Omit a field to leave it unchanged, set it to `null` to clear it, or provide a string to replace the stored value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub git_info: Option<ThreadMetadataGitInfoUpdateParams>,
    /// Save the client's Daybreak choice for this persistent thread. Omitted or null leaves it unchanged. This does not select a turn's `cyberAccessProgram` or grant access.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daybreak_enabled: Option<bool>,
}

impl ThreadMetadataUpdateParams {
    /// A `ThreadMetadataUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            #[cfg(feature = "experimental")]
            project_id: Default::default(),
            git_info: Default::default(),
            #[cfg(feature = "experimental")]
            daybreak_enabled: Default::default(),
        }
    }
}

crate::object::object! { ThreadMetadataUpdateParams {
    "threadId" => thread_id: required,
    #[cfg(feature = "experimental")] "projectId" => project_id: option,
    "gitInfo" => git_info: option,
    #[cfg(feature = "experimental")] "daybreakEnabled" => daybreak_enabled: option,
} }

/// Answer to the request `thread/metadata/update`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadMetadataUpdateResponse {
    /// `thread` on the wire.
    pub thread: Thread,
}

crate::object::object! { ThreadMetadataUpdateResponse {
    "thread" => thread: required,
} }

/// Params of the request `thread/prediction/request`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadPredictionRequestParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `sourceTurnId` on the wire.
    pub source_turn_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadPredictionRequestParams {
    /// A `ThreadPredictionRequestParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, source_turn_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            source_turn_id: source_turn_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPredictionRequestParams {
    "threadId" => thread_id: required,
    "sourceTurnId" => source_turn_id: required,
} }

/// Answer to the request `thread/prediction/request`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadPredictionRequestResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPredictionRequestResponse {
} }

/// Prepare an approved plan for the first turn of a fresh thread.
///
/// Params of the request `thread/prepareApprovedPlan`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadPrepareApprovedPlanParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `markdown` on the wire.
    pub markdown: String,
    /// Absolute path to the optional app-server copy of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachment_path: Option<String>,
}

#[cfg(feature = "experimental")]
impl ThreadPrepareApprovedPlanParams {
    /// A `ThreadPrepareApprovedPlanParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, markdown: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            markdown: markdown.into(),
            attachment_path: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPrepareApprovedPlanParams {
    "threadId" => thread_id: required,
    "markdown" => markdown: required,
    "attachmentPath" => attachment_path: option,
} }

/// Answer to the request `thread/prepareApprovedPlan`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadPrepareApprovedPlanResponse {
    /// Initial user prompt. If no attachment is readable, the plan is already in the thread's context.
    pub prompt: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPrepareApprovedPlanResponse {
    "prompt" => prompt: required,
} }

/// Params of the request `thread/queue/add`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueAddParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `input` on the wire.
    pub input: Vec<UserInput>,
    /// `clientUserMessageId` on the wire.
    pub client_user_message_id: String,
    /// ResponsesAPI metadata captured from the client submitting this input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueAddParams {
    /// A `ThreadQueueAddParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        input: Vec<UserInput>,
        client_user_message_id: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            input,
            client_user_message_id: client_user_message_id.into(),
            responsesapi_client_metadata: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueAddParams {
    "threadId" => thread_id: required,
    "input" => input: required,
    "clientUserMessageId" => client_user_message_id: required,
    "responsesapiClientMetadata" => responsesapi_client_metadata: option,
} }

/// Answer to the request `thread/queue/add`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueAddResponse {
    /// `queuedSubmission` on the wire.
    pub queued_submission: QueuedSubmission,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueAddResponse {
    "queuedSubmission" => queued_submission: required,
} }

/// Params of the request `thread/queue/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueDeleteParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `queuedSubmissionId` on the wire.
    pub queued_submission_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadQueueDeleteParams {
    /// A `ThreadQueueDeleteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        queued_submission_id: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            queued_submission_id: queued_submission_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueDeleteParams {
    "threadId" => thread_id: required,
    "queuedSubmissionId" => queued_submission_id: required,
} }

/// Answer to the request `thread/queue/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadQueueDeleteResponse {
    /// `deleted` on the wire.
    pub deleted: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueDeleteResponse {
    "deleted" => deleted: required,
} }

/// Params of the request `thread/queue/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to the standard thread-list page size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueListParams {
    /// A `ThreadQueueListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueListParams {
    "threadId" => thread_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// Answer to the request `thread/queue/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueListResponse {
    /// `data` on the wire.
    pub data: Vec<QueuedSubmission>,
    /// Opaque cursor for the next page, or `null` when no submissions remain.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `thread/queue/reorder`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueReorderParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `queuedSubmissionIds` on the wire.
    pub queued_submission_ids: Vec<String>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueReorderParams {
    /// A `ThreadQueueReorderParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        queued_submission_ids: Vec<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            queued_submission_ids,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueReorderParams {
    "threadId" => thread_id: required,
    "queuedSubmissionIds" => queued_submission_ids: required,
} }

/// Answer to the request `thread/queue/reorder`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadQueueReorderResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueReorderResponse {
} }

/// Params of the request `thread/queue/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `queuedSubmissionId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queued_submission_id: Option<String>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueStartParams {
    /// A `ThreadQueueStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            queued_submission_id: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueStartParams {
    "threadId" => thread_id: required,
    "queuedSubmissionId" => queued_submission_id: option,
} }

/// Answer to the request `thread/queue/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadQueueStartResponse {
    /// `turn` on the wire.
    pub turn: Turn,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueStartResponse {
    "turn" => turn: required,
} }

/// Params of the request `thread/queue/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueUpdateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `queuedSubmissionId` on the wire.
    pub queued_submission_id: String,
    /// `input` on the wire.
    pub input: Vec<UserInput>,
    /// Non-empty metadata replaces the input's metadata; omission or an empty map preserves it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueUpdateParams {
    /// A `ThreadQueueUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        queued_submission_id: impl Into<String>,
        input: Vec<UserInput>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            queued_submission_id: queued_submission_id.into(),
            input,
            responsesapi_client_metadata: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueUpdateParams {
    "threadId" => thread_id: required,
    "queuedSubmissionId" => queued_submission_id: required,
    "input" => input: required,
    "responsesapiClientMetadata" => responsesapi_client_metadata: option,
} }

/// Answer to the request `thread/queue/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadQueueUpdateResponse {
    /// `queuedSubmission` on the wire.
    pub queued_submission: QueuedSubmission,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueUpdateResponse {
    "queuedSubmission" => queued_submission: required,
} }

/// Params of the request `thread/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// When true, include turns and their items from rollout history. Full-history hydration is deprecated for paginated threads; prefer a metadata-only read and page with `thread/turns/list` and `thread/items/list`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_turns: Option<bool>,
}

impl ThreadReadParams {
    /// A `ThreadReadParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            include_turns: Default::default(),
        }
    }
}

crate::object::object! { ThreadReadParams {
    "threadId" => thread_id: required,
    "includeTurns" => include_turns: option,
} }

/// Answer to the request `thread/read`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadResponse {
    /// `thread` on the wire.
    pub thread: Thread,
    /// Local receipt. Null means this thread's durable read state is unavailable.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub read_state: Option<ThreadReadState>,
}

crate::object::object! { ThreadReadResponse {
    "thread" => thread: required,
    #[cfg(feature = "experimental")] "readState" => read_state: option,
} }

/// Params of the request `thread/readState/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadStateUpdateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `operation` on the wire.
    pub operation: ThreadReadStateOperation,
    /// Revision of the row or transcript actually seen. Conflicts require a fresh user action.
    pub expected_revision: String,
}

#[cfg(feature = "experimental")]
impl ThreadReadStateUpdateParams {
    /// A `ThreadReadStateUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        operation: ThreadReadStateOperation,
        expected_revision: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            operation,
            expected_revision: expected_revision.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadReadStateUpdateParams {
    "threadId" => thread_id: required,
    "operation" => operation: required,
    "expectedRevision" => expected_revision: required,
} }

/// Answer to the request `thread/readState/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadReadStateUpdateResponse {
    /// `readState` on the wire.
    pub read_state: ThreadReadState,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadReadStateUpdateResponse {
    "readState" => read_state: required,
} }

/// EXPERIMENTAL - append audio input to thread realtime.
///
/// Params of the request `thread/realtime/appendAudio`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeAppendAudioParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `audio` on the wire.
    pub audio: ThreadRealtimeAudioChunk,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendAudioParams {
    /// A `ThreadRealtimeAppendAudioParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, audio: ThreadRealtimeAudioChunk) -> Self {
        Self {
            thread_id: thread_id.into(),
            audio,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendAudioParams {
    "threadId" => thread_id: required,
    "audio" => audio: required,
} }

/// EXPERIMENTAL - response for appending realtime audio input.
///
/// Answer to the request `thread/realtime/appendAudio`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeAppendAudioResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendAudioResponse {
} }

/// EXPERIMENTAL - append speakable text to thread realtime.
///
/// Params of the request `thread/realtime/appendSpeech`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeAppendSpeechParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `text` on the wire.
    pub text: String,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendSpeechParams {
    /// A `ThreadRealtimeAppendSpeechParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            text: text.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendSpeechParams {
    "threadId" => thread_id: required,
    "text" => text: required,
} }

/// EXPERIMENTAL - response for appending realtime speech.
///
/// Answer to the request `thread/realtime/appendSpeech`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeAppendSpeechResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendSpeechResponse {
} }

/// EXPERIMENTAL - append text input to thread realtime.
///
/// Params of the request `thread/realtime/appendText`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeAppendTextParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `text` on the wire.
    pub text: String,
    /// `role` on the wire.
    pub role: ConversationTextRole,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendTextParams {
    /// A `ThreadRealtimeAppendTextParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            text: text.into(),
            role: Self::default_role(),
        }
    }
    fn default_role() -> ConversationTextRole {
        ConversationTextRole::User
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendTextParams {
    "threadId" => thread_id: required,
    "text" => text: required,
    "role" => role: or ThreadRealtimeAppendTextParams::default_role,
} }

/// EXPERIMENTAL - response for appending realtime text input.
///
/// Answer to the request `thread/realtime/appendText`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeAppendTextResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendTextResponse {
} }

/// Params of the request `thread/realtime/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `sessionId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// Inclusive canonical observation time lower bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_observed_at_ms: Option<i64>,
    /// Exclusive canonical observation time upper bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_observed_at_ms: Option<i64>,
    /// Defaults to canonical observation time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<ThreadRealtimeOrder>,
    /// `afterPosition` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_position: Option<u64>,
    /// A required exact event ID, such as a completed item's acknowledgement. Returns pending until projected. Explicit filters can exclude a known event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Exclusive committed position delimiting an immutable snapshot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot_end: Option<u64>,
    /// Return pending until the projection includes this committed position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_through_position: Option<u64>,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeListParams {
    /// A `ThreadRealtimeListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            session_id: Default::default(),
            from_observed_at_ms: Default::default(),
            to_observed_at_ms: Default::default(),
            order: Default::default(),
            after_position: Default::default(),
            event_id: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
            snapshot_end: Default::default(),
            required_through_position: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListParams {
    "threadId" => thread_id: required,
    "sessionId" => session_id: option,
    "fromObservedAtMs" => from_observed_at_ms: option,
    "toObservedAtMs" => to_observed_at_ms: option,
    "order" => order: option,
    "afterPosition" => after_position: option,
    "eventId" => event_id: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "snapshotEnd" => snapshot_end: option,
    "requiredThroughPosition" => required_through_position: option,
} }

/// Answer to the request `thread/realtime/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadRealtimeEntry>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
    /// `snapshotEnd` on the wire.
    pub snapshot_end: u64,
    /// Exclusive position through which the projection has processed canonical history.
    pub projected_through_item_index: u64,
    /// `coverage` on the wire.
    pub coverage: ThreadRealtimeCoverage,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "snapshotEnd" => snapshot_end: required,
    "projectedThroughItemIndex" => projected_through_item_index: required,
    "coverage" => coverage: required,
} }

/// EXPERIMENTAL - list voices supported by thread realtime.
///
/// Params of the request `thread/realtime/listVoices`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeListVoicesParams {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListVoicesParams {
} }

/// EXPERIMENTAL - response for listing supported realtime voices.
///
/// Answer to the request `thread/realtime/listVoices`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadRealtimeListVoicesResponse {
    /// `voices` on the wire.
    pub voices: RealtimeVoicesList,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListVoicesResponse {
    "voices" => voices: required,
} }

/// EXPERIMENTAL - start a thread-scoped realtime session.
///
/// Params of the request `thread/realtime/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Leaves Codex response handoffs to the client's explicit append calls instead of forwarding them automatically. Defaults to false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_managed_handoffs: Option<bool>,
    /// Controls whether a realtime V3 delegation produces an acknowledgement filler. Omitted values preserve the Realtime API's default behavior.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegation_ack_filler: Option<bool>,
    /// Routes any transcript tail remaining at session end through Codex. Defaults to false. TODO: Remove this rollout knob once transcript-tail flushing is always enabled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flush_transcript_tail_on_session_end: Option<bool>,
    /// Sends automatic Codex responses as realtime conversation items instead of handoff appends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codex_responses_as_items: Option<bool>,
    /// Optional prefix added to automatic Codex response items when `codexResponsesAsItems` is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codex_response_item_prefix: Option<String>,
    /// Selects how automatic Codex responses are routed in Frameless Bidi sessions. Omitted values default to `thinking`. Realtime V1 and V2 ignore this setting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codex_response_handoff_mode: Option<CodexResponseHandoffMode>,
    /// Relays public reasoning summaries as quiet context for realtime V3 delegations. Defaults to false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backend_reasoning_status: Option<bool>,
    /// Overrides BEM channel prefixes by `analysis`, `commentary`, or `final`. Omitted channels retain their default uppercase bracketed prefixes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codex_response_handoff_channel_prefixes: Option<BTreeMap<String, Vec<String>>>,
    /// Overrides the configured realtime model for this session only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Selects text or audio output for the realtime session. Transport and voice stay independent so clients can choose how they connect separately from what the model emits.
    pub output_modality: RealtimeOutputModality,
    /// Set to false to start without Codex's startup context. Omitted or null includes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_startup_context: Option<bool>,
    /// Adds complete role-bearing text items to the initial Frameless Bidi session history. This is only supported by realtime V3 and is sent during session startup. Requests are limited to 128 items and 8,192 estimated text tokens in total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial_items: Option<Vec<ThreadRealtimeInitialItem>>,
    /// Developer instructions given to the backing Codex model when this realtime session starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realtime_start_instructions: Option<String>,
    /// Developer instructions given to the backing Codex model when this realtime session ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realtime_end_instructions: Option<String>,
    /// `prompt` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<Option<String>>,
    /// `realtimeSessionId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub realtime_session_id: Option<String>,
    /// Client-generated identifier for the product voice session. This is distinct from `realtimeSessionId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_session_id: Option<String>,
    /// `transport` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport: Option<ThreadRealtimeStartTransport>,
    /// Overrides the configured realtime protocol version for this session only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<RealtimeConversationVersion>,
    /// `voice` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<RealtimeVoice>,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeStartParams {
    /// A `ThreadRealtimeStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        output_modality: RealtimeOutputModality,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            client_managed_handoffs: Default::default(),
            delegation_ack_filler: Default::default(),
            flush_transcript_tail_on_session_end: Default::default(),
            codex_responses_as_items: Default::default(),
            codex_response_item_prefix: Default::default(),
            codex_response_handoff_mode: Default::default(),
            backend_reasoning_status: Default::default(),
            codex_response_handoff_channel_prefixes: Default::default(),
            model: Default::default(),
            output_modality,
            include_startup_context: Default::default(),
            initial_items: Default::default(),
            realtime_start_instructions: Default::default(),
            realtime_end_instructions: Default::default(),
            prompt: Default::default(),
            realtime_session_id: Default::default(),
            voice_session_id: Default::default(),
            transport: Default::default(),
            version: Default::default(),
            voice: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStartParams {
    "threadId" => thread_id: required,
    "clientManagedHandoffs" => client_managed_handoffs: option,
    "delegationAckFiller" => delegation_ack_filler: option,
    "flushTranscriptTailOnSessionEnd" => flush_transcript_tail_on_session_end: option,
    "codexResponsesAsItems" => codex_responses_as_items: option,
    "codexResponseItemPrefix" => codex_response_item_prefix: option,
    "codexResponseHandoffMode" => codex_response_handoff_mode: option,
    "backendReasoningStatus" => backend_reasoning_status: option,
    "codexResponseHandoffChannelPrefixes" => codex_response_handoff_channel_prefixes: option,
    "model" => model: option,
    "outputModality" => output_modality: required,
    "includeStartupContext" => include_startup_context: option,
    "initialItems" => initial_items: option,
    "realtimeStartInstructions" => realtime_start_instructions: option,
    "realtimeEndInstructions" => realtime_end_instructions: option,
    "prompt" => prompt: double,
    "realtimeSessionId" => realtime_session_id: option,
    "voiceSessionId" => voice_session_id: option,
    "transport" => transport: option,
    "version" => version: option,
    "voice" => voice: option,
} }

/// EXPERIMENTAL - response for starting thread realtime.
///
/// Answer to the request `thread/realtime/start`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStartResponse {
} }

/// EXPERIMENTAL - stop thread realtime.
///
/// Params of the request `thread/realtime/stop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRealtimeStopParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeStopParams {
    /// A `ThreadRealtimeStopParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStopParams {
    "threadId" => thread_id: required,
} }

/// EXPERIMENTAL - response for stopping thread realtime.
///
/// Answer to the request `thread/realtime/stop`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadRealtimeStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStopResponse {
} }

/// There are three ways to resume a thread: 1. By thread_id: load the thread from disk by thread_id and resume it. 2. By history: instantiate the thread from memory and resume it. 3. By path: load the thread from disk by path and resume it.
///
/// For non-running threads, the precedence is: history \> non-empty path \> thread_id. If using history or a non-empty path for a non-running thread, the thread_id param will be ignored.
///
/// If thread_id identifies a running thread, app-server rejoins that thread and treats a non-empty path as a consistency check against the active rollout path. Empty string path values are treated as absent.
///
/// Prefer using thread_id whenever possible.
///
/// Params of the request `thread/resume`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadResumeParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// \[UNSTABLE\] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will be resumed with the provided history instead of loaded from disk.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<ResponseItem>>,
    /// \[UNSTABLE\] Specify the rollout path to resume from. If specified for a non-running thread, the thread_id param will be ignored. If thread_id identifies a running thread, the path must match the active rollout path.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Configuration overrides for the resumed thread, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `modelProvider` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
    /// `serviceTier` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// `cwd` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    /// `approvalPolicy` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `sandbox` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for the resumed thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<String>,
    /// `config` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    /// `baseInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_instructions: Option<String>,
    /// `developerInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_instructions: Option<String>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personality: Option<Personality>,
    /// When true, return only thread metadata and live-resume state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after resuming. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_turns: Option<bool>,
    /// When present, include a `thread/turns/list` page in the resume response so clients can bootstrap recent turns without a second request.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initial_turns_page: Option<ThreadResumeInitialTurnsPageParams>,
}

impl ThreadResumeParams {
    /// A `ThreadResumeParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            #[cfg(feature = "experimental")]
            history: Default::default(),
            #[cfg(feature = "experimental")]
            path: Default::default(),
            model: Default::default(),
            model_provider: Default::default(),
            service_tier: Default::default(),
            cwd: Default::default(),
            #[cfg(feature = "experimental")]
            runtime_workspace_roots: Default::default(),
            approval_policy: Default::default(),
            approvals_reviewer: Default::default(),
            sandbox: Default::default(),
            #[cfg(feature = "experimental")]
            permissions: Default::default(),
            config: Default::default(),
            base_instructions: Default::default(),
            developer_instructions: Default::default(),
            personality: Default::default(),
            exclude_turns: Default::default(),
            #[cfg(feature = "experimental")]
            initial_turns_page: Default::default(),
        }
    }
}

crate::object::object! { ThreadResumeParams {
    "threadId" => thread_id: required,
    #[cfg(feature = "experimental")] "history" => history: option,
    #[cfg(feature = "experimental")] "path" => path: option,
    "model" => model: option,
    "modelProvider" => model_provider: option,
    "serviceTier" => service_tier: double,
    "cwd" => cwd: option,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: option,
    "approvalPolicy" => approval_policy: option,
    "approvalsReviewer" => approvals_reviewer: option,
    "sandbox" => sandbox: option,
    #[cfg(feature = "experimental")] "permissions" => permissions: option,
    "config" => config: option,
    "baseInstructions" => base_instructions: option,
    "developerInstructions" => developer_instructions: option,
    "personality" => personality: option,
    "excludeTurns" => exclude_turns: option,
    #[cfg(feature = "experimental")] "initialTurnsPage" => initial_turns_page: option,
} }

/// Answer to the request `thread/resume`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadResumeResponse {
    /// `thread` on the wire.
    pub thread: Thread,
    /// `model` on the wire.
    pub model: String,
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `serviceTier` on the wire.
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    /// `approvalPolicy` on the wire.
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    /// `reasoningEffort` on the wire.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// Effective collaboration mode. Absent when resuming from an older server.
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
    /// `thread/turns/list` page returned when requested by `initialTurnsPage`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub initial_turns_page: Option<TurnsPage>,
    /// Opaque cursor for hydrating paginated turns backwards.
    ///
    /// Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page includes the turn identified by the cursor.
    pub turns_backwards_cursor: Option<String>,
    /// Opaque cursor for hydrating paginated items backwards.
    ///
    /// Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page includes the item identified by the cursor.
    pub items_backwards_cursor: Option<String>,
}

impl ThreadResumeResponse {
    #[cfg(feature = "experimental")]
    fn default_multi_agent_mode() -> MultiAgentMode {
        MultiAgentMode::ExplicitRequestOnly
    }
}

crate::object::object! { ThreadResumeResponse {
    "thread" => thread: required,
    "model" => model: required,
    "modelProvider" => model_provider: required,
    "serviceTier" => service_tier: option,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: option,
    "reasoningEffort" => reasoning_effort: option,
    "collaborationMode" => collaboration_mode: option,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadResumeResponse::default_multi_agent_mode,
    #[cfg(feature = "experimental")] "initialTurnsPage" => initial_turns_page: option,
    "turnsBackwardsCursor" => turns_backwards_cursor: option,
    "itemsBackwardsCursor" => items_backwards_cursor: option,
} }

/// Replace a paginated thread's durable history with the prefix before one turn.
///
/// This only changes persisted conversation history. It does not revert local file changes.
///
/// Params of the request `thread/revert`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRevertParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Turn excluded from the replacement history, together with every later turn.
    pub before_turn_id: String,
}

impl ThreadRevertParams {
    /// A `ThreadRevertParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, before_turn_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            before_turn_id: before_turn_id.into(),
        }
    }
}

crate::object::object! { ThreadRevertParams {
    "threadId" => thread_id: required,
    "beforeTurnId" => before_turn_id: required,
} }

/// Answer to the request `thread/revert`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadRevertResponse {
    /// Updated loaded thread metadata. `turns` is always empty; hydrate retained history through `thread/turns/list`.
    pub thread: Thread,
    /// Opaque cursor for hydrating paginated turns backwards.
    ///
    /// Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page includes the turn identified by the cursor.
    pub turns_backwards_cursor: Option<String>,
    /// Opaque cursor for hydrating paginated items backwards.
    ///
    /// Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page includes the item identified by the cursor.
    pub items_backwards_cursor: Option<String>,
}

crate::object::object! { ThreadRevertResponse {
    "thread" => thread: required,
    "turnsBackwardsCursor" => turns_backwards_cursor: option,
    "itemsBackwardsCursor" => items_backwards_cursor: option,
} }

/// Params of the request `thread/sample/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSampleCancelParams {
    /// `requestId` on the wire.
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl ThreadSampleCancelParams {
    /// A `ThreadSampleCancelParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleCancelParams {
    "requestId" => request_id: required,
} }

/// Answer to the request `thread/sample/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSampleCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleCancelResponse {
} }

/// Params of the request `thread/sample`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSampleParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// The loaded source's latest turn, which must be finished (completed, failed, or interrupted) unless `allowInProgressTurn` is true.
    pub expected_turn_id: String,
    /// Allow sampling the latest turn before it finishes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_in_progress_turn: Option<bool>,
    /// `prompt` on the wire.
    pub prompt: String,
    /// Applied only when the provider and model support cache-preserving reasoning-effort updates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningEffort>,
    /// `threadSource` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_source: Option<ThreadSource>,
    /// `turnTrigger` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_trigger: Option<String>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Disable MCP servers when the inherited window uses incremental tools on Responses Lite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_mcp: Option<bool>,
    /// Override upstream interruption on cancellation for this sample; otherwise inherit the parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interrupt_on_cancel: Option<bool>,
}

#[cfg(feature = "experimental")]
impl ThreadSampleParams {
    /// A `ThreadSampleParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        expected_turn_id: impl Into<String>,
        prompt: impl Into<String>,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            expected_turn_id: expected_turn_id.into(),
            allow_in_progress_turn: Default::default(),
            prompt: prompt.into(),
            effort: Default::default(),
            thread_source: Default::default(),
            turn_trigger: Default::default(),
            responsesapi_client_metadata: Default::default(),
            disable_mcp: Default::default(),
            interrupt_on_cancel: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleParams {
    "threadId" => thread_id: required,
    "expectedTurnId" => expected_turn_id: required,
    "allowInProgressTurn" => allow_in_progress_turn: option,
    "prompt" => prompt: required,
    "effort" => effort: option,
    "threadSource" => thread_source: option,
    "turnTrigger" => turn_trigger: option,
    "responsesapiClientMetadata" => responsesapi_client_metadata: option,
    "disableMcp" => disable_mcp: option,
    "interruptOnCancel" => interrupt_on_cancel: option,
} }

/// Answer to the request `thread/sample`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSampleResponse {
    /// `sourceTurnId` on the wire.
    pub source_turn_id: String,
    /// `responseId` on the wire.
    pub response_id: String,
    /// Assistant text from the response, or null if it attempted a tool call or completed without text.
    pub text: Option<String>,
    /// `inputTokens` on the wire.
    pub input_tokens: Option<i64>,
    /// `cachedInputTokens` on the wire.
    pub cached_input_tokens: Option<i64>,
    /// `outputTokens` on the wire.
    pub output_tokens: Option<i64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleResponse {
    "sourceTurnId" => source_turn_id: required,
    "responseId" => response_id: required,
    "text" => text: option,
    "inputTokens" => input_tokens: option,
    "cachedInputTokens" => cached_input_tokens: option,
    "outputTokens" => output_tokens: option,
} }

/// Request cancellation on the same connection. `thread/search/cancel` targets only `thread/search`; `thread/search/stream/cancel` targets only `thread/search/stream`. Cancellation is idempotent: the cancel response acknowledges the request, and an interrupted search completes with an error after its subprocess is stopped and reaped. If completion races cancellation, the original search may still succeed. An already-completed search is unaffected.
///
/// Params of the request `thread/search/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchCancelParams {
    /// `requestId` on the wire.
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl ThreadSearchCancelParams {
    /// A `ThreadSearchCancelParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchCancelParams {
    "requestId" => request_id: required,
} }

/// Answer to the request `thread/search/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSearchCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchCancelResponse {
} }

/// Parameters for searching visible message occurrences within one paginated thread.
///
/// Params of the request `thread/searchOccurrences`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchOccurrencesParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Case-insensitive literal substring to find in visible user messages and both partial and final assistant answers.
    pub search_term: String,
    /// Opaque cursor returned by a previous call for the same thread and search term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional occurrence page size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadSearchOccurrencesParams {
    /// A `ThreadSearchOccurrencesParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, search_term: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            search_term: search_term.into(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchOccurrencesParams {
    "threadId" => thread_id: required,
    "searchTerm" => search_term: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// Answer to the request `thread/searchOccurrences`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchOccurrencesResponse {
    /// Occurrences in chronological message order.
    pub data: Vec<ThreadSearchOccurrence>,
    /// Opaque cursor to continue after the last returned occurrence.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchOccurrencesResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Params of the request `thread/search`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchParams {
    /// Include persistent threads attached to a parent in search results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_attached_threads: Option<bool>,
    /// Show local history visible to the current ChatGPT account. Defaults to false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_account_only: Option<bool>,
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Optional sort key; defaults to created_at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_key: Option<ThreadSearchSortKey>,
    /// Optional sort direction; defaults to descending (newest first).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_kinds: Option<Vec<ThreadSourceKind>>,
    /// Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<bool>,
    /// Required substring/full-text query. `thread/search/stream` limits this to 65,536 UTF-8 bytes after trimming surrounding whitespace.
    pub search_term: String,
}

#[cfg(feature = "experimental")]
impl ThreadSearchParams {
    /// A `ThreadSearchParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(search_term: impl Into<String>) -> Self {
        Self {
            include_attached_threads: Default::default(),
            current_account_only: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
            sort_key: Default::default(),
            sort_direction: Default::default(),
            source_kinds: Default::default(),
            archived: Default::default(),
            search_term: search_term.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchParams {
    "includeAttachedThreads" => include_attached_threads: option,
    "currentAccountOnly" => current_account_only: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "sortKey" => sort_key: option,
    "sortDirection" => sort_direction: option,
    "sourceKinds" => source_kinds: option,
    "archived" => archived: option,
    "searchTerm" => search_term: required,
} }

/// Answer to the request `thread/search`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSearchResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadSearchResult>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
    pub backwards_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "backwardsCursor" => backwards_cursor: option,
} }

/// Parameters for creating an independently persisted thread section.
///
/// Params of the request `threadSection/create`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSectionCreateParams {
    /// The user-visible name of the section.
    pub name: String,
    /// `appearance` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appearance: Option<ThreadSectionAppearance>,
}

impl ThreadSectionCreateParams {
    /// A `ThreadSectionCreateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            appearance: Default::default(),
        }
    }
}

crate::object::object! { ThreadSectionCreateParams {
    "name" => name: required,
    "appearance" => appearance: option,
} }

/// The independently persisted section created by the server.
///
/// Answer to the request `threadSection/create`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSectionCreateResponse {
    /// `section` on the wire.
    pub section: ThreadSection,
}

crate::object::object! { ThreadSectionCreateResponse {
    "section" => section: required,
} }

/// Parameters for deleting an independently persisted thread section.
///
/// Params of the request `threadSection/delete`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSectionDeleteParams {
    /// The stable, server-generated identity of the section to delete.
    pub section_id: String,
}

impl ThreadSectionDeleteParams {
    /// A `ThreadSectionDeleteParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(section_id: impl Into<String>) -> Self {
        Self {
            section_id: section_id.into(),
        }
    }
}

crate::object::object! { ThreadSectionDeleteParams {
    "sectionId" => section_id: required,
} }

/// Successful deletion does not return additional section data.
///
/// Answer to the request `threadSection/delete`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSectionDeleteResponse {}

crate::object::object! { ThreadSectionDeleteResponse {
} }

/// Parameters for listing independently persisted thread sections.
///
/// Params of the request `threadSection/list`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSectionListParams {
    /// Opaque pagination cursor returned by a previous call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Maximum number of sections to return.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

crate::object::object! { ThreadSectionListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// One page of independently persisted thread sections.
///
/// Answer to the request `threadSection/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSectionListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadSection>,
    /// Opaque cursor for the next page, or `null` when no sections remain.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadSectionListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
} }

/// Parameters for moving a thread within a server-owned section ordering.
///
/// Params of the request `thread/section/move`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSectionMoveParams {
    /// Thread to move into, within, or out of a section.
    pub thread_id: String,
    /// Destination section, or `null` to remove the thread from its section.
    pub section_id: Option<String>,
    /// Existing thread to insert before; omission or null appends to the section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_thread_id: Option<String>,
}

impl ThreadSectionMoveParams {
    /// A `ThreadSectionMoveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            section_id: Default::default(),
            before_thread_id: Default::default(),
        }
    }
}

crate::object::object! { ThreadSectionMoveParams {
    "threadId" => thread_id: required,
    "sectionId" => section_id: option,
    "beforeThreadId" => before_thread_id: option,
} }

/// Answer to the request `thread/section/move`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSectionMoveResponse {}

crate::object::object! { ThreadSectionMoveResponse {
} }

/// Parameters for updating an independently persisted thread section.
///
/// Params of the request `threadSection/update`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSectionUpdateParams {
    /// The stable, server-generated identity of the section to update.
    pub section_id: String,
    /// The updated user-visible name of the section.
    pub name: String,
    /// Omit to preserve appearance, use `null` to clear it, or provide a replacement.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appearance: Option<Option<ThreadSectionAppearance>>,
}

impl ThreadSectionUpdateParams {
    /// A `ThreadSectionUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(section_id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            section_id: section_id.into(),
            name: name.into(),
            appearance: Default::default(),
        }
    }
}

crate::object::object! { ThreadSectionUpdateParams {
    "sectionId" => section_id: required,
    "name" => name: required,
    "appearance" => appearance: double,
} }

/// The independently persisted section after its name is updated.
///
/// Answer to the request `threadSection/update`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadSectionUpdateResponse {
    /// `section` on the wire.
    pub section: ThreadSection,
}

crate::object::object! { ThreadSectionUpdateResponse {
    "section" => section: required,
} }

/// Params of the request `thread/name/set`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSetNameParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `name` on the wire.
    pub name: String,
}

impl ThreadSetNameParams {
    /// A `ThreadSetNameParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            name: name.into(),
        }
    }
}

crate::object::object! { ThreadSetNameParams {
    "threadId" => thread_id: required,
    "name" => name: required,
} }

/// Answer to the request `thread/name/set`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSetNameResponse {}

crate::object::object! { ThreadSetNameResponse {
} }

/// Params of the request `thread/settings/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadSettingsUpdateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Replace this thread's disabled plugin IDs. Omitted/null preserves the list; \[\] clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_plugin_ids: Option<Vec<String>>,
    /// Override the working directory for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Replace the environments for future turns without changing the running turn. Omitted/null preserves the selection unless `cwd` is also provided, which selects the default environments for that directory. \[\] clears the selection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Override the approval policy for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Override the sandbox policy for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Select a named permissions profile id for subsequent turns. Cannot be combined with `sandboxPolicy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<String>,
    /// Override the model for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Override the service tier for subsequent turns. `null` clears the current service tier; omission leaves it unchanged.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// Override the reasoning effort for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningEffort>,
    /// Override the reasoning summary for subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<ReasoningSummary>,
    /// EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns.
    ///
    /// For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_agent_mode: Option<MultiAgentMode>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personality: Option<Personality>,
}

#[cfg(feature = "experimental")]
impl ThreadSettingsUpdateParams {
    /// A `ThreadSettingsUpdateParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            disabled_plugin_ids: Default::default(),
            cwd: Default::default(),
            environments: Default::default(),
            approval_policy: Default::default(),
            approvals_reviewer: Default::default(),
            sandbox_policy: Default::default(),
            permissions: Default::default(),
            model: Default::default(),
            service_tier: Default::default(),
            effort: Default::default(),
            summary: Default::default(),
            collaboration_mode: Default::default(),
            multi_agent_mode: Default::default(),
            personality: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSettingsUpdateParams {
    "threadId" => thread_id: required,
    "disabledPluginIds" => disabled_plugin_ids: option,
    "cwd" => cwd: option,
    "environments" => environments: option,
    "approvalPolicy" => approval_policy: option,
    "approvalsReviewer" => approvals_reviewer: option,
    "sandboxPolicy" => sandbox_policy: option,
    "permissions" => permissions: option,
    "model" => model: option,
    "serviceTier" => service_tier: double,
    "effort" => effort: option,
    "summary" => summary: option,
    "collaborationMode" => collaboration_mode: option,
    "multiAgentMode" => multi_agent_mode: option,
    "personality" => personality: option,
} }

/// Answer to the request `thread/settings/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadSettingsUpdateResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSettingsUpdateResponse {
} }

/// Params of the request `thread/shellCommand`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadShellCommandParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Shell command string evaluated by the thread's configured shell. Unlike `command/exec`, this intentionally preserves shell syntax such as pipes, redirects, and quoting. This runs unsandboxed with full access rather than inheriting the thread sandbox policy.
    pub command: String,
    /// Maximum execution time in milliseconds. Defaults to one hour when omitted or null. Must be non-negative; zero requests an immediate timeout, not unlimited execution. Does not affect the immediate RPC acknowledgement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<i64>,
}

impl ThreadShellCommandParams {
    /// A `ThreadShellCommandParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, command: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            command: command.into(),
            timeout_ms: Default::default(),
        }
    }
}

crate::object::object! { ThreadShellCommandParams {
    "threadId" => thread_id: required,
    "command" => command: required,
    "timeoutMs" => timeout_ms: option,
} }

/// Answer to the request `thread/shellCommand`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ThreadShellCommandResponse {}

crate::object::object! { ThreadShellCommandResponse {
} }

/// Params of the request `thread/start`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadStartParams {
    /// `model` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// `modelProvider` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_provider: Option<String>,
    /// Allow a provider with an authoritative static model catalog to replace an unavailable requested model with its default.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_provider_model_fallback: Option<bool>,
    /// `serviceTier` on the wire.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// `cwd` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    /// `approvalPolicy` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// `sandbox` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for this thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<String>,
    /// `config` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    /// `serviceName` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// `baseInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_instructions: Option<String>,
    /// `developerInstructions` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_instructions: Option<String>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personality: Option<Personality>,
    /// @deprecated Ignored. Use Ultra reasoning effort for proactive multi-agent behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_agent_mode: Option<MultiAgentMode>,
    /// `ephemeral` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<bool>,
    /// Persisted thread history contract to use for this new thread.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history_mode: Option<ThreadHistoryMode>,
    /// `sessionStartSource` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_start_source: Option<ThreadStartSource>,
    /// Optional client-supplied analytics source classification for this thread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_source: Option<ThreadSource>,
    /// Optional project identity for this new thread. Durable threads persist the assignment; ephemeral threads expose it only in live responses.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Initial Daybreak choice for this persistent thread. Omitted or null leaves it unset. This does not select a turn's `cyberAccessProgram` or grant access. Not supported for ephemeral threads.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daybreak_enabled: Option<bool>,
    /// Optional sticky environments for this thread.
    ///
    /// Omitted selects the default environment when environment access is enabled. Empty disables environment access for turns that do not provide a turn override. Non-empty selects the first environment as the current turn environment.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// `dynamicTools` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dynamic_tools: Option<Vec<DynamicToolSpec>>,
    /// Capability roots selected for this thread by the hosting platform.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected_capability_roots: Option<Vec<SelectedCapabilityRoot>>,
    /// Test-only experimental field used to validate experimental gating and schema filtering behavior in a stable way.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mock_experimental_field: Option<String>,
    /// If true, opt into emitting raw Responses API items on the event stream. This is for internal use only (e.g. Codex Cloud).
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experimental_raw_events: Option<bool>,
}

crate::object::object! { ThreadStartParams {
    "model" => model: option,
    "modelProvider" => model_provider: option,
    #[cfg(feature = "experimental")] "allowProviderModelFallback" => allow_provider_model_fallback: option,
    "serviceTier" => service_tier: double,
    "cwd" => cwd: option,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: option,
    "approvalPolicy" => approval_policy: option,
    "approvalsReviewer" => approvals_reviewer: option,
    "sandbox" => sandbox: option,
    #[cfg(feature = "experimental")] "permissions" => permissions: option,
    "config" => config: option,
    "serviceName" => service_name: option,
    "baseInstructions" => base_instructions: option,
    "developerInstructions" => developer_instructions: option,
    "personality" => personality: option,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: option,
    "ephemeral" => ephemeral: option,
    #[cfg(feature = "experimental")] "historyMode" => history_mode: option,
    "sessionStartSource" => session_start_source: option,
    "threadSource" => thread_source: option,
    #[cfg(feature = "experimental")] "projectId" => project_id: option,
    #[cfg(feature = "experimental")] "daybreakEnabled" => daybreak_enabled: option,
    #[cfg(feature = "experimental")] "environments" => environments: option,
    #[cfg(feature = "experimental")] "dynamicTools" => dynamic_tools: option,
    #[cfg(feature = "experimental")] "selectedCapabilityRoots" => selected_capability_roots: option,
    #[cfg(feature = "experimental")] "mockExperimentalField" => mock_experimental_field: option,
    #[cfg(feature = "experimental")] "experimentalRawEvents" => experimental_raw_events: option,
} }

/// Answer to the request `thread/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadStartResponse {
    /// `thread` on the wire.
    pub thread: Thread,
    /// `model` on the wire.
    pub model: String,
    /// `modelProvider` on the wire.
    pub model_provider: String,
    /// `serviceTier` on the wire.
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    /// `cwd` on the wire.
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    /// `approvalPolicy` on the wire.
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    /// `reasoningEffort` on the wire.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
}

impl ThreadStartResponse {
    #[cfg(feature = "experimental")]
    fn default_multi_agent_mode() -> MultiAgentMode {
        MultiAgentMode::ExplicitRequestOnly
    }
}

crate::object::object! { ThreadStartResponse {
    "thread" => thread: required,
    "model" => model: required,
    "modelProvider" => model_provider: required,
    "serviceTier" => service_tier: option,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: option,
    "reasoningEffort" => reasoning_effort: option,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadStartResponse::default_multi_agent_mode,
} }

/// EXPERIMENTAL - list ordinary and realtime thread history in rollout order.
///
/// Params of the request `thread/timeline/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTimelineListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `cursor` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// `limit` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadTimelineListParams {
    /// A `ThreadTimelineListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadTimelineListParams {
    "threadId" => thread_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// EXPERIMENTAL - a bounded timeline page with its resolved opening voice state.
///
/// Answer to the request `thread/timeline/list`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTimelineListResponse {
    /// `data` on the wire.
    pub data: Vec<ThreadTimelineEntry>,
    /// `nextCursor` on the wire.
    pub next_cursor: Option<String>,
    /// `activeRealtimeSessionAtPageStart` on the wire.
    pub active_realtime_session_at_page_start: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadTimelineListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "activeRealtimeSessionAtPageStart" => active_realtime_session_at_page_start: option,
} }

/// Params of the request `thread/turns/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTurnsListParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Opaque cursor to pass to the next call to continue after the last turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
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

impl ThreadTurnsListParams {
    /// A `ThreadTurnsListParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
            sort_direction: Default::default(),
            items_view: Default::default(),
        }
    }
}

crate::object::object! { ThreadTurnsListParams {
    "threadId" => thread_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "sortDirection" => sort_direction: option,
    "itemsView" => items_view: option,
} }

/// Answer to the request `thread/turns/list`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadTurnsListResponse {
    /// `data` on the wire.
    pub data: Vec<Turn>,
    /// Opaque cursor to pass to the next call to continue after the last turn. if None, there are no more turns to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one turn. Use it with the opposite `sortDirection` to include the anchor turn again and catch updates to that turn.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadTurnsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: option,
    "backwardsCursor" => backwards_cursor: option,
} }

/// Params of the request `thread/unarchive`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadUnarchiveParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadUnarchiveParams {
    /// A `ThreadUnarchiveParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadUnarchiveParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/unarchive`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadUnarchiveResponse {
    /// `thread` on the wire.
    pub thread: Thread,
}

crate::object::object! { ThreadUnarchiveResponse {
    "thread" => thread: required,
} }

/// Params of the request `thread/unsubscribe`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadUnsubscribeParams {
    /// `threadId` on the wire.
    pub thread_id: String,
}

impl ThreadUnsubscribeParams {
    /// A `ThreadUnsubscribeParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

crate::object::object! { ThreadUnsubscribeParams {
    "threadId" => thread_id: required,
} }

/// Answer to the request `thread/unsubscribe`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThreadUnsubscribeResponse {
    /// `status` on the wire.
    pub status: ThreadUnsubscribeStatus,
}

crate::object::object! { ThreadUnsubscribeResponse {
    "status" => status: required,
} }

/// Params of the request `turn/interrupt`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnInterruptParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
}

impl TurnInterruptParams {
    /// A `TurnInterruptParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `turn/interrupt`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TurnInterruptResponse {}

crate::object::object! { TurnInterruptResponse {
} }

/// Experimental settings changes for one running turn, not future turns. Unsupported fields are rejected rather than silently ignored. Any live task kind may accept publication. Child sessions and consumers of frozen initial settings are unchanged.
///
/// Params of the request `turn/settings/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnSettingsUpdateParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `turnId` on the wire.
    pub turn_id: String,
    /// Changes the active turn's reviewer without changing future thread settings. Already captured steps and pending approvals retain their original reviewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Replace the environments for subsequent steps of this turn, not future turns. Omitted/null preserves the selection; \[\] clears it. An already-started step is unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Omission or `null` leaves the model unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Omission or `null` leaves the effort unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningEffort>,
    /// Omission or `null` leaves the summary preference unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<ReasoningSummary>,
    /// `null` clears the requested tier; omission leaves it unchanged.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
}

#[cfg(feature = "experimental")]
impl TurnSettingsUpdateParams {
    /// A `TurnSettingsUpdateParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `turn/settings/update`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnSettingsUpdateResponse {
    /// `status` on the wire.
    pub status: TurnSettingsUpdateStatus,
}

#[cfg(feature = "experimental")]
crate::object::object! { TurnSettingsUpdateResponse {
    "status" => status: required,
} }

/// Params of the request `turn/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnStartParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// Replace this thread's disabled plugin IDs. Omitted/null preserves the list; \[\] clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_plugin_ids: Option<Vec<String>>,
    /// `clientUserMessageId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_user_message_id: Option<String>,
    /// `input` on the wire.
    pub input: Vec<UserInput>,
    /// Optional source classification for the caller that starts this turn. Ignored when this request steers an already-active turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn_trigger: Option<String>,
    /// ID of the turn that caused this new turn to start.
    ///
    /// Set this when starting work on behalf of another turn, such as delegated work in a different thread. Leave unset for work started directly by the user. Ignored when this request adds input to an active turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_turn_id: Option<String>,
    /// ID of the first turn in the chain of work that led to this new turn.
    ///
    /// When setting `parentTurnId`, set this to the parent turn's `rootTurnId` when known. This keeps descendant work attributed to the original turn. If omitted, the new turn becomes its own root. Ignored when this request adds input to an active turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_turn_id: Option<String>,
    /// `toolOutput` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_output: Option<TurnToolOutput>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.
    ///
    /// Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.
    ///
    /// They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata_patch: Option<BTreeMap<String, String>>,
    /// Optional client-provided context fragments keyed by an opaque source identifier.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_context: Option<BTreeMap<String, AdditionalContextEntry>>,
    /// Optional environments for this turn and subsequent turns.
    ///
    /// Omitted uses the thread sticky environments. Empty disables environment access for this turn. Non-empty selects the first environment as the current turn environment for this turn.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Override the working directory for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots for this turn and subsequent turns. Paths must be absolute.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    /// Override the approval policy for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Override the sandbox policy for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Select a named permissions profile id for this turn and subsequent turns. Cannot be combined with `sandboxPolicy`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<String>,
    /// Override the model for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Override the service tier for this turn and subsequent turns.
    ///
    /// `None` leaves it as it is (absent), `Some(None)` clears it (`null`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<Option<String>>,
    /// Override the service tier only when this request starts a new turn. Use "default" for standard speed. Omitted or null inherits the thread's tier. Does not change the thread's tier or a turn being steered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier_for_turn: Option<String>,
    /// Override the reasoning effort for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<ReasoningEffort>,
    /// Override the reasoning summary for this turn and subsequent turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<ReasoningSummary>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personality: Option<Personality>,
    /// Optional JSON Schema used to constrain the final assistant message for this turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_schema: Option<serde_json::Value>,
    /// EXPERIMENTAL - Set a pre-set collaboration mode. Takes precedence over model, reasoning_effort, and developer instructions if set.
    ///
    /// For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_agent_mode: Option<MultiAgentMode>,
    /// EXPERIMENTAL - Request an authorized cyber program for this turn. Omission preserves automatic behavior. This does not grant access.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cyber_access_program: Option<CyberAccessProgram>,
}

impl TurnStartParams {
    /// A `TurnStartParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `turn/start`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnStartResponse {
    /// `turn` on the wire.
    pub turn: Turn,
}

crate::object::object! { TurnStartResponse {
    "turn" => turn: required,
} }

/// Params of the request `turn/steer`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnSteerParams {
    /// `threadId` on the wire.
    pub thread_id: String,
    /// `clientUserMessageId` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_user_message_id: Option<String>,
    /// `input` on the wire.
    pub input: Vec<UserInput>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata. Replaces unprotected client-provided entries when supplied; an empty map clears them.
    ///
    /// Entries are flattened into the JSON string sent as `client_metadata["x-codex-turn-metadata"]` on ResponsesAPI HTTP and websocket requests.
    ///
    /// They are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Merge entries into the ResponsesAPI turn metadata without removing existing entries. Applied after `responsesapiClientMetadata` if both are provided; reserved keys remain protected.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsesapi_client_metadata_patch: Option<BTreeMap<String, String>>,
    /// Optional client-provided context fragments keyed by an opaque source identifier.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_context: Option<BTreeMap<String, AdditionalContextEntry>>,
    /// Required active turn id precondition. The request fails when it does not match the currently active turn.
    pub expected_turn_id: String,
}

impl TurnSteerParams {
    /// A `TurnSteerParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `turn/steer`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TurnSteerResponse {
    /// `turnId` on the wire.
    pub turn_id: String,
}

crate::object::object! { TurnSteerResponse {
    "turnId" => turn_id: required,
} }

/// Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh request ID for each operation and a distinct ID for this cancellation RPC.
///
/// Params of the request `userVerification/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserVerificationCancelParams {
    /// `requestId` on the wire.
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl UserVerificationCancelParams {
    /// A `UserVerificationCancelParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationCancelParams {
    "requestId" => request_id: required,
} }

/// Acknowledges the cancellation signal; native work may still be finishing. Unknown or finished requests are a no-op, and completed effects are not rolled back.
///
/// Answer to the request `userVerification/cancel`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserVerificationCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationCancelResponse {
} }

/// Params of the request `userVerification/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserVerificationDeleteParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationDeleteParams {
} }

/// Answer to the request `userVerification/delete`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserVerificationDeleteResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationDeleteResponse {
} }

/// Params of the request `userVerification/enroll`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserVerificationEnrollParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationEnrollParams {
} }

/// Public metadata for a created or reused local credential. The caller completes backend registration; this response does not establish server enrollment. Older app-servers omit the metadata fields; callers must check both before registration.
///
/// Answer to the request `userVerification/enroll`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserVerificationEnrollResponse {
    /// `credentialId` on the wire.
    pub credential_id: String,
    /// `algorithm` on the wire.
    pub algorithm: Option<String>,
    /// Unpadded base64url of the SubjectPublicKeyInfo DER encoding.
    pub public_key: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationEnrollResponse {
    "credentialId" => credential_id: required,
    "algorithm" => algorithm: option,
    "publicKey" => public_key: option,
} }

/// Params of the request `userVerification/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserVerificationStatusParams {}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationStatusParams {
} }

/// Local readiness only; this neither prompts nor queries server registration.
///
/// Answer to the request `userVerification/status`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserVerificationStatusResponse {
    /// `credentialId` on the wire.
    pub credential_id: Option<String>,
    /// `unavailableReason` on the wire.
    pub unavailable_reason: Option<UserVerificationUnavailableReason>,
    /// `unavailableMessage` on the wire.
    pub unavailable_message: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationStatusResponse {
    "credentialId" => credential_id: option,
    "unavailableReason" => unavailable_reason: option,
    "unavailableMessage" => unavailable_message: option,
} }

/// Local signing primitive, independent of any pending elicitation.
///
/// Params of the request `userVerification/verify`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserVerificationVerifyParams {
    /// Unpadded base64url encoding of 1–4096 challenge bytes.
    pub challenge: String,
    /// Display context already approved by the UI; 1–256 UTF-8 bytes.
    pub title: String,
    /// Additional display context; at most 4096 UTF-8 bytes.
    pub description: String,
}

#[cfg(feature = "experimental")]
impl UserVerificationVerifyParams {
    /// A `UserVerificationVerifyParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        challenge: impl Into<String>,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            challenge: challenge.into(),
            title: title.into(),
            description: description.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationVerifyParams {
    "challenge" => challenge: required,
    "title" => title: required,
    "description" => description: required,
} }

/// Answer to the request `userVerification/verify`.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserVerificationVerifyResponse {
    /// `proof` on the wire.
    pub proof: UserVerificationProof,
    /// Native-reported authentication method for this signature. Older servers omit it. This is approval context, not part of the signed proof.
    pub biometric_type: Option<UserVerificationBiometricType>,
}

#[cfg(feature = "experimental")]
crate::object::object! { UserVerificationVerifyResponse {
    "proof" => proof: required,
    "biometricType" => biometric_type: option,
} }

/// Answer to the request `windowsSandbox/readiness`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WindowsSandboxReadinessResponse {
    /// `status` on the wire.
    pub status: WindowsSandboxReadiness,
}

crate::object::object! { WindowsSandboxReadinessResponse {
    "status" => status: required,
} }

/// Params of the request `windowsSandbox/setupStart`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WindowsSandboxSetupStartParams {
    /// `mode` on the wire.
    pub mode: WindowsSandboxSetupMode,
    /// `cwd` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cwd: Option<AbsolutePathBuf>,
}

impl WindowsSandboxSetupStartParams {
    /// A `WindowsSandboxSetupStartParams` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(mode: WindowsSandboxSetupMode) -> Self {
        Self {
            mode,
            cwd: Default::default(),
        }
    }
}

crate::object::object! { WindowsSandboxSetupStartParams {
    "mode" => mode: required,
    "cwd" => cwd: option,
} }

/// Answer to the request `windowsSandbox/setupStart`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WindowsSandboxSetupStartResponse {
    /// `started` on the wire.
    pub started: bool,
}

crate::object::object! { WindowsSandboxSetupStartResponse {
    "started" => started: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `environment`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the request `environment/add`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, PartialEq)]
pub struct EnvironmentAddParams {
    pub environment_id: String,
    pub exec_server_url: String,
    /// Optional raw bearer token for executor authentication, including reconnects. Requires a secure transport or a loopback destination.
    pub auth_bearer_token: Option<String>,
    /// Optional X-Request-ID for the direct WebSocket upgrade, including reconnects. Requires a secure transport or a loopback destination.
    pub websocket_request_id: Option<String>,
    /// Optional WebSocket connection timeout. The server default applies when omitted.
    pub connect_timeout_ms: Option<u64>,
    /// Required skills supplied by this environment, checked before model inference.
    pub skills: Option<EnvironmentSkillsParams>,
}

#[cfg(feature = "experimental")]
impl EnvironmentAddParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `environment/add`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentAddResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentAddResponse {
} }

/// The params of the request `environment/info`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentInfoParams {
    pub environment_id: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentInfoParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `environment/info`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentInfoResponse {
    pub shell: EnvironmentShellInfo,
    /// Default working directory reported by the environment, as a canonical file URI.
    pub cwd: Option<PathUri>,
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentInfoResponse {
    "shell" => shell: required,
    "cwd" => cwd: nullable,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
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

#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentSkillsParams {
    /// Exact catalog names that must be available from this environment.
    pub required: Option<Vec<String>>,
}

crate::object::object! { EnvironmentSkillsParams {
    "required" => required: option,
} }

/// Current status observed by app-server without starting or recovering an environment.
///
/// For a currently ready remote environment, app-server asks the existing exec-server connection for `environment/status` without allowing recovery.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
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
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { EnvironmentStatusKind {
    "ready" => Ready,
    "pending" => Pending,
    "disconnected" => Disconnected,
    "unknown" => Unknown,
} }

/// Parameters for reading the current status of one configured environment.
///
/// The params of the request `environment/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentStatusParams {
    /// Environment id to inspect.
    pub environment_id: String,
}

#[cfg(feature = "experimental")]
impl EnvironmentStatusParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `environment/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentStatusResponse {
    /// Current status observed without starting or recovering the environment.
    pub status: EnvironmentStatusKind,
    /// Human-readable detail for `disconnected` and `unknown`; omitted for other statuses.
    pub error: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { EnvironmentStatusResponse {
    "status" => status: required,
    "error" => error: option,
} }

/// An immutable, cross-platform representation of a `file:` URI.
///
/// Only the `file:` scheme is currently accepted. Construction validates the
/// URL, and the URI cannot be mutated after construction. \[`Self::basename`\],
/// \[`Self::parent`\], and \[`Self::join`\] operate on URI path segments without
/// interpreting them using the operating system running Codex. Fallback URIs
/// created by \[`Self::from_abs_path`\] are opaque to these lexical operations.
///
/// `file:` paths retain their URI spelling so they can be parsed independently
/// of the current host, except that Windows drive letters are canonicalized to
/// uppercase. A local POSIX `file:` URI can also retain percent-encoded non-UTF-8
/// bytes for lossless native round trips.
///
/// Like \[VS Code resources\], path operations use `/` URI separators on every
/// host. Lexical path operations preserve a URL authority without interpreting
/// Windows drive or UNC roots from path text. Windows path equality and hashing
/// ignore ASCII case, while POSIX paths remain case-sensitive. Native path
/// normalization, filesystem aliases, symlinks, and Unicode normalization are
/// not resolved.
///
/// Serde represents a `PathUri` as its canonical URI string. Deserialization
/// accepts only valid `file:` URI strings. These strings round-trip through
/// their canonical URL form, including encoded non-UTF-8 path bytes.
///
/// \[VS Code resources\]: <https://github.com/microsoft/vscode/blob/main/src/vs/base/common/resources.ts>
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct PathUri(pub String);

crate::open::string_newtype!(PathUri);

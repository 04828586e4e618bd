// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `process`.

#[allow(unused_imports)]
use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// Final process exit notification for `process/spawn`.
///
/// The params of the notification `process/exited`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessExitedNotification {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// Process exit code.
    pub exit_code: i32,
    /// Whether output collection hit its post-exit deadline before seeing EOF or reaching the requested byte cap on either stream. Older servers omit this field.
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

/// Terminate a running `process/spawn` session.
///
/// The params of the request `process/kill`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessKillParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
}

#[cfg(feature = "experimental")]
impl ProcessKillParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `process/kill`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessKillResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessKillResponse {
} }

/// Base64-encoded output chunk emitted for a streaming `process/spawn` request.
///
/// The params of the notification `process/outputDelta`.
#[derive(Clone, Debug, PartialEq)]
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

/// Stream label for `process/outputDelta` notifications.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProcessOutputStream {
    /// stdout stream. PTY mode multiplexes terminal output here.
    Stdout,
    /// stderr stream.
    Stderr,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProcessOutputStream {
    "stdout" => Stdout,
    "stderr" => Stderr,
} }

/// Resize a running PTY-backed `process/spawn` session.
///
/// The params of the request `process/resizePty`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessResizePtyParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// New PTY size in character cells.
    pub size: ProcessTerminalSize,
}

#[cfg(feature = "experimental")]
impl ProcessResizePtyParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `process/resizePty`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessResizePtyResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessResizePtyResponse {
} }

/// Spawn a standalone process (argv vector) without a Codex sandbox on the host where the app server is running.
///
/// `process/spawn` returns after the process has started and the connection-scoped `processHandle` has been registered. Process output and exit are reported via `process/outputDelta` and `process/exited` notifications.
///
/// The params of the request `process/spawn`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
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
    pub tty: Option<bool>,
    /// Allow follow-up `process/writeStdin` requests to write stdin bytes.
    pub stream_stdin: Option<bool>,
    /// Stream stdout/stderr via `process/outputDelta` notifications.
    ///
    /// Streamed bytes are not duplicated into the `process/exited` notification.
    pub stream_stdout_stderr: Option<bool>,
    /// Optional per-stream stdout/stderr capture cap in bytes.
    ///
    /// When omitted, the server default applies. Set to `null` to disable the cap.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub output_bytes_cap: Option<Option<u64>>,
    /// Optional timeout in milliseconds.
    ///
    /// When omitted, the server default applies. Set to `null` to disable the timeout.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub timeout_ms: Option<Option<i64>>,
    /// Optional environment overrides merged into the app-server process environment.
    ///
    /// Matching names override inherited values. Set a key to `null` to unset an inherited variable.
    pub env: Option<BTreeMap<String, Option<String>>>,
    /// Optional initial PTY size in character cells. Only valid when `tty` is true.
    pub size: Option<ProcessTerminalSize>,
}

#[cfg(feature = "experimental")]
impl ProcessSpawnParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `process/spawn`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessSpawnResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessSpawnResponse {
} }

/// PTY size in character cells for `process/spawn` PTY sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessTerminalSize {
    /// Terminal height in character cells.
    pub rows: u16,
    /// Terminal width in character cells.
    pub cols: u16,
}

impl ProcessTerminalSize {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rows: u16, cols: u16) -> Self {
        Self { rows, cols }
    }
}

crate::object::object! { ProcessTerminalSize {
    "rows" => rows: required,
    "cols" => cols: required,
} }

/// Write stdin bytes to a running `process/spawn` session, close stdin, or both.
///
/// The params of the request `process/writeStdin`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessWriteStdinParams {
    /// Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    pub process_handle: String,
    /// Optional base64-encoded stdin bytes to write.
    pub delta_base64: Option<String>,
    /// Close stdin after writing `deltaBase64`, if present.
    pub close_stdin: Option<bool>,
}

#[cfg(feature = "experimental")]
impl ProcessWriteStdinParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `process/writeStdin`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessWriteStdinResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProcessWriteStdinResponse {
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `fs`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileSystemAccessMode {
    Read,
    Write,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FileSystemAccessMode {
    "read" => Read,
    "write" => Write,
    "deny" => Deny,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum FileSystemPath {
    #[serde(rename = "path")]
    Path(PathFileSystemPath),
    #[serde(rename = "glob_pattern")]
    GlobPattern(GlobPatternFileSystemPath),
    #[serde(rename = "special")]
    Special(SpecialFileSystemPath),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileSystemPath {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Path { .. } => "path",
            Self::GlobPattern { .. } => "glob_pattern",
            Self::Special { .. } => "special",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FileSystemPath, "type" {
    "path" => Path(body),
    "glob_pattern" => GlobPattern(body),
    "special" => Special(body),
} }

#[derive(Clone, Debug, PartialEq)]
pub struct FileSystemSandboxEntry {
    pub path: FileSystemPath,
    pub access: FileSystemAccessMode,
}

impl FileSystemSandboxEntry {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: FileSystemPath, access: FileSystemAccessMode) -> Self {
        Self { path, access }
    }
}

crate::object::object! { FileSystemSandboxEntry {
    "path" => path: required,
    "access" => access: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum FileSystemSpecialPath {
    #[serde(rename = "root")]
    Root,
    #[serde(rename = "minimal")]
    Minimal,
    #[serde(rename = "project_roots")]
    ProjectRoots(ProjectRootsFileSystemSpecialPath),
    #[serde(rename = "tmpdir")]
    Tmpdir,
    #[serde(rename = "slash_tmp")]
    SlashTmp,
    #[serde(rename = "unknown")]
    Unknown(UnknownFileSystemSpecialPath),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl FileSystemSpecialPath {
    /// Returns the value of the tag `kind`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Root { .. } => "root",
            Self::Minimal { .. } => "minimal",
            Self::ProjectRoots { .. } => "project_roots",
            Self::Tmpdir { .. } => "tmpdir",
            Self::SlashTmp { .. } => "slash_tmp",
            Self::Unknown { .. } => "unknown",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { FileSystemSpecialPath, "kind" {
    "root" => Root,
    "minimal" => Minimal,
    "project_roots" => ProjectRoots(body),
    "tmpdir" => Tmpdir,
    "slash_tmp" => SlashTmp,
    "unknown" => Unknown(body),
} }

/// Filesystem watch notification emitted for `fs/watch` subscribers.
///
/// The params of the notification `fs/changed`.
#[derive(Clone, Debug, PartialEq)]
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

/// Copy a file or directory tree on the host filesystem.
///
/// The params of the request `fs/copy`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsCopyParams {
    /// Absolute source path.
    pub source_path: AbsolutePathBuf,
    /// Absolute destination path.
    pub destination_path: AbsolutePathBuf,
    /// Required for directory copies; ignored for file copies.
    pub recursive: Option<bool>,
}

impl FsCopyParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/copy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FsCopyResponse {}

crate::object::object! { FsCopyResponse {
} }

/// Create a directory on the host filesystem.
///
/// The params of the request `fs/createDirectory`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsCreateDirectoryParams {
    /// Absolute directory path to create.
    pub path: AbsolutePathBuf,
    /// Whether parent directories should also be created. Defaults to `true`.
    pub recursive: Option<bool>,
}

impl FsCreateDirectoryParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/createDirectory`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FsCreateDirectoryResponse {}

crate::object::object! { FsCreateDirectoryResponse {
} }

/// Request metadata for an absolute path.
///
/// The params of the request `fs/getMetadata`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsGetMetadataParams {
    /// Absolute path to inspect.
    pub path: AbsolutePathBuf,
}

impl FsGetMetadataParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/getMetadata`.
#[derive(Clone, Debug, PartialEq)]
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

/// A directory entry returned by `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsReadDirectoryEntry {
    /// Direct child entry name only, not an absolute or relative path.
    pub file_name: String,
    /// Whether this entry resolves to a directory.
    pub is_directory: bool,
    /// Whether this entry resolves to a regular file.
    pub is_file: bool,
}

crate::object::object! { FsReadDirectoryEntry {
    "fileName" => file_name: required,
    "isDirectory" => is_directory: required,
    "isFile" => is_file: required,
} }

/// List direct child names for a directory.
///
/// The params of the request `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsReadDirectoryParams {
    /// Absolute directory path to read.
    pub path: AbsolutePathBuf,
}

impl FsReadDirectoryParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/readDirectory`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsReadDirectoryResponse {
    /// Direct child entries in the requested directory.
    pub entries: Vec<FsReadDirectoryEntry>,
}

crate::object::object! { FsReadDirectoryResponse {
    "entries" => entries: required,
} }

/// Read a file from the host filesystem.
///
/// The params of the request `fs/readFile`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsReadFileParams {
    /// Absolute path to read.
    pub path: AbsolutePathBuf,
}

impl FsReadFileParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/readFile`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsReadFileResponse {
    /// File contents encoded as base64.
    pub data_base64: String,
}

crate::object::object! { FsReadFileResponse {
    "dataBase64" => data_base64: required,
} }

/// Remove a file or directory tree from the host filesystem.
///
/// The params of the request `fs/remove`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsRemoveParams {
    /// Absolute path to remove.
    pub path: AbsolutePathBuf,
    /// Whether directory removal should recurse. Defaults to `true`.
    pub recursive: Option<bool>,
    /// Whether missing paths should be ignored. Defaults to `true`.
    pub force: Option<bool>,
}

impl FsRemoveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/remove`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FsRemoveResponse {}

crate::object::object! { FsRemoveResponse {
} }

/// Stop filesystem watch notifications for a prior `fs/watch`.
///
/// The params of the request `fs/unwatch`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsUnwatchParams {
    /// Watch identifier previously provided to `fs/watch`.
    pub watch_id: String,
}

impl FsUnwatchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/unwatch`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FsUnwatchResponse {}

crate::object::object! { FsUnwatchResponse {
} }

/// Start filesystem watch notifications for an absolute path.
///
/// The params of the request `fs/watch`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsWatchParams {
    /// Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`.
    pub watch_id: String,
    /// Absolute file or directory path to watch.
    pub path: AbsolutePathBuf,
}

impl FsWatchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/watch`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsWatchResponse {
    /// Canonicalized path associated with the watch.
    pub path: AbsolutePathBuf,
}

crate::object::object! { FsWatchResponse {
    "path" => path: required,
} }

/// Write a file on the host filesystem.
///
/// The params of the request `fs/writeFile`.
#[derive(Clone, Debug, PartialEq)]
pub struct FsWriteFileParams {
    /// Absolute path to write.
    pub path: AbsolutePathBuf,
    /// File contents encoded as base64.
    pub data_base64: String,
}

impl FsWriteFileParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `fs/writeFile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FsWriteFileResponse {}

crate::object::object! { FsWriteFileResponse {
} }

/// The `glob_pattern` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq)]
pub struct GlobPatternFileSystemPath {
    pub pattern: String,
}

impl GlobPatternFileSystemPath {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(pattern: impl Into<String>) -> Self {
        Self { pattern: pattern.into() }
    }
}

crate::object::object! { GlobPatternFileSystemPath {
    "pattern" => pattern: required,
} }

/// The `path` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq)]
pub struct PathFileSystemPath {
    pub path: LegacyAppPathString,
}

impl PathFileSystemPath {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<LegacyAppPathString>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { PathFileSystemPath {
    "path" => path: required,
} }

/// The `project_roots` branch of [`FileSystemSpecialPath`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectRootsFileSystemSpecialPath {
    pub subpath: Option<LegacyAppPathString>,
}

crate::object::object! { ProjectRootsFileSystemSpecialPath {
    "subpath" => subpath: nullable,
} }

/// The `special` branch of [`FileSystemPath`].
#[derive(Clone, Debug, PartialEq)]
pub struct SpecialFileSystemPath {
    pub value: FileSystemSpecialPath,
}

impl SpecialFileSystemPath {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(value: FileSystemSpecialPath) -> Self {
        Self { value }
    }
}

crate::object::object! { SpecialFileSystemPath {
    "value" => value: required,
} }

/// The `unknown` branch of [`FileSystemSpecialPath`].
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownFileSystemSpecialPath {
    pub path: String,
    pub subpath: Option<LegacyAppPathString>,
}

impl UnknownFileSystemSpecialPath {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            subpath: Default::default(),
        }
    }
}

crate::object::object! { UnknownFileSystemSpecialPath {
    "path" => path: required,
    "subpath" => subpath: nullable,
} }

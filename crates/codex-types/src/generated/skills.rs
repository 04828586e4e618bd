// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `skills`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct SkillDependencies {
    pub tools: Vec<SkillToolDependency>,
}

crate::object::object! { SkillDependencies {
    "tools" => tools: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillErrorInfo {
    pub path: String,
    pub message: String,
}

crate::object::object! { SkillErrorInfo {
    "path" => path: required,
    "message" => message: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillInterface {
    pub display_name: Option<String>,
    pub short_description: Option<String>,
    pub icon_small: Option<AbsolutePathBuf>,
    pub icon_large: Option<AbsolutePathBuf>,
    /// Remote small icon URL from the plugin catalog.
    pub icon_small_url: Option<String>,
    /// Remote large icon URL from the plugin catalog.
    pub icon_large_url: Option<String>,
    pub brand_color: Option<String>,
    pub default_prompt: Option<String>,
}

crate::object::object! { SkillInterface {
    "displayName" => display_name: nullable,
    "shortDescription" => short_description: nullable,
    "iconSmall" => icon_small: nullable,
    "iconLarge" => icon_large: nullable,
    "iconSmallUrl" => icon_small_url: nullable,
    "iconLargeUrl" => icon_large_url: nullable,
    "brandColor" => brand_color: nullable,
    "defaultPrompt" => default_prompt: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillMetadata {
    pub name: String,
    pub description: String,
    /// Legacy short_description from SKILL.md. Prefer SKILL.json interface.short_description.
    pub short_description: Option<String>,
    pub interface: Option<SkillInterface>,
    pub dependencies: Option<SkillDependencies>,
    pub path: LegacyAppPathString,
    pub scope: SkillScope,
    pub enabled: bool,
    /// Owning plugin ID, matching `PluginSummary.id`, when known.
    pub plugin_id: Option<String>,
}

crate::object::object! { SkillMetadata {
    "name" => name: required,
    "description" => description: required,
    "shortDescription" => short_description: option,
    "interface" => interface: option,
    "dependencies" => dependencies: option,
    "path" => path: required,
    "scope" => scope: required,
    "enabled" => enabled: required,
    "pluginId" => plugin_id: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillMigration {
    pub name: String,
}

impl SkillMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { SkillMigration {
    "name" => name: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SkillScope {
    User,
    Repo,
    System,
    Admin,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SkillScope {
    "user" => User,
    "repo" => Repo,
    "system" => System,
    "admin" => Admin,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillSummary {
    pub name: String,
    pub description: String,
    pub short_description: Option<String>,
    pub interface: Option<SkillInterface>,
    pub path: Option<LegacyAppPathString>,
    pub enabled: bool,
}

crate::object::object! { SkillSummary {
    "name" => name: required,
    "description" => description: required,
    "shortDescription" => short_description: nullable,
    "interface" => interface: nullable,
    "path" => path: nullable,
    "enabled" => enabled: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillToolDependency {
    pub type_: String,
    pub value: String,
    pub description: Option<String>,
    pub transport: Option<String>,
    pub command: Option<String>,
    pub url: Option<String>,
}

crate::object::object! { SkillToolDependency {
    "type" => type_: required,
    "value" => value: required,
    "description" => description: option,
    "transport" => transport: option,
    "command" => command: option,
    "url" => url: option,
} }

/// Notification emitted when watched local skill files change.
///
/// Treat this as an invalidation signal and re-run `skills/list` with the client's current parameters when refreshed skill metadata is needed.
///
/// The params of the notification `skills/changed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillsChangedNotification {}

crate::object::object! { SkillsChangedNotification {
} }

/// The params of the request `skills/config/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsConfigWriteParams {
    /// Path-based selector.
    pub path: Option<AbsolutePathBuf>,
    /// Name-based selector.
    pub name: Option<String>,
    pub enabled: bool,
}

impl SkillsConfigWriteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `skills/config/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsConfigWriteResponse {
    pub effective_enabled: bool,
}

crate::object::object! { SkillsConfigWriteResponse {
    "effectiveEnabled" => effective_enabled: required,
} }

/// The params of the request `skills/extraRoots/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsExtraRootsSetParams {
    pub extra_roots: Vec<AbsolutePathBuf>,
}

impl SkillsExtraRootsSetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(extra_roots: Vec<AbsolutePathBuf>) -> Self {
        Self { extra_roots }
    }
}

crate::object::object! { SkillsExtraRootsSetParams {
    "extraRoots" => extra_roots: required,
} }

/// The response to the request `skills/extraRoots/set`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillsExtraRootsSetResponse {}

crate::object::object! { SkillsExtraRootsSetResponse {
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SkillsListEntry {
    pub cwd: String,
    pub skills: Vec<SkillMetadata>,
    pub errors: Vec<SkillErrorInfo>,
}

crate::object::object! { SkillsListEntry {
    "cwd" => cwd: required,
    "skills" => skills: required,
    "errors" => errors: required,
} }

/// The params of the request `skills/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillsListParams {
    /// When empty, defaults to the current session working directory.
    pub cwds: Option<Vec<String>>,
    /// When true, bypass the skills cache and re-scan skills from disk.
    pub force_reload: Option<bool>,
}

crate::object::object! { SkillsListParams {
    "cwds" => cwds: option,
    "forceReload" => force_reload: option,
} }

/// The response to the request `skills/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsListResponse {
    pub data: Vec<SkillsListEntry>,
}

crate::object::object! { SkillsListResponse {
    "data" => data: required,
} }

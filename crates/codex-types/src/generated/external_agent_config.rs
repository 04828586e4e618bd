// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `external_agent_config`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the request `externalAgentConfig/detect`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternalAgentConfigDetectParams {
    /// If true, include detection under the user's home directory.
    pub include_home: Option<bool>,
    /// Zero or more working directories to include for repo-scoped detection.
    pub cwds: Option<Vec<String>>,
    /// Maximum age in days for detected sessions. Missing values use the default limit.
    pub max_session_age_days: Option<u32>,
    /// Maximum number of sessions to detect. Missing values use the default limit.
    pub max_sessions: Option<u32>,
    /// Deprecated field retained for compatibility. This field is ignored; use `migrationSource` to select the migration source.
    pub source: Option<String>,
    /// Optional migration-source selector. Missing or unrecognized values use the default source.
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

/// The response to the request `externalAgentConfig/detect`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigDetectResponse {
    pub items: Vec<ExternalAgentConfigMigrationItem>,
    pub connectors: Vec<ExternalAgentDetectedConnectorCandidate>,
}

crate::object::object! { ExternalAgentConfigDetectResponse {
    "items" => items: required,
    "connectors" => connectors: or_default,
} }

/// The params of the notification `externalAgentConfig/import/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportCompletedNotification {
    pub import_id: String,
    pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
}

crate::object::object! { ExternalAgentConfigImportCompletedNotification {
    "importId" => import_id: required,
    "itemTypeResults" => item_type_results: required,
} }

/// The response to the request `externalAgentConfig/import/readHistories`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistoriesReadResponse {
    pub data: Vec<ExternalAgentConfigImportHistory>,
    pub connectors: Vec<ExternalAgentImportedConnectorCandidate>,
}

crate::object::object! { ExternalAgentConfigImportHistoriesReadResponse {
    "data" => data: required,
    "connectors" => connectors: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistory {
    pub import_id: String,
    pub provider_id: Option<String>,
    pub completed_at_ms: i64,
    pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

crate::object::object! { ExternalAgentConfigImportHistory {
    "importId" => import_id: required,
    "providerId" => provider_id: nullable,
    "completedAtMs" => completed_at_ms: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

/// The params of the request `externalAgentConfig/import/recordHistory`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistoryRecordParams {
    /// Opaque provider identifier for the externally completed import.
    pub provider_id: String,
    /// Completed results grouped by imported item type.
    pub item_type_results: Vec<ExternalAgentConfigImportHistoryRecordTypeResultParams>,
}

impl ExternalAgentConfigImportHistoryRecordParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `externalAgentConfig/import/recordHistory`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistoryRecordResponse {
    pub import_id: String,
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordResponse {
    "importId" => import_id: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistoryRecordSuccessParams {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub cwd: Option<String>,
    pub source: Option<String>,
    pub target: Option<String>,
    /// Original title for an imported session, when available.
    pub title: Option<String>,
}

impl ExternalAgentConfigImportHistoryRecordSuccessParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_type: ExternalAgentConfigMigrationItemType) -> Self {
        Self {
            item_type,
            cwd: Default::default(),
            source: Default::default(),
            target: Default::default(),
            title: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordSuccessParams {
    "itemType" => item_type: required,
    "cwd" => cwd: option,
    "source" => source: option,
    "target" => target: option,
    "title" => title: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportHistoryRecordTypeResultParams {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

impl ExternalAgentConfigImportHistoryRecordTypeResultParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        successes: Vec<ExternalAgentConfigImportHistoryRecordSuccessParams>,
        failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
    ) -> Self {
        Self {
            item_type,
            successes,
            failures,
        }
    }
}

crate::object::object! { ExternalAgentConfigImportHistoryRecordTypeResultParams {
    "itemType" => item_type: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportItemTypeFailure {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub error_type: Option<String>,
    pub sub_error_type: Option<String>,
    pub failure_stage: String,
    pub message: String,
    pub cwd: Option<String>,
    pub source: Option<String>,
}

impl ExternalAgentConfigImportItemTypeFailure {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        failure_stage: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            item_type,
            error_type: Default::default(),
            sub_error_type: Default::default(),
            failure_stage: failure_stage.into(),
            message: message.into(),
            cwd: Default::default(),
            source: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigImportItemTypeFailure {
    "itemType" => item_type: required,
    "errorType" => error_type: nullable,
    "subErrorType" => sub_error_type: nullable,
    "failureStage" => failure_stage: required,
    "message" => message: required,
    "cwd" => cwd: nullable,
    "source" => source: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportItemTypeSuccess {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub cwd: Option<String>,
    pub source: Option<String>,
    pub target: Option<String>,
    /// Original title for an imported session; null for other item types.
    pub title: Option<String>,
}

crate::object::object! { ExternalAgentConfigImportItemTypeSuccess {
    "itemType" => item_type: required,
    "cwd" => cwd: nullable,
    "source" => source: nullable,
    "target" => target: nullable,
    "title" => title: nullable,
} }

/// The params of the request `externalAgentConfig/import`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportParams {
    pub migration_items: Vec<ExternalAgentConfigMigrationItem>,
    /// Optional identifier for the product that initiated the import.
    pub source: Option<String>,
    /// Opaque provider identifier supplied by the caller for analytics attribution and import history display. This does not select the migration source.
    pub provider_id: Option<String>,
    /// Migration-source selector used to produce the migration items. Pass the same value to detection and import; missing or unrecognized values use the default source.
    pub migration_source: Option<String>,
}

impl ExternalAgentConfigImportParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The params of the notification `externalAgentConfig/import/progress`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportProgressNotification {
    pub import_id: String,
    pub item_type_results: Vec<ExternalAgentConfigImportTypeResult>,
}

crate::object::object! { ExternalAgentConfigImportProgressNotification {
    "importId" => import_id: required,
    "itemTypeResults" => item_type_results: required,
} }

/// The response to the request `externalAgentConfig/import`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportResponse {
    pub import_id: String,
}

crate::object::object! { ExternalAgentConfigImportResponse {
    "importId" => import_id: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigImportTypeResult {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub successes: Vec<ExternalAgentConfigImportItemTypeSuccess>,
    pub failures: Vec<ExternalAgentConfigImportItemTypeFailure>,
}

crate::object::object! { ExternalAgentConfigImportTypeResult {
    "itemType" => item_type: required,
    "successes" => successes: required,
    "failures" => failures: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentConfigMigrationItem {
    pub item_type: ExternalAgentConfigMigrationItemType,
    pub description: String,
    /// Null or empty means home-scoped migration; non-empty means repo-scoped migration.
    pub cwd: Option<String>,
    pub details: Option<MigrationDetails>,
}

impl ExternalAgentConfigMigrationItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        item_type: ExternalAgentConfigMigrationItemType,
        description: impl Into<String>,
    ) -> Self {
        Self {
            item_type,
            description: description.into(),
            cwd: Default::default(),
            details: Default::default(),
        }
    }
}

crate::object::object! { ExternalAgentConfigMigrationItem {
    "itemType" => item_type: required,
    "description" => description: required,
    "cwd" => cwd: nullable,
    "details" => details: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentConfigMigrationItemType {
    AgentsMd,
    Config,
    Skills,
    Plugins,
    McpServerConfig,
    Subagents,
    Hooks,
    Commands,
    Memory,
    Sessions,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentConfigMigrationItemType {
    "AGENTS_MD" => AgentsMd,
    "CONFIG" => Config,
    "SKILLS" => Skills,
    "PLUGINS" => Plugins,
    "MCP_SERVER_CONFIG" => McpServerConfig,
    "SUBAGENTS" => Subagents,
    "HOOKS" => Hooks,
    "COMMANDS" => Commands,
    "MEMORY" => Memory,
    "SESSIONS" => Sessions,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentDetectedConnectorCandidate {
    pub name: String,
    pub session_count: u32,
    pub source: ExternalAgentDetectedConnectorSource,
}

crate::object::object! { ExternalAgentDetectedConnectorCandidate {
    "name" => name: required,
    "sessionCount" => session_count: required,
    "source" => source: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentDetectedConnectorSource {
    RemoteMcpServersConfig,
    SessionToolUse,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentDetectedConnectorSource {
    "remoteMcpServersConfig" => RemoteMcpServersConfig,
    "sessionToolUse" => SessionToolUse,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ExternalAgentImportedConnectorCandidate {
    pub name: String,
    pub session_count: u32,
    pub source: ExternalAgentImportedConnectorSource,
}

crate::object::object! { ExternalAgentImportedConnectorCandidate {
    "name" => name: required,
    "sessionCount" => session_count: required,
    "source" => source: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExternalAgentImportedConnectorSource {
    RemoteMcpServersConfig,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ExternalAgentImportedConnectorSource {
    "remoteMcpServersConfig" => RemoteMcpServersConfig,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct MigrationDetails {
    pub plugins: Vec<PluginsMigration>,
    pub skills: Vec<SkillMigration>,
    pub sessions: Vec<SessionMigration>,
    pub mcp_servers: Vec<McpServerMigration>,
    pub hooks: Vec<HookMigration>,
    pub subagents: Vec<SubagentMigration>,
    pub commands: Vec<CommandMigration>,
    pub memory: Option<Vec<String>>,
}

crate::object::object! { MigrationDetails {
    "plugins" => plugins: or_default,
    "skills" => skills: or_default,
    "sessions" => sessions: or_default,
    "mcpServers" => mcp_servers: or_default,
    "hooks" => hooks: or_default,
    "subagents" => subagents: or_default,
    "commands" => commands: or_default,
    "memory" => memory: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SessionMigration {
    pub path: String,
    pub cwd: String,
    pub title: Option<String>,
}

impl SessionMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>, cwd: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            cwd: cwd.into(),
            title: Default::default(),
        }
    }
}

crate::object::object! { SessionMigration {
    "path" => path: required,
    "cwd" => cwd: required,
    "title" => title: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct SubagentMigration {
    pub name: String,
}

impl SubagentMigration {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::object::object! { SubagentMigration {
    "name" => name: required,
} }

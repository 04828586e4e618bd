// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Methods as types, and the enums over all of them.

use crate::generated::*;

/// The requests that a client sends.
pub mod request {
    use crate::generated as types;

    crate::rpc::methods! { Request, RequestVisitor;
        /// `account/bedrock/checkGovCloudRequirements`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountBedrockCheckGovCloudRequirements = "account/bedrock/checkGovCloudRequirements", experimental: true, types::BedrockCheckGovCloudRequirementsParams => types::BedrockCheckGovCloudRequirementsResponse;
        /// `account/bedrock/discover`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountBedrockDiscover = "account/bedrock/discover", experimental: true, types::BedrockDiscoverParams => types::BedrockDiscoverResponse;
        /// `account/bedrock/setup`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountBedrockSetup = "account/bedrock/setup", experimental: true, types::BedrockSetupParams => types::BedrockSetupResponse;
        /// `account/gatewayOAuth/cancel`.
        AccountGatewayOAuthCancel = "account/gatewayOAuth/cancel", experimental: false, () => types::GatewayOAuthCancelResponse;
        /// `account/gatewayOAuth/login`.
        AccountGatewayOAuthLogin = "account/gatewayOAuth/login", experimental: false, Option<types::GatewayOAuthLoginParams> => types::GatewayOAuthLoginResponse;
        /// `account/gatewayOAuth/read`.
        AccountGatewayOAuthRead = "account/gatewayOAuth/read", experimental: false, Option<types::GatewayOAuthReadParams> => types::GatewayOAuthReadResponse;
        /// `account/gcp/setup`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountGcpSetup = "account/gcp/setup", experimental: true, types::GcpSetupParams => types::GcpSetupResponse;
        /// `account/login/cancel`.
        AccountLoginCancel = "account/login/cancel", experimental: false, types::CancelLoginAccountParams => types::CancelLoginAccountResponse;
        /// `account/login/start`.
        AccountLoginStart = "account/login/start", experimental: false, types::LoginAccountParams => types::LoginAccountResponse;
        /// `account/logout`.
        AccountLogout = "account/logout", experimental: false, () => types::LogoutAccountResponse;
        /// `account/rateLimitResetCredit/consume`.
        AccountRateLimitResetCreditConsume = "account/rateLimitResetCredit/consume", experimental: false, types::ConsumeAccountRateLimitResetCreditParams => types::ConsumeAccountRateLimitResetCreditResponse;
        /// `account/rateLimits/read`.
        AccountRateLimitsRead = "account/rateLimits/read", experimental: false, Option<types::GetAccountRateLimitsParams> => types::GetAccountRateLimitsResponse;
        /// `account/read`.
        AccountRead = "account/read", experimental: false, types::GetAccountParams => types::GetAccountResponse;
        /// `account/securitySetup/read`.
        AccountSecuritySetupRead = "account/securitySetup/read", experimental: false, () => types::GetAccountSecuritySetupResponse;
        /// `account/sendAddCreditsNudgeEmail`.
        AccountSendAddCreditsNudgeEmail = "account/sendAddCreditsNudgeEmail", experimental: false, types::SendAddCreditsNudgeEmailParams => types::SendAddCreditsNudgeEmailResponse;
        /// `account/usage/read`.
        AccountUsageRead = "account/usage/read", experimental: false, Option<types::GetAccountTokenUsageParams> => types::GetAccountTokenUsageResponse;
        /// `account/workspaceMessages/read`.
        AccountWorkspaceMessagesRead = "account/workspaceMessages/read", experimental: false, () => types::GetWorkspaceMessagesResponse;
        /// `accountSession/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountSessionList = "accountSession/list", experimental: true, types::AccountSessionsListParams => types::AccountSessionsResponse;
        /// `accountSession/switch`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] AccountSessionSwitch = "accountSession/switch", experimental: true, types::AccountSessionsSwitchParams => types::AccountSessionsSwitchResponse;
        /// `app/installed`.
        AppInstalled = "app/installed", experimental: false, types::AppsInstalledParams => types::AppsInstalledResponse;
        /// `app/list`.
        AppList = "app/list", experimental: false, types::AppsListParams => types::AppsListResponse;
        /// `app/read`.
        AppRead = "app/read", experimental: false, types::AppsReadParams => types::AppsReadResponse;
        /// `collaborationMode/list`: Lists collaboration mode presets.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] CollaborationModeList = "collaborationMode/list", experimental: true, types::CollaborationModeListParams => types::CollaborationModeListResponse;
        /// `command/exec`: Execute a standalone command (argv vector) under the server's sandbox.
        CommandExec = "command/exec", experimental: false, types::CommandExecParams => types::CommandExecResponse;
        /// `command/exec/resize`: Resize a running PTY-backed `command/exec` session by client-supplied `processId`.
        CommandExecResize = "command/exec/resize", experimental: false, types::CommandExecResizeParams => types::CommandExecResizeResponse;
        /// `command/exec/terminate`: Terminate a running `command/exec` session by client-supplied `processId`.
        CommandExecTerminate = "command/exec/terminate", experimental: false, types::CommandExecTerminateParams => types::CommandExecTerminateResponse;
        /// `command/exec/write`: Write stdin bytes to a running `command/exec` session or close stdin.
        CommandExecWrite = "command/exec/write", experimental: false, types::CommandExecWriteParams => types::CommandExecWriteResponse;
        /// `config/batchWrite`.
        ConfigBatchWrite = "config/batchWrite", experimental: false, types::ConfigBatchWriteParams => types::ConfigWriteResponse;
        /// `config/mcpServer/reload`.
        ConfigMcpServerReload = "config/mcpServer/reload", experimental: false, () => types::McpServerRefreshResponse;
        /// `config/read`.
        ConfigRead = "config/read", experimental: false, types::ConfigReadParams => types::ConfigReadResponse;
        /// `config/value/write`.
        ConfigValueWrite = "config/value/write", experimental: false, types::ConfigValueWriteParams => types::ConfigWriteResponse;
        /// `configRequirements/read`.
        ConfigRequirementsRead = "configRequirements/read", experimental: false, () => types::ConfigRequirementsReadResponse;
        /// `environment/add`: Adds or replaces a remote environment by id for later selection.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] EnvironmentAdd = "environment/add", experimental: true, types::EnvironmentAddParams => types::EnvironmentAddResponse;
        /// `environment/info`: Reads information from a configured execution environment.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] EnvironmentInfo = "environment/info", experimental: true, types::EnvironmentInfoParams => types::EnvironmentInfoResponse;
        /// `environment/status`: Reads the current status of a configured execution environment.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] EnvironmentStatus = "environment/status", experimental: true, types::EnvironmentStatusParams => types::EnvironmentStatusResponse;
        /// `experimentalFeature/enablement/set`.
        ExperimentalFeatureEnablementSet = "experimentalFeature/enablement/set", experimental: false, types::ExperimentalFeatureEnablementSetParams => types::ExperimentalFeatureEnablementSetResponse;
        /// `experimentalFeature/list`.
        ExperimentalFeatureList = "experimentalFeature/list", experimental: false, types::ExperimentalFeatureListParams => types::ExperimentalFeatureListResponse;
        /// `externalAgentConfig/detect`.
        ExternalAgentConfigDetect = "externalAgentConfig/detect", experimental: false, types::ExternalAgentConfigDetectParams => types::ExternalAgentConfigDetectResponse;
        /// `externalAgentConfig/import`.
        ExternalAgentConfigImport = "externalAgentConfig/import", experimental: false, types::ExternalAgentConfigImportParams => types::ExternalAgentConfigImportResponse;
        /// `externalAgentConfig/import/readHistories`.
        ExternalAgentConfigImportReadHistories = "externalAgentConfig/import/readHistories", experimental: false, () => types::ExternalAgentConfigImportHistoriesReadResponse;
        /// `externalAgentConfig/import/recordHistory`.
        ExternalAgentConfigImportRecordHistory = "externalAgentConfig/import/recordHistory", experimental: false, types::ExternalAgentConfigImportHistoryRecordParams => types::ExternalAgentConfigImportHistoryRecordResponse;
        /// `feedback/save`.
        FeedbackSave = "feedback/save", experimental: false, types::FeedbackSaveParams => types::FeedbackSaveResponse;
        /// `feedback/upload`.
        FeedbackUpload = "feedback/upload", experimental: false, types::FeedbackUploadParams => types::FeedbackUploadResponse;
        /// `fs/copy`.
        FsCopy = "fs/copy", experimental: false, types::FsCopyParams => types::FsCopyResponse;
        /// `fs/createDirectory`.
        FsCreateDirectory = "fs/createDirectory", experimental: false, types::FsCreateDirectoryParams => types::FsCreateDirectoryResponse;
        /// `fs/getMetadata`.
        FsGetMetadata = "fs/getMetadata", experimental: false, types::FsGetMetadataParams => types::FsGetMetadataResponse;
        /// `fs/readDirectory`.
        FsReadDirectory = "fs/readDirectory", experimental: false, types::FsReadDirectoryParams => types::FsReadDirectoryResponse;
        /// `fs/readFile`.
        FsReadFile = "fs/readFile", experimental: false, types::FsReadFileParams => types::FsReadFileResponse;
        /// `fs/remove`.
        FsRemove = "fs/remove", experimental: false, types::FsRemoveParams => types::FsRemoveResponse;
        /// `fs/unwatch`.
        FsUnwatch = "fs/unwatch", experimental: false, types::FsUnwatchParams => types::FsUnwatchResponse;
        /// `fs/watch`.
        FsWatch = "fs/watch", experimental: false, types::FsWatchParams => types::FsWatchResponse;
        /// `fs/writeFile`.
        FsWriteFile = "fs/writeFile", experimental: false, types::FsWriteFileParams => types::FsWriteFileResponse;
        /// `fuzzyFileSearch`.
        FuzzyFileSearch = "fuzzyFileSearch", experimental: false, types::FuzzyFileSearchParams => types::FuzzyFileSearchResponse;
        /// `fuzzyFileSearch/sessionStart`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] FuzzyFileSearchSessionStart = "fuzzyFileSearch/sessionStart", experimental: true, types::FuzzyFileSearchSessionStartParams => types::FuzzyFileSearchSessionStartResponse;
        /// `fuzzyFileSearch/sessionStop`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] FuzzyFileSearchSessionStop = "fuzzyFileSearch/sessionStop", experimental: true, types::FuzzyFileSearchSessionStopParams => types::FuzzyFileSearchSessionStopResponse;
        /// `fuzzyFileSearch/sessionUpdate`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] FuzzyFileSearchSessionUpdate = "fuzzyFileSearch/sessionUpdate", experimental: true, types::FuzzyFileSearchSessionUpdateParams => types::FuzzyFileSearchSessionUpdateResponse;
        /// `hooks/list`.
        HooksList = "hooks/list", experimental: false, types::HooksListParams => types::HooksListResponse;
        /// `initialize`.
        Initialize = "initialize", experimental: false, types::InitializeParams => types::InitializeResponse;
        /// `marketplace/add`.
        MarketplaceAdd = "marketplace/add", experimental: false, types::MarketplaceAddParams => types::MarketplaceAddResponse;
        /// `marketplace/remove`.
        MarketplaceRemove = "marketplace/remove", experimental: false, types::MarketplaceRemoveParams => types::MarketplaceRemoveResponse;
        /// `marketplace/upgrade`.
        MarketplaceUpgrade = "marketplace/upgrade", experimental: false, types::MarketplaceUpgradeParams => types::MarketplaceUpgradeResponse;
        /// `mcpServer/event/stream/start`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] McpServerEventStreamStart = "mcpServer/event/stream/start", experimental: true, types::McpServerEventStreamStartParams => types::McpServerEventStreamStartResponse;
        /// `mcpServer/event/stream/stop`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] McpServerEventStreamStop = "mcpServer/event/stream/stop", experimental: true, types::McpServerEventStreamStopParams => types::McpServerEventStreamStopResponse;
        /// `mcpServer/oauth/login`.
        McpServerOauthLogin = "mcpServer/oauth/login", experimental: false, types::McpServerOauthLoginParams => types::McpServerOauthLoginResponse;
        /// `mcpServer/resource/read`.
        McpServerResourceRead = "mcpServer/resource/read", experimental: false, types::McpResourceReadParams => types::McpResourceReadResponse;
        /// `mcpServer/tool/call`.
        McpServerToolCall = "mcpServer/tool/call", experimental: false, types::McpServerToolCallParams => types::McpServerToolCallResponse;
        /// `mcpServerStatus/list`.
        McpServerStatusList = "mcpServerStatus/list", experimental: false, types::ListMcpServerStatusParams => types::ListMcpServerStatusResponse;
        /// `memory/reset`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] MemoryReset = "memory/reset", experimental: true, () => types::MemoryResetResponse;
        /// `memory/status`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] MemoryStatus = "memory/status", experimental: true, types::MemoryStatusParams => types::MemoryStatusResponse;
        /// `mock/experimentalMethod`: Test-only method used to validate experimental gating.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] MockExperimentalMethod = "mock/experimentalMethod", experimental: true, types::MockExperimentalMethodParams => types::MockExperimentalMethodResponse;
        /// `model/list`.
        ModelList = "model/list", experimental: false, types::ModelListParams => types::ModelListResponse;
        /// `modelProvider/capabilities/read`.
        ModelProviderCapabilitiesRead = "modelProvider/capabilities/read", experimental: false, types::ModelProviderCapabilitiesReadParams => types::ModelProviderCapabilitiesReadResponse;
        /// `modelProvider/config/write`.
        ModelProviderConfigWrite = "modelProvider/config/write", experimental: false, types::ModelProviderConfigWriteParams => types::ModelProviderConfigWriteResponse;
        /// `modelProvider/default/set`.
        ModelProviderDefaultSet = "modelProvider/default/set", experimental: false, types::ModelProviderDefaultSetParams => types::ConfigWriteResponse;
        /// `modelProvider/list`.
        ModelProviderList = "modelProvider/list", experimental: false, types::ModelProviderListParams => types::ModelProviderListResponse;
        /// `permissionProfile/list`.
        PermissionProfileList = "permissionProfile/list", experimental: false, types::PermissionProfileListParams => types::PermissionProfileListResponse;
        /// `plugin/install`.
        PluginInstall = "plugin/install", experimental: false, types::PluginInstallParams => types::PluginInstallResponse;
        /// `plugin/installed`.
        PluginInstalled = "plugin/installed", experimental: false, types::PluginInstalledParams => types::PluginInstalledResponse;
        /// `plugin/list`.
        PluginList = "plugin/list", experimental: false, types::PluginListParams => types::PluginListResponse;
        /// `plugin/read`.
        PluginRead = "plugin/read", experimental: false, types::PluginReadParams => types::PluginReadResponse;
        /// `plugin/reconcile`.
        PluginReconcile = "plugin/reconcile", experimental: false, types::PluginReconcileParams => types::PluginReconcileResponse;
        /// `plugin/search`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] PluginSearch = "plugin/search", experimental: true, types::PluginSearchParams => types::PluginSearchResponse;
        /// `plugin/share/checkout`.
        PluginShareCheckout = "plugin/share/checkout", experimental: false, types::PluginShareCheckoutParams => types::PluginShareCheckoutResponse;
        /// `plugin/share/delete`.
        PluginShareDelete = "plugin/share/delete", experimental: false, types::PluginShareDeleteParams => types::PluginShareDeleteResponse;
        /// `plugin/share/list`.
        PluginShareList = "plugin/share/list", experimental: false, types::PluginShareListParams => types::PluginShareListResponse;
        /// `plugin/share/save`.
        PluginShareSave = "plugin/share/save", experimental: false, types::PluginShareSaveParams => types::PluginShareSaveResponse;
        /// `plugin/share/updateTargets`.
        PluginShareUpdateTargets = "plugin/share/updateTargets", experimental: false, types::PluginShareUpdateTargetsParams => types::PluginShareUpdateTargetsResponse;
        /// `plugin/skill/read`.
        PluginSkillRead = "plugin/skill/read", experimental: false, types::PluginSkillReadParams => types::PluginSkillReadResponse;
        /// `plugin/uninstall`.
        PluginUninstall = "plugin/uninstall", experimental: false, types::PluginUninstallParams => types::PluginUninstallResponse;
        /// `process/kill`: Terminate a running `process/spawn` session by client-supplied `processHandle`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProcessKill = "process/kill", experimental: true, types::ProcessKillParams => types::ProcessKillResponse;
        /// `process/resizePty`: Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProcessResizePty = "process/resizePty", experimental: true, types::ProcessResizePtyParams => types::ProcessResizePtyResponse;
        /// `process/spawn`: Spawn a standalone process (argv vector) without a Codex sandbox.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProcessSpawn = "process/spawn", experimental: true, types::ProcessSpawnParams => types::ProcessSpawnResponse;
        /// `process/writeStdin`: Write stdin bytes to a running `process/spawn` session or close stdin.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProcessWriteStdin = "process/writeStdin", experimental: true, types::ProcessWriteStdinParams => types::ProcessWriteStdinResponse;
        /// `project/create`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectCreate = "project/create", experimental: true, types::ProjectCreateParams => types::ProjectCreateResponse;
        /// `project/delete`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectDelete = "project/delete", experimental: true, types::ProjectDeleteParams => types::ProjectDeleteResponse;
        /// `project/import`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectImport = "project/import", experimental: true, types::ProjectImportParams => types::ProjectImportResponse;
        /// `project/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectList = "project/list", experimental: true, types::ProjectListParams => types::ProjectListResponse;
        /// `project/move`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectMove = "project/move", experimental: true, types::ProjectMoveParams => types::ProjectMoveResponse;
        /// `project/read`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectRead = "project/read", experimental: true, types::ProjectReadParams => types::ProjectReadResponse;
        /// `project/update`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ProjectUpdate = "project/update", experimental: true, types::ProjectUpdateParams => types::ProjectUpdateResponse;
        /// `remoteControl/client/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlClientList = "remoteControl/client/list", experimental: true, types::RemoteControlClientsListParams => types::RemoteControlClientsListResponse;
        /// `remoteControl/client/revoke`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlClientRevoke = "remoteControl/client/revoke", experimental: true, types::RemoteControlClientsRevokeParams => types::RemoteControlClientsRevokeResponse;
        /// `remoteControl/disable`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlDisable = "remoteControl/disable", experimental: true, Option<types::RemoteControlDisableParams> => types::RemoteControlDisableResponse;
        /// `remoteControl/enable`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlEnable = "remoteControl/enable", experimental: true, Option<types::RemoteControlEnableParams> => types::RemoteControlEnableResponse;
        /// `remoteControl/pairing/start`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlPairingStart = "remoteControl/pairing/start", experimental: true, types::RemoteControlPairingStartParams => types::RemoteControlPairingStartResponse;
        /// `remoteControl/pairing/status`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlPairingStatus = "remoteControl/pairing/status", experimental: true, types::RemoteControlPairingStatusParams => types::RemoteControlPairingStatusResponse;
        /// `remoteControl/status/read`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RemoteControlStatusRead = "remoteControl/status/read", experimental: true, () => types::RemoteControlStatusReadResponse;
        /// `review/start`.
        ReviewStart = "review/start", experimental: false, types::ReviewStartParams => types::ReviewStartResponse;
        /// `rollout/compress`: Start a best-effort background compression pass for cold local rollouts.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] RolloutCompress = "rollout/compress", experimental: true, () => types::RolloutCompressResponse;
        /// `server/diagnostics`: Read content-free, process-local diagnostics.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ServerDiagnostics = "server/diagnostics", experimental: true, types::ServerDiagnosticsParams => types::ServerDiagnosticsResponse;
        /// `skills/config/write`.
        SkillsConfigWrite = "skills/config/write", experimental: false, types::SkillsConfigWriteParams => types::SkillsConfigWriteResponse;
        /// `skills/extraRoots/set`.
        SkillsExtraRootsSet = "skills/extraRoots/set", experimental: false, types::SkillsExtraRootsSetParams => types::SkillsExtraRootsSetResponse;
        /// `skills/list`.
        SkillsList = "skills/list", experimental: false, types::SkillsListParams => types::SkillsListResponse;
        /// `thread/approveGuardianDeniedAction`.
        ThreadApproveGuardianDeniedAction = "thread/approveGuardianDeniedAction", experimental: false, types::ThreadApproveGuardianDeniedActionParams => types::ThreadApproveGuardianDeniedActionResponse;
        /// `thread/archive`.
        ThreadArchive = "thread/archive", experimental: false, types::ThreadArchiveParams => types::ThreadArchiveResponse;
        /// `thread/attachment/add`.
        ThreadAttachmentAdd = "thread/attachment/add", experimental: false, types::ThreadAttachmentAddParams => types::ThreadAttachmentAddResponse;
        /// `thread/attachment/list`.
        ThreadAttachmentList = "thread/attachment/list", experimental: false, types::ThreadAttachmentListParams => types::ThreadAttachmentListResponse;
        /// `thread/attachment/remove`.
        ThreadAttachmentRemove = "thread/attachment/remove", experimental: false, types::ThreadAttachmentRemoveParams => types::ThreadAttachmentRemoveResponse;
        /// `thread/attachmentOwner/list`.
        ThreadAttachmentOwnerList = "thread/attachmentOwner/list", experimental: false, types::ThreadAttachmentOwnerListParams => types::ThreadAttachmentOwnerListResponse;
        /// `thread/backgroundTerminals/clean`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadBackgroundTerminalsClean = "thread/backgroundTerminals/clean", experimental: true, types::ThreadBackgroundTerminalsCleanParams => types::ThreadBackgroundTerminalsCleanResponse;
        /// `thread/backgroundTerminals/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadBackgroundTerminalsList = "thread/backgroundTerminals/list", experimental: true, types::ThreadBackgroundTerminalsListParams => types::ThreadBackgroundTerminalsListResponse;
        /// `thread/backgroundTerminals/terminate`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadBackgroundTerminalsTerminate = "thread/backgroundTerminals/terminate", experimental: true, types::ThreadBackgroundTerminalsTerminateParams => types::ThreadBackgroundTerminalsTerminateResponse;
        /// `thread/compact/start`.
        ThreadCompactStart = "thread/compact/start", experimental: false, types::ThreadCompactStartParams => types::ThreadCompactStartResponse;
        /// `thread/decrement_elicitation`: Decrement the thread-local out-of-band elicitation counter.
        ///
        /// When the count reaches zero, timeout accounting resumes for the thread.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadDecrementElicitation = "thread/decrement_elicitation", experimental: true, types::ThreadDecrementElicitationParams => types::ThreadDecrementElicitationResponse;
        /// `thread/delete`.
        ThreadDelete = "thread/delete", experimental: false, types::ThreadDeleteParams => types::ThreadDeleteResponse;
        /// `thread/fork`.
        ThreadFork = "thread/fork", experimental: false, types::ThreadForkParams => types::ThreadForkResponse;
        /// `thread/goal/clear`.
        ThreadGoalClear = "thread/goal/clear", experimental: false, types::ThreadGoalClearParams => types::ThreadGoalClearResponse;
        /// `thread/goal/get`.
        ThreadGoalGet = "thread/goal/get", experimental: false, types::ThreadGoalGetParams => types::ThreadGoalGetResponse;
        /// `thread/goal/set`.
        ThreadGoalSet = "thread/goal/set", experimental: false, types::ThreadGoalSetParams => types::ThreadGoalSetResponse;
        /// `thread/guardianReview`: Review the idle thread's final injected exec_command without executing it.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadGuardianReview = "thread/guardianReview", experimental: true, types::ThreadGuardianReviewParams => types::ThreadGuardianReviewResponse;
        /// `thread/increment_elicitation`: Increment the thread-local out-of-band elicitation counter.
        ///
        /// This is used by external helpers to pause timeout accounting while a user approval or other elicitation is pending outside the app-server request flow.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadIncrementElicitation = "thread/increment_elicitation", experimental: true, types::ThreadIncrementElicitationParams => types::ThreadIncrementElicitationResponse;
        /// `thread/inject_items`: Append raw Responses API items to the thread history without starting a user turn.
        ThreadInjectItems = "thread/inject_items", experimental: false, types::ThreadInjectItemsParams => types::ThreadInjectItemsResponse;
        /// `thread/items/list`.
        ThreadItemsList = "thread/items/list", experimental: false, types::ThreadItemsListParams => types::ThreadItemsListResponse;
        /// `thread/items/read`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadItemsRead = "thread/items/read", experimental: true, types::ThreadItemsReadParams => types::ThreadItemsReadResponse;
        /// `thread/list`.
        ThreadList = "thread/list", experimental: false, types::ThreadListParams => types::ThreadListResponse;
        /// `thread/loaded/list`.
        ThreadLoadedList = "thread/loaded/list", experimental: false, types::ThreadLoadedListParams => types::ThreadLoadedListResponse;
        /// `thread/memory/read`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadMemoryRead = "thread/memory/read", experimental: true, types::ThreadMemoryReadParams => types::ThreadMemoryReadResponse;
        /// `thread/memoryMode/set`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadMemoryModeSet = "thread/memoryMode/set", experimental: true, types::ThreadMemoryModeSetParams => types::ThreadMemoryModeSetResponse;
        /// `thread/metadata/update`.
        ThreadMetadataUpdate = "thread/metadata/update", experimental: false, types::ThreadMetadataUpdateParams => types::ThreadMetadataUpdateResponse;
        /// `thread/name/set`.
        ThreadNameSet = "thread/name/set", experimental: false, types::ThreadSetNameParams => types::ThreadSetNameResponse;
        /// `thread/prediction/request`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadPredictionRequest = "thread/prediction/request", experimental: true, types::ThreadPredictionRequestParams => types::ThreadPredictionRequestResponse;
        /// `thread/prepareApprovedPlan`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadPrepareApprovedPlan = "thread/prepareApprovedPlan", experimental: true, types::ThreadPrepareApprovedPlanParams => types::ThreadPrepareApprovedPlanResponse;
        /// `thread/queue/add`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueAdd = "thread/queue/add", experimental: true, types::ThreadQueueAddParams => types::ThreadQueueAddResponse;
        /// `thread/queue/delete`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueDelete = "thread/queue/delete", experimental: true, types::ThreadQueueDeleteParams => types::ThreadQueueDeleteResponse;
        /// `thread/queue/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueList = "thread/queue/list", experimental: true, types::ThreadQueueListParams => types::ThreadQueueListResponse;
        /// `thread/queue/reorder`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueReorder = "thread/queue/reorder", experimental: true, types::ThreadQueueReorderParams => types::ThreadQueueReorderResponse;
        /// `thread/queue/start`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueStart = "thread/queue/start", experimental: true, types::ThreadQueueStartParams => types::ThreadQueueStartResponse;
        /// `thread/queue/update`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadQueueUpdate = "thread/queue/update", experimental: true, types::ThreadQueueUpdateParams => types::ThreadQueueUpdateResponse;
        /// `thread/read`.
        ThreadRead = "thread/read", experimental: false, types::ThreadReadParams => types::ThreadReadResponse;
        /// `thread/readState/update`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadReadStateUpdate = "thread/readState/update", experimental: true, types::ThreadReadStateUpdateParams => types::ThreadReadStateUpdateResponse;
        /// `thread/realtime/appendAudio`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeAppendAudio = "thread/realtime/appendAudio", experimental: true, types::ThreadRealtimeAppendAudioParams => types::ThreadRealtimeAppendAudioResponse;
        /// `thread/realtime/appendSpeech`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeAppendSpeech = "thread/realtime/appendSpeech", experimental: true, types::ThreadRealtimeAppendSpeechParams => types::ThreadRealtimeAppendSpeechResponse;
        /// `thread/realtime/appendText`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeAppendText = "thread/realtime/appendText", experimental: true, types::ThreadRealtimeAppendTextParams => types::ThreadRealtimeAppendTextResponse;
        /// `thread/realtime/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeList = "thread/realtime/list", experimental: true, types::ThreadRealtimeListParams => types::ThreadRealtimeListResponse;
        /// `thread/realtime/listVoices`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeListVoices = "thread/realtime/listVoices", experimental: true, types::ThreadRealtimeListVoicesParams => types::ThreadRealtimeListVoicesResponse;
        /// `thread/realtime/start`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeStart = "thread/realtime/start", experimental: true, types::ThreadRealtimeStartParams => types::ThreadRealtimeStartResponse;
        /// `thread/realtime/stop`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadRealtimeStop = "thread/realtime/stop", experimental: true, types::ThreadRealtimeStopParams => types::ThreadRealtimeStopResponse;
        /// `thread/resume`.
        ThreadResume = "thread/resume", experimental: false, types::ThreadResumeParams => types::ThreadResumeResponse;
        /// `thread/revert`.
        ThreadRevert = "thread/revert", experimental: false, types::ThreadRevertParams => types::ThreadRevertResponse;
        /// `thread/sample`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSample = "thread/sample", experimental: true, types::ThreadSampleParams => types::ThreadSampleResponse;
        /// `thread/sample/cancel`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSampleCancel = "thread/sample/cancel", experimental: true, types::ThreadSampleCancelParams => types::ThreadSampleCancelResponse;
        /// `thread/search`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSearch = "thread/search", experimental: true, types::ThreadSearchParams => types::ThreadSearchResponse;
        /// `thread/search/cancel`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSearchCancel = "thread/search/cancel", experimental: true, types::ThreadSearchCancelParams => types::ThreadSearchCancelResponse;
        /// `thread/search/stream`: Search with best-effort incremental `thread/search/partial` notifications. The final response is authoritative for results, ordering, and cursors.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSearchStream = "thread/search/stream", experimental: true, types::ThreadSearchParams => types::ThreadSearchResponse;
        /// `thread/search/stream/cancel`: Cancel a `thread/search/stream` request on this connection.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSearchStreamCancel = "thread/search/stream/cancel", experimental: true, types::ThreadSearchCancelParams => types::ThreadSearchCancelResponse;
        /// `thread/searchOccurrences`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSearchOccurrences = "thread/searchOccurrences", experimental: true, types::ThreadSearchOccurrencesParams => types::ThreadSearchOccurrencesResponse;
        /// `thread/section/move`.
        ThreadSectionMove = "thread/section/move", experimental: false, types::ThreadSectionMoveParams => types::ThreadSectionMoveResponse;
        /// `thread/settings/update`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadSettingsUpdate = "thread/settings/update", experimental: true, types::ThreadSettingsUpdateParams => types::ThreadSettingsUpdateResponse;
        /// `thread/shellCommand`.
        ThreadShellCommand = "thread/shellCommand", experimental: false, types::ThreadShellCommandParams => types::ThreadShellCommandResponse;
        /// `thread/start`: NEW APIs
        ThreadStart = "thread/start", experimental: false, types::ThreadStartParams => types::ThreadStartResponse;
        /// `thread/timeline/list`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] ThreadTimelineList = "thread/timeline/list", experimental: true, types::ThreadTimelineListParams => types::ThreadTimelineListResponse;
        /// `thread/turns/list`.
        ThreadTurnsList = "thread/turns/list", experimental: false, types::ThreadTurnsListParams => types::ThreadTurnsListResponse;
        /// `thread/unarchive`.
        ThreadUnarchive = "thread/unarchive", experimental: false, types::ThreadUnarchiveParams => types::ThreadUnarchiveResponse;
        /// `thread/unsubscribe`.
        ThreadUnsubscribe = "thread/unsubscribe", experimental: false, types::ThreadUnsubscribeParams => types::ThreadUnsubscribeResponse;
        /// `threadSection/create`.
        ThreadSectionCreate = "threadSection/create", experimental: false, types::ThreadSectionCreateParams => types::ThreadSectionCreateResponse;
        /// `threadSection/delete`.
        ThreadSectionDelete = "threadSection/delete", experimental: false, types::ThreadSectionDeleteParams => types::ThreadSectionDeleteResponse;
        /// `threadSection/list`.
        ThreadSectionList = "threadSection/list", experimental: false, types::ThreadSectionListParams => types::ThreadSectionListResponse;
        /// `threadSection/update`.
        ThreadSectionUpdate = "threadSection/update", experimental: false, types::ThreadSectionUpdateParams => types::ThreadSectionUpdateResponse;
        /// `turn/interrupt`.
        TurnInterrupt = "turn/interrupt", experimental: false, types::TurnInterruptParams => types::TurnInterruptResponse;
        /// `turn/settings/update`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] TurnSettingsUpdate = "turn/settings/update", experimental: true, types::TurnSettingsUpdateParams => types::TurnSettingsUpdateResponse;
        /// `turn/start`.
        TurnStart = "turn/start", experimental: false, types::TurnStartParams => types::TurnStartResponse;
        /// `turn/steer`.
        TurnSteer = "turn/steer", experimental: false, types::TurnSteerParams => types::TurnSteerResponse;
        /// `userVerification/cancel`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] UserVerificationCancel = "userVerification/cancel", experimental: true, types::UserVerificationCancelParams => types::UserVerificationCancelResponse;
        /// `userVerification/delete`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] UserVerificationDelete = "userVerification/delete", experimental: true, types::UserVerificationDeleteParams => types::UserVerificationDeleteResponse;
        /// `userVerification/enroll`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] UserVerificationEnroll = "userVerification/enroll", experimental: true, types::UserVerificationEnrollParams => types::UserVerificationEnrollResponse;
        /// `userVerification/status`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] UserVerificationStatus = "userVerification/status", experimental: true, types::UserVerificationStatusParams => types::UserVerificationStatusResponse;
        /// `userVerification/verify`.
        ///
        /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
        #[cfg(feature = "experimental")] UserVerificationVerify = "userVerification/verify", experimental: true, types::UserVerificationVerifyParams => types::UserVerificationVerifyResponse;
        /// `windowsSandbox/readiness`.
        WindowsSandboxReadiness = "windowsSandbox/readiness", experimental: false, () => types::WindowsSandboxReadinessResponse;
        /// `windowsSandbox/setupStart`.
        WindowsSandboxSetupStart = "windowsSandbox/setupStart", experimental: false, types::WindowsSandboxSetupStartParams => types::WindowsSandboxSetupStartResponse;
    }
}

/// The notifications that a client sends.
pub mod client_notification {
    crate::rpc::methods! { Notification, NotificationVisitor;
        /// `initialized`.
        Initialized = "initialized", experimental: false, ();
    }
}

/// The requests that the server sends.
pub mod server_request {
    use crate::generated as types;

    crate::rpc::methods! { Request, RequestVisitor;
        /// `account/chatgptAuthTokens/refresh`.
        AccountChatgptAuthTokensRefresh = "account/chatgptAuthTokens/refresh", experimental: false, types::ChatgptAuthTokensRefreshParams => types::ChatgptAuthTokensRefreshResponse;
        /// `applyPatchApproval`: DEPRECATED APIs below Request to approve a patch. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
        ApplyPatchApproval = "applyPatchApproval", experimental: false, types::ApplyPatchApprovalParams => types::ApplyPatchApprovalResponse;
        /// `attestation/generate`: Generate a fresh upstream attestation result on demand.
        AttestationGenerate = "attestation/generate", experimental: false, types::AttestationGenerateParams => types::AttestationGenerateResponse;
        /// `execCommandApproval`: Request to exec a command. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
        ExecCommandApproval = "execCommandApproval", experimental: false, types::ExecCommandApprovalParams => types::ExecCommandApprovalResponse;
        /// `item/commandExecution/requestApproval`: NEW APIs Sent when approval is requested for a specific command execution. This request is used for Turns started via turn/start.
        ItemCommandExecutionRequestApproval = "item/commandExecution/requestApproval", experimental: false, types::CommandExecutionRequestApprovalParams => types::CommandExecutionRequestApprovalResponse;
        /// `item/fileChange/requestApproval`: Sent when approval is requested for a specific file change. This request is used for Turns started via turn/start.
        ItemFileChangeRequestApproval = "item/fileChange/requestApproval", experimental: false, types::FileChangeRequestApprovalParams => types::FileChangeRequestApprovalResponse;
        /// `item/permissions/requestApproval`: Request approval for additional permissions from the user.
        ItemPermissionsRequestApproval = "item/permissions/requestApproval", experimental: false, types::PermissionsRequestApprovalParams => types::PermissionsRequestApprovalResponse;
        /// `item/tool/call`: Execute a dynamic tool call on the client.
        ItemToolCall = "item/tool/call", experimental: false, types::DynamicToolCallParams => types::DynamicToolCallResponse;
        /// `item/tool/requestUserInput`: EXPERIMENTAL - Request input from the user for a tool call.
        ItemToolRequestUserInput = "item/tool/requestUserInput", experimental: false, types::ToolRequestUserInputParams => types::ToolRequestUserInputResponse;
        /// `mcpServer/elicitation/request`: Request input for an MCP server elicitation.
        McpServerElicitationRequest = "mcpServer/elicitation/request", experimental: false, types::McpServerElicitationRequestParams => types::McpServerElicitationRequestResponse;
    }
}

/// The notifications that the server sends.
pub mod notification {
    use crate::generated as types;

    crate::rpc::methods! { Notification, NotificationVisitor;
        /// `account/gatewayOAuth/changed`.
        AccountGatewayOAuthChanged = "account/gatewayOAuth/changed", experimental: false, types::GatewayOAuthChangedNotification;
        /// `account/login/completed`.
        AccountLoginCompleted = "account/login/completed", experimental: false, types::AccountLoginCompletedNotification;
        /// `account/rateLimits/updated`.
        AccountRateLimitsUpdated = "account/rateLimits/updated", experimental: false, types::AccountRateLimitsUpdatedNotification;
        /// `account/updated`.
        AccountUpdated = "account/updated", experimental: false, types::AccountUpdatedNotification;
        /// `app/list/updated`.
        AppListUpdated = "app/list/updated", experimental: false, types::AppListUpdatedNotification;
        /// `autoApprovalReview/strictReviewRequired`.
        AutoApprovalReviewStrictReviewRequired = "autoApprovalReview/strictReviewRequired", experimental: false, types::StrictReviewRequiredNotification;
        /// `command/exec/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `command/exec` session.
        CommandExecOutputDelta = "command/exec/outputDelta", experimental: false, types::CommandExecOutputDeltaNotification;
        /// `configWarning`.
        ConfigWarning = "configWarning", experimental: false, types::ConfigWarningNotification;
        /// `deprecationNotice`.
        DeprecationNotice = "deprecationNotice", experimental: false, types::DeprecationNoticeNotification;
        /// `error`: NEW NOTIFICATIONS
        Error = "error", experimental: false, types::ErrorNotification;
        /// `externalAgentConfig/import/completed`.
        ExternalAgentConfigImportCompleted = "externalAgentConfig/import/completed", experimental: false, types::ExternalAgentConfigImportCompletedNotification;
        /// `externalAgentConfig/import/progress`.
        ExternalAgentConfigImportProgress = "externalAgentConfig/import/progress", experimental: false, types::ExternalAgentConfigImportProgressNotification;
        /// `fs/changed`.
        FsChanged = "fs/changed", experimental: false, types::FsChangedNotification;
        /// `fuzzyFileSearch/sessionCompleted`.
        FuzzyFileSearchSessionCompleted = "fuzzyFileSearch/sessionCompleted", experimental: false, types::FuzzyFileSearchSessionCompletedNotification;
        /// `fuzzyFileSearch/sessionUpdated`.
        FuzzyFileSearchSessionUpdated = "fuzzyFileSearch/sessionUpdated", experimental: false, types::FuzzyFileSearchSessionUpdatedNotification;
        /// `guardianWarning`.
        GuardianWarning = "guardianWarning", experimental: false, types::GuardianWarningNotification;
        /// `hook/completed`.
        HookCompleted = "hook/completed", experimental: false, types::HookCompletedNotification;
        /// `hook/started`.
        HookStarted = "hook/started", experimental: false, types::HookStartedNotification;
        /// `item/agentMessage/delta`.
        ItemAgentMessageDelta = "item/agentMessage/delta", experimental: false, types::AgentMessageDeltaNotification;
        /// `item/autoApprovalReview/completed`.
        ItemAutoApprovalReviewCompleted = "item/autoApprovalReview/completed", experimental: false, types::ItemGuardianApprovalReviewCompletedNotification;
        /// `item/autoApprovalReview/started`.
        ItemAutoApprovalReviewStarted = "item/autoApprovalReview/started", experimental: false, types::ItemGuardianApprovalReviewStartedNotification;
        /// `item/commandExecution/outputDelta`.
        ItemCommandExecutionOutputDelta = "item/commandExecution/outputDelta", experimental: false, types::CommandExecutionOutputDeltaNotification;
        /// `item/commandExecution/terminalInteraction`.
        ItemCommandExecutionTerminalInteraction = "item/commandExecution/terminalInteraction", experimental: false, types::TerminalInteractionNotification;
        /// `item/completed`.
        ItemCompleted = "item/completed", experimental: false, types::ItemCompletedNotification;
        /// `item/fileChange/outputDelta`: Deprecated legacy apply_patch output stream notification.
        ItemFileChangeOutputDelta = "item/fileChange/outputDelta", experimental: false, types::FileChangeOutputDeltaNotification;
        /// `item/fileChange/patchUpdated`.
        ItemFileChangePatchUpdated = "item/fileChange/patchUpdated", experimental: false, types::FileChangePatchUpdatedNotification;
        /// `item/mcpToolCall/progress`.
        ItemMcpToolCallProgress = "item/mcpToolCall/progress", experimental: false, types::McpToolCallProgressNotification;
        /// `item/plan/delta`: EXPERIMENTAL - proposed plan streaming deltas for plan items.
        ItemPlanDelta = "item/plan/delta", experimental: false, types::PlanDeltaNotification;
        /// `item/reasoning/summaryPartAdded`.
        ItemReasoningSummaryPartAdded = "item/reasoning/summaryPartAdded", experimental: false, types::ReasoningSummaryPartAddedNotification;
        /// `item/reasoning/summaryTextDelta`.
        ItemReasoningSummaryTextDelta = "item/reasoning/summaryTextDelta", experimental: false, types::ReasoningSummaryTextDeltaNotification;
        /// `item/reasoning/textDelta`.
        ItemReasoningTextDelta = "item/reasoning/textDelta", experimental: false, types::ReasoningTextDeltaNotification;
        /// `item/started`.
        ItemStarted = "item/started", experimental: false, types::ItemStartedNotification;
        /// `mcpServer/event/stream/notification`.
        McpServerEventStreamNotification = "mcpServer/event/stream/notification", experimental: false, types::McpServerEventStreamNotification;
        /// `mcpServer/oauthLogin/completed`.
        McpServerOauthLoginCompleted = "mcpServer/oauthLogin/completed", experimental: false, types::McpServerOauthLoginCompletedNotification;
        /// `mcpServer/startupStatus/updated`.
        McpServerStartupStatusUpdated = "mcpServer/startupStatus/updated", experimental: false, types::McpServerStatusUpdatedNotification;
        /// `model/rerouted`.
        ModelRerouted = "model/rerouted", experimental: false, types::ModelReroutedNotification;
        /// `model/safetyBuffering/updated`.
        ModelSafetyBufferingUpdated = "model/safetyBuffering/updated", experimental: false, types::ModelSafetyBufferingUpdatedNotification;
        /// `model/verification`.
        ModelVerification = "model/verification", experimental: false, types::ModelVerificationNotification;
        /// `modelProvider/authRecoveryCompleted`.
        ModelProviderAuthRecoveryCompleted = "modelProvider/authRecoveryCompleted", experimental: false, types::AuthRecoveryNotification;
        /// `modelProvider/authRecoveryStarted`.
        ModelProviderAuthRecoveryStarted = "modelProvider/authRecoveryStarted", experimental: false, types::AuthRecoveryNotification;
        /// `process/exited`: Final exit notification for a `process/spawn` session.
        ProcessExited = "process/exited", experimental: false, types::ProcessExitedNotification;
        /// `process/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `process/spawn` session.
        ProcessOutputDelta = "process/outputDelta", experimental: false, types::ProcessOutputDeltaNotification;
        /// `project/changed`.
        ProjectChanged = "project/changed", experimental: false, types::ProjectChangedNotification;
        /// `remoteControl/status/changed`.
        RemoteControlStatusChanged = "remoteControl/status/changed", experimental: false, types::RemoteControlStatusChangedNotification;
        /// `serverRequest/resolved`.
        ServerRequestResolved = "serverRequest/resolved", experimental: false, types::ServerRequestResolvedNotification;
        /// `skills/changed`.
        SkillsChanged = "skills/changed", experimental: false, types::SkillsChangedNotification;
        /// `thread/archived`.
        ThreadArchived = "thread/archived", experimental: false, types::ThreadArchivedNotification;
        /// `thread/attachment/updated`.
        ThreadAttachmentUpdated = "thread/attachment/updated", experimental: false, types::ThreadAttachmentUpdatedNotification;
        /// `thread/closed`.
        ThreadClosed = "thread/closed", experimental: false, types::ThreadClosedNotification;
        /// `thread/compacted`: Deprecated: Use `ContextCompaction` item type instead.
        ThreadCompacted = "thread/compacted", experimental: false, types::ContextCompactedNotification;
        /// `thread/deleted`.
        ThreadDeleted = "thread/deleted", experimental: false, types::ThreadDeletedNotification;
        /// `thread/environment/connected`.
        ThreadEnvironmentConnected = "thread/environment/connected", experimental: false, types::EnvironmentConnectionNotification;
        /// `thread/environment/disconnected`.
        ThreadEnvironmentDisconnected = "thread/environment/disconnected", experimental: false, types::EnvironmentConnectionNotification;
        /// `thread/goal/cleared`.
        ThreadGoalCleared = "thread/goal/cleared", experimental: false, types::ThreadGoalClearedNotification;
        /// `thread/goal/updated`.
        ThreadGoalUpdated = "thread/goal/updated", experimental: false, types::ThreadGoalUpdatedNotification;
        /// `thread/name/updated`.
        ThreadNameUpdated = "thread/name/updated", experimental: false, types::ThreadNameUpdatedNotification;
        /// `thread/prediction/updated`.
        ThreadPredictionUpdated = "thread/prediction/updated", experimental: false, types::ThreadPredictionUpdatedNotification;
        /// `thread/project/updated`.
        ThreadProjectUpdated = "thread/project/updated", experimental: false, types::ThreadProjectUpdatedNotification;
        /// `thread/queue/changed`.
        ThreadQueueChanged = "thread/queue/changed", experimental: false, types::ThreadQueueChangedNotification;
        /// `thread/readState/changed`.
        ThreadReadStateChanged = "thread/readState/changed", experimental: false, types::ThreadReadStateChangedNotification;
        /// `thread/realtime/closed`.
        ThreadRealtimeClosed = "thread/realtime/closed", experimental: false, types::ThreadRealtimeClosedNotification;
        /// `thread/realtime/error`.
        ThreadRealtimeError = "thread/realtime/error", experimental: false, types::ThreadRealtimeErrorNotification;
        /// `thread/realtime/item/completed`.
        ThreadRealtimeItemCompleted = "thread/realtime/item/completed", experimental: false, types::ThreadRealtimeItemCompletedNotification;
        /// `thread/realtime/item/started`.
        ThreadRealtimeItemStarted = "thread/realtime/item/started", experimental: false, types::ThreadRealtimeItemStartedNotification;
        /// `thread/realtime/item/transcript/delta`.
        ThreadRealtimeItemTranscriptDelta = "thread/realtime/item/transcript/delta", experimental: false, types::ThreadRealtimeItemTranscriptDeltaNotification;
        /// `thread/realtime/itemAdded`.
        ThreadRealtimeItemAdded = "thread/realtime/itemAdded", experimental: false, types::ThreadRealtimeItemAddedNotification;
        /// `thread/realtime/outputAudio/delta`.
        ThreadRealtimeOutputAudioDelta = "thread/realtime/outputAudio/delta", experimental: false, types::ThreadRealtimeOutputAudioDeltaNotification;
        /// `thread/realtime/sdp`.
        ThreadRealtimeSdp = "thread/realtime/sdp", experimental: false, types::ThreadRealtimeSdpNotification;
        /// `thread/realtime/started`.
        ThreadRealtimeStarted = "thread/realtime/started", experimental: false, types::ThreadRealtimeStartedNotification;
        /// `thread/realtime/transcript/delta`.
        ThreadRealtimeTranscriptDelta = "thread/realtime/transcript/delta", experimental: false, types::ThreadRealtimeTranscriptDeltaNotification;
        /// `thread/realtime/transcript/done`.
        ThreadRealtimeTranscriptDone = "thread/realtime/transcript/done", experimental: false, types::ThreadRealtimeTranscriptDoneNotification;
        /// `thread/reverted`.
        ThreadReverted = "thread/reverted", experimental: false, types::ThreadRevertedNotification;
        /// `thread/search/partial`.
        ThreadSearchPartial = "thread/search/partial", experimental: false, types::ThreadSearchPartialNotification;
        /// `thread/section/changed`.
        ThreadSectionChanged = "thread/section/changed", experimental: false, types::ThreadSectionChangedNotification;
        /// `thread/settings/updated`.
        ThreadSettingsUpdated = "thread/settings/updated", experimental: false, types::ThreadSettingsUpdatedNotification;
        /// `thread/started`.
        ThreadStarted = "thread/started", experimental: false, types::ThreadStartedNotification;
        /// `thread/status/changed`.
        ThreadStatusChanged = "thread/status/changed", experimental: false, types::ThreadStatusChangedNotification;
        /// `thread/tokenUsage/updated`.
        ThreadTokenUsageUpdated = "thread/tokenUsage/updated", experimental: false, types::ThreadTokenUsageUpdatedNotification;
        /// `thread/unarchived`.
        ThreadUnarchived = "thread/unarchived", experimental: false, types::ThreadUnarchivedNotification;
        /// `turn/completed`.
        TurnCompleted = "turn/completed", experimental: false, types::TurnCompletedNotification;
        /// `turn/diff/updated`.
        TurnDiffUpdated = "turn/diff/updated", experimental: false, types::TurnDiffUpdatedNotification;
        /// `turn/moderationMetadata`.
        TurnModerationMetadata = "turn/moderationMetadata", experimental: false, types::TurnModerationMetadataNotification;
        /// `turn/plan/updated`.
        TurnPlanUpdated = "turn/plan/updated", experimental: false, types::TurnPlanUpdatedNotification;
        /// `turn/started`.
        TurnStarted = "turn/started", experimental: false, types::TurnStartedNotification;
        /// `warning`.
        Warning = "warning", experimental: false, types::WarningNotification;
        /// `windows/worldWritableWarning`: Notifies the user of world-writable directories on Windows, which cannot be protected by the sandbox.
        WindowsWorldWritableWarning = "windows/worldWritableWarning", experimental: false, types::WindowsWorldWritableWarningNotification;
        /// `windowsSandbox/setupCompleted`.
        WindowsSandboxSetupCompleted = "windowsSandbox/setupCompleted", experimental: false, types::WindowsSandboxSetupCompletedNotification;
    }
}

/// A request that a client sends, with its params.
///
/// A method that this version of the crate does not know is kept in `Unrecognized`, and so are its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ClientRequest {
    /// `account/bedrock/checkGovCloudRequirements`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "account/bedrock/checkGovCloudRequirements")]
    AccountBedrockCheckGovCloudRequirements(BedrockCheckGovCloudRequirementsParams),
    /// `account/bedrock/discover`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "account/bedrock/discover")]
    AccountBedrockDiscover(BedrockDiscoverParams),
    /// `account/bedrock/setup`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "account/bedrock/setup")]
    AccountBedrockSetup(BedrockSetupParams),
    /// `account/gatewayOAuth/cancel`.
    #[serde(rename = "account/gatewayOAuth/cancel")]
    AccountGatewayOAuthCancel,
    /// `account/gatewayOAuth/login`.
    #[serde(rename = "account/gatewayOAuth/login")]
    AccountGatewayOAuthLogin(Option<GatewayOAuthLoginParams>),
    /// `account/gatewayOAuth/read`.
    #[serde(rename = "account/gatewayOAuth/read")]
    AccountGatewayOAuthRead(Option<GatewayOAuthReadParams>),
    /// `account/gcp/setup`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "account/gcp/setup")]
    AccountGcpSetup(GcpSetupParams),
    /// `account/login/cancel`.
    #[serde(rename = "account/login/cancel")]
    AccountLoginCancel(CancelLoginAccountParams),
    /// `account/login/start`.
    #[serde(rename = "account/login/start")]
    AccountLoginStart(LoginAccountParams),
    /// `account/logout`.
    #[serde(rename = "account/logout")]
    AccountLogout,
    /// `account/rateLimitResetCredit/consume`.
    #[serde(rename = "account/rateLimitResetCredit/consume")]
    AccountRateLimitResetCreditConsume(ConsumeAccountRateLimitResetCreditParams),
    /// `account/rateLimits/read`.
    #[serde(rename = "account/rateLimits/read")]
    AccountRateLimitsRead(Option<GetAccountRateLimitsParams>),
    /// `account/read`.
    #[serde(rename = "account/read")]
    AccountRead(GetAccountParams),
    /// `account/securitySetup/read`.
    #[serde(rename = "account/securitySetup/read")]
    AccountSecuritySetupRead,
    /// `account/sendAddCreditsNudgeEmail`.
    #[serde(rename = "account/sendAddCreditsNudgeEmail")]
    AccountSendAddCreditsNudgeEmail(SendAddCreditsNudgeEmailParams),
    /// `account/usage/read`.
    #[serde(rename = "account/usage/read")]
    AccountUsageRead(Option<GetAccountTokenUsageParams>),
    /// `account/workspaceMessages/read`.
    #[serde(rename = "account/workspaceMessages/read")]
    AccountWorkspaceMessagesRead,
    /// `accountSession/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "accountSession/list")]
    AccountSessionList(AccountSessionsListParams),
    /// `accountSession/switch`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "accountSession/switch")]
    AccountSessionSwitch(AccountSessionsSwitchParams),
    /// `app/installed`.
    #[serde(rename = "app/installed")]
    AppInstalled(AppsInstalledParams),
    /// `app/list`.
    #[serde(rename = "app/list")]
    AppList(AppsListParams),
    /// `app/read`.
    #[serde(rename = "app/read")]
    AppRead(AppsReadParams),
    /// `collaborationMode/list`: Lists collaboration mode presets.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "collaborationMode/list")]
    CollaborationModeList(CollaborationModeListParams),
    /// `command/exec`: Execute a standalone command (argv vector) under the server's sandbox.
    #[serde(rename = "command/exec")]
    CommandExec(CommandExecParams),
    /// `command/exec/resize`: Resize a running PTY-backed `command/exec` session by client-supplied `processId`.
    #[serde(rename = "command/exec/resize")]
    CommandExecResize(CommandExecResizeParams),
    /// `command/exec/terminate`: Terminate a running `command/exec` session by client-supplied `processId`.
    #[serde(rename = "command/exec/terminate")]
    CommandExecTerminate(CommandExecTerminateParams),
    /// `command/exec/write`: Write stdin bytes to a running `command/exec` session or close stdin.
    #[serde(rename = "command/exec/write")]
    CommandExecWrite(CommandExecWriteParams),
    /// `config/batchWrite`.
    #[serde(rename = "config/batchWrite")]
    ConfigBatchWrite(ConfigBatchWriteParams),
    /// `config/mcpServer/reload`.
    #[serde(rename = "config/mcpServer/reload")]
    ConfigMcpServerReload,
    /// `config/read`.
    #[serde(rename = "config/read")]
    ConfigRead(ConfigReadParams),
    /// `config/value/write`.
    #[serde(rename = "config/value/write")]
    ConfigValueWrite(ConfigValueWriteParams),
    /// `configRequirements/read`.
    #[serde(rename = "configRequirements/read")]
    ConfigRequirementsRead,
    /// `environment/add`: Adds or replaces a remote environment by id for later selection.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "environment/add")]
    EnvironmentAdd(EnvironmentAddParams),
    /// `environment/info`: Reads information from a configured execution environment.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "environment/info")]
    EnvironmentInfo(EnvironmentInfoParams),
    /// `environment/status`: Reads the current status of a configured execution environment.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "environment/status")]
    EnvironmentStatus(EnvironmentStatusParams),
    /// `experimentalFeature/enablement/set`.
    #[serde(rename = "experimentalFeature/enablement/set")]
    ExperimentalFeatureEnablementSet(ExperimentalFeatureEnablementSetParams),
    /// `experimentalFeature/list`.
    #[serde(rename = "experimentalFeature/list")]
    ExperimentalFeatureList(ExperimentalFeatureListParams),
    /// `externalAgentConfig/detect`.
    #[serde(rename = "externalAgentConfig/detect")]
    ExternalAgentConfigDetect(ExternalAgentConfigDetectParams),
    /// `externalAgentConfig/import`.
    #[serde(rename = "externalAgentConfig/import")]
    ExternalAgentConfigImport(ExternalAgentConfigImportParams),
    /// `externalAgentConfig/import/readHistories`.
    #[serde(rename = "externalAgentConfig/import/readHistories")]
    ExternalAgentConfigImportReadHistories,
    /// `externalAgentConfig/import/recordHistory`.
    #[serde(rename = "externalAgentConfig/import/recordHistory")]
    ExternalAgentConfigImportRecordHistory(ExternalAgentConfigImportHistoryRecordParams),
    /// `feedback/save`.
    #[serde(rename = "feedback/save")]
    FeedbackSave(FeedbackSaveParams),
    /// `feedback/upload`.
    #[serde(rename = "feedback/upload")]
    FeedbackUpload(FeedbackUploadParams),
    /// `fs/copy`.
    #[serde(rename = "fs/copy")]
    FsCopy(FsCopyParams),
    /// `fs/createDirectory`.
    #[serde(rename = "fs/createDirectory")]
    FsCreateDirectory(FsCreateDirectoryParams),
    /// `fs/getMetadata`.
    #[serde(rename = "fs/getMetadata")]
    FsGetMetadata(FsGetMetadataParams),
    /// `fs/readDirectory`.
    #[serde(rename = "fs/readDirectory")]
    FsReadDirectory(FsReadDirectoryParams),
    /// `fs/readFile`.
    #[serde(rename = "fs/readFile")]
    FsReadFile(FsReadFileParams),
    /// `fs/remove`.
    #[serde(rename = "fs/remove")]
    FsRemove(FsRemoveParams),
    /// `fs/unwatch`.
    #[serde(rename = "fs/unwatch")]
    FsUnwatch(FsUnwatchParams),
    /// `fs/watch`.
    #[serde(rename = "fs/watch")]
    FsWatch(FsWatchParams),
    /// `fs/writeFile`.
    #[serde(rename = "fs/writeFile")]
    FsWriteFile(FsWriteFileParams),
    /// `fuzzyFileSearch`.
    #[serde(rename = "fuzzyFileSearch")]
    FuzzyFileSearch(FuzzyFileSearchParams),
    /// `fuzzyFileSearch/sessionStart`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "fuzzyFileSearch/sessionStart")]
    FuzzyFileSearchSessionStart(FuzzyFileSearchSessionStartParams),
    /// `fuzzyFileSearch/sessionStop`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "fuzzyFileSearch/sessionStop")]
    FuzzyFileSearchSessionStop(FuzzyFileSearchSessionStopParams),
    /// `fuzzyFileSearch/sessionUpdate`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "fuzzyFileSearch/sessionUpdate")]
    FuzzyFileSearchSessionUpdate(FuzzyFileSearchSessionUpdateParams),
    /// `hooks/list`.
    #[serde(rename = "hooks/list")]
    HooksList(HooksListParams),
    /// `initialize`.
    #[serde(rename = "initialize")]
    Initialize(InitializeParams),
    /// `marketplace/add`.
    #[serde(rename = "marketplace/add")]
    MarketplaceAdd(MarketplaceAddParams),
    /// `marketplace/remove`.
    #[serde(rename = "marketplace/remove")]
    MarketplaceRemove(MarketplaceRemoveParams),
    /// `marketplace/upgrade`.
    #[serde(rename = "marketplace/upgrade")]
    MarketplaceUpgrade(MarketplaceUpgradeParams),
    /// `mcpServer/event/stream/start`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "mcpServer/event/stream/start")]
    McpServerEventStreamStart(McpServerEventStreamStartParams),
    /// `mcpServer/event/stream/stop`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "mcpServer/event/stream/stop")]
    McpServerEventStreamStop(McpServerEventStreamStopParams),
    /// `mcpServer/oauth/login`.
    #[serde(rename = "mcpServer/oauth/login")]
    McpServerOauthLogin(McpServerOauthLoginParams),
    /// `mcpServer/resource/read`.
    #[serde(rename = "mcpServer/resource/read")]
    McpServerResourceRead(McpResourceReadParams),
    /// `mcpServer/tool/call`.
    #[serde(rename = "mcpServer/tool/call")]
    McpServerToolCall(McpServerToolCallParams),
    /// `mcpServerStatus/list`.
    #[serde(rename = "mcpServerStatus/list")]
    McpServerStatusList(ListMcpServerStatusParams),
    /// `memory/reset`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "memory/reset")]
    MemoryReset,
    /// `memory/status`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "memory/status")]
    MemoryStatus(MemoryStatusParams),
    /// `mock/experimentalMethod`: Test-only method used to validate experimental gating.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "mock/experimentalMethod")]
    MockExperimentalMethod(MockExperimentalMethodParams),
    /// `model/list`.
    #[serde(rename = "model/list")]
    ModelList(ModelListParams),
    /// `modelProvider/capabilities/read`.
    #[serde(rename = "modelProvider/capabilities/read")]
    ModelProviderCapabilitiesRead(ModelProviderCapabilitiesReadParams),
    /// `modelProvider/config/write`.
    #[serde(rename = "modelProvider/config/write")]
    ModelProviderConfigWrite(ModelProviderConfigWriteParams),
    /// `modelProvider/default/set`.
    #[serde(rename = "modelProvider/default/set")]
    ModelProviderDefaultSet(ModelProviderDefaultSetParams),
    /// `modelProvider/list`.
    #[serde(rename = "modelProvider/list")]
    ModelProviderList(ModelProviderListParams),
    /// `permissionProfile/list`.
    #[serde(rename = "permissionProfile/list")]
    PermissionProfileList(PermissionProfileListParams),
    /// `plugin/install`.
    #[serde(rename = "plugin/install")]
    PluginInstall(PluginInstallParams),
    /// `plugin/installed`.
    #[serde(rename = "plugin/installed")]
    PluginInstalled(PluginInstalledParams),
    /// `plugin/list`.
    #[serde(rename = "plugin/list")]
    PluginList(PluginListParams),
    /// `plugin/read`.
    #[serde(rename = "plugin/read")]
    PluginRead(PluginReadParams),
    /// `plugin/reconcile`.
    #[serde(rename = "plugin/reconcile")]
    PluginReconcile(PluginReconcileParams),
    /// `plugin/search`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "plugin/search")]
    PluginSearch(PluginSearchParams),
    /// `plugin/share/checkout`.
    #[serde(rename = "plugin/share/checkout")]
    PluginShareCheckout(PluginShareCheckoutParams),
    /// `plugin/share/delete`.
    #[serde(rename = "plugin/share/delete")]
    PluginShareDelete(PluginShareDeleteParams),
    /// `plugin/share/list`.
    #[serde(rename = "plugin/share/list")]
    PluginShareList(PluginShareListParams),
    /// `plugin/share/save`.
    #[serde(rename = "plugin/share/save")]
    PluginShareSave(PluginShareSaveParams),
    /// `plugin/share/updateTargets`.
    #[serde(rename = "plugin/share/updateTargets")]
    PluginShareUpdateTargets(PluginShareUpdateTargetsParams),
    /// `plugin/skill/read`.
    #[serde(rename = "plugin/skill/read")]
    PluginSkillRead(PluginSkillReadParams),
    /// `plugin/uninstall`.
    #[serde(rename = "plugin/uninstall")]
    PluginUninstall(PluginUninstallParams),
    /// `process/kill`: Terminate a running `process/spawn` session by client-supplied `processHandle`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "process/kill")]
    ProcessKill(ProcessKillParams),
    /// `process/resizePty`: Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "process/resizePty")]
    ProcessResizePty(ProcessResizePtyParams),
    /// `process/spawn`: Spawn a standalone process (argv vector) without a Codex sandbox.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "process/spawn")]
    ProcessSpawn(ProcessSpawnParams),
    /// `process/writeStdin`: Write stdin bytes to a running `process/spawn` session or close stdin.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "process/writeStdin")]
    ProcessWriteStdin(ProcessWriteStdinParams),
    /// `project/create`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/create")]
    ProjectCreate(ProjectCreateParams),
    /// `project/delete`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/delete")]
    ProjectDelete(ProjectDeleteParams),
    /// `project/import`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/import")]
    ProjectImport(ProjectImportParams),
    /// `project/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/list")]
    ProjectList(ProjectListParams),
    /// `project/move`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/move")]
    ProjectMove(ProjectMoveParams),
    /// `project/read`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/read")]
    ProjectRead(ProjectReadParams),
    /// `project/update`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "project/update")]
    ProjectUpdate(ProjectUpdateParams),
    /// `remoteControl/client/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/client/list")]
    RemoteControlClientList(RemoteControlClientsListParams),
    /// `remoteControl/client/revoke`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/client/revoke")]
    RemoteControlClientRevoke(RemoteControlClientsRevokeParams),
    /// `remoteControl/disable`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/disable")]
    RemoteControlDisable(Option<RemoteControlDisableParams>),
    /// `remoteControl/enable`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/enable")]
    RemoteControlEnable(Option<RemoteControlEnableParams>),
    /// `remoteControl/pairing/start`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/pairing/start")]
    RemoteControlPairingStart(RemoteControlPairingStartParams),
    /// `remoteControl/pairing/status`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/pairing/status")]
    RemoteControlPairingStatus(RemoteControlPairingStatusParams),
    /// `remoteControl/status/read`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "remoteControl/status/read")]
    RemoteControlStatusRead,
    /// `review/start`.
    #[serde(rename = "review/start")]
    ReviewStart(ReviewStartParams),
    /// `rollout/compress`: Start a best-effort background compression pass for cold local rollouts.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "rollout/compress")]
    RolloutCompress,
    /// `server/diagnostics`: Read content-free, process-local diagnostics.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "server/diagnostics")]
    ServerDiagnostics(ServerDiagnosticsParams),
    /// `skills/config/write`.
    #[serde(rename = "skills/config/write")]
    SkillsConfigWrite(SkillsConfigWriteParams),
    /// `skills/extraRoots/set`.
    #[serde(rename = "skills/extraRoots/set")]
    SkillsExtraRootsSet(SkillsExtraRootsSetParams),
    /// `skills/list`.
    #[serde(rename = "skills/list")]
    SkillsList(SkillsListParams),
    /// `thread/approveGuardianDeniedAction`.
    #[serde(rename = "thread/approveGuardianDeniedAction")]
    ThreadApproveGuardianDeniedAction(ThreadApproveGuardianDeniedActionParams),
    /// `thread/archive`.
    #[serde(rename = "thread/archive")]
    ThreadArchive(ThreadArchiveParams),
    /// `thread/attachment/add`.
    #[serde(rename = "thread/attachment/add")]
    ThreadAttachmentAdd(ThreadAttachmentAddParams),
    /// `thread/attachment/list`.
    #[serde(rename = "thread/attachment/list")]
    ThreadAttachmentList(ThreadAttachmentListParams),
    /// `thread/attachment/remove`.
    #[serde(rename = "thread/attachment/remove")]
    ThreadAttachmentRemove(ThreadAttachmentRemoveParams),
    /// `thread/attachmentOwner/list`.
    #[serde(rename = "thread/attachmentOwner/list")]
    ThreadAttachmentOwnerList(ThreadAttachmentOwnerListParams),
    /// `thread/backgroundTerminals/clean`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/backgroundTerminals/clean")]
    ThreadBackgroundTerminalsClean(ThreadBackgroundTerminalsCleanParams),
    /// `thread/backgroundTerminals/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/backgroundTerminals/list")]
    ThreadBackgroundTerminalsList(ThreadBackgroundTerminalsListParams),
    /// `thread/backgroundTerminals/terminate`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/backgroundTerminals/terminate")]
    ThreadBackgroundTerminalsTerminate(ThreadBackgroundTerminalsTerminateParams),
    /// `thread/compact/start`.
    #[serde(rename = "thread/compact/start")]
    ThreadCompactStart(ThreadCompactStartParams),
    /// `thread/decrement_elicitation`: Decrement the thread-local out-of-band elicitation counter.
    ///
    /// When the count reaches zero, timeout accounting resumes for the thread.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/decrement_elicitation")]
    ThreadDecrementElicitation(ThreadDecrementElicitationParams),
    /// `thread/delete`.
    #[serde(rename = "thread/delete")]
    ThreadDelete(ThreadDeleteParams),
    /// `thread/fork`.
    #[serde(rename = "thread/fork")]
    ThreadFork(ThreadForkParams),
    /// `thread/goal/clear`.
    #[serde(rename = "thread/goal/clear")]
    ThreadGoalClear(ThreadGoalClearParams),
    /// `thread/goal/get`.
    #[serde(rename = "thread/goal/get")]
    ThreadGoalGet(ThreadGoalGetParams),
    /// `thread/goal/set`.
    #[serde(rename = "thread/goal/set")]
    ThreadGoalSet(ThreadGoalSetParams),
    /// `thread/guardianReview`: Review the idle thread's final injected exec_command without executing it.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/guardianReview")]
    ThreadGuardianReview(ThreadGuardianReviewParams),
    /// `thread/increment_elicitation`: Increment the thread-local out-of-band elicitation counter.
    ///
    /// This is used by external helpers to pause timeout accounting while a user approval or other elicitation is pending outside the app-server request flow.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/increment_elicitation")]
    ThreadIncrementElicitation(ThreadIncrementElicitationParams),
    /// `thread/inject_items`: Append raw Responses API items to the thread history without starting a user turn.
    #[serde(rename = "thread/inject_items")]
    ThreadInjectItems(ThreadInjectItemsParams),
    /// `thread/items/list`.
    #[serde(rename = "thread/items/list")]
    ThreadItemsList(ThreadItemsListParams),
    /// `thread/items/read`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/items/read")]
    ThreadItemsRead(ThreadItemsReadParams),
    /// `thread/list`.
    #[serde(rename = "thread/list")]
    ThreadList(ThreadListParams),
    /// `thread/loaded/list`.
    #[serde(rename = "thread/loaded/list")]
    ThreadLoadedList(ThreadLoadedListParams),
    /// `thread/memory/read`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/memory/read")]
    ThreadMemoryRead(ThreadMemoryReadParams),
    /// `thread/memoryMode/set`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/memoryMode/set")]
    ThreadMemoryModeSet(ThreadMemoryModeSetParams),
    /// `thread/metadata/update`.
    #[serde(rename = "thread/metadata/update")]
    ThreadMetadataUpdate(ThreadMetadataUpdateParams),
    /// `thread/name/set`.
    #[serde(rename = "thread/name/set")]
    ThreadNameSet(ThreadSetNameParams),
    /// `thread/prediction/request`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/prediction/request")]
    ThreadPredictionRequest(ThreadPredictionRequestParams),
    /// `thread/prepareApprovedPlan`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/prepareApprovedPlan")]
    ThreadPrepareApprovedPlan(ThreadPrepareApprovedPlanParams),
    /// `thread/queue/add`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/add")]
    ThreadQueueAdd(ThreadQueueAddParams),
    /// `thread/queue/delete`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/delete")]
    ThreadQueueDelete(ThreadQueueDeleteParams),
    /// `thread/queue/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/list")]
    ThreadQueueList(ThreadQueueListParams),
    /// `thread/queue/reorder`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/reorder")]
    ThreadQueueReorder(ThreadQueueReorderParams),
    /// `thread/queue/start`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/start")]
    ThreadQueueStart(ThreadQueueStartParams),
    /// `thread/queue/update`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/queue/update")]
    ThreadQueueUpdate(ThreadQueueUpdateParams),
    /// `thread/read`.
    #[serde(rename = "thread/read")]
    ThreadRead(ThreadReadParams),
    /// `thread/readState/update`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/readState/update")]
    ThreadReadStateUpdate(ThreadReadStateUpdateParams),
    /// `thread/realtime/appendAudio`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/appendAudio")]
    ThreadRealtimeAppendAudio(ThreadRealtimeAppendAudioParams),
    /// `thread/realtime/appendSpeech`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/appendSpeech")]
    ThreadRealtimeAppendSpeech(ThreadRealtimeAppendSpeechParams),
    /// `thread/realtime/appendText`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/appendText")]
    ThreadRealtimeAppendText(ThreadRealtimeAppendTextParams),
    /// `thread/realtime/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/list")]
    ThreadRealtimeList(ThreadRealtimeListParams),
    /// `thread/realtime/listVoices`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/listVoices")]
    ThreadRealtimeListVoices(ThreadRealtimeListVoicesParams),
    /// `thread/realtime/start`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/start")]
    ThreadRealtimeStart(ThreadRealtimeStartParams),
    /// `thread/realtime/stop`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/realtime/stop")]
    ThreadRealtimeStop(ThreadRealtimeStopParams),
    /// `thread/resume`.
    #[serde(rename = "thread/resume")]
    ThreadResume(ThreadResumeParams),
    /// `thread/revert`.
    #[serde(rename = "thread/revert")]
    ThreadRevert(ThreadRevertParams),
    /// `thread/sample`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/sample")]
    ThreadSample(ThreadSampleParams),
    /// `thread/sample/cancel`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/sample/cancel")]
    ThreadSampleCancel(ThreadSampleCancelParams),
    /// `thread/search`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/search")]
    ThreadSearch(ThreadSearchParams),
    /// `thread/search/cancel`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/search/cancel")]
    ThreadSearchCancel(ThreadSearchCancelParams),
    /// `thread/search/stream`: Search with best-effort incremental `thread/search/partial` notifications. The final response is authoritative for results, ordering, and cursors.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/search/stream")]
    ThreadSearchStream(ThreadSearchParams),
    /// `thread/search/stream/cancel`: Cancel a `thread/search/stream` request on this connection.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/search/stream/cancel")]
    ThreadSearchStreamCancel(ThreadSearchCancelParams),
    /// `thread/searchOccurrences`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/searchOccurrences")]
    ThreadSearchOccurrences(ThreadSearchOccurrencesParams),
    /// `thread/section/move`.
    #[serde(rename = "thread/section/move")]
    ThreadSectionMove(ThreadSectionMoveParams),
    /// `thread/settings/update`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/settings/update")]
    ThreadSettingsUpdate(ThreadSettingsUpdateParams),
    /// `thread/shellCommand`.
    #[serde(rename = "thread/shellCommand")]
    ThreadShellCommand(ThreadShellCommandParams),
    /// `thread/start`: NEW APIs
    #[serde(rename = "thread/start")]
    ThreadStart(ThreadStartParams),
    /// `thread/timeline/list`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "thread/timeline/list")]
    ThreadTimelineList(ThreadTimelineListParams),
    /// `thread/turns/list`.
    #[serde(rename = "thread/turns/list")]
    ThreadTurnsList(ThreadTurnsListParams),
    /// `thread/unarchive`.
    #[serde(rename = "thread/unarchive")]
    ThreadUnarchive(ThreadUnarchiveParams),
    /// `thread/unsubscribe`.
    #[serde(rename = "thread/unsubscribe")]
    ThreadUnsubscribe(ThreadUnsubscribeParams),
    /// `threadSection/create`.
    #[serde(rename = "threadSection/create")]
    ThreadSectionCreate(ThreadSectionCreateParams),
    /// `threadSection/delete`.
    #[serde(rename = "threadSection/delete")]
    ThreadSectionDelete(ThreadSectionDeleteParams),
    /// `threadSection/list`.
    #[serde(rename = "threadSection/list")]
    ThreadSectionList(ThreadSectionListParams),
    /// `threadSection/update`.
    #[serde(rename = "threadSection/update")]
    ThreadSectionUpdate(ThreadSectionUpdateParams),
    /// `turn/interrupt`.
    #[serde(rename = "turn/interrupt")]
    TurnInterrupt(TurnInterruptParams),
    /// `turn/settings/update`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "turn/settings/update")]
    TurnSettingsUpdate(TurnSettingsUpdateParams),
    /// `turn/start`.
    #[serde(rename = "turn/start")]
    TurnStart(TurnStartParams),
    /// `turn/steer`.
    #[serde(rename = "turn/steer")]
    TurnSteer(TurnSteerParams),
    /// `userVerification/cancel`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "userVerification/cancel")]
    UserVerificationCancel(UserVerificationCancelParams),
    /// `userVerification/delete`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "userVerification/delete")]
    UserVerificationDelete(UserVerificationDeleteParams),
    /// `userVerification/enroll`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "userVerification/enroll")]
    UserVerificationEnroll(UserVerificationEnrollParams),
    /// `userVerification/status`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "userVerification/status")]
    UserVerificationStatus(UserVerificationStatusParams),
    /// `userVerification/verify`.
    ///
    /// *Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.
    #[cfg(feature = "experimental")] #[serde(rename = "userVerification/verify")]
    UserVerificationVerify(UserVerificationVerifyParams),
    /// `windowsSandbox/readiness`.
    #[serde(rename = "windowsSandbox/readiness")]
    WindowsSandboxReadiness,
    /// `windowsSandbox/setupStart`.
    #[serde(rename = "windowsSandbox/setupStart")]
    WindowsSandboxSetupStart(WindowsSandboxSetupStartParams),
    /// A method that this version of the crate does not know, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ClientRequest {
    #[cfg(feature = "experimental")] "account/bedrock/checkGovCloudRequirements" => AccountBedrockCheckGovCloudRequirements(params),
    #[cfg(feature = "experimental")] "account/bedrock/discover" => AccountBedrockDiscover(params),
    #[cfg(feature = "experimental")] "account/bedrock/setup" => AccountBedrockSetup(params),
    "account/gatewayOAuth/cancel" => AccountGatewayOAuthCancel,
    "account/gatewayOAuth/login" => AccountGatewayOAuthLogin(optional),
    "account/gatewayOAuth/read" => AccountGatewayOAuthRead(optional),
    #[cfg(feature = "experimental")] "account/gcp/setup" => AccountGcpSetup(params),
    "account/login/cancel" => AccountLoginCancel(params),
    "account/login/start" => AccountLoginStart(params),
    "account/logout" => AccountLogout,
    "account/rateLimitResetCredit/consume" => AccountRateLimitResetCreditConsume(params),
    "account/rateLimits/read" => AccountRateLimitsRead(optional),
    "account/read" => AccountRead(params),
    "account/securitySetup/read" => AccountSecuritySetupRead,
    "account/sendAddCreditsNudgeEmail" => AccountSendAddCreditsNudgeEmail(params),
    "account/usage/read" => AccountUsageRead(optional),
    "account/workspaceMessages/read" => AccountWorkspaceMessagesRead,
    #[cfg(feature = "experimental")] "accountSession/list" => AccountSessionList(params),
    #[cfg(feature = "experimental")] "accountSession/switch" => AccountSessionSwitch(params),
    "app/installed" => AppInstalled(params),
    "app/list" => AppList(params),
    "app/read" => AppRead(params),
    #[cfg(feature = "experimental")] "collaborationMode/list" => CollaborationModeList(params),
    "command/exec" => CommandExec(params),
    "command/exec/resize" => CommandExecResize(params),
    "command/exec/terminate" => CommandExecTerminate(params),
    "command/exec/write" => CommandExecWrite(params),
    "config/batchWrite" => ConfigBatchWrite(params),
    "config/mcpServer/reload" => ConfigMcpServerReload,
    "config/read" => ConfigRead(params),
    "config/value/write" => ConfigValueWrite(params),
    "configRequirements/read" => ConfigRequirementsRead,
    #[cfg(feature = "experimental")] "environment/add" => EnvironmentAdd(params),
    #[cfg(feature = "experimental")] "environment/info" => EnvironmentInfo(params),
    #[cfg(feature = "experimental")] "environment/status" => EnvironmentStatus(params),
    "experimentalFeature/enablement/set" => ExperimentalFeatureEnablementSet(params),
    "experimentalFeature/list" => ExperimentalFeatureList(params),
    "externalAgentConfig/detect" => ExternalAgentConfigDetect(params),
    "externalAgentConfig/import" => ExternalAgentConfigImport(params),
    "externalAgentConfig/import/readHistories" => ExternalAgentConfigImportReadHistories,
    "externalAgentConfig/import/recordHistory" => ExternalAgentConfigImportRecordHistory(params),
    "feedback/save" => FeedbackSave(params),
    "feedback/upload" => FeedbackUpload(params),
    "fs/copy" => FsCopy(params),
    "fs/createDirectory" => FsCreateDirectory(params),
    "fs/getMetadata" => FsGetMetadata(params),
    "fs/readDirectory" => FsReadDirectory(params),
    "fs/readFile" => FsReadFile(params),
    "fs/remove" => FsRemove(params),
    "fs/unwatch" => FsUnwatch(params),
    "fs/watch" => FsWatch(params),
    "fs/writeFile" => FsWriteFile(params),
    "fuzzyFileSearch" => FuzzyFileSearch(params),
    #[cfg(feature = "experimental")] "fuzzyFileSearch/sessionStart" => FuzzyFileSearchSessionStart(params),
    #[cfg(feature = "experimental")] "fuzzyFileSearch/sessionStop" => FuzzyFileSearchSessionStop(params),
    #[cfg(feature = "experimental")] "fuzzyFileSearch/sessionUpdate" => FuzzyFileSearchSessionUpdate(params),
    "hooks/list" => HooksList(params),
    "initialize" => Initialize(params),
    "marketplace/add" => MarketplaceAdd(params),
    "marketplace/remove" => MarketplaceRemove(params),
    "marketplace/upgrade" => MarketplaceUpgrade(params),
    #[cfg(feature = "experimental")] "mcpServer/event/stream/start" => McpServerEventStreamStart(params),
    #[cfg(feature = "experimental")] "mcpServer/event/stream/stop" => McpServerEventStreamStop(params),
    "mcpServer/oauth/login" => McpServerOauthLogin(params),
    "mcpServer/resource/read" => McpServerResourceRead(params),
    "mcpServer/tool/call" => McpServerToolCall(params),
    "mcpServerStatus/list" => McpServerStatusList(params),
    #[cfg(feature = "experimental")] "memory/reset" => MemoryReset,
    #[cfg(feature = "experimental")] "memory/status" => MemoryStatus(params),
    #[cfg(feature = "experimental")] "mock/experimentalMethod" => MockExperimentalMethod(params),
    "model/list" => ModelList(params),
    "modelProvider/capabilities/read" => ModelProviderCapabilitiesRead(params),
    "modelProvider/config/write" => ModelProviderConfigWrite(params),
    "modelProvider/default/set" => ModelProviderDefaultSet(params),
    "modelProvider/list" => ModelProviderList(params),
    "permissionProfile/list" => PermissionProfileList(params),
    "plugin/install" => PluginInstall(params),
    "plugin/installed" => PluginInstalled(params),
    "plugin/list" => PluginList(params),
    "plugin/read" => PluginRead(params),
    "plugin/reconcile" => PluginReconcile(params),
    #[cfg(feature = "experimental")] "plugin/search" => PluginSearch(params),
    "plugin/share/checkout" => PluginShareCheckout(params),
    "plugin/share/delete" => PluginShareDelete(params),
    "plugin/share/list" => PluginShareList(params),
    "plugin/share/save" => PluginShareSave(params),
    "plugin/share/updateTargets" => PluginShareUpdateTargets(params),
    "plugin/skill/read" => PluginSkillRead(params),
    "plugin/uninstall" => PluginUninstall(params),
    #[cfg(feature = "experimental")] "process/kill" => ProcessKill(params),
    #[cfg(feature = "experimental")] "process/resizePty" => ProcessResizePty(params),
    #[cfg(feature = "experimental")] "process/spawn" => ProcessSpawn(params),
    #[cfg(feature = "experimental")] "process/writeStdin" => ProcessWriteStdin(params),
    #[cfg(feature = "experimental")] "project/create" => ProjectCreate(params),
    #[cfg(feature = "experimental")] "project/delete" => ProjectDelete(params),
    #[cfg(feature = "experimental")] "project/import" => ProjectImport(params),
    #[cfg(feature = "experimental")] "project/list" => ProjectList(params),
    #[cfg(feature = "experimental")] "project/move" => ProjectMove(params),
    #[cfg(feature = "experimental")] "project/read" => ProjectRead(params),
    #[cfg(feature = "experimental")] "project/update" => ProjectUpdate(params),
    #[cfg(feature = "experimental")] "remoteControl/client/list" => RemoteControlClientList(params),
    #[cfg(feature = "experimental")] "remoteControl/client/revoke" => RemoteControlClientRevoke(params),
    #[cfg(feature = "experimental")] "remoteControl/disable" => RemoteControlDisable(optional),
    #[cfg(feature = "experimental")] "remoteControl/enable" => RemoteControlEnable(optional),
    #[cfg(feature = "experimental")] "remoteControl/pairing/start" => RemoteControlPairingStart(params),
    #[cfg(feature = "experimental")] "remoteControl/pairing/status" => RemoteControlPairingStatus(params),
    #[cfg(feature = "experimental")] "remoteControl/status/read" => RemoteControlStatusRead,
    "review/start" => ReviewStart(params),
    #[cfg(feature = "experimental")] "rollout/compress" => RolloutCompress,
    #[cfg(feature = "experimental")] "server/diagnostics" => ServerDiagnostics(params),
    "skills/config/write" => SkillsConfigWrite(params),
    "skills/extraRoots/set" => SkillsExtraRootsSet(params),
    "skills/list" => SkillsList(params),
    "thread/approveGuardianDeniedAction" => ThreadApproveGuardianDeniedAction(params),
    "thread/archive" => ThreadArchive(params),
    "thread/attachment/add" => ThreadAttachmentAdd(params),
    "thread/attachment/list" => ThreadAttachmentList(params),
    "thread/attachment/remove" => ThreadAttachmentRemove(params),
    "thread/attachmentOwner/list" => ThreadAttachmentOwnerList(params),
    #[cfg(feature = "experimental")] "thread/backgroundTerminals/clean" => ThreadBackgroundTerminalsClean(params),
    #[cfg(feature = "experimental")] "thread/backgroundTerminals/list" => ThreadBackgroundTerminalsList(params),
    #[cfg(feature = "experimental")] "thread/backgroundTerminals/terminate" => ThreadBackgroundTerminalsTerminate(params),
    "thread/compact/start" => ThreadCompactStart(params),
    #[cfg(feature = "experimental")] "thread/decrement_elicitation" => ThreadDecrementElicitation(params),
    "thread/delete" => ThreadDelete(params),
    "thread/fork" => ThreadFork(params),
    "thread/goal/clear" => ThreadGoalClear(params),
    "thread/goal/get" => ThreadGoalGet(params),
    "thread/goal/set" => ThreadGoalSet(params),
    #[cfg(feature = "experimental")] "thread/guardianReview" => ThreadGuardianReview(params),
    #[cfg(feature = "experimental")] "thread/increment_elicitation" => ThreadIncrementElicitation(params),
    "thread/inject_items" => ThreadInjectItems(params),
    "thread/items/list" => ThreadItemsList(params),
    #[cfg(feature = "experimental")] "thread/items/read" => ThreadItemsRead(params),
    "thread/list" => ThreadList(params),
    "thread/loaded/list" => ThreadLoadedList(params),
    #[cfg(feature = "experimental")] "thread/memory/read" => ThreadMemoryRead(params),
    #[cfg(feature = "experimental")] "thread/memoryMode/set" => ThreadMemoryModeSet(params),
    "thread/metadata/update" => ThreadMetadataUpdate(params),
    "thread/name/set" => ThreadNameSet(params),
    #[cfg(feature = "experimental")] "thread/prediction/request" => ThreadPredictionRequest(params),
    #[cfg(feature = "experimental")] "thread/prepareApprovedPlan" => ThreadPrepareApprovedPlan(params),
    #[cfg(feature = "experimental")] "thread/queue/add" => ThreadQueueAdd(params),
    #[cfg(feature = "experimental")] "thread/queue/delete" => ThreadQueueDelete(params),
    #[cfg(feature = "experimental")] "thread/queue/list" => ThreadQueueList(params),
    #[cfg(feature = "experimental")] "thread/queue/reorder" => ThreadQueueReorder(params),
    #[cfg(feature = "experimental")] "thread/queue/start" => ThreadQueueStart(params),
    #[cfg(feature = "experimental")] "thread/queue/update" => ThreadQueueUpdate(params),
    "thread/read" => ThreadRead(params),
    #[cfg(feature = "experimental")] "thread/readState/update" => ThreadReadStateUpdate(params),
    #[cfg(feature = "experimental")] "thread/realtime/appendAudio" => ThreadRealtimeAppendAudio(params),
    #[cfg(feature = "experimental")] "thread/realtime/appendSpeech" => ThreadRealtimeAppendSpeech(params),
    #[cfg(feature = "experimental")] "thread/realtime/appendText" => ThreadRealtimeAppendText(params),
    #[cfg(feature = "experimental")] "thread/realtime/list" => ThreadRealtimeList(params),
    #[cfg(feature = "experimental")] "thread/realtime/listVoices" => ThreadRealtimeListVoices(params),
    #[cfg(feature = "experimental")] "thread/realtime/start" => ThreadRealtimeStart(params),
    #[cfg(feature = "experimental")] "thread/realtime/stop" => ThreadRealtimeStop(params),
    "thread/resume" => ThreadResume(params),
    "thread/revert" => ThreadRevert(params),
    #[cfg(feature = "experimental")] "thread/sample" => ThreadSample(params),
    #[cfg(feature = "experimental")] "thread/sample/cancel" => ThreadSampleCancel(params),
    #[cfg(feature = "experimental")] "thread/search" => ThreadSearch(params),
    #[cfg(feature = "experimental")] "thread/search/cancel" => ThreadSearchCancel(params),
    #[cfg(feature = "experimental")] "thread/search/stream" => ThreadSearchStream(params),
    #[cfg(feature = "experimental")] "thread/search/stream/cancel" => ThreadSearchStreamCancel(params),
    #[cfg(feature = "experimental")] "thread/searchOccurrences" => ThreadSearchOccurrences(params),
    "thread/section/move" => ThreadSectionMove(params),
    #[cfg(feature = "experimental")] "thread/settings/update" => ThreadSettingsUpdate(params),
    "thread/shellCommand" => ThreadShellCommand(params),
    "thread/start" => ThreadStart(params),
    #[cfg(feature = "experimental")] "thread/timeline/list" => ThreadTimelineList(params),
    "thread/turns/list" => ThreadTurnsList(params),
    "thread/unarchive" => ThreadUnarchive(params),
    "thread/unsubscribe" => ThreadUnsubscribe(params),
    "threadSection/create" => ThreadSectionCreate(params),
    "threadSection/delete" => ThreadSectionDelete(params),
    "threadSection/list" => ThreadSectionList(params),
    "threadSection/update" => ThreadSectionUpdate(params),
    "turn/interrupt" => TurnInterrupt(params),
    #[cfg(feature = "experimental")] "turn/settings/update" => TurnSettingsUpdate(params),
    "turn/start" => TurnStart(params),
    "turn/steer" => TurnSteer(params),
    #[cfg(feature = "experimental")] "userVerification/cancel" => UserVerificationCancel(params),
    #[cfg(feature = "experimental")] "userVerification/delete" => UserVerificationDelete(params),
    #[cfg(feature = "experimental")] "userVerification/enroll" => UserVerificationEnroll(params),
    #[cfg(feature = "experimental")] "userVerification/status" => UserVerificationStatus(params),
    #[cfg(feature = "experimental")] "userVerification/verify" => UserVerificationVerify(params),
    "windowsSandbox/readiness" => WindowsSandboxReadiness,
    "windowsSandbox/setupStart" => WindowsSandboxSetupStart(params),
} }

/// A notification that a client sends.
///
/// A method that this version of the crate does not know is kept in `Unrecognized`, and so are its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ClientNotification {
    /// `initialized`.
    #[serde(rename = "initialized")]
    Initialized,
    /// A method that this version of the crate does not know, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ClientNotification {
    "initialized" => Initialized,
} }

/// A request that the server sends, with its params.
///
/// A method that this version of the crate does not know is kept in `Unrecognized`, and so are its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ServerRequest {
    /// `account/chatgptAuthTokens/refresh`.
    #[serde(rename = "account/chatgptAuthTokens/refresh")]
    AccountChatgptAuthTokensRefresh(ChatgptAuthTokensRefreshParams),
    /// `applyPatchApproval`: DEPRECATED APIs below Request to approve a patch. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
    #[serde(rename = "applyPatchApproval")]
    ApplyPatchApproval(ApplyPatchApprovalParams),
    /// `attestation/generate`: Generate a fresh upstream attestation result on demand.
    #[serde(rename = "attestation/generate")]
    AttestationGenerate(AttestationGenerateParams),
    /// `execCommandApproval`: Request to exec a command. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
    #[serde(rename = "execCommandApproval")]
    ExecCommandApproval(ExecCommandApprovalParams),
    /// `item/commandExecution/requestApproval`: NEW APIs Sent when approval is requested for a specific command execution. This request is used for Turns started via turn/start.
    #[serde(rename = "item/commandExecution/requestApproval")]
    ItemCommandExecutionRequestApproval(CommandExecutionRequestApprovalParams),
    /// `item/fileChange/requestApproval`: Sent when approval is requested for a specific file change. This request is used for Turns started via turn/start.
    #[serde(rename = "item/fileChange/requestApproval")]
    ItemFileChangeRequestApproval(FileChangeRequestApprovalParams),
    /// `item/permissions/requestApproval`: Request approval for additional permissions from the user.
    #[serde(rename = "item/permissions/requestApproval")]
    ItemPermissionsRequestApproval(PermissionsRequestApprovalParams),
    /// `item/tool/call`: Execute a dynamic tool call on the client.
    #[serde(rename = "item/tool/call")]
    ItemToolCall(DynamicToolCallParams),
    /// `item/tool/requestUserInput`: EXPERIMENTAL - Request input from the user for a tool call.
    #[serde(rename = "item/tool/requestUserInput")]
    ItemToolRequestUserInput(ToolRequestUserInputParams),
    /// `mcpServer/elicitation/request`: Request input for an MCP server elicitation.
    #[serde(rename = "mcpServer/elicitation/request")]
    McpServerElicitationRequest(McpServerElicitationRequestParams),
    /// A method that this version of the crate does not know, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ServerRequest {
    "account/chatgptAuthTokens/refresh" => AccountChatgptAuthTokensRefresh(params),
    "applyPatchApproval" => ApplyPatchApproval(params),
    "attestation/generate" => AttestationGenerate(params),
    "execCommandApproval" => ExecCommandApproval(params),
    "item/commandExecution/requestApproval" => ItemCommandExecutionRequestApproval(params),
    "item/fileChange/requestApproval" => ItemFileChangeRequestApproval(params),
    "item/permissions/requestApproval" => ItemPermissionsRequestApproval(params),
    "item/tool/call" => ItemToolCall(params),
    "item/tool/requestUserInput" => ItemToolRequestUserInput(params),
    "mcpServer/elicitation/request" => McpServerElicitationRequest(params),
} }

/// A notification that the server sends, with its payload.
///
/// A method that this version of the crate does not know is kept in `Unrecognized`, and so are its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ServerNotification {
    /// `account/gatewayOAuth/changed`.
    #[serde(rename = "account/gatewayOAuth/changed")]
    AccountGatewayOAuthChanged(GatewayOAuthChangedNotification),
    /// `account/login/completed`.
    #[serde(rename = "account/login/completed")]
    AccountLoginCompleted(AccountLoginCompletedNotification),
    /// `account/rateLimits/updated`.
    #[serde(rename = "account/rateLimits/updated")]
    AccountRateLimitsUpdated(AccountRateLimitsUpdatedNotification),
    /// `account/updated`.
    #[serde(rename = "account/updated")]
    AccountUpdated(AccountUpdatedNotification),
    /// `app/list/updated`.
    #[serde(rename = "app/list/updated")]
    AppListUpdated(AppListUpdatedNotification),
    /// `autoApprovalReview/strictReviewRequired`.
    #[serde(rename = "autoApprovalReview/strictReviewRequired")]
    AutoApprovalReviewStrictReviewRequired(StrictReviewRequiredNotification),
    /// `command/exec/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `command/exec` session.
    #[serde(rename = "command/exec/outputDelta")]
    CommandExecOutputDelta(CommandExecOutputDeltaNotification),
    /// `configWarning`.
    #[serde(rename = "configWarning")]
    ConfigWarning(ConfigWarningNotification),
    /// `deprecationNotice`.
    #[serde(rename = "deprecationNotice")]
    DeprecationNotice(DeprecationNoticeNotification),
    /// `error`: NEW NOTIFICATIONS
    #[serde(rename = "error")]
    Error(ErrorNotification),
    /// `externalAgentConfig/import/completed`.
    #[serde(rename = "externalAgentConfig/import/completed")]
    ExternalAgentConfigImportCompleted(ExternalAgentConfigImportCompletedNotification),
    /// `externalAgentConfig/import/progress`.
    #[serde(rename = "externalAgentConfig/import/progress")]
    ExternalAgentConfigImportProgress(ExternalAgentConfigImportProgressNotification),
    /// `fs/changed`.
    #[serde(rename = "fs/changed")]
    FsChanged(FsChangedNotification),
    /// `fuzzyFileSearch/sessionCompleted`.
    #[serde(rename = "fuzzyFileSearch/sessionCompleted")]
    FuzzyFileSearchSessionCompleted(FuzzyFileSearchSessionCompletedNotification),
    /// `fuzzyFileSearch/sessionUpdated`.
    #[serde(rename = "fuzzyFileSearch/sessionUpdated")]
    FuzzyFileSearchSessionUpdated(FuzzyFileSearchSessionUpdatedNotification),
    /// `guardianWarning`.
    #[serde(rename = "guardianWarning")]
    GuardianWarning(GuardianWarningNotification),
    /// `hook/completed`.
    #[serde(rename = "hook/completed")]
    HookCompleted(HookCompletedNotification),
    /// `hook/started`.
    #[serde(rename = "hook/started")]
    HookStarted(HookStartedNotification),
    /// `item/agentMessage/delta`.
    #[serde(rename = "item/agentMessage/delta")]
    ItemAgentMessageDelta(AgentMessageDeltaNotification),
    /// `item/autoApprovalReview/completed`.
    #[serde(rename = "item/autoApprovalReview/completed")]
    ItemAutoApprovalReviewCompleted(ItemGuardianApprovalReviewCompletedNotification),
    /// `item/autoApprovalReview/started`.
    #[serde(rename = "item/autoApprovalReview/started")]
    ItemAutoApprovalReviewStarted(ItemGuardianApprovalReviewStartedNotification),
    /// `item/commandExecution/outputDelta`.
    #[serde(rename = "item/commandExecution/outputDelta")]
    ItemCommandExecutionOutputDelta(CommandExecutionOutputDeltaNotification),
    /// `item/commandExecution/terminalInteraction`.
    #[serde(rename = "item/commandExecution/terminalInteraction")]
    ItemCommandExecutionTerminalInteraction(TerminalInteractionNotification),
    /// `item/completed`.
    #[serde(rename = "item/completed")]
    ItemCompleted(ItemCompletedNotification),
    /// `item/fileChange/outputDelta`: Deprecated legacy apply_patch output stream notification.
    #[serde(rename = "item/fileChange/outputDelta")]
    ItemFileChangeOutputDelta(FileChangeOutputDeltaNotification),
    /// `item/fileChange/patchUpdated`.
    #[serde(rename = "item/fileChange/patchUpdated")]
    ItemFileChangePatchUpdated(FileChangePatchUpdatedNotification),
    /// `item/mcpToolCall/progress`.
    #[serde(rename = "item/mcpToolCall/progress")]
    ItemMcpToolCallProgress(McpToolCallProgressNotification),
    /// `item/plan/delta`: EXPERIMENTAL - proposed plan streaming deltas for plan items.
    #[serde(rename = "item/plan/delta")]
    ItemPlanDelta(PlanDeltaNotification),
    /// `item/reasoning/summaryPartAdded`.
    #[serde(rename = "item/reasoning/summaryPartAdded")]
    ItemReasoningSummaryPartAdded(ReasoningSummaryPartAddedNotification),
    /// `item/reasoning/summaryTextDelta`.
    #[serde(rename = "item/reasoning/summaryTextDelta")]
    ItemReasoningSummaryTextDelta(ReasoningSummaryTextDeltaNotification),
    /// `item/reasoning/textDelta`.
    #[serde(rename = "item/reasoning/textDelta")]
    ItemReasoningTextDelta(ReasoningTextDeltaNotification),
    /// `item/started`.
    #[serde(rename = "item/started")]
    ItemStarted(ItemStartedNotification),
    /// `mcpServer/event/stream/notification`.
    #[serde(rename = "mcpServer/event/stream/notification")]
    McpServerEventStreamNotification(McpServerEventStreamNotification),
    /// `mcpServer/oauthLogin/completed`.
    #[serde(rename = "mcpServer/oauthLogin/completed")]
    McpServerOauthLoginCompleted(McpServerOauthLoginCompletedNotification),
    /// `mcpServer/startupStatus/updated`.
    #[serde(rename = "mcpServer/startupStatus/updated")]
    McpServerStartupStatusUpdated(McpServerStatusUpdatedNotification),
    /// `model/rerouted`.
    #[serde(rename = "model/rerouted")]
    ModelRerouted(ModelReroutedNotification),
    /// `model/safetyBuffering/updated`.
    #[serde(rename = "model/safetyBuffering/updated")]
    ModelSafetyBufferingUpdated(ModelSafetyBufferingUpdatedNotification),
    /// `model/verification`.
    #[serde(rename = "model/verification")]
    ModelVerification(ModelVerificationNotification),
    /// `modelProvider/authRecoveryCompleted`.
    #[serde(rename = "modelProvider/authRecoveryCompleted")]
    ModelProviderAuthRecoveryCompleted(AuthRecoveryNotification),
    /// `modelProvider/authRecoveryStarted`.
    #[serde(rename = "modelProvider/authRecoveryStarted")]
    ModelProviderAuthRecoveryStarted(AuthRecoveryNotification),
    /// `process/exited`: Final exit notification for a `process/spawn` session.
    #[serde(rename = "process/exited")]
    ProcessExited(ProcessExitedNotification),
    /// `process/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `process/spawn` session.
    #[serde(rename = "process/outputDelta")]
    ProcessOutputDelta(ProcessOutputDeltaNotification),
    /// `project/changed`.
    #[serde(rename = "project/changed")]
    ProjectChanged(ProjectChangedNotification),
    /// `remoteControl/status/changed`.
    #[serde(rename = "remoteControl/status/changed")]
    RemoteControlStatusChanged(RemoteControlStatusChangedNotification),
    /// `serverRequest/resolved`.
    #[serde(rename = "serverRequest/resolved")]
    ServerRequestResolved(ServerRequestResolvedNotification),
    /// `skills/changed`.
    #[serde(rename = "skills/changed")]
    SkillsChanged(SkillsChangedNotification),
    /// `thread/archived`.
    #[serde(rename = "thread/archived")]
    ThreadArchived(ThreadArchivedNotification),
    /// `thread/attachment/updated`.
    #[serde(rename = "thread/attachment/updated")]
    ThreadAttachmentUpdated(ThreadAttachmentUpdatedNotification),
    /// `thread/closed`.
    #[serde(rename = "thread/closed")]
    ThreadClosed(ThreadClosedNotification),
    /// `thread/compacted`: Deprecated: Use `ContextCompaction` item type instead.
    #[serde(rename = "thread/compacted")]
    ThreadCompacted(ContextCompactedNotification),
    /// `thread/deleted`.
    #[serde(rename = "thread/deleted")]
    ThreadDeleted(ThreadDeletedNotification),
    /// `thread/environment/connected`.
    #[serde(rename = "thread/environment/connected")]
    ThreadEnvironmentConnected(EnvironmentConnectionNotification),
    /// `thread/environment/disconnected`.
    #[serde(rename = "thread/environment/disconnected")]
    ThreadEnvironmentDisconnected(EnvironmentConnectionNotification),
    /// `thread/goal/cleared`.
    #[serde(rename = "thread/goal/cleared")]
    ThreadGoalCleared(ThreadGoalClearedNotification),
    /// `thread/goal/updated`.
    #[serde(rename = "thread/goal/updated")]
    ThreadGoalUpdated(ThreadGoalUpdatedNotification),
    /// `thread/name/updated`.
    #[serde(rename = "thread/name/updated")]
    ThreadNameUpdated(ThreadNameUpdatedNotification),
    /// `thread/prediction/updated`.
    #[serde(rename = "thread/prediction/updated")]
    ThreadPredictionUpdated(ThreadPredictionUpdatedNotification),
    /// `thread/project/updated`.
    #[serde(rename = "thread/project/updated")]
    ThreadProjectUpdated(ThreadProjectUpdatedNotification),
    /// `thread/queue/changed`.
    #[serde(rename = "thread/queue/changed")]
    ThreadQueueChanged(ThreadQueueChangedNotification),
    /// `thread/readState/changed`.
    #[serde(rename = "thread/readState/changed")]
    ThreadReadStateChanged(ThreadReadStateChangedNotification),
    /// `thread/realtime/closed`.
    #[serde(rename = "thread/realtime/closed")]
    ThreadRealtimeClosed(ThreadRealtimeClosedNotification),
    /// `thread/realtime/error`.
    #[serde(rename = "thread/realtime/error")]
    ThreadRealtimeError(ThreadRealtimeErrorNotification),
    /// `thread/realtime/item/completed`.
    #[serde(rename = "thread/realtime/item/completed")]
    ThreadRealtimeItemCompleted(ThreadRealtimeItemCompletedNotification),
    /// `thread/realtime/item/started`.
    #[serde(rename = "thread/realtime/item/started")]
    ThreadRealtimeItemStarted(ThreadRealtimeItemStartedNotification),
    /// `thread/realtime/item/transcript/delta`.
    #[serde(rename = "thread/realtime/item/transcript/delta")]
    ThreadRealtimeItemTranscriptDelta(ThreadRealtimeItemTranscriptDeltaNotification),
    /// `thread/realtime/itemAdded`.
    #[serde(rename = "thread/realtime/itemAdded")]
    ThreadRealtimeItemAdded(ThreadRealtimeItemAddedNotification),
    /// `thread/realtime/outputAudio/delta`.
    #[serde(rename = "thread/realtime/outputAudio/delta")]
    ThreadRealtimeOutputAudioDelta(ThreadRealtimeOutputAudioDeltaNotification),
    /// `thread/realtime/sdp`.
    #[serde(rename = "thread/realtime/sdp")]
    ThreadRealtimeSdp(ThreadRealtimeSdpNotification),
    /// `thread/realtime/started`.
    #[serde(rename = "thread/realtime/started")]
    ThreadRealtimeStarted(ThreadRealtimeStartedNotification),
    /// `thread/realtime/transcript/delta`.
    #[serde(rename = "thread/realtime/transcript/delta")]
    ThreadRealtimeTranscriptDelta(ThreadRealtimeTranscriptDeltaNotification),
    /// `thread/realtime/transcript/done`.
    #[serde(rename = "thread/realtime/transcript/done")]
    ThreadRealtimeTranscriptDone(ThreadRealtimeTranscriptDoneNotification),
    /// `thread/reverted`.
    #[serde(rename = "thread/reverted")]
    ThreadReverted(ThreadRevertedNotification),
    /// `thread/search/partial`.
    #[serde(rename = "thread/search/partial")]
    ThreadSearchPartial(ThreadSearchPartialNotification),
    /// `thread/section/changed`.
    #[serde(rename = "thread/section/changed")]
    ThreadSectionChanged(ThreadSectionChangedNotification),
    /// `thread/settings/updated`.
    #[serde(rename = "thread/settings/updated")]
    ThreadSettingsUpdated(ThreadSettingsUpdatedNotification),
    /// `thread/started`.
    #[serde(rename = "thread/started")]
    ThreadStarted(ThreadStartedNotification),
    /// `thread/status/changed`.
    #[serde(rename = "thread/status/changed")]
    ThreadStatusChanged(ThreadStatusChangedNotification),
    /// `thread/tokenUsage/updated`.
    #[serde(rename = "thread/tokenUsage/updated")]
    ThreadTokenUsageUpdated(ThreadTokenUsageUpdatedNotification),
    /// `thread/unarchived`.
    #[serde(rename = "thread/unarchived")]
    ThreadUnarchived(ThreadUnarchivedNotification),
    /// `turn/completed`.
    #[serde(rename = "turn/completed")]
    TurnCompleted(TurnCompletedNotification),
    /// `turn/diff/updated`.
    #[serde(rename = "turn/diff/updated")]
    TurnDiffUpdated(TurnDiffUpdatedNotification),
    /// `turn/moderationMetadata`.
    #[serde(rename = "turn/moderationMetadata")]
    TurnModerationMetadata(TurnModerationMetadataNotification),
    /// `turn/plan/updated`.
    #[serde(rename = "turn/plan/updated")]
    TurnPlanUpdated(TurnPlanUpdatedNotification),
    /// `turn/started`.
    #[serde(rename = "turn/started")]
    TurnStarted(TurnStartedNotification),
    /// `warning`.
    #[serde(rename = "warning")]
    Warning(WarningNotification),
    /// `windows/worldWritableWarning`: Notifies the user of world-writable directories on Windows, which cannot be protected by the sandbox.
    #[serde(rename = "windows/worldWritableWarning")]
    WindowsWorldWritableWarning(WindowsWorldWritableWarningNotification),
    /// `windowsSandbox/setupCompleted`.
    #[serde(rename = "windowsSandbox/setupCompleted")]
    WindowsSandboxSetupCompleted(WindowsSandboxSetupCompletedNotification),
    /// A method that this version of the crate does not know, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ServerNotification {
    "account/gatewayOAuth/changed" => AccountGatewayOAuthChanged(params),
    "account/login/completed" => AccountLoginCompleted(params),
    "account/rateLimits/updated" => AccountRateLimitsUpdated(params),
    "account/updated" => AccountUpdated(params),
    "app/list/updated" => AppListUpdated(params),
    "autoApprovalReview/strictReviewRequired" => AutoApprovalReviewStrictReviewRequired(params),
    "command/exec/outputDelta" => CommandExecOutputDelta(params),
    "configWarning" => ConfigWarning(params),
    "deprecationNotice" => DeprecationNotice(params),
    "error" => Error(params),
    "externalAgentConfig/import/completed" => ExternalAgentConfigImportCompleted(params),
    "externalAgentConfig/import/progress" => ExternalAgentConfigImportProgress(params),
    "fs/changed" => FsChanged(params),
    "fuzzyFileSearch/sessionCompleted" => FuzzyFileSearchSessionCompleted(params),
    "fuzzyFileSearch/sessionUpdated" => FuzzyFileSearchSessionUpdated(params),
    "guardianWarning" => GuardianWarning(params),
    "hook/completed" => HookCompleted(params),
    "hook/started" => HookStarted(params),
    "item/agentMessage/delta" => ItemAgentMessageDelta(params),
    "item/autoApprovalReview/completed" => ItemAutoApprovalReviewCompleted(params),
    "item/autoApprovalReview/started" => ItemAutoApprovalReviewStarted(params),
    "item/commandExecution/outputDelta" => ItemCommandExecutionOutputDelta(params),
    "item/commandExecution/terminalInteraction" => ItemCommandExecutionTerminalInteraction(params),
    "item/completed" => ItemCompleted(params),
    "item/fileChange/outputDelta" => ItemFileChangeOutputDelta(params),
    "item/fileChange/patchUpdated" => ItemFileChangePatchUpdated(params),
    "item/mcpToolCall/progress" => ItemMcpToolCallProgress(params),
    "item/plan/delta" => ItemPlanDelta(params),
    "item/reasoning/summaryPartAdded" => ItemReasoningSummaryPartAdded(params),
    "item/reasoning/summaryTextDelta" => ItemReasoningSummaryTextDelta(params),
    "item/reasoning/textDelta" => ItemReasoningTextDelta(params),
    "item/started" => ItemStarted(params),
    "mcpServer/event/stream/notification" => McpServerEventStreamNotification(params),
    "mcpServer/oauthLogin/completed" => McpServerOauthLoginCompleted(params),
    "mcpServer/startupStatus/updated" => McpServerStartupStatusUpdated(params),
    "model/rerouted" => ModelRerouted(params),
    "model/safetyBuffering/updated" => ModelSafetyBufferingUpdated(params),
    "model/verification" => ModelVerification(params),
    "modelProvider/authRecoveryCompleted" => ModelProviderAuthRecoveryCompleted(params),
    "modelProvider/authRecoveryStarted" => ModelProviderAuthRecoveryStarted(params),
    "process/exited" => ProcessExited(params),
    "process/outputDelta" => ProcessOutputDelta(params),
    "project/changed" => ProjectChanged(params),
    "remoteControl/status/changed" => RemoteControlStatusChanged(params),
    "serverRequest/resolved" => ServerRequestResolved(params),
    "skills/changed" => SkillsChanged(params),
    "thread/archived" => ThreadArchived(params),
    "thread/attachment/updated" => ThreadAttachmentUpdated(params),
    "thread/closed" => ThreadClosed(params),
    "thread/compacted" => ThreadCompacted(params),
    "thread/deleted" => ThreadDeleted(params),
    "thread/environment/connected" => ThreadEnvironmentConnected(params),
    "thread/environment/disconnected" => ThreadEnvironmentDisconnected(params),
    "thread/goal/cleared" => ThreadGoalCleared(params),
    "thread/goal/updated" => ThreadGoalUpdated(params),
    "thread/name/updated" => ThreadNameUpdated(params),
    "thread/prediction/updated" => ThreadPredictionUpdated(params),
    "thread/project/updated" => ThreadProjectUpdated(params),
    "thread/queue/changed" => ThreadQueueChanged(params),
    "thread/readState/changed" => ThreadReadStateChanged(params),
    "thread/realtime/closed" => ThreadRealtimeClosed(params),
    "thread/realtime/error" => ThreadRealtimeError(params),
    "thread/realtime/item/completed" => ThreadRealtimeItemCompleted(params),
    "thread/realtime/item/started" => ThreadRealtimeItemStarted(params),
    "thread/realtime/item/transcript/delta" => ThreadRealtimeItemTranscriptDelta(params),
    "thread/realtime/itemAdded" => ThreadRealtimeItemAdded(params),
    "thread/realtime/outputAudio/delta" => ThreadRealtimeOutputAudioDelta(params),
    "thread/realtime/sdp" => ThreadRealtimeSdp(params),
    "thread/realtime/started" => ThreadRealtimeStarted(params),
    "thread/realtime/transcript/delta" => ThreadRealtimeTranscriptDelta(params),
    "thread/realtime/transcript/done" => ThreadRealtimeTranscriptDone(params),
    "thread/reverted" => ThreadReverted(params),
    "thread/search/partial" => ThreadSearchPartial(params),
    "thread/section/changed" => ThreadSectionChanged(params),
    "thread/settings/updated" => ThreadSettingsUpdated(params),
    "thread/started" => ThreadStarted(params),
    "thread/status/changed" => ThreadStatusChanged(params),
    "thread/tokenUsage/updated" => ThreadTokenUsageUpdated(params),
    "thread/unarchived" => ThreadUnarchived(params),
    "turn/completed" => TurnCompleted(params),
    "turn/diff/updated" => TurnDiffUpdated(params),
    "turn/moderationMetadata" => TurnModerationMetadata(params),
    "turn/plan/updated" => TurnPlanUpdated(params),
    "turn/started" => TurnStarted(params),
    "warning" => Warning(params),
    "windows/worldWritableWarning" => WindowsWorldWritableWarning(params),
    "windowsSandbox/setupCompleted" => WindowsSandboxSetupCompleted(params),
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Methods as types, and the enums over all of them.

use crate::generated::*;

/// Requests that the client sends, as types.
pub mod request {
    use crate::generated as types;

    crate::rpc::methods! { Request, RequestVisitor;
        /// The method `account/bedrock/checkGovCloudRequirements`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountBedrockCheckGovCloudRequirements = "account/bedrock/checkGovCloudRequirements", experimental: true,
            types::BedrockCheckGovCloudRequirementsParams => types::BedrockCheckGovCloudRequirementsResponse;
        /// The method `account/bedrock/discover`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountBedrockDiscover = "account/bedrock/discover", experimental: true,
            types::BedrockDiscoverParams => types::BedrockDiscoverResponse;
        /// The method `account/bedrock/setup`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountBedrockSetup = "account/bedrock/setup", experimental: true,
            types::BedrockSetupParams => types::BedrockSetupResponse;
        /// The method `account/gatewayOAuth/cancel`.
        AccountGatewayOAuthCancel = "account/gatewayOAuth/cancel", experimental: false,
            () => types::GatewayOAuthCancelResponse;
        /// The method `account/gatewayOAuth/login`.
        AccountGatewayOAuthLogin = "account/gatewayOAuth/login", experimental: false,
            Option<types::GatewayOAuthLoginParams> => types::GatewayOAuthLoginResponse;
        /// The method `account/gatewayOAuth/read`.
        AccountGatewayOAuthRead = "account/gatewayOAuth/read", experimental: false,
            Option<types::GatewayOAuthReadParams> => types::GatewayOAuthReadResponse;
        /// The method `account/gcp/setup`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountGcpSetup = "account/gcp/setup", experimental: true,
            types::GcpSetupParams => types::GcpSetupResponse;
        /// The method `account/login/cancel`.
        AccountLoginCancel = "account/login/cancel", experimental: false,
            types::CancelLoginAccountParams => types::CancelLoginAccountResponse;
        /// The method `account/login/start`.
        AccountLoginStart = "account/login/start", experimental: false,
            types::LoginAccountParams => types::LoginAccountResponse;
        /// The method `account/logout`.
        AccountLogout = "account/logout", experimental: false,
            () => types::LogoutAccountResponse;
        /// The method `account/rateLimitResetCredit/consume`.
        AccountRateLimitResetCreditConsume = "account/rateLimitResetCredit/consume", experimental: false,
            types::ConsumeAccountRateLimitResetCreditParams => types::ConsumeAccountRateLimitResetCreditResponse;
        /// The method `account/rateLimits/read`.
        AccountRateLimitsRead = "account/rateLimits/read", experimental: false,
            Option<types::GetAccountRateLimitsParams> => types::GetAccountRateLimitsResponse;
        /// The method `account/read`.
        AccountRead = "account/read", experimental: false,
            types::GetAccountParams => types::GetAccountResponse;
        /// The method `account/securitySetup/read`.
        AccountSecuritySetupRead = "account/securitySetup/read", experimental: false,
            () => types::GetAccountSecuritySetupResponse;
        /// The method `account/sendAddCreditsNudgeEmail`.
        AccountSendAddCreditsNudgeEmail = "account/sendAddCreditsNudgeEmail", experimental: false,
            types::SendAddCreditsNudgeEmailParams => types::SendAddCreditsNudgeEmailResponse;
        /// The method `account/usage/read`.
        AccountUsageRead = "account/usage/read", experimental: false,
            Option<types::GetAccountTokenUsageParams> => types::GetAccountTokenUsageResponse;
        /// The method `account/workspaceMessages/read`.
        AccountWorkspaceMessagesRead = "account/workspaceMessages/read", experimental: false,
            () => types::GetWorkspaceMessagesResponse;
        /// The method `accountSession/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountSessionList = "accountSession/list", experimental: true,
            types::AccountSessionsListParams => types::AccountSessionsResponse;
        /// The method `accountSession/switch`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        AccountSessionSwitch = "accountSession/switch", experimental: true,
            types::AccountSessionsSwitchParams => types::AccountSessionsSwitchResponse;
        /// The method `app/installed`.
        AppInstalled = "app/installed", experimental: false,
            types::AppsInstalledParams => types::AppsInstalledResponse;
        /// The method `app/list`.
        AppList = "app/list", experimental: false,
            types::AppsListParams => types::AppsListResponse;
        /// The method `app/read`.
        AppRead = "app/read", experimental: false,
            types::AppsReadParams => types::AppsReadResponse;
        /// `collaborationMode/list`: Lists collaboration mode presets.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        CollaborationModeList = "collaborationMode/list", experimental: true,
            types::CollaborationModeListParams => types::CollaborationModeListResponse;
        /// `command/exec`: Execute a standalone command (argv vector) under the server's sandbox.
        CommandExec = "command/exec", experimental: false,
            types::CommandExecParams => types::CommandExecResponse;
        /// `command/exec/resize`: Resize a running PTY-backed `command/exec` session by client-supplied `processId`.
        CommandExecResize = "command/exec/resize", experimental: false,
            types::CommandExecResizeParams => types::CommandExecResizeResponse;
        /// `command/exec/terminate`: Terminate a running `command/exec` session by client-supplied `processId`.
        CommandExecTerminate = "command/exec/terminate", experimental: false,
            types::CommandExecTerminateParams => types::CommandExecTerminateResponse;
        /// `command/exec/write`: Write stdin bytes to a running `command/exec` session or close stdin.
        CommandExecWrite = "command/exec/write", experimental: false,
            types::CommandExecWriteParams => types::CommandExecWriteResponse;
        /// The method `config/batchWrite`.
        ConfigBatchWrite = "config/batchWrite", experimental: false,
            types::ConfigBatchWriteParams => types::ConfigWriteResponse;
        /// The method `config/mcpServer/reload`.
        ConfigMcpServerReload = "config/mcpServer/reload", experimental: false,
            () => types::McpServerRefreshResponse;
        /// The method `config/read`.
        ConfigRead = "config/read", experimental: false,
            types::ConfigReadParams => types::ConfigReadResponse;
        /// The method `config/value/write`.
        ConfigValueWrite = "config/value/write", experimental: false,
            types::ConfigValueWriteParams => types::ConfigWriteResponse;
        /// The method `configRequirements/read`.
        ConfigRequirementsRead = "configRequirements/read", experimental: false,
            () => types::ConfigRequirementsReadResponse;
        /// `environment/add`: Adds or replaces a remote environment by id for later selection.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        EnvironmentAdd = "environment/add", experimental: true,
            types::EnvironmentAddParams => types::EnvironmentAddResponse;
        /// `environment/info`: Reads information from a configured execution environment.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        EnvironmentInfo = "environment/info", experimental: true,
            types::EnvironmentInfoParams => types::EnvironmentInfoResponse;
        /// `environment/status`: Reads the current status of a configured execution environment.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        EnvironmentStatus = "environment/status", experimental: true,
            types::EnvironmentStatusParams => types::EnvironmentStatusResponse;
        /// The method `experimentalFeature/enablement/set`.
        ExperimentalFeatureEnablementSet = "experimentalFeature/enablement/set", experimental: false,
            types::ExperimentalFeatureEnablementSetParams => types::ExperimentalFeatureEnablementSetResponse;
        /// The method `experimentalFeature/list`.
        ExperimentalFeatureList = "experimentalFeature/list", experimental: false,
            types::ExperimentalFeatureListParams => types::ExperimentalFeatureListResponse;
        /// The method `externalAgentConfig/detect`.
        ExternalAgentConfigDetect = "externalAgentConfig/detect", experimental: false,
            types::ExternalAgentConfigDetectParams => types::ExternalAgentConfigDetectResponse;
        /// The method `externalAgentConfig/import`.
        ExternalAgentConfigImport = "externalAgentConfig/import", experimental: false,
            types::ExternalAgentConfigImportParams => types::ExternalAgentConfigImportResponse;
        /// The method `externalAgentConfig/import/readHistories`.
        ExternalAgentConfigImportReadHistories = "externalAgentConfig/import/readHistories", experimental: false,
            () => types::ExternalAgentConfigImportHistoriesReadResponse;
        /// The method `externalAgentConfig/import/recordHistory`.
        ExternalAgentConfigImportRecordHistory = "externalAgentConfig/import/recordHistory", experimental: false,
            types::ExternalAgentConfigImportHistoryRecordParams => types::ExternalAgentConfigImportHistoryRecordResponse;
        /// The method `feedback/save`.
        FeedbackSave = "feedback/save", experimental: false,
            types::FeedbackSaveParams => types::FeedbackSaveResponse;
        /// The method `feedback/upload`.
        FeedbackUpload = "feedback/upload", experimental: false,
            types::FeedbackUploadParams => types::FeedbackUploadResponse;
        /// The method `fs/copy`.
        FsCopy = "fs/copy", experimental: false,
            types::FsCopyParams => types::FsCopyResponse;
        /// The method `fs/createDirectory`.
        FsCreateDirectory = "fs/createDirectory", experimental: false,
            types::FsCreateDirectoryParams => types::FsCreateDirectoryResponse;
        /// The method `fs/getMetadata`.
        FsGetMetadata = "fs/getMetadata", experimental: false,
            types::FsGetMetadataParams => types::FsGetMetadataResponse;
        /// The method `fs/readDirectory`.
        FsReadDirectory = "fs/readDirectory", experimental: false,
            types::FsReadDirectoryParams => types::FsReadDirectoryResponse;
        /// The method `fs/readFile`.
        FsReadFile = "fs/readFile", experimental: false,
            types::FsReadFileParams => types::FsReadFileResponse;
        /// The method `fs/remove`.
        FsRemove = "fs/remove", experimental: false,
            types::FsRemoveParams => types::FsRemoveResponse;
        /// The method `fs/unwatch`.
        FsUnwatch = "fs/unwatch", experimental: false,
            types::FsUnwatchParams => types::FsUnwatchResponse;
        /// The method `fs/watch`.
        FsWatch = "fs/watch", experimental: false,
            types::FsWatchParams => types::FsWatchResponse;
        /// The method `fs/writeFile`.
        FsWriteFile = "fs/writeFile", experimental: false,
            types::FsWriteFileParams => types::FsWriteFileResponse;
        /// The method `fuzzyFileSearch`.
        FuzzyFileSearch = "fuzzyFileSearch", experimental: false,
            types::FuzzyFileSearchParams => types::FuzzyFileSearchResponse;
        /// The method `fuzzyFileSearch/sessionStart`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        FuzzyFileSearchSessionStart = "fuzzyFileSearch/sessionStart", experimental: true,
            types::FuzzyFileSearchSessionStartParams => types::FuzzyFileSearchSessionStartResponse;
        /// The method `fuzzyFileSearch/sessionStop`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        FuzzyFileSearchSessionStop = "fuzzyFileSearch/sessionStop", experimental: true,
            types::FuzzyFileSearchSessionStopParams => types::FuzzyFileSearchSessionStopResponse;
        /// The method `fuzzyFileSearch/sessionUpdate`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        FuzzyFileSearchSessionUpdate = "fuzzyFileSearch/sessionUpdate", experimental: true,
            types::FuzzyFileSearchSessionUpdateParams => types::FuzzyFileSearchSessionUpdateResponse;
        /// The method `hooks/list`.
        HooksList = "hooks/list", experimental: false,
            types::HooksListParams => types::HooksListResponse;
        /// The method `initialize`.
        Initialize = "initialize", experimental: false,
            types::InitializeParams => types::InitializeResponse;
        /// The method `marketplace/add`.
        MarketplaceAdd = "marketplace/add", experimental: false,
            types::MarketplaceAddParams => types::MarketplaceAddResponse;
        /// The method `marketplace/remove`.
        MarketplaceRemove = "marketplace/remove", experimental: false,
            types::MarketplaceRemoveParams => types::MarketplaceRemoveResponse;
        /// The method `marketplace/upgrade`.
        MarketplaceUpgrade = "marketplace/upgrade", experimental: false,
            types::MarketplaceUpgradeParams => types::MarketplaceUpgradeResponse;
        /// The method `mcpServer/event/stream/start`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        McpServerEventStreamStart = "mcpServer/event/stream/start", experimental: true,
            types::McpServerEventStreamStartParams => types::McpServerEventStreamStartResponse;
        /// The method `mcpServer/event/stream/stop`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        McpServerEventStreamStop = "mcpServer/event/stream/stop", experimental: true,
            types::McpServerEventStreamStopParams => types::McpServerEventStreamStopResponse;
        /// The method `mcpServer/oauth/login`.
        McpServerOauthLogin = "mcpServer/oauth/login", experimental: false,
            types::McpServerOauthLoginParams => types::McpServerOauthLoginResponse;
        /// The method `mcpServer/resource/read`.
        McpServerResourceRead = "mcpServer/resource/read", experimental: false,
            types::McpResourceReadParams => types::McpResourceReadResponse;
        /// The method `mcpServer/tool/call`.
        McpServerToolCall = "mcpServer/tool/call", experimental: false,
            types::McpServerToolCallParams => types::McpServerToolCallResponse;
        /// The method `mcpServerStatus/list`.
        McpServerStatusList = "mcpServerStatus/list", experimental: false,
            types::ListMcpServerStatusParams => types::ListMcpServerStatusResponse;
        /// The method `memory/reset`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        MemoryReset = "memory/reset", experimental: true,
            () => types::MemoryResetResponse;
        /// The method `memory/status`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        MemoryStatus = "memory/status", experimental: true,
            types::MemoryStatusParams => types::MemoryStatusResponse;
        /// `mock/experimentalMethod`: Test-only method used to validate experimental gating.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        MockExperimentalMethod = "mock/experimentalMethod", experimental: true,
            types::MockExperimentalMethodParams => types::MockExperimentalMethodResponse;
        /// The method `model/list`.
        ModelList = "model/list", experimental: false,
            types::ModelListParams => types::ModelListResponse;
        /// The method `modelProvider/capabilities/read`.
        ModelProviderCapabilitiesRead = "modelProvider/capabilities/read", experimental: false,
            types::ModelProviderCapabilitiesReadParams => types::ModelProviderCapabilitiesReadResponse;
        /// The method `modelProvider/config/write`.
        ModelProviderConfigWrite = "modelProvider/config/write", experimental: false,
            types::ModelProviderConfigWriteParams => types::ModelProviderConfigWriteResponse;
        /// The method `modelProvider/default/set`.
        ModelProviderDefaultSet = "modelProvider/default/set", experimental: false,
            types::ModelProviderDefaultSetParams => types::ConfigWriteResponse;
        /// The method `modelProvider/list`.
        ModelProviderList = "modelProvider/list", experimental: false,
            types::ModelProviderListParams => types::ModelProviderListResponse;
        /// The method `permissionProfile/list`.
        PermissionProfileList = "permissionProfile/list", experimental: false,
            types::PermissionProfileListParams => types::PermissionProfileListResponse;
        /// The method `plugin/install`.
        PluginInstall = "plugin/install", experimental: false,
            types::PluginInstallParams => types::PluginInstallResponse;
        /// The method `plugin/installed`.
        PluginInstalled = "plugin/installed", experimental: false,
            types::PluginInstalledParams => types::PluginInstalledResponse;
        /// The method `plugin/list`.
        PluginList = "plugin/list", experimental: false,
            types::PluginListParams => types::PluginListResponse;
        /// The method `plugin/read`.
        PluginRead = "plugin/read", experimental: false,
            types::PluginReadParams => types::PluginReadResponse;
        /// The method `plugin/reconcile`.
        PluginReconcile = "plugin/reconcile", experimental: false,
            types::PluginReconcileParams => types::PluginReconcileResponse;
        /// The method `plugin/search`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        PluginSearch = "plugin/search", experimental: true,
            types::PluginSearchParams => types::PluginSearchResponse;
        /// The method `plugin/share/checkout`.
        PluginShareCheckout = "plugin/share/checkout", experimental: false,
            types::PluginShareCheckoutParams => types::PluginShareCheckoutResponse;
        /// The method `plugin/share/delete`.
        PluginShareDelete = "plugin/share/delete", experimental: false,
            types::PluginShareDeleteParams => types::PluginShareDeleteResponse;
        /// The method `plugin/share/list`.
        PluginShareList = "plugin/share/list", experimental: false,
            types::PluginShareListParams => types::PluginShareListResponse;
        /// The method `plugin/share/save`.
        PluginShareSave = "plugin/share/save", experimental: false,
            types::PluginShareSaveParams => types::PluginShareSaveResponse;
        /// The method `plugin/share/updateTargets`.
        PluginShareUpdateTargets = "plugin/share/updateTargets", experimental: false,
            types::PluginShareUpdateTargetsParams => types::PluginShareUpdateTargetsResponse;
        /// The method `plugin/skill/read`.
        PluginSkillRead = "plugin/skill/read", experimental: false,
            types::PluginSkillReadParams => types::PluginSkillReadResponse;
        /// The method `plugin/uninstall`.
        PluginUninstall = "plugin/uninstall", experimental: false,
            types::PluginUninstallParams => types::PluginUninstallResponse;
        /// `process/kill`: Terminate a running `process/spawn` session by client-supplied `processHandle`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProcessKill = "process/kill", experimental: true,
            types::ProcessKillParams => types::ProcessKillResponse;
        /// `process/resizePty`: Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProcessResizePty = "process/resizePty", experimental: true,
            types::ProcessResizePtyParams => types::ProcessResizePtyResponse;
        /// `process/spawn`: Spawn a standalone process (argv vector) without a Codex sandbox.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProcessSpawn = "process/spawn", experimental: true,
            types::ProcessSpawnParams => types::ProcessSpawnResponse;
        /// `process/writeStdin`: Write stdin bytes to a running `process/spawn` session or close stdin.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProcessWriteStdin = "process/writeStdin", experimental: true,
            types::ProcessWriteStdinParams => types::ProcessWriteStdinResponse;
        /// The method `project/create`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectCreate = "project/create", experimental: true,
            types::ProjectCreateParams => types::ProjectCreateResponse;
        /// The method `project/delete`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectDelete = "project/delete", experimental: true,
            types::ProjectDeleteParams => types::ProjectDeleteResponse;
        /// The method `project/import`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectImport = "project/import", experimental: true,
            types::ProjectImportParams => types::ProjectImportResponse;
        /// The method `project/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectList = "project/list", experimental: true,
            types::ProjectListParams => types::ProjectListResponse;
        /// The method `project/move`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectMove = "project/move", experimental: true,
            types::ProjectMoveParams => types::ProjectMoveResponse;
        /// The method `project/read`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectRead = "project/read", experimental: true,
            types::ProjectReadParams => types::ProjectReadResponse;
        /// The method `project/update`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ProjectUpdate = "project/update", experimental: true,
            types::ProjectUpdateParams => types::ProjectUpdateResponse;
        /// The method `remoteControl/client/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlClientList = "remoteControl/client/list", experimental: true,
            types::RemoteControlClientsListParams => types::RemoteControlClientsListResponse;
        /// The method `remoteControl/client/revoke`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlClientRevoke = "remoteControl/client/revoke", experimental: true,
            types::RemoteControlClientsRevokeParams => types::RemoteControlClientsRevokeResponse;
        /// The method `remoteControl/disable`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlDisable = "remoteControl/disable", experimental: true,
            Option<types::RemoteControlDisableParams> => types::RemoteControlDisableResponse;
        /// The method `remoteControl/enable`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlEnable = "remoteControl/enable", experimental: true,
            Option<types::RemoteControlEnableParams> => types::RemoteControlEnableResponse;
        /// The method `remoteControl/pairing/start`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlPairingStart = "remoteControl/pairing/start", experimental: true,
            types::RemoteControlPairingStartParams => types::RemoteControlPairingStartResponse;
        /// The method `remoteControl/pairing/status`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlPairingStatus = "remoteControl/pairing/status", experimental: true,
            types::RemoteControlPairingStatusParams => types::RemoteControlPairingStatusResponse;
        /// The method `remoteControl/status/read`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RemoteControlStatusRead = "remoteControl/status/read", experimental: true,
            () => types::RemoteControlStatusReadResponse;
        /// The method `review/start`.
        ReviewStart = "review/start", experimental: false,
            types::ReviewStartParams => types::ReviewStartResponse;
        /// `rollout/compress`: Start a best-effort background compression pass for cold local rollouts.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        RolloutCompress = "rollout/compress", experimental: true,
            () => types::RolloutCompressResponse;
        /// `server/diagnostics`: Read content-free, process-local diagnostics.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ServerDiagnostics = "server/diagnostics", experimental: true,
            types::ServerDiagnosticsParams => types::ServerDiagnosticsResponse;
        /// The method `skills/config/write`.
        SkillsConfigWrite = "skills/config/write", experimental: false,
            types::SkillsConfigWriteParams => types::SkillsConfigWriteResponse;
        /// The method `skills/extraRoots/set`.
        SkillsExtraRootsSet = "skills/extraRoots/set", experimental: false,
            types::SkillsExtraRootsSetParams => types::SkillsExtraRootsSetResponse;
        /// The method `skills/list`.
        SkillsList = "skills/list", experimental: false,
            types::SkillsListParams => types::SkillsListResponse;
        /// The method `thread/approveGuardianDeniedAction`.
        ThreadApproveGuardianDeniedAction = "thread/approveGuardianDeniedAction", experimental: false,
            types::ThreadApproveGuardianDeniedActionParams => types::ThreadApproveGuardianDeniedActionResponse;
        /// The method `thread/archive`.
        ThreadArchive = "thread/archive", experimental: false,
            types::ThreadArchiveParams => types::ThreadArchiveResponse;
        /// The method `thread/attachment/add`.
        ThreadAttachmentAdd = "thread/attachment/add", experimental: false,
            types::ThreadAttachmentAddParams => types::ThreadAttachmentAddResponse;
        /// The method `thread/attachment/list`.
        ThreadAttachmentList = "thread/attachment/list", experimental: false,
            types::ThreadAttachmentListParams => types::ThreadAttachmentListResponse;
        /// The method `thread/attachment/remove`.
        ThreadAttachmentRemove = "thread/attachment/remove", experimental: false,
            types::ThreadAttachmentRemoveParams => types::ThreadAttachmentRemoveResponse;
        /// The method `thread/attachmentOwner/list`.
        ThreadAttachmentOwnerList = "thread/attachmentOwner/list", experimental: false,
            types::ThreadAttachmentOwnerListParams => types::ThreadAttachmentOwnerListResponse;
        /// The method `thread/backgroundTerminals/clean`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadBackgroundTerminalsClean = "thread/backgroundTerminals/clean", experimental: true,
            types::ThreadBackgroundTerminalsCleanParams => types::ThreadBackgroundTerminalsCleanResponse;
        /// The method `thread/backgroundTerminals/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadBackgroundTerminalsList = "thread/backgroundTerminals/list", experimental: true,
            types::ThreadBackgroundTerminalsListParams => types::ThreadBackgroundTerminalsListResponse;
        /// The method `thread/backgroundTerminals/terminate`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadBackgroundTerminalsTerminate = "thread/backgroundTerminals/terminate", experimental: true,
            types::ThreadBackgroundTerminalsTerminateParams => types::ThreadBackgroundTerminalsTerminateResponse;
        /// The method `thread/compact/start`.
        ThreadCompactStart = "thread/compact/start", experimental: false,
            types::ThreadCompactStartParams => types::ThreadCompactStartResponse;
        /// `thread/decrement_elicitation`: Decrement the thread-local out-of-band elicitation counter.
        ///
        /// When the count reaches zero, timeout accounting resumes for the thread.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadDecrementElicitation = "thread/decrement_elicitation", experimental: true,
            types::ThreadDecrementElicitationParams => types::ThreadDecrementElicitationResponse;
        /// The method `thread/delete`.
        ThreadDelete = "thread/delete", experimental: false,
            types::ThreadDeleteParams => types::ThreadDeleteResponse;
        /// The method `thread/fork`.
        ThreadFork = "thread/fork", experimental: false,
            types::ThreadForkParams => types::ThreadForkResponse;
        /// The method `thread/goal/clear`.
        ThreadGoalClear = "thread/goal/clear", experimental: false,
            types::ThreadGoalClearParams => types::ThreadGoalClearResponse;
        /// The method `thread/goal/get`.
        ThreadGoalGet = "thread/goal/get", experimental: false,
            types::ThreadGoalGetParams => types::ThreadGoalGetResponse;
        /// The method `thread/goal/set`.
        ThreadGoalSet = "thread/goal/set", experimental: false,
            types::ThreadGoalSetParams => types::ThreadGoalSetResponse;
        /// `thread/guardianReview`: Review the idle thread's final injected exec_command without executing it.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadGuardianReview = "thread/guardianReview", experimental: true,
            types::ThreadGuardianReviewParams => types::ThreadGuardianReviewResponse;
        /// `thread/increment_elicitation`: Increment the thread-local out-of-band elicitation counter.
        ///
        /// This is used by external helpers to pause timeout accounting while a user approval or other elicitation is pending outside the app-server request flow.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadIncrementElicitation = "thread/increment_elicitation", experimental: true,
            types::ThreadIncrementElicitationParams => types::ThreadIncrementElicitationResponse;
        /// `thread/inject_items`: Append raw Responses API items to the thread history without starting a user turn.
        ThreadInjectItems = "thread/inject_items", experimental: false,
            types::ThreadInjectItemsParams => types::ThreadInjectItemsResponse;
        /// The method `thread/items/list`.
        ThreadItemsList = "thread/items/list", experimental: false,
            types::ThreadItemsListParams => types::ThreadItemsListResponse;
        /// The method `thread/items/read`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadItemsRead = "thread/items/read", experimental: true,
            types::ThreadItemsReadParams => types::ThreadItemsReadResponse;
        /// The method `thread/list`.
        ThreadList = "thread/list", experimental: false,
            types::ThreadListParams => types::ThreadListResponse;
        /// The method `thread/loaded/list`.
        ThreadLoadedList = "thread/loaded/list", experimental: false,
            types::ThreadLoadedListParams => types::ThreadLoadedListResponse;
        /// The method `thread/memory/read`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadMemoryRead = "thread/memory/read", experimental: true,
            types::ThreadMemoryReadParams => types::ThreadMemoryReadResponse;
        /// The method `thread/memoryMode/set`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadMemoryModeSet = "thread/memoryMode/set", experimental: true,
            types::ThreadMemoryModeSetParams => types::ThreadMemoryModeSetResponse;
        /// The method `thread/metadata/update`.
        ThreadMetadataUpdate = "thread/metadata/update", experimental: false,
            types::ThreadMetadataUpdateParams => types::ThreadMetadataUpdateResponse;
        /// The method `thread/name/set`.
        ThreadNameSet = "thread/name/set", experimental: false,
            types::ThreadSetNameParams => types::ThreadSetNameResponse;
        /// The method `thread/prediction/request`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadPredictionRequest = "thread/prediction/request", experimental: true,
            types::ThreadPredictionRequestParams => types::ThreadPredictionRequestResponse;
        /// The method `thread/prepareApprovedPlan`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadPrepareApprovedPlan = "thread/prepareApprovedPlan", experimental: true,
            types::ThreadPrepareApprovedPlanParams => types::ThreadPrepareApprovedPlanResponse;
        /// The method `thread/queue/add`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueAdd = "thread/queue/add", experimental: true,
            types::ThreadQueueAddParams => types::ThreadQueueAddResponse;
        /// The method `thread/queue/delete`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueDelete = "thread/queue/delete", experimental: true,
            types::ThreadQueueDeleteParams => types::ThreadQueueDeleteResponse;
        /// The method `thread/queue/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueList = "thread/queue/list", experimental: true,
            types::ThreadQueueListParams => types::ThreadQueueListResponse;
        /// The method `thread/queue/reorder`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueReorder = "thread/queue/reorder", experimental: true,
            types::ThreadQueueReorderParams => types::ThreadQueueReorderResponse;
        /// The method `thread/queue/start`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueStart = "thread/queue/start", experimental: true,
            types::ThreadQueueStartParams => types::ThreadQueueStartResponse;
        /// The method `thread/queue/update`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadQueueUpdate = "thread/queue/update", experimental: true,
            types::ThreadQueueUpdateParams => types::ThreadQueueUpdateResponse;
        /// The method `thread/read`.
        ThreadRead = "thread/read", experimental: false,
            types::ThreadReadParams => types::ThreadReadResponse;
        /// The method `thread/readState/update`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadReadStateUpdate = "thread/readState/update", experimental: true,
            types::ThreadReadStateUpdateParams => types::ThreadReadStateUpdateResponse;
        /// The method `thread/realtime/appendAudio`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeAppendAudio = "thread/realtime/appendAudio", experimental: true,
            types::ThreadRealtimeAppendAudioParams => types::ThreadRealtimeAppendAudioResponse;
        /// The method `thread/realtime/appendSpeech`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeAppendSpeech = "thread/realtime/appendSpeech", experimental: true,
            types::ThreadRealtimeAppendSpeechParams => types::ThreadRealtimeAppendSpeechResponse;
        /// The method `thread/realtime/appendText`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeAppendText = "thread/realtime/appendText", experimental: true,
            types::ThreadRealtimeAppendTextParams => types::ThreadRealtimeAppendTextResponse;
        /// The method `thread/realtime/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeList = "thread/realtime/list", experimental: true,
            types::ThreadRealtimeListParams => types::ThreadRealtimeListResponse;
        /// The method `thread/realtime/listVoices`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeListVoices = "thread/realtime/listVoices", experimental: true,
            types::ThreadRealtimeListVoicesParams => types::ThreadRealtimeListVoicesResponse;
        /// The method `thread/realtime/start`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeStart = "thread/realtime/start", experimental: true,
            types::ThreadRealtimeStartParams => types::ThreadRealtimeStartResponse;
        /// The method `thread/realtime/stop`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadRealtimeStop = "thread/realtime/stop", experimental: true,
            types::ThreadRealtimeStopParams => types::ThreadRealtimeStopResponse;
        /// The method `thread/resume`.
        ThreadResume = "thread/resume", experimental: false,
            types::ThreadResumeParams => types::ThreadResumeResponse;
        /// The method `thread/revert`.
        ThreadRevert = "thread/revert", experimental: false,
            types::ThreadRevertParams => types::ThreadRevertResponse;
        /// The method `thread/sample`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSample = "thread/sample", experimental: true,
            types::ThreadSampleParams => types::ThreadSampleResponse;
        /// The method `thread/sample/cancel`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSampleCancel = "thread/sample/cancel", experimental: true,
            types::ThreadSampleCancelParams => types::ThreadSampleCancelResponse;
        /// The method `thread/search`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSearch = "thread/search", experimental: true,
            types::ThreadSearchParams => types::ThreadSearchResponse;
        /// The method `thread/search/cancel`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSearchCancel = "thread/search/cancel", experimental: true,
            types::ThreadSearchCancelParams => types::ThreadSearchCancelResponse;
        /// `thread/search/stream`: Search with best-effort incremental `thread/search/partial` notifications. The final response is authoritative for results, ordering, and cursors.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSearchStream = "thread/search/stream", experimental: true,
            types::ThreadSearchParams => types::ThreadSearchResponse;
        /// `thread/search/stream/cancel`: Cancel a `thread/search/stream` request on this connection.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSearchStreamCancel = "thread/search/stream/cancel", experimental: true,
            types::ThreadSearchCancelParams => types::ThreadSearchCancelResponse;
        /// The method `thread/searchOccurrences`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSearchOccurrences = "thread/searchOccurrences", experimental: true,
            types::ThreadSearchOccurrencesParams => types::ThreadSearchOccurrencesResponse;
        /// The method `thread/section/move`.
        ThreadSectionMove = "thread/section/move", experimental: false,
            types::ThreadSectionMoveParams => types::ThreadSectionMoveResponse;
        /// The method `thread/settings/update`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadSettingsUpdate = "thread/settings/update", experimental: true,
            types::ThreadSettingsUpdateParams => types::ThreadSettingsUpdateResponse;
        /// The method `thread/shellCommand`.
        ThreadShellCommand = "thread/shellCommand", experimental: false,
            types::ThreadShellCommandParams => types::ThreadShellCommandResponse;
        /// `thread/start`: NEW APIs
        ThreadStart = "thread/start", experimental: false,
            types::ThreadStartParams => types::ThreadStartResponse;
        /// The method `thread/timeline/list`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        ThreadTimelineList = "thread/timeline/list", experimental: true,
            types::ThreadTimelineListParams => types::ThreadTimelineListResponse;
        /// The method `thread/turns/list`.
        ThreadTurnsList = "thread/turns/list", experimental: false,
            types::ThreadTurnsListParams => types::ThreadTurnsListResponse;
        /// The method `thread/unarchive`.
        ThreadUnarchive = "thread/unarchive", experimental: false,
            types::ThreadUnarchiveParams => types::ThreadUnarchiveResponse;
        /// The method `thread/unsubscribe`.
        ThreadUnsubscribe = "thread/unsubscribe", experimental: false,
            types::ThreadUnsubscribeParams => types::ThreadUnsubscribeResponse;
        /// The method `threadSection/create`.
        ThreadSectionCreate = "threadSection/create", experimental: false,
            types::ThreadSectionCreateParams => types::ThreadSectionCreateResponse;
        /// The method `threadSection/delete`.
        ThreadSectionDelete = "threadSection/delete", experimental: false,
            types::ThreadSectionDeleteParams => types::ThreadSectionDeleteResponse;
        /// The method `threadSection/list`.
        ThreadSectionList = "threadSection/list", experimental: false,
            types::ThreadSectionListParams => types::ThreadSectionListResponse;
        /// The method `threadSection/update`.
        ThreadSectionUpdate = "threadSection/update", experimental: false,
            types::ThreadSectionUpdateParams => types::ThreadSectionUpdateResponse;
        /// The method `turn/interrupt`.
        TurnInterrupt = "turn/interrupt", experimental: false,
            types::TurnInterruptParams => types::TurnInterruptResponse;
        /// The method `turn/settings/update`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        TurnSettingsUpdate = "turn/settings/update", experimental: true,
            types::TurnSettingsUpdateParams => types::TurnSettingsUpdateResponse;
        /// The method `turn/start`.
        TurnStart = "turn/start", experimental: false,
            types::TurnStartParams => types::TurnStartResponse;
        /// The method `turn/steer`.
        TurnSteer = "turn/steer", experimental: false,
            types::TurnSteerParams => types::TurnSteerResponse;
        /// The method `userVerification/cancel`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        UserVerificationCancel = "userVerification/cancel", experimental: true,
            types::UserVerificationCancelParams => types::UserVerificationCancelResponse;
        /// The method `userVerification/delete`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        UserVerificationDelete = "userVerification/delete", experimental: true,
            types::UserVerificationDeleteParams => types::UserVerificationDeleteResponse;
        /// The method `userVerification/enroll`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        UserVerificationEnroll = "userVerification/enroll", experimental: true,
            types::UserVerificationEnrollParams => types::UserVerificationEnrollResponse;
        /// The method `userVerification/status`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        UserVerificationStatus = "userVerification/status", experimental: true,
            types::UserVerificationStatusParams => types::UserVerificationStatusResponse;
        /// The method `userVerification/verify`.
        ///
        /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
        #[cfg(feature = "experimental")]
        UserVerificationVerify = "userVerification/verify", experimental: true,
            types::UserVerificationVerifyParams => types::UserVerificationVerifyResponse;
        /// The method `windowsSandbox/readiness`.
        WindowsSandboxReadiness = "windowsSandbox/readiness", experimental: false,
            () => types::WindowsSandboxReadinessResponse;
        /// The method `windowsSandbox/setupStart`.
        WindowsSandboxSetupStart = "windowsSandbox/setupStart", experimental: false,
            types::WindowsSandboxSetupStartParams => types::WindowsSandboxSetupStartResponse;
    }
}

/// Notifications that the client sends, as types.
pub mod client_notification {
    crate::rpc::methods! { Notification, NotificationVisitor;
        /// The method `initialized`.
        Initialized = "initialized", experimental: false,
            ();
    }
}

/// Requests that the server sends, as types.
pub mod server_request {
    use crate::generated as types;

    crate::rpc::methods! { Request, RequestVisitor;
        /// The method `account/chatgptAuthTokens/refresh`.
        AccountChatgptAuthTokensRefresh = "account/chatgptAuthTokens/refresh", experimental: false,
            types::ChatgptAuthTokensRefreshParams => types::ChatgptAuthTokensRefreshResponse;
        /// `applyPatchApproval`: DEPRECATED APIs below Request to approve a patch. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
        ApplyPatchApproval = "applyPatchApproval", experimental: false,
            types::ApplyPatchApprovalParams => types::ApplyPatchApprovalResponse;
        /// `attestation/generate`: Generate a fresh upstream attestation result on demand.
        AttestationGenerate = "attestation/generate", experimental: false,
            types::AttestationGenerateParams => types::AttestationGenerateResponse;
        /// `execCommandApproval`: Request to exec a command. This request is used for Turns started via the legacy APIs (i.e. SendUserTurn, SendUserMessage).
        ExecCommandApproval = "execCommandApproval", experimental: false,
            types::ExecCommandApprovalParams => types::ExecCommandApprovalResponse;
        /// `item/commandExecution/requestApproval`: NEW APIs Sent when approval is requested for a specific command execution. This request is used for Turns started via turn/start.
        ItemCommandExecutionRequestApproval = "item/commandExecution/requestApproval", experimental: false,
            types::CommandExecutionRequestApprovalParams => types::CommandExecutionRequestApprovalResponse;
        /// `item/fileChange/requestApproval`: Sent when approval is requested for a specific file change. This request is used for Turns started via turn/start.
        ItemFileChangeRequestApproval = "item/fileChange/requestApproval", experimental: false,
            types::FileChangeRequestApprovalParams => types::FileChangeRequestApprovalResponse;
        /// `item/permissions/requestApproval`: Request approval for additional permissions from the user.
        ItemPermissionsRequestApproval = "item/permissions/requestApproval", experimental: false,
            types::PermissionsRequestApprovalParams => types::PermissionsRequestApprovalResponse;
        /// `item/tool/call`: Execute a dynamic tool call on the client.
        ItemToolCall = "item/tool/call", experimental: false,
            types::DynamicToolCallParams => types::DynamicToolCallResponse;
        /// `item/tool/requestUserInput`: EXPERIMENTAL - Request input from the user for a tool call.
        ItemToolRequestUserInput = "item/tool/requestUserInput", experimental: false,
            types::ToolRequestUserInputParams => types::ToolRequestUserInputResponse;
        /// `mcpServer/elicitation/request`: Request input for an MCP server elicitation.
        McpServerElicitationRequest = "mcpServer/elicitation/request", experimental: false,
            types::McpServerElicitationRequestParams => types::McpServerElicitationRequestResponse;
    }
}

/// Notifications that the server sends, as types.
pub mod notification {
    use crate::generated as types;

    crate::rpc::methods! { Notification, NotificationVisitor;
        /// The method `account/gatewayOAuth/changed`.
        AccountGatewayOAuthChanged = "account/gatewayOAuth/changed", experimental: false,
            types::GatewayOAuthChangedNotification;
        /// The method `account/login/completed`.
        AccountLoginCompleted = "account/login/completed", experimental: false,
            types::AccountLoginCompletedNotification;
        /// The method `account/rateLimits/updated`.
        AccountRateLimitsUpdated = "account/rateLimits/updated", experimental: false,
            types::AccountRateLimitsUpdatedNotification;
        /// The method `account/updated`.
        AccountUpdated = "account/updated", experimental: false,
            types::AccountUpdatedNotification;
        /// The method `app/list/updated`.
        AppListUpdated = "app/list/updated", experimental: false,
            types::AppListUpdatedNotification;
        /// The method `autoApprovalReview/strictReviewRequired`.
        AutoApprovalReviewStrictReviewRequired = "autoApprovalReview/strictReviewRequired", experimental: false,
            types::StrictReviewRequiredNotification;
        /// `command/exec/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `command/exec` session.
        CommandExecOutputDelta = "command/exec/outputDelta", experimental: false,
            types::CommandExecOutputDeltaNotification;
        /// The method `configWarning`.
        ConfigWarning = "configWarning", experimental: false,
            types::ConfigWarningNotification;
        /// The method `deprecationNotice`.
        DeprecationNotice = "deprecationNotice", experimental: false,
            types::DeprecationNoticeNotification;
        /// `error`: NEW NOTIFICATIONS
        Error = "error", experimental: false,
            types::ErrorNotification;
        /// The method `externalAgentConfig/import/completed`.
        ExternalAgentConfigImportCompleted = "externalAgentConfig/import/completed", experimental: false,
            types::ExternalAgentConfigImportCompletedNotification;
        /// The method `externalAgentConfig/import/progress`.
        ExternalAgentConfigImportProgress = "externalAgentConfig/import/progress", experimental: false,
            types::ExternalAgentConfigImportProgressNotification;
        /// The method `fs/changed`.
        FsChanged = "fs/changed", experimental: false,
            types::FsChangedNotification;
        /// The method `fuzzyFileSearch/sessionCompleted`.
        FuzzyFileSearchSessionCompleted = "fuzzyFileSearch/sessionCompleted", experimental: false,
            types::FuzzyFileSearchSessionCompletedNotification;
        /// The method `fuzzyFileSearch/sessionUpdated`.
        FuzzyFileSearchSessionUpdated = "fuzzyFileSearch/sessionUpdated", experimental: false,
            types::FuzzyFileSearchSessionUpdatedNotification;
        /// The method `guardianWarning`.
        GuardianWarning = "guardianWarning", experimental: false,
            types::GuardianWarningNotification;
        /// The method `hook/completed`.
        HookCompleted = "hook/completed", experimental: false,
            types::HookCompletedNotification;
        /// The method `hook/started`.
        HookStarted = "hook/started", experimental: false,
            types::HookStartedNotification;
        /// The method `item/agentMessage/delta`.
        ItemAgentMessageDelta = "item/agentMessage/delta", experimental: false,
            types::AgentMessageDeltaNotification;
        /// The method `item/autoApprovalReview/completed`.
        ItemAutoApprovalReviewCompleted = "item/autoApprovalReview/completed", experimental: false,
            types::ItemGuardianApprovalReviewCompletedNotification;
        /// The method `item/autoApprovalReview/started`.
        ItemAutoApprovalReviewStarted = "item/autoApprovalReview/started", experimental: false,
            types::ItemGuardianApprovalReviewStartedNotification;
        /// The method `item/commandExecution/outputDelta`.
        ItemCommandExecutionOutputDelta = "item/commandExecution/outputDelta", experimental: false,
            types::CommandExecutionOutputDeltaNotification;
        /// The method `item/commandExecution/terminalInteraction`.
        ItemCommandExecutionTerminalInteraction = "item/commandExecution/terminalInteraction", experimental: false,
            types::TerminalInteractionNotification;
        /// The method `item/completed`.
        ItemCompleted = "item/completed", experimental: false,
            types::ItemCompletedNotification;
        /// `item/fileChange/outputDelta`: Deprecated legacy apply_patch output stream notification.
        ItemFileChangeOutputDelta = "item/fileChange/outputDelta", experimental: false,
            types::FileChangeOutputDeltaNotification;
        /// The method `item/fileChange/patchUpdated`.
        ItemFileChangePatchUpdated = "item/fileChange/patchUpdated", experimental: false,
            types::FileChangePatchUpdatedNotification;
        /// The method `item/mcpToolCall/progress`.
        ItemMcpToolCallProgress = "item/mcpToolCall/progress", experimental: false,
            types::McpToolCallProgressNotification;
        /// `item/plan/delta`: EXPERIMENTAL - proposed plan streaming deltas for plan items.
        ItemPlanDelta = "item/plan/delta", experimental: false,
            types::PlanDeltaNotification;
        /// The method `item/reasoning/summaryPartAdded`.
        ItemReasoningSummaryPartAdded = "item/reasoning/summaryPartAdded", experimental: false,
            types::ReasoningSummaryPartAddedNotification;
        /// The method `item/reasoning/summaryTextDelta`.
        ItemReasoningSummaryTextDelta = "item/reasoning/summaryTextDelta", experimental: false,
            types::ReasoningSummaryTextDeltaNotification;
        /// The method `item/reasoning/textDelta`.
        ItemReasoningTextDelta = "item/reasoning/textDelta", experimental: false,
            types::ReasoningTextDeltaNotification;
        /// The method `item/started`.
        ItemStarted = "item/started", experimental: false,
            types::ItemStartedNotification;
        /// The method `mcpServer/event/stream/notification`.
        McpServerEventStreamNotification = "mcpServer/event/stream/notification", experimental: false,
            types::McpServerEventStreamNotification;
        /// The method `mcpServer/oauthLogin/completed`.
        McpServerOauthLoginCompleted = "mcpServer/oauthLogin/completed", experimental: false,
            types::McpServerOauthLoginCompletedNotification;
        /// The method `mcpServer/startupStatus/updated`.
        McpServerStartupStatusUpdated = "mcpServer/startupStatus/updated", experimental: false,
            types::McpServerStatusUpdatedNotification;
        /// The method `model/rerouted`.
        ModelRerouted = "model/rerouted", experimental: false,
            types::ModelReroutedNotification;
        /// The method `model/safetyBuffering/updated`.
        ModelSafetyBufferingUpdated = "model/safetyBuffering/updated", experimental: false,
            types::ModelSafetyBufferingUpdatedNotification;
        /// The method `model/verification`.
        ModelVerification = "model/verification", experimental: false,
            types::ModelVerificationNotification;
        /// The method `modelProvider/authRecoveryCompleted`.
        ModelProviderAuthRecoveryCompleted = "modelProvider/authRecoveryCompleted", experimental: false,
            types::AuthRecoveryNotification;
        /// The method `modelProvider/authRecoveryStarted`.
        ModelProviderAuthRecoveryStarted = "modelProvider/authRecoveryStarted", experimental: false,
            types::AuthRecoveryNotification;
        /// `process/exited`: Final exit notification for a `process/spawn` session.
        ProcessExited = "process/exited", experimental: false,
            types::ProcessExitedNotification;
        /// `process/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `process/spawn` session.
        ProcessOutputDelta = "process/outputDelta", experimental: false,
            types::ProcessOutputDeltaNotification;
        /// The method `project/changed`.
        ProjectChanged = "project/changed", experimental: false,
            types::ProjectChangedNotification;
        /// The method `remoteControl/status/changed`.
        RemoteControlStatusChanged = "remoteControl/status/changed", experimental: false,
            types::RemoteControlStatusChangedNotification;
        /// The method `serverRequest/resolved`.
        ServerRequestResolved = "serverRequest/resolved", experimental: false,
            types::ServerRequestResolvedNotification;
        /// The method `skills/changed`.
        SkillsChanged = "skills/changed", experimental: false,
            types::SkillsChangedNotification;
        /// The method `thread/archived`.
        ThreadArchived = "thread/archived", experimental: false,
            types::ThreadArchivedNotification;
        /// The method `thread/attachment/updated`.
        ThreadAttachmentUpdated = "thread/attachment/updated", experimental: false,
            types::ThreadAttachmentUpdatedNotification;
        /// The method `thread/closed`.
        ThreadClosed = "thread/closed", experimental: false,
            types::ThreadClosedNotification;
        /// `thread/compacted`: Deprecated: Use `ContextCompaction` item type instead.
        ThreadCompacted = "thread/compacted", experimental: false,
            types::ContextCompactedNotification;
        /// The method `thread/deleted`.
        ThreadDeleted = "thread/deleted", experimental: false,
            types::ThreadDeletedNotification;
        /// The method `thread/environment/connected`.
        ThreadEnvironmentConnected = "thread/environment/connected", experimental: false,
            types::EnvironmentConnectionNotification;
        /// The method `thread/environment/disconnected`.
        ThreadEnvironmentDisconnected = "thread/environment/disconnected", experimental: false,
            types::EnvironmentConnectionNotification;
        /// The method `thread/goal/cleared`.
        ThreadGoalCleared = "thread/goal/cleared", experimental: false,
            types::ThreadGoalClearedNotification;
        /// The method `thread/goal/updated`.
        ThreadGoalUpdated = "thread/goal/updated", experimental: false,
            types::ThreadGoalUpdatedNotification;
        /// The method `thread/name/updated`.
        ThreadNameUpdated = "thread/name/updated", experimental: false,
            types::ThreadNameUpdatedNotification;
        /// The method `thread/prediction/updated`.
        ThreadPredictionUpdated = "thread/prediction/updated", experimental: false,
            types::ThreadPredictionUpdatedNotification;
        /// The method `thread/project/updated`.
        ThreadProjectUpdated = "thread/project/updated", experimental: false,
            types::ThreadProjectUpdatedNotification;
        /// The method `thread/queue/changed`.
        ThreadQueueChanged = "thread/queue/changed", experimental: false,
            types::ThreadQueueChangedNotification;
        /// The method `thread/readState/changed`.
        ThreadReadStateChanged = "thread/readState/changed", experimental: false,
            types::ThreadReadStateChangedNotification;
        /// The method `thread/realtime/closed`.
        ThreadRealtimeClosed = "thread/realtime/closed", experimental: false,
            types::ThreadRealtimeClosedNotification;
        /// The method `thread/realtime/error`.
        ThreadRealtimeError = "thread/realtime/error", experimental: false,
            types::ThreadRealtimeErrorNotification;
        /// The method `thread/realtime/item/completed`.
        ThreadRealtimeItemCompleted = "thread/realtime/item/completed", experimental: false,
            types::ThreadRealtimeItemCompletedNotification;
        /// The method `thread/realtime/item/started`.
        ThreadRealtimeItemStarted = "thread/realtime/item/started", experimental: false,
            types::ThreadRealtimeItemStartedNotification;
        /// The method `thread/realtime/item/transcript/delta`.
        ThreadRealtimeItemTranscriptDelta = "thread/realtime/item/transcript/delta", experimental: false,
            types::ThreadRealtimeItemTranscriptDeltaNotification;
        /// The method `thread/realtime/itemAdded`.
        ThreadRealtimeItemAdded = "thread/realtime/itemAdded", experimental: false,
            types::ThreadRealtimeItemAddedNotification;
        /// The method `thread/realtime/outputAudio/delta`.
        ThreadRealtimeOutputAudioDelta = "thread/realtime/outputAudio/delta", experimental: false,
            types::ThreadRealtimeOutputAudioDeltaNotification;
        /// The method `thread/realtime/sdp`.
        ThreadRealtimeSdp = "thread/realtime/sdp", experimental: false,
            types::ThreadRealtimeSdpNotification;
        /// The method `thread/realtime/started`.
        ThreadRealtimeStarted = "thread/realtime/started", experimental: false,
            types::ThreadRealtimeStartedNotification;
        /// The method `thread/realtime/transcript/delta`.
        ThreadRealtimeTranscriptDelta = "thread/realtime/transcript/delta", experimental: false,
            types::ThreadRealtimeTranscriptDeltaNotification;
        /// The method `thread/realtime/transcript/done`.
        ThreadRealtimeTranscriptDone = "thread/realtime/transcript/done", experimental: false,
            types::ThreadRealtimeTranscriptDoneNotification;
        /// The method `thread/reverted`.
        ThreadReverted = "thread/reverted", experimental: false,
            types::ThreadRevertedNotification;
        /// The method `thread/search/partial`.
        ThreadSearchPartial = "thread/search/partial", experimental: false,
            types::ThreadSearchPartialNotification;
        /// The method `thread/section/changed`.
        ThreadSectionChanged = "thread/section/changed", experimental: false,
            types::ThreadSectionChangedNotification;
        /// The method `thread/settings/updated`.
        ThreadSettingsUpdated = "thread/settings/updated", experimental: false,
            types::ThreadSettingsUpdatedNotification;
        /// The method `thread/started`.
        ThreadStarted = "thread/started", experimental: false,
            types::ThreadStartedNotification;
        /// The method `thread/status/changed`.
        ThreadStatusChanged = "thread/status/changed", experimental: false,
            types::ThreadStatusChangedNotification;
        /// The method `thread/tokenUsage/updated`.
        ThreadTokenUsageUpdated = "thread/tokenUsage/updated", experimental: false,
            types::ThreadTokenUsageUpdatedNotification;
        /// The method `thread/unarchived`.
        ThreadUnarchived = "thread/unarchived", experimental: false,
            types::ThreadUnarchivedNotification;
        /// The method `turn/completed`.
        TurnCompleted = "turn/completed", experimental: false,
            types::TurnCompletedNotification;
        /// The method `turn/diff/updated`.
        TurnDiffUpdated = "turn/diff/updated", experimental: false,
            types::TurnDiffUpdatedNotification;
        /// The method `turn/moderationMetadata`.
        TurnModerationMetadata = "turn/moderationMetadata", experimental: false,
            types::TurnModerationMetadataNotification;
        /// The method `turn/plan/updated`.
        TurnPlanUpdated = "turn/plan/updated", experimental: false,
            types::TurnPlanUpdatedNotification;
        /// The method `turn/started`.
        TurnStarted = "turn/started", experimental: false,
            types::TurnStartedNotification;
        /// The method `warning`.
        Warning = "warning", experimental: false,
            types::WarningNotification;
        /// `windows/worldWritableWarning`: Notifies the user of world-writable directories on Windows, which cannot be protected by the sandbox.
        WindowsWorldWritableWarning = "windows/worldWritableWarning", experimental: false,
            types::WindowsWorldWritableWarningNotification;
        /// The method `windowsSandbox/setupCompleted`.
        WindowsSandboxSetupCompleted = "windowsSandbox/setupCompleted", experimental: false,
            types::WindowsSandboxSetupCompletedNotification;
    }
}

/// A request that the client sends, with its params.
///
/// A message with an unknown method becomes `Unrecognized` and keeps its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ClientRequest {
    /// The method `account/bedrock/checkGovCloudRequirements`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "account/bedrock/checkGovCloudRequirements")]
    AccountBedrockCheckGovCloudRequirements(BedrockCheckGovCloudRequirementsParams),
    /// The method `account/bedrock/discover`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "account/bedrock/discover")]
    AccountBedrockDiscover(BedrockDiscoverParams),
    /// The method `account/bedrock/setup`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "account/bedrock/setup")]
    AccountBedrockSetup(BedrockSetupParams),
    /// The method `account/gatewayOAuth/cancel`.
    #[serde(rename = "account/gatewayOAuth/cancel")]
    AccountGatewayOAuthCancel,
    /// The method `account/gatewayOAuth/login`.
    #[serde(rename = "account/gatewayOAuth/login")]
    AccountGatewayOAuthLogin(Option<GatewayOAuthLoginParams>),
    /// The method `account/gatewayOAuth/read`.
    #[serde(rename = "account/gatewayOAuth/read")]
    AccountGatewayOAuthRead(Option<GatewayOAuthReadParams>),
    /// The method `account/gcp/setup`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "account/gcp/setup")]
    AccountGcpSetup(GcpSetupParams),
    /// The method `account/login/cancel`.
    #[serde(rename = "account/login/cancel")]
    AccountLoginCancel(CancelLoginAccountParams),
    /// The method `account/login/start`.
    #[serde(rename = "account/login/start")]
    AccountLoginStart(LoginAccountParams),
    /// The method `account/logout`.
    #[serde(rename = "account/logout")]
    AccountLogout,
    /// The method `account/rateLimitResetCredit/consume`.
    #[serde(rename = "account/rateLimitResetCredit/consume")]
    AccountRateLimitResetCreditConsume(ConsumeAccountRateLimitResetCreditParams),
    /// The method `account/rateLimits/read`.
    #[serde(rename = "account/rateLimits/read")]
    AccountRateLimitsRead(Option<GetAccountRateLimitsParams>),
    /// The method `account/read`.
    #[serde(rename = "account/read")]
    AccountRead(GetAccountParams),
    /// The method `account/securitySetup/read`.
    #[serde(rename = "account/securitySetup/read")]
    AccountSecuritySetupRead,
    /// The method `account/sendAddCreditsNudgeEmail`.
    #[serde(rename = "account/sendAddCreditsNudgeEmail")]
    AccountSendAddCreditsNudgeEmail(SendAddCreditsNudgeEmailParams),
    /// The method `account/usage/read`.
    #[serde(rename = "account/usage/read")]
    AccountUsageRead(Option<GetAccountTokenUsageParams>),
    /// The method `account/workspaceMessages/read`.
    #[serde(rename = "account/workspaceMessages/read")]
    AccountWorkspaceMessagesRead,
    /// The method `accountSession/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "accountSession/list")]
    AccountSessionList(AccountSessionsListParams),
    /// The method `accountSession/switch`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "accountSession/switch")]
    AccountSessionSwitch(AccountSessionsSwitchParams),
    /// The method `app/installed`.
    #[serde(rename = "app/installed")]
    AppInstalled(AppsInstalledParams),
    /// The method `app/list`.
    #[serde(rename = "app/list")]
    AppList(AppsListParams),
    /// The method `app/read`.
    #[serde(rename = "app/read")]
    AppRead(AppsReadParams),
    /// `collaborationMode/list`: Lists collaboration mode presets.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "collaborationMode/list")]
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
    /// The method `config/batchWrite`.
    #[serde(rename = "config/batchWrite")]
    ConfigBatchWrite(ConfigBatchWriteParams),
    /// The method `config/mcpServer/reload`.
    #[serde(rename = "config/mcpServer/reload")]
    ConfigMcpServerReload,
    /// The method `config/read`.
    #[serde(rename = "config/read")]
    ConfigRead(ConfigReadParams),
    /// The method `config/value/write`.
    #[serde(rename = "config/value/write")]
    ConfigValueWrite(ConfigValueWriteParams),
    /// The method `configRequirements/read`.
    #[serde(rename = "configRequirements/read")]
    ConfigRequirementsRead,
    /// `environment/add`: Adds or replaces a remote environment by id for later selection.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "environment/add")]
    EnvironmentAdd(EnvironmentAddParams),
    /// `environment/info`: Reads information from a configured execution environment.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "environment/info")]
    EnvironmentInfo(EnvironmentInfoParams),
    /// `environment/status`: Reads the current status of a configured execution environment.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "environment/status")]
    EnvironmentStatus(EnvironmentStatusParams),
    /// The method `experimentalFeature/enablement/set`.
    #[serde(rename = "experimentalFeature/enablement/set")]
    ExperimentalFeatureEnablementSet(ExperimentalFeatureEnablementSetParams),
    /// The method `experimentalFeature/list`.
    #[serde(rename = "experimentalFeature/list")]
    ExperimentalFeatureList(ExperimentalFeatureListParams),
    /// The method `externalAgentConfig/detect`.
    #[serde(rename = "externalAgentConfig/detect")]
    ExternalAgentConfigDetect(ExternalAgentConfigDetectParams),
    /// The method `externalAgentConfig/import`.
    #[serde(rename = "externalAgentConfig/import")]
    ExternalAgentConfigImport(ExternalAgentConfigImportParams),
    /// The method `externalAgentConfig/import/readHistories`.
    #[serde(rename = "externalAgentConfig/import/readHistories")]
    ExternalAgentConfigImportReadHistories,
    /// The method `externalAgentConfig/import/recordHistory`.
    #[serde(rename = "externalAgentConfig/import/recordHistory")]
    ExternalAgentConfigImportRecordHistory(ExternalAgentConfigImportHistoryRecordParams),
    /// The method `feedback/save`.
    #[serde(rename = "feedback/save")]
    FeedbackSave(FeedbackSaveParams),
    /// The method `feedback/upload`.
    #[serde(rename = "feedback/upload")]
    FeedbackUpload(FeedbackUploadParams),
    /// The method `fs/copy`.
    #[serde(rename = "fs/copy")]
    FsCopy(FsCopyParams),
    /// The method `fs/createDirectory`.
    #[serde(rename = "fs/createDirectory")]
    FsCreateDirectory(FsCreateDirectoryParams),
    /// The method `fs/getMetadata`.
    #[serde(rename = "fs/getMetadata")]
    FsGetMetadata(FsGetMetadataParams),
    /// The method `fs/readDirectory`.
    #[serde(rename = "fs/readDirectory")]
    FsReadDirectory(FsReadDirectoryParams),
    /// The method `fs/readFile`.
    #[serde(rename = "fs/readFile")]
    FsReadFile(FsReadFileParams),
    /// The method `fs/remove`.
    #[serde(rename = "fs/remove")]
    FsRemove(FsRemoveParams),
    /// The method `fs/unwatch`.
    #[serde(rename = "fs/unwatch")]
    FsUnwatch(FsUnwatchParams),
    /// The method `fs/watch`.
    #[serde(rename = "fs/watch")]
    FsWatch(FsWatchParams),
    /// The method `fs/writeFile`.
    #[serde(rename = "fs/writeFile")]
    FsWriteFile(FsWriteFileParams),
    /// The method `fuzzyFileSearch`.
    #[serde(rename = "fuzzyFileSearch")]
    FuzzyFileSearch(FuzzyFileSearchParams),
    /// The method `fuzzyFileSearch/sessionStart`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "fuzzyFileSearch/sessionStart")]
    FuzzyFileSearchSessionStart(FuzzyFileSearchSessionStartParams),
    /// The method `fuzzyFileSearch/sessionStop`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "fuzzyFileSearch/sessionStop")]
    FuzzyFileSearchSessionStop(FuzzyFileSearchSessionStopParams),
    /// The method `fuzzyFileSearch/sessionUpdate`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "fuzzyFileSearch/sessionUpdate")]
    FuzzyFileSearchSessionUpdate(FuzzyFileSearchSessionUpdateParams),
    /// The method `hooks/list`.
    #[serde(rename = "hooks/list")]
    HooksList(HooksListParams),
    /// The method `initialize`.
    #[serde(rename = "initialize")]
    Initialize(InitializeParams),
    /// The method `marketplace/add`.
    #[serde(rename = "marketplace/add")]
    MarketplaceAdd(MarketplaceAddParams),
    /// The method `marketplace/remove`.
    #[serde(rename = "marketplace/remove")]
    MarketplaceRemove(MarketplaceRemoveParams),
    /// The method `marketplace/upgrade`.
    #[serde(rename = "marketplace/upgrade")]
    MarketplaceUpgrade(MarketplaceUpgradeParams),
    /// The method `mcpServer/event/stream/start`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "mcpServer/event/stream/start")]
    McpServerEventStreamStart(McpServerEventStreamStartParams),
    /// The method `mcpServer/event/stream/stop`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "mcpServer/event/stream/stop")]
    McpServerEventStreamStop(McpServerEventStreamStopParams),
    /// The method `mcpServer/oauth/login`.
    #[serde(rename = "mcpServer/oauth/login")]
    McpServerOauthLogin(McpServerOauthLoginParams),
    /// The method `mcpServer/resource/read`.
    #[serde(rename = "mcpServer/resource/read")]
    McpServerResourceRead(McpResourceReadParams),
    /// The method `mcpServer/tool/call`.
    #[serde(rename = "mcpServer/tool/call")]
    McpServerToolCall(McpServerToolCallParams),
    /// The method `mcpServerStatus/list`.
    #[serde(rename = "mcpServerStatus/list")]
    McpServerStatusList(ListMcpServerStatusParams),
    /// The method `memory/reset`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "memory/reset")]
    MemoryReset,
    /// The method `memory/status`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "memory/status")]
    MemoryStatus(MemoryStatusParams),
    /// `mock/experimentalMethod`: Test-only method used to validate experimental gating.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "mock/experimentalMethod")]
    MockExperimentalMethod(MockExperimentalMethodParams),
    /// The method `model/list`.
    #[serde(rename = "model/list")]
    ModelList(ModelListParams),
    /// The method `modelProvider/capabilities/read`.
    #[serde(rename = "modelProvider/capabilities/read")]
    ModelProviderCapabilitiesRead(ModelProviderCapabilitiesReadParams),
    /// The method `modelProvider/config/write`.
    #[serde(rename = "modelProvider/config/write")]
    ModelProviderConfigWrite(ModelProviderConfigWriteParams),
    /// The method `modelProvider/default/set`.
    #[serde(rename = "modelProvider/default/set")]
    ModelProviderDefaultSet(ModelProviderDefaultSetParams),
    /// The method `modelProvider/list`.
    #[serde(rename = "modelProvider/list")]
    ModelProviderList(ModelProviderListParams),
    /// The method `permissionProfile/list`.
    #[serde(rename = "permissionProfile/list")]
    PermissionProfileList(PermissionProfileListParams),
    /// The method `plugin/install`.
    #[serde(rename = "plugin/install")]
    PluginInstall(PluginInstallParams),
    /// The method `plugin/installed`.
    #[serde(rename = "plugin/installed")]
    PluginInstalled(PluginInstalledParams),
    /// The method `plugin/list`.
    #[serde(rename = "plugin/list")]
    PluginList(PluginListParams),
    /// The method `plugin/read`.
    #[serde(rename = "plugin/read")]
    PluginRead(PluginReadParams),
    /// The method `plugin/reconcile`.
    #[serde(rename = "plugin/reconcile")]
    PluginReconcile(PluginReconcileParams),
    /// The method `plugin/search`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "plugin/search")]
    PluginSearch(PluginSearchParams),
    /// The method `plugin/share/checkout`.
    #[serde(rename = "plugin/share/checkout")]
    PluginShareCheckout(PluginShareCheckoutParams),
    /// The method `plugin/share/delete`.
    #[serde(rename = "plugin/share/delete")]
    PluginShareDelete(PluginShareDeleteParams),
    /// The method `plugin/share/list`.
    #[serde(rename = "plugin/share/list")]
    PluginShareList(PluginShareListParams),
    /// The method `plugin/share/save`.
    #[serde(rename = "plugin/share/save")]
    PluginShareSave(PluginShareSaveParams),
    /// The method `plugin/share/updateTargets`.
    #[serde(rename = "plugin/share/updateTargets")]
    PluginShareUpdateTargets(PluginShareUpdateTargetsParams),
    /// The method `plugin/skill/read`.
    #[serde(rename = "plugin/skill/read")]
    PluginSkillRead(PluginSkillReadParams),
    /// The method `plugin/uninstall`.
    #[serde(rename = "plugin/uninstall")]
    PluginUninstall(PluginUninstallParams),
    /// `process/kill`: Terminate a running `process/spawn` session by client-supplied `processHandle`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "process/kill")]
    ProcessKill(ProcessKillParams),
    /// `process/resizePty`: Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "process/resizePty")]
    ProcessResizePty(ProcessResizePtyParams),
    /// `process/spawn`: Spawn a standalone process (argv vector) without a Codex sandbox.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "process/spawn")]
    ProcessSpawn(ProcessSpawnParams),
    /// `process/writeStdin`: Write stdin bytes to a running `process/spawn` session or close stdin.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "process/writeStdin")]
    ProcessWriteStdin(ProcessWriteStdinParams),
    /// The method `project/create`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/create")]
    ProjectCreate(ProjectCreateParams),
    /// The method `project/delete`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/delete")]
    ProjectDelete(ProjectDeleteParams),
    /// The method `project/import`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/import")]
    ProjectImport(ProjectImportParams),
    /// The method `project/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/list")]
    ProjectList(ProjectListParams),
    /// The method `project/move`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/move")]
    ProjectMove(ProjectMoveParams),
    /// The method `project/read`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/read")]
    ProjectRead(ProjectReadParams),
    /// The method `project/update`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "project/update")]
    ProjectUpdate(ProjectUpdateParams),
    /// The method `remoteControl/client/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/client/list")]
    RemoteControlClientList(RemoteControlClientsListParams),
    /// The method `remoteControl/client/revoke`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/client/revoke")]
    RemoteControlClientRevoke(RemoteControlClientsRevokeParams),
    /// The method `remoteControl/disable`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/disable")]
    RemoteControlDisable(Option<RemoteControlDisableParams>),
    /// The method `remoteControl/enable`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/enable")]
    RemoteControlEnable(Option<RemoteControlEnableParams>),
    /// The method `remoteControl/pairing/start`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/pairing/start")]
    RemoteControlPairingStart(RemoteControlPairingStartParams),
    /// The method `remoteControl/pairing/status`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/pairing/status")]
    RemoteControlPairingStatus(RemoteControlPairingStatusParams),
    /// The method `remoteControl/status/read`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "remoteControl/status/read")]
    RemoteControlStatusRead,
    /// The method `review/start`.
    #[serde(rename = "review/start")]
    ReviewStart(ReviewStartParams),
    /// `rollout/compress`: Start a best-effort background compression pass for cold local rollouts.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "rollout/compress")]
    RolloutCompress,
    /// `server/diagnostics`: Read content-free, process-local diagnostics.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "server/diagnostics")]
    ServerDiagnostics(ServerDiagnosticsParams),
    /// The method `skills/config/write`.
    #[serde(rename = "skills/config/write")]
    SkillsConfigWrite(SkillsConfigWriteParams),
    /// The method `skills/extraRoots/set`.
    #[serde(rename = "skills/extraRoots/set")]
    SkillsExtraRootsSet(SkillsExtraRootsSetParams),
    /// The method `skills/list`.
    #[serde(rename = "skills/list")]
    SkillsList(SkillsListParams),
    /// The method `thread/approveGuardianDeniedAction`.
    #[serde(rename = "thread/approveGuardianDeniedAction")]
    ThreadApproveGuardianDeniedAction(ThreadApproveGuardianDeniedActionParams),
    /// The method `thread/archive`.
    #[serde(rename = "thread/archive")]
    ThreadArchive(ThreadArchiveParams),
    /// The method `thread/attachment/add`.
    #[serde(rename = "thread/attachment/add")]
    ThreadAttachmentAdd(ThreadAttachmentAddParams),
    /// The method `thread/attachment/list`.
    #[serde(rename = "thread/attachment/list")]
    ThreadAttachmentList(ThreadAttachmentListParams),
    /// The method `thread/attachment/remove`.
    #[serde(rename = "thread/attachment/remove")]
    ThreadAttachmentRemove(ThreadAttachmentRemoveParams),
    /// The method `thread/attachmentOwner/list`.
    #[serde(rename = "thread/attachmentOwner/list")]
    ThreadAttachmentOwnerList(ThreadAttachmentOwnerListParams),
    /// The method `thread/backgroundTerminals/clean`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/backgroundTerminals/clean")]
    ThreadBackgroundTerminalsClean(ThreadBackgroundTerminalsCleanParams),
    /// The method `thread/backgroundTerminals/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/backgroundTerminals/list")]
    ThreadBackgroundTerminalsList(ThreadBackgroundTerminalsListParams),
    /// The method `thread/backgroundTerminals/terminate`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/backgroundTerminals/terminate")]
    ThreadBackgroundTerminalsTerminate(ThreadBackgroundTerminalsTerminateParams),
    /// The method `thread/compact/start`.
    #[serde(rename = "thread/compact/start")]
    ThreadCompactStart(ThreadCompactStartParams),
    /// `thread/decrement_elicitation`: Decrement the thread-local out-of-band elicitation counter.
    ///
    /// When the count reaches zero, timeout accounting resumes for the thread.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/decrement_elicitation")]
    ThreadDecrementElicitation(ThreadDecrementElicitationParams),
    /// The method `thread/delete`.
    #[serde(rename = "thread/delete")]
    ThreadDelete(ThreadDeleteParams),
    /// The method `thread/fork`.
    #[serde(rename = "thread/fork")]
    ThreadFork(ThreadForkParams),
    /// The method `thread/goal/clear`.
    #[serde(rename = "thread/goal/clear")]
    ThreadGoalClear(ThreadGoalClearParams),
    /// The method `thread/goal/get`.
    #[serde(rename = "thread/goal/get")]
    ThreadGoalGet(ThreadGoalGetParams),
    /// The method `thread/goal/set`.
    #[serde(rename = "thread/goal/set")]
    ThreadGoalSet(ThreadGoalSetParams),
    /// `thread/guardianReview`: Review the idle thread's final injected exec_command without executing it.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/guardianReview")]
    ThreadGuardianReview(ThreadGuardianReviewParams),
    /// `thread/increment_elicitation`: Increment the thread-local out-of-band elicitation counter.
    ///
    /// This is used by external helpers to pause timeout accounting while a user approval or other elicitation is pending outside the app-server request flow.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/increment_elicitation")]
    ThreadIncrementElicitation(ThreadIncrementElicitationParams),
    /// `thread/inject_items`: Append raw Responses API items to the thread history without starting a user turn.
    #[serde(rename = "thread/inject_items")]
    ThreadInjectItems(ThreadInjectItemsParams),
    /// The method `thread/items/list`.
    #[serde(rename = "thread/items/list")]
    ThreadItemsList(ThreadItemsListParams),
    /// The method `thread/items/read`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/items/read")]
    ThreadItemsRead(ThreadItemsReadParams),
    /// The method `thread/list`.
    #[serde(rename = "thread/list")]
    ThreadList(ThreadListParams),
    /// The method `thread/loaded/list`.
    #[serde(rename = "thread/loaded/list")]
    ThreadLoadedList(ThreadLoadedListParams),
    /// The method `thread/memory/read`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/memory/read")]
    ThreadMemoryRead(ThreadMemoryReadParams),
    /// The method `thread/memoryMode/set`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/memoryMode/set")]
    ThreadMemoryModeSet(ThreadMemoryModeSetParams),
    /// The method `thread/metadata/update`.
    #[serde(rename = "thread/metadata/update")]
    ThreadMetadataUpdate(ThreadMetadataUpdateParams),
    /// The method `thread/name/set`.
    #[serde(rename = "thread/name/set")]
    ThreadNameSet(ThreadSetNameParams),
    /// The method `thread/prediction/request`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/prediction/request")]
    ThreadPredictionRequest(ThreadPredictionRequestParams),
    /// The method `thread/prepareApprovedPlan`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/prepareApprovedPlan")]
    ThreadPrepareApprovedPlan(ThreadPrepareApprovedPlanParams),
    /// The method `thread/queue/add`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/add")]
    ThreadQueueAdd(ThreadQueueAddParams),
    /// The method `thread/queue/delete`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/delete")]
    ThreadQueueDelete(ThreadQueueDeleteParams),
    /// The method `thread/queue/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/list")]
    ThreadQueueList(ThreadQueueListParams),
    /// The method `thread/queue/reorder`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/reorder")]
    ThreadQueueReorder(ThreadQueueReorderParams),
    /// The method `thread/queue/start`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/start")]
    ThreadQueueStart(ThreadQueueStartParams),
    /// The method `thread/queue/update`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/queue/update")]
    ThreadQueueUpdate(ThreadQueueUpdateParams),
    /// The method `thread/read`.
    #[serde(rename = "thread/read")]
    ThreadRead(ThreadReadParams),
    /// The method `thread/readState/update`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/readState/update")]
    ThreadReadStateUpdate(ThreadReadStateUpdateParams),
    /// The method `thread/realtime/appendAudio`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/appendAudio")]
    ThreadRealtimeAppendAudio(ThreadRealtimeAppendAudioParams),
    /// The method `thread/realtime/appendSpeech`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/appendSpeech")]
    ThreadRealtimeAppendSpeech(ThreadRealtimeAppendSpeechParams),
    /// The method `thread/realtime/appendText`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/appendText")]
    ThreadRealtimeAppendText(ThreadRealtimeAppendTextParams),
    /// The method `thread/realtime/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/list")]
    ThreadRealtimeList(ThreadRealtimeListParams),
    /// The method `thread/realtime/listVoices`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/listVoices")]
    ThreadRealtimeListVoices(ThreadRealtimeListVoicesParams),
    /// The method `thread/realtime/start`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/start")]
    ThreadRealtimeStart(ThreadRealtimeStartParams),
    /// The method `thread/realtime/stop`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/realtime/stop")]
    ThreadRealtimeStop(ThreadRealtimeStopParams),
    /// The method `thread/resume`.
    #[serde(rename = "thread/resume")]
    ThreadResume(ThreadResumeParams),
    /// The method `thread/revert`.
    #[serde(rename = "thread/revert")]
    ThreadRevert(ThreadRevertParams),
    /// The method `thread/sample`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/sample")]
    ThreadSample(ThreadSampleParams),
    /// The method `thread/sample/cancel`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/sample/cancel")]
    ThreadSampleCancel(ThreadSampleCancelParams),
    /// The method `thread/search`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/search")]
    ThreadSearch(ThreadSearchParams),
    /// The method `thread/search/cancel`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/search/cancel")]
    ThreadSearchCancel(ThreadSearchCancelParams),
    /// `thread/search/stream`: Search with best-effort incremental `thread/search/partial` notifications. The final response is authoritative for results, ordering, and cursors.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/search/stream")]
    ThreadSearchStream(ThreadSearchParams),
    /// `thread/search/stream/cancel`: Cancel a `thread/search/stream` request on this connection.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/search/stream/cancel")]
    ThreadSearchStreamCancel(ThreadSearchCancelParams),
    /// The method `thread/searchOccurrences`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/searchOccurrences")]
    ThreadSearchOccurrences(ThreadSearchOccurrencesParams),
    /// The method `thread/section/move`.
    #[serde(rename = "thread/section/move")]
    ThreadSectionMove(ThreadSectionMoveParams),
    /// The method `thread/settings/update`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/settings/update")]
    ThreadSettingsUpdate(ThreadSettingsUpdateParams),
    /// The method `thread/shellCommand`.
    #[serde(rename = "thread/shellCommand")]
    ThreadShellCommand(ThreadShellCommandParams),
    /// `thread/start`: NEW APIs
    #[serde(rename = "thread/start")]
    ThreadStart(ThreadStartParams),
    /// The method `thread/timeline/list`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "thread/timeline/list")]
    ThreadTimelineList(ThreadTimelineListParams),
    /// The method `thread/turns/list`.
    #[serde(rename = "thread/turns/list")]
    ThreadTurnsList(ThreadTurnsListParams),
    /// The method `thread/unarchive`.
    #[serde(rename = "thread/unarchive")]
    ThreadUnarchive(ThreadUnarchiveParams),
    /// The method `thread/unsubscribe`.
    #[serde(rename = "thread/unsubscribe")]
    ThreadUnsubscribe(ThreadUnsubscribeParams),
    /// The method `threadSection/create`.
    #[serde(rename = "threadSection/create")]
    ThreadSectionCreate(ThreadSectionCreateParams),
    /// The method `threadSection/delete`.
    #[serde(rename = "threadSection/delete")]
    ThreadSectionDelete(ThreadSectionDeleteParams),
    /// The method `threadSection/list`.
    #[serde(rename = "threadSection/list")]
    ThreadSectionList(ThreadSectionListParams),
    /// The method `threadSection/update`.
    #[serde(rename = "threadSection/update")]
    ThreadSectionUpdate(ThreadSectionUpdateParams),
    /// The method `turn/interrupt`.
    #[serde(rename = "turn/interrupt")]
    TurnInterrupt(TurnInterruptParams),
    /// The method `turn/settings/update`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "turn/settings/update")]
    TurnSettingsUpdate(TurnSettingsUpdateParams),
    /// The method `turn/start`.
    #[serde(rename = "turn/start")]
    TurnStart(TurnStartParams),
    /// The method `turn/steer`.
    #[serde(rename = "turn/steer")]
    TurnSteer(TurnSteerParams),
    /// The method `userVerification/cancel`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "userVerification/cancel")]
    UserVerificationCancel(UserVerificationCancelParams),
    /// The method `userVerification/delete`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "userVerification/delete")]
    UserVerificationDelete(UserVerificationDeleteParams),
    /// The method `userVerification/enroll`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "userVerification/enroll")]
    UserVerificationEnroll(UserVerificationEnrollParams),
    /// The method `userVerification/status`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "userVerification/status")]
    UserVerificationStatus(UserVerificationStatusParams),
    /// The method `userVerification/verify`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "userVerification/verify")]
    UserVerificationVerify(UserVerificationVerifyParams),
    /// The method `windowsSandbox/readiness`.
    #[serde(rename = "windowsSandbox/readiness")]
    WindowsSandboxReadiness,
    /// The method `windowsSandbox/setupStart`.
    #[serde(rename = "windowsSandbox/setupStart")]
    WindowsSandboxSetupStart(WindowsSandboxSetupStartParams),
    /// A message with an unknown method, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ClientRequest {
    #[cfg(feature = "experimental")]
    "account/bedrock/checkGovCloudRequirements" => AccountBedrockCheckGovCloudRequirements(params),
    #[cfg(feature = "experimental")]
    "account/bedrock/discover" => AccountBedrockDiscover(params),
    #[cfg(feature = "experimental")]
    "account/bedrock/setup" => AccountBedrockSetup(params),
    "account/gatewayOAuth/cancel" => AccountGatewayOAuthCancel,
    "account/gatewayOAuth/login" => AccountGatewayOAuthLogin(optional),
    "account/gatewayOAuth/read" => AccountGatewayOAuthRead(optional),
    #[cfg(feature = "experimental")]
    "account/gcp/setup" => AccountGcpSetup(params),
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
    #[cfg(feature = "experimental")]
    "accountSession/list" => AccountSessionList(params),
    #[cfg(feature = "experimental")]
    "accountSession/switch" => AccountSessionSwitch(params),
    "app/installed" => AppInstalled(params),
    "app/list" => AppList(params),
    "app/read" => AppRead(params),
    #[cfg(feature = "experimental")]
    "collaborationMode/list" => CollaborationModeList(params),
    "command/exec" => CommandExec(params),
    "command/exec/resize" => CommandExecResize(params),
    "command/exec/terminate" => CommandExecTerminate(params),
    "command/exec/write" => CommandExecWrite(params),
    "config/batchWrite" => ConfigBatchWrite(params),
    "config/mcpServer/reload" => ConfigMcpServerReload,
    "config/read" => ConfigRead(params),
    "config/value/write" => ConfigValueWrite(params),
    "configRequirements/read" => ConfigRequirementsRead,
    #[cfg(feature = "experimental")]
    "environment/add" => EnvironmentAdd(params),
    #[cfg(feature = "experimental")]
    "environment/info" => EnvironmentInfo(params),
    #[cfg(feature = "experimental")]
    "environment/status" => EnvironmentStatus(params),
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
    #[cfg(feature = "experimental")]
    "fuzzyFileSearch/sessionStart" => FuzzyFileSearchSessionStart(params),
    #[cfg(feature = "experimental")]
    "fuzzyFileSearch/sessionStop" => FuzzyFileSearchSessionStop(params),
    #[cfg(feature = "experimental")]
    "fuzzyFileSearch/sessionUpdate" => FuzzyFileSearchSessionUpdate(params),
    "hooks/list" => HooksList(params),
    "initialize" => Initialize(params),
    "marketplace/add" => MarketplaceAdd(params),
    "marketplace/remove" => MarketplaceRemove(params),
    "marketplace/upgrade" => MarketplaceUpgrade(params),
    #[cfg(feature = "experimental")]
    "mcpServer/event/stream/start" => McpServerEventStreamStart(params),
    #[cfg(feature = "experimental")]
    "mcpServer/event/stream/stop" => McpServerEventStreamStop(params),
    "mcpServer/oauth/login" => McpServerOauthLogin(params),
    "mcpServer/resource/read" => McpServerResourceRead(params),
    "mcpServer/tool/call" => McpServerToolCall(params),
    "mcpServerStatus/list" => McpServerStatusList(params),
    #[cfg(feature = "experimental")]
    "memory/reset" => MemoryReset,
    #[cfg(feature = "experimental")]
    "memory/status" => MemoryStatus(params),
    #[cfg(feature = "experimental")]
    "mock/experimentalMethod" => MockExperimentalMethod(params),
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
    #[cfg(feature = "experimental")]
    "plugin/search" => PluginSearch(params),
    "plugin/share/checkout" => PluginShareCheckout(params),
    "plugin/share/delete" => PluginShareDelete(params),
    "plugin/share/list" => PluginShareList(params),
    "plugin/share/save" => PluginShareSave(params),
    "plugin/share/updateTargets" => PluginShareUpdateTargets(params),
    "plugin/skill/read" => PluginSkillRead(params),
    "plugin/uninstall" => PluginUninstall(params),
    #[cfg(feature = "experimental")]
    "process/kill" => ProcessKill(params),
    #[cfg(feature = "experimental")]
    "process/resizePty" => ProcessResizePty(params),
    #[cfg(feature = "experimental")]
    "process/spawn" => ProcessSpawn(params),
    #[cfg(feature = "experimental")]
    "process/writeStdin" => ProcessWriteStdin(params),
    #[cfg(feature = "experimental")]
    "project/create" => ProjectCreate(params),
    #[cfg(feature = "experimental")]
    "project/delete" => ProjectDelete(params),
    #[cfg(feature = "experimental")]
    "project/import" => ProjectImport(params),
    #[cfg(feature = "experimental")]
    "project/list" => ProjectList(params),
    #[cfg(feature = "experimental")]
    "project/move" => ProjectMove(params),
    #[cfg(feature = "experimental")]
    "project/read" => ProjectRead(params),
    #[cfg(feature = "experimental")]
    "project/update" => ProjectUpdate(params),
    #[cfg(feature = "experimental")]
    "remoteControl/client/list" => RemoteControlClientList(params),
    #[cfg(feature = "experimental")]
    "remoteControl/client/revoke" => RemoteControlClientRevoke(params),
    #[cfg(feature = "experimental")]
    "remoteControl/disable" => RemoteControlDisable(optional),
    #[cfg(feature = "experimental")]
    "remoteControl/enable" => RemoteControlEnable(optional),
    #[cfg(feature = "experimental")]
    "remoteControl/pairing/start" => RemoteControlPairingStart(params),
    #[cfg(feature = "experimental")]
    "remoteControl/pairing/status" => RemoteControlPairingStatus(params),
    #[cfg(feature = "experimental")]
    "remoteControl/status/read" => RemoteControlStatusRead,
    "review/start" => ReviewStart(params),
    #[cfg(feature = "experimental")]
    "rollout/compress" => RolloutCompress,
    #[cfg(feature = "experimental")]
    "server/diagnostics" => ServerDiagnostics(params),
    "skills/config/write" => SkillsConfigWrite(params),
    "skills/extraRoots/set" => SkillsExtraRootsSet(params),
    "skills/list" => SkillsList(params),
    "thread/approveGuardianDeniedAction" => ThreadApproveGuardianDeniedAction(params),
    "thread/archive" => ThreadArchive(params),
    "thread/attachment/add" => ThreadAttachmentAdd(params),
    "thread/attachment/list" => ThreadAttachmentList(params),
    "thread/attachment/remove" => ThreadAttachmentRemove(params),
    "thread/attachmentOwner/list" => ThreadAttachmentOwnerList(params),
    #[cfg(feature = "experimental")]
    "thread/backgroundTerminals/clean" => ThreadBackgroundTerminalsClean(params),
    #[cfg(feature = "experimental")]
    "thread/backgroundTerminals/list" => ThreadBackgroundTerminalsList(params),
    #[cfg(feature = "experimental")]
    "thread/backgroundTerminals/terminate" => ThreadBackgroundTerminalsTerminate(params),
    "thread/compact/start" => ThreadCompactStart(params),
    #[cfg(feature = "experimental")]
    "thread/decrement_elicitation" => ThreadDecrementElicitation(params),
    "thread/delete" => ThreadDelete(params),
    "thread/fork" => ThreadFork(params),
    "thread/goal/clear" => ThreadGoalClear(params),
    "thread/goal/get" => ThreadGoalGet(params),
    "thread/goal/set" => ThreadGoalSet(params),
    #[cfg(feature = "experimental")]
    "thread/guardianReview" => ThreadGuardianReview(params),
    #[cfg(feature = "experimental")]
    "thread/increment_elicitation" => ThreadIncrementElicitation(params),
    "thread/inject_items" => ThreadInjectItems(params),
    "thread/items/list" => ThreadItemsList(params),
    #[cfg(feature = "experimental")]
    "thread/items/read" => ThreadItemsRead(params),
    "thread/list" => ThreadList(params),
    "thread/loaded/list" => ThreadLoadedList(params),
    #[cfg(feature = "experimental")]
    "thread/memory/read" => ThreadMemoryRead(params),
    #[cfg(feature = "experimental")]
    "thread/memoryMode/set" => ThreadMemoryModeSet(params),
    "thread/metadata/update" => ThreadMetadataUpdate(params),
    "thread/name/set" => ThreadNameSet(params),
    #[cfg(feature = "experimental")]
    "thread/prediction/request" => ThreadPredictionRequest(params),
    #[cfg(feature = "experimental")]
    "thread/prepareApprovedPlan" => ThreadPrepareApprovedPlan(params),
    #[cfg(feature = "experimental")]
    "thread/queue/add" => ThreadQueueAdd(params),
    #[cfg(feature = "experimental")]
    "thread/queue/delete" => ThreadQueueDelete(params),
    #[cfg(feature = "experimental")]
    "thread/queue/list" => ThreadQueueList(params),
    #[cfg(feature = "experimental")]
    "thread/queue/reorder" => ThreadQueueReorder(params),
    #[cfg(feature = "experimental")]
    "thread/queue/start" => ThreadQueueStart(params),
    #[cfg(feature = "experimental")]
    "thread/queue/update" => ThreadQueueUpdate(params),
    "thread/read" => ThreadRead(params),
    #[cfg(feature = "experimental")]
    "thread/readState/update" => ThreadReadStateUpdate(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/appendAudio" => ThreadRealtimeAppendAudio(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/appendSpeech" => ThreadRealtimeAppendSpeech(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/appendText" => ThreadRealtimeAppendText(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/list" => ThreadRealtimeList(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/listVoices" => ThreadRealtimeListVoices(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/start" => ThreadRealtimeStart(params),
    #[cfg(feature = "experimental")]
    "thread/realtime/stop" => ThreadRealtimeStop(params),
    "thread/resume" => ThreadResume(params),
    "thread/revert" => ThreadRevert(params),
    #[cfg(feature = "experimental")]
    "thread/sample" => ThreadSample(params),
    #[cfg(feature = "experimental")]
    "thread/sample/cancel" => ThreadSampleCancel(params),
    #[cfg(feature = "experimental")]
    "thread/search" => ThreadSearch(params),
    #[cfg(feature = "experimental")]
    "thread/search/cancel" => ThreadSearchCancel(params),
    #[cfg(feature = "experimental")]
    "thread/search/stream" => ThreadSearchStream(params),
    #[cfg(feature = "experimental")]
    "thread/search/stream/cancel" => ThreadSearchStreamCancel(params),
    #[cfg(feature = "experimental")]
    "thread/searchOccurrences" => ThreadSearchOccurrences(params),
    "thread/section/move" => ThreadSectionMove(params),
    #[cfg(feature = "experimental")]
    "thread/settings/update" => ThreadSettingsUpdate(params),
    "thread/shellCommand" => ThreadShellCommand(params),
    "thread/start" => ThreadStart(params),
    #[cfg(feature = "experimental")]
    "thread/timeline/list" => ThreadTimelineList(params),
    "thread/turns/list" => ThreadTurnsList(params),
    "thread/unarchive" => ThreadUnarchive(params),
    "thread/unsubscribe" => ThreadUnsubscribe(params),
    "threadSection/create" => ThreadSectionCreate(params),
    "threadSection/delete" => ThreadSectionDelete(params),
    "threadSection/list" => ThreadSectionList(params),
    "threadSection/update" => ThreadSectionUpdate(params),
    "turn/interrupt" => TurnInterrupt(params),
    #[cfg(feature = "experimental")]
    "turn/settings/update" => TurnSettingsUpdate(params),
    "turn/start" => TurnStart(params),
    "turn/steer" => TurnSteer(params),
    #[cfg(feature = "experimental")]
    "userVerification/cancel" => UserVerificationCancel(params),
    #[cfg(feature = "experimental")]
    "userVerification/delete" => UserVerificationDelete(params),
    #[cfg(feature = "experimental")]
    "userVerification/enroll" => UserVerificationEnroll(params),
    #[cfg(feature = "experimental")]
    "userVerification/status" => UserVerificationStatus(params),
    #[cfg(feature = "experimental")]
    "userVerification/verify" => UserVerificationVerify(params),
    "windowsSandbox/readiness" => WindowsSandboxReadiness,
    "windowsSandbox/setupStart" => WindowsSandboxSetupStart(params),
} }

/// A notification that the client sends, with its params.
///
/// A message with an unknown method becomes `Unrecognized` and keeps its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ClientNotification {
    /// The method `initialized`.
    #[serde(rename = "initialized")]
    Initialized,
    /// A message with an unknown method, with its params as they were read.
    #[serde(untagged)]
    Unrecognized(crate::rpc::UnrecognizedMethod),
}

crate::rpc::method_union! { ClientNotification {
    "initialized" => Initialized,
} }

/// A request that the server sends, with its params.
///
/// A message with an unknown method becomes `Unrecognized` and keeps its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ServerRequest {
    /// The method `account/chatgptAuthTokens/refresh`.
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
    /// A message with an unknown method, with its params as they were read.
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

/// A notification that the server sends, with its params.
///
/// A message with an unknown method becomes `Unrecognized` and keeps its params.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
#[serde(tag = "method", content = "params")]
#[allow(clippy::large_enum_variant)]
pub enum ServerNotification {
    /// The method `account/gatewayOAuth/changed`.
    #[serde(rename = "account/gatewayOAuth/changed")]
    AccountGatewayOAuthChanged(GatewayOAuthChangedNotification),
    /// The method `account/login/completed`.
    #[serde(rename = "account/login/completed")]
    AccountLoginCompleted(AccountLoginCompletedNotification),
    /// The method `account/rateLimits/updated`.
    #[serde(rename = "account/rateLimits/updated")]
    AccountRateLimitsUpdated(AccountRateLimitsUpdatedNotification),
    /// The method `account/updated`.
    #[serde(rename = "account/updated")]
    AccountUpdated(AccountUpdatedNotification),
    /// The method `app/list/updated`.
    #[serde(rename = "app/list/updated")]
    AppListUpdated(AppListUpdatedNotification),
    /// The method `autoApprovalReview/strictReviewRequired`.
    #[serde(rename = "autoApprovalReview/strictReviewRequired")]
    AutoApprovalReviewStrictReviewRequired(StrictReviewRequiredNotification),
    /// `command/exec/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `command/exec` session.
    #[serde(rename = "command/exec/outputDelta")]
    CommandExecOutputDelta(CommandExecOutputDeltaNotification),
    /// The method `configWarning`.
    #[serde(rename = "configWarning")]
    ConfigWarning(ConfigWarningNotification),
    /// The method `deprecationNotice`.
    #[serde(rename = "deprecationNotice")]
    DeprecationNotice(DeprecationNoticeNotification),
    /// `error`: NEW NOTIFICATIONS
    #[serde(rename = "error")]
    Error(ErrorNotification),
    /// The method `externalAgentConfig/import/completed`.
    #[serde(rename = "externalAgentConfig/import/completed")]
    ExternalAgentConfigImportCompleted(ExternalAgentConfigImportCompletedNotification),
    /// The method `externalAgentConfig/import/progress`.
    #[serde(rename = "externalAgentConfig/import/progress")]
    ExternalAgentConfigImportProgress(ExternalAgentConfigImportProgressNotification),
    /// The method `fs/changed`.
    #[serde(rename = "fs/changed")]
    FsChanged(FsChangedNotification),
    /// The method `fuzzyFileSearch/sessionCompleted`.
    #[serde(rename = "fuzzyFileSearch/sessionCompleted")]
    FuzzyFileSearchSessionCompleted(FuzzyFileSearchSessionCompletedNotification),
    /// The method `fuzzyFileSearch/sessionUpdated`.
    #[serde(rename = "fuzzyFileSearch/sessionUpdated")]
    FuzzyFileSearchSessionUpdated(FuzzyFileSearchSessionUpdatedNotification),
    /// The method `guardianWarning`.
    #[serde(rename = "guardianWarning")]
    GuardianWarning(GuardianWarningNotification),
    /// The method `hook/completed`.
    #[serde(rename = "hook/completed")]
    HookCompleted(HookCompletedNotification),
    /// The method `hook/started`.
    #[serde(rename = "hook/started")]
    HookStarted(HookStartedNotification),
    /// The method `item/agentMessage/delta`.
    #[serde(rename = "item/agentMessage/delta")]
    ItemAgentMessageDelta(AgentMessageDeltaNotification),
    /// The method `item/autoApprovalReview/completed`.
    #[serde(rename = "item/autoApprovalReview/completed")]
    ItemAutoApprovalReviewCompleted(ItemGuardianApprovalReviewCompletedNotification),
    /// The method `item/autoApprovalReview/started`.
    #[serde(rename = "item/autoApprovalReview/started")]
    ItemAutoApprovalReviewStarted(ItemGuardianApprovalReviewStartedNotification),
    /// The method `item/commandExecution/outputDelta`.
    #[serde(rename = "item/commandExecution/outputDelta")]
    ItemCommandExecutionOutputDelta(CommandExecutionOutputDeltaNotification),
    /// The method `item/commandExecution/terminalInteraction`.
    #[serde(rename = "item/commandExecution/terminalInteraction")]
    ItemCommandExecutionTerminalInteraction(TerminalInteractionNotification),
    /// The method `item/completed`.
    #[serde(rename = "item/completed")]
    ItemCompleted(ItemCompletedNotification),
    /// `item/fileChange/outputDelta`: Deprecated legacy apply_patch output stream notification.
    #[serde(rename = "item/fileChange/outputDelta")]
    ItemFileChangeOutputDelta(FileChangeOutputDeltaNotification),
    /// The method `item/fileChange/patchUpdated`.
    #[serde(rename = "item/fileChange/patchUpdated")]
    ItemFileChangePatchUpdated(FileChangePatchUpdatedNotification),
    /// The method `item/mcpToolCall/progress`.
    #[serde(rename = "item/mcpToolCall/progress")]
    ItemMcpToolCallProgress(McpToolCallProgressNotification),
    /// `item/plan/delta`: EXPERIMENTAL - proposed plan streaming deltas for plan items.
    #[serde(rename = "item/plan/delta")]
    ItemPlanDelta(PlanDeltaNotification),
    /// The method `item/reasoning/summaryPartAdded`.
    #[serde(rename = "item/reasoning/summaryPartAdded")]
    ItemReasoningSummaryPartAdded(ReasoningSummaryPartAddedNotification),
    /// The method `item/reasoning/summaryTextDelta`.
    #[serde(rename = "item/reasoning/summaryTextDelta")]
    ItemReasoningSummaryTextDelta(ReasoningSummaryTextDeltaNotification),
    /// The method `item/reasoning/textDelta`.
    #[serde(rename = "item/reasoning/textDelta")]
    ItemReasoningTextDelta(ReasoningTextDeltaNotification),
    /// The method `item/started`.
    #[serde(rename = "item/started")]
    ItemStarted(ItemStartedNotification),
    /// The method `mcpServer/event/stream/notification`.
    #[serde(rename = "mcpServer/event/stream/notification")]
    McpServerEventStreamNotification(McpServerEventStreamNotification),
    /// The method `mcpServer/oauthLogin/completed`.
    #[serde(rename = "mcpServer/oauthLogin/completed")]
    McpServerOauthLoginCompleted(McpServerOauthLoginCompletedNotification),
    /// The method `mcpServer/startupStatus/updated`.
    #[serde(rename = "mcpServer/startupStatus/updated")]
    McpServerStartupStatusUpdated(McpServerStatusUpdatedNotification),
    /// The method `model/rerouted`.
    #[serde(rename = "model/rerouted")]
    ModelRerouted(ModelReroutedNotification),
    /// The method `model/safetyBuffering/updated`.
    #[serde(rename = "model/safetyBuffering/updated")]
    ModelSafetyBufferingUpdated(ModelSafetyBufferingUpdatedNotification),
    /// The method `model/verification`.
    #[serde(rename = "model/verification")]
    ModelVerification(ModelVerificationNotification),
    /// The method `modelProvider/authRecoveryCompleted`.
    #[serde(rename = "modelProvider/authRecoveryCompleted")]
    ModelProviderAuthRecoveryCompleted(AuthRecoveryNotification),
    /// The method `modelProvider/authRecoveryStarted`.
    #[serde(rename = "modelProvider/authRecoveryStarted")]
    ModelProviderAuthRecoveryStarted(AuthRecoveryNotification),
    /// `process/exited`: Final exit notification for a `process/spawn` session.
    #[serde(rename = "process/exited")]
    ProcessExited(ProcessExitedNotification),
    /// `process/outputDelta`: Stream base64-encoded stdout/stderr chunks for a running `process/spawn` session.
    #[serde(rename = "process/outputDelta")]
    ProcessOutputDelta(ProcessOutputDeltaNotification),
    /// The method `project/changed`.
    #[serde(rename = "project/changed")]
    ProjectChanged(ProjectChangedNotification),
    /// The method `remoteControl/status/changed`.
    #[serde(rename = "remoteControl/status/changed")]
    RemoteControlStatusChanged(RemoteControlStatusChangedNotification),
    /// The method `serverRequest/resolved`.
    #[serde(rename = "serverRequest/resolved")]
    ServerRequestResolved(ServerRequestResolvedNotification),
    /// The method `skills/changed`.
    #[serde(rename = "skills/changed")]
    SkillsChanged(SkillsChangedNotification),
    /// The method `thread/archived`.
    #[serde(rename = "thread/archived")]
    ThreadArchived(ThreadArchivedNotification),
    /// The method `thread/attachment/updated`.
    #[serde(rename = "thread/attachment/updated")]
    ThreadAttachmentUpdated(ThreadAttachmentUpdatedNotification),
    /// The method `thread/closed`.
    #[serde(rename = "thread/closed")]
    ThreadClosed(ThreadClosedNotification),
    /// `thread/compacted`: Deprecated: Use `ContextCompaction` item type instead.
    #[serde(rename = "thread/compacted")]
    ThreadCompacted(ContextCompactedNotification),
    /// The method `thread/deleted`.
    #[serde(rename = "thread/deleted")]
    ThreadDeleted(ThreadDeletedNotification),
    /// The method `thread/environment/connected`.
    #[serde(rename = "thread/environment/connected")]
    ThreadEnvironmentConnected(EnvironmentConnectionNotification),
    /// The method `thread/environment/disconnected`.
    #[serde(rename = "thread/environment/disconnected")]
    ThreadEnvironmentDisconnected(EnvironmentConnectionNotification),
    /// The method `thread/goal/cleared`.
    #[serde(rename = "thread/goal/cleared")]
    ThreadGoalCleared(ThreadGoalClearedNotification),
    /// The method `thread/goal/updated`.
    #[serde(rename = "thread/goal/updated")]
    ThreadGoalUpdated(ThreadGoalUpdatedNotification),
    /// The method `thread/name/updated`.
    #[serde(rename = "thread/name/updated")]
    ThreadNameUpdated(ThreadNameUpdatedNotification),
    /// The method `thread/prediction/updated`.
    #[serde(rename = "thread/prediction/updated")]
    ThreadPredictionUpdated(ThreadPredictionUpdatedNotification),
    /// The method `thread/project/updated`.
    #[serde(rename = "thread/project/updated")]
    ThreadProjectUpdated(ThreadProjectUpdatedNotification),
    /// The method `thread/queue/changed`.
    #[serde(rename = "thread/queue/changed")]
    ThreadQueueChanged(ThreadQueueChangedNotification),
    /// The method `thread/readState/changed`.
    #[serde(rename = "thread/readState/changed")]
    ThreadReadStateChanged(ThreadReadStateChangedNotification),
    /// The method `thread/realtime/closed`.
    #[serde(rename = "thread/realtime/closed")]
    ThreadRealtimeClosed(ThreadRealtimeClosedNotification),
    /// The method `thread/realtime/error`.
    #[serde(rename = "thread/realtime/error")]
    ThreadRealtimeError(ThreadRealtimeErrorNotification),
    /// The method `thread/realtime/item/completed`.
    #[serde(rename = "thread/realtime/item/completed")]
    ThreadRealtimeItemCompleted(ThreadRealtimeItemCompletedNotification),
    /// The method `thread/realtime/item/started`.
    #[serde(rename = "thread/realtime/item/started")]
    ThreadRealtimeItemStarted(ThreadRealtimeItemStartedNotification),
    /// The method `thread/realtime/item/transcript/delta`.
    #[serde(rename = "thread/realtime/item/transcript/delta")]
    ThreadRealtimeItemTranscriptDelta(ThreadRealtimeItemTranscriptDeltaNotification),
    /// The method `thread/realtime/itemAdded`.
    #[serde(rename = "thread/realtime/itemAdded")]
    ThreadRealtimeItemAdded(ThreadRealtimeItemAddedNotification),
    /// The method `thread/realtime/outputAudio/delta`.
    #[serde(rename = "thread/realtime/outputAudio/delta")]
    ThreadRealtimeOutputAudioDelta(ThreadRealtimeOutputAudioDeltaNotification),
    /// The method `thread/realtime/sdp`.
    #[serde(rename = "thread/realtime/sdp")]
    ThreadRealtimeSdp(ThreadRealtimeSdpNotification),
    /// The method `thread/realtime/started`.
    #[serde(rename = "thread/realtime/started")]
    ThreadRealtimeStarted(ThreadRealtimeStartedNotification),
    /// The method `thread/realtime/transcript/delta`.
    #[serde(rename = "thread/realtime/transcript/delta")]
    ThreadRealtimeTranscriptDelta(ThreadRealtimeTranscriptDeltaNotification),
    /// The method `thread/realtime/transcript/done`.
    #[serde(rename = "thread/realtime/transcript/done")]
    ThreadRealtimeTranscriptDone(ThreadRealtimeTranscriptDoneNotification),
    /// The method `thread/reverted`.
    #[serde(rename = "thread/reverted")]
    ThreadReverted(ThreadRevertedNotification),
    /// The method `thread/search/partial`.
    #[serde(rename = "thread/search/partial")]
    ThreadSearchPartial(ThreadSearchPartialNotification),
    /// The method `thread/section/changed`.
    #[serde(rename = "thread/section/changed")]
    ThreadSectionChanged(ThreadSectionChangedNotification),
    /// The method `thread/settings/updated`.
    #[serde(rename = "thread/settings/updated")]
    ThreadSettingsUpdated(ThreadSettingsUpdatedNotification),
    /// The method `thread/started`.
    #[serde(rename = "thread/started")]
    ThreadStarted(ThreadStartedNotification),
    /// The method `thread/status/changed`.
    #[serde(rename = "thread/status/changed")]
    ThreadStatusChanged(ThreadStatusChangedNotification),
    /// The method `thread/tokenUsage/updated`.
    #[serde(rename = "thread/tokenUsage/updated")]
    ThreadTokenUsageUpdated(ThreadTokenUsageUpdatedNotification),
    /// The method `thread/unarchived`.
    #[serde(rename = "thread/unarchived")]
    ThreadUnarchived(ThreadUnarchivedNotification),
    /// The method `turn/completed`.
    #[serde(rename = "turn/completed")]
    TurnCompleted(TurnCompletedNotification),
    /// The method `turn/diff/updated`.
    #[serde(rename = "turn/diff/updated")]
    TurnDiffUpdated(TurnDiffUpdatedNotification),
    /// The method `turn/moderationMetadata`.
    #[serde(rename = "turn/moderationMetadata")]
    TurnModerationMetadata(TurnModerationMetadataNotification),
    /// The method `turn/plan/updated`.
    #[serde(rename = "turn/plan/updated")]
    TurnPlanUpdated(TurnPlanUpdatedNotification),
    /// The method `turn/started`.
    #[serde(rename = "turn/started")]
    TurnStarted(TurnStartedNotification),
    /// The method `warning`.
    #[serde(rename = "warning")]
    Warning(WarningNotification),
    /// `windows/worldWritableWarning`: Notifies the user of world-writable directories on Windows, which cannot be protected by the sandbox.
    #[serde(rename = "windows/worldWritableWarning")]
    WindowsWorldWritableWarning(WindowsWorldWritableWarningNotification),
    /// The method `windowsSandbox/setupCompleted`.
    #[serde(rename = "windowsSandbox/setupCompleted")]
    WindowsSandboxSetupCompleted(WindowsSandboxSetupCompletedNotification),
    /// A message with an unknown method, with its params as they were read.
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

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `model`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the notification `modelProvider/authRecoveryCompleted`.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthRecoveryNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub provider: String,
    pub message: String,
}

crate::object::object! { AuthRecoveryNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "provider" => provider: required,
    "message" => message: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BedrockProviderId {
    AmazonBedrock,
    AmazonBedrockRuntime,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { BedrockProviderId {
    "amazon-bedrock" => AmazonBedrock,
    "amazon-bedrock-runtime" => AmazonBedrockRuntime,
} }

/// The `bedrock` branch of [`ProviderSettings`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BedrockProviderSettings {
    pub profile: Option<String>,
    pub region: Option<String>,
}

crate::object::object! { BedrockProviderSettings {
    "profile" => profile: nullable,
    "region" => region: nullable,
} }

/// AWS configuration fields for built-in Bedrock providers.
///
/// The `bedrock` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, PartialEq)]
pub struct BedrockProviderSettingsPatch {
    pub provider_id: BedrockProviderId,
    pub profile: Option<String>,
    pub region: Option<String>,
}

impl BedrockProviderSettingsPatch {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(provider_id: BedrockProviderId) -> Self {
        Self {
            provider_id,
            profile: Default::default(),
            region: Default::default(),
        }
    }
}

crate::object::object! { BedrockProviderSettingsPatch {
    "providerId" => provider_id: required,
    "profile" => profile: option,
    "region" => region: option,
} }

/// The `customGateway` branch of [`ProviderSettings`].
#[derive(Clone, Debug, PartialEq)]
pub struct CustomGatewayProviderSettings {
    pub auth: GatewayAuth,
}

crate::object::object! { CustomGatewayProviderSettings {
    "auth" => auth: required,
} }

/// The `customGateway` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomGatewayProviderSettingsPatch {
    /// Omit or pass null to allocate a new custom provider ID.
    pub provider_id: Option<String>,
    pub name: Option<String>,
    pub base_url: Option<String>,
    pub env_key: Option<String>,
}

crate::object::object! { CustomGatewayProviderSettingsPatch {
    "providerId" => provider_id: option,
    "name" => name: option,
    "baseUrl" => base_url: option,
    "envKey" => env_key: option,
} }

/// The `environmentVariable` branch of [`GatewayAuth`].
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentVariableGatewayAuth {
    pub env_key: String,
}

crate::object::object! { EnvironmentVariableGatewayAuth {
    "envKey" => env_key: required,
} }

/// Authentication is configured outside the gateway form. Preserve it on edits.
///
/// The `externallyConfigured` branch of [`GatewayAuth`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternallyConfiguredGatewayAuth {
    pub env_key: Option<String>,
}

crate::object::object! { ExternallyConfiguredGatewayAuth {
    "envKey" => env_key: nullable,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum GatewayAuth {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "environmentVariable")]
    EnvironmentVariable(EnvironmentVariableGatewayAuth),
    /// Authentication is configured outside the gateway form. Preserve it on edits.
    #[serde(rename = "externallyConfigured")]
    ExternallyConfigured(ExternallyConfiguredGatewayAuth),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl GatewayAuth {
    /// Returns the value of the tag `mode`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::None { .. } => "none",
            Self::EnvironmentVariable { .. } => "environmentVariable",
            Self::ExternallyConfigured { .. } => "externallyConfigured",
            Self::Unrecognized(value) => {
                value.get("mode").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { GatewayAuth, "mode" {
    "none" => None,
    "environmentVariable" => EnvironmentVariable(body),
    "externallyConfigured" => ExternallyConfigured(body),
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GcpProviderId {
    Gcp,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { GcpProviderId {
    "gcp" => Gcp,
} }

/// The `gcp` branch of [`ProviderSettings`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GcpProviderSettings {
    pub project_id: Option<String>,
    pub location: Option<String>,
    /// Path on the app-server host, without credential-file contents.
    pub credential_file: Option<String>,
}

crate::object::object! { GcpProviderSettings {
    "projectId" => project_id: nullable,
    "location" => location: nullable,
    "credentialFile" => credential_file: nullable,
} }

/// GCP configuration fields. Credential-file paths refer to the app-server host.
///
/// The `gcp` branch of [`ProviderSettingsPatch`].
#[derive(Clone, Debug, PartialEq)]
pub struct GcpProviderSettingsPatch {
    pub provider_id: GcpProviderId,
    pub project_id: Option<String>,
    pub location: Option<String>,
    pub credential_file: Option<String>,
}

impl GcpProviderSettingsPatch {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(provider_id: GcpProviderId) -> Self {
        Self {
            provider_id,
            project_id: Default::default(),
            location: Default::default(),
            credential_file: Default::default(),
        }
    }
}

crate::object::object! { GcpProviderSettingsPatch {
    "providerId" => provider_id: required,
    "projectId" => project_id: option,
    "location" => location: option,
    "credentialFile" => credential_file: option,
} }

/// Canonical user-input modality tags advertised by a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InputModality {
    /// Plain text turns and tool payloads.
    Text,
    /// Image attachments included in user turns.
    Image,
    /// Audio attachments included in user turns.
    Audio,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { InputModality {
    "text" => Text,
    "image" => Image,
    "audio" => Audio,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub id: String,
    pub model: String,
    pub upgrade: Option<String>,
    pub upgrade_info: Option<ModelUpgradeInfo>,
    pub availability_nux: Option<ModelAvailabilityNux>,
    pub display_name: String,
    pub description: String,
    pub model_specialty: Option<String>,
    pub hidden: bool,
    pub supported_reasoning_efforts: Vec<ReasoningEffortOption>,
    pub default_reasoning_effort: ReasoningEffort,
    pub input_modalities: Vec<InputModality>,
    /// @deprecated Always false; models no longer support personality selection.
    pub supports_personality: bool,
    /// Multi-agent runtime declared by this model, when available.
    pub multi_agent_version: Option<MultiAgentVersion>,
    /// Deprecated: use `serviceTiers` instead.
    pub additional_speed_tiers: Vec<String>,
    pub service_tiers: Vec<ModelServiceTier>,
    /// Catalog default service tier id for this model, when one is configured.
    pub default_service_tier: Option<String>,
    /// Null when the catalog does not provide access-program metadata.
    pub available_access_programs: Option<ModelAccessPrograms>,
    pub is_default: bool,
}

impl Model {
    fn default_input_modalities() -> Vec<InputModality> {
        vec![InputModality::Text, InputModality::Image]
    }
}

crate::object::object! { Model {
    "id" => id: required,
    "model" => model: required,
    "upgrade" => upgrade: nullable,
    "upgradeInfo" => upgrade_info: nullable,
    "availabilityNux" => availability_nux: nullable,
    "displayName" => display_name: required,
    "description" => description: required,
    "modelSpecialty" => model_specialty: nullable,
    "hidden" => hidden: required,
    "supportedReasoningEfforts" => supported_reasoning_efforts: required,
    "defaultReasoningEffort" => default_reasoning_effort: required,
    "inputModalities" => input_modalities: or Model::default_input_modalities,
    "supportsPersonality" => supports_personality: or_default,
    "multiAgentVersion" => multi_agent_version: nullable,
    "additionalSpeedTiers" => additional_speed_tiers: or_default,
    "serviceTiers" => service_tiers: or_default,
    "defaultServiceTier" => default_service_tier: nullable,
    "availableAccessPrograms" => available_access_programs: nullable,
    "isDefault" => is_default: required,
} }

/// Caller-specific explicit access programs advertised by model discovery.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelAccessPrograms {
    /// Accepted explicit selections.
    pub cyber: Vec<CyberAccessProgram>,
}

crate::object::object! { ModelAccessPrograms {
    "cyber" => cyber: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ModelAvailabilityNux {
    pub message: String,
}

crate::object::object! { ModelAvailabilityNux {
    "message" => message: required,
} }

/// The params of the request `model/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelListParams {
    /// List models for this configured provider instead of the app-server default.
    pub model_provider: Option<String>,
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    pub limit: Option<u32>,
    /// When true, include models that are hidden from the default picker list.
    pub include_hidden: Option<bool>,
}

crate::object::object! { ModelListParams {
    "modelProvider" => model_provider: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "includeHidden" => include_hidden: option,
} }

/// The response to the request `model/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelListResponse {
    pub data: Vec<Model>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ModelListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `modelProvider/capabilities/read`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelProviderCapabilitiesReadParams {}

crate::object::object! { ModelProviderCapabilitiesReadParams {
} }

/// The response to the request `modelProvider/capabilities/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderCapabilitiesReadResponse {
    pub image_generation: bool,
    pub web_search: bool,
}

crate::object::object! { ModelProviderCapabilitiesReadResponse {
    "imageGeneration" => image_generation: required,
    "webSearch" => web_search: required,
} }

/// The params of the request `modelProvider/config/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderConfigWriteParams {
    pub settings: ProviderSettingsPatch,
}

impl ModelProviderConfigWriteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(settings: ProviderSettingsPatch) -> Self {
        Self { settings }
    }
}

crate::object::object! { ModelProviderConfigWriteParams {
    "settings" => settings: required,
} }

/// The response to the request `modelProvider/config/write`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderConfigWriteResponse {
    pub provider: ModelProviderSummary,
}

crate::object::object! { ModelProviderConfigWriteResponse {
    "provider" => provider: required,
} }

/// The params of the request `modelProvider/default/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderDefaultSetParams {
    /// Configured provider to use by default for new threads and unscoped model lists.
    pub provider_id: String,
}

impl ModelProviderDefaultSetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// Structured JSON-RPC error data. Unknown errors must retain the client's normal fallback.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ModelProviderError {
    #[serde(rename = "modelProviderMismatch")]
    ModelProviderMismatch(ModelProviderMismatchError),
    #[serde(rename = "modelProviderNotConfigured")]
    ModelProviderNotConfigured(ModelProviderNotConfiguredError),
    #[serde(rename = "modelProviderPolicyConflict")]
    ModelProviderPolicyConflict(ModelProviderPolicyConflictError),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ModelProviderError {
    /// Returns `modelProvider`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn model_provider(&self) -> Option<&str> {
        match self {
            Self::ModelProviderMismatch(body) => Some(&body.model_provider),
            Self::ModelProviderNotConfigured(body) => Some(&body.model_provider),
            Self::ModelProviderPolicyConflict(body) => Some(&body.model_provider),
            Self::Unrecognized(value) => {
                value.get("modelProvider").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ModelProviderMismatch { .. } => "modelProviderMismatch",
            Self::ModelProviderNotConfigured { .. } => "modelProviderNotConfigured",
            Self::ModelProviderPolicyConflict { .. } => "modelProviderPolicyConflict",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ModelProviderError, "type" {
    "modelProviderMismatch" => ModelProviderMismatch(body),
    "modelProviderNotConfigured" => ModelProviderNotConfigured(body),
    "modelProviderPolicyConflict" => ModelProviderPolicyConflict(body),
} }

/// The params of the request `modelProvider/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelProviderListParams {}

crate::object::object! { ModelProviderListParams {
} }

/// The response to the request `modelProvider/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderListResponse {
    pub data: Vec<ModelProviderSummary>,
    pub default_provider_id: String,
    pub can_change_default: bool,
}

crate::object::object! { ModelProviderListResponse {
    "data" => data: required,
    "defaultProviderId" => default_provider_id: required,
    "canChangeDefault" => can_change_default: required,
} }

/// The `modelProviderMismatch` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderMismatchError {
    pub model_provider: String,
    pub current_model_provider: String,
}

crate::object::object! { ModelProviderMismatchError {
    "modelProvider" => model_provider: required,
    "currentModelProvider" => current_model_provider: required,
} }

/// The `modelProviderNotConfigured` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderNotConfiguredError {
    pub model_provider: String,
}

crate::object::object! { ModelProviderNotConfiguredError {
    "modelProvider" => model_provider: required,
} }

/// The `modelProviderPolicyConflict` branch of [`ModelProviderError`].
#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderPolicyConflictError {
    pub model_provider: String,
    pub required_model_provider: String,
}

crate::object::object! { ModelProviderPolicyConflictError {
    "modelProvider" => model_provider: required,
    "requiredModelProvider" => required_model_provider: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ModelProviderSummary {
    pub id: String,
    pub name: String,
    /// Whether a supported configuration field can be edited in the active user layer.
    pub can_edit: bool,
    /// Null when the endpoint is absent or cannot be safely displayed.
    pub base_url: Option<String>,
    pub settings: ProviderSettings,
}

crate::object::object! { ModelProviderSummary {
    "id" => id: required,
    "name" => name: required,
    "canEdit" => can_edit: required,
    "baseUrl" => base_url: nullable,
    "settings" => settings: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModelRerouteReason {
    HighRiskCyberActivity,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModelRerouteReason {
    "highRiskCyberActivity" => HighRiskCyberActivity,
} }

/// The params of the notification `model/rerouted`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelReroutedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub from_model: String,
    pub to_model: String,
    pub reason: ModelRerouteReason,
}

crate::object::object! { ModelReroutedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "fromModel" => from_model: required,
    "toModel" => to_model: required,
    "reason" => reason: required,
} }

/// The params of the notification `model/safetyBuffering/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelSafetyBufferingUpdatedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub model: String,
    pub use_cases: Vec<String>,
    pub reasons: Vec<String>,
    pub show_buffering_ui: bool,
    pub faster_model: Option<String>,
}

crate::object::object! { ModelSafetyBufferingUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "model" => model: required,
    "useCases" => use_cases: required,
    "reasons" => reasons: required,
    "showBufferingUi" => show_buffering_ui: required,
    "fasterModel" => faster_model: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ModelServiceTier {
    pub id: String,
    pub name: String,
    pub description: String,
}

crate::object::object! { ModelServiceTier {
    "id" => id: required,
    "name" => name: required,
    "description" => description: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ModelUpgradeInfo {
    pub model: String,
    pub upgrade_copy: Option<String>,
    pub model_link: Option<String>,
    pub migration_markdown: Option<String>,
    /// Informational Unix timestamp for this upgrade's scheduled retirement, if known.
    pub retirement_at: Option<i64>,
}

crate::object::object! { ModelUpgradeInfo {
    "model" => model: required,
    "upgradeCopy" => upgrade_copy: nullable,
    "modelLink" => model_link: nullable,
    "migrationMarkdown" => migration_markdown: nullable,
    "retirementAt" => retirement_at: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ModelVerification {
    TrustedAccessForCyber,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ModelVerification {
    "trustedAccessForCyber" => TrustedAccessForCyber,
} }

/// The params of the notification `model/verification`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelVerificationNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub verifications: Vec<ModelVerification>,
}

crate::object::object! { ModelVerificationNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "verifications" => verifications: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelsRequirements {
    pub new_thread: Option<NewThreadModelDefaults>,
}

crate::object::object! { ModelsRequirements {
    "newThread" => new_thread: nullable,
} }

/// Multi-agent runtime supported by a model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MultiAgentVersion {
    Disabled,
    V1,
    V2,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { MultiAgentVersion {
    "disabled" => Disabled,
    "v1" => V1,
    "v2" => V2,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ProviderSettings {
    #[serde(rename = "openai")]
    Openai,
    #[serde(rename = "customGateway")]
    CustomGateway(CustomGatewayProviderSettings),
    #[serde(rename = "bedrock")]
    Bedrock(BedrockProviderSettings),
    #[serde(rename = "gcp")]
    Gcp(GcpProviderSettings),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ProviderSettings {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Openai { .. } => "openai",
            Self::CustomGateway { .. } => "customGateway",
            Self::Bedrock { .. } => "bedrock",
            Self::Gcp { .. } => "gcp",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ProviderSettings, "type" {
    "openai" => Openai,
    "customGateway" => CustomGateway(body),
    "bedrock" => Bedrock(body),
    "gcp" => Gcp(body),
} }

/// Omitted patch fields preserve their values. Explicit null clears a nullable field.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ProviderSettingsPatch {
    #[serde(rename = "customGateway")]
    CustomGateway(CustomGatewayProviderSettingsPatch),
    /// AWS configuration fields for built-in Bedrock providers.
    #[serde(rename = "bedrock")]
    Bedrock(BedrockProviderSettingsPatch),
    /// GCP configuration fields. Credential-file paths refer to the app-server host.
    #[serde(rename = "gcp")]
    Gcp(GcpProviderSettingsPatch),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ProviderSettingsPatch {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::CustomGateway { .. } => "customGateway",
            Self::Bedrock { .. } => "bedrock",
            Self::Gcp { .. } => "gcp",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ProviderSettingsPatch, "type" {
    "customGateway" => CustomGateway(body),
    "bedrock" => Bedrock(body),
    "gcp" => Gcp(body),
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningEffortOption {
    pub reasoning_effort: ReasoningEffort,
    pub description: String,
}

crate::object::object! { ReasoningEffortOption {
    "reasoningEffort" => reasoning_effort: required,
    "description" => description: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `thread`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct ActivePermissionProfile {
    /// Identifier from `default_permissions` or the implicit built-in default, such as `:workspace` or a user-defined `[permissions.<id>]` profile.
    pub id: String,
    /// Parent profile identifier from the selected permissions profile's `extends` setting, when present.
    pub extends: Option<String>,
}

crate::object::object! { ActivePermissionProfile {
    "id" => id: required,
    "extends" => extends: nullable,
} }

/// The `active` branch of [`ThreadStatus`].
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveThreadStatus {
    pub active_flags: Vec<ThreadActiveFlag>,
}

crate::object::object! { ActiveThreadStatus {
    "activeFlags" => active_flags: required,
} }

/// The `additional_tools` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct AdditionalToolsResponseItem {
    pub id: Option<String>,
    pub role: String,
    pub tools: Vec<serde_json::Value>,
}

impl AdditionalToolsResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: impl Into<String>, tools: Vec<serde_json::Value>) -> Self {
        Self {
            id: Default::default(),
            role: role.into(),
            tools,
        }
    }
}

crate::object::object! { AdditionalToolsResponseItem {
    "id" => id: option,
    "role" => role: required,
    "tools" => tools: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum AgentMessageInputContent {
    #[serde(rename = "input_text")]
    InputText(InputTextMessageContent),
    #[serde(rename = "encrypted_content")]
    EncryptedContent(EncryptedContentMessageContent),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl AgentMessageInputContent {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "input_text",
            Self::EncryptedContent { .. } => "encrypted_content",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { AgentMessageInputContent, "type" {
    "input_text" => InputText(body),
    "encrypted_content" => EncryptedContent(body),
} }

/// The `agent_message` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct AgentMessageResponseItem {
    pub id: Option<String>,
    pub author: String,
    pub recipient: String,
    pub content: Vec<AgentMessageInputContent>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl AgentMessageResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        author: impl Into<String>,
        recipient: impl Into<String>,
        content: Vec<AgentMessageInputContent>,
    ) -> Self {
        Self {
            id: Default::default(),
            author: author.into(),
            recipient: recipient.into(),
            content,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { AgentMessageResponseItem {
    "id" => id: option,
    "author" => author: required,
    "recipient" => recipient: required,
    "content" => content: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AgentPath(pub String);

crate::open::string_newtype!(AgentPath);

/// Location used to resolve a selected capability root.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum CapabilityRootLocation {
    /// A path owned by an execution environment.
    #[serde(rename = "environment")]
    Environment(EnvironmentCapabilityRootLocation),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl CapabilityRootLocation {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Environment { .. } => "environment",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { CapabilityRootLocation, "type" {
    "environment" => Environment(body),
} }

/// The `compaction` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct CompactionResponseItem {
    pub id: Option<String>,
    pub encrypted_content: String,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CompactionResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            id: Default::default(),
            encrypted_content: encrypted_content.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CompactionResponseItem {
    "id" => id: option,
    "encrypted_content" => encrypted_content: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `completed` branch of [`ThreadPredictionResult`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompletedThreadPredictionResult {
    pub text: Option<String>,
}

crate::object::object! { CompletedThreadPredictionResult {
    "text" => text: nullable,
} }

/// Reasoning settings interpreted by the backend for the routed model.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigurationReasoning {
    pub effort: ReasoningEffort,
}

impl ConfigurationReasoning {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(effort: impl Into<ReasoningEffort>) -> Self {
        Self { effort: effort.into() }
    }
}

crate::object::object! { ConfigurationReasoning {
    "effort" => effort: required,
} }

/// A durable input control interpreted by the backend at its position in history.
///
/// The `configuration_update` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigurationUpdateResponseItem {
    pub reasoning: ConfigurationReasoning,
}

impl ConfigurationUpdateResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(reasoning: ConfigurationReasoning) -> Self {
        Self { reasoning }
    }
}

crate::object::object! { ConfigurationUpdateResponseItem {
    "reasoning" => reasoning: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ContentItem {
    #[serde(rename = "input_text")]
    InputText(InputTextContentItem),
    #[serde(rename = "input_image")]
    InputImage(InputImageContentItem),
    /// Inline audio data or an uploaded file loaded by the Responses API.
    #[serde(rename = "input_audio")]
    InputAudio(InputAudioContentItem),
    #[serde(rename = "output_text")]
    OutputText(OutputTextContentItem),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ContentItem {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::InputText { .. } => "input_text",
            Self::InputImage { .. } => "input_image",
            Self::InputAudio { .. } => "input_audio",
            Self::OutputText { .. } => "output_text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ContentItem, "type" {
    "input_text" => InputText(body),
    "input_image" => InputImage(body),
    "input_audio" => InputAudio(body),
    "output_text" => OutputText(body),
} }

/// Deprecated: Use `ContextCompaction` item type instead.
///
/// The params of the notification `thread/compacted`.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextCompactedNotification {
    pub thread_id: String,
    pub turn_id: String,
}

crate::object::object! { ContextCompactedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
} }

/// The `context_compaction` branch of [`ResponseItem`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContextCompactionResponseItem {
    pub id: Option<String>,
    pub encrypted_content: Option<String>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

crate::object::object! { ContextCompactionResponseItem {
    "id" => id: option,
    "encrypted_content" => encrypted_content: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `custom_tool_call_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct CustomToolCallOutputResponseItem {
    pub id: Option<String>,
    pub call_id: String,
    pub name: Option<String>,
    pub output: FunctionCallOutputBody,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CustomToolCallOutputResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(call_id: impl Into<String>, output: FunctionCallOutputBody) -> Self {
        Self {
            id: Default::default(),
            call_id: call_id.into(),
            name: Default::default(),
            output,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CustomToolCallOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: required,
    "name" => name: option,
    "output" => output: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `custom_tool_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct CustomToolCallResponseItem {
    pub encrypted_content: Option<String>,
    pub id: Option<String>,
    pub status: Option<String>,
    pub call_id: String,
    pub name: String,
    pub namespace: Option<String>,
    pub input: String,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl CustomToolCallResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        call_id: impl Into<String>,
        name: impl Into<String>,
        input: impl Into<String>,
    ) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            status: Default::default(),
            call_id: call_id.into(),
            name: name.into(),
            namespace: Default::default(),
            input: input.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { CustomToolCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: option,
    "call_id" => call_id: required,
    "name" => name: required,
    "namespace" => namespace: option,
    "input" => input: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolNamespaceTool {
    #[serde(rename = "function")]
    Function(FunctionDynamicToolNamespaceTool),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolNamespaceTool {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Function { .. } => "function",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { DynamicToolNamespaceTool, "type" {
    "function" => Function(body),
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum DynamicToolSpec {
    #[serde(rename = "function")]
    Function(FunctionDynamicToolSpec),
    #[serde(rename = "namespace")]
    Namespace(NamespaceDynamicToolSpec),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl DynamicToolSpec {
    /// Returns `name`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Function(body) => Some(&body.name),
            Self::Namespace(body) => Some(&body.name),
            Self::Unrecognized(value) => {
                value.get("name").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `description`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::Function(body) => Some(&body.description),
            Self::Namespace(body) => Some(&body.description),
            Self::Unrecognized(value) => {
                value.get("description").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Function { .. } => "function",
            Self::Namespace { .. } => "namespace",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { DynamicToolSpec, "type" {
    "function" => Function(body),
    "namespace" => Namespace(body),
} }

/// The `encrypted_content` branch of [`AgentMessageInputContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct EncryptedContentMessageContent {
    pub encrypted_content: String,
}

impl EncryptedContentMessageContent {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(encrypted_content: impl Into<String>) -> Self {
        Self {
            encrypted_content: encrypted_content.into(),
        }
    }
}

crate::object::object! { EncryptedContentMessageContent {
    "encrypted_content" => encrypted_content: required,
} }

/// A path owned by an execution environment.
///
/// The `environment` branch of [`CapabilityRootLocation`].
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentCapabilityRootLocation {
    pub environment_id: String,
    /// Absolute path for the root in the selected environment.
    pub path: String,
}

impl EnvironmentCapabilityRootLocation {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            path: path.into(),
        }
    }
}

crate::object::object! { EnvironmentCapabilityRootLocation {
    "environmentId" => environment_id: required,
    "path" => path: required,
} }

/// The params of the notification `thread/environment/connected`.
#[derive(Clone, Debug, PartialEq)]
pub struct EnvironmentConnectionNotification {
    pub thread_id: String,
    pub environment_id: String,
}

crate::object::object! { EnvironmentConnectionNotification {
    "threadId" => thread_id: required,
    "environmentId" => environment_id: required,
} }

/// The `exec` branch of [`LocalShellAction`].
#[derive(Clone, Debug, PartialEq)]
pub struct ExecLocalShellAction {
    pub command: Vec<String>,
    pub timeout_ms: Option<u64>,
    pub working_directory: Option<String>,
    pub env: Option<BTreeMap<String, String>>,
    pub user: Option<String>,
}

impl ExecLocalShellAction {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(command: Vec<String>) -> Self {
        Self {
            command,
            timeout_ms: Default::default(),
            working_directory: Default::default(),
            env: Default::default(),
            user: Default::default(),
        }
    }
}

crate::object::object! { ExecLocalShellAction {
    "command" => command: required,
    "timeout_ms" => timeout_ms: option,
    "working_directory" => working_directory: option,
    "env" => env: option,
    "user" => user: option,
} }

/// The `externalSandbox` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalSandboxPolicy {
    pub network_access: NetworkAccess,
}

impl ExternalSandboxPolicy {
    fn default_network_access() -> NetworkAccess {
        NetworkAccess::Restricted
    }
}

impl Default for ExternalSandboxPolicy {
    fn default() -> Self {
        Self {
            network_access: Self::default_network_access(),
        }
    }
}

crate::object::object! { ExternalSandboxPolicy {
    "networkAccess" => network_access: or ExternalSandboxPolicy::default_network_access,
} }

/// The `find_in_page` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindInPageResponsesApiWebSearchAction {
    pub pattern: Option<String>,
    pub url: Option<String>,
}

crate::object::object! { FindInPageResponsesApiWebSearchAction {
    "pattern" => pattern: option,
    "url" => url: option,
} }

/// The `function_call_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionCallOutputResponseItem {
    pub id: Option<String>,
    pub call_id: Option<String>,
    pub name: Option<String>,
    pub namespace: Option<String>,
    pub output: FunctionCallOutputBody,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl FunctionCallOutputResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(output: FunctionCallOutputBody) -> Self {
        Self {
            id: Default::default(),
            call_id: Default::default(),
            name: Default::default(),
            namespace: Default::default(),
            output,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { FunctionCallOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: option,
    "name" => name: option,
    "namespace" => namespace: option,
    "output" => output: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `function_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionCallResponseItem {
    pub encrypted_content: Option<String>,
    pub status: Option<String>,
    pub id: Option<String>,
    pub name: String,
    pub namespace: Option<String>,
    pub arguments: String,
    pub encrypted_function_args: Option<Vec<String>>,
    pub call_id: String,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl FunctionCallResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        arguments: impl Into<String>,
        call_id: impl Into<String>,
    ) -> Self {
        Self {
            encrypted_content: Default::default(),
            status: Default::default(),
            id: Default::default(),
            name: name.into(),
            namespace: Default::default(),
            arguments: arguments.into(),
            encrypted_function_args: Default::default(),
            call_id: call_id.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { FunctionCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "status" => status: option,
    "id" => id: option,
    "name" => name: required,
    "namespace" => namespace: option,
    "arguments" => arguments: required,
    "encrypted_function_args" => encrypted_function_args: option,
    "call_id" => call_id: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `function` branch of [`DynamicToolNamespaceTool`].
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDynamicToolNamespaceTool {
    pub name: String,
    pub description: String,
    pub input_schema: serde_json::Value,
    pub defer_loading: Option<bool>,
}

impl FunctionDynamicToolNamespaceTool {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        input_schema: serde_json::Value,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            input_schema,
            defer_loading: Default::default(),
        }
    }
}

crate::object::object! { FunctionDynamicToolNamespaceTool {
    "name" => name: required,
    "description" => description: required,
    "inputSchema" => input_schema: required,
    "deferLoading" => defer_loading: option,
} }

/// The `function` branch of [`DynamicToolSpec`].
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDynamicToolSpec {
    pub name: String,
    pub description: String,
    pub input_schema: serde_json::Value,
    pub defer_loading: Option<bool>,
}

impl FunctionDynamicToolSpec {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        input_schema: serde_json::Value,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            input_schema,
            defer_loading: Default::default(),
        }
    }
}

crate::object::object! { FunctionDynamicToolSpec {
    "name" => name: required,
    "description" => description: required,
    "inputSchema" => input_schema: required,
    "deferLoading" => defer_loading: option,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct GitInfo {
    pub sha: Option<String>,
    pub branch: Option<String>,
    pub origin_url: Option<String>,
}

crate::object::object! { GitInfo {
    "sha" => sha: nullable,
    "branch" => branch: nullable,
    "originUrl" => origin_url: nullable,
} }

/// Final allow/deny outcome returned by the guardian reviewer.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GuardianAssessmentOutcome {
    Allow,
    Deny,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { GuardianAssessmentOutcome {
    "allow" => Allow,
    "deny" => Deny,
} }

/// The `image_generation_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ImageGenerationCallResponseItem {
    pub encrypted_content: Option<String>,
    pub id: Option<String>,
    pub status: String,
    pub revised_prompt: Option<String>,
    pub result: String,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ImageGenerationCallResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(status: impl Into<String>, result: impl Into<String>) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            status: status.into(),
            revised_prompt: Default::default(),
            result: result.into(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ImageGenerationCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: required,
    "revised_prompt" => revised_prompt: option,
    "result" => result: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// Inline audio data or an uploaded file loaded by the Responses API.
///
/// The `input_audio` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputAudioContentItem {
    /// One of `audio_url`, `file_id`.
    #[serde(flatten)]
    pub source: InputAudioContentItemSource,
}

impl InputAudioContentItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputAudioContentItemSource) -> Self {
        Self { source }
    }
}

crate::object::object_reader! { InputAudioContentItem {
    .. source: union,
} }

/// The contents of InputAudioContentItem: one of `audio_url`, `file_id`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputAudioContentItemSource {
    #[serde(rename = "audio_url")]
    AudioUrl(String),
    #[serde(rename = "file_id")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputAudioContentItemSource {
    "audio_url" => AudioUrl(body),
    "file_id" => FileId(body),
} }

/// The `input_image` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputImageContentItem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageDetail>,
    /// One of `file_id`, `image_url`.
    #[serde(flatten)]
    pub source: InputImageContentItemSource,
}

impl InputImageContentItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: InputImageContentItemSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object_reader! { InputImageContentItem {
    "detail" => detail: option,
    .. source: union,
} }

/// The contents of InputImageContentItem: one of `file_id`, `image_url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum InputImageContentItemSource {
    #[serde(rename = "image_url")]
    ImageUrl(String),
    #[serde(rename = "file_id")]
    FileId(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { InputImageContentItemSource {
    "image_url" => ImageUrl(body),
    "file_id" => FileId(body),
} }

/// The `input_text` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputTextContentItem {
    pub text: String,
}

impl InputTextContentItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextContentItem {
    "text" => text: required,
} }

/// The `input_text` branch of [`AgentMessageInputContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct InputTextMessageContent {
    pub text: String,
}

impl InputTextMessageContent {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { InputTextMessageContent {
    "text" => text: required,
} }

/// Internal Responses API passthrough metadata copied into underlying chat messages.
///
/// Responses API strongly types this payload. Do not modify it without first getting API approval and making the corresponding Responses API change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InternalChatMessageMetadataPassthrough {
    pub turn_id: Option<String>,
}

crate::object::object! { InternalChatMessageMetadataPassthrough {
    "turn_id" => turn_id: option,
} }

/// The `item` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq)]
pub struct ItemTimelineEntry {
    pub position: u64,
    pub turn_id: String,
    pub item: ThreadItem,
}

crate::object::object! { ItemTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "item" => item: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum LocalShellAction {
    #[serde(rename = "exec")]
    Exec(ExecLocalShellAction),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl LocalShellAction {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Exec { .. } => "exec",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { LocalShellAction, "type" {
    "exec" => Exec(body),
} }

/// The `local_shell_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct LocalShellCallResponseItem {
    pub encrypted_content: Option<String>,
    /// Legacy id field retained for compatibility with older payloads.
    pub id: Option<String>,
    /// Set when using the Responses API.
    pub call_id: Option<String>,
    pub status: LocalShellStatus,
    pub action: LocalShellAction,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl LocalShellCallResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(status: LocalShellStatus, action: LocalShellAction) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            call_id: Default::default(),
            status,
            action,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { LocalShellCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: required,
    "action" => action: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LocalShellStatus {
    Completed,
    InProgress,
    Incomplete,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { LocalShellStatus {
    "completed" => Completed,
    "in_progress" => InProgress,
    "incomplete" => Incomplete,
} }

/// The `message` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct MessageResponseItem {
    pub encrypted_content: Option<String>,
    pub status: Option<String>,
    pub id: Option<String>,
    pub role: String,
    pub content: Vec<ContentItem>,
    pub phase: Option<MessagePhase>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl MessageResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: impl Into<String>, content: Vec<ContentItem>) -> Self {
        Self {
            encrypted_content: Default::default(),
            status: Default::default(),
            id: Default::default(),
            role: role.into(),
            content,
            phase: Default::default(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { MessageResponseItem {
    "encrypted_content" => encrypted_content: option,
    "status" => status: option,
    "id" => id: option,
    "role" => role: required,
    "content" => content: required,
    "phase" => phase: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `namespace` branch of [`DynamicToolSpec`].
#[derive(Clone, Debug, PartialEq)]
pub struct NamespaceDynamicToolSpec {
    pub name: String,
    pub description: String,
    pub tools: Vec<DynamicToolNamespaceTool>,
}

impl NamespaceDynamicToolSpec {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        tools: Vec<DynamicToolNamespaceTool>,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            tools,
        }
    }
}

crate::object::object! { NamespaceDynamicToolSpec {
    "name" => name: required,
    "description" => description: required,
    "tools" => tools: required,
} }

/// The `open_page` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenPageResponsesApiWebSearchAction {
    pub url: Option<String>,
}

crate::object::object! { OpenPageResponsesApiWebSearchAction {
    "url" => url: option,
} }

/// The `output_text` branch of [`ContentItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct OutputTextContentItem {
    pub text: String,
    pub annotations: Option<Vec<serde_json::Value>>,
    pub logprobs: Option<Vec<serde_json::Value>>,
}

impl OutputTextContentItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            annotations: Default::default(),
            logprobs: Default::default(),
        }
    }
}

crate::object::object! { OutputTextContentItem {
    "text" => text: required,
    "annotations" => annotations: option,
    "logprobs" => logprobs: option,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct QueuedSubmission {
    pub id: String,
    pub input: Vec<UserInput>,
    pub client_user_message_id: String,
    /// Metadata retained with this input, including across reconnect and restoration.
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

crate::object::object! { QueuedSubmission {
    "id" => id: required,
    "input" => input: required,
    "clientUserMessageId" => client_user_message_id: required,
    "responsesapiClientMetadata" => responsesapi_client_metadata: nullable,
} }

/// The `readOnly` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadOnlySandboxPolicy {
    pub network_access: bool,
}

crate::object::object! { ReadOnlySandboxPolicy {
    "networkAccess" => network_access: or_default,
} }

/// The `realtime` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq)]
pub struct RealtimeTimelineEntry {
    pub position: u64,
    pub item: ThreadRealtimeItem,
}

crate::object::object! { RealtimeTimelineEntry {
    "position" => position: required,
    "item" => item: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReasoningItemContent {
    #[serde(rename = "reasoning_text")]
    ReasoningText(ReasoningTextContent),
    #[serde(rename = "text")]
    Text(TextContent),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReasoningItemContent {
    /// Returns `text`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::ReasoningText(body) => Some(&body.text),
            Self::Text(body) => Some(&body.text),
            Self::Unrecognized(value) => {
                value.get("text").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ReasoningText { .. } => "reasoning_text",
            Self::Text { .. } => "text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReasoningItemContent, "type" {
    "reasoning_text" => ReasoningText(body),
    "text" => Text(body),
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReasoningItemReasoningSummary {
    #[serde(rename = "summary_text")]
    SummaryText(SummaryTextReasoningSummary),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReasoningItemReasoningSummary {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::SummaryText { .. } => "summary_text",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReasoningItemReasoningSummary, "type" {
    "summary_text" => SummaryText(body),
} }

/// The `reasoning` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningResponseItem {
    pub id: Option<String>,
    pub summary: Vec<ReasoningItemReasoningSummary>,
    pub content: Option<Vec<ReasoningItemContent>>,
    pub encrypted_content: Option<String>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ReasoningResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(summary: Vec<ReasoningItemReasoningSummary>) -> Self {
        Self {
            id: Default::default(),
            summary,
            content: Default::default(),
            encrypted_content: Default::default(),
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ReasoningResponseItem {
    "id" => id: option,
    "summary" => summary: required,
    "content" => content: option,
    "encrypted_content" => encrypted_content: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `reasoning_text` branch of [`ReasoningItemContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReasoningTextContent {
    pub text: String,
}

impl ReasoningTextContent {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { ReasoningTextContent {
    "text" => text: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ResponseItem {
    #[serde(rename = "additional_tools")]
    AdditionalTools(AdditionalToolsResponseItem),
    #[serde(rename = "message")]
    Message(MessageResponseItem),
    #[serde(rename = "agent_message")]
    AgentMessage(AgentMessageResponseItem),
    #[serde(rename = "reasoning")]
    Reasoning(ReasoningResponseItem),
    #[serde(rename = "local_shell_call")]
    LocalShellCall(LocalShellCallResponseItem),
    #[serde(rename = "function_call")]
    FunctionCall(FunctionCallResponseItem),
    #[serde(rename = "tool_search_call")]
    ToolSearchCall(ToolSearchCallResponseItem),
    #[serde(rename = "function_call_output")]
    FunctionCallOutput(FunctionCallOutputResponseItem),
    #[serde(rename = "custom_tool_call")]
    CustomToolCall(CustomToolCallResponseItem),
    #[serde(rename = "custom_tool_call_output")]
    CustomToolCallOutput(CustomToolCallOutputResponseItem),
    #[serde(rename = "tool_search_output")]
    ToolSearchOutput(ToolSearchOutputResponseItem),
    #[serde(rename = "web_search_call")]
    WebSearchCall(WebSearchCallResponseItem),
    #[serde(rename = "image_generation_call")]
    ImageGenerationCall(ImageGenerationCallResponseItem),
    #[serde(rename = "compaction")]
    Compaction(CompactionResponseItem),
    /// A durable input control interpreted by the backend at its position in history.
    #[serde(rename = "configuration_update")]
    ConfigurationUpdate(ConfigurationUpdateResponseItem),
    #[serde(rename = "compaction_trigger")]
    CompactionTrigger,
    #[serde(rename = "context_compaction")]
    ContextCompaction(ContextCompactionResponseItem),
    #[serde(rename = "other")]
    Other,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ResponseItem {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::AdditionalTools { .. } => "additional_tools",
            Self::Message { .. } => "message",
            Self::AgentMessage { .. } => "agent_message",
            Self::Reasoning { .. } => "reasoning",
            Self::LocalShellCall { .. } => "local_shell_call",
            Self::FunctionCall { .. } => "function_call",
            Self::ToolSearchCall { .. } => "tool_search_call",
            Self::FunctionCallOutput { .. } => "function_call_output",
            Self::CustomToolCall { .. } => "custom_tool_call",
            Self::CustomToolCallOutput { .. } => "custom_tool_call_output",
            Self::ToolSearchOutput { .. } => "tool_search_output",
            Self::WebSearchCall { .. } => "web_search_call",
            Self::ImageGenerationCall { .. } => "image_generation_call",
            Self::Compaction { .. } => "compaction",
            Self::ConfigurationUpdate { .. } => "configuration_update",
            Self::CompactionTrigger { .. } => "compaction_trigger",
            Self::ContextCompaction { .. } => "context_compaction",
            Self::Other { .. } => "other",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ResponseItem, "type" {
    "additional_tools" => AdditionalTools(body),
    "message" => Message(body),
    "agent_message" => AgentMessage(body),
    "reasoning" => Reasoning(body),
    "local_shell_call" => LocalShellCall(body),
    "function_call" => FunctionCall(body),
    "tool_search_call" => ToolSearchCall(body),
    "function_call_output" => FunctionCallOutput(body),
    "custom_tool_call" => CustomToolCall(body),
    "custom_tool_call_output" => CustomToolCallOutput(body),
    "tool_search_output" => ToolSearchOutput(body),
    "web_search_call" => WebSearchCall(body),
    "image_generation_call" => ImageGenerationCall(body),
    "compaction" => Compaction(body),
    "configuration_update" => ConfigurationUpdate(body),
    "compaction_trigger" => CompactionTrigger,
    "context_compaction" => ContextCompaction(body),
    "other" => Other,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ResponsesApiWebSearchAction {
    #[serde(rename = "find_in_page")]
    FindInPage(FindInPageResponsesApiWebSearchAction),
    #[serde(rename = "search")]
    Search(SearchResponsesApiWebSearchAction),
    #[serde(rename = "open_page")]
    OpenPage(OpenPageResponsesApiWebSearchAction),
    #[serde(rename = "other")]
    Other,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ResponsesApiWebSearchAction {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::FindInPage { .. } => "find_in_page",
            Self::Search { .. } => "search",
            Self::OpenPage { .. } => "open_page",
            Self::Other { .. } => "other",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ResponsesApiWebSearchAction, "type" {
    "find_in_page" => FindInPage(body),
    "search" => Search(body),
    "open_page" => OpenPage(body),
    "other" => Other,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SandboxMode {
    ReadOnly,
    WorkspaceWrite,
    DangerFullAccess,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { SandboxMode {
    "read-only" => ReadOnly,
    "workspace-write" => WorkspaceWrite,
    "danger-full-access" => DangerFullAccess,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum SandboxPolicy {
    #[serde(rename = "dangerFullAccess")]
    DangerFullAccess,
    #[serde(rename = "readOnly")]
    ReadOnly(ReadOnlySandboxPolicy),
    #[serde(rename = "externalSandbox")]
    ExternalSandbox(ExternalSandboxPolicy),
    #[serde(rename = "workspaceWrite")]
    WorkspaceWrite(WorkspaceWriteSandboxPolicy),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl SandboxPolicy {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::DangerFullAccess { .. } => "dangerFullAccess",
            Self::ReadOnly { .. } => "readOnly",
            Self::ExternalSandbox { .. } => "externalSandbox",
            Self::WorkspaceWrite { .. } => "workspaceWrite",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { SandboxPolicy, "type" {
    "dangerFullAccess" => DangerFullAccess,
    "readOnly" => ReadOnly(body),
    "externalSandbox" => ExternalSandbox(body),
    "workspaceWrite" => WorkspaceWrite(body),
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SandboxWorkspaceWrite {
    pub writable_roots: Vec<String>,
    pub network_access: bool,
    pub exclude_tmpdir_env_var: bool,
    pub exclude_slash_tmp: bool,
}

crate::object::object! { SandboxWorkspaceWrite {
    "writable_roots" => writable_roots: or_default,
    "network_access" => network_access: or_default,
    "exclude_tmpdir_env_var" => exclude_tmpdir_env_var: or_default,
    "exclude_slash_tmp" => exclude_slash_tmp: or_default,
} }

/// The `search` branch of [`ResponsesApiWebSearchAction`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResponsesApiWebSearchAction {
    pub queries: Option<Vec<String>>,
    pub query: Option<String>,
}

crate::object::object! { SearchResponsesApiWebSearchAction {
    "queries" => queries: option,
    "query" => query: option,
} }

/// A user-selected root that can expose one or more runtime capabilities.
#[derive(Clone, Debug, PartialEq)]
pub struct SelectedCapabilityRoot {
    /// Stable identifier supplied by the capability selection platform.
    pub id: String,
    /// Where the selected root can be resolved.
    pub location: CapabilityRootLocation,
}

impl SelectedCapabilityRoot {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(id: impl Into<String>, location: CapabilityRootLocation) -> Self {
        Self { id: id.into(), location }
    }
}

crate::object::object! { SelectedCapabilityRoot {
    "id" => id: required,
    "location" => location: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum SessionSource {
    #[serde(rename = "cli")]
    Cli,
    #[serde(rename = "vscode")]
    Vscode,
    #[serde(rename = "exec")]
    Exec,
    #[serde(rename = "appServer")]
    AppServer,
    #[serde(rename = "custom")]
    Custom(String),
    #[serde(rename = "subAgent")]
    SubAgent(SubAgentSource),
    #[serde(rename = "unknown")]
    Unknown,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { SessionSource {
    "cli" => Cli,
    "vscode" => Vscode,
    "exec" => Exec,
    "appServer" => AppServer,
    "custom" => Custom(body),
    "subAgent" => SubAgent(body),
    "unknown" => Unknown,
} }

/// The `subAgent` branch of [`SessionSource`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum SubAgentSource {
    #[serde(rename = "review")]
    Review,
    #[serde(rename = "compact")]
    Compact,
    #[serde(rename = "thread_spawn")]
    ThreadSpawn(ThreadSpawnSubAgentSource),
    #[serde(rename = "memory_consolidation")]
    MemoryConsolidation,
    #[serde(rename = "other")]
    Other(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { SubAgentSource {
    "review" => Review,
    "compact" => Compact,
    "thread_spawn" => ThreadSpawn(body),
    "memory_consolidation" => MemoryConsolidation,
    "other" => Other(body),
} }

/// The `summary_text` branch of [`ReasoningItemReasoningSummary`].
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryTextReasoningSummary {
    pub text: String,
}

impl SummaryTextReasoningSummary {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { SummaryTextReasoningSummary {
    "text" => text: required,
} }

/// The `text` branch of [`ReasoningItemContent`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextContent {
    pub text: String,
}

impl TextContent {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { TextContent {
    "text" => text: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Identifier for this thread. Codex-generated thread IDs are UUIDv7.
    pub id: String,
    /// Current environments for a loaded thread, in priority order, primary first. `null` means the thread is not loaded or the server does not expose its selection. An empty list means no environments are selected. This does not report connection status.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<ThreadEnvironment>>,
    /// Optional implementation-specific thread data.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub extra: Option<ThreadExtra>,
    /// Session id shared by threads that belong to the same session tree.
    pub session_id: String,
    /// Source thread id when this thread was created by forking another thread.
    pub forked_from_id: Option<String>,
    /// Parent that owns this persisted attached thread, independent of fork or spawn lineage.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub attached_to_thread_id: Option<String>,
    /// The ID of the parent thread. This will only be set if this thread is a subagent.
    pub parent_thread_id: Option<String>,
    /// Usually the first user message in the thread, if available.
    pub preview: String,
    /// Whether the thread is ephemeral and should not be materialized on disk.
    pub ephemeral: bool,
    /// The independently persisted section selected for this thread, if any.
    pub section: Option<ThreadSection>,
    /// Unix timestamp in seconds when the thread entered its current section.
    pub section_entered_at: Option<i64>,
    /// Canonical project assignment owned by app-server, if any.
    pub project_id: Option<String>,
    /// Persisted thread history contract selected when this thread was created.
    pub history_mode: ThreadHistoryMode,
    /// Model provider used for this thread (for example, 'openai').
    pub model_provider: String,
    /// Current configured model when loaded, otherwise the latest persisted model. Null when unavailable. This is not per-turn execution telemetry.
    pub model: Option<String>,
    /// Current configured reasoning effort when loaded, otherwise the latest persisted effort. Null when unset or unavailable. This is not per-turn execution telemetry.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// Unix timestamp (in seconds) when the thread was created.
    pub created_at: i64,
    /// Unix timestamp (in seconds) when the thread was last updated.
    pub updated_at: i64,
    /// Unix timestamp (in seconds) used for thread recency ordering.
    pub recency_at: Option<i64>,
    /// Current runtime status for the thread.
    pub status: ThreadStatus,
    /// \[UNSTABLE\] Path to the thread on disk.
    pub path: Option<String>,
    /// Working directory captured for the thread.
    pub cwd: AbsolutePathBuf,
    /// Version of the CLI that created the thread.
    pub cli_version: String,
    /// Originator recorded when the thread was created, independent of its current client or executor. Null when the recorded originator is unavailable.
    pub originator: Option<String>,
    /// Origin of the thread (CLI, VSCode, codex exec, codex app-server, etc.).
    pub source: SessionSource,
    /// Whether the app server accepts direct turn input for this loaded thread. `None` means the capability is unavailable, such as for an unloaded stored thread.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub can_accept_direct_input: Option<bool>,
    /// Optional analytics source classification for this thread.
    pub thread_source: Option<ThreadSource>,
    /// Optional random unique nickname assigned to an AgentControl-spawned sub-agent.
    pub agent_nickname: Option<String>,
    /// Optional role (agent_role) assigned to an AgentControl-spawned sub-agent.
    pub agent_role: Option<String>,
    /// Optional Git metadata captured when the thread was created.
    pub git_info: Option<GitInfo>,
    /// Optional user-facing thread title.
    pub name: Option<String>,
    /// Saved Daybreak choice, independent of turn execution. Null if unset.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub daybreak_enabled: Option<bool>,
    /// Only populated on `thread/resume`, `thread/fork`, and `thread/read` (when `includeTurns` is true) responses. For all other responses and notifications returning a Thread, the turns field will be an empty list.
    pub turns: Vec<Turn>,
}

impl Thread {
    fn default_history_mode() -> ThreadHistoryMode {
        ThreadHistoryMode::Legacy
    }
}

crate::object::object! { Thread {
    "id" => id: required,
    #[cfg(feature = "experimental")] "environments" => environments: nullable,
    #[cfg(feature = "experimental")] "extra" => extra: nullable,
    "sessionId" => session_id: required,
    "forkedFromId" => forked_from_id: nullable,
    #[cfg(feature = "experimental")] "attachedToThreadId" => attached_to_thread_id: nullable,
    "parentThreadId" => parent_thread_id: nullable,
    "preview" => preview: required,
    "ephemeral" => ephemeral: required,
    "section" => section: nullable,
    "sectionEnteredAt" => section_entered_at: nullable,
    "projectId" => project_id: nullable,
    "historyMode" => history_mode: or Thread::default_history_mode,
    "modelProvider" => model_provider: required,
    "model" => model: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
    "recencyAt" => recency_at: nullable,
    "status" => status: required,
    "path" => path: nullable,
    "cwd" => cwd: required,
    "cliVersion" => cli_version: required,
    "originator" => originator: nullable,
    "source" => source: required,
    #[cfg(feature = "experimental")] "canAcceptDirectInput" => can_accept_direct_input: nullable,
    "threadSource" => thread_source: nullable,
    "agentNickname" => agent_nickname: nullable,
    "agentRole" => agent_role: nullable,
    "gitInfo" => git_info: nullable,
    "name" => name: nullable,
    #[cfg(feature = "experimental")] "daybreakEnabled" => daybreak_enabled: nullable,
    "turns" => turns: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadActiveFlag {
    WaitingOnApproval,
    WaitingOnUserInput,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadActiveFlag {
    "waitingOnApproval" => WaitingOnApproval,
    "waitingOnUserInput" => WaitingOnUserInput,
} }

/// The params of the request `thread/approveGuardianDeniedAction`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadApproveGuardianDeniedActionParams {
    pub thread_id: String,
    /// Serialized `codex_protocol::protocol::GuardianAssessmentEvent`.
    pub event: serde_json::Value,
}

impl ThreadApproveGuardianDeniedActionParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/approveGuardianDeniedAction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadApproveGuardianDeniedActionResponse {}

crate::object::object! { ThreadApproveGuardianDeniedActionResponse {
} }

/// The params of the request `thread/archive`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadArchiveParams {
    pub thread_id: String,
}

impl ThreadArchiveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/archive`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadArchiveResponse {}

crate::object::object! { ThreadArchiveResponse {
} }

/// The params of the notification `thread/archived`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadArchivedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadArchivedNotification {
    "threadId" => thread_id: required,
} }

/// An independently persisted attachment associated with a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachment {
    pub id: String,
    pub attachment_type: String,
    pub identity_key: String,
    pub payload: serde_json::Value,
    pub created_at: i64,
}

crate::object::object! { ThreadAttachment {
    "id" => id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "payload" => payload: required,
    "createdAt" => created_at: required,
} }

/// Result of attempting to associate an attachment with a thread.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadAttachmentAddOutcome {
    Created,
    Existing,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadAttachmentAddOutcome {
    "created" => Created,
    "existing" => Existing,
} }

/// Parameters for creating or locating an attachment on its owning thread.
///
/// The params of the request `thread/attachment/add`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentAddParams {
    pub thread_id: String,
    pub attachment_type: String,
    pub identity_key: String,
    pub payload: serde_json::Value,
}

impl ThreadAttachmentAddParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/attachment/add`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentAddResponse {
    pub outcome: ThreadAttachmentAddOutcome,
    pub attachment: ThreadAttachment,
}

crate::object::object! { ThreadAttachmentAddResponse {
    "outcome" => outcome: required,
    "attachment" => attachment: required,
} }

/// Parameters for listing attachments from one thread.
///
/// The params of the request `thread/attachment/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentListParams {
    pub thread_id: String,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

impl ThreadAttachmentListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/attachment/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentListResponse {
    pub data: Vec<ThreadAttachment>,
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadAttachmentListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The persisted attachment change represented by a notification.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadAttachmentOperation {
    Created,
    Deleted,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadAttachmentOperation {
    "created" => Created,
    "deleted" => Deleted,
} }

/// A thread that currently owns an attachment with the requested identity.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentOwner {
    pub thread_id: String,
    /// Whether the owning thread is archived, not whether it is currently executing a turn.
    pub archived: bool,
}

crate::object::object! { ThreadAttachmentOwner {
    "threadId" => thread_id: required,
    "archived" => archived: required,
} }

/// Parameters for reverse lookup by attachment identity within this server's store.
///
/// The params of the request `thread/attachmentOwner/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentOwnerListParams {
    pub attachment_type: String,
    pub identity_key: String,
    /// Omitted or null returns all matches; false returns non-archived threads only.
    pub archived: Option<bool>,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

impl ThreadAttachmentOwnerListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/attachmentOwner/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentOwnerListResponse {
    pub data: Vec<ThreadAttachmentOwner>,
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadAttachmentOwnerListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// Parameters for deleting an attachment by its stable thread-local identity.
///
/// The params of the request `thread/attachment/remove`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentRemoveParams {
    pub thread_id: String,
    pub attachment_type: String,
    pub identity_key: String,
}

impl ThreadAttachmentRemoveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/attachment/remove`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadAttachmentRemoveResponse {}

crate::object::object! { ThreadAttachmentRemoveResponse {
} }

/// Notification published after a thread attachment is created or deleted.
///
/// The params of the notification `thread/attachment/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadAttachmentUpdatedNotification {
    pub thread_id: String,
    pub attachment_type: String,
    pub identity_key: String,
    pub attachment_id: String,
    pub operation: ThreadAttachmentOperation,
}

crate::object::object! { ThreadAttachmentUpdatedNotification {
    "threadId" => thread_id: required,
    "attachmentType" => attachment_type: required,
    "identityKey" => identity_key: required,
    "attachmentId" => attachment_id: required,
    "operation" => operation: required,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminal {
    pub item_id: String,
    pub process_id: String,
    pub command: String,
    pub cwd: LegacyAppPathString,
    pub os_pid: Option<u32>,
    pub cpu_percent: Option<f64>,
    pub rss_kb: Option<u64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminal {
    "itemId" => item_id: required,
    "processId" => process_id: required,
    "command" => command: required,
    "cwd" => cwd: required,
    "osPid" => os_pid: nullable,
    "cpuPercent" => cpu_percent: nullable,
    "rssKb" => rss_kb: nullable,
} }

/// The params of the request `thread/backgroundTerminals/clean`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminalsCleanParams {
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsCleanParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/backgroundTerminals/clean`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadBackgroundTerminalsCleanResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsCleanResponse {
} }

/// The params of the request `thread/backgroundTerminals/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminalsListParams {
    pub thread_id: String,
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size.
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/backgroundTerminals/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminalsListResponse {
    pub data: Vec<ThreadBackgroundTerminal>,
    /// Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `thread/backgroundTerminals/terminate`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminalsTerminateParams {
    pub thread_id: String,
    pub process_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadBackgroundTerminalsTerminateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/backgroundTerminals/terminate`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadBackgroundTerminalsTerminateResponse {
    pub terminated: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadBackgroundTerminalsTerminateResponse {
    "terminated" => terminated: required,
} }

/// The params of the notification `thread/closed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadClosedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadClosedNotification {
    "threadId" => thread_id: required,
} }

/// The params of the request `thread/compact/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadCompactStartParams {
    pub thread_id: String,
}

impl ThreadCompactStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/compact/start`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadCompactStartResponse {}

crate::object::object! { ThreadCompactStartResponse {
} }

/// Parameters for `thread/decrement_elicitation`.
///
/// The params of the request `thread/decrement_elicitation`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadDecrementElicitationParams {
    /// Thread whose out-of-band elicitation counter should be decremented.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadDecrementElicitationParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/decrement_elicitation`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
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

/// The params of the request `thread/delete`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadDeleteParams {
    pub thread_id: String,
}

impl ThreadDeleteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/delete`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadDeleteResponse {}

crate::object::object! { ThreadDeleteResponse {
} }

/// The params of the notification `thread/deleted`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadDeletedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadDeletedNotification {
    "threadId" => thread_id: required,
} }

/// An environment selected by a loaded thread, independent of connection status.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadEnvironment {
    pub environment_id: String,
    pub cwd: LegacyAppPathString,
    pub runtime_workspace_roots: Vec<LegacyAppPathString>,
}

crate::object::object! { ThreadEnvironment {
    "environmentId" => environment_id: required,
    "cwd" => cwd: required,
    "runtimeWorkspaceRoots" => runtime_workspace_roots: required,
} }

/// Extra app-server data for a thread.
pub type ThreadExtra = serde_json::Map<String, serde_json::Value>;

/// There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id and fork it into a new thread. 2. By path: load the thread from disk by path and fork it into a new thread.
///
/// If using a non-empty path, the thread_id param will be ignored. Empty string path values are treated as absent.
///
/// Prefer using thread_id whenever possible.
///
/// The params of the request `thread/fork`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadForkParams {
    pub thread_id: String,
    /// Start from the loaded parent's effective config, tools, environments, and persisted history to maximize prompt-cache reuse. Requires a loaded, persisted parent and `ephemeral: true`. Enables `features.reasoning_effort_override` on the fork. Only `config.thread_unload_delay_secs` may override the inherited config. Cannot be combined with `path`, `lastTurnId`, or `beforeTurnId`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub experimental_prediction_mode: Option<bool>,
    /// Disable MCP servers in prediction mode when the inherited window uses incremental tools on Responses Lite. Requires `experimentalPredictionMode: true`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub experimental_disable_prediction_mcp: Option<bool>,
    /// Optional last turn id to fork through, inclusive.
    ///
    /// When specified, turns after `last_turn_id` are omitted from the fork. The referenced turn cannot be in progress.
    pub last_turn_id: Option<String>,
    /// Optional turn id to fork before, excluding that turn and all later turns. Cannot be combined with `last_turn_id`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub before_turn_id: Option<String>,
    /// \[UNSTABLE\] Specify the rollout path to fork from. If specified, the thread_id param will be ignored.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub path: Option<String>,
    /// Configuration overrides for the forked thread, if any.
    pub model: Option<String>,
    pub model_provider: Option<String>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for the forked thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub permissions: Option<String>,
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    pub base_instructions: Option<String>,
    pub developer_instructions: Option<String>,
    pub ephemeral: Option<bool>,
    /// Persist the fork as an attached thread of its resolved source, hidden from ordinary lists. The source cannot be deleted while attached threads exist. Requires a paginated source and local storage; incompatible with ephemeral and deferGoalContinuation. Omitted or false creates an ordinary fork.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub attach_to_source: Option<bool>,
    /// Optional client-supplied analytics source classification for this forked thread.
    pub thread_source: Option<ThreadSource>,
    /// When true, return only thread metadata and live fork state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after forking. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
    pub exclude_turns: Option<bool>,
    /// When true, carry the source thread's current goal into the fork without starting its initial automatic continuation. The next explicit turn owns the goal lifecycle, and normal automatic continuation resumes after it.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub defer_goal_continuation: Option<bool>,
}

impl ThreadForkParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/fork`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadForkResponse {
    pub thread: Thread,
    pub model: String,
    pub model_provider: String,
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    pub reasoning_effort: Option<ReasoningEffort>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
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
    "serviceTier" => service_tier: nullable,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadForkResponse::default_multi_agent_mode,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoal {
    pub thread_id: String,
    pub objective: String,
    pub status: ThreadGoalStatus,
    pub token_budget: Option<i64>,
    pub tokens_used: i64,
    pub time_used_seconds: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

crate::object::object! { ThreadGoal {
    "threadId" => thread_id: required,
    "objective" => objective: required,
    "status" => status: required,
    "tokenBudget" => token_budget: nullable,
    "tokensUsed" => tokens_used: required,
    "timeUsedSeconds" => time_used_seconds: required,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
} }

/// The params of the request `thread/goal/clear`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalClearParams {
    pub thread_id: String,
    /// Missing provenance does not supply user authorization.
    pub origin: Option<ThreadGoalMutationOrigin>,
}

impl ThreadGoalClearParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/goal/clear`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalClearResponse {
    pub cleared: bool,
}

crate::object::object! { ThreadGoalClearResponse {
    "cleared" => cleared: required,
} }

/// The params of the notification `thread/goal/cleared`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalClearedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadGoalClearedNotification {
    "threadId" => thread_id: required,
} }

/// The params of the request `thread/goal/get`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalGetParams {
    pub thread_id: String,
}

impl ThreadGoalGetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/goal/get`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadGoalGetResponse {
    pub goal: Option<ThreadGoal>,
}

crate::object::object! { ThreadGoalGetResponse {
    "goal" => goal: nullable,
} }

/// Distinguishes explicit user actions from automatic goal lifecycle mutations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadGoalMutationOrigin {
    User,
    Automatic,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadGoalMutationOrigin {
    "user" => User,
    "automatic" => Automatic,
} }

/// The params of the request `thread/goal/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalSetParams {
    pub thread_id: String,
    /// Missing provenance does not supply user authorization.
    pub origin: Option<ThreadGoalMutationOrigin>,
    pub objective: Option<String>,
    pub status: Option<ThreadGoalStatus>,
    pub token_budget: Option<i64>,
}

impl ThreadGoalSetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/goal/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalSetResponse {
    pub goal: ThreadGoal,
}

crate::object::object! { ThreadGoalSetResponse {
    "goal" => goal: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadGoalStatus {
    Active,
    Paused,
    Blocked,
    UsageLimited,
    BudgetLimited,
    Complete,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadGoalStatus {
    "active" => Active,
    "paused" => Paused,
    "blocked" => Blocked,
    "usageLimited" => UsageLimited,
    "budgetLimited" => BudgetLimited,
    "complete" => Complete,
} }

/// The params of the notification `thread/goal/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGoalUpdatedNotification {
    pub thread_id: String,
    pub turn_id: Option<String>,
    pub goal: ThreadGoal,
}

crate::object::object! { ThreadGoalUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: nullable,
    "goal" => goal: required,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGuardianAssessment {
    pub outcome: GuardianAssessmentOutcome,
    pub risk_level: GuardianRiskLevel,
    pub user_authorization: GuardianUserAuthorization,
    pub rationale: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadGuardianAssessment {
    "outcome" => outcome: required,
    "riskLevel" => risk_level: required,
    "userAuthorization" => user_authorization: required,
    "rationale" => rationale: required,
} }

/// Calling `thread/guardianReview` subscribes the connection to the thread. The subscription remains after the review completes, keeping the thread loaded until the client calls `thread/unsubscribe` or disconnects. Sequential calls on the same loaded thread can reuse Guardian history across direct reviews and live approvals. The reviewer keeps a separate conversation from the actor and follows the parent thread's normal persistence settings. A retry evaluates the final call again under the current policy.
///
/// The params of the request `thread/guardianReview`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGuardianReviewParams {
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadGuardianReviewParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/guardianReview`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadGuardianReviewResponse {
    pub call_id: String,
    /// Null when current policy or a remembered approval skips review.
    pub assessment: Option<ThreadGuardianAssessment>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadGuardianReviewResponse {
    "callId" => call_id: required,
    "assessment" => assessment: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadHistoryMode {
    Legacy,
    Paginated,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadHistoryMode {
    "legacy" => Legacy,
    "paginated" => Paginated,
} }

/// Identifier for a Codex thread.
///
/// Codex-generated thread IDs are UUIDv7, and some use cases rely on that.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadId(pub String);

crate::open::string_newtype!(ThreadId);

/// Parameters for `thread/increment_elicitation`.
///
/// The params of the request `thread/increment_elicitation`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadIncrementElicitationParams {
    /// Thread whose out-of-band elicitation counter should be incremented.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadIncrementElicitationParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/increment_elicitation`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
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

/// The params of the request `thread/inject_items`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadInjectItemsParams {
    pub thread_id: String,
    /// Raw Responses API items to append to the thread's model-visible history.
    pub items: Vec<serde_json::Value>,
}

impl ThreadInjectItemsParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/inject_items`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadInjectItemsResponse {}

crate::object::object! { ThreadInjectItemsResponse {
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ThreadListCwdFilter {
    String(String),
    List(Vec<String>),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ThreadListCwdFilter {
    String => string,
    List => array,
} }

/// The params of the request `thread/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadListParams {
    /// Include persistent threads attached to a parent when searching by title.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub include_attached_threads: Option<bool>,
    /// Show local history visible to the current ChatGPT account. Defaults to false.
    pub current_account_only: Option<bool>,
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    pub limit: Option<u32>,
    /// Restrict results to up to 100 thread IDs before pagination. Omit or send null for unrestricted results. An empty list matches nothing. Exclusions still apply. Repeat the same IDs on each page. The local store uses indexed metadata for this filter.
    pub included_thread_ids: Option<Vec<String>>,
    /// Thread IDs to exclude before applying the result limit. Up to 100 entries; invalid IDs or a larger list are rejected, never truncated. Send the same exclusions on each page. Omitted, null, or empty means no exclusions.
    pub excluded_thread_ids: Option<Vec<String>>,
    /// Optional sort key; defaults to created_at.
    pub sort_key: Option<ThreadSortKey>,
    /// Optional sort direction; defaults to descending (newest first).
    pub sort_direction: Option<SortDirection>,
    /// Optional provider filter; when set, only sessions recorded under these providers are returned. When present but empty, includes all providers.
    pub model_providers: Option<Vec<String>>,
    /// Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
    pub source_kinds: Option<Vec<ThreadSourceKind>>,
    /// Optional originator allowlist, matching any supplied value exactly. Supported by hosted backends only; the local app-server rejects a nonempty list. Omitted or empty lists leave originators unrestricted.
    pub originators: Option<Vec<String>>,
    /// Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
    pub archived: Option<bool>,
    /// Omit to include every section, set to `null` for unsectioned threads, or provide a section ID to return only threads in that section.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub section_id: Option<Option<String>>,
    /// Omit to include every project, set to null for unassigned threads, or provide a project ID to return only threads in that project.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub project_id: Option<Option<String>>,
    /// Optional cwd filter or filters; when set, only threads whose session cwd exactly matches one of these paths are returned.
    pub cwd: Option<ThreadListCwdFilter>,
    /// If true, the local store returns indexed metadata without scanning JSONL rollouts for repairs. Requests with `includedThreadIds` always use indexed metadata.
    pub use_state_db_only: Option<bool>,
    /// Optional substring filter for the extracted thread title.
    pub search_term: Option<String>,
    /// Optional direct parent thread filter. Mutually exclusive with `ancestorThreadId`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub parent_thread_id: Option<String>,
    /// Optional ancestor thread filter. Returns spawned descendants at any depth, excluding the ancestor itself. Mutually exclusive with `parentThreadId`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub ancestor_thread_id: Option<String>,
    /// Return only persistent threads attached to this thread, including empty threads. Mutually exclusive with parentThreadId and ancestorThreadId. Omitting this filter keeps attached threads hidden from ordinary listings.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
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

/// The response to the request `thread/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadListResponse {
    pub data: Vec<Thread>,
    /// Local receipts for eligible threads on this page, keyed by thread ID. Null means durable read state is unavailable; an absent key means that row is ineligible.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub read_states: Option<BTreeMap<String, ThreadReadState>>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadListResponse {
    "data" => data: required,
    #[cfg(feature = "experimental")] "readStates" => read_states: nullable,
    "nextCursor" => next_cursor: nullable,
    "backwardsCursor" => backwards_cursor: nullable,
} }

/// The params of the request `thread/loaded/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadLoadedListParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to no limit.
    pub limit: Option<u32>,
}

crate::object::object! { ThreadLoadedListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// The response to the request `thread/loaded/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadLoadedListResponse {
    /// Thread ids for sessions currently loaded in memory.
    pub data: Vec<String>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadLoadedListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadMemoryMode {
    Enabled,
    Disabled,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadMemoryMode {
    "enabled" => Enabled,
    "disabled" => Disabled,
} }

/// The params of the request `thread/memoryMode/set`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadMemoryModeSetParams {
    pub thread_id: String,
    pub mode: ThreadMemoryMode,
}

#[cfg(feature = "experimental")]
impl ThreadMemoryModeSetParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/memoryMode/set`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadMemoryModeSetResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryModeSetResponse {
} }

/// The params of the request `thread/memory/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadMemoryReadParams {
    /// The thread must already be started or resumed.
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadMemoryReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/memory/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadMemoryReadResponse {
    /// Summary from the thread's selected memory version. Null when memory use is disabled or the selected summary is missing, unreadable, or blank.
    pub summary: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadMemoryReadResponse {
    "summary" => summary: nullable,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadMetadataGitInfoUpdateParams {
    /// Omit to leave the stored commit unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub sha: Option<Option<String>>,
    /// Omit to leave the stored branch unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub branch: Option<Option<String>>,
    /// Omit to leave the stored origin URL unchanged, set to `null` to clear it, or provide a non-empty string to replace it.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub origin_url: Option<Option<String>>,
}

crate::object::object! { ThreadMetadataGitInfoUpdateParams {
    "sha" => sha: double,
    "branch" => branch: double,
    "originUrl" => origin_url: double,
} }

/// The params of the request `thread/metadata/update`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadMetadataUpdateParams {
    pub thread_id: String,
    /// Omit to leave the project unchanged, use an empty string to clear it, or provide an existing project ID to assign it.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub project_id: Option<String>,
    /// Patch the stored Git metadata for this thread. Omit a field to leave it unchanged, set it to `null` to clear it, or provide a string to replace the stored value.
    pub git_info: Option<ThreadMetadataGitInfoUpdateParams>,
    /// Save the client's Daybreak choice for this persistent thread. Omitted or null leaves it unchanged. This does not select a turn's `cyberAccessProgram` or grant access.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub daybreak_enabled: Option<bool>,
}

impl ThreadMetadataUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/metadata/update`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadMetadataUpdateResponse {
    pub thread: Thread,
}

crate::object::object! { ThreadMetadataUpdateResponse {
    "thread" => thread: required,
} }

/// The params of the notification `thread/name/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadNameUpdatedNotification {
    pub thread_id: String,
    pub thread_name: Option<String>,
}

crate::object::object! { ThreadNameUpdatedNotification {
    "threadId" => thread_id: required,
    "threadName" => thread_name: option,
} }

/// The params of the request `thread/prediction/request`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadPredictionRequestParams {
    pub thread_id: String,
    pub source_turn_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadPredictionRequestParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/prediction/request`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadPredictionRequestResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPredictionRequestResponse {
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadPredictionResult {
    #[serde(rename = "completed")]
    Completed(CompletedThreadPredictionResult),
    #[serde(rename = "failed")]
    Failed,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadPredictionResult {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Completed { .. } => "completed",
            Self::Failed { .. } => "failed",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadPredictionResult, "type" {
    "completed" => Completed(body),
    "failed" => Failed,
} }

/// The params of the notification `thread/prediction/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadPredictionUpdatedNotification {
    pub thread_id: String,
    pub source_turn_id: String,
    pub result: ThreadPredictionResult,
}

crate::object::object! { ThreadPredictionUpdatedNotification {
    "threadId" => thread_id: required,
    "sourceTurnId" => source_turn_id: required,
    "result" => result: required,
} }

/// Prepare an approved plan for the first turn of a fresh thread.
///
/// The params of the request `thread/prepareApprovedPlan`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadPrepareApprovedPlanParams {
    pub thread_id: String,
    pub markdown: String,
    /// Absolute path to the optional app-server copy of the plan.
    pub attachment_path: Option<String>,
}

#[cfg(feature = "experimental")]
impl ThreadPrepareApprovedPlanParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/prepareApprovedPlan`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadPrepareApprovedPlanResponse {
    /// Initial user prompt. If no attachment is readable, the plan is already in the thread's context.
    pub prompt: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadPrepareApprovedPlanResponse {
    "prompt" => prompt: required,
} }

/// The params of the notification `thread/project/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadProjectUpdatedNotification {
    pub thread_id: String,
    pub project_id: Option<String>,
}

crate::object::object! { ThreadProjectUpdatedNotification {
    "threadId" => thread_id: required,
    "projectId" => project_id: nullable,
} }

/// The params of the request `thread/queue/add`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueAddParams {
    pub thread_id: String,
    pub input: Vec<UserInput>,
    pub client_user_message_id: String,
    /// ResponsesAPI metadata captured from the client submitting this input.
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueAddParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/add`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueAddResponse {
    pub queued_submission: QueuedSubmission,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueAddResponse {
    "queuedSubmission" => queued_submission: required,
} }

/// The params of the notification `thread/queue/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueChangedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadQueueChangedNotification {
    "threadId" => thread_id: required,
} }

/// The params of the request `thread/queue/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueDeleteParams {
    pub thread_id: String,
    pub queued_submission_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadQueueDeleteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueDeleteResponse {
    pub deleted: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueDeleteResponse {
    "deleted" => deleted: required,
} }

/// The params of the request `thread/queue/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueListParams {
    pub thread_id: String,
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to the standard thread-list page size.
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueListResponse {
    pub data: Vec<QueuedSubmission>,
    /// Opaque cursor for the next page, or `null` when no submissions remain.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `thread/queue/reorder`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueReorderParams {
    pub thread_id: String,
    pub queued_submission_ids: Vec<String>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueReorderParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/reorder`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadQueueReorderResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueReorderResponse {
} }

/// The params of the request `thread/queue/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueStartParams {
    pub thread_id: String,
    pub queued_submission_id: Option<String>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueStartResponse {
    pub turn: Turn,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueStartResponse {
    "turn" => turn: required,
} }

/// The params of the request `thread/queue/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueUpdateParams {
    pub thread_id: String,
    pub queued_submission_id: String,
    pub input: Vec<UserInput>,
    /// Non-empty metadata replaces the input's metadata; omission or an empty map preserves it.
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ThreadQueueUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/queue/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadQueueUpdateResponse {
    pub queued_submission: QueuedSubmission,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadQueueUpdateResponse {
    "queuedSubmission" => queued_submission: required,
} }

/// The params of the request `thread/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadParams {
    pub thread_id: String,
    /// When true, include turns and their items from rollout history. Full-history hydration is deprecated for paginated threads; prefer a metadata-only read and page with `thread/turns/list` and `thread/items/list`.
    pub include_turns: Option<bool>,
}

impl ThreadReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/read`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadResponse {
    pub thread: Thread,
    /// Local receipt. Null means this thread's durable read state is unavailable.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub read_state: Option<ThreadReadState>,
}

crate::object::object! { ThreadReadResponse {
    "thread" => thread: required,
    #[cfg(feature = "experimental")] "readState" => read_state: nullable,
} }

/// The first unread position in a durable local thread. A null position means read. The opaque revision guards edits against activity or marks the caller has not seen.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadState {
    pub first_unread: Option<ThreadUnreadPosition>,
    pub revision: String,
}

crate::object::object! { ThreadReadState {
    "firstUnread" => first_unread: nullable,
    "revision" => revision: required,
} }

/// The params of the notification `thread/readState/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadStateChangedNotification {
    pub thread_id: String,
    pub read_state: ThreadReadState,
}

crate::object::object! { ThreadReadStateChangedNotification {
    "threadId" => thread_id: required,
    "readState" => read_state: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadReadStateOperation {
    #[serde(rename = "read")]
    Read,
    #[serde(rename = "unread")]
    Unread,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadReadStateOperation {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Read { .. } => "read",
            Self::Unread { .. } => "unread",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadReadStateOperation, "type" {
    "read" => Read,
    "unread" => Unread,
} }

/// The params of the request `thread/readState/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadStateUpdateParams {
    pub thread_id: String,
    pub operation: ThreadReadStateOperation,
    /// Revision of the row or transcript actually seen. Conflicts require a fresh user action.
    pub expected_revision: String,
}

#[cfg(feature = "experimental")]
impl ThreadReadStateUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/readState/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadReadStateUpdateResponse {
    pub read_state: ThreadReadState,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadReadStateUpdateResponse {
    "readState" => read_state: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadResumeInitialTurnsPageParams {
    /// Optional turn page size.
    pub limit: Option<u32>,
    /// Optional turn pagination direction; defaults to descending.
    pub sort_direction: Option<SortDirection>,
    /// How much item detail to include for each returned turn; defaults to summary.
    pub items_view: Option<TurnItemsView>,
}

crate::object::object! { ThreadResumeInitialTurnsPageParams {
    "limit" => limit: option,
    "sortDirection" => sort_direction: option,
    "itemsView" => items_view: option,
} }

/// There are three ways to resume a thread: 1. By thread_id: load the thread from disk by thread_id and resume it. 2. By history: instantiate the thread from memory and resume it. 3. By path: load the thread from disk by path and resume it.
///
/// For non-running threads, the precedence is: history \> non-empty path \> thread_id. If using history or a non-empty path for a non-running thread, the thread_id param will be ignored.
///
/// If thread_id identifies a running thread, app-server rejoins that thread and treats a non-empty path as a consistency check against the active rollout path. Empty string path values are treated as absent.
///
/// Prefer using thread_id whenever possible.
///
/// The params of the request `thread/resume`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadResumeParams {
    pub thread_id: String,
    /// \[UNSTABLE\] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will be resumed with the provided history instead of loaded from disk.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub history: Option<Vec<ResponseItem>>,
    /// \[UNSTABLE\] Specify the rollout path to resume from. If specified for a non-running thread, the thread_id param will be ignored. If thread_id identifies a running thread, the path must match the active rollout path.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub path: Option<String>,
    /// Configuration overrides for the resumed thread, if any.
    pub model: Option<String>,
    pub model_provider: Option<String>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for the resumed thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub permissions: Option<String>,
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    pub base_instructions: Option<String>,
    pub developer_instructions: Option<String>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    pub personality: Option<Personality>,
    /// When true, return only thread metadata and live-resume state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after resuming. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.
    pub exclude_turns: Option<bool>,
    /// When present, include a `thread/turns/list` page in the resume response so clients can bootstrap recent turns without a second request.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub initial_turns_page: Option<ThreadResumeInitialTurnsPageParams>,
}

impl ThreadResumeParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/resume`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadResumeResponse {
    pub thread: Thread,
    pub model: String,
    pub model_provider: String,
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    pub reasoning_effort: Option<ReasoningEffort>,
    /// Effective collaboration mode. Absent when resuming from an older server.
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
    /// `thread/turns/list` page returned when requested by `initialTurnsPage`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
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
    "serviceTier" => service_tier: nullable,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    "collaborationMode" => collaboration_mode: nullable,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadResumeResponse::default_multi_agent_mode,
    #[cfg(feature = "experimental")] "initialTurnsPage" => initial_turns_page: nullable,
    "turnsBackwardsCursor" => turns_backwards_cursor: nullable,
    "itemsBackwardsCursor" => items_backwards_cursor: nullable,
} }

/// Replace a paginated thread's durable history with the prefix before one turn.
///
/// This only changes persisted conversation history. It does not revert local file changes.
///
/// The params of the request `thread/revert`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRevertParams {
    pub thread_id: String,
    /// Turn excluded from the replacement history, together with every later turn.
    pub before_turn_id: String,
}

impl ThreadRevertParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/revert`.
#[derive(Clone, Debug, PartialEq)]
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
    "turnsBackwardsCursor" => turns_backwards_cursor: nullable,
    "itemsBackwardsCursor" => items_backwards_cursor: nullable,
} }

/// The params of the notification `thread/reverted`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRevertedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadRevertedNotification {
    "threadId" => thread_id: required,
} }

/// The params of the request `thread/sample/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSampleCancelParams {
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl ThreadSampleCancelParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleCancelParams {
    "requestId" => request_id: required,
} }

/// The response to the request `thread/sample/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSampleCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleCancelResponse {
} }

/// The params of the request `thread/sample`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSampleParams {
    pub thread_id: String,
    /// The loaded source's latest turn, which must be finished (completed, failed, or interrupted) unless `allowInProgressTurn` is true.
    pub expected_turn_id: String,
    /// Allow sampling the latest turn before it finishes.
    pub allow_in_progress_turn: Option<bool>,
    pub prompt: String,
    /// Applied only when the provider and model support cache-preserving reasoning-effort updates.
    pub effort: Option<ReasoningEffort>,
    pub thread_source: Option<ThreadSource>,
    pub turn_trigger: Option<String>,
    /// Optional metadata to enrich Codex's ResponsesAPI turn metadata.
    pub responsesapi_client_metadata: Option<BTreeMap<String, String>>,
    /// Disable MCP servers when the inherited window uses incremental tools on Responses Lite.
    pub disable_mcp: Option<bool>,
    /// Override upstream interruption on cancellation for this sample; otherwise inherit the parent.
    pub interrupt_on_cancel: Option<bool>,
}

#[cfg(feature = "experimental")]
impl ThreadSampleParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/sample`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSampleResponse {
    pub source_turn_id: String,
    pub response_id: String,
    /// Assistant text from the response, or null if it attempted a tool call or completed without text.
    pub text: Option<String>,
    pub input_tokens: Option<i64>,
    pub cached_input_tokens: Option<i64>,
    pub output_tokens: Option<i64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSampleResponse {
    "sourceTurnId" => source_turn_id: required,
    "responseId" => response_id: required,
    "text" => text: nullable,
    "inputTokens" => input_tokens: nullable,
    "cachedInputTokens" => cached_input_tokens: nullable,
    "outputTokens" => output_tokens: nullable,
} }

/// Request cancellation on the same connection. `thread/search/cancel` targets only `thread/search`; `thread/search/stream/cancel` targets only `thread/search/stream`. Cancellation is idempotent: the cancel response acknowledges the request, and an interrupted search completes with an error after its subprocess is stopped and reaped. If completion races cancellation, the original search may still succeed. An already-completed search is unaffected.
///
/// The params of the request `thread/search/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchCancelParams {
    pub request_id: RequestId,
}

#[cfg(feature = "experimental")]
impl ThreadSearchCancelParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(request_id: RequestId) -> Self {
        Self { request_id }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchCancelParams {
    "requestId" => request_id: required,
} }

/// The response to the request `thread/search/cancel`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSearchCancelResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchCancelResponse {
} }

/// One visible message occurrence returned by \[`ThreadSearchOccurrencesResponse`\].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchOccurrence {
    pub turn_id: String,
    pub item_id: String,
    pub snippet: String,
    /// Match range within `snippet`, in UTF-16 code units.
    pub snippet_match_range: ThreadSearchTextRange,
    /// Opaque inclusive cursor accepted by `thread/turns/list` for this turn.
    pub turn_cursor: String,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchOccurrence {
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "snippet" => snippet: required,
    "snippetMatchRange" => snippet_match_range: required,
    "turnCursor" => turn_cursor: required,
} }

/// Parameters for searching visible message occurrences within one paginated thread.
///
/// The params of the request `thread/searchOccurrences`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchOccurrencesParams {
    pub thread_id: String,
    /// Case-insensitive literal substring to find in visible user messages and both partial and final assistant answers.
    pub search_term: String,
    /// Opaque cursor returned by a previous call for the same thread and search term.
    pub cursor: Option<String>,
    /// Optional occurrence page size.
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadSearchOccurrencesParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/searchOccurrences`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchOccurrencesResponse {
    /// Occurrences in chronological message order.
    pub data: Vec<ThreadSearchOccurrence>,
    /// Opaque cursor to continue after the last returned occurrence.
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchOccurrencesResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `thread/search`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchParams {
    /// Include persistent threads attached to a parent in search results.
    pub include_attached_threads: Option<bool>,
    /// Show local history visible to the current ChatGPT account. Defaults to false.
    pub current_account_only: Option<bool>,
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Optional page size; defaults to a reasonable server-side value.
    pub limit: Option<u32>,
    /// Optional sort key; defaults to created_at.
    pub sort_key: Option<ThreadSearchSortKey>,
    /// Optional sort direction; defaults to descending (newest first).
    pub sort_direction: Option<SortDirection>,
    /// Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.
    pub source_kinds: Option<Vec<ThreadSourceKind>>,
    /// Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.
    pub archived: Option<bool>,
    /// Required substring/full-text query. `thread/search/stream` limits this to 65,536 UTF-8 bytes after trimming surrounding whitespace.
    pub search_term: String,
}

#[cfg(feature = "experimental")]
impl ThreadSearchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// A best-effort incremental batch for `thread/search/stream`. Match `requestId` to the request on this connection. Only a small subset of verified matches may be emitted; rows are unique and arrive in discovery order, but may be dropped under load or fall outside the final sorted page. Thread fields use stored metadata and the current watched status; live thread settings are enriched in the final response. Replace provisional rows with the authoritative final response. No partials follow it or an error.
///
/// The params of the notification `thread/search/partial`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchPartialNotification {
    pub request_id: RequestId,
    pub data: Vec<ThreadSearchResult>,
}

crate::object::object! { ThreadSearchPartialNotification {
    "requestId" => request_id: required,
    "data" => data: required,
} }

/// The response to the request `thread/search`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchResponse {
    pub data: Vec<ThreadSearchResult>,
    /// Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.
    pub backwards_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "backwardsCursor" => backwards_cursor: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchResult {
    pub thread: Thread,
    pub snippet: String,
}

crate::object::object! { ThreadSearchResult {
    "thread" => thread: required,
    "snippet" => snippet: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSearchSortKey {
    CreatedAt,
    UpdatedAt,
    RecencyAt,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSearchSortKey {
    "created_at" => CreatedAt,
    "updated_at" => UpdatedAt,
    "recency_at" => RecencyAt,
} }

/// UTF-16 code-unit range within `snippet`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSearchTextRange {
    /// Inclusive UTF-16 code-unit offset.
    pub start: u32,
    /// Exclusive UTF-16 code-unit offset.
    pub end: u32,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSearchTextRange {
    "start" => start: required,
    "end" => end: required,
} }

/// An independently persisted, user-visible thread section.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSection {
    /// Opaque UUIDv7 identity that remains stable when the section is renamed.
    pub id: String,
    /// The current user-visible section name.
    pub name: String,
    /// Optional appearance synchronized across clients.
    pub appearance: Option<ThreadSectionAppearance>,
}

crate::object::object! { ThreadSection {
    "id" => id: required,
    "name" => name: required,
    "appearance" => appearance: nullable,
} }

/// Extensible visual presentation for a custom thread section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSectionAppearance {
    pub icon: Option<String>,
    pub color: Option<String>,
}

crate::object::object! { ThreadSectionAppearance {
    "icon" => icon: nullable,
    "color" => color: nullable,
} }

/// Broadcast after a successful move into, within, or out of a section.
///
/// The params of the notification `thread/section/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionChangedNotification {
    pub thread_id: String,
    /// Destination section, or `null` when the thread was removed from its section.
    pub section_id: Option<String>,
}

crate::object::object! { ThreadSectionChangedNotification {
    "threadId" => thread_id: required,
    "sectionId" => section_id: nullable,
} }

/// Parameters for creating an independently persisted thread section.
///
/// The params of the request `threadSection/create`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionCreateParams {
    /// The user-visible name of the section.
    pub name: String,
    pub appearance: Option<ThreadSectionAppearance>,
}

impl ThreadSectionCreateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `threadSection/create`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionCreateResponse {
    pub section: ThreadSection,
}

crate::object::object! { ThreadSectionCreateResponse {
    "section" => section: required,
} }

/// Parameters for deleting an independently persisted thread section.
///
/// The params of the request `threadSection/delete`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionDeleteParams {
    /// The stable, server-generated identity of the section to delete.
    pub section_id: String,
}

impl ThreadSectionDeleteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `threadSection/delete`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSectionDeleteResponse {}

crate::object::object! { ThreadSectionDeleteResponse {
} }

/// Parameters for listing independently persisted thread sections.
///
/// The params of the request `threadSection/list`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSectionListParams {
    /// Opaque pagination cursor returned by a previous call.
    pub cursor: Option<String>,
    /// Maximum number of sections to return.
    pub limit: Option<u32>,
}

crate::object::object! { ThreadSectionListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
} }

/// One page of independently persisted thread sections.
///
/// The response to the request `threadSection/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionListResponse {
    pub data: Vec<ThreadSection>,
    /// Opaque cursor for the next page, or `null` when no sections remain.
    pub next_cursor: Option<String>,
}

crate::object::object! { ThreadSectionListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// Parameters for moving a thread within a server-owned section ordering.
///
/// The params of the request `thread/section/move`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionMoveParams {
    /// Thread to move into, within, or out of a section.
    pub thread_id: String,
    /// Destination section, or `null` to remove the thread from its section.
    pub section_id: Option<String>,
    /// Existing thread to insert before; omission or null appends to the section.
    pub before_thread_id: Option<String>,
}

impl ThreadSectionMoveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
    "sectionId" => section_id: nullable,
    "beforeThreadId" => before_thread_id: option,
} }

/// The response to the request `thread/section/move`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSectionMoveResponse {}

crate::object::object! { ThreadSectionMoveResponse {
} }

/// Parameters for updating an independently persisted thread section.
///
/// The params of the request `threadSection/update`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionUpdateParams {
    /// The stable, server-generated identity of the section to update.
    pub section_id: String,
    /// The updated user-visible name of the section.
    pub name: String,
    /// Omit to preserve appearance, use `null` to clear it, or provide a replacement.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub appearance: Option<Option<ThreadSectionAppearance>>,
}

impl ThreadSectionUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `threadSection/update`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSectionUpdateResponse {
    pub section: ThreadSection,
}

crate::object::object! { ThreadSectionUpdateResponse {
    "section" => section: required,
} }

/// The params of the request `thread/name/set`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSetNameParams {
    pub thread_id: String,
    pub name: String,
}

impl ThreadSetNameParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/name/set`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSetNameResponse {}

crate::object::object! { ThreadSetNameResponse {
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSettings {
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    pub cwd: AbsolutePathBuf,
    /// Environments configured for future turns, in priority order, primary first. `null` means the server does not expose the selection; \[\] means none are selected.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<ThreadEnvironment>>,
    pub approval_policy: AskForApproval,
    pub approvals_reviewer: ApprovalsReviewer,
    pub sandbox_policy: SandboxPolicy,
    pub active_permission_profile: Option<ActivePermissionProfile>,
    pub model: String,
    pub model_provider: String,
    pub service_tier: Option<String>,
    pub effort: Option<ReasoningEffort>,
    pub summary: Option<ReasoningSummary>,
    pub collaboration_mode: CollaborationMode,
    /// @deprecated Always `explicitRequestOnly`. Use `effort` for Ultra behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: MultiAgentMode,
    /// @deprecated Reports the saved setting; `friendly` and `pragmatic` no longer select a style.
    pub personality: Option<Personality>,
}

impl ThreadSettings {
    #[cfg(feature = "experimental")]
    fn default_multi_agent_mode() -> MultiAgentMode {
        MultiAgentMode::ExplicitRequestOnly
    }
}

crate::object::object! { ThreadSettings {
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "environments" => environments: nullable,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandboxPolicy" => sandbox_policy: required,
    "activePermissionProfile" => active_permission_profile: nullable,
    "model" => model: required,
    "modelProvider" => model_provider: required,
    "serviceTier" => service_tier: nullable,
    "effort" => effort: nullable,
    "summary" => summary: nullable,
    "collaborationMode" => collaboration_mode: required,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadSettings::default_multi_agent_mode,
    "personality" => personality: nullable,
} }

/// The params of the request `thread/settings/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSettingsUpdateParams {
    pub thread_id: String,
    /// Replace this thread's disabled plugin IDs. Omitted/null preserves the list; \[\] clears it.
    pub disabled_plugin_ids: Option<Vec<String>>,
    /// Override the working directory for subsequent turns.
    pub cwd: Option<String>,
    /// Replace the environments for future turns without changing the running turn. Omitted/null preserves the selection unless `cwd` is also provided, which selects the default environments for that directory. \[\] clears the selection.
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// Override the approval policy for subsequent turns.
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for subsequent turns.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    /// Override the sandbox policy for subsequent turns.
    pub sandbox_policy: Option<SandboxPolicy>,
    /// Select a named permissions profile id for subsequent turns. Cannot be combined with `sandboxPolicy`.
    pub permissions: Option<String>,
    /// Override the model for subsequent turns.
    pub model: Option<String>,
    /// Override the service tier for subsequent turns. `null` clears the current service tier; omission leaves it unchanged.
    ///
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    /// Override the reasoning effort for subsequent turns.
    pub effort: Option<ReasoningEffort>,
    /// Override the reasoning summary for subsequent turns.
    pub summary: Option<ReasoningSummary>,
    /// EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns.
    ///
    /// For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in instructions for the selected mode".
    pub collaboration_mode: Option<CollaborationMode>,
    /// @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior.
    pub multi_agent_mode: Option<MultiAgentMode>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.
    pub personality: Option<Personality>,
}

#[cfg(feature = "experimental")]
impl ThreadSettingsUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/settings/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadSettingsUpdateResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadSettingsUpdateResponse {
} }

/// The params of the notification `thread/settings/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSettingsUpdatedNotification {
    pub thread_id: String,
    pub thread_settings: ThreadSettings,
}

crate::object::object! { ThreadSettingsUpdatedNotification {
    "threadId" => thread_id: required,
    "threadSettings" => thread_settings: required,
} }

/// The params of the request `thread/shellCommand`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadShellCommandParams {
    pub thread_id: String,
    /// Shell command string evaluated by the thread's configured shell. Unlike `command/exec`, this intentionally preserves shell syntax such as pipes, redirects, and quoting. This runs unsandboxed with full access rather than inheriting the thread sandbox policy.
    pub command: String,
    /// Maximum execution time in milliseconds. Defaults to one hour when omitted or null. Must be non-negative; zero requests an immediate timeout, not unlimited execution. Does not affect the immediate RPC acknowledgement.
    pub timeout_ms: Option<i64>,
}

impl ThreadShellCommandParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/shellCommand`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadShellCommandResponse {}

crate::object::object! { ThreadShellCommandResponse {
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSortKey {
    CreatedAt,
    UpdatedAt,
    RecencyAt,
    SectionPosition,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSortKey {
    "created_at" => CreatedAt,
    "updated_at" => UpdatedAt,
    "recency_at" => RecencyAt,
    "section_position" => SectionPosition,
} }

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ThreadSource(pub String);

crate::open::string_newtype!(ThreadSource);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadSourceKind {
    Cli,
    Vscode,
    Exec,
    AppServer,
    SubAgent,
    SubAgentReview,
    SubAgentCompact,
    SubAgentThreadSpawn,
    SubAgentOther,
    Unknown,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadSourceKind {
    "cli" => Cli,
    "vscode" => Vscode,
    "exec" => Exec,
    "appServer" => AppServer,
    "subAgent" => SubAgent,
    "subAgentReview" => SubAgentReview,
    "subAgentCompact" => SubAgentCompact,
    "subAgentThreadSpawn" => SubAgentThreadSpawn,
    "subAgentOther" => SubAgentOther,
    "unknown" => Unknown,
} }

/// The `thread_spawn` branch of [`SubAgentSource`].
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadSpawnSubAgentSource {
    pub parent_thread_id: ThreadId,
    pub depth: i32,
    pub agent_path: Option<AgentPath>,
    pub agent_nickname: Option<String>,
    pub agent_role: Option<String>,
}

crate::object::object! { ThreadSpawnSubAgentSource {
    "parent_thread_id" => parent_thread_id: required,
    "depth" => depth: required,
    "agent_path" => agent_path: nullable,
    "agent_nickname" => agent_nickname: nullable,
    "agent_role" => agent_role: nullable,
} }

/// The params of the request `thread/start`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadStartParams {
    pub model: Option<String>,
    pub model_provider: Option<String>,
    /// Allow a provider with an authoritative static model catalog to replace an unavailable requested model with its default.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub allow_provider_model_fallback: Option<bool>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub service_tier: Option<Option<String>>,
    pub cwd: Option<String>,
    /// Replace the thread's runtime workspace roots. Paths must be absolute.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Option<Vec<AbsolutePathBuf>>,
    pub approval_policy: Option<AskForApproval>,
    /// Override where approval requests are routed for review on this thread and subsequent turns.
    pub approvals_reviewer: Option<ApprovalsReviewer>,
    pub sandbox: Option<SandboxMode>,
    /// Named profile id for this thread. Cannot be combined with `sandbox`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub permissions: Option<String>,
    pub config: Option<serde_json::Map<String, serde_json::Value>>,
    pub service_name: Option<String>,
    pub base_instructions: Option<String>,
    pub developer_instructions: Option<String>,
    /// @deprecated `friendly` and `pragmatic` no longer select a style.
    pub personality: Option<Personality>,
    /// @deprecated Ignored. Use Ultra reasoning effort for proactive multi-agent behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub multi_agent_mode: Option<MultiAgentMode>,
    pub ephemeral: Option<bool>,
    /// Persisted thread history contract to use for this new thread.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub history_mode: Option<ThreadHistoryMode>,
    pub session_start_source: Option<ThreadStartSource>,
    /// Optional client-supplied analytics source classification for this thread.
    pub thread_source: Option<ThreadSource>,
    /// Optional project identity for this new thread. Durable threads persist the assignment; ephemeral threads expose it only in live responses.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub project_id: Option<String>,
    /// Initial Daybreak choice for this persistent thread. Omitted or null leaves it unset. This does not select a turn's `cyberAccessProgram` or grant access. Not supported for ephemeral threads.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub daybreak_enabled: Option<bool>,
    /// Optional sticky environments for this thread.
    ///
    /// Omitted selects the default environment when environment access is enabled. Empty disables environment access for turns that do not provide a turn override. Non-empty selects the first environment as the current turn environment.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub environments: Option<Vec<TurnEnvironmentParams>>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub dynamic_tools: Option<Vec<DynamicToolSpec>>,
    /// Capability roots selected for this thread by the hosting platform.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub selected_capability_roots: Option<Vec<SelectedCapabilityRoot>>,
    /// Test-only experimental field used to validate experimental gating and schema filtering behavior in a stable way.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub mock_experimental_field: Option<String>,
    /// If true, opt into emitting raw Responses API items on the event stream. This is for internal use only (e.g. Codex Cloud).
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
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

/// The response to the request `thread/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadStartResponse {
    pub thread: Thread,
    pub model: String,
    pub model_provider: String,
    pub service_tier: Option<String>,
    /// Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.
    pub disabled_plugin_ids: Vec<String>,
    pub cwd: AbsolutePathBuf,
    /// Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub runtime_workspace_roots: Vec<AbsolutePathBuf>,
    /// Environment-native paths to instruction source files currently loaded for this thread.
    pub instruction_sources: Vec<LegacyAppPathString>,
    pub approval_policy: AskForApproval,
    /// Reviewer currently used for approval requests on this thread.
    pub approvals_reviewer: ApprovalsReviewer,
    /// Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.
    pub sandbox: SandboxPolicy,
    /// Named or implicit built-in profile that produced the active permissions, when known.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub active_permission_profile: Option<ActivePermissionProfile>,
    pub reasoning_effort: Option<ReasoningEffort>,
    /// @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
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
    "serviceTier" => service_tier: nullable,
    "disabledPluginIds" => disabled_plugin_ids: or_default,
    "cwd" => cwd: required,
    #[cfg(feature = "experimental")] "runtimeWorkspaceRoots" => runtime_workspace_roots: or_default,
    "instructionSources" => instruction_sources: or_default,
    "approvalPolicy" => approval_policy: required,
    "approvalsReviewer" => approvals_reviewer: required,
    "sandbox" => sandbox: required,
    #[cfg(feature = "experimental")] "activePermissionProfile" => active_permission_profile: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    #[cfg(feature = "experimental")] "multiAgentMode" => multi_agent_mode: or ThreadStartResponse::default_multi_agent_mode,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadStartSource {
    Startup,
    Clear,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadStartSource {
    "startup" => Startup,
    "clear" => Clear,
} }

/// The params of the notification `thread/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadStartedNotification {
    pub thread: Thread,
}

crate::object::object! { ThreadStartedNotification {
    "thread" => thread: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadStatus {
    #[serde(rename = "notLoaded")]
    NotLoaded,
    #[serde(rename = "idle")]
    Idle,
    #[serde(rename = "systemError")]
    SystemError,
    #[serde(rename = "active")]
    Active(ActiveThreadStatus),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadStatus {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::NotLoaded { .. } => "notLoaded",
            Self::Idle { .. } => "idle",
            Self::SystemError { .. } => "systemError",
            Self::Active { .. } => "active",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadStatus, "type" {
    "notLoaded" => NotLoaded,
    "idle" => Idle,
    "systemError" => SystemError,
    "active" => Active(body),
} }

/// The params of the notification `thread/status/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadStatusChangedNotification {
    pub thread_id: String,
    pub status: ThreadStatus,
}

crate::object::object! { ThreadStatusChangedNotification {
    "threadId" => thread_id: required,
    "status" => status: required,
} }

/// EXPERIMENTAL - one item or turn boundary in canonical rollout order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadTimelineEntry {
    #[serde(rename = "item")]
    Item(ItemTimelineEntry),
    #[serde(rename = "realtime")]
    Realtime(RealtimeTimelineEntry),
    #[serde(rename = "turnStarted")]
    TurnStarted(TurnStartedTimelineEntry),
    #[serde(rename = "turnCompleted")]
    TurnCompleted(TurnCompletedTimelineEntry),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadTimelineEntry {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Item { .. } => "item",
            Self::Realtime { .. } => "realtime",
            Self::TurnStarted { .. } => "turnStarted",
            Self::TurnCompleted { .. } => "turnCompleted",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadTimelineEntry, "type" {
    "item" => Item(body),
    "realtime" => Realtime(body),
    "turnStarted" => TurnStarted(body),
    "turnCompleted" => TurnCompleted(body),
} }

/// EXPERIMENTAL - list ordinary and realtime thread history in rollout order.
///
/// The params of the request `thread/timeline/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTimelineListParams {
    pub thread_id: String,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
}

#[cfg(feature = "experimental")]
impl ThreadTimelineListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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
/// The response to the request `thread/timeline/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTimelineListResponse {
    pub data: Vec<ThreadTimelineEntry>,
    pub next_cursor: Option<String>,
    pub active_realtime_session_at_page_start: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadTimelineListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "activeRealtimeSessionAtPageStart" => active_realtime_session_at_page_start: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTokenUsage {
    pub total: TokenUsageBreakdown,
    pub last: TokenUsageBreakdown,
    pub model_context_window: Option<i64>,
}

crate::object::object! { ThreadTokenUsage {
    "total" => total: required,
    "last" => last: required,
    "modelContextWindow" => model_context_window: nullable,
} }

/// The params of the notification `thread/tokenUsage/updated`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTokenUsageUpdatedNotification {
    pub thread_id: String,
    pub turn_id: String,
    pub token_usage: ThreadTokenUsage,
}

crate::object::object! { ThreadTokenUsageUpdatedNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "tokenUsage" => token_usage: required,
} }

/// The params of the request `thread/turns/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTurnsListParams {
    pub thread_id: String,
    /// Opaque cursor to pass to the next call to continue after the last turn.
    pub cursor: Option<String>,
    /// Optional turn page size.
    pub limit: Option<u32>,
    /// Optional turn pagination direction; defaults to descending.
    pub sort_direction: Option<SortDirection>,
    /// How much item detail to include for each returned turn; defaults to summary.
    pub items_view: Option<TurnItemsView>,
}

impl ThreadTurnsListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/turns/list`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadTurnsListResponse {
    pub data: Vec<Turn>,
    /// Opaque cursor to pass to the next call to continue after the last turn. if None, there are no more turns to return.
    pub next_cursor: Option<String>,
    /// Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one turn. Use it with the opposite `sortDirection` to include the anchor turn again and catch updates to that turn.
    pub backwards_cursor: Option<String>,
}

crate::object::object! { ThreadTurnsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "backwardsCursor" => backwards_cursor: nullable,
} }

/// The params of the request `thread/unarchive`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUnarchiveParams {
    pub thread_id: String,
}

impl ThreadUnarchiveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/unarchive`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUnarchiveResponse {
    pub thread: Thread,
}

crate::object::object! { ThreadUnarchiveResponse {
    "thread" => thread: required,
} }

/// The params of the notification `thread/unarchived`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUnarchivedNotification {
    pub thread_id: String,
}

crate::object::object! { ThreadUnarchivedNotification {
    "threadId" => thread_id: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadUnreadPosition {
    /// Explicitly marked unread, including when the thread has no turns.
    #[serde(rename = "threadStart")]
    ThreadStart,
    /// The earliest completed result needing attention.
    #[serde(rename = "turn")]
    Turn(TurnThreadUnreadPosition),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadUnreadPosition {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::ThreadStart { .. } => "threadStart",
            Self::Turn { .. } => "turn",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadUnreadPosition, "type" {
    "threadStart" => ThreadStart,
    "turn" => Turn(body),
} }

/// The params of the request `thread/unsubscribe`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUnsubscribeParams {
    pub thread_id: String,
}

impl ThreadUnsubscribeParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

/// The response to the request `thread/unsubscribe`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUnsubscribeResponse {
    pub status: ThreadUnsubscribeStatus,
}

crate::object::object! { ThreadUnsubscribeResponse {
    "status" => status: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadUnsubscribeStatus {
    NotLoaded,
    NotSubscribed,
    Unsubscribed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadUnsubscribeStatus {
    "notLoaded" => NotLoaded,
    "notSubscribed" => NotSubscribed,
    "unsubscribed" => Unsubscribed,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUsage {
    pub thread_id: String,
    pub estimated_usage_credits_micros: i64,
    pub estimated_usage_usd_micros: Option<i64>,
    /// Native dollar usage, independent of credit estimates. None means unknown, not zero.
    pub native_usage_usd_micros: Option<i64>,
    pub groups: Vec<ThreadUsageBreakdownGroup>,
}

crate::object::object! { ThreadUsage {
    "threadId" => thread_id: required,
    "estimatedUsageCreditsMicros" => estimated_usage_credits_micros: required,
    "estimatedUsageUsdMicros" => estimated_usage_usd_micros: nullable,
    "nativeUsageUsdMicros" => native_usage_usd_micros: option,
    "groups" => groups: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadUsageBreakdownGroup {
    pub model: Option<String>,
    pub reasoning_effort: Option<String>,
    pub speed: Option<String>,
    pub estimated_usage_credits_micros: i64,
    pub net_new_input_tokens: Option<i64>,
    pub cached_input_tokens: Option<i64>,
    pub input_tokens: Option<i64>,
    pub output_tokens: Option<i64>,
    pub total_tokens: Option<i64>,
}

crate::object::object! { ThreadUsageBreakdownGroup {
    "model" => model: nullable,
    "reasoningEffort" => reasoning_effort: nullable,
    "speed" => speed: nullable,
    "estimatedUsageCreditsMicros" => estimated_usage_credits_micros: required,
    "netNewInputTokens" => net_new_input_tokens: nullable,
    "cachedInputTokens" => cached_input_tokens: nullable,
    "inputTokens" => input_tokens: nullable,
    "outputTokens" => output_tokens: nullable,
    "totalTokens" => total_tokens: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TokenUsageBreakdown {
    pub total_tokens: i64,
    pub input_tokens: i64,
    pub cached_input_tokens: i64,
    pub cache_write_input_tokens: i64,
    pub output_tokens: i64,
    pub reasoning_output_tokens: i64,
}

crate::object::object! { TokenUsageBreakdown {
    "totalTokens" => total_tokens: required,
    "inputTokens" => input_tokens: required,
    "cachedInputTokens" => cached_input_tokens: required,
    "cacheWriteInputTokens" => cache_write_input_tokens: or_default,
    "outputTokens" => output_tokens: required,
    "reasoningOutputTokens" => reasoning_output_tokens: required,
} }

/// The `tool_search_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ToolSearchCallResponseItem {
    pub encrypted_content: Option<String>,
    pub id: Option<String>,
    pub call_id: Option<String>,
    pub status: Option<String>,
    pub execution: String,
    pub arguments: serde_json::Value,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ToolSearchCallResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(execution: impl Into<String>, arguments: serde_json::Value) -> Self {
        Self {
            encrypted_content: Default::default(),
            id: Default::default(),
            call_id: Default::default(),
            status: Default::default(),
            execution: execution.into(),
            arguments,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ToolSearchCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: option,
    "execution" => execution: required,
    "arguments" => arguments: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `tool_search_output` branch of [`ResponseItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct ToolSearchOutputResponseItem {
    pub id: Option<String>,
    pub call_id: Option<String>,
    pub status: String,
    pub execution: String,
    pub tools: Vec<serde_json::Value>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

impl ToolSearchOutputResponseItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        status: impl Into<String>,
        execution: impl Into<String>,
        tools: Vec<serde_json::Value>,
    ) -> Self {
        Self {
            id: Default::default(),
            call_id: Default::default(),
            status: status.into(),
            execution: execution.into(),
            tools,
            internal_chat_message_metadata_passthrough: Default::default(),
        }
    }
}

crate::object::object! { ToolSearchOutputResponseItem {
    "id" => id: option,
    "call_id" => call_id: option,
    "status" => status: required,
    "execution" => execution: required,
    "tools" => tools: required,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `turnCompleted` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnCompletedTimelineEntry {
    pub position: u64,
    pub turn_id: String,
    pub status: TurnStatus,
    pub error: Option<TurnError>,
    pub started_at: Option<i64>,
    pub completed_at: Option<i64>,
    pub duration_ms: Option<i64>,
}

crate::object::object! { TurnCompletedTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "status" => status: required,
    "error" => error: nullable,
    "startedAt" => started_at: nullable,
    "completedAt" => completed_at: nullable,
    "durationMs" => duration_ms: nullable,
} }

/// The `turnStarted` branch of [`ThreadTimelineEntry`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnStartedTimelineEntry {
    pub position: u64,
    pub turn_id: String,
    pub started_at: Option<i64>,
}

crate::object::object! { TurnStartedTimelineEntry {
    "position" => position: required,
    "turnId" => turn_id: required,
    "startedAt" => started_at: nullable,
} }

/// The earliest completed result needing attention.
///
/// The `turn` branch of [`ThreadUnreadPosition`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnThreadUnreadPosition {
    pub turn_id: String,
}

crate::object::object! { TurnThreadUnreadPosition {
    "turnId" => turn_id: required,
} }

/// The `web_search_call` branch of [`ResponseItem`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebSearchCallResponseItem {
    pub encrypted_content: Option<String>,
    pub id: Option<String>,
    pub status: Option<String>,
    pub action: Option<ResponsesApiWebSearchAction>,
    pub internal_chat_message_metadata_passthrough: Option<
        InternalChatMessageMetadataPassthrough,
    >,
}

crate::object::object! { WebSearchCallResponseItem {
    "encrypted_content" => encrypted_content: option,
    "id" => id: option,
    "status" => status: option,
    "action" => action: option,
    "internal_chat_message_metadata_passthrough" => internal_chat_message_metadata_passthrough: option,
} }

/// The `workspaceWrite` branch of [`SandboxPolicy`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkspaceWriteSandboxPolicy {
    pub writable_roots: Vec<AbsolutePathBuf>,
    pub network_access: bool,
    pub exclude_tmpdir_env_var: bool,
    pub exclude_slash_tmp: bool,
}

crate::object::object! { WorkspaceWriteSandboxPolicy {
    "writableRoots" => writable_roots: or_default,
    "networkAccess" => network_access: or_default,
    "excludeTmpdirEnvVar" => exclude_tmpdir_env_var: or_default,
    "excludeSlashTmp" => exclude_slash_tmp: or_default,
} }

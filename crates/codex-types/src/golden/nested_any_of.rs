// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! A branch of a tagged union that is told apart once more, by its keys.

#[allow(unused_imports)]
use serde::Serialize;

/// The `audio` branch of [`Input`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AudioInput {
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: AudioInputSource,
}

impl AudioInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: AudioInputSource) -> Self {
        Self { source }
    }
}

crate::object::object_reader! { AudioInput {
    .. source: union,
} }

/// The contents of AudioInput: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum AudioInputSource {
    #[serde(rename = "fileId")]
    FileId(String),
    #[serde(rename = "url")]
    Url(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { AudioInputSource {
    "fileId" => FileId(body),
    "url" => Url(body),
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub input: Vec<Input>,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(input: Vec<Input>) -> Self {
        Self { input }
    }
}

crate::object::object! { GoldenParams {
    "input" => input: required,
} }

/// The `image` branch of [`Input`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImageInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// One of `fileId`, `url`.
    #[serde(flatten)]
    pub source: ImageInputSource,
}

impl ImageInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: ImageInputSource) -> Self {
        Self {
            detail: Default::default(),
            source,
        }
    }
}

crate::object::object_reader! { ImageInput {
    "detail" => detail: option,
    .. source: union,
} }

/// The contents of ImageInput: one of `fileId`, `url`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ImageInputSource {
    #[serde(rename = "fileId")]
    FileId(String),
    #[serde(rename = "url")]
    Url(String),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ImageInputSource {
    "fileId" => FileId(body),
    "url" => Url(body),
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Input {
    #[serde(rename = "text")]
    Text(TextInput),
    #[serde(rename = "image")]
    Image(ImageInput),
    #[serde(rename = "audio")]
    Audio(AudioInput),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Input {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Text { .. } => "text",
            Self::Image { .. } => "image",
            Self::Audio { .. } => "audio",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Input, "type" {
    "text" => Text(body),
    "image" => Image(body),
    "audio" => Audio(body),
} }

/// The `text` branch of [`Input`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextInput {
    pub text: String,
}

impl TextInput {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

crate::object::object! { TextInput {
    "text" => text: required,
} }

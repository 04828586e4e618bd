// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Unions tagged by `type`, `mode`, `kind`, `handlerType` and another key, with unit branches, a branch with the name of another's tag, and a branch of the experimental surface.

#[allow(unused_imports)]
use serde::Serialize;

/// The `below` branch of [`SpecialPath`].
#[derive(Clone, Debug, PartialEq)]
pub struct BelowSpecialPath {
    pub path: String,
}

impl BelowSpecialPath {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { BelowSpecialPath {
    "path" => path: required,
} }

/// The `command` branch of [`Handler`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandHandler {
    pub command: String,
}

impl CommandHandler {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(command: impl Into<String>) -> Self {
        Self { command: command.into() }
    }
}

crate::object::object! { CommandHandler {
    "command" => command: required,
} }

/// The `command` branch of [`Item`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommandItem {
    pub id: String,
    pub kind: Option<String>,
    pub exit_code: Option<i32>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub note: Option<String>,
}

crate::object::object! { CommandItem {
    "id" => id: required,
    "kind" => kind: option,
    "exitCode" => exit_code: nullable,
    #[cfg(feature = "experimental")] "note" => note: option,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "mode")]
pub enum Elicitation {
    #[serde(rename = "openai/form")]
    OpenaiForm(OpenaiFormElicitation),
    #[serde(rename = "url")]
    Url(UrlElicitation),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Elicitation {
    /// Returns `message`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::OpenaiForm(body) => Some(&body.message),
            Self::Url(body) => Some(&body.message),
            Self::Unrecognized(value) => {
                value.get("message").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `mode`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::OpenaiForm { .. } => "openai/form",
            Self::Url { .. } => "url",
            Self::Unrecognized(value) => {
                value.get("mode").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Elicitation, "mode" {
    "openai/form" => OpenaiForm(body),
    "url" => Url(body),
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "flavour")]
pub enum Flavour {
    #[serde(rename = "sweet")]
    Sweet(SweetFlavour),
    #[serde(rename = "sour")]
    Sour,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Flavour {
    /// Returns the value of the tag `flavour`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Sweet { .. } => "sweet",
            Self::Sour { .. } => "sour",
            Self::Unrecognized(value) => {
                value
                    .get("flavour")
                    .and_then(serde_json::Value::as_str)
                    .unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Flavour, "flavour" {
    "sweet" => Sweet(body),
    "sour" => Sour,
} }

/// The params of the notification `golden/happened`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenNotification {
    pub items: Vec<Item>,
    pub flavour: Option<Flavour>,
}

crate::object::object! { GoldenNotification {
    "items" => items: required,
    "flavour" => flavour: option,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub path: SpecialPath,
    pub handler: Handler,
    pub one: OnlyOne,
    pub elicitation: Elicitation,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        path: SpecialPath,
        handler: Handler,
        one: OnlyOne,
        elicitation: Elicitation,
    ) -> Self {
        Self {
            path,
            handler,
            one,
            elicitation,
        }
    }
}

crate::object::object! { GoldenParams {
    "path" => path: required,
    "handler" => handler: required,
    "one" => one: required,
    "elicitation" => elicitation: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "handlerType")]
pub enum Handler {
    #[serde(rename = "command")]
    Command(CommandHandler),
    #[serde(rename = "prompt")]
    Prompt,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Handler {
    /// Returns the value of the tag `handlerType`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Command { .. } => "command",
            Self::Prompt { .. } => "prompt",
            Self::Unrecognized(value) => {
                value
                    .get("handlerType")
                    .and_then(serde_json::Value::as_str)
                    .unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Handler, "handlerType" {
    "command" => Command(body),
    "prompt" => Prompt,
} }

/// Seen.
///
/// The `hologram` branch of [`Item`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct HologramItem {
    pub id: String,
    pub depth: u32,
}

#[cfg(feature = "experimental")]
crate::object::object! { HologramItem {
    "id" => id: required,
    "depth" => depth: required,
} }

/// A step of a turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Item {
    /// Said.
    #[serde(rename = "message")]
    Message(MessageItem),
    /// Seen.
    ///
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    #[serde(rename = "hologram")]
    Hologram(HologramItem),
    #[serde(rename = "command")]
    Command(CommandItem),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Item {
    /// Returns `id`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Message(body) => Some(&body.id),
            #[cfg(feature = "experimental")]
            Self::Hologram(body) => Some(&body.id),
            Self::Command(body) => Some(&body.id),
            Self::Unrecognized(value) => {
                value.get("id").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Message { .. } => "message",
            #[cfg(feature = "experimental")]
            Self::Hologram { .. } => "hologram",
            Self::Command { .. } => "command",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Item, "type" {
    "message" => Message(body),
    #[cfg(feature = "experimental")] "hologram" => Hologram(body),
    "command" => Command(body),
} }

/// The `item` branch of [`OnlyOne`].
#[derive(Clone, Debug, PartialEq)]
pub struct ItemOnlyOne {
    pub item_id: String,
}

impl ItemOnlyOne {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_id: impl Into<String>) -> Self {
        Self { item_id: item_id.into() }
    }
}

crate::object::object! { ItemOnlyOne {
    "itemId" => item_id: required,
} }

/// Said.
///
/// The `message` branch of [`Item`].
#[derive(Clone, Debug, PartialEq)]
pub struct MessageItem {
    pub id: String,
    pub text: String,
    pub items: Option<Vec<Item>>,
}

crate::object::object! { MessageItem {
    "id" => id: required,
    "text" => text: required,
    "items" => items: option,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum OnlyOne {
    #[serde(rename = "item")]
    Item(ItemOnlyOne),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl OnlyOne {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Item { .. } => "item",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { OnlyOne, "type" {
    "item" => Item(body),
} }

/// The `openai/form` branch of [`Elicitation`].
#[derive(Clone, Debug, PartialEq)]
pub struct OpenaiFormElicitation {
    pub message: String,
}

impl OpenaiFormElicitation {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

crate::object::object! { OpenaiFormElicitation {
    "message" => message: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "kind")]
pub enum SpecialPath {
    #[serde(rename = "home")]
    Home,
    /// The folder for temporary files.
    #[serde(rename = "tmp")]
    Tmp,
    #[serde(rename = "below")]
    Below(BelowSpecialPath),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl SpecialPath {
    /// Returns the value of the tag `kind`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Home { .. } => "home",
            Self::Tmp { .. } => "tmp",
            Self::Below { .. } => "below",
            Self::Unrecognized(value) => {
                value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { SpecialPath, "kind" {
    "home" => Home,
    "tmp" => Tmp,
    "below" => Below(body),
} }

/// The `sweet` branch of [`Flavour`].
#[derive(Clone, Debug, PartialEq)]
pub struct SweetFlavour {
    pub amount: u32,
    pub type_: Option<String>,
}

crate::object::object! { SweetFlavour {
    "amount" => amount: required,
    "type" => type_: option,
} }

/// The `url` branch of [`Elicitation`].
#[derive(Clone, Debug, PartialEq)]
pub struct UrlElicitation {
    pub message: String,
    pub url: String,
}

impl UrlElicitation {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(message: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            url: url.into(),
        }
    }
}

crate::object::object! { UrlElicitation {
    "message" => message: required,
    "url" => url: required,
} }

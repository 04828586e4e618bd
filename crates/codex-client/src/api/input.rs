//! What a turn is given.

use std::path::Path;

use codex_types::{
    FunctionCallOutputBody, FunctionCallOutputContentItem, LocalImageUserInput, MentionUserInput, SkillUserInput,
    TextUserInput, TurnToolOutput, UserInput,
};

use crate::error::{Error, Result};

/// What a turn is given: text, a list of [`InputItem`]s, or an [`ExternalMessage`]. Made with `into()` from any of them.
///
/// ```
/// use codex_client::{ExternalMessage, Input, InputItem};
///
/// let text: Input = "Describe this project.".into();
/// let both: Input = [InputItem::text("What is on it?"), InputItem::local_image("/tmp/photo.png")].into();
/// let external: Input = ExternalMessage::new("mail", "Invoice attached.").into();
/// # let _ = (text, both, external);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Input {
    /// What the user says.
    Items(Vec<InputItem>),
    /// What somebody else says, with the authority of a tool.
    External(ExternalMessage),
}

/// One piece of the user's input. Any [`UserInput`] of the protocol can be one.
#[derive(Clone, Debug, PartialEq)]
pub struct InputItem(pub UserInput);

impl InputItem {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self(UserInput::Text(TextUserInput::new(text)))
    }

    /// An image, by `data:` URL. The runtime fetches none: it refuses other URLs.
    pub fn image_url(url: impl Into<String>) -> Self {
        // From JSON, because the types of Codex releases differ in where they hold the address.
        let image = serde_json::json!({ "type": "image", "url": url.into() });
        Self(codex_types::from_value(&image).unwrap_or(UserInput::Unrecognized(image)))
    }

    /// An image in a file that the runtime can read. The protocol's paths are text: one that is no UTF-8 does not lead there.
    pub fn local_image(path: impl AsRef<Path>) -> Self {
        Self(UserInput::LocalImage(LocalImageUserInput::new(path.as_ref().to_string_lossy())))
    }

    /// A skill, by its name and the path of its `SKILL.md`.
    pub fn skill(name: impl Into<String>, path: impl AsRef<Path>) -> Self {
        Self(UserInput::Skill(SkillUserInput::new(name, path.as_ref().to_string_lossy())))
    }

    /// Something that is mentioned, by its name and path (`app://…`, `plugin://…`, a file).
    pub fn mention(name: impl Into<String>, path: impl Into<String>) -> Self {
        Self(UserInput::Mention(MentionUserInput::new(name, path)))
    }
}

impl From<UserInput> for InputItem {
    fn from(input: UserInput) -> Self {
        Self(input)
    }
}

impl From<&str> for InputItem {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for InputItem {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl<T: Into<InputItem>> From<T> for Input {
    fn from(item: T) -> Self {
        Self::Items(vec![item.into()])
    }
}

impl From<&String> for Input {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl<T: Into<InputItem>> From<Vec<T>> for Input {
    fn from(items: Vec<T>) -> Self {
        Self::Items(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<InputItem>, const N: usize> From<[T; N]> for Input {
    fn from(items: [T; N]) -> Self {
        Self::Items(items.into_iter().map(Into::into).collect())
    }
}

impl From<ExternalMessage> for Input {
    fn from(message: ExternalMessage) -> Self {
        Self::External(message)
    }
}

/// Content that somebody other than the user gives: a mail, another agent, an application.
///
/// It has the authority of a tool's output, which is below that of the user and the developer, and approves nothing. It is the
/// whole input of a turn.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalMessage {
    tool_name: String,
    namespace: Option<String>,
    content: FunctionCallOutputBody,
}

impl ExternalMessage {
    /// Text, delivered by the tool of this name.
    pub fn new(tool_name: impl Into<String>, text: impl Into<String>) -> Self {
        let content = FunctionCallOutputBody::String(text.into());
        Self { tool_name: tool_name.into(), namespace: None, content }
    }

    /// Texts and images.
    pub fn with_items(tool_name: impl Into<String>, items: Vec<FunctionCallOutputContentItem>) -> Self {
        Self { tool_name: tool_name.into(), namespace: None, content: FunctionCallOutputBody::List(items) }
    }

    /// The namespace of the tool's name.
    #[must_use]
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.namespace = Some(namespace.into());
        self
    }
}

impl Input {
    /// `input` and `toolOutput` of `turn/start`.
    pub(crate) fn into_wire(self) -> Result<(Vec<UserInput>, Option<TurnToolOutput>)> {
        match self {
            Self::Items(items) => Ok((items.into_iter().map(|item| item.0).collect(), None)),
            Self::External(message) => {
                if message.tool_name.trim().is_empty() {
                    return Err(Error::invalid(
                        "ExternalMessage",
                        "its tool name is blank; it names who delivers the content",
                    ));
                }
                let mut output = TurnToolOutput::new(message.tool_name, message.content);
                output.namespace = message.namespace;
                Ok((Vec::new(), Some(output)))
            }
        }
    }

    /// The input of `turn/steer`, which takes no external message.
    pub fn into_items(self) -> Result<Vec<UserInput>> {
        match self.into_wire()? {
            (items, None) => Ok(items),
            (_, Some(_)) => {
                Err(Error::invalid("ExternalMessage", "a turn is not steered by one; start a turn with it"))
            }
        }
    }
}

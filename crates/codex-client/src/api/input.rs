//! The input of a turn.

use std::path::{Path, PathBuf};

use codex_types::{
    FunctionCallOutputBody, FunctionCallOutputContentItem, LocalImageUserInput, MentionUserInput, SkillUserInput,
    TextUserInput, TurnToolOutput, UserInput,
};

use crate::error::{Error, Result};

/// The input of a turn: text, a list of [`InputItem`]s, or an [`ExternalMessage`], each converted by `into()`.
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
    /// Input of the user.
    Items(Vec<InputItem>),
    /// Content of somebody else, with the authority of a tool.
    External(ExternalMessage),
}

/// One piece of the user's input: any [`UserInput`] of the protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct InputItem {
    input: UserInput,
    /// A path that is not UTF-8, with the name of its constructor. The turn that would send the item fails.
    not_utf8: Option<(&'static str, PathBuf)>,
}

impl InputItem {
    /// Creates text.
    pub fn text(text: impl Into<String>) -> Self {
        UserInput::Text(TextUserInput::new(text)).into()
    }

    /// Creates an image from a `data:` URL. The runtime refuses other URLs.
    pub fn image_url(url: impl Into<String>) -> Self {
        // The value is made from JSON, because the types of Codex releases have the URL in different places.
        let image = serde_json::json!({ "type": "image", "url": url.into() });
        codex_types::from_value(&image).unwrap_or(UserInput::Unrecognized(image)).into()
    }

    /// Creates an image from a file that the runtime can read.
    ///
    /// The protocol's paths are text, so the path must be UTF-8. With another path, the turn is not started:
    /// [`Error::InvalidInput`].
    pub fn local_image(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        Self::with_path("local_image", path, UserInput::LocalImage(LocalImageUserInput::new(path.to_string_lossy())))
    }

    /// Creates a skill from its name and the path of its `SKILL.md`, which must be UTF-8 as in [`local_image`](Self::local_image).
    pub fn skill(name: impl Into<String>, path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        Self::with_path("skill", path, UserInput::Skill(SkillUserInput::new(name, path.to_string_lossy())))
    }

    fn with_path(constructor: &'static str, path: &Path, input: UserInput) -> Self {
        Self { input, not_utf8: path.to_str().is_none().then(|| (constructor, path.to_owned())) }
    }

    /// Creates a mention from a name and a path (`app://…`, `plugin://…`, a file).
    pub fn mention(name: impl Into<String>, path: impl Into<String>) -> Self {
        UserInput::Mention(MentionUserInput::new(name, path)).into()
    }

    fn into_input(self) -> Result<UserInput> {
        match self.not_utf8 {
            None => Ok(self.input),
            Some((constructor, path)) => Error::utf8(constructor, &path).map(|_| self.input),
        }
    }
}

impl From<UserInput> for InputItem {
    fn from(input: UserInput) -> Self {
        Self { input, not_utf8: None }
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

/// Content of somebody other than the user: a mail, another agent, an application.
///
/// The content has the authority of a tool's output, which is below that of the user and the developer, and approves nothing. An external
/// message is the whole input of a turn.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalMessage {
    tool_name: String,
    namespace: Option<String>,
    content: FunctionCallOutputBody,
}

impl ExternalMessage {
    /// Creates a message with a text that the tool of this name delivers.
    pub fn new(tool_name: impl Into<String>, text: impl Into<String>) -> Self {
        let content = FunctionCallOutputBody::String(text.into());
        Self { tool_name: tool_name.into(), namespace: None, content }
    }

    /// Creates a message with texts and images.
    pub fn with_items(tool_name: impl Into<String>, items: Vec<FunctionCallOutputContentItem>) -> Self {
        Self { tool_name: tool_name.into(), namespace: None, content: FunctionCallOutputBody::List(items) }
    }

    /// Sets the namespace of the tool's name.
    #[must_use]
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.namespace = Some(namespace.into());
        self
    }
}

impl Input {
    /// Returns `input` and `toolOutput` of `turn/start`.
    pub(crate) fn into_wire(self) -> Result<(Vec<UserInput>, Option<TurnToolOutput>)> {
        match self {
            Self::Items(items) => {
                let items: Result<_> = items.into_iter().map(InputItem::into_input).collect();
                Ok((items?, None))
            }
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

    /// Returns the input of `turn/steer`, which takes no external message.
    pub fn into_items(self) -> Result<Vec<UserInput>> {
        match self.into_wire()? {
            (items, None) => Ok(items),
            (_, Some(_)) => {
                Err(Error::invalid("ExternalMessage", "a turn is not steered by one; start a turn with it"))
            }
        }
    }
}

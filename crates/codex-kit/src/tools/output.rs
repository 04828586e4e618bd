//! The output of a tool.

use std::fmt;

use codex_types::{
    DynamicToolCallOutputContentItem as Item, DynamicToolCallResponse, InputImageToolOutput, InputTextToolOutput,
};
use serde::Serialize;
use serde_json::Value;

/// The result of a tool's function. This type needs the feature `tools`.
pub type ToolResult<T> = Result<T, ToolError>;

/// The output of a tool for the model: content items of the protocol (`contentItems`). A text is one content item, and JSON is
/// sent as a text. This type needs the feature `tools`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToolOutput {
    items: Vec<Item>,
}

impl ToolOutput {
    /// Returns an output without content items. A function that returns one text can return a string instead of a `ToolOutput`.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns a value as its JSON text.
    ///
    /// # Errors
    /// Fails if the value cannot be written as JSON.
    ///
    /// ```
    /// use codex_kit::ToolOutput;
    ///
    /// assert_eq!(ToolOutput::json(&["apple", "pear"])?, ToolOutput::from(r#"["apple","pear"]"#));
    /// # Ok::<(), codex_kit::ToolError>(())
    /// ```
    pub fn json(value: &impl Serialize) -> ToolResult<Self> {
        Ok(serde_json::to_string(value)?.into())
    }

    /// Appends a text.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.item(Item::InputText(InputTextToolOutput::new(text)))
    }

    /// Appends an image by its URL, which is usually a data URL: `data:image/png;base64,…`.
    pub fn image(self, url: impl Into<String>) -> Self {
        self.item(Item::InputImage(InputImageToolOutput::new(url)))
    }

    /// Appends any content item.
    pub fn item(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }
}

impl From<&str> for ToolOutput {
    fn from(text: &str) -> Self {
        Self::new().text(text)
    }
}

impl From<String> for ToolOutput {
    fn from(text: String) -> Self {
        Self::new().text(text)
    }
}

/// Converts a value to its JSON text, and a string to its plain text.
impl From<Value> for ToolOutput {
    fn from(value: Value) -> Self {
        match value {
            Value::String(text) => text.into(),
            value => value.to_string().into(),
        }
    }
}

impl From<Vec<Item>> for ToolOutput {
    fn from(items: Vec<Item>) -> Self {
        Self { items }
    }
}

/// Converts the unit value to an output without content items, for tools that only do something.
impl From<()> for ToolOutput {
    fn from((): ()) -> Self {
        Self::new()
    }
}

impl From<ToolOutput> for DynamicToolCallResponse {
    fn from(output: ToolOutput) -> Self {
        Self::new(output.items, true)
    }
}

/// The reason why a tool failed, as a text for the model (`success: false`). This type needs the feature `tools`.
///
/// The operator `?` converts any error. The text of the error and the texts of its causes reach the model and the model service,
/// so they must not contain secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolError(String);

impl ToolError {
    /// Creates an error with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for ToolError {
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            text.push_str(&format!(": {error}"));
            cause = error.source();
        }
        Self(text)
    }
}

impl From<ToolError> for DynamicToolCallResponse {
    fn from(ToolError(text): ToolError) -> Self {
        Self::new(ToolOutput::from(text).items, false)
    }
}

//! What a tool gives back.

use std::fmt;

use codex_types::{
    DynamicToolCallOutputContentItem as Item, DynamicToolCallResponse, InputImageToolOutput, InputTextToolOutput,
};
use serde::Serialize;
use serde_json::Value;

/// What the function of a tool gives back. With the feature `tools`.
pub type ToolResult<T> = Result<T, ToolError>;

/// What a tool gives to the model: content items of the protocol (`contentItems`). A text becomes one, and so does JSON.
/// With the feature `tools`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToolOutput {
    items: Vec<Item>,
}

impl ToolOutput {
    /// Nothing; for a text alone, any string will do in place of a `ToolOutput`.
    pub fn new() -> Self {
        Self::default()
    }

    /// A value, as its JSON text.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
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

    /// A text after what is there.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.item(Item::InputText(InputTextToolOutput::new(text)))
    }

    /// An image after what is there: its URL, as a rule `data:image/png;base64,…`.
    pub fn image(self, url: impl Into<String>) -> Self {
        self.item(Item::InputImage(InputImageToolOutput::new(url)))
    }

    /// Any content item after what is there.
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

/// As its JSON text; a string as it is.
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

/// It is done, and there is nothing to say.
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

/// Why a tool could not do what the model wanted, in words for the model (`success: false`). With the feature `tools`.
///
/// Any error becomes one with `?`: its text and those of its causes go to the model, and so to the model service, so they must
/// not hold secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolError(String);

impl ToolError {
    /// With these words.
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

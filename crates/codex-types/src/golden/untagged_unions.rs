// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Told apart by form: kinds of JSON, required keys, constants, closed objects, keys one level down, unions in unions, numbers of every size.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

/// The branch of [`Cursor`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Anchor {
    #[serde(rename = "item")]
    Item(ItemAnchor),
    #[serde(rename = "end")]
    End,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Anchor {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Item { .. } => "item",
            Self::End { .. } => "end",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

impl crate::open::Fits for Anchor {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            ..crate::open::Form::ANY
        }
            .fits(value, keys)
    }
}

crate::open::tagged_union! { Anchor, "type" {
    "item" => Item(body),
    "end" => End,
} }

/// The `blob` branch of [`Content`].
#[derive(Clone, Debug, PartialEq)]
pub struct BlobContent {
    pub uri: String,
    pub blob: String,
}

impl crate::open::Fits for BlobContent {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["uri", "blob"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { BlobContent {
    "uri" => uri: required,
    "blob" => blob: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Content {
    Text(TextContent),
    Blob(BlobContent),
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    Stream(StreamContent),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Content {
    Text => fits TextContent,
    Blob => fits BlobContent,
    #[cfg(feature = "experimental")] Stream => fits StreamContent,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Cursor {
    String(String),
    Anchor(Anchor),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Cursor {
    String => string,
    Anchor => fits Anchor,
} }

/// The branch of [`Schema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum EnumSchema {
    Single(SingleEnumSchema),
    Many(ManyEnumSchema),
    Legacy(LegacyEnumSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { EnumSchema {
    Single => fits SingleEnumSchema,
    Many => fits ManyEnumSchema,
    Legacy => fits LegacyEnumSchema,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Filter {
    String(String),
    List(Vec<String>),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Filter {
    String => string,
    List => array,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub filter: Filter,
    pub cursor: Cursor,
    pub schemas: BTreeMap<String, Schema>,
    pub size: Size,
    pub ratio: Ratio,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        filter: Filter,
        cursor: Cursor,
        schemas: BTreeMap<String, Schema>,
        size: Size,
        ratio: Ratio,
    ) -> Self {
        Self {
            filter,
            cursor,
            schemas,
            size,
            ratio,
        }
    }
}

crate::object::object! { GoldenParams {
    "filter" => filter: required,
    "cursor" => cursor: required,
    "schemas" => schemas: required,
    "size" => size: required,
    "ratio" => ratio: required,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub contents: Vec<Content>,
    pub id: Id,
}

crate::object::object! { GoldenResponse {
    "contents" => contents: required,
    "id" => id: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Id {
    String(String),
    Number(i64),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Id {
    String => string,
    Number => integer,
} }

/// The `item` branch of [`Anchor`].
#[derive(Clone, Debug, PartialEq)]
pub struct ItemAnchor {
    pub item_id: String,
}

impl ItemAnchor {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_id: impl Into<String>) -> Self {
        Self { item_id: item_id.into() }
    }
}

crate::object::object! { ItemAnchor {
    "itemId" => item_id: required,
} }

/// The branch of [`EnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct LegacyEnumSchema {
    pub enum_: Vec<String>,
    pub enum_names: Option<Vec<String>>,
    pub type_: TextType,
}

impl LegacyEnumSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enum_: Vec<String>, type_: TextType) -> Self {
        Self {
            enum_,
            enum_names: Default::default(),
            type_,
        }
    }
}

impl crate::open::Fits for LegacyEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "enumNames", "type"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { LegacyEnumSchema {
    "enum" => enum_: required,
    "enumNames" => enum_names: option,
    "type" => type_: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListType {
    Array,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ListType {
    "array" => Array,
} }

/// The branch of [`EnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum ManyEnumSchema {
    Plain(PlainManyEnumSchema),
    Titled(TitledManyEnumSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ManyEnumSchema {
    Plain => fits PlainManyEnumSchema,
    Titled => fits TitledManyEnumSchema,
} }

/// The branch of [`Schema`].
#[derive(Clone, Debug, PartialEq)]
pub struct NumberSchema {
    pub title: Option<String>,
    pub type_: NumberType,
}

impl NumberSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(type_: NumberType) -> Self {
        Self {
            title: Default::default(),
            type_,
        }
    }
}

impl crate::open::Fits for NumberSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["integer", "number"])],
            scalars: &[],
            known: Some(&["title", "type"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { NumberSchema {
    "title" => title: option,
    "type" => type_: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberType {
    Integer,
    Number,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NumberType {
    "integer" => Integer,
    "number" => Number,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct PlainItems {
    pub enum_: Vec<String>,
    pub type_: TextType,
}

impl PlainItems {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enum_: Vec<String>, type_: TextType) -> Self {
        Self { enum_, type_ }
    }
}

impl crate::open::Fits for PlainItems {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "type"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { PlainItems {
    "enum" => enum_: required,
    "type" => type_: required,
} }

/// The branch of [`ManyEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlainManyEnumSchema {
    pub items: PlainItems,
    pub type_: ListType,
}

impl PlainManyEnumSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(items: PlainItems, type_: ListType) -> Self {
        Self { items, type_ }
    }
}

impl crate::open::Fits for PlainManyEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["items", "type"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(&["items", "type"]),
            nested: &[("items", <PlainItems as crate::open::Fits>::fits)],
        }
            .fits(value, keys)
    }
}

crate::object::object! { PlainManyEnumSchema {
    "items" => items: required,
    "type" => type_: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Ratio {
    Number(f64),
    String(String),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Ratio {
    Number => number,
    String => string,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Schema {
    Enum(EnumSchema),
    Text(TextSchema),
    Number(NumberSchema),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Schema {
    Enum => fits EnumSchema,
    Text => fits TextSchema,
    Number => fits NumberSchema,
} }

/// The branch of [`EnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct SingleEnumSchema {
    pub enum_: Vec<String>,
    pub type_: TextType,
}

impl SingleEnumSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enum_: Vec<String>, type_: TextType) -> Self {
        Self { enum_, type_ }
    }
}

impl crate::open::Fits for SingleEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "type"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { SingleEnumSchema {
    "enum" => enum_: required,
    "type" => type_: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Size {
    Number(u64),
    Bool(bool),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Size {
    Number => unsigned,
    Bool => boolean,
} }

/// The `stream` branch of [`Content`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct StreamContent {
    pub uri: String,
    pub stream: u32,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for StreamContent {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["uri", "stream"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { StreamContent {
    "uri" => uri: required,
    "stream" => stream: required,
} }

/// The `text` branch of [`Content`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextContent {
    pub uri: String,
    pub text: String,
}

impl crate::open::Fits for TextContent {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["uri", "text"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { TextContent {
    "uri" => uri: required,
    "text" => text: required,
} }

/// The branch of [`Schema`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextSchema {
    pub type_: TextType,
    pub title: Option<String>,
}

impl TextSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(type_: TextType) -> Self {
        Self {
            type_,
            title: Default::default(),
        }
    }
}

impl crate::open::Fits for TextSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { TextSchema {
    "type" => type_: required,
    "title" => title: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TextType {
    String,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TextType {
    "string" => String,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct TitledItems {
    pub any_of: Vec<String>,
}

impl TitledItems {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(any_of: Vec<String>) -> Self {
        Self { any_of }
    }
}

impl crate::open::Fits for TitledItems {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["anyOf"],
            constants: &[],
            scalars: &[],
            known: Some(&["anyOf"]),
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { TitledItems {
    "anyOf" => any_of: required,
} }

/// The branch of [`ManyEnumSchema`].
#[derive(Clone, Debug, PartialEq)]
pub struct TitledManyEnumSchema {
    pub items: TitledItems,
    pub type_: ListType,
}

impl TitledManyEnumSchema {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(items: TitledItems, type_: ListType) -> Self {
        Self { items, type_ }
    }
}

impl crate::open::Fits for TitledManyEnumSchema {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["items", "type"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(&["items", "type"]),
            nested: &[("items", <TitledItems as crate::open::Fits>::fits)],
        }
            .fits(value, keys)
    }
}

crate::object::object! { TitledManyEnumSchema {
    "items" => items: required,
    "type" => type_: required,
} }

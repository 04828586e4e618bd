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
    /// `item`.
    #[serde(rename = "item")]
    Item(ItemAnchor),
    /// `end`.
    #[serde(rename = "end")]
    End,
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Anchor {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            ..crate::open::Form::ANY
        }
            .fits(value, exact)
    }
}

crate::open::tagged_union! { Anchor, "type" {
    "item" => Item(body),
    "end" => End,
} }

/// The `blob` branch of [`Content`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlobContent {
    /// `uri` on the wire.
    pub uri: String,
    /// `blob` on the wire.
    pub blob: String,
}

impl crate::open::Fits for BlobContent {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["uri", "blob"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { BlobContent {
    "uri" => uri: required,
    "blob" => blob: required,
} }

/// `Content` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Content {
    /// `text`.
    Text(TextContent),
    /// `blob`.
    Blob(BlobContent),
    /// `stream`.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    Stream(StreamContent),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Content {
    Text => fits TextContent,
    Blob => fits BlobContent,
    #[cfg(feature = "experimental")] Stream => fits StreamContent,
} }

/// `Cursor` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Cursor {
    /// String of a Cursor.
    String(String),
    /// Anchor of a Cursor.
    Anchor(Anchor),
    /// A value that this version of the crate does not know, as it was read.
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
    /// Single of a EnumSchema.
    Single(SingleEnumSchema),
    /// Many of a EnumSchema.
    Many(ManyEnumSchema),
    /// Legacy of a EnumSchema.
    Legacy(LegacyEnumSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { EnumSchema {
    Single => fits SingleEnumSchema,
    Many => fits ManyEnumSchema,
    Legacy => fits LegacyEnumSchema,
} }

/// `Filter` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Filter {
    /// String of a Filter.
    String(String),
    /// List of a Filter.
    List(Vec<String>),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Filter {
    String => string,
    List => array,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `filter` on the wire.
    pub filter: Filter,
    /// `cursor` on the wire.
    pub cursor: Cursor,
    /// `schemas` on the wire.
    pub schemas: BTreeMap<String, Schema>,
    /// `size` on the wire.
    pub size: Size,
    /// `ratio` on the wire.
    pub ratio: Ratio,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
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

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenResponse {
    /// `contents` on the wire.
    pub contents: Vec<Content>,
    /// `id` on the wire.
    pub id: Id,
}

crate::object::object! { GoldenResponse {
    "contents" => contents: required,
    "id" => id: required,
} }

/// `Id` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Id {
    /// String of a Id.
    String(String),
    /// Number of a Id.
    Number(i64),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Id {
    String => string,
    Number => integer,
} }

/// The `item` branch of [`Anchor`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemAnchor {
    /// `itemId` on the wire.
    pub item_id: String,
}

impl ItemAnchor {
    /// A `ItemAnchor` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(item_id: impl Into<String>) -> Self {
        Self { item_id: item_id.into() }
    }
}

crate::object::object! { ItemAnchor {
    "itemId" => item_id: required,
} }

/// The branch of [`EnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegacyEnumSchema {
    /// `enum` on the wire.
    pub enum_: Vec<String>,
    /// `enumNames` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_names: Option<Vec<String>>,
    /// `type` on the wire.
    pub type_: TextType,
}

impl LegacyEnumSchema {
    /// A `LegacyEnumSchema` of its required fields; all others as if they were left out.
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
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "enumNames", "type"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { LegacyEnumSchema {
    "enum" => enum_: required,
    "enumNames" => enum_names: option,
    "type" => type_: required,
} }

/// `ListType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListType {
    /// `array`.
    Array,
    /// A value that this version of the crate does not know, as it was read.
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
    /// Plain of a ManyEnumSchema.
    Plain(PlainManyEnumSchema),
    /// Titled of a ManyEnumSchema.
    Titled(TitledManyEnumSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { ManyEnumSchema {
    Plain => fits PlainManyEnumSchema,
    Titled => fits TitledManyEnumSchema,
} }

/// The branch of [`Schema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NumberSchema {
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: NumberType,
}

impl NumberSchema {
    /// A `NumberSchema` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(type_: NumberType) -> Self {
        Self {
            title: Default::default(),
            type_,
        }
    }
}

impl crate::open::Fits for NumberSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["integer", "number"])],
            scalars: &[],
            known: Some(&["title", "type"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { NumberSchema {
    "title" => title: option,
    "type" => type_: required,
} }

/// `NumberType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberType {
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { NumberType {
    "integer" => Integer,
    "number" => Number,
} }

/// `PlainItems` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlainItems {
    /// `enum` on the wire.
    #[serde(rename = "enum")]
    pub enum_: Vec<String>,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: TextType,
}

impl PlainItems {
    /// A `PlainItems` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enum_: Vec<String>, type_: TextType) -> Self {
        Self { enum_, type_ }
    }
}

impl crate::open::Fits for PlainItems {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "type"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { PlainItems {
    "enum" => enum_: required,
    "type" => type_: required,
} }

/// The branch of [`ManyEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlainManyEnumSchema {
    /// `items` on the wire.
    pub items: PlainItems,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: ListType,
}

impl PlainManyEnumSchema {
    /// A `PlainManyEnumSchema` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(items: PlainItems, type_: ListType) -> Self {
        Self { items, type_ }
    }
}

impl crate::open::Fits for PlainManyEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["items", "type"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(&["items", "type"]),
            nested: &[("items", <PlainItems as crate::open::Fits>::fits)],
        }
            .fits(value, exact)
    }
}

crate::object::object! { PlainManyEnumSchema {
    "items" => items: required,
    "type" => type_: required,
} }

/// `Ratio` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Ratio {
    /// Number of a Ratio.
    Number(f64),
    /// String of a Ratio.
    String(String),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Ratio {
    Number => number,
    String => string,
} }

/// `Schema` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Schema {
    /// Enum of a Schema.
    Enum(EnumSchema),
    /// Text of a Schema.
    Text(TextSchema),
    /// Number of a Schema.
    Number(NumberSchema),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Schema {
    Enum => fits EnumSchema,
    Text => fits TextSchema,
    Number => fits NumberSchema,
} }

/// The branch of [`EnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SingleEnumSchema {
    /// `enum` on the wire.
    #[serde(rename = "enum")]
    pub enum_: Vec<String>,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: TextType,
}

impl SingleEnumSchema {
    /// A `SingleEnumSchema` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(enum_: Vec<String>, type_: TextType) -> Self {
        Self { enum_, type_ }
    }
}

impl crate::open::Fits for SingleEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["enum", "type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["enum", "type"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { SingleEnumSchema {
    "enum" => enum_: required,
    "type" => type_: required,
} }

/// `Size` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Size {
    /// Number of a Size.
    Number(u64),
    /// Bool of a Size.
    Bool(bool),
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Size {
    Number => unsigned,
    Bool => boolean,
} }

/// The `stream` branch of [`Content`].
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StreamContent {
    /// `uri` on the wire.
    pub uri: String,
    /// `stream` on the wire.
    pub stream: u32,
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for StreamContent {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["uri", "stream"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { StreamContent {
    "uri" => uri: required,
    "stream" => stream: required,
} }

/// The `text` branch of [`Content`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextContent {
    /// `uri` on the wire.
    pub uri: String,
    /// `text` on the wire.
    pub text: String,
}

impl crate::open::Fits for TextContent {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["uri", "text"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { TextContent {
    "uri" => uri: required,
    "text" => text: required,
} }

/// The branch of [`Schema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextSchema {
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: TextType,
    /// `title` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl TextSchema {
    /// A `TextSchema` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(type_: TextType) -> Self {
        Self {
            type_,
            title: Default::default(),
        }
    }
}

impl crate::open::Fits for TextSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["type"],
            constants: &[("type", &["string"])],
            scalars: &[],
            known: Some(&["type", "title"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { TextSchema {
    "type" => type_: required,
    "title" => title: option,
} }

/// `TextType` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TextType {
    /// `string`.
    String,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { TextType {
    "string" => String,
} }

/// `TitledItems` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TitledItems {
    /// `anyOf` on the wire.
    pub any_of: Vec<String>,
}

impl TitledItems {
    /// A `TitledItems` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(any_of: Vec<String>) -> Self {
        Self { any_of }
    }
}

impl crate::open::Fits for TitledItems {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["anyOf"],
            constants: &[],
            scalars: &[],
            known: Some(&["anyOf"]),
            nested: &[],
        }
            .fits(value, exact)
    }
}

crate::object::object! { TitledItems {
    "anyOf" => any_of: required,
} }

/// The branch of [`ManyEnumSchema`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TitledManyEnumSchema {
    /// `items` on the wire.
    pub items: TitledItems,
    /// `type` on the wire.
    #[serde(rename = "type")]
    pub type_: ListType,
}

impl TitledManyEnumSchema {
    /// A `TitledManyEnumSchema` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(items: TitledItems, type_: ListType) -> Self {
        Self { items, type_ }
    }
}

impl crate::open::Fits for TitledManyEnumSchema {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["items", "type"],
            constants: &[("type", &["array"])],
            scalars: &[],
            known: Some(&["items", "type"]),
            nested: &[("items", <TitledItems as crate::open::Fits>::fits)],
        }
            .fits(value, exact)
    }
}

crate::object::object! { TitledManyEnumSchema {
    "items" => items: required,
    "type" => type_: required,
} }

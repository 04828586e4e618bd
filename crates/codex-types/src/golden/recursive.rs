// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types that contain themselves: directly, in a list, in a union, through one another.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub keyed: Keyed,
    pub ping: Ping,
    pub query: Query,
    pub tree: Tree,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(keyed: Keyed, ping: Ping, query: Query, tree: Tree) -> Self {
        Self { keyed, ping, query, tree }
    }
}

crate::object::object! { GoldenParams {
    "keyed" => keyed: required,
    "ping" => ping: required,
    "query" => query: required,
    "tree" => tree: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Keyed {
    #[serde(rename = "leaf")]
    Leaf,
    #[serde(rename = "pair")]
    Pair(Pair),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Keyed {
    "leaf" => Leaf,
    "pair" => Pair(body),
} }

/// The `not` branch of [`Query`].
#[derive(Clone, Debug, PartialEq)]
pub struct NotQuery {
    pub query: Box<Query>,
}

impl NotQuery {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(query: Box<Query>) -> Self {
        Self { query }
    }
}

crate::object::object! { NotQuery {
    "query" => query: required,
} }

/// The `pair` branch of [`Keyed`].
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub first: Box<Keyed>,
    pub second: Box<Keyed>,
}

impl Pair {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(first: Box<Keyed>, second: Box<Keyed>) -> Self {
        Self { first, second }
    }
}

crate::object::object! { Pair {
    "first" => first: required,
    "second" => second: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ping {
    pub pong: Option<Pong>,
}

crate::object::object! { Ping {
    "pong" => pong: option,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pong {
    pub ping: Option<Box<Ping>>,
}

crate::object::object! { Pong {
    "ping" => ping: option,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Query {
    #[serde(rename = "not")]
    Not(NotQuery),
    #[serde(rename = "word")]
    Word(WordQuery),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Query {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Not { .. } => "not",
            Self::Word { .. } => "word",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Query, "type" {
    "not" => Not(body),
    "word" => Word(body),
} }

#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    pub name: String,
    pub left: Option<Box<Tree>>,
    pub children: Vec<Tree>,
}

impl Tree {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>, children: Vec<Tree>) -> Self {
        Self {
            name: name.into(),
            left: Default::default(),
            children,
        }
    }
}

crate::object::object! { Tree {
    "name" => name: required,
    "left" => left: option,
    "children" => children: required,
} }

/// The `word` branch of [`Query`].
#[derive(Clone, Debug, PartialEq)]
pub struct WordQuery {
    pub word: String,
}

impl WordQuery {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(word: impl Into<String>) -> Self {
        Self { word: word.into() }
    }
}

crate::object::object! { WordQuery {
    "word" => word: required,
} }

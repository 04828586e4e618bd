// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types that contain themselves: directly, in a list, in a union, through one another.

#[allow(unused_imports)]
use serde::Serialize;

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `keyed` on the wire.
    pub keyed: Keyed,
    /// `ping` on the wire.
    pub ping: Ping,
    /// `query` on the wire.
    pub query: Query,
    /// `tree` on the wire.
    pub tree: Tree,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
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

/// `Keyed` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Keyed {
    /// `leaf`.
    #[serde(rename = "leaf")]
    Leaf,
    /// `pair`.
    #[serde(rename = "pair")]
    Pair(Pair),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Keyed {
    "leaf" => Leaf,
    "pair" => Pair(body),
} }

/// The `not` branch of [`Query`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NotQuery {
    /// `query` on the wire.
    pub query: Box<Query>,
}

impl NotQuery {
    /// A `NotQuery` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(query: Box<Query>) -> Self {
        Self { query }
    }
}

crate::object::object! { NotQuery {
    "query" => query: required,
} }

/// The `pair` branch of [`Keyed`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// `first` on the wire.
    pub first: Box<Keyed>,
    /// `second` on the wire.
    pub second: Box<Keyed>,
}

impl Pair {
    /// A `Pair` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(first: Box<Keyed>, second: Box<Keyed>) -> Self {
        Self { first, second }
    }
}

crate::object::object! { Pair {
    "first" => first: required,
    "second" => second: required,
} }

/// `Ping` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ping {
    /// `pong` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pong: Option<Pong>,
}

crate::object::object! { Ping {
    "pong" => pong: option,
} }

/// `Pong` of the protocol.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pong {
    /// `ping` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ping: Option<Box<Ping>>,
}

crate::object::object! { Pong {
    "ping" => ping: option,
} }

/// `Query` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Query {
    /// `not`.
    #[serde(rename = "not")]
    Not(NotQuery),
    /// `word`.
    #[serde(rename = "word")]
    Word(WordQuery),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Query {
    /// The value of `type` on the wire; empty for an unrecognized value without one.
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

/// `Tree` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tree {
    /// `name` on the wire.
    pub name: String,
    /// `left` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Box<Tree>>,
    /// `children` on the wire.
    pub children: Vec<Tree>,
}

impl Tree {
    /// A `Tree` of its required fields; all others as if they were left out.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordQuery {
    /// `word` on the wire.
    pub word: String,
}

impl WordQuery {
    /// A `WordQuery` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(word: impl Into<String>) -> Self {
        Self { word: word.into() }
    }
}

crate::object::object! { WordQuery {
    "word" => word: required,
} }

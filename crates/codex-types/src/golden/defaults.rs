// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Defaults that are the type's own, and defaults that are not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `Access` of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Access {
    /// `full`.
    #[serde(rename = "full")]
    Full,
    /// `only`.
    #[serde(rename = "only")]
    Only(OnlyAccess),
    /// A value that this version of the crate does not know, as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Access {
    "full" => Full,
    "only" => Only(body),
} }

/// Answer to the server request `golden/ask`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GoldenAskResponse {
    /// `granted` on the wire.
    pub granted: bool,
    /// `scope` on the wire.
    #[serde(default = "GoldenAskResponse::default_scope")]
    pub scope: Mode,
}

impl GoldenAskResponse {
    /// A `GoldenAskResponse` of its required fields; all others as if they were left out.
    #[allow(clippy::too_many_arguments)]
    pub fn new(granted: bool) -> Self {
        Self {
            granted,
            scope: Self::default_scope(),
        }
    }
    fn default_scope() -> Mode {
        Mode::Read
    }
}

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GoldenParams {
    /// `kind` on the wire.
    #[serde(default = "GoldenParams::default_kind")]
    pub kind: Mode,
    /// `flag` on the wire.
    #[serde(default)]
    pub flag: bool,
}

impl GoldenParams {
    fn default_kind() -> Mode {
        Mode::Write
    }
}

impl Default for GoldenParams {
    fn default() -> Self {
        Self {
            kind: Self::default_kind(),
            flag: Default::default(),
        }
    }
}

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GoldenResponse {
    /// `access` on the wire.
    #[serde(default = "GoldenResponse::default_access")]
    pub access: Access,
    /// `empty` on the wire.
    #[serde(default)]
    pub empty: String,
    /// `half` on the wire.
    #[serde(default = "GoldenResponse::default_half")]
    pub half: f64,
    /// `map` on the wire.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
    /// `minus` on the wire.
    #[serde(default = "GoldenResponse::default_minus")]
    pub minus: i32,
    /// `mode` on the wire.
    #[serde(default = "GoldenResponse::default_mode")]
    pub mode: Mode,
    /// `modes` on the wire.
    #[serde(default = "GoldenResponse::default_modes")]
    pub modes: Vec<Mode>,
    /// `name` on the wire.
    #[serde(default = "GoldenResponse::default_name")]
    pub name: Name,
    /// `none` on the wire.
    #[serde(default)]
    pub none: Vec<String>,
    /// `off` on the wire.
    #[serde(default)]
    pub off: bool,
    /// `on` on the wire.
    #[serde(default = "GoldenResponse::default_on")]
    pub on: bool,
    /// `seven` on the wire.
    #[serde(default = "GoldenResponse::default_seven")]
    pub seven: u32,
    /// `type` on the wire.
    #[serde(rename = "type", default = "GoldenResponse::default_type")]
    pub type_: bool,
    /// `word` on the wire.
    #[serde(default = "GoldenResponse::default_word")]
    pub word: String,
    /// `zero` on the wire.
    #[serde(default)]
    pub zero: i64,
}

impl GoldenResponse {
    fn default_access() -> Access {
        Access::Full
    }
    fn default_half() -> f64 {
        0.5f64
    }
    fn default_minus() -> i32 {
        -1
    }
    fn default_mode() -> Mode {
        Mode::Read
    }
    fn default_modes() -> Vec<Mode> {
        vec![Mode::Write, Mode::Read]
    }
    fn default_name() -> Name {
        Name("someone".to_owned())
    }
    fn default_on() -> bool {
        true
    }
    fn default_seven() -> u32 {
        7
    }
    fn default_type() -> bool {
        true
    }
    fn default_word() -> String {
        "medium".to_owned()
    }
}

impl Default for GoldenResponse {
    fn default() -> Self {
        Self {
            access: Self::default_access(),
            empty: Default::default(),
            half: Self::default_half(),
            map: Default::default(),
            minus: Self::default_minus(),
            mode: Self::default_mode(),
            modes: Self::default_modes(),
            name: Self::default_name(),
            none: Default::default(),
            off: Default::default(),
            on: Self::default_on(),
            seven: Self::default_seven(),
            type_: Self::default_type(),
            word: Self::default_word(),
            zero: Default::default(),
        }
    }
}

/// `Mode` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// `read`.
    Read,
    /// `write`.
    Write,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Mode {
    "read" => Read,
    "write" => Write,
} }

/// `Name` of the protocol.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    Serialize
)]
#[serde(transparent)]
pub struct Name(pub String);

crate::open::string_newtype!(Name);

/// The `only` branch of [`Access`].
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct OnlyAccess {
    /// `paths` on the wire.
    pub paths: Vec<String>,
}

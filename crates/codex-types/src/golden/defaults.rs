// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Defaults that are the type's own, and defaults that are not.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum Access {
    #[serde(rename = "full")]
    Full,
    #[serde(rename = "only")]
    Only(OnlyAccess),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { Access {
    "full" => Full,
    "only" => Only(body),
} }

/// The response to the server request `golden/ask`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenAskResponse {
    pub granted: bool,
    pub scope: Mode,
}

impl GoldenAskResponse {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
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

crate::object::object! { GoldenAskResponse {
    "granted" => granted: required,
    "scope" => scope: or GoldenAskResponse::default_scope,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub kind: Mode,
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

crate::object::object! { GoldenParams {
    "kind" => kind: or GoldenParams::default_kind,
    "flag" => flag: or_default,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub access: Access,
    pub empty: String,
    pub half: f64,
    pub map: BTreeMap<String, String>,
    pub minus: i32,
    pub mode: Mode,
    pub modes: Vec<Mode>,
    pub name: Name,
    pub none: Vec<String>,
    pub off: bool,
    pub on: bool,
    pub seven: u32,
    pub type_: bool,
    pub word: String,
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

crate::object::object! { GoldenResponse {
    "access" => access: or GoldenResponse::default_access,
    "empty" => empty: or_default,
    "half" => half: or GoldenResponse::default_half,
    "map" => map: or_default,
    "minus" => minus: or GoldenResponse::default_minus,
    "mode" => mode: or GoldenResponse::default_mode,
    "modes" => modes: or GoldenResponse::default_modes,
    "name" => name: or GoldenResponse::default_name,
    "none" => none: or_default,
    "off" => off: or_default,
    "on" => on: or GoldenResponse::default_on,
    "seven" => seven: or GoldenResponse::default_seven,
    "type" => type_: or GoldenResponse::default_type,
    "word" => word: or GoldenResponse::default_word,
    "zero" => zero: or_default,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Mode {
    Read,
    Write,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Mode {
    "read" => Read,
    "write" => Write,
} }

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Name(pub String);

crate::open::string_newtype!(Name);

/// The `only` branch of [`Access`].
#[derive(Clone, Debug, PartialEq)]
pub struct OnlyAccess {
    pub paths: Vec<String>,
}

crate::object::object! { OnlyAccess {
    "paths" => paths: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Items, fields and branches of the experimental surface alone.

#[allow(unused_imports)]
use serde::Serialize;

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Choice {
    Extra(Extra),
    String(String),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

#[cfg(feature = "experimental")]
crate::open::untagged_union! { Choice {
    Extra => fits Extra,
    String => string,
} }

/// Only there.
///
/// The branch of [`Choice`].
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    pub deep: String,
}

#[cfg(feature = "experimental")]
impl Extra {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(deep: impl Into<String>) -> Self {
        Self { deep: deep.into() }
    }
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for Extra {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["deep"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { Extra {
    "deep" => deep: required,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub name: String,
    pub kind: Option<Kind>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub extra: Option<Extra>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub flags: Vec<String>,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub level: u32,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: Default::default(),
            #[cfg(feature = "experimental")]
            extra: Default::default(),
            #[cfg(feature = "experimental")]
            flags: Default::default(),
            #[cfg(feature = "experimental")]
            level: Self::default_level(),
        }
    }
    #[cfg(feature = "experimental")]
    fn default_level() -> u32 {
        3
    }
}

crate::object::object! { GoldenParams {
    "name" => name: required,
    "kind" => kind: option,
    #[cfg(feature = "experimental")] "extra" => extra: option,
    #[cfg(feature = "experimental")] "flags" => flags: or_default,
    #[cfg(feature = "experimental")] "level" => level: or GoldenParams::default_level,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub id: String,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    pub serial: u64,
}

crate::object::object! { GoldenResponse {
    "id" => id: required,
    #[cfg(feature = "experimental")] "serial" => serial: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    Old,
    /// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
    #[cfg(feature = "experimental")]
    New,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Kind {
    "old" => Old,
    #[cfg(feature = "experimental")] "new" => New,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Word(pub String);

#[cfg(feature = "experimental")]
crate::open::string_newtype!(Word);

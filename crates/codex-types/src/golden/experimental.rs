// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Items, fields and branches of the experimental surface alone.

#[allow(unused_imports)]
use serde::Serialize;

/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Choice {
    Extra(Extra),
    String(String),
    /// A value that this version of the crate does not know, as it was read.
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
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    pub deep: String,
}

#[cfg(feature = "experimental")]
impl Extra {
    /// Sets the required fields; all others are left out or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(deep: impl Into<String>) -> Self {
        Self { deep: deep.into() }
    }
}

#[cfg(feature = "experimental")]
impl crate::open::Fits for Extra {
    fn fits(value: &serde_json::Value, exact: bool) -> bool {
        crate::open::Form {
            required: &["deep"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, exact)
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { Extra {
    "deep" => deep: required,
} }

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub name: String,
    pub kind: Option<Kind>,
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub extra: Option<Extra>,
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub flags: Vec<String>,
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub level: u32,
}

impl GoldenParams {
    /// Sets the required fields; all others are left out or have their default.
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

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub id: String,
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
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
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    New,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Kind {
    "old" => Old,
    #[cfg(feature = "experimental")] "new" => New,
} }

/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Word(pub String);

#[cfg(feature = "experimental")]
crate::open::string_newtype!(Word);

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Items, fields and branches of the experimental surface alone.

#[allow(unused_imports)]
use serde::Serialize;

/// `Choice` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Choice {
    /// Extra of a Choice.
    Extra(Extra),
    /// String of a Choice.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Extra {
    /// `deep` on the wire.
    pub deep: String,
}

#[cfg(feature = "experimental")]
impl Extra {
    /// A `Extra` of its required fields; all others as if they were left out.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `name` on the wire.
    pub name: String,
    /// `kind` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// `extra` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<Extra>,
    /// `flags` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub flags: Vec<String>,
    /// `level` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub level: u32,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenResponse {
    /// `id` on the wire.
    pub id: String,
    /// `serial` on the wire.
    ///
    /// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
    #[cfg(feature = "experimental")]
    pub serial: u64,
}

crate::object::object! { GoldenResponse {
    "id" => id: required,
    #[cfg(feature = "experimental")] "serial" => serial: required,
} }

/// `Kind` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `old`.
    Old,
    /// `new`.
    ///
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

/// `Word` of the protocol.
///
/// *Experimental*: only with the cargo feature `experimental`; the runtime refuses it unless `initialize` asked for `experimentalApi`.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Word(pub String);

#[cfg(feature = "experimental")]
crate::open::string_newtype!(Word);

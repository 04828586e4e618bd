//! The contents of one shape, and the macro that derives a shape from Rust types.

use std::collections::BTreeMap;

use serde_json::Value;

/// The two schema generators that the corpus covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Schemars {
    /// schemars 0.8, which Codex uses. It writes draft 7.
    V08,
    /// schemars 1. It writes draft 2020-12.
    V1,
}

impl Schemars {
    /// Both versions, in order.
    pub const ALL: [Self; 2] = [Self::V08, Self::V1];

    /// Returns the name of the version in reports and folder names.
    pub fn name(self) -> &'static str {
        match self {
            Self::V08 => "schemars-0.8",
            Self::V1 => "schemars-1",
        }
    }
}

/// Whether definitions are renamed in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Each definition gets the shape's name as a prefix, so that the names of shapes do not collide.
    Prefixed,
    /// The definitions keep their names, because the shape is about these names.
    Kept,
}

/// Where the generated code of a shape may hold raw JSON (`serde_json::Value`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raw {
    /// At most this many places hold raw JSON. The Rust type itself holds any JSON there.
    Places(usize),
    /// Any place may hold raw JSON, because no Rust type expresses the schema.
    Anywhere,
}

/// The output of one version of schemars and of ts-rs for a shape.
#[derive(Debug, Clone)]
pub struct Witness {
    /// The root schema, with its own `definitions` or `$defs`.
    pub schema: Value,
    /// TypeScript declarations (`export type …`) by file name, without banner and imports.
    pub bindings: BTreeMap<String, String>,
}

/// One small type in the form of the generator's input.
#[derive(Debug, Clone)]
pub struct Shape {
    /// The shape's name in reports, in kebab case.
    pub id: &'static str,
    /// The special property of the shape.
    pub about: &'static str,
    /// The name of the root type in the schema and in the bindings.
    pub name: String,
    /// Whether the definitions are renamed.
    pub names: Names,
    /// The places where raw JSON is correct.
    pub raw: Raw,
    /// The output of schemars 0.8 and ts-rs.
    pub v08: Witness,
    /// The output of schemars 1 and ts-rs.
    pub v1: Witness,
    /// Values of the type in the form of serde.
    pub samples: Vec<String>,
}

impl Shape {
    /// Returns the output for this version of schemars.
    pub fn witness(&self, schemars: Schemars) -> &Witness {
        match schemars {
            Schemars::V08 => &self.v08,
            Schemars::V1 => &self.v1,
        }
    }

    /// Sets the places where raw JSON is correct.
    #[must_use]
    pub(crate) fn raw(mut self, raw: Raw) -> Self {
        self.raw = raw;
        self
    }

    /// Keeps the names of the definitions.
    #[must_use]
    pub(crate) fn keep_names(mut self) -> Self {
        self.names = Names::Kept;
        self
    }

    /// Changes both schemas, for shapes that the derives cannot express.
    #[must_use]
    pub(crate) fn patch(mut self, patch: impl Fn(&mut Value)) -> Self {
        patch(&mut self.v08.schema);
        patch(&mut self.v1.schema);
        self
    }
}

/// Creates a [`Shape`] from Rust types.
///
/// The types are compiled twice, in a module for each version of schemars: both derives are called `JsonSchema`, use the
/// attribute `schemars`, and write paths that begin with `schemars::`.
macro_rules! shape {
    (
        $id:literal, $about:expr, $root:ty;
        types { $($item:item)* }
        $(helpers { $($helper:item)* })?
        samples [ $($sample:expr),* $(,)? ]
    ) => {{
        // Only derives read these types, and some names are odd on purpose.
        #[allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals, deprecated, clippy::all)]
        mod v08 {
            #[allow(unused_imports)]
            use crate::corpus::prelude::*;
            use schemars08 as schemars;
            $(#[derive(::serde::Serialize, schemars08::JsonSchema, ::ts_rs::TS)] $item)*
            $($($helper)*)?

            pub(super) fn witness() -> crate::Witness {
                crate::Witness {
                    schema: ::serde_json::to_value(schemars::schema_for!($root)).expect("a schema is JSON"),
                    bindings: crate::bindings::declarations::<$root>(crate::Schemars::V08),
                }
            }
        }
        #[allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals, deprecated, clippy::all)]
        mod v1 {
            #[allow(unused_imports)]
            use crate::corpus::prelude::*;
            use schemars1 as schemars;
            $(#[derive(::serde::Serialize, schemars1::JsonSchema, ::ts_rs::TS)] $item)*
            $($($helper)*)?

            pub(super) fn witness() -> crate::Witness {
                crate::Witness {
                    schema: schemars::schema_for!($root).into(),
                    bindings: crate::bindings::declarations::<$root>(crate::Schemars::V1),
                }
            }

            pub(super) fn samples() -> Vec<::std::string::String> {
                let samples: Vec<$root> = vec![$($sample),*];
                samples.iter().map(|sample| ::serde_json::to_string(sample).expect("a sample is JSON")).collect()
            }

            pub(super) fn name() -> ::std::string::String {
                <$root as ::ts_rs::TS>::ident(&::ts_rs::Config::new())
            }
        }
        crate::Shape {
            id: $id,
            about: $about,
            name: v1::name(),
            names: crate::Names::Prefixed,
            raw: crate::Raw::Places(0),
            v08: v08::witness(),
            v1: v1::witness(),
            samples: v1::samples(),
        }
    }};
}
pub(crate) use shape;

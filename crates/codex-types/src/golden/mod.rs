// Written by `cargo xtask generate-types`; change tests/golden instead.
//! The code that the generator makes from the golden inputs.

// Each type is compiled; the tests in `golden_tests` use some of them.
#![allow(dead_code, unreachable_pub)]

pub(crate) mod aliases;
pub(crate) mod defaults;
pub(crate) mod double_options;
pub(crate) mod experimental;
pub(crate) mod markup;
pub(crate) mod mixed_string_or_object;
pub(crate) mod namespaces;
pub(crate) mod nested_any_of;
pub(crate) mod nullable;
pub(crate) mod numbers;
pub(crate) mod odd_keys;
pub(crate) mod open_objects;
pub(crate) mod recursive;
pub(crate) mod secrets;
pub(crate) mod sibling_properties;
pub(crate) mod string_enums;
pub(crate) mod tagged_unions;
pub(crate) mod untagged_unions;
pub(crate) mod wrong_names;

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! All number formats.

#[allow(unused_imports)]
use serde::Serialize;

/// The params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenParams {
    pub int32: i32,
    pub int64: i64,
    pub uint16: u16,
    pub uint32: u32,
    pub uint64: u64,
    pub uint: u64,
    pub double: f64,
    pub plain: f64,
    pub maybe: Option<u64>,
}

impl GoldenParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        int32: i32,
        int64: i64,
        uint16: u16,
        uint32: u32,
        uint64: u64,
        uint: u64,
        double: f64,
        plain: f64,
    ) -> Self {
        Self {
            int32,
            int64,
            uint16,
            uint32,
            uint64,
            uint,
            double,
            plain,
            maybe: Default::default(),
        }
    }
}

crate::object::object! { GoldenParams {
    "int32" => int32: required,
    "int64" => int64: required,
    "uint16" => uint16: required,
    "uint32" => uint32: required,
    "uint64" => uint64: required,
    "uint" => uint: required,
    "double" => double: required,
    "plain" => plain: required,
    "maybe" => maybe: option,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! All number formats.

#[allow(unused_imports)]
use serde::Serialize;

/// Params of the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenParams {
    /// `int32` on the wire.
    pub int32: i32,
    /// `int64` on the wire.
    pub int64: i64,
    /// `uint16` on the wire.
    pub uint16: u16,
    /// `uint32` on the wire.
    pub uint32: u32,
    /// `uint64` on the wire.
    pub uint64: u64,
    /// `uint` on the wire.
    pub uint: u64,
    /// `double` on the wire.
    pub double: f64,
    /// `plain` on the wire.
    pub plain: f64,
    /// `maybe` on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe: Option<u64>,
}

impl GoldenParams {
    /// A `GoldenParams` of its required fields; all others as if they were left out.
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

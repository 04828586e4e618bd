// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Words of the schema that rustdoc would take for links, tags, addresses or code to compile.

#[allow(unused_imports)]
use serde::Serialize;

/// `Choice` of the protocol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Choice {
    /// \<a\> \[b\]
    /// - list
    /// - code
    A,
    /// A value that this version of the crate does not know, as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Choice {
    "a" => A,
} }

/// Answer to the request `golden/call`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoldenResponse {
    /// `choice` on the wire.
    pub choice: Choice,
    /// `marked` on the wire.
    pub marked: Marked,
}

crate::object::object! { GoldenResponse {
    "choice" => choice: required,
    "marked" => marked: required,
} }

/// A \[`Missing`\] link, \[another\](x) and \[one more\]\[ref\], `Vec<T>` and Vec\<T\>, see <https://a.example/>\<id\>.
///
/// ```text
/// let x: <T> = [;
/// ```
///
/// ```text
/// fn main( {
/// ```
///
/// indented(code;
///
/// \<div\> \\\[x\] one \` tick */ "quoted" {braces} #\[attr\]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Marked {
    /// ~~~text
    /// open [code
    /// ~~~
    pub field: String,
    /// \`unbalanced \<T\>
    #[serde(rename = "r#type", skip_serializing_if = "Option::is_none")]
    pub r_type: Option<String>,
    /// `self` on the wire.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    pub self_: Option<String>,
}

crate::object::object! { Marked {
    "field" => field: required,
    "r#type" => r_type: option,
    "self" => self_: option,
} }

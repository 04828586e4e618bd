// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Words of the schema that rustdoc would take for links, tags, addresses or code to compile.

#[allow(unused_imports)]
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Choice {
    /// \<a\> \[b\]
    /// - list
    /// - code
    A,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { Choice {
    "a" => A,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub choice: Choice,
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
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// ~~~text
    /// open [code
    /// ~~~
    pub field: String,
    /// \`unbalanced \<T\>
    pub r_type: Option<String>,
    pub self_: Option<String>,
}

crate::object::object! { Marked {
    "field" => field: required,
    "r#type" => r_type: option,
    "self" => self_: option,
} }

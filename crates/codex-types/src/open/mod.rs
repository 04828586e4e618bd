//! Open enums and unions: types that keep values that this version of the crate does not know.
//!
//! This module owns the readers and macros that the generated enums, unions and newtypes invoke as `crate::open::…!`.
//! It depends on [`crate::read`] only. Readers for structs belong in [`crate::object`].
//!
//! A value, tag or key that no variant names becomes `Unrecognized` and keeps the complete JSON. A known tag with a
//! malformed body is an error, because treating the value as unknown would hide the mismatch. A tolerant read
//! ([`crate::read::tolerance`]) turns the malformed body into `Unrecognized` and reports the error beside the message.
//!
//! A tagged union is read in one pass: the runtime writes the tag first, so the body is read from the same input
//! straight into its struct. Only members that precede a late tag are buffered. The tagged enums of serde's derive
//! buffer every body and cannot keep an unknown tag; docs/ARCHITECTURE.md has the measurement.

mod best_match;
mod keyed;
mod tagged;
mod text;
mod untagged;
mod value;

// A protocol release does not always contain a type for each of these macros.
#[allow(unused_imports)]
pub(crate) use best_match::{best_match_union, is_recognized, match_score, read_candidate};
pub(crate) use keyed::{KEYED, Keyed, keyed, keyed_branch, keyed_key, keyed_text, keyed_union, member};
pub(crate) use tagged::{Tagged, body, keep_tagged, tagged, tagged_branch, tagged_union};
pub(crate) use text::{Text, read_text, string_enum, string_newtype, text_traits};
pub(crate) use untagged::{Fits, Form, Keys, untagged_form, untagged_union};
#[allow(unused_imports)]
pub(crate) use value::{newtype, value_enum};

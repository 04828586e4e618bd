//! Unions whose branches overlap in form, so that only a trial decode can choose the branch.
//!
//! This module owns the [`best_match_union`] macro and its scoring. It depends on [`crate::read`]. Unions that a tag, a
//! key or a form can decide belong in [`super::tagged`], [`super::keyed`] and [`super::untagged`].

use serde_json::Value;

use crate::read::{self, Failure, Read, tolerance};

/// Reads `value` as one candidate branch. The read is strict: if fields could be left out, every branch would fit.
#[allow(dead_code)]
pub(crate) fn read_candidate<T: Read>(value: &Value) -> Result<T, Failure> {
    let _strict = tolerance::Strict::begin();
    read::from_value_strict(value)
}

/// Scores how much of `value` a candidate branch writes back.
///
/// Returns `usize::MAX` if the candidate writes the whole value back. Otherwise the score is one more than the number
/// of equal members and items, or 0 if none is equal. A branch that keeps the value as `Unrecognized` scores 1.
#[allow(dead_code)]
pub(crate) fn match_score(value: &Value, found: &impl serde::Serialize, is_recognized: bool) -> usize {
    fn equal_parts(left: &Value, right: &Value) -> usize {
        match (left, right) {
            (Value::Object(left), Value::Object(right)) => {
                left.iter().filter_map(|(key, value)| Some(1 + equal_parts(value, right.get(key)?))).sum()
            }
            (Value::Array(left), Value::Array(right)) => {
                left.iter().zip(right).map(|(left, right)| equal_parts(left, right)).sum()
            }
            (left, right) => usize::from(left == right),
        }
    }
    if !is_recognized {
        return 1;
    }
    match serde_json::to_value(found) {
        Ok(written) if written == *value => usize::MAX,
        Ok(written) => match equal_parts(value, &written) {
            0 => 0,
            parts => parts + 1,
        },
        Err(_) => 0,
    }
}

/// Implements `Read` for a union whose branches overlap in form.
///
/// The first branch that writes back the whole value is chosen. Otherwise the branch with the highest [`match_score`]
/// is chosen.
#[allow(unused_macros)]
macro_rules! best_match_union {
    ($name:ident { $($(#[$meta:meta])* $variant:ident $(unless $open:ident)?,)* }) => {
        impl crate::open::Fits for $name {
            fn fits(value: &serde_json::Value, _: crate::open::Keys) -> bool {
                !matches!(crate::read::from_value_strict::<Self>(value), Ok(Self::Unrecognized(_)) | Err(_))
            }
        }

        impl crate::read::Read for $name {
            // The branch can only be chosen from the complete value.
            const HINT: crate::read::Hint = <serde_json::Value as crate::read::Read>::HINT;

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                let value = <serde_json::Value as crate::read::Read>::read(token)?;
                #[allow(unused_mut)]
                let mut best: Option<(usize, Self)> = None;
                $($(#[$meta])* if let Ok(body) = crate::open::read_candidate(&value) {
                    let is_recognized = crate::open::is_recognized!(body $(, $open)?);
                    let found = Self::$variant(body);
                    match crate::open::match_score(&value, &found, is_recognized) {
                        usize::MAX => return Ok(found),
                        score if best.as_ref().is_none_or(|(most, _)| score > *most) => {
                            best = Some((score, found));
                        }
                        _ => {}
                    }
                })*
                Ok(match best {
                    Some((_, found)) => found,
                    None => Self::Unrecognized(value),
                })
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

#[allow(unused_macros)]
macro_rules! is_recognized {
    ($body:ident) => {
        true
    };
    ($body:ident, $open:ident) => {
        !matches!($body, $open::Unrecognized(_))
    };
}

#[allow(unused_imports)]
pub(crate) use {best_match_union, is_recognized};

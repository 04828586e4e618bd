//! Keyed unions: a branch is either a plain string or an object with a single key that names the branch.
//!
//! This module owns the [`Keyed`] trait, its reader and the [`keyed_union`] macro. It depends on [`crate::read`].
//! Unions with a tag inside the object belong in [`super::tagged`].

use serde_json::{Map as JsonMap, Value};

use crate::read::{self, Failure, Map, Read, Token, tolerance};

/// A union that is a plain string, or an object whose only key names the branch.
pub(crate) trait Keyed: Sized {
    /// For each branch: its key if the branch has a body, `None` if the branch is a plain string.
    const KEYS: &'static [Option<&'static str>];
    fn from_text(text: &str) -> Option<Self>;
    /// Reads the value of `key` as a branch body.
    ///
    /// Returns `None`, and leaves the value unread, if `key` names no branch with a body.
    fn read<'de>(key: &str, map: &mut (dyn Map<'de> + '_)) -> Result<Option<Self>, Failure>;
    fn unrecognized(value: Value) -> Self;
}

pub(crate) const KEYED: &str = "a string, or an object with one key";

/// Reads a [`Keyed`] union.
pub(crate) fn keyed<T: Keyed>(token: Token<'_, '_>) -> Result<T, Failure> {
    let is_union = matches!(token, Token::Text(_) | Token::Map(_));
    keyed_branch_of(token).or_else(|failure| {
        let kept = if is_union { tolerance::keep_branch(failure) } else { tolerance::keep_non_union(failure) };
        kept.map(T::unrecognized)
    })
}

fn keyed_branch_of<T: Keyed>(token: Token<'_, '_>) -> Result<T, Failure> {
    match token {
        Token::Text(text) if T::KEYS.contains(&Some(text)) => Err(Failure::new(format!(
            "`{text}` needs a body: expected an object with the key `{text}`, found a string"
        ))),
        Token::Text(text) => Ok(T::from_text(text).unwrap_or_else(|| T::unrecognized(text.into()))),
        Token::Map(map) => {
            let mut unknown = JsonMap::new();
            while let Some(key) = map.key()? {
                if let Some(found) = T::read(&key, map).map_err(|failure| failure.at_key(&key))? {
                    read::skip_all(map)?;
                    return Ok(found);
                }
                let value = read::keep(map).map_err(|failure| failure.at_key(&key))?;
                unknown.insert(key.into_owned(), value);
            }
            Ok(T::unrecognized(Value::Object(unknown)))
        }
        other => Err(other.wrong_type(KEYED)),
    }
}

/// Reads the value of the current key.
pub(crate) fn member<'de, T: Read>(map: &mut (dyn Map<'de> + '_)) -> Result<T, Failure> {
    read::placed(|place| map.value(&T::HINT, place))
}

macro_rules! keyed_union {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident $(($body:ident))?,)* }) => {
        impl crate::open::Keyed for $name {
            const KEYS: &'static [Option<&'static str>] =
                &[$($(#[$meta])* crate::open::keyed_key!($wire $(, $body)?),)*];

            fn from_text(text: &str) -> Option<Self> {
                match text {
                    $($(#[$meta])* $wire => crate::open::keyed_text!($variant $(($body))?),)*
                    _ => None,
                }
            }

            fn read<'de>(
                key: &str,
                map: &mut (dyn crate::read::Map<'de> + '_),
            ) -> Result<Option<Self>, crate::read::Failure> {
                match key {
                    $($(#[$meta])* $wire => crate::open::keyed_branch!(map, $variant $(($body))?),)*
                    _ => Ok(None),
                }
            }

            fn unrecognized(value: serde_json::Value) -> Self {
                Self::Unrecognized(value)
            }
        }

        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(crate::open::KEYED);

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::open::keyed(token)
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

macro_rules! keyed_key {
    ($wire:literal) => {
        None
    };
    ($wire:literal, $body:ident) => {
        Some($wire)
    };
}

macro_rules! keyed_text {
    ($variant:ident) => {
        Some(Self::$variant)
    };
    ($variant:ident($body:ident)) => {
        None
    };
}

macro_rules! keyed_branch {
    ($map:ident, $variant:ident) => {{
        let _ = $map;
        Ok(None)
    }};
    ($map:ident, $variant:ident($body:ident)) => {
        crate::open::member($map).map(|body| Some(Self::$variant(body)))
    };
}

pub(crate) use {keyed_branch, keyed_key, keyed_text, keyed_union};

//! Tagged unions: objects in which one key, the tag, names the branch.
//!
//! This module owns the [`Tagged`] trait, its reader and the [`tagged_union`] macro. It depends on [`crate::read`].
//! Unions whose only key names the branch belong in [`super::keyed`].

use std::borrow::Cow;

use serde_json::{Map as JsonMap, Value};

use crate::read::tolerance::{self, PathGuard};
use crate::read::{self, Failure, Hint, Map, Read, Sink, Token};

/// A union whose branches are named by the value of one key, the tag.
pub(crate) trait Tagged: Sized {
    const TAG: &'static str;
    /// Reads the remaining members of an object with the tag `tag` into the empty `place`.
    fn read<'de>(tag: &str, body: &mut (dyn Map<'de> + '_), place: &mut Option<Self>) -> Result<(), Failure>;
    fn unrecognized(value: Value) -> Self;
}

/// Reads a [`Tagged`] union into the empty `place`.
pub(crate) fn tagged<T: Tagged>(token: Token<'_, '_>, place: &mut Option<T>) -> Result<(), Failure> {
    let kept = match split_tag(token, T::TAG) {
        Ok((map, (tag, before))) => {
            let read = match before {
                None => T::read(&tag, map, place),
                Some(before) => T::read(
                    &tag,
                    &mut LateTagMap { before: before.into_iter(), value: None, inside: None, rest: map },
                    place,
                ),
            };
            match read {
                Ok(()) => return Ok(()),
                Err(failure) => tolerance::keep_branch(failure),
            }
        }
        Err(failure) => tolerance::keep_non_union(failure),
    };
    *place = Some(T::unrecognized(kept?));
    Ok(())
}

type TagAndPrefix<'de> = (Cow<'de, str>, Option<Members<'de>>);

fn split_tag<'m, 'de>(
    token: Token<'m, 'de>,
    name: &'static str,
) -> Result<(&'m mut (dyn Map<'de> + 'm), TagAndPrefix<'de>), Failure> {
    let Token::Map(map) = token else {
        return Err(token.wrong_type(&format!("an object with the key `{name}`")));
    };
    let found = tag(map, name)?;
    Ok((map, found))
}

type Members<'de> = Vec<(Cow<'de, str>, Value)>;

/// Reads the tag and the members that precede the tag.
fn tag<'de>(map: &mut (dyn Map<'de> + '_), name: &'static str) -> Result<TagAndPrefix<'de>, Failure> {
    let mut before = None;
    while let Some(key) = map.key()? {
        if key == name {
            let tag = map.text().map_err(|failure| failure.at_key(name))?;
            return Ok((tag, before));
        }
        let value = read::keep(map).map_err(|failure| failure.at_key(&key))?;
        before.get_or_insert_with(Vec::new).push((key, value));
    }
    Err(Failure::missing(name))
}

/// An object with a late tag: yields the buffered members first, then the remaining input.
struct LateTagMap<'m, 'de> {
    before: std::vec::IntoIter<(Cow<'de, str>, Value)>,
    value: Option<Value>,
    inside: Option<PathGuard>,
    rest: &'m mut (dyn Map<'de> + 'm),
}

impl<'de> Map<'de> for LateTagMap<'_, 'de> {
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure> {
        let Some((key, value)) = self.before.next() else {
            self.value = None;
            return self.rest.key();
        };
        self.value = Some(value);
        self.inside = PathGuard::key(&key);
        Ok(Some(key))
    }
    fn text(&mut self) -> Result<Cow<'de, str>, Failure> {
        let _path = self.inside.take();
        match self.value.take() {
            None => self.rest.text(),
            Some(Value::String(text)) => Ok(Cow::Owned(text)),
            Some(other) => Err(Token::Json(other).wrong_type("a string")),
        }
    }
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
        let _path = self.inside.take();
        match self.value.take() {
            None => self.rest.value(hint, sink),
            Some(value) => read::emit(&value, hint, sink),
        }
    }
}

/// Reads the complete object for a tag that no branch names.
///
/// If the tag occurs twice, the first occurrence counts, as for known tags.
pub(crate) fn keep_tagged<'de>(body: &mut (dyn Map<'de> + '_), key: &'static str, tag: &str) -> Result<Value, Failure> {
    let mut object = read::keep_all(body, JsonMap::new())?;
    object.insert(key.to_owned(), tag.into());
    Ok(Value::Object(object))
}

/// Reads the remaining members of an object as a branch body.
pub(crate) fn body<'de, T: Read>(map: &mut (dyn Map<'de> + '_)) -> Result<T, Failure> {
    T::read(Token::Map(map))
}

macro_rules! tagged_union {
    ($name:ident, $tag:literal { $($(#[$meta:meta])* $wire:literal => $variant:ident $(($body:ident))?,)* }) => {
        impl crate::open::Tagged for $name {
            const TAG: &'static str = $tag;

            fn read<'de>(
                tag: &str,
                body: &mut (dyn crate::read::Map<'de> + '_),
                place: &mut Option<Self>,
            ) -> Result<(), crate::read::Failure> {
                crate::read::must_be_empty!(place);
                *place = Some(match tag {
                    $($(#[$meta])* $wire => crate::open::tagged_branch!(body, $variant $(($body))?),)*
                    _ => Self::Unrecognized(crate::open::keep_tagged(body, $tag, tag)?),
                });
                Ok(())
            }

            fn unrecognized(value: serde_json::Value) -> Self {
                Self::Unrecognized(value)
            }
        }

        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(concat!("an object with the key `", $tag, "`"));

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::read::placed(|place| crate::open::tagged(token, place))
            }

            fn read_into(
                token: crate::read::Token<'_, '_>,
                place: &mut Option<Self>,
            ) -> Result<(), crate::read::Failure> {
                crate::open::tagged(token, place)
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

macro_rules! tagged_branch {
    ($input:ident, $variant:ident) => {{
        crate::read::skip_all($input)?;
        Self::$variant
    }};
    ($input:ident, $variant:ident($body:ident)) => {
        Self::$variant(crate::open::body($input)?)
    };
}

pub(crate) use {tagged_branch, tagged_union};

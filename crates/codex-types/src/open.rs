//! What lets a program outlive the release that it was compiled for: enums and unions that keep what they do not know.
//!
//! A value, tag or key that no variant names becomes `Unrecognized`, whole. A known tag with a body that does not fit is an
//! error, because treating it as unknown would hide it. Where a message is read tolerantly ([`tolerance`]) it becomes
//! `Unrecognized` too, and the error is told beside the message.
//!
//! Reading takes one pass: the runtime writes the tag first, so the body is read straight into its struct from the same
//! input. Only what stands before a late tag is buffered. (serde's own tagged enums buffer every body, and cannot keep an
//! unknown one; docs/ARCHITECTURE.md has the measurement.)

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use serde_json::{Map as JsonMap, Value};

use crate::read::tolerance::{self, Inside};
use crate::read::{self, Failure, Hint, Map, Read, Sink, Token};

/// A string of the input, borrowed where the input allows it.
pub(crate) struct Text<'de>(pub(crate) Cow<'de, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor<'a>(PhantomData<&'a ()>);
        impl<'de: 'a, 'a> Visitor<'de> for TextVisitor<'a> {
            type Value = Text<'a>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
            fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

/// A union whose branches name themselves in a key of the object.
pub(crate) trait Tagged: Sized {
    const TAG: &'static str;
    /// Reads the rest of an object with that tag into an empty place.
    fn read<'de>(tag: &str, body: &mut (dyn Map<'de> + '_), place: &mut Option<Self>) -> Result<(), Failure>;
    fn unrecognized(value: Value) -> Self;
}

/// Reads a [`Tagged`] union.
pub(crate) fn tagged<T: Tagged>(token: Token<'_, '_>, place: &mut Option<T>) -> Result<(), Failure> {
    let kept = match object_with_tag(token, T::TAG) {
        Ok((map, (tag, before))) => {
            let read = match before {
                None => T::read(&tag, map, place),
                Some(before) => {
                    T::read(&tag, &mut Late { before: before.into_iter(), value: None, inside: None, rest: map }, place)
                }
            };
            match read {
                Ok(()) => return Ok(()),
                Err(failure) => tolerance::keep_branch(failure),
            }
        }
        Err(failure) => tolerance::keep_other(failure),
    };
    *place = Some(T::unrecognized(kept?));
    Ok(())
}

type Found<'de> = (Cow<'de, str>, Option<Before<'de>>);

fn object_with_tag<'m, 'de>(
    token: Token<'m, 'de>,
    name: &'static str,
) -> Result<(&'m mut (dyn Map<'de> + 'm), Found<'de>), Failure> {
    let Token::Map(map) = token else {
        return Err(token.wrong(&format!("an object with the key `{name}`")));
    };
    let found = tag(map, name)?;
    Ok((map, found))
}

type Before<'de> = Vec<(Cow<'de, str>, Value)>;

/// The tag, and what stands before it.
fn tag<'de>(map: &mut (dyn Map<'de> + '_), name: &'static str) -> Result<Found<'de>, Failure> {
    let mut before = None;
    while let Some(key) = map.key()? {
        if key == name {
            let tag = map.text().map_err(|failure| failure.under(name))?;
            return Ok((tag, before));
        }
        let value = read::keep(map).map_err(|failure| failure.under(&key))?;
        before.get_or_insert_with(Vec::new).push((key, value));
    }
    Err(Failure::missing(name))
}

/// An object with a late tag: the members that came before it, then the rest of the input.
struct Late<'m, 'de> {
    before: std::vec::IntoIter<(Cow<'de, str>, Value)>,
    value: Option<Value>,
    inside: Option<Inside>,
    rest: &'m mut (dyn Map<'de> + 'm),
}

impl<'de> Map<'de> for Late<'_, 'de> {
    fn key(&mut self) -> Result<Option<Cow<'de, str>>, Failure> {
        let Some((key, value)) = self.before.next() else {
            self.value = None;
            return self.rest.key();
        };
        self.value = Some(value);
        self.inside = Inside::key(&key);
        Ok(Some(key))
    }
    fn text(&mut self) -> Result<Cow<'de, str>, Failure> {
        let _inside = self.inside.take();
        match self.value.take() {
            None => self.rest.text(),
            Some(Value::String(text)) => Ok(Cow::Owned(text)),
            Some(other) => Err(Token::Json(other).wrong("a string")),
        }
    }
    fn value(&mut self, hint: &'static Hint, sink: &mut dyn Sink) -> Result<(), Failure> {
        let _inside = self.inside.take();
        match self.value.take() {
            None => self.rest.value(hint, sink),
            Some(value) => read::give(&value, hint, sink),
        }
    }
}

/// The whole object, for a tag that nobody knows. Of two tags the first counts, as it does for those that are known.
pub(crate) fn keep_tagged<'de>(body: &mut (dyn Map<'de> + '_), key: &'static str, tag: &str) -> Result<Value, Failure> {
    let mut object = read::keep_all(body, JsonMap::new())?;
    object.insert(key.to_owned(), tag.into());
    Ok(Value::Object(object))
}

/// A union that is a plain string, or an object whose only key names the branch.
pub(crate) trait Keyed: Sized {
    /// Keys of branches with a body; nothing for those without.
    const KEYS: &'static [Option<&'static str>];
    fn from_text(text: &str) -> Option<Self>;
    /// Reads the value under a known key; leaves it unread under another.
    fn read<'de>(key: &str, map: &mut (dyn Map<'de> + '_)) -> Result<Option<Self>, Failure>;
    fn unrecognized(value: Value) -> Self;
}

pub(crate) const KEYED: &str = "a string, or an object with one key";

/// Reads a [`Keyed`] union.
pub(crate) fn keyed<T: Keyed>(token: Token<'_, '_>) -> Result<T, Failure> {
    let is_union = matches!(token, Token::Text(_) | Token::Map(_));
    keyed_branch_of(token).or_else(|failure| {
        let kept = if is_union { tolerance::keep_branch(failure) } else { tolerance::keep_other(failure) };
        kept.map(T::unrecognized)
    })
}

fn keyed_branch_of<T: Keyed>(token: Token<'_, '_>) -> Result<T, Failure> {
    match token {
        Token::Text(text) if T::KEYS.contains(&Some(text)) => {
            Err(Failure::new(format!("`{text}` needs a body: expected an object with the key `{text}`")))
        }
        Token::Text(text) => Ok(T::from_text(text).unwrap_or_else(|| T::unrecognized(text.into()))),
        Token::Map(map) => {
            let mut unknown = JsonMap::new();
            while let Some(key) = map.key()? {
                if let Some(found) = T::read(&key, map).map_err(|failure| failure.under(&key))? {
                    read::skip_all(map)?;
                    return Ok(found);
                }
                let value = read::keep(map).map_err(|failure| failure.under(&key))?;
                unknown.insert(key.into_owned(), value);
            }
            Ok(T::unrecognized(Value::Object(unknown)))
        }
        other => Err(other.wrong(KEYED)),
    }
}

/// Reads a body.
pub(crate) fn body<'de, T: Read>(map: &mut (dyn Map<'de> + '_)) -> Result<T, Failure> {
    T::read(Token::Map(map))
}

/// Reads the value of a key.
pub(crate) fn member<'de, T: Read>(map: &mut (dyn Map<'de> + '_)) -> Result<T, Failure> {
    read::placed(|place| map.value(&T::HINT, place))
}

/// Whether a value has the form of a branch of an untagged union.
///
/// `exact` also refuses keys that the branch's schema rules out. It is tried first on all branches, so that a branch which
/// would drop a key never wins over one that has a place for it.
pub(crate) trait Fits {
    fn fits(value: &Value, exact: bool) -> bool;
}

type FitsFn = fn(&Value, bool) -> bool;

/// What tells an object apart without a tag.
pub(crate) struct Form {
    pub(crate) required: &'static [&'static str],
    pub(crate) constants: &'static [(&'static str, &'static [&'static str])],
    /// The same for constants that are no strings, as JSON text.
    pub(crate) scalars: &'static [(&'static str, &'static [&'static str])],
    pub(crate) known: Option<&'static [&'static str]>,
    /// Keys whose value has a form of its own, and its test.
    pub(crate) nested: &'static [(&'static str, FitsFn)],
}

impl Form {
    /// What every object fits. Not every release has a branch that needs it.
    #[allow(dead_code)]
    pub(crate) const ANY: Self = Self { required: &[], constants: &[], scalars: &[], known: None, nested: &[] };

    pub(crate) fn fits(&self, value: &Value, exact: bool) -> bool {
        let Value::Object(object) = value else { return false };
        self.required.iter().all(|key| object.contains_key(*key))
            && self.constants.iter().all(|(key, allowed)| match object.get(*key) {
                Some(Value::String(text)) => allowed.contains(&text.as_str()),
                Some(_) => false,
                None => true,
            })
            && self.scalars.iter().all(|(key, allowed)| match object.get(*key) {
                Some(value) => allowed.contains(&value.to_string().as_str()),
                None => true,
            })
            && self.nested.iter().all(|(key, fits)| object.get(*key).is_some_and(|inner| fits(inner, exact)))
            && (!exact || self.known.is_none_or(|known| object.keys().all(|key| known.contains(&key.as_str()))))
    }
}

/// Reads a branch that may be another one: strictly, because a part that is left out would make any branch fit.
#[allow(dead_code)]
pub(crate) fn tried<T: Read>(value: &Value) -> Result<T, Failure> {
    let _strict = tolerance::Strict::begin();
    read::value(value)
}

/// How much of `value` the type writes back: everything (`usize::MAX`), or more than the number of members and items that are
/// equal. A type that does not recognize the value keeps all of it, which is worth more than none of it.
#[allow(dead_code)]
pub(crate) fn likeness(value: &Value, found: &impl serde::Serialize, is_recognized: bool) -> usize {
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

macro_rules! string_enum {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident,)* }) => {
        impl $name {
            /// The value as it stands on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $($(#[$meta])* Self::$variant => $wire,)*
                    Self::Unrecognized(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($(#[$meta])* $wire => Self::$variant,)*
                    _ => Self::Unrecognized(text.to_owned()),
                }
            }
        }

        crate::open::text_traits!($name);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        crate::open::read_text!($name);
    };
}

/// Reads a string into a type that every string can become.
macro_rules! read_text {
    ($name:ident) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any("a string");

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                match token {
                    crate::read::Token::Text(text) => Ok(Self::from(text)),
                    other => Err(other.wrong("a string")),
                }
            }
        }

        crate::read::for_serde!($name);
    };
}

macro_rules! string_newtype {
    ($name:ident) => {
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        crate::open::text_traits!($name);
        crate::open::read_text!($name);
    };
}

macro_rules! text_traits {
    ($name:ident) => {
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
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

        crate::read::for_serde!($name);
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

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::open::keyed(token)
            }
        }

        crate::read::for_serde!($name);
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

macro_rules! untagged_union {
    ($name:ident { $($(#[$meta:meta])* $variant:ident => $form:ident $($fits:ident)?,)* }) => {
        impl crate::open::Fits for $name {
            #[allow(unused_variables)]
            fn fits(value: &serde_json::Value, exact: bool) -> bool {
                $($(#[$meta])* if crate::open::untagged_form!(value, exact, $form $($fits)?) { return true; })*
                false
            }
        }

        impl crate::read::Read for $name {
            // What it is can only be told from the whole.
            const HINT: crate::read::Hint = <serde_json::Value as crate::read::Read>::HINT;

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                let value = <serde_json::Value as crate::read::Read>::read(token)?;
                #[allow(unused_variables)]
                for exact in [true, false] {
                    $($(#[$meta])* if crate::open::untagged_form!(&value, exact, $form $($fits)?) {
                        return crate::read::value_here(&value)
                            .map(Self::$variant)
                            .or_else(|failure| crate::read::tolerance::keep_branch(failure).map(Self::Unrecognized));
                    })*
                }
                Ok(Self::Unrecognized(value))
            }
        }

        crate::read::for_serde!($name);
    };
}

/// Reads a union whose branches overlap in form: the first branch that writes back what was read, else the branch that
/// writes back most of it. A branch that does not recognize the value counts when no other has anything of it.
#[allow(unused_macros)]
macro_rules! tried_union {
    ($name:ident { $($(#[$meta:meta])* $variant:ident $(unless $open:ident)?,)* }) => {
        impl crate::open::Fits for $name {
            fn fits(value: &serde_json::Value, _: bool) -> bool {
                !matches!(crate::read::value::<Self>(value), Ok(Self::Unrecognized(_)) | Err(_))
            }
        }

        impl crate::read::Read for $name {
            // What it is can only be told from the whole.
            const HINT: crate::read::Hint = <serde_json::Value as crate::read::Read>::HINT;

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                let value = <serde_json::Value as crate::read::Read>::read(token)?;
                #[allow(unused_mut)]
                let mut best: Option<(usize, Self)> = None;
                $($(#[$meta])* if let Ok(body) = crate::open::tried(&value) {
                    let is_recognized = crate::open::is_recognized!(body $(, $open)?);
                    let found = Self::$variant(body);
                    match crate::open::likeness(&value, &found, is_recognized) {
                        usize::MAX => return Ok(found),
                        likeness if best.as_ref().is_none_or(|(most, _)| likeness > *most) => {
                            best = Some((likeness, found));
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

        crate::read::for_serde!($name);
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

#[allow(unused_macros)]
macro_rules! value_enum {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident,)* }) => {
        impl $name {
            /// The constant as it stands on the wire.
            pub fn to_value(&self) -> serde_json::Value {
                match self {
                    $($(#[$meta])* Self::$variant => serde_json::Value::from($wire),)*
                    Self::Unrecognized(value) => value.clone(),
                }
            }
        }

        impl From<serde_json::Value> for $name {
            fn from(value: serde_json::Value) -> Self {
                $($(#[$meta])* if value == serde_json::Value::from($wire) {
                    return Self::$variant;
                })*
                Self::Unrecognized(value)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_value().serialize(serializer)
            }
        }

        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = <serde_json::Value as crate::read::Read>::HINT;

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                <serde_json::Value as crate::read::Read>::read(token).map(Self::from)
            }
        }

        crate::read::for_serde!($name);
    };
}

/// Reads a type that stands around another because the other contains it.
#[allow(unused_macros)]
macro_rules! newtype {
    ($name:ident) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(stringify!($name));

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::read::Read::read(token).map(Self)
            }
        }

        crate::read::for_serde!($name);
    };
}

macro_rules! untagged_form {
    ($value:expr, $exact:ident, fits $name:ident) => {
        <$name as crate::open::Fits>::fits($value, $exact)
    };
    ($value:expr, $exact:ident, string) => {{
        let _ = $exact;
        $value.is_string()
    }};
    ($value:expr, $exact:ident, boolean) => {{
        let _ = $exact;
        $value.is_boolean()
    }};
    ($value:expr, $exact:ident, integer) => {{
        let _ = $exact;
        $value.is_i64()
    }};
    ($value:expr, $exact:ident, unsigned) => {{
        let _ = $exact;
        $value.is_i64() || $value.is_u64()
    }};
    ($value:expr, $exact:ident, number) => {{
        let _ = $exact;
        $value.is_number()
    }};
    ($value:expr, $exact:ident, array) => {{
        let _ = $exact;
        $value.is_array()
    }};
    ($value:expr, $exact:ident, object) => {{
        let _ = $exact;
        $value.is_object()
    }};
}

// Not every release has a type for each of them.
#[allow(unused_imports)]
pub(crate) use {
    is_recognized, keyed_branch, keyed_key, keyed_text, keyed_union, newtype, read_text, string_enum, string_newtype,
    tagged_branch, tagged_union, text_traits, tried_union, untagged_form, untagged_union, value_enum,
};

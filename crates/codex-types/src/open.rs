//! What lets a program outlive the release that it was compiled for: enums and unions that keep what they do not know.
//!
//! A value, tag or key that no variant names becomes `Unrecognized`, whole. A known tag with a body that does not fit stays
//! an error, because treating it as unknown would hide it.
//!
//! Reading takes one pass: the runtime writes the tag first, so the body is read straight into its struct from the same
//! input. Only what stands before a late tag is buffered. (serde's own tagged enums buffer every body, and cannot keep an
//! unknown one; docs/ARCHITECTURE.md has the measurement.)

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

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

/// Reads a string into a type that every string can become.
pub(crate) struct StringVisitor<T>(pub(crate) PhantomData<T>);

impl<T: for<'a> From<&'a str>> Visitor<'_> for StringVisitor<T> {
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}

/// A union whose branches name themselves in a key of the object.
pub(crate) trait Tagged: Sized {
    const TAG: &'static str;
    fn read<'de, A: MapAccess<'de>>(tag: &str, body: Body<'de, A>) -> Result<Self, A::Error>;
}

/// Reads a [`Tagged`] union.
pub(crate) struct TaggedVisitor<T>(pub(crate) PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the key `{}`", T::TAG)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut before = Vec::new();
        while let Some(Text(key)) = map.next_key::<Text<'de>>()? {
            if key == T::TAG {
                let Text(tag) = map.next_value::<Text<'de>>()?;
                return T::read(&tag, Body { before: before.into_iter(), next: None, rest: map });
            }
            before.push((key, map.next_value::<Value>()?));
        }
        Err(A::Error::missing_field(T::TAG))
    }
}

/// What an object holds beside its tag: the entries that came before it, then the rest of the input.
pub(crate) struct Body<'de, A> {
    before: std::vec::IntoIter<(Cow<'de, str>, Value)>,
    next: Option<Value>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> Body<'de, A> {
    /// The body as a struct.
    pub(crate) fn read<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(self))
    }

    /// A body that the variant has no place for.
    pub(crate) fn skip(mut self) -> Result<(), A::Error> {
        while self.rest.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    /// The whole object, for a tag that nobody knows.
    pub(crate) fn keep(mut self, key: &str, tag: &str) -> Result<Value, A::Error> {
        let mut object: Map<String, Value> = self.before.map(|(key, value)| (key.into_owned(), value)).collect();
        object.insert(key.to_owned(), Value::String(tag.to_owned()));
        while let Some((key, value)) = self.rest.next_entry::<String, Value>()? {
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Body<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.before.next() {
            None => self.rest.next_key_seed(seed),
            Some((key, value)) => {
                self.next = Some(value);
                seed.deserialize(serde::de::value::CowStrDeserializer::new(key)).map(Some)
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.next.take() {
            None => self.rest.next_value_seed(seed),
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
        }
    }
}

/// A union that is a plain string, or an object whose only key names the branch.
pub(crate) trait Keyed: Sized {
    /// Keys of branches with a body; nothing for those without.
    const KEYS: &'static [Option<&'static str>];
    fn from_text(text: &str) -> Option<Self>;
    /// Reads the value under a known key; leaves it unread under another.
    fn read<'de, A: MapAccess<'de>>(key: &str, map: &mut A) -> Result<Option<Self>, A::Error>;
    fn unrecognized(value: Value) -> Self;
}

/// Reads a [`Keyed`] union.
pub(crate) struct KeyedVisitor<T>(pub(crate) PhantomData<T>);

impl<'de, T: Keyed> Visitor<'de> for KeyedVisitor<T> {
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or an object with one key")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if T::KEYS.contains(&Some(text)) {
            return Err(E::custom(format_args!("`{text}` needs a body: expected an object with the key `{text}`")));
        }
        Ok(T::from_text(text).unwrap_or_else(|| T::unrecognized(Value::String(text.to_owned()))))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut unknown = Map::new();
        while let Some(Text(key)) = map.next_key::<Text<'de>>()? {
            if let Some(found) = T::read(&key, &mut map)? {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(found);
            }
            unknown.insert(key.into_owned(), map.next_value()?);
        }
        Ok(T::unrecognized(Value::Object(unknown)))
    }
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
    pub(crate) known: Option<&'static [&'static str]>,
    /// Keys whose value has a form of its own, and its test.
    pub(crate) nested: &'static [(&'static str, FitsFn)],
}

impl Form {
    /// What every object fits. Not every release has a branch that needs it.
    #[allow(dead_code)]
    pub(crate) const ANY: Self = Self { required: &[], constants: &[], known: None, nested: &[] };

    pub(crate) fn fits(&self, value: &Value, exact: bool) -> bool {
        let Value::Object(object) = value else { return false };
        self.required.iter().all(|key| object.contains_key(*key))
            && self.constants.iter().all(|(key, allowed)| match object.get(*key) {
                Some(Value::String(text)) => allowed.contains(&text.as_str()),
                Some(_) => false,
                None => true,
            })
            && self.nested.iter().all(|(key, fits)| object.get(*key).is_some_and(|inner| fits(inner, exact)))
            && (!exact || self.known.is_none_or(|known| object.keys().all(|key| known.contains(&key.as_str()))))
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

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(crate::open::StringVisitor(std::marker::PhantomData))
            }
        }
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

            fn read<'de, A: serde::de::MapAccess<'de>>(
                tag: &str,
                body: crate::open::Body<'de, A>,
            ) -> Result<Self, A::Error> {
                match tag {
                    $($(#[$meta])* $wire => crate::open::tagged_branch!(body, $variant $(($body))?),)*
                    _ => body.keep($tag, tag).map(Self::Unrecognized),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // As a struct of the tag alone: `crate::decode` reads it first, to know where errors are.
                let visitor = crate::open::TaggedVisitor(std::marker::PhantomData);
                deserializer.deserialize_struct(stringify!($name), &[$tag], visitor)
            }
        }
    };
}

macro_rules! tagged_branch {
    ($input:ident, $variant:ident) => {
        $input.skip().map(|()| Self::$variant)
    };
    ($input:ident, $variant:ident($body:ident)) => {
        $input.read().map(Self::$variant)
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

            fn read<'de, A: serde::de::MapAccess<'de>>(
                key: &str,
                map: &mut A,
            ) -> Result<Option<Self>, A::Error> {
                match key {
                    $($(#[$meta])* $wire => crate::open::keyed_branch!(map, $wire, $variant $(($body))?),)*
                    _ => Ok(None),
                }
            }

            fn unrecognized(value: serde_json::Value) -> Self {
                Self::Unrecognized(value)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(crate::open::KeyedVisitor(std::marker::PhantomData))
            }
        }
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
    ($map:ident, $wire:literal, $variant:ident) => {
        Ok(None)
    };
    ($map:ident, $wire:literal, $variant:ident($body:ident)) => {
        // Where the union's key stands among the fields of a struct, serde buffers it, and the place is lost.
        $map.next_value()
            .map(|body| Some(Self::$variant(body)))
            .map_err(|error: A::Error| crate::decode::below($wire, &error))
    };
}

macro_rules! untagged_union {
    ($name:ident { $($(#[$meta:meta])* $variant:ident => $form:ident $($fits:ident)?,)* }) => {
        impl crate::open::Fits for $name {
            fn fits(value: &serde_json::Value, exact: bool) -> bool {
                $($(#[$meta])* if crate::open::untagged_form!(value, exact, $form $($fits)?) { return true; })*
                false
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                for exact in [true, false] {
                    $($(#[$meta])* if crate::open::untagged_form!(&value, exact, $form $($fits)?) {
                        return crate::decode::branch(&value).map($name::$variant);
                    })*
                }
                Ok($name::Unrecognized(value))
            }
        }
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

pub(crate) use {
    keyed_branch, keyed_key, keyed_text, keyed_union, string_enum, string_newtype, tagged_branch, tagged_union,
    text_traits, untagged_form, untagged_union,
};

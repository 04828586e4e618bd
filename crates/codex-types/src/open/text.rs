//! String enums and string newtypes, and [`Text`], a string that is borrowed where the input allows borrowing.
//!
//! This module owns the [`string_enum`] and [`string_newtype`] macros. It depends on [`crate::read`]. Enums of other
//! constants belong in [`super::value`].

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

/// A string of the input, borrowed where the input allows borrowing.
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

macro_rules! string_enum {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident,)* }) => {
        impl $name {
            /// Returns the value as it is written on the wire.
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

/// Implements `Read` for a type that can hold every string.
macro_rules! read_text {
    ($name:ident) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any("a string");

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                match token {
                    crate::read::Token::Text(text) => Ok(Self::from(text)),
                    other => Err(other.wrong_type("a string")),
                }
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

macro_rules! string_newtype {
    ($name:ident) => {
        impl $name {
            /// Returns the text.
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

pub(crate) use {read_text, string_enum, string_newtype, text_traits};

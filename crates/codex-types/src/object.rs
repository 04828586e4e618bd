//! Reading an object into a struct: what serde's derive does, in a third less compile time.
//!
//! The derive writes an enum of the fields, two visitors and a reader for arrays for every struct. Here the loop over the
//! keys is all that is written for each; the visitor stands once. Objects whose fields are flattened keep the derive.
//! (docs/performance.md has the measurement.)

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};

/// A struct that is read key by key.
pub(crate) trait Object: Sized {
    const NAME: &'static str;
    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Reads an [`Object`].
pub(crate) struct ObjectVisitor<T>(pub(crate) PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::NAME)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(map)
    }
}

/// Passes over the value of a key that the struct does not have.
pub(crate) fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(|_| ())
}

#[cold]
pub(crate) fn twice<E: Error>(key: &'static str) -> E {
    E::duplicate_field(key)
}

#[cold]
pub(crate) fn missing<E: Error>(key: &'static str) -> E {
    E::missing_field(key)
}

macro_rules! object {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)* }) => {
        impl crate::object::Object for $name {
            const NAME: &'static str = stringify!($name);

            fn read<'de, A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                $($(#[$meta])* let mut $field = None;)*
                while let Some(key) = map.next_key::<crate::open::Text<'de>>()? {
                    match &*key.0 {
                        $($(#[$meta])* $wire => {
                            if $field.is_some() {
                                return Err(crate::object::twice($wire));
                            }
                            $field = Some(map.next_value()?);
                        })*
                        _ => crate::object::skip(&mut map)?,
                    }
                }
                Ok(Self {
                    $($(#[$meta])* $field: crate::object::field!($field, $wire, $kind $($default)?),)*
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(crate::object::ObjectVisitor(std::marker::PhantomData))
            }
        }
    };
}

/// What becomes of a field when all keys are read.
macro_rules! field {
    ($field:ident, $wire:literal, required) => {
        match $field {
            Some(value) => value,
            None => return Err(crate::object::missing($wire)),
        }
    };
    // Absent and null are one.
    ($field:ident, $wire:literal, option) => {
        $field.flatten()
    };
    // Absent and null are two.
    ($field:ident, $wire:literal, double) => {
        $field
    };
    ($field:ident, $wire:literal, or_default) => {
        $field.unwrap_or_default()
    };
    ($field:ident, $wire:literal, or $default:path) => {
        match $field {
            Some(value) => value,
            None => $default(),
        }
    };
}

pub(crate) use {field, object};

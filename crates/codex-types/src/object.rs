//! Structs: reads a JSON object into the fields of a struct, and writes the fields.
//!
//! This module owns the [`object`] macro and the search for field names. It depends on [`crate::read`]. Readers of
//! enums and unions belong in [`crate::open`].
//!
//! serde's derive generates an enum of the fields, two visitors and an array reader for each struct, generic over the
//! input. Here a struct contributes only its names and one variable per field, and the loop over the keys is compiled
//! once. docs/performance.md has the measurement.

use serde_json::Value;

use crate::read::{self, Failure, Hint, Map, Members, Read, Sink, tolerance};

/// The names of a struct's fields as one concatenated text, and the length of each name.
///
/// An array of string slices would be larger: a program contains several thousand names, and each pointer costs 40
/// bytes.
pub(crate) struct Names {
    pub(crate) text: &'static str,
    pub(crate) lengths: &'static [u16],
}

/// Whether a struct requires a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// Returns the length of a field name. The compiler evaluates the assertion.
pub(crate) const fn length(name: &str) -> u16 {
    assert!(name.len() < 65_536, "the key of a field is longer than 65,535 bytes");
    name.len() as u16
}

/// The members of an object, looked up by the names of a struct's fields.
pub(crate) struct Fields<'m, 'de> {
    map: &'m mut (dyn Map<'de> + 'm),
    names: &'static Names,
    /// The name of the field that was found last.
    name: &'static str,
    next: Cursor,
}

/// The position of a name: its index, and the offset of its first byte.
#[derive(Clone, Copy, Default)]
struct Cursor {
    index: usize,
    start: usize,
}

impl<'m, 'de> Fields<'m, 'de> {
    pub(crate) fn new(map: &'m mut (dyn Map<'de> + 'm), names: &'static Names) -> Self {
        Self { map, names, name: "", next: Cursor::default() }
    }

    /// Advances to the next key that names a field, and returns the index of the field. Skips all other keys.
    pub(crate) fn next(&mut self) -> Result<Option<usize>, Failure> {
        while let Some(key) = self.map.key()? {
            if let Some(found) = self.find(&key) {
                return Ok(Some(found));
            }
            read::skip(self.map)?;
        }
        Ok(None)
    }

    /// Advances to the next key that names a field, and returns the index of the field.
    ///
    /// Keeps all other members in `others`.
    pub(crate) fn next_or_keep(
        &mut self,
        others: &mut serde_json::Map<String, Value>,
    ) -> Result<Option<usize>, Failure> {
        while let Some(key) = self.map.key()? {
            if let Some(found) = self.find(&key) {
                return Ok(Some(found));
            }
            let value = read::keep(self.map).map_err(|failure| failure.at_key(&key))?;
            others.insert(key.into_owned(), value);
        }
        Ok(None)
    }

    /// Searches from the last found field, because keys mostly arrive in the order of the fields.
    fn find(&mut self, key: &str) -> Option<usize> {
        let last = self.next.index;
        self.search(key, self.next, usize::MAX).or_else(|| self.search(key, Cursor::default(), last))
    }

    #[inline]
    fn search(&mut self, key: &str, mut cursor: Cursor, until: usize) -> Option<usize> {
        while cursor.index < until
            && let Some(length) = self.names.lengths.get(cursor.index)
        {
            let Cursor { index, start } = cursor;
            let end = start + usize::from(*length);
            cursor = Cursor { index: index + 1, start: end };
            if end - start == key.len()
                && let Some(name) = self.names.text.get(start..end)
                && name == key
            {
                self.name = name;
                self.next = cursor;
                return Some(index);
            }
        }
        None
    }

    /// Skips the value of the current key.
    pub(crate) fn skip(&mut self) -> Result<(), Failure> {
        read::skip(self.map)
    }

    /// Keeps the value of the current key in `others`.
    pub(crate) fn keep(&mut self, others: &mut serde_json::Map<String, Value>) -> Result<(), Failure> {
        let value = read::keep(self.map).map_err(|failure| failure.at_key(self.name))?;
        others.insert(self.name.to_owned(), value);
        Ok(())
    }

    /// Reads the value of the current key into its field.
    pub(crate) fn fill<T: Read>(&mut self, field: &mut Option<T>, need: Need) -> Result<(), Failure> {
        let is_filled = field.is_some();
        self.take(&T::HINT, is_filled, field, need)
    }

    fn take(&mut self, hint: &'static Hint, is_filled: bool, sink: &mut dyn Sink, need: Need) -> Result<(), Failure> {
        if is_filled {
            return Err(Failure::duplicate(self.name));
        }
        self.map.value(hint, sink).or_else(|failure| leave_field_out(failure.at_key(self.name), need))
    }
}

/// Leaves an optional field empty if its value does not fit and the read is tolerant.
#[cold]
fn leave_field_out(failure: Failure, need: Need) -> Result<(), Failure> {
    match need {
        Need::Required => Err(failure),
        Need::Optional => tolerance::leave_out(failure),
    }
}

/// Reads the field that takes the extra keys, for example a flattened union.
#[allow(dead_code, reason = "a protocol may have no union beside the fields of a struct")]
pub(crate) fn read_rest<T: Read>(others: &serde_json::Map<String, Value>) -> Result<T, Failure> {
    let _rest = tolerance::Root::of_rest(others);
    T::read(read::Token::Map(&mut Members::of(others)))
}

/// Implements reading and writing for a struct. Each line names a key, its field, and the meaning of absent and null.
macro_rules! object {
    ($name:ident { $($body:tt)* }) => {
        crate::object::object_reader! { $name { $($body)* } }
        crate::object::object_writer! { $name { $($body)* } }
    };
}

/// Implements reading for a struct. serde's derive writes structs with a union beside their fields.
macro_rules! object_reader {
    ($name:ident {
        $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)*
        $(.. $rest:ident: $rest_kind:ident,)?
    }) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(concat!("struct ", stringify!($name)));

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                #[allow(non_camel_case_types, dead_code, clippy::enum_variant_names)]
                enum At { $($field,)* }
                static NAMES: crate::object::Names = crate::object::Names {
                    text: concat!($($wire),*),
                    lengths: &[$(crate::object::length($wire)),*],
                };

                let crate::read::Token::Map(map) = token else {
                    return Err(token.wrong_type(concat!("struct ", stringify!($name))));
                };
                #[allow(unused_mut)]
                let mut fields = crate::object::Fields::new(map, &NAMES);
                $($(#[$meta])* let mut $field = None;)*
                $(let mut $rest = serde_json::Map::new();)?
                while let Some(at) = crate::object::next!(fields $(, $rest)?) {
                    $($(#[$meta])* if at == At::$field as usize {
                        fields.fill(&mut $field, crate::object::need!($kind))?;
                        continue;
                    })*
                    // The key belongs to an experimental field, and this build lacks the field.
                    let _ = at;
                    crate::object::without_field!(fields $(, $rest)?);
                }
                // Check all required fields before any field is moved, so that every error path drops the same
                // variables.
                $($(#[$meta])* crate::object::require!($field, $wire, $kind);)*
                Ok(Self {
                    $($(#[$meta])* $field: crate::object::field!($field, $wire, $kind $($default)?),)*
                    $($rest: crate::object::rest!($rest, $rest_kind),)?
                })
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

/// Implements writing for a struct, in the same way as serde's derive.
macro_rules! object_writer {
    ($name:ident {
        $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)*
    }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_mut)]
                let mut length = 0;
                $($(#[$meta])* {
                    length += usize::from(crate::object::is_written!(self.$field, $kind));
                })*
                #[allow(unused_mut)]
                let mut object = serializer.serialize_struct(stringify!($name), length)?;
                $($(#[$meta])* if crate::object::is_written!(self.$field, $kind) {
                    serde::ser::SerializeStruct::serialize_field(&mut object, $wire, &self.$field)?;
                })*
                serde::ser::SerializeStruct::end(object)
            }
        }
    };
    ($name:ident {
        $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)*
        .. $rest:ident: kept,
    }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = serializer.serialize_map(None)?;
                $($(#[$meta])* if crate::object::is_written!(self.$field, $kind) {
                    serde::ser::SerializeMap::serialize_entry(&mut object, $wire, &self.$field)?;
                })*
                for (key, value) in &self.$rest {
                    serde::ser::SerializeMap::serialize_entry(&mut object, key, value)?;
                }
                serde::ser::SerializeMap::end(object)
            }
        }
    };
}

/// Expands to the condition under which a field is written. `None` is not written, except if `None` represents null.
macro_rules! is_written {
    ($field:expr, option) => {
        $field.is_some()
    };
    ($field:expr, double) => {
        $field.is_some()
    };
    ($field:expr, present) => {
        $field.is_some()
    };
    ($field:expr, $always_written:ident) => {
        true
    };
}

macro_rules! require {
    ($field:ident, $wire:literal, required) => {
        if $field.is_none() {
            return Err(crate::read::Failure::missing($wire));
        }
    };
    ($field:ident, $wire:literal, $($other:tt)*) => {};
}

macro_rules! need {
    (required) => {
        crate::object::Need::Required
    };
    ($other:ident) => {
        crate::object::Need::Optional
    };
}

macro_rules! next {
    ($fields:ident) => {
        $fields.next()?
    };
    ($fields:ident, $rest:ident) => {
        $fields.next_or_keep(&mut $rest)?
    };
}

macro_rules! without_field {
    ($fields:ident) => {
        $fields.skip()?
    };
    ($fields:ident, $rest:ident) => {
        $fields.keep(&mut $rest)?
    };
}

/// Expands to the value of the field that holds the extra keys.
macro_rules! rest {
    ($rest:ident, kept) => {
        $rest
    };
    ($rest:ident, union) => {
        crate::object::read_rest(&$rest)?
    };
}

/// Expands to the value of a field after all keys are read.
macro_rules! field {
    ($field:ident, $wire:literal, required) => {
        match $field {
            Some(value) => value,
            None => return Err(crate::read::Failure::missing($wire)),
        }
    };
    // Absent and null have the same meaning.
    ($field:ident, $wire:literal, option) => {
        $field.flatten()
    };
    // Absent and null have the same meaning, and null is written.
    ($field:ident, $wire:literal, nullable) => {
        $field.flatten()
    };
    // Absent and null have different meanings.
    ($field:ident, $wire:literal, double) => {
        $field
    };
    // Absent is `None`, and null is a value.
    ($field:ident, $wire:literal, present) => {
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

pub(crate) use {field, is_written, need, next, object, object_reader, object_writer, require, rest, without_field};

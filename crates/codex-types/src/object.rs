//! Objects as structs.
//!
//! serde's derive writes an enum of the fields, two visitors and a reader for arrays for every struct, generic over the
//! input. Here a struct has its names and a place for each; the loop over the keys stands once. (docs/performance.md has the
//! measurement.)

use serde_json::Value;

use crate::read::{self, Failure, Hint, Map, Members, Read, Sink, tolerance};

/// The names of a struct's fields, one after the other, and the length of each. Not a list of texts: a program holds some
/// thousand names, and each pointer to one costs it 40 bytes.
pub(crate) struct Names {
    pub(crate) text: &'static str,
    pub(crate) lengths: &'static [u16],
}

/// Whether a struct can be without a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// Of a name, which is checked when this crate is compiled.
pub(crate) const fn length(name: &str) -> u16 {
    assert!(name.len() < 65_536, "a key of 65,536 bytes or more");
    name.len() as u16
}

/// The members of an object, found by the names of a struct's fields.
pub(crate) struct Fields<'m, 'de> {
    map: &'m mut (dyn Map<'de> + 'm),
    names: &'static Names,
    /// The field that was found last.
    name: &'static str,
    next: Place,
}

/// A name by its number, and where it begins.
#[derive(Clone, Copy, Default)]
struct Place {
    index: usize,
    start: usize,
}

impl<'m, 'de> Fields<'m, 'de> {
    pub(crate) fn new(map: &'m mut (dyn Map<'de> + 'm), names: &'static Names) -> Self {
        Self { map, names, name: "", next: Place::default() }
    }

    /// Goes to the next key that has a field, and says which; passes over the others.
    pub(crate) fn next(&mut self) -> Result<Option<usize>, Failure> {
        while let Some(key) = self.map.key()? {
            if let Some(found) = self.find(&key) {
                return Ok(Some(found));
            }
            read::skip(self.map)?;
        }
        Ok(None)
    }

    /// The same, and keeps the others.
    pub(crate) fn next_or_keep(
        &mut self,
        others: &mut serde_json::Map<String, Value>,
    ) -> Result<Option<usize>, Failure> {
        while let Some(key) = self.map.key()? {
            if let Some(found) = self.find(&key) {
                return Ok(Some(found));
            }
            let value = read::keep(self.map).map_err(|failure| failure.under(&key))?;
            others.insert(key.into_owned(), value);
        }
        Ok(None)
    }

    /// Keys mostly come in the order of the fields, with some left out: the search goes on where the last one ended.
    fn find(&mut self, key: &str) -> Option<usize> {
        let last = self.next.index;
        self.search(key, self.next, usize::MAX).or_else(|| self.search(key, Place::default(), last))
    }

    #[inline]
    fn search(&mut self, key: &str, mut place: Place, until: usize) -> Option<usize> {
        while place.index < until
            && let Some(length) = self.names.lengths.get(place.index)
        {
            let Place { index, start } = place;
            let end = start + usize::from(*length);
            place = Place { index: index + 1, start: end };
            if end - start == key.len()
                && let Some(name) = self.names.text.get(start..end)
                && name == key
            {
                self.name = name;
                self.next = place;
                return Some(index);
            }
        }
        None
    }

    /// Passes over the value of the key that was found.
    pub(crate) fn skip(&mut self) -> Result<(), Failure> {
        read::skip(self.map)
    }

    /// Keeps the value of the key that was found, among the others.
    pub(crate) fn keep(&mut self, others: &mut serde_json::Map<String, Value>) -> Result<(), Failure> {
        let value = read::keep(self.map).map_err(|failure| failure.under(self.name))?;
        others.insert(self.name.to_owned(), value);
        Ok(())
    }

    /// Reads the value of the key into its field.
    pub(crate) fn fill<T: Read>(&mut self, field: &mut Option<T>, need: Need) -> Result<(), Failure> {
        let is_filled = field.is_some();
        self.take(&T::HINT, is_filled, field, need)
    }

    fn take(&mut self, hint: &'static Hint, is_filled: bool, sink: &mut dyn Sink, need: Need) -> Result<(), Failure> {
        if is_filled {
            return Err(Failure::twice(self.name));
        }
        self.map.value(hint, sink).or_else(|failure| unfilled(failure.under(self.name), need))
    }
}

/// Where a message is read tolerantly, an optional field that does not fit stays empty.
#[cold]
fn unfilled(failure: Failure, need: Need) -> Result<(), Failure> {
    match need {
        Need::Required => Err(failure),
        Need::Optional => tolerance::leave_out(failure),
    }
}

/// The field that takes what no other field names, as a union reads it.
#[allow(dead_code, reason = "a protocol may have no union beside the fields of a struct")]
pub(crate) fn read_rest<T: Read>(others: &serde_json::Map<String, Value>) -> Result<T, Failure> {
    let _rest = tolerance::Root::of_rest(others);
    T::read(read::Token::Map(&mut Members::of(others)))
}

/// Reads and writes a struct: one line for each field, with its name on the wire and what absent and null mean.
macro_rules! object {
    ($name:ident { $($body:tt)* }) => {
        crate::object::object_reader! { $name { $($body)* } }
        crate::object::object_writer! { $name { $($body)* } }
    };
}

/// Reads a struct. A struct with a union beside its fields is written by serde's derive.
macro_rules! object_reader {
    ($name:ident {
        $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)*
        $(.. $rest:ident: $rest_kind:ident,)?
    }) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(concat!("struct ", stringify!($name)));

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                #[allow(non_camel_case_types, dead_code, clippy::enum_variant_names)]
                enum At { $($field,)* }
                static NAMES: crate::object::Names = crate::object::Names {
                    text: concat!($($wire),*),
                    lengths: &[$(crate::object::length($wire)),*],
                };

                let crate::read::Token::Map(map) = token else {
                    return Err(token.wrong(concat!("struct ", stringify!($name))));
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
                    // A field of the experimental surface, in a build without.
                    let _ = at;
                    crate::object::without_field!(fields $(, $rest)?);
                }
                // All of them first: then every way out leaves the same behind.
                $($(#[$meta])* crate::object::require!($field, $wire, $kind);)*
                Ok(Self {
                    $($(#[$meta])* $field: crate::object::field!($field, $wire, $kind $($default)?),)*
                    $($rest: crate::object::rest!($rest, $rest_kind),)?
                })
            }
        }

        crate::read::for_serde!($name);
    };
}

/// Writes a struct, as serde's derive does.
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

/// Whether a field is written: `None` is left out, except where it stands for null.
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

/// What becomes of the keys that no field names.
macro_rules! rest {
    ($rest:ident, kept) => {
        $rest
    };
    ($rest:ident, union) => {
        crate::object::read_rest(&$rest)?
    };
}

/// What becomes of a field when all keys are read.
macro_rules! field {
    ($field:ident, $wire:literal, required) => {
        match $field {
            Some(value) => value,
            None => return Err(crate::read::Failure::missing($wire)),
        }
    };
    // Absent and null are one.
    ($field:ident, $wire:literal, option) => {
        $field.flatten()
    };
    // The same; null is written.
    ($field:ident, $wire:literal, nullable) => {
        $field.flatten()
    };
    // Absent and null are two.
    ($field:ident, $wire:literal, double) => {
        $field
    };
    // Absent is none; null is a value.
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

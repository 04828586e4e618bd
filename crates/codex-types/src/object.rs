//! Reading an object into a struct.
//!
//! serde's derive writes an enum of the fields, two visitors and a reader for arrays for every struct, generic over the
//! input. Here a struct has its names and a place for each; the loop over the keys stands once. (docs/performance.md has the
//! measurement.)

use serde_json::Value;

use crate::read::{self, Failure, Hint, Map, Members, Read, Sink};

/// The members of an object, found by the names of a struct's fields.
pub(crate) struct Fields<'m, 'de> {
    map: &'m mut (dyn Map<'de> + 'm),
    names: &'static [&'static str],
    at: usize,
}

impl<'m, 'de> Fields<'m, 'de> {
    pub(crate) fn new(map: &'m mut (dyn Map<'de> + 'm), names: &'static [&'static str]) -> Self {
        // Before the first one.
        Self { map, names, at: names.len().wrapping_sub(1) }
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

    /// Keys mostly come in the order of the fields, with some left out.
    fn find(&mut self, key: &str) -> Option<usize> {
        let (before, after) = self.names.split_at_checked(self.at.wrapping_add(1)).unwrap_or((self.names, &[]));
        let is_it = |name: &&str| *name == key;
        let found = match after.iter().position(is_it) {
            Some(index) => before.len() + index,
            None => before.iter().position(is_it)?,
        };
        self.at = found;
        Some(found)
    }

    /// Reads the value of the key into its field.
    pub(crate) fn fill<T: Read>(&mut self, field: &mut Option<T>) -> Result<(), Failure> {
        let is_filled = field.is_some();
        self.take(&T::HINT, is_filled, field)
    }

    fn take(&mut self, hint: &'static Hint, is_filled: bool, sink: &mut dyn Sink) -> Result<(), Failure> {
        let name = self.names.get(self.at).copied().unwrap_or_default();
        if is_filled {
            return Err(Failure::twice(name));
        }
        self.map.value(hint, sink).map_err(|failure| failure.under(name))
    }
}

/// The field that takes what no other field names, as a union reads it.
pub(crate) fn read_rest<T: Read>(others: &serde_json::Map<String, Value>) -> Result<T, Failure> {
    T::read(read::Token::Map(&mut Members::of(others)))
}

macro_rules! object {
    ($name:ident {
        $($(#[$meta:meta])* $wire:literal => $field:ident: $kind:ident $($default:path)?,)*
        $(.. $rest:ident: $rest_kind:ident,)?
    }) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(concat!("struct ", stringify!($name)));

            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                // What stands where among the names, with and without the experimental ones.
                #[allow(non_camel_case_types, dead_code, clippy::enum_variant_names)]
                enum At { $($(#[$meta])* $field,)* }

                let crate::read::Token::Map(map) = token else {
                    return Err(token.wrong(concat!("struct ", stringify!($name))));
                };
                #[allow(unused_mut)]
                let mut fields = crate::object::Fields::new(map, &[$($(#[$meta])* $wire,)*]);
                $($(#[$meta])* let mut $field = None;)*
                $(let mut $rest = serde_json::Map::new();)?
                #[allow(unused_variables)]
                while let Some(at) = crate::object::next!(fields $(, $rest)?) {
                    $($(#[$meta])* if at == At::$field as usize {
                        fields.fill(&mut $field)?;
                        continue;
                    })*
                }
                Ok(Self {
                    $($(#[$meta])* $field: crate::object::field!($field, $wire, $kind $($default)?),)*
                    $($rest: crate::object::rest!($rest, $rest_kind),)?
                })
            }
        }

        crate::read::for_serde!($name);
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

pub(crate) use {field, next, object, rest};

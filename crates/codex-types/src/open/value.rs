//! Enums of constants that are not all strings, and newtypes around other types.
//!
//! This module owns the [`value_enum`] and [`newtype`] macros. It depends on [`crate::read`]. Enums of strings belong
//! in [`super::text`].

#[allow(unused_macros)]
macro_rules! value_enum {
    ($name:ident { $($(#[$meta:meta])* $wire:literal => $variant:ident,)* }) => {
        impl $name {
            /// Returns the constant as it is written on the wire.
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

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                <serde_json::Value as crate::read::Read>::read(token).map(Self::from)
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

/// Implements `Read` for a newtype that breaks a type cycle or names another type.
#[allow(unused_macros)]
macro_rules! newtype {
    ($name:ident) => {
        impl crate::read::Read for $name {
            const HINT: crate::read::Hint = crate::read::Hint::any(stringify!($name));

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                crate::read::Read::read(token).map(Self)
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

#[allow(unused_imports)]
pub(crate) use {newtype, value_enum};

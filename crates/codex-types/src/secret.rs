//! Implements `Debug` without secrets, so that a logged message does not reveal keys.

use std::fmt;

/// The text that replaces a secret.
pub(crate) struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// A secret field. `Debug` shows only whether the field has a value.
pub(crate) trait Redact {
    fn hide(&self) -> Option<Redacted>;
}

impl Redact for String {
    fn hide(&self) -> Option<Redacted> {
        Some(Redacted)
    }
}

impl<T: Redact> Redact for Option<T> {
    fn hide(&self) -> Option<Redacted> {
        self.as_ref().and_then(T::hide)
    }
}

macro_rules! debug {
    ($name:ident { $($(#[$meta:meta])* $field:ident: $shown:ident,)* }) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut shown = f.debug_struct(stringify!($name));
                $($(#[$meta])* crate::secret::debug_field!(shown, self, $field, $shown);)*
                shown.finish()
            }
        }
    };
}

macro_rules! debug_field {
    ($shown:ident, $self:ident, $field:ident, shown) => {
        $shown.field(stringify!($field), &$self.$field)
    };
    ($shown:ident, $self:ident, $field:ident, hidden) => {
        match crate::secret::Redact::hide(&$self.$field) {
            Some(hidden) => $shown.field(stringify!($field), &hidden),
            None => $shown.field(stringify!($field), &None::<String>),
        }
    };
}

pub(crate) use {debug, debug_field};

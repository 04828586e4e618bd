//! `Debug` without the secrets: a message that a program logs does not give its keys away.

use std::fmt;

/// What is shown in place of a secret.
pub(crate) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// A field that is a secret: what is shown of it is whether there is one.
pub(crate) trait Secret {
    fn hide(&self) -> Option<Hidden>;
}

impl Secret for String {
    fn hide(&self) -> Option<Hidden> {
        Some(Hidden)
    }
}

impl<T: Secret> Secret for Option<T> {
    fn hide(&self) -> Option<Hidden> {
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
        match crate::secret::Secret::hide(&$self.$field) {
            Some(hidden) => $shown.field(stringify!($field), &hidden),
            None => $shown.field(stringify!($field), &None::<String>),
        }
    };
}

pub(crate) use {debug, debug_field};

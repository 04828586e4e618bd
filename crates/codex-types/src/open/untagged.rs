//! Untagged unions: branches that differ in their form, for example in their JSON type or their required keys.
//!
//! This module owns the [`Fits`] trait, [`Form`] and the [`untagged_union`] macro. It depends on [`crate::read`].
//! Unions whose branches overlap in form belong in [`super::best_match`].

use serde_json::Value;

/// The keys that an object may have to fit a branch.
///
/// A union tries all branches with [`Keys::Known`] before it tries them with [`Keys::Any`]. So a branch that has a
/// field for a key is always chosen before a branch that would drop the key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keys {
    /// Only the keys that the branch's schema allows.
    Known,
    /// Any additional keys, for example keys that a later release adds.
    Any,
}

/// Decides whether a value has the form of a branch of an untagged union.
pub(crate) trait Fits {
    fn fits(value: &Value, keys: Keys) -> bool;
}

type FitsFn = fn(&Value, Keys) -> bool;

/// The properties that distinguish one kind of object from another without a tag.
pub(crate) struct Form {
    pub(crate) required: &'static [&'static str],
    pub(crate) constants: &'static [(&'static str, &'static [&'static str])],
    /// Allowed values of constants that are not strings, as JSON text.
    pub(crate) scalars: &'static [(&'static str, &'static [&'static str])],
    pub(crate) known: Option<&'static [&'static str]>,
    /// Keys whose value must have a certain form, each with the test of that form.
    pub(crate) nested: &'static [(&'static str, FitsFn)],
}

impl Form {
    /// A form that every object has. Some releases have no branch that needs this constant.
    #[allow(dead_code)]
    pub(crate) const ANY: Self = Self { required: &[], constants: &[], scalars: &[], known: None, nested: &[] };

    pub(crate) fn fits(&self, value: &Value, keys: Keys) -> bool {
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
            && self.nested.iter().all(|(key, fits)| object.get(*key).is_some_and(|inner| fits(inner, keys)))
            && (keys == Keys::Any
                || self.known.is_none_or(|known| object.keys().all(|key| known.contains(&key.as_str()))))
    }
}

macro_rules! untagged_union {
    ($name:ident { $($(#[$meta:meta])* $variant:ident => $form:ident $($fits:ident)?,)* }) => {
        impl crate::open::Fits for $name {
            #[allow(unused_variables)]
            fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
                $($(#[$meta])* if crate::open::untagged_form!(value, keys, $form $($fits)?) { return true; })*
                false
            }
        }

        impl crate::read::Read for $name {
            // The branch can only be chosen from the complete value.
            const HINT: crate::read::Hint = <serde_json::Value as crate::read::Read>::HINT;

            #[inline]
            fn read(token: crate::read::Token<'_, '_>) -> Result<Self, crate::read::Failure> {
                let value = <serde_json::Value as crate::read::Read>::read(token)?;
                #[allow(unused_variables)]
                for keys in [crate::open::Keys::Known, crate::open::Keys::Any] {
                    $($(#[$meta])* if crate::open::untagged_form!(&value, keys, $form $($fits)?) {
                        return crate::read::from_value(&value)
                            .map(Self::$variant)
                            .or_else(|failure| crate::read::tolerance::keep_branch(failure).map(Self::Unrecognized));
                    })*
                }
                Ok(Self::Unrecognized(value))
            }
        }

        crate::read::impl_deserialize!($name);
    };
}

macro_rules! untagged_form {
    ($value:expr, $keys:ident, fits $name:ident) => {
        <$name as crate::open::Fits>::fits($value, $keys)
    };
    ($value:expr, $keys:ident, string) => {{
        let _ = $keys;
        $value.is_string()
    }};
    ($value:expr, $keys:ident, boolean) => {{
        let _ = $keys;
        $value.is_boolean()
    }};
    ($value:expr, $keys:ident, integer) => {{
        let _ = $keys;
        $value.is_i64()
    }};
    ($value:expr, $keys:ident, unsigned) => {{
        let _ = $keys;
        $value.is_i64() || $value.is_u64()
    }};
    ($value:expr, $keys:ident, number) => {{
        let _ = $keys;
        $value.is_number()
    }};
    ($value:expr, $keys:ident, array) => {{
        let _ = $keys;
        $value.is_array()
    }};
    ($value:expr, $keys:ident, object) => {{
        let _ = $keys;
        $value.is_object()
    }};
}

pub(crate) use {untagged_form, untagged_union};

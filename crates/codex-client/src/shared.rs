//! A value that clones share, behind a pointer without its type.

use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// A value that clones share. The value cannot be changed.
///
/// The type of the value is not part of the pointer, so the code that drops the value exists once in a program. The code that drops a large
/// type of the protocol is otherwise compiled into each part of a program that can drop such a value, for example in an error.
pub struct Shared<T> {
    value: Arc<dyn Any + Send + Sync>,
    of: PhantomData<fn() -> T>,
}

impl<T: Any + Send + Sync> Shared<T> {
    /// Creates a shared value.
    pub fn new(value: T) -> Self {
        Self { value: Arc::new(value), of: PhantomData }
    }

    /// Returns the value, if this is the only clone.
    ///
    /// # Errors
    /// Returns the shared value if there are other clones.
    pub fn into_inner(self) -> std::result::Result<T, Self> {
        match self.value.downcast::<T>().map(Arc::try_unwrap) {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(value)) => Err(Self { value, of: PhantomData }),
            Err(_) => unreachable!("the value has the type with which it was created"),
        }
    }
}

impl<T: Any> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self.value.downcast_ref() {
            Some(value) => value,
            None => unreachable!("the value has the type with which it was created"),
        }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), of: PhantomData }
    }
}

impl<T: Any + fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_clone_gives_the_value_back() {
        let one = Shared::new(String::from("text"));
        let other = one.clone();
        assert_eq!((one.as_str(), other.as_str()), ("text", "text"));
        let other = other.into_inner().expect_err("there is another clone");
        drop(one);
        assert_eq!(other.into_inner().expect("the last clone"), "text");
    }
}

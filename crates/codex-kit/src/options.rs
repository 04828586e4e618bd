//! Setters of builders. Each setter sets one field of the params. Fields that are not set are not sent.

macro_rules! setters {
    ($(
        $(#[$meta:meta])*
        $name:ident($argument:ident: $type:ty) => $($field:ident).+ = $value:expr;
    )*) => {$(
        $(#[$meta])*
        pub fn $name(mut self, $argument: $type) -> Self {
            self.$($field).+ = $value;
            self
        }
    )*};
}

/// Adds the methods that all builders have: `with` for fields without a setter, and `time_limit`.
macro_rules! with_params {
    ($params:ty) => {
        /// Changes the params directly, for fields that have no setter and for experimental fields.
        pub fn with(mut self, change: impl FnOnce(&mut $params)) -> Self {
            change(&mut self.params);
            self
        }

        /// Sets the time limit of the answer instead of the client's limit. `None` means no limit.
        pub fn time_limit(mut self, limit: impl Into<Option<std::time::Duration>>) -> Self {
            self.options = self.options.time_limit(limit);
            self
        }
    };
}

pub(crate) use {setters, with_params};

//! Setters of builders: each sets one field of the params, and what is not set is not sent.

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

/// The way to fields that have no setter.
macro_rules! with_params {
    ($params:ty) => {
        /// Changes the params directly: for the fields that have no method here, and those of the experimental surface.
        pub fn with(mut self, change: impl FnOnce(&mut $params)) -> Self {
            change(&mut self.params);
            self
        }

        /// Sets how long the answer may take, in place of the client's limit; `None` for no limit.
        pub fn time_limit(mut self, limit: impl Into<Option<std::time::Duration>>) -> Self {
            self.options = self.options.time_limit(limit);
            self
        }
    };
}

pub(crate) use {setters, with_params};

//! Setters of builders. Each setter sets one field of the params; fields that are not set are not sent.

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

/// Options of threads that are started, resumed or forked.
macro_rules! thread_setters {
    () => {
        crate::api::options::setters! {
            /// Sets the instructions that replace the model's own.
            base_instructions(text: impl Into<String>) => params.base_instructions = Some(text.into());
            /// Sets instructions of the developer, in addition to the model's own.
            developer_instructions(text: impl Into<String>) => params.developer_instructions = Some(text.into());
            /// Sets the model by its id.
            model(model: impl Into<String>) => params.model = Some(model.into());
            /// Sets the model provider by its name in `config.toml`.
            model_provider(provider: impl Into<String>) => params.model_provider = Some(provider.into());
            /// Sets the sandbox of commands.
            sandbox(sandbox: crate::Sandbox) => params.sandbox = Some(sandbox.into());
            /// Sets the service tier by its id.
            service_tier(tier: impl Into<String>) => params.service_tier = Some(Some(tier.into()));
        }

        crate::api::options::cwd! {
            /// Sets the directory of the agent, absolute or relative to the directory of the runtime.
        }

        /// Sets a setting of `config.toml` for this thread.
        pub fn config(mut self, key: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
            self.params.config.get_or_insert_default().insert(key.into(), value.into());
            self
        }
    };
}

/// A directory. The protocol's paths are text.
macro_rules! cwd {
    ($(#[$meta:meta])*) => {
        $(#[$meta])*
        ///
        /// A path that is not UTF-8 fails with [`Error::InvalidInput`](crate::Error::InvalidInput).
        pub fn cwd(mut self, path: impl AsRef<std::path::Path>) -> Self {
            match crate::Error::utf8("cwd", path.as_ref()) {
                Ok(path) => self.params.cwd = Some(path),
                Err(error) => return self.reject(error),
            }
            self
        }
    };
}

/// Options of threads and turns.
macro_rules! shared_setters {
    () => {
        /// Selects no service tier, whatever the configuration says (null on the wire).
        pub fn no_service_tier(mut self) -> Self {
            self.params.service_tier = Some(None);
            self
        }

        /// Sets who decides about actions beyond the sandbox.
        pub fn approval_mode(mut self, mode: crate::ApprovalMode) -> Self {
            let (policy, reviewer) = mode.settings();
            self.params.approval_policy = Some(policy);
            self.params.approvals_reviewer = reviewer;
            self
        }
    };
}

/// Access to fields without a setter, and the options of the call.
macro_rules! with_params {
    ($params:ty) => {
        /// Changes the params directly: for fields without a method, and for the experimental surface.
        pub fn with(mut self, change: impl FnOnce(&mut $params)) -> Self {
            change(&mut self.params);
            self
        }

        /// Sets how long the answer may take, in place of the client's limit; `None` for no limit.
        pub fn time_limit(mut self, limit: impl Into<Option<std::time::Duration>>) -> Self {
            self.options = self.options.time_limit(limit);
            self
        }

        /// Changes the options of the call: for extension traits that attach values to it.
        pub fn with_options(mut self, change: impl FnOnce(crate::CallOptions) -> crate::CallOptions) -> Self {
            self.options = change(self.options);
            self
        }

        /// Makes the call fail with this error before anything is sent: for extension traits. The first error counts.
        pub fn reject(mut self, error: crate::Error) -> Self {
            self.rejected.get_or_insert(error);
            self
        }
    };
}

pub(crate) use {cwd, setters, shared_setters, thread_setters, with_params};

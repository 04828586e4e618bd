//! Logins of the blocking client.

use codex_client::Result;
use codex_client::blocking::{Codex, wait};
use codex_types::{AccountLoginCompletedNotification, CancelLoginAccountStatus};

use crate::login::LoginExt as _;

/// Logs in with ChatGPT: [`LoginExt`](crate::LoginExt) for the blocking client.
pub trait LoginExt {
    /// Begins a login in a browser: see [`login_chatgpt`](crate::LoginExt::login_chatgpt).
    ///
    /// # Errors
    /// As [`login_chatgpt`](crate::LoginExt::login_chatgpt).
    fn login_chatgpt(&self) -> Result<ChatgptLogin>;

    /// Begins a login on another device: see [`login_chatgpt_device_code`](crate::LoginExt::login_chatgpt_device_code).
    ///
    /// # Errors
    /// As [`login_chatgpt_device_code`](crate::LoginExt::login_chatgpt_device_code).
    fn login_chatgpt_device_code(&self) -> Result<DeviceCodeLogin>;
}

impl LoginExt for Codex {
    fn login_chatgpt(&self) -> Result<ChatgptLogin> {
        wait(self.asynchronous().login_chatgpt())?.map(Into::into)
    }

    fn login_chatgpt_device_code(&self) -> Result<DeviceCodeLogin> {
        wait(self.asynchronous().login_chatgpt_device_code())?.map(Into::into)
    }
}

macro_rules! login {
    ($(#[$meta:meta])* $name:ident { $($(#[$text_meta:meta])* $text:ident),* }) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name {
            inner: crate::$name,
        }

        impl From<crate::$name> for $name {
            fn from(inner: crate::$name) -> Self {
                Self { inner }
            }
        }

        impl $name {
            $(
                $(#[$text_meta])*
                pub fn $text(&self) -> &str {
                    self.inner.$text()
                }
            )*

            /// Returns the login's id.
            pub fn login_id(&self) -> &str {
                self.inner.login_id()
            }

            /// Waits for the end of the login.
            ///
            /// # Errors
            /// [`Error::Closed`](codex_client::Error::Closed).
            pub fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
                wait(self.inner.wait())?
            }

            /// Cancels the login.
            ///
            /// # Errors
            /// [`Error::Rpc`](codex_client::Error::Rpc).
            pub fn cancel(&self) -> Result<CancelLoginAccountStatus> {
                wait(self.inner.cancel())?
            }
        }
    };
}

login! {
    /// A login in a browser: see [`codex_kit::ChatgptLogin`](crate::ChatgptLogin).
    ChatgptLogin {
        /// Returns the URL to send the user to.
        auth_url
    }
}

login! {
    /// A login on another device: see [`codex_kit::DeviceCodeLogin`](crate::DeviceCodeLogin).
    DeviceCodeLogin {
        /// Returns the URL at which the user enters the code.
        verification_url,
        /// Returns the code.
        user_code
    }
}

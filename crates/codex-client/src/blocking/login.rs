//! Logins of the blocking client.

use codex_types::{AccountLoginCompletedNotification, CancelLoginAccountStatus};

use super::background::wait;
use crate::error::Result;

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

            /// The login's id.
            pub fn login_id(&self) -> &str {
                self.inner.login_id()
            }

            /// Waits until the user is done, or the login ends otherwise.
            ///
            /// # Errors
            /// [`Error::Closed`](crate::Error::Closed).
            pub fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
                wait(self.inner.wait())?
            }

            /// Gives it up.
            ///
            /// # Errors
            /// [`Error::Rpc`](crate::Error::Rpc).
            pub fn cancel(&self) -> Result<CancelLoginAccountStatus> {
                wait(self.inner.cancel())?
            }
        }
    };
}

login! {
    /// A login in a browser that was begun: see [`codex_client::ChatgptLogin`](crate::ChatgptLogin).
    ChatgptLogin {
        /// Where to send the user.
        auth_url
    }
}

login! {
    /// A login on another device that was begun: see [`codex_client::DeviceCodeLogin`](crate::DeviceCodeLogin).
    DeviceCodeLogin {
        /// Where the user enters the code.
        verification_url,
        /// The code.
        user_code
    }
}

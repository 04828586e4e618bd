//! Methods as types: the traits for requests and notifications, and the macro that declares the methods.
//!
//! This module owns [`Request`], [`Notification`] and their visitors. It depends on serde alone. The generated modules
//! [`crate::request`], [`crate::server_request`], [`crate::notification`] and [`crate::client_notification`] invoke the
//! macro.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A method with a response.
///
/// The client's requests are in [`crate::request`], and the server's requests are in [`crate::server_request`].
///
/// ```
/// use codex_types::rpc::Request;
/// use codex_types::request::ThreadStart;
///
/// assert_eq!(ThreadStart::METHOD, "thread/start");
/// fn read_response<M: Request>(line: &str) -> serde_json::Result<M::Response> {
///     serde_json::from_str(line)
/// }
/// ```
pub trait Request {
    /// The type of the params: `()` if the method has none, `Option<…>` if the runtime also accepts null.
    type Params: Serialize + DeserializeOwned + Send + 'static;
    /// The type of the result.
    type Response: Serialize + DeserializeOwned + Send + 'static;
    /// The method's name on the wire.
    const METHOD: &'static str;
    /// Whether the runtime rejects the method unless the client asked for `experimentalApi`.
    const EXPERIMENTAL: bool;
}

/// A method without a response.
///
/// The server's notifications are in [`crate::notification`], and the client's are in [`crate::client_notification`].
pub trait Notification {
    /// The type of the params; `()` if the method has none.
    type Params: Serialize + DeserializeOwned + Send + 'static;
    /// The method's name on the wire.
    const METHOD: &'static str;
    /// Whether the method is only sent if the client asked for `experimentalApi`.
    const EXPERIMENTAL: bool;
}

/// An operation that is generic over [`Request`], to be run for a method whose name is known only at run time.
///
/// [`crate::request::dispatch`] and [`crate::server_request::dispatch`] run a visitor.
///
/// ```
/// use codex_types::request;
/// use codex_types::rpc::{Request, RequestVisitor};
///
/// struct IsExperimental;
///
/// impl RequestVisitor for IsExperimental {
///     type Output = bool;
///     fn visit<M: Request>(self) -> bool {
///         M::EXPERIMENTAL
///     }
/// }
///
/// assert_eq!(request::dispatch("thread/start", IsExperimental), Some(false));
/// assert_eq!(request::dispatch("no/such/method", IsExperimental), None);
/// ```
pub trait RequestVisitor {
    /// The result of the operation.
    type Output;
    /// Runs the operation for the method `M`.
    fn visit<M: Request>(self) -> Self::Output;
}

/// An operation that is generic over [`Notification`], to be run for a method whose name is known only at run time.
///
/// [`crate::notification::dispatch`] and [`crate::client_notification::dispatch`] run a visitor.
pub trait NotificationVisitor {
    /// The result of the operation.
    type Output;
    /// Runs the operation for the method `M`.
    fn visit<M: Notification>(self) -> Self::Output;
}

/// A message whose method this version of the crate does not know.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnrecognizedMethod {
    /// The method's name on the wire.
    pub method: String,
    /// The params as they were read; null if the message has none.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub params: Value,
}

macro_rules! methods {
    ($trait:ident, $visitor:ident; $(
        $(#[doc = $doc:literal])*
        $(#[cfg($($gate:tt)*)])?
        $name:ident = $wire:literal, experimental: $experimental:literal, $params:ty $(=> $response:ty)?;
    )*) => {
        $(
            $(#[doc = $doc])*
            $(#[cfg($($gate)*)])?
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $name {}

            $(#[cfg($($gate)*)])?
            impl crate::rpc::$trait for $name {
                type Params = $params;
                $(type Response = $response;)?
                const METHOD: &'static str = $wire;
                const EXPERIMENTAL: bool = $experimental;
            }
        )*

        /// Runs the visitor for the method with the wire name `method`. Returns `None` if the method is unknown.
        #[allow(unused_variables)] // A direction may have no methods.
        pub fn dispatch<V: crate::rpc::$visitor>(method: &str, visitor: V) -> Option<V::Output> {
            match method {
                $($(#[cfg($($gate)*)])? $wire => Some(visitor.visit::<$name>()),)*
                _ => None,
            }
        }

        /// The wire names of all methods.
        pub static METHODS: &[&str] = &[$($(#[cfg($($gate)*)])? $wire,)*];
    };
}

pub(crate) use methods;

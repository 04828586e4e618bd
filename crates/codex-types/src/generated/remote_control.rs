// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `remote_control`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlClient {
    pub client_id: String,
    pub display_name: Option<String>,
    pub device_type: Option<String>,
    pub platform: Option<String>,
    pub os_version: Option<String>,
    pub device_model: Option<String>,
    pub app_version: Option<String>,
    pub last_seen_at: Option<i64>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClient {
    "clientId" => client_id: required,
    "displayName" => display_name: nullable,
    "deviceType" => device_type: nullable,
    "platform" => platform: nullable,
    "osVersion" => os_version: nullable,
    "deviceModel" => device_model: nullable,
    "appVersion" => app_version: nullable,
    "lastSeenAt" => last_seen_at: nullable,
} }

/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemoteControlClientsListOrder {
    Asc,
    Desc,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

#[cfg(feature = "experimental")]
crate::open::string_enum! { RemoteControlClientsListOrder {
    "asc" => Asc,
    "desc" => Desc,
} }

/// The params of the request `remoteControl/client/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlClientsListParams {
    pub environment_id: String,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
    pub order: Option<RemoteControlClientsListOrder>,
}

#[cfg(feature = "experimental")]
impl RemoteControlClientsListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            cursor: Default::default(),
            limit: Default::default(),
            order: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsListParams {
    "environmentId" => environment_id: required,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "order" => order: option,
} }

/// The response to the request `remoteControl/client/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlClientsListResponse {
    pub data: Vec<RemoteControlClient>,
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `remoteControl/client/revoke`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlClientsRevokeParams {
    pub environment_id: String,
    pub client_id: String,
}

#[cfg(feature = "experimental")]
impl RemoteControlClientsRevokeParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(environment_id: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self {
            environment_id: environment_id.into(),
            client_id: client_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsRevokeParams {
    "environmentId" => environment_id: required,
    "clientId" => client_id: required,
} }

/// The response to the request `remoteControl/client/revoke`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoteControlClientsRevokeResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlClientsRevokeResponse {
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemoteControlConnectionStatus {
    Disabled,
    Connecting,
    Connected,
    Errored,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RemoteControlConnectionStatus {
    "disabled" => Disabled,
    "connecting" => Connecting,
    "connected" => Connected,
    "errored" => Errored,
} }

/// The params of the request `remoteControl/disable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoteControlDisableParams {
    pub ephemeral: Option<bool>,
}

crate::object::object! { RemoteControlDisableParams {
    "ephemeral" => ephemeral: option,
} }

/// The response to the request `remoteControl/disable`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlDisableResponse {
    pub status: RemoteControlConnectionStatus,
    pub server_name: String,
    pub installation_id: String,
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlDisableResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: nullable,
} }

/// The params of the request `remoteControl/enable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoteControlEnableParams {
    pub ephemeral: Option<bool>,
}

crate::object::object! { RemoteControlEnableParams {
    "ephemeral" => ephemeral: option,
} }

/// The response to the request `remoteControl/enable`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlEnableResponse {
    pub status: RemoteControlConnectionStatus,
    pub server_name: String,
    pub installation_id: String,
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlEnableResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: nullable,
} }

/// The params of the request `remoteControl/pairing/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoteControlPairingStartParams {
    pub manual_code: Option<bool>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStartParams {
    "manualCode" => manual_code: option,
} }

/// The response to the request `remoteControl/pairing/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, PartialEq)]
pub struct RemoteControlPairingStartResponse {
    pub pairing_code: String,
    pub manual_pairing_code: Option<String>,
    pub environment_id: String,
    pub expires_at: i64,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStartResponse {
    "pairingCode" => pairing_code: required,
    "manualPairingCode" => manual_pairing_code: nullable,
    "environmentId" => environment_id: required,
    "expiresAt" => expires_at: required,
} }

#[cfg(feature = "experimental")]
crate::secret::debug! { RemoteControlPairingStartResponse {
    pairing_code: hidden,
    manual_pairing_code: hidden,
    environment_id: shown,
    expires_at: shown,
} }

/// The params of the request `remoteControl/pairing/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Default, PartialEq)]
pub struct RemoteControlPairingStatusParams {
    pub pairing_code: Option<String>,
    pub manual_pairing_code: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStatusParams {
    "pairingCode" => pairing_code: option,
    "manualPairingCode" => manual_pairing_code: option,
} }

#[cfg(feature = "experimental")]
crate::secret::debug! { RemoteControlPairingStatusParams {
    pairing_code: hidden,
    manual_pairing_code: hidden,
} }

/// The response to the request `remoteControl/pairing/status`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlPairingStatusResponse {
    pub claimed: bool,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlPairingStatusResponse {
    "claimed" => claimed: required,
} }

/// Current remote-control connection status and remote identity exposed to clients.
///
/// The params of the notification `remoteControl/status/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlStatusChangedNotification {
    pub status: RemoteControlConnectionStatus,
    pub server_name: String,
    pub installation_id: String,
    pub environment_id: Option<String>,
}

crate::object::object! { RemoteControlStatusChangedNotification {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: nullable,
} }

/// The response to the request `remoteControl/status/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteControlStatusReadResponse {
    pub status: RemoteControlConnectionStatus,
    pub server_name: String,
    pub installation_id: String,
    pub environment_id: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { RemoteControlStatusReadResponse {
    "status" => status: required,
    "serverName" => server_name: required,
    "installationId" => installation_id: required,
    "environmentId" => environment_id: nullable,
} }

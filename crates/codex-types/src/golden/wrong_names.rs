// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! snake_case in the schema, camelCase on the wire, as TypeScript says; and snake_case in both.

#[allow(unused_imports)]
use serde::Serialize;

/// Open the address.
///
/// The `auth_url` branch of [`Switch`].
#[derive(Clone, Debug, PartialEq)]
pub struct AuthUrlSwitch {
    pub login_id: String,
    pub auth_url: String,
}

impl crate::open::Fits for AuthUrlSwitch {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["loginId", "authUrl"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { AuthUrlSwitch {
    "loginId" => login_id: required,
    "authUrl" => auth_url: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum Entry {
    #[serde(rename = "turn")]
    Turn(TurnEntry),
    #[serde(rename = "gap")]
    Gap(GapEntry),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl Entry {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Turn { .. } => "turn",
            Self::Gap { .. } => "gap",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { Entry, "type" {
    "turn" => Turn(body),
    "gap" => Gap(body),
} }

/// The `gap` branch of [`Entry`].
#[derive(Clone, Debug, PartialEq)]
pub struct GapEntry {
    pub duration_ms: i64,
}

crate::object::object! { GapEntry {
    "durationMs" => duration_ms: required,
} }

/// The params of the request `golden/call`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldenParams {
    pub needed_null: Option<String>,
}

crate::object::object! { GoldenParams {
    "neededNull" => needed_null: nullable,
} }

/// The response to the request `golden/call`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldenResponse {
    pub entries: Vec<Entry>,
    pub switch: Switch,
}

crate::object::object! { GoldenResponse {
    "entries" => entries: required,
    "switch" => switch: required,
} }

/// The `sessions` branch of [`Switch`].
#[derive(Clone, Debug, PartialEq)]
pub struct SessionsSwitch {
    pub sessions: Vec<String>,
}

impl crate::open::Fits for SessionsSwitch {
    fn fits(value: &serde_json::Value, keys: crate::open::Keys) -> bool {
        crate::open::Form {
            required: &["sessions"],
            constants: &[],
            scalars: &[],
            known: None,
            nested: &[],
        }
            .fits(value, keys)
    }
}

crate::object::object! { SessionsSwitch {
    "sessions" => sessions: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Switch {
    /// Open the address.
    AuthUrl(AuthUrlSwitch),
    Sessions(SessionsSwitch),
    /// An unknown value, kept as it was read.
    Unrecognized(serde_json::Value),
}

crate::open::untagged_union! { Switch {
    AuthUrl => fits AuthUrlSwitch,
    Sessions => fits SessionsSwitch,
} }

/// The `turn` branch of [`Entry`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnEntry {
    pub turn_id: String,
    pub started_at: Option<i64>,
    pub kept_name: String,
}

crate::object::object! { TurnEntry {
    "turnId" => turn_id: required,
    "startedAt" => started_at: nullable,
    "kept_name" => kept_name: required,
} }

//! The params of a request as JSON text.

use serde::Serialize;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use crate::error::{Error, Result};

/// Serializes params.
pub(crate) fn params(method: &str, params: &impl Serialize) -> Result<Box<RawValue>> {
    to_raw_value(params).map_err(|error| Error::invalid(format!("the params of {method}"), error.to_string()))
}

/// Serializes params that may have raw JSON. Refuses half a surrogate pair (`"\ud800"`), to which the runtime never answers.
pub(crate) fn checked(method: &str, params: &impl Serialize) -> Result<Box<RawValue>> {
    let invalid = |error: serde_json::Error| Error::invalid(format!("the params of {method}"), error.to_string());
    let params = self::params(method, params)?;
    // serde_json itself never writes these escapes.
    if params.get().contains("\\ud") || params.get().contains("\\uD") {
        serde_json::from_str::<Value>(params.get()).map_err(invalid)?;
    }
    Ok(params)
}

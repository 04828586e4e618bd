//! The schema of a Rust type.

use codex_client::{Error, Result};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::strict;

/// Returns the schema of the JSON values that can be read as a `T`.
pub(crate) fn schema_of<T: JsonSchema>(change: impl FnOnce(&mut SchemaSettings)) -> Value {
    let mut settings = SchemaSettings::draft2020_12().for_deserialize();
    settings.meta_schema = None;
    change(&mut settings);
    SchemaGenerator::new(settings).into_root_schema_for::<T>().into()
}

/// Returns the schema in the form that the model service enforces.
pub(super) fn strict_schema_of<T: JsonSchema>() -> Result<Value> {
    strict::strict(schema_of::<T>(|_| {})).map_err(|problems| {
        let problem = format!("the model service does not support {}", problems.join("; "));
        Error::InvalidInput { what: format!("the schema of {}", T::schema_name()), problem }
    })
}

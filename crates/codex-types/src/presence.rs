//! Absent, null and value, where the protocol keeps the three apart.

use serde::{Deserialize, Deserializer};

/// Reads a value that is there, null or not; `default` stands for one that is absent.
pub(crate) fn some<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

//! Absent, null and value, where the protocol keeps the three apart.

use serde::{Deserialize, Deserializer};

/// Reads a value that is there, null or not; `default` stands for one that is absent.
// Only an object that serde's derive reads (one with a flattened part) and that has such a field needs it; a release may
// have none.
#[allow(dead_code)]
pub(crate) fn some<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

//! Tests the code that the generator writes for the golden inputs.
//!
//! `golden/<shape>.rs` is generated from `tests/golden/<shape>.json`. Other tests check that these files compile and
//! are current.

mod names;
mod presence;
mod secrets;
mod surfaces;
mod unions;
mod untagged;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::read::Failure;

/// Reads `json` from text and from a value, checks that the value is written back unchanged, and returns the value.
#[track_caller]
fn assert_round_trip<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(json: Value) -> T {
    assert_written_as(json.clone(), json)
}

/// Reads `json` from text and from a value, checks that the value is written as `written`, and returns the value.
#[track_caller]
fn assert_written_as<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(json: Value, written: Value) -> T {
    let from_text: T = crate::from_str(&json.to_string()).unwrap();
    let from_value: T = crate::from_value(&json).unwrap();
    assert_eq!(from_text, from_value);
    assert_eq!(serde_json::from_value::<T>(json).unwrap(), from_value);
    assert_eq!(serde_json::to_value(&from_text).unwrap(), written);
    from_text
}

/// Returns the path and the problem of JSON that cannot be decoded.
#[track_caller]
fn decode_error<T: DeserializeOwned + std::fmt::Debug>(json: Value) -> (String, String) {
    let error = Failure::parse(&serde_json::from_str::<T>(&json.to_string()).unwrap_err());
    assert_eq!(error, Failure::parse(&T::deserialize(&json).unwrap_err()));
    // A tolerant read reports the same error, as a problem or as its own error if nothing can be left out.
    let reported = crate::decode_str::<T>(&json.to_string()).and_then(crate::Decoded::into_complete).unwrap_err();
    assert_eq!(crate::decode_value::<T>(&json).and_then(crate::Decoded::into_complete).unwrap_err(), reported);
    // A missing field is found only after all present fields are read.
    assert!(reported == error || reported.problem().starts_with("missing field"), "{reported}; not {error}");
    (error.path().to_owned(), error.problem().to_owned())
}

/// Returns the path of the error for JSON that cannot be decoded.
#[track_caller]
fn error_path<T: DeserializeOwned + std::fmt::Debug>(json: Value) -> String {
    decode_error::<T>(json).0
}

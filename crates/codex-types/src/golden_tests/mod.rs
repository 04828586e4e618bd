//! How the code from the golden inputs behaves.
//!
//! `golden/<shape>.rs` is generated from `tests/golden/<shape>.json`; that it compiles and is current is tested elsewhere.

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

/// Reads `json` from text and from a value, checks that it is written as it was read, and gives it back.
#[track_caller]
fn same<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(json: Value) -> T {
    becomes(json.clone(), json)
}

/// The same for what is written in another way than it was read.
#[track_caller]
fn becomes<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(json: Value, written: Value) -> T {
    let from_text: T = crate::from_str(&json.to_string()).unwrap();
    let from_value: T = crate::from_value(&json).unwrap();
    assert_eq!(from_text, from_value);
    assert_eq!(serde_json::from_value::<T>(json).unwrap(), from_value);
    assert_eq!(serde_json::to_value(&from_text).unwrap(), written);
    from_text
}

/// Path and problem of what cannot be read.
#[track_caller]
fn refused<T: DeserializeOwned + std::fmt::Debug>(json: Value) -> (String, String) {
    let error = Failure::parse(&serde_json::from_str::<T>(&json.to_string()).unwrap_err());
    assert_eq!(error, Failure::parse(&T::deserialize(&json).unwrap_err()));
    // Read tolerantly, the same is told: beside the message, or as the error where nothing can be left out.
    let told = crate::decode_str::<T>(&json.to_string()).and_then(crate::Decoded::into_complete).unwrap_err();
    assert_eq!(crate::decode_value::<T>(&json).and_then(crate::Decoded::into_complete).unwrap_err(), told);
    // What is missing is found after all that is there.
    assert!(told == error || told.problem().starts_with("missing field"), "{told}; not {error}");
    (error.path().to_owned(), error.problem().to_owned())
}

/// Only the path.
#[track_caller]
fn refused_at<T: DeserializeOwned + std::fmt::Debug>(json: Value) -> String {
    refused::<T>(json).0
}

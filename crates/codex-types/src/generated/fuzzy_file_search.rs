// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `fuzzy_file_search`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FuzzyFileSearchMatchType {
    File,
    Directory,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { FuzzyFileSearchMatchType {
    "file" => File,
    "directory" => Directory,
} }

/// The params of the request `fuzzyFileSearch`.
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchParams {
    pub query: String,
    pub roots: Vec<String>,
    pub cancellation_token: Option<String>,
}

impl FuzzyFileSearchParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(query: impl Into<String>, roots: Vec<String>) -> Self {
        Self {
            query: query.into(),
            roots,
            cancellation_token: Default::default(),
        }
    }
}

crate::object::object! { FuzzyFileSearchParams {
    "query" => query: required,
    "roots" => roots: required,
    "cancellationToken" => cancellation_token: option,
} }

/// The response to the request `fuzzyFileSearch`.
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchResponse {
    pub files: Vec<FuzzyFileSearchResult>,
}

crate::object::object! { FuzzyFileSearchResponse {
    "files" => files: required,
} }

/// Superset of \[`codex_file_search::FileMatch`\]
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchResult {
    pub root: String,
    pub path: String,
    pub match_type: FuzzyFileSearchMatchType,
    pub file_name: String,
    pub score: u32,
    pub indices: Option<Vec<u32>>,
}

crate::object::object! { FuzzyFileSearchResult {
    "root" => root: required,
    "path" => path: required,
    "match_type" => match_type: required,
    "file_name" => file_name: required,
    "score" => score: required,
    "indices" => indices: nullable,
} }

/// The params of the notification `fuzzyFileSearch/sessionCompleted`.
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchSessionCompletedNotification {
    pub session_id: String,
}

crate::object::object! { FuzzyFileSearchSessionCompletedNotification {
    "sessionId" => session_id: required,
} }

/// The params of the request `fuzzyFileSearch/sessionStart`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchSessionStartParams {
    pub session_id: String,
    pub roots: Vec<String>,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>, roots: Vec<String>) -> Self {
        Self {
            session_id: session_id.into(),
            roots,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStartParams {
    "sessionId" => session_id: required,
    "roots" => roots: required,
} }

/// The response to the request `fuzzyFileSearch/sessionStart`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FuzzyFileSearchSessionStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStartResponse {
} }

/// The params of the request `fuzzyFileSearch/sessionStop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchSessionStopParams {
    pub session_id: String,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionStopParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>) -> Self {
        Self {
            session_id: session_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStopParams {
    "sessionId" => session_id: required,
} }

/// The response to the request `fuzzyFileSearch/sessionStop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FuzzyFileSearchSessionStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionStopResponse {
} }

/// The params of the request `fuzzyFileSearch/sessionUpdate`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchSessionUpdateParams {
    pub session_id: String,
    pub query: String,
}

#[cfg(feature = "experimental")]
impl FuzzyFileSearchSessionUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(session_id: impl Into<String>, query: impl Into<String>) -> Self {
        Self {
            session_id: session_id.into(),
            query: query.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionUpdateParams {
    "sessionId" => session_id: required,
    "query" => query: required,
} }

/// The response to the request `fuzzyFileSearch/sessionUpdate`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FuzzyFileSearchSessionUpdateResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { FuzzyFileSearchSessionUpdateResponse {
} }

/// The params of the notification `fuzzyFileSearch/sessionUpdated`.
#[derive(Clone, Debug, PartialEq)]
pub struct FuzzyFileSearchSessionUpdatedNotification {
    pub session_id: String,
    pub query: String,
    pub files: Vec<FuzzyFileSearchResult>,
}

crate::object::object! { FuzzyFileSearchSessionUpdatedNotification {
    "sessionId" => session_id: required,
    "query" => query: required,
    "files" => files: required,
} }

// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `feedback`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeedbackRequirements {
    pub enabled: Option<bool>,
}

crate::object::object! { FeedbackRequirements {
    "enabled" => enabled: nullable,
} }

/// The params of the request `feedback/save`.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackSaveParams {
    /// Absolute, previously unused ZIP path on the app-server host. The caller owns this file, including after a disconnected RPC.
    pub save_path: LegacyAppPathString,
    pub classification: String,
    pub reason: Option<String>,
    pub thread_id: Option<String>,
    pub include_logs: Option<bool>,
    pub extra_log_files: Option<Vec<String>>,
    pub tags: Option<BTreeMap<String, String>>,
}

impl FeedbackSaveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        save_path: impl Into<LegacyAppPathString>,
        classification: impl Into<String>,
    ) -> Self {
        Self {
            save_path: save_path.into(),
            classification: classification.into(),
            reason: Default::default(),
            thread_id: Default::default(),
            include_logs: Default::default(),
            extra_log_files: Default::default(),
            tags: Default::default(),
        }
    }
}

crate::object::object! { FeedbackSaveParams {
    "savePath" => save_path: required,
    "classification" => classification: required,
    "reason" => reason: option,
    "threadId" => thread_id: option,
    "includeLogs" => include_logs: option,
    "extraLogFiles" => extra_log_files: option,
    "tags" => tags: option,
} }

/// The response to the request `feedback/save`.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackSaveResponse {
    pub saved_path: LegacyAppPathString,
    pub thread_id: String,
    /// Same prompt hash as feedback/upload; null when prompt metadata is absent.
    pub prompt_hash: Option<String>,
}

crate::object::object! { FeedbackSaveResponse {
    "savedPath" => saved_path: required,
    "threadId" => thread_id: required,
    "promptHash" => prompt_hash: nullable,
} }

/// The params of the request `feedback/upload`.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackUploadParams {
    pub classification: String,
    pub reason: Option<String>,
    pub thread_id: Option<String>,
    pub include_logs: Option<bool>,
    pub extra_log_files: Option<Vec<String>>,
    pub tags: Option<BTreeMap<String, String>>,
}

impl FeedbackUploadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(classification: impl Into<String>) -> Self {
        Self {
            classification: classification.into(),
            reason: Default::default(),
            thread_id: Default::default(),
            include_logs: Default::default(),
            extra_log_files: Default::default(),
            tags: Default::default(),
        }
    }
}

crate::object::object! { FeedbackUploadParams {
    "classification" => classification: required,
    "reason" => reason: option,
    "threadId" => thread_id: option,
    "includeLogs" => include_logs: option,
    "extraLogFiles" => extra_log_files: option,
    "tags" => tags: option,
} }

/// The response to the request `feedback/upload`.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackUploadResponse {
    pub thread_id: String,
    /// Whitespace-normalized SHA-256 of the session base instructions, matching the uploaded `prompt_hash` tag. Does not include later developer messages. Null when the reported rollout has no prompt metadata.
    pub prompt_hash: Option<String>,
}

crate::object::object! { FeedbackUploadResponse {
    "threadId" => thread_id: required,
    "promptHash" => prompt_hash: nullable,
} }

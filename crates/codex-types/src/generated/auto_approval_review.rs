// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `auto_approval_review`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the notification `autoApprovalReview/strictReviewRequired`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictReviewRequiredNotification {
    pub thread_id: String,
    pub turn_id: String,
    /// Unix timestamp (in milliseconds) when this review started.
    pub started_at_ms: i64,
}

crate::object::object! { StrictReviewRequiredNotification {
    "threadId" => thread_id: required,
    "turnId" => turn_id: required,
    "startedAtMs" => started_at_ms: required,
} }

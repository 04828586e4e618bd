// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `review`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.
///
/// The `approved_execpolicy_amendment` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq)]
pub struct ApprovedExecpolicyAmendmentReviewDecision {
    pub proposed_execpolicy_amendment: Vec<String>,
}

impl ApprovedExecpolicyAmendmentReviewDecision {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(proposed_execpolicy_amendment: Vec<String>) -> Self {
        Self {
            proposed_execpolicy_amendment,
        }
    }
}

crate::object::object! { ApprovedExecpolicyAmendmentReviewDecision {
    "proposed_execpolicy_amendment" => proposed_execpolicy_amendment: required,
} }

/// Review changes between the current branch and the given base branch.
///
/// The `baseBranch` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq)]
pub struct BaseBranchReviewTarget {
    pub branch: String,
}

impl BaseBranchReviewTarget {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(branch: impl Into<String>) -> Self {
        Self { branch: branch.into() }
    }
}

crate::object::object! { BaseBranchReviewTarget {
    "branch" => branch: required,
} }

/// Review the changes introduced by a specific commit.
///
/// The `commit` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq)]
pub struct CommitReviewTarget {
    pub sha: String,
    /// Optional human-readable label (e.g., commit subject) for UIs.
    pub title: Option<String>,
}

impl CommitReviewTarget {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(sha: impl Into<String>) -> Self {
        Self {
            sha: sha.into(),
            title: Default::default(),
        }
    }
}

crate::object::object! { CommitReviewTarget {
    "sha" => sha: required,
    "title" => title: option,
} }

/// Arbitrary instructions, equivalent to the old free-form prompt.
///
/// The `custom` branch of [`ReviewTarget`].
#[derive(Clone, Debug, PartialEq)]
pub struct CustomReviewTarget {
    pub instructions: String,
}

impl CustomReviewTarget {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(instructions: impl Into<String>) -> Self {
        Self {
            instructions: instructions.into(),
        }
    }
}

crate::object::object! { CustomReviewTarget {
    "instructions" => instructions: required,
} }

/// User has denied this command and the agent should not execute it, but it should continue the session and try something else.
///
/// The `denied` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq)]
pub struct DeniedReviewDecision {
    pub rejection: String,
}

impl DeniedReviewDecision {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(rejection: impl Into<String>) -> Self {
        Self {
            rejection: rejection.into(),
        }
    }
}

crate::object::object! { DeniedReviewDecision {
    "rejection" => rejection: required,
} }

/// User chose to persist a network policy rule (allow/deny) for future requests to the same host.
///
/// The `network_policy_amendment` branch of [`ReviewDecision`].
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkPolicyAmendmentReviewDecision {
    pub network_policy_amendment: NetworkPolicyAmendment,
}

impl NetworkPolicyAmendmentReviewDecision {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(network_policy_amendment: NetworkPolicyAmendment) -> Self {
        Self { network_policy_amendment }
    }
}

crate::object::object! { NetworkPolicyAmendmentReviewDecision {
    "network_policy_amendment" => network_policy_amendment: required,
} }

/// User's decision in response to an ExecApprovalRequest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub enum ReviewDecision {
    /// User has approved this command and the agent should execute it.
    #[serde(rename = "approved")]
    Approved,
    /// User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.
    #[serde(rename = "approved_execpolicy_amendment")]
    ApprovedExecpolicyAmendment(ApprovedExecpolicyAmendmentReviewDecision),
    /// User has approved this request and wants future prompts in the same session-scoped approval cache to be automatically approved for the remainder of the session.
    #[serde(rename = "approved_for_session")]
    ApprovedForSession,
    /// User has approved this MCP tool call and wants to amend its policy so matching future calls are automatically approved across sessions.
    #[serde(rename = "approved_mcp_policy_amendment")]
    ApprovedMcpPolicyAmendment,
    /// User chose to persist a network policy rule (allow/deny) for future requests to the same host.
    #[serde(rename = "network_policy_amendment")]
    NetworkPolicyAmendment(NetworkPolicyAmendmentReviewDecision),
    /// User has denied this command and the agent should not execute it, but it should continue the session and try something else.
    #[serde(rename = "denied")]
    Denied(DeniedReviewDecision),
    /// Automatic approval review timed out before reaching a decision.
    #[serde(rename = "timed_out")]
    TimedOut,
    /// User has denied this command and the agent should not do anything until the user's next command.
    #[serde(rename = "abort")]
    Abort,
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

crate::open::keyed_union! { ReviewDecision {
    "approved" => Approved,
    "approved_execpolicy_amendment" => ApprovedExecpolicyAmendment(body),
    "approved_for_session" => ApprovedForSession,
    "approved_mcp_policy_amendment" => ApprovedMcpPolicyAmendment,
    "network_policy_amendment" => NetworkPolicyAmendment(body),
    "denied" => Denied(body),
    "timed_out" => TimedOut,
    "abort" => Abort,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ReviewDelivery {
    Inline,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ReviewDelivery {
    "inline" => Inline,
} }

/// The params of the request `review/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewStartParams {
    pub thread_id: String,
    pub target: ReviewTarget,
    /// Reviews run inline on the supplied thread. Omit this field or pass `inline`. To review on a separate thread, start a thread first and use its id.
    pub delivery: Option<ReviewDelivery>,
}

impl ReviewStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, target: ReviewTarget) -> Self {
        Self {
            thread_id: thread_id.into(),
            target,
            delivery: Default::default(),
        }
    }
}

crate::object::object! { ReviewStartParams {
    "threadId" => thread_id: required,
    "target" => target: required,
    "delivery" => delivery: option,
} }

/// The response to the request `review/start`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewStartResponse {
    pub turn: Turn,
    /// The thread id supplied to `review/start`.
    pub review_thread_id: String,
}

crate::object::object! { ReviewStartResponse {
    "turn" => turn: required,
    "reviewThreadId" => review_thread_id: required,
} }

#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ReviewTarget {
    /// Review the working tree: staged, unstaged, and untracked files.
    #[serde(rename = "uncommittedChanges")]
    UncommittedChanges,
    /// Review changes between the current branch and the given base branch.
    #[serde(rename = "baseBranch")]
    BaseBranch(BaseBranchReviewTarget),
    /// Review the changes introduced by a specific commit.
    #[serde(rename = "commit")]
    Commit(CommitReviewTarget),
    /// Arbitrary instructions, equivalent to the old free-form prompt.
    #[serde(rename = "custom")]
    Custom(CustomReviewTarget),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ReviewTarget {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::UncommittedChanges { .. } => "uncommittedChanges",
            Self::BaseBranch { .. } => "baseBranch",
            Self::Commit { .. } => "commit",
            Self::Custom { .. } => "custom",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ReviewTarget, "type" {
    "uncommittedChanges" => UncommittedChanges,
    "baseBranch" => BaseBranch(body),
    "commit" => Commit(body),
    "custom" => Custom(body),
} }

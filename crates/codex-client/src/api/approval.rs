//! Who decides when the agent wants more than its sandbox allows.

use codex_types::{ApprovalsReviewer, AskForApproval};

/// Who decides when the agent wants more than its sandbox allows.
///
/// New threads begin with [`AutoReview`](Self::AutoReview) unless told otherwise; resumed and forked ones keep what the thread
/// has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ApprovalMode {
    /// Nobody: what needs an approval does not happen.
    DenyAll,
    /// The runtime's own reviewer, which asks the model.
    #[default]
    AutoReview,
    /// The handlers of this client: [`CodexConfig::on`](crate::CodexConfig::on). Without a handler, the answer is no.
    Ask,
}

impl ApprovalMode {
    /// `approvalPolicy` and `approvalsReviewer` on the wire.
    pub(crate) fn settings(self) -> (AskForApproval, Option<ApprovalsReviewer>) {
        match self {
            Self::DenyAll => (AskForApproval::Never, None),
            Self::AutoReview => (AskForApproval::OnRequest, Some(ApprovalsReviewer::AutoReview)),
            Self::Ask => (AskForApproval::OnRequest, Some(ApprovalsReviewer::User)),
        }
    }
}

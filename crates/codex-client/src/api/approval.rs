//! Who decides about actions beyond the sandbox.

use codex_types::{ApprovalsReviewer, AskForApproval};

/// Who decides about actions beyond the sandbox.
///
/// The default of new threads is [`AutoReview`](Self::AutoReview). Resumed and forked threads keep their mode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ApprovalMode {
    /// Nobody: actions that need an approval are refused.
    DenyAll,
    /// The runtime's reviewer, which asks the model.
    #[default]
    AutoReview,
    /// The handlers of this client: [`CodexConfig::on`](crate::CodexConfig::on). Without a handler, the action is refused.
    Ask,
}

impl ApprovalMode {
    /// Returns `approvalPolicy` and `approvalsReviewer` on the wire.
    pub(crate) fn settings(self) -> (AskForApproval, Option<ApprovalsReviewer>) {
        match self {
            Self::DenyAll => (AskForApproval::Never, None),
            Self::AutoReview => (AskForApproval::OnRequest, Some(ApprovalsReviewer::AutoReview)),
            Self::Ask => (AskForApproval::OnRequest, Some(ApprovalsReviewer::User)),
        }
    }
}

//! Who decides about actions beyond the sandbox.

use std::fmt;
use std::str::FromStr;

use codex_types::{ApprovalsReviewer, AskForApproval};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// Who decides about actions beyond the sandbox.
///
/// The default of new threads is [`AutoReview`](Self::AutoReview). Resumed and forked threads keep their mode.
///
/// `Display`, `FromStr` and serde use the names `deny-all`, `auto-review` and `ask`.
///
/// ```
/// use codex_client::ApprovalMode;
///
/// let mode: ApprovalMode = "deny-all".parse()?;
/// assert_eq!((mode, mode.to_string()), (ApprovalMode::DenyAll, "deny-all".to_owned()));
/// # Ok::<(), codex_client::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ApprovalMode {
    /// Nobody: actions that need an approval are refused.
    DenyAll,
    /// The runtime's reviewer, which asks the model.
    #[default]
    AutoReview,
    /// The handlers of this client: [`CodexConfig::on`](crate::CodexConfig::on). Without a handler, the action is refused.
    Ask,
}

impl fmt::Display for ApprovalMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::DenyAll => "deny-all",
            Self::AutoReview => "auto-review",
            Self::Ask => "ask",
        })
    }
}

impl FromStr for ApprovalMode {
    type Err = Error;

    /// Reads a name.
    ///
    /// # Errors
    /// [`Error::InvalidInput`] with the valid names.
    fn from_str(name: &str) -> Result<Self> {
        match name {
            "deny-all" => Ok(Self::DenyAll),
            "auto-review" => Ok(Self::AutoReview),
            "ask" => Ok(Self::Ask),
            _ => Err(Error::invalid(
                "the approval mode",
                format!("there is no approval mode {name:?}; use deny-all, auto-review or ask"),
            )),
        }
    }
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

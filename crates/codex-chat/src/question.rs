//! The runtime's questions to the user: whether a command may run, and whether files may be changed.

use codex_client::types::{
    CommandExecutionApprovalDecision, CommandExecutionRequestApprovalParams, FileChangeApprovalDecision,
    FileChangeRequestApprovalParams,
};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    /// The number of the question in this program.
    pub(crate) id: u64,
    pub(crate) thread_id: String,
    pub(crate) about: About,
    pub(crate) reason: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum About {
    Command {
        command: String,
        cwd: Option<String>,
    },
    /// A connection that a command wants to open.
    Network {
        host: String,
        command: Option<String>,
    },
    /// The changes of an item, which the transcript shows. With a folder, the question is about the whole folder.
    Files {
        item_id: String,
        folder: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Accept,
    /// Accepts this request, and similar requests while the thread is loaded.
    AcceptForSession,
    /// Denies the request. The turn continues.
    Decline,
    /// Denies the request and interrupts the turn.
    Cancel,
}

impl Question {
    pub(crate) fn command(id: u64, asked: CommandExecutionRequestApprovalParams) -> Self {
        let command = asked.command;
        let about = match asked.network_approval_context {
            Some(network) => About::Network { host: network.host, command },
            None => About::Command {
                command: command.unwrap_or_else(|| "(a command that the runtime does not name)".to_owned()),
                cwd: asked.cwd.map(|cwd| cwd.0),
            },
        };
        Self { id, thread_id: asked.thread_id, about, reason: asked.reason }
    }

    pub(crate) fn files(id: u64, asked: FileChangeRequestApprovalParams) -> Self {
        let about = About::Files { item_id: asked.item_id, folder: asked.grant_root };
        Self { id, thread_id: asked.thread_id, about, reason: asked.reason }
    }
}

impl Decision {
    /// Returns the decision of a key.
    pub(crate) fn of(key: KeyEvent) -> Option<Self> {
        if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return None;
        }
        match key.code {
            KeyCode::Char('y' | 'Y') => Some(Self::Accept),
            KeyCode::Char('a' | 'A') => Some(Self::AcceptForSession),
            KeyCode::Char('n' | 'N') => Some(Self::Decline),
            KeyCode::Esc => Some(Self::Cancel),
            _ => None,
        }
    }

    pub(crate) fn on_command(self) -> CommandExecutionApprovalDecision {
        match self {
            Self::Accept => CommandExecutionApprovalDecision::Accept,
            Self::AcceptForSession => CommandExecutionApprovalDecision::AcceptForSession,
            Self::Decline => CommandExecutionApprovalDecision::Decline,
            Self::Cancel => CommandExecutionApprovalDecision::Cancel,
        }
    }

    pub(crate) fn on_files(self) -> FileChangeApprovalDecision {
        match self {
            Self::Accept => FileChangeApprovalDecision::Accept,
            Self::AcceptForSession => FileChangeApprovalDecision::AcceptForSession,
            Self::Decline => FileChangeApprovalDecision::Decline,
            Self::Cancel => FileChangeApprovalDecision::Cancel,
        }
    }
}

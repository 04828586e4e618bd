//! What was said and done in a thread: the protocol's items and notifications as entries, in their order.

use codex_client::types::{
    CommandExecutionItem, CommandExecutionStatus, FileUpdateChange, PatchApplyStatus, PatchChangeKind,
    ServerNotification, ThreadItem, Turn, TurnPlanStep, TurnStatus, UserInput,
};

/// The chat keeps this many bytes from the end of a command's output.
const KEPT_OUTPUT: usize = 256 * 1024;

/// A part of the transcript. Texts are stored as they were received; the drawing code removes control characters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// What the user said.
    User(String),
    /// What the agent said.
    Agent(String),
    /// What the model thinks: the parts of its summary.
    Reasoning(Vec<String>),
    Command(Command),
    Files {
        changes: Vec<FileUpdateChange>,
        status: PatchApplyStatus,
    },
    Plan {
        explanation: Option<String>,
        steps: Vec<TurnPlanStep>,
    },
    /// All that the turn has changed, as one diff.
    Diff(String),
    /// Another tool: what it does, and how that goes.
    Tool {
        what: String,
        status: String,
    },
    /// A word of this program.
    Note(String),
    Error(String),
}

/// A command of the agent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Command {
    pub(crate) command: String,
    pub(crate) cwd: String,
    pub(crate) output: String,
    /// Lines that were dropped before `output`.
    pub(crate) dropped: usize,
    pub(crate) status: CommandExecutionStatus,
    pub(crate) exit_code: Option<i32>,
    pub(crate) duration_ms: Option<i64>,
}

/// An entry with its item's id, and a number that is another after each change.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) id: String,
    pub(crate) revision: u64,
    pub(crate) entry: Entry,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Transcript {
    cells: Vec<Cell>,
    revisions: u64,
    diff: Option<String>,
}

impl Transcript {
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Forgets all entries. The numbers go on: what was drawn of one is not taken for another.
    pub(crate) fn clear(&mut self) {
        self.cells.clear();
        self.diff = None;
    }

    /// An entry of its own.
    pub(crate) fn push(&mut self, entry: Entry) {
        self.set("", entry);
    }

    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.push(Entry::Note(text.into()));
    }

    pub(crate) fn error(&mut self, text: impl Into<String>) {
        self.push(Entry::Error(text.into()));
    }

    /// All that the last turn has changed.
    pub(crate) fn diff(&self) -> Option<&str> {
        self.diff.as_deref()
    }

    /// A turn of earlier, as `thread/resume` tells it.
    pub(crate) fn turn(&mut self, turn: &Turn) {
        for item in &turn.items {
            self.item(item);
        }
        self.ended(turn);
    }

    /// How a turn came out, where that is worth a line.
    pub(crate) fn ended(&mut self, turn: &Turn) {
        self.settle();
        match (&turn.status, &turn.error) {
            (TurnStatus::Failed, Some(error)) => {
                let details = error.additional_details.as_ref().map(|details| format!(" ({details})"));
                self.error(format!("the turn failed: {}{}", error.message, details.unwrap_or_default()));
            }
            (TurnStatus::Failed, None) => self.error("the turn failed"),
            (TurnStatus::Interrupted, _) => self.note("interrupted"),
            _ => {}
        }
    }

    /// What has begun and was never said to have ended does not go on. (A command that does is told about later.)
    fn settle(&mut self) {
        for cell in &mut self.cells {
            match &mut cell.entry {
                Entry::Command(Command { status: status @ CommandExecutionStatus::InProgress, .. }) => {
                    *status = CommandExecutionStatus::Unrecognized("not ended".to_owned());
                }
                Entry::Files { status: status @ PatchApplyStatus::InProgress, .. } => {
                    *status = PatchApplyStatus::Unrecognized("not written".to_owned());
                }
                _ => continue,
            }
            self.revisions += 1;
            cell.revision = self.revisions;
        }
    }

    /// What a notification adds.
    pub(crate) fn apply(&mut self, notification: &ServerNotification) {
        match notification {
            ServerNotification::ItemStarted(started) => self.item(&started.item),
            ServerNotification::ItemCompleted(completed) => self.item(&completed.item),
            ServerNotification::ItemAgentMessageDelta(delta) => {
                self.change(
                    &delta.item_id,
                    || Entry::Agent(String::new()),
                    |entry| {
                        if let Entry::Agent(text) = entry {
                            text.push_str(&delta.delta);
                        }
                    },
                );
            }
            ServerNotification::ItemReasoningSummaryTextDelta(delta) => {
                self.change(
                    &delta.item_id,
                    || Entry::Reasoning(Vec::new()),
                    |entry| {
                        if let Entry::Reasoning(parts) = entry {
                            // The number is the runtime's; one that is no number of a part is not worth gigabytes.
                            let part = usize::try_from(delta.summary_index).unwrap_or(0).min(parts.len());
                            parts.resize(parts.len().max(part + 1), String::new());
                            parts[part].push_str(&delta.delta);
                        }
                    },
                );
            }
            ServerNotification::ItemCommandExecutionOutputDelta(delta) => {
                self.change(
                    &delta.item_id,
                    || Entry::Command(Command::unknown()),
                    |entry| {
                        if let Entry::Command(command) = entry {
                            command.add(&delta.delta);
                        }
                    },
                );
            }
            ServerNotification::ItemFileChangePatchUpdated(updated) => {
                self.change(
                    &updated.item_id,
                    || files(&[], PatchApplyStatus::InProgress),
                    |entry| {
                        if let Entry::Files { changes, .. } = entry {
                            changes.clone_from(&updated.changes);
                        }
                    },
                );
            }
            ServerNotification::TurnPlanUpdated(plan) => {
                let entry = Entry::Plan { explanation: plan.explanation.clone(), steps: plan.plan.clone() };
                self.set(&format!("plan of {}", plan.turn_id), entry);
            }
            ServerNotification::TurnDiffUpdated(updated) => self.diff = Some(updated.diff.clone()),
            ServerNotification::Error(error) if error.will_retry => {
                self.note(format!("{} (it tries again)", error.error.message));
            }
            ServerNotification::Warning(warning) => self.note(format!("warning: {}", warning.message)),
            ServerNotification::ConfigWarning(warning) => {
                let details = warning.details.as_ref().map(|details| format!(": {details}"));
                self.note(format!("warning: {}{}", warning.summary, details.unwrap_or_default()));
            }
            _ => {}
        }
    }

    /// An item as it begins, or as it is when it has ended.
    fn item(&mut self, item: &ThreadItem) {
        let Some(id) = item.id() else { return };
        let Some(mut entry) = entry(item) else { return };
        let known = self.cells.iter().rev().find(|cell| cell.id == id);
        if let (Entry::Command(new), Some(Cell { entry: Entry::Command(old), .. })) = (&mut entry, known)
            && new.output.is_empty()
        {
            // It says what was written in between only if it was asked to collect it.
            new.output.clone_from(&old.output);
            new.dropped = old.dropped;
        }
        // A message begins without a text, and reasoning may never have one.
        let is_empty = matches!(&entry, Entry::Agent(text) if text.is_empty())
            || matches!(&entry, Entry::Reasoning(parts) if parts.is_empty());
        if !is_empty {
            self.set(id, entry);
        }
    }

    /// Puts an entry in the place of the one with this id, or at the end.
    fn set(&mut self, id: &str, entry: Entry) {
        self.revisions += 1;
        let revision = self.revisions;
        let known = self.cells.iter_mut().rev().find(|cell| !id.is_empty() && cell.id == id);
        match known {
            Some(cell) if cell.entry == entry => {}
            Some(cell) => (cell.entry, cell.revision) = (entry, revision),
            None => self.cells.push(Cell { id: id.to_owned(), revision, entry }),
        }
    }

    /// Changes an entry, which may be new.
    fn change(&mut self, id: &str, new: impl FnOnce() -> Entry, change: impl FnOnce(&mut Entry)) {
        if !self.cells.iter().rev().any(|cell| cell.id == id) {
            self.set(id, new());
        }
        self.revisions += 1;
        if let Some(cell) = self.cells.iter_mut().rev().find(|cell| cell.id == id) {
            cell.revision = self.revisions;
            change(&mut cell.entry);
        }
    }
}

impl Command {
    /// One of which only the output is known.
    fn unknown() -> Self {
        Self {
            command: "…".to_owned(),
            cwd: String::new(),
            output: String::new(),
            dropped: 0,
            status: CommandExecutionStatus::InProgress,
            exit_code: None,
            duration_ms: None,
        }
    }

    fn of(item: &CommandExecutionItem) -> Self {
        let mut command = Self {
            command: item.command.clone(),
            cwd: item.cwd.0.clone(),
            status: item.status.clone(),
            exit_code: item.exit_code,
            duration_ms: item.duration_ms,
            ..Self::unknown()
        };
        command.add(item.aggregated_output.as_deref().unwrap_or_default());
        command
    }

    /// Adds output, and drops whole lines of the beginning where it has become too much.
    fn add(&mut self, output: &str) {
        self.output.push_str(output);
        if self.output.len() <= 2 * KEPT_OUTPUT {
            return;
        }
        let mut start = self.output.len() - KEPT_OUTPUT;
        while !self.output.is_char_boundary(start) {
            start += 1;
        }
        let start = self.output[start..].find('\n').map_or(start, |end| start + end + 1);
        let dropped: String = self.output.drain(..start).collect();
        self.dropped += dropped.lines().count();
    }
}

fn files(changes: &[FileUpdateChange], status: PatchApplyStatus) -> Entry {
    Entry::Files { changes: changes.to_vec(), status }
}

fn tool(what: impl Into<String>, status: impl ToString) -> Entry {
    Entry::Tool { what: what.into(), status: status.to_string() }
}

/// What is shown of an item; nothing of those that are no news.
fn entry(item: &ThreadItem) -> Option<Entry> {
    Some(match item {
        ThreadItem::UserMessage(message) => {
            Entry::User(message.content.iter().map(said).collect::<Vec<_>>().join("\n"))
        }
        ThreadItem::AgentMessage(message) => Entry::Agent(message.text.clone()),
        ThreadItem::Plan(plan) => Entry::Agent(plan.text.clone()),
        ThreadItem::Reasoning(reasoning) => Entry::Reasoning(reasoning.summary.clone()),
        ThreadItem::CommandExecution(command) => Entry::Command(Command::of(command)),
        ThreadItem::FileChange(change) => files(&change.changes, change.status.clone()),
        ThreadItem::McpToolCall(call) => tool(format!("{}.{}", call.server, call.tool), &call.status),
        ThreadItem::DynamicToolCall(call) => tool(call.tool.clone(), &call.status),
        ThreadItem::WebSearch(search) => tool(format!("web search: {}", search.query), ""),
        ThreadItem::ImageView(view) => tool(format!("looks at {}", view.path.0), ""),
        ThreadItem::ContextCompaction(_) => Entry::Note("the conversation so far was summed up".to_owned()),
        ThreadItem::EnteredReviewMode(_) => Entry::Note("a review begins".to_owned()),
        ThreadItem::ExitedReviewMode(review) => Entry::Agent(review.review.clone()),
        _ => return None,
    })
}

fn said(input: &UserInput) -> String {
    match input {
        UserInput::Text(text) => text.text.clone(),
        UserInput::LocalImage(image) => format!("[image {}]", image.path),
        UserInput::Image(_) => "[image]".to_owned(),
        _ => "[something that is no text]".to_owned(),
    }
}

/// The sign of a change to a file, and where it goes.
pub(crate) fn kind(change: &FileUpdateChange) -> (&'static str, Option<&str>) {
    match &change.kind {
        PatchChangeKind::Add => ("added", None),
        PatchChangeKind::Delete => ("deleted", None),
        PatchChangeKind::Update(update) => ("changed", update.move_path.as_deref()),
        _ => ("changed", None),
    }
}

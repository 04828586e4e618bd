//! The transcript of a thread: the protocol's items and notifications as entries, in their order.

use codex_client::types::{
    CommandExecutionItem, CommandExecutionStatus, FileUpdateChange, PatchApplyStatus, PatchChangeKind,
    ServerNotification, ThreadItem, Turn, TurnPlanStep, TurnStatus, UserInput,
};

/// The number of bytes that are kept from the end of a command's output.
const KEPT_OUTPUT: usize = 256 * 1024;

/// A part of the transcript. Texts are stored as they were received; the drawing code removes control characters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// The input of the user.
    User(String),
    /// The answer of the agent.
    Agent(String),
    /// The parts of the model's reasoning summary.
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
    /// All changes of the turn as one diff.
    Diff(String),
    /// Any other tool: its action and its status.
    Tool {
        what: String,
        status: String,
    },
    /// A note of this program.
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

/// An entry with the id of its item, and a version number that changes with the entry.
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

    /// Removes all entries. The version numbers continue, so that the drawing cache never confuses two entries.
    pub(crate) fn clear(&mut self) {
        self.cells.clear();
        self.diff = None;
    }

    /// Adds an entry without an item.
    pub(crate) fn push(&mut self, entry: Entry) {
        self.set("", entry);
    }

    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.push(Entry::Note(text.into()));
    }

    pub(crate) fn error(&mut self, text: impl Into<String>) {
        self.push(Entry::Error(text.into()));
    }

    /// Returns all changes of the last turn.
    pub(crate) fn diff(&self) -> Option<&str> {
        self.diff.as_deref()
    }

    /// Adds an earlier turn from the answer to `thread/resume`.
    pub(crate) fn turn(&mut self, turn: &Turn) {
        for item in &turn.items {
            self.item(item);
        }
        self.ended(turn);
    }

    /// Adds a line about the end of a turn, if the turn did not complete normally.
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

    /// Ends all entries that are still in progress. (A command that continues reports its end later.)
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

    /// Adds a notification to the transcript.
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
                            // The runtime chooses this index. An index far beyond the parts must not allocate gigabytes.
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
                self.note(format!("{} (the runtime retries)", error.error.message));
            }
            ServerNotification::Warning(warning) => self.note(format!("warning: {}", warning.message)),
            ServerNotification::ConfigWarning(warning) => {
                let details = warning.details.as_ref().map(|details| format!(": {details}"));
                self.note(format!("warning: {}{}", warning.summary, details.unwrap_or_default()));
            }
            _ => {}
        }
    }

    /// Adds or updates the entry of an item.
    fn item(&mut self, item: &ThreadItem) {
        let Some(id) = item.id() else { return };
        let Some(mut entry) = entry(item) else { return };
        let known = self.cells.iter().rev().find(|cell| cell.id == id);
        if let (Entry::Command(new), Some(Cell { entry: Entry::Command(old), .. })) = (&mut entry, known)
            && new.output.is_empty()
        {
            // The completed item contains the output only if the runtime was asked to collect it.
            new.output.clone_from(&old.output);
            new.dropped = old.dropped;
        }
        // A message starts without a text, and reasoning may never get one.
        let is_empty = matches!(&entry, Entry::Agent(text) if text.is_empty())
            || matches!(&entry, Entry::Reasoning(parts) if parts.is_empty());
        if !is_empty {
            self.set(id, entry);
        }
    }

    /// Replaces the entry with this id, or appends the entry.
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

    /// Changes an entry. A new entry is added first.
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
    /// Returns a command of which only the output is known.
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

    /// Adds output, and drops whole lines at the start if the output is too long.
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

/// Returns the entry of an item, or `None` for items that are not shown.
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
        ThreadItem::ContextCompaction(_) => Entry::Note("the conversation was summarised to save context".to_owned()),
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
        _ => "[an input that is not text]".to_owned(),
    }
}

/// Returns the sign of a file change, and the new path if the file moves.
pub(crate) fn kind(change: &FileUpdateChange) -> (&'static str, Option<&str>) {
    match &change.kind {
        PatchChangeKind::Add => ("added", None),
        PatchChangeKind::Delete => ("deleted", None),
        PatchChangeKind::Update(update) => ("changed", update.move_path.as_deref()),
        _ => ("changed", None),
    }
}

//! What neither the schemas nor the bindings tell right, one entry for each fact.
//!
//! An entry is used wherever it has something to repair. One that has nothing to repair, within its range of versions, is
//! noted, so that it gets deleted (or its range an end).

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::notes::{Effect, Notes};
use crate::protocol::Presence;

/// The Codex versions in which an entry is known to be needed: from `since` on, up to and without `until`. Only the numbers before a pre-release count.
#[derive(Debug, Clone, Copy)]
struct Range {
    since: [u64; 3],
    until: Option<[u64; 3]>,
}

const ALWAYS: Range = Range { since: [0, 0, 0], until: None };

impl Range {
    fn contains(&self, version: [u64; 3]) -> bool {
        version >= self.since && self.until.is_none_or(|until| version < until)
    }
}

struct VariantName {
    owner: &'static str,
    wire: &'static str,
    name: &'static str,
    range: Range,
}

/// Variants whose wire name makes no name of its own.
const VARIANT_NAMES: &[VariantName] = &[
    // Beside `openai/form`, which replaced it.
    VariantName {
        owner: "McpServerElicitationRequestParams",
        wire: "openaiForm",
        name: "LegacyOpenaiForm",
        range: Range { since: [0, 157, 0], until: None },
    },
    // The answer that sends the person to a login page; the other branch is the list of sessions.
    VariantName {
        owner: "AccountSessionsSwitchResponse",
        wire: "auth_url",
        name: "Login",
        range: Range { since: [0, 169, 0], until: None },
    },
];

/// Unions whose name is too long as the end of their branches' names, and the end that a person would choose. A name is free, so
/// that an entry is never needed.
const BRANCH_NAMES: &[(&str, &str)] = &[
    ("AgentMessageInputContent", "MessageContent"),
    ("CodexErrorInfo", "ErrorInfo"),
    ("CommandExecutionApprovalDecision", "Decision"),
    ("ConfigLayerSource", "LayerSource"),
    ("DynamicToolCallOutputContentItem", "ToolOutput"),
    ("FunctionCallOutputContentItem", "FunctionOutput"),
    ("GuardianApprovalReviewAction", "ReviewAction"),
    ("McpServerElicitationRequestParams", "ElicitationParams"),
    ("ModelProviderError", "Error"),
    ("ReasoningItemContent", "Content"),
    ("ReasoningItemReasoningSummary", "ReasoningSummary"),
    ("ThreadItem", "Item"),
    ("ThreadRealtimeBemItemPresentation", "Presentation"),
    ("ThreadRealtimeItem", "RealtimeItem"),
    ("ThreadRealtimeStartTransport", "RealtimeTransport"),
    ("ThreadTimelineEntry", "TimelineEntry"),
    ("UserVerificationErrorDetails", "VerificationError"),
];

/// The end of the names of a union's branches: `AgentMessage` and `Item` for the branch `agentMessage` of `ThreadItem`.
pub(crate) fn branch_suffix(union: &str) -> &str {
    BRANCH_NAMES.iter().find(|(name, _)| *name == union).map_or(union, |(_, suffix)| suffix)
}

struct FieldPresence {
    owner: &'static str,
    wire: &'static str,
    presence: Presence,
    range: Range,
}

/// An entry of [`PRESENCES`].
const fn presence(owner: &'static str, wire: &'static str, presence: Presence) -> FieldPresence {
    FieldPresence { owner, wire, presence, range: Range { since: [0, 169, 0], until: None } }
}

/// Fields whose absence or null means something that the schemas and bindings do not say.
const PRESENCES: &[FieldPresence] = &[
    // Declared as always there, and left out on the wire when there is none (recorded traffic).
    presence("ConfigLayer", "disabledReason", Presence::Optional),
    presence("ConfigReadResponse", "layers", Presence::Optional),
    // Declared as left out, and written as null (recorded traffic).
    presence("FileChangeRequestApprovalParams", "grantRoot", Presence::Nullable),
    presence("FileChangeRequestApprovalParams", "reason", Presence::Nullable),
    presence("SkillInterface", "brandColor", Presence::Nullable),
    presence("SkillInterface", "defaultPrompt", Presence::Nullable),
    presence("SkillInterface", "displayName", Presence::Nullable),
    presence("SkillInterface", "iconLarge", Presence::Nullable),
    presence("SkillInterface", "iconSmall", Presence::Nullable),
    presence("SkillInterface", "shortDescription", Presence::Nullable),
];

/// Objects that schema and bindings both call empty, and whose keys are data.
const MAPS: &[(&str, Range)] = &[
    // "Extra app-server data for a thread": a struct without fields would lose it.
    ("ThreadExtra", ALWAYS),
];

/// The entries for one version, and which of them were used.
pub(crate) struct Repairs {
    version_text: String,
    version: [u64; 3],
    used: RefCell<BTreeSet<String>>,
}

impl Repairs {
    /// The tables as they stand for `version` (`0.169.0`, `0.162.0-alpha.15`).
    pub(crate) fn for_version(version: &str) -> Result<Self> {
        let core = version.split(['-', '+']).next().unwrap_or_default();
        let numbers: Vec<u64> = core.split('.').filter_map(|part| part.parse().ok()).collect();
        let numbers = <[u64; 3]>::try_from(numbers)
            .map_err(|_| Error::input("version", format!("`{version}` is not a version like 0.169.0")))?;
        Ok(Self { version_text: version.to_owned(), version: numbers, used: RefCell::default() })
    }

    fn mark(&self, table: &str, owner: &str, wire: &str) {
        self.used.borrow_mut().insert(format!("{table}:{owner}/{wire}"));
    }

    fn is_used(&self, table: &str, owner: &str, wire: &str) -> bool {
        self.used.borrow().contains(&format!("{table}:{owner}/{wire}"))
    }

    pub(crate) fn variant_name(&self, owner: &str, wire: &str) -> Option<&'static str> {
        let entry = VARIANT_NAMES.iter().find(|entry| entry.owner == owner && entry.wire == wire)?;
        self.mark("VARIANT_NAMES", owner, wire);
        Some(entry.name)
    }

    pub(crate) fn is_map(&self, owner: &str) -> bool {
        let found = MAPS.iter().any(|(name, _)| *name == owner);
        if found {
            self.mark("MAPS", owner, "");
        }
        found
    }

    /// The presence that the table has for a field, else the declared one.
    pub(crate) fn repaired_presence(&self, owner: &str, wire: &str, declared: Presence, notes: &Notes) -> Presence {
        let entry = PRESENCES.iter().find(|entry| entry.owner == owner && entry.wire == wire);
        let Some(entry) = entry else { return declared };
        self.mark("PRESENCES", owner, wire);
        if entry.presence == declared && entry.range.contains(self.version) {
            self.note_stale(notes, "PRESENCES", owner, wire, "the schemas and bindings say the same by now");
        }
        entry.presence.clone()
    }

    fn note_stale(&self, notes: &Notes, table: &str, owner: &str, wire: &str, problem: &str) {
        let path = if wire.is_empty() { owner.to_owned() } else { format!("{owner}.{wire}") };
        let reason =
            format!("the entry in {table} (repairs.rs) has nothing to repair in {}: {problem}", self.version_text);
        notes.add(Effect::Stale, path, reason);
    }

    /// Notes the entries that found nothing to repair, once everything was read.
    pub(crate) fn note_unused(&self, notes: &Notes) {
        let names = VARIANT_NAMES.iter().map(|entry| ("VARIANT_NAMES", entry.owner, entry.wire, entry.range));
        let presences = PRESENCES.iter().map(|entry| ("PRESENCES", entry.owner, entry.wire, entry.range));
        let maps = MAPS.iter().map(|(owner, range)| ("MAPS", *owner, "", *range));
        for (table, owner, wire, range) in names.chain(presences).chain(maps) {
            if range.contains(self.version) && !self.is_used(table, owner, wire) {
                self.note_stale(notes, table, owner, wire, "nothing of that name was met");
            }
        }
    }
}

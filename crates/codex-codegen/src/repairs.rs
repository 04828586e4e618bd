//! Facts that both the schemas and the bindings get wrong, one table entry per fact.
//!
//! An entry applies wherever it has something to repair. An entry that has nothing to repair within its range of
//! versions causes a note, so that a maintainer deletes the entry or ends its range.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::notes::{Effect, Notes};
use crate::protocol::Presence;

/// The Codex versions that need an entry: from `since` inclusive to `until` exclusive. Pre-release parts are ignored.
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

/// Variants whose wire name would give an ambiguous or unclear Rust name.
const VARIANT_NAMES: &[VariantName] = &[
    // The variant `openai/form` replaced this variant, and has the same letters.
    VariantName {
        owner: "McpServerElicitationRequestParams",
        wire: "openaiForm",
        name: "LegacyOpenaiForm",
        range: Range { since: [0, 157, 0], until: None },
    },
    // The response that sends the person to a login page. The other branch is the list of sessions.
    VariantName {
        owner: "AccountSessionsSwitchResponse",
        wire: "auth_url",
        name: "Login",
        range: Range { since: [0, 169, 0], until: None },
    },
];

/// Unions whose names are too long as a suffix of their branches' names, and a shorter suffix.
///
/// The choice of a suffix is free, so an unused entry causes no note.
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

/// Returns the suffix of the names of a union's branches.
///
/// For example, `ThreadItem` has the suffix `Item`, so its branch `agentMessage` has the body `AgentMessageItem`.
pub(crate) fn branch_suffix(union: &str) -> &str {
    BRANCH_NAMES.iter().find(|(name, _)| *name == union).map_or(union, |(_, suffix)| suffix)
}

struct FieldPresence {
    owner: &'static str,
    wire: &'static str,
    presence: Presence,
    range: Range,
}

/// Builds an entry of [`PRESENCES`].
const fn presence(owner: &'static str, wire: &'static str, presence: Presence) -> FieldPresence {
    FieldPresence { owner, wire, presence, range: Range { since: [0, 169, 0], until: None } }
}

/// Fields for which the schemas and bindings state the wrong meaning of absent or null.
const PRESENCES: &[FieldPresence] = &[
    // These fields are declared as always present, but recorded traffic lacks the key if there is no value.
    presence("ConfigLayer", "disabledReason", Presence::Optional),
    presence("ConfigReadResponse", "layers", Presence::Optional),
    // These fields are declared as absent without a value, but recorded traffic contains null.
    presence("FileChangeRequestApprovalParams", "grantRoot", Presence::Nullable),
    presence("FileChangeRequestApprovalParams", "reason", Presence::Nullable),
    presence("SkillInterface", "brandColor", Presence::Nullable),
    presence("SkillInterface", "defaultPrompt", Presence::Nullable),
    presence("SkillInterface", "displayName", Presence::Nullable),
    presence("SkillInterface", "iconLarge", Presence::Nullable),
    presence("SkillInterface", "iconSmall", Presence::Nullable),
    presence("SkillInterface", "shortDescription", Presence::Nullable),
];

/// Objects that the schema and the bindings declare as empty, but whose keys are data.
const MAPS: &[(&str, Range)] = &[
    // The schema says "Extra app-server data for a thread". A struct without fields would lose the data.
    ("ThreadExtra", ALWAYS),
];

/// The entries for one version, and a record of the entries that were used.
pub(crate) struct Repairs {
    version_text: String,
    version: [u64; 3],
    used: RefCell<BTreeSet<String>>,
}

impl Repairs {
    /// Returns the tables for `version`, for example `0.169.0` or `0.162.0-alpha.15`.
    pub(crate) fn for_version(version: &str) -> Result<Self> {
        let core = version.split(['-', '+']).next().unwrap_or_default();
        let numbers: Vec<u64> = core.split('.').filter_map(|part| part.parse().ok()).collect();
        let numbers = <[u64; 3]>::try_from(numbers)
            .map_err(|_| Error::input("version", format!("`{version}` is not a version such as 0.169.0")))?;
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

    /// Returns the table's presence for a field, or else the declared presence.
    pub(crate) fn repaired_presence(&self, owner: &str, wire: &str, declared: Presence, notes: &Notes) -> Presence {
        let entry = PRESENCES.iter().find(|entry| entry.owner == owner && entry.wire == wire);
        let Some(entry) = entry else { return declared };
        self.mark("PRESENCES", owner, wire);
        if entry.presence == declared && entry.range.contains(self.version) {
            self.note_stale(notes, "PRESENCES", owner, wire, "the schemas and bindings already agree with the entry");
        }
        entry.presence.clone()
    }

    fn note_stale(&self, notes: &Notes, table: &str, owner: &str, wire: &str, problem: &str) {
        let path = if wire.is_empty() { owner.to_owned() } else { format!("{owner}.{wire}") };
        let reason =
            format!("the entry in {table} (repairs.rs) has nothing to repair in {}: {problem}", self.version_text);
        notes.add(Effect::Stale, path, reason);
    }

    /// Notes the entries that found nothing to repair. Call this function after all definitions and methods are read.
    pub(crate) fn note_unused(&self, notes: &Notes) {
        let names = VARIANT_NAMES.iter().map(|entry| ("VARIANT_NAMES", entry.owner, entry.wire, entry.range));
        let presences = PRESENCES.iter().map(|entry| ("PRESENCES", entry.owner, entry.wire, entry.range));
        let maps = MAPS.iter().map(|(owner, range)| ("MAPS", *owner, "", *range));
        for (table, owner, wire, range) in names.chain(presences).chain(maps) {
            if range.contains(self.version) && !self.is_used(table, owner, wire) {
                self.note_stale(notes, table, owner, wire, "there is no definition, field or variant with this name");
            }
        }
    }
}

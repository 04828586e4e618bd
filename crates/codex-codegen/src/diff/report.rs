//! The difference between two protocols as a value.

use std::fmt;

use serde::Serialize;

use super::Verdict;

/// The version of the JSON format.
pub(super) const FORMAT: u32 = 1;

/// All changes from one release to another. The JSON form (`--format json`) omits keys without content:
///
/// ```json
/// {
///   "format": 1,
///   "from": "0.163.0",
///   "to": "0.169.0",
///   "verdict": {"zerover": "minor", "semver": "major", "reasons": ["1 field added"]},
///   "docs": 12,
///   "changes": [
///     {
///       "kind": "field",
///       "in": "TurnStartParams",
///       "name": "threadId",
///       "change": "added",
///       "new": "string, required",
///       "surface": "stable",
///       "direction": "written",
///       "breaks": {"writer": {"surface": "stable", "why": "the runtime rejects an object without the field"}}
///     }
///   ]
/// }
/// ```
///
/// `kind` is a [`Kind`], `change` is an [`Action`], and `direction` is a [`Direction`]. `old` and `new` are for people,
/// in a notation of types that resembles TypeScript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Diff {
    /// The version of the JSON format: 1.
    pub format: u32,
    /// The name of the old release.
    pub from: String,
    /// The name of the new release.
    pub to: String,
    /// The consequence for the version of codex-types.
    pub verdict: Verdict,
    /// The number of items whose documentation changed. Such changes are counted but not listed.
    pub docs: usize,
    /// All changes: methods first, then definitions, each sorted by name.
    pub changes: Vec<Change>,
}

impl Diff {
    /// Sets the names of both releases for the reports.
    #[must_use]
    pub fn between(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.from = from.into();
        self.to = to.into();
        self
    }

    /// Returns whether nothing except documentation changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the changes that break a program which uses only the stable surface.
    pub fn breaking(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.breaks.on(Surface::Stable))
    }

    /// Renders a report for a terminal.
    pub fn to_text(&self) -> String {
        super::text::render(self)
    }

    /// Renders a report in Markdown, for the body of a pull request or a changelog.
    pub fn to_markdown(&self) -> String {
        super::markdown::render(self)
    }

    /// Renders the difference as JSON for programs, in the format that [`Diff`] documents.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("strings and numbers always serialise");
        text.push('\n');
        text
    }
}

/// One change of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The kind of the item.
    pub kind: Kind,
    /// The definition that contains the item; `None` for methods and definitions.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The name on the wire; for a definition, the name of the type.
    pub name: String,
    /// The action that happened to the item.
    #[serde(rename = "change")]
    pub action: Action,
    /// The old state of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The new state of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// The surface of the item in the old release. A change of an experimental item is an experimental change.
    pub surface: Surface,
    /// The direction of the changed definition; `None` for methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The programs that the change breaks.
    #[serde(skip_serializing_if = "Breaks::is_empty")]
    pub breaks: Breaks,
}

impl Change {
    /// Returns the path of the item, for example `TurnStartParams.threadId`, `ThreadItem::plan` or `turn/start`.
    pub fn path(&self) -> String {
        match (&self.owner, self.kind) {
            (None, _) => self.name.clone(),
            (Some(owner), Kind::Field) => format!("{owner}.{}", self.name),
            (Some(owner), _) => format!("{owner}::{}", self.name),
        }
    }
}

/// The kinds of items, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Kind {
    /// A request that the client sends.
    ClientRequest,
    /// A notification that the client sends.
    ClientNotification,
    /// A request that the server sends.
    ServerRequest,
    /// A notification that the server sends.
    ServerNotification,
    /// A named type.
    Definition,
    /// A key of an object.
    Field,
    /// A value of an enum.
    Value,
    /// A branch of a union.
    Variant,
}

impl Kind {
    pub(super) fn is_method(self) -> bool {
        self < Self::Definition
    }

    /// Returns the noun for a sentence, in the number for `count`.
    pub(super) fn noun(self, count: usize) -> &'static str {
        let (one, many) = match self {
            Self::ClientRequest => ("client request", "client requests"),
            Self::ClientNotification => ("client notification", "client notifications"),
            Self::ServerRequest => ("server request", "server requests"),
            Self::ServerNotification => ("server notification", "server notifications"),
            Self::Definition => ("definition", "definitions"),
            Self::Field => ("field", "fields"),
            Self::Value => ("enum value", "enum values"),
            Self::Variant => ("union variant", "union variants"),
        };
        if count == 1 { one } else { many }
    }
}

/// The action that happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Action {
    /// The item was added.
    Added,
    /// The item was removed.
    Removed,
    /// The Rust name changed. A definition counts as renamed if it replaces a definition that is gone.
    Renamed,
    /// The item moved from the experimental to the stable surface, or back.
    Surface,
    /// A method's params have a different type, or a different rule for absent params.
    Params,
    /// A method's response has a different type.
    Response,
    /// A definition has a different shape, for example a union instead of a struct.
    Shape,
    /// An alias, a field or the body of a variant has a different type.
    Type,
    /// Absent and null have a different meaning for a field.
    Presence,
    /// A union identifies its branches in a different way.
    Tag,
    /// The extra keys of an object have a different type.
    Extras,
    /// A field's keys moved into the surrounding object, or out of it.
    Flatten,
    /// A field has different allowed constants.
    Constant,
    /// The parameters of `new(required…)` have a different order, which the compiler may not notice.
    Order,
}

/// The stable surface, or the surface that requires `experimentalApi` and the cargo feature `experimental`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Surface {
    /// Semver covers the item.
    Stable,
    /// Semver does not cover the item.
    Experimental,
}

impl Surface {
    pub(super) fn of(experimental: bool) -> Self {
        if experimental { Self::Experimental } else { Self::Stable }
    }
}

impl fmt::Display for Surface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stable => "stable",
            Self::Experimental => "experimental",
        })
    }
}

/// The direction in which messages carry a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// The client reads the definition.
    Read,
    /// The client writes the definition.
    Written,
    /// The client reads and writes the definition.
    Both,
    /// No method carries the definition.
    Unused,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Written => "written",
            Self::Both => "read and written",
            Self::Unused => "in no message",
        })
    }
}

/// The programs that a change breaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Breaks {
    /// A program with the old types that decodes what the new runtime writes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<Break>,
    /// A program with the old types that sends to the new runtime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writer: Option<Break>,
    /// A Rust program that is recompiled against the new types.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Break>,
}

impl Breaks {
    /// Returns whether the change breaks no program.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Returns whether the change breaks a program on `surface`.
    pub fn on(&self, surface: Surface) -> bool {
        self.iter().any(|(_, broken)| broken.surface == surface)
    }

    /// Returns each break with its name: `reader`, `writer` or `source`.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Break)> {
        [("reader", &self.reader), ("writer", &self.writer), ("source", &self.source)]
            .into_iter()
            .filter_map(|(name, broken)| Some((name, broken.as_ref()?)))
    }
}

/// The reason for a break, and the programs that it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Break {
    /// The surface. An experimental break concerns only programs that use the experimental surface.
    pub surface: Surface,
    /// One sentence without a full stop.
    pub why: String,
}

//! The difference as a value.

use std::fmt;

use serde::Serialize;

use super::Verdict;

/// Version of the JSON form.
pub(super) const FORMAT: u32 = 1;

/// Everything that changed from one release to another.
///
/// As JSON (`--format json`), with keys that are left out when they say nothing:
///
/// ```json
/// {
///   "format": 1,
///   "from": "0.163.0",
///   "to": "0.169.0",
///   "verdict": {"zerover": "minor", "semver": "major", "reasons": ["1 field added: required, in what programs write"]},
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
///       "breaks": {"writer": {"surface": "stable", "why": "the runtime refuses params without it"}}
///     }
///   ]
/// }
/// ```
///
/// `kind` is one of [`Kind`], `change` of [`Action`], `direction` of [`Direction`]; `old` and `new` are for people, in a
/// notation of types that is close to TypeScript's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Diff {
    /// Version of the JSON form: 1.
    pub format: u32,
    /// The name of the old side.
    pub from: String,
    /// The name of the new side.
    pub to: String,
    /// What this means for the version of codex-types.
    pub verdict: Verdict,
    /// How many items changed their documentation; such changes are counted and not listed.
    pub docs: usize,
    /// All changes: methods first, then definitions, each by name.
    pub changes: Vec<Change>,
}

impl Diff {
    /// Names both sides, for the reports.
    #[must_use]
    pub fn between(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.from = from.into();
        self.to = to.into();
        self
    }

    /// Whether nothing but documentation changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Changes that break someone who keeps to the stable surface.
    pub fn breaking(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.breaks.on(Surface::Stable))
    }

    /// For a terminal.
    pub fn to_text(&self) -> String {
        super::text::render(self)
    }

    /// For the body of a pull request or a changelog.
    pub fn to_markdown(&self) -> String {
        super::markdown::render(self)
    }

    /// For programs; the form is documented at [`Diff`].
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("strings and numbers always serialise");
        text.push('\n');
        text
    }
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What kind of item it is.
    pub kind: Kind,
    /// The definition that holds it; none for methods and definitions.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Its name on the wire; a definition's name.
    pub name: String,
    /// What happened to it.
    #[serde(rename = "change")]
    pub action: Action,
    /// What it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Where it lives. A change of something that was experimental is an experimental change.
    pub surface: Surface,
    /// Who meets the definition that it concerns; none for methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Whom it breaks.
    #[serde(skip_serializing_if = "Breaks::is_empty")]
    pub breaks: Breaks,
}

impl Change {
    /// `TurnStartParams.threadId`, `ThreadItem::plan`, `turn/start`.
    pub fn path(&self) -> String {
        match (&self.owner, self.kind) {
            (None, _) => self.name.clone(),
            (Some(owner), Kind::Field) => format!("{owner}.{}", self.name),
            (Some(owner), _) => format!("{owner}::{}", self.name),
        }
    }
}

/// The kinds of items, in the order in which they are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Kind {
    /// A method that the client calls.
    ClientRequest,
    /// A notification that the client sends.
    ClientNotification,
    /// A method that the server calls.
    ServerRequest,
    /// A notification that the server sends.
    ServerNotification,
    /// A named type.
    Definition,
    /// A key of an object.
    Field,
    /// A value of a string enum.
    Value,
    /// A branch of a union.
    Variant,
}

impl Kind {
    pub(super) fn is_method(self) -> bool {
        self < Self::Definition
    }

    /// For a sentence, in the number that `count` asks for.
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

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Action {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its name in Rust changed; a definition is taken for renamed where it stands in the place of one that is gone.
    Renamed,
    /// From the experimental to the stable surface, or back.
    Surface,
    /// A method's params are another type, or may no longer (or may now) be left out.
    Params,
    /// A method's response is another type.
    Response,
    /// A definition is of another shape: a struct became a union, for example.
    Shape,
    /// An alias, a field or the body of a variant has another type.
    Type,
    /// What absent and null mean for a field.
    Presence,
    /// How a union tells its branches apart.
    Tag,
    /// The type of the keys that an object has beside its fields.
    Extras,
    /// A field's keys moved into the object around it, or out of it.
    Flatten,
    /// The strings that a field may hold.
    Constant,
    /// `new(required…)` takes what it took before in another order, which the compiler may not notice.
    Order,
}

/// Stable, or only with `experimentalApi` and the cargo feature `experimental`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Surface {
    /// Covered by semver.
    Stable,
    /// Outside of it.
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

/// Who meets a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// The client reads it.
    Read,
    /// The client writes it.
    Written,
    /// Both.
    Both,
    /// No method carries it.
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

/// Whom a change breaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Breaks {
    /// A program of old types that decodes what the new runtime writes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<Break>,
    /// A program of old types that sends to the new runtime.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writer: Option<Break>,
    /// A Rust program that is recompiled against the new types.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Break>,
}

impl Breaks {
    /// Nobody.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Whether someone on `surface` is broken.
    pub fn on(&self, surface: Surface) -> bool {
        self.iter().any(|(_, broken)| broken.surface == surface)
    }

    /// Each with its name: `reader`, `writer`, `source`.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Break)> {
        [("reader", &self.reader), ("writer", &self.writer), ("source", &self.source)]
            .into_iter()
            .filter_map(|(name, broken)| Some((name, broken.as_ref()?)))
    }
}

/// Why and for whom something breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Break {
    /// Experimental: only programs that use the experimental surface are concerned.
    pub surface: Surface,
    /// One sentence, without a full stop.
    pub why: String,
}

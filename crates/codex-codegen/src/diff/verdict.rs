//! The next version of codex-types.

use std::collections::BTreeMap;

use serde::Serialize;

use super::report::{Action, Change, Kind, Surface};

/// A step from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// Nothing to release.
    None,
    /// `x.y.Z`.
    Patch,
    /// `x.Y.0`.
    Minor,
    /// `X.0.0`.
    Major,
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// What the differences mean for the version of codex-types.
///
/// A break of a reader or a writer counts as one of source does: with the new types a program no longer understands the
/// old runtime, whether or not it compiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// While the version is 0.x: breaking is minor, everything else patch.
    pub zerover: Step,
    /// From 1.0 on: breaking is major, an addition minor, everything else patch.
    pub semver: Step,
    /// What led to it, the most decisive kinds of change first.
    pub reasons: Vec<String>,
}

impl Verdict {
    pub(super) fn of(changes: &[Change], docs: usize) -> Self {
        let breaking: Vec<&Change> = changes.iter().filter(|change| change.breaks.on(Surface::Stable)).collect();
        if !breaking.is_empty() {
            return Self { zerover: Step::Minor, semver: Step::Major, reasons: reasons(&breaking) };
        }
        let stable: Vec<&Change> = changes.iter().filter(|change| change.surface == Surface::Stable).collect();
        let is_addition = |change: &&Change| matches!(change.action, Action::Added | Action::Surface);
        if stable.iter().any(is_addition) {
            return Self { zerover: Step::Patch, semver: Step::Minor, reasons: reasons(&stable) };
        }
        if !stable.is_empty() {
            return Self { zerover: Step::Patch, semver: Step::Patch, reasons: reasons(&stable) };
        }
        let reason = match (changes.len(), docs) {
            (0, 0) => return Self { zerover: Step::None, semver: Step::None, reasons: Vec::new() },
            (0, _) => "only documentation changed",
            _ => "only the experimental surface changed, which semver does not cover",
        };
        Self { zerover: Step::Patch, semver: Step::Patch, reasons: vec![reason.to_owned()] }
    }
}

/// `4 client requests removed`, by kind.
fn reasons(changes: &[&Change]) -> Vec<String> {
    let mut counts: BTreeMap<(Kind, Action), usize> = BTreeMap::new();
    for change in changes {
        *counts.entry((change.kind, change.action)).or_default() += 1;
    }
    counts.into_iter().map(|((kind, action), count)| format!("{count} {} {}", kind.noun(count), did(action))).collect()
}

/// What happened, after the noun.
fn did(action: Action) -> &'static str {
    match action {
        Action::Added => "added",
        Action::Removed => "removed",
        Action::Renamed => "renamed",
        Action::Surface => "moved between the stable and the experimental surface",
        Action::Params => "with other params",
        Action::Response => "with another response",
        Action::Shape => "of another shape",
        Action::Type => "of another type",
        Action::Presence => "with another rule for absent and null",
        Action::Tag => "with another tag",
        Action::Extras => "with other keys beside the fields",
        Action::Flatten => "nested otherwise",
        Action::Constant => "with other constants",
        Action::Order => "built from the same fields in another order",
    }
}

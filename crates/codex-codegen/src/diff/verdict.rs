//! Derives the next version of codex-types from the changes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::report::{Action, Change, Kind, Surface};

/// The step from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// No release is needed.
    None,
    /// A new patch version, `x.y.Z`.
    Patch,
    /// A new minor version, `x.Y.0`.
    Minor,
    /// A new major version, `X.0.0`.
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

/// The consequence of the changes for the version of codex-types.
///
/// A break of a reader or a writer counts like a break of source. With the new types, a program no longer understands
/// the old runtime, even if the program still compiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// The step while the version is 0.x: minor for a break, and patch for any other change.
    pub zerover: Step,
    /// The step from version 1.0 on: major for a break, minor for an addition, and patch for any other change.
    pub semver: Step,
    /// The reasons for the step, with the most decisive kinds of change first.
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

/// Returns the reasons, for example `4 client requests removed`, sorted by kind.
fn reasons(changes: &[&Change]) -> Vec<String> {
    let mut counts: BTreeMap<(Kind, Action), usize> = BTreeMap::new();
    for change in changes {
        *counts.entry((change.kind, change.action)).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((kind, action), count)| format!("{count} {} {}", kind.noun(count), past_tense(action)))
        .collect()
}

/// Returns the words for an action after the noun.
fn past_tense(action: Action) -> &'static str {
    match action {
        Action::Added => "added",
        Action::Removed => "removed",
        Action::Renamed => "renamed",
        Action::Surface => "moved between the stable and the experimental surface",
        Action::Params => "with different params",
        Action::Response => "with a different response",
        Action::Shape => "with a different shape",
        Action::Type => "with a different type",
        Action::Presence => "with a different rule for absent and null",
        Action::Tag => "with a different tag",
        Action::Extras => "with different extra keys",
        Action::Flatten => "with a different nesting",
        Action::Constant => "with different constants",
        Action::Order => "with a different order of parameters",
    }
}

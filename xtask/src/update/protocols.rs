//! The protocols before and after an update, each read and normalised once, and their difference.

use anyhow::Result;
use codex_codegen::{Diff, History, Protocol, RecordedNames, Schemas, diff};
use codex_dist::Version;

use crate::contract::Committed;
use crate::derive::Basis;

/// The new release, and the release before.
pub(super) struct Protocols<'a> {
    /// The new release.
    pub(super) new: Basis,
    /// The release before.
    pub(super) old: Old<'a>,
    /// The changes from the old release to the new release, if the old release can be read.
    pub(super) difference: Option<Diff>,
}

/// The release before an update.
#[derive(Clone, Copy)]
pub(super) enum Old<'a> {
    /// No release was committed.
    None,
    /// The committed schemas can no longer be read.
    Unreadable,
    /// The committed release.
    Known(&'a Basis),
}

impl<'a> Old<'a> {
    fn of(before: Option<&'a Committed>) -> Self {
        let Some(before) = before.filter(|before| !before.schemas().is_empty()) else { return Self::None };
        before.basis().map_or(Self::Unreadable, Self::Known)
    }

    /// Returns the committed release, if it can be read.
    pub(super) fn basis(self) -> Option<&'a Basis> {
        match self {
            Self::Known(basis) => Some(basis),
            Self::None | Self::Unreadable => None,
        }
    }
}

impl<'a> Protocols<'a> {
    pub(super) fn read(schemas: Schemas, version: &Version, before: Option<&'a Committed>) -> Result<Self> {
        let old = Old::of(before);
        let text_of = |file: &str| before.and_then(|before| before.folder.get(file)).unwrap_or_default();
        let history = History::parse(text_of(History::FILE))?;
        let recorded = RecordedNames::parse(text_of(RecordedNames::FILE));
        let new = normalise(schemas, recorded, history, version, old.basis().map(|old| &old.protocol))?;
        let difference = old
            .basis()
            .map(|old| diff(&old.protocol, &new.protocol).between(old.version.as_str(), new.version.as_str()));
        Ok(Self { new, old, difference })
    }
}

/// Normalises the new schemas with the names that earlier releases recorded.
///
/// The names to record follow from the normalised protocol. In nearly all releases, these names are the names that were
/// recorded before. The protocol is then final. A release that adds or removes a name in a conflict is normalised a
/// second time, with the new names.
fn normalise(
    schemas: Schemas,
    recorded: RecordedNames,
    history: History,
    version: &Version,
    old: Option<&Protocol>,
) -> Result<Basis> {
    let mut basis = Basis::new(schemas.with_recorded_names(recorded), history, version.to_string())?;
    let names = RecordedNames::of(&basis.protocol, old);
    if names != *basis.schemas.recorded_names() {
        basis = Basis::new(basis.schemas.with_recorded_names(names), basis.history, basis.version)?;
    }
    basis.history = basis.history.extended(&basis.version, &basis.protocol)?;
    Ok(basis)
}

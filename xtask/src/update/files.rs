//! All files that an update commits, as one value.

use anyhow::Result;
use codex_dist::Lock;

use super::protocols::Protocols;
use super::{changelog, ratchet, versions};
use crate::derive;
use crate::file_set::FileSet;
use crate::workspace::{LOCK, SCHEMAS, Workspace};

/// The files of an update.
pub(super) struct UpdateFiles {
    pub(super) files: FileSet,
    /// The step of the version of codex-types, such as `0.1.0 → 0.2.0`.
    pub(super) types_step: Option<String>,
}

/// Derives the files of the new release, and the files that follow from the difference to the old release.
pub(super) fn derive(workspace: &Workspace, protocols: &Protocols<'_>, lock: &Lock) -> Result<UpdateFiles> {
    let root = workspace.root();
    let Protocols { new, old, difference } = protocols;
    let mut files = derive::files(root, new, lock)?;
    let mut folder = derive::schemas_folder(new);
    folder.insert(LOCK, lock.to_text());
    files.own_except(SCHEMAS, &folder, Some("README.md"));

    let mut types_step = None;
    if let (Some(old), Some(difference)) = (old.basis(), difference)
        && old.version != new.version
    {
        changelog::add(root, &mut files, difference, &new.version)?;
        ratchet::add(root, &mut files, old, new)?;
        types_step = versions::bump(root, &mut files, difference)?;
    }
    Ok(UpdateFiles { files, types_step })
}

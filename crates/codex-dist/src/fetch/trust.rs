//! Examines whether other users of this machine can change a file or a folder. ssh examines its keys in the same way.
//!
//! On systems without Unix modes, everything counts as trusted.

use std::fs::{self, Metadata};
use std::path::Path;

use crate::{Error, Result};

/// The users who can change a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// Only this user and root.
    Owner,
    /// Some other users too. The text is the reason.
    Others(String),
    /// Every user. The text is the reason.
    Everybody(String),
}

/// Whether the sticky bit of a folder counts: other users then cannot rename or remove the entries of this user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sticky {
    Counts,
    Ignored,
}

impl Trust {
    /// Examines a folder for many files, and the folders above. A missing folder is trusted, because this user creates it.
    pub(crate) fn of_place(path: &Path) -> Self {
        let Ok(real) = path.canonicalize() else {
            // The nearest folder that exists decides.
            return path.parent().map_or(Self::Owner, Self::of_place);
        };
        let mut worst = examine(&real, Sticky::Counts);
        for folder in real.ancestors().skip(1) {
            let found = match examine(folder, Sticky::Counts) {
                Self::Everybody(reason) => Self::Others(reason),
                found => found,
            };
            worst = worst.max(found);
        }
        worst
    }

    /// Examines a file, or a folder with its whole content. A missing path is trusted.
    pub(crate) fn of_tree(path: &Path) -> Self {
        let mut worst = examine(path, Sticky::Ignored);
        let Ok(real) = path.canonicalize() else { return worst };
        let mut paths = vec![real];
        while let Some(path) = paths.pop() {
            worst = worst.max(examine(&path, Sticky::Ignored));
            if path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()) {
                let entries = fs::read_dir(&path).into_iter().flatten().flatten();
                paths.extend(entries.map(|entry| entry.path()));
            }
        }
        worst
    }

    /// Examines one file or folder, without the content of the folder.
    pub(crate) fn of_entry(path: &Path) -> Self {
        examine(path, Sticky::Ignored)
    }

    /// Returns the worse of two results.
    pub(crate) fn and(self, other: Self) -> Self {
        self.max(other)
    }

    /// Refuses a path that every user can change.
    pub(crate) fn refuse_everybody(self, path: &Path) -> Result<Self> {
        match self {
            Self::Everybody(reason) => Err(untrusted(path, reason)),
            found => Ok(found),
        }
    }
}

/// Returns the error about a folder whose files cannot be trusted.
pub(crate) fn untrusted(path: &Path, reason: String) -> Error {
    Error::UntrustedFolder { path: path.to_owned(), reason }
}

fn examine(path: &Path, sticky: Sticky) -> Trust {
    // The mode of a link has no effect, but the owner of the link can replace the link.
    path.symlink_metadata().map_or(Trust::Owner, |metadata| examine_metadata(path, &metadata, sticky))
}

#[cfg(unix)]
fn examine_metadata(path: &Path, metadata: &Metadata, sticky: Sticky) -> Trust {
    use std::os::unix::fs::MetadataExt as _;

    let (owner, group, mode) = (metadata.uid(), metadata.gid(), metadata.mode() & 0o7777);
    if owner != 0 && owner != rustix::process::geteuid().as_raw() {
        return Trust::Others(format!("{} belongs to the user with the number {owner}", path.display()));
    }
    let protected = metadata.is_dir() && sticky == Sticky::Counts && mode & 0o1000 != 0;
    if metadata.is_symlink() || protected {
        return Trust::Owner;
    }
    let reason = |who: &str| format!("{who} can write {} (mode {mode:03o})", path.display());
    if mode & 0o002 != 0 {
        return Trust::Everybody(reason("every user"));
    }
    // Many systems give each user a group of the same number, and let that group write.
    if mode & 0o020 != 0 && (group != owner || group == 0) {
        return Trust::Others(reason("a group of users"));
    }
    Trust::Owner
}

#[cfg(not(unix))]
fn examine_metadata(_path: &Path, _metadata: &Metadata, _sticky: Sticky) -> Trust {
    Trust::Owner
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::{PermissionsExt as _, chown};

    use super::*;

    fn mode(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn the_mode_of_a_folder_and_of_everything_below_counts() {
        let temp = tempfile::tempdir().unwrap();
        let (root, file) = (temp.path().join("root"), temp.path().join("root/inner/file"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "").unwrap();
        for path in [&*root, file.parent().unwrap(), &file] {
            for other in [&*root, file.parent().unwrap(), &file] {
                mode(other, 0o755);
            }
            assert_eq!(Trust::of_tree(&root), Trust::Owner);
            mode(path, 0o757);
            let found = Trust::of_tree(&root);
            let Trust::Everybody(reason) = &found else { panic!("{found:?}") };
            assert!(reason.contains(&format!("{} (mode 757)", path.display())), "{reason}");
            mode(path, 0o1757);
            assert!(matches!(Trust::of_tree(&root), Trust::Everybody(_)), "the sticky bit does not protect new files");
        }
    }

    #[test]
    fn a_sticky_folder_protects_the_folders_below() {
        let temp = tempfile::tempdir().unwrap();
        let place = temp.path().join("place");
        fs::create_dir(&place).unwrap();
        mode(&place, 0o1777);
        assert_eq!(Trust::of_place(&place.join("cache")), Trust::Owner);
        mode(&place, 0o777);
        assert!(matches!(Trust::of_place(&place), Trust::Everybody(_)));
        fs::create_dir(place.join("cache")).unwrap();
        assert!(matches!(Trust::of_place(&place.join("cache")), Trust::Others(_)));
    }

    #[test]
    fn a_file_of_another_user_and_a_shared_group_are_not_trusted() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("file");
        fs::write(&file, "").unwrap();
        // Only root can change the owner of a file.
        if chown(&file, Some(12_345), None).is_err() {
            return;
        }
        let Trust::Others(reason) = Trust::of_tree(&file) else { panic!("the owner counts") };
        assert!(reason.contains("belongs to the user with the number 12345"), "{reason}");
        chown(&file, Some(0), Some(50)).unwrap();
        mode(&file, 0o664);
        assert!(matches!(Trust::of_tree(&file), Trust::Others(_)));
        mode(&file, 0o644);
        assert_eq!(Trust::of_tree(&file), Trust::Owner);
    }
}

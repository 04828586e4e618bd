//! Transactions that fail, are killed, or are forged.

use std::fs;

use super::moves::exists;
use super::*;

/// A folder with `staging/new/file`, and `old/file` to be replaced.
struct Room(tempfile::TempDir);

impl Room {
    fn new() -> Self {
        let room = Self(tempfile::tempdir().unwrap());
        for folder in ["staging", "staging/new", "old"] {
            fs::create_dir(room.at(folder)).unwrap();
        }
        fs::write(room.at("staging/new/file"), "new").unwrap();
        fs::write(room.at("old/file"), "old").unwrap();
        room
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn content(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.at(path)).ok()
    }

    /// Replaces `old` with `staging/new`, and `other`, which does not exist, with `staging/<second>`.
    fn moves(&self, second: &str) -> [Move; 2] {
        let step = |at: usize, staged: &str, place: &str| Move {
            staged: self.at("staging").join(staged),
            place: self.at(place),
            backup: self.at("staging").join(format!("backup-{at}")),
            occupied: exists(&self.at(place)),
        };
        [step(0, "new", "old"), step(1, second, "other")]
    }

    fn commit(&self, second: &str) -> Result<()> {
        commit(&self.at("staging"), self.0.path(), &self.moves(second))
    }
}

#[test]
fn all_replacements_are_made() {
    let room = Room::new();
    fs::write(room.at("staging/second"), "second").unwrap();
    room.commit("second").unwrap();
    assert_eq!(room.content("old/file").unwrap(), "new");
    assert_eq!(room.content("other").unwrap(), "second");
    assert_eq!(fs::read_dir(room.at("staging")).unwrap().count(), 0);
}

#[test]
fn a_failed_replacement_undoes_the_others() {
    let room = Room::new();
    let error = room.commit("missing").unwrap_err();
    assert!(matches!(error, Error::Io { .. }), "{error}");
    assert_eq!(room.content("old/file").unwrap(), "old");
    assert!(!exists(&room.at("other")));
    assert!(!exists(&room.at("staging/journal.json")));
}

/// A killed process stops after the back-up or after the rename.
#[test]
fn a_replaced_file_exists_at_any_moment_and_is_restored() {
    for is_renamed in [false, true] {
        let room = Room::new();
        fs::write(room.at("staging/file"), "new").unwrap();
        let step = Move {
            staged: room.at("staging/file"),
            place: room.at("old/file"),
            backup: room.at("staging/backup-0"),
            occupied: true,
        };
        fs::write(room.at("staging/journal.json"), serde_json::to_vec(&[&step]).unwrap()).unwrap();
        step.back_up().unwrap();
        assert_eq!(room.content("old/file").unwrap(), "old");
        if is_renamed {
            fs::rename(&step.staged, &step.place).unwrap();
            assert_eq!(room.content("old/file").unwrap(), "new");
        }
        assert!(recover(&room.at("staging"), room.0.path()).unwrap());
        assert_eq!(room.content("old/file").unwrap(), "old", "renamed: {is_renamed}");
    }
}

/// Stops after each number of renames, as a killed process would, and recovers.
#[test]
fn the_run_after_a_kill_at_any_rename_restores_everything() {
    for renames in 0..=3 {
        let room = Room::new();
        fs::write(room.at("staging/second"), "second").unwrap();
        let journal = serde_json::to_vec(&room.moves("second")).unwrap();
        fs::write(room.at("staging/journal.json"), journal).unwrap();
        let steps = [("old", "staging/backup-0"), ("staging/new", "old"), ("staging/second", "other")];
        for (from, to) in &steps[..renames] {
            fs::rename(room.at(from), room.at(to)).unwrap();
        }
        assert!(recover(&room.at("staging"), room.0.path()).unwrap());
        assert_eq!(room.content("old/file").unwrap(), "old", "{renames}");
        assert!(!exists(&room.at("other")), "{renames}");
        assert!(!recover(&room.at("staging"), room.0.path()).unwrap());
    }
}

/// Writes a journal, and returns the error of the recovery, which must change nothing.
#[cfg(unix)]
fn refused_journal(room: &Room, step: &Move) -> String {
    let journal = room.at("staging/journal.json");
    fs::write(&journal, serde_json::to_vec(&[step]).unwrap()).unwrap();
    let error = recover(&room.at("staging"), &room.at("scope")).unwrap_err();
    assert!(matches!(error, Error::UnsafeJournal { .. }), "{error}");
    assert_eq!(room.content("old/file").unwrap(), "old");
    assert!(journal.exists(), "the journal must stay, so that a person can look at it");
    error.to_string()
}

#[cfg(unix)]
#[test]
fn a_journal_with_paths_outside_of_its_folders_moves_nothing() {
    let room = Room::new();
    fs::create_dir(room.at("scope")).unwrap();
    std::os::unix::fs::symlink(room.at("old"), room.at("scope/link")).unwrap();
    fs::write(room.at("staging/backup-0"), "planted").unwrap();
    fs::write(room.at("planted"), "planted").unwrap();
    let inside = Move {
        staged: room.at("staging/gone"),
        place: room.at("scope/file"),
        backup: room.at("staging/backup-0"),
        occupied: true,
    };
    for place in ["old/file", "scope/../old/file", "scope/link/file", "scope/missing/../../old/file"] {
        let text = refused_journal(&room, &Move { place: room.at(place), ..inside.clone() });
        assert!(text.contains("is not below") && text.contains("/scope"), "{text}");
        let removes = Move { place: room.at(place), occupied: false, ..inside.clone() };
        refused_journal(&room, &removes);
    }
    for path in ["planted", "staging/../planted"] {
        refused_journal(&room, &Move { backup: room.at(path), ..inside.clone() });
        refused_journal(&room, &Move { staged: room.at(path), ..inside.clone() });
    }
    refused_journal(&room, &Move { place: "old/file".into(), ..inside.clone() });
    // The same journal with the right paths is accepted.
    fs::write(room.at("scope/file"), "new").unwrap();
    fs::write(room.at("staging/journal.json"), serde_json::to_vec(&[&inside]).unwrap()).unwrap();
    assert!(recover(&room.at("staging"), &room.at("scope")).unwrap());
    assert_eq!(room.content("scope/file").unwrap(), "planted");
}

#[cfg(unix)]
#[test]
fn a_journal_that_others_can_write_moves_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = Room::new();
    let step = &room.moves("second")[0];
    fs::create_dir(room.at("scope")).unwrap();
    let mode = |path: &str, mode: u32| fs::set_permissions(room.at(path), fs::Permissions::from_mode(mode)).unwrap();
    for path in ["staging", "staging/journal.json"] {
        fs::write(room.at("staging/journal.json"), "[]").unwrap();
        mode("staging", 0o755);
        mode(path, 0o777);
        let text = refused_journal(&room, step);
        assert!(text.contains("every user can write") && text.contains("hint: "), "{text}");
    }
}

#[test]
fn a_transaction_outside_of_its_scope_is_refused() {
    let room = Room::new();
    fs::create_dir(room.at("scope")).unwrap();
    let [step, _] = room.moves("second");
    let error = commit(&room.at("staging"), &room.at("scope"), &[step]).unwrap_err();
    assert!(matches!(error, Error::OutsideOfScope { .. }), "{error}");
    assert_eq!(room.content("old/file").unwrap(), "old");
}

#[test]
fn a_scope_may_be_named_with_a_parent_folder() {
    let room = Room::new();
    let scope = room.at("staging/..");
    let [step, _] = room.moves("second");
    let step = Move { place: scope.join("old"), ..step };
    commit(&room.at("staging"), &scope, &[step]).unwrap();
    assert_eq!(room.content("old/file").unwrap(), "new");
    let [step, _] = room.moves("second");
    let step = Move { place: scope.join("old/../../outside"), ..step };
    let error = commit(&room.at("staging"), &scope, &[step]).unwrap_err();
    assert!(matches!(error, Error::OutsideOfScope { .. }), "{error}");
}

/// On a file system without hard links, the old file is copied.
#[test]
fn a_replaced_file_exists_at_any_moment_without_hard_links() {
    let room = Room::new();
    let step = Move {
        staged: room.at("staging/new/file"),
        place: room.at("old/file"),
        backup: room.at("staging/backup-0"),
        occupied: true,
    };
    // No hard link can be made at a path that exists.
    fs::write(&step.backup, "in the way").unwrap();
    step.back_up().unwrap();
    assert_eq!(room.content("old/file").unwrap(), "old");
    assert_eq!(room.content("staging/backup-0").unwrap(), "old");
}

/// A file system of macOS has no such names.
#[cfg(target_os = "linux")]
#[test]
fn a_path_that_is_not_utf_8_is_replaced_and_restored() {
    use std::os::unix::ffi::OsStrExt as _;
    let room = Room::new();
    let odd = room.0.path().join(std::ffi::OsStr::from_bytes(b"odd\xff\n"));
    fs::write(&odd, "old").unwrap();
    let step = Move {
        staged: room.at("staging/new/file"),
        place: odd.clone(),
        backup: room.at("staging/backup-0"),
        occupied: true,
    };
    journal::write(&room.at("staging"), std::slice::from_ref(&step)).unwrap();
    step.apply().unwrap();
    assert_eq!(fs::read_to_string(&odd).unwrap(), "new");
    assert!(recover(&room.at("staging"), room.0.path()).unwrap());
    assert_eq!(fs::read_to_string(&odd).unwrap(), "old");
}

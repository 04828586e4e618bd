//! A cache that other users can change.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};

use super::*;
use crate::dist::packages::runtime as executable_of;

/// Returns a lock with the digest of the unpacked files, and a world with the installed runtime.
fn installed() -> (World, Server, Lock) {
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let mut lock = lock();
    let unpacked = ensure(&world).unwrap().unpacked_digest().clone();
    lock.targets.get_mut(&TARGET).unwrap().unpacked = Some(unpacked);
    (world, server, lock)
}

fn open(world: &World, lock: &Lock) -> Result<Runtime, Error> {
    block_on(wanted(world).lock(lock.clone()).run())
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Replaces the executable, and keeps its size, its times and its stamp.
fn forge(world: &World) {
    let path = home(world).join("bin/codex");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let mut evil = executable_of(TARGET, &format!("echo 'codex-cli {VERSION}'"));
    evil.resize(fs::metadata(&path).unwrap().len().try_into().unwrap(), 0);
    fs::write(&path, evil).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    block_on(open(world, &lock()).map(|runtime| async move { runtime.check_version().await }).unwrap()).unwrap();
}

/// Gives a path to a group that is not this user's own. Only root and members of the group can.
fn share_with_a_group(path: &Path) -> bool {
    let given = chown(path, None, Some(54_321)).is_ok();
    mode(path, 0o775);
    given && fs::metadata(path).unwrap().gid() == 54_321
}

#[test]
fn a_forged_stamp_in_a_shared_cache_is_found_by_the_digest_of_the_files() {
    if !can_run() {
        return;
    }
    let (world, server, lock) = installed();
    forge(&world);
    if !share_with_a_group(&home(&world)) {
        return;
    }
    open(&world, &lock).unwrap().verify_content().unwrap();
    assert_eq!(server.count("/tar/"), 2, "the forged runtime must be replaced");
    let notes = world.notes.all();
    assert!(notes[0].contains("verified at each start, because a group of users can write"), "{notes:?}");
    assert!(notes[1].ends_with("installing the runtime again"), "{notes:?}");
}

#[test]
fn an_honest_runtime_in_a_shared_cache_is_used_without_a_network() {
    if !can_run() {
        return;
    }
    let (world, server, lock) = installed();
    if !share_with_a_group(&home(&world)) {
        return;
    }
    let lock_file = world.path("cache").join(VERSION).join(".lock");
    fs::remove_file(&lock_file).unwrap();
    for _ in 0..2 {
        open(&world, &lock).unwrap();
    }
    assert!(!lock_file.exists(), "nothing is written, because this user may have no right to write");
    assert_eq!(server.count("/tar/"), 1);
    let mut without_pin = lock;
    without_pin.targets.get_mut(&TARGET).unwrap().unpacked = None;
    let error = open(&world, &without_pin).unwrap_err();
    assert!(matches!(error, Error::UntrustedFolder { .. }), "{error}");
    let error = block_on(wanted(&world).release("0.3.0".parse().unwrap()).cache(home(&world)).run()).unwrap_err();
    assert!(matches!(error, Error::UntrustedFolder { .. }), "{error}");
}

#[test]
fn a_cache_that_every_user_can_write_is_refused() {
    if !can_run() {
        return;
    }
    let (world, server, lock) = installed();
    let paths = [".", VERSION, &format!("{VERSION}/{TARGET}"), &format!("{VERSION}/{TARGET}/bin/codex")];
    for path in paths {
        let path: PathBuf = world.path("cache").join(path).components().collect();
        let before = fs::metadata(&path).unwrap().mode();
        mode(&path, 0o777);
        let text = open(&world, &lock).unwrap_err().to_string();
        assert!(text.contains(&format!("every user can write {} (mode 777)", path.display())), "{text}");
        assert!(text.contains("chmod -R go-w"), "{text}");
        mode(&path, before);
        open(&world, &lock).unwrap();
    }
    assert_eq!(server.count("/tar/"), 1);
}

#[test]
fn a_planted_journal_moves_no_file() {
    if !can_run() {
        return;
    }
    let (world, _server, lock) = installed();
    let (staging, victim) = (world.path("cache").join(VERSION).join(".staging"), world.path("victim"));
    fs::write(&victim, "precious").unwrap();
    fs::create_dir(&staging).unwrap();
    fs::write(staging.join("backup-0"), "planted").unwrap();
    let step = serde_json::json!({
        "staged": staging.join("x"), "place": victim, "backup": staging.join("backup-0"), "occupied": true,
    });
    fs::write(staging.join("journal.json"), serde_json::json!([step]).to_string()).unwrap();
    let error = open(&world, &lock).unwrap_err();
    assert!(matches!(error, Error::UnsafeJournal { .. }), "{error}");
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
}

#[test]
fn a_staged_folder_that_others_can_write_is_read_at_each_start() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let (archive, folder) = (world.path("package.tar.gz"), world.path("staged"));
    fs::write(&archive, package().tar_gz()).unwrap();
    codex_dist::stage_runtime(&folder, &archive, &VERSION.parse().unwrap(), TARGET, "tag").unwrap();
    let open = || block_on(wanted(&world).staged(&folder).run());
    mode(&folder, 0o777);
    let error = open().unwrap_err();
    assert!(matches!(error, Error::UntrustedFolder { .. }), "{error}");
    mode(&folder, 0o755);
    if share_with_a_group(&folder) {
        open().unwrap();
        assert!(!world.path("cache/staged").exists(), "no metadata is kept");
    }
    mode(&folder, 0o755);
    open().unwrap();
    assert!(world.path("cache/staged").exists());
    // A forged file of metadata in the cache has no effect.
    let notes = folder.join("codex-resources/notes.txt");
    let time = fs::metadata(&notes).unwrap().modified().unwrap();
    fs::write(&notes, "NOTES").unwrap();
    fs::File::options().write(true).open(&notes).unwrap().set_modified(time).unwrap();
    open().unwrap();
    mode(&world.path("cache/staged"), 0o777);
    let error = open().unwrap_err();
    assert!(matches!(error, Error::StagedMismatch { .. }), "{error}");
}

/// The process has a umask that lets every user write new files.
#[test]
fn a_cache_that_was_made_with_an_open_umask_is_private() {
    if !can_run() {
        return;
    }
    let server = Registry::default().with(&package()).serve();
    let world = World::new().npm(&server);
    let script = "umask 000; exec \"$0\" --exact dist::ensure::one_of_the_processes";
    let ended = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .env(REGISTRY, &server.url)
        .env(CACHE, world.path("cache"))
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(ended.success());
    ensure(&world).unwrap();
    assert_eq!(server.count("/tar/"), 1);
    // The same holds for a staged folder.
    let archive = world.path("package.tar.gz");
    fs::write(&archive, package().tar_gz()).unwrap();
    let ended = Command::new("sh")
        .args(["-c", &script.replace("ensure::one_of_the_processes", "ensure::trust::one_staging_process")])
        .arg(std::env::current_exe().unwrap())
        .env(STAGE, world.folder.path())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(ended.success());
    block_on(wanted(&world).staged(world.path("staged")).run()).unwrap();
}

const STAGE: &str = "CODEX_TESTS_STAGE";

/// A process of another test, which sets an environment variable. Without it the test does nothing.
#[test]
fn one_staging_process() {
    let Some(folder) = std::env::var_os(STAGE).map(PathBuf::from) else { return };
    let (archive, staged) = (folder.join("package.tar.gz"), folder.join("staged"));
    codex_dist::stage_runtime(&staged, &archive, &VERSION.parse().unwrap(), TARGET, "tag").unwrap();
}

/// Reading a fifo without a writer would wait for ever.
#[test]
fn a_fifo_in_a_folder_is_an_error() {
    if !can_run() {
        return;
    }
    let world = World::new();
    let (archive, folder) = (world.path("package.tar.gz"), world.path("staged"));
    fs::write(&archive, package().tar_gz()).unwrap();
    let stage = |package: &Path, into: &Path| {
        codex_dist::stage_runtime(into, package, &VERSION.parse().unwrap(), TARGET, "tag").map(drop)
    };
    stage(&archive, &folder).unwrap();
    fs::remove_file(folder.join(codex_dist::STAGED_MANIFEST)).unwrap();
    let fifo = folder.join("codex-resources/fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let error = stage(&folder, &world.path("again")).unwrap_err();
    assert!(error.to_string().contains("a fifo"), "{error}");

    fs::remove_dir_all(&folder).unwrap();
    stage(&archive, &folder).unwrap();
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let error = block_on(wanted(&world).staged(&folder).run()).unwrap_err().to_string();
    assert!(error.contains("codex-resources/fifo is neither a file"), "{error}");
}

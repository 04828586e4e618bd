//! Each kind of bad archive is refused with the name of its entry, and changes no installed file.

mod headers;
mod limits;

use codex_dist::{SourceKind, Target};
use tar::EntryType;

use crate::dist::packages::{Entry, Package, executable, prints_version, runtime, tar_gz};
use crate::dist::world::{Registry, World, testable, with_causes};

const GOOD: &str = "0.1.0";
const BAD: &str = "0.2.0";

/// Installs a good version, then a bad tarball of the next version, and returns the error with its causes.
fn refused_tarball(target: Target, tarball: Vec<u8>, tune: impl Fn(&mut World)) -> String {
    let mut registry = Registry::default().with(&Package::new(target, GOOD));
    registry.tarballs.insert(format!("{BAD}-{}", target.npm_suffix()), tarball);
    let server = registry.serve();
    let mut world = World::new().npm(&server);
    world.install(SourceKind::Npm, GOOD, target).unwrap();
    let before = world.snapshot();
    tune(&mut world);
    let error = world.install(SourceKind::Npm, BAD, target).unwrap_err();
    assert_eq!(world.snapshot(), before, "{error}");
    assert_eq!(world.bin().open_any(target).unwrap().version().to_string(), GOOD);
    with_causes(&error)
}

/// Installs a package, and returns its deviations from the known layout.
fn accepted(package: &Package) -> Vec<String> {
    let mut registry = Registry::default();
    registry.tarballs.insert(format!("{BAD}-{}", package.target.npm_suffix()), package.npm());
    let world = World::new().npm(&registry.with(&Package::new(package.target, GOOD)).serve());
    world.install(SourceKind::Npm, BAD, package.target).unwrap().deviations().to_vec()
}

fn refused(package: &Package) -> String {
    refused_tarball(package.target, package.npm(), |_| {})
}

fn package() -> Package {
    Package::new(testable(), BAD)
}

#[track_caller]
fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in: {text}");
    }
}

#[test]
fn names_that_leave_the_folder_are_refused() {
    // These names are at the archive's root, because they cannot stand after the prefix of the runtime.
    let bare = |path: &str| {
        let tarball = tar_gz(&[Entry::file(path, "x", 0o644)]);
        refused_tarball(testable(), tarball, |_| {})
    };
    assert_says(&bare("/etc/passwd"), &["\"/etc/passwd\"", "absolute"]);
    assert_says(&bare("package/../../evil"), &["package/../../evil", ".."]);
    assert_says(&bare("package\\..\\evil"), &["a character"]);
    assert_says(&bare("C:evil"), &["C:evil", "a character"]);
    assert_says(&bare("package/new\nline"), &["a character"]);
    for name in ["NUL.txt", "com1", "COM¹.txt", "lpt².a.b", "conin$", "aux .txt"] {
        assert_says(&bare(&format!("package/{name}")), &["on Windows"]);
    }
    assert_says(&bare("package/dot."), &["on Windows"]);
    assert_says(&bare("."), &["no name"]);
}

#[test]
fn links_that_leave_the_folder_are_refused() {
    for (kind, link) in [
        (EntryType::Symlink, "/etc/passwd"),
        (EntryType::Symlink, "../../outside"),
        (EntryType::Symlink, "missing"),
        (EntryType::Link, "../../../../outside"),
        (EntryType::Link, "missing"),
    ] {
        let package = package().with(Entry::of_kind("codex-resources/link", kind, link));
        assert_says(&refused(&package), &["codex-resources/link", "link"]);
    }
}

#[test]
fn no_file_is_written_through_a_link() {
    let package = package().with(Entry::of_kind("codex-resources/way", EntryType::Symlink, ".")).with(Entry::file(
        "codex-resources/way/file",
        "x",
        0o644,
    ));
    assert_says(&refused(&package), &["way/file", "through the link"]);
}

#[cfg(unix)]
#[test]
fn links_inside_the_folder_are_kept() {
    let package = package()
        .with(Entry::of_kind("codex-resources/soft", EntryType::Symlink, "notes.txt"))
        .with(Entry::of_kind("codex-resources/hard", EntryType::Link, "codex-resources/notes.txt"));
    let server = Registry::default().with(&package).serve();
    let world = World::new().npm(&server);
    let runtime = world.install(SourceKind::Npm, BAD, package.target).unwrap();
    for name in ["soft", "hard"] {
        let path = runtime.root().join("codex-resources").join(name);
        assert_eq!(std::fs::read_to_string(path).unwrap(), "notes");
    }
    runtime.verify_content().unwrap();
}

#[test]
fn devices_and_fifos_are_refused() {
    for (kind, says) in [(EntryType::Char, "a device"), (EntryType::Block, "a device"), (EntryType::Fifo, "a fifo")] {
        let package = package().with(Entry::of_kind("codex-resources/odd", kind, ""));
        assert_says(&refused(&package), &["codex-resources/odd", says]);
    }
}

#[test]
fn duplicate_names_are_refused_without_regard_to_case() {
    for twin in ["codex-resources/notes.txt", "codex-resources/NOTES.txt", "Bin/x"] {
        let package = package().with(Entry::file(twin, "x", 0o644));
        assert_says(&refused(&package), &[twin, "twice"]);
    }
    let package = package().with(Entry::file("codex-resources/notes.txt/below", "x", 0o644));
    assert_says(&refused(&package), &["notes.txt/below", "twice"]);
}

#[test]
fn archives_with_too_much_content_are_refused() {
    let zeros = || Entry::file("codex-resources/zeros", vec![0; 32 << 20], 0o644);
    let text = refused_tarball(testable(), package().with(zeros()).npm(), |_| {});
    assert_says(&text, &["zeros", "times larger than the archive"]);

    let text = refused_tarball(testable(), package().npm(), |world| world.options.limits.total = 500);
    assert_says(&text, &["larger than 500 bytes"]);

    let text = refused_tarball(testable(), package().npm(), |world| world.options.limits.entries = 3);
    assert_says(&text, &["more than 3 entries"]);
}

#[test]
fn a_missing_executable_is_refused_and_other_missing_files_are_deviations() {
    let exe = |path: &str| match testable().is_windows() {
        true => format!("{path}.exe"),
        false => path.to_owned(),
    };
    let path = exe("bin/codex");
    assert_says(&refused(&package().without(&path)), &[&path, "missing"]);
    // Other missing files are deviations, because the executable was verified.
    for path in [exe("bin/codex-code-mode-host"), exe("codex-path/rg"), "codex-package.json".to_owned()] {
        assert_eq!(accepted(&package().without(&path)), [format!("{path}: it is missing")]);
    }
    let mut package = package();
    package.at(&exe("bin/codex")).body.clear();
    assert_says(&refused(&package), &["bin/codex", "empty"]);
}

#[test]
fn unexpected_files_are_deviations_inside_the_runtime_and_refused_outside() {
    let stray = package().with(Entry::file("setup.sh", "x", 0o755));
    assert_eq!(accepted(&stray), ["setup.sh: it is unexpected, because a runtime has no such file or folder"]);
    for path in ["package/bin/codex.js", "package/vendor/other/bin/codex", "elsewhere"] {
        let tarball = tar_gz(&[Entry::file(path, "x", 0o755)]);
        assert_says(&refused_tarball(testable(), tarball, |_| {}), &[path, "unexpected"]);
    }
}

#[test]
fn wrong_versions_and_targets_are_refused_and_newer_layouts_are_deviations() {
    for (from, to, says) in [
        ("\"version\":\"0.2.0\"", "\"version\":\"0.3.0\"", "0.3.0"),
        (testable().triple(), "riscv64-unknown-linux-musl", "riscv64"),
    ] {
        assert_says(&refused(&package().metadata(from, to)), &[says]);
    }
    // A newer layout is a deviation.
    for (from, to, says) in [
        ("\"layoutVersion\":1", "\"layoutVersion\":2", "layoutVersion is 2"),
        ("bin/codex", "bin/other", "entrypoint"),
        ("\"codex-path\"", "\"elsewhere\"", "pathDir"),
        ("{", "", "cannot be read"),
    ] {
        let deviations = accepted(&package().metadata(from, to));
        assert!(deviations.iter().any(|deviation| deviation.contains(says)), "{says}: {deviations:?}");
    }
}

#[test]
fn an_executable_for_another_target_is_refused() {
    for target in Target::ALL {
        let exe = if target.is_windows() { "bin/codex.exe" } else { "bin/codex" };
        for other in Target::ALL.into_iter().filter(|other| *other != target) {
            let mut package = Package::new(target, BAD);
            package.at(exe).body = executable(other);
            assert_says(&refused(&package), &[exe, target.triple()]);
        }
    }
}

#[test]
fn a_runtime_that_prints_another_version_is_refused() {
    let mut package = package();
    if Target::host().ok() != Some(Target::LinuxX64) {
        return;
    }
    package.at("bin/codex").body = runtime(package.target, &prints_version("0.2.1"));
    assert_says(&refused(&package), &["codex-cli 0.2.1", "not 0.2.0"]);
    package.at("bin/codex").body = runtime(package.target, "echo broken >&2; exit 3");
    assert_says(&refused(&package), &["codex --version", "exit status: 3", "stderr: broken"]);
}

#[cfg(unix)]
#[test]
fn a_runtime_without_an_executable_mark_is_refused() {
    let target = Target::LinuxArm64;
    let mut package = Package::new(target, BAD);
    package.at("bin/codex").mode = 0o644;
    assert_says(&refused(&package), &["bin/codex", "not marked executable"]);
}

#[test]
fn files_that_are_not_archives_are_refused() {
    let text = refused_tarball(testable(), b"<html>sign in</html>".to_vec(), |_| {});
    assert_says(&text, &["cannot be unpacked"]);
    let mut cut = package().npm();
    cut.truncate(cut.len() / 2);
    assert_says(&refused_tarball(testable(), cut, |_| {}), &["cannot be unpacked"]);
}

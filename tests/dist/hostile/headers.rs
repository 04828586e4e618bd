//! Headers that describe the next entry, and names that only codex-dist may use.

use super::limits::record;
use super::*;

fn header(kind: EntryType, body: impl Into<Vec<u8>>) -> Entry {
    Entry { body: body.into(), ..Entry::of_kind("header", kind, "") }
}

/// Installs a package whose entry `odd` comes after these headers, and returns the deviations or the error.
fn installed_after(headers: &[Entry]) -> Result<Vec<String>, String> {
    let prefix = format!("package/vendor/{}", testable());
    let mut entries = headers.to_vec();
    entries.push(Entry::file("odd", "12345", 0o644));
    for entry in package().entries {
        entries.push(Entry { path: format!("{prefix}/{}", entry.path), ..entry });
    }
    let mut registry = Registry::default();
    registry.tarballs.insert(format!("{BAD}-{}", testable().npm_suffix()), tar_gz(&entries));
    let world = World::new().npm(&registry.serve());
    match world.install(SourceKind::Npm, BAD, testable()) {
        Ok(runtime) => {
            runtime.verify_content().unwrap();
            Ok(runtime.deviations().to_vec())
        }
        Err(error) => Err(with_causes(&error)),
    }
}

#[test]
fn long_names_of_both_formats_are_read() {
    let path = format!("package/vendor/{}/{}/file", testable(), "n".repeat(120));
    let long = format!("{path}\0");
    for header in [
        header(EntryType::GNULongName, long),
        header(EntryType::XHeader, record("mtime", "1.5") + &record("path", &path) + &record("size", "5")),
    ] {
        let found = installed_after(&[header]).unwrap();
        assert!(found.len() == 1 && found[0].contains("nnn/file: it is unexpected"), "{found:?}");
    }
}

#[test]
fn headers_that_contradict_each_other_are_refused() {
    let path = |name: &str| header(EntryType::XHeader, record("path", name));
    let long = |name: &str| header(EntryType::GNULongName, name);
    for (headers, says) in [
        (vec![path("package/a"), path("package/b")], "two headers describe the same entry"),
        (vec![long("package/a"), long("package/b")], "two headers describe the same entry"),
        (vec![path("package/a"), long("package/b")], "two headers describe the same entry"),
        (vec![header(EntryType::XHeader, record("size", "4"))], "its two headers name different sizes"),
        (vec![header(EntryType::XHeader, record("size", "x"))], "its size is not a number"),
        (vec![header(EntryType::XHeader, record("GNU.sparse.major", "1"))], "a sparse file"),
        (vec![header(EntryType::XHeader, "nonsense")], "cannot be read"),
        (vec![header(EntryType::XGlobalHeader, record("comment", "x"))], "of an unknown kind"),
        (vec![path("../odd")], "leaves the folder"),
        (vec![long("/etc/odd")], "absolute"),
    ] {
        let text = installed_after(&headers).unwrap_err();
        assert_says(&text, &[says]);
    }
}

#[test]
fn a_header_without_an_entry_is_refused() {
    let alone = tar_gz(&[header(EntryType::GNULongName, "package/x")]);
    assert_says(&refused_tarball(testable(), alone, |_| {}), &["the end", "does not follow"]);
}

#[test]
fn data_after_the_end_of_the_archive_is_refused() {
    let mut two = package().npm();
    two.extend(package().npm());
    assert_says(&refused_tarball(testable(), two, |_| {}), &["the end", "data follows"]);
    let mut padded = package().npm();
    padded.resize(padded.len() + 10_000, 0);
    let mut registry = Registry::default();
    registry.tarballs.insert(format!("{BAD}-{}", testable().npm_suffix()), padded);
    World::new().npm(&registry.serve()).install(SourceKind::Npm, BAD, testable()).unwrap();
}

#[test]
fn a_damaged_trailer_header_or_end_is_refused() {
    let good = package().npm();
    let mut trailer = good.clone();
    let at = trailer.len() - 6;
    trailer[at] ^= 0xff;
    let mut tar = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*good), &mut tar).unwrap();
    let gzip = |tar: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, tar).unwrap();
        encoder.finish().unwrap()
    };
    let mut checksum = tar.clone();
    checksum[150] ^= 1;
    // The size is a binary number, and as large as possible.
    let mut size = tar.clone();
    size[124..136].fill(0xff);
    for (what, archive) in [
        ("trailer", trailer),
        ("checksum", gzip(&checksum)),
        ("size", gzip(&size)),
        ("cut in a file", gzip(&tar[..700])),
        ("cut in a header", gzip(&tar[..300])),
    ] {
        let text = refused_tarball(testable(), archive, |_| {});
        assert!(text.contains("cannot be unpacked"), "{what}: {text}");
    }
    assert_says(&refused_tarball(testable(), gzip(&[0; 1024]), |_| {}), &["bin/codex", "missing"]);
}

/// Only the owner's right to execute counts: an archive cannot give a file the rights of its owner.
#[cfg(unix)]
#[test]
fn special_modes_of_an_archive_are_ignored() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut package = package();
    let name = if testable().is_windows() { "bin/codex.exe" } else { "bin/codex" };
    package.at(name).mode = 0o7777;
    package.at("codex-resources/notes.txt").mode = 0o666;
    let world = World::new().npm(&Registry::default().with(&package).serve());
    let runtime = world.install(SourceKind::Npm, BAD, testable()).unwrap();
    let mode = |path: &str| std::fs::metadata(runtime.root().join(path)).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode("codex-resources/notes.txt"), 0o644);
    assert!(matches!(mode(name), 0o755 | 0o644));
}

#[test]
fn links_in_a_circle_and_a_linked_executable_are_refused() {
    let circle = package().with(Entry::of_kind("codex-resources/a", EntryType::Symlink, "b")).with(Entry::of_kind(
        "codex-resources/b",
        EntryType::Symlink,
        "a",
    ));
    assert_says(&refused(&circle), &["a link without a target"]);
    let name = if testable().is_windows() { "bin/codex.exe" } else { "bin/codex" };
    let linked = package().without(name).with(Entry::of_kind(name, EntryType::Symlink, "../codex-path/rg"));
    let text = refused(&linked);
    assert!(text.contains(name) && text.contains("link"), "{text}");
}

#[test]
fn a_file_with_the_name_of_a_folder_is_refused() {
    let text = refused(&package().with(Entry::file("codex-resources/odd/", "x", 0o644)));
    assert_says(&text, &["codex-resources/odd/", "the name of a folder"]);
}

/// A link with the name of the stamp would let the stamp overwrite another file.
#[test]
fn an_archive_cannot_have_the_files_that_codex_dist_writes() {
    for name in [".codex-dist.json", ".Codex-Dist.json", "codex-runtime.json"] {
        let entry = Entry::file(name, "{}", 0o644);
        assert_says(&refused(&package().with(entry)), &[name, "codex-dist writes a file of this name"]);
        let link = Entry::of_kind(name, EntryType::Symlink, "bin/codex");
        assert_says(&refused(&package().with(link)), &[name, "codex-dist writes a file of this name"]);
    }
}

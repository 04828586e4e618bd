//! Small archives with much content: each way to use memory, disk or time is refused.

use super::*;

/// Returns the tarball of the package, after these entries.
fn before(entries: &[Entry]) -> Vec<u8> {
    let mut all = entries.to_vec();
    let prefix = format!("package/vendor/{}", testable());
    for entry in package().entries {
        all.push(Entry { path: format!("{prefix}/{}", entry.path), ..entry });
    }
    tar_gz(&all)
}

fn refused_before(entries: &[Entry]) -> String {
    refused_tarball(testable(), before(entries), |_| {})
}

fn of(kind: EntryType, body: impl Into<Vec<u8>>) -> Entry {
    Entry { body: body.into(), ..Entry::of_kind("header", kind, "") }
}

/// Returns a PAX record. The length at its start counts itself.
pub(super) fn record(key: &str, value: &str) -> String {
    let rest = format!(" {key}={value}\n");
    let length =
        (1..8).map(|digits| digits + rest.len()).find(|length| length.to_string().len() + rest.len() == *length);
    format!("{}{rest}", length.unwrap())
}

#[test]
fn a_header_that_describes_an_entry_is_not_read_beyond_64_kib() {
    for kind in [EntryType::GNULongName, EntryType::GNULongLink, EntryType::XHeader] {
        let text = refused_before(&[of(kind, vec![b'a'; 8 << 20])]);
        assert_says(&text, &["the header after the start", "more than 64 KiB"]);
    }
}

#[test]
fn a_deep_or_long_path_is_refused() {
    let deep = "a/".repeat(40_000);
    for header in [of(EntryType::XHeader, record("path", &deep[..60_000])), of(EntryType::GNULongName, &deep[..60_000])]
    {
        let text = refused_before(&[header, Entry::file("short", "x", 0o644)]);
        assert_says(&text, &["a/a/a/", "more than 512 bytes"]);
        assert!(text.len() < 1000, "the message is too long: {text}");
    }
    let text = refused_before(&[of(EntryType::GNULongName, "b/".repeat(40)), Entry::file("short", "x", 0o644)]);
    assert_says(&text, &["b/b/", "below more than 32 folders"]);
}

#[test]
fn hard_links_count_as_much_as_their_file() {
    let mut package = package().with(Entry::file("codex-resources/large", vec![7; 1 << 20], 0o644));
    for at in 0..40 {
        let link = Entry::of_kind(&format!("codex-resources/link-{at}"), EntryType::Link, "codex-resources/large");
        package = package.with(link);
    }
    assert_says(&refused(&package), &["codex-resources/link-", "times larger than the archive"]);
    let text = refused_tarball(testable(), package.npm(), |world| {
        world.options.limits.ratio = u64::MAX;
        world.options.limits.total = 4 << 20;
    });
    assert_says(&text, &["codex-resources/link-", "larger than 4194304 bytes"]);
}

#[test]
fn folders_and_links_with_content_are_refused() {
    for (kind, says) in [
        (EntryType::Directory, "a folder with content"),
        (EntryType::Symlink, "a link with content"),
        (EntryType::Link, "a link with content"),
        (EntryType::Fifo, "a fifo with content"),
    ] {
        let entry = Entry { body: vec![0; 2 << 20], ..Entry::of_kind("package/odd", kind, "package/x") };
        assert_says(&refused_before(&[entry]), &["package/odd", says]);
    }
}

#[test]
fn zeros_after_the_end_of_the_archive_are_limited() {
    use std::io::{Read as _, Write as _};
    let mut tar = Vec::new();
    flate2::read::GzDecoder::new(&*package().npm()).read_to_end(&mut tar).unwrap();
    tar.resize(tar.len() + (64 << 20), 0);
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(&tar).unwrap();
    let text = refused_tarball(testable(), encoder.finish().unwrap(), |_| {});
    assert_says(&text, &["the end", "times larger than the archive"]);
}

#[test]
fn folders_without_an_entry_of_their_own_are_limited() {
    let mut entries = Vec::new();
    for at in 0..10 {
        let path = format!("package/vendor/{}/{at}/b/c/d/e/f/g/h/i/j/k", testable());
        entries.push(Entry::file(&path, "x", 0o644));
    }
    let text = refused_tarball(testable(), before(&entries), |world| world.options.limits.entries = 15);
    assert_says(&text, &["/k", "more than 62 files and folders"]);
}

//! Runs the corpus of the fuzz targets as tests.

use std::fs;
use std::path::Path;

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "the fuzz targets use it as a library")]
mod checks;

/// Runs the check on every file of the target's corpus.
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let input = fs::read(&path).unwrap();
        if let Err(panic) = std::panic::catch_unwind(|| check(&input)) {
            eprintln!("that was fuzz/corpus/{target}/{}", path.file_name().unwrap().display());
            std::panic::resume_unwind(panic);
        }
        count += 1;
    }
    assert!(count > 5, "{target} has {count} inputs");
}

#[test]
fn lines() {
    replay("lines", checks::lines::check);
}

#[test]
fn message() {
    replay("message", checks::message::check);
}

#[test]
fn params() {
    replay("params", checks::params::check);
}

#[test]
fn unions() {
    replay("unions", checks::unions::check);
}

#[test]
fn archive() {
    replay("archive", checks::archive::check);
}

#[test]
fn lock() {
    replay("lock", checks::lock::check);
}

#[test]
fn releases() {
    replay("releases", checks::releases::check);
}

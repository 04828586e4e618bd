//! The archive reader: no file is written outside the folder, no file is executable, no limit is exceeded, and each listed file exists.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use codex_dist::fuzzing::{Packing, unpack};
use codex_dist::{Limits, Target};
use flate2::Compression;
use flate2::write::GzEncoder;

const PACKINGS: [Packing; 4] = [Packing::Package, Packing::Npm, Packing::SingleTarGz, Packing::SingleZip];
const BLOCK: usize = 512;

/// The first byte selects the packing and the target. The second byte selects the meaning of the rest: an archive as it is, a tar that
/// is compressed here, or a tar whose checksums are corrected first.
pub fn check(input: &[u8]) {
    let [choice, form, rest @ ..] = input else { return };
    let packing = PACKINGS[usize::from(choice & 3)];
    let target = Target::ALL[usize::from(choice >> 2) % Target::ALL.len()];
    let archive = match (packing, form % 3) {
        (Packing::SingleZip, _) | (_, 0) => rest.to_vec(),
        (_, 1) => gzip(rest),
        _ => gzip(&mend(rest)),
    };
    let limits = match form >> 6 {
        0 => Limits { total: 1000, entries: 4, ratio: 2 },
        _ => Limits { total: 1 << 20, entries: 50, ratio: 100 },
    };
    let piece = 1 << (form >> 2 & 0x0f);
    let outside = tempfile::tempdir().expect("cannot make a temporary folder");
    let root = outside.path().join("runtime");
    fs::create_dir(&root).expect("cannot make the root");

    let unpacked = unpack(&archive, piece, packing, target, &limits, &root);

    let mut found = BTreeSet::new();
    let mut bytes = 0;
    look(&root, "", &mut |path, metadata| {
        if metadata.is_symlink() {
            assert!(
                unpacked.is_err()
                    || root
                        .join(path)
                        .canonicalize()
                        .is_ok_and(|end| { end.starts_with(root.canonicalize().expect("the root is missing")) }),
                "{path} leads out of the folder"
            );
        } else {
            assert!(metadata.is_file(), "{path} is not a file");
            bytes += metadata.len();
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                assert_eq!(metadata.permissions().mode() & 0o7177, 0, "{path} has modes that an archive may not set");
            }
        }
        found.insert(path.to_owned());
    });
    let beside: Vec<_> = fs::read_dir(outside.path()).expect("cannot read the temporary folder").collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
    match unpacked {
        Ok(content) => {
            // A hard link is a copy, and counts as much as its file.
            assert!(bytes <= limits.total, "{bytes} bytes");
            assert!(found.len() <= limits.entries, "{found:?}");
            assert_eq!(content.paths().collect::<BTreeSet<_>>(), found.iter().map(String::as_str).collect());
            content.set_modes(&root).expect("cannot set the modes");
            content.check(&root).expect("the files differ from the list of the archive");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn look(root: &Path, below: &str, visit: &mut dyn FnMut(&str, &fs::Metadata)) {
    for entry in fs::read_dir(root.join(below)).expect("cannot read the folder") {
        let entry = entry.expect("cannot read an entry of the folder");
        let name = entry.file_name().into_string().expect("the name is not text");
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        let metadata = entry.metadata().expect("cannot read the metadata of the entry");
        if metadata.is_dir() { look(root, &path, visit) } else { visit(&path, &metadata) }
    }
}

fn gzip(tar: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(tar).and_then(|()| encoder.finish()).expect("cannot write to memory")
}

/// Corrects the checksum of every header in a tar, because the fuzzer cannot guess checksums.
fn mend(tar: &[u8]) -> Vec<u8> {
    let mut tar = tar.to_vec();
    tar.resize(tar.len().next_multiple_of(BLOCK), 0);
    let mut at = 0;
    while let Some(header) = tar.get_mut(at..at + BLOCK) {
        if header.iter().all(|byte| *byte == 0) {
            break;
        }
        header[148..156].fill(b' ');
        let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
        header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        let size = std::str::from_utf8(&header[124..135]).ok();
        let size = size.and_then(|size| usize::from_str_radix(size.trim_matches(['\0', ' ']), 8).ok()).unwrap_or(0);
        at = at.saturating_add(BLOCK).saturating_add(size.min(tar.len()).next_multiple_of(BLOCK));
    }
    tar
}

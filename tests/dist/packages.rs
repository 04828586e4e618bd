//! Small runtimes for all six targets, packed as the sources pack runtimes.

use codex_dist::Target;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use sha2::{Digest as _, Sha512};
use tar::{EntryType, Header};

/// One entry of an archive, which may be hostile.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) body: Vec<u8>,
    pub(crate) mode: u32,
    pub(crate) kind: EntryType,
    pub(crate) link: String,
}

impl Entry {
    pub(crate) fn file(path: &str, body: impl Into<Vec<u8>>, mode: u32) -> Self {
        Self { path: path.to_owned(), body: body.into(), mode, kind: EntryType::Regular, link: String::new() }
    }

    pub(crate) fn of_kind(path: &str, kind: EntryType, link: &str) -> Self {
        Self { kind, link: link.to_owned(), ..Self::file(path, [], 0o755) }
    }
}

/// A runtime before packing. Paths are relative to its root.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    pub(crate) target: Target,
    pub(crate) version: String,
    pub(crate) entries: Vec<Entry>,
}

impl Package {
    pub(crate) fn new(target: Target, version: &str) -> Self {
        let exe = |stem: &str| match target.is_windows() {
            true => format!("{stem}.exe"),
            false => stem.to_owned(),
        };
        let codex = exe("bin/codex");
        let metadata = json!({
            "layoutVersion": 1,
            "version": version,
            "target": target.triple(),
            "variant": "codex",
            "entrypoint": codex,
            "resourcesDir": "codex-resources",
            "pathDir": "codex-path",
        });
        let stub = executable(target);
        Self {
            target,
            version: version.to_owned(),
            entries: vec![
                Entry::file(&codex, runtime(target, &prints_version(version)), 0o755),
                Entry::file(&exe("bin/codex-code-mode-host"), stub.clone(), 0o755),
                Entry::file(&exe("codex-path/rg"), stub, 0o755),
                Entry::file("codex-resources/notes.txt", "notes", 0o644),
                Entry::file("codex-package.json", metadata.to_string(), 0o644),
            ],
        }
    }

    /// Returns the entry at a path.
    pub(crate) fn at(&mut self, path: &str) -> &mut Entry {
        self.entries.iter_mut().find(|entry| entry.path == path).unwrap()
    }

    pub(crate) fn without(mut self, path: &str) -> Self {
        self.entries.retain(|entry| entry.path != path);
        self
    }

    pub(crate) fn with(mut self, entry: Entry) -> Self {
        self.entries.push(entry);
        self
    }

    /// Replaces a piece of `codex-package.json`.
    pub(crate) fn metadata(mut self, from: &str, to: &str) -> Self {
        let entry = self.at("codex-package.json");
        let text = String::from_utf8(entry.body.clone()).unwrap();
        assert!(text.contains(from), "{from} is missing in {text}");
        entry.body = text.replace(from, to).into_bytes();
        self
    }

    /// Packs the runtime as a release does.
    pub(crate) fn tar_gz(&self) -> Vec<u8> {
        tar_gz(&self.entries)
    }

    /// Packs the runtime as npm does.
    pub(crate) fn npm(&self) -> Vec<u8> {
        let prefix = format!("package/vendor/{}/", self.target);
        let mut entries = self.entries.clone();
        for entry in &mut entries {
            entry.path.insert_str(0, &prefix);
            if entry.kind == EntryType::Link {
                entry.link.insert_str(0, &prefix);
            }
        }
        entries.push(Entry::file("package/package.json", "{}", 0o644));
        tar_gz(&entries)
    }
}

/// Packs entries, also dangerous ones.
pub(crate) fn tar_gz(entries: &[Entry]) -> Vec<u8> {
    let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for entry in entries {
        let mut header = Header::new_gnu();
        // `set_path` refuses the names that these tests need.
        let name = &mut header.as_old_mut().name;
        name[..entry.path.len()].copy_from_slice(entry.path.as_bytes());
        let link = &mut header.as_old_mut().linkname;
        link[..entry.link.len()].copy_from_slice(entry.link.as_bytes());
        header.set_entry_type(entry.kind);
        header.set_mode(entry.mode);
        header.set_size(entry.body.len() as u64);
        header.set_cksum();
        builder.append(&header, &*entry.body).unwrap();
    }
    builder.into_inner().unwrap().finish().unwrap()
}

/// Returns npm's integrity of a tarball.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    let digest = Sha512::digest(bytes);
    format!("sha512-{}", base64::engine::general_purpose::STANDARD.encode(digest))
}

/// Returns the header of an executable for the target. The file cannot run.
pub(crate) fn executable(target: Target) -> Vec<u8> {
    let mut head = vec![0; 256];
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    match target {
        Target::LinuxX64 | Target::LinuxArm64 => {
            put(0, b"\x7fELF\x02\x01\x01");
            put(18, if target == Target::LinuxX64 { &[0x3e, 0] } else { &[0xb7, 0] });
        }
        Target::MacX64 => put(0, b"\xcf\xfa\xed\xfe\x07\0\0\x01"),
        Target::MacArm64 => put(0, b"\xcf\xfa\xed\xfe\x0c\0\0\x01"),
        Target::WindowsX64 | Target::WindowsArm64 => {
            put(0, b"MZ");
            put(0x3c, &[0x80, 0, 0, 0]);
            put(0x80, b"PE\0\0");
            put(0x84, if target == Target::WindowsX64 { &[0x64, 0x86] } else { &[0x64, 0xaa] });
        }
    }
    head
}

/// Returns the script of a runtime that prints its version.
pub(crate) fn prints_version(version: &str) -> String {
    format!("[ \"$1\" = --version ] && echo 'codex-cli {version}'")
}

/// Returns an executable that runs a shell script on Linux x64, and a header that cannot run for other targets.
pub(crate) fn runtime(target: Target, script: &str) -> Vec<u8> {
    if target != Target::LinuxX64 {
        return executable(target);
    }
    /// `execve("/bin/sh", ["/bin/sh", "-c", script, argv…], envp)`, then the two strings; the script follows.
    const CODE: [u8; 84] = [
        0x48, 0x89, 0xe3, 0x48, 0x8b, 0x0b, 0x48, 0x8d, 0x54, 0xcb, 0x10, 0x31, 0xc0, 0x50, 0x48, 0x85, 0xc9, 0x74,
        0x08, 0xff, 0x34, 0xcb, 0x48, 0xff, 0xc9, 0xeb, 0xf3, 0x48, 0x8d, 0x05, 0x32, 0x00, 0x00, 0x00, 0x50, 0x48,
        0x8d, 0x05, 0x27, 0x00, 0x00, 0x00, 0x50, 0x48, 0x8d, 0x3d, 0x17, 0x00, 0x00, 0x00, 0x57, 0x48, 0x89, 0xe6,
        0xb8, 0x3b, 0x00, 0x00, 0x00, 0x0f, 0x05, 0xb8, 0x3c, 0x00, 0x00, 0x00, 0xbf, 0x7f, 0x00, 0x00, 0x00, 0x0f,
        0x05, 0x2f, 0x62, 0x69, 0x6e, 0x2f, 0x73, 0x68, 0x00, 0x2d, 0x63, 0x00,
    ];
    const BASE: u64 = 0x40_0000;
    const HEADERS: u64 = 64 + 56;
    let size = HEADERS + CODE.len() as u64 + script.len() as u64 + 1;
    let mut file = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec();
    let mut put = |bytes: &[u8]| file.extend_from_slice(bytes);
    put(&[2, 0, 0x3e, 0, 1, 0, 0, 0]);
    put(&(BASE + HEADERS).to_le_bytes());
    put(&64_u64.to_le_bytes());
    put(&0_u64.to_le_bytes());
    put(&[0, 0, 0, 0, 64, 0, 56, 0, 1, 0, 64, 0, 0, 0, 0, 0]);
    // One segment: the whole file, readable and executable.
    put(&[1, 0, 0, 0, 5, 0, 0, 0]);
    for value in [0, BASE, BASE, size, size, 0x1000] {
        put(&value.to_le_bytes());
    }
    put(&CODE);
    put(script.as_bytes());
    put(&[0]);
    file
}

//! Old releases, which have one executable in an archive instead of a package.

use std::io::Write as _;

use codex_dist::{Digest, Error, SourceKind, Target};
use serde_json::json;

use super::packages::{Entry, executable, prints_version, runtime, tar_gz};
use super::server::{Reply, Server};
use super::world::{World, is_executable, with_causes};

const VERSION: &str = "0.20.0";

fn zip(name: &str, body: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file(name, options).unwrap();
    writer.write_all(body).unwrap();
    writer.finish().unwrap().into_inner()
}

fn install(target: Target, asset: &str, archive: Vec<u8>) -> (World, Result<codex_dist::Runtime, Error>) {
    let asset = asset.to_owned();
    let server = Server::start(move |request| {
        if request.path.starts_with("/files/") {
            return Reply::bytes(&*archive);
        }
        let host = request.header("host").unwrap();
        let release = json!({
            "tag_name": format!("rust-v{VERSION}"),
            "assets": [{
                "name": asset,
                "browser_download_url": format!("http://{host}/files/{asset}"),
                "digest": Digest::sha256(&archive).to_string(),
            }],
        });
        Reply::bytes(release.to_string())
    });
    let world = World::new().github(&server);
    let result = world.install(SourceKind::Github, VERSION, target);
    (world, result)
}

#[test]
fn a_single_executable_is_installed_as_bin_codex() {
    for target in Target::ALL {
        let body = runtime(target, &prints_version(VERSION));
        let (asset, archive) = if target.is_windows() {
            let name = format!("codex-{target}.exe");
            (format!("{name}.zip"), zip(&name, &body))
        } else {
            let name = format!("codex-{target}");
            // Some releases were packed without the executable mark.
            (format!("{name}.tar.gz"), tar_gz(&[Entry::file(&name, body, 0o644)]))
        };
        let (_world, result) = install(target, &asset, archive);
        let runtime = result.unwrap();
        assert_eq!(runtime.path_dir(), None);
        let path = runtime.executable();
        assert!(path.ends_with(format!("bin/{}", target.exe_name())), "{path:?}");
        assert_eq!(is_executable(&path), !target.is_windows() || cfg!(windows));
    }
}

#[test]
fn a_zip_with_much_content_or_odd_entries_is_refused() {
    let target = Target::WindowsX64;
    let asset = format!("codex-{target}.exe.zip");
    let name = format!("codex-{target}.exe");
    let refused = |archive: Vec<u8>| {
        let (world, result) = install(target, &asset, archive);
        assert!(world.snapshot().is_empty());
        with_causes(&result.unwrap_err())
    };
    let mut bomb = executable(target);
    bomb.resize(64 << 20, 0);
    let text = refused(zip(&name, &bomb));
    assert!(text.contains("times larger than the archive"), "{text}");

    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.add_symlink(&*name, "/etc/passwd", zip::write::SimpleFileOptions::default()).unwrap();
    let text = refused(writer.finish().unwrap().into_inner());
    assert!(text.contains("not a plain file"), "{text}");

    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for entry in [&*name, &*name.to_uppercase()] {
        writer.start_file(entry, options).unwrap();
        writer.write_all(&executable(target)).unwrap();
    }
    let text = refused(writer.finish().unwrap().into_inner());
    assert!(text.contains("twice"), "{text}");

    let mut damaged = zip(&name, &executable(target));
    damaged[70] ^= 0xff;
    assert!(refused(damaged).contains("cannot be unpacked"));
}

#[test]
fn a_zip_passes_the_same_checks_as_a_tar() {
    let target = Target::WindowsArm64;
    let asset = format!("codex-{target}.exe.zip");
    let good = executable(target);
    for (name, says) in [("../evil.exe", ".."), ("/evil.exe", "absolute"), ("other.exe", "unexpected")] {
        let (world, result) = install(target, &asset, zip(name, &good));
        let text = with_causes(&result.unwrap_err());
        assert!(text.contains(name) && text.contains(says), "{text}");
        assert!(world.snapshot().is_empty());
    }
    let wrong = zip(&format!("codex-{target}.exe"), &executable(Target::WindowsX64));
    let (_world, result) = install(target, &asset, wrong);
    assert!(matches!(result, Err(Error::WrongTarget { .. })));
    let (_world, result) = install(target, &asset, b"PK nonsense".to_vec());
    assert!(matches!(result, Err(Error::Undecodable { .. })));
}

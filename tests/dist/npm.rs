//! The source npm: the choice of a version, and the use of tokens.

use std::collections::BTreeMap;
use std::path::Path;

use codex_dist::{Channel, Error, NpmConfig, SourceChoice, SourceKind, Target, Wanted};

use super::packages::Package;
use super::server::{Reply, Server};
use super::world::{Registry, World, block_on, testable};

/// Returns a registry with these versions, each for the named targets.
fn registry(versions: &[(&str, &[Target])]) -> Registry {
    let mut registry = Registry::default();
    for (version, targets) in versions {
        for target in *targets {
            registry = registry.with(&Package::new(*target, version));
        }
    }
    registry
}

fn newest(server: &Server, channel: Channel) -> Result<String, Error> {
    let dist = World::new().npm(server).dist();
    let choice = SourceChoice::Only(SourceKind::Npm);
    let wanted = Wanted::Newest(channel);
    let release = block_on(dist.resolve(choice, &wanted, Target::LinuxX64))?;
    Ok(release.version().to_string())
}

#[test]
fn the_newest_version_of_a_channel_has_a_part_for_this_platform() {
    let both = [Target::LinuxX64, Target::MacArm64];
    let server = registry(&[
        ("0.9.0", &both),
        ("0.10.0", &both),
        // The publication is not complete: the part for this platform is missing.
        ("0.11.0", &[Target::MacArm64]),
        ("0.12.0-alpha.9", &both),
        ("0.12.0-alpha.10", &both),
        ("0.12.0-alpha.10.2", &both),
    ])
    .serve();
    assert_eq!(newest(&server, Channel::Stable).unwrap(), "0.10.0");
    assert_eq!(newest(&server, Channel::Alpha).unwrap(), "0.12.0-alpha.10.2");
}

#[test]
fn the_error_names_a_missing_release() {
    let server = registry(&[("0.9.0", &[Target::MacArm64])]).serve();
    let error = newest(&server, Channel::Alpha).unwrap_err().to_string();
    assert!(error.contains("the newest alpha release"), "{error}");
    let world = World::new().npm(&server);
    let error = world.install(SourceKind::Npm, "0.8.0", Target::LinuxX64).unwrap_err();
    assert!(error.to_string().contains("release 0.8.0"), "{error}");
    let error = world.install(SourceKind::Npm, "0.9.0", Target::LinuxX64).unwrap_err();
    assert!(matches!(error, Error::NoAsset { .. }), "{error}");
}

#[test]
fn a_version_without_integrity_is_not_downloaded() {
    let registry = registry(&[("0.9.0", &[testable()])]);
    let server = Server::start(move |request| {
        let mut document = registry.document(request.header("host").unwrap());
        for entry in document["versions"].as_object_mut().unwrap().values_mut() {
            entry["dist"]["integrity"] = "sha1-AAAA".into();
        }
        Reply::bytes(document.to_string())
    });
    let world = World::new().npm(&server);
    let error = world.install(SourceKind::Npm, "0.9.0", testable()).unwrap_err();
    assert!(matches!(error, Error::NoDigest { .. }), "{error}");
    assert_eq!(server.count("/tar/"), 0);
}

#[test]
fn the_error_about_an_answer_without_json_names_the_host() {
    let server = Server::start(|_| Reply::bytes("<html>"));
    let error = newest(&server, Channel::Stable).unwrap_err();
    assert!(matches!(error, Error::Answer { .. }), "{error}");
    assert!(error.to_string().contains(&server.url["http://".len()..]), "{error}");
}

#[test]
fn the_token_reaches_the_registry_and_no_other_host() {
    let registry = registry(&[("0.9.0", &[testable()])]);
    let files = registry.clone().serve();
    let elsewhere = files.url.clone();
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => Reply::redirect(format!("{elsewhere}{}", request.path)),
        false => registry.reply(request),
    });
    let mut world = World::new();
    let host = &server.url["http:".len()..];
    let vars = BTreeMap::from([
        ("npm_config_registry".to_owned(), server.url.clone()),
        (format!("npm_config_{host}/:_authToken"), "s3cret".to_owned()),
    ]);
    let nobody = |_: &Path| panic!("npm must not be run");
    world.options.npm = Some(NpmConfig::resolve(&vars, world.folder.path(), &nobody).unwrap());
    world.install(SourceKind::Npm, "0.9.0", testable()).unwrap();
    for request in server.seen() {
        assert_eq!(request.header("authorization"), Some("Bearer s3cret"));
    }
    assert_eq!(files.count("/tar/"), 1);
    for request in files.seen() {
        assert_eq!(request.header("authorization"), None);
    }
    assert!(!format!("{:?}", world.options).contains("s3cret"));
}

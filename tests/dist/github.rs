//! The source github: tags, pages, digests, tokens and rate limits.

use codex_dist::{Channel, Digest, Error, HttpErrorKind, SourceChoice, SourceKind, Target, Version, Wanted};
use serde_json::{Value, json};

use super::packages::Package;
use super::server::{Reply, Request, Server};
use super::world::{Registry, World, block_on, testable, with_causes};

const RELEASES: &str = "/repos/openai/codex/releases";
const VERSION: &str = "0.2.0";

fn asset(request: &Request, name: &str, digest: Option<String>) -> Value {
    let host = request.header("host").unwrap();
    let url = format!("http://{host}/files/{name}");
    json!({"name": name, "browser_download_url": url, "state": "uploaded", "digest": digest})
}

fn package() -> Package {
    Package::new(testable(), VERSION)
}

fn name() -> String {
    format!("codex-package-{}.tar.gz", testable())
}

fn sha256(bytes: &[u8]) -> Option<String> {
    Some(Digest::sha256(bytes).to_string())
}

/// Serves one release with a package. `tune` changes the answer of the API.
fn one_release(tune: impl Fn(&mut Value) + Send + Sync + 'static) -> Server {
    let package = package().tar_gz();
    Server::start(move |request| {
        if request.path.starts_with("/files/codex-package_SHA256SUMS") {
            let digest = Digest::sha256(&package).to_string().replace("sha256:", "");
            return Reply::bytes(format!("{digest}  {}\n", name()));
        }
        if request.path.starts_with("/files/") {
            return Reply::file(request, &package, "\"1\"");
        }
        let mut release = json!({
            "tag_name": format!("rust-v{VERSION}"),
            "assets": [asset(request, &name(), sha256(&package))],
        });
        release["assets"][0]["size"] = package.len().into();
        tune(&mut release);
        match request.path.contains("/tags/") {
            true => Reply::bytes(release.to_string()),
            false => Reply::bytes(json!([release]).to_string()),
        }
    })
}

fn install(world: &World) -> Result<codex_dist::Runtime, Error> {
    world.install(SourceKind::Github, VERSION, testable())
}

#[test]
fn a_release_is_installed_from_its_asset() {
    let server = one_release(|_| {});
    let runtime = install(&World::new().github(&server)).unwrap();
    assert_eq!(runtime.source(), Some(SourceKind::Github));
    assert_eq!(server.count(&format!("{RELEASES}/tags/rust-v{VERSION}")), 1);
}

#[test]
fn both_sources_unpack_to_the_same_digest() {
    let github = one_release(|_| {});
    let npm = Registry::default().with(&package()).serve();
    let one = install(&World::new().github(&github)).unwrap();
    let world = World::new().npm(&npm);
    let other = world.install(SourceKind::Npm, VERSION, testable()).unwrap();
    assert_eq!(one.unpacked_digest(), other.unpacked_digest());
}

#[test]
fn the_list_of_digests_replaces_a_missing_digest() {
    let server = one_release(|release| {
        release["assets"][0]["digest"] = Value::Null;
        let url = release["assets"][0]["browser_download_url"].as_str().unwrap();
        let url = url.replace(&name(), "codex-package_SHA256SUMS");
        let sums = json!({"name": "codex-package_SHA256SUMS", "browser_download_url": url});
        release["assets"].as_array_mut().unwrap().push(sums);
    });
    install(&World::new().github(&server)).unwrap();
    assert_eq!(server.count("SHA256SUMS"), 1);
}

#[test]
fn an_asset_without_a_digest_is_not_downloaded() {
    let server = one_release(|release| release["assets"][0]["digest"] = Value::Null);
    let error = install(&World::new().github(&server)).unwrap_err();
    assert!(matches!(error, Error::NoDigest { .. }), "{error}");
    assert!(error.to_string().contains(&name()), "{error}");
    assert_eq!(server.count("/files/"), 0);
}

#[test]
fn a_wrong_size_is_refused_before_a_byte_is_read() {
    let server = one_release(|release| release["assets"][0]["size"] = 5.into());
    let world = World::new().github(&server);
    let error = install(&world).unwrap_err();
    assert!(matches!(error, Error::SizeMismatch { expected: 5, .. }), "{error}");
    assert!(world.snapshot().is_empty());
}

#[test]
fn an_asset_is_ignored_until_its_upload_ends() {
    let server = one_release(|release| release["assets"][0]["state"] = "starter".into());
    let error = install(&World::new().github(&server)).unwrap_err();
    assert!(matches!(error, Error::NoAsset { .. }), "{error}");
}

/// Serves pages of tags. Each release has an asset for this target.
fn pages(pages: &'static [&'static [&'static str]]) -> Server {
    Server::start(move |request| {
        let host = request.header("host").unwrap();
        let page = request.path.split("&page=").nth(1).map_or(1, |n| n.parse().unwrap());
        let releases: Vec<_> = pages[page - 1]
            .iter()
            .map(|tag| {
                let assets = match tag.strip_suffix(" (no asset)") {
                    Some(_) => vec![],
                    None => vec![asset(request, &name(), sha256(b""))],
                };
                let draft = tag.ends_with(" (draft)");
                let tag = tag.split(' ').next();
                json!({"tag_name": tag, "draft": draft, "prerelease": true, "assets": assets})
            })
            .collect();
        let reply = Reply::bytes(json!(releases).to_string());
        match page < pages.len() {
            true => {
                reply.with("link", format!("<http://{host}{RELEASES}?per_page=100&page={}>; rel=\"next\"", page + 1))
            }
            false => reply,
        }
    })
}

fn newest(server: &Server, channel: Channel) -> Version {
    let dist = World::new().github(server).dist();
    let choice = SourceChoice::Only(SourceKind::Github);
    let wanted = Wanted::Newest(channel);
    let release = block_on(dist.resolve(choice, &wanted, testable())).unwrap();
    release.version().clone()
}

#[test]
fn all_pages_are_read_and_only_exact_tags_count() {
    let server = pages(&[
        &["rust-v0.9.1", "rusty-v8-v99.0.0", "python-v99.0.0", "rust-v0.12.0-alpha.30"],
        &["rust-vrust-v0.99.0", "rust-v0.99.0-beta.1", "rust-v0.99.0 (no asset)", "v0.99.0"],
        &["rust-v0.10.0", "rust-v0.12.0-alpha.30.2", "rust-v0.99.0 (draft)", "rust-v0.9.2"],
    ]);
    assert_eq!(newest(&server, Channel::Stable).to_string(), "0.10.0");
    assert_eq!(newest(&server, Channel::Alpha).to_string(), "0.12.0-alpha.30.2");
    assert_eq!(server.count("page=3"), 2);
}

#[test]
fn the_error_about_a_missing_channel_names_the_number_of_pages() {
    let server = pages(&[&["rust-v0.9.1"], &[]]);
    let dist = World::new().github(&server).dist();
    let wanted = Wanted::Newest(Channel::Alpha);
    let error = block_on(dist.resolve_from(SourceKind::Github, &wanted, Target::LinuxX64));
    let error = error.unwrap_err().to_string();
    assert!(error.contains("newest alpha release on 2 pages"), "{error}");
}

#[test]
fn a_missing_tag_is_a_missing_release() {
    let server = Server::start(|_| Reply::status(404));
    let error = install(&World::new().github(&server)).unwrap_err();
    assert!(matches!(error, Error::NoRelease { .. }), "{error}");
    assert!(error.to_string().contains("rust-v0.2.0"), "{error}");
}

/// Row A9 of docs/parity.md.
#[test]
fn a_request_with_a_refused_token_is_repeated_without_the_token() {
    let inner = package().tar_gz();
    let server = Server::start(move |request| match request.header("authorization") {
        Some(_) => Reply::status(401),
        None if request.path.starts_with("/files/") => Reply::bytes(&*inner),
        None => Reply::bytes(
            json!({
                "tag_name": format!("rust-v{VERSION}"),
                "assets": [asset(request, &name(), sha256(&inner))],
            })
            .to_string(),
        ),
    });
    install(&World::new().github(&server).token("stale")).unwrap();
    let tokens: Vec<_> =
        server.seen().iter().map(|request| request.header("authorization").map(str::to_owned)).collect();
    assert_eq!(tokens, [Some("Bearer stale".to_owned()), None, None]);
}

#[test]
fn a_request_that_is_refused_without_a_token_is_not_repeated() {
    let server = Server::start(|_| Reply::status(401));
    for (world, tries) in [(World::new().token("s3cret"), 2), (World::new(), 1)] {
        let before = server.seen().len();
        let error = install(&world.github(&server)).unwrap_err();
        assert_eq!(server.seen().len() - before, tries);
        let Error::Http(http) = &error else { panic!("{error}") };
        assert_eq!(http.kind, HttpErrorKind::Unauthorized);
        let shown = format!("{} {error:?}", with_causes(&error));
        assert!(!shown.contains("s3cret"), "{shown}");
    }
}

#[test]
fn a_redirect_to_another_host_does_not_receive_the_token() {
    let body = package().tar_gz();
    let served = body.clone();
    let storage = Server::start(move |_| Reply::bytes(&*served));
    let elsewhere = storage.url.clone();
    let server = Server::start(move |request| match request.path.starts_with("/files/") {
        true => Reply::redirect(format!("{elsewhere}/signed?signature=x")),
        false => Reply::bytes(
            json!({
                "tag_name": format!("rust-v{VERSION}"),
                "assets": [asset(request, &name(), sha256(&body))],
            })
            .to_string(),
        ),
    });
    let world = World::new().github(&server).token("s3cret");
    install(&world).unwrap();
    for request in server.seen() {
        assert_eq!(request.header("authorization"), Some("Bearer s3cret"));
    }
    assert_eq!(storage.seen()[0].header("authorization"), None);
    let shown = format!("{:?} {:?}", world.options, world.dist());
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[test]
fn an_address_with_a_password_from_a_server_is_refused() {
    let server = Server::start(|request| match request.path.starts_with("/files/") {
        true => Reply::redirect("http://me:hush@127.0.0.1:1/file"),
        false => Reply::bytes(
            json!({"tag_name": format!("rust-v{VERSION}"), "assets": [asset(request, &name(), sha256(b""))]})
                .to_string(),
        ),
    });
    let error = install(&World::new().github(&server)).unwrap_err();
    assert!(matches!(error, Error::UrlWithPassword { .. }), "{error}");
    assert!(!error.to_string().contains("hush"), "{error}");
}

#[test]
fn the_error_about_a_rate_limit_says_when_the_limit_ends() {
    let reset = Reply::status(403).with("x-ratelimit-remaining", "0").with("x-ratelimit-reset", "4102444800");
    let server = Server::start(move |_| reset.clone());
    let error = install(&World::new().github(&server)).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("answered 403, too many requests"), "{text}");
    assert!(text.contains("the limit ends at 2100-01-01 00:00:00 UTC"), "{text}");
    assert!(text.contains("GH_TOKEN"), "{text}");

    // With requests left, the status has another meaning.
    let forbidden = Server::start(|_| Reply::status(403).with("x-ratelimit-remaining", "9"));
    let text = install(&World::new().github(&forbidden)).unwrap_err().to_string();
    assert!(text.contains("forbidden"), "{text}");
}

#[test]
fn the_error_about_a_failed_download_hides_the_signature_of_the_address() {
    let unfinished = Reply::bytes("half of it").cut_after(3);
    let nowhere = Server::nowhere();
    for (host, reply, says) in
        [("", Reply::status(404), "404"), ("", unfinished, "cut off"), (&*nowhere, Reply::status(500), "no connection")]
    {
        let signed = format!("{host}/signed?signature=s3cret");
        let server = Server::start(move |request| match request.path.starts_with("/files/") {
            true => Reply::redirect(&*signed),
            false if request.path.starts_with("/signed") => reply.clone(),
            false => Reply::bytes(
                json!({
                    "tag_name": format!("rust-v{VERSION}"),
                    "assets": [asset(request, &name(), sha256(b""))],
                })
                .to_string(),
            ),
        });
        let text = with_causes(&install(&World::new().github(&server)).unwrap_err());
        assert!(text.contains(says) && !text.contains("s3cret"), "{text}");
    }
}

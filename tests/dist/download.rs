//! Downloads through each fault of a network.

use std::sync::atomic::{AtomicUsize, Ordering};

use codex_dist::{Error, HttpErrorKind, NetworkErrorKind, NpmConfig, SourceKind};

use super::packages::{Entry, Package};
use super::server::{Reply, Request, Server};
use super::world::{Registry, World, block_on, testable, with_causes};

const VERSION: &str = "0.2.0";

/// Serves a registry whose tarball `send` answers. The first argument of `send` is the number of earlier requests.
fn server(send: impl Fn(usize, &Request, &[u8]) -> Reply + Send + Sync + 'static) -> Server {
    let registry = Registry::default().with(&Package::new(testable(), VERSION));
    let count = AtomicUsize::new(0);
    Server::start(move |request| match request.path.starts_with("/tar/") {
        true => {
            let nth = count.fetch_add(1, Ordering::SeqCst);
            send(nth, request, registry.tarballs.values().next().unwrap())
        }
        false => registry.reply(request),
    })
}

fn install(server: &Server) -> Result<codex_dist::Runtime, Error> {
    World::new().npm(server).install(SourceKind::Npm, VERSION, testable())
}

/// Returns the error of an installation, which must leave no file.
fn fails(server: &Server) -> Error {
    let world = World::new().npm(server);
    let error = world.install(SourceKind::Npm, VERSION, testable()).unwrap_err();
    assert!(world.snapshot().is_empty(), "{:?}", world.snapshot().keys());
    error
}

fn kind(error: &Error) -> Option<NetworkErrorKind> {
    match error {
        Error::Network(error) => Some(error.kind),
        _ => None,
    }
}

fn ranges(server: &Server) -> Vec<Option<String>> {
    let asked = server.seen();
    let tarballs = asked.iter().filter(|request| request.path.starts_with("/tar/"));
    tarballs.map(|request| request.header("range").map(str::to_owned)).collect()
}

#[test]
fn a_broken_download_is_resumed_after_the_last_received_byte() {
    let server = server(|nth, request, body| {
        let reply = Reply::file(request, body, "\"1\"");
        match nth {
            0 => reply.cut_after(100),
            1 => reply.cut_after(50),
            _ => reply,
        }
    });
    install(&server).unwrap();
    let expected = [None, Some("bytes=100-".to_owned()), Some("bytes=150-".to_owned())];
    assert_eq!(ranges(&server), expected);
    let last = server.seen().pop().unwrap();
    assert_eq!(last.header("if-range"), Some("\"1\""));
}

#[test]
fn progress_restores_the_retries() {
    // The connection breaks more often than there are retries, but each connection brings some bytes.
    let server = server(|_, request, body| Reply::file(request, body, "\"1\"").cut_after(97));
    install(&server).unwrap();
    assert!(ranges(&server).len() > 5);
}

#[test]
fn one_byte_in_each_connection_does_not_restore_the_retries() {
    let package = Package::new(testable(), VERSION);
    let noise = Entry::file("codex-resources/noise", noise(20_000), 0o644);
    let registry = Registry::default().with(&package.with(noise));
    let server = Server::start(move |request| match request.path.starts_with("/tar/") {
        true => registry.reply(request).cut_after(1),
        false => registry.reply(request),
    });
    let error = fails(&server);
    assert_eq!(kind(&error), Some(NetworkErrorKind::Truncated), "{}", with_causes(&error));
    assert_eq!(ranges(&server).len(), 3);
}

/// Returns bytes that do not become smaller by compression.
fn noise(count: usize) -> Vec<u8> {
    let next =
        |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
    std::iter::successors(Some(1), next).map(|state| (state >> 56) as u8).take(count).collect()
}

#[test]
fn a_server_without_ranges_can_send_the_whole_file_again() {
    let server = server(|nth, _, body| match nth {
        0 => Reply::bytes(body).cut_after(100),
        _ => Reply::bytes(body),
    });
    install(&server).unwrap();
    assert_eq!(ranges(&server)[1].as_deref(), Some("bytes=100-"));
}

#[test]
fn a_file_that_changes_during_the_download_is_refused() {
    let server = server(|nth, request, body| match nth {
        0 => Reply::file(request, body, "\"1\"").cut_after(100),
        _ => Reply::file(request, body, "\"2\""),
    });
    let error = fails(&server);
    assert!(matches!(error, Error::ChangedOnServer { .. }), "{error}");
}

#[test]
fn a_range_that_starts_elsewhere_is_refused() {
    let server = server(|nth, request, body| match nth {
        0 => Reply::file(request, body, "\"1\"").cut_after(100),
        _ => Reply::bytes(&body[90..]).with("content-range", format!("bytes 90-{}/{}", body.len() - 1, body.len())),
    });
    // The status is 200, so the range does not count, and the file is too short.
    let error = fails(&server);
    assert!(matches!(error, Error::SizeMismatch { .. }), "{error}");
}

#[test]
fn a_connection_that_always_breaks_is_an_error() {
    let server = server(|_, _, body| Reply::bytes(body).cut_after(0));
    let error = fails(&server);
    assert_eq!(kind(&error), Some(NetworkErrorKind::Truncated), "{}", with_causes(&error));
    assert!(error.to_string().contains("cut off"), "{error}");
    assert_eq!(ranges(&server).len(), 3);
}

#[test]
fn a_stall_is_noticed_and_resumed() {
    let server = server(|nth, request, body| {
        let reply = Reply::file(request, body, "\"1\"");
        if nth == 0 { reply.stall_after(100) } else { reply }
    });
    install(&server).unwrap();
    assert_eq!(ranges(&server)[1].as_deref(), Some("bytes=100-"));
}

#[test]
fn a_server_that_always_stalls_is_an_error() {
    let server = server(|_, _, body| Reply::bytes(body).stall_after(0));
    let mut world = World::new().npm(&server);
    world.options.http.retries = 0;
    let error = world.install(SourceKind::Npm, VERSION, testable()).unwrap_err();
    assert_eq!(kind(&error), Some(NetworkErrorKind::Stalled));
    assert!(error.to_string().contains("stalled"), "{error}");
}

#[test]
fn errors_of_the_server_are_retried() {
    let server = server(|nth, _, body| match nth {
        0 => Reply::status(500),
        1 => Reply::status(503).with("retry-after", "0"),
        _ => Reply::bytes(body),
    });
    install(&server).unwrap();
    assert_eq!(ranges(&server).len(), 3);
}

#[test]
fn each_error_status_has_its_own_kind() {
    let status = |reply: Reply| {
        let server = server(move |_, _, _| reply.clone());
        let error = fails(&server);
        let Error::Http(http) = &error else { panic!("{error}") };
        (http.kind.clone(), error.to_string(), ranges(&server).len())
    };
    let (kind, text, tries) = status(Reply::status(401));
    assert_eq!((kind, tries), (HttpErrorKind::Unauthorized, 1), "{text}");
    let (kind, text, tries) = status(Reply::status(403));
    assert_eq!((kind, tries), (HttpErrorKind::Forbidden, 1), "{text}");
    let (kind, text, tries) = status(Reply::status(404));
    assert_eq!((kind, tries), (HttpErrorKind::NotFound, 1), "{text}");
    let (kind, text, tries) = status(Reply::status(502));
    assert_eq!((kind, tries), (HttpErrorKind::Server, 3), "{text}");
    let (kind, text, tries) = status(Reply::status(418));
    assert_eq!((kind, tries), (HttpErrorKind::Other, 1), "{text}");
    let lifts = |text: &str| HttpErrorKind::RateLimited { lifts: Some(text.to_owned()) };
    // A pause that is longer than the limit is an error.
    let (kind, text, tries) = status(Reply::status(429).with("retry-after", "90"));
    assert_eq!((kind, tries), (lifts("in 90 s"), 1), "{text}");
    assert!(text.contains("the limit ends in 90 s"), "{text}");
    let (kind, _, tries) = status(Reply::status(429).with("retry-after", "0"));
    assert_eq!((kind, tries), (lifts("in 0 s"), 3));
}

#[test]
fn a_download_with_a_wrong_digest_is_deleted() {
    let server = server(|_, _, body| {
        let mut body = body.to_vec();
        // The changed byte is in the time of the gzip header, so the archive can still be decoded.
        body[4] ^= 1;
        Reply::bytes(body)
    });
    let error = fails(&server);
    assert!(matches!(error, Error::DigestMismatch { .. }), "{error}");
    assert!(error.to_string().contains("sha512-"), "{error}");
}

#[test]
fn a_wrong_digest_is_reported_before_an_error_of_the_decoder() {
    let server = server(|_, _, body| Reply::bytes(vec![0; body.len()]));
    let error = fails(&server);
    assert!(matches!(error, Error::DigestMismatch { .. }), "{error}");
}

#[test]
fn redirects_are_followed_up_to_a_limit() {
    let server = server(|nth, _, body| match nth {
        0 => Reply::redirect("/tar/again"),
        _ => Reply::bytes(body),
    });
    install(&server).unwrap();
    assert_eq!(server.seen().pop().unwrap().path, "/tar/again");

    let circle = self::server(|_, request, _| Reply::redirect(request.path.clone()));
    let error = fails(&circle);
    assert_eq!(kind(&error), Some(NetworkErrorKind::Redirect), "{error}");
}

#[test]
fn a_host_without_an_address_is_an_error_of_dns() {
    let mut world = World::new();
    world.options.npm = Some(NpmConfig::with_registry("http://registry.invalid").unwrap());
    let error = world.install(SourceKind::Npm, VERSION, testable()).unwrap_err();
    assert_eq!(kind(&error), Some(NetworkErrorKind::Dns), "{}", with_causes(&error));
    assert!(error.to_string().contains("registry.invalid"), "{error}");
    assert!(error.is_unreachable());
}

#[test]
fn a_port_without_a_server_is_an_error_of_the_connection() {
    let error = World::new().install(SourceKind::Npm, VERSION, testable()).unwrap_err();
    assert_eq!(kind(&error), Some(NetworkErrorKind::Connect), "{}", with_causes(&error));
}

/// Drops the download while it waits for data, as Ctrl-C does.
#[test]
fn a_dropped_download_leaves_no_file() {
    let server = server(|_, _, body| Reply::bytes(body).stall_after(200));
    let mut world = World::new().npm(&server);
    world.options.http.idle_timeout = std::time::Duration::from_secs(3600);
    let dist = world.dist();
    block_on(async {
        let wanted = codex_dist::Wanted::Exactly(VERSION.parse().unwrap());
        let release = dist.resolve_from(SourceKind::Npm, &wanted, testable()).await.unwrap();
        let asset = release.select(testable()).unwrap();
        let held = world.bin().lock(&*world.notes).await.unwrap();
        let staging = || std::fs::read_dir(held.staging()).unwrap().count();
        {
            let download = dist.download(&asset, &held);
            tokio::pin!(download);
            // The loop polls the download until its first bytes arrive.
            while server.count("/tar/") == 0 {
                tokio::select! {
                    biased;
                    result = &mut download => panic!("{:?}", result.map(|_| ())),
                    () = tokio::task::yield_now() => {}
                }
            }
            assert_eq!(staging(), 1);
        }
        assert_eq!(staging(), 0);
    });
    assert!(world.snapshot().is_empty());
}

#[test]
fn no_file_is_unpacked_or_executable_before_its_verification() {
    let server = server(|_, _, body| Reply::bytes(body));
    let world = World::new().npm(&server);
    let dist = world.dist();
    block_on(async {
        let wanted = codex_dist::Wanted::Exactly(VERSION.parse().unwrap());
        let release = dist.resolve_from(SourceKind::Npm, &wanted, testable()).await.unwrap();
        let held = world.bin().lock(&*world.notes).await.unwrap();
        let download = dist.download(&release.select(testable()).unwrap(), &held).await.unwrap();
        let marked = |world: &World| world.snapshot().values().filter(|(marked, _)| *marked).count();
        assert_eq!(world.snapshot().len(), 1, "the folder must hold only the archive");
        if cfg!(unix) {
            assert_eq!(marked(&world), 0);
        }
        let runtime = download.verify(None).await.unwrap();
        if cfg!(unix) && !testable().is_windows() {
            assert_eq!(marked(&world), 3);
        }
        drop(runtime);
    });
    assert!(world.snapshot().is_empty());
}

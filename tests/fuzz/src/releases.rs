//! The answers of the sources about their releases.

use std::collections::BTreeMap;

use codex_dist::{Channel, Lock, Release, SchemasLock, Target, Wanted, fuzzing};

/// The first byte selects the source, the channel and the platform. For GitHub, the list of digests follows, up to a zero byte. The
/// remaining bytes are the document.
pub fn check(input: &[u8]) {
    let [choice, rest @ ..] = input else { return };
    let channel = if choice & 1 == 0 { Channel::Stable } else { Channel::Alpha };
    let host = Target::ALL[usize::from(choice >> 2) % Target::ALL.len()];
    let wanted = Wanted::Newest(channel);
    let read = |wanted: &Wanted| {
        if choice & 2 == 0 {
            let (sums, document) = rest.split_at(rest.iter().position(|byte| *byte == 0).unwrap_or(0));
            fuzzing::github(document.strip_prefix(&[0]).unwrap_or(document), sums, wanted, host)
        } else {
            fuzzing::npm(rest, wanted, host)
        }
    };
    let Some(release) = read(&wanted) else { return };
    assert_eq!(release.version().channel(), channel);
    check_release(&release);
    let exact =
        read(&Wanted::Exactly(release.version().clone())).expect("the newest release cannot be found by its version");
    assert_eq!(exact.version(), release.version());
    check_release(&exact);
}

/// Checks that the assets have the requested names, and that a lock keeps all promises of the release.
fn check_release(release: &Release) {
    let mut lock = Lock {
        channel: release.version().channel(),
        version: release.version().clone(),
        schemas: SchemasLock { digest: String::new() },
        targets: BTreeMap::new(),
    };
    for target in release.targets() {
        match release.select(target) {
            Ok(asset) => {
                let name = asset.name();
                assert!(!name.contains(['/', '\\']), "{name}");
                assert!(name.contains(target.triple()) || name.contains(target.npm_suffix()), "{name}");
                assert_eq!((asset.target(), asset.version()), (target, release.version()));
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    fuzzing::learn(&mut lock, release).expect("an empty lock refuses the release");
    super::lock::survives(&lock);
    for target in release.targets().filter(|target| release.select(*target).is_ok()) {
        let pinned = lock.pinned(release, target).expect("the lock has no promise for the target");
        assert_eq!(Some(pinned.digest()), release.select(target).ok().as_ref().map(|asset| asset.digest()));
    }
}

//! The lock file.

use codex_dist::Lock;

/// The input is the text of the file.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    match Lock::parse(text) {
        Ok(lock) => survives(&lock),
        Err(reason) => assert!(!reason.is_empty()),
    }
}

/// A lock that was read has the values of its text.
pub(super) fn survives(lock: &Lock) {
    let text = lock.to_text();
    assert_eq!(Lock::parse(&text).as_ref(), Ok(lock), "{text}");
}

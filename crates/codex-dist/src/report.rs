//! How the library tells what it does, without owning a terminal.

/// Hears what goes on. Every method does nothing unless it is implemented.
pub trait Reporter: Send + Sync {
    /// A line a person should read.
    fn note(&self, line: &str) {
        let _ = line;
    }

    /// A download begins; `total` is its size in bytes, where it is known.
    fn download_started(&self, name: &str, total: Option<u64>) {
        let _ = (name, total);
    }

    /// So many bytes of it have arrived.
    fn download_advanced(&self, name: &str, done: u64) {
        let _ = (name, done);
    }

    /// It ended, well or not.
    fn download_finished(&self, name: &str) {
        let _ = name;
    }
}

/// Says nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Reporter for Silent {}

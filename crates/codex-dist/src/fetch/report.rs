//! The interface through which the crate reports progress. The crate itself prints nothing.

/// Receives the progress of long operations. Each method does nothing by default. Needs the feature `fetch`.
pub trait Reporter: Send + Sync {
    /// Reports the begin of a step that may take longer than two seconds, for example "reading the releases of github".
    fn step(&self, text: &str) {
        let _ = text;
    }

    /// Reports an event that a person should know, for example that the other source was taken.
    fn note(&self, line: &str) {
        let _ = line;
    }

    /// Reports that a download begins or continues. `total` is its size in bytes, if the size is known.
    fn download_started(&self, name: &str, total: Option<u64>) {
        let _ = (name, total);
    }

    /// Reports that `done` bytes of the download have arrived so far.
    fn download_advanced(&self, name: &str, done: u64) {
        let _ = (name, done);
    }

    /// Reports that the download ended, with or without success.
    fn download_finished(&self, name: &str) {
        let _ = name;
    }
}

/// A reporter that ignores everything. Needs the feature `fetch`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Reporter for Silent {}

//! The progress of a download, as lines on stderr.

use std::sync::{Arc, Mutex, PoisonError};

use codex_dist::Reporter;

pub(super) fn reporter() -> Arc<dyn Reporter> {
    Arc::new(Lines::default())
}

/// Prints a line at the start, and a line for each quarter.
#[derive(Default)]
struct Lines {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    name: String,
    total: Option<u64>,
    quarter: u64,
}

impl Reporter for Lines {
    fn note(&self, line: &str) {
        eprintln!("{line}");
    }

    fn download_started(&self, name: &str, total: Option<u64>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // codex-dist reports the start again once the size is known, and after an interruption.
        if state.name != name {
            eprintln!("downloading {name}");
            *state = State { name: name.to_owned(), ..State::default() };
        }
        state.total = total;
    }

    fn download_advanced(&self, name: &str, done: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(total) = state.total.filter(|total| *total > 0) else { return };
        let quarter = done * 4 / total;
        if quarter > state.quarter {
            state.quarter = quarter;
            eprintln!("downloading {name}: {} % of {} MB", quarter * 25, total / 1_000_000);
        }
    }
}

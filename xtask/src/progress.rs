//! The progress of codex-dist on stderr: a bar on a terminal, plain lines elsewhere.

use std::io::IsTerminal as _;
use std::sync::{Arc, Mutex, PoisonError};

use codex_dist::Reporter;
use indicatif::{ProgressBar, ProgressStyle};

/// Returns the reporter that fits stderr.
pub(crate) fn reporter() -> Arc<dyn Reporter> {
    if std::io::stderr().is_terminal() { Arc::new(Bar::default()) } else { Arc::new(Lines::default()) }
}

/// A bar for a download, and lines for everything else.
#[derive(Default)]
struct Bar {
    bar: Mutex<Option<ProgressBar>>,
}

impl Bar {
    fn with(&self, act: impl FnOnce(&mut Option<ProgressBar>)) {
        act(&mut self.bar.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Reporter for Bar {
    fn step(&self, text: &str) {
        self.note(text);
    }

    fn note(&self, line: &str) {
        self.with(|bar| match bar {
            Some(bar) => bar.println(line),
            None => eprintln!("{line}"),
        });
    }

    fn download_started(&self, name: &str, total: Option<u64>) {
        const TEMPLATE: &str = "{msg} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}";
        self.with(|slot| {
            let bar = slot.get_or_insert_with(ProgressBar::no_length);
            if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
                bar.set_style(style);
            }
            bar.set_message(name.to_owned());
            if let Some(total) = total {
                bar.set_length(total);
            }
        });
    }

    fn download_advanced(&self, _name: &str, done: u64) {
        self.with(|bar| {
            if let Some(bar) = bar {
                bar.set_position(done);
            }
        });
    }

    fn download_finished(&self, _name: &str) {
        self.with(|bar| {
            if let Some(bar) = bar.take() {
                bar.finish_and_clear();
            }
        });
    }
}

/// A line for each step, and for each quarter of a download.
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
    fn step(&self, text: &str) {
        eprintln!("{text}");
    }

    fn note(&self, line: &str) {
        eprintln!("{line}");
    }

    fn download_started(&self, name: &str, total: Option<u64>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // codex-dist calls the method again when the server has named the size, and after a broken connection.
        if state.name != name {
            eprintln!("downloading {name}");
            *state = State { name: name.to_owned(), ..State::default() };
        }
        state.total = total;
    }

    fn download_advanced(&self, name: &str, done: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(total) = state.total.filter(|total| *total > 0) else {
            return;
        };
        let quarter = done * 4 / total;
        if quarter > state.quarter {
            state.quarter = quarter;
            eprintln!("downloading {name}: {} % of {} MB", quarter * 25, total / 1_000_000);
        }
    }

    fn download_finished(&self, _name: &str) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::default();
    }
}

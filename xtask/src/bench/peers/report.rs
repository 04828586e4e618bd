//! The measured values as data. The table and the plots are drawn from them.

/// A column of the table: one program.
pub(super) struct Column {
    pub(super) title: &'static str,
    pub(super) role: Role,
    /// The package of the measured program below `xtask/peers`. `None` is `sdk.py`.
    pub(super) package: Option<&'static str>,
    pub(super) threads: Threads,
    /// The package of the smallest program, or the reason why the column has none.
    pub(super) hello: Result<&'static str, &'static str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Floor,
    Peer,
    Ours,
}

/// The threads of the tokio runtime.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Threads {
    One,
    Several,
}

impl Threads {
    /// Returns the word on the command line of a program.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
        }
    }
}

const fn column(
    title: &'static str,
    role: Role,
    package: Option<&'static str>,
    threads: Threads,
    hello: Result<&'static str, &'static str>,
) -> Column {
    Column { title, role, package, threads, hello }
}

/// The reason in the columns that differ from another column by the tokio runtime alone.
const SAME_BUILD: Result<&str, &str> = Err("the same build as on several threads");

pub(super) const COLUMNS: [Column; 8] = [
    column("floor", Role::Floor, Some("peers-floor"), Threads::One, Ok("floor")),
    column("Python SDK", Role::Peer, None, Threads::Several, Err("Python has no build")),
    column("codex-codes", Role::Peer, Some("peers-codex-codes"), Threads::Several, Ok("codex-codes")),
    column("codex-codes, one thread", Role::Peer, Some("peers-codex-codes"), Threads::One, SAME_BUILD),
    column("codex-sdk-rs", Role::Peer, Some("peers-codex-sdk-rs"), Threads::Several, Ok("codex-sdk-rs")),
    column("codex-sdk-rs, one thread", Role::Peer, Some("peers-codex-sdk-rs"), Threads::One, SAME_BUILD),
    column("ours", Role::Ours, Some("peers-ours"), Threads::Several, Ok("ours")),
    column("ours, one thread", Role::Ours, Some("peers-ours"), Threads::One, SAME_BUILD),
];

/// The unit of a value. Times are in seconds, memory and sizes are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Time,
    Memory,
    Size,
    Count,
}

impl Unit {
    /// Returns the value in the unit that suits its size, with three significant digits.
    pub(super) fn text(self, value: f64) -> String {
        let (value, name) = match self {
            Self::Time if value < 1e-3 => (value * 1e6, " µs"),
            Self::Time if value < 1.0 => (value * 1e3, " ms"),
            Self::Time => (value, " s"),
            Self::Memory if value < 1024.0 => return format!("{value:.0} B"),
            Self::Memory if value < 1024.0 * 1024.0 => (value / 1024.0, " KiB"),
            Self::Memory => (value / 1024.0 / 1024.0, " MiB"),
            Self::Size => (value / 1e6, " MB"),
            Self::Count => return format!("{value:.0}"),
        };
        let decimals = match value.abs() {
            large if large >= 100.0 => 0,
            middle if middle >= 10.0 => 1,
            _ => 2,
        };
        format!("{value:.decimals$}{name}")
    }

    /// Returns a power of ten for the axis of a plot, with decimal prefixes.
    pub(super) fn tick(self, power: i32) -> String {
        let (base, names): (i32, [&str; 4]) = match self {
            Self::Time => (-9, [" ns", " µs", " ms", " s"]),
            Self::Memory | Self::Size => (0, [" B", " kB", " MB", " GB"]),
            Self::Count => (0, ["", "k", "M", "G"]),
        };
        let prefix = ((power - base).div_euclid(3)).clamp(0, 3);
        let name = names[prefix.unsigned_abs() as usize];
        format!("{}{name}", 10f64.powi(power - base - 3 * prefix))
    }
}

/// The median of a program in a row, or the reason why there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Value(f64),
    /// The median of the successful runs, with a note about the failed runs.
    Flawed(f64, String),
    Absent(String),
}

impl Cell {
    /// Returns the median of the successful runs, and the first failure.
    pub(super) fn of(runs: &[Result<f64, String>]) -> Self {
        let mut values: Vec<f64> = runs.iter().filter_map(|run| run.as_ref().ok().copied()).collect();
        values.sort_by(f64::total_cmp);
        let failure = runs.iter().find_map(|run| run.as_ref().err());
        match (values.get(values.len() / 2), failure) {
            (Some(median), None) => Self::Value(*median),
            (Some(median), Some(reason)) => {
                let failed = runs.len() - values.len();
                Self::Flawed(*median, format!("{failed} of {} runs failed: {reason}", runs.len()))
            }
            (None, Some(reason)) => Self::Absent(reason.clone()),
            (None, None) => Self::Absent("no run".to_owned()),
        }
    }

    pub(super) fn value(&self) -> Option<f64> {
        match self {
            Self::Value(value) | Self::Flawed(value, _) => Some(*value),
            Self::Absent(_) => None,
        }
    }

    pub(super) fn note(&self) -> Option<&str> {
        match self {
            Self::Value(_) => None,
            Self::Flawed(_, note) | Self::Absent(note) => Some(note),
        }
    }
}

/// A row of the table, with one cell for each column.
pub(super) struct Line {
    pub(super) title: String,
    pub(super) unit: Unit,
    pub(super) cells: Vec<Cell>,
}

impl Line {
    /// Returns the lowest value of the peers. In all rows, less is better.
    pub(super) fn best_peer(&self) -> Option<f64> {
        let peers = self.cells.iter().zip(&COLUMNS).filter(|(_, column)| column.role == Role::Peer);
        peers.filter_map(|(cell, _)| cell.value()).filter(|value| *value > 0.0).min_by(f64::total_cmp)
    }

    /// Returns the value of a column as a multiple of the best peer.
    pub(super) fn ratio(&self, column: usize) -> Option<f64> {
        Some(self.cells.get(column)?.value()? / self.best_peer()?)
    }
}

/// The growth of one value with the number of threads or items.
pub(super) struct Growth {
    pub(super) title: &'static str,
    /// What the numbers count: `threads` or `items`.
    pub(super) axis: &'static str,
    /// The number, and the row with this number.
    pub(super) points: Vec<(u64, Line)>,
}

/// All measured values.
pub(super) struct Report {
    pub(super) machine: String,
    /// The names and versions of the peers.
    pub(super) versions: String,
    pub(super) runs: usize,
    pub(super) lines: Vec<Line>,
    pub(super) growth: Vec<Growth>,
}

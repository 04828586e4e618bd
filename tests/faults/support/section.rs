//! Runs rows: each with both clients over each transport. After each run, no resource may be left.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

use codex_testkit::fake::Script;

use super::left_behind::open_files;
use super::{BOTH, Client, EVERYWHERE, Kind, LIMIT, Processes, Stage, Way, soon, tasks_of_blocking_clients};

/// The outcome of a row, in the words of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The result of the call that meets the fault.
    pub(crate) call: String,
    /// The result of calls at the same time.
    pub(crate) others: String,
    /// The result of later calls.
    pub(crate) later: String,
}

impl Outcome {
    pub(crate) fn new(call: impl Into<String>, others: impl Into<String>, later: impl Into<String>) -> Self {
        Self { call: call.into(), others: others.into(), later: later.into() }
    }
}

/// One fault.
pub(crate) struct Row {
    pub(crate) fault: &'static str,
    pub(crate) ways: &'static [Way],
    pub(crate) kinds: &'static [Kind],
    pub(crate) run: fn(Stage) -> Pin<Box<dyn Future<Output = Outcome>>>,
}

/// Declares rows: the fault, its transports, the clients (default: both), and the function that causes the fault.
macro_rules! rows {
    ($($fault:literal, $ways:expr $(; $kinds:expr)?, $run:expr;)*) => {
        &[$({
            #[allow(unused_mut, unused_assignments)]
            let mut kinds = crate::faults::support::BOTH;
            $(kinds = $kinds;)?
            crate::faults::support::Row { fault: $fault, ways: $ways, kinds, run: |stage| Box::pin($run(stage)) }
        }),*]
    };
}
pub(crate) use rows;

/// Runs all rows, and returns their lines of the page.
pub(crate) fn section(rows: &[Row]) -> String {
    for way in EVERYWHERE {
        for kind in [Kind::Async, Kind::Blocking] {
            // These runs open the files that a process opens once and keeps open.
            run("nothing", kind, *way, |stage| Box::pin(well(stage)), None);
        }
    }
    let files = open_files();
    let mut lines = String::new();
    for row in rows {
        let mut outcomes: Vec<(Outcome, Vec<Way>)> = Vec::new();
        for way in row.ways {
            let began = Instant::now();
            let mut all = row.kinds.iter().map(|kind| run(row.fault, *kind, *way, row.run, Some(files)));
            let outcome = all.next().expect("a client");
            assert!(all.all(|other| other == outcome), "{} over {way}: the two clients differ", row.fault);
            println!("{:>6} ms  {}, over {way}", began.elapsed().as_millis(), row.fault);
            match outcomes.iter_mut().find(|(other, _)| *other == outcome) {
                Some((_, ways)) => ways.push(*way),
                None => outcomes.push((outcome, vec![*way])),
            }
        }
        for (outcome, ways) in outcomes {
            let ways: Vec<String> = ways.iter().map(ToString::to_string).collect();
            let only = if row.kinds == BOTH { "" } else { " (asynchronous client)" };
            let ways = ways.join(", ") + only;
            let cells = [row.fault, &outcome.call, &outcome.others, &outcome.later, &ways];
            let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
            lines.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
    lines
}

/// Runs a client without a fault.
async fn well(mut stage: Stage) -> Outcome {
    let client = stage.start(Script::new()).await;
    if let Client::Blocking(codex) = &client {
        let codex = codex.clone();
        let looked = tokio::task::spawn_blocking(move || tasks_of_blocking_clients(Some(&codex)));
        assert!(looked.await.expect("no panic") > 0, "the tasks of a blocking client are counted");
    }
    client.thread().await.expect("a thread").run().await.expect("a turn");
    client.close().await;
    Outcome::new("", "", "")
}

fn run(
    fault: &str,
    kind: Kind,
    way: Way,
    row: fn(Stage) -> Pin<Box<dyn Future<Output = Outcome>>>,
    files: Option<usize>,
) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let processes = Arc::new(Processes::default());
    let stage = Stage::new(kind, way, processes.clone());
    let ran = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            // Each wait in the row has its own limit.
            let outcome = row(stage).await;
            let tasks = tokio::runtime::Handle::current().metrics();
            soon("the end of all tasks", || tasks.num_alive_tasks() == 0).await;
            soon("the end of the blocking client's tasks", || tasks_of_blocking_clients(None) == 0).await;
            processes.are_gone().await;
            outcome
        })
    }));
    let outcome = match ran {
        Ok(outcome) => outcome,
        Err(panic) => {
            eprintln!("in the row {fault:?}, {kind:?} over {way}");
            // A blocked thread must not hide the failure.
            runtime.shutdown_background();
            resume_unwind(panic)
        }
    };
    drop(runtime);
    if let Some(before) = files {
        // The thread of the blocking clients may still be closing files.
        let limit = Instant::now() + LIMIT;
        while open_files() > before {
            let now = open_files();
            assert!(
                Instant::now() < limit,
                "{fault:?}, {kind:?} over {way}: {now} files are open after the row, and {before} files were open before the row"
            );
            std::thread::yield_now();
        }
    }
    outcome
}

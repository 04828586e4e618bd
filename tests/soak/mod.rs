//! A long run on one client: turns of every kind on fifty threads at once. No resource may grow.
//!
//! The test runs a thousand turns. `CODEX_SOAK_TURNS=10000 cargo test -p codex-tests --test all soak:: -- --nocapture` runs more turns and
//! prints the measurements.
//!
//! Turns run in rounds. Before the first round, the client has its threads and is idle. After each round, only the resources of that
//! moment may exist: its tasks, its files, and the threads of the system. The memory is compared with the memory after the warm-up
//! rounds, because the allocator grows at first.

mod measure;
mod turns;

use std::sync::Arc;

use codex_client::types::server_request::ItemCommandExecutionRequestApproval;
use codex_client::types::{
    CommandExecutionApprovalDecision as Decision, CommandExecutionRequestApprovalResponse as Response,
};
use codex_testkit::fake::{Script, Turn};

use self::measure::{Samples, settle};
use crate::faults::support::{Client, Conversation, Kind, Processes, Stage, Way, alone};

/// The number of threads that have a turn at the same time.
const THREADS: usize = 50;
/// The number of consecutive turns of each thread in a round.
const EACH: usize = 4;
/// The number of rounds before the memory is compared.
const WARM_UP: usize = 5;

#[test]
fn asynchronous() {
    println!("{}", alone(concat!(module_path!(), "::asynchronous"), || soak(Kind::Async)));
}

#[test]
fn blocking() {
    println!("{}", alone(concat!(module_path!(), "::blocking"), || soak(Kind::Blocking)));
}

/// Returns the minimum number of turns after the warm-up.
fn wanted() -> usize {
    let given = std::env::var("CODEX_SOAK_TURNS").ok();
    given.map_or(1_000, |text| text.parse().expect("CODEX_SOAK_TURNS must be a number"))
}

/// Returns a turn with items of many kinds, and with a question that is answered.
fn turn() -> Turn {
    Turn::new()
        .commentary("Looking around, and thinking about it in a good many words, each of which is a delta of its own.")
        .reasoning("**Thinking**")
        .command("ls", &"a file that is listed\n".repeat(50))
        .approved_command("curl example.com", "done\n")
        .file_change("notes.md", "notes\n")
        .final_answer(turns::ANSWER)
}

/// Runs all rounds, and returns the measurements as text.
fn soak(kind: Kind) -> String {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("cannot start the Tokio runtime");
    let processes = Arc::new(Processes::default());
    let mut stage = Stage::new(kind, Way::Process, processes.clone());
    let config = Stage::config()
        .on::<ItemCommandExecutionRequestApproval, _, _>(|_| async { Ok(Response::new(Decision::Accept)) });
    let script = Script::new().turn(turn()).forget_messages();
    let (client, threads) = runtime.block_on(async {
        let client = stage.start_with(script, config).await.expect("the client does not start");
        let mut threads = Vec::new();
        for _ in 0..THREADS {
            threads.push(client.thread().await.expect("cannot start a thread"));
        }
        (client, threads)
    });
    let rounds = WARM_UP + wanted().div_ceil(THREADS * EACH);
    let mut samples = Samples::new(settle(&runtime, &client, None));
    for number in 0..rounds {
        match &client {
            Client::Async(codex) => runtime.block_on(round(codex, &threads, number)),
            Client::Blocking(codex) => blocking_round(codex, &threads, number),
        }
        samples.add(settle(&runtime, &client, Some(samples.idle())));
    }
    runtime.block_on(async {
        client.close().await;
        drop((client, threads));
        processes.are_gone().await;
    });
    let title = format!(
        "{} turns over {THREADS} threads, {kind:?}, after {}",
        (rounds - WARM_UP) * THREADS * EACH,
        WARM_UP * THREADS * EACH
    );
    let table = samples.table(&title, THREADS * EACH);
    print!("{table}");
    samples.are_flat(WARM_UP);
    table
}

/// Runs a round of the asynchronous client, with a task for each thread.
async fn round(codex: &codex_client::Codex, threads: &[Conversation], round: usize) {
    let tasks = threads.iter().enumerate().map(|(place, thread)| {
        let Conversation::Async(thread) = thread.clone() else {
            panic!("the thread is not a thread of the asynchronous client")
        };
        let codex = codex.clone();
        tokio::spawn(async move {
            for number in 0..EACH {
                turns::asynchronous(&codex, &thread, place + round + number).await;
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("a task panicked");
    }
}

/// Runs a round of the blocking client, with a system thread for each thread of Codex.
fn blocking_round(codex: &codex_client::blocking::Codex, threads: &[Conversation], round: usize) {
    std::thread::scope(|scope| {
        for (place, thread) in threads.iter().enumerate() {
            let Conversation::Blocking(thread) = thread else {
                panic!("the thread is not a thread of the blocking client")
            };
            scope.spawn(move || {
                for number in 0..EACH {
                    turns::blocking(codex, thread, place + round + number);
                }
            });
        }
    });
}

//! The process is killed two hundred times during a turn, at random moments.

use std::hash::{BuildHasher as _, RandomState};

use codex_client::{ClosedReason, Error};
use codex_testkit::fake::{Flood, Script, Turn};
use serde_json::json;

use super::support::section::rows;
use super::support::{Client, Outcome, PROCESS, Stage, check_section, closed, failed, same_cause, soon};

pub(super) const TITLE: &str = "Killed at random moments";

#[test]
fn killed() {
    let rows = rows! {
        "the runtime is killed 200 times, while a turn starts or runs", PROCESS, two_hundred;
    };
    check_section(concat!(module_path!(), "::killed"), super::SECTIONS, TITLE, rows);
}

/// The variable with the seed of a run that should be repeated.
const SEED: &str = "CODEX_FAULTS_SEED";

/// Random numbers for the choice of moments (xorshift). The same seed gives the same numbers.
struct Random(u64);

impl Random {
    fn new() -> Self {
        let given = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().hash_one(0));
        println!("{SEED}={seed}");
        Self(seed | 1)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

async fn two_hundred(mut stage: Stage) -> Outcome {
    let mut random = Random::new();
    for number in 0..200 {
        // The flood lasts much longer than the test reads.
        let turn = Turn::new().flood(Flood::Deltas(10_000_000));
        let client = stage.start(Script::new().turn(turn)).await;
        let error = match random.below(4) {
            0 => while_it_starts(&client, random.below(2_000)).await,
            _ => while_it_runs(&client, random.below(3_000)).await,
        };
        let Some(error) = error else { panic!("the turn of client {number} came to an end") };
        assert_ne!(closed(&error).reason, ClosedReason::ByClient, "client {number}");
        let status = error.exit_status().unwrap_or_else(|| panic!("no exit status for client {number}: {error:?}"));
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "client {number}");
        client.fails_at_once(&error).await;
        drop(client);
        stage.is_empty_again().await;
    }
    let call = "the received events, then `Closed`: the runtime ended (signal: 9 (SIGKILL))";
    Outcome::new(call, "the same error", "the same error, at once")
}

fn kill(client: &Client) {
    let process = client.process_id().expect("a process").to_string();
    let killed = std::process::Command::new("kill").args(["-KILL", &process]).status();
    assert!(killed.expect("kill can be run").success());
}

/// Kills the process at a moment between the request and the first events.
async fn while_it_starts(client: &Client, turns: u64) -> Option<Error> {
    let thread = client.thread().await.expect("a thread");
    let run = tokio::spawn(thread.run());
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
    kill(client);
    Some(failed(run.await.expect("no panic")))
}

/// Kills the process after this many events, while another call waits or was just answered.
async fn while_it_runs(client: &Client, events: u64) -> Option<Error> {
    let thread = client.thread().await.expect("a thread");
    let turn = thread.turn().await.expect("a turn");
    let (stream, seen) = turn.stream().skip(events as usize).await;
    assert_eq!(seen as u64, events);
    let other = tokio::spawn(client.call("account/read", json!({})));
    kill(client);
    let (_, error) = stream.rest().await;
    let error = error?;
    let mut same = vec![failed(turn.run().await)];
    same.extend(other.await.expect("no panic").err());
    same_cause(&error, &same);
    soon("the end of the process", || !super::support::is_alive(client.process_id().unwrap_or_default())).await;
    Some(error)
}

//! The recorder: calls every method of a real runtime, and keeps the messages.
//!
//! A recording consists of scenes. Each scene has its own home, mock model and app-server, so
//! that a failed scene does not affect the others. The runtime's own schemas decide the calls of a scene:
//! a scene leaves out methods that this version or surface lacks.
//!
//! Some methods call other hosts by design. Their scenes run only in a network that ends at
//! loopback: see [`isolation`].

mod answers;
mod browser;
mod coverage;
pub mod isolation;
mod known;
mod realtime;
mod scenes;
mod schema;
mod stage;

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::Value;

pub use browser::authorize;
pub use coverage::Coverage;
pub use known::Known;

use codex_testkit::{Error, MockResponses, RecordedRequest, TIME_LIMIT, Transcript};
use stage::{Scene, Stage};

/// The part of the protocol that `initialize` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Without `experimentalApi`.
    Stable,
    /// With `experimentalApi`.
    Experimental,
}

/// Adds routes to the mock for the login service (`CODEX_APP_SERVER_LOGIN_ISSUER`) and for the backend of an account
/// (`chatgpt_base_url`). The code of a device login is never entered.
pub fn serve_accounts(mock: &MockResponses) {
    scenes::backend::serve(mock);
}

/// The result of a recording.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Recording {
    /// All messages, scene after scene.
    pub transcript: Transcript,
    /// The messages compared with the runtime's schemas.
    pub coverage: Coverage,
    /// Scenes that ended early, with the reason.
    pub problems: BTreeMap<String, String>,
    /// Scenes that need a network that ends at loopback, and were left out.
    pub skipped: Vec<String>,
    /// Scenes that were left out because this runtime lacks a capability, with the name of the capability.
    pub lacking: BTreeMap<String, String>,
    /// The requests to the mock of each scene.
    pub requests: BTreeMap<String, Vec<RecordedRequest>>,
    /// The duration of each scene.
    pub durations: BTreeMap<String, Duration>,
    /// The runtime's schemas, from which `coverage` counts.
    pub schemas: Value,
}

/// Runs all scenes with `runtime`. The homes are in `parent` (see
/// [`TestHome::new`](codex_testkit::TestHome::new)).
///
/// # Errors
/// Returns an error if the runtime emits no schemas. A failed scene is listed in
/// [`Recording::problems`].
pub async fn record(runtime: &Path, parent: Option<&Path>, surface: Surface) -> Result<Recording, Error> {
    record_only(runtime, parent, surface, |_| true).await
}

/// Does the same as [`record`], for the scenes that `wanted` accepts by name.
///
/// # Errors
/// Returns the errors of [`record`].
pub async fn record_only(
    runtime: &Path,
    parent: Option<&Path>,
    surface: Surface,
    wanted: impl Fn(&str) -> bool,
) -> Result<Recording, Error> {
    let known = Known::of(runtime, surface).await?;
    let isolated = isolation::is_isolated();
    let mut recording = Recording {
        transcript: Transcript::new(),
        coverage: Coverage::default(),
        problems: BTreeMap::new(),
        skipped: Vec::new(),
        lacking: BTreeMap::new(),
        requests: BTreeMap::new(),
        durations: BTreeMap::new(),
        schemas: Value::Null,
    };
    for scene in scenes::all() {
        if !wanted(scene.name) || (scene.experimental && surface == Surface::Stable) {
            continue;
        }
        if let Some((_, what)) = scene.needs.iter().find(|(method, _)| !known.names(method)) {
            recording.lacking.insert(scene.name.to_owned(), (*what).to_owned());
            continue;
        }
        if scene.calls_out && !isolated {
            recording.skipped.push(scene.name.to_owned());
            continue;
        }
        let begin = Instant::now();
        play(&mut recording, &scene, runtime, parent, surface, &known).await;
        recording.durations.insert(scene.name.to_owned(), begin.elapsed());
    }
    let uncalled = Coverage::of(&recording.transcript, &known).missing.remove("methods").unwrap_or_default();
    let rest = scenes::rest();
    if wanted(rest.name) && !uncalled.is_empty() {
        if isolated {
            // The scene calls the methods that its stage knows.
            let only = Known { methods: uncalled, ..known.clone() };
            play(&mut recording, &rest, runtime, parent, surface, &only).await;
        } else {
            recording.skipped.push(rest.name.to_owned());
        }
    }
    recording.coverage = Coverage::of(&recording.transcript, &known);
    recording.schemas = known.schemas;
    Ok(recording)
}

async fn play(
    recording: &mut Recording,
    scene: &Scene,
    runtime: &Path,
    parent: Option<&Path>,
    surface: Surface,
    known: &Known,
) {
    let mut problem = None;
    match Stage::open(scene, runtime, parent, surface, known).await {
        Err(error) => problem = Some(error.to_string()),
        Ok(stage) => {
            match tokio::time::timeout(TIME_LIMIT, (scene.run)(&stage)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => problem = Some(error.to_string()),
                Err(_) => {
                    let waiting_for = format!("the end of the scene {}", scene.name);
                    problem = Some(Error::TimedOut { waiting_for, seen: stage.last() }.to_string());
                }
            }
            let requests = stage.mock.requests();
            recording.requests.insert(scene.name.to_owned(), requests);
            match stage.close().await {
                Ok(transcript) => recording.transcript.append(transcript),
                Err(error) => problem = Some(error.to_string()),
            }
        }
    }
    if let Some(problem) = problem {
        recording.problems.insert(scene.name.to_owned(), problem);
    }
}

//! One pair: the results of a program with the types of one release and the runtime of another release.

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// The measurements of one pair.
#[derive(Debug, Deserialize)]
pub(super) struct Cell {
    /// The results for the recorded messages, and for the made messages.
    read: Vec<Read>,
    drive: Vec<Scene>,
}

/// The results for the messages of one file.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Read {
    pub(super) messages: usize,
    pub(super) equal: usize,
    pub(super) with_unknown_fields: usize,
    pub(super) with_problems: usize,
    pub(super) unrecognised: usize,
    pub(super) failed: usize,
    pub(super) changed: usize,
    pub(super) misfits: Vec<Misfit>,
    pub(super) answers: Answers,
}

/// A place in a message that did not fit the types.
#[derive(Debug, Deserialize)]
pub(super) struct Misfit {
    pub(super) what: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) problem: String,
}

/// The results for agent messages that a client received as the answers of turns.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Answers {
    pub(super) given: usize,
    pub(super) lost: Vec<serde_json::Value>,
}

#[derive(Debug, Deserialize)]
struct Scene {
    scene: String,
    problem: Option<String>,
}

impl Cell {
    pub(super) fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).context("the report of a pair cannot be read")
    }

    /// Returns the sum over both files.
    pub(super) fn sum(&self, count: impl Fn(&Read) -> usize) -> usize {
        self.read.iter().map(count).sum()
    }

    /// Returns the numbers of recorded and of made messages.
    pub(super) fn messages(&self) -> (usize, usize) {
        let count = |at: usize| self.read.get(at).map_or(0, |read| read.messages);
        (count(0), count(1))
    }

    pub(super) fn misfits(&self) -> impl Iterator<Item = &Misfit> {
        self.read.iter().flat_map(|read| &read.misfits)
    }

    /// Returns the number of successful scenes, and the number of all scenes.
    pub(super) fn scenes(&self) -> (usize, usize) {
        (self.drive.iter().filter(|scene| scene.problem.is_none()).count(), self.drive.len())
    }

    /// Returns the losses that fail the command.
    pub(super) fn losses(&self) -> Vec<String> {
        let scenes =
            self.drive.iter().filter_map(|scene| Some(format!("{}: {}", scene.scene, scene.problem.as_ref()?)));
        let answers = self.read.iter().flat_map(|read| &read.answers.lost);
        let changed = self.misfits().filter(|misfit| misfit.what == "changed");
        scenes
            .chain(answers.map(|item| format!("the answer of a turn is lost: {item}")))
            .chain(changed.map(|misfit| format!("{} {} is written back as another value", misfit.method, misfit.path)))
            .collect()
    }

    /// Returns the results in one line.
    pub(super) fn summary(&self) -> String {
        let (right, scenes) = self.scenes();
        let lost = self.sum(|read| read.answers.lost.len());
        format!(
            "{} messages: {} equal, {} with unknown fields, {} with problems, {} unrecognised, {} failed, {} changed; \
             answers {}, lost {lost}; scenes {right} of {scenes}",
            self.sum(|read| read.messages),
            self.sum(|read| read.equal),
            self.sum(|read| read.with_unknown_fields),
            self.sum(|read| read.with_problems),
            self.sum(|read| read.unrecognised),
            self.sum(|read| read.failed),
            self.sum(|read| read.changed),
            self.sum(|read| read.answers.given),
        )
    }
}

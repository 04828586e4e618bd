//! What a rehearsal found, as a value: for people (`text`) and for programs (serde).

mod text;

use serde::Serialize;

pub(crate) use text::to_text;

/// Version of the JSON form.
pub(crate) const FORMAT: u32 = 1;

/// Everything that one rehearsal found.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// Version of the JSON form: 1.
    pub(crate) format: u32,
    /// The release of the recordings.
    pub(crate) from: String,
    /// The release that was rehearsed.
    pub(crate) to: String,
    pub(crate) recordings: Vec<Recorded>,
    /// How many findings need a look. The exit status is 1 when there is one.
    pub(crate) needs_look: usize,
    /// Messages of the recordings that read differently.
    pub(crate) differs: Vec<Finding>,
    /// Requests of the recordings that the release refuses.
    pub(crate) refused: Vec<Finding>,
    /// Options of the recordings that the release ignores.
    pub(crate) ignored: Vec<Finding>,
    /// Changes of the protocol that touch nothing in the recordings.
    pub(crate) changes_elsewhere: usize,
    /// What was played; none with `--no-play`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) play: Option<Played>,
}

/// One recording.
#[derive(Debug, Serialize)]
pub(crate) struct Recorded {
    pub(crate) file: String,
    pub(crate) messages: usize,
    pub(crate) requests: usize,
    pub(crate) turns: usize,
    /// Lines that are no messages.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) skipped: usize,
}

/// How much of the recordings could be played.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Played {
    pub(crate) requests: usize,
    pub(crate) turns: usize,
    /// Requests of the runtime that were answered as recorded.
    pub(crate) answered: usize,
    /// Requests that were not sent, or that tell nothing, with the reason.
    pub(crate) left_out: Vec<LeftOut>,
    /// What else the reader has to know of the play.
    pub(crate) notes: Vec<String>,
}

/// Requests of one method that the play tells nothing about.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LeftOut {
    pub(crate) method: String,
    pub(crate) count: usize,
    pub(crate) why: String,
}

/// One thing that was found.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) needs_look: bool,
    /// One sentence without a full stop.
    pub(crate) what: String,
    /// What it means for the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<String>,
    pub(crate) by: Witness,
    /// Whether the finding is that a value does not come any more.
    #[serde(skip)]
    pub(crate) is_lost: bool,
    pub(crate) places: Vec<Place>,
}

/// How a finding was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Witness {
    /// The schemas of both releases were compared.
    Schemas,
    /// Both releases were asked.
    Play,
}

/// Messages of one kind that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    /// `notification item/completed`
    pub(crate) message: String,
    /// `params.item.text`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    /// How many messages of the recordings.
    pub(crate) count: usize,
    /// The first of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) first: Option<FirstLine>,
}

/// A line of a recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FirstLine {
    pub(crate) file: String,
    pub(crate) line: usize,
}

impl Report {
    /// Counts what needs a look, and puts it first.
    pub(crate) fn settle(&mut self) {
        for findings in [&mut self.differs, &mut self.refused, &mut self.ignored] {
            findings.sort_by_key(|finding| (!finding.needs_look, finding.by, finding.why.is_none()));
        }
        let all = self.differs.iter().chain(&self.refused).chain(&self.ignored);
        self.needs_look = all.filter(|finding| finding.needs_look).count();
    }

    pub(crate) fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

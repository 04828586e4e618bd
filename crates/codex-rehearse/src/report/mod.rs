//! The findings of a rehearsal as a value. `text` writes them for people, and serde writes them for programs.

mod text;

use serde::Serialize;

pub(crate) use text::to_text;

/// The version of the JSON form.
pub(crate) const FORMAT: u32 = 1;

/// The findings of one rehearsal.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// The version of the JSON form: 1.
    pub(crate) format: u32,
    /// The release of the recordings.
    pub(crate) from: String,
    /// The release that was rehearsed.
    pub(crate) to: String,
    pub(crate) recordings: Vec<Recorded>,
    /// The number of findings that need a look. The exit status is 1 if the number is not 0.
    pub(crate) needs_look: usize,
    /// Messages of the recordings that read differently.
    pub(crate) differs: Vec<Finding>,
    /// Requests of the recordings that the release refuses.
    pub(crate) refused: Vec<Finding>,
    /// Options of the recordings that the release ignores.
    pub(crate) ignored: Vec<Finding>,
    /// The number of protocol changes that do not affect the recordings.
    pub(crate) changes_elsewhere: usize,
    /// The extent of the play, or `None` with `--no-play`.
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
    /// The number of lines that are not messages.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) skipped: usize,
}

/// The extent of the play.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Played {
    pub(crate) requests: usize,
    pub(crate) turns: usize,
    /// The number of the runtime's requests that were answered as recorded.
    pub(crate) answered: usize,
    /// The requests that were not sent, or that have no usable result, with the reason.
    pub(crate) left_out: Vec<LeftOut>,
    /// Other facts about the play that matter for reading the report.
    pub(crate) notes: Vec<String>,
}

/// The requests of one method for which the play has no result.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LeftOut {
    pub(crate) method: String,
    pub(crate) count: usize,
    pub(crate) why: String,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Finding {
    pub(crate) needs_look: bool,
    /// One sentence without a full stop.
    pub(crate) what: String,
    /// The consequence for the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<String>,
    pub(crate) by: FoundBy,
    /// Whether the finding says that a value is no longer sent.
    #[serde(skip)]
    pub(crate) is_lost: bool,
    pub(crate) places: Vec<Place>,
}

/// The source of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum FoundBy {
    /// The comparison of the schemas.
    Schemas,
    /// The play of both releases.
    Play,
}

/// The messages of one kind that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    /// The kind of the messages, such as `notification item/completed`.
    pub(crate) message: String,
    /// The path in the messages, such as `params.item.text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    /// The number of messages in the recordings.
    pub(crate) count: usize,
    /// The line of the first message.
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
    /// Counts the findings that need a look, and moves them to the front.
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

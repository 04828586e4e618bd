//! The report for people.

use std::fmt::Write as _;

use super::{Finding, FoundBy, Place, Report};

/// The maximum number of places that are listed for a finding.
const MOST_PLACES: usize = 4;

pub(crate) fn to_text(report: &Report) -> String {
    let mut out = format!("Rehearsal of the update from Codex {} to {}\n", report.from, report.to);
    for recorded in &report.recordings {
        let skipped = match recorded.skipped {
            0 => String::new(),
            skipped => format!(", {} skipped because of unknown content", count(skipped, "line")),
        };
        let _ = writeln!(
            out,
            "  {}: {}, {} of yours, {}{skipped}",
            recorded.file,
            count(recorded.messages, "message"),
            count(recorded.requests, "request"),
            count(recorded.turns, "turn"),
        );
    }
    if let Some(play) = &report.play {
        let _ = writeln!(
            out,
            "  played on both releases against a mock model: {}, {}, {} of the runtime answered",
            count(play.requests, "request"),
            count(play.turns, "turn"),
            count(play.answered, "request"),
        );
    } else {
        out.push_str("  nothing was played (--no-play): the schemas of both releases were compared\n");
    }
    let to = &report.to;
    let has_one_file = report.recordings.len() == 1;
    section(&mut out, &format!("1. Messages that read differently in {to}"), &report.differs, has_one_file);
    if report.changes_elsewhere > 0 {
        let noun = if report.changes_elsewhere == 1 { "change" } else { "changes" };
        let _ = writeln!(
            out,
            "     ({} other {noun} of the protocol touch nothing in the recordings)",
            report.changes_elsewhere
        );
    }
    section(&mut out, &format!("2. Requests that {to} refuses"), &report.refused, has_one_file);
    section(&mut out, &format!("3. Options that {to} ignores"), &report.ignored, has_one_file);
    if let Some(play) = &report.play
        && !(play.left_out.is_empty() && play.notes.is_empty())
    {
        out.push_str("\nNot played, or without a result (only their schemas were compared)\n");
        for left in &play.left_out {
            let _ = writeln!(out, "  - {} {}: {}", count(left.count, "request"), left.method, left.why);
        }
        for note in &play.notes {
            let _ = writeln!(out, "  - {note}");
        }
    }
    let verdict = match report.needs_look {
        0 => "No finding needs a look.".to_owned(),
        1 => "1 finding needs a look (marked with `!`; findings marked with `.` are harmless).".to_owned(),
        some => format!("{some} findings need a look (marked with `!`; findings marked with `.` are harmless)."),
    };
    let _ = writeln!(out, "\n{verdict}");
    out
}

fn section(out: &mut String, title: &str, findings: &[Finding], has_one_file: bool) {
    let looks = findings.iter().filter(|finding| finding.needs_look).count();
    let summary = match (looks, findings.len() - looks) {
        (0, 0) => "none".to_owned(),
        (0, harmless) => format!("none that matters; {harmless} harmless"),
        (looks, 0) => looks.to_string(),
        (looks, harmless) => format!("{looks}, and {harmless} harmless"),
    };
    let _ = writeln!(out, "\n{title}: {summary}");
    for finding in findings {
        let sign = if finding.needs_look { '!' } else { '.' };
        let seen = if finding.by == FoundBy::Play { " [seen in the play]" } else { "" };
        if !finding.needs_look {
            let why = finding.why.as_ref().map(|why| format!("; {why}")).unwrap_or_default();
            let _ = writeln!(out, "   {sign} {}{why}{seen}", finding.what);
            continue;
        }
        let _ = writeln!(out, "   {sign} {}{seen}", finding.what);
        if let Some(why) = &finding.why {
            let _ = writeln!(out, "       why: {why}");
        }
        for place in finding.places.iter().take(MOST_PLACES) {
            let _ = writeln!(out, "       in {}", describe(place, finding, has_one_file));
        }
        if let Some(more @ 1..) = finding.places.len().checked_sub(MOST_PLACES) {
            let _ = writeln!(out, "       and in {more} more");
        }
    }
}

/// Returns a place in words: `notification item/completed: params.item.text (3 messages, the first in line 12 of session.jsonl)`.
fn describe(place: &Place, finding: &Finding, has_one_file: bool) -> String {
    let is_said = |path: &&String| finding.what.contains(path.trim_end_matches("[]"));
    let path = place.path.as_ref().filter(|path| !is_said(path)).map(|path| format!(": {path}")).unwrap_or_default();
    let line = place.first.as_ref().map(|first| {
        if has_one_file { format!("line {}", first.line) } else { format!("line {} of {}", first.line, first.file) }
    });
    let first = match line {
        Some(line) if place.count == 1 => format!(" ({line})"),
        Some(line) => format!(" ({} messages, the first in {line})", place.count),
        None => String::new(),
    };
    format!("{}{path}{first}", place.message)
}

fn count(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

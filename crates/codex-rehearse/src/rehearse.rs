//! Runs one rehearsal, from the command line to the report.

use anyhow::{Context as _, bail};
use codex_dist::Version;

use crate::cli::{Args, Format};
use crate::play;
use crate::protocols;
use crate::release::{Downloads, Origin, Release};
use crate::report::{self, Recorded, Report};
use crate::session::{Kind, Session, Side};

/// Runs the rehearsal, prints the report, and returns whether a finding needs a look.
pub(crate) async fn run(args: &Args) -> anyhow::Result<bool> {
    let sessions = args.recordings.iter().map(|path| Session::open(path)).collect::<anyhow::Result<Vec<_>>>()?;
    let downloads = Downloads { source: args.source, cache: args.cache.clone() };
    let from = Release::open(&from_origin(args, &sessions)?, &downloads)
        .await
        .context("cannot prepare the release of the recordings")?;
    let to = match (&args.runtime, &args.to) {
        (Some(path), _) => Origin::OnDisk(path.clone()),
        (None, Some(version)) => Origin::Published(version.clone()),
        (None, None) => bail!("name the release to rehearse with --to VERSION or --runtime PATH"),
    };
    let to = Release::open(&to, &downloads).await.context("cannot prepare the release to rehearse")?;
    let report = rehearse(args, &sessions, &from, &to).await?;
    match args.format {
        Format::Text => print!("{}", report::to_text(&report)),
        Format::Json => print!("{}", report.to_json()?),
    }
    Ok(report.needs_look > 0)
}

/// Returns the origin of the recordings' release: the release from the command line, or the release that the recordings name.
fn from_origin(args: &Args, sessions: &[Session]) -> anyhow::Result<Origin> {
    if let Some(path) = &args.from_runtime {
        return Ok(Origin::OnDisk(path.clone()));
    }
    if let Some(version) = &args.from {
        return Ok(Origin::Published(version.clone()));
    }
    let mut found: Vec<(Version, &Session)> = Vec::new();
    for session in sessions {
        if let Some(version) = session.version()
            && found.iter().all(|(known, _)| *known != version)
        {
            found.push((version, session));
        }
    }
    match found.as_slice() {
        [(version, _)] => Ok(Origin::Published(version.clone())),
        [] => bail!(
            "no recording names its Codex release\nhint: name the release with --from VERSION, or its executable \
             with --from-runtime PATH"
        ),
        several => {
            let names = several.iter().map(|(version, session)| format!("{} has {version}", session.name()));
            bail!(
                "the recordings have several Codex releases: {}\nhint: rehearse the recordings of one release at a time, or \
                 name one with --from VERSION",
                names.collect::<Vec<_>>().join(", ")
            )
        }
    }
}

async fn rehearse(args: &Args, sessions: &[Session], from: &Release, to: &Release) -> anyhow::Result<Report> {
    let names = [from.version.to_string(), to.version.to_string()];
    let [old_name, new_name] = names.each_ref().map(String::as_str);
    let diff = codex_codegen::diff(&from.protocol, &to.protocol).between(old_name, new_name);
    let changes = protocols::touched(&diff, &from.protocol, &to.protocol, sessions);
    let predictions = protocols::predict(&from.protocol, &to.protocol, [old_name, new_name], sessions);
    let mut report = Report {
        format: report::FORMAT,
        from: old_name.to_owned(),
        to: new_name.to_owned(),
        recordings: sessions.iter().map(recorded).collect(),
        needs_look: 0,
        differs: changes.findings,
        refused: Vec::new(),
        ignored: predictions.ignored,
        changes_elsewhere: changes.elsewhere,
        play: None,
    };
    if args.no_play {
        report.refused = predictions.refused.into_iter().map(|refused| refused.finding).collect();
    } else {
        let played = play::both(sessions, [from, to], args.limit()).await?;
        // A prediction is dropped if the play shows that the request is accepted or refused.
        let predicted = predictions.refused.into_iter().filter(|refused| !played.knows(&refused.message));
        report.refused = predicted.map(|refused| refused.finding).chain(played.refused.clone()).collect();
        let known = &report.differs;
        let new: Vec<_> = played.differs.iter().filter(|finding| !is_known(finding, known)).cloned().collect();
        report.differs.extend(new);
        report.differs.iter_mut().for_each(|finding| check_by_play(finding, &played));
        report.play = Some(played.summary);
    }
    report.settle();
    Ok(report)
}

/// Corrects a finding of the schemas: if the play shows that a value is still sent, the play is right.
fn check_by_play(finding: &mut report::Finding, played: &play::Findings) {
    let is_seen =
        |place: &report::Place| place.path.as_deref().is_some_and(|path| played.has_seen(&place.message, path));
    if finding.is_lost && finding.needs_look && finding.places.iter().all(is_seen) {
        finding.needs_look = false;
        finding.why = Some("the play shows that the new release still sends it".to_owned());
    }
}

/// Returns whether the comparison of the schemas has the same finding.
fn is_known(finding: &report::Finding, known: &[report::Finding]) -> bool {
    finding.places.iter().all(|place| {
        let path = place.path.as_deref().map(play::without_types);
        let is_same = |other: &report::Place| {
            other.message == place.message && other.path.as_deref().map(play::without_types) == path
        };
        known.iter().any(|other| other.places.iter().any(is_same))
    })
}

fn recorded(session: &Session) -> Recorded {
    let is_turn = |message: &&crate::session::Message| message.is_notification("turn/completed");
    Recorded {
        file: session.name(),
        messages: session.messages.len(),
        requests: session.messages.iter().filter(|message| message.is(Side::Client, Kind::Request)).count(),
        turns: session.messages.iter().filter(is_turn).count(),
        skipped: session.skipped,
    }
}

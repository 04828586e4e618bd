//! A release that differs from the pinned one in known ways: a script around the pinned runtime.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::support::pinned_runtime;
use crate::{Stage, looks};

/// Returns a script that runs a release without the method `model/list`, the option `includeTurns` and the field `displayName`. The
/// release sends `rootTurnId` under a name that its schemas do not have.
fn altered_runtime(folder: &Path) -> PathBuf {
    let script = format!(
        r#"#!/bin/sh
real='{}'
case "$*" in
  --version) echo 'codex-cli 9.9.9' ;;
  *generate-*)
    "$real" "$@" || exit
    find out -type f -exec sed -i 's/\bincludeTurns\b/withTurns/g; s/\bdisplayName\b/displayLabel/g' {{}} + ;;
  *)
    sed -u 's%"method":"model/list"%"method":"model/gone"%' | "$real" "$@" | sed -u 's/"rootTurnId"/"rootTurn"/g' ;;
esac
"#,
        pinned_runtime().display()
    );
    let path = folder.join("codex");
    std::fs::write(&path, script).expect("cannot write the script");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("cannot make the script executable");
    path
}

#[tokio::test]
async fn refusals_ignored_options_and_changes_are_found() {
    let stage = Stage::recorded().await;
    let (status, report) = stage.rehearse(&altered_runtime(stage.folder.path()), &[]);
    assert_eq!((status, &report["to"]), (Some(1), &"9.9.9".into()), "{report:#}");

    let differs = looks(&report, "differs");
    let has = |start: &str| differs.iter().any(|what| what.starts_with(start));
    assert!(has("the field displayName of Model is gone"), "{differs:#?}");
    assert!(has("params.turn.rootTurnId is missing in 9.9.9"), "{differs:#?}");
    assert_eq!(looks(&report, "refused").len(), 1, "{report:#}");
    let refused = &report["refused"][0];
    assert_eq!(refused["what"], "model/list is refused: Invalid request: unknown variant `model/gone`");
    assert_eq!((&refused["by"], &refused["places"][0]["count"]), (&"play".into(), &1.into()));
    assert_eq!(looks(&report, "ignored"), ["9.9.9 does not know params.includeTurns, and silently ignores it"]);
}

#[tokio::test]
async fn without_a_play_only_the_schemas_are_compared() {
    let stage = Stage::recorded().await;
    let (status, report) = stage.rehearse(&altered_runtime(stage.folder.path()), &["--no-play"]);
    assert_eq!(status, Some(1));
    assert!(report.get("play").is_none() && looks(&report, "refused").is_empty(), "{report:#}");
    assert_eq!(looks(&report, "ignored").len(), 1);
    assert!(looks(&report, "differs").iter().all(|what| !what.contains("rootTurnId")), "{report:#}");
}

//! Runs the binary on sessions of the pinned runtime.

#[cfg(target_os = "linux")]
mod altered;
mod support;

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use support::{pinned_runtime, record};

/// A recorded session, and the folder for the temporary files of a rehearsal.
struct Stage {
    folder: tempfile::TempDir,
    recording: PathBuf,
}

impl Stage {
    fn empty() -> Self {
        let folder = tempfile::tempdir().expect("cannot make a temporary folder");
        std::fs::create_dir(folder.path().join("temporary")).expect("cannot make the folder");
        let recording = folder.path().join("session.jsonl");
        Self { folder, recording }
    }

    async fn recorded() -> Self {
        let stage = Self::empty();
        record(&pinned_runtime(), &stage.recording).await;
        stage
    }

    fn temporary(&self) -> PathBuf {
        self.folder.path().join("temporary")
    }

    /// Rehearses the recording on the runtime at `to`, and returns the report as JSON.
    fn rehearse(&self, to: &Path, more: &[&str]) -> (Option<i32>, Value) {
        let pinned = pinned_runtime();
        let paths = ["--from-runtime".as_ref(), pinned.as_os_str(), "--runtime".as_ref(), to.as_os_str()];
        let output = self
            .run(paths.into_iter().chain(["--format".as_ref(), "json".as_ref()]).chain(more.iter().map(AsRef::as_ref)));
        let report = serde_json::from_slice(&output.stdout);
        let report = report.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code(), report)
    }

    fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a std::ffi::OsStr>) -> Output {
        std::process::Command::new(env!("CARGO_BIN_EXE_codex-rehearse"))
            .args(arguments)
            .arg(&self.recording)
            .env("TMPDIR", self.temporary())
            .env("TEMP", self.temporary())
            .output()
            .expect("cannot start codex-rehearse")
    }
}

/// Returns the sentences of the findings in a section that need a look.
fn looks<'r>(report: &'r Value, section: &str) -> Vec<&'r str> {
    let findings = report[section].as_array().expect("the report has no such section").iter();
    findings.filter(|finding| finding["needs_look"] == true).filter_map(|finding| finding["what"].as_str()).collect()
}

#[tokio::test]
async fn a_rehearsal_of_the_same_release_has_no_findings() {
    let stage = Stage::recorded().await;
    let (status, report) = stage.rehearse(&pinned_runtime(), &[]);
    assert_eq!(status, Some(0), "{report:#}");
    for section in ["differs", "refused", "ignored"] {
        assert_eq!(report[section].as_array().map(Vec::len), Some(0), "{report:#}");
    }
    let recorded = &report["recordings"][0];
    assert_eq!((&report["play"]["requests"], &report["play"]["turns"]), (&recorded["requests"], &recorded["turns"]));
    // The play asked for the approval and answered it again.
    assert_eq!(report["play"]["answered"], 1, "{report:#}");
    assert_eq!(report["play"]["left_out"].as_array().map(Vec::len), Some(0), "{report:#}");
    assert_eq!(
        std::fs::read_dir(stage.temporary()).expect("cannot read the folder").count(),
        0,
        "the rehearsal left temporary files"
    );
}

#[tokio::test]
async fn no_recorded_command_is_run_again() {
    let stage = Stage::recorded().await;
    let mark = stage.folder.path().join("mark");
    let text = std::fs::read_to_string(&stage.recording).expect("cannot read the recording");
    assert!(text.contains("printf outside"));
    let text = text.replace("printf outside", &format!("touch {}", mark.display()));
    std::fs::write(&stage.recording, text).expect("cannot write the recording");
    let (status, report) = stage.rehearse(&pinned_runtime(), &[]);
    assert_eq!((status, &report["play"]["answered"]), (Some(0), &Value::from(1)), "{report:#}");
    assert!(!mark.exists());
}

#[test]
fn an_impossible_rehearsal_reports_the_reason_and_a_hint() {
    let stage = Stage::empty();
    let runtime = pinned_runtime();
    let arguments = |more: &'static [&'static str]| more.iter().map(AsRef::as_ref);
    let failed = |output: Output| {
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).expect("the output is not text")
    };
    let told = failed(stage.run(arguments(&["--to", "0.171.0"])));
    assert!(told.starts_with("error: cannot read the recording ") && told.contains("because: "), "{told}");

    std::fs::write(&stage.recording, "{\"dir\":\"out\",\"raw\":{\"id\":1,\"method\":\"model/list\"}}\n")
        .expect("cannot write the file");
    let told = failed(stage.run(["--runtime".as_ref(), runtime.as_os_str()]));
    assert!(told.contains("no recording names its Codex release"), "{told}");
    assert!(told.contains("hint: name the release with --from VERSION"), "{told}");

    let told =
        failed(stage.run(["--runtime".as_ref(), runtime.as_os_str(), "--from-runtime".as_ref(), "none".as_ref()]));
    assert!(told.contains("there is no runtime at none\nhint: name the executable"), "{told}");
}

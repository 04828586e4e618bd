//! The official SDK beside ours: the same fake app-server, the same rows.

use std::path::Path;
use std::process::Command;

use crate::measure::Cost;

/// Prints what a run cost as the Rust workers do.
const PROGRAM: &str = r#"
import json, resource, sys, time
from openai_codex import Codex, CodexConfig
row, fake = sys.argv[1], sys.argv[2]
config = CodexConfig(codex_bin=fake)
def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
def report(count, wall, cpu_before, times=()):
    print(json.dumps({
        "count": count, "wall": int(wall * 1e9), "cpu": int((cpu() - cpu_before) * 1e9),
        "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, "times": [int(t * 1e9) for t in times],
    }))
if row == "start":
    before, start = cpu(), time.perf_counter()
    with Codex(config):
        pass
    report(1, time.perf_counter() - start, before)
elif row == "round trips":
    with Codex(config) as codex:
        before, start, times = cpu(), time.perf_counter(), []
        for _ in range(1000):
            one = time.perf_counter()
            codex.models()
            times.append(time.perf_counter() - one)
        report(1000, time.perf_counter() - start, before, times)
else:
    with Codex(config) as codex:
        thread = codex.thread_start()
        turn = thread.turn("go")
        before, start, count = cpu(), time.perf_counter(), 0
        wanted = "item/agentMessage/delta" if row == "deltas" else "item/completed"
        for event in turn.stream():
            count += event.method == wanted
        report(count, time.perf_counter() - start, before)
"#;

pub(crate) fn run(python: &Path, row: &str, script: &Path) -> Result<Cost, Box<dyn std::error::Error>> {
    let mut command = Command::new(python);
    command.args(["-c", PROGRAM, row]).arg(std::env::current_exe()?);
    crate::rows::run(command, script).map_err(|error| format!("{row} by python: {error}").into())
}

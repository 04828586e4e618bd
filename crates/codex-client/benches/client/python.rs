//! Measures the official SDK next to this client, with the same app-server and the same rows.

use std::path::Path;
use std::process::Command;

use crate::stage;

/// A program that prints the cost of a run in the same form as the Rust workers.
const PROGRAM: &str = r#"
import json, resource, sys, threading, time
from openai_codex import Codex, CodexConfig
row, program, many = sys.argv[1], sys.argv[2], int(sys.argv[3])
config = CodexConfig(codex_bin=program)
def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
def report(count, wall, cpu_of_it, times=()):
    print(json.dumps({
        "count": count, "wall": int(wall * 1e9), "cpu": int(cpu_of_it * 1e9), "whole_cpu": int(cpu() * 1e9),
        "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, "times": [int(t * 1e9) for t in times],
    }))
def turn(codex, wanted):
    turn = codex.thread_start().turn("go")
    before, start, count = cpu(), time.perf_counter(), 0
    for event in turn.stream():
        count += event.method == wanted
    return count, time.perf_counter() - start, cpu() - before
if row == "start":
    before, start = cpu(), time.perf_counter()
    with Codex(config):
        started = time.perf_counter()
    end = time.perf_counter()
    report(1, end - start, cpu() - before, [started - start, end - started])
elif row == "round trips":
    with Codex(config) as codex:
        before, start, times = cpu(), time.perf_counter(), []
        for _ in range(1000):
            one = time.perf_counter()
            codex.models()
            times.append(time.perf_counter() - one)
        cost = (1000, time.perf_counter() - start, cpu() - before, times)
    report(*cost)
elif row == "runtime, many threads":
    with Codex(config) as codex:
        before, start, counts = cpu(), time.perf_counter(), []
        one = lambda: counts.append(turn(codex, "item/agentMessage/delta")[0])
        threads = [threading.Thread(target=one) for _ in range(many)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        cost = (sum(counts), time.perf_counter() - start, cpu() - before)
    report(*cost)
else:
    with Codex(config) as codex:
        cost = turn(codex, "item/completed" if row == "items" else "item/agentMessage/delta")
    report(*cost)
"#;

pub(crate) fn command(python: &Path, row: &str, runtime: Option<&Path>) -> std::io::Result<Command> {
    let program = match runtime {
        Some(runtime) => runtime.to_owned(),
        None => std::env::current_exe()?,
    };
    let mut command = Command::new(python);
    command.args(["-c", PROGRAM, row]).arg(program).arg(stage::THREADS.to_string());
    Ok(command)
}

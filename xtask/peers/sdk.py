"""The official Python SDK: the same command line and the same output as the Rust programs beside this file."""

import json
import os
import sys
import time

from openai_codex import Codex, CodexConfig


def field(path, name):
    """A field of a file in /proc, in kibibytes."""
    with open(path) as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))


def anonymous_kib():
    """The pages that belong to no file, now."""
    return field("/proc/self/smaps_rollup", "Anonymous")


def peak_kib():
    """The peak of the resident memory less the pages of files, as in `common/src/lib.rs`."""
    status = "/proc/self/status"
    return max(field(status, "VmHWM") - field(status, "RssFile"), anonymous_kib())


class Meter:
    def __init__(self):
        self.base = anonymous_kib()
        self.cpu, self.wall = time.process_time_ns(), time.perf_counter_ns()

    def stop(self, times=()):
        wall, cpu = time.perf_counter_ns() - self.wall, time.process_time_ns() - self.cpu
        return {"wall": wall, "cpu": cpu, "times": times, "base_kib": self.base, "peak_kib": peak_kib()}


def read(turn):
    deltas, items = 0, 0
    for event in turn.stream():
        deltas += event.method == "item/agentMessage/delta"
        items += event.method == "item/completed"
    return deltas, items


def run(codex, row, count):
    if row == "start":
        return Meter().stop()
    if row == "round-trips":
        meter, times = Meter(), []
        for _ in range(count):
            start = time.perf_counter_ns()
            codex.models()
            times.append(time.perf_counter_ns() - start)
        return meter.stop(times)
    if row in ("deltas", "items"):
        turn = codex.thread_start().turn("go")
        meter = Meter()
        deltas, items = read(turn)
        cost = meter.stop()
        if (row == "deltas" and deltas != count) or (row == "items" and items != count + 1):
            sys.exit(f"{deltas} deltas and {items} items of {count}")
        return cost
    if row == "threads":
        meter = Meter()
        threads = [codex.thread_start() for _ in range(count)]
        for thread in threads:
            _, items = read(thread.turn("go"))
            if items != 2:
                sys.exit(f"{items} of 2 items")
        return meter.stop()
    if row == "history":
        thread = codex.thread_start()
        meter = Meter()
        history = thread.read(include_turns=True)
        cost = meter.stop()
        found = sum(len(turn.items) for turn in history.thread.turns)
        if found != count:
            sys.exit(f"{found} of {count} items")
        return cost
    sys.exit(f"there is no row {row}")


with Codex(CodexConfig(codex_bin=os.environ["PEERS_APP_SERVER"])) as codex:
    result = run(codex, sys.argv[1], int(sys.argv[2]))
print(json.dumps(result))

//! The machine and the day of a measurement.

use std::process::Command;

/// Returns one line: cores, processor, system, compiler, load, and the day.
pub(super) fn line() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu_info = read("/proc/cpuinfo");
    let model = cpu_info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let load = read("/proc/loadavg");
    let mut parts = vec![
        format!("{cores} cores"),
        model.map(|(_, model)| model.trim().to_owned()).unwrap_or_default(),
        format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        output_of(Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version")),
        load.split_once(' ').map(|(load, _)| format!("load {load} before")).unwrap_or_default(),
        output_of(Command::new("date").args(["-u", "+%F"])),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// Returns the output of a program, or an empty text if the program does not run.
fn output_of(command: &mut Command) -> String {
    let output = command.output().ok().filter(|output| output.status.success());
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

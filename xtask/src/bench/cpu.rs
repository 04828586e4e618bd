//! CPU time of child processes.

use std::time::Duration;

/// CPU seconds, user and system, of the children that `work` waits for; elapsed time where the system does not tell.
pub(super) fn of(work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let (before, start) = (children(), std::time::Instant::now());
    work()?;
    Ok(match (before, children()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => start.elapsed(),
    })
}

/// Fields 16 and 17 of `/proc/self/stat`, in hundredths of a second; Linux only.
fn children() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the program's name in parentheses, and may hold spaces.
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

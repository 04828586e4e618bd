//! CPU time of child processes.

use std::time::Duration;

/// Returns the user and system CPU time of the child processes that `work` waits for. On systems other than Linux, this is the elapsed
/// time.
pub(super) fn of(work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let (before, start) = (children(), std::time::Instant::now());
    work()?;
    Ok(match (before, children()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => start.elapsed(),
    })
}

/// Returns fields 16 and 17 of `/proc/self/stat`, which are in hundredths of a second.
fn children() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the name of the program in parentheses, which may contain spaces.
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

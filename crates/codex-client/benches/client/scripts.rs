//! What the fake app-server does in each row.

use std::path::PathBuf;

use codex_testkit::fake::{Flood, Script, Turn};

/// How many of each.
pub(crate) const DELTAS: u64 = 200_000;
pub(crate) const ITEMS: u64 = 50_000;
pub(crate) const ROUND_TRIPS: u64 = 5_000;

/// The script of a row, in a file.
pub(crate) fn write(row: &str, folder: &std::path::Path) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let script = match row {
        "deltas" => Script::new().turn(Turn::new().flood(Flood::Deltas(DELTAS))),
        "items" => Script::new().turn(Turn::new().flood(Flood::CompletedItems(ITEMS))),
        _ => Script::new(),
    };
    let path = folder.join(format!("{row}.json"));
    script.forget_messages().write(&path)?;
    Ok(path)
}

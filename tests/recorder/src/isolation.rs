//! A network that ends at loopback, for methods that call other hosts.

use std::{fs, io, process::Command};

/// Returns whether this process can reach only this machine: all routes lead to `lo`.
///
/// Returns false on systems other than Linux, because the routes are unknown there.
#[must_use]
pub fn is_isolated() -> bool {
    let elsewhere = |file: &str, column: usize| -> io::Result<bool> {
        let text = fs::read_to_string(file)?;
        let interfaces = text.lines().filter_map(|line| line.split_whitespace().nth(column));
        Ok(interfaces.into_iter().any(|name| name != "lo" && name != "Iface"))
    };
    // Without IPv6 in the kernel, the second file does not exist.
    let v4 = elsewhere("/proc/net/route", 0).unwrap_or(true);
    let v6 = elsewhere("/proc/net/ipv6_route", 9).unwrap_or(false);
    !v4 && !v6 && cfg!(target_os = "linux")
}

/// Returns a command that runs `program` in a new network namespace, which has only the loopback
/// interface. The program calls [`raise_loopback`] first. Returns `None` if no namespace can be made:
/// the recorder then leaves out the scenes that call other hosts.
#[must_use]
pub fn command(program: &std::path::Path) -> Option<Command> {
    // As root without a user namespace, else as "root" of a new one.
    for flags in ["-n", "-rn"] {
        let works = Command::new("unshare").args([flags, "ip", "link", "set", "lo", "up"]).output();
        if works.is_ok_and(|output| output.status.success()) {
            let mut command = Command::new("unshare");
            command.arg(flags).arg(program);
            return Some(command);
        }
    }
    None
}

/// Brings up `lo` in a new namespace. Does nothing in a namespace with a network.
///
/// # Errors
/// Returns an error if `ip` is missing or fails.
pub fn raise_loopback() -> io::Result<()> {
    if !is_isolated() {
        return Ok(());
    }
    let output = Command::new("ip").args(["link", "set", "lo", "up"]).output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
    }
}

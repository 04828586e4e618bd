//! Finds the machine that an executable is built for, from its first bytes.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::target::Target;
use crate::{Error, Result};

/// Refuses a file that is not an executable for the target.
pub(crate) fn check(path: &Path, name: &str, target: Target) -> Result<()> {
    let mut head = Vec::new();
    File::open(path).and_then(|file| file.take(4096).read_to_end(&mut head)).map_err(Error::io("read", path))?;
    match identify(&head) {
        Ok(found) if found == family(target) => Ok(()),
        Ok((format, machine)) => Err(wrong(name, target, format!("{format} for {machine}"))),
        Err(what) => Err(wrong(name, target, what)),
    }
}

fn wrong(name: &str, expected: Target, found: String) -> Error {
    Error::WrongTarget { file: name.to_owned(), expected, found }
}

/// The format of executables, and the machine.
type Family = (&'static str, &'static str);

fn family(target: Target) -> Family {
    match target {
        Target::LinuxArm64 => ("ELF", "arm64"),
        Target::LinuxX64 => ("ELF", "x64"),
        Target::MacArm64 => ("Mach-O", "arm64"),
        Target::MacX64 => ("Mach-O", "x64"),
        Target::WindowsArm64 => ("PE", "arm64"),
        Target::WindowsX64 => ("PE", "x64"),
    }
}

fn u16_at(head: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(head.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(head: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(head.get(at..at + 4)?.try_into().ok()?))
}

/// Returns the format and the machine of an executable, or describes the file in words.
fn identify(head: &[u8]) -> Result<Family, String> {
    let unknown = |format: &str, machine: Option<u32>| match machine {
        Some(machine) => Err(format!("{format} for machine {machine:#x}")),
        None => Err(format!("an incomplete {format} header")),
    };
    if head.starts_with(b"\x7fELF\x02\x01") {
        return match u16_at(head, 18) {
            Some(0x3e) => Ok(("ELF", "x64")),
            Some(0xb7) => Ok(("ELF", "arm64")),
            other => unknown("ELF", other.map(u32::from)),
        };
    }
    if head.starts_with(b"\xcf\xfa\xed\xfe") {
        return match u32_at(head, 4) {
            Some(0x0100_0007) => Ok(("Mach-O", "x64")),
            Some(0x0100_000c) => Ok(("Mach-O", "arm64")),
            other => unknown("Mach-O", other),
        };
    }
    if head.starts_with(b"MZ") {
        let pe = u32_at(head, 0x3c).map(|at| at as usize);
        let Some(pe) = pe.filter(|&at| head.get(at..at + 4) == Some(b"PE\0\0")) else {
            return Err("a DOS program".to_owned());
        };
        return match u16_at(head, pe + 4) {
            Some(0x8664) => Ok(("PE", "x64")),
            Some(0xaa64) => Ok(("PE", "arm64")),
            other => unknown("PE", other.map(u32::from)),
        };
    }
    if head.starts_with(b"#!") {
        return Err("a script".to_owned());
    }
    if head.is_empty() {
        return Err("an empty file".to_owned());
    }
    Err("a file of an unknown format".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the smallest header of an executable for the target. The file cannot run.
    fn stub_executable(target: Target) -> Vec<u8> {
        let mut head = vec![0; 256];
        let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
        match family(target) {
            ("ELF", machine) => {
                put(0, b"\x7fELF\x02\x01\x01");
                put(18, &[if machine == "x64" { 0x3e } else { 0xb7 }, 0]);
            }
            ("Mach-O", machine) => {
                put(0, b"\xcf\xfa\xed\xfe");
                put(4, &[if machine == "x64" { 7 } else { 12 }, 0, 0, 1]);
            }
            (_, machine) => {
                put(0, b"MZ");
                put(0x3c, &[0x80, 0, 0, 0]);
                put(0x80, b"PE\0\0");
                put(0x84, if machine == "x64" { &[0x64, 0x86] } else { &[0x64, 0xaa] });
            }
        }
        head
    }

    #[test]
    fn each_target_has_an_executable_of_its_own() {
        for target in Target::ALL {
            assert_eq!(identify(&stub_executable(target)), Ok(family(target)));
        }
    }

    #[test]
    fn a_file_that_is_not_an_executable_is_described() {
        assert_eq!(identify(b"#!/bin/sh\n"), Err("a script".into()));
        assert_eq!(identify(b""), Err("an empty file".into()));
        assert_eq!(identify(b"MZ"), Err("a DOS program".into()));
        assert_eq!(identify(b"\x7fELF\x02\x01"), Err("an incomplete ELF header".into()));
        let mut riscv = stub_executable(Target::LinuxX64);
        riscv[18] = 0xf3;
        assert_eq!(identify(&riscv), Err("ELF for machine 0xf3".into()));
    }
}

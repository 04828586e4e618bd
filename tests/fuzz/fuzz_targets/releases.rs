#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| codex_fuzz::releases::check(input));

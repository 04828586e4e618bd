//! The parts of the test kit, driven as a client or a runtime drives them.

mod fake;
mod mock;

//! The parts of the test kit, used as a client or a runtime would.

mod fake;
mod mock;

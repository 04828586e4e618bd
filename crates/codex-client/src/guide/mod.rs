//! The guide: a chapter for each concept.

pub mod approvals;

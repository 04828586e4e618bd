//! A release package checked and laid out anew, for one target.

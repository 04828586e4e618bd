//! The whole way from a channel to committed files.

#!/bin/sh
# rustdoc with its unstable options, for one call.
RUSTC_BOOTSTRAP=1 exec rustdoc "$@"

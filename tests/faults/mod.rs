//! Every fault between the client and a runtime, caused for both clients over every transport.
//!
//! A row is one fault: a script for the fake app-server, and the results that the calls must get. Each group of rows is one test in a
//! process of its own, where tasks and files can be counted. The outcomes of its rows are a table of docs/faults.md. No test depends on
//! time: each wait ends when its condition holds, or fails at an outer limit.

mod answers;
mod asks;
mod deaths;
mod floods;
mod kills;
mod lines;
mod misfits;
mod overload;
mod pipes;
mod restarts;
mod shutdown;
mod sockets;
pub(crate) mod support;
mod tools;
mod turns;
mod values;
mod versions;

/// The groups in the order of the page.
const SECTIONS: &[&str] = &[
    deaths::TITLE,
    answers::TITLE,
    lines::TITLE,
    values::TITLE,
    versions::TITLE,
    asks::TITLE,
    tools::TITLE,
    overload::TITLE,
    pipes::TITLE,
    sockets::TITLE,
    turns::TITLE,
    floods::TITLE,
    kills::TITLE,
    shutdown::TITLE,
    restarts::TITLE,
];

#[test]
fn the_page_has_all_groups() {
    support::check_page(SECTIONS);
}

//! The table, the page and the plots from fixed values.

use super::report::{COLUMNS, Cell, Growth, Line, Report, Role, Unit};
use super::rows::{Cost, GROWING, WORKS};
use super::{PEERS, locked, page, plot, short, table};

/// Returns a line in which the column at index `n` has the value `(n + 1) * scale`. The Python SDK has a reason in place of a value.
fn line(title: &str, unit: Unit, scale: f64) -> Line {
    let cell = |column: usize| match COLUMNS[column].package {
        Some(_) => Cell::Value((column + 1) as f64 * scale),
        None => Cell::Absent("needs --python | PATH".to_owned()),
    };
    Line { title: title.to_owned(), unit, cells: (0..COLUMNS.len()).map(cell).collect() }
}

fn report() -> Report {
    let growth = |title, axis, unit, scale: f64| Growth {
        title,
        axis,
        points: [10, 100, 1_000].map(|number| (number, line("", unit, scale / number as f64))).into(),
    };
    Report {
        machine: "2 cores, test".to_owned(),
        versions: "codex-codes 1.2.3".to_owned(),
        runs: 3,
        lines: vec![
            line("deltas, elapsed", Unit::Time, 0.1),
            line("memory", Unit::Memory, 1_048_576.0),
            line("crates", Unit::Count, 10.0),
        ],
        growth: vec![
            growth("CPU time for each thread", "threads", Unit::Time, 0.01),
            growth("memory for each thread", "threads", Unit::Memory, 1e5),
        ],
    }
}

#[test]
fn a_row_has_the_value_and_the_ratio_to_the_fastest_peer_or_a_reason() {
    let text = table::comparison(&report());
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows[0], "Medians of 3 interleaved runs. Machine: 2 cores, test. Peers: codex-codes 1.2.3.");
    assert_eq!(
        rows[4],
        "| deltas, elapsed | 100 ms, 0.33× | (needs --python \\| PATH) | 300 ms, 1.00× | 400 ms, 1.33× | 500 ms, 1.67× | 600 ms, 2.00× | \
         700 ms, 2.33× | 800 ms, 2.67× |"
    );
    assert!(rows[5].starts_with("| memory | 1.00 MiB, 0.33× |"), "{}", rows[5]);
    assert!(rows[6].starts_with("| crates | 10, 0.33× |"), "{}", rows[6]);
    let columns = |row: &str| row.replace("\\|", "").matches('|').count();
    assert!(rows[2..].iter().all(|row| columns(row) == COLUMNS.len() + 2), "{text}");
}

#[test]
fn a_row_without_a_peer_has_values_without_ratios() {
    let mut report = report();
    for (cell, column) in report.lines[0].cells.iter_mut().zip(&COLUMNS) {
        if column.role == Role::Peer {
            *cell = Cell::Absent("failed".to_owned());
        }
    }
    let text = table::comparison(&report);
    assert!(text.contains("| deltas, elapsed | 100 ms | (failed) |"), "{text}");
}

#[test]
fn a_cell_is_the_median_of_the_successful_runs_and_names_the_first_failure() {
    assert_eq!(Cell::of(&[Ok(3.0), Ok(1.0), Ok(2.0)]), Cell::Value(2.0));
    let failed = |reason: &str| Err(reason.to_owned());
    assert_eq!(Cell::of(&[failed("lost"), failed("late")]), Cell::Absent("lost".to_owned()));
    assert_eq!(Cell::of(&[]), Cell::Absent("no run".to_owned()));

    let mut report = report();
    report.lines[0].cells[2] = Cell::of(&[Ok(0.3), failed("out of order"), Ok(0.3)]);
    let text = table::comparison(&report);
    assert!(text.contains("| 300 ms, 1.00× (1 of 3 runs failed: out of order) |"), "{text}");
}

#[test]
fn a_tick_has_a_decimal_prefix_and_no_fraction() {
    let ticks = |unit: Unit, powers: [i32; 3]| powers.map(|power| unit.tick(power));
    assert_eq!(ticks(Unit::Time, [-7, -6, 1]), ["100 ns", "1 µs", "10 s"]);
    assert_eq!(ticks(Unit::Memory, [0, 4, 9]), ["1 B", "10 kB", "1 GB"]);
}

#[test]
fn a_reason_is_the_last_line_of_an_error() {
    assert_eq!(short("Traceback\n  File\nValueError: no field\n\n"), "ValueError: no field");
    assert_eq!(short(""), "failed without a message");
    assert_eq!(short(&"é".repeat(200)).chars().count(), 80);
}

#[test]
fn the_growth_table_names_the_number_in_each_row() {
    let text = table::growth(&report());
    assert!(text.contains("| CPU time for each thread, 1,000 threads | 10.0 µs, 0.33× |"), "{text}");
    assert!(text.contains("| memory for each thread, 10 threads | 9.77 KiB, 0.33× |"), "{text}");
}

#[test]
fn the_page_is_filled_between_its_marks_again_and_again() {
    let empty = "before\n<!-- peers:comparison -->\nold\n<!-- /peers:comparison -->\nmiddle\n<!-- peers:growth -->\n<!-- /peers:growth -->\nafter\n";
    let filled = page::filled(empty, &report()).unwrap();
    for part in [
        "before\n",
        "| deltas, elapsed |",
        "(peers-comparison.svg)",
        "\nmiddle\n",
        "1,000 threads",
        "(peers-growth.svg)",
        "\nafter\n",
    ] {
        assert!(filled.contains(part), "{part} is missing in {filled}");
    }
    assert!(!filled.contains("old"));
    assert_eq!(filled.matches("peers-comparison.svg").count(), 1, "{filled}");
    assert_eq!(page::filled(&filled, &report()).unwrap(), filled);
    let error = page::filled("no marks", &report()).unwrap_err().to_string();
    assert!(error.contains("<!-- peers:comparison -->"), "{error}");
}

#[test]
fn each_row_reads_its_value_off_the_cost() {
    let times = (1..=1_000).map(|number| number * 1_000).collect();
    let cost = Cost { wall: 2_000_000_000, cpu: 600_000_000, times, base_kib: 100, peak_kib: 300 };
    let comparison = WORKS.iter().flat_map(|work| work.values.iter().map(|value| (value, work.count)));
    let growth = GROWING.iter().flat_map(|growing| growing.values.iter().map(|value| (value, 100)));
    let text: Vec<String> = comparison
        .chain(growth)
        .map(|(value, count)| format!("{}: {}", value.title, value.unit.text((value.of)(&cost, count))))
        .collect();
    assert_eq!(
        text,
        [
            "memory after the start: 300 KiB",
            "200,000 deltas, elapsed: 2.00 s",
            "200,000 deltas, CPU for each: 3.00 µs",
            "memory after the deltas: 300 KiB",
            "50,000 mixed items, elapsed: 2.00 s",
            "memory after the items: 300 KiB",
            "round trip, p50: 501 µs",
            "round trip, p99: 990 µs",
            "CPU time for each thread: 6.00 ms",
            "memory for each thread: 2.00 KiB",
            "CPU time for each item: 6.00 ms",
            "memory for each item: 2.00 KiB",
        ]
    );
}

#[test]
fn each_column_has_its_programs_and_each_peer_has_a_version() {
    let peers = crate::workspace().root().join(PEERS);
    assert!(peers.join("sdk.py").is_file());
    for column in &COLUMNS {
        if let Some(folder) = column.package.and_then(|package| package.strip_prefix("peers-")) {
            assert!(peers.join(folder).join("src/main.rs").is_file(), "{folder}");
        }
        if let Ok(hello) = column.hello {
            let source = std::fs::read_to_string(peers.join("hello").join(hello).join("src/main.rs")).unwrap();
            assert!(source.contains("Describe this project."), "the rebuild changes this text of {hello}");
        }
    }
    let lock = std::fs::read_to_string(peers.join("Cargo.lock")).unwrap();
    for name in ["codex-codes", "codex-sdk-rs"] {
        assert!(locked(&lock, name).is_some_and(|version| version.len() > name.len() + 1), "{name}");
    }
    assert_eq!(locked(&lock, "no-such-package"), None);
}

#[test]
fn the_page_of_the_repository_has_the_marks() {
    page::check(crate::workspace().root()).unwrap();
}

#[test]
fn the_comparison_has_a_mark_for_each_value_at_the_place_of_its_ratio() {
    let svg = plot::comparison(&report());
    // The legend has a mark for each column, and Python has no value.
    assert_eq!(svg.matches("<circle").count(), COLUMNS.len() + 3 * (COLUMNS.len() - 1));
    let floor: Vec<&str> = svg.lines().filter(|line| line.contains("<title>floor: 0.33×</title>")).collect();
    assert_eq!(floor.len(), 3);
    // The axis goes from 0.1 at x = 400 to 10 at x = 930, so one third is at 400 + 530 * log10(3.333) / 2.
    assert!(floor[0].contains("cx=\"538.6\""), "{}", floor[0]);
    well_formed(&svg);
}

#[test]
fn the_growth_has_a_line_and_marks_for_each_column() {
    let svg = plot::growth(&report());
    assert_eq!(svg.matches("<polyline").count(), 2 * COLUMNS.len());
    assert_eq!(svg.matches("<circle").count(), COLUMNS.len() + 2 * 3 * (COLUMNS.len() - 1));
    assert!(
        svg.contains(">1,000</text>") && svg.contains(">CPU time for each thread, by the number of threads</text>")
    );
    assert!(svg.contains(">10 µs</text>") && svg.contains(">10 kB</text>"), "{svg}");
    well_formed(&svg);
}

#[test]
fn a_report_without_values_gives_plots_without_marks() {
    let mut report = report();
    report.lines.clear();
    for (_, line) in report.growth.iter_mut().flat_map(|growth| &mut growth.points) {
        line.cells = COLUMNS.iter().map(|_| Cell::Absent("failed".to_owned())).collect();
    }
    for svg in [plot::comparison(&report), plot::growth(&report)] {
        assert_eq!(svg.matches("<circle").count(), COLUMNS.len());
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        well_formed(&svg);
    }
}

/// Checks that each element is closed.
fn well_formed(svg: &str) {
    for name in ["svg", "text", "title", "circle", "style"] {
        assert_eq!(svg.matches(&format!("<{name}")).count(), svg.matches(&format!("</{name}>")).count(), "{name}");
    }
    assert!(!svg.contains("NaN"), "{svg}");
}

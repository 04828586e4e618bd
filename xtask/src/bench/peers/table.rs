//! The tables in Markdown.

use super::report::{COLUMNS, Line, Report};

/// Returns the table of the comparison, with the conditions of the measurement.
pub(super) fn comparison(report: &Report) -> String {
    let mut text = format!(
        "Medians of {} interleaved {}. Machine: {}. Peers: {}.\n\n",
        report.runs,
        if report.runs == 1 { "run" } else { "runs" },
        report.machine,
        report.versions
    );
    head(&mut text);
    for line in &report.lines {
        row(&mut text, &line.title, line);
    }
    text
}

/// Returns the table of the growth.
pub(super) fn growth(report: &Report) -> String {
    let mut text = String::new();
    head(&mut text);
    for growth in &report.growth {
        for (number, line) in &growth.points {
            row(&mut text, &format!("{}, {} {}", growth.title, thousands(*number), growth.axis), line);
        }
    }
    text
}

fn head(text: &mut String) {
    let titles: Vec<&str> = COLUMNS.iter().map(|column| column.title).collect();
    text.push_str(&format!("| row | {} |\n|---{}|\n", titles.join(" | "), "|---".repeat(COLUMNS.len())));
}

fn row(text: &mut String, title: &str, line: &Line) {
    text.push_str(&format!("| {title} |"));
    for (at, cell) in line.cells.iter().enumerate() {
        let value = cell.value().map(|value| line.unit.text(value));
        let ratio = line.ratio(at).map(times);
        let note = cell.note().map(|note| format!("({})", note.replace('|', "\\|").replace('\n', " ")));
        let shown: Vec<String> = [value, ratio].into_iter().flatten().collect();
        let shown: Vec<String> = [shown.join(", ")].into_iter().filter(|text| !text.is_empty()).chain(note).collect();
        let shown = shown.join(" ");
        text.push_str(&format!(" {shown} |"));
    }
    text.push('\n');
}

/// Returns a ratio with two or three significant digits.
pub(super) fn times(ratio: f64) -> String {
    match ratio {
        ratio if ratio >= 99.5 => format!("{ratio:.0}×"),
        ratio if ratio >= 9.95 => format!("{ratio:.1}×"),
        ratio => format!("{ratio:.2}×"),
    }
}

/// Returns a number with a comma between groups of three digits.
pub(super) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

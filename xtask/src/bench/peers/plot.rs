//! The plots as SVG. Both have their own background, and follow the light or dark mode of the reader.

use super::report::{COLUMNS, Growth, Line, Report, Threads};
use super::table::{thousands, times};

const WIDTH: f64 = 960.0;
const STYLE: &str = "<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.small { font-size: 11px; fill: #59636e }
.title { font-size: 15px; font-weight: 600 }
.page { fill: #ffffff }
.grid { stroke: #d1d9e0; stroke-width: 1 }
.one { stroke: #1f2328; stroke-width: 1.5 }
.hollow { fill: #ffffff }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.small { fill: #9198a1 }
.page, .hollow { fill: #0d1117 }
.grid { stroke: #3d444d }
.one { stroke: #f0f6fc }
}
</style>";

/// Returns the color of a column. The two columns of one client have the same color, and differ by the form of the mark.
fn color(column: usize) -> &'static str {
    match COLUMNS[column].package {
        Some("peers-floor") => "#8b949e",
        Some("peers-codex-codes") => "#388bfd",
        Some("peers-codex-sdk-rs") => "#a371f7",
        Some(_) => "#2da44e",
        None => "#d4870b",
    }
}

fn is_hollow(column: usize) -> bool {
    COLUMNS[column].threads == Threads::One && column > 0
}

/// A logarithmic axis.
struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    /// Makes an axis over whole powers of ten that contain the values.
    fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let logs = values.filter(|value| *value > 0.0).map(f64::log10);
        let (low, high) = logs.fold((f64::MAX, f64::MIN), |(low, high), log| (low.min(log), high.max(log)));
        let (low, high) = if low > high { (0.0, 1.0) } else { (low.floor(), high.ceil()) };
        Self { low, high: if high > low { high } else { low + 1.0 }, from, to }
    }

    fn at(&self, value: f64) -> f64 {
        self.from + (value.log10() - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// Returns the powers of ten on the axis, and their exponents.
    fn ticks(&self) -> impl Iterator<Item = (f64, i32)> + use<> {
        (self.low as i32..=self.high as i32).map(|power| (10f64.powi(power), power))
    }
}

/// Returns the plot of the comparison: one row for each line of the table, and one mark for each column.
pub(super) fn comparison(report: &Report) -> String {
    let lines: Vec<&Line> = report.lines.iter().filter(|line| line.best_peer().is_some()).collect();
    let (top, step) = (92.0, 30.0);
    let bottom = top + step * lines.len() as f64;
    let ratios = lines.iter().flat_map(|line| (0..COLUMNS.len()).filter_map(|column| line.ratio(column)));
    let axis = Axis::over(ratios, 400.0, WIDTH - 30.0);
    let mut out = page(bottom + 44.0, "Each program as a multiple of the fastest peer (less is better)");
    legend(&mut out, 52.0);
    for (tick, power) in axis.ticks() {
        let (x, class) = (axis.at(tick), if power == 0 { "one" } else { "grid" });
        out.push_str(&format!("<line class=\"{class}\" x1=\"{x:.1}\" y1=\"{top}\" x2=\"{x:.1}\" y2=\"{bottom}\"/>\n"));
        text(&mut out, "small", "middle", x, bottom + 18.0, &format!("{tick}×"));
    }
    for (at, line) in lines.iter().enumerate() {
        let y = top + step * (at as f64 + 0.5);
        text(&mut out, "", "end", 385.0, y + 4.0, &line.title);
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"400\" y1=\"{y:.1}\" x2=\"{}\" y2=\"{y:.1}\"/>\n",
            WIDTH - 30.0
        ));
        // A program without a value has no mark. The table has the reason.
        for column in 0..COLUMNS.len() {
            if let Some(ratio) = line.ratio(column).filter(|ratio| *ratio > 0.0) {
                mark(&mut out, column, axis.at(ratio), y, &times(ratio));
            }
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Returns the plots of the growth, two in a row.
pub(super) fn growth(report: &Report) -> String {
    let rows = report.growth.len().div_ceil(2);
    let mut out =
        page(90.0 + 290.0 * rows as f64, "Cost of each thread and each item, by their number (less is better)");
    legend(&mut out, 52.0);
    for (at, growth) in report.growth.iter().enumerate() {
        panel(&mut out, growth, 10.0 + 475.0 * (at % 2) as f64, 80.0 + 290.0 * (at / 2) as f64);
    }
    out.push_str("</svg>\n");
    out
}

fn panel(out: &mut String, growth: &Growth, left: f64, top: f64) {
    let numbers = growth.points.iter().map(|(number, _)| *number as f64);
    let x_axis = Axis::over(numbers, left + 75.0, left + 440.0);
    let values = growth.points.iter().flat_map(|(_, line)| line.cells.iter().filter_map(super::report::Cell::value));
    let y_axis = Axis::over(values, top + 235.0, top + 35.0);
    text(out, "", "start", left + 75.0, top + 20.0, &format!("{}, by the number of {}", growth.title, growth.axis));
    for (tick, _) in x_axis.ticks() {
        let (x, label) = (x_axis.at(tick), thousands(tick as u64));
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"{x:.1}\" y1=\"{:.1}\" x2=\"{x:.1}\" y2=\"{:.1}\"/>\n",
            y_axis.to, y_axis.from
        ));
        text(out, "small", "middle", x, y_axis.from + 18.0, &label);
    }
    for (tick, power) in y_axis.ticks() {
        let y = y_axis.at(tick);
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"{:.1}\" y1=\"{y:.1}\" x2=\"{:.1}\" y2=\"{y:.1}\"/>\n",
            x_axis.from, x_axis.to
        ));
        let unit = growth.points.first().map(|(_, line)| line.unit.tick(power)).unwrap_or_default();
        text(out, "small", "end", x_axis.from - 6.0, y + 4.0, &unit);
    }
    for column in 0..COLUMNS.len() {
        let points: Vec<(f64, f64, String)> = growth
            .points
            .iter()
            .filter_map(|(number, line)| {
                let value = line.cells.get(column)?.value().filter(|value| *value > 0.0)?;
                Some((x_axis.at(*number as f64), y_axis.at(value), line.unit.text(value)))
            })
            .collect();
        let path: Vec<String> = points.iter().map(|(x, y, _)| format!("{x:.1},{y:.1}")).collect();
        let dashes = if is_hollow(column) { " stroke-dasharray=\"5 4\"" } else { "" };
        out.push_str(&format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"{dashes}/>\n",
            path.join(" "),
            color(column)
        ));
        for (x, y, value) in &points {
            mark(out, column, *x, *y, value);
        }
    }
}

fn page(height: f64, title: &str) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\">\n\
         <title>{title}</title>\n{STYLE}\n<rect class=\"page\" width=\"{WIDTH}\" height=\"{height}\"/>\n"
    );
    text(&mut out, "title", "start", 20.0, 28.0, title);
    out
}

/// Draws the names of the columns in one line.
fn legend(out: &mut String, y: f64) {
    let mut x = 26.0;
    for (column, known) in COLUMNS.iter().enumerate() {
        mark(out, column, x, y, known.title);
        text(out, "small", "start", x + 9.0, y + 4.0, known.title);
        x += 26.0 + 6.0 * known.title.len() as f64;
    }
}

/// Draws a mark, whose value shows under the pointer.
fn mark(out: &mut String, column: usize, x: f64, y: f64, value: &str) {
    let (color, title) = (color(column), COLUMNS[column].title);
    let fill = if is_hollow(column) { "class=\"hollow\"".to_owned() } else { format!("fill=\"{color}\"") };
    out.push_str(&format!(
        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" {fill} stroke=\"{color}\" stroke-width=\"2\"><title>{title}: {value}</title></circle>\n"
    ));
}

fn text(out: &mut String, class: &str, anchor: &str, x: f64, y: f64, content: &str) {
    let content = content.replace('&', "&amp;").replace('<', "&lt;");
    out.push_str(&format!(
        "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{y:.1}\">{content}</text>\n"
    ));
}

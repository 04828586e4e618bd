//! Compares the output of a program with the expected lines.

/// Returns whether exactly these lines were printed. `…` within a line stands for any text, and a line with only `…` stands for any
/// number of lines.
pub(super) fn matches(expected: &[&str], printed: &str) -> bool {
    let printed: Vec<&str> = printed.lines().collect();
    lines(expected, &printed)
}

fn lines(expected: &[&str], printed: &[&str]) -> bool {
    match expected {
        [] => printed.is_empty(),
        ["…", rest @ ..] => (0..=printed.len()).any(|skipped| lines(rest, &printed[skipped..])),
        [first, rest @ ..] => {
            printed.split_first().is_some_and(|(line, more)| is_like(first, line) && lines(rest, more))
        }
    }
}

fn is_like(pattern: &str, line: &str) -> bool {
    match pattern.split_once('…') {
        None => pattern == line,
        Some((start, rest)) => line.strip_prefix(start).is_some_and(|line| {
            line.char_indices().map(|(at, _)| at).chain([line.len()]).any(|at| is_like(rest, &line[at..]))
        }),
    }
}

#[test]
fn dots_stand_for_any_text_and_nothing_else_does() {
    for (expected, printed, like) in [
        (&["a"][..], "a\n", true),
        (&["a"], "a\nb\n", false),
        (&["a", "b"], "a\n", false),
        (&["a…c"], "abc\n", true),
        (&["a…c"], "abcd\n", false),
        (&["…b…"], "abc\n", true),
        (&["a…"], "b\n", false),
        (&["a", "…", "d"], "a\nb\nc\nd\n", true),
        (&["a", "…", "d"], "a\nd\n", true),
        (&["a", "…", "d"], "a\nb\n", false),
    ] {
        assert_eq!(matches(expected, printed), like, "{expected:?} {printed:?}");
    }
}

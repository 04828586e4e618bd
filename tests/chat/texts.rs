//! Text as rows: cleaned, wrapped and marked.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::text::{Break, clean, cut, cut_start, width, wrap};
use super::{diff, input::Input, markdown, shell};

fn plain(rows: &[Line<'_>]) -> Vec<String> {
    rows.iter().map(ToString::to_string).collect()
}

#[test]
fn escape_sequences_are_removed() {
    for (from, to) in [
        ("plain äöü 世界 👩‍👩‍👧", "plain äöü 世界 👩‍👩‍👧"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[?25l\x1b[2J\x1b[1;1Hhome", "home"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPdata\x1b\\after", "after"),
        ("\u{9b}31mred\u{9d}0;title\u{9c}after", "redafter"),
        ("\x1b(Bset \x1bccleared", "set cleared"),
        ("bell\x07 back\x08 null\0 delete\x7f", "bell back null delete"),
        ("one\r\ntwo", "one\ntwo"),
        ("10 %\r50 %\r100 %\ndone", "100 %\ndone"),
        ("a\tb\n\tc", "a   b\n    c"),
        ("\u{202e}drow\u{200b}", "drow"),
        // A string without an end takes the rest of its line only.
        ("\x1b]0;never ended\nnext", "\nnext"),
        ("cut \x1b[", "cut "),
        ("cut \x1b", "cut "),
    ] {
        assert_eq!(clean(from), to, "{from:?}");
    }
}

/// No text produces a control character, wherever an escape sequence in it is cut.
#[test]
fn no_control_character_is_left() {
    let pieces = [
        "\x1b", "[", "]", "31m", "0;t", "\x07", "\x1b\\", "\u{9b}", "\u{9d}", "\r", "\n", "\t", "a", "世", "P", "(",
        "B",
    ];
    for first in pieces {
        for second in pieces {
            for third in pieces {
                let text = [first, second, third, "end"].concat();
                let cleaned = clean(&text);
                assert!(!cleaned.chars().any(|char| char.is_control() && char != '\n'), "{text:?}: {cleaned:?}");
            }
        }
    }
}

#[test]
fn rows_break_between_words_and_know_wide_characters() {
    let none = Span::raw("");
    let rows = |text: &str, columns| plain(&wrap(&Line::from(text.to_owned()), columns, [&none, &none], Break::Words));
    assert_eq!(rows("one two three", 8), ["one two ", "three"]);
    assert_eq!(rows("one two three", 7), ["one two", "three"]);
    assert_eq!(rows("incomprehensible", 6), ["incomp", "rehens", "ible"]);
    assert_eq!(rows("世界世界", 5), ["世界", "世界"]);
    assert_eq!(rows("  indented text", 10), ["  indented", "text"]);
    assert_eq!(rows("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    assert_eq!(rows("", 5), [""]);
    // The width is too small for any text.
    assert_eq!(rows("世a", 1), ["世", "a"]);
    assert_eq!(rows("ab", 0), ["a", "b"]);
}

#[test]
fn rows_have_their_prefixes_and_no_more_than_their_width() {
    let text = "A longer text with 宽字符 in it, and averyveryverylongword too.";
    let (first, rest) = (Span::raw("• "), Span::raw("  "));
    for at in [Break::Words, Break::Anywhere] {
        for columns in 4..40 {
            let rows = plain(&wrap(&Line::from(text), columns, [&first, &rest], at));
            assert!(rows[0].starts_with("• ") && rows[1..].iter().all(|row| row.starts_with("  ")));
            assert!(rows.iter().all(|row| width(row) <= columns), "{columns}: {rows:#?}");
            let words = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(words(&rows.concat().replace('•', "")), words(text));
        }
    }
}

#[test]
fn cut_text_is_marked() {
    assert_eq!(cut("short", 5), "short");
    assert_eq!(cut("a longer one", 5), "a lo…");
    assert_eq!(cut("世界世", 4), "世…");
    assert_eq!(cut("any", 0), "");
    assert_eq!(cut_start("/home/ada/project", 8), "…project");
    assert_eq!(cut_start("short", 5), "short");
}

#[test]
fn markdown_becomes_rows() {
    let text = "# Title\n\nA **bold** and *slanted* `code` word, snake_case_too, 2 * 3 * 4.\n\n\
                - one\n  - two\n1. first\n> said\n\n---\n\n```rust\nlet a = \"**\";\n```\nafter [docs](http://x.y)";
    assert_eq!(
        plain(&markdown::rows(text, 80)),
        [
            "Title",
            "",
            "A bold and slanted code word, snake_case_too, 2 * 3 * 4.",
            "",
            "• one",
            "  • two",
            "1. first",
            "▎ said",
            "",
            "────────────────────────────────────────",
            "",
            "▏ rust",
            "▏ let a = \"**\";",
            "after docs (http://x.y)",
        ]
    );
    let row = &markdown::rows("a **b** *c*", 80)[0];
    let of = |text: &str| row.spans.iter().find(|span| span.content == text).expect("a span").style.add_modifier;
    assert_eq!((of("b"), of("c")), (Modifier::BOLD, Modifier::ITALIC));
    assert_eq!(of("a "), Modifier::empty());
}

#[test]
fn unfinished_markdown_is_shown_as_text() {
    assert_eq!(plain(&markdown::rows("a **b and `c", 80)), ["a **b and `c"]);
    assert_eq!(plain(&markdown::rows("```\ncode", 80)), ["▏ code"]);
    // Every prefix of a text is a valid text.
    let text = "## A *b*\n\n1. **世界** `x`\n   ~~~\n   code\n   ~~~\n[a](b) \\* __c__ ***d***";
    for (at, _) in text.char_indices() {
        for columns in [1, 2, 7, 80] {
            markdown::rows(&text[..at], columns);
        }
    }
}

#[test]
fn the_rows_of_a_list_item_are_aligned() {
    assert_eq!(plain(&markdown::rows("10. one two three", 11)), ["10. one two", "    three"]);
}

#[test]
fn a_diff_has_line_numbers() {
    let text = "@@ -2,3 +2,3 @@\n same\n-old\n+new\n last\n@@ -10 +10,2 @@\n end\n+--- more\n\n\nMoved to: /b";
    let diff = diff::of(text, "changed");
    assert_eq!((diff.added, diff.removed), (2, 1));
    assert_eq!(
        plain(&diff.rows(40)),
        ["│  2   same", "│  3 - old", "│  3 + new", "│  4   last", "│    ⋮", "│ 10   end", "│ 11 + --- more"]
    );
    let added = diff::of("one\ntwo\n", "added");
    assert_eq!((added.added, added.removed), (2, 0));
    assert_eq!(plain(&added.rows(40)), ["│ 1 + one", "│ 2 + two"]);
    let git = "diff --git a/a b/a\nindex 1..2\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n";
    assert_eq!(plain(&diff::unified(git, 40)), ["diff --git a/a b/a", "│ 1 - a", "│ 1 + b"]);
}

#[test]
fn a_command_is_shown_without_its_shell() {
    for (whole, shown) in [
        ("/bin/bash -lc 'ls -l | wc'", "ls -l | wc"),
        ("/bin/bash -lc ls", "ls"),
        ("bash -lc \"echo 'a b' \\\"c\\\"\"", "echo 'a b' \"c\""),
        ("/bin/zsh -lc 'it'\\''s'", "it's"),
        // Two words, an outer expansion, or another program: the text is unchanged.
        ("/bin/bash -lc 'a' 'b'", "/bin/bash -lc 'a' 'b'"),
        ("/bin/bash -lc \"echo $HOME\"", "/bin/bash -lc \"echo $HOME\""),
        ("/bin/bash -lc 'open", "/bin/bash -lc 'open"),
        ("env -lc ls", "env -lc ls"),
        ("rm -rf / -lc ls", "rm -rf / -lc ls"),
        ("ls; bash -lc 'a'", "ls; bash -lc 'a'"),
    ] {
        assert_eq!(shell::unwrapped(whole), shown);
    }
}

#[test]
fn the_editor_moves_by_graphemes() {
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    let mut input = Input::default();
    let press = |input: &mut Input, code, modifiers| input.key(KeyEvent::new(code, modifiers));
    let (plain, ctrl) = (KeyModifiers::NONE, KeyModifiers::CONTROL);
    input.insert("one 👩‍👩‍👧\ntwo e\u{301}");
    press(&mut input, KeyCode::Backspace, plain);
    assert_eq!(input.text(), "one 👩‍👩‍👧\ntwo ");
    press(&mut input, KeyCode::Up, plain);
    press(&mut input, KeyCode::Delete, plain);
    assert_eq!(input.text(), "one \ntwo ");
    press(&mut input, KeyCode::Char('w'), ctrl);
    assert_eq!(input.text(), "\ntwo ");
    press(&mut input, KeyCode::Down, plain);
    press(&mut input, KeyCode::End, plain);
    press(&mut input, KeyCode::Char('j'), ctrl);
    input.insert("three\r\nfour");
    assert_eq!(input.text(), "\ntwo \nthree\nfour");
    press(&mut input, KeyCode::Char('a'), ctrl);
    press(&mut input, KeyCode::Char('k'), ctrl);
    assert_eq!(input.text(), "\ntwo \nthree\n");
    press(&mut input, KeyCode::Up, plain);
    press(&mut input, KeyCode::Char('e'), ctrl);
    press(&mut input, KeyCode::Char('u'), ctrl);
    assert_eq!(input.text(), "\ntwo \n\n");
    assert_eq!(input.rows(3), (vec!["".into(), "two".into(), " ".into(), "".into(), "".into()], (3, 0)));
}

/// The cursor is visible at every position and in every width.
#[test]
fn the_editor_shows_its_cursor() {
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    for columns in [1, 2, 3, 10] {
        let mut input = Input::default();
        input.insert("ab 世界\n\nlonger than that");
        for _ in 0..40 {
            let (rows, (row, column)) = input.rows(columns);
            assert!(row < rows.len() && column <= columns.max(2), "{columns}: {row}, {column}");
            input.key(KeyEvent::new(KeyCode::Left, KeyModifiers::NONE));
        }
        assert_eq!(input.rows(columns).1, (0, 0));
    }
}

//! Every example of codex-client and codex-kit, run with a mock model: the example prints the expected lines and succeeds.

pub(crate) mod programs;
mod text;

use std::{collections::BTreeSet, fs};

use codex_tests::mocked::PACKAGES;
use futures_util::{StreamExt as _, stream};

/// An example, its standard input, and the lines that it prints. `…` stands for any text within a line.
struct Example {
    name: &'static str,
    typed: &'static str,
    prints: &'static [&'static str],
}

const fn example(name: &'static str, prints: &'static [&'static str]) -> Example {
    Example { name, typed: "", prints }
}

const EXAMPLES: [Example; 22] = [
    example("quickstart", &["It is an empty folder, ready for a project."]),
    example(
        "full_result",
        &[
            "status: completed",
            "- you sent 1 item(s)",
            "- it thought: I look at the folder first.",
            "- it ran a command: completed",
            "- it said: Now I know.",
            "- it said: Hello!",
            "tokens: 200 in, 60 out",
            "milliseconds: …",
            "final answer: Hello!",
        ],
    ),
    example(
        "stream",
        &[
            "[Threads ][hold ][turns.]",
            "begun: userMessage",
            "done: userMessage",
            "begun: agentMessage",
            "done: agentMessage",
            "the turn is completed",
            "Turns hold items, and items hold text.",
        ],
    ),
    example(
        "models_and_metadata",
        &[
            "runtime …, types of …",
            "the same version: …",
            "on …",
            "the model service sees: my-tool/… (my-tool; 1.2.3)",
            "model … (default): effort low, medium, high…",
            "…",
            "… models are shown, and … more are there",
        ],
    ),
    example(
        "resume",
        &["first: I will remember: 42.", "resumed the same thread: true, with 1 turn(s)", "second: It was 42."],
    ),
    example(
        "lifecycle",
        &[
            "named: A question of taste, turns: 1",
            "forked: another id: true, turns: 2",
            "listed: true",
            "archived: true",
            "unarchived: true",
            "compacted",
        ],
    ),
    example(
        "restart",
        &[
            "lost during the turn: the runtime ended (signal: 9 (SIGKILL))…",
            "You said 42.",
            "started again, attempts: 1",
        ],
    ),
    example("download", &["the runtime 0.…", "Nobody had to install it."]),
    example("image", &["sent: text, image", "A red square."]),
    example("local_image", &["sent: text, localImage", "A red square."]),
    example(
        "blocking_parity",
        &[
            "asynchronous:",
            "A thread is a conversation.",
            "A turn is one step of it. [completed]",
            "blocking:",
            "A thread is a conversation.",
            "A turn is one step of it. [completed]",
        ],
    ),
    example(
        "errors_and_retry",
        &[
            "InvalidRequest, thread/resume with code -32600",
            "InvalidInput: ExternalMessage: its tool name is blank; it names who delivers the content",
            "TurnFailed: There is no such model.",
            "- another model would work; 1 item(s) before the failure",
            "after 2 tries: Now it worked.",
            "Closed, closed: true, retryable: false",
        ],
    ),
    Example {
        name: "mini_chat",
        typed: "Hello.\nI have a question.\n",
        prints: &["you: codex: Hello, how can I help?", "you: codex: I see.", "you: bye"],
    },
    example("all_turn_options", &["your message: message-1", "answer: \"blue\", sure: true"]),
    example(
        "model_and_effort",
        &[
            "the thread has gpt-…",
            "Four.",
            "the turn has gpt-… with effort low",
            "Yes: I counted twice.",
            "now the thread has gpt-…",
        ],
    ),
    example(
        "steer_and_interrupt",
        &["it writes: true", "completed: Rome it is.", "it writes: true", "interrupted, interrupted: true"],
    ),
    example(
        "login_and_account",
        &[
            "nobody is logged in",
            "open http://127.0.0.1:…/oauth/authorize?…",
            "given up: canceled",
            "success: false",
            "open http://127.0.0.1:…/codex/device and enter ABCD-EFGH",
            "given up: canceled",
            "success: false",
            "logged in with an API key",
            "With the key, I may answer.",
            "nobody is logged in",
        ],
    ),
    example(
        "goals",
        &[
            "a turn is completed",
            "the goal is complete",
            "a turn is completed",
            "reached: true, in 2 turns",
            "Three. Done.",
            "reached: false, paused, interrupted: true",
        ],
    ),
    example(
        "structured_output",
        &[
            "- Test it (Large)",
            "- Ship it (Small)",
            "hours: None",
            "tokens: …",
            "hours: Some(8)",
            "Answer: the final answer does not fit the type that was asked for: It takes as long as it takes.",
        ],
    ),
    example(
        "tools",
        &[
            r#"stock({}): completed: "{\"apple\":7,\"pear\":2}""#,
            r#"take({"count":3,"fruit":"apple"}): completed: "4 left""#,
            r#"take({"count":9,"fruit":"pear"}): failed: "there are only 2""#,
            "You have three apples now. There were not enough pears.",
        ],
    ),
    example(
        "review_and_commands",
        &["exit code 0, 11 bytes", "changed: true", "apple", "pear", "exit code 0", "review: …The list is sorted.…"],
    ),
    example(
        "record_and_replay",
        &[
            "the answer: Hello!",
            "recorded: initialize",
            "recorded: initialized",
            "recorded: thread/start",
            "recorded: turn/start",
            "the answer: Hello!",
            "not recorded: the runtime refused model/list: the recording has ended, and the client said model/list",
        ],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_example_prints_the_expected_lines() {
    programs::build(EXAMPLES.iter().map(|example| example.name)).await;
    let at_once = std::thread::available_parallelism().map_or(2, usize::from);
    let problems: Vec<String> = stream::iter(&EXAMPLES)
        .map(|example| async { check(example).await.err() })
        .buffer_unordered(at_once)
        .filter_map(std::future::ready)
        .collect()
        .await;
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

async fn check(example: &Example) -> Result<(), String> {
    let Example { name, typed, prints } = example;
    let output = programs::run(name, typed).await.map_err(|problem| format!("{name}: {problem}"))?;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() && stderr.is_empty() && text::matches(prints, &stdout) {
        return Ok(());
    }
    Err(format!("{name}: {}\nexpected:\n{}\nprinted:\n{stdout}\nstderr:\n{stderr}", output.status, prints.join("\n")))
}

#[test]
fn every_example_is_tested() {
    let folders = PACKAGES.map(|package| programs::package(package).join("examples"));
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).expect("the folder of the examples"));
    let paths = files.map(|file| file.expect("a file of the examples").path());
    let found: BTreeSet<String> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    let listed = EXAMPLES.iter().map(|example| example.name.to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn the_page_lists_every_example_with_its_features() {
    let page = programs::package("../docs").join("examples.md");
    let page = fs::read_to_string(page).expect("the page");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let named = rows.iter().flat_map(|row| row[1].split(", ")).map(|name| name.trim_matches('`').to_owned());
    let all: BTreeSet<_> = EXAMPLES.iter().map(|example| example.name.to_owned()).collect();
    assert_eq!(named.collect::<BTreeSet<_>>(), all);
    let manifests = PACKAGES.map(|package| programs::package(package).join("Cargo.toml"));
    let manifest: String =
        manifests.into_iter().map(|manifest| fs::read_to_string(manifest).expect("the manifest")).collect();
    for row in rows {
        let wanted = row[3].trim_matches('`').split(',').filter(|feature| !feature.is_empty());
        let wanted: Vec<String> = wanted.map(|feature| format!("{feature:?}")).collect();
        let listed = format!("name = {:?}\nrequired-features = [{}]", row[1].trim_matches('`'), wanted.join(", "));
        let has_any = manifest.contains(&format!("name = {:?}\nrequired-features", row[1].trim_matches('`')));
        assert!(if wanted.is_empty() { !has_any } else { manifest.contains(&listed) }, "{row:?}");
    }
}

/// A user copies one file.
#[test]
fn every_example_stands_alone_in_one_file() {
    for package in PACKAGES {
        for file in fs::read_dir(programs::package(package).join("examples")).expect("the folder of the examples") {
            let path = file.expect("a file of the examples").path();
            assert!(path.is_file(), "{} is a folder", path.display());
            let text = fs::read_to_string(&path).expect("an example");
            for line in text.lines().filter(|line| !line.starts_with("//")) {
                let foreign = ["#[path", "include!(", "include_str!(", "include_bytes!(", "codex_testkit"];
                let is_foreign = line.starts_with("mod ") || foreign.iter().any(|part| line.contains(part));
                assert!(!is_foreign, "{}: {line}", path.display());
            }
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            assert!(
                text.contains(&format!("//! cargo example {name}")),
                "the documentation of {name} lacks the command `cargo example {name}`"
            );
        }
    }
}

//! Programs that leave without `close`, and programs with the usual action for SIGPIPE. Each program is this test binary, started again
//! with a variable that names the part to play.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use codex_client::{Codex, CodexConfig, Sandbox, blocking};
use codex_testkit::fake::{SCRIPT_VARIABLE, Script};
use codex_testkit::{Gate, Reply};

use super::support::{Setting, is_alive, is_gone, soon};

const FAKE: &str = env!("CARGO_BIN_EXE_fake-app-server");
/// Names the folder of the part that this process plays.
const FOLDER: &str = "CODEX_TEST_LEAVING";

/// Returns the folder if this process plays a part.
fn part() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Plays the test of this name in a process of its own, and returns how the process ended.
fn play(test: &str, folder: &Path) -> ExitStatus {
    let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
    command.args([&format!("client::leaving::{test}"), "--exact", "--nocapture"]).env(FOLDER, folder);
    command.output().expect("this program can be started").status
}

/// Returns a configuration whose runtime is the fake, which behaves well. A shell around the fake writes `pid` and `status`, and then runs
/// another command.
fn config(folder: &Path, then: &str) -> CodexConfig {
    Script::new().write(folder.join("script.json")).expect("the script can be written");
    let shell = format!("echo $$ > {0}/pid; trap '' TERM; '{FAKE}'; echo $? > {0}/status; {then}", folder.display());
    CodexConfig::new()
        .codex_bin("/bin/sh")
        .launch_args(["-c".to_owned(), shell])
        .env(SCRIPT_VARIABLE, folder.join("script.json"))
}

/// Starts a client and leaves its tokio runtime, as `?` in an async `main` does.
fn leave(config: CodexConfig) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let codex = runtime.block_on(Codex::start_with(config)).expect("the client starts");
    drop(runtime);
    drop(codex);
}

async fn file(path: &Path) -> String {
    let mut looks = tokio::time::interval(Duration::from_millis(5));
    soon("a file", async {
        loop {
            match std::fs::read_to_string(path) {
                Ok(text) if text.ends_with('\n') => return text.trim().to_owned(),
                _ => drop(looks.tick().await),
            }
        }
    })
    .await
}

#[tokio::test]
async fn a_program_that_leaves_lets_the_runtime_end_by_itself() {
    if let Some(folder) = part() {
        std::thread::spawn(move || leave(config(&folder, "true"))).join().expect("no panic");
        std::process::exit(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    assert!(play("a_program_that_leaves_lets_the_runtime_end_by_itself", folder.path()).success());
    assert_eq!(file(&folder.path().join("status")).await, "0", "the runtime ends at the end of its input");
}

#[tokio::test]
async fn a_runtime_that_ignores_the_end_of_its_input_is_killed_after_the_program_has_left() {
    if let Some(folder) = part() {
        let config = config(&folder, "sleep 600").shutdown_grace(Duration::from_millis(100));
        std::thread::spawn(move || leave(config)).join().expect("no panic");
        std::process::exit(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let test = "a_runtime_that_ignores_the_end_of_its_input_is_killed_after_the_program_has_left";
    assert!(play(test, folder.path()).success());
    is_gone(file(&folder.path().join("pid")).await.parse().expect("a process id")).await;
}

#[tokio::test]
async fn a_program_without_its_tokio_runtime_collects_the_process() {
    if let Some(folder) = part() {
        let pid = folder.join("pid");
        std::thread::spawn(move || leave(config(&folder, "true"))).join().expect("no panic");
        // Only this process can collect the child, and no tokio runtime is left that would do so.
        let pid = std::fs::read_to_string(pid).expect("the id").trim().parse().expect("a process id");
        let begun = std::time::Instant::now();
        while is_alive(pid) {
            assert!(begun.elapsed() < Duration::from_secs(60), "the process is not collected");
            std::thread::yield_now();
        }
        std::process::exit(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    assert!(play("a_program_without_its_tokio_runtime_collects_the_process", folder.path()).success());
}

#[tokio::test]
async fn a_call_after_the_death_of_the_runtime_is_an_error_with_the_usual_action_for_sigpipe() {
    if let Some(folder) = part() {
        sigpipe::reset();
        // The runtime closes its input and lives on, so that the client cannot notice the end before it writes.
        let answer = r#"{"id":1,"result":{"userAgent":"fake/0.171.0","codexHome":"/","platformFamily":"unix","platformOs":"linux"}}"#;
        let shell = format!("read a; echo '{answer}'; read b; exec 0<&-; : > '{}/closed'; sleep 600", folder.display());
        let config = CodexConfig::new().codex_bin("/bin/sh").launch_args(["-c".to_owned(), shell]);
        let config = config.shutdown_grace(Duration::from_millis(10));
        let done = std::thread::spawn(move || {
            let codex = blocking::Codex::start_with(config).expect("the client starts");
            while !folder.join("closed").exists() {
                std::thread::yield_now();
            }
            assert!(codex.models().expect_err("no program reads the input").is_closed());
            codex.close().expect("closed");
        });
        std::process::exit(i32::from(done.join().is_err()));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let test = "a_call_after_the_death_of_the_runtime_is_an_error_with_the_usual_action_for_sigpipe";
    let status = play(test, folder.path());
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn a_dropped_tokio_runtime_lets_the_runtime_end_its_commands() {
    let prepared = Setting::new().prepare().await;
    let (config, gate) = (prepared.config.clone(), Gate::new());
    let pid_file = prepared.home.workspace().join("command-pid");
    let command = "trap '' HUP TERM; (nohup sleep 600 & echo $! > new; mv new command-pid; wait) | cat";
    prepared.mock.push(Reply::new().command("call-1", command, None));
    prepared.mock.push(Reply::new().hold(&gate).message("never"));
    let (left, leaving) = tokio::sync::oneshot::channel::<()>();
    let program = tokio::task::spawn_blocking(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let _codex = runtime.block_on(async {
            let codex = Codex::start_with(config).await.expect("the client starts");
            let thread = codex.thread_start().sandbox(Sandbox::FullAccess).await.expect("a thread");
            let _turn = thread.turn("Wait.").await.expect("a turn");
            let _ = leaving.await;
            codex
        });
        drop(runtime);
    });
    let pid = file(&pid_file).await.parse().expect("a process id");
    assert!(is_alive(pid));
    left.send(()).expect("the program waits");
    program.await.expect("no panic");
    is_gone(pid).await;
}

#[tokio::test]
async fn the_exit_status_is_known_after_the_close() {
    let folder = tempfile::tempdir().expect("a folder");
    let start = async |script: Script, grace| {
        script.write(folder.path().join("script.json")).expect("the script can be written");
        let config = CodexConfig::new().codex_bin(FAKE).env(SCRIPT_VARIABLE, folder.path().join("script.json"));
        Codex::start_with(config.shutdown_grace(grace)).await.expect("the client starts")
    };
    let codex = start(Script::new(), Duration::from_secs(50)).await;
    assert_eq!(codex.exit_status(), None);
    for _ in 0..2 {
        codex.close().await.expect("closed");
        assert_eq!(codex.exit_status().expect("a status").code(), Some(0));
    }
    let codex = start(Script::new().ignore_eof(), Duration::from_millis(20)).await;
    codex.close().await.expect("closed");
    let status = codex.exit_status().expect("a status");
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9));
}

/// Returns the environment that the runtime of a configuration has, without the variables that a shell sets.
async fn environment(config: CodexConfig) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("package/bin/codex");
    std::fs::create_dir_all(program.parent().expect("a folder")).expect("made");
    std::fs::create_dir_all(folder.path().join("package/codex-path")).expect("made");
    std::fs::copy("/bin/sh", &program).expect("copied");
    let (new, path) = (folder.path().join("new"), folder.path().join("environment"));
    let script = format!("tr '\\0' '\\n' < /proc/$$/environ > '{0}'; mv '{0}' '{1}'", new.display(), path.display());
    // `tr` and `mv` need a search path, which is not exported.
    let script = format!("PATH=/usr/bin:/bin; {script}");
    let error = Codex::start_with(config.codex_bin(&program).launch_args(["-c".to_owned(), script])).await;
    assert!(error.is_err_and(|error| error.is_closed()));
    let text = std::fs::read_to_string(path).expect("written");
    text.lines().map(str::to_owned).collect()
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_environment_is_as_the_configuration_says() {
    let is_path = |variable: &String| variable.starts_with("PATH=");
    let inherited = environment(CodexConfig::new()).await;
    assert!(inherited.iter().any(|variable| is_path(variable) && variable.contains("codex-path:")), "{inherited:?}");
    let without = environment(CodexConfig::new().env_remove("PATH")).await;
    assert!(!without.is_empty() && !without.iter().any(is_path), "{without:?}");
    let cleared = environment(CodexConfig::new().env("B", "2").env_clear()).await;
    assert_eq!(cleared, [""; 0]);
    let own = environment(CodexConfig::new().env_clear().env("A", "1").env("PATH", "/own")).await;
    assert!(own.len() == 2 && own[0] == "A=1" && own[1].ends_with("codex-path:/own"), "{own:?}");
}

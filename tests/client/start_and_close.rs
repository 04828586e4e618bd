//! The start of the runtime, its metadata, and every way in which it ends.

use codex_client::types::{InitializeParams, ModelListParams, ServerNotification, ThreadSetNameParams, request};
use codex_client::{ClosedReason, Codex, CodexConfig, Error, ErrorKind};
use codex_testkit::{Gate, Reply, TestHome};

use super::support::{Setting, Stage, methods, soon, to_the_end};
use crate::contract::workspace;

#[tokio::test]
async fn the_metadata_names_the_runtime_and_its_home() {
    let stage =
        Setting::new().config(|config| config.client_name("a_tool", "1.2.3").client_title("A Tool")).open().await;
    let metadata = stage.codex.metadata();
    assert_eq!(metadata.version, codex_client::types::CODEX_VERSION.parse().ok());
    assert!(metadata.is_pinned_version());
    assert_eq!(metadata.platform_os(), std::env::consts::OS);
    assert_eq!(metadata.initialize.platform_family, std::env::consts::FAMILY);
    assert_eq!(metadata.initialize.codex_home.as_str(), stage.home.codex_home().to_string_lossy());
    assert!(metadata.user_agent().starts_with("a_tool/"), "{}", metadata.user_agent());
    assert!(metadata.user_agent().contains("(a_tool; 1.2.3)"), "{}", metadata.user_agent());
    assert!(metadata.process_id.is_some());
    // The model service gets the same client name.
    stage.thread().await.run("hello").await.expect("a result");
    assert_eq!(stage.mock.request(0).await.expect("a request").header("user-agent"), Some(metadata.user_agent()));
    stage.close().await;
}

#[tokio::test]
async fn concurrent_tasks_share_one_initialize() {
    let stage = Stage::open().await;
    let call = |codex: Codex| tokio::spawn(async move { codex.models().await.map(|models| models.data.len()) });
    let calls = [call(stage.codex.clone()), call(stage.codex.clone()), call(stage.codex.clone())];
    for models in calls {
        assert!(soon("an answer", models).await.expect("no panic").expect("models") > 0);
    }
    // The connection is initialised once, and cannot be initialised again.
    let params = InitializeParams::new(codex_client::types::ClientInfo::new("again", "1"));
    let again = stage.codex.call::<request::Initialize>(params).await.expect_err("refused");
    assert_eq!((again.kind(), again.code()), (ErrorKind::InvalidRequest, Some(-32600)));
    assert!(again.to_string().contains("Already initialized"), "{again}");
    stage.close().await;
}

#[tokio::test]
async fn the_configuration_reaches_the_runtime() {
    let setting = Setting::new().config(|config| {
        config
            .config_override("model", "gpt-5.6-sol")
            .config_override("model_reasoning_effort", "high")
            .env("KIT_WORD", "from the environment")
            .env_remove("NO_SUCH_VARIABLE")
            .opt_out_notifications(["item/agentMessage/delta"])
    });
    let stage = setting.open().await;
    let thread = stage.codex.thread_start().sandbox(codex_client::Sandbox::FullAccess).await.expect("a thread");
    let command = "printf '%s in %s' \"$KIT_WORD\" \"$PWD\"";
    stage.mock.push(Reply::new().command("call-1", command, None));
    stage.say("Some words that come in pieces.");
    let turn = thread.turn("look").await.expect("a turn");
    let seen = methods(&to_the_end(turn.stream()).await);
    assert!(!seen.iter().any(|method| method == "item/agentMessage/delta"), "{seen:?}");
    assert!(seen.iter().any(|method| method == "turn/completed"), "{seen:?}");
    let requests = [stage.mock.request(0).await.expect("one"), stage.mock.request(1).await.expect("two")];
    assert_eq!(requests[0].body["model"], "gpt-5.6-sol");
    assert_eq!(requests[0].body["reasoning"]["effort"], "high");
    let output = requests[1].output_of("call-1").expect("an output").to_string();
    let expected = format!("from the environment in {}", stage.home.workspace().display());
    assert!(output.contains(&expected), "{output}");
    stage.close().await;
}

#[tokio::test]
async fn launch_arguments_replace_the_usual_arguments() {
    let arguments = ["--config", "model=\"gpt-5.2\"", "app-server", "--listen", "stdio://"];
    let stage = Setting::new().config(move |config| config.launch_args(arguments)).open().await;
    stage.thread().await.run("hello").await.expect("a result");
    assert_eq!(stage.mock.request(0).await.expect("a request").body["model"], "gpt-5.2");
    stage.close().await;
}

#[tokio::test]
async fn the_installed_runtime_is_found_and_its_tools_come_first() {
    let prepared = Setting::new().prepare().await;
    let folder = workspace().join("bin");
    let mut config = CodexConfig::new().envs(prepared.home.environment()).cwd(prepared.home.workspace());
    for name in TestHome::scrubbed().iter().copied().chain(["CODEX_BIN"]) {
        config = config.env_remove(name);
    }
    let codex = Codex::start_with(config.env("CODEX_RUNTIME_DIR", folder)).await.expect("found, and started");
    let stage = prepared.with(codex);
    assert!(stage.codex.metadata().is_pinned_version());
    let thread = stage.codex.thread_start().sandbox(codex_client::Sandbox::FullAccess).await.expect("a thread");
    // The test uses no login shell, because the profile of a login shell sets PATH again until the runtime has a snapshot of the shell.
    let command = serde_json::json!({ "cmd": "command -v rg", "login": false });
    stage.mock.push(Reply::new().function_call("call-1", "exec_command", &command));
    thread.run("Look.").await.expect("a result");
    let output = stage.mock.request(1).await.expect("two").output_of("call-1").expect("an output").to_string();
    assert!(output.contains("codex-path"), "{output}");
    stage.close().await;
}

#[tokio::test]
async fn without_the_experimental_surface_its_methods_are_refused() {
    let stage = Setting::new().config(|config| config.experimental_api(false)).open().await;
    let refused = stage.codex.call_raw("collaborationMode/list", serde_json::json!({})).await.expect_err("refused");
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
    assert!(refused.to_string().contains("experimentalApi"), "{refused}");
    stage.close().await;
    let stage = Stage::open().await;
    stage.codex.call_raw("collaborationMode/list", serde_json::json!({})).await.expect("an answer");
    stage.close().await;
}

#[tokio::test]
async fn a_runtime_that_ends_at_once_is_reported_with_its_stderr() {
    let setting = Setting::new().config(|config| config.env("CODEX_HOME", "/dev/null/nowhere"));
    let Err(error) = setting.try_open().await else { panic!("a CODEX_HOME that is none was accepted") };
    assert_eq!(error.kind(), ErrorKind::Closed);
    assert!(!error.exit_status().expect("an exit status").success());
    let tail = error.stderr_tail().expect("words on stderr");
    assert!(tail.contains("CODEX_HOME"), "{tail}");
    let last = tail.trim().lines().next_back().unwrap_or_default();
    assert!(error.to_string().contains(last), "{error}");

    let setting = Setting::new().config(|config| config.config_override("model_providers", 7));
    let Err(error) = setting.try_open().await else { panic!("a setting that is none was accepted") };
    assert!(error.is_closed() && error.stderr_tail().is_some(), "{error:?}");
}

#[tokio::test]
async fn an_executable_that_cannot_be_started_is_reported() {
    let error = Codex::start_with(CodexConfig::new().codex_bin("/no/such/codex")).await.expect_err("no such file");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let prepared = Setting::new().prepare().await;
    let text = prepared.home.write("text.txt", "not a program").expect("written");
    let error = Codex::start_with(prepared.config.clone().codex_bin(text)).await.expect_err("no program");
    assert_eq!(error.kind(), ErrorKind::Runtime);
    assert!(std::error::Error::source(&error).is_some(), "{error}");
    let error = Codex::start_with(prepared.config.clone().codex_bin("/bin/true")).await.expect_err("another program");
    assert!(error.is_closed() && error.to_string().contains("is it the codex executable"), "{error}");
}

#[tokio::test]
async fn close_ends_waiting_calls_and_can_be_repeated() {
    let stage = Stage::open().await;
    let (thread, gate) = (stage.thread().await, Gate::new());
    stage.mock.push(Reply::new().hold(&gate).message("never"));
    let turn = thread.turn("wait").await.expect("a turn");
    let mut events = stage.codex.events();
    gate.reached().await.expect("the model is asked");
    let waiting = tokio::spawn(turn.run());
    stage.codex.close().await.expect("closed");
    assert!(stage.codex.is_closed());
    let error = soon("the end of the turn", waiting).await.expect("no panic").expect_err("closed");
    let Error::Closed(closed) = &error else { panic!("{error:?}") };
    assert_eq!(closed.reason, ClosedReason::ByClient);
    while let Some(event) = soon("the end of the events", events.next()).await {
        event.expect("the end by this client is not an error of the stream");
    }
    let late = stage.codex.call::<request::ModelList>(ModelListParams::default()).await.expect_err("closed");
    assert!(late.is_closed() && !late.is_retryable(), "{late}");
    stage.codex.close().await.expect("closed again");
    stage.codex.clone().close().await.expect("by a clone, too");
    stage.close().await;
}

#[cfg(unix)]
mod processes {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::ExitStatusExt as _;

    use super::*;
    use crate::client::support::{is_alive, is_gone, notification, pinned_executable, signal};

    #[tokio::test]
    async fn close_returns_when_the_process_is_gone() {
        let stage = Stage::open().await;
        let pid = stage.pid();
        assert!(is_alive(pid));
        stage.codex.close().await.expect("closed");
        assert!(!is_alive(pid));
        stage.close().await;
    }

    #[tokio::test]
    async fn dropping_the_last_clone_ends_the_process() {
        let stage = Stage::open().await;
        let (pid, thread) = (stage.pid(), stage.thread().await);
        let _left = stage.forget().await;
        // A thread is a clone of the client too, so it still works.
        thread.set_name("still here").await.expect("an answer");
        drop(thread);
        is_gone(pid).await;
    }

    #[tokio::test]
    async fn a_dropped_start_leaves_no_process() {
        let prepared = Setting::new().prepare().await;
        let config = prepared.config.clone();
        let pid_file = prepared.home.workspace().join("pid");
        // The script writes its process id before it becomes the runtime.
        let script = format!(
            "#!/bin/sh\necho $$ > {0}.new && mv {0}.new {0}\nexec {1} \"$@\"\n",
            pid_file.display(),
            pinned_executable().display()
        );
        let script = prepared.home.write("launcher", script).expect("written");
        std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).expect("executable");
        let written_pid = async || {
            let mut looks = tokio::time::interval(std::time::Duration::from_millis(2));
            loop {
                looks.tick().await;
                if let Ok(pid) = std::fs::read_to_string(&pid_file) {
                    return pid.trim().parse::<u32>().expect("a process id");
                }
            }
        };
        let pid = tokio::select! {
            biased;
            pid = written_pid() => pid,
            started = Codex::start_with(config.clone().codex_bin(&script)) => {
                panic!("the process must be visible before the client is ready: {started:?}")
            }
        };
        is_gone(pid).await;
        // The runtime refuses this client name. The process is gone when the refusal is known.
        std::fs::remove_file(&pid_file).expect("removed");
        let config = config.codex_bin(&script).client_name("two\nlines", "1");
        let refused = Codex::start_with(config).await.expect_err("refused");
        assert_eq!(refused.kind(), ErrorKind::InvalidRequest, "{refused}");
        assert!(!is_alive(soon("a process id", written_pid()).await));
    }

    #[tokio::test]
    async fn a_killed_runtime_fails_waiting_calls_with_its_exit_status() {
        let stage = Stage::open().await;
        let (thread, gate) = (stage.thread().await, Gate::new());
        stage.mock.push(Reply::new().message("A beginning.").hold(&gate));
        let turn = thread.turn("wait").await.expect("a turn");
        let mut stream = turn.stream();
        notification(&mut stream, |event| match event {
            ServerNotification::ItemCompleted(completed) => (completed.item.wire_tag() == "agentMessage").then_some(()),
            _ => None,
        })
        .await;
        gate.reached().await.expect("the model is asked");
        assert!(signal(stage.pid(), "KILL"));
        let error = loop {
            match soon("the end", stream.next()).await.expect("an error before the end") {
                Ok(_) => {}
                Err(error) => break error,
            }
        };
        assert_eq!(error.exit_status().and_then(|status| status.signal()), Some(9));
        assert!(soon("the end", stream.next()).await.is_none(), "the error comes once");
        let params = ThreadSetNameParams::new(thread.id(), "late");
        let late = stage.codex.call::<request::ThreadNameSet>(params).await.expect_err("closed");
        assert_eq!(late.to_string(), error.to_string(), "every call after the end has the same cause");
        let closed = soon("the end", stage.codex.closed()).await;
        assert_ne!(closed.reason, ClosedReason::ByClient);
        // The handle was not read to its end, so its result is the end of the connection.
        assert!(turn.run().await.expect_err("no end").is_closed());
        stage.codex.close().await.expect("close does not fail because of the exit status");
        stage.close().await;
    }

    #[tokio::test]
    async fn a_runtime_that_gets_a_signal_ends_in_order() {
        let stage = Stage::open().await;
        assert!(signal(stage.pid(), "TERM"));
        let closed = soon("the end", stage.codex.closed()).await;
        assert_eq!(closed.reason, ClosedReason::EndOfStream);
        assert_eq!(closed.exit_status.and_then(|status| status.code()), Some(0));
        stage.close().await;
    }
}

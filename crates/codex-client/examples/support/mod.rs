//! The switch between the mock and the real service, for the examples alone. A program of your own has nothing like it: it
//! begins with `Codex::start().await?`.
#![allow(dead_code, reason = "no example needs all of it")]

use codex_client::{Codex, CodexConfig};
use codex_testkit::{MockResponses, Reply, TestHome};
use serde_json::json;
use tempfile::TempDir;

/// Where an example runs. Keep it until the client is closed: dropped, it ends the mock and removes its folders.
pub(crate) enum Session {
    /// Your own Codex, with your login and settings.
    Yours,
    /// The real service, and nobody logged in.
    LoggedOut(TempDir),
    /// A model on this machine.
    Mock { mock: MockResponses, home: TestHome, login: bool },
}

/// With `--mock` on the command line: the real runtime, with a model on this machine that gives these replies in their order,
/// and then `ok`. Without it: your own Codex, with your login and settings.
pub(crate) async fn session(script: impl IntoIterator<Item = Reply>) -> Session {
    match is_mock() {
        true => eprintln!(
            "(--mock: the real runtime, and a model on this machine that says what this example made up for it)\n"
        ),
        false => leave_without_login().await,
    }
    session_without_a_word(script).await
}

/// The same for a program that tells by itself who is not logged in.
pub(crate) async fn session_without_a_word(script: impl IntoIterator<Item = Reply>) -> Session {
    match is_mock() {
        true => mock_session(script).await,
        false => Session::Yours,
    }
}

async fn mock_session(script: impl IntoIterator<Item = Reply>) -> Session {
    let mock = MockResponses::start().await.expect("a port of this machine");
    script.into_iter().for_each(|reply| mock.push(reply));
    let homes = std::env::current_exe().expect("the example's path").with_file_name("homes");
    let home = TestHome::new(Some(&homes), &mock.base_url()).expect("folders beside the example");
    Session::Mock { mock, home, login: false }
}

/// The same where nobody is logged in, and the model wants a login. Your own login is left as it is.
pub(crate) async fn logged_out_session(script: impl IntoIterator<Item = Reply>) -> Session {
    if !is_mock() {
        return Session::LoggedOut(tempfile::tempdir().expect("a temporary folder"));
    }
    let mut session = mock_session(script).await;
    if let Session::Mock { mock, login, .. } = &mut session {
        let code = json!({ "device_auth_id": "device-1", "user_code": "ABCD-EFGH", "interval": "1" });
        mock.route("POST", "/api/accounts/deviceauth/usercode", 200, code);
        // Nobody has entered the code yet.
        mock.route("POST", "/api/accounts/deviceauth/token", 403, json!({}));
        *login = true;
    }
    session
}

/// A turn of somebody who is not logged in fails after a while, and without a network never: better said at once.
async fn leave_without_login() {
    let account = async {
        let codex = Codex::start().await?;
        let account = codex.account().await?;
        codex.close().await.map(|_| account)
    };
    match account.await {
        Ok(account) if account.account.is_some() || !account.requires_openai_auth => return,
        Ok(_) => eprintln!(
            "Nobody is logged in to Codex here.\n\n\
             Log in with `bin/codex login` in the clone (or `codex login`, where Codex is installed), or add `-- --mock` to run this \
             example without an account."
        ),
        Err(error) => eprintln!("Error: {error:?}"),
    }
    std::process::exit(1)
}

impl Session {
    /// What to start the client with.
    pub(crate) fn config(&self) -> CodexConfig {
        let config = CodexConfig::new();
        match self {
            Self::Yours => config,
            Self::LoggedOut(home) => {
                config.env("CODEX_HOME", home.path()).config_override("cli_auth_credentials_store", "file")
            }
            Self::Mock { mock, home, login } => config
                .cwd(home.workspace())
                .envs(home.environment())
                .env("CODEX_APP_SERVER_LOGIN_ISSUER", mock.url())
                .config_override("cli_auth_credentials_store", "file")
                .config_override("model_providers.mock.requires_openai_auth", login),
        }
    }
}

/// A key for the API: one that the mock takes, or yours.
pub(crate) fn api_key() -> Option<String> {
    if is_mock() { Some("sk-mock".to_owned()) } else { std::env::var("OPENAI_API_KEY").ok() }
}

/// What is not understood ends the program: `--mok` must not run with somebody's own login. The chat looks at its other arguments
/// itself.
fn is_mock() -> bool {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_of_chat = arguments.iter().any(|argument| argument == "--sandbox");
    let Some(other) = arguments.iter().find(|argument| *argument != "--mock").filter(|_| !is_of_chat) else {
        return arguments.iter().any(|argument| argument == "--mock");
    };
    let is_help = ["-h", "--help"].contains(&other.as_str());
    if !is_help {
        eprintln!("unknown argument {other}\n");
    }
    eprintln!(
        "Usage: cargo run -p codex-client --example NAME [-- --mock]\n\n\
         Without --mock: your own Codex, with your login and settings.\n\
         With --mock: the installed runtime with a model on this machine, in folders of its own beside the example, which go \
         at the end.\n\n\
         Example: cargo run -p codex-client --example quickstart -- --mock"
    );
    std::process::exit(if is_help { 0 } else { 2 })
}

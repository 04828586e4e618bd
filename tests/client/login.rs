//! Logins, logouts and accounts.

use std::fs::File;

use codex_client::types::{Account, CancelLoginAccountStatus, ServerNotification};
use codex_client::{Error, ErrorKind, Secret};
use codex_kit::prelude::*;
use codex_recorder::{authorize, serve_accounts};
use codex_testkit::{RecordedRequest, Reply};
use serde_json::json;

use super::support::{Setting, Stage, notification, soon};

/// Opens a client whose provider requires an account. The mock plays the account service too.
async fn open() -> Stage {
    let setting = Setting::new()
        .edit("requires_openai_auth = false", "requires_openai_auth = true")
        .top("cli_auth_credentials_store = \"file\"\n")
        .env("CODEX_APP_SERVER_LOGIN_ISSUER", "{url}");
    let stage = setting.open().await;
    serve_accounts(&stage.mock);
    stage
}

/// Takes the lock for a browser login. The runtime always waits for the browser on the same port, so a machine can run one such login
/// at a time.
async fn browser() -> File {
    let lock = || {
        let path = std::env::temp_dir().join("codex-tests-browser-login.lock");
        let file = File::options().create(true).truncate(false).write(true).open(path).expect("a lock file");
        file.lock().expect("a lock");
        file
    };
    soon("the port of the login", tokio::task::spawn_blocking(lock)).await.expect("a lock")
}

/// Runs a turn, and returns the authorisation header of the request to the model.
async fn authorization(stage: &Stage) -> Option<String> {
    let number = stage.mock.model_requests().len();
    stage.thread().await.run("Who am I?").await.expect("a result");
    let request: RecordedRequest = stage.mock.request(number).await.expect("a request");
    request.header("authorization").map(str::to_owned)
}

#[tokio::test]
async fn an_api_key_authorises_the_next_request_until_the_logout() {
    let stage = open().await;
    let mut events = stage.codex.events();
    let before = stage.codex.account().await.expect("an answer");
    assert!(before.account.is_none() && before.requires_openai_auth);
    stage.codex.login_api_key("sk-of-the-test").await.expect("logged in");
    notification(&mut events, |event| match event {
        ServerNotification::AccountUpdated(_) => Some(()),
        _ => None,
    })
    .await;
    assert_eq!(stage.codex.account().await.expect("an answer").account, Some(Account::ApiKey));
    assert_eq!(authorization(&stage).await.as_deref(), Some("Bearer sk-of-the-test"));
    // The login belongs to the home, so another client has it too.
    let stage = stage.reopen().await;
    assert_eq!(authorization(&stage).await.as_deref(), Some("Bearer sk-of-the-test"));
    stage.codex.logout().await.expect("logged out");
    assert!(stage.codex.account().await.expect("an answer").account.is_none());
    stage.close().await;
}

#[tokio::test]
async fn a_key_is_never_shown() {
    let stage = open().await;
    let key = Secret::from("sk-of-the-test");
    assert_eq!(format!("{key:?}"), "Secret(…)");
    stage.codex.login_api_key(key).await.expect("logged in");
    let refused = stage.codex.login_api_key("sk-two\nlines").await;
    for text in [format!("{:?}", stage.codex), format!("{refused:?}")] {
        assert!(!text.contains("sk-"), "{text}");
    }
    stage.close().await;
}

#[tokio::test]
async fn a_browser_login_completes_and_authorises_requests() {
    let _alone = browser().await;
    let stage = open().await;
    let mut login = stage.codex.login_chatgpt().await.expect("begun");
    assert!(login.auth_url().starts_with(&stage.mock.url()), "{}", login.auth_url());
    assert!(!login.login_id().is_empty());
    authorize(login.auth_url()).await.expect("the person came back");
    let completed = soon("the end of the login", login.wait()).await.expect("an end");
    assert!(completed.success && completed.error.is_none(), "{completed:?}");
    assert_eq!(completed.login_id.as_deref(), Some(login.login_id()));
    let account = stage.codex.account_refreshed().await.expect("an answer").account;
    let Some(Account::Chatgpt(account)) = account else { panic!("{account:?}") };
    assert_eq!(account.email.as_deref(), Some("ada@example.com"));
    let header = authorization(&stage).await.expect("the request is authorised");
    assert!(header.starts_with("Bearer ey"), "{header}");
    // The end of the login was returned already.
    let again = soon("an answer", login.wait()).await.expect_err("nothing more comes");
    assert_eq!(again.kind(), ErrorKind::InvalidInput);
    stage.codex.logout().await.expect("logged out");
    assert!(stage.codex.account().await.expect("an answer").account.is_none());
    stage.close().await;
}

#[tokio::test]
async fn a_browser_login_can_be_cancelled() {
    let _alone = browser().await;
    let stage = open().await;
    let mut login = stage.codex.login_chatgpt().await.expect("begun");
    let other = stage.codex.models().await.expect("the client goes on while a person logs in");
    assert!(!other.data.is_empty());
    assert_eq!(login.cancel().await.expect("an answer"), CancelLoginAccountStatus::Canceled);
    let completed = soon("the end of the login", login.wait()).await.expect("an end");
    assert!(!completed.success && completed.error.is_some(), "{completed:?}");
    assert_eq!(login.cancel().await.expect("an answer"), CancelLoginAccountStatus::NotFound);
    assert!(stage.codex.account().await.expect("an answer").account.is_none());
    stage.close().await;
}

#[tokio::test]
async fn a_login_by_device_code_shows_its_code_and_can_be_cancelled() {
    let stage = open().await;
    let mut login = stage.codex.login_chatgpt_device_code().await.expect("begun");
    assert_eq!(login.user_code(), "ABCD-EFGH");
    assert!(login.verification_url().starts_with(&stage.mock.url()), "{}", login.verification_url());
    assert_eq!(login.cancel().await.expect("an answer"), CancelLoginAccountStatus::Canceled);
    let completed = soon("the end of the login", login.wait()).await.expect("an end");
    assert!(!completed.success, "{completed:?}");
    assert_eq!(completed.login_id.as_deref(), Some(login.login_id()));
    stage.close().await;
}

#[tokio::test]
async fn a_login_by_device_code_ends_when_the_code_is_entered() {
    let stage = open().await;
    let entered = json!({ "authorization_code": "code-1", "code_challenge": "challenge", "code_verifier": "verifier" });
    stage.mock.route("POST", "/api/accounts/deviceauth/token", 200, entered);
    let mut login = stage.codex.login_chatgpt_device_code().await.expect("begun");
    let completed = soon("the end of the login", login.wait()).await.expect("an end");
    assert!(completed.success, "{completed:?}");
    let header = authorization(&stage).await.expect("the request is authorised");
    assert!(header.starts_with("Bearer ey"), "{header}");
    stage.close().await;
}

#[tokio::test]
async fn concurrent_logins_have_their_own_ends() {
    let stage = open().await;
    // In the runtime, the second login replaces the first.
    let mut first = stage.codex.login_chatgpt_device_code().await.expect("begun");
    let mut second = stage.codex.login_chatgpt_device_code().await.expect("begun");
    assert_ne!(first.login_id(), second.login_id());
    assert_eq!(second.cancel().await.expect("an answer"), CancelLoginAccountStatus::Canceled);
    let ended = soon("the end of the second", second.wait()).await.expect("an end");
    assert_eq!(ended.login_id.as_deref(), Some(second.login_id()));
    // The first login was cancelled or has gone already. Its end belongs to its own handle.
    first.cancel().await.expect("an answer");
    let ended = soon("the end of the first", first.wait()).await.expect("an end");
    assert_eq!(ended.login_id.as_deref(), Some(first.login_id()));
    stage.close().await;
}

#[tokio::test]
async fn a_login_service_that_fails_is_a_typed_error() {
    let stage = open().await;
    stage.mock.route("POST", "/api/accounts/deviceauth/usercode", 500, json!({}));
    let error = stage.codex.login_chatgpt_device_code().await.expect_err("the service fails");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Internal, Some(-32603)));
    assert_eq!(error.method(), Some("account/login/start"));
    stage.close().await;
}

#[tokio::test]
async fn the_end_of_the_connection_ends_a_login() {
    let stage = open().await;
    let mut login = stage.codex.login_chatgpt_device_code().await.expect("begun");
    stage.mock.push(Reply::text("never"));
    stage.codex.close().await.expect("closed");
    let error = soon("the end", login.wait()).await.expect_err("closed");
    assert!(matches!(error, Error::Closed(_)), "{error:?}");
    stage.close().await;
}

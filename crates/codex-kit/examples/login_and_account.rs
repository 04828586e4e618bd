//! Logging in three ways, asking who is logged in, and logging out. Your own login is left alone: this happens elsewhere.
//!
//! ```text
//! cargo run -p codex-kit --example login_and_account -- --mock    without an account
//! cargo run -p codex-kit --example login_and_account              with the key in OPENAI_API_KEY
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::types::Account;
use codex_client::{Codex, Result};
use codex_kit::prelude::*;
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::logged_out_session([Reply::text("With the key, I may answer.")]).await;
    let codex = Codex::start_with(session.config()).await?;
    show(&codex).await?;

    // In a browser on this machine. A program opens the URL, then waits: `login.wait().await?`
    let mut login = codex.login_chatgpt().await?;
    println!("open {}", login.auth_url());
    println!("given up: {}", login.cancel().await?);
    println!("success: {}", login.wait().await?.success);

    // On any other device, for machines without a browser.
    let mut login = codex.login_chatgpt_device_code().await?;
    println!("open {} and enter {}", login.verification_url(), login.user_code());
    println!("given up: {}", login.cancel().await?);
    println!("success: {}", login.wait().await?.success);

    // With an API key. From here on, the next turn is authorised.
    match support::api_key() {
        Some(key) => codex.login_api_key(key).await?,
        None => println!("there is no key in OPENAI_API_KEY"),
    }
    if show(&codex).await? {
        let result = codex.thread_start().await?.run("May I ask you something?").await?;
        println!("{}", result.final_response().unwrap_or("(no answer)"));
    }

    codex.logout().await?;
    show(&codex).await?;
    codex.close().await?;
    Ok(())
}

/// Says who is logged in, and whether anybody is.
async fn show(codex: &Codex) -> Result<bool> {
    let account = codex.account().await?.account;
    match &account {
        None => println!("nobody is logged in"),
        Some(Account::ApiKey) => println!("logged in with an API key"),
        Some(Account::Chatgpt(account)) => println!("logged in as {}", account.email.as_deref().unwrap_or("somebody")),
        Some(other) => println!("logged in: {}", other.wire_tag()),
    }
    Ok(account.is_some())
}

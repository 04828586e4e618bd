//! Three ways to log in, the account, and the log-out.
//!
//! The program stops if somebody is logged in, so that your own login stays. Start the program with an empty `CODEX_HOME`.
//!
//! ```text
//! cargo run -p codex-kit --example login_and_account    # with your own login
//! cargo example login_and_account                          # with a mock model, without an account
//! ```

use codex_client::types::Account;
use codex_client::{Codex, Result};
use codex_kit::prelude::*;

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    if show(&codex).await? {
        println!("set CODEX_HOME to an empty folder");
        return codex.close().await;
    }

    // In a browser on this machine: a program opens the URL, and waits with `login.wait().await?`. This program cancels.
    let mut login = codex.login_chatgpt().await?;
    println!("open {}", login.auth_url());
    println!("given up: {}", login.cancel().await?);
    println!("success: {}", login.wait().await?.success);

    // In a browser on another device, for a machine without a browser.
    let mut login = codex.login_chatgpt_device_code().await?;
    println!("open {} and enter {}", login.verification_url(), login.user_code());
    println!("given up: {}", login.cancel().await?);
    println!("success: {}", login.wait().await?.success);

    // With an API key.
    match std::env::var("OPENAI_API_KEY") {
        Ok(key) => codex.login_api_key(key).await?,
        Err(_) => println!("the variable OPENAI_API_KEY has no key"),
    }
    if show(&codex).await? {
        let result = codex.thread_start().await?.run("May I ask you something?").await?;
        println!("{}", result.final_response().unwrap_or("(no answer)"));
    }

    codex.logout().await?;
    show(&codex).await?;
    codex.close().await
}

/// Prints the account. Returns whether somebody is logged in.
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

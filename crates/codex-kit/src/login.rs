//! Logins with ChatGPT, in a browser or on another device.

use codex_client::{Codex, Error, Event, EventStream, Result, Topic};
use codex_types::{
    AccountLoginCompletedNotification, CancelLoginAccountParams, CancelLoginAccountStatus, ChatgptLoginAccountParams,
    LoginAccountParams, LoginAccountResponse, ServerNotification, request,
};

/// Logs in with ChatGPT. `Codex::login_api_key` of codex-client logs in with a key.
pub trait LoginExt {
    /// Begins a login with ChatGPT in a browser (`account/login/start`). Send the user to [`auth_url`](ChatgptLogin::auth_url), then
    /// [`wait`](ChatgptLogin::wait).
    ///
    /// # Errors
    /// [`Error::Rpc`], and all that a call can fail with.
    fn login_chatgpt(&self) -> impl Future<Output = Result<ChatgptLogin>> + Send;

    /// Begins a login with ChatGPT on another device (`account/login/start`). Show the user
    /// [`verification_url`](DeviceCodeLogin::verification_url) and [`user_code`](DeviceCodeLogin::user_code), then
    /// [`wait`](DeviceCodeLogin::wait).
    ///
    /// # Errors
    /// [`Error::Rpc`], also when the login service cannot be reached, and all that a call can fail with.
    fn login_chatgpt_device_code(&self) -> impl Future<Output = Result<DeviceCodeLogin>> + Send;
}

impl LoginExt for Codex {
    async fn login_chatgpt(&self) -> Result<ChatgptLogin> {
        let params = LoginAccountParams::Chatgpt(ChatgptLoginAccountParams::default());
        match begin(self, params).await? {
            (LoginAccountResponse::Chatgpt(started), events) => {
                let login = Login { codex: self.clone(), id: started.login_id, events, has_ended: false };
                Ok(ChatgptLogin { auth_url: started.auth_url, login })
            }
            (other, _) => Err(unexpected(&other)),
        }
    }

    async fn login_chatgpt_device_code(&self) -> Result<DeviceCodeLogin> {
        match begin(self, LoginAccountParams::ChatgptDeviceCode).await? {
            (LoginAccountResponse::ChatgptDeviceCode(started), events) => {
                let login = Login { codex: self.clone(), id: started.login_id, events, has_ended: false };
                let (verification_url, user_code) = (started.verification_url, started.user_code);
                Ok(DeviceCodeLogin { verification_url, user_code, login })
            }
            (other, _) => Err(unexpected(&other)),
        }
    }
}

/// Starts a login. The subscription is older than the request, because the end of the login may come before the answer.
async fn begin(codex: &Codex, params: LoginAccountParams) -> Result<(LoginAccountResponse, EventStream)> {
    let events = codex.subscribe_kept(Topic::logins());
    Ok((codex.call::<request::AccountLoginStart>(params).await?, events))
}

/// The error has only the kind of the answer, because the answer may hold a secret.
fn unexpected(response: &LoginAccountResponse) -> Error {
    let problem = format!("it is of the kind {:?}, which was not asked for", response.wire_tag());
    Error::InvalidInput { what: "the answer to account/login/start".to_owned(), problem }
}

#[derive(Debug)]
struct Login {
    codex: Codex,
    id: String,
    events: EventStream,
    has_ended: bool,
}

impl Login {
    async fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
        if self.has_ended {
            let problem = "its end was waited for already".to_owned();
            return Err(Error::InvalidInput { what: "the login".to_owned(), problem });
        }
        while let Some(event) = self.events.next().await {
            let event = event?;
            if let Event::Restarted(restarted) = &event {
                return Err(Error::Restarted(restarted.closed.clone()));
            }
            if let Some(ServerNotification::AccountLoginCompleted(completed)) = event.essential().as_deref()
                && completed.login_id.as_ref() == Some(&self.id)
            {
                self.has_ended = true;
                return Ok(completed.clone());
            }
        }
        Err(Error::Closed(self.codex.closed().await))
    }

    async fn cancel(&self) -> Result<CancelLoginAccountStatus> {
        let params = CancelLoginAccountParams::new(self.id.as_str());
        Ok(self.codex.call::<request::AccountLoginCancel>(params).await?.status)
    }
}

macro_rules! login_methods {
    () => {
        /// Returns the login's id.
        pub fn login_id(&self) -> &str {
            &self.login.id
        }

        /// Waits for the end of the login (`account/login/completed`), whose `success` and `error` tell the outcome. There is no time
        /// limit. Cancel safe.
        ///
        /// # Errors
        /// [`Error::Closed`], [`Error::Restarted`].
        pub async fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
            self.login.wait().await
        }

        /// Cancels the login (`account/login/cancel`).
        ///
        /// # Errors
        /// [`Error::Rpc`], and all that a call can fail with.
        pub async fn cancel(&self) -> Result<CancelLoginAccountStatus> {
            self.login.cancel().await
        }
    };
}

/// A login in a browser. Dropping it does not cancel the login.
#[derive(Debug)]
pub struct ChatgptLogin {
    auth_url: String,
    login: Login,
}

impl ChatgptLogin {
    /// Returns the URL to send the user to.
    pub fn auth_url(&self) -> &str {
        &self.auth_url
    }

    login_methods!();
}

/// A login on another device. Dropping it does not cancel the login.
#[derive(Debug)]
pub struct DeviceCodeLogin {
    verification_url: String,
    user_code: String,
    login: Login,
}

impl DeviceCodeLogin {
    /// Returns the URL at which the user enters the code.
    pub fn verification_url(&self) -> &str {
        &self.verification_url
    }

    /// Returns the code.
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    login_methods!();
}

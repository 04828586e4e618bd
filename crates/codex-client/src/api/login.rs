//! Logging in and out, and the account.

use std::sync::Arc;

use codex_types::route::PeekedIds;
use codex_types::rpc::Request as _;
use codex_types::{
    AccountLoginCompletedNotification, ApiKeyLoginAccountParams, CancelLoginAccountParams, CancelLoginAccountStatus,
    ChatgptLoginAccountParams, GetAccountParams, GetAccountResponse, LoginAccountParams, LoginAccountResponse,
    ServerNotification, request,
};

use crate::api::call_options::CallOptions;
use crate::api::codex::Codex;
use crate::error::{Error, Result};
use crate::events::essentials;
use crate::events::{EventStream, Queue, Subscription, Topic};
use crate::rpc::call::Answer;
use crate::rpc::raw;
use crate::rpc::secret::Secret;

impl Codex {
    /// Logs in with an API key (`account/login/start`). The runtime keeps it in its `CODEX_HOME`.
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn login_api_key(&self, key: impl Into<Secret>) -> Result<()> {
        let params = LoginAccountParams::ApiKey(ApiKeyLoginAccountParams::new(key.into().expose()));
        self.call::<request::AccountLoginStart>(params).await.map(drop)
    }

    /// Begins a login with ChatGPT in a browser (`account/login/start`): send the user to
    /// [`auth_url`](ChatgptLogin::auth_url), then [`wait`](ChatgptLogin::wait).
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn login_chatgpt(&self) -> Result<ChatgptLogin> {
        let (response, login) = self.login(LoginAccountParams::Chatgpt(ChatgptLoginAccountParams::default())).await?;
        match response {
            LoginAccountResponse::Chatgpt(started) => Ok(ChatgptLogin { auth_url: started.auth_url, login }),
            other => Err(unexpected(&other)),
        }
    }

    /// Begins a login with ChatGPT on another device (`account/login/start`): show the user
    /// [`verification_url`](DeviceCodeLogin::verification_url) and [`user_code`](DeviceCodeLogin::user_code), then
    /// [`wait`](DeviceCodeLogin::wait).
    ///
    /// # Errors
    /// [`Error::Rpc`], also when the login service cannot be reached.
    pub async fn login_chatgpt_device_code(&self) -> Result<DeviceCodeLogin> {
        let (response, login) = self.login(LoginAccountParams::ChatgptDeviceCode).await?;
        match response {
            LoginAccountResponse::ChatgptDeviceCode(started) => {
                Ok(DeviceCodeLogin { verification_url: started.verification_url, user_code: started.user_code, login })
            }
            other => Err(unexpected(&other)),
        }
    }

    async fn login(&self, params: LoginAccountParams) -> Result<(LoginAccountResponse, Login)> {
        let queue = Queue::new(self.event_limits());
        let subscription = Arc::new(self.router().subscribe(Topic::starting_login(), queue));
        let bound = subscription.clone();
        let method = request::AccountLoginStart::METHOD;
        let mut call = self.prepare(method, raw::params(method, &params)?, CallOptions::new());
        call.observers.add(Box::new(move |answer| bind(answer, &bound)));
        let result = self.send(call).await?;
        let response: LoginAccountResponse = self.router().decode_log().decode(method, &result)?;
        let id = match &response {
            LoginAccountResponse::Chatgpt(started) => started.login_id.clone(),
            LoginAccountResponse::ChatgptDeviceCode(started) => started.login_id.clone(),
            other => return Err(unexpected(other)),
        };
        Ok((response, Login { codex: self.clone(), id, events: EventStream::new(subscription) }))
    }

    /// Who is logged in (`account/read`).
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn account(&self) -> Result<GetAccountResponse> {
        self.call::<request::AccountRead>(GetAccountParams::default()).await
    }

    /// Refreshes the tokens and reads who is logged in (`account/read`).
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn account_refreshed(&self) -> Result<GetAccountResponse> {
        // The next release may have more fields.
        #[allow(clippy::needless_update)]
        let params = GetAccountParams { refresh_token: Some(true), ..GetAccountParams::default() };
        self.call::<request::AccountRead>(params).await
    }

    /// Logs out (`account/logout`).
    ///
    /// # Errors
    /// [`Error::Rpc`].
    pub async fn logout(&self) -> Result<()> {
        self.call::<request::AccountLogout>(()).await.map(drop)
    }
}

/// The login has an id now: its end is told from those of others.
fn bind(answer: &Answer, subscription: &Subscription) {
    if let Some(result) = answer.result()
        && let Some(login) = PeekedIds::of(result).ids().login
    {
        subscription.bind(Topic::login(login));
    }
}

/// Without what it holds: it may be a secret.
fn unexpected(response: &LoginAccountResponse) -> Error {
    let problem = format!("it is of the kind {:?}, which was not asked for", response.wire_tag());
    Error::invalid("the answer to account/login/start", problem)
}

#[derive(Debug)]
struct Login {
    codex: Codex,
    id: String,
    events: EventStream,
}

impl Login {
    async fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
        while let Some(event) = self.events.next().await {
            let event = event?;
            let Some(notification) = event.notification() else { continue };
            if let ServerNotification::AccountLoginCompleted(completed) = essentials::of(notification).into_owned() {
                return Ok(completed);
            }
        }
        match self.codex.is_closing() {
            true => Err(Error::Closed(self.codex.closed().await)),
            false => Err(Error::invalid("the login", "its end was waited for already")),
        }
    }

    async fn cancel(&self) -> Result<CancelLoginAccountStatus> {
        let params = CancelLoginAccountParams::new(self.id.as_str());
        Ok(self.codex.call::<request::AccountLoginCancel>(params).await?.status)
    }
}

macro_rules! login_methods {
    () => {
        /// The login's id.
        pub fn login_id(&self) -> &str {
            &self.login.id
        }

        /// Waits until the user is done, or the login ends otherwise (`account/login/completed`): look at its `success` and
        /// `error`. There is no time limit. Cancel safe: it can be waited for again.
        ///
        /// # Errors
        /// [`Error::Closed`].
        pub async fn wait(&mut self) -> Result<AccountLoginCompletedNotification> {
            self.login.wait().await
        }

        /// Gives it up (`account/login/cancel`).
        ///
        /// # Errors
        /// [`Error::Rpc`].
        pub async fn cancel(&self) -> Result<CancelLoginAccountStatus> {
            self.login.cancel().await
        }
    };
}

/// A login in a browser that was begun. Dropping it does not cancel it.
#[derive(Debug)]
pub struct ChatgptLogin {
    auth_url: String,
    login: Login,
}

impl ChatgptLogin {
    /// Where to send the user.
    pub fn auth_url(&self) -> &str {
        &self.auth_url
    }

    login_methods!();
}

/// A login on another device that was begun. Dropping it does not cancel it.
#[derive(Debug)]
pub struct DeviceCodeLogin {
    verification_url: String,
    user_code: String,
    login: Login,
}

impl DeviceCodeLogin {
    /// Where the user enters the code.
    pub fn verification_url(&self) -> &str {
        &self.verification_url
    }

    /// The code.
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    login_methods!();
}

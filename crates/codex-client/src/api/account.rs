//! The account: login with a key, logout, and the current account. Logins with a browser are in codex-kit.

use codex_types::{ApiKeyLoginAccountParams, GetAccountParams, GetAccountResponse, LoginAccountParams, request};

use crate::api::codex::Codex;
use crate::error::{Error, Result};
use crate::rpc::secret::Secret;

impl Codex {
    /// Logs in with an API key (`account/login/start`). The runtime keeps the key in its `CODEX_HOME`.
    ///
    /// # Errors
    /// [`Error::InvalidInput`] when the key is blank, because the runtime would store a blank key as a login; [`Error::Rpc`].
    pub async fn login_api_key(&self, key: impl Into<Secret>) -> Result<()> {
        let key = key.into();
        if key.expose().trim().is_empty() {
            return Err(Error::invalid("the API key", "the key is blank; check that the variable with the key is set"));
        }
        let params = LoginAccountParams::ApiKey(ApiKeyLoginAccountParams::new(key.expose()));
        self.call::<request::AccountLoginStart>(params).await.map(drop)
    }

    /// Reads who is logged in (`account/read`).
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

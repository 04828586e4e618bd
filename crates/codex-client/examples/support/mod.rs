//! The switch between the mock and the real service, for the examples alone. A program of your own has nothing like it: it
//! begins with `Codex::start().await?`.

use codex_client::CodexConfig;
use codex_testkit::{MockResponses, Reply, TestHome};

/// Where an example runs. Keep it until the client is closed: dropped, it ends the mock and removes its folders.
pub(crate) struct Session {
    mock: Option<(MockResponses, TestHome)>,
}

/// With `--mock` on the command line: the real runtime, with a model on this machine that gives these replies in their order,
/// and then `ok`. Without it: your own Codex, with your login and settings.
pub(crate) async fn session(script: impl IntoIterator<Item = Reply>) -> Session {
    if !std::env::args().any(|argument| argument == "--mock") {
        return Session { mock: None };
    }
    let mock = MockResponses::start().await.expect("a port of this machine");
    script.into_iter().for_each(|reply| mock.push(reply));
    let homes = std::env::current_exe().expect("the example's path").with_file_name("homes");
    let home = TestHome::new(Some(&homes), &mock.base_url()).expect("folders beside the example");
    Session { mock: Some((mock, home)) }
}

impl Session {
    /// What to start the client with.
    pub(crate) fn config(&self) -> CodexConfig {
        match &self.mock {
            None => CodexConfig::new(),
            Some((_, home)) => CodexConfig::new().envs(home.environment()).cwd(home.workspace()),
        }
    }
}

//! Drives a runtime through a fixed set of turns, and reports which were right.

use std::{path::Path, time::Duration};

use anyhow::Context as _;
use codex_client::{
    Codex, CodexConfig,
    types::{
        CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse, FileChangeApprovalDecision,
        FileChangeRequestApprovalResponse,
        server_request::{ItemCommandExecutionRequestApproval, ItemFileChangeRequestApproval},
    },
};
use codex_testkit::{MockResponses, TestHome};
use serde::Serialize;

use crate::scenes;

/// The time limit of one scene.
const LIMIT: Duration = Duration::from_secs(60);

/// The command that the client declines. The client accepts all other commands.
pub(crate) const DECLINED: &str = "touch declined";

/// The outcome of one scene.
#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    scene: &'static str,
    /// The reason why the scene failed, or null.
    problem: Option<String>,
}

/// A client, the mock model, and their private home.
pub(crate) struct Stage {
    pub(crate) codex: Codex,
    pub(crate) mock: MockResponses,
    pub(crate) home: TestHome,
    pub(crate) config: CodexConfig,
}

impl Stage {
    async fn open(runtime: &Path, homes: &Path) -> anyhow::Result<Self> {
        let mock = MockResponses::start().await?;
        let top = format!("chatgpt_base_url = \"{}/backend-api\"\n", mock.url());
        let home = TestHome::with_config(Some(homes), &mock.base_url(), &top, "")?;
        let mut config = CodexConfig::new().codex_bin(runtime).envs(home.environment()).cwd(home.workspace());
        for name in TestHome::scrubbed() {
            config = config.env_remove(name);
        }
        let config = config
            .on::<ItemCommandExecutionRequestApproval, _, _>(|request| {
                let is_declined = request.command.as_deref().is_none_or(|command| command.contains(DECLINED));
                let (yes, no) = (CommandExecutionApprovalDecision::Accept, CommandExecutionApprovalDecision::Decline);
                async move { Ok(CommandExecutionRequestApprovalResponse::new(if is_declined { no } else { yes })) }
            })
            .on::<ItemFileChangeRequestApproval, _, _>(async |_| {
                Ok(FileChangeRequestApprovalResponse::new(FileChangeApprovalDecision::Accept))
            });
        let codex = Codex::start_with(config.clone()).await.context("the runtime does not start")?;
        Ok(Self { codex, mock, home, config })
    }
}

macro_rules! scenes {
    ($stage:ident, $outcomes:ident: $($name:ident)*) => {
        $($outcomes.push(outcome(stringify!($name), scenes::$name(&$stage)).await);)*
    };
}

/// Runs every scene, one after the other, with one client.
pub(crate) async fn all(runtime: &Path, homes: &Path) -> anyhow::Result<Vec<Outcome>> {
    let stage = Stage::open(runtime, homes).await?;
    let mut outcomes = Vec::new();
    scenes!(stage, outcomes: text stream accepted_command declined_command accepted_change tool failure interrupt
        thread_list models resume);
    Ok(outcomes)
}

async fn outcome(scene: &'static str, playing: impl Future<Output = anyhow::Result<()>>) -> Outcome {
    let problem = match tokio::time::timeout(LIMIT, playing).await {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(format!("{error:#}")),
        Err(_) => Some(format!("it did not end within {} s", LIMIT.as_secs())),
    };
    Outcome { scene, problem }
}

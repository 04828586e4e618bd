//! The metadata of the runtime, and its models.
//!
//! ```text
//! cargo run -p codex-client --example models_and_metadata    # with your own login
//! cargo example models_and_metadata                          # with a mock model, without an account
//! ```

use codex_client::{Codex, CodexConfig, Result, types};

#[tokio::main]
async fn main() -> Result<()> {
    let config = CodexConfig::new().client_name("my-tool", "1.2.3").client_title("My tool");
    let codex = Codex::start_with(config).await?;

    // The client reads the metadata once, at its start.
    let metadata = codex.metadata();
    match &metadata.version {
        Some(version) => println!("runtime {version}, types of {}", types::CODEX_VERSION),
        None => println!("a runtime without a version"),
    }
    println!("the same version: {}", metadata.is_pinned_version());
    println!("on {}", metadata.platform_os());
    println!("the model service sees: {}", metadata.user_agent());

    let models = codex.models().await?.data;
    for model in &models {
        let mark = if model.is_default { " (default)" } else { "" };
        let efforts: Vec<_> =
            model.supported_reasoning_efforts.iter().map(|option| option.reasoning_effort.to_string()).collect();
        println!("model {}{mark}: effort {}", model.id, efforts.join(", "));
    }
    // Hidden models are not meant for a menu. A program can use them by their ids.
    let all = codex.models_with_hidden().await?.data;
    println!("{} models are shown, and {} more are there", models.len(), all.len() - models.len());
    codex.close().await
}

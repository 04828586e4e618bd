//! A client whose server is the test, over a stream in memory.

use codex_client::{Codex, CodexConfig, transport};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream};

use super::soon;

/// The server's side of a connection.
pub(crate) struct Wire(BufReader<DuplexStream>);

impl Wire {
    /// Connects a client over a stream that holds this many bytes, and answers its `initialize`.
    pub(crate) async fn open(bytes: usize, config: CodexConfig) -> (Codex, Self) {
        let (client, server) = tokio::io::duplex(bytes);
        let (read, write) = tokio::io::split(client);
        let mut wire = Self(BufReader::new(server));
        let greet = async {
            wire.line().await;
            wire.write(
                r#"{"id":1,"result":{"userAgent":"me/0.171.0","codexHome":"/","platformFamily":"","platformOs":""}}"#,
            )
            .await;
            wire.write("\n").await;
            assert!(wire.line().await.contains("initialized"));
        };
        let (codex, ()) = tokio::join!(Codex::connect(transport::io(read, write), config), greet);
        (codex.expect("a client"), wire)
    }

    /// Reads the next line of the client.
    pub(crate) async fn line(&mut self) -> String {
        let mut line = String::new();
        soon("a line of the client", self.0.read_line(&mut line)).await.expect("text");
        line
    }

    pub(crate) async fn write(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).await.expect("the client reads");
    }
}

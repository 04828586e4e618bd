//! The task that writes.

use std::sync::Arc;

use tokio::sync::mpsc;

use super::Shared;
use crate::error::ClosedReason;
use crate::transport::Writer;

/// How many messages go out at once, at most.
const BATCH: usize = 64;

/// Writes until this side wants to end, then closes the other side's input.
pub(super) async fn run(mut writer: Writer, mut messages: mpsc::Receiver<String>, shared: Arc<Shared>) {
    let mut stop = shared.stop.subscribe();
    let writing = async {
        let mut batch = Vec::with_capacity(BATCH);
        while messages.recv_many(&mut batch, BATCH).await > 0 {
            writer.write(&mut batch).await?;
        }
        std::io::Result::Ok(())
    };
    tokio::select! {
        biased;
        _ = stop.wait_for(Option::is_some) => {}
        written = writing => {
            if let Err(error) = written {
                shared.stop(ClosedReason::Io(error.to_string()));
            }
        }
    }
    // Nobody gets a place in the queue any more.
    messages.close();
    // A WebSocket says goodbye behind all that it still holds, and the other side may read nothing more.
    if tokio::time::timeout(shared.limits.shutdown_grace, writer.close()).await.is_err() {
        tracing::debug!("the other side does not read, and is left without a goodbye");
    }
}

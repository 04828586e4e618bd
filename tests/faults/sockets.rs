//! Sockets whose servers are silent.

use std::time::Duration;

use codex_client::{CallOptions, ErrorKind};
use codex_kit::SocketOptions;
use codex_testkit::fake::{Reaction, Script, Step};
use serde_json::json;

use super::support::section::rows;
use super::support::{Client, Kind, Outcome, SOCKETS, Stage, Way, check_section, describe, failed, same_cause, within};

pub(super) const TITLE: &str = "Sockets";

#[test]
fn sockets() {
    let rows = rows! {
        "the server takes the connection and never answers the upgrade request", SOCKETS, stalled;
        "the machine of the runtime vanishes: nothing arrives, not even answers to pings", SOCKETS, vanished;
    };
    check_section(concat!(module_path!(), "::sockets"), super::SECTIONS, TITLE, rows);
}

/// The operating system makes the connection, and the server never takes it. The limit is short, or longer where the connection itself
/// could not be made within it.
async fn stalled(stage: Stage) -> Outcome {
    let mut limit = Duration::from_millis(1);
    loop {
        let (text, address) = connect_to_stalled(&stage, limit).await;
        if !text.contains("the connection was not made") {
            let text = text.replace(&address, "ADDRESS").replace(&format!("{limit:?}"), "the limit");
            return Outcome::new(text, "no call is possible", "no call is possible");
        }
        limit *= 2;
    }
}

/// Returns the error, and the address in it.
async fn connect_to_stalled(stage: &Stage, limit: Duration) -> (String, String) {
    let options = SocketOptions::new().connect_time_limit(limit);
    let (path, kind) = (stage.path("stalled"), stage.kind);
    let (connected, address) = if stage.way == Way::WebSocket {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("ws://{}", listener.local_addr().expect("its address"));
        let address = url.clone();
        let connected = match kind {
            Kind::Async => within("the end", codex_kit::websocket_with(&url, &options)).await,
            Kind::Blocking => {
                let connecting = move || codex_kit::blocking::websocket_with(&url, &options);
                within("the end", tokio::task::spawn_blocking(connecting)).await.expect("no panic")
            }
        };
        (connected, address)
    } else {
        // The socket of an earlier attempt may still exist.
        let _ = std::fs::remove_file(&path);
        let _listener = std::os::unix::net::UnixListener::bind(&path).expect("a socket");
        let address = format!("the socket {}", path.display());
        let connected = match kind {
            Kind::Async => within("the end", codex_kit::unix_socket_with(&path, &options)).await,
            Kind::Blocking => {
                let connecting = move || codex_kit::blocking::unix_socket_with(&path, &options);
                within("the end", tokio::task::spawn_blocking(connecting)).await.expect("no panic")
            }
        };
        (connected, address)
    };
    (describe(&failed(connected)), address)
}

/// Returns a client whose server is silent from now on, and the interval of its pings. The interval is short, or longer where the client
/// itself could not start within it.
async fn silent(stage: &mut Stage) -> (Client, Duration) {
    let mut interval = Duration::from_millis(10);
    loop {
        stage.socket_options = SocketOptions::new().keepalive(interval);
        let script = Script::new().once("account/read", Reaction::usual().then(Step::StopReading));
        if let Ok(client) = stage.start_with(script, Stage::config().shutdown_grace(Duration::from_millis(1))).await {
            match client.call("account/read", json!({})).await {
                Ok(_) => return (client, interval),
                Err(error) => assert_eq!(error.kind(), ErrorKind::Closed),
            }
            client.close().await;
        }
        interval *= 2;
    }
}

async fn vanished(mut stage: Stage) -> Outcome {
    let (client, interval) = silent(&mut stage).await;
    let options = CallOptions::new().time_limit(None);
    let call = client.call_with("model/list", json!({}), options.clone());
    let (call, other) = tokio::join!(call, client.call_with("model/list", json!({}), options));
    let (call, other) = (failed(call), failed(other));
    same_cause(&call, &[other]);
    let text = describe(&call).replace(&format!("{:?}", interval * 2), "two intervals of `SocketOptions::keepalive`");
    Outcome::new(text, "the same error", client.fails_at_once(&call).await)
}

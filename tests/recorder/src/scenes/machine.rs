//! Files, commands and searches that need no model.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::Error;

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("machine: files", files),
        scene!("machine: commands", commands),
        scene!("machine: processes", processes).experimental(),
        scene!("machine: fuzzy search", fuzzy),
        scene!("machine: windows", windows),
    ]
}

async fn files(stage: &Stage) -> Result<(), Error> {
    let path = |name: &str| stage.workspace(name);
    stage.call("fs/createDirectory", json!({ "path": path("dir/sub"), "recursive": true })).await?;
    stage.call("fs/watch", json!({ "watchId": "watch-1", "path": path("dir") })).await?;
    let position = stage.server.position();
    let write = json!({ "path": path("dir/a.txt"), "dataBase64": STANDARD.encode("a file") });
    stage.call("fs/writeFile", write).await?;
    stage.after(position, "fs/changed").await?;
    stage.call("fs/unwatch", json!({ "watchId": "watch-1" })).await?;
    stage.call("fs/readFile", json!({ "path": path("dir/a.txt") })).await?;
    stage.call("fs/getMetadata", json!({ "path": path("dir/a.txt") })).await?;
    stage.call("fs/readDirectory", json!({ "path": path("dir") })).await?;
    let copy = json!({
        "sourcePath": path("dir"),
        "destinationPath": path("copy"),
        "recursive": true,
    });
    stage.call("fs/copy", copy).await?;
    stage.call("fs/remove", json!({ "path": path("copy"), "recursive": true, "force": true })).await?;
    stage.try_call("fs/readFile", json!({ "path": path("none") })).await?;
    Ok(())
}

async fn commands(stage: &Stage) -> Result<(), Error> {
    let free = json!({ "type": "dangerFullAccess" });
    let one = json!({ "command": ["printf", "out"], "sandboxPolicy": free, "timeoutMs": 10_000 });
    stage.call("command/exec", one).await?;
    stage.try_call("command/exec", json!({ "command": ["printf", "sandboxed"] })).await?;
    stage.try_call("command/exec", json!({ "command": [] })).await?;
    let open = |id: &str, tty: bool| {
        let mut params = json!({
            "command": ["cat"],
            "processId": id,
            "tty": tty,
            "streamStdin": true,
            "streamStdoutStderr": true,
            "sandboxPolicy": free,
        });
        if tty {
            params["size"] = json!({ "rows": 24, "cols": 80 });
        }
        params
    };
    let write = |id: &str, close: bool| json!({ "processId": id, "deltaBase64": STANDARD.encode("hello\n"), "closeStdin": close });
    // The answer to `command/exec` comes when the command has ended.
    let piped = stage.request("command/exec", open("piped", false))?;
    stage.call("command/exec/write", write("piped", true)).await?;
    stage.server.answer_to(piped).await?;
    let tty = stage.request("command/exec", open("tty", true))?;
    let position = stage.server.position();
    stage.call("command/exec/write", write("tty", false)).await?;
    stage.after(position, "command/exec/outputDelta").await?;
    let size = json!({ "processId": "tty", "size": { "rows": 40, "cols": 100 } });
    stage.call("command/exec/resize", size).await?;
    stage.call("command/exec/terminate", json!({ "processId": "tty" })).await?;
    stage.server.answer_to(tty).await?;
    stage.try_call("command/exec/terminate", json!({ "processId": "none" })).await?;
    Ok(())
}

async fn processes(stage: &Stage) -> Result<(), Error> {
    let spawn = |handle: &str, tty: bool, command: &str| {
        json!({
            "command": ["sh", "-c", command],
            "processHandle": handle,
            "cwd": stage.home.workspace(),
            "tty": tty,
            "streamStdin": true,
            "streamStdoutStderr": true,
        })
    };
    let exited = |handle: &'static str| move |params: &Value| params["processHandle"] == handle;
    stage.call("process/spawn", spawn("piped", false, "cat; exit 3")).await?;
    let write = json!({
        "processHandle": "piped",
        "deltaBase64": STANDARD.encode("hello\n"),
        "closeStdin": true,
    });
    stage.call("process/writeStdin", write).await?;
    stage.server.notification("process/exited", exited("piped")).await?;
    stage.call("process/spawn", spawn("tty", true, "cat")).await?;
    let size = json!({ "processHandle": "tty", "size": { "rows": 40, "cols": 100 } });
    stage.call("process/resizePty", size).await?;
    stage.call("process/kill", json!({ "processHandle": "tty" })).await?;
    stage.server.notification("process/exited", exited("tty")).await?;
    stage.try_call("process/kill", json!({ "processHandle": "none" })).await?;
    Ok(())
}

async fn fuzzy(stage: &Stage) -> Result<(), Error> {
    stage.home.write("src/needle.rs", "")?;
    let roots = json!([stage.home.workspace()]);
    let search = json!({ "query": "needle", "roots": roots });
    stage.call("fuzzyFileSearch", search).await?;
    if !stage.has("fuzzyFileSearch/sessionStart") {
        return Ok(());
    }
    let session = json!({ "sessionId": "search-1", "roots": roots });
    stage.call("fuzzyFileSearch/sessionStart", session).await?;
    let update = json!({ "sessionId": "search-1", "query": "need" });
    stage.call("fuzzyFileSearch/sessionUpdate", update).await?;
    stage.after(0, "fuzzyFileSearch/sessionCompleted").await?;
    stage.call("fuzzyFileSearch/sessionStop", json!({ "sessionId": "search-1" })).await?;
    Ok(())
}

async fn windows(stage: &Stage) -> Result<(), Error> {
    stage.try_call("windowsSandbox/readiness", Value::Null).await?;
    let setup = json!({ "mode": "unelevated" });
    let answer = stage.try_call("windowsSandbox/setupStart", setup).await?;
    if answer["started"] == true {
        stage.after(0, "windowsSandbox/setupCompleted").await?;
    }
    Ok(())
}

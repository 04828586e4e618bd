//! The life of threads: list, read, fork, resume, archive, revert, compact, review.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Error, Reply};

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("threads: reading", reading),
        scene!("threads: life", life),
        // No schema of a method names the setting. The releases with the setting also have this method.
        scene!("threads: end", end)
            .top("thread_unload_delay_secs = 0\n")
            .needs("thread/attachment/add", "the setting `thread_unload_delay_secs`"),
        scene!("threads: revert", revert),
        scene!("threads: compaction", compaction),
        scene!("threads: review", review),
        scene!("threads: plan", plan),
        scene!("threads: sections", sections),
    ]
}

/// Starts a thread with several kinds of items in its turns. Returns the ids of the thread and of its turns.
async fn filled(stage: &Stage) -> Result<(String, Vec<String>), Error> {
    let thread = stage.thread(json!({ "sandbox": "danger-full-access" })).await?;
    stage.mock.push(Reply::new().reasoning(&["Look."], &[]).message("The first answer."));
    let first = stage.run(&thread, "the first question").await?;
    let patch = "*** Begin Patch\n*** Add File: a.txt\n+a\n*** End Patch";
    let calls = Reply::new().command("fill-1", "printf filled", None).patch("fill-2", patch);
    stage.mock.push(calls);
    stage.mock.push(Reply::new().web_search("needle").message("The second answer."));
    let second = stage.run(&thread, "the second question").await?;
    stage.mock.push(Reply::http(500, json!({ "error": { "message": "no" } })));
    let third = stage.run(&thread, "a question that fails").await?;
    Ok((thread, vec![first, second, third]))
}

async fn reading(stage: &Stage) -> Result<(), Error> {
    let (thread, turns) = filled(stage).await?;
    let id = json!({ "threadId": thread });
    let with = |more: Value| {
        let mut params = id.clone();
        super::super::stage::merge(&mut params, more);
        params
    };
    stage.call("thread/read", id.clone()).await?;
    stage.call("thread/read", with(json!({ "includeTurns": true }))).await?;
    for view in ["notLoaded", "summary", "full"] {
        stage.call("thread/turns/list", with(json!({ "itemsView": view, "limit": 2 }))).await?;
    }
    let newest = json!({ "sortDirection": "desc", "limit": 1 });
    stage.call("thread/turns/list", with(newest)).await?;
    let list = stage.try_call("thread/items/list", with(json!({ "limit": 3 }))).await?;
    let more = json!({
        "turnId": turns[1],
        "deferOutput": { "commandExecution": true, "mcpToolCall": true },
    });
    stage.try_call("thread/items/list", with(more)).await?;
    let item = list["data"][0]["id"].as_str().or(list["data"][0]["item"]["id"].as_str());
    let one = json!({ "turnId": turns[0], "itemIds": [item.unwrap_or("none")] });
    stage.try_call("thread/items/read", with(one)).await?;
    let paged = stage.thread(paginated(stage)).await?;
    stage.run(&paged, "a paginated thread").await?;
    let list = stage.try_call("thread/items/list", json!({ "threadId": paged, "limit": 1 })).await?;
    let cursor = list["nextCursor"].clone();
    stage.try_call("thread/items/list", json!({ "threadId": paged, "cursor": cursor })).await?;
    let (turn, item) = (&list["data"][0]["turnId"], &list["data"][0]["item"]["id"]);
    let anchor = json!({ "threadId": paged, "cursor": { "type": "item", "itemId": item } });
    stage.try_call("thread/items/list", anchor).await?;
    let one = json!({ "threadId": paged, "turnId": turn, "itemIds": [item] });
    stage.try_call("thread/items/read", one).await?;
    stage.call("thread/list", json!({})).await?;
    let filtered = json!({
        "limit": 1,
        "sortKey": "updated_at",
        "sortDirection": "asc",
        "modelProviders": ["mock"],
        "sourceKinds": ["vscode", "appServer"],
        "cwd": stage.home.workspace(),
        "searchTerm": "question",
    });
    stage.call("thread/list", filtered).await?;
    stage.call("thread/loaded/list", json!({ "limit": 5 })).await?;
    stage.call("thread/search", json!({ "searchTerm": "question" })).await?;
    let search = with(json!({ "searchTerm": "answer" }));
    stage.try_call("thread/searchOccurrences", search).await?;
    stage.try_call("thread/timeline/list", id.clone()).await?;
    stage.try_call("thread/memory/read", id.clone()).await?;
    // No schema has these legacy methods, and clients use them.
    for (method, params) in [
        ("getConversationSummary", json!({ "conversationId": thread })),
        ("gitDiffToRemote", json!({ "cwd": stage.home.workspace() })),
        ("getAuthStatus", json!({ "includeToken": false, "refreshToken": false })),
    ] {
        stage.server.try_call(method, params).await?;
    }
    Ok(())
}

/// Returns the params of a paginated thread, or no params if the runtime lacks paginated threads.
fn paginated(stage: &Stage) -> Value {
    match stage.has("thread/items/read") {
        true => json!({ "historyMode": "paginated" }),
        false => json!({}),
    }
}

async fn life(stage: &Stage) -> Result<(), Error> {
    let (thread, turns) = filled(stage).await?;
    let id = json!({ "threadId": thread });
    stage.call("thread/name/set", json!({ "threadId": thread, "name": "A name" })).await?;
    let git = json!({ "sha": "abc", "branch": "main", "originUrl": null });
    let metadata = json!({ "threadId": thread, "gitInfo": git });
    stage.call("thread/metadata/update", metadata).await?;
    let item = json!({
        "type": "message",
        "role": "developer",
        "content": [{ "type": "input_text", "text": "injected" }],
    });
    stage.call("thread/inject_items", json!({ "threadId": thread, "items": [item] })).await?;
    stage.call("thread/fork", id.clone()).await?;
    let fork = json!({ "threadId": thread, "lastTurnId": turns[0], "ephemeral": true });
    stage.try_call("thread/fork", fork).await?;
    stage.call("thread/resume", id.clone()).await?;
    stage.call("thread/unsubscribe", id.clone()).await?;
    let position = stage.server.position();
    stage.call("thread/archive", id.clone()).await?;
    stage.after(position, "thread/archived").await?;
    stage.call("thread/list", json!({ "archived": true })).await?;
    stage.call("thread/unarchive", id.clone()).await?;
    let again = json!({ "threadId": thread, "model": "gpt-5.4", "personality": "pragmatic" });
    stage.call("thread/resume", again).await?;
    stage.run(&thread, "after the resume").await?;
    // The runtime refuses the call, because forks still need the history of the thread.
    stage.try_call("thread/delete", id).await?;
    let options = json!({
        "model": "gpt-5.5",
        "sandbox": "workspace-write",
        "baseInstructions": "Be brief.",
        "developerInstructions": "Be kind.",
        "personality": "none",
        "serviceTier": null,
        "serviceName": "kit",
        "ephemeral": true,
        "sessionStartSource": "clear",
        "config": { "model_verbosity": "low" },
    });
    stage.thread(options).await?;
    Ok(())
}

async fn end(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "to be unloaded").await?;
    let id = json!({ "threadId": thread });
    stage.call("thread/unsubscribe", id.clone()).await?;
    stage.after(0, "thread/closed").await?;
    let position = stage.server.position();
    stage.call("thread/delete", id.clone()).await?;
    stage.after(position, "thread/deleted").await?;
    stage.try_call("thread/resume", id).await?;
    Ok(())
}

async fn revert(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let mut turns = Vec::new();
    for number in 0..3 {
        turns.push(stage.run(&thread, &format!("question {number}")).await?);
    }
    let params = json!({ "threadId": thread, "beforeTurnId": turns[2] });
    stage.try_call("thread/revert", params).await?;
    let legacy = json!({ "threadId": thread, "numTurns": 1 });
    stage.try_call("thread/rollback", legacy).await?;
    let params = json!({ "threadId": thread, "beforeTurnId": "none" });
    stage.try_call("thread/revert", params).await?;
    stage.call("thread/read", json!({ "threadId": thread, "includeTurns": true })).await?;
    let paged = stage.thread(paginated(stage)).await?;
    stage.run(&paged, "one").await?;
    let turn = stage.run(&paged, "two").await?;
    let params = json!({ "threadId": paged, "beforeTurnId": turn });
    stage.try_call("thread/revert", params).await?;
    Ok(())
}

async fn compaction(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "something to be compacted").await?;
    stage.mock.push(Reply::text("A summary of it all."));
    let position = stage.server.position();
    stage.call("thread/compact/start", json!({ "threadId": thread })).await?;
    stage.after(position, "turn/completed").await?;
    stage.run(&thread, "after it").await?;
    Ok(())
}

async fn review(stage: &Stage) -> Result<(), Error> {
    stage.home.write("a.txt", "a\n")?;
    for arguments in [vec!["init", "-q", "-b", "main"], vec!["add", "-A"]] {
        // Without the program `git`, the review continues without a repository.
        let mut git = tokio::process::Command::new("git");
        let _ = git.args(arguments).current_dir(stage.home.workspace()).output().await;
    }
    let thread = stage.thread(json!({ "sandbox": "read-only" })).await?;
    let findings = json!({
        "findings": [{
            "title": "[P1] It is wrong",
            "body": "It should be right.",
            "confidence_score": 0.9,
            "priority": 1,
            "code_location": {
                "absolute_file_path": stage.workspace("a.txt"),
                "line_range": { "start": 1, "end": 1 },
            },
        }],
        "overall_correctness": "patch is incorrect",
        "overall_explanation": "One thing is wrong.",
        "overall_confidence_score": 0.8,
    });
    let targets = [
        json!({ "type": "uncommittedChanges" }),
        json!({ "type": "baseBranch", "branch": "main" }),
        json!({ "type": "commit", "sha": "abc", "title": "A commit" }),
        json!({ "type": "custom", "instructions": "Look at a.txt." }),
    ];
    for target in targets {
        stage.mock.clear();
        stage.mock.push(Reply::text(&findings.to_string()));
        let params = json!({ "threadId": thread, "target": target, "delivery": "inline" });
        let position = stage.server.position();
        let answer = stage.try_call("review/start", params).await?;
        if !answer.is_null() {
            stage.after(position, "turn/completed").await?;
        }
    }
    Ok(())
}

async fn plan(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "begin").await?;
    let params = json!({ "threadId": thread, "markdown": "# Plan\n\n- act\n" });
    stage.try_call("thread/prepareApprovedPlan", params).await?;
    Ok(())
}

async fn sections(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "begin").await?;
    let look = json!({ "icon": "star", "color": "blue" });
    let section = json!({ "name": "Section", "appearance": look });
    let made = stage.call("threadSection/create", section).await?;
    let id = made["section"]["id"].as_str().unwrap_or("none").to_owned();
    let update = json!({ "sectionId": id, "name": "Renamed" });
    stage.call("threadSection/update", update).await?;
    stage.call("threadSection/list", json!({})).await?;
    let into = json!({ "threadId": thread, "sectionId": id });
    stage.call("thread/section/move", into).await?;
    stage.call("thread/list", json!({ "sectionId": id })).await?;
    stage.call("thread/section/move", json!({ "threadId": thread, "sectionId": null })).await?;
    stage.call("threadSection/delete", json!({ "sectionId": id })).await?;
    let key = json!({ "attachmentType": "note", "identityKey": "note-1" });
    let mut add = json!({ "threadId": thread, "payload": { "text": "a note" } });
    super::super::stage::merge(&mut add, key.clone());
    stage.call("thread/attachment/add", add).await?;
    stage.call("thread/attachment/list", json!({ "threadId": thread })).await?;
    stage.call("thread/attachmentOwner/list", key.clone()).await?;
    let mut remove = json!({ "threadId": thread });
    super::super::stage::merge(&mut remove, key);
    stage.call("thread/attachment/remove", remove).await?;
    Ok(())
}

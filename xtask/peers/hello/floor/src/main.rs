//! The smallest program without a client: start, one thread, one turn, close, with the standard library only. The program prints the
//! lines of the runtime as they are.

use std::io::{BufRead as _, BufReader, Error, Write as _};
use std::process::{Command, Stdio};

fn main() -> Result<(), Error> {
    let mut child = Command::new("codex").arg("app-server").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = child.stdin.take().ok_or_else(|| Error::other("no stdin"))?;
    let mut lines = BufReader::new(child.stdout.take().ok_or_else(|| Error::other("no stdout"))?).lines();
    let mut read_until = |text: &str| -> Result<String, Error> {
        for line in &mut lines {
            let line = line?;
            if line.contains(text) {
                return Ok(line);
            }
            println!("{line}");
        }
        Err(Error::other("the runtime ended early"))
    };
    let client = r#"{"name":"hello","version":"0"}"#;
    writeln!(input, r#"{{"id":0,"method":"initialize","params":{{"clientInfo":{client},"capabilities":null}}}}"#)?;
    read_until(r#""id":0"#)?;
    writeln!(input, r#"{{"method":"initialized"}}"#)?;
    writeln!(input, r#"{{"id":1,"method":"thread/start","params":{{}}}}"#)?;
    let answer = read_until(r#"{"id":1"#)?;
    let id = answer.split(r#""thread":{"id":""#).nth(1).and_then(|rest| rest.split('"').next());
    let id = id.ok_or_else(|| Error::other("the thread has no id"))?;
    let text = r#"[{"type":"text","text":"Describe this project."}]"#;
    writeln!(input, r#"{{"id":2,"method":"turn/start","params":{{"threadId":"{id}","input":{text}}}}}"#)?;
    read_until(r#""turn/completed""#)?;
    drop(input);
    child.wait()?;
    Ok(())
}

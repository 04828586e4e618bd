//! The steps of a login that a person does in the browser.

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use codex_testkit::Error;

/// Confirms an authorization page: visits its `redirect_uri` with a code, and follows the
/// redirects.
///
/// # Errors
/// Returns an error if the URL is not an authorization page, or if no server listens at the `redirect_uri`.
pub async fn authorize(url: &str) -> Result<(), Error> {
    let missing = |what: &str| Error::Unexpected(format!("the address {url} has no {what}"));
    let redirect = query(url, "redirect_uri").ok_or_else(|| missing("redirect_uri"))?;
    let state = query(url, "state").ok_or_else(|| missing("state"))?;
    let mark = if redirect.contains('?') { '&' } else { '?' };
    let mut next = Some(format!("{redirect}{mark}code=code-1&state={state}"));
    while let Some(page) = next {
        next = visit(&page).await?;
    }
    Ok(())
}

/// Gets a page of this machine, and returns the target of its redirect.
async fn visit(url: &str) -> Result<Option<String>, Error> {
    let Some(rest) = url.strip_prefix("http://") else {
        return Ok(None);
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host.replace("localhost", "127.0.0.1")).await?;
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    // Some of these servers never close the connection, so the function reads only the head.
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => break,
            Ok(count) => head.extend_from_slice(&buffer[..count]),
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let headers = head.lines().filter_map(|line| line.split_once(": "));
    let location = headers.into_iter().find(|(name, _)| name.eq_ignore_ascii_case("location"));
    Ok(location.map(|(_, target)| match target.strip_prefix('/') {
        Some(path) => format!("http://{host}/{path}"),
        None => target.to_owned(),
    }))
}

/// Returns a decoded value of the query.
fn query(url: &str, name: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find(|(key, _)| *key == name)?.1;
    let mut decoded = Vec::new();
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        let code = (byte == b'%').then(|| [bytes.next(), bytes.next()]);
        decoded.push(match code {
            Some([Some(high), Some(low)]) => {
                let digits = [high, low];
                let digits = std::str::from_utf8(&digits).ok()?;
                u8::from_str_radix(digits, 16).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::query;

    #[test]
    fn values_of_a_query_are_decoded() {
        let url = "http://h/a?redirect_uri=http%3A%2F%2Fl%3A1%2Fcb&state=a-b";
        assert_eq!(query(url, "redirect_uri").as_deref(), Some("http://l:1/cb"));
        assert_eq!(query(url, "state").as_deref(), Some("a-b"));
        assert_eq!(query(url, "none"), None);
    }
}

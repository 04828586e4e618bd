//! The URL of a WebSocket. Every part that is not used is refused, and no part that may hold a secret is in an error.

use std::net::{IpAddr, Ipv6Addr};

/// The parts of a `ws://` or `wss://` URL.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) is_secure: bool,
    /// A name or an address, without brackets.
    pub(super) host: String,
    pub(super) port: u16,
    /// The path with the query, which begins with `/`.
    pub(super) path: String,
}

impl Address {
    /// Parses a URL. Returns what is wrong with it.
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        if let Some(character) = url.chars().find(|character| !character.is_ascii_graphic()) {
            return Err(format!("it has the character {character:?}, which a URL cannot have"));
        }
        let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
        let is_secure = match () {
            () if scheme.eq_ignore_ascii_case("ws") => false,
            () if scheme.eq_ignore_ascii_case("wss") => true,
            () => return Err("it must begin with ws:// or wss://".to_owned()),
        };
        if rest.contains('#') {
            return Err("it has a fragment (the part after #), which a WebSocket URL cannot have".to_owned());
        }
        let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        if authority.contains('@') {
            let problem = "it has a user name or a password before the @, which would not be sent; give a bearer token as the \
                           argument of `websocket`, or with `SocketOptions::token`";
            return Err(problem.to_owned());
        }
        let (host, port) = split_port(authority)?;
        let port = match port {
            Some(port) => parse_port(port)?,
            None if is_secure => 443,
            None => 80,
        };
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Ok(Self { is_secure, host: host.to_owned(), port, path })
    }

    /// Returns the URL without its path and query, for messages.
    pub(super) fn origin(&self) -> String {
        format!("{}://{}:{}", self.scheme(), self.bracketed(), self.port)
    }

    /// Returns the value of the header `Host`.
    pub(super) fn host_header(&self) -> String {
        match (self.is_secure, self.port) {
            (false, 80) | (true, 443) => self.bracketed(),
            (_, port) => format!("{}:{port}", self.bracketed()),
        }
    }

    /// Returns whether the host is this machine.
    pub(super) fn is_loopback(&self) -> bool {
        self.host.eq_ignore_ascii_case("localhost")
            || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    fn scheme(&self) -> &'static str {
        if self.is_secure { "wss" } else { "ws" }
    }

    fn bracketed(&self) -> String {
        if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() }
    }
}

/// Splits the host from the text of the port.
fn split_port(authority: &str) -> Result<(&str, Option<&str>), String> {
    let (host, port) = if let Some(rest) = authority.strip_prefix('[') {
        let (host, port) = rest.split_once(']').ok_or("its host begins with [ and has no ]")?;
        if host.parse::<Ipv6Addr>().is_err() {
            return Err("the host in brackets is not an IPv6 address (one with a zone cannot be used)".to_owned());
        }
        let port = match port.strip_prefix(':') {
            Some(port) => Some(port),
            None if port.is_empty() => None,
            None => return Err("a : and a port, or nothing, must follow the ] of its host".to_owned()),
        };
        return Ok((host, port));
    } else {
        match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        }
    };
    if port.is_some_and(|port| port.contains(':')) {
        return Err(
            "it has more than one : in its host; an IPv6 address stands in brackets, as in ws://[::1]:4500".to_owned()
        );
    }
    if host.is_empty() {
        return Err("it has no host".to_owned());
    }
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    if host.len() > 253 || !host.bytes().all(fits) {
        return Err("its host is not a name or an address".to_owned());
    }
    Ok((host, port))
}

fn parse_port(port: &str) -> Result<u16, String> {
    let number = if port.bytes().all(|byte| byte.is_ascii_digit()) { port.parse().unwrap_or(0) } else { 0 };
    if number == 0 {
        return Err(format!("its port is {port:?}, which is not a number from 1 to 65535"));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_url_are_found() {
        for (url, is_secure, host, port, path) in [
            ("ws://127.0.0.1:4500", false, "127.0.0.1", 4500, "/"),
            ("WS://LocalHost", false, "LocalHost", 80, "/"),
            ("wss://codex.example/a/b?c=d&e=@:/", true, "codex.example", 443, "/a/b?c=d&e=@:/"),
            ("wss://codex.example:65535?c", true, "codex.example", 65535, "/?c"),
            ("ws://[::1]:1/", false, "::1", 1, "/"),
            ("ws://[2001:db8::1]", false, "2001:db8::1", 80, "/"),
        ] {
            let expected = Address { is_secure, host: host.to_owned(), port, path: path.to_owned() };
            assert_eq!(Address::parse(url), Ok(expected), "{url}");
        }
        let address = Address::parse("ws://[::1]:4500/secret").expect("a URL");
        assert_eq!((address.origin(), address.host_header()), ("ws://[::1]:4500".into(), "[::1]:4500".into()));
        assert_eq!(Address::parse("wss://a.b:443/").expect("a URL").host_header(), "a.b");
    }

    #[test]
    fn a_part_that_cannot_be_used_is_refused_without_showing_it() {
        for (url, problem) in [
            ("ws://host:70000", "port is \"70000\", which is not a number from 1 to 65535"),
            ("ws://host:0", "from 1 to 65535"),
            ("ws://host:", "from 1 to 65535"),
            ("ws://host:+80", "from 1 to 65535"),
            ("ws://host:80a/", "from 1 to 65535"),
            ("ws://[::1]:99999", "from 1 to 65535"),
            ("ws://[::1]4500", "must follow the ]"),
            ("ws://[::1", "has no ]"),
            ("ws://[fe80::1%25eth0]:1", "not an IPv6 address"),
            ("ws://::1:4500", "stands in brackets"),
            ("ws://user:hush@host", "`SocketOptions::token`"),
            ("ws://hush@host:70000", "`SocketOptions::token`"),
            ("ws://", "has no host"),
            ("ws:///path", "has no host"),
            ("ws://:4500", "has no host"),
            ("ws://?hush", "has no host"),
            ("ws://ho%73t", "not a name"),
            ("ws://host/#hush", "fragment"),
            ("http://host", "ws:// or wss://"),
            ("unix:///tmp/hush", "ws:// or wss://"),
            ("host:4500", "ws:// or wss://"),
            ("", "ws:// or wss://"),
            ("ws://host/a b", "' '"),
            ("ws://host\r\nX: y", "'\\r'"),
            ("ws://hóst", "'ó'"),
        ] {
            let error = Address::parse(url).expect_err(url);
            assert!(error.contains(problem) && !error.contains("hush"), "{url}: {error}");
        }
    }
}

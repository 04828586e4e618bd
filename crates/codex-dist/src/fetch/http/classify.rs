//! The classification of failures by what a person can do about them.

use std::error::Error as StdError;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Response, StatusCode, Url};

use super::host;
use crate::error::{HttpError, HttpErrorKind, NetworkError, NetworkErrorKind};

/// Classifies a failure of the connection. `in_body` means that the answer had begun.
pub(super) fn network(action: &str, host: &str, error: reqwest::Error, in_body: bool) -> NetworkError {
    // The URL may contain a signature or a password.
    let error = error.without_url();
    let says = |needle: &str| {
        std::iter::successors(Some(&error as &dyn StdError), |error| (*error).source())
            .any(|error| error.to_string().contains(needle))
    };
    let kind = if says("dns error") {
        NetworkErrorKind::Dns
    } else if says("certificate") || says("HandshakeFailure") || says("tls") {
        NetworkErrorKind::Tls
    } else if error.is_timeout() {
        NetworkErrorKind::Timeout
    } else if error.is_connect() {
        NetworkErrorKind::Connect
    } else if in_body || says("before message completed") || says("onnection reset") {
        NetworkErrorKind::Truncated
    } else {
        NetworkErrorKind::Other
    };
    NetworkError { action: action.to_owned(), host: host.to_owned(), kind, source: Some(error.into()) }
}

/// Classifies an error status.
pub(super) fn status(action: &str, url: &Url, response: &Response) -> HttpError {
    let status = response.status();
    let headers = response.headers();
    let exhausted = number(headers, "x-ratelimit-remaining") == Some(0);
    let kind = match status {
        StatusCode::UNAUTHORIZED => HttpErrorKind::Unauthorized,
        StatusCode::TOO_MANY_REQUESTS => rate_limited(headers),
        StatusCode::FORBIDDEN if exhausted || headers.contains_key(RETRY_AFTER) => rate_limited(headers),
        StatusCode::FORBIDDEN => HttpErrorKind::Forbidden,
        StatusCode::NOT_FOUND | StatusCode::GONE => HttpErrorKind::NotFound,
        status if status.is_server_error() => HttpErrorKind::Server,
        _ => HttpErrorKind::Other,
    };
    HttpError {
        action: action.to_owned(),
        host: host(url),
        status: status.as_u16(),
        kind,
        retry_after: number(headers, RETRY_AFTER.as_str()).map(Duration::from_secs),
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

fn rate_limited(headers: &HeaderMap) -> HttpErrorKind {
    let lifts = if let Some(seconds) = number(headers, RETRY_AFTER.as_str()) {
        Some(format!("in {}", in_words(seconds)))
    } else {
        number(headers, "x-ratelimit-reset").map(|at| {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
            format!("at {} (in {})", utc(at), in_words(at.saturating_sub(now)))
        })
    };
    HttpErrorKind::RateLimited { lifts }
}

fn in_words(seconds: u64) -> String {
    match seconds {
        0..=119 => format!("{seconds} s"),
        120..=7_199 => format!("{} min", seconds.div_ceil(60)),
        7_200..=172_799 => format!("{} h", seconds.div_ceil(3_600)),
        _ => format!("{} days", seconds.div_ceil(86_400)),
    }
}

/// Formats a Unix time as a date, with Howard Hinnant's `civil_from_days`.
fn utc(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let z = days + 719_468;
    let (era, doe) = (z / 146_097, z % 146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_has_the_unit_that_people_use() {
        for (seconds, words) in [(5, "5 s"), (121, "3 min"), (3_600, "60 min"), (7_201, "3 h"), (200_000, "3 days")] {
            assert_eq!(in_words(seconds), words);
        }
    }

    #[test]
    fn a_unix_time_is_formatted_as_a_date() {
        assert_eq!(utc(0), "1970-01-01 00:00:00 UTC");
        assert_eq!(utc(951_782_400), "2000-02-29 00:00:00 UTC");
        assert_eq!(utc(1_795_255_200), "2026-11-21 10:00:00 UTC");
    }
}

//! What of an address settings know: the site it belongs to, and a mark for the page.

use crate::text::Hash;

/// The site an address belongs to: its host without `www.`; for a file all files together.
/// None where there is no site, for example `about:blank` or a page of the browser.
pub fn site_of(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {}
        "file" => return Some("files".to_owned()),
        _ => return None,
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = if host_and_port.starts_with('[') {
        host_and_port.split_inclusive(']').next()?
    } else {
        host_and_port.split(':').next()?
    };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// A mark for the page at an address, whatever part of it is jumped to; none where there is no site.
///
/// A hash, so that the settings tell nobody who opens them where the reader was.
pub fn page_mark(url: &str) -> Option<String> {
    site_of(url)?;
    let page = url.split('#').next()?;
    Some(Hash::of(page.as_bytes()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_its_host_without_www() {
        for (url, site) in [
            ("https://www.example.org/a?b#c", Some("example.org")),
            ("http://user:pw@News.Example.org:8080", Some("news.example.org")),
            ("http://[::1]:80/", Some("[::1]")),
            ("http://127.0.0.1:8787/sample.html", Some("127.0.0.1")),
            ("https://www.com/", Some("www.com")),
            ("file:///home/a.html", Some("files")),
            ("about:blank", None),
            ("chrome://settings", None),
            ("https:///", None),
            ("", None),
        ] {
            assert_eq!(site_of(url).as_deref(), site, "{url}");
        }
    }

    #[test]
    fn a_page_is_the_same_wherever_it_is_jumped_to() {
        let mark = page_mark("https://example.org/a?b=1");
        assert_eq!(mark.as_ref().map(String::len), Some(16));
        assert_eq!(page_mark("https://example.org/a?b=1#part"), mark);
        assert_ne!(page_mark("https://example.org/a?b=2"), mark);
        assert_eq!(page_mark("about:blank"), None);
    }
}

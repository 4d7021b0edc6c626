//! Settings: where the overlay is on. Kept as JSON under one storage key, read and changed by everyone through here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Format of these settings.
    pub version: u32,
    /// Whether the overlay is on where no site says otherwise.
    pub everywhere: bool,
    /// Sites with a choice of their own, each covering its subdomains.
    pub sites: BTreeMap<String, bool>,
}

/// The format written by this version.
pub const SETTINGS_VERSION: u32 = 1;

impl Default for Settings {
    fn default() -> Self {
        Self { version: SETTINGS_VERSION, everywhere: true, sites: BTreeMap::new() }
    }
}

impl Settings {
    /// Whether the overlay is on for an address. The rule of the closest parent domain decides.
    pub fn is_on(&self, url: &str) -> bool {
        let Some(site) = site_of(url) else { return false };
        let mut domain = site.as_str();
        loop {
            if let Some(&on) = self.sites.get(domain) {
                return on;
            }
            match domain.split_once('.') {
                Some((_, parent)) => domain = parent,
                None => return self.everywhere,
            }
        }
    }

    /// These settings with the site of an address switched.
    ///
    /// Rules below the site go, since the reader switches what the popup names: the site with all its subdomains.
    /// A rule that says what holds anyway is not kept.
    #[must_use]
    pub fn switched(mut self, url: &str, on: bool) -> Self {
        if let Some(site) = site_of(url) {
            let below = format!(".{site}");
            self.sites.retain(|rule, _| *rule != site && !rule.ends_with(&below));
            if self.is_on(url) != on {
                self.sites.insert(site, on);
            }
        }
        self
    }
}

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
    fn a_switch_covers_subdomains_and_nothing_else() {
        let settings = Settings::default().switched("https://www.example.org/x", false);
        for (url, on) in [
            ("https://example.org/", false),
            ("https://news.example.org/", false),
            ("https://notexample.org/", true),
            ("https://org/", true),
            ("about:blank", false),
        ] {
            assert_eq!(settings.is_on(url), on, "{url}");
        }
    }

    #[test]
    fn a_subdomain_may_differ_until_its_site_is_switched() {
        let off = Settings::default().switched("https://example.org/", false);
        let mixed = off.switched("https://live.example.org/", true);
        assert!(mixed.is_on("https://live.example.org/") && !mixed.is_on("https://example.org/"));
        let back = mixed.switched("https://example.org/", true);
        assert_eq!(back, Settings::default());
    }
}

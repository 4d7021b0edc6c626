//! Platforms as data: the hosts they answer on, where an address holds the handle, which handles they allow.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A place where an entity publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Telegram, t.me.
    Telegram,
    /// X, formerly Twitter.
    X,
    /// YouTube.
    YouTube,
    /// VKontakte.
    Vk,
    /// Facebook.
    Facebook,
    /// Instagram.
    Instagram,
    /// TikTok.
    TikTok,
    /// Rumble.
    Rumble,
    /// A website of its own; the handle is its host name.
    Web,
}

struct Grammar {
    platform: Platform,
    name: &'static str,
    hosts: &'static [&'static str],
    /// What may stand between host and handle.
    prefixes: &'static [&'static str],
    /// Fewest and most characters of a handle.
    length: (usize, usize),
    /// Allowed beside ASCII letters, digits and underscore.
    also: &'static [char],
}

/// Lengths: Telegram 5 to 32 (older ones 4), X 4 to 15, YouTube 3 to 30, VK 5 to 32, Facebook 5 to 50, Instagram 30, TikTok 2 to 24,
/// as each states in its help; Rumble states none.
const GRAMMARS: [Grammar; 8] = [
    Grammar {
        platform: Platform::Telegram,
        name: "Telegram",
        hosts: &["t.me", "telegram.me", "telegram.dog", "web.telegram.org"],
        prefixes: &["s/", ""],
        length: (4, 32),
        also: &[],
    },
    Grammar {
        platform: Platform::X,
        name: "X",
        hosts: &["x.com", "twitter.com", "mobile.twitter.com"],
        prefixes: &["@", ""],
        length: (1, 15),
        also: &[],
    },
    Grammar {
        platform: Platform::YouTube,
        name: "YouTube",
        hosts: &["youtube.com", "m.youtube.com"],
        prefixes: &["@", "c/", "user/"],
        length: (3, 30),
        also: &['-', '.'],
    },
    Grammar {
        platform: Platform::Vk,
        name: "VK",
        hosts: &["vk.com", "m.vk.com"],
        prefixes: &[""],
        length: (3, 32),
        also: &['.'],
    },
    Grammar {
        platform: Platform::Facebook,
        name: "Facebook",
        hosts: &["facebook.com", "m.facebook.com", "fb.com"],
        prefixes: &[""],
        length: (5, 50),
        also: &['.'],
    },
    Grammar {
        platform: Platform::Instagram,
        name: "Instagram",
        hosts: &["instagram.com"],
        prefixes: &[""],
        length: (1, 30),
        also: &['.'],
    },
    Grammar {
        platform: Platform::TikTok,
        name: "TikTok",
        hosts: &["tiktok.com", "m.tiktok.com"],
        prefixes: &["@"],
        length: (2, 24),
        also: &['.'],
    },
    Grammar {
        platform: Platform::Rumble,
        name: "Rumble",
        hosts: &["rumble.com"],
        prefixes: &["c/", "user/"],
        length: (1, 50),
        also: &['-'],
    },
];

impl Platform {
    /// The name readers know it by.
    pub fn name(self) -> &'static str {
        self.grammar().map_or("Web", |grammar| grammar.name)
    }

    /// The public address of a handle.
    pub fn address(self, handle: &str) -> String {
        match self.grammar() {
            Some(grammar) => {
                let before = match self {
                    Platform::YouTube | Platform::TikTok => "@",
                    Platform::Rumble => "c/",
                    _ => "",
                };
                format!("https://{}/{before}{handle}", grammar.hosts[0])
            }
            None => format!("https://{handle}/"),
        }
    }

    /// Whether the platform allows such a handle (written without `@`).
    pub fn allows(self, handle: &str) -> bool {
        match self.grammar() {
            Some(grammar) => {
                let (least, most) = grammar.length;
                (least..=most).contains(&handle.len()) && handle.chars().all(|c| grammar.accepts(c))
            }
            None => handle.contains('.') && handle.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')),
        }
    }

    /// The platform that a page belongs to, told from its address.
    pub fn of_page(url: &str) -> Option<Platform> {
        let host = without_scheme(url).split(['/', '?', '#', ':']).next()?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        GRAMMARS.iter().find(|grammar| grammar.hosts.contains(&host)).map(|grammar| grammar.platform)
    }

    /// The key under which a pack keeps a handle.
    pub fn key(self, handle: &str) -> String {
        format!("{}/{}", self.name(), handle).to_ascii_lowercase()
    }

    fn grammar(self) -> Option<&'static Grammar> {
        GRAMMARS.iter().find(|grammar| grammar.platform == self)
    }
}

impl Grammar {
    fn accepts(&self, c: char) -> bool {
        c.is_ascii_alphanumeric() || c == '_' || self.also.contains(&c)
    }

    /// Length of the handle that `rest` starts with, if the platform allows it.
    fn handle_length(&self, rest: &str) -> Option<usize> {
        let handle = rest.split(|c| !self.accepts(c)).next()?.trim_end_matches(['.', '-']);
        self.platform.allows(handle).then_some(handle.len())
    }
}

/// Where a link leads, if that is to a handle or to what stands under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// The platform.
    pub platform: Platform,
    /// The handle, as written, without `@`.
    pub handle: &'a str,
    /// Whether it goes on behind the handle, as to a post.
    pub is_deeper: bool,
}

impl<'a> Address<'a> {
    /// Reads a whole address, scheme included.
    pub fn of(href: &'a str) -> Option<Self> {
        let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/')?;
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        let grammar = GRAMMARS.iter().find(|grammar| grammar.hosts.contains(&host))?;
        grammar.prefixes.iter().find_map(|prefix| {
            let from = path.strip_prefix(prefix)?;
            let (handle, rest) = from.split_at(grammar.handle_length(from)?);
            let is_whole = rest.is_empty() || rest.starts_with(['/', '?', '#']);
            let is_deeper = rest.trim_start_matches('/').chars().next().is_some_and(|c| !matches!(c, '?' | '#'));
            is_whole.then_some(Self { platform: grammar.platform, handle, is_deeper })
        })
    }

    /// The key under which a pack keeps the handle.
    pub fn key(&self) -> String {
        self.platform.key(self.handle)
    }
}

/// An address or `@handle` in a running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The whole of it, scheme included.
    pub span: Span,
    /// The platform it leads to.
    pub platform: Platform,
    /// The handle, as written, without `@`.
    pub handle: Span,
    /// Whether it is written as an address rather than as `@handle`.
    pub is_address: bool,
}

/// Finds the addresses of handles in `text`, and `@handle` where the page belongs to a platform.
pub fn find_links(text: &str, page: Option<Platform>) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    // Most texts have none; going over all bytes without a branch is quicker than a search.
    let marks = text.bytes().fold(0, |marks, byte| marks | u8::from(byte == b'/') | u8::from(byte == b'@'));
    if marks == 0 {
        return links;
    }
    for (at, _) in text.match_indices(['/', '@']) {
        let found = if text[at..].starts_with('@') { at_handle(text, at, page) } else { address(text, at) };
        if let Some(link) = found
            && links.last().is_none_or(|last| last.span.end <= link.span.start)
        {
            links.push(link);
        }
    }
    links
}

fn at_handle(text: &str, at: usize, page: Option<Platform>) -> Option<Link> {
    let grammar = page?.grammar()?;
    let before = text[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '_')) {
        return None;
    }
    let start = at + 1;
    let end = start + grammar.handle_length(&text[start..])?;
    Some(Link {
        span: Span { start: at, end },
        platform: grammar.platform,
        handle: Span { start, end },
        is_address: false,
    })
}

/// The address whose host ends at the slash at `slash`.
fn address(text: &str, slash: usize) -> Option<Link> {
    let host_start = text[..slash]
        .rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
        .map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
    let host = text[host_start..slash].to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let grammar = GRAMMARS.iter().find(|grammar| grammar.hosts.contains(&host))?;
    let before = &text[..host_start];
    let scheme =
        ["https://", "http://"].iter().find(|scheme| before.ends_with(**scheme)).map_or(0, |scheme| scheme.len());
    if scheme == 0 && before.ends_with(['/', '@', '_']) {
        return None;
    }
    let rest = &text[slash + 1..];
    let rest_start = slash + 1;
    let (start, length) = grammar.prefixes.iter().find_map(|prefix| {
        let handle = rest.strip_prefix(prefix)?;
        Some((rest_start + prefix.len(), grammar.handle_length(handle)?))
    })?;
    let handle = Span { start, end: start + length };
    Some(Link {
        span: Span { start: host_start - scheme, end: handle.end },
        platform: grammar.platform,
        handle,
        is_address: true,
    })
}

fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, url: &str) -> Vec<(String, String)> {
        find_links(text, Platform::of_page(url))
            .iter()
            .map(|link| (link.span.of(text).to_owned(), link.platform.key(link.handle.of(text))))
            .collect()
    }

    #[test]
    fn addresses_name_a_handle() {
        for (text, span, key) in [
            ("see https://t.me/sashakots.", "https://t.me/sashakots", "telegram/sashakots"),
            ("t.me/s/SashaKots/123", "t.me/s/SashaKots", "telegram/sashakots"),
            ("(www.x.com/rybar_force)", "www.x.com/rybar_force", "x/rybar_force"),
            ("https://www.youtube.com/@some-one?x", "https://www.youtube.com/@some-one", "youtube/some-one"),
            ("https://www.tiktok.com/@some.one/video/1", "https://www.tiktok.com/@some.one", "tiktok/some.one"),
            ("https://rumble.com/c/Someone", "https://rumble.com/c/Someone", "rumble/someone"),
        ] {
            assert_eq!(found(text, ""), [(span.to_owned(), key.to_owned())], "{text}");
        }
    }

    #[test]
    fn links_lead_to_a_handle_or_deeper() {
        let read = |href| Address::of(href).map(|address| (address.key(), address.is_deeper));
        for (href, key, is_deeper) in [
            ("https://t.me/sashakots", "telegram/sashakots", false),
            ("https://t.me/s/SashaKots/?before=3", "telegram/sashakots", false),
            ("http://www.x.com/rybar_force/status/123", "x/rybar_force", true),
            ("https://www.youtube.com/@some-one/videos", "youtube/some-one", true),
        ] {
            assert_eq!(read(href), Some((key.to_owned(), is_deeper)), "{href}");
        }
        for href in [
            "t.me/sashakots",
            "https://t.me",
            "https://t.me/",
            "https://x.com/some-one",
            "https://x.com/someone.html",
            "https://evil.com/t.me/rybar",
            "https://evil.com/https://t.me/rybar",
            "https://t.me@evil.com/rybar",
            "javascript:https://t.me/rybar",
        ] {
            assert_eq!(read(href), None, "{href}");
        }
    }

    #[test]
    fn at_handles_count_on_their_own_platform_only() {
        assert_eq!(
            found("@sashakots wrote", "https://t.me/s/other"),
            [("@sashakots".to_owned(), "telegram/sashakots".to_owned())]
        );
        assert_eq!(found("@sashakots wrote", "https://example.org/"), []);
        assert_eq!(found("mail@sashakots.ru", "https://t.me/other"), []);
    }

    #[test]
    fn other_addresses_are_left_alone() {
        for text in [
            "https://example.org/sashakots",
            "https://not.me/rybar",
            "t.me/",
            "a/b/c",
            "/",
            "evil.t.me/rybar",
            "https://evil.com/t.me/rybar",
        ] {
            assert_eq!(found(text, ""), [], "{text}");
        }
    }
}

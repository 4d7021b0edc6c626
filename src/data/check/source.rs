//! What a source must be: a public page with title, publisher, date and language, that says itself what it is named for.

use crate::pack::{Date, SourceRecord};

/// The kinds of a source.
const KINDS: [&str; 6] = ["press", "official-list", "official", "encyclopaedia", "study", "own"];

/// Checks one source.
pub(super) fn check(source: &SourceRecord, today: Date, problem: &mut impl FnMut(String)) {
    if !source.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        problem(format!("`{}` is no id of a source: use only a-z, 0-9 and -", source.id));
    }
    if !source.url.starts_with("https://") && !source.url.starts_with("http://") {
        problem(format!("`{}` is no public address: write one that starts with https://", source.url));
    }
    if is_no_source(&source.url) {
        problem(format!(
            "`{}` is program code or a copy of something else: name a page that says it itself",
            source.url
        ));
    }
    if TRACKING.iter().any(|parameter| source.url.contains(parameter)) {
        problem(format!("`{}` tells where its reader came from: cut that part off the address", source.url));
    }
    if source.title.trim().is_empty() || source.publisher.trim().is_empty() {
        problem("a source needs a title and a publisher: add them".to_owned());
    }
    if source.lang.is_empty() {
        problem("a source needs the language it is written in: add `lang`".to_owned());
    }
    if !KINDS.contains(&source.kind.as_str()) {
        problem(format!("`{}` is no kind of source: use one of {}", source.kind, KINDS.join(", ")));
    }
    if source.date.max(source.read).is_some_and(|date| date > today) {
        problem("the date lies in the future: correct it".to_owned());
    }
}

/// What advertisers hang on addresses.
const TRACKING: [&str; 4] = ["utm_", "fbclid=", "gclid=", "yclid="];

/// Hosts of program code, of copies of encyclopaedias, of messengers and of other sites, and of lists that anyone may write: no sources.
/// `news-pravda.com` is the network that the French agency Viginum described as Portal Kombat in February 2024: it copies what others publish.
const NO_SOURCES: [&str; 34] = [
    "github.com",
    "raw.githubusercontent.com",
    "gist.github.com",
    "githubusercontent.com",
    "github.io",
    "gitlab.com",
    "bitbucket.org",
    "pastebin.com",
    "huggingface.co",
    "kaggle.com",
    "wikiwand.com",
    "wikimili.com",
    "alchetron.com",
    "dbpedia.org",
    "everybodywiki.com",
    "fandom.com",
    "kiddle.co",
    "infogalactic.com",
    "wiki2.org",
    "theinfolist.com",
    "mediated.wiki",
    "shortpedia.net",
    "justapedia.org",
    "grokipedia.com",
    "academic-accelerator.com",
    "news-pravda.com",
    "group-telegram.com",
    "tgstat.com",
    "workers.dev",
    "translate.goog",
    "web.archive.org",
    "scour.ing",
    "reddit.com",
    "quora.com",
];

/// Whether an address is one of code, or of a copy of something else.
fn is_no_source(url: &str) -> bool {
    let host =
        url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_ascii_lowercase();
    NO_SOURCES.iter().any(|none| host == *none || host.strip_suffix(none).is_some_and(|rest| rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_copies_are_no_sources() {
        for (url, is_none) in [
            ("https://github.com/a/b", true),
            ("https://en.everybodywiki.com/X", true),
            ("https://WikiMili.com/en/X", true),
            ("https://francais.news-pravda.com/world/1", true),
            ("https://en.wikipedia.org/wiki/X", false),
            ("https://notgithub.com/", false),
            ("https://www.pravda.com.ua/", false),
        ] {
            assert_eq!(is_no_source(url), is_none, "{url}");
        }
    }
}

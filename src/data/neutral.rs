//! Words that have no place in a claim in our own voice, and sources that are none.
//!
//! The lists are short and plain on purpose: they catch slips, and a person still reads every line.

use crate::{names::WordList, text::Words};

/// A list of words and why one of them is out of place.
struct Rule {
    words: &'static WordList,
    why: &'static str,
}

static JUDGEMENT: WordList = WordList::new(
    "propagandist propagandistic propaganda notorious infamous controversial disgraced extremist radical fascist nazi hawkish dovish \
     conspiracy conspiracist crackpot troll mouthpiece puppet stooge crony thug warmonger hardliner pro discredited fake \
     liar lies hero heroic brave legendary respected renowned \
     prominent influential leading famous celebrated",
);

static SPECIAL: WordList = WordList::new(
    "jewish muslim islamic christian catholic orthodox protestant atheist hindu buddhist sunni shia gay lesbian bisexual transgender \
     homosexual ethnic ethnically disabled illness ill cancer diabetes depression alcoholic",
);

static PRIVATE: WordList = WordList::new(
    "born birthday birthplace wife husband married divorced son daughter father mother brother sister family lives home phone",
);

const RULES: [Rule; 3] = [
    Rule {
        words: &JUDGEMENT,
        why: "a judgement: say what the entity does, or move it to a `described` with who said it",
    },
    Rule { words: &SPECIAL, why: "personal data of a special kind, which is never recorded: leave it out" },
    Rule { words: &PRIVATE, why: "private life, which is never recorded: leave it out" },
];

/// What is wrong with a text in our own voice; the same words are fine within the name of something.
pub(super) fn out_of_place(text: &str) -> Option<String> {
    let words = Words::of(text);
    // "Leading" may begin a line, but "Jewish Chronicle" and "Orthodox Times" are names: a capital inside a line tells.
    let in_name = |index: usize| {
        index > 0 && words.as_slice().get(index).is_some_and(|word| word.case != crate::text::Case::Lower)
    };
    let mut own = words.all_folded().enumerate().filter(|(index, _)| !in_name(*index));
    own.find_map(|(_, word)| {
        let rule = RULES.iter().find(|rule| rule.words.has(word))?;
        Some(format!("`{word}` is {}", rule.why))
    })
}

/// Hosts of program code, of copies of encyclopaedias, and of lists that anyone may write: no sources.
const NO_SOURCES: [&str; 14] = [
    "github.com",
    "raw.githubusercontent.com",
    "gist.github.com",
    "gitlab.com",
    "bitbucket.org",
    "pastebin.com",
    "wikiwand.com",
    "alchetron.com",
    "dbpedia.org",
    "everybodywiki.com",
    "fandom.com",
    "kiddle.co",
    "infogalactic.com",
    "wiki2.org",
];

/// Whether an address is one of code, or of a copy of an encyclopaedia.
pub(super) fn is_no_source(url: &str) -> bool {
    let host =
        url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', '#', ':']).next().unwrap_or_default();
    NO_SOURCES.iter().any(|none| host == *none || host.strip_suffix(none).is_some_and(|rest| rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_out_of_place_are_told() {
        for (text, word) in [
            ("Notorious war correspondent.", Some("notorious")),
            ("Correspondent and a controversial blogger.", Some("controversial")),
            ("Commentator, born in Kyiv.", Some("born")),
            ("Jewish journalist.", Some("jewish")),
            ("Reporter of the Jewish Chronicle.", None),
            ("Spokesman of the Orthodox Church.", None),
            ("War correspondent of a newspaper.", None),
            ("", None),
        ] {
            let told = out_of_place(text);
            assert_eq!(told.is_some(), word.is_some(), "{text}: {told:?}");
            assert!(word.is_none_or(|word| told.is_some_and(|told| told.contains(word))), "{text}");
        }
    }

    #[test]
    fn code_and_copies_are_no_sources() {
        for (url, is_none) in [
            ("https://github.com/a/b", true),
            ("https://en.everybodywiki.com/X", true),
            ("https://en.wikipedia.org/wiki/X", false),
            ("https://notgithub.com/", false),
        ] {
            assert_eq!(is_no_source(url), is_none, "{url}");
        }
    }
}

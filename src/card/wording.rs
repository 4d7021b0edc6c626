//! The words of card, cast and popup, in one place.

use crate::{
    names::Platform,
    pack::{Date, When},
    protocol::{Confidence, Mention, Reason},
};

pub(super) const ROLES: &str = "Roles";
pub(super) const CHANNELS: &str = "Channels";
pub(super) const LISTINGS: &str = "Official lists and measures";
pub(super) const DESCRIBED: &str = "Described by others";
pub(super) const QUOTED: &str = "Quoted as a source by";
pub(super) const DIED: &str = "Died";
pub(super) const BY_KIND: &str = "By kind";
pub(super) const BY_COUNTRY: &str = "By country";
pub(super) const NO_COUNTRY: &str = "No country known";
pub(super) const NO_LINE: &str = "Nothing but the name is known here.";

/// The first letter as a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

pub(super) fn run_by(value: &str) -> String {
    format!("Run by {value}")
}

pub(super) fn affiliated(value: &str) -> String {
    format!("Affiliated with {value}")
}

pub(super) fn runs(value: &str) -> String {
    format!("Runs {value}")
}

pub(super) fn owned_by(value: &str) -> String {
    format!("Owned or paid for by {value}")
}

pub(super) fn owns(value: &str) -> String {
    format!("Owns or pays for {value}")
}

pub(super) fn succeeded_by(value: &str) -> String {
    format!("Succeeded by {value}")
}

/// "More than 500,000 followers on Telegram".
pub(super) fn audience(count: u64, metric: &str, qualifier: &str, platform: Platform) -> String {
    let number = thousands(count);
    let words = format!("{qualifier} {number} {metric} on {}", platform.name());
    capitalised(words.trim_start())
}

/// "600,000".
pub(super) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

pub(super) fn channel_on(platform: Platform) -> String {
    match platform {
        Platform::Web => "Website".to_owned(),
        other => format!("On {}", other.name()),
    }
}

pub(super) fn handle(platform: Platform, handle: &str) -> String {
    if platform == Platform::Web { handle.to_owned() } else { format!("@{handle}") }
}

/// The date a figure is from: "as of 5 Jan 2026".
pub(super) fn as_of(when: &When) -> String {
    when.latest().map(|date| format!("as of {}", date.in_words())).unwrap_or_default()
}

/// The date an opinion is from.
pub(super) fn date_of(when: &When) -> String {
    when.latest().map(|date| date.in_words()).unwrap_or_default()
}

/// The time of a role: "since 2014", "2014 – 2021", "as of 5 Jan 2026".
pub(super) fn when(when: &When) -> String {
    // "Since 9 Dec, as of 9 Dec" says one thing twice.
    let as_of = when.as_of.filter(|&as_of| when.from != Some(as_of));
    match (when.from, when.until, as_of) {
        (Some(from), Some(until), _) => format!("{} – {}", from.in_words(), until.in_words()),
        (None, Some(until), _) => format!("until {}", until.in_words()),
        (Some(from), None, None) => format!("since {}", from.in_words()),
        (Some(from), None, Some(as_of)) => format!("since {} · as of {}", from.in_words(), as_of.in_words()),
        (None, None, Some(as_of)) => format!("as of {}", as_of.in_words()),
        (None, None, None) => String::new(),
    }
}

/// Whose listings are sanctions lists; those of others ("undesirable organisations", a ban) are told by their own name.
const SANCTIONING: [&str; 10] =
    ["EU", "UK", "US", "Canada", "Ukraine", "Switzerland", "Australia", "Japan", "New Zealand", "UN Security Council"];

/// What the programme of a sanctions list is called, in words that stand in its name; others of the same states are no such lists
/// ("designation as a foreign mission", "broadcasting suspended").
const SANCTIONS: [&str; 14] = [
    "sanction",
    "Sanctions",
    "Regulation (E",
    "Special Economic Measures",
    "Executive Order",
    "UK regime",
    "OFAC",
    "Treasury Department",
    "restrictive measures",
    "CAATSA",
    "CYBER2",
    "NPWMD",
    "MAGNIT",
    "IRAN-",
];

fn is_sanctions_list(authority: &str, programme: &str) -> bool {
    SANCTIONING.contains(&authority)
        && SANCTIONS.iter().any(|word| programme.contains(word))
        && !programme.contains("broadcast")
}

/// "On 5 Jan 2026", above what was so then.
pub(super) fn on(date: Date) -> String {
    format!("On {}, the date of this page", date.in_words())
}

/// What a list is called, without its time.
pub(super) fn list(authority: &str, programme: &str) -> String {
    if is_sanctions_list(authority, programme) {
        format!("{authority} sanctions list")
    } else {
        format!("{authority}: {programme}")
    }
}

pub(super) fn not_yet(list: &str) -> String {
    format!("Not yet: {list}")
}

/// The span of a claim alone: "since 2014", "2014 – 2021", "until 2021".
pub(super) fn span(time: &When) -> String {
    when(&When { as_of: None, ..*time })
}

/// "EU sanctions list since 25 Feb 2023 · as of 17 Jul 2026" with the act, or the act itself with its time.
pub(super) fn listing(authority: &str, programme: &str, time: &When) -> (String, String) {
    let (name, time) = (list(authority, programme), when(time));
    if !is_sanctions_list(authority, programme) {
        return (name, time);
    }
    let gap = if time.starts_with("since") { " " } else { ", " };
    let text = if time.is_empty() { name } else { format!("{name}{gap}{time}") };
    (text, programme.to_owned())
}

/// Why the words are marked.
pub(super) fn why(mention: &Mention, name: &str) -> String {
    let surface = &mention.surface;
    match mention.reason {
        Reason::FullName => "Marked because the full name stands here.".to_owned(),
        Reason::Alias => format!("Marked because “{surface}” is a name that stands for {name}."),
        Reason::SurnameOfFullName => format!("Marked because the page names {name} in full elsewhere."),
        Reason::AliasWithEvidence => {
            format!("Marked because the text around “{surface}” speaks of a channel or an outlet.")
        }
        Reason::AliasWithRelated => {
            format!("Marked because the page also names people or outlets linked to “{surface}”.")
        }
        Reason::Handle => format!("Marked because “{surface}” is an account of {name}."),
        Reason::Link => format!("Marked because the link leads to an account of {name}."),
        Reason::SharedName => format!("Marked because “{surface}” is a name of more than one entry."),
    }
}

/// The caution above a card that may be about somebody else.
pub(super) fn caution(candidates: usize) -> String {
    if candidates > 1 {
        "Possible match: more than one entry bears this name.".to_owned()
    } else {
        "Possible match: this may be somebody else.".to_owned()
    }
}

/// "5 voices, 11 mentions".
pub(super) fn cast_summary(voices: usize, count: u32) -> String {
    format!("{}, {}", plural(voices as u64, "voice"), mentions(count))
}

/// "11 mentions".
pub(super) fn mentions(count: u32) -> String {
    plural(u64::from(count), "mention")
}

fn plural(count: u64, word: &str) -> String {
    format!("{} {word}{}", thousands(count), if count == 1 { "" } else { "s" })
}

pub(super) fn other_countries(count: usize) -> String {
    format!("{count} other countries")
}

/// What stands beside a voice whose mentions may all mean somebody else.
pub(super) fn cast_caution(surest: Confidence) -> &'static str {
    if surest == Confidence::Possible { "Possible match" } else { "" }
}

/// How sure, in a word.
pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Possible => "possible",
        Confidence::Probable => "probable",
        Confidence::Certain => "certain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_called_by_what_it_is() {
        let since = When { from: "2024-05-05".parse().ok(), ..When::default() };
        assert_eq!(
            listing("EU", "Regulation (EU) No 1", &since),
            ("EU sanctions list since 5 May 2024".to_owned(), "Regulation (EU) No 1".to_owned())
        );
        assert_eq!(listing("US", "Foreign Missions Act", &since).0, "US: Foreign Missions Act");
        assert_eq!(
            listing("Russia", "undesirable organisations", &since),
            ("Russia: undesirable organisations".to_owned(), "since 5 May 2024".to_owned())
        );
    }

    #[test]
    fn figures_read_as_the_press_writes_them() {
        assert_eq!(audience(600_000, "followers", "about", Platform::Telegram), "About 600,000 followers on Telegram");
        assert_eq!(audience(1_200, "followers", "", Platform::X), "1,200 followers on X");
        assert_eq!(thousands(999), "999");
        assert_eq!(cast_summary(1, 1), "1 voice, 1 mention");
        assert_eq!(cast_summary(5, 1_100), "5 voices, 1,100 mentions");
    }
}

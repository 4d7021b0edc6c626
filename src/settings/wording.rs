//! The words of the settings page: its lists, and what is said of a choice.

use super::{Hidden, Settings};
use crate::protocol::CastRow;

/// A row of a list: somebody hidden, or a site with a choice of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it is kept under.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What else is known of it; may be empty.
    pub about: String,
    /// What the button beside it does, for those who do not see the row.
    pub deed: String,
    /// Whether its switch is on.
    pub on: bool,
}

impl Settings {
    /// The sites with a choice of their own.
    pub fn listed_sites(&self) -> Vec<Listed> {
        let rows = self.sites.iter().map(|(site, &on)| {
            let name = if site == "files" { "Files on this computer" } else { site };
            let about = if on { "Shown" } else { "Not shown" };
            row(site, name, about.to_owned(), "Remove the choice for", on)
        });
        rows.collect()
    }

    /// Whom the reader has hidden: those that the dataset knows in its order, then the ids that it knows no longer.
    pub fn listed_hidden(&self, known: &[CastRow]) -> Vec<Listed> {
        let found = known.iter().filter_map(|known| {
            let hidden = self.hidden.get(&known.entity)?;
            Some(listed(&known.entity, &known.name, &known.kind, hidden))
        });
        let lost = self.hidden.iter().filter(|(id, _)| known.iter().all(|known| known.entity != **id));
        found.chain(lost.map(|(id, hidden)| listed(id, id, "No longer in the dataset", hidden))).collect()
    }

    /// How long a pointer rests, as the page writes it and as it is read aloud.
    pub fn dwell_words(&self) -> (String, String) {
        let seconds = format!("{}.{:02}", self.dwell / 1000, self.dwell % 1000 / 10);
        (format!("{seconds} s"), format!("{seconds} seconds"))
    }

    /// What is lost by starting afresh, beside the choices that can be seen at a glance.
    pub fn losses(&self) -> String {
        let lost = [count(self.sites.len(), "site"), count(self.hidden.len(), "hidden voice")];
        let lost: Vec<_> = lost.into_iter().flatten().collect();
        let also = if lost.is_empty() { String::new() } else { format!(", and {} forgotten", are(&lost)) };
        format!("Every choice on this page goes back to what it was at first{also}.")
    }
}

fn listed(id: &str, name: &str, kind: &str, hidden: &Hidden) -> Listed {
    row(id, name, format!("{kind} · {}", place(hidden)), "Show again:", true)
}

fn row(key: &str, name: &str, about: String, deed: &str, on: bool) -> Listed {
    Listed { key: key.to_owned(), name: name.to_owned(), about, deed: format!("{deed} {name}"), on }
}

fn place(hidden: &Hidden) -> String {
    match hidden {
        Hidden::Everywhere => "hidden everywhere".to_owned(),
        Hidden::On(pages) if pages.len() == 1 => "hidden on one page".to_owned(),
        Hidden::On(pages) => format!("hidden on {} pages", pages.len()),
    }
}

fn count(count: usize, thing: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("one {thing}")),
        _ => Some(format!("{count} {thing}s")),
    }
}

/// The verb goes with one thing or with several.
fn are(lost: &[String]) -> String {
    let is_one = lost.len() == 1 && lost.iter().all(|words| words.starts_with("one "));
    format!("{} {}", lost.join(" and "), if is_one { "is" } else { "are" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Confidence, Place};

    fn known(id: &str, name: &str) -> CastRow {
        CastRow {
            entity: id.to_owned(),
            name: name.to_owned(),
            kind: "Person · Russia".to_owned(),
            affiliation: String::new(),
            line: String::new(),
            count: 1,
            confidence: Confidence::Certain,
            caution: String::new(),
        }
    }

    #[test]
    fn whoever_is_hidden_is_listed_by_name() {
        let settings = Settings::default()
            .with_hidden("kots", Place::Page, "https://example.org/a")
            .with_hidden("kots", Place::Page, "https://example.org/b")
            .with_hidden("dugin", Place::Everywhere, "")
            .with_hidden("gone", Place::Page, "https://example.org/a");
        let rows = settings.listed_hidden(&[known("dugin", "Alexander Dugin"), known("kots", "Alexander Kots")]);
        let told: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.about.as_str())).collect();
        assert_eq!(
            told,
            [
                ("Alexander Dugin", "Person · Russia · hidden everywhere"),
                ("Alexander Kots", "Person · Russia · hidden on 2 pages"),
                ("gone", "No longer in the dataset · hidden on one page"),
            ]
        );
        assert_eq!((rows[1].key.as_str(), rows[1].deed.as_str()), ("kots", "Show again: Alexander Kots"));
    }

    #[test]
    fn sites_are_listed_with_their_choice() {
        let settings = Settings::default().chosen("site", "example.org", false).chosen("site", "files", true);
        let rows = settings.listed_sites();
        assert_eq!((rows[0].name.as_str(), rows[0].on), ("example.org", false));
        assert_eq!((rows[1].name.as_str(), rows[1].about.as_str()), ("Files on this computer", "Shown"));
    }

    #[test]
    fn a_rest_is_told_in_seconds() {
        for (dwell, words) in [("100", "0.10 s"), ("350", "0.35 s"), ("1000", "1.00 s"), ("1950", "1.95 s")] {
            assert_eq!(Settings::default().chosen("dwell", dwell, true).dwell_words().0, words);
        }
        assert_eq!(Settings::default().dwell_words().1, "0.35 seconds");
    }

    #[test]
    fn starting_afresh_says_what_is_lost() {
        let none = Settings::default();
        assert_eq!(none.losses(), "Every choice on this page goes back to what it was at first.");
        let site = none.chosen("site", "example.org", false);
        assert!(site.losses().ends_with(", and one site is forgotten."), "{}", site.losses());
        let both = site.with_hidden("kots", Place::Everywhere, "").with_hidden("dugin", Place::Everywhere, "");
        assert!(both.losses().ends_with(", and one site and 2 hidden voices are forgotten."), "{}", both.losses());
    }
}

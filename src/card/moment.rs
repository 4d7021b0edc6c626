//! The dates a card is seen from: today, and the day the page was published.

use crate::{pack::Date, protocol::Moment};

/// Both dates, where they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) today: Option<Date>,
    pub(super) published: Option<Date>,
}

impl Seen {
    /// Reads what whoever asks knows; a page's date that is none, or lies ahead, is passed over.
    pub(super) fn of(moment: &Moment) -> Self {
        let today: Option<Date> = moment.today.parse().ok();
        let is_past = |date: &Date| today.is_none_or(|today| *date <= today);
        let published = moment.published.iter().filter_map(|text| date_in(text)).find(is_past);
        Self { today, published }
    }

    /// The day of publication, if it is another day than today.
    pub(super) fn then(self) -> Option<Date> {
        self.published.filter(|published| Some(*published) != self.today)
    }
}

/// The day in "2026-01-05T10:00:00Z", or in a script of JSON-LD.
fn date_in(text: &str) -> Option<Date> {
    let text = text.trim();
    day(text).or_else(|| {
        // Scripts of pages are often no valid JSON, so the key is looked for rather than the whole parsed.
        let (_, behind) = text.split_once("\"datePublished\"")?;
        day(behind.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?)
    })
}

/// The day that a text begins with.
fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_date_that_is_one_counts() {
        for (published, wanted) in [
            (vec!["2022-03-01T10:00:00+01:00"], Some("2022-03-01")),
            (vec!["yesterday", "2022-03-01"], Some("2022-03-01")),
            (vec![r#"{"@type":"NewsArticle", "datePublished" : "2021-05-06T07:08:09Z"}"#], Some("2021-05-06")),
            (vec![r#"{"datePublished": "#, "2020-02-30", "2020-02-28"], Some("2020-02-28")),
            (vec!["2031-01-01", "2019-01-01"], Some("2019-01-01")),
            (vec!["", "é", "\"datePublished\""], None),
        ] {
            let published = published.into_iter().map(str::to_owned).collect();
            let seen = Seen::of(&Moment { today: "2026-11-25".to_owned(), published });
            assert_eq!(seen.published, wanted.map(|date| date.parse().unwrap()));
        }
    }
}

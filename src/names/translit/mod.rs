//! Transliteration between Cyrillic and Latin letters, as the press of several languages writes.
//!
//! Forms are made when a pack is built, one tradition a name, so that "Douguine" is found although the dataset says "Дугин".
//! Sources of the tables: BGN/PCGN, ISO 9, ICAO Doc 9303 for passports,
//! and the rules that German, French, Polish, Spanish and Romanian dictionaries and news agencies state.

mod given;
mod to_cyrillic;
mod to_latin;

pub use to_cyrillic::to_cyrillic;
pub use to_latin::to_latin;

/// A language written in Cyrillic, as far as its letters are read differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Russian, Bulgarian, and what is none of the others.
    Russian,
    /// Ukrainian.
    Ukrainian,
    /// Belarusian.
    Belarusian,
    /// Serbian and Macedonian, which have one letter a sound in both scripts.
    Serbian,
}

impl Source {
    /// The language of a name, from its code or else from its letters.
    pub fn of(lang: &str, name: &str) -> Self {
        let has = |letters: &str| name.to_lowercase().contains(|c| letters.contains(c));
        match lang.split('-').next().unwrap_or_default() {
            "uk" => Source::Ukrainian,
            "be" => Source::Belarusian,
            "sr" | "mk" => Source::Serbian,
            "ru" | "bg" => Source::Russian,
            _ if has("ў") => Source::Belarusian,
            _ if has("іїєґ") => Source::Ukrainian,
            _ if has("јљњћђџѓќѕ") => Source::Serbian,
            _ => Source::Russian,
        }
    }
}

/// Whether a name is written in Cyrillic letters.
pub fn is_cyrillic(name: &str) -> bool {
    name.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// A name with a capital at the start of each of its words.
fn with_capitals(name: &str) -> String {
    let mut starts = true;
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if starts {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        starts = !c.is_alphabetic();
    }
    out
}

/// Given name and surname of a name of two words, or of three with a patronymic between.
fn parts(name: &str) -> Option<(String, String)> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        [given, surname] => Some(((*given).to_owned(), (*surname).to_owned())),
        [given, middle, surname] if super::is_patronymic(&crate::text::fold(middle)) => {
            Some(((*given).to_owned(), (*surname).to_owned()))
        }
        _ => None,
    }
}

//! Distractors: names of people who are in no text, made up so that a list is as long as in real use.
//!
//! Each is a given name that real people have too, and a surname of one of three sorts:
//! one in five bears the surname of somebody on the list, with another given name;
//! one in five a surname that is nearly one on the list, with another letter or another ending of the language;
//! the others one to three syllables and an ending.
//! The same seed makes the same names.

use std::collections::HashSet;
use std::fmt::Write;

use anyhow::{Context, Result};

use crate::given_names;

/// How many names are added.
pub const COUNT: usize = 250_000;

/// How many people share a surname, on average.
const BEARERS: usize = 5;

/// What surnames are made of.
struct Sounds {
    consonants: &'static str,
    vowels: &'static str,
    /// Endings of men's names, and of their sisters'.
    endings: &'static [(&'static str, &'static str)],
}

const RU: Sounds = Sounds {
    consonants: "б в г д ж з к л м н п р с т х ч ш гр бр др кр пр тр ст сл",
    vowels: "а е и о у я",
    endings: &[
        ("ов", "ова"),
        ("ев", "ева"),
        ("ин", "ина"),
        ("ский", "ская"),
        ("енко", "енко"),
        ("ук", "ук"),
        ("ян", "ян"),
        ("ич", "ич"),
    ],
};

const UK: Sounds = Sounds {
    consonants: "б в г д ж з к л м н п р с т х ч ш гр бр др кр пр тр ст сл",
    vowels: "а е и і о у я",
    endings: &[
        ("енко", "енко"),
        ("ук", "ук"),
        ("чук", "чук"),
        ("ський", "ська"),
        ("ко", "ко"),
        ("ович", "ович"),
        ("ів", "ів"),
    ],
};

const PL: Sounds = Sounds {
    consonants: "b c d g j k l ł m n p r s sz t w z cz br gr kr pr tr st dr",
    vowels: "a e i o u y",
    endings: &[
        ("ski", "ska"),
        ("cki", "cka"),
        ("wicz", "wicz"),
        ("ak", "ak"),
        ("czyk", "czyk"),
        ("ek", "ek"),
        ("a", "a"),
        ("ny", "na"),
    ],
};

const CS: Sounds = Sounds {
    consonants: "b c č d h j k l m n p r ř s š t v z ž br hr kr pr tr st",
    vowels: "a e i o u á í",
    endings: &[
        ("ek", "ková"),
        ("ák", "áková"),
        ("ka", "ková"),
        ("ský", "ská"),
        ("ný", "ná"),
        ("ík", "íková"),
        ("a", "ová"),
        ("il", "ilová"),
    ],
};

const BG: Sounds = Sounds {
    consonants: "б в г д ж з к л м н п р с т х ц ч ш гр бр др кр пр тр ст",
    vowels: "а е и о у ъ",
    endings: &[("ов", "ова"), ("ев", "ева"), ("ски", "ска"), ("чев", "чева"), ("ин", "ина")],
};

const SL: Sounds = Sounds {
    consonants: "b c č d g h j k l m n p r s š t v z ž br gr kr pr tr st",
    vowels: "a e i o u",
    endings: &[
        ("ič", "ič"),
        ("nik", "nik"),
        ("ar", "ar"),
        ("ec", "ec"),
        ("šek", "šek"),
        ("ek", "ek"),
        ("an", "an"),
        ("čič", "čič"),
    ],
};

/// The distractors of a language as lines of a list of names; none is one of the names already on it.
pub fn lines(lang: &str, taken: &[String]) -> Result<String> {
    let names = names(lang, COUNT, taken).with_context(|| format!("no distractors are known for `{lang}`"))?;
    let mut lines = String::new();
    for (number, name) in names.iter().enumerate() {
        writeln!(lines, "other-{number}\tperson\t{name}")?;
    }
    Ok(lines)
}

fn names(lang: &str, count: usize, taken: &[String]) -> Option<Vec<String>> {
    let sounds = match lang {
        "ru" => RU,
        "uk" => UK,
        "pl" => PL,
        "cs" => CS,
        "bg" => BG,
        "sl" => SL,
        _ => return None,
    };
    let (men, women) = given_names::of(lang)?;
    let (men, women): (Vec<&str>, Vec<&str>) = (men.split_whitespace().collect(), women.split_whitespace().collect());
    let mut dice = Dice(0x51DE_1167);
    let surnames: Vec<(String, String)> = (0..count / BEARERS).map(|_| sounds.surname(&mut dice)).collect();
    let listed: Vec<&str> = taken.iter().filter_map(|name| Some(name.rsplit_once(' ')?.1)).collect();
    let mut seen: HashSet<String> = taken.iter().cloned().collect();
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let near = match dice.below(5) {
            _ if listed.is_empty() => None,
            0 => Some(((*dice.pick(&listed)).to_owned(), (*dice.pick(&listed)).to_owned())),
            1 => {
                let listed = dice.pick(&listed);
                Some(sounds.nearly(listed, &mut dice))
            }
            _ => None,
        };
        let (of_man, of_woman) = near.as_ref().unwrap_or_else(|| dice.pick(&surnames));
        let (given, surname) = match dice.below(2) {
            0 => (dice.pick(&men), of_man),
            _ => (dice.pick(&women), of_woman),
        };
        let name = format!("{given} {surname}");
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    Some(names)
}

impl Sounds {
    /// A surname that is nearly another: one letter is another one, or the last two letters are another ending.
    fn nearly(&self, surname: &str, dice: &mut Dice) -> (String, String) {
        let mut letters: Vec<char> = surname.chars().collect();
        if dice.below(2) == 0 || letters.len() < 4 {
            let vowels: Vec<char> = self.vowels.chars().filter(|c| *c != ' ').collect();
            let at = 1 + dice.below(letters.len().saturating_sub(1).max(1));
            let another = *dice.pick(&vowels);
            if let Some(letter) = letters.get_mut(at) {
                *letter = another;
            }
            let changed: String = letters.into_iter().collect();
            return (changed.clone(), changed);
        }
        let stem: String = letters[..letters.len() - 2].iter().collect();
        let (of_man, of_woman) = dice.pick(self.endings);
        (stem.clone() + of_man, stem + of_woman)
    }

    /// A surname as a man and as a woman bears it.
    fn surname(&self, dice: &mut Dice) -> (String, String) {
        let consonants: Vec<&str> = self.consonants.split(' ').collect();
        let vowels: Vec<&str> = self.vowels.split(' ').collect();
        let mut stem = String::new();
        for _ in 0..1 + dice.below(3) {
            stem += *dice.pick(&consonants);
            stem += *dice.pick(&vowels);
        }
        stem += *dice.pick(&consonants);
        let mut letters = stem.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let stem = first + letters.as_str();
        let (of_man, of_woman) = dice.pick(self.endings);
        (stem.clone() + of_man, stem + of_woman)
    }
}

/// SplitMix64: small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_many_different_and_the_same_each_time() {
        let made = names("ru", 2_000, &[]).unwrap();
        let different: std::collections::HashSet<_> = made.iter().collect();
        assert_eq!(different.len(), 2_000);
        assert_eq!(made, names("ru", 2_000, &[]).unwrap());
        let without = names("ru", 2_000, &made[..1]).unwrap();
        assert!(!without.contains(&made[0]));
    }

    #[test]
    fn every_language_of_the_bench_has_some() {
        for lang in crate::target::languages() {
            let made = names(lang, 100, &[]).unwrap();
            assert!(made.iter().all(|name| name.split(' ').count() == 2), "{lang}: {made:?}");
        }
        assert!(names("xx", 100, &[]).is_none());
    }
}

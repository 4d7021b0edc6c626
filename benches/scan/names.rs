//! Names to look for: made up, as many as wanted, the same every time.

use std::collections::HashSet;

/// How many people share a surname, on average.
const BEARERS: usize = 5;

const GIVEN: &str = "Adam Alice Andrew Anna Arthur Barbara Brian Carol Charles Clara Daniel Diana Donald Dorothy Edward \
    Elizabeth Emma Eric Frank George Grace Hannah Harold Helen Henry Irene Isabel Jack James Jane John Joseph Julia Karen \
    Kevin Laura Linda Louis Lucy Margaret Mark Martha Martin Mary Michael Nancy Nicholas Olivia Oscar Patrick Paul Peter \
    Rachel Richard Robert Ruth Samuel Sarah Simon Sophia Stephen Susan Thomas Victor Walter William";
const CONSONANTS: &str = "b c d f g h j k l m n p r s t v w br cl cr dr gr pr st tr th sh";
const VOWELS: &str = "a e i o u ea oo";
const ENDINGS: &str = "son er ley man ton ford field ham worth s well ing";

/// Different names of a given name and a surname; no surname is a word of `article`,
/// so that a text has just the names that are strewn into it, however long the list.
pub fn names(count: usize, article: &str) -> Vec<String> {
    let given: Vec<&str> = GIVEN.split_whitespace().collect();
    let words: HashSet<&str> = article.split(|c: char| !c.is_alphanumeric()).collect();
    let mut dice = Dice(0x51DE_1167);
    let made_up = std::iter::repeat_with(|| surname(&mut dice)).filter(|surname| !words.contains(surname.as_str()));
    let surnames: Vec<String> = made_up.take(count.div_ceil(BEARERS)).collect();
    let mut seen = HashSet::new();
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let name = format!("{} {}", dice.pick(&given), dice.pick(&surnames));
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

/// One to three syllables and an ending.
fn surname(dice: &mut Dice) -> String {
    let [consonants, vowels, endings] = [CONSONANTS, VOWELS, ENDINGS].map(|list| list.split(' ').collect::<Vec<_>>());
    let mut name = String::new();
    for _ in 0..1 + dice.below(3) {
        name += *dice.pick(&consonants);
        name += *dice.pick(&vowels);
    }
    name += *dice.pick(&consonants);
    name += *dice.pick(&endings);
    name[..1].to_ascii_uppercase() + &name[1..]
}

/// SplitMix64: small, and the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// One of some things.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

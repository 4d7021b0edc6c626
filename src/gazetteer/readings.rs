//! Readings: which words of the pack each word of a text may be, as it stands or as one of their case forms.

use crate::{
    names::{
        forms::{Declension, bases},
        without_particles,
    },
    pack::{Index, WordIx},
    text::{Case, Hash, Word, Words},
};

/// Most bytes of a form and of its base form.
const LONGEST: usize = 64;

/// A word of the pack that a word of the text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Index of the word of the text.
    pub(super) place: usize,
    pub(super) word: WordIx,
    /// The text has another form of it.
    pub(super) is_inflected: bool,
    /// Letters before and behind it that belong to particles.
    pub(super) particles: (usize, usize),
}

/// The readings of every word of a text, in its order, the exact one first.
#[derive(Debug, Default)]
pub(super) struct Readings(Vec<Reading>);

impl Readings {
    /// Reads a text in the place of another.
    pub(super) fn read(&mut self, index: &Index<'_>, words: &Words, declensions: &[Declension]) {
        self.0.clear();
        for (place, word) in words.as_slice().iter().enumerate() {
            let folded = words.folded(word);
            if let Some(known) = index.word(word.hash, folded) {
                self.0.push(Reading { place, word: known, is_inflected: false, particles: (0, 0) });
            }
            if may_have_particles(folded) {
                self.bare(index, place, folded);
            }
            if !declensions.is_empty() && may_decline(words.as_slice(), place, declensions) {
                self.based(index, place, folded, declensions);
            }
        }
    }

    /// The readings of a word; none past the end of the text.
    pub(super) fn at(&self, place: usize) -> &[Reading] {
        let rest = &self.0[self.0.partition_point(|reading| reading.place < place)..];
        &rest[..rest.iter().take_while(|reading| reading.place == place).count()]
    }

    /// The readings of each word that has some.
    pub(super) fn by_place(&self) -> impl Iterator<Item = &[Reading]> {
        self.0.chunk_by(|a, b| a.place == b.place)
    }

    fn bare(&mut self, index: &Index<'_>, place: usize, folded: &str) {
        for bare in without_particles(folded) {
            let particles = (bare.before, bare.behind);
            let word = index.word(Hash::of(bare.name.as_bytes()), bare.name);
            self.0.extend(word.map(|word| Reading { place, word, is_inflected: true, particles }));
        }
    }

    fn based(&mut self, index: &Index<'_>, place: usize, folded: &str, declensions: &[Declension]) {
        let first = self.0.len() - self.at(place).len();
        // Only the ending of the form is written over, since every stem is the beginning of the form.
        let mut bytes = [0; LONGEST];
        let Some(form) = bytes.get_mut(..folded.len()) else { return };
        form.copy_from_slice(folded.as_bytes());
        bases(folded, declensions, |stem, base| {
            let mut whole = bytes;
            let length = stem.len() + base.len();
            let Some(ending) = whole.get_mut(stem.len()..length) else { return };
            ending.copy_from_slice(base.as_bytes());
            if let Some(word) = index.word_of_bytes(&whole, length)
                && self.0[first..].iter().all(|reading| reading.word != word)
            {
                self.0.push(Reading { place, word, is_inflected: true, particles: (0, 0) });
            }
        });
    }
}

/// Whether a word may be a case form: with a capital, where the script has some, or behind the hyphen of a name ("Ťin-pchinga").
fn may_decline(words: &[Word], place: usize, declensions: &[Declension]) -> bool {
    let Some(word) = words.get(place) else { return false };
    match word.case {
        Case::Capital | Case::AllCaps => true,
        Case::None => declensions.contains(&Declension::Georgian),
        Case::Lower => place
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| before.case == Case::Capital && before.span.end + 1 == word.span.start),
    }
}

/// Whether a word is Korean, Arabic or Hebrew, whose letters take more than these bytes to write.
fn may_have_particles(folded: &str) -> bool {
    folded.as_bytes().first().is_some_and(|&byte| byte >= 0xd6)
}

//! Readings: which words of the pack each word of a text may be, as it stands or as one of their case forms.

use crate::{
    names::{
        forms::{Declension, LONGEST_ENDING, is_form},
        without_particles,
    },
    pack::{Hash, Pack, WordIx},
    text::{Case, Word, Words},
};

/// A word of the pack that a word of the text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) word: WordIx,
    /// The text has another form of it.
    pub(super) is_inflected: bool,
    /// Letters before and behind it that belong to particles.
    pub(super) particles: (usize, usize),
}

/// The readings of every word of a text.
#[derive(Debug, Default)]
pub(super) struct Readings {
    all: Vec<Reading>,
    /// For each word of the text one past its last reading.
    ends: Vec<u32>,
}

impl Readings {
    pub(super) fn of(pack: &Pack, words: &Words, declensions: &[Declension]) -> Self {
        let mut readings = Self { all: Vec::new(), ends: Vec::with_capacity(words.as_slice().len()) };
        for word in words.as_slice() {
            readings.read(pack, words.folded(word), word, declensions);
            readings.ends.push(readings.all.len() as u32);
        }
        readings
    }

    /// The readings of a word, the exact one first; none past the end of the text.
    pub(super) fn at(&self, index: usize) -> &[Reading] {
        let end = |index: usize| self.ends.get(index).map_or(self.all.len(), |&end| end as usize);
        let start = index.checked_sub(1).map_or(0, end);
        self.all.get(start..end(index)).unwrap_or_default()
    }

    fn read(&mut self, pack: &Pack, folded: &str, word: &Word, declensions: &[Declension]) {
        let first = self.all.len();
        self.all.extend(pack.word(folded).map(|word| Reading { word, is_inflected: false, particles: (0, 0) }));
        for bare in without_particles(folded) {
            let particles = (bare.before, bare.behind);
            self.all.extend(pack.word(bare.name).map(|word| Reading { word, is_inflected: true, particles }));
        }
        if declensions.is_empty() || matches!(word.case, Case::Lower | Case::None) {
            return;
        }
        // The stem may end at each of the last few letters.
        let mut left = folded.chars().count();
        let mut hash = Hash::default();
        for (index, letter) in folded.char_indices() {
            hash = letter.encode_utf8(&mut [0; 4]).bytes().fold(hash, Hash::then);
            let stem_end = index + letter.len_utf8();
            left -= 1;
            if left > LONGEST_ENDING {
                continue;
            }
            for word in pack.words_with_stem(hash) {
                let text = pack.word_text(word);
                let is_new = text != folded && self.all[first..].iter().all(|reading| reading.word != word);
                if is_new && text.starts_with(&folded[..stem_end]) && is_form(text, folded, declensions) {
                    self.all.push(Reading { word, is_inflected: true, particles: (0, 0) });
                }
            }
        }
    }
}

//! The names of a pack as a scan looks them up: word, then the names that end in it.
//!
//! Names are kept by their last word, since a surname has few bearers where a given name has thousands.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{EntityIx, PackError, flags::Flags, layout::ascending};
use crate::{names::Strength, text::Hash};

/// Number of a name within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameIx(u32);

impl NameIx {
    /// Marks the surname that a full name lends: it is known without being kept.
    const LENT: u32 = 1 << 31;

    fn lent(self) -> Self {
        Self(self.0 | Self::LENT)
    }

    fn is_lent(self) -> bool {
        self.0 & Self::LENT != 0
    }

    fn kept(self) -> usize {
        (self.0 & !Self::LENT) as usize
    }
}

/// Number of a folded word within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WordIx(pub(super) u32);

/// What a scan needs to know of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameRef {
    /// Whom it names.
    pub entity: EntityIx,
    /// What it takes to mean that entity.
    pub strength: Strength,
    /// The surname of a full name of the entity, whether the dataset lists it too or not.
    pub is_surname: bool,
    /// One word that begins a longer name of the entity: its given name.
    pub is_given: bool,
    /// Written in capitals throughout, so it counts in capitals only ("RT").
    pub is_acronym: bool,
    /// Ends in a full stop that belongs to it ("Elizabeth II.").
    pub is_dotted: bool,
    /// Ends in a bracket that belongs to it ("Ada Lovelace (Ада Лавлейс)").
    pub is_closed: bool,
    /// Begins with a small letter.
    pub is_small: bool,
    /// Number of words.
    pub words: usize,
}

/// Where the things of a word start.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) text: u32,
    pub(super) pairs: u32,
    pub(super) longs: u32,
    pub(super) singles: u32,
}

impl Row {
    /// In `singles`: the word begins a name of two words or more.
    pub(super) const BEGINS: u32 = 1 << 31;

    /// The numbers in the order of the file.
    pub(super) fn numbers(self) -> [u32; 4] {
        [self.text, self.pairs, self.longs, self.singles]
    }

    fn of(bytes: [u8; 16]) -> Self {
        let (numbers, _) = bytes.as_chunks::<4>();
        let at = |index: usize| numbers.get(index).map_or(0, |number| u32::from_le_bytes(*number));
        Self { text: at(0), pairs: at(1), longs: at(2), singles: at(3) }
    }

    fn first_single(self) -> u32 {
        self.singles & !Self::BEGINS
    }
}

type Numbers<'p> = &'p [[u8; 4]];

/// The names of a pack, ready to be looked up; opened anew for each text, which costs nothing.
#[derive(Debug, Clone, Copy)]
pub struct Index<'p> {
    pub(super) buckets: Numbers<'p>,
    pub(super) prints: &'p [u8],
    pub(super) rows: &'p [[u8; 16]],
    pub(super) texts: &'p [u8],
    pub(super) firsts: Numbers<'p>,
    pub(super) long_runs: Numbers<'p>,
    pub(super) runs: Numbers<'p>,
    pub(super) names: Numbers<'p>,
}

fn at(numbers: Numbers<'_>, index: usize) -> u32 {
    numbers.get(index).map_or(0, |number| u32::from_le_bytes(*number))
}

/// The highest bit of each byte of `eight` that is `wanted`, and perhaps of one behind such a byte.
fn bytes_alike(eight: u64, wanted: u8) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let unlike = eight ^ (ONES * u64::from(wanted));
    unlike.wrapping_sub(ONES) & !unlike & (ONES << 7)
}

fn range(start: u32, end: u32) -> Range<usize> {
    start as usize..end as usize
}

impl<'p> Index<'p> {
    /// The number of a folded word, if any name contains it.
    pub fn word(&self, hash: Hash, folded: &str) -> Option<WordIx> {
        self.find(hash, |text| text == folded.as_bytes())
    }

    /// As [`Index::word`], for the first bytes of some.
    pub fn word_of_bytes(&self, bytes: &[u8], length: usize) -> Option<WordIx> {
        self.find(Hash::of_first(bytes, length), |text| bytes.get(..length) == Some(text))
    }

    fn find(&self, hash: Hash, is_it: impl Fn(&[u8]) -> bool) -> Option<WordIx> {
        let (bucket, print) = hash.place(self.buckets.len().saturating_sub(1));
        let (first, end) = (at(self.buckets, bucket) as usize, at(self.buckets, bucket + 1) as usize);
        // Eight fingerprints at a time: nearly every bucket has fewer words, and nearly every word of a text is in none.
        let mut start = first;
        while start < end {
            let mut alike = match self.prints.get(start..start + 8).and_then(|eight| eight.try_into().ok()) {
                Some(eight) => bytes_alike(u64::from_le_bytes(eight), print),
                None => self
                    .prints
                    .iter()
                    .skip(start)
                    .rev()
                    .fold(0, |alike, known| alike << 8 | u64::from(*known == print) << 7),
            };
            while alike != 0 {
                let word = start + (alike.trailing_zeros() / 8) as usize;
                if word < end && is_it(self.text(word)) {
                    return Some(WordIx(word as u32));
                }
                alike &= alike - 1;
            }
            start += 8;
        }
        None
    }

    fn row(&self, word: usize) -> Row {
        self.rows.get(word).map_or_else(Row::default, |row| Row::of(*row))
    }

    fn text(&self, word: usize) -> &'p [u8] {
        self.texts.get(range(self.row(word).text, self.row(word + 1).text)).unwrap_or_default()
    }

    /// A folded word.
    pub fn word_text(&self, word: WordIx) -> &'p str {
        std::str::from_utf8(self.text(word.0 as usize)).unwrap_or_default()
    }

    /// Whether a word begins some name of two words or more.
    pub fn begins_a_name(&self, word: WordIx) -> bool {
        self.row(word.0 as usize).singles & Row::BEGINS != 0
    }

    /// Everything that ends in a word.
    pub fn ending_in(&self, word: WordIx) -> Ending<'p> {
        let (row, next) = (self.row(word.0 as usize), self.row(word.0 as usize + 1));
        Ending {
            index: *self,
            pairs: range(row.pairs, next.pairs),
            longs: range(row.longs, next.longs),
            singles: range(row.first_single(), next.first_single()),
        }
    }

    /// Whom a name names, and how strong it is.
    pub fn name(&self, name: NameIx) -> NameRef {
        let kept = name.kept();
        let (entity, flags) = Flags::unpack(at(self.names, kept));
        let words = match (name.is_lent(), kept.checked_sub(self.firsts.len())) {
            (true, _) => 1,
            (false, None) => 2,
            (false, Some(long)) if long < self.long_runs.len() => self.run(long).len() + 1,
            (false, Some(_)) => 1,
        };
        let flags = if name.is_lent() { Flags::LENT_SURNAME } else { flags };
        NameRef {
            entity: EntityIx::new(entity),
            strength: flags.strength(),
            is_surname: flags.is_surname(),
            is_given: words == 1 && flags.is_given(),
            is_acronym: flags.is_acronym(),
            is_dotted: flags.is_dotted(),
            is_closed: flags.is_closed(),
            is_small: flags.is_small(),
            words,
        }
    }

    /// The run of words before the last, of a name of more than two.
    fn run(&self, long: usize) -> Range<usize> {
        let start = at(self.long_runs, long) as usize;
        start.saturating_add(1)..start.saturating_add(1).saturating_add(at(self.runs, start) as usize)
    }

    /// Everything that the look-ups rely on, with the number of entities.
    pub(super) fn check(&self, entities: usize) -> Result<(), PackError> {
        let words = self.prints.len();
        let fits = |fits: bool, what| if fits { Ok(()) } else { Err(PackError::Inconsistent(what)) };
        ascending(self.buckets.as_flattened(), words).ok_or(PackError::Inconsistent("words"))?;
        fits(self.buckets.len() > 1 && self.rows.len() == words + 1, "words")?;
        let singles = self.names.len().checked_sub(self.firsts.len() + self.long_runs.len());
        let ends = Row {
            text: self.texts.len() as u32,
            pairs: self.firsts.len() as u32,
            longs: self.long_runs.len() as u32,
            singles: singles.ok_or(PackError::Inconsistent("names"))? as u32,
        };
        let mut before = [0; 4];
        for row in self.rows {
            let row = Row::of(*row);
            let numbers = Row { singles: row.first_single(), ..row }.numbers();
            fits(numbers.iter().zip(before).all(|(now, before)| *now >= before), "index of names")?;
            before = numbers;
        }
        fits(before == ends.numbers(), "index of names")?;
        let is_word = |number: &[u8; 4]| (u32::from_le_bytes(*number) as usize) < words;
        fits(self.firsts.iter().all(is_word), "words of names")?;
        for long in 0..self.long_runs.len() {
            let run = self.run(long);
            fits(run.len() > 1 && self.runs.get(run).is_some_and(|run| run.iter().all(is_word)), "words of names")?;
        }
        let is_entity = |name: &[u8; 4]| (Flags::unpack(u32::from_le_bytes(*name)).0 as usize) < entities;
        fits(self.names.iter().all(is_entity), "entities of names")
    }
}

/// The names that end in one word.
#[derive(Debug, Clone)]
pub struct Ending<'p> {
    index: Index<'p>,
    pairs: Range<usize>,
    longs: Range<usize>,
    singles: Range<usize>,
}

impl<'p> Ending<'p> {
    /// The names that are the word itself, without the surnames that longer names lend.
    pub fn singles(&self) -> impl Iterator<Item = NameIx> + use<> {
        let before = self.index.firsts.len() + self.index.long_runs.len();
        self.singles.clone().map(move |single| NameIx((before + single) as u32))
    }

    /// The surnames that longer names lend: the word itself, one for each entity.
    pub fn lent(&self) -> impl Iterator<Item = NameIx> + use<'p> {
        let index = self.index;
        let names = self.all_longer();
        names.filter(move |name| Flags::unpack(at(index.names, name.kept())).1.lends()).map(NameIx::lent)
    }

    /// The names of two words that begin with `first`.
    pub fn pairs(&self, first: WordIx) -> impl Iterator<Item = NameIx> + use<> {
        let firsts = self.index.firsts.get(self.pairs.clone()).unwrap_or_default();
        let start = firsts.partition_point(|kept| u32::from_le_bytes(*kept) < first.0);
        let same = firsts[start..].iter().take_while(|kept| u32::from_le_bytes(**kept) == first.0).count();
        let start = self.pairs.start + start;
        (start..start + same).map(|pair| NameIx(pair as u32))
    }

    /// The names of more than two words, each with its words before the last.
    pub fn longs(&self) -> impl Iterator<Item = (NameIx, Run<'p>)> + use<'p> {
        let index = self.index;
        self.longs.clone().map(move |long| {
            let words = index.runs.get(index.run(long)).unwrap_or_default();
            (NameIx((index.firsts.len() + long) as u32), Run(words))
        })
    }

    /// The first words of the names of two words or more of an entity.
    pub fn firsts_of(&self, entity: EntityIx) -> impl Iterator<Item = WordIx> + use<'p> {
        let index = self.index;
        let first_of = move |name: NameIx| match name.kept().checked_sub(index.firsts.len()) {
            None => at(index.firsts, name.kept()),
            Some(long) => at(index.runs, index.run(long).start),
        };
        let is_of = move |name: &NameIx| Flags::unpack(at(index.names, name.kept())).0 == entity.number();
        self.all_longer().filter(is_of).map(move |name| WordIx(first_of(name)))
    }

    fn all_longer(&self) -> impl Iterator<Item = NameIx> + use<> {
        let pairs = self.index.firsts.len();
        self.pairs.clone().chain(self.longs.clone().map(move |long| pairs + long)).map(|name| NameIx(name as u32))
    }
}

/// The words of a name before its last, in order.
#[derive(Debug, Clone, Copy)]
pub struct Run<'p>(Numbers<'p>);

impl Run<'_> {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, which no pack has.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words, the last one first.
    pub fn backwards(&self) -> impl Iterator<Item = WordIx> {
        self.0.iter().rev().map(|word| WordIx(u32::from_le_bytes(*word)))
    }
}

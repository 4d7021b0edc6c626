//! Evidence: what the rest of the text says about who may be meant.

use crate::{
    pack::{EntityIx, Pack},
    text::{Span, Word, Words},
};

use super::candidate::{Candidate, Need};

/// Beginnings of folded words that speak of a channel; a name that is also an ordinary word needs one nearby.
const CHANNEL_WORDS: [&str; 12] = [
    "telegra",
    "телеграм",
    "тг",
    "channel",
    "blogger",
    "milblogger",
    "канал",
    "блогер",
    "военкор",
    "kanal",
    "kanaal",
    "canal",
];

/// Entities named beyond doubt on the page: a bit for each of the pack's, since it is asked of every bearer of a surname.
#[derive(Debug)]
pub(super) struct Evidence {
    bits: Vec<u64>,
}

impl Evidence {
    /// What the page already knows.
    pub(super) fn new(entities: usize, seen: &[EntityIx]) -> Self {
        let mut evidence = Self { bits: vec![0; entities.div_ceil(64)] };
        seen.iter().for_each(|&entity| evidence.add(entity));
        evidence
    }

    /// Adds whom the candidates of a block name beyond doubt.
    pub(super) fn gather(&mut self, block: &[Candidate]) {
        let is_named = |candidate: &&Candidate| candidate.need != Need::FullName;
        let mut named: Vec<&Candidate> = block.iter().filter(is_named).collect();
        named.sort_unstable_by_key(|candidate| candidate.rank());
        for twins in named.chunk_by(|a, b| a.span == b.span) {
            let Some(best) = twins.first() else { continue };
            let as_good = twins.iter().take_while(|twin| twin.weight() == best.weight());
            // A name that two may bear says nothing of either.
            if as_good.clone().all(|twin| twin.entity == best.entity) {
                self.add(best.entity);
            }
        }
    }

    /// Adds one that is named beyond doubt.
    pub(super) fn add(&mut self, entity: EntityIx) {
        if let Some(bits) = self.bits.get_mut(entity.index() / 64) {
            *bits |= 1 << (entity.index() % 64);
        }
    }

    /// Whether the entity is named beyond doubt somewhere.
    pub(super) fn names(&self, entity: EntityIx) -> bool {
        self.bits.get(entity.index() / 64).is_some_and(|bits| bits & (1 << (entity.index() % 64)) != 0)
    }

    /// All of them, in order.
    pub(super) fn entities<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = EntityIx> + 'a {
        // Most words of bits are empty, so they are passed over as wholes.
        let full = self.bits.iter().enumerate().filter(|(_, bits)| **bits != 0).map(|(index, _)| index * 64);
        full.flat_map(|first| pack.entities_from(first).take(64)).filter(|&entity| self.names(entity))
    }
}

/// What ends a sentence, roughly: enough to keep a word of the next one from speaking for a name.
const ENDS: [&str; 4] = [". ", "! ", "? ", "\n\n"];

/// Words on each side of a name that may speak for it.
const NEAR: usize = 8;

/// Whether the words near a name, in its sentence, speak of a channel.
pub(super) fn speaks_of_a_channel(text: &str, words: &Words, first: usize, last: usize) -> bool {
    let all = words.as_slice();
    let speaks = |word: &Word| CHANNEL_WORDS.iter().any(|start| words.folded(word).starts_with(start));
    let before = all[..first].iter().rev().take(NEAR).find(|word| speaks(word));
    let after = all.get(last + 1..).unwrap_or_default().iter().take(NEAR).find(|word| speaks(word));
    let same_sentence = |start: usize, end: usize| {
        !ENDS.iter().any(|end_of_sentence| Span { start, end }.of(text).contains(end_of_sentence))
    };
    before.is_some_and(|word| same_sentence(word.span.end, all[first].span.start))
        || after.is_some_and(|word| same_sentence(all[last].span.end, word.span.start))
}

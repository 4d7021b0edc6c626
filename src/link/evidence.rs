//! Evidence: what the rest of the text says about who may be meant.

use std::collections::BTreeSet;

use crate::{
    pack::EntityIx,
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

/// Entities named beyond doubt on the page.
#[derive(Debug)]
pub(super) struct Evidence {
    entities: BTreeSet<EntityIx>,
}

impl Evidence {
    /// What the page already knows.
    pub(super) fn new(seen: &[EntityIx]) -> Self {
        Self { entities: seen.iter().copied().collect() }
    }

    /// Adds whom the candidates of a block name beyond doubt.
    pub(super) fn gather(&mut self, block: &[Candidate]) {
        for candidate in block {
            let is_twin = |other: &Candidate| {
                let is_as_good = (other.need, other.is_inflected) <= (candidate.need, candidate.is_inflected);
                other.span == candidate.span && other.entity != candidate.entity && is_as_good
            };
            if candidate.need != Need::FullName && !self.names(candidate.entity) && !block.iter().any(is_twin) {
                self.entities.insert(candidate.entity);
            }
        }
    }

    /// Whether the entity is named beyond doubt somewhere.
    pub(super) fn names(&self, entity: EntityIx) -> bool {
        self.entities.contains(&entity)
    }

    /// All of them, in order.
    pub(super) fn into_entities(self) -> Vec<EntityIx> {
        self.entities.into_iter().collect()
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

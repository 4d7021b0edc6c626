//! Evidence: what the rest of the text says about who may be meant.

use std::collections::BTreeSet;

use crate::{pack::EntityIx, text::Words};

use super::candidate::{Candidate, Need};

/// Beginnings of folded words that speak of a channel; a name that is also an ordinary word needs one nearby.
const CHANNEL_WORDS: [&str; 14] = [
    "telegram",
    "telegra",
    "телеграм",
    "телеграмм",
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
                other.span == candidate.span && other.entity != candidate.entity && other.need == candidate.need
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

/// Whether a block speaks of channels, in the words of the press.
pub(super) fn speaks_of_a_channel(words: &Words) -> bool {
    words.all_folded().any(|word| CHANNEL_WORDS.iter().any(|start| word.starts_with(start)))
}

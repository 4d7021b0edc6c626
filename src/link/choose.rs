//! The choice: of all candidates of a block, the mentions that stand.

use std::collections::BTreeMap;

use crate::{
    pack::EntityIx,
    protocol::{Confidence, Reason},
    text::Span,
};

use super::{
    candidate::{Candidate, Need},
    evidence::Evidence,
};

/// The mentions of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// One for each block, in order.
    pub blocks: Vec<LinkedBlock>,
    /// Entities named beyond doubt, those known before included.
    pub seen: Vec<EntityIx>,
}

/// The mentions of one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedBlock {
    /// In reading order, never overlapping.
    pub mentions: Vec<Mention>,
    /// Entities that a bare surname here would mean if their full name stood somewhere.
    pub waits: Vec<EntityIx>,
}

/// A name and whom it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its place in the block, in bytes.
    pub span: Span,
    /// The likeliest entity.
    pub entity: EntityIx,
    /// The others it may mean, if it is only possible.
    pub others: Vec<EntityIx>,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why.
    pub reason: Reason,
}

/// Keeps the longest candidates that do not overlap, leftmost first, and those whose need the page meets.
///
/// A longer name hides the shorter ones inside it even where it is not itself known to be meant:
/// the words then belong to it, not to them.
pub(super) fn choose(candidates: &[Candidate], seen: &Evidence) -> LinkedBlock {
    let mut order: Vec<&Candidate> = candidates.iter().collect();
    order.sort_by_key(|c| (std::cmp::Reverse(c.span.end - c.span.start), c.span.start, c.need, c.entity));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut mentions = Vec::new();
    let mut waits = Vec::new();
    for same in order.chunk_by(|a, b| a.span == b.span) {
        let span = same[0].span;
        // What is taken never overlaps, so only the last one that starts before this span's end can.
        if taken.range(..span.end).next_back().is_some_and(|(_, &end)| end > span.start) {
            continue;
        }
        taken.insert(span.start, span.end);
        match meant(same, seen) {
            Some(mention) => mentions.push(mention),
            None => waits.extend(same.iter().map(|candidate| candidate.entity)),
        }
    }
    mentions.sort_by_key(|mention| mention.span);
    waits.sort();
    waits.dedup();
    LinkedBlock { mentions, waits }
}

/// Whom a span means, of all the candidates that share it.
fn meant(same: &[&Candidate], seen: &Evidence) -> Option<Mention> {
    let (direct, indirect): (Vec<&Candidate>, Vec<&Candidate>) = same.iter().partition(|c| c.need != Need::FullName);
    let met: Vec<&Candidate> =
        if direct.is_empty() { indirect.into_iter().filter(|c| seen.names(c.entity)).collect() } else { direct };
    let first = met.first()?;
    let others: Vec<EntityIx> = met.iter().skip(1).map(|c| c.entity).filter(|&entity| entity != first.entity).collect();
    let (confidence, reason) = match (first.need, others.is_empty()) {
        (_, false) => (Confidence::Possible, Reason::SharedName),
        (Need::Nothing, true) => (Confidence::Certain, first.reason),
        (Need::MetNearby | Need::FullName, true) => (Confidence::Probable, first.reason),
    };
    Some(Mention { span: first.span, entity: first.entity, others, confidence, reason })
}

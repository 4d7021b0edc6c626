//! The choice: of all candidates of a block, the mentions that stand.

use std::collections::BTreeSet;

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
    /// Probable only because nobody vouches for the name.
    pub(super) is_likely: bool,
}

/// Keeps the longest candidates that do not overlap, leftmost first, and those whose need the page meets.
///
/// A longer name hides the shorter ones inside it even where it is not itself known to be meant:
/// the words then belong to it, not to them.
pub(super) fn choose(candidates: &[Candidate], seen: &Evidence) -> LinkedBlock {
    let mut order: Vec<&Candidate> = candidates.iter().collect();
    order.sort_unstable_by_key(|candidate| candidate.rank());
    let mut taken: Vec<Span> = Vec::new();
    let mut mentions = Vec::new();
    let mut waits = Vec::new();
    for same in order.chunk_by(|a, b| a.span == b.span) {
        let span = same[0].span;
        // What is taken never overlaps, so only the last one that starts before this span's end can.
        let place = taken.partition_point(|taken| taken.start < span.end);
        if place.checked_sub(1).and_then(|before| taken.get(before)).is_some_and(|taken| taken.end > span.start) {
            continue;
        }
        taken.insert(place, span);
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
    let met = same.iter().copied().filter(|c| c.need != Need::FullName || seen.names(c.entity));
    let least = met.clone().map(Candidate::weight).min()?;
    let met: Vec<&Candidate> = met.filter(|c| c.weight() == least).collect();
    // Of several bearers, the one whom the page names in a way that is nobody else's.
    let named: Vec<&Candidate> = met.iter().copied().filter(|c| seen.names(c.entity)).collect();
    let is_settled = met.len() > 1 && named.len() == 1;
    let met = if is_settled { named } else { met };
    let first = met.first()?;
    let others: Vec<EntityIx> = met.iter().skip(1).map(|c| c.entity).filter(|&entity| entity != first.entity).collect();
    let (confidence, reason) = match (first.need, others.is_empty()) {
        (_, false) => (Confidence::Possible, Reason::SharedName),
        (Need::Nothing, true) if !is_settled => (Confidence::Certain, first.reason),
        (_, true) => (Confidence::Probable, first.reason),
    };
    let is_likely = first.need == Need::Likely && others.is_empty() && !is_settled;
    Some(Mention { span: first.span, entity: first.entity, others, confidence, reason, is_likely })
}

/// Makes certain what was only likely, where the page names the entity in full and then by a shorter name.
///
/// That is how the press writes of a person it talks about; a full name that stands alone may be a namesake's.
pub(super) fn corroborate(blocks: &mut [LinkedBlock]) {
    let mentions = blocks.iter().flat_map(|block| &block.mentions);
    let in_short: BTreeSet<EntityIx> =
        mentions.filter(|mention| mention.reason != Reason::FullName).map(|mention| mention.entity).collect();
    for mention in blocks.iter_mut().flat_map(|block| &mut block.mentions) {
        let is_full = mention.is_likely && mention.reason == Reason::FullName;
        if is_full && in_short.contains(&mention.entity) {
            mention.confidence = Confidence::Certain;
        }
    }
}

//! Names that are ordinary words too, met by whom else the page names, or by what it calls them.

use std::collections::BTreeMap;

use crate::{
    names::WordList,
    pack::{Entity, EntityIx, Kind, Pack},
    protocol::Reason,
    text::{Span, Words},
};

use super::{
    candidate::{Candidate, Need},
    evidence::Evidence,
};

/// What the press calls outlets and bodies, without endings of up to four letters.
static OUTLET_WORDS: WordList = WordList::new(
    "newspaper broadcaster agency outlet network station magazine website portal television thinktank tank institute \
     газет агентств телеканал канал портал журнал издани сайт институт газет агенці видання \
     zeitung sender agentur nachrichtenagentur magazin portal institut krant omroep persbureau avis tidning nyhetsbyrå \
     journal chaîne agence quotidien magazine periódico diario cadena agencia canal televisora giornale quotidiano emittente agenzia jornal emissora \
     gazet stacj agencj portal dziennik noviny televiz agentur časopis denník tlačov lap hírügynökség televízi časnik \
     gazete ajans televizyon kanal εφημερίδ πρακτορεί قناة وكالة صحيفة شبکه خبرگزاری روزنامه עיתון ערוץ סוכנות",
);

/// Bytes on each side of a name in which a word may speak for it.
const NEAR: usize = 80;

/// Most letters of an ending of such a word.
const ENDING: usize = 4;

/// What is needed to know of an entity.
struct Known {
    is_outlet: bool,
    related: Vec<EntityIx>,
}

/// Meets the needs of names that nothing beside them speaks for, where the page as a whole does.
///
/// Records are unpacked for such names only, and once for each entity.
pub(super) fn meet(pack: &Pack, blocks: &[&str], candidates: &mut [Vec<Candidate>], seen: &Evidence) {
    let mut known: BTreeMap<EntityIx, Known> = BTreeMap::new();
    for (text, candidates) in blocks.iter().zip(candidates) {
        let unmet = |candidate: &&mut Candidate| {
            candidate.need == Need::FullName
                && candidate.reason == Reason::AliasWithEvidence
                && !seen.names(candidate.entity)
        };
        for candidate in candidates.iter_mut().filter(unmet) {
            let entity = candidate.entity;
            let known = known.entry(entity).or_insert_with(|| Known::of(pack, entity, seen));
            if known.related.iter().any(|&related| seen.names(related)) {
                candidate.need = Need::MetNearby;
                candidate.reason = Reason::AliasWithRelated;
            } else if known.is_outlet && is_called_outlet(text, candidate.span) {
                candidate.need = Need::MetNearby;
            }
        }
    }
}

impl Known {
    fn of(pack: &Pack, entity: EntityIx, seen: &Evidence) -> Self {
        let Ok(record) = pack.entity(entity) else { return Self { is_outlet: false, related: Vec::new() } };
        let mut related = related(pack, &record);
        // The other way round: the author of a channel names it, not the channel its author.
        let names_it =
            |other: &EntityIx| pack.entity(*other).is_ok_and(|other| self::related(pack, &other).contains(&entity));
        related.extend(seen.entities(pack).filter(names_it));
        Self { is_outlet: matches!(record.kind, Kind::Outlet | Kind::Organisation), related }
    }
}

/// The entities that a record speaks of.
fn related(pack: &Pack, record: &Entity) -> Vec<EntityIx> {
    record.claims.iter().filter_map(|claim| pack.entity_by_id(claim.property.linked()?)).collect()
}

/// Whether a word beside a name, in its sentence, says that it is an outlet.
fn is_called_outlet(text: &str, span: Span) -> bool {
    let before = &text[text.floor_char_boundary(span.start.saturating_sub(NEAR))..span.start];
    let after = &text[span.end..text.floor_char_boundary(span.end.saturating_add(NEAR))];
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n');
    let sides = [before.rsplit(ends).next(), after.split(ends).next()];
    let says = |side: &str| Words::of(side).all_folded().any(|word| OUTLET_WORDS.has_start_of(word, ENDING));
    sides.into_iter().flatten().any(says)
}

//! The card: what is known of an entity, put into words as a view-model of plain strings and links.

mod cast;
mod edition;
mod facts;
mod moment;
mod numbering;
mod quote;
mod series;
mod then;
mod wording;

pub use cast::{Frame, Notice, Sight, cast, export, mention_at, notice};
pub use edition::edition;

use crate::{
    pack::{Claim, Entity, EntityIx, Pack, PackError, Property, country_language, country_name},
    protocol::{Candidate, Card, Confidence, Mention, Moment, Phrase},
    text::fold,
};
use facts::Teller;
use moment::Seen;
use numbering::Numbering;

/// The card on an entity, opened from a mention of it, or from another card.
///
/// # Errors
/// If the pack's records cannot be decoded.
pub fn card(pack: &Pack, entity: EntityIx, mention: Option<&Mention>, moment: &Moment) -> Result<Card, PackError> {
    let record = pack.entity(entity)?;
    let seen = Seen::of(moment);
    let mut numbering = Numbering::new(pack);
    let mut teller = Teller { numbering: &mut numbering, today: seen.today };
    let line = teller.line(&record)?;
    let mut sections = teller.sections(&record)?;
    if let Some(then) = seen.then()
        && let Some(section) = then::section(&record, then, &mut teller)?
    {
        sections.insert(0, section);
    }
    let candidates = mention.map_or_else(|| Ok(Vec::new()), |mention| candidates(pack, mention))?;
    let mut card = Card {
        entity: record.id.clone(),
        name: record.name.clone(),
        native: native(&record),
        kind: kind_line(&record),
        line,
        caution: mention.and_then(|mention| caution(mention, candidates.len())),
        candidates,
        why: mention.map(|mention| wording::why(mention, &record.name)).unwrap_or_default(),
        not_this: mention.map(|_| format!("Not this {}", record.kind.word())).unwrap_or_default(),
        sections,
        sources: numbering.into_sources(),
        citation: String::new(),
        report: String::new(),
    };
    card.citation = quote::citation(&card, pack.meta());
    card.report = quote::report(&card, pack.meta(), mention);
    Ok(card)
}

/// Kind and country, for example "Person · Russia".
pub(crate) fn kind_line(entity: &Entity) -> String {
    let country = entity.claims.iter().find_map(country_code).and_then(country_name);
    let kind = wording::capitalised(entity.kind.word());
    country.map_or_else(|| kind.clone(), |country| format!("{kind} · {country}"))
}

/// The first name in another script than the display name, in the language of the entity's country if one prevails there.
fn native(entity: &Entity) -> Option<Phrase> {
    let is_latin = |text: &str| fold(text).chars().any(|c| c.is_ascii_alphabetic());
    let shown = is_latin(&entity.name);
    let own = entity.claims.iter().find_map(country_code).and_then(country_language);
    let mut others = entity.names.iter().filter(|name| is_latin(&name.text) != shown);
    others
        .find(|name| own.is_none_or(|own| name.lang.split('-').next() == Some(own)))
        .map(|name| Phrase { text: name.text.clone(), lang: name.lang.clone() })
}

fn country_code(claim: &Claim) -> Option<&str> {
    match &claim.property {
        Property::Country(code) => Some(code),
        _ => None,
    }
}

/// All whom the words of a possible match may mean, the likeliest first; none if nobody else bears them.
fn candidates(pack: &Pack, mention: &Mention) -> Result<Vec<Candidate>, PackError> {
    if mention.confidence != Confidence::Possible || mention.others.is_empty() {
        return Ok(Vec::new());
    }
    let ids = std::iter::once(&mention.entity).chain(&mention.others);
    let entities = ids.filter_map(|id| pack.entity_by_id(id));
    entities
        .map(|entity| {
            let record = pack.entity(entity)?;
            let kind = kind_line(&record);
            let line = record.line.map(|line| line.text).unwrap_or_default();
            Ok(Candidate { entity: record.id, name: record.name, kind, line })
        })
        .collect()
}

fn caution(mention: &Mention, candidates: usize) -> Option<String> {
    (mention.confidence == Confidence::Possible).then(|| wording::caution(candidates))
}

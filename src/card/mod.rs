//! The card: what is known of an entity, put into words as a view-model of plain strings and links.

mod cast;
mod facts;
mod numbering;
mod wording;

pub use cast::cast;

use crate::{
    pack::{Claim, Entity, EntityIx, Pack, PackError, Property, country_language, country_name},
    protocol::{Card, Confidence, Mention, Phrase},
    text::fold,
};
use numbering::Numbering;

/// The card on an entity, opened from a mention of it.
///
/// # Errors
/// If the pack's records cannot be decoded.
pub fn card(pack: &Pack, entity: EntityIx, mention: &Mention) -> Result<Card, PackError> {
    let record = pack.entity(entity)?;
    let mut numbering = Numbering::new(pack);
    let line = facts::line(&record, &mut numbering)?;
    let sections = facts::sections(&record, &mut numbering)?;
    Ok(Card {
        entity: record.id.clone(),
        name: record.name.clone(),
        native: native(&record),
        kind: kind_line(&record),
        line,
        caution: caution(pack, mention)?,
        why: wording::why(mention, &record.name),
        sections,
        sources: numbering.into_sources(),
    })
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

fn caution(pack: &Pack, mention: &Mention) -> Result<Option<String>, PackError> {
    if mention.confidence != Confidence::Possible {
        return Ok(None);
    }
    let mut others = Vec::new();
    for id in &mention.others {
        if let Some(other) = pack.entity_by_id(id) {
            others.push(pack.entity(other)?.name);
        }
    }
    Ok(Some(wording::caution(&others)))
}

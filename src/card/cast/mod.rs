//! The cast: the voices of a page, most mentioned first.

mod chart;
mod export;
mod panel;

pub use export::export;
pub use panel::{Frame, Notice, Sight, mention_at, notice};

use std::{cmp::Reverse, collections::BTreeMap};

use super::{country_code, kind_line, wording};
use crate::{
    pack::{Entity, Pack, PackError, Property, country_name},
    protocol::{Cast, CastRow, Confidence, Tally},
};

/// The cast list for the mentions of a page; entities that the pack does not know are left out.
///
/// # Errors
/// If the pack's records cannot be decoded.
pub fn cast(pack: &Pack, tally: &[Tally]) -> Result<Cast, PackError> {
    let voices = voices(pack, tally)?;
    Ok(Cast {
        summary: summary(&voices),
        charts: chart::charts(&voices),
        rows: voices.into_iter().map(Voice::into_row).collect(),
    })
}

/// An entity with how often a page names it.
#[derive(Debug)]
struct Voice {
    entity: Entity,
    count: u32,
    confidence: Confidence,
}

impl Voice {
    /// Where it works or is registered, if that is known.
    fn country(&self) -> Option<&'static str> {
        self.entity.claims.iter().find_map(country_code).and_then(country_name)
    }

    /// Where it belongs, else who owns or runs it, if that has not ended: in a sentence, with the name alone and its sources.
    fn affiliation(&self) -> Option<(String, &str, &[String])> {
        let say = [as_affiliation, as_owner, as_author];
        say.iter().find_map(|say| {
            self.entity.claims.iter().filter(|claim| claim.when.until.is_none()).find_map(|claim| {
                let (sentence, value) = say(&claim.property)?;
                Some((sentence, value, claim.sources.as_slice()))
            })
        })
    }

    fn line(&self) -> &str {
        self.entity.line.as_ref().map(|line| line.text.as_str()).unwrap_or_default()
    }

    fn into_row(self) -> CastRow {
        // A line that names the employer has said it.
        let affiliation = self.affiliation().filter(|(_, value, _)| !self.line().contains(value));
        CastRow {
            kind: kind_line(&self.entity),
            affiliation: affiliation.map(|(sentence, ..)| sentence).unwrap_or_default(),
            line: self.line().to_owned(),
            count: self.count,
            confidence: self.confidence,
            caution: wording::cast_caution(self.confidence).to_owned(),
            entity: self.entity.id,
            name: self.entity.name,
        }
    }
}

fn as_affiliation(property: &Property) -> Option<(String, &str)> {
    match property {
        Property::Affiliation { value, .. } => Some((wording::affiliated(value), value)),
        _ => None,
    }
}

fn as_owner(property: &Property) -> Option<(String, &str)> {
    match property {
        Property::Owner { value, .. } => Some((wording::owned_by(value), value)),
        _ => None,
    }
}

fn as_author(property: &Property) -> Option<(String, &str)> {
    match property {
        Property::Author { value, .. } => Some((wording::run_by(value), value)),
        _ => None,
    }
}

/// Every voice once, with all mentions and the surest confidence among them; most mentioned first, then by name.
fn voices(pack: &Pack, tally: &[Tally]) -> Result<Vec<Voice>, PackError> {
    // Frames count for themselves, so an entity may come more than once.
    let mut counts: BTreeMap<&str, (u32, Confidence)> = BTreeMap::new();
    for item in tally.iter().filter(|item| item.count > 0) {
        let (count, confidence) = counts.entry(&item.entity).or_insert((0, item.confidence));
        *count = count.saturating_add(item.count);
        *confidence = item.confidence.max(*confidence);
    }
    let mut voices = Vec::new();
    for (id, (count, confidence)) in counts {
        let Some(entity) = pack.entity_by_id(id) else { continue };
        voices.push(Voice { entity: pack.entity(entity)?, count, confidence });
    }
    voices.sort_by(|a, b| Reverse(a.count).cmp(&Reverse(b.count)).then_with(|| a.entity.name.cmp(&b.entity.name)));
    Ok(voices)
}

fn summary(voices: &[Voice]) -> String {
    let mentions = voices.iter().fold(0u32, |sum, voice| sum.saturating_add(voice.count));
    wording::cast_summary(voices.len(), mentions)
}

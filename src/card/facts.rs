//! Claims sorted into the sections of a card, most telling first.

use std::cmp::Reverse;

use super::{numbering::Numbering, series, wording};
use crate::{
    names::Platform,
    pack::{Claim, Date, Entity, PackError, Property, When},
    protocol::{Fact, Section},
};

/// Tells claims as facts: numbers their sources, and says which are old.
#[derive(Debug)]
pub(super) struct Teller<'n, 'p> {
    pub(super) numbering: &'n mut Numbering<'p>,
    pub(super) today: Option<Date>,
}

impl Teller<'_, '_> {
    /// A claim in these words.
    pub(super) fn fact(&mut self, text: String, note: String, claim: &Claim) -> Result<Fact, PackError> {
        Ok(Fact {
            text,
            note,
            href: None,
            entity: claim.property.linked().map(str::to_owned),
            stale: self.today.is_some_and(|today| claim.is_stale(today)),
            series: Vec::new(),
            sources: self.numbering.numbers(&claim.sources)?,
        })
    }

    /// The line on who this is.
    pub(super) fn line(&mut self, entity: &Entity) -> Result<Fact, PackError> {
        let (text, note, sources) = match &entity.line {
            Some(line) => (line.text.clone(), wording::when(&line.when), self.numbering.numbers(&line.sources)?),
            None => (wording::NO_LINE.to_owned(), String::new(), Vec::new()),
        };
        Ok(Fact { text, note, href: None, entity: None, stale: false, series: Vec::new(), sources })
    }

    /// All sections that have something to say.
    pub(super) fn sections(&mut self, entity: &Entity) -> Result<Vec<Section>, PackError> {
        let claims = newest_first(&entity.claims);
        let sections = [
            (wording::ROLES, self.roles(&entity.claims)?),
            (wording::CHANNELS, self.channels(&claims)?),
            (wording::LISTINGS, self.listings(&claims)?),
            (wording::DESCRIBED, self.described(&claims)?),
            (wording::QUOTED, self.quoted(&claims)?),
        ];
        let said = sections.into_iter().filter(|(_, facts)| !facts.is_empty());
        Ok(said.map(|(heading, facts)| Section { heading: heading.to_owned(), facts }).collect())
    }

    /// A death first, then roles in the order of the file, whose editor puts the most telling one first, then where it belongs.
    fn roles(&mut self, claims: &[Claim]) -> Result<Vec<Fact>, PackError> {
        let mut facts = Vec::new();
        let roles: Vec<&str> = claims.iter().filter_map(role).collect();
        // "Spokesman of X" says already that somebody belongs to X.
        let is_said = |value: &str| roles.iter().any(|role| role.contains(value));
        for claim in claims {
            let (rank, text) = match &claim.property {
                Property::Affiliation { value, .. } | Property::Runs { value, .. } if is_said(value) => continue,
                Property::Died => (0, wording::DIED.to_owned()),
                Property::Role(value) => (1, wording::capitalised(value)),
                Property::Author { value, .. } => (2, wording::run_by(value)),
                Property::Owner { value, .. } => (3, wording::owned_by(value)),
                Property::Runs { value, .. } => (4, wording::runs(value)),
                Property::Affiliation { value, .. } => (5, wording::affiliated(value)),
                Property::Owns { value, .. } => (6, wording::owns(value)),
                Property::Successor { value, .. } => (7, wording::succeeded_by(value)),
                _ => continue,
            };
            let when = When { as_of: claim.when.as_of.or(self.last_seen(claim)?), ..claim.when };
            let note = match claim.property {
                Property::Died => claim.when.from.map(Date::in_words).unwrap_or_default(),
                _ => wording::when(&when),
            };
            let mut fact = self.fact(text, note, claim)?;
            if let Property::Role(value) = &claim.property {
                fact.entity = named_in(value, claims);
            }
            facts.push((rank, fact));
        }
        facts.sort_by_key(|(rank, _)| *rank);
        Ok(facts.into_iter().map(|(_, fact)| fact).collect())
    }

    /// The newest source of a claim that began and has no other date: it was still so on that day.
    fn last_seen(&self, claim: &Claim) -> Result<Option<Date>, PackError> {
        if claim.when.until.is_some() || claim.property == Property::Died {
            return Ok(None);
        }
        let dates = claim.sources.iter().map(|id| self.numbering.date(id)).collect::<Result<Vec<_>, _>>()?;
        Ok(dates.into_iter().flatten().max().filter(|date| Some(*date) > claim.when.from))
    }

    /// Each channel once, with its latest audience; then audiences whose channel has no handle here.
    fn channels(&mut self, claims: &[&Claim]) -> Result<Vec<Fact>, PackError> {
        let mut facts = Vec::new();
        let mut told: Vec<Platform> = Vec::new();
        for claim in claims {
            let Property::Channel { platform, handle } = &claim.property else { continue };
            let audience = if told.contains(platform) { None } else { audience_on(*platform, claims) };
            told.push(*platform);
            let label = wording::handle(*platform, handle);
            let mut fact = match audience {
                Some((audience, text)) => {
                    let date = wording::as_of(&audience.when);
                    let note =
                        [label, date].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
                    self.audience(text, note, audience, *platform, claims)?
                }
                None => self.fact(wording::channel_on(*platform), label, claim)?,
            };
            fact.sources.extend(self.numbering.numbers(&claim.sources)?);
            fact.sources.sort_unstable();
            fact.sources.dedup();
            fact.href = Some(platform.address(handle));
            facts.push(fact);
        }
        for claim in claims {
            let Property::Audience { platform, .. } = &claim.property else { continue };
            if !told.contains(platform) {
                told.push(*platform);
                if let Some((audience, text)) = audience_on(*platform, claims) {
                    facts.push(self.audience(text, wording::as_of(&audience.when), audience, *platform, claims)?);
                }
            }
        }
        Ok(facts)
    }

    /// The newest figure of an audience, with the earlier ones of the same metric and what all of them rest on.
    fn audience(
        &mut self,
        text: String,
        note: String,
        newest: &Claim,
        platform: Platform,
        claims: &[&Claim],
    ) -> Result<Fact, PackError> {
        let mut fact = self.fact(text, note, newest)?;
        let series = series::of(newest, platform, claims);
        for claim in &series {
            fact.sources.extend(self.numbering.numbers(&claim.sources)?);
        }
        fact.sources.sort_unstable();
        fact.sources.dedup();
        fact.series = series.into_iter().filter_map(series::figure).collect();
        Ok(fact)
    }

    fn listings(&mut self, claims: &[&Claim]) -> Result<Vec<Fact>, PackError> {
        let mut facts = Vec::new();
        for claim in claims {
            let Property::Listing { authority, programme, .. } = &claim.property else { continue };
            let (text, note) = wording::listing(authority, programme, &claim.when);
            facts.push(self.fact(text, note, claim)?);
        }
        Ok(facts)
    }

    fn described(&mut self, claims: &[&Claim]) -> Result<Vec<Fact>, PackError> {
        let mut facts = Vec::new();
        for claim in claims {
            let Property::Described { value, by } = &claim.property else { continue };
            let date = wording::date_of(&claim.when);
            let note = if date.is_empty() { by.clone() } else { format!("{by} · {date}") };
            facts.push(self.fact(format!("“{value}”"), note, claim)?);
        }
        Ok(facts)
    }

    fn quoted(&mut self, claims: &[&Claim]) -> Result<Vec<Fact>, PackError> {
        let mut facts = Vec::new();
        for claim in claims {
            let Property::Quoted { by } = &claim.property else { continue };
            facts.push(self.fact(by.clone(), wording::date_of(&claim.when), claim)?);
        }
        Ok(facts)
    }
}

/// Newest first; of the same date in the order of the file.
fn newest_first(claims: &[Claim]) -> Vec<&Claim> {
    let mut claims: Vec<&Claim> = claims.iter().collect();
    claims.sort_by_key(|claim| Reverse(claim.when.latest()));
    claims
}

fn role(claim: &Claim) -> Option<&str> {
    match &claim.property {
        Property::Role(value) => Some(value),
        _ => None,
    }
}

/// The entity that a role names, told by an affiliation, or by what is run, of the same name.
fn named_in(role: &str, claims: &[Claim]) -> Option<String> {
    let named = claims.iter().find(|claim| match &claim.property {
        Property::Affiliation { value, entity: Some(_) } | Property::Runs { value, .. } => role.contains(value),
        _ => false,
    })?;
    named.property.linked().map(str::to_owned)
}

/// The newest audience on a platform: those who follow before those who view.
fn audience_on<'c>(platform: Platform, claims: &[&'c Claim]) -> Option<(&'c Claim, String)> {
    let mut figures: Vec<(&Claim, bool, String)> = claims
        .iter()
        .filter_map(|claim| match &claim.property {
            Property::Audience { platform: on, count, metric, qualifier } if *on == platform => {
                let follows = matches!(metric.as_str(), "followers" | "subscribers");
                Some((*claim, !follows, wording::audience(*count, metric, qualifier, platform)))
            }
            _ => None,
        })
        .collect();
    figures.sort_by_key(|(_, views, _)| *views);
    figures.into_iter().next().map(|(claim, _, text)| (claim, text))
}

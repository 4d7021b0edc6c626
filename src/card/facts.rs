//! Claims sorted into the sections of a card, most telling first.

use std::cmp::Reverse;

use super::{numbering::Numbering, wording};
use crate::{
    names::Platform,
    pack::{Claim, Date, Entity, PackError, Property, When},
    protocol::{Fact, Section},
};

/// The line on who this is.
pub(super) fn line(entity: &Entity, numbering: &mut Numbering<'_>) -> Result<Fact, PackError> {
    let Some(line) = &entity.line else {
        return Ok(Fact { text: wording::NO_LINE.to_owned(), note: String::new(), href: None, sources: Vec::new() });
    };
    let sources = numbering.numbers(&line.sources)?;
    Ok(Fact { text: line.text.clone(), note: wording::when(&line.when), href: None, sources })
}

/// All sections that have something to say.
pub(super) fn sections(entity: &Entity, numbering: &mut Numbering<'_>) -> Result<Vec<Section>, PackError> {
    let mut sections = Vec::new();
    let mut add = |heading: &str, facts: Vec<Fact>| {
        if !facts.is_empty() {
            sections.push(Section { heading: heading.to_owned(), facts });
        }
    };
    let claims = newest_first(&entity.claims);
    add(wording::ROLES, roles(&entity.claims, numbering)?);
    add(wording::CHANNELS, channels(&claims, numbering)?);
    add(wording::LISTINGS, listings(&claims, numbering)?);
    add(wording::DESCRIBED, described(&claims, numbering)?);
    add(wording::QUOTED, quoted(&claims, numbering)?);
    Ok(sections)
}

/// Newest first; of the same date in the order of the file.
fn newest_first(claims: &[Claim]) -> Vec<&Claim> {
    let mut claims: Vec<&Claim> = claims.iter().collect();
    claims.sort_by_key(|claim| Reverse(claim.when.latest()));
    claims
}

/// A death first, then roles in the order of the file, whose editor puts the most telling one first, then where it belongs.
fn roles(claims: &[Claim], numbering: &mut Numbering<'_>) -> Result<Vec<Fact>, PackError> {
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
        let when = When { as_of: claim.when.as_of.or(last_seen(claim, numbering)?), ..claim.when };
        facts.push((rank, fact(text, wording::when(&when), claim, numbering)?));
    }
    facts.sort_by_key(|(rank, _)| *rank);
    Ok(facts.into_iter().map(|(_, fact)| fact).collect())
}

fn role(claim: &Claim) -> Option<&str> {
    match &claim.property {
        Property::Role(value) => Some(value),
        _ => None,
    }
}

/// The newest source of a claim that began and has no other date: it was still so on that day.
fn last_seen(claim: &Claim, numbering: &Numbering<'_>) -> Result<Option<Date>, PackError> {
    if claim.when.until.is_some() || claim.property == Property::Died {
        return Ok(None);
    }
    let dates = claim.sources.iter().map(|id| numbering.date(id)).collect::<Result<Vec<_>, _>>()?;
    Ok(dates.into_iter().flatten().max().filter(|date| Some(*date) > claim.when.from))
}

/// Each channel once, with its latest audience; then audiences whose channel has no handle here.
fn channels(claims: &[&Claim], numbering: &mut Numbering<'_>) -> Result<Vec<Fact>, PackError> {
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
                let note = [label, date].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
                fact(text, note, audience, numbering)?
            }
            None => fact(wording::channel_on(*platform), label, claim, numbering)?,
        };
        fact.sources.extend(numbering.numbers(&claim.sources)?);
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
                facts.push(fact(text, wording::as_of(&audience.when), audience, numbering)?);
            }
        }
    }
    Ok(facts)
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

fn listings(claims: &[&Claim], numbering: &mut Numbering<'_>) -> Result<Vec<Fact>, PackError> {
    let mut facts = Vec::new();
    for claim in claims {
        let Property::Listing { authority, programme, .. } = &claim.property else { continue };
        let (text, note) = wording::listing(authority, programme, &claim.when);
        facts.push(fact(text, note, claim, numbering)?);
    }
    Ok(facts)
}

fn described(claims: &[&Claim], numbering: &mut Numbering<'_>) -> Result<Vec<Fact>, PackError> {
    let mut facts = Vec::new();
    for claim in claims {
        let Property::Described { value, by } = &claim.property else { continue };
        let date = wording::date_of(&claim.when);
        let note = if date.is_empty() { by.clone() } else { format!("{by} · {date}") };
        facts.push(fact(format!("“{value}”"), note, claim, numbering)?);
    }
    Ok(facts)
}

fn quoted(claims: &[&Claim], numbering: &mut Numbering<'_>) -> Result<Vec<Fact>, PackError> {
    let mut facts = Vec::new();
    for claim in claims {
        let Property::Quoted { by } = &claim.property else { continue };
        facts.push(fact(by.clone(), wording::date_of(&claim.when), claim, numbering)?);
    }
    Ok(facts)
}

fn fact(text: String, note: String, claim: &Claim, numbering: &mut Numbering<'_>) -> Result<Fact, PackError> {
    Ok(Fact { text, note, href: None, sources: numbering.numbers(&claim.sources)? })
}

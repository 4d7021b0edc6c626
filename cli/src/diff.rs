//! `sidelight pack diff`: what changed about whom between two versions of a dataset, as lines for a changelog.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::Path,
};

use sidelight::{
    data::{Dataset, today},
    engine::AskError,
    pack::{Claim, Entity, Pack, Property, When, country_name},
};

use crate::{error::Failure, input::open_pack};

/// Prints what changed from the old version to the new one.
pub fn run(old: &Path, new: &Path) -> Result<(), Failure> {
    let (old, new) = (entities(old)?, entities(new)?);
    let mut out = anstream::stdout().lock();
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changes = 0;
    for id in ids {
        let lines = match (old.get(id), new.get(id)) {
            (None, Some(now)) => vec![format!("- {} (`{id}`) is new.", now.name)],
            (Some(before), None) => vec![format!("- {} (`{id}`) was taken out.", before.name)],
            (Some(before), Some(now)) => changed(id, before, now),
            (None, None) => Vec::new(),
        };
        changes += lines.len();
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    if changes == 0 {
        writeln!(out, "Nothing changed.")?;
    }
    Ok(())
}

/// The entities of a pack, or of a dataset folder, by id.
fn entities(path: &Path) -> Result<BTreeMap<String, Entity>, Failure> {
    if path.is_dir() {
        let dataset = Dataset::read(path, today())?;
        return Ok(dataset.entities.into_iter().map(|entity| (entity.id.clone(), entity)).collect());
    }
    let pack: Pack = open_pack(Some(path))?;
    let record = |entity| pack.entity(entity).map(|record| (record.id.clone(), record));
    Ok(pack.entities().map(record).collect::<Result<_, _>>().map_err(AskError::from)?)
}

fn changed(id: &str, before: &Entity, now: &Entity) -> Vec<String> {
    let facts = |entity: &Entity| -> BTreeSet<String> {
        let line = entity.line.iter().map(|line| format!("line “{}”{}", line.text, time(&line.when)));
        let names = entity.names.iter().map(|name| format!("name “{}” ({})", name.text, name.lang));
        let display = format!("display name “{}”", entity.name);
        line.chain(names).chain([display]).chain(entity.claims.iter().map(said)).collect()
    };
    let (old, new) = (facts(before), facts(now));
    let lines = |facts: Vec<&String>, what: &str| facts.into_iter().map(|fact| format!("  - {what} {fact}")).collect();
    let added: Vec<String> = lines(new.difference(&old).collect(), "now:");
    let removed: Vec<String> = lines(old.difference(&new).collect(), "no longer:");
    if added.is_empty() && removed.is_empty() {
        return Vec::new();
    }
    std::iter::once(format!("- {} (`{id}`):", now.name)).chain(added).chain(removed).collect()
}

fn said(claim: &Claim) -> String {
    let fact = match &claim.property {
        Property::Role(role) => format!("role “{role}”"),
        Property::Affiliation { value, .. } => format!("affiliation “{value}”"),
        Property::Author { value, .. } => format!("run by “{value}”"),
        Property::Country(code) => format!("country {}", country_name(code).unwrap_or(code)),
        Property::Channel { platform, handle } => format!("channel {}", platform.address(handle)),
        Property::Audience { platform, count, metric, qualifier } => {
            format!("audience on {} {qualifier} {count} {metric}", platform.name())
        }
        Property::Listing { authority, programme, entry } => format!("listed by {authority}, {programme} {entry}"),
        Property::Described { value, by } => format!("described as “{value}” by {by}"),
        Property::Died => "died".to_owned(),
    };
    format!("{}{}", fact.split_whitespace().collect::<Vec<_>>().join(" "), time(&claim.when))
}

fn time(when: &When) -> String {
    let parts = [("as of", when.as_of), ("from", when.from), ("until", when.until)];
    let said: Vec<String> =
        parts.iter().filter_map(|(word, date)| Some(format!("{word} {}", date.as_ref()?.in_words()))).collect();
    if said.is_empty() { String::new() } else { format!(", {}", said.join(" ")) }
}

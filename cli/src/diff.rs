//! `sidelight pack diff`: what changed about whom between two versions of a dataset, as lines for a changelog.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::Path,
};

use sidelight::{
    data::Dataset,
    engine::AskError,
    pack::{Claim, Entity, Pack, Property, When, country_name},
};

use crate::{
    error::Failure,
    input::{open_pack, read_text},
};

/// Prints what changed from the old version to the new one, or writes it into a changelog.
pub fn run(old: &Path, new: &Path, changelog: Option<&Path>) -> Result<(), Failure> {
    let (old, new) = (Version::read(old)?, Version::read(new)?);
    let changes = changes(&old.entities, &new.entities);
    match changelog {
        Some(file) => write(file, &new.name, &changes),
        None if changes.is_empty() => Ok(writeln!(anstream::stdout(), "Nothing changed.")?),
        None => Ok(write!(anstream::stdout(), "{changes}")?),
    }
}

/// A line for everything that changed.
fn changes(old: &BTreeMap<String, Entity>, new: &BTreeMap<String, Entity>) -> String {
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changes = String::new();
    for id in ids {
        let lines = match (old.get(id), new.get(id)) {
            (None, Some(now)) => vec![format!("- {} (`{id}`) is new.", now.name)],
            (Some(before), None) => vec![format!("- {} (`{id}`) was taken out.", before.name)],
            (Some(before), Some(now)) => changed(id, before, now),
            (None, None) => Vec::new(),
        };
        lines.iter().for_each(|line| changes += &format!("{line}\n"));
    }
    changes
}

/// Puts the changes under the heading of their version, the newest first; a section that was there is replaced.
fn write(file: &Path, version: &str, changes: &str) -> Result<(), Failure> {
    let text = if file.exists() { read_text(file)? } else { format!("{TITLE}\n") };
    let heading = format!("## {version}\n");
    let (head, rest) = text.split_at(text.find("\n## ").map_or(text.len(), |at| at + 1));
    let older = match rest.strip_prefix(&heading) {
        Some(own) => own.find("\n## ").map_or("", |at| &own[at + 1..]),
        None => rest,
    };
    let changes = if changes.is_empty() { "Nothing changed.\n" } else { changes };
    let text = format!("{}\n\n{heading}\n{changes}\n{older}", head.trim_end());
    fs::write(file, text.trim_end().to_owned() + "\n").map_err(|error| Failure::Write { file: file.to_owned(), error })
}

const TITLE: &str = "<!-- What changed about whom between two versions of the dataset; written by `sidelight pack diff OLD NEW --changelog FILE`. -->\n# Changes of the dataset\n";

/// A dataset at one time: its name, and its entities by id.
struct Version {
    name: String,
    entities: BTreeMap<String, Entity>,
}

impl Version {
    /// Reads a pack, or a dataset folder.
    fn read(path: &Path) -> Result<Self, Failure> {
        if path.is_dir() {
            let dataset = Dataset::read_unchecked(path)?;
            let entities = dataset.entities.into_iter().map(|entity| (entity.id.clone(), entity)).collect();
            return Ok(Self { name: dataset.meta.version, entities });
        }
        let pack: Pack = open_pack(Some(path))?;
        let record = |entity| pack.entity(entity).map(|record| (record.id.clone(), record));
        let entities = pack.entities().map(record).collect::<Result<_, _>>().map_err(AskError::from)?;
        Ok(Self { name: pack.meta().version.clone(), entities })
    }
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

/// A claim in words.
pub fn said(claim: &Claim) -> String {
    let fact = match &claim.property {
        Property::Role(role) => format!("role “{role}”"),
        Property::Affiliation { value, .. } => format!("affiliation “{value}”"),
        Property::Author { value, .. } => format!("run by “{value}”"),
        Property::Owner { value, .. } => format!("owned or paid for by “{value}”"),
        Property::Runs { value, .. } => format!("runs “{value}”"),
        Property::Owns { value, .. } => format!("owns or pays for “{value}”"),
        Property::Successor { value, .. } => format!("succeeded by “{value}”"),
        Property::Country(code) => format!("country {}", country_name(code).unwrap_or(code)),
        Property::Channel { platform, handle } => format!("channel {}", platform.address(handle)),
        Property::Audience { platform, count, metric, qualifier } => {
            format!("audience on {} {qualifier} {count} {metric}", platform.name())
        }
        Property::Listing { authority, programme, entry } => format!("listed by {authority}, {programme} {entry}"),
        Property::Described { value, by } => format!("described as “{value}” by {by}"),
        Property::Quoted { by } => format!("quoted by “{by}”"),
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

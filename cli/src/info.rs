//! `sidelight pack info`: what is in a pack, counted.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::Path,
};

use serde::Serialize;
use sidelight::{
    data::today,
    engine::AskError,
    pack::{Entity, FORMAT_VERSION, Pack, Property},
};
use unicode_script::{Script, UnicodeScript};

use crate::{error::Failure, input::open_pack};

/// What is counted; the fields of the JSON.
#[derive(Debug, Default, Serialize)]
struct Info {
    title: String,
    version: String,
    licence: String,
    format: u32,
    bytes: usize,
    entities: usize,
    kinds: BTreeMap<&'static str, usize>,
    /// Entities with a country of work other than Russia that nothing in the dataset links to Russia,
    /// see [`links_to_russia`].
    entities_not_russian: usize,
    /// Countries that a state or public broadcaster or agency in the dataset belongs to.
    countries_with_public_media: usize,
    names: usize,
    claims: usize,
    claims_with_source_and_date: usize,
    sources: usize,
    /// Entities that two or more sources speak of.
    entities_with_two_sources: usize,
    /// Entities of which only official lists speak; the file of each says why.
    entities_from_lists_only: usize,
    /// Figures of an audience older than 18 months, and roles without a date of the last three years.
    stale_audiences: usize,
    stale_roles: usize,
    /// By country of work, ISO 3166-1 alpha-2.
    countries: BTreeMap<String, usize>,
    /// Names by language, BCP 47.
    languages: BTreeMap<String, usize>,
    /// Names by script, ISO 15924.
    scripts: BTreeMap<&'static str, usize>,
    /// Sources by kind.
    source_kinds: BTreeMap<String, usize>,
}

/// Prints what is in a pack.
pub fn run(file: Option<&Path>, as_json: bool) -> Result<(), Failure> {
    let pack = open_pack(file)?;
    let info = gather(&pack)?;
    let mut out = anstream::stdout().lock();
    if as_json {
        writeln!(out, "{}", serde_json::to_string_pretty(&info).map_err(std::io::Error::from)?)?;
    } else {
        print(&mut out, &info)?;
    }
    Ok(())
}

fn print(out: &mut impl Write, info: &Info) -> std::io::Result<()> {
    writeln!(out, "{} {}", info.title, info.version)?;
    writeln!(
        out,
        "{} entities, {} names, {} claims, {} sources",
        info.entities, info.names, info.claims, info.sources
    )?;
    for (kind, count) in &info.kinds {
        writeln!(out, "  {count:>6} {kind}")?;
    }
    writeln!(
        out,
        "{} entities work outside Russia and nothing here links them to it; public media of {} countries",
        info.entities_not_russian, info.countries_with_public_media
    )?;
    writeln!(out, "countries: {}", most(&info.countries))?;
    writeln!(out, "names by language: {}", most(&info.languages))?;
    writeln!(out, "names by script: {}", most(&info.scripts))?;
    writeln!(out, "sources by kind: {}", most(&info.source_kinds))?;
    writeln!(out, "{} of {} claims have a source and a date", info.claims_with_source_and_date, info.claims)?;
    writeln!(
        out,
        "{} entities with two or more sources, {} known from official lists only",
        info.entities_with_two_sources, info.entities_from_lists_only
    )?;
    writeln!(
        out,
        "{} figures of an audience are over 18 months old, {} roles have no date of the last three years",
        info.stale_audiences, info.stale_roles
    )?;
    writeln!(out, "{} bytes, format {}, licence {}", info.bytes, info.format, info.licence)
}

/// The most frequent ones, with their counts.
fn most<K: AsRef<str>>(counts: &BTreeMap<K, usize>) -> String {
    let mut counts: Vec<(&str, usize)> = counts.iter().map(|(code, count)| (code.as_ref(), *count)).collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts.iter().take(12).map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ")
}

fn gather(pack: &Pack) -> Result<Info, Failure> {
    let records =
        pack.entities().map(|entity| pack.entity(entity)).collect::<Result<Vec<_>, _>>().map_err(AskError::from)?;
    let meta = pack.meta();
    let mut info = Info {
        title: meta.title.clone(),
        version: meta.version.clone(),
        licence: meta.licence.clone(),
        format: FORMAT_VERSION,
        bytes: pack.size(),
        entities: records.len(),
        sources: pack.source_count(),
        ..Info::default()
    };
    let russian: BTreeSet<&str> =
        records.iter().filter(|record| country(record) == Some("RU")).map(|record| record.id.as_str()).collect();
    let mut ids = BTreeSet::new();
    let mut public_media = BTreeSet::new();
    for record in &records {
        count(&mut info, record);
        let sources = record.source_ids();
        info.entities_with_two_sources += usize::from(sources.len() > 1);
        let is_list = |id: &&str| pack.source(id).is_ok_and(|source| source.kind == "official-list");
        info.entities_from_lists_only += usize::from(!sources.is_empty() && sources.iter().all(is_list));
        info.entities_not_russian += usize::from(country(record).is_some() && !links_to_russia(record, &russian));
        public_media.extend(country(record).filter(|_| is_public_medium(record)));
        ids.extend(sources);
    }
    info.countries_with_public_media = public_media.len();
    for id in ids {
        *info.source_kinds.entry(pack.source(id).map_err(AskError::from)?.kind).or_default() += 1;
    }
    Ok(info)
}

fn count(info: &mut Info, record: &Entity) {
    *info.kinds.entry(record.kind.word()).or_default() += 1;
    // What two languages write alike is one name.
    info.names += record.names.iter().map(|name| name.text.as_str()).collect::<BTreeSet<_>>().len();
    info.claims += record.claims.len();
    for name in &record.names {
        *info.languages.entry(name.lang.clone()).or_default() += 1;
        *info.scripts.entry(script(&name.text).short_name()).or_default() += 1;
    }
    for claim in &record.claims {
        let is_sound = !claim.sources.is_empty() && claim.when.latest().is_some();
        info.claims_with_source_and_date += usize::from(is_sound);
        match &claim.property {
            Property::Country(code) => *info.countries.entry(code.clone()).or_default() += 1,
            Property::Audience { .. } => info.stale_audiences += usize::from(claim.is_stale(today())),
            Property::Role(_) => info.stale_roles += usize::from(claim.is_stale(today())),
            _ => {}
        }
    }
}

/// The script of the first letter: that of the whole name but for brands in Latin letters.
fn script(text: &str) -> Script {
    let scripts = || text.chars().filter(|c| c.is_alphabetic()).map(|c| c.script());
    scripts().find(|script| *script != Script::Latin).or(scripts().next()).unwrap_or(Script::Unknown)
}

fn country(record: &Entity) -> Option<&str> {
    record.claims.iter().find_map(|claim| match &claim.property {
        Property::Country(code) => Some(code.as_str()),
        _ => None,
    })
}

/// Whether an entity works in Russia, is linked to an entity that does, or is listed by a state for its part in Russia's war:
/// a wide net, so that what is left over is surely neither Russian nor close to it.
fn links_to_russia(record: &Entity, russian: &BTreeSet<&str>) -> bool {
    record.claims.iter().any(|claim| match &claim.property {
        Property::Country(code) => code == "RU",
        Property::Listing { .. } => true,
        property => property.linked().is_some_and(|id| russian.contains(id)),
    })
}

/// Whether its roles call it a state or public broadcaster or agency.
fn is_public_medium(record: &Entity) -> bool {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    record.claims.iter().any(|claim| match &claim.property {
        Property::Role(role) => {
            let role = role.to_lowercase();
            has(&role, &["public", "state", "national", "government"])
                && has(&role, &["broadcast", "television", "radio", "agency"])
        }
        _ => false,
    })
}

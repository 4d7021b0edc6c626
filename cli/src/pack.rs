//! `sidelight pack`: builds packs from a dataset or a list of names, checks datasets, describes packs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use serde::Serialize;
use sidelight::{
    data::{Dataset, read_names, today},
    engine::AskError,
    pack::{Entity, FORMAT_VERSION, Pack, Property},
};

use crate::{
    diff,
    error::Failure,
    input::{open_pack, read_text},
};

/// What to do with packs.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build a pack from a dataset folder or a list of names (id TAB kind TAB name [TAB lang])
    Build {
        /// Folder like data/, or a .tsv file
        from: PathBuf,
        /// Pack to write
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Check a dataset folder, or that a pack is whole
    Check {
        /// Folder like data/, or a pack
        path: PathBuf,
    },
    /// Say what changed about whom between two packs or dataset folders
    Diff {
        /// Pack or folder of the older version
        old: PathBuf,
        /// Pack or folder of the newer version
        new: PathBuf,
    },
    /// Say what is in a pack
    Info {
        /// Pack to use instead of the bundled one
        pack: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Serialize)]
struct Info<'a> {
    title: &'a str,
    version: &'a str,
    licence: &'a str,
    format: u32,
    bytes: usize,
    entities: usize,
    kinds: BTreeMap<&'static str, usize>,
    names: usize,
    claims: usize,
    claims_with_source_and_date: usize,
    sources: usize,
    /// Entities that two or more sources speak of.
    entities_with_two_sources: usize,
    /// Entities of which only official lists speak.
    entities_from_lists_only: usize,
    /// Figures of an audience older than 18 months, and roles without a date of the last three years.
    stale_audiences: usize,
    stale_roles: usize,
    /// By country of work, ISO 3166-1 alpha-2.
    countries: BTreeMap<String, usize>,
    /// Names by language, BCP 47.
    languages: BTreeMap<String, usize>,
}

/// Carries the command out.
pub fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Build { from, output } => build(from, output),
        Command::Check { path } => check(path),
        Command::Diff { old, new } => diff::run(old, new),
        Command::Info { pack, json } => info(pack.as_deref(), *json),
    }
}

fn build(from: &Path, output: &Path) -> Result<(), Failure> {
    let pack = dataset(from)?.to_pack().map_err(|error| Failure::Pack { file: output.to_owned(), error })?;
    fs::write(output, &pack).map_err(|error| Failure::Write { file: output.to_owned(), error })?;
    anstream::eprintln!("{}: {} bytes", output.display(), pack.len());
    Ok(())
}

fn dataset(from: &Path) -> Result<Dataset, Failure> {
    let dataset = if from.is_dir() { Dataset::read(from, today())? } else { read_names(from, &read_text(from)?)? };
    Ok(dataset)
}

fn check(path: &Path) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    if path.is_dir() {
        let dataset = dataset(path)?;
        writeln!(out, "no problems in {} entities and {} sources", dataset.entities.len(), dataset.sources.len())?;
    } else {
        let pack = open_pack(Some(path))?;
        writeln!(out, "the pack is whole: {} entities, {} names", pack.entity_count(), pack.name_count())?;
    }
    Ok(())
}

fn info(file: Option<&Path>, as_json: bool) -> Result<(), Failure> {
    let pack = open_pack(file)?;
    let info = gather(&pack)?;
    let mut out = anstream::stdout().lock();
    if as_json {
        writeln!(out, "{}", serde_json::to_string_pretty(&info).map_err(std::io::Error::from)?)?;
        return Ok(());
    }
    writeln!(out, "{} {}", info.title, info.version)?;
    writeln!(
        out,
        "{} entities, {} names, {} claims, {} sources",
        info.entities, info.names, info.claims, info.sources
    )?;
    for (kind, count) in &info.kinds {
        writeln!(out, "  {count:>6} {kind}")?;
    }
    let some = |counts: &BTreeMap<String, usize>| {
        let mut counts: Vec<(&String, &usize)> = counts.iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        counts.iter().take(12).map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ")
    };
    writeln!(out, "countries: {}", some(&info.countries))?;
    writeln!(out, "names by language: {}", some(&info.languages))?;
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
    writeln!(out, "{} bytes, format {}, licence {}", info.bytes, info.format, info.licence)?;
    Ok(())
}

fn gather(pack: &Pack) -> Result<Info<'_>, Failure> {
    let mut kinds = BTreeMap::new();
    let (mut claims, mut sound, mut names, mut with_two, mut lists_only) = (0, 0, 0, 0, 0);
    let (mut stale_audiences, mut stale_roles) = (0, 0);
    let (mut countries, mut languages) = (BTreeMap::new(), BTreeMap::new());
    for entity in pack.entities() {
        let record = pack.entity(entity).map_err(AskError::from)?;
        *kinds.entry(record.kind.word()).or_default() += 1;
        claims += record.claims.len();
        names += record.names.len();
        for name in &record.names {
            *languages.entry(name.lang.clone()).or_default() += 1;
        }
        for claim in &record.claims {
            let is_older = |months| claim.when.latest().is_none_or(|date| date.months_until(today()) > months);
            match &claim.property {
                Property::Country(code) => *countries.entry(code.clone()).or_default() += 1,
                Property::Audience { .. } if is_older(AUDIENCE_MONTHS) => stale_audiences += 1,
                // A role that is told to have ended cannot grow old.
                Property::Role(_) if claim.when.until.is_none() && is_older(ROLE_MONTHS) => stale_roles += 1,
                _ => {}
            }
        }
        let sources = sources_of(&record);
        with_two += usize::from(sources.len() > 1);
        let is_list = |id: &&str| pack.source(id).is_ok_and(|source| source.kind == "official-list");
        lists_only += usize::from(!sources.is_empty() && sources.iter().all(is_list));
        sound +=
            record.claims.iter().filter(|claim| !claim.sources.is_empty() && claim.when.latest().is_some()).count();
    }
    let meta = pack.meta();
    Ok(Info {
        title: &meta.title,
        version: &meta.version,
        licence: &meta.licence,
        format: FORMAT_VERSION,
        bytes: pack.size(),
        entities: pack.entity_count(),
        kinds,
        names,
        claims,
        claims_with_source_and_date: sound,
        sources: pack.source_count(),
        entities_with_two_sources: with_two,
        entities_from_lists_only: lists_only,
        stale_audiences,
        stale_roles,
        countries,
        languages,
    })
}

/// Months after which a figure of an audience is stale.
const AUDIENCE_MONTHS: u32 = 18;

/// Months after which a role is.
const ROLE_MONTHS: u32 = 36;

/// The ids of all sources that speak of an entity.
fn sources_of(record: &Entity) -> BTreeSet<&str> {
    let line = record.line.iter().flat_map(|line| &line.sources);
    let names = record.names.iter().flat_map(|name| &name.sources);
    let claims = record.claims.iter().flat_map(|claim| &claim.sources);
    line.chain(names).chain(claims).map(String::as_str).collect()
}

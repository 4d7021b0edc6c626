//! `sidelight pack`: builds packs from a dataset or a list of names, checks datasets, describes packs.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use serde::Serialize;
use sidelight::{
    data::{Dataset, read_names, today},
    engine::AskError,
    pack::{FORMAT_VERSION, Pack},
};

use crate::{
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
}

/// Carries the command out.
pub fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Build { from, output } => build(from, output),
        Command::Check { path } => check(path),
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
    writeln!(out, "{} bytes, format {}, licence {}", info.bytes, info.format, info.licence)?;
    Ok(())
}

fn gather(pack: &Pack) -> Result<Info<'_>, Failure> {
    let mut kinds = BTreeMap::new();
    let (mut claims, mut sound) = (0, 0);
    for entity in pack.entities() {
        let record = pack.entity(entity).map_err(AskError::from)?;
        *kinds.entry(record.kind.word()).or_default() += 1;
        claims += record.claims.len();
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
        names: pack.name_count(),
        claims,
        claims_with_source_and_date: sound,
        sources: pack.source_count(),
    })
}

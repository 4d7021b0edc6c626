//! `sidelight pack`: builds packs from a dataset or a list of names, checks datasets, describes packs.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use sidelight::{
    data::{Dataset, read_names, today},
    pack::Claim,
};

use crate::{
    diff,
    error::Failure,
    info,
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
        /// Name every claim that has grown old
        #[arg(long)]
        stale: bool,
    },
    /// Say what changed about whom between two packs or dataset folders
    Diff {
        /// Pack or folder of the older version
        old: PathBuf,
        /// Pack or folder of the newer version
        new: PathBuf,
        /// Write it into this changelog, as the section of the newer version
        #[arg(long, value_name = "FILE")]
        changelog: Option<PathBuf>,
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

/// Carries the command out.
pub fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Build { from, output } => build(from, output),
        Command::Check { path, stale } => check(path, *stale),
        Command::Diff { old, new, changelog } => diff::run(old, new, changelog.as_deref()),
        Command::Info { pack, json } => info::run(pack.as_deref(), *json),
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

fn check(path: &Path, name_stale: bool) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    if !path.is_dir() {
        let pack = open_pack(Some(path))?;
        writeln!(out, "the pack is whole: {} entities, {} names", pack.entity_count(), pack.name_count())?;
        return Ok(());
    }
    let dataset = dataset(path)?;
    writeln!(out, "no problems in {} entities and {} sources", dataset.entities.len(), dataset.sources.len())?;
    let today = today();
    let is_stale = |claim: &&Claim| claim.is_stale(today);
    let stale = dataset
        .entities
        .iter()
        .flat_map(|entity| entity.claims.iter().filter(is_stale).map(move |claim| (entity, claim)));
    if name_stale {
        for (entity, claim) in stale.clone() {
            writeln!(out, "{}: {}", entity.id, diff::said(claim))?;
        }
    }
    match stale.count() {
        0 => {}
        count if name_stale => writeln!(out, "{count} claims have grown old: look them up again")?,
        count => writeln!(out, "{count} claims have grown old; --stale names them")?,
    }
    Ok(())
}

//! The command `sidelight`, built for speed and asked as a user asks it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::place;
use xtask::run::{Program, step};

use crate::bench::{Bench, Document, Task, read_documents};
use crate::score::{Score, score};

/// The command, and a folder for the packs it builds.
pub struct Sidelight {
    program: PathBuf,
    folder: TempDir,
}

impl Sidelight {
    pub fn build() -> Result<Self> {
        step("sidelight", || Program::cargo().words("build --quiet --release --package sidelight-cli").run())?;
        let program = place::target().join("release").join(format!("sidelight{}", std::env::consts::EXE_SUFFIX));
        Ok(Self { program, folder: TempDir::new()? })
    }

    /// Reads the texts of a task with a pack of its names and some more.
    pub fn score(&self, bench: &Bench, task: &Task, more_names: &str) -> Result<Score> {
        let list = self.folder.path().join("names.tsv");
        let pack = self.folder.path().join("names.pack");
        fs::write(&list, bench.names(task)? + more_names).context("could not write the list of names")?;
        Program::new(&self.program).words("pack build").arg(&list).arg("--output").arg(&pack).output()?;
        let found = self.scan(Some(&pack), &bench.gold_file(task))?;
        score(&bench.gold(task)?, &found)
    }

    /// What it finds in a file.
    pub fn scan(&self, pack: Option<&Path>, file: &Path) -> Result<Vec<Document>> {
        let mut scan = Program::new(&self.program).words("scan --format jsonl");
        if let Some(pack) = pack {
            scan = scan.arg("--pack").arg(pack);
        }
        read_documents(&scan.arg(file).output()?)
    }
}

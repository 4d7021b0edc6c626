//! From entity files to a pack: reads `data/`, finds everything wrong with it at once, and freezes it.
//!
//! The format of the files stands in `data/README.md`.

mod check;
mod claim;
mod file;
mod names;
mod problem;
mod relate;

use std::path::Path;

pub use names::read_names;
pub use problem::{Problem, Problems};

use crate::pack::{Date, Entity, Meta, PackBuilder, PackError, SourceRecord};

/// A dataset read from its files, without problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// What it says of itself.
    pub meta: Meta,
    /// All entities.
    pub entities: Vec<Entity>,
    /// All sources.
    pub sources: Vec<SourceRecord>,
}

impl Dataset {
    /// Reads and checks a folder like `data/`; no date in it may lie after `today`.
    ///
    /// # Errors
    /// Every problem found, each with its file, line and remedy.
    pub fn read(folder: &Path, today: Date) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let read = file::read_folder(folder, &mut problems);
        check::check(&read, today, &mut problems);
        if problems.is_empty() { Ok(read.into_dataset()) } else { Err(Problems::sorted(problems)) }
    }

    /// Reads a folder without checking what its files say: an older version need not keep to the rules of today.
    ///
    /// # Errors
    /// Every file that cannot be read at all.
    pub fn read_unchecked(folder: &Path) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let read = file::read_folder(folder, &mut problems);
        if problems.is_empty() { Ok(read.into_dataset()) } else { Err(Problems::sorted(problems)) }
    }

    /// The pack of this dataset; the same dataset gives the same bytes.
    ///
    /// # Errors
    /// If it does not fit in one pack.
    pub fn to_pack(self) -> Result<Vec<u8>, PackError> {
        let mut builder = PackBuilder::new(self.meta);
        self.entities.into_iter().for_each(|entity| builder.entity(entity));
        self.sources.into_iter().for_each(|source| builder.source(source));
        builder.build()
    }
}

/// Why a dataset gives no pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// Its files have problems.
    #[error(transparent)]
    Problems(#[from] Problems),
    /// It does not fit in one pack.
    #[error(transparent)]
    Pack(#[from] PackError),
}

/// The pack of a folder like `data/`.
///
/// # Errors
/// Every problem of the files, or that they do not fit in one pack.
pub fn compile_dir(folder: &Path) -> Result<Vec<u8>, DataError> {
    Ok(Dataset::read(folder, today())?.to_pack()?)
}

/// Today, in UTC.
pub fn today() -> Date {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    Date::from_parts(today.year().unsigned_abs(), today.month().unsigned_abs(), today.day().unsigned_abs())
}

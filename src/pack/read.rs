//! Opens a pack: every bound is checked once, then names and records are read where they lie.

use std::{borrow::Cow, ops::Range};

use super::{
    Entity, FORMAT_VERSION, Meta, PackError, SourceRecord,
    index::Index,
    layout::{FRONT, HEADER, MAGIC, Section, Table, u32_at, u32_count},
    records::Blocks,
    stored::Stored,
};
use crate::names::Platform;

/// Number of an entity within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityIx(u32);

impl EntityIx {
    pub(super) fn new(number: u32) -> Self {
        Self(number)
    }

    pub(super) fn number(self) -> u32 {
        self.0
    }

    /// Its place among all entities in the order of their ids.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An opened pack.
#[derive(Debug)]
pub struct Pack {
    bytes: Cow<'static, [u8]>,
    sections: [Range<usize>; Section::COUNT],
    meta: Meta,
}

impl Pack {
    /// Checks and takes over the bytes of a pack.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes and the remedy.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, PackError> {
        let bytes = bytes.into();
        check_header(&bytes)?;
        let mut sections = std::array::from_fn(|_| 0..0);
        for (index, section) in sections.iter_mut().enumerate() {
            let at = |i| u32_at(&bytes[HEADER..FRONT], i).unwrap_or(u32::MAX) as usize;
            let (start, length) = (at(index * 2), at(index * 2 + 1));
            let end = start.checked_add(length).filter(|&end| end <= bytes.len() && start >= FRONT);
            *section = start..end.ok_or(PackError::Inconsistent("table of sections"))?;
        }
        let meta = postcard::from_bytes(&bytes[sections[Section::Meta as usize].clone()])
            .map_err(|_| PackError::Inconsistent("description"))?;
        let pack = Self { bytes, sections, meta };
        pack.check()?;
        Ok(pack)
    }

    /// Title, version and licence of the dataset.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Size in bytes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Number of entities.
    pub fn entity_count(&self) -> usize {
        u32_at(self.section(Section::EntityIds), 0).unwrap_or(0) as usize
    }

    /// Number of names kept; surnames that full names lend are not counted.
    pub fn name_count(&self) -> usize {
        u32_count(self.section(Section::Names))
    }

    /// All entities, in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = EntityIx> {
        self.entities_from(0)
    }

    /// The entities from an [index](EntityIx::index) on.
    pub fn entities_from(&self, first: usize) -> impl Iterator<Item = EntityIx> {
        (first..self.entity_count()).map(|index| EntityIx(index as u32))
    }

    /// The entity with this id.
    pub fn entity_by_id(&self, id: &str) -> Option<EntityIx> {
        self.blocks(Section::EntityIds)?.find_id(id).map(|index| EntityIx(index as u32))
    }

    /// The id of an entity.
    pub fn entity_id(&self, entity: EntityIx) -> String {
        self.blocks(Section::EntityIds).and_then(|ids| ids.id(entity.0 as usize)).unwrap_or_default()
    }

    /// All that is known of an entity.
    ///
    /// # Errors
    /// If the record cannot be decoded.
    pub fn entity(&self, entity: EntityIx) -> Result<Entity, PackError> {
        let stored: Option<Stored<Entity>> = self.record(Section::Entities, entity.0 as usize);
        let whole = |stored: Stored<Entity>| Entity { id: self.entity_id(entity), ..stored.into_entity(&self.index()) };
        stored.map(whole).ok_or(PackError::Inconsistent("entities"))
    }

    /// The source with this id.
    ///
    /// # Errors
    /// If there is none or its record cannot be decoded.
    pub fn source(&self, id: &str) -> Result<SourceRecord, PackError> {
        let index = self.table(Section::SourceIds).and_then(|table| table.find(id.as_bytes()));
        index.and_then(|index| self.record(Section::Sources, index)).ok_or(PackError::Inconsistent("sources"))
    }

    /// Number of sources.
    pub fn source_count(&self) -> usize {
        self.table(Section::SourceIds).map_or(0, |table| table.len())
    }

    /// The entity with this handle.
    pub fn entity_by_handle(&self, platform: Platform, handle: &str) -> Option<EntityIx> {
        let index = self.table(Section::Handles)?.find(platform.key(handle).as_bytes())?;
        u32_at(self.section(Section::HandleEntities), index).map(EntityIx)
    }

    /// The names, ready to be looked up.
    pub fn index(&self) -> Index<'_> {
        let numbers = |section| self.section(section).as_chunks().0;
        Index {
            buckets: numbers(Section::WordBuckets),
            prints: self.section(Section::WordPrints),
            rows: self.section(Section::WordRows).as_chunks().0,
            texts: self.section(Section::WordTexts),
            firsts: numbers(Section::PairFirsts),
            long_runs: numbers(Section::LongRuns),
            runs: numbers(Section::Runs),
            names: numbers(Section::Names),
        }
    }

    fn section(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    fn table(&self, section: Section) -> Option<Table<'_>> {
        Table::frame(self.section(section))
    }

    fn record<T: serde::de::DeserializeOwned>(&self, section: Section, index: usize) -> Option<T> {
        postcard::from_bytes(&self.blocks(section)?.record(index)?).ok()
    }

    fn blocks(&self, section: Section) -> Option<Blocks<'_>> {
        Blocks::frame(self.section(section))
    }

    /// Everything the accessors rely on.
    fn check(&self) -> Result<(), PackError> {
        let table = |section, what| {
            let table = self.table(section).ok_or(PackError::Inconsistent(what))?;
            table.check(what)?;
            Ok::<usize, PackError>(table.len())
        };
        let blocks = |section, what| {
            let blocks = self.blocks(section).ok_or(PackError::Inconsistent(what))?;
            blocks.check(what)?;
            Ok::<usize, PackError>(blocks.len())
        };
        let entities = blocks(Section::EntityIds, "ids of entities")?;
        let same = |a: usize, b: usize, what| if a == b { Ok(()) } else { Err(PackError::Inconsistent(what)) };
        same(entities, blocks(Section::Entities, "entities")?, "entities")?;
        same(table(Section::SourceIds, "ids of sources")?, blocks(Section::Sources, "sources")?, "sources")?;
        same(table(Section::Handles, "handles")?, u32_count(self.section(Section::HandleEntities)), "handles")?;

        self.index().check(entities)?;
        let below = |section, limit: usize, what| {
            let numbers = self.section(section);
            let good = (0..u32_count(numbers)).all(|i| u32_at(numbers, i).is_some_and(|n| (n as usize) < limit));
            if good { Ok(()) } else { Err(PackError::Inconsistent(what)) }
        };
        below(Section::HandleEntities, entities, "entities of handles")?;
        Ok(())
    }
}

fn check_header(bytes: &[u8]) -> Result<(), PackError> {
    if bytes.len() < HEADER || bytes[..8] != MAGIC {
        return Err(PackError::NotAPack);
    }
    let number = |index| u32_at(&bytes[8..HEADER], index).unwrap_or(0);
    if number(0) != FORMAT_VERSION {
        return Err(PackError::OtherVersion { found: number(0), expected: FORMAT_VERSION });
    }
    let want = number(1) as usize;
    if bytes.len() != want || want < FRONT {
        return Err(PackError::CutShort { have: bytes.len(), want });
    }
    if crc32fast::hash(&bytes[HEADER..]) != number(2) {
        return Err(PackError::Damaged);
    }
    Ok(())
}

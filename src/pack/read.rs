//! Opens a pack: every bound is checked once, then names and records are read where they lie.

use std::{borrow::Cow, ops::Range};

use super::{
    Entity, FORMAT_VERSION, Meta, PackError, SourceRecord,
    layout::{FRONT, HEADER, MAGIC, Section, Table, ascending, hash, u32_at, u32_count},
    write::Flags,
};
use crate::names::{Platform, Strength};

/// Number of an entity within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityIx(u32);

/// Number of a name within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameIx(u32);

/// Number of a folded word within its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordIx(u32);

/// What a scan needs to know of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameRef {
    /// Whom it names.
    pub entity: EntityIx,
    /// What it takes to mean that entity.
    pub strength: Strength,
    /// A surname that follows from a full name, not one the dataset lists.
    pub is_derived: bool,
    /// Written in capitals throughout, so it counts in capitals only ("RT").
    pub is_acronym: bool,
    /// Number of words.
    pub words: usize,
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

    /// Number of names, derived surnames included.
    pub fn name_count(&self) -> usize {
        self.section(Section::NameFlags).len()
    }

    /// All entities, in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = EntityIx> {
        (0..self.entity_count() as u32).map(EntityIx)
    }

    /// The entity with this id.
    pub fn entity_by_id(&self, id: &str) -> Option<EntityIx> {
        self.table(Section::EntityIds)?.find(id.as_bytes()).map(|index| EntityIx(index as u32))
    }

    /// The id of an entity.
    pub fn entity_id(&self, entity: EntityIx) -> &str {
        let id = self.table(Section::EntityIds).and_then(|table| table.get(entity.0 as usize));
        id.and_then(|id| std::str::from_utf8(id).ok()).unwrap_or_default()
    }

    /// All that is known of an entity.
    ///
    /// # Errors
    /// If the record cannot be decoded.
    pub fn entity(&self, entity: EntityIx) -> Result<Entity, PackError> {
        self.record(Section::Entities, entity.0 as usize).ok_or(PackError::Inconsistent("entities"))
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

    /// The number of a folded word, if any name contains it.
    pub fn word(&self, folded: &str) -> Option<WordIx> {
        let (slots, words) = (self.section(Section::WordSlots), self.table(Section::Words)?);
        let mask = u32_count(slots).checked_sub(1)?;
        let mut slot = hash(folded.as_bytes()) as usize & mask;
        for _ in 0..=mask {
            let index = u32_at(slots, slot)?.checked_sub(1)?;
            if words.get(index as usize)? == folded.as_bytes() {
                return Some(WordIx(index));
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// The names that start with a word, longest first.
    pub fn names_starting_with(&self, word: WordIx) -> impl Iterator<Item = NameIx> {
        let firsts = self.section(Section::NamesByWord);
        let at = |index: u32| u32_at(firsts, index as usize).unwrap_or(0);
        (at(word.0)..at(word.0.saturating_add(1))).map(NameIx)
    }

    /// The words of a name after its first.
    pub fn further_words(&self, name: NameIx) -> impl Iterator<Item = WordIx> {
        let rest = self.section(Section::Rest);
        self.rest_range(name).filter_map(|index| u32_at(rest, index)).map(WordIx)
    }

    /// Whom a name names, and how strong it is.
    pub fn name(&self, name: NameIx) -> NameRef {
        let entity = u32_at(self.section(Section::NameEntities), name.0 as usize).unwrap_or(0);
        let flags = Flags(self.section(Section::NameFlags).get(name.0 as usize).copied().unwrap_or(0));
        NameRef {
            entity: EntityIx(entity),
            strength: flags.strength(),
            is_derived: flags.is_derived(),
            is_acronym: flags.is_acronym(),
            words: self.rest_range(name).len() + 1,
        }
    }

    fn rest_range(&self, name: NameIx) -> Range<usize> {
        let rests = self.section(Section::NameRests);
        let at = |index: u32| u32_at(rests, index as usize).unwrap_or(0) as usize;
        at(name.0)..at(name.0.saturating_add(1))
    }

    fn section(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    fn table(&self, section: Section) -> Option<Table<'_>> {
        Table::frame(self.section(section))
    }

    fn record<T: serde::de::DeserializeOwned>(&self, section: Section, index: usize) -> Option<T> {
        postcard::from_bytes(self.table(section)?.get(index)?).ok()
    }

    /// Everything the accessors rely on.
    fn check(&self) -> Result<(), PackError> {
        let table = |section, what| {
            let table = self.table(section).ok_or(PackError::Inconsistent(what))?;
            table.check(what)?;
            Ok::<usize, PackError>(table.len())
        };
        let words = table(Section::Words, "words")?;
        let entities = table(Section::EntityIds, "ids of entities")?;
        let same = |a: usize, b: usize, what| if a == b { Ok(()) } else { Err(PackError::Inconsistent(what)) };
        same(entities, table(Section::Entities, "entities")?, "entities")?;
        same(table(Section::SourceIds, "ids of sources")?, table(Section::Sources, "sources")?, "sources")?;
        same(table(Section::Handles, "handles")?, u32_count(self.section(Section::HandleEntities)), "handles")?;

        let names = self.name_count();
        same(u32_count(self.section(Section::NameEntities)), names, "names")?;
        let index = |section, count: usize, last, what| {
            let numbers = self.section(section);
            same(u32_count(numbers), count + 1, what)?;
            ascending(numbers, last).ok_or(PackError::Inconsistent(what))
        };
        index(Section::NamesByWord, words, names, "index of names")?;
        index(Section::NameRests, names, u32_count(self.section(Section::Rest)), "words of names")?;

        let below = |section, limit: usize, what| {
            let numbers = self.section(section);
            let good = (0..u32_count(numbers)).all(|i| u32_at(numbers, i).is_some_and(|n| (n as usize) < limit));
            if good { Ok(()) } else { Err(PackError::Inconsistent(what)) }
        };
        below(Section::Rest, words, "words of names")?;
        below(Section::NameEntities, entities, "entities of names")?;
        below(Section::HandleEntities, entities, "entities of handles")?;
        below(Section::WordSlots, words + 1, "hash table")?;
        let slots = u32_count(self.section(Section::WordSlots));
        if slots.is_power_of_two() && slots > words { Ok(()) } else { Err(PackError::Inconsistent("hash table")) }
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

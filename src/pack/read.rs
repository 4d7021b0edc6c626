//! Opens a pack: every bound is checked once, then names and records are read where they lie.

use std::{borrow::Cow, ops::Range};

use super::{
    Entity, FORMAT_VERSION, Meta, PackError, SourceRecord,
    flags::Flags,
    layout::{FRONT, HEADER, Hash, MAGIC, Section, Table, ascending, one_word_of_rest, u32_at, u32_count},
    records::Blocks,
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
    /// The surname of a full name of the entity, whether the dataset lists it too or not.
    pub is_surname: bool,
    /// Written in capitals throughout, so it counts in capitals only ("RT").
    pub is_acronym: bool,
    /// Ends in a full stop that belongs to it ("Elizabeth II.").
    pub is_dotted: bool,
    /// Ends in a bracket that belongs to it ("Ada Lovelace (Ада Лавлейс)").
    pub is_closed: bool,
    /// Begins with a small letter.
    pub is_small: bool,
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
        let record: Option<Entity> = self.record(Section::Entities, entity.0 as usize);
        record.map(|record| Entity { id: self.entity_id(entity), ..record }).ok_or(PackError::Inconsistent("entities"))
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
        let words = self.table(Section::Words)?;
        let is_it = |word: &WordIx| words.get(word.0 as usize) == Some(folded.as_bytes());
        self.slots_from(Section::WordSlots, Hash::of(folded.as_bytes())).find(is_it)
    }

    /// The words that may have a stem with this hash; some have another one.
    pub fn words_with_stem(&self, stem: Hash) -> impl Iterator<Item = WordIx> {
        self.slots_from(Section::StemSlots, stem)
    }

    /// A folded word.
    pub fn word_text(&self, word: WordIx) -> &str {
        let word = self.table(Section::Words).and_then(|words| words.get(word.0 as usize));
        word.and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default()
    }

    /// What stands in a hash table from the slot of a hash up to the next empty one.
    fn slots_from(&self, section: Section, hash: Hash) -> impl Iterator<Item = WordIx> {
        let slots = self.section(section);
        let mask = u32_count(slots).saturating_sub(1);
        let first = hash.slot(mask);
        (first..=first + mask).map_while(move |slot| u32_at(slots, slot & mask)?.checked_sub(1)).map(WordIx)
    }

    /// The names that start with a word, longest first.
    pub fn names_starting_with(&self, word: WordIx) -> impl Iterator<Item = NameIx> {
        let range = |section| {
            let firsts = self.section(section);
            let at = |index: u32| u32_at(firsts, index as usize).unwrap_or(0);
            at(word.0)..at(word.0.saturating_add(1))
        };
        let long = self.long_name_count() as u32;
        range(Section::LongByWord).chain(range(Section::ShortByWord).map(move |index| index + long)).map(NameIx)
    }

    /// The words of a name after its first.
    pub fn further_words(&self, name: NameIx) -> impl Iterator<Item = WordIx> {
        let kept = u32_at(self.section(Section::NameRests), name.0 as usize);
        let (only, run) = match kept.map(|rest| (one_word_of_rest(rest), rest)) {
            None => (None, 0..0),
            Some((Some(word), _)) => (Some(word), 0..0),
            Some((None, start)) => (None, self.run(start as usize)),
        };
        let rest = self.section(Section::Rest);
        only.into_iter().chain(run.filter_map(|index| u32_at(rest, index))).map(WordIx)
    }

    /// Whom a name names, and how strong it is.
    pub fn name(&self, name: NameIx) -> NameRef {
        let entity = u32_at(self.section(Section::NameEntities), name.0 as usize).unwrap_or(0);
        let flags = Flags(self.section(Section::NameFlags).get(name.0 as usize).copied().unwrap_or(0));
        let further = u32_at(self.section(Section::NameRests), name.0 as usize)
            .map_or(0, |rest| one_word_of_rest(rest).map_or_else(|| self.run(rest as usize).len(), |_| 1));
        NameRef {
            entity: EntityIx(entity),
            strength: flags.strength(),
            is_surname: flags.is_surname(),
            is_acronym: flags.is_acronym(),
            is_dotted: flags.is_dotted(),
            is_closed: flags.is_closed(),
            is_small: flags.is_small(),
            words: further + 1,
        }
    }

    /// Where a run of further words stands.
    fn run(&self, start: usize) -> Range<usize> {
        let length = u32_at(self.section(Section::Rest), start).unwrap_or(0) as usize;
        start.saturating_add(1)..start.saturating_add(1).saturating_add(length)
    }

    fn long_name_count(&self) -> usize {
        u32_count(self.section(Section::NameRests))
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

    /// Whether every further word is one of the words, and every run lies within its section.
    fn check_rests(&self, words: usize) -> Option<()> {
        let (rests, rest) = (self.section(Section::NameRests), self.section(Section::Rest));
        for name in 0..u32_count(rests) {
            let kept = u32_at(rests, name)?;
            match one_word_of_rest(kept) {
                Some(word) => ((word as usize) < words).then_some(())?,
                None => {
                    let mut run = self.run(kept as usize);
                    run.all(|index| u32_at(rest, index).is_some_and(|word| (word as usize) < words)).then_some(())?;
                }
            }
        }
        Some(())
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
        let words = table(Section::Words, "words")?;
        let entities = blocks(Section::EntityIds, "ids of entities")?;
        let same = |a: usize, b: usize, what| if a == b { Ok(()) } else { Err(PackError::Inconsistent(what)) };
        same(entities, blocks(Section::Entities, "entities")?, "entities")?;
        same(table(Section::SourceIds, "ids of sources")?, blocks(Section::Sources, "sources")?, "sources")?;
        same(table(Section::Handles, "handles")?, u32_count(self.section(Section::HandleEntities)), "handles")?;

        let (names, long) = (self.name_count(), self.long_name_count());
        let short = names.checked_sub(long).ok_or(PackError::Inconsistent("names"))?;
        same(u32_count(self.section(Section::NameEntities)), names, "names")?;
        let index = |section, last, what| {
            let numbers = self.section(section);
            same(u32_count(numbers), words + 1, what)?;
            ascending(numbers, last).ok_or(PackError::Inconsistent(what))
        };
        index(Section::LongByWord, long, "index of names")?;
        index(Section::ShortByWord, short, "index of names")?;
        self.check_rests(words).ok_or(PackError::Inconsistent("words of names"))?;

        let below = |section, limit: usize, what| {
            let numbers = self.section(section);
            let good = (0..u32_count(numbers)).all(|i| u32_at(numbers, i).is_some_and(|n| (n as usize) < limit));
            if good { Ok(()) } else { Err(PackError::Inconsistent(what)) }
        };
        below(Section::NameEntities, entities, "entities of names")?;
        below(Section::HandleEntities, entities, "entities of handles")?;
        for table in [Section::WordSlots, Section::StemSlots] {
            below(table, words + 1, "hash table")?;
            let is_sound = u32_count(self.section(table)).is_power_of_two();
            is_sound.then_some(()).ok_or(PackError::Inconsistent("hash table"))?;
        }
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

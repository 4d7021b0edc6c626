//! Builds a pack: the same entities give the same bytes, in whatever order they come.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Entity, FORMAT_VERSION, Kind, PackError, Property, SourceRecord,
    layout::{FRONT, HEADER, MAGIC, Section, hash},
};
use crate::{
    names::{Strength, surname},
    text::{Case, Words},
};

/// What a dataset says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Meta {
    /// Title of the dataset.
    pub title: String,
    /// Its version, or empty.
    pub version: String,
    /// Under which licence it may be used, or empty.
    pub licence: String,
}

/// One byte on a name: two bits of strength, then whether it is derived and whether it is an acronym.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Flags(pub(super) u8);

impl Flags {
    const DERIVED: u8 = 4;
    const ACRONYM: u8 = 8;

    fn new(strength: Strength, derived: bool, acronym: bool) -> Self {
        let flag = |set, bit| if set { bit } else { 0 };
        Self(strength as u8 | flag(derived, Self::DERIVED) | flag(acronym, Self::ACRONYM))
    }

    pub(super) fn strength(self) -> Strength {
        match self.0 & 3 {
            0 => Strength::Unambiguous,
            1 => Strength::NeedsFullName,
            _ => Strength::NeedsEvidence,
        }
    }

    pub(super) fn is_derived(self) -> bool {
        self.0 & Self::DERIVED != 0
    }

    pub(super) fn is_acronym(self) -> bool {
        self.0 & Self::ACRONYM != 0
    }
}

/// Collects entities and sources, then writes them.
#[derive(Debug, Default)]
pub struct PackBuilder {
    meta: Meta,
    entities: BTreeMap<String, Entity>,
    sources: BTreeMap<String, SourceRecord>,
}

/// A name as the gazetteer keeps it: folded words, entity, flags.
type Key = (Vec<String>, u32, Flags);

impl PackBuilder {
    /// An empty pack of a dataset.
    pub fn new(meta: Meta) -> Self {
        Self { meta, ..Self::default() }
    }

    /// Adds an entity; one with the same id is replaced.
    pub fn entity(&mut self, entity: Entity) {
        self.entities.insert(entity.id.clone(), entity);
    }

    /// Adds a source; one with the same id is replaced.
    pub fn source(&mut self, source: SourceRecord) {
        self.sources.insert(source.id.clone(), source);
    }

    /// Writes the pack.
    ///
    /// # Errors
    /// If it would not fit in 4 GiB.
    pub fn build(&self) -> Result<Vec<u8>, PackError> {
        let names = self.names();
        let words: BTreeSet<&str> = names.iter().flat_map(|(words, ..)| words).map(String::as_str).collect();
        let words: Vec<&str> = words.into_iter().collect();
        let word = |text: &str| words.binary_search(&text).unwrap_or(0) as u32;

        // Names stand by first word, then longest first: a scan takes the first that fits.
        let mut numbered: Vec<(u32, Vec<u32>, u32, Flags)> = names
            .iter()
            .filter_map(|(words, entity, flags)| {
                let (first, rest) = words.split_first()?;
                Some((word(first), rest.iter().map(|w| word(w)).collect(), *entity, *flags))
            })
            .collect();
        numbered.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.len().cmp(&a.1.len())).then_with(|| a.cmp(b)));

        let mut by_word = vec![0u32; words.len() + 1];
        let mut rests = vec![0u32];
        let mut rest = Vec::new();
        for (first, further, ..) in &numbered {
            by_word[*first as usize + 1] += 1;
            rest.extend_from_slice(further);
            rests.push(rest.len() as u32);
        }
        for index in 1..by_word.len() {
            by_word[index] += by_word[index - 1];
        }
        let handles = self.handles();
        let entity_numbers: Vec<u32> = numbered.iter().map(|name| name.2).collect();
        let flags: Vec<u8> = numbered.iter().map(|name| name.3.0).collect();
        let handle_entities: Vec<u32> = handles.values().copied().collect();

        frame([
            encoded(&self.meta)?,
            table(words.iter().map(|word| word.as_bytes()))?,
            numbers(&slots(&words)),
            numbers(&by_word),
            numbers(&rests),
            numbers(&rest),
            numbers(&entity_numbers),
            flags,
            table(self.entities.keys().map(String::as_bytes))?,
            table(self.entities.values().map(encoded).collect::<Result<Vec<_>, _>>()?.iter().map(Vec::as_slice))?,
            table(self.sources.keys().map(String::as_bytes))?,
            table(self.sources.values().map(encoded).collect::<Result<Vec<_>, _>>()?.iter().map(Vec::as_slice))?,
            table(handles.keys().map(String::as_bytes))?,
            numbers(&handle_entities),
        ])
    }

    /// Every listed name, and the surnames of persons that follow from them; the stronger of two equal ones.
    fn names(&self) -> Vec<Key> {
        let mut strongest: BTreeMap<(Vec<String>, u32), Flags> = BTreeMap::new();
        let mut add = |text: &str, entity: u32, strength: Strength, derived: bool| {
            let words = Words::of(text);
            let acronym = matches!(words.as_slice(), [only] if only.case == Case::AllCaps);
            let folded: Vec<String> = words.all_folded().map(str::to_owned).collect();
            let flags = Flags::new(strength, derived, acronym);
            let kept = strongest.entry((folded, entity)).or_insert(flags);
            *kept = (*kept).min(flags);
        };
        for (number, entity) in (0..).zip(self.entities.values()) {
            for name in &entity.names {
                add(&name.text, number, name.strength, false);
                // An alias of two words may be no personal name, so only names that stand by themselves lend a surname.
                if entity.kind == Kind::Person
                    && name.strength == Strength::Unambiguous
                    && let Some(surname) = surname(&name.text)
                {
                    add(surname, number, Strength::NeedsFullName, true);
                }
            }
        }
        strongest.into_iter().map(|((words, entity), flags)| (words, entity, flags)).collect()
    }

    /// Keys of all handles. A handle that two entities claim goes to a channel or outlet before its author.
    fn handles(&self) -> BTreeMap<String, u32> {
        let mut handles: BTreeMap<String, (Kind, u32)> = BTreeMap::new();
        for (number, entity) in (0..).zip(self.entities.values()) {
            for claim in &entity.claims {
                if let Property::Channel { platform, handle } = &claim.property {
                    let owner = handles.entry(platform.key(handle)).or_insert((entity.kind, number));
                    if owner.0 == Kind::Person && entity.kind != Kind::Person {
                        *owner = (entity.kind, number);
                    }
                }
            }
        }
        handles.into_iter().map(|(key, (_, entity))| (key, entity)).collect()
    }
}

/// An open-addressing hash table with at most half of its slots taken.
fn slots(words: &[&str]) -> Vec<u32> {
    let count = (words.len().max(1) * 2).next_power_of_two();
    let mut slots = vec![0; count];
    for (number, word) in (1..).zip(words) {
        let mut slot = hash(word.as_bytes()) as usize & (count - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (count - 1);
        }
        slots[slot] = number;
    }
    slots
}

fn encoded<T: Serialize>(value: T) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(&value).map_err(|_| PackError::TooLarge("a record"))
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn table<'a>(items: impl Iterator<Item = &'a [u8]>) -> Result<Vec<u8>, PackError> {
    let (mut ends, mut bytes) = (vec![0u32], Vec::new());
    for item in items {
        bytes.extend_from_slice(item);
        ends.push(u32::try_from(bytes.len()).map_err(|_| PackError::TooLarge("a table"))?);
    }
    let mut out = numbers(&[ends.len() as u32 - 1]);
    out.extend(numbers(&ends));
    out.extend(bytes);
    Ok(out)
}

fn frame(sections: [Vec<u8>; Section::COUNT]) -> Result<Vec<u8>, PackError> {
    let mut front = Vec::new();
    let mut offset = FRONT;
    for section in &sections {
        front.extend([offset as u32, section.len() as u32]);
        offset = offset.saturating_add(section.len());
    }
    let length = u32::try_from(offset).map_err(|_| PackError::TooLarge("the whole"))?;
    let body: Vec<u8> = numbers(&front).into_iter().chain(sections.into_iter().flatten()).collect();
    let mut out = MAGIC.to_vec();
    out.extend(numbers(&[FORMAT_VERSION, length, crc32fast::hash(&body)]));
    debug_assert_eq!(out.len(), HEADER);
    out.extend(body);
    Ok(out)
}

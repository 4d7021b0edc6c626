//! Builds a pack: the same entities give the same bytes, in whatever order they come.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Entity, FORMAT_VERSION, PackError, SourceRecord,
    collect::{handles, names},
    layout::{FRONT, HEADER, Hash, MAGIC, Section, rest_of_one_word},
    records::{front_coded, records},
};
use crate::names::forms::stems;

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

/// Collects entities and sources, then writes them.
#[derive(Debug, Default)]
pub struct PackBuilder {
    meta: Meta,
    entities: BTreeMap<String, Entity>,
    sources: BTreeMap<String, SourceRecord>,
}

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
        let names = names(&self.entities);
        let words: BTreeSet<&str> = names.iter().flat_map(|(words, ..)| words).map(String::as_str).collect();
        let words: Vec<&str> = words.into_iter().collect();
        let word = |text: &String| words.binary_search(&text.as_str()).unwrap_or(0) as u32;

        // Names stand by first word, then longest first: a scan takes the first that fits.
        let numbered = |(words, entity, flags): &(Vec<String>, u32, super::flags::Flags)| {
            let (first, rest) = words.split_first()?;
            Some((word(first), rest.iter().map(word).collect::<Vec<u32>>(), *entity, *flags))
        };
        let mut numbered: Vec<_> = names.iter().filter_map(numbered).collect();
        numbered.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.len().cmp(&a.1.len())).then_with(|| a.cmp(b)));
        let (short, long): (Vec<_>, Vec<_>) = numbered.into_iter().partition(|(_, rest, ..)| rest.is_empty());

        let mut rests = Vec::new();
        let mut rest = Vec::new();
        for (_, further, ..) in &long {
            if let [only] = further.as_slice() {
                rests.push(rest_of_one_word(*only));
            } else {
                rests.push(rest.len() as u32);
                rest.push(further.len() as u32);
                rest.extend_from_slice(further);
            }
        }
        let by_word = |names: &[(u32, Vec<u32>, u32, super::flags::Flags)]| {
            let mut firsts = vec![0u32; words.len() + 1];
            names.iter().for_each(|name| firsts[name.0 as usize + 1] += 1);
            for index in 1..firsts.len() {
                firsts[index] += firsts[index - 1];
            }
            numbers(&firsts)
        };
        let all = || long.iter().chain(&short);
        let handles = handles(&self.entities);
        let handle_entities: Vec<u32> = handles.values().copied().collect();

        frame([
            encoded(&self.meta)?,
            table(words.iter().map(|word| word.as_bytes()))?,
            numbers(&slots((1..).zip(words.iter().copied()))),
            numbers(&slots(
                (1..).zip(&words).flat_map(|(number, word)| stems(word).into_iter().map(move |stem| (number, stem))),
            )),
            by_word(&long),
            by_word(&short),
            numbers(&rests),
            numbers(&rest),
            numbers(&all().map(|name| name.2).collect::<Vec<u32>>()),
            all().map(|name| name.3.0).collect(),
            front_coded(self.entities.keys().map(String::as_str)),
            records(self.entities.values().map(encoded).collect::<Result<Vec<_>, _>>()?)?,
            table(self.sources.keys().map(String::as_bytes))?,
            records(self.sources.values().map(encoded).collect::<Result<Vec<_>, _>>()?)?,
            table(handles.keys().map(String::as_bytes))?,
            numbers(&handle_entities),
        ])
    }
}

/// An open-addressing hash table with at most half of its slots taken, holding each number under its key.
fn slots<'k>(entries: impl Iterator<Item = (u32, &'k str)>) -> Vec<u32> {
    let entries: Vec<(u32, &str)> = entries.collect();
    let mask = (entries.len().max(1) * 2).next_power_of_two() - 1;
    let mut slots = vec![0; mask + 1];
    for (number, key) in entries {
        let mut slot = Hash::of(key.as_bytes()).slot(mask);
        while slots[slot] != 0 {
            slot = (slot + 1) & mask;
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

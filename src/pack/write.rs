//! Builds a pack: the same entities give the same bytes, in whatever order they come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Entity, FORMAT_VERSION, PackError, SourceRecord,
    arrange::arrange,
    collect::{handles, names},
    flags::Flags,
    layout::{FRONT, HEADER, MAGIC, Section},
    records::{front_coded, records},
    stored::Stored,
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
        if self.entities.len() >= Flags::MOST_ENTITIES {
            return Err(PackError::TooLarge("the number of entities"));
        }
        let names = arrange(&names(&self.entities))?;
        let number = |word: &str| names.numbers.get(word).copied();
        let handles = handles(&self.entities);
        let handle_entities: Vec<u32> = handles.values().copied().collect();

        frame([
            encoded(&self.meta)?,
            numbers(&names.buckets),
            names.prints,
            numbers(&names.rows),
            names.texts,
            numbers(&names.firsts),
            numbers(&names.long_runs),
            numbers(&names.runs),
            numbers(&names.names),
            front_coded(self.entities.keys().map(String::as_str)),
            records(
                self.entities
                    .values()
                    .map(|entity| encoded(Stored::of(entity, number)))
                    .collect::<Result<Vec<_>, _>>()?,
            )?,
            table(self.sources.keys().map(String::as_bytes))?,
            records(self.sources.values().map(encoded).collect::<Result<Vec<_>, _>>()?)?,
            table(handles.keys().map(String::as_bytes))?,
            numbers(&handle_entities),
        ])
    }
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

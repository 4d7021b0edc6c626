//! Where things stand in a pack file: header, section table, and string tables read in place.
//!
//! ```text
//! magic 8 | format u32 | length u32 | crc32 of the rest u32 | sections × (offset u32, length u32) | sections …
//! ```
//! All numbers are little-endian. Sections have a fixed order, see [`Section`].

use std::ops::Range;

use super::PackError;

/// Version of the layout; a change of any section raises it.
pub const FORMAT_VERSION: u32 = 5;

pub(super) const MAGIC: [u8; 8] = *b"SIDELT\x1a\n";
pub(super) const HEADER: usize = 20;
/// The header and the table of sections.
pub(super) const FRONT: usize = HEADER + Section::COUNT * 8;

/// The sections, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Title, version and licence.
    Meta,
    /// For each bucket of the hash table over the words its first word, and one past the last: u32 each.
    /// Words are numbered by bucket, so a bucket is a run of them.
    WordBuckets,
    /// For each word a fingerprint of its hash: u8 each.
    WordPrints,
    /// For each word where its text, its pairs, its longer names and its single names start, and one past the last: four u32 each, see `index.rs`.
    WordRows,
    /// The folded words of all names, one behind the other.
    WordTexts,
    /// For each name of two words, by its last one: its first word, u32 each.
    PairFirsts,
    /// For each name of more words, by its last one: where its run in `Runs` starts, u32 each.
    LongRuns,
    /// Runs of words before the last: their number, then their numbers; u32 each.
    Runs,
    /// For each name, those of two words first, then the longer ones, then the single ones: its entity and its flags, u32 each.
    Names,
    /// Ids of the entities, sorted: front-coded, see `records.rs`.
    EntityIds,
    /// Entities: records, see `records.rs`.
    Entities,
    /// Ids of the sources, sorted: a string table.
    SourceIds,
    /// Sources: records.
    Sources,
    /// Keys of the handles, sorted: a string table.
    Handles,
    /// For each handle its entity: u32 each.
    HandleEntities,
}

impl Section {
    pub(super) const COUNT: usize = 15;
}

/// The number at `index` in an array of little-endian u32.
pub(super) fn u32_at(bytes: &[u8], index: usize) -> Option<u32> {
    let start = index.checked_mul(4)?;
    let four = bytes.get(start..start.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// Numbers an array of u32 holds.
pub(super) fn u32_count(bytes: &[u8]) -> usize {
    bytes.len() / 4
}

/// Strings behind one another: count u32, then count + 1 ends u32, then the bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'p> {
    count: usize,
    ends: &'p [u8],
    bytes: &'p [u8],
}

impl<'p> Table<'p> {
    /// Reads the frame of a table; [`Table::check`] looks at the rest.
    pub(super) fn frame(section: &'p [u8]) -> Option<Self> {
        let count = u32_at(section, 0)? as usize;
        let front = count.checked_add(2)?.checked_mul(4)?;
        Some(Self { count, ends: section.get(4..front)?, bytes: section.get(front..)? })
    }

    /// Whether every string lies within the bytes, one behind the other.
    pub(super) fn check(&self, what: &'static str) -> Result<(), PackError> {
        ascending(self.ends, self.bytes.len()).ok_or(PackError::Inconsistent(what))
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn get(&self, index: usize) -> Option<&'p [u8]> {
        (index < self.count).then_some(())?;
        let range: Range<usize> = u32_at(self.ends, index)? as usize..u32_at(self.ends, index + 1)? as usize;
        self.bytes.get(range)
    }

    /// Index of `key` in a sorted table.
    pub(super) fn find(&self, key: &[u8]) -> Option<usize> {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle)?.cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// Whether an array of u32 starts at 0, never falls and ends at `last`.
pub(super) fn ascending(numbers: &[u8], last: usize) -> Option<()> {
    let mut before = 0;
    for index in 0..u32_count(numbers) {
        let number = u32_at(numbers, index)?;
        if number < before || (index == 0 && number != 0) {
            return None;
        }
        before = number;
    }
    (before as usize == last && !numbers.is_empty()).then_some(())
}

//! Records and ids in blocks: small on disk, and only the block asked for is unpacked.
//!
//! ```text
//! count u32 | most items of a block u32 | for each block one past its last byte u32 | blocks
//! ```
//! A block of ids is front-coded: each id says how many bytes it shares with the one before.
//! A block of records is compressed with LZ4: length when unpacked u32, then the records, each behind its length (seven bits a byte).

use super::{
    PackError,
    layout::{ascending, u32_at},
};

/// Ids or records a block holds, if they are not small: few enough to unpack for one.
const FEW: usize = 64;

/// Most records of a block; small ones share a block, as many compress better together.
const MANY: usize = 1024;

/// About how many bytes of records a block holds, where they are small.
const SMALL_BLOCK: usize = 16 << 10;

/// Most bytes of an unpacked block; a larger one is a fault or an attack.
const LARGEST_BLOCK: usize = 16 << 20;

/// Blocks of a section.
#[derive(Debug, Clone, Copy)]
pub(super) struct Blocks<'p> {
    count: usize,
    per_block: usize,
    ends: &'p [u8],
    bytes: &'p [u8],
}

impl<'p> Blocks<'p> {
    pub(super) fn frame(section: &'p [u8]) -> Option<Self> {
        let count = u32_at(section, 0)? as usize;
        let per_block = u32_at(section, 1).filter(|&most| most > 0)? as usize;
        let front = count.div_ceil(per_block).checked_add(2)?.checked_mul(4)?;
        Some(Self { count, per_block, ends: section.get(8..front)?, bytes: section.get(front..)? })
    }

    /// Whether the blocks lie behind one another and fill the section.
    pub(super) fn check(&self, what: &'static str) -> Result<(), PackError> {
        let from_zero: Vec<u8> = [0; 4].iter().chain(self.ends).copied().collect();
        ascending(&from_zero, self.bytes.len()).ok_or(PackError::Inconsistent(what))
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    fn block(&self, index: usize) -> Option<&'p [u8]> {
        let start = index.checked_sub(1).map_or(Some(0), |before| u32_at(self.ends, before))?;
        self.bytes.get(start as usize..u32_at(self.ends, index)? as usize)
    }

    /// The id at `index`.
    pub(super) fn id(&self, index: usize) -> Option<String> {
        let mut id = Vec::new();
        let mut block = self.block(index / self.per_block)?;
        for _ in 0..=index % self.per_block {
            block = next_id(block, &mut id)?;
        }
        String::from_utf8(id).ok().filter(|_| index < self.count)
    }

    /// The index of an id.
    pub(super) fn find_id(&self, wanted: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.count.div_ceil(self.per_block));
        while low + 1 < high {
            let middle = low + (high - low) / 2;
            if self.id(middle * self.per_block)?.as_str() <= wanted { low = middle } else { high = middle }
        }
        (low * self.per_block..((low + 1) * self.per_block).min(self.count))
            .find(|&index| self.id(index).as_deref() == Some(wanted))
    }

    /// The bytes of the record at `index`.
    pub(super) fn record(&self, index: usize) -> Option<Vec<u8>> {
        let block = self.block(index / self.per_block)?;
        let length = u32_at(block, 0).map(|length| length as usize).filter(|&length| length <= LARGEST_BLOCK)?;
        let unpacked = lz4_flex::block::decompress(block.get(4..)?, length).ok()?;
        let mut rest = unpacked.as_slice();
        let mut record: &[u8] = &[];
        for _ in 0..=index % self.per_block {
            (record, rest) = split_record(rest)?;
        }
        (index < self.count).then(|| record.to_vec())
    }
}

/// The first record, and what stands behind it.
fn split_record(block: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut length = 0usize;
    for (index, &byte) in block.iter().enumerate().take(4) {
        length |= usize::from(byte & 0x7f) << (7 * index);
        if byte < 0x80 {
            return block.get(index + 1..)?.split_at_checked(length);
        }
    }
    None
}

/// The length of a record, seven bits a byte, the lowest first; all but the last byte have the highest bit set.
fn push_length(out: &mut Vec<u8>, mut length: usize) {
    while length >= 0x80 {
        out.push(length as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
}

/// Replaces `id` by the one that follows it, and gives what stands behind.
fn next_id<'b>(block: &'b [u8], id: &mut Vec<u8>) -> Option<&'b [u8]> {
    let [shared, own, rest @ ..] = block else { return None };
    let (own, rest) = rest.split_at_checked(*own as usize)?;
    id.truncate(*shared as usize);
    id.extend_from_slice(own);
    Some(rest)
}

/// Writes sorted ids; an id is at most 255 bytes long.
pub(super) fn front_coded<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let ids: Vec<&[u8]> = ids.map(str::as_bytes).collect();
    let blocks = ids.chunks(FEW).map(|ids| {
        let mut block = Vec::new();
        let mut before: &[u8] = &[];
        for &id in ids {
            let shared = id.iter().zip(before).take_while(|(a, b)| a == b).count().min(255);
            block.extend([shared as u8, (id.len() - shared).min(255) as u8]);
            block.extend(&id[shared..]);
            before = id;
        }
        block
    });
    framed(ids.len(), FEW, blocks.collect())
}

/// Writes encoded records.
pub(super) fn records(records: Vec<Vec<u8>>) -> Result<Vec<u8>, PackError> {
    let bytes: usize = records.iter().map(Vec::len).sum();
    let per_block = (SMALL_BLOCK * records.len() / bytes.max(1)).clamp(FEW, MANY);
    let blocks = records.chunks(per_block).map(|records| {
        let mut unpacked = Vec::new();
        for record in records {
            push_length(&mut unpacked, record.len());
            unpacked.extend(record);
        }
        if unpacked.len() > LARGEST_BLOCK {
            return Err(PackError::TooLarge("a record"));
        }
        let mut block = (unpacked.len() as u32).to_le_bytes().to_vec();
        block.extend(lz4_flex::block::compress(&unpacked));
        Ok(block)
    });
    Ok(framed(records.len(), per_block, blocks.collect::<Result<_, _>>()?))
}

fn framed(count: usize, per_block: usize, blocks: Vec<Vec<u8>>) -> Vec<u8> {
    let mut out = [count as u32, per_block as u32].map(u32::to_le_bytes).concat();
    let mut end = 0;
    for block in &blocks {
        end += block.len() as u32;
        out.extend(end.to_le_bytes());
    }
    out.extend(blocks.into_iter().flatten());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_records_come_back_as_they_went_in() {
        let ids: Vec<String> = (0..100).map(|number| format!("id-{number:03}")).collect();
        let section = front_coded(ids.iter().map(String::as_str));
        let blocks = Blocks::frame(&section).unwrap();
        blocks.check("ids").unwrap();
        let long = |id: &String| id.repeat(1 + id.len() * 40).into_bytes();
        let bytes = records(ids.iter().map(long).collect()).unwrap();
        let kept = Blocks::frame(&bytes).unwrap();
        kept.check("records").unwrap();
        for (index, id) in ids.iter().enumerate() {
            assert_eq!((blocks.id(index).as_ref(), blocks.find_id(id)), (Some(id), Some(index)));
            assert_eq!(kept.record(index), Some(long(id)));
        }
        assert_eq!(
            (blocks.id(100), blocks.find_id("id-1000"), blocks.find_id(""), kept.record(100)),
            (None, None, None, None)
        );
    }

    #[test]
    fn nothing_is_nothing() {
        let section = front_coded(std::iter::empty());
        let blocks = Blocks::frame(&section).unwrap();
        blocks.check("ids").unwrap();
        assert_eq!((blocks.len(), blocks.id(0), blocks.find_id("a"), blocks.record(0)), (0, None, None, None));
    }
}

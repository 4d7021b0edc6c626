//! The hash under which a pack keeps a folded word, and settings a page.

use std::fmt;

/// 64 bits over eight bytes at a time, each multiplied in: quick for short words,
/// and the same on every machine, which a frozen table needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash(u64);

/// An odd number with as many ones as zeros, spread evenly: the fraction of the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_first(bytes, bytes.len())
    }

    /// The hash of the first bytes; quicker than that of a slice of them where more follow.
    pub fn of_first(bytes: &[u8], length: usize) -> Self {
        let mut hash = length as u64;
        let mut at = 0;
        while at < length {
            let left = length - at;
            let eight = match bytes.get(at..at + 8).and_then(|eight| eight.try_into().ok()) {
                Some(eight) => u64::from_le_bytes(eight),
                None => bytes.iter().skip(at).rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
            };
            let wanted = if left < 8 { eight & ((1 << (8 * left)) - 1) } else { eight };
            hash = (hash.rotate_left(23) ^ wanted).wrapping_mul(SPREAD);
            at += 8;
        }
        Self(hash)
    }

    /// One of `count` buckets, and a fingerprint that tells most words of a bucket apart.
    pub fn place(self, count: usize) -> (usize, u8) {
        // A product's high bits depend on all of the word, its low ones do not: fold, and multiply once more.
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(SPREAD);
        let mixed = mixed ^ (mixed >> 29);
        ((((mixed >> 32) * count as u64) >> 32) as usize, mixed as u8)
    }
}

/// Sixteen hexadecimal digits.
impl fmt::Display for Hash {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_word_does_not_change_its_hash() {
        for word in ["", "a", "kots", "zelensky", "зеленскии", "a-word-of-more-than-sixteen-bytes"] {
            let more = format!("{word}, and more");
            assert_eq!(Hash::of_first(more.as_bytes(), word.len()), Hash::of(word.as_bytes()), "{word}");
            assert_eq!(Hash::of_first(format!("{word}x").as_bytes(), word.len()), Hash::of(word.as_bytes()), "{word}");
        }
        assert_ne!(Hash::of(b"kots"), Hash::of(b"kots\0"));
    }

    #[test]
    fn words_spread_over_the_buckets() {
        let mut buckets = [0; 1000];
        let mut prints = [0; 256];
        for number in 0..10_000 {
            let (bucket, print) = Hash::of(format!("word{number}").as_bytes()).place(buckets.len());
            buckets[bucket] += 1;
            prints[usize::from(print)] += 1;
        }
        assert!(buckets.iter().all(|&count| count < 40), "{buckets:?}");
        assert!(prints.iter().all(|&count| (5..100).contains(&count)), "{prints:?}");
    }
}

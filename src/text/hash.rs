//! The hash under which a pack keeps a folded word.

/// FNV-1a, 32 bits: small, and the same on every machine, which a frozen table needs.
///
/// It grows byte by byte, so that many words with one beginning are hashed without starting over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(u32);

impl Default for Hash {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::default().and(bytes)
    }

    /// The hash of what this is the hash of, with more bytes behind.
    pub fn and(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |hash, &byte| hash.then(byte))
    }

    /// The hash of what this is the hash of, with one byte more.
    pub fn then(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// One of `count` buckets, and a fingerprint that tells most words of a bucket apart.
    pub fn place(self, count: usize) -> (usize, u8) {
        // FNV's high bits change little with the last letters; multiplying and folding once more spreads them.
        let mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(0x2c1b_3c6d);
        let mixed = mixed ^ (mixed >> 12);
        (((u64::from(mixed) * count as u64) >> 32) as usize, mixed as u8)
    }
}

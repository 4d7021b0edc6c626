//! What can be wrong with a pack, and what to do about it.

/// A pack that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PackError {
    /// The bytes are something else.
    #[error("this is not a Sidelight pack: choose a file made by `sidelight pack build`")]
    NotAPack,
    /// Made by another version.
    #[error(
        "the pack has format {found}, this Sidelight reads format {expected}: build the pack again with this version"
    )]
    OtherVersion {
        /// Format of the file.
        found: u32,
        /// Format of this engine.
        expected: u32,
    },
    /// Shorter than its header says.
    #[error("the pack is cut short ({have} of {want} bytes): download or build it again")]
    CutShort {
        /// Bytes there are.
        have: usize,
        /// Bytes there should be.
        want: usize,
    },
    /// The bytes changed since it was made.
    #[error("the pack is damaged (its checksum does not fit): download or build it again")]
    Damaged,
    /// A part contradicts another although the checksum fits.
    #[error("the pack contradicts itself in its {0}: build it again with this version")]
    Inconsistent(&'static str),
    /// More than a pack can hold.
    #[error("too much for one pack: {0} does not fit in 4 GiB; split the names into several packs")]
    TooLarge(&'static str),
}

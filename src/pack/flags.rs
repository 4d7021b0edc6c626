//! What a pack keeps of a name in one byte, and that byte with its entity in four.

use crate::{
    names::Strength,
    text::{Case, Words},
};

/// One byte on a name: two bits of strength, then whether it is a surname, an acronym, ends in a full stop or a bracket, and begins small.
///
/// The last bit says of a longer name that it lends its last word as a surname, and of a single one that it is a given name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Flags(pub(super) u8);

impl Flags {
    const DERIVED: u8 = 4;
    const ACRONYM: u8 = 8;
    const DOTTED: u8 = 16;
    const CLOSED: u8 = 32;
    const SMALL: u8 = 64;
    const LENDS_OR_GIVEN: u8 = 128;

    /// The flags of a surname that nobody lists.
    pub(super) const LENT_SURNAME: Self = Self(Strength::NeedsFullName as u8 | Self::DERIVED);

    /// Most entities that a pack may have: their numbers share four bytes with the flags.
    pub(super) const MOST_ENTITIES: usize = 1 << 24;

    /// An entity and flags in one number.
    pub(super) fn pack(self, entity: u32) -> u32 {
        entity | u32::from(self.0) << 24
    }

    /// An entity and flags out of one number.
    pub(super) fn unpack(packed: u32) -> (u32, Self) {
        (packed & 0xff_ffff, Self((packed >> 24) as u8))
    }

    /// These flags, and that the longer name lends a surname, or that the single one is a given name.
    pub(super) fn lending_or_given(self) -> Self {
        Self(self.0 | Self::LENDS_OR_GIVEN)
    }

    pub(super) fn lends(self) -> bool {
        self.0 & Self::LENDS_OR_GIVEN != 0
    }

    pub(super) fn is_given(self) -> bool {
        self.0 & Self::LENDS_OR_GIVEN != 0
    }

    pub(super) fn of(text: &str, words: &Words, strength: Strength, is_derived: bool) -> Self {
        let flag = |set, bit| if set { bit } else { 0 };
        let is_acronym = matches!(words.as_slice(), [only] if only.case == Case::AllCaps);
        Self(
            strength as u8
                | flag(is_derived, Self::DERIVED)
                | flag(is_acronym, Self::ACRONYM)
                | flag(text.trim_end().ends_with('.'), Self::DOTTED)
                | flag(text.trim_end().ends_with(')'), Self::CLOSED)
                | flag(words.as_slice().first().is_some_and(|first| first.case == Case::Lower), Self::SMALL),
        )
    }

    /// The flags of two equal names in one: the stronger one's, and that of a surname if either is one.
    pub(super) fn with(self, other: Self) -> Self {
        let stronger = if other.strength() as u8 <= self.strength() as u8 { other } else { self };
        Self(stronger.0 | (self.0 | other.0) & Self::DERIVED)
    }

    pub(super) fn is_small(self) -> bool {
        self.0 & Self::SMALL != 0
    }

    pub(super) fn is_closed(self) -> bool {
        self.0 & Self::CLOSED != 0
    }

    pub(super) fn is_dotted(self) -> bool {
        self.0 & Self::DOTTED != 0
    }

    pub(super) fn strength(self) -> Strength {
        match self.0 & 3 {
            0 => Strength::Unambiguous,
            1 => Strength::Likely,
            2 => Strength::NeedsFullName,
            _ => Strength::NeedsEvidence,
        }
    }

    pub(super) fn is_surname(self) -> bool {
        self.0 & Self::DERIVED != 0
    }

    pub(super) fn is_acronym(self) -> bool {
        self.0 & Self::ACRONYM != 0
    }
}

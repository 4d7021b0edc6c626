//! What a scan needs to know of a character, looked up in a table for the scripts with case.

use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;

use super::fold::{fold_char, is_invisible};

/// Characters of the table: Latin, Greek and Cyrillic.
const COUNT: usize = 0x530;

/// A character as the scan sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter(u32);

impl Letter {
    const FOLDED: u32 = 0x1f_ffff;
    const WORD: u32 = 1 << 21;
    const MARK: u32 = 1 << 22;
    const INVISIBLE: u32 = 1 << 23;
    const LETTER: u32 = 1 << 24;
    const UPPER: u32 = 1 << 25;
    const LOWER: u32 = 1 << 26;
    /// Folds to more than one character, or to none.
    const ODD: u32 = 1 << 27;

    fn of(c: char) -> Self {
        let flag = |is: bool, bit| if is { bit } else { 0 };
        let mut folded = String::new();
        fold_char(c, &mut folded);
        let mut parts = folded.chars();
        let only = parts.next().filter(|_| parts.next().is_none());
        // Georgian has no capitals in running text, although Unicode pairs its letters with some.
        let has_case = !('\u{10a0}'..='\u{10ff}').contains(&c);
        Self(
            only.map_or(Self::ODD, u32::from)
                | flag(c.is_alphanumeric(), Self::WORD)
                | flag(is_combining_mark(c), Self::MARK)
                | flag(is_invisible(c), Self::INVISIBLE)
                | flag(c.is_alphabetic(), Self::LETTER)
                | flag(has_case && c.is_uppercase(), Self::UPPER)
                | flag(has_case && c.is_lowercase(), Self::LOWER),
        )
    }

    fn has(self, bits: u32) -> bool {
        self.0 & bits != 0
    }

    /// Whether it makes a word: a letter or a digit.
    pub(super) fn is_word(self) -> bool {
        self.has(Self::WORD)
    }

    /// Whether it stays within a word that has begun: an accent, or something nobody sees.
    pub(super) fn stays(self) -> bool {
        self.has(Self::MARK | Self::INVISIBLE)
    }

    pub(super) fn is_invisible(self) -> bool {
        self.has(Self::INVISIBLE)
    }

    pub(super) fn is_letter(self) -> bool {
        self.has(Self::LETTER)
    }

    pub(super) fn is_upper(self) -> bool {
        self.has(Self::UPPER)
    }

    pub(super) fn is_lower(self) -> bool {
        self.has(Self::LOWER)
    }

    /// The only character that it folds to.
    pub(super) fn folded(self) -> Option<char> {
        if self.has(Self::ODD) { None } else { char::from_u32(self.0 & Self::FOLDED) }
    }

    /// The byte that an ASCII character folds to.
    pub(super) fn folded_byte(self) -> u8 {
        self.0 as u8
    }
}

/// The characters, looked up.
#[derive(Debug)]
pub(super) struct Letters([Letter; COUNT]);

impl Letters {
    /// The table, made when it is first asked for.
    pub(super) fn get() -> &'static Self {
        static LETTERS: OnceLock<Letters> = OnceLock::new();
        LETTERS.get_or_init(|| {
            Letters(std::array::from_fn(|code| char::from_u32(code as u32).map_or(Letter(Letter::ODD), Letter::of)))
        })
    }

    pub(super) fn of(&self, c: char) -> Letter {
        self.0.get(c as usize).copied().unwrap_or_else(|| Letter::of(c))
    }

    /// As [`Letters::of`], for an ASCII character.
    pub(super) fn of_ascii(&self, byte: u8) -> Letter {
        self.0[usize::from(byte & 0x7f)]
    }
}

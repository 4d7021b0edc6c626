//! What a scan needs to know of a character, looked up in a table for the scripts with case.

use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;

use super::fold::{fold_char, is_invisible};

/// Characters of the first table: Latin, Greek and Cyrillic.
const COUNT: usize = 0x530;

/// Characters of the second: quotation marks, dashes, and marks that nobody sees.
const PUNCTUATION: std::ops::Range<usize> = 0x2000..0x2070;

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

    /// What a table keeps of a character.
    fn kept(c: char) -> Self {
        let mut folded = String::new();
        fold_char(c, &mut folded);
        let mut parts = folded.chars();
        let only = parts.next().filter(|_| parts.next().is_none());
        only.map_or(Self::of(c), |folded| Self(Self::of(c).0 & !Self::ODD | u32::from(folded)))
    }

    /// What can be told of a character at once; how it folds is left open.
    fn of(c: char) -> Self {
        let flag = |is: bool, bit| if is { bit } else { 0 };
        // Georgian has no capitals in running text, although Unicode pairs its letters with some.
        let has_case = !('\u{10a0}'..='\u{10ff}').contains(&c);
        let is_word = c.is_alphanumeric();
        Self(
            Self::ODD
                | flag(is_word, Self::WORD)
                | flag(!is_word && is_combining_mark(c), Self::MARK)
                | flag(is_invisible(c), Self::INVISIBLE)
                | flag(is_word && c.is_alphabetic(), Self::LETTER)
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
}

/// The characters, looked up.
#[derive(Debug)]
pub(super) struct Letters {
    first: [Letter; COUNT],
    punctuation: [Letter; PUNCTUATION.end - PUNCTUATION.start],
}

impl Letters {
    /// The tables, made when they are first asked for.
    pub(super) fn get() -> &'static Self {
        static LETTERS: OnceLock<Letters> = OnceLock::new();
        let kept = |code: usize| char::from_u32(code as u32).map_or(Letter(Letter::ODD), Letter::kept);
        LETTERS.get_or_init(|| Letters {
            first: std::array::from_fn(kept),
            punctuation: std::array::from_fn(|index| kept(PUNCTUATION.start + index)),
        })
    }

    pub(super) fn of(&self, c: char) -> Letter {
        let code = c as usize;
        let kept = self.first.get(code).or_else(|| self.punctuation.get(code.wrapping_sub(PUNCTUATION.start)));
        kept.copied().unwrap_or_else(|| Letter::of(c))
    }
}

/// A byte of a text: what can be told of it without the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Byte {
    /// An ASCII character that makes no word.
    Other,
    /// A small ASCII letter.
    Small,
    /// A capital ASCII letter.
    Capital,
    /// An ASCII digit.
    Digit,
    /// Part of a character beyond ASCII.
    Beyond,
}

impl Byte {
    const ALL: [Byte; 256] = {
        let mut all = [Byte::Beyond; 256];
        let mut code = 0;
        while code < 128 {
            all[code as usize] = match code {
                b'a'..=b'z' => Byte::Small,
                b'A'..=b'Z' => Byte::Capital,
                b'0'..=b'9' => Byte::Digit,
                _ => Byte::Other,
            };
            code += 1;
        }
        all
    };

    pub(super) fn of(byte: u8) -> Self {
        Self::ALL[usize::from(byte)]
    }

    pub(super) fn is_word(self) -> bool {
        matches!(self, Byte::Small | Byte::Capital | Byte::Digit)
    }
}

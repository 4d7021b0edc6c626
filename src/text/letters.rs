//! What a scan needs to know of a character, looked up in a table for the scripts with case.

use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;

use super::{
    fold::{fold_char, is_invisible},
    words::is_ideograph,
};

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
    /// Folds to a Latin letter.
    const LATIN: u32 = 1 << 28;
    /// Folds to a Cyrillic letter.
    const CYRILLIC: u32 = 1 << 29;
    /// Folds to something else than it is.
    const CHANGES: u32 = 1 << 30;
    /// What [`Letters`] tells of nothing.
    pub(super) const NONE: Letter = Letter(0);

    /// What a table keeps of a character.
    fn kept(c: char) -> Self {
        let mut folded = String::new();
        fold_char(c, &mut folded);
        let mut parts = folded.chars();
        let only = parts.next().filter(|_| parts.next().is_none());
        let Some(folded) = only else { return Self::of(c) };
        let flag = |is: bool, bit| if is { bit } else { 0 };
        // ASCII letters are made small before anything else, so for them it is no change.
        let changes = folded != c && !c.is_ascii();
        Self(
            Self::of(c).0 & !(Self::ODD | Self::CHANGES)
                | u32::from(folded)
                | flag(folded.is_ascii_lowercase(), Self::LATIN)
                | flag(('\u{400}'..='\u{4ff}').contains(&folded), Self::CYRILLIC)
                | flag(changes, Self::CHANGES),
        )
    }

    /// What can be told of a character at once; how it folds is left open.
    fn of(c: char) -> Self {
        let flag = |is: bool, bit| if is { bit } else { 0 };
        // Georgian has no capitals in running text, although Unicode pairs its letters with some.
        let has_case = !('\u{10a0}'..='\u{10ff}').contains(&c);
        let is_word = c.is_alphanumeric();
        Self(
            Self::ODD
                | flag(!is_han(c), Self::CHANGES)
                | flag(is_word, Self::WORD)
                | flag(!is_word && is_combining_mark(c), Self::MARK)
                | flag(is_invisible(c), Self::INVISIBLE)
                | flag(is_word && c.is_alphabetic(), Self::LETTER)
                | flag(has_case && c.is_uppercase(), Self::UPPER)
                | flag(has_case && c.is_lowercase(), Self::LOWER),
        )
    }

    /// What either says.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether Latin and Cyrillic letters are both among those that were joined by [`Letter::or`].
    pub(super) fn is_mixed(self) -> bool {
        self.has(Self::LATIN) && self.has(Self::CYRILLIC)
    }

    /// Whether it folds to a Cyrillic letter.
    pub(super) fn is_cyrillic(self) -> bool {
        self.has(Self::CYRILLIC)
    }

    fn is_plain_cyrillic(self) -> bool {
        const PLAIN: u32 = Letter::CYRILLIC | Letter::LETTER | Letter::LOWER;
        self.0 & (PLAIN | Self::CHANGES) == PLAIN
    }

    /// Whether it folds to something else than itself.
    pub(super) fn changes(self) -> bool {
        self.has(Self::CHANGES)
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

    /// The character at an offset, its bytes, and whether it is a word by itself; none at the end of the text.
    pub(super) fn at(&self, text: &str, at: usize) -> Option<(Letter, usize, bool)> {
        let bytes = text.as_bytes();
        let first = *bytes.get(at)?;
        // Two bytes write all of Latin, Greek and Cyrillic, so those need not be decoded in general.
        let code = match first {
            0..0x80 => usize::from(first),
            0xc2..0xd5 => usize::from(first & 0x1f) << 6 | usize::from(bytes.get(at + 1)? & 0x3f),
            _ => COUNT,
        };
        if let Some(letter) = self.first.get(code) {
            return Some((*letter, if code < 0x80 { 1 } else { 2 }, false));
        }
        let c = text.get(at..)?.chars().next()?;
        Some((self.of(c), c.len_utf8(), is_ideograph(c)))
    }

    /// Bytes of the small Cyrillic letters, each of which folds to itself, that stand at an offset.
    pub(super) fn plain_cyrillic(&self, text: &str, at: usize) -> usize {
        let (pairs, _) = text.as_bytes().get(at..).unwrap_or_default().as_chunks::<2>();
        let is_plain = |[first, second]: &[u8; 2]| {
            let code = usize::from(first & 0x1f) << 6 | usize::from(second & 0x3f);
            (0xd0..0xd5).contains(first) && self.first.get(code).is_some_and(|letter| letter.is_plain_cyrillic())
        };
        2 * pairs.iter().take_while(|pair| is_plain(pair)).count()
    }

    pub(super) fn of(&self, c: char) -> Letter {
        let code = c as usize;
        let kept = self.first.get(code).or_else(|| self.punctuation.get(code.wrapping_sub(PUNCTUATION.start)));
        kept.copied().unwrap_or_else(|| Letter::of(c))
    }
}

/// The Chinese characters that every font has; they fold to themselves.
fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
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

//! A text cut into words, each with its folded form and its place.

use super::{
    Hash, Span,
    fold::fold_char,
    letters::{Byte, Letter, Letters},
    lookalike::unmixed,
};

/// How a word is written, as far as its script tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// The first letter is a small one.
    Lower,
    /// The first letter is a capital one, some later letter is small.
    Capital,
    /// Two or more letters, all of them capital.
    AllCaps,
    /// The script knows no case, or the word is digits.
    None,
}

/// One word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// How it is written.
    pub case: Case,
    /// The hash of its folded form.
    pub hash: Hash,
    folded: (u32, u32),
}

/// What stands between two words of `text`, of which `left` comes first.
pub fn between<'t>(text: &'t str, left: &Word, right: &Word) -> &'t str {
    Span { start: left.span.end, end: right.span.start }.of(text)
}

/// The only character of a text of one character.
pub fn only_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// The words of a text in reading order.
///
/// A word is a run of letters, digits and marks;
/// hyphens and apostrophes end it, and a Chinese or Japanese character is a word by itself.
#[derive(Debug, Default)]
pub struct Words {
    words: Vec<Word>,
    /// The text with small ASCII letters, so that most words lie in it where they lie in the text;
    /// behind it the folded forms of the others.
    folded: String,
}

impl Words {
    /// Cuts `text` into words; of a text of more than 2 GB only what lies before.
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.cut(text);
        words
    }

    /// As [`Words::of`], in the place of the words of another text, whose memory is used again.
    pub fn cut(&mut self, text: &str) {
        let text = &text[..text.floor_char_boundary(LONGEST)];
        let letters = Letters::get();
        self.words.clear();
        self.folded.clear();
        self.folded.push_str(text);
        self.folded.make_ascii_lowercase();
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at = match Byte::of(byte) {
                Byte::Other => at + 1,
                Byte::Beyond => self.any_word(letters, text, at),
                Byte::Small | Byte::Capital | Byte::Digit => self.ascii_word(letters, text, at),
            };
        }
    }

    /// The words, in order.
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// The folded form of a word of this text.
    pub fn folded(&self, word: &Word) -> &str {
        self.folded.get(word.folded.0 as usize..word.folded.1 as usize).unwrap_or_default()
    }

    /// The folded forms, in order.
    pub fn all_folded(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| self.folded(word))
    }

    /// Takes a word that starts with an ASCII letter or digit; gives the offset to go on at.
    fn ascii_word(&mut self, letters: &Letters, text: &str, start: usize) -> usize {
        let bytes = &text.as_bytes()[start..];
        let length = bytes.iter().position(|&byte| !Byte::of(byte).is_word()).unwrap_or(bytes.len());
        if bytes.get(length).is_some_and(|byte| !byte.is_ascii()) {
            return self.any_word(letters, text, start);
        }
        let span = Span { start, end: start + length };
        let hash = Hash::of_first(&self.folded.as_bytes()[start..], length);
        let case = ascii_case(&bytes[..length]);
        self.words.push(Word { span, case, hash, folded: (span.start as u32, span.end as u32) });
        span.end
    }

    /// Takes the word that starts at `start`, or else skips what stands there; gives the offset to go on at.
    fn any_word(&mut self, letters: &Letters, text: &str, start: usize) -> usize {
        let (mut at, mut end) = (start, start);
        let mut all = Letter::NONE;
        let mut case = CaseOf::default();
        while let Some((letter, length, is_alone)) = letters.at(text, at) {
            let has_begun = end > start;
            let goes_on = letter.is_word() || has_begun && letter.stays();
            if !goes_on || is_alone && has_begun {
                break;
            }
            all = all.or(letter);
            case.add(letter);
            at += length;
            // A zero-width character behind a word is not part of it.
            if !letter.is_invisible() {
                end = at;
            }
            if is_alone {
                break;
            }
            // Most letters of a Cyrillic text are small and need no closer look.
            let plain = if letter.is_cyrillic() { letters.plain_cyrillic(text, at) } else { 0 };
            if plain > 0 {
                at += plain;
                end = at;
                case.add_small();
            }
        }
        if end == start {
            return start + text[start..].chars().next().map_or(1, char::len_utf8);
        }
        let folded = if all.changes() || all.is_mixed() {
            self.fold(letters, &text[start..end], all.is_mixed())
        } else {
            (start, end)
        };
        let hash = Hash::of_first(&self.folded.as_bytes()[folded.0..], folded.1 - folded.0);
        let folded = (folded.0 as u32, folded.1 as u32);
        self.words.push(Word { span: Span { start, end }, case: case.told(), hash, folded });
        at
    }

    /// Folds a word behind the text; gives its place there.
    fn fold(&mut self, letters: &Letters, word: &str, is_mixed: bool) -> (usize, usize) {
        let start = self.folded.len();
        for c in word.chars() {
            match letters.of(c).folded() {
                Some(folded) => self.folded.push(folded),
                None => fold_char(c, &mut self.folded),
            }
        }
        if is_mixed && let Some(unmixed) = self.folded.get(start..).and_then(unmixed) {
            self.folded.truncate(start);
            self.folded.push_str(&unmixed);
        }
        (start, self.folded.len())
    }
}

/// Most bytes of a text that is cut into words: folded forms are counted in 32 bits, and one may be longer than its word.
const LONGEST: usize = 1 << 31;

/// How a word of ASCII letters and digits is written.
fn ascii_case(word: &[u8]) -> Case {
    let mut letters = word.iter().map(|&byte| Byte::of(byte)).filter(|byte| *byte != Byte::Digit);
    match letters.next() {
        Some(Byte::Small) => Case::Lower,
        Some(Byte::Capital) => match letters.next() {
            Some(Byte::Capital) if letters.all(|byte| byte == Byte::Capital) => Case::AllCaps,
            _ => Case::Capital,
        },
        _ => Case::None,
    }
}

/// Tells how a word is written, letter by letter.
#[derive(Default)]
struct CaseOf {
    first: Option<Letter>,
    has_more: bool,
    has_lower: bool,
}

impl CaseOf {
    fn add(&mut self, letter: Letter) {
        if !letter.is_letter() {
            return;
        }
        if self.first.is_none() {
            self.first = Some(letter);
        } else {
            self.has_more = true;
            self.has_lower |= letter.is_lower();
        }
    }

    /// Some more letters, all of them small.
    fn add_small(&mut self) {
        self.has_more = true;
        self.has_lower = true;
    }

    fn told(&self) -> Case {
        match self.first {
            Some(first) if first.is_upper() && self.has_more && !self.has_lower => Case::AllCaps,
            Some(first) if first.is_upper() => Case::Capital,
            Some(first) if first.is_lower() => Case::Lower,
            _ => Case::None,
        }
    }
}

/// Han, Hiragana or Katakana: scripts that write no spaces.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(text: &str) -> Vec<&str> {
        Words::of(text).as_slice().iter().map(|word| word.span.of(text)).collect()
    }

    #[test]
    fn words_end_at_spaces_hyphens_and_apostrophes() {
        assert_eq!(surfaces("Dugin-backed Trump’s «Рыбарь»"), ["Dugin", "backed", "Trump", "s", "Рыбарь"]);
    }

    #[test]
    fn invisible_characters_stay_inside_but_not_behind() {
        assert_eq!(surfaces("Du\u{ad}gin\u{200b} said"), ["Du\u{ad}gin", "said"]);
    }

    #[test]
    fn each_chinese_character_is_a_word() {
        assert_eq!(surfaces("普京said"), ["普", "京", "said"]);
    }

    #[test]
    fn case_is_told_from_the_letters() {
        let text = "Putin PUTIN putin X 普 24";
        let cases: Vec<_> = Words::of(text).as_slice().iter().map(|word| word.case).collect();
        assert_eq!(cases, [Case::Capital, Case::AllCaps, Case::Lower, Case::Capital, Case::None, Case::None]);
    }
}

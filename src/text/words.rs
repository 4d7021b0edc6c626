//! A text cut into words, each with its folded form and its place.

use unicode_normalization::char::is_combining_mark;

use super::{
    Span,
    fold::{fold_into, is_invisible},
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
    folded: Span,
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
    folded: String,
}

impl Words {
    /// Cuts `text` into words.
    pub fn of(text: &str) -> Self {
        let mut all = Self { words: Vec::with_capacity(text.len() / 6), folded: String::with_capacity(text.len()) };
        let mut start = None;
        for (at, c) in text.char_indices() {
            if is_ideograph(c) {
                all.close(text, &mut start, at);
                all.push(text, Span { start: at, end: at + c.len_utf8() });
            } else if c.is_alphanumeric() {
                start.get_or_insert(at);
            } else if !(is_combining_mark(c) || is_invisible(c)) {
                all.close(text, &mut start, at);
            }
        }
        all.close(text, &mut start, text.len());
        all
    }

    /// The words, in order.
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// The folded form of a word of this text.
    pub fn folded(&self, word: &Word) -> &str {
        word.folded.of(&self.folded)
    }

    /// The folded forms, in order.
    pub fn all_folded(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| self.folded(word))
    }

    fn close(&mut self, text: &str, start: &mut Option<usize>, end: usize) {
        if let Some(start) = start.take() {
            self.push(text, Span { start, end });
        }
    }

    fn push(&mut self, text: &str, span: Span) {
        let span = without_invisible_end(text, span);
        let start = self.folded.len();
        fold_into(span.of(text), &mut self.folded);
        if let Some(unmixed) = self.folded.get(start..).and_then(unmixed) {
            self.folded.truncate(start);
            self.folded.push_str(&unmixed);
        }
        let folded = Span { start, end: self.folded.len() };
        self.words.push(Word { span, case: case_of(span.of(text)), folded });
    }
}

/// A zero-width character behind a word is not part of it.
fn without_invisible_end(text: &str, span: Span) -> Span {
    let seen = span.of(text).trim_end_matches(is_invisible);
    Span { start: span.start, end: span.start + seen.len() }
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            let mut rest = letters.peekable();
            if rest.peek().is_some() && rest.all(|c| !c.is_lowercase()) { Case::AllCaps } else { Case::Capital }
        }
        Some(first) if first.is_lowercase() => Case::Lower,
        _ => Case::None,
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

//! Scripts that put no spaces between words: what stands right beside a name tells whether it is one.

use crate::text::{Span, is_ideograph};

/// Marks between the parts of a foreign name.
const DOTS: [char; 5] = ['·', '・', '•', '‧', '＝'];

/// Chinese characters that end the transcription of a woman's surname, which begins as the man's does.
const OF_WOMEN: [char; 3] = ['娜', '娅', '婭'];

/// Chinese for "the younger", right before a name.
const YOUNGER: char = '小';

/// Whether a Chinese or Japanese name is part of a longer one, or of a longer word.
pub(super) fn is_part_of_longer(text: &str, span: Span) -> bool {
    if !span.of(text).starts_with(is_ideograph) {
        return false;
    }
    let mut before = text[..span.start].chars().rev();
    let mut after = text[span.end..].chars();
    let (before, before_that) = (before.next(), before.next());
    let (after, after_that) = (after.next(), after.next());
    let is_dot = |c: Option<char>| c.is_some_and(|c| DOTS.contains(&c));
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let goes_on = is_dot(before) && is_letter(before_that) || is_dot(after) && is_letter(after_that);
    // A word in Katakana ends where another script begins.
    let inner = span.of(text);
    let is_in_run = inner.starts_with(is_katakana) && before.is_some_and(is_katakana)
        || inner.ends_with(is_katakana) && after.is_some_and(is_katakana);
    goes_on || is_in_run || before == Some(YOUNGER) || after.is_some_and(|c| OF_WOMEN.contains(&c))
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_its_word_ends() {
        for (text, name, is_part) in [
            ("伊万卡·特朗普到了", "特朗普", true),
            ("唐纳德·特朗普到了", "唐纳德·特朗普", false),
            ("小唐纳德·特朗普到了", "唐纳德·特朗普", true),
            ("说：特朗普到了", "特朗普", false),
            ("记者杜金娜说", "杜金", true),
            ("杜金说", "杜金", false),
            ("トランプゲーム", "トランプ", true),
            ("トランプ大統領", "トランプ", false),
            ("ドナルド・トランプ・ジュニア氏", "ドナルド・トランプ", true),
            ("Trump・X", "Trump", false),
        ] {
            let start = text.find(name).unwrap();
            assert_eq!(is_part_of_longer(text, Span { start, end: start + name.len() }), is_part, "{text}");
        }
    }
}

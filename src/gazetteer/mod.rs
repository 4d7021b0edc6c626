//! The gazetteer: every name of the pack that stands in a text, before anyone decides what is meant.

use crate::{
    pack::{NameIx, Pack, WordIx},
    text::{Span, Word, Words, is_invisible},
};

/// A name of the pack standing in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which name.
    pub name: NameIx,
    /// Index of its first word among the words of the text.
    pub first: usize,
    /// Index of its last word.
    pub last: usize,
    /// Its place in the text.
    pub span: Span,
}

/// Every name in `text`, by place, longest first at each place; several entities may share one.
pub fn find(pack: &Pack, text: &str, words: &Words) -> Vec<Hit> {
    let known: Vec<Option<WordIx>> = words.all_folded().map(|folded| pack.word(folded)).collect();
    let places = words.as_slice();
    let mut hits = Vec::new();
    for (first, word) in known.iter().enumerate() {
        let Some(word) = word else { continue };
        for name in pack.names_starting_with(*word) {
            if let Some(last) = last_word(pack, name, text, places, &known, first) {
                hits.push(Hit {
                    name,
                    first,
                    last,
                    span: Span { start: places[first].span.start, end: places[last].span.end },
                });
            }
        }
    }
    hits
}

/// Index of the last word, if the words behind `first` are those of the name.
fn last_word(
    pack: &Pack,
    name: NameIx,
    text: &str,
    places: &[Word],
    known: &[Option<WordIx>],
    first: usize,
) -> Option<usize> {
    let mut last = first;
    for further in pack.further_words(name) {
        (known.get(last + 1) == Some(&Some(further))).then_some(())?;
        joins(text, &places[last], &places[last + 1]).then_some(())?;
        last += 1;
    }
    Some(last)
}

/// Whether what stands between two words may stand inside a name:
/// spaces within a paragraph, one hyphen, apostrophe or middle dot, or a full stop after an initial.
fn joins(text: &str, left: &Word, right: &Word) -> bool {
    let gap = Span { start: left.span.end, end: right.span.start }.of(text);
    let mark = gap.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let mut marks = mark.chars();
    let is_joining = match (marks.next(), marks.next()) {
        (None, _) => true,
        (Some('.'), None) => left.span.of(text).chars().count() == 1,
        (Some(only), None) => is_hyphen(only) || is_apostrophe(only) || matches!(only, '·' | '•' | '・' | '‧' | '﹒'),
        _ => false,
    };
    is_joining && gap.matches('\n').count() < 2
}

/// Hyphens and the dashes typed in their place.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2212}')
}

/// Apostrophes, typographic ones and those typed in their place.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′' | '`' | '´')
}

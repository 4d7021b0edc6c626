//! The gazetteer: every name of the pack that stands in a text, before anyone decides what is meant.

mod readings;

use crate::{
    names::{forms::Declension, is_patronymic},
    pack::{EntityIx, NameIx, NameRef, Pack, WordIx},
    text::{Case, Span, Word, Words, between, is_invisible, only_char},
};
use readings::{Reading, Readings};

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
    /// Whether some word of it stands in another form than the pack's.
    pub is_inflected: bool,
}

/// What a gazetteer finds in a text.
#[derive(Debug, Default)]
pub struct Found {
    /// The declensions whose forms were taken for names.
    pub declensions: &'static [Declension],
    /// Names, by place, longest first at each place; several entities may share one.
    pub hits: Vec<Hit>,
    readings: Readings,
}

impl Found {
    /// Whether a word of the text begins some name of two words or more: a given name, as far as the pack knows.
    pub fn may_be_given_name(&self, pack: &Pack, index: usize) -> bool {
        self.longer_names(pack, index).next().is_some()
    }

    /// Whether a word of the text begins a longer name of this entity.
    pub fn may_be_given_name_of(&self, pack: &Pack, index: usize, entity: EntityIx) -> bool {
        self.longer_names(pack, index).any(|name| name.entity == entity)
    }

    /// The names of two words or more that a word of the text begins.
    fn longer_names<'a>(&'a self, pack: &'a Pack, index: usize) -> impl Iterator<Item = NameRef> + 'a {
        let names = self.readings.at(index).iter().flat_map(|reading| pack.names_starting_with(reading.word));
        names.map(|name| pack.name(name)).filter(|name| name.words > 1)
    }
}

/// Every name in `text`.
///
/// Words with a capital are also taken for case forms of the given declensions.
pub fn find(pack: &Pack, text: &str, words: &Words, declensions: &'static [Declension]) -> Found {
    let walk = Walk { pack, text, words, readings: Readings::of(pack, words, declensions), declensions };
    let mut hits = Vec::new();
    for first in 0..words.as_slice().len() {
        for reading in walk.readings.at(first) {
            hits.extend(pack.names_starting_with(reading.word).filter_map(|name| walk.hit(name, *reading, first)));
        }
    }
    Found { declensions, hits, readings: walk.readings }
}

/// A walk over the words of a text.
struct Walk<'a> {
    pack: &'a Pack,
    text: &'a str,
    words: &'a Words,
    readings: Readings,
    declensions: &'a [Declension],
}

impl Walk<'_> {
    /// The name at this place, if its further words follow.
    fn hit(&self, name: NameIx, first_reading: Reading, first: usize) -> Option<Hit> {
        let places = self.words.as_slice();
        let named = self.pack.name(name);
        let mut reading = first_reading;
        let mut is_inflected = reading.is_inflected;
        let mut last = self.with_suffix(first);
        for (index, further) in self.pack.further_words(name).enumerate() {
            let is_surname = index + 2 == named.words;
            let next = self.next(last, further, named.is_closed).or_else(|| {
                // Between a given name and a surname there may be more than the pack lists.
                let between = is_surname.then(|| self.middle_name(last)).flatten()?;
                self.next(between, further, false)
            });
            (last, reading) = next?;
            is_inflected |= reading.is_inflected;
            last = self.with_suffix(last);
        }
        let start = letters_on(self.text, places[first].span.start, first_reading.particles.0);
        let end = letters_back(self.text, places[last].span.end, reading.particles.1);
        let rest = self.text.get(end..)?;
        let has_end = named.is_dotted && rest.starts_with('.') || named.is_closed && rest.starts_with(')');
        let span = Span { start, end: end + usize::from(has_end) };
        Some(Hit { name, first, last, span, is_inflected })
    }

    /// The word behind `last`, if it may be `wanted` and nothing else stands between.
    fn next(&self, last: usize, wanted: WordIx, has_brackets: bool) -> Option<(usize, Reading)> {
        let places = self.words.as_slice();
        let reading = self.readings.at(last + 1).iter().find(|reading| reading.word == wanted)?;
        joins(self.text, &places[last], places.get(last + 1)?, has_brackets).then_some((last + 1, *reading))
    }

    /// Index of a patronymic or a middle initial right behind a given name.
    fn middle_name(&self, given: usize) -> Option<usize> {
        let places = self.words.as_slice();
        let (left, middle) = (places.get(given)?, places.get(given + 1)?);
        let is_middle =
            is_initial(self.text, middle) || middle.case != Case::Lower && is_patronymic(self.words.folded(middle));
        (is_middle && joins(self.text, left, middle, false)).then_some(given + 1)
    }

    /// Polish puts an apostrophe before the ending of names that do not end as they sound: "Blake'a".
    fn with_suffix(&self, index: usize) -> usize {
        let places = self.words.as_slice();
        let (Some(word), Some(next)) = (places.get(index), places.get(index + 1)) else { return index };
        let is_suffix = self.declensions.contains(&Declension::Polish)
            && only_char(between(self.text, word, next)).is_some_and(is_apostrophe)
            && POLISH_SUFFIXES.contains(&self.words.folded(next));
        if is_suffix { index + 1 } else { index }
    }
}

/// The offset some letters after `at`.
fn letters_on(text: &str, at: usize, letters: usize) -> usize {
    at + text[at..].chars().take(letters).map(char::len_utf8).sum::<usize>()
}

/// The offset some letters before `at`.
fn letters_back(text: &str, at: usize, letters: usize) -> usize {
    at - text[..at].chars().rev().take(letters).map(char::len_utf8).sum::<usize>()
}

/// The endings that Polish puts behind an apostrophe, folded.
const POLISH_SUFFIXES: [&str; 12] = ["a", "owi", "em", "u", "ego", "emu", "m", "ie", "go", "y", "om", "ow"];

/// Whether what stands between two words may stand inside a name:
/// spaces within a paragraph, one hyphen, apostrophe or middle dot, a full stop after an initial,
/// and a bracket in a name that has some itself.
fn joins(text: &str, left: &Word, right: &Word, has_brackets: bool) -> bool {
    let gap = between(text, left, right);
    let mark = gap.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let is_joining = match only_char(mark) {
        None => mark.is_empty(),
        Some('.') => only_char(left.span.of(text)).is_some(),
        Some('(' | ')') => has_brackets,
        Some(only) => is_hyphen(only) || is_apostrophe(only) || matches!(only, '·' | '•' | '・' | '‧' | '﹒'),
    };
    is_joining && gap.matches('\n').count() < 2
}

/// Whether a word is one capital letter.
pub fn is_initial(text: &str, word: &Word) -> bool {
    word.case == Case::Capital && only_char(word.span.of(text)).is_some()
}

/// Hyphens and the dashes typed in their place.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2212}')
}

/// Apostrophes, typographic ones and those typed in their place.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′' | '`' | '´')
}

//! The gazetteer: every name of the pack that stands in a text, before anyone decides what is meant.

mod readings;

use crate::{
    names::{forms::Declension, is_patronymic},
    pack::{EntityIx, Index, NameIx, WordIx},
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
    /// The last word of the name in the pack.
    pub word: WordIx,
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
    /// Names, by the place of their last word; several entities may share one.
    pub hits: Vec<Hit>,
    readings: Readings,
}

impl Found {
    /// Whether a word of the text begins some name of two words or more: a given name, as far as the pack knows.
    pub fn may_be_given_name(&self, names: &Index<'_>, place: usize) -> bool {
        self.readings.at(place).iter().any(|reading| names.begins_a_name(reading.word))
    }

    /// Whether a word of the text begins a longer name of an entity, of which `surname` is the last word.
    pub fn may_be_given_name_of(&self, names: &Index<'_>, place: usize, entity: EntityIx, surname: WordIx) -> bool {
        let readings = self.readings.at(place);
        let mut firsts = names.ending_in(surname).firsts_of(entity);
        !readings.is_empty() && firsts.any(|first| readings.iter().any(|reading| reading.word == first))
    }
}

/// Every name in `text`, in the place of what was found in another, whose memory is used again.
///
/// Words with a capital are also taken for case forms of the given declensions.
/// A surname that a longer name lends is left out where that name, or another with it, stands in full.
pub fn find(names: &Index<'_>, text: &str, words: &Words, declensions: &'static [Declension], found: &mut Found) {
    let Found { declensions: of_found, hits, readings } = found;
    *of_found = declensions;
    hits.clear();
    readings.read(names, words, declensions);
    let walk = Walk { names, text, words, readings, declensions };
    for readings in readings.by_place() {
        let before = hits.len();
        readings.iter().for_each(|reading| walk.longer(reading, hits));
        let is_whole = hits.len() > before;
        // No word that begins small is a name by itself.
        let is_small =
            |reading: &Reading| words.as_slice().get(reading.place).is_some_and(|word| word.case == Case::Lower);
        for reading in readings.iter().filter(|reading| !is_small(reading)) {
            let ending = names.ending_in(reading.word);
            hits.extend(ending.singles().filter_map(|name| walk.hit(name, reading, reading)));
            // The bearers of a surname stand in the same place, for nothing belongs to a surname but itself.
            let mut lent = ending.lent().filter(|_| !is_whole);
            if let Some(hit) = lent.next().and_then(|name| walk.hit(name, reading, reading)) {
                hits.push(hit);
                hits.extend(lent.map(|name| Hit { name, ..hit }));
            }
        }
    }
}

/// A walk over the words of a text.
struct Walk<'a> {
    names: &'a Index<'a>,
    text: &'a str,
    words: &'a Words,
    readings: &'a Readings,
    declensions: &'a [Declension],
}

/// The word before another one, where nothing else stands between.
#[derive(Debug, Clone, Copy)]
struct Before {
    place: usize,
    /// A bracket stands between, which only some names have.
    is_bracketed: bool,
}

impl Walk<'_> {
    /// The names of two words or more that end in this reading of a word.
    fn longer(&self, last: &Reading, hits: &mut Vec<Hit>) {
        let Some(before) = self.before(last.place) else { return };
        let ending = self.names.ending_in(last.word);
        let fits = |name: NameIx| !before.is_bracketed || self.names.name(name).is_closed;
        let pairs = |place: usize, hits: &mut Vec<Hit>| {
            for first in self.readings.at(place) {
                let named = ending.pairs(first.word).filter(|name| fits(*name));
                hits.extend(named.filter_map(|name| self.hit(name, first, last)));
            }
        };
        // Between a given name and a surname there may be more than the pack lists.
        let over_middle = || self.is_middle(before.place).then(|| self.before_plain(before.place)).flatten();
        let found = hits.len();
        pairs(before.place, hits);
        if hits.len() == found
            && let Some(place) = over_middle()
        {
            pairs(place, hits);
        }
        for (name, run) in ending.longs() {
            let mut first = None;
            let mut next = Some(before.place);
            let mut is_inflected = false;
            for (number, word) in run.backwards().enumerate() {
                let reading =
                    |place: Option<usize>| self.readings.at(place?).iter().find(|reading| reading.word == word);
                first = reading(next).or_else(|| if number == 0 { reading(over_middle()) } else { None });
                let Some(reading) = first else { break };
                is_inflected |= reading.is_inflected;
                let has_brackets = self.names.name(name).is_closed;
                next = self
                    .before(reading.place)
                    .filter(|before| has_brackets || !before.is_bracketed)
                    .map(|before| before.place);
            }
            if let Some(first) = first.filter(|_| fits(name)) {
                let hit = self.hit(name, first, last);
                hits.extend(hit.map(|hit| Hit { is_inflected: hit.is_inflected || is_inflected, ..hit }));
            }
        }
    }

    /// A name from the reading of its first word to that of its last.
    fn hit(&self, name: NameIx, first: &Reading, last: &Reading) -> Option<Hit> {
        let places = self.words.as_slice();
        let end_place = self.with_suffix(last.place);
        let start = letters_on(self.text, places.get(first.place)?.span.start, first.particles.0);
        let end = letters_back(self.text, places.get(end_place)?.span.end, last.particles.1);
        let rest = self.text.get(end..)?;
        let has_end = rest.starts_with(['.', ')']) && {
            let named = self.names.name(name);
            named.is_dotted && rest.starts_with('.') || named.is_closed && rest.starts_with(')')
        };
        Some(Hit {
            name,
            first: first.place,
            last: end_place,
            word: last.word,
            span: Span { start, end: end + usize::from(has_end) },
            is_inflected: first.is_inflected || last.is_inflected,
        })
    }

    fn before(&self, place: usize) -> Option<Before> {
        let places = self.words.as_slice();
        let left = place.checked_sub(1)?;
        let is_bracketed = match gap(self.text, places.get(left)?, places.get(place)?) {
            Gap::Apart => return None,
            Gap::Joined => false,
            Gap::Bracket => true,
        };
        Some(Before { place: self.without_suffix(left), is_bracketed })
    }

    fn before_plain(&self, place: usize) -> Option<usize> {
        self.before(place).filter(|before| !before.is_bracketed).map(|before| before.place)
    }

    /// Whether a word is a patronymic or a middle initial.
    fn is_middle(&self, place: usize) -> bool {
        self.words.as_slice().get(place).is_some_and(|middle| {
            is_initial(self.text, middle) || middle.case != Case::Lower && is_patronymic(self.words.folded(middle))
        })
    }

    /// Polish puts an apostrophe before the ending of names that do not end as they sound: "Blake'a".
    fn with_suffix(&self, place: usize) -> usize {
        if self.is_suffix(place + 1) { place + 1 } else { place }
    }

    fn without_suffix(&self, place: usize) -> usize {
        if self.is_suffix(place) { place.saturating_sub(1) } else { place }
    }

    /// Whether a word is an ending that an apostrophe parts from the word before it.
    fn is_suffix(&self, place: usize) -> bool {
        if !self.declensions.contains(&Declension::Polish) {
            return false;
        }
        let places = self.words.as_slice();
        let pair = place.checked_sub(1).and_then(|before| Some((places.get(before)?, places.get(place)?)));
        pair.is_some_and(|(word, next)| {
            only_char(between(self.text, word, next)).is_some_and(is_apostrophe)
                && POLISH_SUFFIXES.contains(&self.words.folded(next))
        })
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

/// What stands between two words, as far as a name may go on over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Spaces, one hyphen, apostrophe or middle dot, a full stop after an initial.
    Joined,
    /// A bracket, which a name may have itself.
    Bracket,
    /// Anything else.
    Apart,
}

fn gap(text: &str, left: &Word, right: &Word) -> Gap {
    let gap = between(text, left, right);
    if gap == " " {
        return Gap::Joined;
    }
    let mark = gap.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    match only_char(mark) {
        None if mark.is_empty() => Gap::Joined,
        Some('.') if only_char(left.span.of(text)).is_some() => Gap::Joined,
        Some('(' | ')') => Gap::Bracket,
        Some(only) if is_hyphen(only) || is_apostrophe(only) => Gap::Joined,
        Some('·' | '•' | '・' | '‧' | '﹒') => Gap::Joined,
        _ => Gap::Apart,
    }
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
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′' | '`' | '´' | '׳')
}

//! What stands around a bare name: initials that belong to it, or words that make it part of somebody else's name.

use std::borrow::Cow;

use crate::{
    gazetteer::{Found, Hit, is_apostrophe, is_hyphen, is_initial},
    names::{WordList, forms::Declension, is_given_name, is_patronymic, without_particles},
    pack::{EntityIx, Index, NameRef},
    text::{Case, Span, Word, Words, between, only_char},
};

use super::{things, unspaced};

/// What a bare name is, seen with its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// A name by itself.
    Alone,
    /// Initials stand beside it and fit; the span has them.
    Initials(Span),
    /// Its given name stands behind it; the span has both.
    Reversed(Span),
    /// Part of a longer name of someone else.
    Stranger,
    /// As that, and a given name beside it says so: whoever it is bears the same surname, or one of the same letters.
    Namesake,
}

/// Titles that the press writes with a capital before a name.
static TITLES: WordList = WordList::new(
    "president premier prime minister chancellor secretary senator congressman congresswoman representative governor \
    mayor general colonel major captain admiral marshal commander lord lady sir dame king queen prince princess pope bishop archbishop \
    patriarch father brother sister saint judge justice doctor dr prof professor mr mrs ms miss comrade chairman chairwoman speaker \
    ambassador deputy foreign defence defense spokesman spokeswoman leader ceo analyst journalist correspondent blogger commentator \
    president's minister's and but or the when while after before as if for with from says said president-elect \
    monsieur madame herr frau senor senora signor signora don pan pani",
);

/// Words for a government that are also forms of a given name, Vlad or Vlada; a sentence about a government begins with them.
static GOVERNMENTS: WordList = WordList::new("vlada vlade vladi vladu vladou");

/// What the words next to a place say of every name there, whoever bears it; looked at once, as a surname may have many bearers.
#[derive(Debug)]
pub(super) struct Place {
    /// Part of a name of somebody or something else.
    is_stranger: bool,
    /// As that, for a name of one word.
    is_stranger_alone: bool,
    /// Index of the first initial before it.
    initial: Option<usize>,
    /// A common given name before it, which may be the bearer's own.
    given: Option<String>,
    /// What follows may be its given name.
    may_be_reversed: bool,
}

impl Place {
    /// Looks at the words next to a name.
    pub(super) fn of(names: &Index<'_>, text: &str, words: &Words, found: &Found, hit: &Hit) -> Self {
        let all = words.as_slice();
        let is_stranger = things::is_named_after(text, words, hit.first, hit.last)
            || is_junior(text, words, hit)
            || unspaced::is_part_of_longer(text, hit.span);
        let mut place =
            Self { is_stranger, is_stranger_alone: is_stranger, initial: None, given: None, may_be_reversed: false };
        if is_stranger {
            return place;
        }
        let is_beside = |left: usize, right: usize| is_next_to(text, &all[left], &all[right]);
        let before = hit.first.checked_sub(1).filter(|&before| is_beside(before, hit.first));
        place.given = before.and_then(|before| given_name(text, words, found, before));
        if hit.first != hit.last {
            return place;
        }
        let next = Some(hit.last + 1).filter(|&next| next < all.len() && is_beside(hit.last, next));
        let has_capital = |index: usize| matches!(all[index].case, Case::Capital | Case::AllCaps);
        place.may_be_reversed = next.is_some_and(has_capital);
        let is_title = |first: usize| words.folded(&all[first]) == "m" && first + 1 == hit.first;
        let is_french = found.declensions.contains(&Declension::French);
        place.initial = first_initial(text, all, hit.first).filter(|&first| !(is_french && is_title(first)));
        // Where nouns have capitals, one behind a name says nothing.
        let has_surname = !found.declensions.contains(&Declension::German)
            && next.is_some_and(|next| all[next].case == Case::Capital)
            && found.may_be_given_name(names, hit.first);
        place.is_stranger_alone = has_surname || is_in_firm(text, hit.span);
        if let Some(before) = before {
            let is_known = found.may_be_given_name(names, before) && is_stranger_name(text, words, &all[before]);
            place.is_stranger_alone |= is_known;
        }
        place
    }

    /// What one of the names at this place is.
    pub(super) fn around(
        &self,
        names: &Index<'_>,
        name: &NameRef,
        text: &str,
        words: &Words,
        found: &Found,
        hit: &Hit,
    ) -> Around {
        let all = words.as_slice();
        if self.is_stranger {
            return Around::Stranger;
        }
        let is_others = |given: &String| !is_own(names, name.entity, hit, given);
        let is_others = self.given.as_ref().is_some_and(is_others);
        if name.words > 1 {
            // "Jean-Marie Le Pen", "Anna Marine Le Pen": a longer name than the one listed.
            return if is_others { Around::Stranger } else { Around::Alone };
        }
        if let Some(first) = self.initial {
            let span = Span { start: all[first].span.start, end: hit.span.end };
            let is_own = may_begin_with(names, name.entity, hit, words.folded(&all[first]));
            return if is_own { Around::Initials(span) } else { Around::Stranger };
        }
        if self.may_be_reversed
            && let Some(reversed) = reversed(names, name, text, words, found, hit)
        {
            return reversed;
        }
        if is_others {
            Around::Namesake
        } else if self.is_stranger_alone {
            Around::Stranger
        } else {
            Around::Alone
        }
    }
}

/// The word at an index, if it is a common given name and written as one; of "Jean-Marie" the first half, which tells it from "Marine".
fn given_name(text: &str, words: &Words, found: &Found, index: usize) -> Option<String> {
    let all = words.as_slice();
    let half = index.checked_sub(1).filter(|&half| {
        all[half].case == Case::Capital && only_char(between(text, &all[half], &all[index])).is_some_and(is_hyphen)
    });
    if let Some(first) = half.and_then(|half| given_name(text, words, found, half)) {
        return Some(first);
    }
    let (given, case) = with_apostrophe(text, words, index);
    let is_name = |word: &str| is_given_name(word, found.declensions);
    let is_given = case != Case::Lower
        && !GOVERNMENTS.has(&given)
        && (is_name(&given) || without_particles(&given).iter().any(|bare| is_name(bare.name)));
    Some(given.into_owned()).filter(|_| is_given)
}

/// "Dugin Alexander Gelyevich" and "Dugin A. G.": the surname first, as lists and officials write.
fn reversed(names: &Index<'_>, name: &NameRef, text: &str, words: &Words, found: &Found, hit: &Hit) -> Option<Around> {
    let all = words.as_slice();
    let next = hit.last + 1;
    let given = all.get(next).filter(|given| name.is_surname && is_next_to(text, &all[hit.last], given))?;
    let start = hit.span.start;
    if is_initial(text, given) {
        let has_stop = |word: &Word| text[word.span.end..].starts_with('.');
        (has_stop(given) && may_begin_with(names, name.entity, hit, words.folded(given))).then_some(())?;
        let second = all.get(next + 1).filter(|second| {
            let is_letter = only_char(second.span.of(text)).is_some();
            matches!(between(text, given, second), "." | ". " | ".\u{a0}") && is_letter && has_stop(second)
        });
        return Some(Around::Initials(Span { start, end: second.unwrap_or(given).span.end + 1 }));
    }
    // Scripts without case write no surname first but as their full name, which is listed as such.
    (matches!(given.case, Case::Capital | Case::AllCaps)
        && found.may_be_given_name_of(names, next, name.entity, hit.word))
    .then_some(())?;
    let patronymic = all
        .get(next + 1)
        .filter(|word| word.case != Case::Lower && is_next_to(text, given, word) && is_patronymic(words.folded(word)));
    Some(Around::Reversed(Span { start, end: patronymic.unwrap_or(given).span.end }))
}

/// "Kots & Kots" is a firm.
fn is_in_firm(text: &str, span: Span) -> bool {
    let (before, after) = (text[..span.start].trim_end(), text[span.end..].trim_start());
    before.ends_with('&') || after.starts_with('&')
}

/// A folded word and its case, with what an apostrophe parts from it: Дар’я is one word.
fn with_apostrophe<'w>(text: &str, words: &'w Words, index: usize) -> (Cow<'w, str>, Case) {
    let all = words.as_slice();
    let word = &all[index];
    let is_parted = |before: &&Word| only_char(between(text, before, word)).is_some_and(is_apostrophe);
    let own = words.folded(word);
    match index.checked_sub(1).map(|before| &all[before]).filter(is_parted) {
        None => (own.into(), word.case),
        Some(before) => (format!("{}{own}", words.folded(before)).into(), before.case),
    }
}

/// Words that make a full name that of a son.
static JUNIORS: WordList = WordList::new(
    "ii iii iv hijo filho figlio fils jnr малодшы малодшага noorem jaunesnysis jaunesniojo juniors juniora mlađi mlađeg τζούνιορ \
     უმცროსი კրտսերը կրտսեր الابن جونيور جونیور जूनियर 주니어 וניור jr junior sr senior младшии младшего старшии мл молодшии помладиот младши млађи mlajsi mladsi ml juniora mlajsega",
);

/// Such words before the name.
static JUNIORS_BEFORE: WordList = WordList::new("ifjabb ifj");

/// Whether the word right behind or before a name says that the son is meant: "Donald Trump Jr.".
fn is_junior(text: &str, words: &Words, hit: &Hit) -> bool {
    let all = words.as_slice();
    let is_behind = |index: usize| {
        let (Some(word), Some(next)) = (all.get(index), all.get(index + 1)) else { return false };
        let gap = between(text, word, next);
        let mark = gap.trim();
        let is_joined = mark.is_empty() || matches!(only_char(mark), Some(',' | '-' | '\u{2011}' | '\'' | '׳'));
        let next = words.folded(next);
        let is_son = JUNIORS.has(next) || without_particles(next).iter().any(|bare| JUNIORS.has(bare.name));
        is_joined && gap.len() <= 3 && is_son
    };
    // Hebrew writes the first letter of "Junior" with a mark of its own.
    let is_hebrew = all.get(hit.last + 1).is_some_and(|next| words.folded(next) == "ג");
    let is_after = is_behind(hit.last) || is_hebrew && is_behind(hit.last + 1);
    let before = hit.first.checked_sub(1).and_then(|index| all.get(index));
    is_after || before.is_some_and(|before| JUNIORS_BEFORE.has(words.folded(before)))
}

/// Whether a given name may be a spelling of the entity's own: it begins with the same three letters.
fn is_own(names: &Index<'_>, entity: EntityIx, hit: &Hit, given: &str) -> bool {
    let alike = |own: &str| own.chars().take(3).eq(given.chars().take(3));
    names.ending_in(hit.word).firsts_of(entity).any(|first| alike(names.word_text(first)))
}

/// Index of the first of one or two initials right before a word.
fn first_initial(text: &str, all: &[Word], index: usize) -> Option<usize> {
    let mut first = None;
    for before in (index.saturating_sub(2)..index).rev() {
        let gap = between(text, &all[before], &all[before + 1]);
        if !is_initial(text, &all[before])
            || !gap.starts_with('.')
            || !gap[1..].chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        {
            break;
        }
        first = Some(before);
    }
    first
}

/// Whether a full name of the entity with this surname begins with this initial; true where the dataset gives none.
fn may_begin_with(names: &Index<'_>, entity: EntityIx, hit: &Hit, initial: &str) -> bool {
    let Some(wanted) = initial.chars().next() else { return false };
    let mut firsts = names.ending_in(hit.word).firsts_of(entity).peekable();
    firsts.peek().is_none() || firsts.any(|first| names.word_text(first).starts_with(wanted))
}

/// Whether two words stand side by side with nothing but one space between.
fn is_next_to(text: &str, left: &Word, right: &Word) -> bool {
    matches!(between(text, left, right), " " | "\u{a0}" | "\u{202f}")
}

/// Whether a word right before a surname is somebody's given name: a capital that neither a sentence nor a title explains.
fn is_stranger_name(text: &str, words: &Words, word: &Word) -> bool {
    word.case == Case::Capital
        && word.span.of(text).chars().count() > 1
        && !opens_sentence(text, word)
        && !TITLES.has(words.folded(word))
}

fn opens_sentence(text: &str, word: &Word) -> bool {
    let before = text[..word.span.start].trim_end();
    before.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != ',')
}

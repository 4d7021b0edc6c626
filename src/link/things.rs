//! Things named after people: the words beside a name that make it the name of a street, a prize, a tower.

use crate::{
    gazetteer::is_hyphen,
    names::WordList,
    text::{Case, Span, Word, Words, between, only_char},
};

/// Such words before a name, without an ending of up to three letters.
/// None of them is an ordinary word of another language, as "most", a bridge in Polish, would be.
static BEFORE_WITH_ENDING: WordList = WordList::new(
    "улиц площад проспект аэропорт бульвар стадион вулиц площ булевард летищ ulic letist lotnisk nagrod letalisc aerodrom",
);

/// Such words before a name in full.
static BEFORE: WordList = WordList::new(
    "имени премия премии премию мост моста мосту namesti trida tride plac imienia trg strasse platz flughafen \
     chapter volume rue avenue boulevard aeroport aeropuerto calle torre lista liste πύργος πύργου πύργο برج شارع ميدان مطار فندق خیابان \
     میدان فرودگاه هتل מגדל רחוב כיכר מלון",
);

/// Such words behind a name, without an ending of up to three letters; they have a capital where the script has some.
static BEHIND: WordList = WordList::new(
    "tower plaza palace hotel organization organisation foundation university airport street avenue square strasse platz allee \
     haus stiftung preis nemzet nemzeti hang hirlap telekom posta тауэр тауър тауер торањ टावर टॉवर होटल मार्ग 타워 호텔 거리 광장 კოშკი ქუჩა",
);

/// Such words behind a name in scripts that put no spaces between words.
const BEHIND_AT_ONCE: [&str; 15] = [
    "大厦",
    "大廈",
    "大楼",
    "大樓",
    "塔",
    "街",
    "广场",
    "廣場",
    "酒店",
    "大学",
    "大學",
    "机场",
    "タワー",
    "通り",
    "ホテル",
];

/// Most letters of an ending.
const ENDING: usize = 3;

/// Whether the words next to a name say that a thing bears it.
pub(super) fn is_named_after(text: &str, words: &Words, first: usize, last: usize) -> bool {
    let all = words.as_slice();
    let (Some(start), Some(end)) = (all.get(first), all.get(last)) else { return false };
    let is_before = |word: &Word| {
        let folded = words.folded(word);
        BEFORE.has(folded) || BEFORE_WITH_ENDING.has_start_of(folded, ENDING)
    };
    let before = first.checked_sub(1).and_then(|index| all.get(index)).is_some_and(is_before);
    before
        || is_behind(text, words, last)
        || BEHIND_AT_ONCE.iter().any(|thing| text[end.span.end..].starts_with(thing)) && is_unspaced(text, start)
}

/// "Trump Tower", "Trump-Tower", "Trump International Hotel".
fn is_behind(text: &str, words: &Words, last: usize) -> bool {
    let all = words.as_slice();
    // The word behind another one, if it goes on with the name of the thing.
    let next = |index: usize| {
        let (word, next) = (all.get(index)?, all.get(index + 1)?);
        let gap = between(text, word, next);
        let goes_on = gap == " " || only_char(gap).is_some_and(is_hyphen);
        (goes_on && matches!(next.case, Case::Capital | Case::None)).then_some(index + 1)
    };
    let is_thing = |index: usize| all.get(index).is_some_and(|word| BEHIND.has_start_of(words.folded(word), ENDING));
    let first = next(last);
    first.is_some_and(is_thing)
        || first
            .and_then(next)
            .is_some_and(|index| is_thing(index) && all.get(index).is_some_and(|word| word.case == Case::Capital))
}

/// Whether a name is written in a script that puts no spaces between words.
fn is_unspaced(text: &str, start: &Word) -> bool {
    let Span { start, .. } = start.span;
    text[start..].starts_with(crate::text::is_ideograph)
}

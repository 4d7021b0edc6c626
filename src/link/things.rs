//! Things named after people: the words beside a name that make it the name of a street, a prize, a tower.

use crate::{
    names::WordList,
    text::{Case, Words, between},
};

/// Such words before a name, folded, without an ending of up to three letters.
/// None of them is an ordinary word of another language, as "most", a bridge in Polish, would be.
static BEFORE_WITH_ENDING: WordList = WordList::new(
    "улиц площад проспект аэропорт бульвар стадион вулиц площ булевард летищ ulic letist lotnisk nagrod letalisc aerodrom",
);

/// Such words before a name in full.
static BEFORE: WordList = WordList::new(
    "имени премия премии премию мост моста мосту namesti trida tride plac imienia trg strasse platz flughafen \
     rue aeroport aeropuerto calle lista liste",
);

/// Such words behind a name, folded; they have a capital.
static BEHIND: WordList = WordList::new(
    "tower towers plaza palace hotel hotels organization organisation foundation university airport street avenue square \
     тауэр тауър тауер торањ",
);

/// Most letters of an ending.
const ENDING: usize = 3;

/// Whether the words next to a name say that a thing bears it.
pub(super) fn is_named_after(text: &str, words: &Words, first: usize, last: usize) -> bool {
    let all = words.as_slice();
    let before = first.checked_sub(1).and_then(|index| all.get(index)).map(|word| words.folded(word));
    let after = all.get(last + 1).filter(|next| next.case == Case::Capital && between(text, &all[last], next) == " ");
    before.is_some_and(|word| BEFORE.has(word) || BEFORE_WITH_ENDING.has_start_of(word, ENDING))
        || after.is_some_and(|next| BEHIND.has(words.folded(next)))
}

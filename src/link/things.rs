//! Things named after people: the words beside a name that make it the name of a street, a prize, a tower.

use crate::text::{Case, Words, between};

/// Such words before a name, folded; a star stands for an ending of up to three letters.
/// None of them is an ordinary word of another language, as "most", a bridge in Polish, would be.
#[rustfmt::skip] // a list to be read across
const BEFORE: [&str; 38] = [
    "улиц*", "площад*", "проспект*", "аэропорт*", "имени", "бульвар*", "стадион*", "премия", "премии", "премию", "вулиц*", "площ*", "булевард*", "летищ*",
    "мост", "моста", "мосту", "ulic*", "namesti", "letist*", "trida", "tride", "lotnisk*", "plac", "imienia", "nagrod*", "letalisc*",
    "trg", "aerodrom*", "strasse", "platz", "flughafen", "rue", "aeroport", "aeropuerto", "calle", "lista", "liste",
];

/// Such words behind a name, folded; they have a capital.
#[rustfmt::skip] // a list to be read across
const BEHIND: [&str; 18] = [
    "tower", "towers", "plaza", "palace", "hotel", "hotels", "organization", "organisation", "foundation", "university", "airport",
    "street", "avenue", "square", "тауэр", "тауър", "тауер", "торањ",
];

/// Whether the words next to a name say that a thing bears it.
pub(super) fn is_named_after(text: &str, words: &Words, first: usize, last: usize) -> bool {
    let all = words.as_slice();
    let before = first.checked_sub(1).and_then(|index| all.get(index)).map(|word| words.folded(word));
    let after = all.get(last + 1).filter(|next| next.case == Case::Capital && between(text, &all[last], next) == " ");
    before.is_some_and(says_thing) || after.is_some_and(|next| BEHIND.contains(&words.folded(next)))
}

fn says_thing(folded: &str) -> bool {
    BEFORE.iter().any(|thing| match thing.strip_suffix('*') {
        Some(start) => folded.strip_prefix(start).is_some_and(|rest| rest.chars().count() <= 3),
        None => folded == *thing,
    })
}

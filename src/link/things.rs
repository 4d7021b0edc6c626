//! Things named after people: the words that stand before a name and make it the name of a street, a prize, a ship.

use crate::text::Words;

/// Beginnings of such words, folded, in the languages whose declensions are known here and the large ones beside them.
/// Each stands right before the name; a language that puts it behind ("Trump Tower") shows by the capital that follows.
const THINGS: [&str; 46] = [
    "улиц",
    "площад",
    "проспект",
    "аэропорт",
    "имени",
    "мост",
    "бульвар",
    "стади",
    "премии",
    "премия",
    "вулиц",
    "площ",
    "булевард",
    "летищ",
    "ulic",
    "ulice",
    "namesti",
    "letist",
    "trida",
    "tride",
    "most",
    "lotnisk",
    "plac",
    "alej",
    "imienia",
    "nagrod",
    "letalisc",
    "trg",
    "ulico",
    "aerodrom",
    "strasse",
    "platz",
    "flughafen",
    "rue",
    "avenue",
    "place",
    "aeroport",
    "aeropuerto",
    "calle",
    "plaza",
    "via",
    "piazza",
    "prize",
    "park",
    "lista",
    "liste",
];

/// Whether the word right before a name says that a thing bears it.
pub(super) fn is_named_after(words: &Words, first: usize) -> bool {
    let before = first.checked_sub(1).and_then(|index| words.as_slice().get(index));
    before.is_some_and(|word| {
        let folded = words.folded(word);
        THINGS.iter().any(|start| folded.strip_prefix(start).is_some_and(|rest| rest.chars().count() <= 3))
    })
}

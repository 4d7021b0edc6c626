//! From entities to what the gazetteer looks for: every name with what follows from it, and every handle.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entity, Kind, Name, Property, flags::Flags};
use crate::{
    names::{
        Strength, family_name, is_patronymic, surname,
        translit::{Source, is_cyrillic, to_cyrillic, to_latin},
    },
    text::{Words, fold},
};

/// A name as the gazetteer keeps it: folded words, entity, flags.
pub(super) type Key = (Vec<String>, u32, Flags);

/// Most entities of a pack whose names are transliterated: longer lists are not judged one by one,
/// and ten spellings a name would make them several times as large.
const MOST_TRANSLITERATED: usize = 20_000;

/// Every listed name, its transliterations, and the surnames of persons that follow from them; the stronger of two equal ones.
pub(super) fn names(entities: &BTreeMap<String, Entity>) -> Vec<Key> {
    let mut names = Names::default();
    for (number, entity) in marked(entities) {
        for name in &entity.names {
            let lends = if is_surname_first(name, entity) { first_word(&name.text) } else { surname(&name.text) };
            names.add_lending(number, entity.kind, &name.text, name.strength, lends);
        }
    }
    if entities.len() <= MOST_TRANSLITERATED {
        names.add_transliterated(entities);
    }
    names.strongest.into_iter().map(|((words, entity), flags)| (words, entity, flags)).collect()
}

/// The entities with their numbers, without those that pages only mention as the place where something was published.
fn marked(entities: &BTreeMap<String, Entity>) -> impl Iterator<Item = (u32, &Entity)> {
    (0..).zip(entities.values()).filter(|(_, entity)| entity.kind != Kind::Platform)
}

#[derive(Default)]
struct Names {
    strongest: BTreeMap<(Vec<String>, u32), Flags>,
}

impl Names {
    fn add(&mut self, entity: u32, kind: Kind, text: &str, strength: Strength) {
        self.add_lending(entity, kind, text, strength, surname(text));
    }

    /// Adds a name with the surname that it lends, if it is a person's.
    fn add_lending(&mut self, entity: u32, kind: Kind, text: &str, strength: Strength, lends: Option<&str>) {
        self.add_one(entity, text, strength, false);
        if kind != Kind::Person {
            return;
        }
        // An alias of two words may be no personal name, so only names that stand by themselves lend a surname.
        if stands_alone(strength) {
            for surname in lends.into_iter().chain(family_name(text)) {
                self.add_one(entity, surname, Strength::NeedsFullName, true);
            }
        }
        if let Some(short) = without_patronymic(text) {
            self.add_one(entity, &short, strength, false);
        }
    }

    fn add_one(&mut self, entity: u32, text: &str, strength: Strength, is_derived: bool) {
        let words = Words::of(text);
        let folded: Vec<String> = words.all_folded().map(str::to_owned).collect();
        let flags = Flags::of(text, &words, strength, is_derived);
        let kept = self.strongest.entry((folded, entity)).or_insert(flags);
        *kept = kept.with(flags);
    }

    /// Adds what the press of other languages makes of the names of persons, unless somebody else is written so too.
    fn add_transliterated(&mut self, entities: &BTreeMap<String, Entity>) {
        let mut bearers: BTreeMap<Vec<String>, BTreeSet<u32>> = BTreeMap::new();
        for (words, entity) in self.strongest.keys() {
            bearers.entry(words.clone()).or_default().insert(*entity);
        }
        let mut made = Vec::new();
        for (number, entity) in (0..).zip(entities.values()).filter(|(_, entity)| entity.kind == Kind::Person) {
            for (text, strength) in transliterated(entity) {
                let words: Vec<String> = Words::of(&text).all_folded().map(str::to_owned).collect();
                bearers.entry(words.clone()).or_default().insert(number);
                made.push((number, text, strength, words));
            }
        }
        for (number, text, strength, words) in made {
            let is_known = self.strongest.contains_key(&(words.clone(), number));
            if !is_known && bearers.get(&words).is_some_and(|bearers| bearers.len() == 1) {
                self.add(number, Kind::Person, &text, strength);
            }
        }
    }
}

/// Whether a Hungarian name has its surname first: only Hungarians' have, as "Orbán Viktor",
/// and then others write the same words the other way round.
fn is_surname_first(name: &Name, entity: &Entity) -> bool {
    let turned = |text: &str| fold(text).split_whitespace().rev().map(str::to_owned).collect::<Vec<_>>();
    let words = |text: &str| fold(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    name.lang == "hu" && entity.names.iter().any(|other| other.lang != "hu" && words(&other.text) == turned(&name.text))
}

/// The first word of such a name, which is its surname.
fn first_word(name: &str) -> Option<&str> {
    name.split_whitespace().next()
}

fn stands_alone(strength: Strength) -> bool {
    matches!(strength, Strength::Unambiguous | Strength::Likely)
}

/// The spellings of a person's full names in the other script.
fn transliterated(entity: &Entity) -> Vec<(String, Strength)> {
    let full = || entity.names.iter().filter(|name| stands_alone(name.strength));
    let mut made = Vec::new();
    for name in full().filter(|name| is_cyrillic(&name.text)) {
        let spellings = to_latin(&name.text, Source::of(&name.lang, &name.text));
        made.extend(spellings.into_iter().map(|text| (text, name.strength)));
    }
    // Back from Latin letters is guesswork, so only where no Cyrillic name is listed.
    if made.is_empty() && !entity.names.iter().any(|name| is_cyrillic(&name.text)) {
        let country = entity.claims.iter().find_map(|claim| match &claim.property {
            Property::Country(country) => source_of_country(country),
            _ => None,
        });
        let spelled = full().filter_map(|name| Some((to_cyrillic(&name.text, country?)?, name.strength)));
        made.extend(spelled);
    }
    made
}

fn source_of_country(country: &str) -> Option<Source> {
    match country {
        "RU" | "BG" => Some(Source::Russian),
        "UA" => Some(Source::Ukrainian),
        "BY" => Some(Source::Belarusian),
        "RS" | "MK" => Some(Source::Serbian),
        _ => None,
    }
}

/// Keys of all handles. A handle that two entities claim goes to a channel or outlet before its author.
pub(super) fn handles(entities: &BTreeMap<String, Entity>) -> BTreeMap<String, u32> {
    let mut handles: BTreeMap<String, (Kind, u32)> = BTreeMap::new();
    for (number, entity) in marked(entities) {
        for claim in &entity.claims {
            if let Property::Channel { platform, handle } = &claim.property {
                let owner = handles.entry(platform.key(handle)).or_insert((entity.kind, number));
                if owner.0 == Kind::Person && entity.kind != Kind::Person {
                    *owner = (entity.kind, number);
                }
            }
        }
    }
    handles.into_iter().map(|(key, (_, entity))| (key, entity)).collect()
}

/// "Alexander Dugin" of "Alexander Gelyevich Dugin".
fn without_patronymic(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [given, middle, surname] if is_patronymic(&fold(middle)) => Some(format!("{given} {surname}")),
        _ => None,
    }
}

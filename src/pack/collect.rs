//! From entities to what the gazetteer looks for: every name with what follows from it, and every handle.

use std::collections::BTreeMap;

use super::{Entity, Kind, Property, flags::Flags};
use crate::{
    names::{Strength, family_name, is_patronymic, surname},
    text::{Words, fold},
};

/// A name as the gazetteer keeps it: folded words, entity, flags.
pub(super) type Key = (Vec<String>, u32, Flags);

/// Every listed name, and the surnames of persons that follow from them; the stronger of two equal ones.
pub(super) fn names(entities: &BTreeMap<String, Entity>) -> Vec<Key> {
    let mut strongest: BTreeMap<(Vec<String>, u32), Flags> = BTreeMap::new();
    let mut add = |text: &str, entity: u32, strength: Strength, derived: bool| {
        let words = Words::of(text);
        let folded: Vec<String> = words.all_folded().map(str::to_owned).collect();
        let flags = Flags::of(text, &words, strength, derived);
        let kept = strongest.entry((folded, entity)).or_insert(flags);
        *kept = kept.with(flags);
    };
    for (number, entity) in (0..).zip(entities.values()) {
        for name in &entity.names {
            add(&name.text, number, name.strength, false);
            // An alias of two words may be no personal name, so only names that stand by themselves lend a surname.
            if entity.kind == Kind::Person && matches!(name.strength, Strength::Unambiguous | Strength::Likely) {
                for surname in surname(&name.text).into_iter().chain(family_name(&name.text)) {
                    add(surname, number, Strength::NeedsFullName, true);
                }
            }
            if entity.kind == Kind::Person
                && let Some(short) = without_patronymic(&name.text)
            {
                add(&short, number, name.strength, false);
            }
        }
    }
    strongest.into_iter().map(|((words, entity), flags)| (words, entity, flags)).collect()
}

/// Keys of all handles. A handle that two entities claim goes to a channel or outlet before its author.
pub(super) fn handles(entities: &BTreeMap<String, Entity>) -> BTreeMap<String, u32> {
    let mut handles: BTreeMap<String, (Kind, u32)> = BTreeMap::new();
    for (number, entity) in (0..).zip(entities.values()) {
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

//! How a pack keeps an entity: whole, or, where nothing but names is known, as words that the pack has anyway.

use serde::{Deserialize, Serialize};

use super::{Entity, Index, Kind, Name, WordIx};
use crate::{
    names::Strength,
    text::{Word, Words, between},
};

/// A kept entity.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Stored<E> {
    /// All that is known of it.
    Whole(E),
    /// One that a list names and nobody describes.
    Listed(Listed),
}

/// An entity of which only names are known, all of one language and strength; the first is its display name.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Listed {
    kind: Kind,
    strength: Strength,
    lang: String,
    names: Vec<Vec<Part>>,
}

/// A word of a name; a space stands between two.
#[derive(Debug, Serialize, Deserialize)]
enum Part {
    /// A folded word of the pack, with a capital first.
    Word(WordIx),
    /// A word that its folded form does not give back.
    Written(String),
}

impl<'e> Stored<&'e Entity> {
    /// The shortest way to keep an entity; `number` knows the words of the pack.
    pub(super) fn of(entity: &'e Entity, number: impl Fn(&str) -> Option<WordIx>) -> Self {
        Listed::of(entity, number).map_or(Self::Whole(entity), Self::Listed)
    }
}

impl Stored<Entity> {
    /// The entity, without its id.
    pub(super) fn into_entity(self, index: &Index<'_>) -> Entity {
        match self {
            Self::Whole(entity) => entity,
            Self::Listed(listed) => listed.into_entity(index),
        }
    }
}

impl Listed {
    fn of(entity: &Entity, number: impl Fn(&str) -> Option<WordIx>) -> Option<Self> {
        let first = entity.names.first()?;
        let is_listed =
            entity.line.is_none() && entity.wikidata.is_none() && entity.claims.is_empty() && entity.name == first.text;
        let is_alike =
            |name: &Name| name.lang == first.lang && name.strength == first.strength && name.sources.is_empty();
        (is_listed && entity.names.iter().all(is_alike)).then_some(())?;
        let names = entity.names.iter().map(|name| parts(&name.text, &number)).collect::<Option<_>>()?;
        Some(Self { kind: entity.kind, strength: first.strength, lang: first.lang.clone(), names })
    }

    fn into_entity(self, index: &Index<'_>) -> Entity {
        let written = |part: &Part| match part {
            Part::Word(word) => capitalised(index.word_text(*word)),
            Part::Written(text) => text.clone(),
        };
        let text = |parts: &Vec<Part>| parts.iter().map(written).collect::<Vec<_>>().join(" ");
        let names: Vec<Name> = self
            .names
            .iter()
            .map(|parts| Name {
                text: text(parts),
                lang: self.lang.clone(),
                strength: self.strength,
                sources: Vec::new(),
            })
            .collect();
        let name = names.first().map(|name| name.text.clone()).unwrap_or_default();
        Entity { id: String::new(), kind: self.kind, name, line: None, wikidata: None, names, claims: Vec::new() }
    }
}

/// The words of a name; none if something else than single spaces stands around them.
fn parts(text: &str, number: impl Fn(&str) -> Option<WordIx>) -> Option<Vec<Part>> {
    let words = Words::of(text);
    let all = words.as_slice();
    let is_plain = all.first()?.span.start == 0
        && all.last()?.span.end == text.len()
        && all.windows(2).all(|pair| matches!(pair, [left, right] if between(text, left, right) == " "));
    let part = |word: &Word| {
        let (surface, folded) = (word.span.of(text), words.folded(word));
        match number(folded) {
            Some(known) if capitalised(folded) == surface => Part::Word(known),
            _ => Part::Written(surface.to_owned()),
        }
    };
    is_plain.then(|| all.iter().map(part).collect())
}

fn capitalised(folded: &str) -> String {
    let mut letters = folded.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

//! Cards of the dataset, each a snapshot: a change of data or wording shows as a difference to read.

use sidelight::{
    card::card,
    pack::Pack,
    protocol::{Card, Confidence, Mention, Reason},
};

fn card_of(pack: &Pack, id: &str, confidence: Confidence, reason: Reason, others: &[&str]) -> Card {
    let entity = pack.entity_by_id(id).unwrap();
    let surface = pack.entity(entity).unwrap().name;
    let others = others.iter().map(|id| (*id).to_owned()).collect();
    let mention = Mention { start: 0, end: 1, entity: id.to_owned(), surface, confidence, reason, others };
    card(pack, entity, &mention).unwrap()
}

#[test]
fn the_cards_of_the_seed() {
    let pack = super::bundled();
    for id in ["dugin", "kots", "starshe-eddy", "kartavykh", "putin", "zelensky", "trump", "maduro"] {
        let card = card_of(&pack, id, Confidence::Certain, Reason::FullName, &[]);
        insta::assert_snapshot!(id, serde_json::to_string_pretty(&card).unwrap());
    }
}

#[test]
fn every_fact_on_every_card_points_at_a_source_on_it() {
    let pack = super::bundled();
    for entity in pack.entities() {
        let id = pack.entity_id(entity);
        let card = card_of(&pack, &id, Confidence::Certain, Reason::FullName, &[]);
        let last = card.sources.len() as u32;
        let facts = card.sections.iter().flat_map(|section| &section.facts).chain([&card.line]);
        for fact in facts {
            assert!(!fact.sources.is_empty(), "{id}: {}", fact.text);
            assert!(fact.sources.iter().all(|number| (1..=last).contains(number)), "{id}: {}", fact.text);
        }
        assert!(card.sections.iter().all(|section| !section.facts.is_empty()), "{id}");
        assert!(card.sources.iter().all(|source| source.href.starts_with("http")), "{id}");
    }
}

#[test]
fn a_possible_match_says_so_and_names_the_others() {
    let pack = super::bundled();
    let card = card_of(&pack, "kots", Confidence::Possible, Reason::SharedName, &["putin"]);
    assert_eq!(card.caution.unwrap(), "Possible match. Also bears this name: Vladimir Putin.");
    assert_eq!(card_of(&pack, "kots", Confidence::Probable, Reason::SurnameOfFullName, &[]).caution, None);
}

//! Cards of the dataset, each a snapshot: a change of data or wording shows as a difference to read.

use sidelight::{
    card::card,
    pack::Pack,
    protocol::{Card, Confidence, Mention, Moment, Reason},
};

/// The day of these tests, with no date of a page.
fn moment() -> Moment {
    Moment { today: "2026-11-25".to_owned(), published: Vec::new() }
}

fn card_of(pack: &Pack, id: &str, confidence: Confidence, reason: Reason, others: &[&str]) -> Card {
    let entity = pack.entity_by_id(id).unwrap();
    let surface = pack.entity(entity).unwrap().name;
    let others = others.iter().map(|id| (*id).to_owned()).collect();
    let mention = Mention { start: 0, end: 1, entity: id.to_owned(), surface, confidence, reason, others };
    card(pack, entity, Some(&mention), &moment()).unwrap()
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
    assert_eq!(card.caution.unwrap(), "Possible match: more than one entry bears this name.");
    let candidates: Vec<&str> = card.candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    assert_eq!(candidates, ["Alexander Kots", "Vladimir Putin"]);
    assert_eq!(card_of(&pack, "kots", Confidence::Probable, Reason::SurnameOfFullName, &[]).caution, None);
}

/// The section on the day a page was published, if there is one.
fn then(id: &str, published: &str) -> Option<Vec<(String, String)>> {
    let pack = super::bundled();
    let moment = Moment { published: vec![published.to_owned()], ..moment() };
    let card = card(&pack, pack.entity_by_id(id).unwrap(), None, &moment).unwrap();
    let section = card.sections.into_iter().find(|section| section.heading.starts_with("On "))?;
    Some(section.facts.into_iter().map(|fact| (fact.text, fact.note)).collect())
}

#[test]
fn what_was_so_when_the_page_was_published_stands_first() {
    let pair = |text: &str, note: &str| (text.to_owned(), note.to_owned());
    let then_maduro = then("maduro", "2025-06-01").unwrap();
    assert_eq!(then_maduro, [pair("President of Venezuela", "until 3 Jan 2026")]);
    let then_kots = then("kots", "2022-03-01T10:00:00Z").unwrap();
    assert!(then_kots.contains(&pair("Not yet: EU sanctions list", "since 25 Feb 2023")), "{then_kots:?}");
    let then_khamenei = then("khamenei", "2022-03-01").unwrap();
    assert!(then_khamenei.iter().any(|(text, _)| text == "Supreme leader of Iran"), "{then_khamenei:?}");
    assert_eq!(then("kots", "2026-06-01"), None, "nothing has changed since");
    assert_eq!(then("kots", "no date"), None);
}

#[test]
fn a_card_links_who_it_names_and_tells_old_figures_as_such() {
    let pack = super::bundled();
    let card = card_of(&pack, "rybar", Confidence::Certain, Reason::FullName, &[]);
    let facts: Vec<_> = card.sections.iter().flat_map(|section| &section.facts).collect();
    assert!(facts.iter().any(|fact| fact.text.starts_with("Run by") && fact.entity.as_deref() == Some("zvinchuk")));
    assert!(facts.iter().any(|fact| fact.text.contains("followers") && fact.stale));
    let kots = card_of(&pack, "kots", Confidence::Certain, Reason::FullName, &[]);
    let series = kots.sections.iter().flat_map(|section| &section.facts).find(|fact| !fact.series.is_empty()).unwrap();
    assert!(series.series.is_sorted_by_key(|figure| figure.month) && series.series.len() > 1, "{:?}", series.series);
    assert!(kots.citation.contains("[1] ") && kots.citation.contains("CC-BY-4.0"), "{}", kots.citation);
    assert!(kots.report.contains("Marked words: Alexander Kots") && kots.report.contains("2026"), "{}", kots.report);
}

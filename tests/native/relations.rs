//! Relations: written in one file, seen from both sides.

use sidelight::{data::Dataset, pack::Property};

#[test]
fn who_runs_a_channel_is_known_on_both_sides() {
    let dataset = Dataset::read(&super::tests().join("datasets/sound"), "2026-01-01".parse().unwrap()).unwrap();
    let ada = dataset.entities.iter().find(|entity| entity.id == "ada").unwrap();
    let runs = ada.claims.iter().find(|claim| matches!(claim.property, Property::Runs { .. })).unwrap();
    assert_eq!(runs.property, Property::Runs { value: "Ada Talks".to_owned(), entity: "ada-talks".to_owned() });
    assert_eq!(
        (runs.sources.as_slice(), runs.when.as_of.unwrap().to_string()),
        (["paper".to_owned()].as_slice(), "2025-01-02".to_owned())
    );
}

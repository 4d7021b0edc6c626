//! Relations seen from the other side: who runs a channel is written in the channel's file, and shown on both cards.

use std::collections::BTreeMap;

use crate::pack::{Claim, Entity, Property};

/// Adds to every entity what others say that it runs or owns.
pub(super) fn relate(entities: &mut [Entity]) {
    let mut seen: BTreeMap<String, Vec<Claim>> = BTreeMap::new();
    for entity in entities.iter() {
        for claim in &entity.claims {
            let (value, id) = (entity.name.clone(), entity.id.clone());
            let (other, property) = match &claim.property {
                Property::Author { entity: Some(other), .. } => (other, Property::Runs { value, entity: id }),
                Property::Owner { entity: Some(other), .. } => (other, Property::Owns { value, entity: id }),
                _ => continue,
            };
            let claim = Claim { property, when: claim.when, sources: claim.sources.clone() };
            seen.entry(other.clone()).or_default().push(claim);
        }
    }
    for entity in entities {
        entity.claims.extend(seen.remove(&entity.id).unwrap_or_default());
    }
}

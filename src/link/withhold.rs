//! Not this person: takes mentions away of whom the reader does not want to see.
//!
//! Last of all, so that whoever is hidden still keeps his name from being taken for another's.

use crate::pack::EntityIx;

use super::LinkedBlock;

/// Takes the hidden ones out of a block, and gives those that stood there.
///
/// Where only one of several may be meant who is hidden, the others remain.
pub fn withhold(block: &mut LinkedBlock, hidden: &[EntityIx]) -> Vec<EntityIx> {
    let mut withheld = Vec::new();
    if hidden.is_empty() {
        return withheld;
    }
    block.mentions.retain_mut(|mention| {
        let meant = std::iter::once(mention.entity).chain(mention.others.iter().copied());
        let (gone, mut left): (Vec<_>, Vec<_>) = meant.partition(|entity| hidden.contains(entity));
        withheld.extend(gone);
        let Some(entity) = (!left.is_empty()).then(|| left.remove(0)) else { return false };
        mention.entity = entity;
        mention.others = left;
        true
    });
    withheld.sort();
    withheld.dedup();
    withheld
}

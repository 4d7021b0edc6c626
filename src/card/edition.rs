//! What the dataset says of itself.

use super::wording::thousands;
use crate::{pack::Pack, protocol::Edition};

/// Title, version, licence and size of a pack's dataset.
pub fn edition(pack: &Pack) -> Edition {
    let meta = pack.meta();
    Edition {
        title: meta.title.clone(),
        version: meta.version.clone(),
        licence: meta.licence.clone(),
        entities: thousands(pack.entity_count() as u64),
        names: thousands(pack.name_count() as u64),
    }
}

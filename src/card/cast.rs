//! The cast: the voices of a page, most mentioned first.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{kind_line, wording};
use crate::{
    pack::{Pack, PackError},
    protocol::{Cast, CastRow, Tally},
};

/// The cast list for the mentions of a page; entities that the pack does not know are left out.
///
/// # Errors
/// If the pack's records cannot be decoded.
pub fn cast(pack: &Pack, tally: &[Tally]) -> Result<Cast, PackError> {
    // Frames count for themselves, so an entity may come more than once.
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for item in tally {
        let count = counts.entry(&item.entity).or_default();
        *count = count.saturating_add(item.count);
    }
    let mut rows = Vec::new();
    for (id, count) in counts {
        let Some(entity) = pack.entity_by_id(id).filter(|_| count > 0) else { continue };
        let record = pack.entity(entity)?;
        let kind = kind_line(&record);
        let line = record.line.map(|line| line.text).unwrap_or_default();
        rows.push(CastRow { entity: record.id, name: record.name, kind, line, count });
    }
    rows.sort_by(|a, b| Reverse(a.count).cmp(&Reverse(b.count)).then_with(|| a.name.cmp(&b.name)));
    let mentions = rows.iter().fold(0u32, |sum, row| sum.saturating_add(row.count));
    Ok(Cast { summary: wording::cast_summary(rows.len(), mentions), rows })
}

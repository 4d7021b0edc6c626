//! An audience through time: the dated figures of one platform and metric.

use super::wording;
use crate::{
    names::Platform,
    pack::{Claim, Property},
    protocol::Figure,
};

/// The claims that count the same on the same platform as the newest one, oldest first; empty if there is no earlier one.
pub(super) fn of<'c>(newest: &Claim, platform: Platform, newest_first: &[&'c Claim]) -> Vec<&'c Claim> {
    let Property::Audience { metric: wanted, .. } = &newest.property else { return Vec::new() };
    let counts_it = |claim: &&&Claim| matches!(&claim.property, Property::Audience { platform: on, metric, .. } if *on == platform && metric == wanted);
    let mut series: Vec<&Claim> = newest_first.iter().filter(counts_it).rev().copied().collect();
    // Two papers of one month mostly repeat one figure.
    series.dedup_by_key(|claim| claim.when.latest().map(|date| date.months()));
    if series.len() > 1 { series } else { Vec::new() }
}

/// One figure of the series; none without a date.
pub(super) fn figure(claim: &Claim) -> Option<Figure> {
    let Property::Audience { count, qualifier, .. } = &claim.property else { return None };
    let date = claim.when.latest()?;
    let words = format!("{qualifier} {} · {}", wording::thousands(*count), date.in_words());
    Some(Figure {
        month: date.months(),
        count: u32::try_from(*count).unwrap_or(u32::MAX),
        label: wording::capitalised(words.trim_start()),
    })
}

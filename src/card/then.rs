//! "As of the article": roles and lists on the day a page was published, where they are not those of today.

use super::{facts::Teller, wording};
use crate::{
    pack::{Claim, Date, Entity, PackError, Property, When},
    protocol::{Fact, Section},
};

/// What was so on that day and is not so now, or the other way round; none if nothing is known to have changed.
pub(super) fn section(entity: &Entity, then: Date, teller: &mut Teller<'_, '_>) -> Result<Option<Section>, PackError> {
    let has_changed = |claim: &Claim| claim.property.is_office() && changed_since(&claim.when, then, teller.today);
    if !entity.claims.iter().any(has_changed) {
        return Ok(None);
    }
    let mut facts: Vec<Fact> = Vec::new();
    for claim in &entity.claims {
        let text = match (&claim.property, held_on(&claim.when, then)) {
            // What is called former now was none then.
            (Property::Role(value), Some(true)) => wording::capitalised(value.strip_prefix("former ").unwrap_or(value)),
            (Property::Listing { authority, programme, .. }, Some(true)) => wording::list(authority, programme),
            (Property::Listing { authority, programme, .. }, Some(false)) if begins_after(&claim.when, then) => {
                wording::not_yet(&wording::list(authority, programme))
            }
            _ => continue,
        };
        facts.push(teller.fact(text, wording::span(&claim.when), claim)?);
    }
    Ok((!facts.is_empty()).then(|| Section { heading: wording::on(then), facts }))
}

/// Whether a claim was true on a day; none if its dates do not tell.
fn held_on(when: &When, day: Date) -> Option<bool> {
    if when.from.is_some_and(|from| from > day) || when.until.is_some_and(|until| until < day) {
        return Some(false);
    }
    // What ended later held on that day only if it had begun.
    (when.from.is_some() || when.until.is_some()).then_some(true)
}

fn begins_after(when: &When, day: Date) -> bool {
    when.from.is_some_and(|from| from > day)
}

/// Whether it began or ended between a day and today.
fn changed_since(when: &When, day: Date, today: Option<Date>) -> bool {
    let between = |date: Date| date > day && today.is_none_or(|today| date <= today);
    when.from.is_some_and(between) || when.until.is_some_and(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_held_on_a_day_is_told_from_the_dates() {
        let when = |from: &str, until: &str| When { from: from.parse().ok(), until: until.parse().ok(), as_of: None };
        let day: Date = "2022-03-01".parse().unwrap();
        for (when, held, changed) in [
            (when("2014", ""), Some(true), false),
            (when("2022-05-04", ""), Some(false), true),
            (when("2014", "2021"), Some(false), false),
            (when("2014", "2026-01-03"), Some(true), true),
            (when("", "2026-01-03"), Some(true), true),
            (when("", ""), None, false),
        ] {
            assert_eq!(held_on(&when, day), held, "{when:?}");
            assert_eq!(changed_since(&when, day, "2026-11-25".parse().ok()), changed, "{when:?}");
        }
    }
}

//! Declensions read backwards: from a form in a text to the base forms that it may stand for.

use std::sync::OnceLock;

use super::{Base, Declension, Row};

/// An ending of forms, and what stands in its place in the base form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Backwards {
    ending: &'static str,
    base: &'static str,
    after: Base,
}

/// The endings of one declension that end in one letter.
#[derive(Debug)]
struct Group {
    last: char,
    endings: Vec<Backwards>,
}

/// Gives every base form that a folded word may be a case form of, in two parts: the stem and the base ending.
///
/// One base form may come several times.
pub fn bases<'w>(form: &'w str, declensions: &[Declension], mut visit: impl FnMut(&'w str, &'static str)) {
    let Some(last) = form.chars().next_back() else { return };
    for declension in declensions {
        let groups = groups(*declension);
        let Some(group) = groups.binary_search_by_key(&last, |group| group.last).ok().and_then(|at| groups.get(at))
        else {
            continue;
        };
        for backwards in &group.endings {
            if let Some(stem) = without(form, backwards.ending)
                && backwards.after.fits(stem)
            {
                visit(stem, backwards.base);
            }
        }
    }
}

/// A form without an ending; as `strip_suffix`, but quicker for endings of few bytes.
fn without<'w>(form: &'w str, ending: &str) -> Option<&'w str> {
    let is_alike = form.bytes().rev().zip(ending.bytes().rev()).all(|(a, b)| a == b);
    is_alike.then(|| form.get(..form.len().checked_sub(ending.len())?)).flatten()
}

/// The endings of a declension by their last letter, made when first asked for.
fn groups(declension: Declension) -> &'static [Group] {
    static GROUPS: [OnceLock<Vec<Group>>; Declension::ALL.len()] = [const { OnceLock::new() }; Declension::ALL.len()];
    GROUPS.get(declension as usize).map_or(&[], |groups| groups.get_or_init(|| turned(declension.rows())))
}

fn turned(rows: &[Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for Row(base, after, endings) in rows {
        for ending in endings.split(' ') {
            let Some(last) = ending.chars().next_back() else { continue };
            let at = groups.binary_search_by_key(&last, |group| group.last).unwrap_or_else(|at| {
                groups.insert(at, Group { last, endings: Vec::new() });
                at
            });
            let backwards = Backwards { ending, base, after: *after };
            if let Some(group) = groups.get_mut(at)
                && !group.endings.contains(&backwards)
            {
                group.endings.push(backwards);
            }
        }
    }
    groups
}

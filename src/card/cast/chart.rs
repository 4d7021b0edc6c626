//! Whose voices they are, counted: by kind, by country.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Voice, wording};
use crate::protocol::{Bar, Chart};

/// Most countries named; the others share a bar.
const COUNTRIES: usize = 5;

/// The charts of a cast; none for fewer than two voices, where there is nothing to compare.
pub(super) fn charts(voices: &[Voice]) -> Vec<Chart> {
    if voices.len() < 2 {
        return Vec::new();
    }
    let kinds = counted(voices.iter().map(|voice| wording::capitalised(voice.entity.kind.folder())));
    let mut countries = counted(voices.iter().filter_map(|voice| voice.country().map(str::to_owned)));
    // One more than is shown would only hide a name behind "1 other country".
    if countries.len() > COUNTRIES + 1 {
        let others = countries.split_off(COUNTRIES);
        let sum = others.iter().map(|(_, count)| count).sum();
        countries.push((wording::other_countries(others.len()), sum));
    }
    let unknown = voices.iter().filter(|voice| voice.country().is_none()).count();
    if unknown > 0 {
        countries.push((wording::NO_COUNTRY.to_owned(), unknown));
    }
    let all = voices.len();
    vec![chart(wording::BY_KIND, kinds, all), chart(wording::BY_COUNTRY, countries, all)]
}

/// How often each label comes, the commonest first, then in alphabetical order.
fn counted(labels: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for label in labels {
        *counts.entry(label).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

fn chart(heading: &str, counts: Vec<(String, usize)>, all: usize) -> Chart {
    let bars = counts.into_iter().map(|(label, count)| Bar {
        label,
        count: count as u32,
        percent: (count * 100 / all.max(1)) as u32,
    });
    Chart { heading: heading.to_owned(), bars: bars.collect() }
}

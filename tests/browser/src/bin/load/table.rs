//! How figures are printed and made of many.

use std::collections::BTreeMap;

use sidelight_browser::{Kind, Work};

/// A heading above the figures of one browser.
pub fn heading(kind: Kind, what: &str) {
    println!("\n{kind:?}: {what}");
}

/// A figure without a target.
pub fn tell(what: &str, figure: &str) {
    println!("    {what:<62} {figure}");
}

/// A figure beside the most that it may be.
pub fn at_most(what: &str, figure: f64, most: f64, unit: &str) {
    println!("  {} {what:<62} {figure:.2} {unit} (at most {most:.2})", sign(figure <= most));
}

/// A figure beside the least that it may be.
pub fn at_least(what: &str, figure: f64, least: f64, unit: &str) {
    println!("  {} {what:<62} {figure:.1} {unit} (at least {least:.1})", sign(figure >= least));
}

fn sign(kept: bool) -> char {
    if kept { '✓' } else { '✗' }
}

/// The functions that took most of each of some loads, and the longest pieces of work.
pub fn functions(loads: &[Work]) {
    let all = || loads.iter().flat_map(|load| &load.functions).map(|(name, time)| (name.as_str(), time));
    // Functions of ours with all that they call of the browser, then each of these calls.
    sums(all().map(|(name, time)| (name.split_once(" in ").map_or(name, |(own, _)| own), time)), loads.len());
    println!();
    sums(all(), loads.len());
    let mut pieces: Vec<&(f64, String)> = loads.iter().flat_map(|load| &load.pieces).collect();
    pieces.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (length, name) in pieces.iter().take(5) {
        println!("      {length:8.2} ms without a break, most of it in {name}");
    }
}

/// The largest sums of times of the same name, for each of so many loads.
fn sums<'a>(times: impl Iterator<Item = (&'a str, &'a f64)>, loads: usize) {
    let mut sums = BTreeMap::<&str, f64>::new();
    times.for_each(|(name, time)| *sums.entry(name).or_default() += time / loads as f64);
    let mut sums: Vec<(&str, f64)> = sums.into_iter().collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (name, time) in sums.iter().take(30) {
        println!("      {time:8.2} ms  {name}");
    }
}

/// The figure in the middle.
pub fn middle(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

/// From the least to the most.
pub fn spread(figures: &[f64]) -> String {
    let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let most = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    format!("{least:.1} to {most:.1}")
}

/// All of a few figures.
pub fn each(figures: &[f64], unit: &str) -> String {
    let list: Vec<String> = figures.iter().map(|figure| format!("{figure:.1}")).collect();
    format!("{} {unit}", list.join(", "))
}

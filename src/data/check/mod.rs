//! What every dataset must keep: each rule finds all its offenders.

mod between;
mod entity;
mod neutral;
mod script;
mod source;

use std::collections::BTreeSet;

use super::{
    Problem,
    file::{Files, Placed},
};
use crate::pack::{Date, SourceRecord};

/// Adds everything wrong with the files to `problems`.
pub(super) fn check(files: &Files, today: Date, problems: &mut Vec<Problem>) {
    let shared: BTreeSet<&str> = files.sources.iter().map(|source| source.value.id.as_str()).collect();
    let mut used = BTreeSet::new();
    for file in &files.entities {
        let named = entity::check(file, &shared, &files.ids, today, problems);
        check_sources(&file.sources, &named, today, problems);
        used.extend(named);
    }
    check_sources(&files.sources, &used, today, problems);
    between::check(files, problems);
}

/// Checks sources that stand in one file; `used` are those that something names.
fn check_sources(sources: &[Placed<SourceRecord>], used: &BTreeSet<&str>, today: Date, problems: &mut Vec<Problem>) {
    for source in sources {
        let mut problem = |message| problems.push(Problem { file: source.file.clone(), line: source.line, message });
        source::check(&source.value, today, &mut problem);
        if !used.contains(source.value.id.as_str()) {
            problem(format!("nothing uses the source `{}`: remove it", source.value.id));
        }
    }
}

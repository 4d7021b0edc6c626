//! What every dataset must keep: each rule finds all its offenders.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Problem,
    file::{EntityFile, Files},
    neutral::{is_no_source, out_of_place},
};
use crate::{
    names::Strength,
    pack::{Claim, Date, Property, SourceRecord, When, country_name},
    text::Words,
};

/// Longest line on an entity, in characters: it has to fit in three lines of the card.
const LINE_LENGTH: usize = 160;

/// The kinds of a source.
const SOURCE_KINDS: [&str; 6] = ["press", "official-list", "official", "encyclopaedia", "study", "own"];

/// Adds everything wrong with the files to `problems`.
pub(super) fn check(files: &Files, today: Date, problems: &mut Vec<Problem>) {
    let sources: BTreeSet<&str> = files.sources.iter().map(|source| source.value.id.as_str()).collect();
    let entities: BTreeSet<&str> = files.entities.iter().map(|file| file.entity.value.id.as_str()).collect();
    let mut used = BTreeSet::new();
    for file in &files.entities {
        let mut check = EntityCheck { file, sources: &sources, entities: &entities, today, used: &mut used, problems };
        check.all();
    }
    for source in &files.sources {
        let mut problem = |message| problems.push(Problem { file: source.file.clone(), line: source.line, message });
        check_source(&source.value, today, &mut problem);
        if !used.contains(source.value.id.as_str()) {
            problem(format!("nothing uses the source `{}`: remove it", source.value.id));
        }
    }
    check_shared_names(&files.entities, problems);
    check_ids(&files.entities, problems);
}

fn check_source(source: &SourceRecord, today: Date, problem: &mut impl FnMut(String)) {
    if !source.url.starts_with("https://") && !source.url.starts_with("http://") {
        problem(format!("`{}` is no public address: write one that starts with https://", source.url));
    }
    if is_no_source(&source.url) {
        problem(format!(
            "`{}` is program code or a copy of something else: name a page that says it itself",
            source.url
        ));
    }
    if source.title.trim().is_empty() || source.publisher.trim().is_empty() {
        problem("a source needs a title and a publisher: add them".to_owned());
    }
    if !SOURCE_KINDS.contains(&source.kind.as_str()) {
        problem(format!("`{}` is no kind of source: use one of {}", source.kind, SOURCE_KINDS.join(", ")));
    }
    if source.date.is_some_and(|date| date > today) {
        problem("the date lies in the future: correct it".to_owned());
    }
}

struct EntityCheck<'a> {
    file: &'a EntityFile,
    sources: &'a BTreeSet<&'a str>,
    entities: &'a BTreeSet<&'a str>,
    today: Date,
    used: &'a mut BTreeSet<String>,
    problems: &'a mut Vec<Problem>,
}

impl EntityCheck<'_> {
    fn all(&mut self) {
        let file = self.file;
        let entity = &file.entity.value;
        if entity.id.is_empty() || !entity.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            self.problem(1, format!("the id `{}` is the file's name: use only a-z, 0-9 and -", entity.id));
        }
        if let Some(line) = &entity.line {
            let length = line.text.chars().count();
            if length > LINE_LENGTH {
                self.problem(file.line_line, format!("the line has {length} characters: keep it within {LINE_LENGTH}"));
            }
            self.neutral(file.line_line, &line.text);
            self.sources(file.line_line, &line.sources);
            self.dates(file.line_line, &line.when);
        }
        if entity.names.is_empty() {
            self.problem(1, "no name to find: add a [[names]]".to_owned());
        }
        let mut texts = BTreeSet::new();
        for (name, &line) in entity.names.iter().zip(&file.name_lines) {
            if Words::of(&name.text).as_slice().is_empty() {
                self.problem(line, "a name without letters can never be found: correct it".to_owned());
            }
            if !texts.insert(&name.text) {
                self.problem(line, format!("`{}` stands here twice: remove one", name.text));
            }
            self.sources(line, &name.sources);
        }
        for (claim, &line) in entity.claims.iter().zip(&file.claim_lines) {
            self.claim(line, claim);
        }
    }

    fn claim(&mut self, line: usize, claim: &Claim) {
        self.sources(line, &claim.sources);
        self.dates(line, &claim.when);
        if let Property::Role(text) = &claim.property {
            self.neutral(line, text);
        }
        match &claim.property {
            Property::Affiliation { entity: Some(id), .. } | Property::Author { entity: Some(id), .. }
                if !self.entities.contains(id.as_str()) =>
            {
                self.problem(line, format!("no entity has the id `{id}`: correct it, or leave `entity` out"));
            }
            Property::Country(code) if country_name(code).is_none() => {
                self.problem(
                    line,
                    format!(
                        "`{code}` is no country known here: use ISO 3166-1 alpha-2, or add it to src/pack/country.rs"
                    ),
                );
            }
            Property::Channel { platform, handle } if !platform.allows(handle) => {
                self.problem(
                    line,
                    format!("{} allows no handle `{handle}`: write it without @ and address", platform.name()),
                );
            }
            _ => {}
        }
    }

    fn neutral(&mut self, line: usize, text: &str) {
        if let Some(message) = out_of_place(text) {
            self.problem(line, message);
        }
    }

    fn sources(&mut self, line: usize, ids: &[String]) {
        if ids.is_empty() {
            self.problem(line, "no source: name at least one of sources.toml".to_owned());
        }
        for id in ids {
            self.used.insert(id.clone());
            if !self.sources.contains(id.as_str()) {
                self.problem(line, format!("no source has the id `{id}`: add it to sources.toml, or correct the id"));
            }
        }
    }

    fn dates(&mut self, line: usize, when: &When) {
        let dates = [when.as_of, when.from, when.until];
        if dates.iter().all(Option::is_none) {
            self.problem(line, "no date: add `as_of`, or `from` and `until`".to_owned());
        }
        // `until` may be the known end of a term to come.
        if [when.as_of, when.from].into_iter().flatten().any(|date| date > self.today) {
            self.problem(line, "the date lies in the future: correct it".to_owned());
        }
        if let (Some(from), Some(until)) = (when.from, when.until)
            && from > until
        {
            self.problem(line, format!("it ends ({until}) before it begins ({from}): correct the dates"));
        }
    }

    fn problem(&mut self, line: usize, message: String) {
        self.problems.push(Problem { file: self.file.entity.file.clone(), line, message });
    }
}

/// A name that two entities bear cannot be unambiguous for both.
fn check_shared_names(files: &[EntityFile], problems: &mut Vec<Problem>) {
    let mut bearers: BTreeMap<Vec<String>, &EntityFile> = BTreeMap::new();
    for file in files {
        for (name, &line) in file.entity.value.names.iter().zip(&file.name_lines) {
            if name.strength != Strength::Unambiguous {
                continue;
            }
            let folded = Words::of(&name.text).all_folded().map(str::to_owned).collect();
            let first = bearers.entry(folded).or_insert(file);
            let (id, other) = (&file.entity.value.id, &first.entity.value.id);
            if id != other {
                let message = format!("`{}` is also a name of `{other}`: make one of them needs-evidence", name.text);
                problems.push(Problem { file: file.entity.file.clone(), line, message });
            }
        }
    }
}

/// Ids stand once, whatever the folder.
fn check_ids(files: &[EntityFile], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<&str, &EntityFile> = BTreeMap::new();
    for file in files {
        if let Some(other) = first.insert(&file.entity.value.id, file) {
            let message = format!("the id is taken by {}: rename one of the files", other.entity.file.display());
            problems.push(Problem { file: file.entity.file.clone(), line: file.entity.line, message });
        }
    }
}

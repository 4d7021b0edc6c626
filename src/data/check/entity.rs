//! What an entity file must keep: a line, names, and claims that each have a source and a date.

use std::collections::BTreeSet;

use super::{
    neutral::{out_of_place, value_out_of_place},
    script,
};
use crate::{
    data::{Problem, file::EntityFile},
    pack::{Claim, Date, Property, When, country_name},
    text::Words,
};

/// Longest line on an entity, in characters: it has to fit in three lines of the card.
const LINE_LENGTH: usize = 160;

/// Checks one file; the ids of all sources that it names.
pub(super) fn check<'f>(
    file: &'f EntityFile,
    shared: &BTreeSet<&str>,
    entities: &BTreeSet<String>,
    today: Date,
    problems: &mut Vec<Problem>,
) -> BTreeSet<&'f str> {
    let own = file.sources.iter().map(|source| source.value.id.as_str()).collect();
    let mut check = Check { file, shared, own, entities, today, used: BTreeSet::new(), problems };
    check.entity();
    check.used
}

struct Check<'a, 'f> {
    file: &'f EntityFile,
    /// Sources of `sources.toml`.
    shared: &'a BTreeSet<&'a str>,
    /// Sources of the file itself.
    own: BTreeSet<&'f str>,
    entities: &'a BTreeSet<String>,
    today: Date,
    used: BTreeSet<&'f str>,
    problems: &'a mut Vec<Problem>,
}

impl<'f> Check<'_, 'f> {
    fn entity(&mut self) {
        let file = self.file;
        let entity = &file.entity.value;
        if entity.id.is_empty() || !entity.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            self.problem(1, format!("the id `{}` is the file's name: use only a-z, 0-9 and -", entity.id));
        }
        if let Some(item) = entity.wikidata.as_deref().filter(|item| !is_wikidata(item)) {
            self.problem(1, format!("`{item}` is no item of Wikidata: write Q and its number, or leave it out"));
        }
        if let Some(line) = &entity.line {
            let length = line.text.chars().count();
            if length > LINE_LENGTH {
                self.problem(file.line_line, format!("the line has {length} characters: keep it within {LINE_LENGTH}"));
            }
            self.told(file.line_line, out_of_place(&line.text));
            self.sources(file.line_line, &line.sources);
            self.dates(file.line_line, &line.when);
        }
        self.names();
        for (claim, &line) in entity.claims.iter().zip(&file.claim_lines) {
            self.claim(line, claim);
        }
        self.once();
        if !entity.claims.iter().any(|claim| matches!(claim.property, Property::Role(_))) {
            self.problem(1, "no role: add a claim on what it does".to_owned());
        }
    }

    fn names(&mut self) {
        let file = self.file;
        let entity = &file.entity.value;
        if entity.names.is_empty() {
            self.problem(1, "no name to find: add a [[names]]".to_owned());
        }
        let mut texts = BTreeSet::new();
        for (name, &line) in entity.names.iter().zip(&file.name_lines) {
            if Words::of(&name.text).as_slice().is_empty() {
                self.problem(line, "a name without letters can never be found: correct it".to_owned());
            }
            if !texts.insert((&name.text, &name.lang)) {
                self.problem(line, format!("`{}` stands here twice: remove one", name.text));
            }
            if let Some(message) = script::wrong_letters(&name.text, &name.lang) {
                self.problem(line, message);
            }
            self.sources(line, &name.sources);
        }
        let missing = script::missing(entity);
        for script in missing {
            self.problem(1, format!("no name in {script}, in which the press of its country writes it: add one"));
        }
    }

    /// The same claim twice, on the same day, is a slip.
    fn once(&mut self) {
        let file = self.file;
        let claims = &file.entity.value.claims;
        for (index, (claim, &line)) in claims.iter().zip(&file.claim_lines).enumerate() {
            if claims[..index].iter().any(|before| before.property == claim.property && before.when == claim.when) {
                self.problem(line, "the same claim stands above: remove one, and join their sources".to_owned());
            }
        }
    }

    fn claim(&mut self, line: usize, claim: &'f Claim) {
        self.sources(line, &claim.sources);
        self.dates(line, &claim.when);
        match &claim.property {
            Property::Role(value)
            | Property::Affiliation { value, .. }
            | Property::Author { value, .. }
            | Property::Owner { value, .. }
            | Property::Successor { value, .. } => self.told(line, value_out_of_place(value)),
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
            Property::Audience { count: 0, .. } => {
                self.problem(line, "an audience of nobody: correct the figure, or leave the claim out".to_owned());
            }
            Property::Died if claim.when.from.is_none() => {
                self.problem(line, "no day of death: write it as `from`".to_owned());
            }
            _ => {}
        }
        if let Some(id) = claim.property.linked() {
            if !self.entities.contains(id) {
                self.problem(line, format!("no entity has the id `{id}`: correct it, or leave `entity` out"));
            } else if id == self.file.entity.value.id {
                self.problem(line, format!("`{id}` is this entity itself: correct it, or leave `entity` out"));
            }
        }
    }

    fn told(&mut self, line: usize, message: Option<String>) {
        if let Some(message) = message {
            self.problem(line, message);
        }
    }

    fn sources(&mut self, line: usize, ids: &'f [String]) {
        if ids.is_empty() {
            self.problem(line, "no source: name at least one".to_owned());
        }
        for id in ids {
            self.used.insert(id);
            if !self.shared.contains(id.as_str()) && !self.own.contains(id.as_str()) {
                self.problem(
                    line,
                    format!("no source has the id `{id}`: add it to this file or to sources.toml, or correct the id"),
                );
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

fn is_wikidata(item: &str) -> bool {
    item.strip_prefix('Q').is_some_and(|number| {
        !number.starts_with('0') && (1..=10).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

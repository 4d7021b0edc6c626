//! The files of a dataset as they are written, each value with its place.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, de::DeserializeOwned};
use toml::Spanned;

use super::{Dataset, Problem, claim::RawClaim, relate::relate};
use crate::{
    names::Strength,
    pack::{Entity, Kind, Meta, Name, SourceRecord, Statement, When},
};

/// An entity file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntity {
    name: String,
    wikidata: Option<String>,
    /// Why only official lists speak of it, where they do.
    lists_only: Option<String>,
    line: Spanned<RawLine>,
    names: Vec<Spanned<RawName>>,
    #[serde(default)]
    claims: Vec<Spanned<RawClaim>>,
    /// Sources that no other file names.
    #[serde(default)]
    sources: RawSources,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    text: String,
    as_of: String,
    sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawName {
    text: String,
    lang: String,
    #[serde(default)]
    strength: Strength,
    sources: Vec<String>,
}

/// Sources by their id.
type RawSources = BTreeMap<Spanned<String>, RawSource>;

/// A source, in `sources.toml` or in the file of the one entity that rests on it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    title: String,
    publisher: String,
    url: String,
    date: Option<String>,
    read: Option<String>,
    lang: String,
    kind: String,
}

/// Something read, with the place it was read from.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) file: PathBuf,
    pub(super) line: usize,
}

/// An entity with the lines of its parts, in the order of [`Entity::names`] and [`Entity::claims`].
#[derive(Debug)]
pub(super) struct EntityFile {
    pub(super) entity: Placed<Entity>,
    pub(super) line_line: usize,
    pub(super) name_lines: Vec<usize>,
    pub(super) claim_lines: Vec<usize>,
    /// Sources that stand in its file.
    pub(super) sources: Vec<Placed<SourceRecord>>,
    /// Why only official lists speak of it, if the file says so.
    pub(super) lists_only: Option<String>,
}

/// All files of a dataset.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub(super) entities: Vec<EntityFile>,
    /// Those of `sources.toml`, which every file may name.
    pub(super) sources: Vec<Placed<SourceRecord>>,
    /// The ids of all entity files, also of those that cannot be read.
    pub(super) ids: BTreeSet<String>,
    meta: Meta,
}

impl Files {
    pub(super) fn into_dataset(self) -> Dataset {
        let mut sources = self.sources;
        let mut entities = Vec::new();
        for file in self.entities {
            sources.extend(file.sources);
            entities.push(file.entity.value);
        }
        relate(&mut entities);
        Dataset { meta: self.meta, entities, sources: sources.into_iter().map(|source| source.value).collect() }
    }
}

/// Reads every file below `folder`; what cannot be read becomes a problem.
pub(super) fn read_folder(folder: &Path, problems: &mut Vec<Problem>) -> Files {
    let mut files = Files::default();
    if let Some((_, meta)) = parse::<Meta>(&folder.join("dataset.toml"), problems) {
        files.meta = meta;
    }
    files.sources = read_sources(&folder.join("sources.toml"), problems);
    for kind in Kind::ALL {
        for path in toml_files(&folder.join(kind.folder()), problems) {
            files.ids.insert(id_of(&path));
            files.entities.extend(read_entity(&path, kind, problems));
        }
    }
    files
}

/// The TOML files of a folder in the order of their names; a folder that is not there has none.
fn toml_files(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            problems.push(Problem { file: folder.to_owned(), line: 1, message: format!("cannot be read: {error}") });
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    paths
}

fn read_entity(path: &Path, kind: Kind, problems: &mut Vec<Problem>) -> Option<EntityFile> {
    let (text, raw) = parse::<RawEntity>(path, problems)?;
    let line_of = |offset: usize| text[..offset.min(text.len())].matches('\n').count() + 1;
    let mut date = |text: &str, line: usize| {
        text.parse()
            .map_err(|error: crate::pack::NotADate| {
                problems.push(Problem { file: path.to_owned(), line, message: error.to_string() })
            })
            .ok()
    };
    let line_line = line_of(raw.line.span().start);
    let raw_line = raw.line.into_inner();
    let as_of = date(&raw_line.as_of, line_line);
    let statement =
        Statement { text: raw_line.text, when: When { as_of, ..When::default() }, sources: raw_line.sources };
    let name_lines = raw.names.iter().map(|name| line_of(name.span().start)).collect();
    let claim_lines: Vec<usize> = raw.claims.iter().map(|claim| line_of(claim.span().start)).collect();
    let names = raw.names.into_iter().map(|name| {
        let RawName { text, lang, strength, sources } = name.into_inner();
        Name { text, lang, strength, sources }
    });
    let names = names.collect();
    let mut claims = Vec::new();
    for (raw, &line) in raw.claims.into_iter().zip(&claim_lines) {
        match raw.into_inner().into_claim() {
            Ok(claim) => claims.push(claim),
            Err(message) => problems.push(Problem { file: path.to_owned(), line, message }),
        }
    }
    let sources = placed_sources(path, &text, raw.sources, problems);
    let id = id_of(path);
    let entity = Entity { id, kind, name: raw.name, line: Some(statement), wikidata: raw.wikidata, names, claims };
    // A claim that could not be read has left no claim behind, so lines and claims would not pair up.
    (entity.claims.len() == claim_lines.len()).then(|| EntityFile {
        entity: Placed { value: entity, file: path.to_owned(), line: 1 },
        line_line,
        name_lines,
        claim_lines,
        sources,
        lists_only: raw.lists_only,
    })
}

/// An entity's id is the name of its file.
fn id_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_sources(path: &Path, problems: &mut Vec<Problem>) -> Vec<Placed<SourceRecord>> {
    let Some((text, raw)) = parse::<RawSources>(path, problems) else { return Vec::new() };
    placed_sources(path, &text, raw, problems)
}

fn placed_sources(path: &Path, text: &str, raw: RawSources, problems: &mut Vec<Problem>) -> Vec<Placed<SourceRecord>> {
    let mut sources = Vec::new();
    for (id, source) in raw {
        let line = text[..id.span().start.min(text.len())].matches('\n').count() + 1;
        let RawSource { title, publisher, url, date, read, lang, kind } = source;
        if date.is_some() == read.is_some() {
            let message = "a source needs the `date` it was published on, or, if it bears none, the one it was `read` on: write one of them";
            problems.push(Problem { file: path.to_owned(), line, message: message.to_owned() });
        }
        let mut parsed = |text: Option<String>| {
            let parsed = text.map(|text| text.parse()).transpose();
            parsed.unwrap_or_else(|error: crate::pack::NotADate| {
                problems.push(Problem { file: path.to_owned(), line, message: error.to_string() });
                None
            })
        };
        let (date, read) = (parsed(date), parsed(read));
        let value = SourceRecord { id: id.into_inner(), title, publisher, url, date, read, lang, kind };
        sources.push(Placed { value, file: path.to_owned(), line });
    }
    sources
}

fn parse<T: DeserializeOwned>(path: &Path, problems: &mut Vec<Problem>) -> Option<(String, T)> {
    let mut problem = |line, message| problems.push(Problem { file: path.to_owned(), line, message });
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            problem(1, format!("cannot be read: {error}"));
            return None;
        }
    };
    match toml::from_str(&text) {
        Ok(value) => Some((text, value)),
        Err(error) => {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            problem(line, format!("{}: see data/README.md for the format", error.message().trim()));
            None
        }
    }
}

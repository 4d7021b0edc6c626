//! The cast as a file to keep: every voice with what its row says and the sources of that, and where and when it was read.

mod csv;
mod markdown;

use serde::Serialize;

use super::{Voice, summary, voices, wording};
use crate::{
    pack::{Date, Pack, PackError},
    protocol::{Confidence, Export, ExportFile, ExportFormat},
    settings::site_of,
};

/// The voices of a page in a file of the format asked for.
///
/// # Errors
/// If the pack's records cannot be decoded.
pub fn export(pack: &Pack, asked: &Export) -> Result<ExportFile, PackError> {
    let document = Document::of(pack, asked)?;
    let (ending, mime, text) = match asked.format {
        ExportFormat::Markdown => ("md", "text/markdown;charset=utf-8", markdown::markdown(&document)),
        ExportFormat::Csv => ("csv", "text/csv;charset=utf-8", csv::csv(&document)),
        ExportFormat::Json => ("json", "application/json", json(&document)),
    };
    Ok(ExportFile { name: file_name(asked, ending), mime: mime.to_owned(), text })
}

/// All that a file says, in the words of its JSON.
#[derive(Debug, Serialize)]
struct Document<'a> {
    page: Page<'a>,
    exported: Option<String>,
    summary: String,
    dataset: String,
    voices: Vec<Told>,
}

#[derive(Debug, Serialize)]
struct Page<'a> {
    title: &'a str,
    address: &'a str,
}

/// A voice as a file tells it.
#[derive(Debug, Serialize)]
struct Told {
    id: String,
    name: String,
    kind: &'static str,
    country: Option<&'static str>,
    affiliation: Option<String>,
    line: String,
    mentions: u32,
    confidence: Confidence,
    sources: Vec<ToldSource>,
}

/// A source as a file tells it.
#[derive(Debug, Serialize)]
struct ToldSource {
    title: String,
    publisher: String,
    /// When it was published; none if it bears no date.
    date: Option<String>,
    /// When it was read, if it bears no date.
    read: Option<String>,
    address: String,
}

impl<'a> Document<'a> {
    fn of(pack: &Pack, asked: &'a Export) -> Result<Self, PackError> {
        let voices = voices(pack, &asked.tally)?;
        let meta = pack.meta();
        let dataset = [&meta.title, &meta.version, &meta.licence].map(String::as_str);
        Ok(Self {
            page: Page { title: &asked.title, address: &asked.address },
            exported: asked.today.parse().ok().map(|today: Date| today.to_string()),
            summary: summary(&voices),
            dataset: joined(&dataset),
            voices: voices.iter().map(|voice| Told::of(pack, voice)).collect::<Result<_, _>>()?,
        })
    }
}

impl Told {
    fn of(pack: &Pack, voice: &Voice) -> Result<Self, PackError> {
        let affiliation = voice.affiliation();
        // What a row states is what has to be sourced here; the card holds the rest.
        let line = voice.entity.line.iter().flat_map(|line| &line.sources);
        let country = voice.entity.claims.iter().filter(|claim| super::country_code(claim).is_some()).take(1);
        let own = affiliation.iter().flat_map(|(_, _, sources)| *sources);
        let mut ids: Vec<&str> = Vec::new();
        for id in line.chain(country.flat_map(|claim| &claim.sources)).chain(own) {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        Ok(Self {
            id: voice.entity.id.clone(),
            name: voice.entity.name.clone(),
            kind: voice.entity.kind.word(),
            country: voice.country(),
            affiliation: affiliation.map(|(sentence, ..)| sentence),
            line: voice.line().to_owned(),
            mentions: voice.count,
            confidence: voice.confidence,
            sources: ids.into_iter().map(|id| ToldSource::of(pack, id)).collect::<Result<_, _>>()?,
        })
    }
}

impl ToldSource {
    fn of(pack: &Pack, id: &str) -> Result<Self, PackError> {
        let record = pack.source(id)?;
        let [date, read] = [record.date, record.read].map(|date| date.map(|date| date.to_string()));
        Ok(Self { title: record.title, publisher: record.publisher, date, read, address: record.url })
    }

    /// Publisher and date: "Meduza, 2026-01-05", "Meduza, read 2026-01-05".
    fn note(&self) -> String {
        let read = self.read.as_ref().map(|read| format!("read {read}"));
        let date = self.date.clone().or(read).unwrap_or_default();
        joined(&[&self.publisher, &date])
    }
}

/// What is not empty, with commas.
fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn json(document: &Document<'_>) -> String {
    // Strings, numbers and lists: nothing in them can fail to be written.
    serde_json::to_string_pretty(document).unwrap_or_default() + "\n"
}

/// A name that every file system takes: `sidelight-example.org-2026-11-25.csv`.
fn file_name(asked: &Export, ending: &str) -> String {
    let site = site_of(&asked.address).unwrap_or_default();
    let site: String = site.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    let today = asked.today.parse::<Date>().map(|today| today.to_string()).unwrap_or_default();
    let parts = ["sidelight", site.trim_matches(['-', '.']), &today];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    format!("{name}.{ending}")
}

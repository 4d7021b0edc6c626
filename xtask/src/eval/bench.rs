//! The detection bench as it lies on the disk: texts with their mentions, lists of names, figures of other matchers.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;

use crate::target;

/// The lists of names there are for each language.
const LISTS: [&str; 2] = ["all", "full"];

/// A text and the mentions in it.
#[derive(Debug, Deserialize)]
pub struct Document {
    pub doc: String,
    pub mentions: Vec<Mention>,
}

/// A place in a text and who is meant; offsets count Unicode code points.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
    pub entity: String,
    /// What a matcher says of its own mention; the gold says nothing.
    #[serde(default)]
    pub confidence: Option<String>,
}

/// The texts of a language, to be read with one of its lists of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub lang: &'static str,
    pub list: &'static str,
}

/// The folder of the bench.
pub struct Bench {
    folder: PathBuf,
    /// F1 of other matchers, by matcher and task.
    reference: HashMap<(String, String), f64>,
}

impl Bench {
    pub fn open(folder: &Path) -> Result<Self> {
        let readme = folder.join("README.md");
        let text = fs::read_to_string(&readme).with_context(|| format!("could not read {}", readme.display()))?;
        Ok(Self { folder: folder.to_owned(), reference: read_reference(&text) })
    }

    /// Every language with every list of names.
    pub fn tasks(&self) -> Vec<Task> {
        target::languages().flat_map(|lang| LISTS.map(|list| Task { lang, list })).collect()
    }

    pub fn gold_file(&self, task: &Task) -> PathBuf {
        self.folder.join(format!("slavic/{}.gold.jsonl.gz", task.lang))
    }

    pub fn gold(&self, task: &Task) -> Result<Vec<Document>> {
        let file = self.gold_file(task);
        let bytes = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        read_documents(&std::io::read_to_string(MultiGzDecoder::new(bytes.as_slice()))?)
    }

    /// The list of names of a task, lines of id, kind and name.
    pub fn names(&self, task: &Task) -> Result<String> {
        let file = self.folder.join(format!("slavic/{}.names.{}.tsv", task.lang, task.list));
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
    }

    /// Just the names of that list.
    pub fn texts_of_names(&self, task: &Task) -> Result<Vec<String>> {
        Ok(self.names(task)?.lines().filter_map(|line| line.split('\t').nth(2)).map(str::to_owned).collect())
    }

    /// The F1 that another matcher reaches, as the bench's README says.
    pub fn reference(&self, matcher: &str, task: &Task) -> Option<f64> {
        self.reference.get(&(matcher.to_owned(), format!("{} {}", task.lang, task.list))).copied()
    }
}

/// One document a line.
pub fn read_documents(lines: &str) -> Result<Vec<Document>> {
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).with_context(|| format!("not a document: {line:.100}"))).collect()
}

/// The table of a text in Markdown whose columns are tasks and whose rows are matchers.
fn read_reference(text: &str) -> HashMap<(String, String), f64> {
    let cells = |line: &str| -> Vec<String> { line.split('|').map(|cell| cell.trim().to_owned()).collect() };
    let mut rows = text.lines().filter(|line| line.starts_with('|')).map(cells);
    let head = rows.next().unwrap_or_default();
    let mut figures = HashMap::new();
    for row in rows {
        let Some(matcher) = row.get(1) else { continue };
        for (task, cell) in head.iter().zip(&row).skip(2) {
            if let Ok(figure) = cell.parse() {
                figures.insert((matcher.clone(), task.clone()), figure);
            }
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::{read_documents, read_reference};

    #[test]
    fn figures_of_other_matchers_are_read_from_a_table() {
        let text = "Text\n\n| | ru all | ru full |\n| --- | --- | --- |\n| exact | .737 | .548 |\n| other | .9 | |\n";
        let figures = read_reference(text);
        let figure = |matcher: &str, task: &str| figures.get(&(matcher.to_owned(), task.to_owned())).copied();
        assert_eq!(figure("exact", "ru full"), Some(0.548));
        assert_eq!(figure("other", "ru all"), Some(0.9));
        assert_eq!(figure("other", "ru full"), None);
    }

    #[test]
    fn documents_stand_one_a_line() {
        let line = r#"{"doc":"a","text":"Kots","mentions":[{"start":0,"end":4,"entity":"kots","surface":"Kots"}]}"#;
        let documents = read_documents(&format!("{line}\n\n")).unwrap();
        assert_eq!(documents[0].mentions[0].entity, "kots");
        assert!(read_documents("{}").is_err());
    }
}

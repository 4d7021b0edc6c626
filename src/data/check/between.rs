//! What only shows when all files are seen together: names, ids, addresses and items that stand twice, and entities of lists only.

use std::collections::BTreeMap;

use super::super::file::{EntityFile, Files, Placed};
use crate::{
    data::Problem,
    names::Strength,
    pack::{Kind, SourceRecord},
    text::Words,
};

/// Checks all files against each other.
pub(super) fn check(files: &Files, problems: &mut Vec<Problem>) {
    shared_names(&files.entities, problems);
    ids(&files.entities, problems);
    wikidata(&files.entities, problems);
    let sources: Vec<&Placed<SourceRecord>> =
        files.sources.iter().chain(files.entities.iter().flat_map(|file| &file.sources)).collect();
    twice(&sources, |source| &source.id, "id", problems);
    twice(&sources, |source| &source.url, "address", problems);
    let kinds = sources.iter().map(|source| (source.value.id.as_str(), source.value.kind.as_str())).collect();
    files.entities.iter().for_each(|file| lists_only(file, &kinds, problems));
}

/// A name that two entities bear cannot be unambiguous for both.
fn shared_names(files: &[EntityFile], problems: &mut Vec<Problem>) {
    let mut bearers: BTreeMap<Vec<String>, &EntityFile> = BTreeMap::new();
    // Platforms are never marked, so their names take nothing from others.
    for file in files.iter().filter(|file| file.entity.value.kind != Kind::Platform) {
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
fn ids(files: &[EntityFile], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<&str, &EntityFile> = BTreeMap::new();
    for file in files {
        if let Some(other) = first.insert(&file.entity.value.id, file) {
            let message = format!("the id is taken by {}: rename one of the files", other.entity.file.display());
            problems.push(Problem { file: file.entity.file.clone(), line: file.entity.line, message });
        }
    }
}

/// An item of Wikidata is one entity.
fn wikidata(files: &[EntityFile], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for file in files {
        let Some(item) = &file.entity.value.wikidata else { continue };
        if let Some(other) = first.insert(item, &file.entity.value.id) {
            let message = format!("`{item}` is also the item of `{other}`: correct one of them");
            problems.push(Problem { file: file.entity.file.clone(), line: file.entity.line, message });
        }
    }
}

/// A page is one source, whoever names it.
fn twice<'s>(
    sources: &[&'s Placed<SourceRecord>],
    what: impl Fn(&'s SourceRecord) -> &'s String,
    word: &str,
    problems: &mut Vec<Problem>,
) {
    let mut first: BTreeMap<&str, &Placed<SourceRecord>> = BTreeMap::new();
    for source in sources {
        if let Some(other) = first.insert(what(&source.value), source) {
            let message = format!(
                "the {word} `{}` is also that of `{}` ({}): keep one of them, in sources.toml",
                what(&source.value),
                other.value.id,
                other.file.display()
            );
            problems.push(Problem { file: source.file.clone(), line: source.line, message });
        }
    }
}

/// A listing by a state says little of who somebody is, so something else has to speak too, or the file says why not.
fn lists_only(file: &EntityFile, kinds: &BTreeMap<&str, &str>, problems: &mut Vec<Problem>) {
    let mut named = file.entity.value.source_ids().into_iter().filter_map(|id| kinds.get(id)).peekable();
    let only_lists = named.peek().is_some() && named.all(|kind| *kind == "official-list");
    let message = match (only_lists, &file.lists_only) {
        (true, None) => "only official lists speak of it: add another source, or say why as `lists_only = \"…\"`",
        (false, Some(_)) => "`lists_only` says that only lists speak of it, but another source does: remove it",
        _ => return,
    };
    problems.push(Problem { file: file.entity.file.clone(), line: 1, message: message.to_owned() });
}

//! A bare list of names as a dataset: `id TAB kind TAB name [TAB lang]`, several lines an id.

use std::{collections::BTreeMap, path::Path};

use super::{Dataset, Problem, Problems};
use crate::{
    names::Strength,
    pack::{Entity, Kind, Meta, Name},
    text::Words,
};

/// Reads a list of names. A name is likely to mean its entity, whatever its length; a line that starts with `#` is a remark.
///
/// # Errors
/// Every line that is not of that form, with the remedy.
pub fn read_names(file: &Path, text: &str) -> Result<Dataset, Problems> {
    let mut entities: BTreeMap<String, Entity> = BTreeMap::new();
    let mut problems = Vec::new();
    for (line, row) in (1..).zip(text.lines()) {
        if row.trim().is_empty() || row.starts_with('#') {
            continue;
        }
        match read_row(row) {
            Ok((id, kind, name)) => {
                let entity = || Entity {
                    id: id.to_owned(),
                    kind,
                    name: name.text.clone(),
                    line: None,
                    wikidata: None,
                    names: Vec::new(),
                    claims: Vec::new(),
                };
                entities.entry(id.to_owned()).or_insert_with(entity).names.push(name);
            }
            Err(message) => problems.push(Problem { file: file.to_owned(), line, message }),
        }
    }
    if entities.is_empty() && problems.is_empty() {
        let message = "no names: write lines of id TAB kind TAB name".to_owned();
        problems.push(Problem { file: file.to_owned(), line: 1, message });
    }
    if !problems.is_empty() {
        return Err(Problems::sorted(problems));
    }
    let title = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let meta = Meta { title, ..Meta::default() };
    Ok(Dataset { meta, entities: entities.into_values().collect(), sources: Vec::new() })
}

fn read_row(row: &str) -> Result<(&str, Kind, Name), String> {
    let fields: Vec<&str> = row.split('\t').map(str::trim).collect();
    let (id, kind, text, lang) = match fields.as_slice() {
        [id, kind, text] => (*id, *kind, *text, ""),
        [id, kind, text, lang] => (*id, *kind, *text, *lang),
        _ => return Err(format!("{} fields: write id TAB kind TAB name, perhaps TAB lang", fields.len())),
    };
    let kind = Kind::from_word(kind)
        .ok_or_else(|| format!("`{kind}` is no kind: use person, channel, outlet, organisation or platform"))?;
    if id.is_empty() || Words::of(text).as_slice().is_empty() {
        return Err("the id or the name is empty: fill it in".to_owned());
    }
    Ok((
        id,
        kind,
        Name { text: text.to_owned(), lang: lang.to_owned(), strength: Strength::Likely, sources: Vec::new() },
    ))
}

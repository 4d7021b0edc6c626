//! The seed article: with the bundled pack exactly its own mentions are found.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::bench::{Document, Mention};
use crate::command::Sidelight;

/// Prints what is missing and what is too much, and gives how many they are.
pub fn check(sidelight: &Sidelight, folder: &Path) -> Result<usize> {
    println!("\nSeed article, bundled pack");
    if !folder.is_dir() {
        println!("  not measured: {} is not here", folder.display());
        return Ok(0);
    }
    let file = folder.join("mentions.json");
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    let wanted: Document = serde_json::from_str(&text).with_context(|| format!("in {}", file.display()))?;
    let found: Vec<Mention> = sidelight
        .scan(None, &folder.join("article.txt"))?
        .into_iter()
        .flat_map(|document| document.mentions)
        .filter(|mention| mention.confidence.as_deref() != Some("possible"))
        .collect();
    let missing = without(&wanted.mentions, &found);
    let surplus = without(&found, &wanted.mentions);
    println!("  {} of {} mentions found", wanted.mentions.len() - missing.len(), wanted.mentions.len());
    for (word, mentions) in [("missing", &missing), ("too much", &surplus)] {
        mentions.iter().for_each(|m| println!("  {word}: {} at {}..{}", m.entity, m.start, m.end));
    }
    println!("  {}", if missing.is_empty() && surplus.is_empty() { "✓" } else { "✗" });
    Ok(missing.len() + surplus.len())
}

/// The mentions that stand in one list alone.
fn without<'a>(mentions: &'a [Mention], others: &[Mention]) -> Vec<&'a Mention> {
    let same = |a: &Mention, b: &Mention| (a.start, a.end, &a.entity) == (b.start, b.end, &b.entity);
    mentions.iter().filter(|mention| !others.iter().any(|other| same(mention, other))).collect()
}

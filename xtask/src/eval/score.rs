//! Scoring: a mention is right when start, end and entity all agree, as the bench's own score.py counts.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, bail};

use crate::bench::{Document, Mention};

/// What a matcher reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
    /// Precision of what the matcher calls certain.
    pub certain: f64,
}

/// Scores what was found, leaving out what is merely possible.
/// A document without a line counts as one in which nothing was found.
pub fn score(gold: &[Document], found: &[Document]) -> Result<Score> {
    let wanted: HashMap<&str, HashSet<Place>> =
        gold.iter().map(|document| (document.doc.as_str(), places(document, |_| true))).collect();
    let mut all = Count::default();
    let mut certain = Count::default();
    for document in found {
        let Some(wanted) = wanted.get(document.doc.as_str()) else {
            bail!("`{}` is no document of the bench", document.doc);
        };
        all.add(wanted, &places(document, |confidence| confidence != "possible"));
        certain.add(wanted, &places(document, |confidence| confidence == "certain"));
    }
    let gold: usize = gold.iter().map(|document| document.mentions.len()).sum();
    let (precision, recall) = (all.precision(), ratio(all.right, gold));
    let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    Ok(Score { precision, recall, f1, certain: certain.precision() })
}

type Place<'a> = (usize, usize, &'a str);

fn places(document: &Document, is_wanted: impl Fn(&str) -> bool) -> HashSet<Place<'_>> {
    let is_sure = |mention: &&Mention| is_wanted(mention.confidence.as_deref().unwrap_or("certain"));
    document.mentions.iter().filter(is_sure).map(|m| (m.start, m.end, m.entity.as_str())).collect()
}

#[derive(Default)]
struct Count {
    right: usize,
    found: usize,
}

impl Count {
    fn add(&mut self, wanted: &HashSet<Place>, found: &HashSet<Place>) {
        self.right += wanted.intersection(found).count();
        self.found += found.len();
    }

    fn precision(&self) -> f64 {
        ratio(self.right, self.found)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::{Document, Mention, score};

    fn document(doc: &str, mentions: &[(usize, &str, &str)]) -> Document {
        let mention = |&(start, entity, confidence): &(usize, &str, &str)| Mention {
            start,
            end: start + 4,
            entity: entity.to_owned(),
            confidence: (!confidence.is_empty()).then(|| confidence.to_owned()),
        };
        Document { doc: doc.to_owned(), mentions: mentions.iter().map(mention).collect() }
    }

    #[test]
    fn place_and_entity_must_agree_and_the_possible_does_not_count() {
        let gold = [document("a", &[(0, "kots", ""), (9, "dugin", "")]), document("b", &[(0, "kots", "")])];
        let found = [document("a", &[(0, "kots", "certain"), (9, "kots", "probable"), (20, "kots", "possible")])];
        let score = score(&gold, &found).unwrap();
        assert_eq!((score.precision, score.certain), (0.5, 1.0));
        assert!((score.recall - 1.0 / 3.0).abs() < 1e-9 && (score.f1 - 0.4).abs() < 1e-9);
    }

    #[test]
    fn an_unknown_document_is_an_error() {
        assert!(score(&[], &[document("a", &[])]).is_err());
    }
}

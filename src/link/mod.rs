//! Linking: decides which of the names found are mentions, whom they mean and how sure that is.
//!
//! Three steps, over all blocks at once:
//! [`candidate`] weighs each name where it stands, [`evidence`] gathers what the text says elsewhere,
//! and [`choose`] keeps the mentions that do not overlap.

mod around;
mod candidate;
mod choose;
mod evidence;
mod language;
mod things;

pub use choose::{Linked, LinkedBlock, Mention};

use crate::{
    gazetteer,
    names::{Platform, find_links, forms::Declension},
    pack::{EntityIx, Index, Pack},
    text::Words,
};
use candidate::Candidate;
use evidence::Evidence;

/// What is known of a text beside its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The address of its page, or empty.
    pub url: &'a str,
    /// Its declared language (BCP 47), or empty.
    pub lang: &'a str,
    /// Entities already named in full on the page.
    pub seen: &'a [EntityIx],
}

/// Finds the mentions in the blocks of one page.
pub fn link(pack: &Pack, blocks: &[&str], context: Context<'_>) -> Linked {
    let page = Platform::of_page(context.url);
    let declensions = language::declensions(context.lang, &opening(blocks));
    let names = pack.index();
    let mut seen = Evidence::new(context.seen);
    let candidates: Vec<Vec<Candidate>> = blocks
        .iter()
        .map(|text| {
            let weigh = |(start, paragraph)| {
                let candidates = weighed(pack, &names, paragraph, page, declensions);
                candidates.into_iter().map(move |candidate: Candidate| candidate.moved(start))
            };
            paragraphs(text).flat_map(weigh).collect()
        })
        .collect();
    candidates.iter().for_each(|block| seen.gather(block));
    let mut blocks: Vec<LinkedBlock> = candidates.iter().map(|candidates| choose::choose(candidates, &seen)).collect();
    choose::corroborate(&mut blocks);
    Linked { blocks, seen: seen.into_entities() }
}

/// The names in a paragraph, weighed where they stand.
fn weighed(
    pack: &Pack,
    names: &Index<'_>,
    text: &str,
    page: Option<Platform>,
    declensions: &'static [Declension],
) -> Vec<Candidate> {
    // Words are needed for one paragraph at a time only, so a long page takes no more memory than its longest one.
    let words = Words::of(text);
    let links = find_links(text, page);
    let found = gazetteer::find(names, text, &words, declensions);
    let mut candidates = candidate::from_links(pack, text, &links);
    candidates.extend(candidate::from_hits(names, text, &words, &links, &found));
    candidates
}

/// The paragraphs of a block, each with its start: an empty line ends one.
///
/// Taken one by one, nothing in one can change how a name in another is read, however the page hands them over.
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = &text[start..];
        let mut lines = rest.match_indices('\n').map(|(at, _)| at);
        let is_empty =
            |line: &usize| rest[line + 1..].trim_start_matches([' ', '\t', '\r', '\u{a0}']).starts_with('\n');
        let end = lines.find(is_empty);
        next = end.map(|end| start + end + 1);
        Some((start, &rest[..end.unwrap_or(rest.len())]))
    })
}

/// The words of the first blocks, enough to tell their language.
fn opening(blocks: &[&str]) -> Vec<Words> {
    let mut count = 0;
    let is_wanted = |words: &Words| {
        let is_wanted = count < language::SAMPLE;
        count += words.as_slice().len();
        is_wanted
    };
    blocks.iter().map(|text| Words::of(text)).take_while(is_wanted).collect()
}
